// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Comparing floats in conditions, with NaN on either side, negated and combined.
import (
	"fmt"
	"math"
)

func rel(a, b float64) string {
	s := ""
	if a < b {
		s += "<"
	}
	if a <= b {
		s += "≤"
	}
	if a > b {
		s += ">"
	}
	if a >= b {
		s += "≥"
	}
	if a == b {
		s += "="
	}
	if a != b {
		s += "≠"
	}
	if !(a < b) {
		s += " not<"
	}
	if !(a >= b) {
		s += " not≥"
	}
	return s
}

func main() {
	nan, inf := math.NaN(), math.Inf(1)
	vs := []float64{-inf, -1, 0, 1, inf, nan}
	for _, a := range vs {
		for _, b := range vs {
			fmt.Println(a, b, rel(a, b))
		}
	}
	var f, g float32 = 0.1, 0.1
	fmt.Println(f == g, float64(f) == 0.1, f+g == 0.2)
	for x := 0.0; x != 1; x += 0.125 {
		fmt.Print(x, " ")
	}
	fmt.Println()
	n := 0
	for y := nan; !(y > 0) && n < 3; n++ {
	}
	fmt.Println(n)
}

// expect: -Inf -Inf ≤≥= not<
// expect: -Inf -1 <≤≠ not≥
// expect: -Inf 0 <≤≠ not≥
// expect: -Inf 1 <≤≠ not≥
// expect: -Inf +Inf <≤≠ not≥
// expect: -Inf NaN ≠ not< not≥
// expect: -1 -Inf >≥≠ not<
// expect: -1 -1 ≤≥= not<
// expect: -1 0 <≤≠ not≥
// expect: -1 1 <≤≠ not≥
// expect: -1 +Inf <≤≠ not≥
// expect: -1 NaN ≠ not< not≥
// expect: 0 -Inf >≥≠ not<
// expect: 0 -1 >≥≠ not<
// expect: 0 0 ≤≥= not<
// expect: 0 1 <≤≠ not≥
// expect: 0 +Inf <≤≠ not≥
// expect: 0 NaN ≠ not< not≥
// expect: 1 -Inf >≥≠ not<
// expect: 1 -1 >≥≠ not<
// expect: 1 0 >≥≠ not<
// expect: 1 1 ≤≥= not<
// expect: 1 +Inf <≤≠ not≥
// expect: 1 NaN ≠ not< not≥
// expect: +Inf -Inf >≥≠ not<
// expect: +Inf -1 >≥≠ not<
// expect: +Inf 0 >≥≠ not<
// expect: +Inf 1 >≥≠ not<
// expect: +Inf +Inf ≤≥= not<
// expect: +Inf NaN ≠ not< not≥
// expect: NaN -Inf ≠ not< not≥
// expect: NaN -1 ≠ not< not≥
// expect: NaN 0 ≠ not< not≥
// expect: NaN 1 ≠ not< not≥
// expect: NaN +Inf ≠ not< not≥
// expect: NaN NaN ≠ not< not≥
// expect: true false true
// expect: 0 0.125 0.25 0.375 0.5 0.625 0.75 0.875 
// expect: 3
