// SPDX-License-Identifier: GPL-3.0-or-later
package main

// append: growth, aliasing, spreading, onto itself.
import "fmt"

func main() {
	var s []int
	for i := 0; i < 10; i++ {
		s = append(s, i*i)
	}
	fmt.Println(s, len(s))
	a := make([]int, 3, 10)
	b := append(a, 1)
	c := append(a, 2)
	fmt.Println(len(a), b[3], c[3])
	d := append(a[:1], a[2:]...)
	fmt.Println(d, a)
	e := append([]int(nil), s[:3]...)
	e[0] = 42
	fmt.Println(e, s[0])
	e = append(e, e...)
	fmt.Println(e)
	e = append(e)
	fmt.Println(len(e))
	f := append([]string{"x"}, "y", "z")
	fmt.Println(f)
	g := append([]byte("ab"), "cd"...)
	fmt.Println(string(g))
	var st []struct {
		a int
		b string
	}
	st = append(st, struct {
		a int
		b string
	}{1, "one"})
	fmt.Println(st)
	stack := []int{}
	for i := 0; i < 5; i++ {
		stack = append(stack, i)
	}
	for len(stack) > 0 {
		fmt.Print(stack[len(stack)-1], " ")
		stack = stack[:len(stack)-1]
	}
	fmt.Println()
	q := []int{1, 2, 3}
	for i := 0; i < 5; i++ {
		q = append(q[1:], q[0])
	}
	fmt.Println(q)
	x := []int{1, 2, 3, 4}
	i := 1
	x = append(x[:i], append([]int{99}, x[i:]...)...)
	fmt.Println(x)
	var ifs []interface{}
	ifs = append(ifs, 1, "a", nil, 2.5, []int{1})
	fmt.Println(ifs, len(ifs))
	n := 0
	big := make([]int, 0)
	for i := 0; i < 100000; i++ {
		big = append(big, i)
	}
	for _, v := range big {
		n += v
	}
	fmt.Println(n, cap(big) >= len(big))
}

// expect: [0 1 4 9 16 25 36 49 64 81] 10
// expect: 3 2 2
// expect: [0 0] [0 0 0]
// expect: [42 1 4] 0
// expect: [42 1 4 42 1 4]
// expect: 6
// expect: [x y z]
// expect: abcd
// expect: [{1 one}]
// expect: 4 3 2 1 0 
// expect: [3 1 2]
// expect: [1 99 2 3 4]
// expect: [1 a <nil> 2.5 [1]] 5
// expect: 4999950000 true
