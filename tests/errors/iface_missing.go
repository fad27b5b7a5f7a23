// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

type Shape interface {
	Area() float64
	Perimeter() float64
}

type A struct{}

func (A) Area() float64 { return 1 }

type B struct{}

func (*B) Area() float64      { return 1 }
func (*B) Perimeter() float64 { return 1 }

type C struct{}

func (C) Area() int          { return 1 }
func (C) Perimeter() float64 { return 1 }

type D struct{}

func (D) area() float64      { return 1 }
func (D) Perimeter() float64 { return 1 }

func take(s Shape) {}

func main() {
	var s Shape = A{} // error: cannot use A{} (value of type A) as Shape value in variable declaration: A does not implement Shape (missing method Perimeter)
	s = B{} // error: cannot use B{} (value of type B) as Shape value in assignment: B does not implement Shape (method Area has pointer receiver)
	s = C{} // error: cannot use C{} (value of type C) as Shape value in assignment: C does not implement Shape (wrong type for method Area)\n\t\thave Area() int\n\t\twant Area() float64
	s = D{} // error: cannot use D{} (value of type D) as Shape value in assignment: D does not implement Shape (missing method Area)\n\t\thave area() float64\n\t\twant Area() float64
	take(A{}) // error: cannot use A{} (value of type A) as Shape value in argument to take: A does not implement Shape (missing method Perimeter)
	take(&B{})
	_ = s.(A) // error: impossible type assertion: s.(A)\n\tA does not implement Shape (missing method Perimeter)
	_ = s.(B) // error: impossible type assertion: s.(B)\n\tB does not implement Shape (method Area has pointer receiver)
	_ = s.(*B)
	_ = []Shape{A{}, &B{}} // error: cannot use A{} (value of type A) as Shape value in array or slice literal: A does not implement Shape (missing method Perimeter)
	var e error = A{} // error: cannot use A{} (value of type A) as error value in variable declaration: A does not implement error (missing method Error)
	var st fmt.Stringer = 5 // error: cannot use 5 (constant of type int) as fmt.Stringer value in variable declaration: int does not implement fmt.Stringer (missing method String)
	_, _ = e, st
	s.Volume() // error: s.Volume undefined (type Shape has no field or method Volume)
}
