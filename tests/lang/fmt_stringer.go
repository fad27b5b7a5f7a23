// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Formatter methods are found at any depth that Go looks at; Errorf with and without %w.
import (
	"errors"
	"fmt"
)

type Color int

const (
	Red Color = iota
	Green
)

func (c Color) String() string { return [...]string{"Red", "Green"}[c] }

type Pt struct{ X, Y int }

func (p Pt) String() string { return fmt.Sprintf("(%d,%d)", p.X, p.Y) }

type Shape struct {
	Name  string
	C     Color
	At    Pt
	Prev  *Pt
	inner Color
}

type List []Color

func (l List) String() string { return fmt.Sprint(len(l), " colors") }

type Wrapper struct{ Pt }
type Both struct{}

func (Both) Error() string  { return "as error" }
func (Both) String() string { return "as string" }

var ErrBase = errors.New("base")

func main() {
	fmt.Println(Red, Green, []Color{Red, Green}, map[Color]Color{Green: Red})
	fmt.Printf("%v %d %s %x %q %5s|%-7v|\n", Red, Red, Green, Green, Green, Red, Green)
	s := Shape{"s", Green, Pt{1, 2}, &Pt{3, 4}, Green}
	fmt.Printf("%v\n", Shape{Name: "n", C: Green, At: Pt{1, 2}})
	fmt.Printf("%+v\n", Shape{Name: "n", C: Green, At: Pt{1, 2}})
	fmt.Println(s.Prev, *s.Prev, s.inner)
	fmt.Println(List{Red, Red}, []List{{Red}}, Wrapper{Pt{5, 6}})
	fmt.Println(Both{}, []interface{}{Both{}, Red, Pt{7, 8}})
	e1 := fmt.Errorf("wrap: %w", ErrBase)
	e2 := fmt.Errorf("outer %d: %w", 5, e1)
	fmt.Println(e2, errors.Is(e2, ErrBase), errors.Unwrap(e2) == e1, errors.Unwrap(ErrBase))
	e3 := fmt.Errorf("no wrap: %v", ErrBase)
	fmt.Println(e3, errors.Is(e3, ErrBase))
	e4 := fmt.Errorf("two: %w and %w", ErrBase, e1)
	fmt.Println(e4, errors.Is(e4, e1))
	fmt.Printf("%v %s %q\n", e1, e1, e1)
	fmt.Println(fmt.Errorf("%w", nil), fmt.Errorf("bad %w", "str"))
	var st fmt.Stringer = Pt{1, 1}
	fmt.Println(st, st.String())
}

// expect: Red Green [Red Green] map[Green:Red]
// expect: Red 0 Green 477265656e "Green"   Red|Green  |
// expect: {n Green (1,2) <nil> 0}
// expect: {Name:n C:Green At:(1,2) Prev:<nil> inner:0}
// expect: (3,4) (3,4) Green
// expect: 2 colors [1 colors] (5,6)
// expect: as error [as error Red (7,8)]
// expect: outer 5: wrap: base true true <nil>
// expect: no wrap: base false
// expect: two: base and wrap: base true
// expect: wrap: base wrap: base "wrap: base"
// expect: %!w(<nil>) bad %!w(string=str)
// expect: (1,1) (1,1)
