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
