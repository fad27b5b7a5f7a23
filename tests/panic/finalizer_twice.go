// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "runtime"

func main() {
	x := new([4]int)
	runtime.SetFinalizer(x, func(*[4]int) {})
	runtime.SetFinalizer(x, func(*[4]int) {})
	runtime.KeepAlive(x)
}

// expect-stderr: fatal error: runtime.SetFinalizer: finalizer already set
// expect-exit: 2
