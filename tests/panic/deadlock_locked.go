// SPDX-License-Identifier: GPL-3.0-or-later
// A deadlock of goroutines that are wired to their threads is found like any; the trace says that they are.
package main

import "runtime"

func main() {
	c := make(chan int)
	go func() {
		runtime.LockOSThread()
		<-c
	}()
	runtime.Gosched()
	runtime.LockOSThread()
	<-c
}

// expect-stderr: fatal error: all goroutines are asleep - deadlock!
// expect-stderr: goroutine 1 [chan receive, locked to thread]:
// expect-exit: 2
