// SPDX-License-Identifier: GPL-3.0-or-later
package main

// range over integers of every type and over constants.
import "fmt"

type ID uint16

func n() int { fmt.Print("[n]"); return 3 }

func main() {
	for i := range n() {
		fmt.Print(i, " ")
	}
	fmt.Println()
	for i := range int8(3) {
		fmt.Printf("%T%v ", i, i)
	}
	for i := range uint64(2) {
		fmt.Printf("%T%v ", i, i)
	}
	for i := range ID(2) {
		fmt.Printf("%T%v ", i, i)
	}
	for i := range 'b' - 'a' {
		fmt.Printf("%T%v ", i, i)
	}
	fmt.Println()
	const k = 1 << 2
	s := 0
	for i := range k {
		s += i
	}
	for range k {
		s++
	}
	for i := range int8(127) {
		s += int(i)
	}
	fmt.Println(s)
	for range 0 {
		fmt.Println("never")
	}
	var z int
	for range z {
		fmt.Println("never")
	}
	for z = range 4 {
		if z == 2 {
			break
		}
	}
	fmt.Println(z)
	x := 3
	for i := range x {
		x = 10
		i += 5
		fmt.Print(i, x, " ")
	}
	fmt.Println()
	for i := range 2 {
		for i := range i + 1 {
			fmt.Print(i, " ")
		}
	}
	fmt.Println()
}

// expect: [n]0 1 2 
// expect: int80 int81 int82 uint640 uint641 main.ID0 main.ID1 int320 
// expect: 8011
// expect: 2
// expect: 5 10 6 10 7 10 
// expect: 0 0 1 
