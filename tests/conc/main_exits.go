// SPDX-License-Identifier: GPL-3.0-or-later
package main

// When main returns the program ends, whatever other goroutines do.
import "fmt"

func main() {
	for i := 0; i < 10; i++ {
		go func() {
			for {
				c := make(chan int, 1)
				c <- 1
				<-c
			}
		}()
		go func() { select {} }()
	}
	defer fmt.Println("main done")
}

// expect: main done
