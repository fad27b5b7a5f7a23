// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "runtime"

var x [][4]int

func main() {
	x = make([][4]int, 100)
	runtime.SetFinalizer(&x[3], func(*[4]int) {})
}

// expect-stderr: fatal error: runtime.SetFinalizer: pointer not at beginning of allocated block
// expect-exit: 2
