// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

type T struct{ a int }

func (T) M() {}

func main() {
	fmt.Println(x) // error: undefined: x
	y = 5 // error: undefined: y
	f() // error: undefined: f
	var t T
	t.b = 1 // error: t.b undefined (type T has no field or method b)
	t.N() // error: t.N undefined (type T has no field or method N)
	fmt.Foo() // error: undefined: fmt.Foo
	var z Missing // error: undefined: Missing
	fmt.Println(T.Q, z) // error: T.Q undefined (type T has no field or method Q)
	_ = T{c: 1} // error: unknown field c in struct literal of type T
	go g() // error: undefined: g
}
