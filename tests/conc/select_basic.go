// SPDX-License-Identifier: GPL-3.0-or-later
package main

// select: ready cases, default, send and receive together, evaluation of all operands.
import "fmt"

func ch(s string, c chan int) chan int { fmt.Print(s, " "); return c }
func val(v int) int                    { fmt.Print("v", v, " "); return v }

func main() {
	a, b := make(chan int, 1), make(chan int, 1)
	a <- 1
	select {
	case v := <-a:
		fmt.Println("a", v)
	case v := <-b:
		fmt.Println("b", v)
	}
	select {
	case v := <-a:
		fmt.Println("a", v)
	default:
		fmt.Println("none")
	}
	select {
	case b <- 5:
		fmt.Println("sent")
	case <-a:
		fmt.Println("never")
	}
	select {
	case v, ok := <-ch("a", a):
		fmt.Println(v, ok)
	case ch("b", b) <- val(3):
		fmt.Println("never, b is full")
	default:
		fmt.Println("default")
	}
	close(a)
	select {
	case v, ok := <-a:
		fmt.Println(v, ok)
	}
	arr := [2]int{}
	i := 0
	select {
	case arr[i] = <-b:
		fmt.Println(arr)
	}
	m := map[string]int{}
	b <- 9
	select {
	case m["k"] = <-b:
	}
	fmt.Println(m)
	var x int
	var ok bool
	b <- 8
	select {
	case x, ok = <-b:
		fmt.Println(x, ok)
	}
	done := make(chan bool)
	data := make(chan int)
	go func() {
		for i := 0; i < 3; i++ {
			data <- i
		}
		close(done)
	}()
	sum := 0
	for run := true; run; {
		select {
		case v := <-data:
			sum += v + 1
		case <-done:
			run = false
		}
	}
	fmt.Println(sum)
	var in, out chan int = make(chan int, 3), nil
	in <- 1
	in <- 2
	close(in)
	res := make(chan int, 10)
	cur := 0
	src := in
	for src != nil || out != nil {
		select {
		case v, ok := <-src:
			if !ok {
				src = nil
				continue
			}
			cur, src, out = v*10, nil, res
		case out <- cur:
			src, out = in, nil
		}
	}
	fmt.Println(len(res), <-res, <-res)
	select {
	case <-func() chan int { fmt.Print("called "); c := make(chan int, 1); c <- 4; return c }():
		fmt.Println("from call")
	}
}

// expect: a 1
// expect: none
// expect: sent
// expect: a b v3 default
// expect: 0 false
// expect: [5 0]
// expect: map[k:9]
// expect: 8 true
// expect: 6
// expect: 2 10 20
// expect: called from call
