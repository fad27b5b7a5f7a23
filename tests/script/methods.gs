// SPDX-License-Identifier: GPL-3.0-or-later
// Types with methods and interfaces, used before they are declared.
shapes := []Shape{Square{2}, Rect{2, 3}}
sum := 0
for _, s := range shapes {
	sum += s.Area()
}
println(sum, shapes)

type Shape interface{ Area() int }
type Square struct{ side int }
type Rect struct{ w, h int }

func (s Square) Area() int { return s.side * s.side }
func (r Rect) Area() int   { return r.w * r.h }

// expect: 10 [{2} {2 3}]
