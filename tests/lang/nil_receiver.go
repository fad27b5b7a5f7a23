// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Value methods called through nil pointers, by all ways that reach them.
import "fmt"

type T struct{ n int }

func (t T) Get() int   { return t.n }
func (t *T) Nil() bool { return t == nil }

type Getter interface{ Get() int }
type Outer struct{ *T }
type Whole struct{ T }

//go:noinline
func call(g Getter) int { return g.Get() }

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	var p *T
	var w *Whole
	try("interface", func() { call(p) })
	try("embedded pointer", func() { call(Outer{}) })
	try("pointer to struct with it", func() { call(w) })
	try("method value of an interface", func() { var g Getter = p; f := g.Get; f() })
	try("direct", func() { p.Get() })
	try("method value", func() { f := p.Get; f() })
	try("pointer method", func() { fmt.Println(p.Nil(), Outer{}.Nil()) })
}

// expect: interface value method main.T.Get called using nil *T pointer
// expect: embedded pointer runtime error: invalid memory address or nil pointer dereference
// expect: pointer to struct with it runtime error: invalid memory address or nil pointer dereference
// expect: method value of an interface value method main.T.Get called using nil *T pointer
// expect: direct runtime error: invalid memory address or nil pointer dereference
// expect: method value runtime error: invalid memory address or nil pointer dereference
// expect: true true
// expect: pointer method <nil>
