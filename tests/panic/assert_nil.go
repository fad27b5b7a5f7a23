// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	var i interface{}
	_ = i.(string)
}

// expect-stderr: panic: interface conversion: interface {} is nil, not string
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2
