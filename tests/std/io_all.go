// Readers and writers of package io.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
)

type slow struct{ s string }

func (s *slow) Read(p []byte) (int, error) {
	if s.s == "" {
		return 0, io.EOF
	}
	p[0] = s.s[0]
	s.s = s.s[1:]
	return 1, nil
}

type failing struct{ n int }

func (f *failing) Write(p []byte) (int, error) {
	if len(p) > f.n {
		n := f.n
		f.n = 0
		return n, errors.New("full")
	}
	f.n -= len(p)
	return len(p), nil
}

func main() {
	b, err := io.ReadAll(&slow{"hello"})
	fmt.Println(string(b), err)
	var out bytes.Buffer
	n, err := io.Copy(&out, &slow{"copied"})
	fmt.Println(n, err, out.String())
	n, err = io.CopyN(&out, strings.NewReader("0123456789"), 4)
	fmt.Println(n, err, out.String())
	n, err = io.CopyN(&out, strings.NewReader("ab"), 4)
	fmt.Println(n, err)
	n, err = io.Copy(&failing{3}, &slow{"abcdef"})
	fmt.Println(n, err)
	buf := make([]byte, 4)
	k, err := io.ReadFull(&slow{"abcdef"}, buf)
	fmt.Println(k, err, string(buf))
	k, err = io.ReadFull(&slow{"ab"}, buf)
	fmt.Println(k, err)
	k, err = io.ReadFull(&slow{""}, buf)
	fmt.Println(k, err)
	k, err = io.ReadAtLeast(&slow{"abc"}, buf, 5)
	fmt.Println(k, err)
	k, err = io.ReadAtLeast(&slow{"abc"}, buf, 2)
	fmt.Println(k, err)
	lr := io.LimitReader(strings.NewReader("limited text"), 7)
	b, err = io.ReadAll(lr)
	fmt.Printf("%q %v\n", b, err)
	mr := io.MultiReader(strings.NewReader("one,"), &slow{"two,"}, strings.NewReader(""), strings.NewReader("three"))
	b, err = io.ReadAll(mr)
	fmt.Printf("%q %v\n", b, err)
	var x, y strings.Builder
	mw := io.MultiWriter(&x, &y)
	fmt.Fprintf(mw, "to both %d", 2)
	io.WriteString(mw, "!")
	fmt.Println(x.String(), y.String())
	var tee strings.Builder
	b, err = io.ReadAll(io.TeeReader(strings.NewReader("teed"), &tee))
	fmt.Println(string(b), tee.String(), err)
	sr := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	b, _ = io.ReadAll(sr)
	fmt.Println(string(b), sr.Size())
	fmt.Println(sr.Seek(1, io.SeekStart))
	k, err = sr.ReadAt(buf, 3)
	fmt.Println(k, err, string(buf[:k]))
	k, err = io.WriteString(os.Stdout, "direct\n")
	fmt.Println(k, err)
	k, err = io.Discard.Write(make([]byte, 10))
	fmt.Println(k, err)
	rc := io.NopCloser(strings.NewReader("x"))
	fmt.Println(rc.Close())
	fmt.Println(io.EOF, io.ErrUnexpectedEOF, io.ErrShortWrite, io.ErrClosedPipe, io.ErrNoProgress, io.ErrShortBuffer)

	pr, pw := io.Pipe()
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		for i := 0; i < 3; i++ {
			fmt.Fprintf(pw, "line %d\n", i)
		}
		pw.CloseWithError(errors.New("writer done"))
	}()
	b, err = io.ReadAll(pr)
	fmt.Printf("%q %v\n", b, err)
	wg.Wait()
	pr, pw = io.Pipe()
	pr.Close()
	k, err = pw.Write([]byte("x"))
	fmt.Println(k, err)
	pr, pw = io.Pipe()
	pw.Close()
	k, err = pr.Read(buf)
	fmt.Println(k, err)
	k, err = pw.Write(buf)
	fmt.Println(k, err)
	pr, pw = io.Pipe()
	go func() {
		pr.Read(buf[:2])
		pr.CloseWithError(errors.New("enough"))
	}()
	k, err = pw.Write([]byte("abcdef"))
	fmt.Println(k, err)
	func() {
		defer func() { fmt.Println(recover()) }()
		io.CopyBuffer(&out, &slow{"x"}, []byte{})
	}()
}

// expect: hello <nil>
// expect: 6 <nil> copied
// expect: 4 <nil> copied0123
// expect: 2 EOF
// expect: 3 full
// expect: 4 <nil> abcd
// expect: 2 unexpected EOF
// expect: 0 EOF
// expect: 0 short buffer
// expect: 2 <nil>
// expect: "limited" <nil>
// expect: "one,two,three" <nil>
// expect: to both 2! to both 2!
// expect: teed teed <nil>
// expect: 23456 5
// expect: 1 <nil>
// expect: 2 EOF 56
// expect: direct
// expect: 7 <nil>
// expect: 10 <nil>
// expect: <nil>
// expect: EOF unexpected EOF short write io: read/write on closed pipe multiple Read calls return no data or error short buffer
// expect: "line 0\nline 1\nline 2\n" writer done
// expect: 0 io: read/write on closed pipe
// expect: 0 EOF
// expect: 0 io: read/write on closed pipe
// expect: 2 enough
// expect: empty buffer in CopyBuffer
