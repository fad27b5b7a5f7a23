// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	i, s := 1, "s"
	if i { // error: non-boolean condition in if statement
	}
	for s { // error: non-boolean condition in for statement
	}
	if i = 2; i == 2 {
	}
	_ = !s // error: invalid operation: operator ! not defined on s (variable of type string)
	if nil { // error: non-boolean condition in if statement
	}
	for i := 0; i; i++ { // error: non-boolean condition in for statement
	}
	switch i {
	case "a": // error: cannot convert "a" (untyped string constant) to type int
	case 1.5: // error: 1.5 (untyped float constant) truncated to int
	case nil: // error: cannot convert nil to type int
	}
	_ = i && s == "x" // error: invalid operation: i && s == "x" (mismatched types int and untyped bool)
}
