// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Labelled break and continue out of loops, switches and selects; goto.
import "fmt"

func main() {
outer:
	for i := 0; i < 4; i++ {
		for j := 0; j < 4; j++ {
			switch {
			case j == 2:
				continue outer
			case i == 3:
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
	n := 0
loop:
	for {
		switch n++; n {
		case 1, 2:
			continue
		case 5:
			break loop
		default:
			break
		}
		fmt.Print("n", n, " ")
	}
	fmt.Println()
	c := make(chan int, 10)
	for i := 0; i < 5; i++ {
		c <- i
	}
recv:
	for {
		select {
		case v := <-c:
			if v == 1 {
				continue recv
			}
			if v == 3 {
				break recv
			}
			fmt.Print("v", v, " ")
		default:
			break
		}
	}
	fmt.Println()
	i := 0
again:
	if i < 3 {
		fmt.Print("goto", i, " ")
		i++
		goto again
	}
	fmt.Println()
sw:
	switch i {
	case 3:
		for {
			break sw
		}
		fmt.Println("not reached")
	}
	for i := 0; ; i++ {
		if i > 2 {
			goto done
		}
	}
done:
	fmt.Println("done", i)
rng:
	for _, row := range [][]int{{1, 2}, {3, -1, 4}, {5}} {
		for _, v := range row {
			if v < 0 {
				break rng
			}
			if v%2 == 0 {
				continue rng
			}
			fmt.Print(v, " ")
		}
	}
	fmt.Println()
	state := 0
s0:
	state++
	if state < 3 {
		goto s0
	} else if state == 3 {
		goto s1
	}
	fmt.Println("skipped")
s1:
	fmt.Println("state", state)
}

// expect: 0 0 0 1 1 0 1 1 2 0 2 1 
// expect: n3 n4 
// expect: v0 v2 
// expect: goto0 goto1 goto2 
// expect: done 3
// expect: 1 3 
// expect: state 3
