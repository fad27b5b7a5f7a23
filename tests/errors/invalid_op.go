// SPDX-License-Identifier: GPL-3.0-or-later
package main

type S struct{ f func() }

func main() {
	s, i, b, f := "s", 1, true, 1.5
	var p *int
	m := map[string]int{}
	_ = -s // error: invalid operation: operator - not defined on s (variable of type string)
	_ = !i // error: invalid operation: operator ! not defined on i (variable of type int)
	_ = ^f // error: invalid operation: operator ^ not defined on f (variable of type float64)
	_ = b + b // error: invalid operation: operator + not defined on b (variable of type bool)
	_ = p + 1 // error: invalid operation: p + 1 (mismatched types *int and untyped int)
	_ = m == m // error: invalid operation: m == m (map can only be compared to nil)
	_ = []int{} == []int{} // error: invalid operation: []int{} == []int{} (slice can only be compared to nil)
	_ = S{} == S{} // error: invalid operation: S{} == S{} (struct containing func() cannot be compared)
	_ = func() {} == nil
	_ = b < b // error: invalid operation: b < b (operator < not defined on bool)
	_, _, _, _, _, _ = s, i, b, f, p, m
	i++
	s++ // error: invalid operation: s++ (non-numeric type string)
}
