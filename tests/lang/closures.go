// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Closures capture variables, not values; each iteration has its own loop variable.
import "fmt"

func counter() func() int {
	n := 0
	return func() int { n++; return n }
}

func pair() (get func() int, set func(int)) {
	x := 1
	return func() int { return x }, func(v int) { x = v }
}

func fibgen() func() int {
	a, b := 0, 1
	return func() int {
		defer func() { a, b = b, a+b }()
		return a
	}
}

func compose(fs ...func(int) int) func(int) int {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

func main() {
	c1, c2 := counter(), counter()
	fmt.Println(c1(), c1(), c2(), c1())
	get, set := pair()
	set(42)
	fmt.Println(get())
	f := fibgen()
	for i := 0; i < 10; i++ {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), " ", f(), " ")
	}
	fmt.Println()
	var gs []func()
	for i, s := range []string{"a", "b"} {
		gs = append(gs, func() { fmt.Print(i, s, " ") })
	}
	for _, g := range gs {
		g()
	}
	fmt.Println()
	var hs []func() int
	for i := 0; i < 6; i++ {
		hs = append(hs, func() int { return i })
		i++
	}
	for _, h := range hs {
		fmt.Print(h(), " ")
	}
	fmt.Println()
	x := 1
	inc := func() { x++ }
	inc()
	inc()
	fmt.Println(x)
	var fact func(int) int
	fact = func(n int) int {
		if n < 2 {
			return 1
		}
		return n * fact(n-1)
	}
	fmt.Println(fact(10))
	add := func(a int) func(int) func(int) int {
		return func(b int) func(int) int {
			return func(c int) int { return a*100 + b*10 + c }
		}
	}
	fmt.Println(add(1)(2)(3))
	fmt.Println(compose(func(x int) int { return x + 1 }, func(x int) int { return x * 2 })(5))
	arr := [3]int{1, 2, 3}
	mod := func() { arr[1] = 99 }
	mod()
	fmt.Println(arr)
	st := struct{ a, b int }{1, 2}
	p := func() *int { return &st.b }()
	*p = 50
	fmt.Println(st)
	func() {
		x := "shadow"
		fmt.Println(x)
	}()
	for i := range 3 {
		defer func() { fmt.Print(i, " ") }()
	}
	func(a, b int) { fmt.Println(a + b + x) }(1, 2)
}

// expect: 1 2 1 3
// expect: 42
// expect: 0 1 1 2 3 5 8 13 21 34 
// expect: 10 20 11 21 12 22 
// expect: 0a 1b 
// expect: 1 3 5 
// expect: 3
// expect: 3628800
// expect: 123
// expect: 12
// expect: [1 99 3]
// expect: {1 50}
// expect: shadow
// expect: 6
// expect: 2 1 0 
