// SPDX-License-Identifier: GPL-3.0-or-later
// Mistakes in several files of one package are reported each in its place.
package main

import (
	"fmt"
	"os" // error: "os" imported and not used

	"example.com/errors/lib"
	alias "example.com/errors/lib" // error: "example.com/errors/lib" imported as alias and not used
)

func double() {}

type kind int

func main() {
	t := lib.T{1, 2} // error: implicit assignment to unexported field hidden in struct literal of type lib.T
	t.helper()       // error: t.helper undefined (cannot refer to unexported method helper)
	t.method()       // error: t.method undefined (type lib.T has no field or method method, but does have method Method)
	_ = lib.T{hidden: 1} // error: cannot refer to unexported field hidden in struct literal of type lib.T
	fmt.Println(elsewhere, lib.Missing) // error: undefined: lib.Missing
}

type impl struct{}

func (impl) method() {}

var _ lib.I = impl{} // error: cannot use impl{} (value of type impl) as lib.I value in variable declaration: impl does not implement lib.I (unexported method method)
