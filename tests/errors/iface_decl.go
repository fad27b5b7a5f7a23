// SPDX-License-Identifier: GPL-3.0-or-later
package main

type I interface {
	M()
	M(int) // error: duplicate method M\n\tiface_decl.go:5:2: other declaration of method M
}
type J interface {
	I2 // error: duplicate method N\n\tiface_decl.go:10:2: other declaration of method N
	N()
}
type I2 interface{ N() int }


type T struct {
	I2
	*I2 // error: I2 redeclared\n\tiface_decl.go:16:2: other declaration of I2 // error: embedded field type cannot be a pointer to an interface
}

type U struct{ *I2 } // error: embedded field type cannot be a pointer to an interface

func main() {
	var e interface{ Foo() } = 5 // error: cannot use 5 (constant of type int) as interface{Foo()} value in variable declaration: int does not implement interface{Foo()} (missing method Foo)
	_ = e
}
