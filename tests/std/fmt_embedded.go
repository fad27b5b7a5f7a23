// Methods promoted through embedding, pointers in fields, deep nesting, unexported parts.
package main

import "fmt"

type id int

func (i id) String() string { return fmt.Sprintf("#%d", int(i)) }

type base struct {
	id
	Name string
}

type ptrstr struct{ s string }

func (p *ptrstr) String() string { return "<" + p.s + ">" }

type holder struct {
	V ptrstr
	P *ptrstr
	I fmt.Stringer
	m map[id]*ptrstr
	M map[id]*ptrstr
	S []fmt.Stringer
}

type wrap struct{ base }

type wrap2 struct {
	*base
	Extra int
}

type E struct{ error }

type tree struct {
	L, R *tree
	V    any
}

func main() {
	fmt.Println(id(5), base{1, "n"}, &base{2, "m"}, wrap{base{3, "w"}}, wrap2{&base{4, "x"}, 9})
	fmt.Printf("%v %+v %d\n", base{1, "n"}, base{1, "n"}, base{1, "n"})
	p := &ptrstr{"p"}
	h := holder{V: ptrstr{"v"}, I: p, S: []fmt.Stringer{p, id(3), nil}}
	fmt.Printf("%v\n%+v\n", h, h)
	fmt.Printf("%v %v\n", &h.V, h.V)
	fmt.Printf("%v %+v\n", tree{V: 1}, tree{V: []int{1}})
	fmt.Printf("%#v\n", tree{V: id(4)})
	fmt.Printf("%v %s\n", E{fmt.Errorf("inner")}, E{fmt.Errorf("inner")})
	func() {
		defer func() { fmt.Println("recovered", recover() != nil) }()
		fmt.Println(E{})
	}()
	fmt.Printf("%v %v\n", [3]id{1, 2, 3}, [][]id{{1}, {2, 3}})
	fmt.Printf("%v %+v %#v\n", struct{}{}, struct{ a, B any }{1, nil}, struct{ a, B any }{1, nil})
	type local struct{ X int }
	fmt.Printf("%T %T %T %v %#v\n", local{}, &local{}, []local{}, local{1}, local{2})
	var e error
	var s fmt.Stringer
	fmt.Printf("%v %v %T %T\n", e, s, e, s)
	fmt.Printf("%v %v\n", []any{e, s, (*ptrstr)(nil) == nil}, map[string]any{"e": e})
	x := 5
	pp := &x
	ppp := &pp
	fmt.Println(**ppp, *pp == 5, fmt.Sprint(ppp) == fmt.Sprintf("%p", ppp))
}

// expect: #5 #1 #2 #3 #4
// expect: #1 #1 {1 %!d(string=n)}
// expect: {{v} <nil> <p> map[] map[] [<p> #3 <nil>]}
// expect: {V:{s:v} P:<nil> I:<p> m:map[] M:map[] S:[<p> #3 <nil>]}
// expect: <v> {v}
// expect: {<nil> <nil> 1} {L:<nil> R:<nil> V:[1]}
// expect: main.tree{L:(*main.tree)(nil), R:(*main.tree)(nil), V:4}
// expect: inner inner
// expect: %!v(PANIC=Error method: runtime error: invalid memory address or nil pointer dereference)
// expect: recovered false
// expect: [#1 #2 #3] [[#1] [#2 #3]]
// expect: {} {a:1 B:<nil>} struct { a interface {}; B interface {} }{a:1, B:interface {}(nil)}
// expect: main.local *main.local []main.local {1} main.local{X:2}
// expect: <nil> <nil> <nil> <nil>
// expect: [<nil> <nil> true] map[e:<nil>]
// expect: 5 true true
