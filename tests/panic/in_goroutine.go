// SPDX-License-Identifier: GPL-3.0-or-later
// A panic in any goroutine ends the program.
package main

import (
	"fmt"
	"time"
)

func main() {
	defer fmt.Println("main's deferred calls do not run")
	go func() {
		panic("in goroutine")
	}()
	time.Sleep(5 * time.Second)
}

// expect-stderr: panic: in goroutine
// expect-exit: 2
