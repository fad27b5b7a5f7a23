// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "runtime"

func main() {
	runtime.SetFinalizer(new([4]int), 3)
}

// expect-stderr: fatal error: runtime.SetFinalizer: second argument is int, not a function
// expect-exit: 2
