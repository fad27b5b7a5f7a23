// SPDX-License-Identifier: GPL-3.0-or-later
// Stringer, error, GoStringer, Formatter, and panics inside them.
package main

import (
	"errors"
	"fmt"
)

type s struct{ v int }

func (x s) String() string { return fmt.Sprintf("S<%d>", x.v) }

type e struct{ v int }

func (x *e) Error() string { return fmt.Sprintf("E<%d>", x.v) }

type both struct{}

func (both) Error() string  { return "error wins" }
func (both) String() string { return "string" }

type g struct{ v int }

func (x g) GoString() string { return fmt.Sprintf("G{%d}", x.v) }

type f struct{ name string }

func (x f) Format(st fmt.State, verb rune) {
	w, wok := st.Width()
	p, pok := st.Precision()
	fmt.Fprintf(st, "[%s %c w=%d,%t p=%d,%t", x.name, verb, w, wok, p, pok)
	for _, c := range "+-# 0" {
		if st.Flag(int(c)) {
			fmt.Fprintf(st, " %q", c)
		}
	}
	fmt.Fprint(st, "]", fmt.FormatString(st, verb))
}

type bad struct{ how int }

func (b bad) String() string {
	switch b.how {
	case 0:
		panic("oops")
	case 1:
		panic(errors.New("an error"))
	case 2:
		var p *bad
		return p.String()
	case 3:
		return []string{}[b.how]
	}
	panic(b)
}

type nilsafe struct{ x int }

func (n *nilsafe) String() string { return fmt.Sprint(n.x) }

type hidden struct {
	a s
	B s
	c any
	D any
	e error
	F error
}

type embeds struct {
	s
	n int
}

func main() {
	fmt.Println(s{1}, &s{2}, []s{{3}}, []*s{}, map[s]s{{4}: {5}}, [1]s{{6}})
	fmt.Printf("%v %s %d %x %q %+v %#v %5v| %-8s|\n", s{1}, s{1}, s{1}, s{1}, s{1}, s{1}, s{1}, s{1}, s{1})
	fmt.Println(&e{1}, []error{&e{2}, errors.New("x")}, both{}, &both{})
	fmt.Printf("%v %s %d %q\n", &e{1}, &e{1}, e{1}, &e{1})
	fmt.Printf("%v %#v %+v %#v %s\n", g{1}, g{1}, g{1}, []g{{2}}, g{3})
	fmt.Printf("%v|%+v|%#v|%8.3d|%-x|% 0s\n", f{"n"}, f{"n"}, f{"n"}, f{"n"}, f{"n"}, f{"n"})
	fmt.Println(f{"p"}, []f{{"q"}})
	fmt.Println(bad{0}, bad{1}, bad{2}, bad{3})
	fmt.Printf("%v %s %d %q\n", bad{0}, bad{0}, bad{0}, bad{1})
	fmt.Println(bad{0}, "after", []bad{{0}, {1}})
	var np *nilsafe
	var ns *s
	fmt.Println(np, ns)
	fmt.Printf("%v %s %+v %d\n", np, np, ns, ns)
	fmt.Printf("%v\n", hidden{s{1}, s{2}, s{3}, s{4}, &e{5}, &e{6}}.B)
	h := hidden{s{1}, s{2}, s{3}, s{4}, nil, &e{6}}
	fmt.Printf("%v %+v\n", h, h)
	fmt.Println(embeds{s{9}, 1})
	fmt.Printf("%d\n", embeds{s{9}, 1})
	err := fmt.Errorf("wrap: %w", &e{7})
	var t *e
	fmt.Println(err, errors.Unwrap(err), errors.As(err, &t), t)
	err = fmt.Errorf("two: %w and %w %v", errors.New("a"), &e{8}, 5)
	fmt.Println(err, errors.Unwrap(err), errors.As(err, &t), t.v)
	fmt.Printf("%T %T %T\n", fmt.Errorf("x"), fmt.Errorf("%w", err), fmt.Errorf("%w %w", err, err))
	fmt.Println(fmt.Errorf("%w", nil), fmt.Errorf("%w", "str"), fmt.Errorf("%d %w", 1))
}

// expect: S<1> S<2> [S<3>] [] map[S<4>:S<5>] [S<6>]
// expect: S<1> S<1> {1} 533c313e "S<1>" S<1> main.s{v:1}  S<1>| S<1>    |
// expect: E<1> [E<2> x] error wins error wins
// expect: E<1> E<1> {1} "E<1>"
// expect: {1} G{1} {v:1} []main.g{G{2}} {%!s(int=3)}
// expect: [n v w=0,false p=0,false]%v|[n v w=0,false p=0,false '+']%+v|[n v w=0,false p=0,false '#']%#v|[n d w=8,true p=3,true]%8.3d|[n x w=0,false p=0,false '-']%-x|[n s w=0,false p=0,false ' ' '0']% 0s
// expect: [p v w=0,false p=0,false]%v [[q v w=0,false p=0,false]%v]
// expect: %!v(PANIC=String method: oops) %!v(PANIC=String method: an error) %!v(PANIC=String method: runtime error: invalid memory address or nil pointer dereference) %!v(PANIC=String method: runtime error: index out of range [3] with length 0)
// expect: %!v(PANIC=String method: oops) %!s(PANIC=String method: oops) {0} %!q(PANIC=String method: an error)
// expect: %!v(PANIC=String method: oops) after [%!v(PANIC=String method: oops) %!v(PANIC=String method: an error)]
// expect: <nil> <nil>
// expect: <nil> <nil> <nil> 0
// expect: S<2>
// expect: {{1} S<2> {3} S<4> <nil> E<6>} {a:{v:1} B:S<2> c:{v:3} D:S<4> e:<nil> F:E<6>}
// expect: S<9>
// expect: {{9} 1}
// expect: wrap: E<7> E<7> true E<7>
// expect: two: a and E<8> 5 <nil> true 8
// expect: *errors.errorString *fmt.wrapError *fmt.wrapErrors
// expect: %!w(<nil>) %!w(string=str) 1 %!w(MISSING)
