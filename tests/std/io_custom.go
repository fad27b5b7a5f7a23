// User-defined readers and writers composed with the library's.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type rot13 struct{ r io.Reader }

func (r rot13) Read(p []byte) (int, error) {
	n, err := r.r.Read(p)
	for i := range p[:n] {
		c := p[i]
		switch {
		case 'a' <= c && c <= 'z':
			p[i] = 'a' + (c-'a'+13)%26
		case 'A' <= c && c <= 'Z':
			p[i] = 'A' + (c-'A'+13)%26
		}
	}
	return n, err
}

type counter struct {
	w            io.Writer
	bytes, calls int
}

func (c *counter) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.bytes += n
	c.calls++
	return n, err
}

type flaky struct {
	data []string
	errs []error
}

func (f *flaky) Read(p []byte) (int, error) {
	if len(f.data) == 0 {
		return 0, io.EOF
	}
	n := copy(p, f.data[0])
	err := f.errs[0]
	f.data, f.errs = f.data[1:], f.errs[1:]
	return n, err
}

type upper struct{ strings.Builder }

func (u *upper) WriteString(s string) (int, error) { return u.Builder.WriteString(strings.ToUpper(s)) }

func main() {
	io.Copy(os.Stdout, rot13{strings.NewReader("Uryyb, Jbeyq!\n")})
	c := &counter{w: os.Stdout}
	w := bufio.NewWriterSize(c, 16)
	for i := 0; i < 5; i++ {
		fmt.Fprintf(w, "item %d;", i)
	}
	w.Flush()
	fmt.Println("\n", c.bytes, c.calls)
	boom := errors.New("boom")
	b, err := io.ReadAll(&flaky{[]string{"ab", "cd", "ef"}, []error{nil, boom, nil}})
	fmt.Println(string(b), err)
	b, err = io.ReadAll(&flaky{[]string{"ab", "cd"}, []error{nil, io.EOF}})
	fmt.Println(string(b), err)
	s := bufio.NewScanner(&flaky{[]string{"one\ntw", "o\nthree"}, []error{nil, boom}})
	for s.Scan() {
		fmt.Println(s.Text())
	}
	fmt.Println(s.Err())
	var u upper
	io.WriteString(&u, "shout ")
	fmt.Fprint(&u, "quiet")
	fmt.Println(u.String())
	var r io.Reader = strings.NewReader("seek")
	if sk, ok := r.(io.Seeker); ok {
		sk.Seek(2, io.SeekStart)
	}
	rest, _ := io.ReadAll(r)
	fmt.Println(string(rest))
	var _ io.ReadWriter = (*bufio.ReadWriter)(nil)
	var rw struct {
		io.Reader
		io.Writer
	}
	rw.Reader, rw.Writer = strings.NewReader("embedded"), os.Stdout
	io.Copy(rw, rw)
	fmt.Println()
	_, err = io.Copy(struct{ io.Writer }{c}, &flaky{[]string{"x"}, []error{boom}})
	fmt.Println(err)
	n, err := io.CopyBuffer(io.Discard, io.LimitReader(rot13{strings.NewReader("0123456789")}, 4), make([]byte, 3))
	fmt.Println(n, err)
}

// expect: Hello, World!
// expect: item 0;item 1;item 2;item 3;item 4;
// expect:  35 3
// expect: abcd boom
// expect: abcd <nil>
// expect: one
// expect: two
// expect: three
// expect: boom
// expect: SHOUT quiet
// expect: ek
// expect: embedded
// expect: xboom
// expect: 4 <nil>
