// SPDX-License-Identifier: GPL-3.0-or-later
package main

// A String method that formats its own receiver.
import "fmt"

type T struct{ x int }

func (t T) String() string { return fmt.Sprintf("<%v>", t) }

func main() {
	done := make(chan bool)
	go func() {
		fmt.Println(T{1})
		done <- true
	}()
	<-done
}

// timeout: 60
// expect-exit: 2
// expect-stderr: fatal error: stack overflow
// skip-gcstress: a stack of 1 GB is scanned at every allocation
