// SPDX-License-Identifier: GPL-3.0-or-later
// Too many or too few operands of Printf are vet's business.
package main

import "fmt"

func main() {
	fmt.Printf("%d %s\n", 1)
	fmt.Printf(5) // error: cannot use 5 (untyped int constant) as string value in argument to fmt.Printf
	fmt.Sprintf() // error: not enough arguments in call to fmt.Sprintf\n\thave ()\n\twant (string, ...any)
	var w fmt.Writer // error: declared and not used: w // error: undefined: fmt.Writer
	fmt.Fprintln("x") // error: cannot use "x" (constant of type string) as io.Writer value in argument to fmt.Fprintln: string does not implement io.Writer (missing method Write)
}
