// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Expression switches: lists, no tag, init, fallthrough, default anywhere, order of evaluation.
import "fmt"

func e(n int) int { fmt.Print("e", n, " "); return n }

func grade(n int) string {
	switch {
	case n >= 90:
		return "A"
	case n >= 80:
		return "B"
	default:
		return "F"
	}
}

type T struct{ a, b int }

func main() {
	for i := 0; i < 7; i++ {
		switch i {
		case 0:
			fmt.Print("zero ")
		case 1, 2:
			fmt.Print("one-two ")
			fallthrough
		case 3:
			fmt.Print("three ")
		case 4:
			if i == 4 {
				break
			}
			fmt.Print("no ")
		default:
			fmt.Print("default ")
			fallthrough
		case 100:
			fmt.Print("hundred ")
		}
		fmt.Println(i)
	}
	fmt.Println(grade(95), grade(85), grade(10))
	switch e(2) {
	case e(1), e(2), e(3):
		fmt.Println("found")
	case e(4):
	}
	switch x := e(5); {
	case x > 3:
		fmt.Println("big", x)
	}
	switch x := 3; x * 2 {
	case 6:
		fmt.Println("six")
	}
	switch s := "b"; s {
	case "a", "b":
		fmt.Println("ab")
	}
	switch f := 1.5; f {
	case 1, 1.5:
		fmt.Println("float")
	}
	switch (T{1, 2}) {
	case T{1, 2}:
		fmt.Println("struct")
	}
	var i interface{} = "x"
	switch i {
	case 1:
		fmt.Println("int")
	case "x":
		fmt.Println("iface")
	case nil:
	}
	switch {
	}
	switch e(9) {
	}
	fmt.Println()
	switch true {
	case false:
	case 1 < 2:
		fmt.Println("true")
	}
	switch c := 'q'; {
	case c >= 'a' && c <= 'z':
		fmt.Println("lower")
	case c >= 'A':
		fmt.Println("upper")
	}
	p := &T{}
	switch p {
	case nil:
		fmt.Println("nil")
	case p:
		fmt.Println("same pointer")
	}
	switch x := 5; x {
	default:
		fmt.Println("default", x)
	case 1:
	}
	big := 0
	for n := 0; n < 200; n++ {
		switch n {
		case 10, 20, 30:
			big += 1
		case 40:
			big += 100
		case 50, 51, 52, 53, 54, 55, 56, 57, 58, 59:
			big += 1000
		case 199:
			big += 100000
		}
	}
	fmt.Println(big)
	words := map[string]int{}
	for _, w := range []string{"go", "gofer", "goer", "gone", "", "g", "go"} {
		switch w {
		case "go":
			words["a"]++
		case "gone", "gofer":
			words["b"]++
		case "":
			words["c"]++
		default:
			words["d"]++
		}
	}
	fmt.Println(words)
}

// expect: zero 0
// expect: one-two three 1
// expect: one-two three 2
// expect: three 3
// expect: 4
// expect: default hundred 5
// expect: default hundred 6
// expect: A B F
// expect: e2 e1 e2 found
// expect: e5 big 5
// expect: six
// expect: ab
// expect: float
// expect: struct
// expect: iface
// expect: e9 
// expect: true
// expect: lower
// expect: same pointer
// expect: default 5
// expect: 110103
// expect: map[a:2 b:2 c:1 d:2]
