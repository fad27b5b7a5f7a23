// Scanner, Reader, Writer.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

func scan(text string, split bufio.SplitFunc) {
	s := bufio.NewScanner(strings.NewReader(text))
	if split != nil {
		s.Split(split)
	}
	for s.Scan() {
		fmt.Printf("%q ", s.Text())
	}
	fmt.Println(s.Err())
}

func main() {
	for _, t := range []string{"", "one", "one\n", "a\nb\n\nc", "x\r\ny\r\n", "\n\n", "\r\n", "a\rb", "last\r"} {
		scan(t, nil)
		scan(t, bufio.ScanWords)
		scan(t, bufio.ScanRunes)
		scan(t, bufio.ScanBytes)
	}
	scan("日本 語\xff\n x", bufio.ScanRunes)
	scan("  日本\u2003語  ", bufio.ScanWords)
	scan("1,2,3,STOP,4", func(data []byte, atEOF bool) (int, []byte, error) {
		i := bytes.IndexByte(data, ',')
		tok := data
		if i >= 0 {
			tok = data[:i]
		} else if !atEOF {
			return 0, nil, nil
		}
		if string(tok) == "STOP" {
			return 0, []byte("final"), bufio.ErrFinalToken
		}
		return len(tok) + 1, tok, nil
	})
	scan("abc", func(data []byte, atEOF bool) (int, []byte, error) { return 0, nil, errors.New("split failed") })
	scan("abc", func(data []byte, atEOF bool) (int, []byte, error) { return -1, nil, nil })
	scan("abc", func(data []byte, atEOF bool) (int, []byte, error) { return 100, nil, nil })
	long := strings.Repeat("x", 70000)
	s := bufio.NewScanner(strings.NewReader("short\n" + long + "\nrest\n"))
	for s.Scan() {
		fmt.Println(len(s.Text()))
	}
	fmt.Println(s.Err(), s.Scan())
	s = bufio.NewScanner(strings.NewReader("short\n" + long + "\nrest\n"))
	s.Buffer(make([]byte, 10), 100000)
	for s.Scan() {
		fmt.Println(len(s.Bytes()))
	}
	fmt.Println(s.Err())
	func() {
		defer func() { fmt.Println(recover()) }()
		s.Buffer(nil, 5)
	}()

	r := bufio.NewReaderSize(strings.NewReader("line one\nline two is longer than sixteen\nend"), 16)
	fmt.Println(r.Size())
	p, err := r.Peek(4)
	fmt.Printf("%q %v %d\n", p, err, r.Buffered())
	str, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", str, err)
	line, isp, err := r.ReadLine()
	fmt.Printf("%q %v %v\n", line, isp, err)
	b, err := r.ReadBytes('\n')
	fmt.Printf("%q %v\n", b, err)
	c, err := r.ReadByte()
	fmt.Println(string(c), err, r.UnreadByte(), r.UnreadByte())
	ch, n, err := r.ReadRune()
	fmt.Println(string(ch), n, err, r.UnreadRune(), r.UnreadRune())
	d, err := r.Discard(1)
	fmt.Println(d, err)
	str, err = r.ReadString('\n')
	fmt.Printf("%q %v\n", str, err)
	str, err = r.ReadString('\n')
	fmt.Printf("%q %v\n", str, err)
	_, err = r.Peek(17)
	fmt.Println(err)
	_, err = r.Peek(-1)
	fmt.Println(err)
	d, err = r.Discard(3)
	fmt.Println(d, err)
	r.Reset(strings.NewReader("0123456789abcdefghij"))
	_, err = r.ReadSlice('z')
	fmt.Println(err)
	rest, err := io.ReadAll(r)
	fmt.Printf("%q %v\n", rest, err)

	var out bytes.Buffer
	w := bufio.NewWriterSize(&out, 8)
	fmt.Fprintf(w, "abc")
	fmt.Println(out.Len(), w.Buffered(), w.Available(), w.Size())
	w.WriteString("defghijkl")
	w.WriteByte('!')
	w.WriteRune('é')
	fmt.Printf("%q %d\n", out.String(), w.Buffered())
	w.Flush()
	fmt.Printf("%q %d\n", out.String(), w.Buffered())
	m, err := w.ReadFrom(strings.NewReader("from reader"))
	fmt.Println(m, err, w.Flush(), out.Len())
	bw := bufio.NewWriterSize(failing{}, 4)
	k, err := bw.WriteString("too long for it")
	fmt.Println(k, err, bw.Flush())
	k, err = bw.Write([]byte("x"))
	fmt.Println(k, err)
	rw := bufio.NewReadWriter(bufio.NewReader(strings.NewReader("in")), bufio.NewWriter(&out))
	str, _ = rw.ReadString(0)
	rw.WriteString(str)
	rw.Flush()
	fmt.Println(out.Len())
}

type failing struct{}

func (failing) Write(p []byte) (int, error) { return 0, errors.New("disk full") }

// expect: <nil>
// expect: <nil>
// expect: <nil>
// expect: <nil>
// expect: "one" <nil>
// expect: "one" <nil>
// expect: "o" "n" "e" <nil>
// expect: "o" "n" "e" <nil>
// expect: "one" <nil>
// expect: "one" <nil>
// expect: "o" "n" "e" "\n" <nil>
// expect: "o" "n" "e" "\n" <nil>
// expect: "a" "b" "" "c" <nil>
// expect: "a" "b" "c" <nil>
// expect: "a" "\n" "b" "\n" "\n" "c" <nil>
// expect: "a" "\n" "b" "\n" "\n" "c" <nil>
// expect: "x" "y" <nil>
// expect: "x" "y" <nil>
// expect: "x" "\r" "\n" "y" "\r" "\n" <nil>
// expect: "x" "\r" "\n" "y" "\r" "\n" <nil>
// expect: "" "" <nil>
// expect: <nil>
// expect: "\n" "\n" <nil>
// expect: "\n" "\n" <nil>
// expect: "" <nil>
// expect: <nil>
// expect: "\r" "\n" <nil>
// expect: "\r" "\n" <nil>
// expect: "a\rb" <nil>
// expect: "a" "b" <nil>
// expect: "a" "\r" "b" <nil>
// expect: "a" "\r" "b" <nil>
// expect: "last" <nil>
// expect: "last" <nil>
// expect: "l" "a" "s" "t" "\r" <nil>
// expect: "l" "a" "s" "t" "\r" <nil>
// expect: "日" "本" " " "語" "�" "\n" " " "x" <nil>
// expect: "日本" "語" <nil>
// expect: "1" "2" "3" "final" <nil>
// expect: split failed
// expect: bufio.Scanner: SplitFunc returns negative advance count
// expect: bufio.Scanner: SplitFunc returns advance count beyond input
// expect: 5
// expect: bufio.Scanner: token too long true
// expect: 5
// expect: 70000
// expect: 4
// expect: <nil>
// expect: Buffer called after Scan
// expect: 16
// expect: "line" <nil> 16
// expect: "line one\n" <nil>
// expect: "line two is long" true <nil>
// expect: "er than sixteen\n" <nil>
// expect: e <nil> <nil> bufio: invalid use of UnreadByte
// expect: e 1 <nil> <nil> bufio: invalid use of UnreadRune
// expect: 1 <nil>
// expect: "nd" EOF
// expect: "" EOF
// expect: bufio: buffer full
// expect: bufio: negative count
// expect: 0 EOF
// expect: bufio: buffer full
// expect: "ghij" <nil>
// expect: 0 3 5 8
// expect: "abcdefghijkl!" 2
// expect: "abcdefghijkl!é" 0
// expect: 11 <nil> <nil> 26
// expect: 4 disk full disk full
// expect: 0 disk full
// expect: 28
