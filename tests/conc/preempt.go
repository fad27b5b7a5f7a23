// SPDX-License-Identifier: GPL-3.0-or-later
package main

// A tight loop does not keep other goroutines from running.
import (
	"fmt"
	"time"
)

func main() {
	stop := false
	n := 0
	go func() {
		for !stop {
			n++
		}
	}()
	ticks := 0
	for ticks < 3 {
		time.Sleep(5 * time.Millisecond)
		ticks++
	}
	fmt.Println("ticks", ticks)
	done := make(chan int)
	go func() {
		x := 0
		for i := 0; i < 3000000; i++ {
			x += i & 1
		}
		done <- x
	}()
	fmt.Println(<-done)
}

// expect: ticks 3
// expect: 1500000
