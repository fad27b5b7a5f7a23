// SPDX-License-Identifier: GPL-3.0-or-later
package main

type T struct {
	a int
	a string // error: a redeclared\n\tduplicate.go:5:2: other declaration of a
}

func f()  {}
func f()  {} // error: f redeclared in this block\n\tduplicate.go:9:6: other declaration of f
func g(a int, a string) {} // error: a redeclared in this block\n\tduplicate.go:11:8: other declaration of a

func (T) M() {}
func (T) M() {} // error: method T.M already declared at duplicate.go:13:10
func (T) a() {} // error: field and method with the same name a\n\tduplicate.go:5:2: other declaration of a

func main() {
	x := 1
	x := 2 // error: no new variables on left side of :=
	var x int // error: x redeclared in this block\n\tduplicate.go:18:2: other declaration of x
	_ = x
	_ = map[string]int{"a": 1, "b": 2, "a": 3} // error: duplicate key "a" in map literal
	_ = []int{0: 1, 0: 2} // error: duplicate index 0 in array or slice literal
	_ = T{a: 1, a: 2} // error: duplicate field name a in struct literal
}
