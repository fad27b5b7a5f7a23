// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	var i interface{} = "str"
	_ = i.(int)
}

// expect-stderr: panic: interface conversion: interface {} is string, not int
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2
