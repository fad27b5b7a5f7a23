// Large inputs: lines longer than buffers, many lines, words across buffer ends.
package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

type chunked struct {
	s    string
	size int
}

func (c *chunked) Read(p []byte) (int, error) {
	if c.s == "" {
		return 0, io.EOF
	}
	n := min(c.size, len(p), len(c.s))
	copy(p, c.s[:n])
	c.s = c.s[n:]
	return n, nil
}

func main() {
	var b strings.Builder
	for i := 0; i < 5000; i++ {
		fmt.Fprintf(&b, "line %d %s\n", i, strings.Repeat("x", i%97))
	}
	text := b.String()
	for _, size := range []int{1, 7, 4096, 100000} {
		s := bufio.NewScanner(&chunked{text, size})
		n, total := 0, 0
		for s.Scan() {
			n++
			total += len(s.Text())
		}
		s2 := bufio.NewScanner(&chunked{text, size})
		s2.Split(bufio.ScanWords)
		words := 0
		last := ""
		for s2.Scan() {
			words++
			last = s2.Text()
		}
		r := bufio.NewReaderSize(&chunked{text, size}, 64)
		lines, bytes := 0, 0
		for {
			l, err := r.ReadString('\n')
			bytes += len(l)
			if err != nil {
				break
			}
			lines++
		}
		fmt.Println(size, n, total, words, len(last), lines, bytes, s.Err(), s2.Err())
	}
	var out strings.Builder
	w := bufio.NewWriter(&out)
	for i := 0; i < 20000; i++ {
		w.WriteString("0123456789")
		if i%1000 == 0 {
			w.Flush()
		}
	}
	w.Flush()
	fmt.Println(out.Len())
	r := bufio.NewReader(strings.NewReader(text))
	n, err := io.Copy(io.Discard, r)
	fmt.Println(n == int64(len(text)), err)
	runes := bufio.NewReader(&chunked{strings.Repeat("日本語é", 3000), 5})
	count := 0
	for {
		c, _, err := runes.ReadRune()
		if err != nil {
			break
		}
		if c == '\uFFFD' {
			fmt.Println("broken rune")
		}
		count++
	}
	fmt.Println(count)
}

// expect: 1 5000 287724 14948 52 5000 292724 <nil> <nil>
// expect: 7 5000 287724 14948 52 5000 292724 <nil> <nil>
// expect: 4096 5000 287724 14948 52 5000 292724 <nil> <nil>
// expect: 100000 5000 287724 14948 52 5000 292724 <nil> <nil>
// expect: 200000
// expect: true <nil>
// expect: 12000
