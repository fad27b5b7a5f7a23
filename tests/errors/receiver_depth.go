// SPDX-License-Identifier: GPL-3.0-or-later
// skip-go: it names the alias where we name the type
package main

type T struct{}
type P = *T
type PP = *P

func (P) one()  {}
func (PP) two() {} // error: invalid receiver type **T

func main() {
	(&T{}).one()
	(&T{}).two() // error: (&T{}).two undefined (type *T has no field or method two)
}
