// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Lookups by strings that are built at run time.
import (
	"fmt"
	"strconv"
	"strings"
)

func kind(s string) int {
	switch s {
	case "":
		return 0
	case "a", "b":
		return 1
	case "abc":
		return 2
	case "abd", "ab" + "e":
		return 3
	case "世界":
		return 4
	default:
		if strings.HasPrefix(s, "pre") {
			return 5
		}
	}
	return 6
}

func main() {
	base := "abcabdabe世界prefix"
	for _, r := range [][2]int{{0, 0}, {0, 1}, {1, 2}, {0, 3}, {3, 6}, {6, 9}, {9, 15}, {15, 21}, {1, 3}} {
		fmt.Print(kind(base[r[0]:r[1]]), " ")
	}
	fmt.Println()
	m := map[string]int{"abc": 1, "世界": 2, "": 3}
	fmt.Println(m[base[:3]], m[base[9:15]], m[base[:0]], m[strings.ToLower("ABC")], m[string([]byte{'a', 'b', 'c'})], m["ab"+base[2:3]])
	ops := map[string]func(float64, float64) float64{
		"+": func(a, b float64) float64 { return a + b },
		"-": func(a, b float64) float64 { return a - b },
		"*": func(a, b float64) float64 { return a * b },
		"/": func(a, b float64) float64 { return a / b },
	}
	var st []float64
	for _, t := range strings.Fields("3 4 + 2 * 7 / 10 -") {
		if op, ok := ops[t]; ok {
			n := len(st)
			st = append(st[:n-2], op(st[n-2], st[n-1]))
			continue
		}
		f, err := strconv.ParseFloat(t, 64)
		if err != nil {
			panic(err)
		}
		st = append(st, f)
	}
	fmt.Println(st)
}

// expect: 0 1 1 2 3 3 4 5 6 
// expect: 1 2 3 1 1 1
// expect: [-8]
