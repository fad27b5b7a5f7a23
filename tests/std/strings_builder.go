// Builder and Reader.
package main

import (
	"fmt"
	"io"
	"strings"
)

func main() {
	var b strings.Builder
	for i := 3; i >= 1; i-- {
		fmt.Fprintf(&b, "%d...", i)
	}
	b.WriteByte('!')
	b.WriteRune('日')
	b.WriteString(" end")
	b.Write([]byte{'x', 'y'})
	fmt.Println(b.String(), b.Len())
	s := b.String()
	b.Grow(1000)
	fmt.Println(b.Cap() >= 1000, s == b.String())
	b.Reset()
	fmt.Println(b.Len(), b.String() == "", s)
	func() {
		defer func() { fmt.Println(recover()) }()
		b.WriteString("a")
		c := b
		c.WriteString("b")
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		b.Grow(-1)
	}()
	var big strings.Builder
	for i := 0; i < 10000; i++ {
		big.WriteString("0123456789")
	}
	fmt.Println(big.Len(), big.String()[99990:])
	r := strings.NewReader("héllo wörld")
	fmt.Println(r.Len(), r.Size())
	for i := 0; i < 3; i++ {
		c, n, err := r.ReadRune()
		fmt.Println(string(c), n, err)
	}
	fmt.Println(r.UnreadRune(), r.UnreadRune(), r.Len())
	p := make([]byte, 4)
	n, err := r.Read(p)
	fmt.Println(n, err, string(p))
	fmt.Println(r.Seek(-3, io.SeekEnd))
	c, err := r.ReadByte()
	fmt.Println(string(c), err, r.UnreadByte())
	rest, err := io.ReadAll(r)
	fmt.Println(string(rest), err)
	n, err = r.Read(p)
	fmt.Println(n, err)
	n, err = r.ReadAt(p, 1)
	fmt.Println(n, err, p)
	n, err = r.ReadAt(p, 11)
	fmt.Println(n, err)
	_, err = r.Seek(-1, 0)
	fmt.Println(err)
	_, err = r.Seek(0, 9)
	fmt.Println(err)
	r.Reset("new")
	var out strings.Builder
	m, err := r.WriteTo(&out)
	fmt.Println(m, err, out.String())
}

// expect: 3...2...1...!日 endxy 22
// expect: true true
// expect: 0 true 3...2...1...!日 endxy
// expect: strings: illegal use of non-zero Builder copied by value
// expect: strings.Builder.Grow: negative count
// expect: 100000 0123456789
// expect: 13 13
// expect: h 1 <nil>
// expect: é 2 <nil>
// expect: l 1 <nil>
// expect: <nil> strings.Reader.UnreadRune: previous operation was not ReadRune 10
// expect: 4 <nil> llo 
// expect: 10 <nil>
// expect: r <nil> <nil>
// expect: rld <nil>
// expect: 0 EOF
// expect: 4 <nil> [195 169 108 108]
// expect: 2 EOF
// expect: strings.Reader.Seek: negative position
// expect: strings.Reader.Seek: invalid whence
// expect: 3 <nil> new
