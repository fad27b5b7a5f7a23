// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Method sets: promotion through several levels, shadowing, value and pointer receivers.
import "fmt"

type Base struct{ id int }

func (b Base) ID() int       { return b.id }
func (b *Base) SetID(n int)  { b.id = n }
func (b Base) Who() string   { return "base" }
func (b Base) Hello() string { return "hello from " + b.Who() }

type Mid struct {
	Base
	tag string
}

func (m Mid) Who() string { return "mid" }

type Top struct {
	*Mid
	extra int
}

type IDer interface{ ID() int }
type Setter interface {
	IDer
	SetID(int)
}

type Func func() int

func (f Func) ID() int { return f() }

type Slice []int

func (s Slice) ID() int { return len(s) }

type Map map[string]int

func (m Map) ID() int { return m["id"] }

type Chan chan int

func (c Chan) ID() int { return cap(c) }

type Int int

func (i Int) ID() int      { return int(i) }
func (i *Int) SetID(n int) { *i = Int(n) }

type Arr [3]int

func (a Arr) ID() int { return a[1] }

func main() {
	m := Mid{Base{1}, "t"}
	m.SetID(5)
	fmt.Println(m.ID(), m.Who(), m.Hello(), m.Base.Who())
	t := Top{&m, 1}
	t.SetID(6)
	fmt.Println(t.ID(), m.id, t.Who(), t.tag, t.Mid.Base.ID())
	var s Setter = t
	s.SetID(7)
	fmt.Println(m.id, s.ID())
	s = &m
	s.SetID(8)
	fmt.Println(m.id)
	i := Int(3)
	s = &i
	s.SetID(30)
	fmt.Println(i, s.ID())
	for _, x := range []IDer{m, &m, t, &t, i, &i, Func(func() int { return 42 }), Slice{1, 2}, Map{"id": 9}, make(Chan, 4), Arr{0, 11}, &Arr{0, 12}} {
		fmt.Print(x.ID(), " ")
	}
	fmt.Println()
	f := m.Hello
	g := (*Mid).SetID
	g(&m, 99)
	fmt.Println(f(), m.id, Top.ID(t), IDer.ID(t))
	pp := &t
	pp.extra++
	pp.Mid.tag = "changed"
	fmt.Println(t.extra, m.tag, pp.ID())
	anon := struct {
		Base
		Int
	}{Base{1}, 2}
	fmt.Println(anon.Base.ID(), anon.Int.ID(), anon.Who())
	var e interface{} = m
	_, isSetter := e.(Setter)
	_, isIDer := e.(IDer)
	fmt.Println(isSetter, isIDer)
}

// expect: 5 mid hello from base base
// expect: 6 6 mid t 6
// expect: 7 7
// expect: 8
// expect: 30 30
// expect: 8 8 8 8 30 30 42 2 9 4 11 12 
// expect: hello from base 99 99 99
// expect: 2 changed 99
// expect: 1 2 base
// expect: false true
