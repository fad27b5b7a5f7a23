// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Functions as values: variadic, multiple results, named results, function types.
import "fmt"

type Op func(int, int) int

func sum(xs ...int) (total int) {
	for _, x := range xs {
		total += x
	}
	return
}

func divmod(a, b int) (q, r int) {
	q = a / b
	r = a % b
	return
}

func swap(a, b string) (string, string) { return b, a }
func apply(op Op, a, b int) int         { return op(a, b) }
func variadic(pre string, xs ...interface{}) string {
	return pre + fmt.Sprint(len(xs), xs == nil)
}
func take(q, r int) string      { return fmt.Sprint("q", q, "r", r) }
func modify(xs ...int)          { xs[0] = 99 }
func blank(_ int, _ string) int { return 7 }
func named() (x, y int, s string) {
	x, s = 1, "s"
	if x == 1 {
		y := 5
		_ = y
		return x, 2, s + "!"
	}
	return
}

func main() {
	fmt.Println(sum(), sum(1), sum(1, 2, 3), sum([]int{4, 5}...))
	q, r := divmod(17, 5)
	fmt.Println(q, r)
	fmt.Println(divmod(20, 6))
	fmt.Println(swap("a", "b"))
	fmt.Println(swap(swap("x", "y")))
	fmt.Println(take(divmod(9, 4)))
	fmt.Println(sum(divmod(22, 5)))
	fmt.Println(apply(func(a, b int) int { return a - b }, 5, 3))
	ops := map[string]Op{"+": func(a, b int) int { return a + b }, "*": func(a, b int) int { return a * b }}
	fmt.Println(ops["+"](3, 4), ops["*"](3, 4))
	fmt.Println(variadic("a"), variadic("b", 1, nil), variadic("c", nil), variadic("d", []interface{}{}...))
	s := []int{1, 2}
	modify(s...)
	fmt.Println(s)
	modify(s[0], s[1])
	fmt.Println(s, blank(1, "x"))
	fmt.Println(named())
	var f func()
	fmt.Println(f == nil)
	f = func() { fmt.Println("called") }
	f()
	fs := [...]func(int) int{func(x int) int { return x }, func(x int) int { return -x }}
	for _, f := range fs {
		fmt.Print(f(3), " ")
	}
	fmt.Println()
	var op Op = func(a, b int) int { return a % b }
	var raw func(int, int) int = op
	fmt.Printf("%T %T %d\n", op, raw, raw(7, 4))
	_, second := swap("1", "2")
	fmt.Println(second)
	a, b, c := func() (int, string, error) { return 1, "two", nil }()
	fmt.Println(a, b, c)
}

// expect: 0 1 6 9
// expect: 3 2
// expect: 3 2
// expect: b a
// expect: x y
// expect: q2r1
// expect: 6
// expect: 2
// expect: 7 12
// expect: a0 true b2 false c1 false d0 false
// expect: [99 2]
// expect: [99 2] 7
// expect: 1 2 s!
// expect: true
// expect: called
// expect: 3 -3 
// expect: main.Op func(int, int) int 3
// expect: 1
// expect: 1 two <nil>
