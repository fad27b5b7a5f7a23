// SPDX-License-Identifier: GPL-3.0-or-later
package main

type A struct{ X int }
type B struct{ X int }
type C struct {
	A
	B
}

func (A) M() {}
func (B) M() {}

type I interface{ M() }

type R struct{ R } // error: invalid recursive type: R refers to itself
type R2 struct{ a [2]R2 } // error: invalid recursive type: R2 refers to itself
type R3 [2]R3 // error: invalid recursive type: R3 refers to itself

func main() {
	var c C
	_ = c.X // error: ambiguous selector c.X
	c.M() // error: ambiguous selector c.M
	var i I = c // error: cannot use c (variable of type C) as I value in variable declaration: C does not implement I (ambiguous selector C.M)
	_ = i
}
