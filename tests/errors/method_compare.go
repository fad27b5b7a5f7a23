// SPDX-License-Identifier: GPL-3.0-or-later
package main

type T struct{ f []int }

func (T) M() {}

func main() {
	var t T
	_ = t.M == nil
	_ = t.M == t.M // error: invalid operation: t.M == t.M (func can only be compared to nil)
	_ = t == t // error: invalid operation: t == t (struct containing []int cannot be compared)
	_ = [2][]int{} == [2][]int{} // error: invalid operation: [2][]int{} == [2][]int{} ([2][]int cannot be compared)
	var m map[[]int]string // error: invalid map key type []int
	var m2 map[T]string // error: invalid map key type T
	var m3 map[func()]int // error: invalid map key type func()
	_ = map[interface{}]int{[]int{1}: 1}
	switch t { // error: cannot switch on t (variable of type T) (T is not comparable)
	case T{}:
	}
	_, _, _ = m, m2, m3
	var i interface{} = t
	_ = i == t // error: invalid operation: i == t (struct containing []int cannot be compared)
	_ = i == []int{} // error: invalid operation: i == []int{} (slice can only be compared to nil)
}
