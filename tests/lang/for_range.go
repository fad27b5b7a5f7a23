// SPDX-License-Identifier: GPL-3.0-or-later
package main

// range over slices, arrays, pointers to arrays, strings, maps, channels: evaluated once.
import "fmt"

func list() []int { fmt.Print("[list]"); return []int{1, 2, 3} }

func main() {
	for i, v := range list() {
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	s := []int{1, 2, 3}
	for i, v := range s {
		if i == 0 {
			s = append(s, 4)
			s[1] = 20
		}
		fmt.Print(v, " ")
	}
	fmt.Println(s)
	t := []int{1, 2, 3}
	for i, v := range t {
		t[2] = 10
		if i == 2 {
			fmt.Println(v)
		}
	}
	a := [3]int{1, 2, 3}
	for i, v := range a {
		a[2] = 10
		if i == 2 {
			fmt.Println(v)
		}
	}
	p := &a
	for i, v := range p {
		p[2] = 30
		if i == 2 {
			fmt.Println(v)
		}
	}
	var np *[4]int
	for i := range np {
		fmt.Print(i, " ")
	}
	fmt.Println(len(np))
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	close(ch)
	for v := range ch {
		fmt.Print(v, " ")
	}
	fmt.Println()
	var x struct{ i, v int }
	for x.i, x.v = range []int{7, 8} {
	}
	fmt.Println(x)
	var arr [2]int
	for arr[0], arr[1] = range []int{5, 6, 7} {
	}
	fmt.Println(arr)
	var ns []string
	for range ns {
		fmt.Println("never")
	}
	for _, v := range [...]string{"a", "b"} {
		fmt.Print(v)
	}
	fmt.Println()
	for i := range "abc" {
		fmt.Print(i)
	}
	fmt.Println()
	ptrs := []*int{}
	for _, v := range []int{1, 2, 3} {
		ptrs = append(ptrs, &v)
	}
	fmt.Println(*ptrs[0], *ptrs[1], *ptrs[2])
	type pair struct {
		k string
		v []int
	}
	for _, p := range []pair{{"a", []int{1}}, {"b", nil}} {
		p.k += "!"
		for range p.v {
			p.k += "*"
		}
		fmt.Print(p.k, " ")
	}
	fmt.Println()
}

// expect: [list]0 1 1 2 2 3 
// expect: 1 2 3 [1 20 3 4]
// expect: 10
// expect: 3
// expect: 30
// expect: 0 1 2 3 4
// expect: 1 2 
// expect: {1 8}
// expect: [2 7]
// expect: ab
// expect: 012
// expect: 1 2 3
// expect: a!* b! 
