// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt" // error: "fmt" imported and not used
import "fmt" // error: "fmt" imported and not used // error: fmt redeclared in this block\n\timport_misuse.go:4:8: other declaration of fmt
import m "math"
import "strings" // error: "strings" imported and not used

var fmt = 1 // error: fmt already declared through import of package fmt ("fmt")\n\timport_misuse.go:4:8: other declaration of fmt

func main() {
	strings := 1
	_ = strings
	m.Sqrt(2)
}
