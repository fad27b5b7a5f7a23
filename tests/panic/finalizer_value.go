// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "runtime"

func main() {
	runtime.SetFinalizer(5, func(int) {})
}

// expect-stderr: fatal error: runtime.SetFinalizer: first argument is int, not pointer
// expect-exit: 2
