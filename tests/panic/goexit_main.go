// SPDX-License-Identifier: GPL-3.0-or-later
// Goexit of the main goroutine: the others go on, and when none is left it is a deadlock.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	go fmt.Println("other")
	runtime.Goexit()
}

// expect: other
// expect-stderr: fatal error: no goroutines (main called runtime.Goexit) - deadlock!
// expect-exit: 2
