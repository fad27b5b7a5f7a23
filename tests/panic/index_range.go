// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

func at(s []int, i int) int {
	return s[i]
}

func main() {
	fmt.Println("before")
	fmt.Println(at([]int{1, 2, 3}, 5))
	fmt.Println("not reached")
}

// expect: before
// expect-stderr: panic: runtime error: index out of range [5] with length 3
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2
