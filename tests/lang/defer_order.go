// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Deferred calls: last in first out, arguments evaluated at the defer statement, loops, methods.
import "fmt"

type T struct{ n int }

func (t T) Show(s string)   { fmt.Println(s, t.n) }
func (t *T) ShowP(s string) { fmt.Println(s, t.n) }

func arg(s string) string { fmt.Println("arg", s); return s }

func loop() {
	for i := 0; i < 4; i++ {
		defer fmt.Print("d", i, " ")
	}
	fmt.Println("loop ends")
}

func cond(b bool) {
	if b {
		defer fmt.Println("conditional")
	}
	fmt.Println("cond", b)
}

func nested() {
	defer fmt.Println("outer deferred")
	func() {
		defer fmt.Println("inner deferred")
		fmt.Println("inner body")
	}()
	fmt.Println("outer body")
}

func chain() {
	defer func() {
		defer func() {
			fmt.Println("deferred in deferred")
		}()
		fmt.Println("deferred")
	}()
}

func pick() func(string) {
	fmt.Println("pick")
	return func(s string) { fmt.Println("picked", s) }
}

func many() int {
	n := 0
	func() {
		for i := 0; i < 1000; i++ {
			defer func() { n += i }()
		}
	}()
	return n
}

func main() {
	loop()
	fmt.Println()
	cond(true)
	cond(false)
	nested()
	chain()
	x := 1
	defer fmt.Println("x at defer:", x)
	defer func() { fmt.Println("x at end:", x) }()
	x = 2
	t := T{1}
	defer t.Show("value")
	defer t.ShowP("pointer")
	t.n = 2
	defer fmt.Println(arg("a"))
	defer pick()(arg("b"))
	fmt.Println(many())
	var p *T = &t
	defer p.Show("through pointer")
	t.n = 3
	m := map[string]int{"k": 1}
	defer delete(m, "k")
	defer func(s []int) { fmt.Println(s) }([]int{1, x})
	c := make(chan int, 1)
	defer close(c)
	fmt.Println("main ends")
}

// expect: loop ends
// expect: d3 d2 d1 d0 
// expect: cond true
// expect: conditional
// expect: cond false
// expect: inner body
// expect: inner deferred
// expect: outer body
// expect: outer deferred
// expect: deferred
// expect: deferred in deferred
// expect: arg a
// expect: pick
// expect: arg b
// expect: 499500
// expect: main ends
// expect: [1 2]
// expect: through pointer 2
// expect: picked b
// expect: a
// expect: pointer 3
// expect: value 1
// expect: x at end: 2
// expect: x at defer: 1
