// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Printing a map sorts its keys.
import "fmt"

func main() {
	fmt.Println(map[string]int{"b": 2, "a": 1, "c": 3})
	fmt.Println(map[int]string{10: "x", -1: "y", 3: "z"})
	fmt.Println(map[uint8]bool{200: true, 3: false})
	fmt.Println(map[float64]int{1.5: 1, -2: 2, 0: 3})
	fmt.Println(map[bool]int{true: 1, false: 0})
	fmt.Println(map[[2]int]int{{2, 1}: 1, {1, 9}: 2})
	fmt.Println(map[struct {
		a string
		b int
	}]int{{"b", 1}: 1, {"a", 9}: 2, {"a", 3}: 3})
	fmt.Println(map[rune]string{'b': "B", 'a': "A"})
	fmt.Println(map[string][]int{"z": {1}, "y": nil})
	fmt.Printf("%v %d %q\n", map[string]int{"k": 1}, map[string]int{"k": 1}, map[string]string{"k": "v"})
	fmt.Printf("%#v\n", map[string]bool{"t": true, "f": false})
	fmt.Println(map[string]map[string]int{"o": {"i": 1, "a": 2}})
}

// expect: map[a:1 b:2 c:3]
// expect: map[-1:y 3:z 10:x]
// expect: map[3:false 200:true]
// expect: map[-2:2 0:3 1.5:1]
// expect: map[false:0 true:1]
// expect: map[[1 9]:2 [2 1]:1]
// expect: map[{a 3}:3 {a 9}:2 {b 1}:1]
// expect: map[97:A 98:B]
// expect: map[y:[] z:[1]]
// expect: map[k:1] map[%!d(string=k):1] map["k":"v"]
// expect: map[string]bool{"f":false, "t":true}
// expect: map[o:map[a:2 i:1]]
