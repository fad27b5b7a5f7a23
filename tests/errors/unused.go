// SPDX-License-Identifier: GPL-3.0-or-later
package main

import (
	"fmt" // error: "fmt" imported and not used
	"os" // error: "os" imported and not used
	str "strings" // error: "strings" imported as str and not used
)

func f(unusedParam int) (unusedResult int) {
	a := 1 // error: declared and not used: a
	var b, c int // error: declared and not used: b // error: declared and not used: c
	d, e := 1, 2 // error: declared and not used: d
	_ = e
	var used int // error: declared and not used: used
	func() { used = 1 }()
	for i, v := range []int{1} { // error: declared and not used: i // error: declared and not used: v
	}
	if x := 1; true { // error: declared and not used: x
	}
	switch t := interface{}(1).(type) { // error: t declared and not used
	case int:
	}
L: // error: label L defined and not used
	for {
		break
	}
	return 0
}

func main() {
	f(1)
	b = 2 // error: undefined: b
}
