// SPDX-License-Identifier: GPL-3.0-or-later
package main

// A constant declared behind a variable does not hold its initialisation up.
import "fmt"

var (
	a = first()
	b = second()
	n = len(table)
)

const limit = 3

var table = [limit]int{1, 2, third()}

func first() int {
	fmt.Println("first", limit)
	return 1
}

func second() int {
	fmt.Println("second")
	return 2
}

func third() int {
	fmt.Println("third")
	return 3
}

func main() { fmt.Println(a, b, n, table) }

// expect: first 3
// expect: second
// expect: third
// expect: 1 2 3 [1 2 3]
