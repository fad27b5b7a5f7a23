// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

type T struct{}

func main() {
	int = 5 // error: int (type) is not an expression
	x := T // error: T (type) is not an expression
	_ = fmt // error: use of package fmt not in selector
	_ = T + 1 // error: T (type) is not an expression
	var y fmt.Println // error: fmt.Println (value of type func(a ...any) (n int, err error)) is not a type
	var z x // error: x is not a type
	T{} // error: T{} (value of type T) is not used
	5 // error: 5 (untyped int constant) is not used
	x == 1
	nil := nil // error: use of untyped nil in assignment
	_, _, _ = y, z, nil
	var n = nil // error: declared and not used: n
	w := nil // error: declared and not used: w
}
