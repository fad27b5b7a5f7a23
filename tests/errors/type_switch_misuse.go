// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

type I interface{ M() }
type T struct{}

func main() {
	x := 5
	switch x.(type) { // error: x (variable of type int) is not an interface
	}
	_ = x.(int) // error: invalid operation: x (variable of type int) is not an interface
	var i I
	switch i.(type) {
	case T: // error: impossible type switch case: T\n\ti (variable of type I) cannot have dynamic type T (missing method M)
	case *T: // error: impossible type switch case: *T\n\ti (variable of type I) cannot have dynamic type *T (missing method M)
	case fmt.Stringer:
	}
	_ = i.(T) // error: impossible type assertion: i.(T)\n\tT does not implement I (missing method M)
	switch y := i.(type) { // error: y declared and not used
	}
	var e interface{} = 1
	switch e.(type) {
	case 5: // error: 5 is not a type
	case Foo: // error: undefined: Foo
	}
}
