// SPDX-License-Identifier: GPL-3.0-or-later

// Package seq tells the order in which things are initialised.
package seq

import "fmt"

var count int

func Next(what string) int {
	count++
	fmt.Println(count, what)
	return count
}
