// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

func main() {
	defer fmt.Println("deferred runs")
	defer func() {
		r := recover()
		fmt.Println("recovered", r)
		panic(fmt.Sprint("again ", r))
	}()
	panic("first")
}

// expect: recovered first
// expect: deferred runs
// expect-stderr: panic: first [recovered]
// expect-stderr: 	panic: again first
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2
