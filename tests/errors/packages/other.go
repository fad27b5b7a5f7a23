// SPDX-License-Identifier: GPL-3.0-or-later
package main

var elsewhere = 1

func double() {} // error: double redeclared in this block\n\tmain.go:13:6: other declaration of double

type kind string // error: kind redeclared in this block\n\tmain.go:15:6: other declaration of kind

func init() {
	fmt.Println("each file imports for itself") // error: undefined: fmt
	unused := 1                                 // error: declared and not used: unused
}

func init() int { return 1 } // error: func init must have no arguments and no return values
