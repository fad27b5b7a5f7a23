// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

func main() {
	const size, limit = 900, 50
	inside := 0
	for y := range size {
		ci := 2*float64(y)/size - 1
		for x := range size {
			cr := 2*float64(x)/size - 1.5
			zr, zi := 0.0, 0.0
			i := 0
			for i < limit && zr*zr+zi*zi <= 4 {
				zr, zi = zr*zr-zi*zi+cr, 2*zr*zi+ci
				i++
			}
			if i == limit {
				inside++
			}
		}
	}
	fmt.Println(inside)
}
