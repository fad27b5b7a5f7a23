// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	var i int = nil // error: cannot use nil as int value in variable declaration
	var s string = nil // error: cannot use nil as string value in variable declaration
	if s == nil { // error: invalid operation: s == nil (mismatched types string and untyped nil)
	}
	if i != nil { // error: invalid operation: i != nil (mismatched types int and untyped nil)
	}
	_ = nil + 1 // error: invalid operation: nil + 1 (mismatched types untyped nil and untyped int)
	_ = len(nil) // error: invalid argument: nil for built-in len
	f(nil) // error: cannot use nil as int value in argument to f
	var st struct{} = nil // error: cannot use nil as struct{} value in variable declaration
	_ = st
	return nil // error: too many return values\n\thave (nil)\n\twant ()
}

func f(i int) {}
