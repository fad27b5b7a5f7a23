// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Interfaces embedded in interfaces and structs; assertions between them.
import "fmt"

type R interface{ Read() string }
type W interface{ Write(string) int }
type RW interface {
	R
	W
}
type Closer interface{ Close() error }
type RWC interface {
	RW
	Closer
	Read() string
}

type File struct {
	data []string
	open bool
}

func (f *File) Read() string {
	if len(f.data) == 0 {
		return ""
	}
	s := f.data[0]
	f.data = f.data[1:]
	return s
}
func (f *File) Write(s string) int { f.data = append(f.data, s); return len(s) }
func (f *File) Close() error {
	if !f.open {
		return fmt.Errorf("already closed")
	}
	f.open = false
	return nil
}

type Logged struct {
	RW
	log []string
}

func (l *Logged) Write(s string) int {
	l.log = append(l.log, s)
	return l.RW.Write(s)
}

type Counting struct {
	*Logged
	n int
}

func (c *Counting) Read() string { c.n++; return c.Logged.Read() }

func copyAll(dst W, src R) (n int) {
	for s := src.Read(); s != ""; s = src.Read() {
		n += dst.Write(s)
	}
	return
}

func main() {
	f := &File{open: true}
	var rwc RWC = f
	var w W = rwc
	w.Write("one")
	w.Write("two")
	r := w.(R)
	fmt.Println(r.Read())
	rw, ok := r.(RW)
	fmt.Println(ok, rw.Read())
	_, ok = rw.(Closer)
	fmt.Println(ok)
	l := &Logged{RW: f}
	l.Write("three")
	c := &Counting{Logged: l}
	var any1 interface{} = c
	fmt.Println(c.Read(), c.n, l.log)
	_, isCloser := any1.(Closer)
	_, isRW := any1.(RW)
	fmt.Println(isCloser, isRW)
	src := &File{data: []string{"a", "bb", "ccc"}}
	fmt.Println(copyAll(c, src), l.log, f.data)
	fmt.Println(rwc.Close(), rwc.Close())
	var nr R
	func() {
		defer func() { fmt.Println(recover() != nil) }()
		(&Logged{}).Read()
	}()
	_, ok = nr.(W)
	fmt.Println(ok, nr == nil)
	read := R.Read
	f.data = []string{"via expr"}
	fmt.Println(read(f), len(f.data))
	switch v := any1.(type) {
	case Closer:
		fmt.Println("closer", v)
	case RW:
		fmt.Printf("rw %T\n", v)
	}
}

// expect: one
// expect: true two
// expect: true
// expect: three 1 [three]
// expect: false true
// expect: 6 [three a bb ccc] [a bb ccc]
// expect: <nil> already closed
// expect: true
// expect: false true
// expect: via expr 0
// expect: rw *main.Counting
