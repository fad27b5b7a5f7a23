// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Loop variables: one for each iteration, copied at its end, shared by what captured it within.
import "fmt"

func main() {
	var ps []*int
	for i := 0; i < 3; i++ {
		ps = append(ps, &i)
		i := i * 10
		_ = i
	}
	for _, p := range ps {
		fmt.Print(*p, " ")
	}
	fmt.Println()
	var fs []func()
	for i := 0; i < 5; i++ {
		fs = append(fs, func() { i++; fmt.Print(i, " ") })
		if i == 2 {
			fs[2]()
		}
	}
	for _, f := range fs {
		f()
		f()
	}
	fmt.Println(len(fs))
	var gs []func() (int, string)
	for i, s := 0, "x"; i < 3; i, s = i+1, s+"y" {
		gs = append(gs, func() (int, string) { return i, s })
	}
	for _, g := range gs {
		fmt.Print(g())
	}
	fmt.Println()
	var hs []func() int
	for i := 0; i < 4; i++ {
		if i == 1 {
			continue
		}
		hs = append(hs, func() int { return i })
		if i == 2 {
			break
		}
	}
	for _, h := range hs {
		fmt.Print(h(), " ")
	}
	fmt.Println()
	step := func(p *int) { *p += 2 }
	n := 0
	for i := 0; i < 10; step(&i) {
		defer func() { fmt.Print("d", i, " ") }()
		n++
	}
	fmt.Println(n)
	var ms []map[string]int
	for k, v := range []string{"a", "b"} {
		m := map[string]int{v: k}
		ms = append(ms, m)
		defer func() { fmt.Print(k, v, m[v], " ") }()
	}
	fmt.Println(ms)
	var last func() int
	for i := range 3 {
		last = func() int { i += 100; return i }
	}
	fmt.Println(last(), last())
	x := 0
	for x = 0; x < 3; x++ {
		defer func() { fmt.Print("x", x, " ") }()
	}
outer:
	for i := 0; i < 3; i++ {
		for j := 0; j < 3; j++ {
			if j == 1 {
				fs = append(fs, func() { fmt.Print(i, j, " ") })
				continue outer
			}
		}
	}
	for _, f := range fs[5:] {
		f()
	}
	fmt.Println()
}

// expect: 0 1 2 
// expect: 3 1 2 2 3 4 5 5 6 4
// expect: 0x1xy2xyy
// expect: 0 2 
// expect: 5
// expect: [map[a:0] map[b:1]]
// expect: 102 202
// expect: 1 1 2 1 
// expect: x3 x3 x3 1b1 0a0 d8 d6 d4 d2 d0 
