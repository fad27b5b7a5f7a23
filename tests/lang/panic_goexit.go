// SPDX-License-Identifier: GPL-3.0-or-later
package main

// runtime.Goexit runs deferred functions and ends only its goroutine.
import (
	"fmt"
	"runtime"
)

func main() {
	done := make(chan string)
	go func() {
		defer func() { done <- "deferred ran" }()
		defer func() { fmt.Println("recover in Goexit:", recover()) }()
		func() {
			defer fmt.Println("inner")
			runtime.Goexit()
		}()
		fmt.Println("not reached")
	}()
	fmt.Println(<-done)
}

// expect: inner
// expect: recover in Goexit: <nil>
// expect: deferred ran
