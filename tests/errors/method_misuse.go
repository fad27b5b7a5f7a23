// SPDX-License-Identifier: GPL-3.0-or-later
package main

type T struct{ x int }

func (t *T) P() {}
func (t T) x() {} // error: field and method with the same name x\n\tmethod_misuse.go:4:16: other declaration of x
func (i int) Bad() {} // error: cannot define new methods on non-local type int
func (p **T) Bad2() {} // error: invalid receiver type **T
func (Undefined) Foo() {} // error: undefined: Undefined

type I interface{ M() }

func (i I) Foo() {} // error: invalid receiver type I (pointer or interface type)

type P *T

func (p P) Foo() {} // error: invalid receiver type P (pointer or interface type)

func main() {
	T{}.P() // error: cannot call pointer method P on T
	T.P(T{}) // error: invalid method expression T.P (needs pointer receiver (*T).P)
	var i I
	i.N() // error: i.N undefined (type I has no field or method N)
	map[string]T{}["a"].P() // error: cannot call pointer method P on T
}
