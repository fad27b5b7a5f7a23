// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Every form of for; break, continue, conditions re-evaluated.
import "fmt"

func main() {
	for i := 0; i < 3; i++ {
		fmt.Print(i, " ")
	}
	fmt.Println()
	n := 0
	for n < 5 {
		n += 2
	}
	fmt.Println(n)
	for {
		n--
		if n%2 == 0 {
			continue
		}
		if n < 0 {
			break
		}
	}
	fmt.Println(n)
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		fmt.Print(i, "-", j, " ")
	}
	fmt.Println()
	i := 7
	for i = 0; i < 2; i++ {
	}
	fmt.Println(i)
	for ; i < 4; i++ {
	}
	for i < 6 {
		i++
	}
	for i := i; i < 8; {
		fmt.Print(i, " ")
		i++
	}
	fmt.Println(i)
	limit := 3
	for k := 0; k < limit; k++ {
		if k == 1 {
			limit = 5
		}
		fmt.Print(k, " ")
	}
	fmt.Println()
	for range 3 {
		fmt.Print("x")
	}
	fmt.Println()
	for i := range 4 {
		i *= 2
		fmt.Print(i, " ")
	}
	fmt.Println()
	var u8 uint8 = 3
	for v := range u8 {
		fmt.Printf("%T%d ", v, v)
	}
	fmt.Println()
	m := 10
	for i := range m {
		m = 2
		if i > 7 {
			fmt.Print(i, " ")
		}
	}
	fmt.Println()
	for range -5 {
		fmt.Println("never")
	}
	var k int
	for k = range 5 {
	}
	fmt.Println(k)
	const c = 2
	for i := range c {
		fmt.Printf("%T%d ", i, i)
	}
	fmt.Println()
}

// expect: 0 1 2 
// expect: 6
// expect: -1
// expect: 0-10 1-8 2-6 3-4 
// expect: 2
// expect: 6 7 6
// expect: 0 1 2 3 4 
// expect: xxx
// expect: 0 2 4 6 
// expect: uint80 uint81 uint82 
// expect: 8 9 
// expect: 4
// expect: int0 int1 
