// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Division truncates towards zero, the remainder has the dividend's sign.
import "fmt"

func main() {
	for _, p := range [][2]int{{7, 2}, {-7, 2}, {7, -2}, {-7, -2}, {0, 3}, {1, 7}, {-1, 7}} {
		fmt.Println(p[0], p[1], p[0]/p[1], p[0]%p[1])
	}
	var u uint8 = 200
	fmt.Println(u/7, u%7)
	var v uint64 = 18446744073709551615
	fmt.Println(v/10, v%10, v/v, v%2)
	var w uint32 = 4294967295
	fmt.Println(w/2, w%1000)
	var s int8 = -100
	fmt.Println(s/3, s%3, s/-7, s%-7)
	for _, d := range []int{1, -1, 2, 8, -8, 10} {
		fmt.Print(-17/d, " ", -17%d, " ", 17/d, " ", 17%d, ";")
	}
	fmt.Println()
}

// expect: 7 2 3 1
// expect: -7 2 -3 -1
// expect: 7 -2 -3 1
// expect: -7 -2 3 -1
// expect: 0 3 0 0
// expect: 1 7 0 1
// expect: -1 7 0 -1
// expect: 28 4
// expect: 1844674407370955161 5 1 1
// expect: 2147483647 295
// expect: -33 -1 14 -2
// expect: -17 0 17 0;17 0 -17 0;-8 -1 8 1;-2 -1 2 1;2 -1 -2 1;-1 -7 1 7;
