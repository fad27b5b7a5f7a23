// SPDX-License-Identifier: GPL-3.0-or-later
package main

import (
	"fmt"
	"maps"
	"math"
	"strconv"
)

type index map[string]int

func main() {
	m := index{"a": 1, "b": 2, "c": 3}
	c := maps.Clone(m)
	fmt.Printf("%T %v %v\n", c, c, maps.Equal(m, c))
	c["d"] = 4
	fmt.Println(len(m), maps.Equal(m, c), maps.Clone(index(nil)) == nil)
	maps.DeleteFunc(c, func(k string, v int) bool { return v%2 == 0 })
	fmt.Println(c)
	maps.Copy(c, map[string]int{"a": 9, "z": 26})
	fmt.Println(c)
	fmt.Println(maps.EqualFunc(m, map[string]string{"a": "1", "b": "2", "c": "3"}, func(v int, s string) bool {
		return strconv.Itoa(v) == s
	}))
	n := map[float64]int{math.NaN(): 1}
	fmt.Println(maps.Equal(n, n), len(maps.Clone(n)))
	defer func() { fmt.Println(recover()) }()
	maps.Copy(index(nil), m)
}

// expect: main.index map[a:1 b:2 c:3] true
// expect: 3 false true
// expect: map[a:1 c:3]
// expect: map[a:9 c:3 z:26]
// expect: true
// expect: false 1
// expect: assignment to entry in nil map
