// SPDX-License-Identifier: GPL-3.0-or-later
package main

// When several cases are ready, each gets its turn.
import "fmt"

func main() {
	a, b, c := make(chan int, 1000), make(chan int, 1000), make(chan int, 1000)
	for i := 0; i < 1000; i++ {
		a <- i
		b <- i
		c <- i
	}
	var n [3]int
	for i := 0; i < 900; i++ {
		select {
		case <-a:
			n[0]++
		case <-b:
			n[1]++
		case <-c:
			n[2]++
		}
	}
	fmt.Println(n[0] > 200, n[1] > 200, n[2] > 200, n[0]+n[1]+n[2])
	d := make(chan int, 1)
	sends, recvs := 0, 0
	for i := 0; i < 1000; i++ {
		select {
		case d <- i:
			sends++
		case <-d:
			recvs++
		}
	}
	fmt.Println(sends, recvs)
}

// expect: true true true 900
// expect: 500 500
