// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	_ = len(5) // error: invalid argument: 5 (untyped int constant) for built-in len
	_ = cap(map[string]int{}) // error: invalid argument: map[string]int{} (value of type map[string]int) for built-in cap
	_ = len() // error: invalid operation: not enough arguments for len() (expected 1, found 0)
	_ = append(1, 2) // error: first argument to append must be a slice; have 1 (untyped int constant)
	_ = append([]int{}, "a") // error: cannot use "a" (untyped string constant) as int value in argument to append
	copy([]int{}, []string{}) // error: invalid argument: arguments to copy []int{} (value of type []int) and []string{} (value of type []string) have different element types int and string
	delete([]int{}, 1) // error: invalid argument: []int{} (value of type []int) is not a map
	delete(map[string]int{}, 1) // error: cannot use 1 (untyped int constant) as string value in argument to delete
	_ = make(int) // error: invalid argument: cannot make int; type must be slice, map, or channel
	_ = make([]int) // error: invalid operation: make([]int) expects 2 or 3 arguments; found 1
}
