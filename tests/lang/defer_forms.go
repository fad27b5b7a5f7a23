// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Deferring every kind of call: functions, methods, closures, built-ins, interface methods, sends.
import (
	"fmt"
	"sync"
)

type T struct{ s string }

func (t T) V(x int)  { fmt.Println("V", t.s, x) }
func (t *T) P(x int) { fmt.Println("P", t.s, x) }

type I interface{ V(int) }

func sum(xs ...int)        { fmt.Println("sum", len(xs), xs) }
func two() (int, string)   { return 1, "two" }
func take(a int, b string) { fmt.Println("take", a, b) }

func run() (out []string) {
	m := map[string]int{"a": 1, "b": 2}
	c := make(chan int, 2)
	t := T{"first"}
	p := &t
	var i I = t
	var mu sync.Mutex
	mu.Lock()
	defer func() { fmt.Println(len(m), len(c), mu.TryLock()) }()
	defer mu.Unlock()
	defer delete(m, "a")
	defer func() { c <- 1 }()
	defer t.V(1)
	defer p.P(2)
	defer i.V(3)
	f := t.V
	defer f(4)
	defer T.V(t, 5)
	defer (*T).P(p, 6)
	defer sum()
	defer sum(1, 2)
	defer sum([]int{7, 8, 9}...)
	defer take(two())
	defer fmt.Println("println", t.s, len(out))
	defer func(ts ...T) { fmt.Println(ts) }(t, t)
	defer print()
	t.s = "changed"
	i = T{"other"}
	for k := range 3 {
		defer func() { out = append(out, fmt.Sprint(k)) }()
	}
	return []string{"r"}
}

func main() {
	fmt.Println(run())
	func() {
		defer func() { fmt.Println("nil func deferred:", recover() != nil) }()
		var f func()
		defer f()
		fmt.Println("body runs first")
	}()
	x := 1
	func() {
		defer func(v int) { fmt.Println(v, x) }(x)
		x = 2
	}()
	for i := range 3 {
		func() {
			defer fmt.Print("iter ", i, "; ")
			if i == 1 {
				return
			}
			fmt.Print("body ", i, "; ")
		}()
	}
	fmt.Println()
}

// expect: [{first} {first}]
// expect: println first 0
// expect: take 1 two
// expect: sum 3 [7 8 9]
// expect: sum 2 [1 2]
// expect: sum 0 []
// expect: P changed 6
// expect: V first 5
// expect: V first 4
// expect: V first 3
// expect: P changed 2
// expect: V first 1
// expect: 1 1 true
// expect: [r 2 1 0]
// expect: body runs first
// expect: nil func deferred: true
// expect: 1 2
// expect: body 0; iter 0; iter 1; body 2; iter 2; 
