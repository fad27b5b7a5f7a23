// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "runtime"

func main() {
	x := new(int)
	runtime.SetFinalizer(x, func(p *string) {})
}

// expect-stderr: fatal error: runtime.SetFinalizer: cannot pass *int to finalizer func(*string)
// expect-exit: 2
