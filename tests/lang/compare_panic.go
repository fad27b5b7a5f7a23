// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Comparing what holds uncomparable values, in every pairing of interface and concrete operand.
import "fmt"

type T struct {
	n int
	x interface{}
}

func try(name string, f func() bool) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, r)
		}
	}()
	fmt.Println(name, f())
}

func main() {
	var i, j interface{} = T{1, []int{1}}, T{1, []int{1}}
	v := T{1, []int{1}}
	try("interfaces", func() bool { return i == j })
	try("interface and value", func() bool { return i == v })
	try("value and interface", func() bool { return v != i })
	try("values", func() bool { return v == v })
	try("differing before", func() bool { return i == T{2, nil} })
	try("other type", func() bool { return i == 3 })
	try("arrays", func() bool { return [2]interface{}{1, v} == [2]interface{}{1, v} })
	try("in a condition", func() bool {
		if i == v {
			return true
		}
		return false
	})
	switch i {
	case 1, "a", nil:
		fmt.Println("no")
	default:
		fmt.Println("default")
	}
	try("case", func() bool {
		switch i {
		case v:
			return true
		}
		return false
	})
}

// expect: interfaces runtime error: comparing uncomparable type []int
// expect: interface and value runtime error: comparing uncomparable type []int
// expect: value and interface runtime error: comparing uncomparable type []int
// expect: values runtime error: comparing uncomparable type []int
// expect: differing before false
// expect: other type false
// expect: arrays runtime error: comparing uncomparable type []int
// expect: in a condition runtime error: comparing uncomparable type []int
// expect: default
// expect: case runtime error: comparing uncomparable type []int
