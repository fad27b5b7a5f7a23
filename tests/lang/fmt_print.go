// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Print, Println, Sprint and friends: where spaces go.
import (
	"fmt"
	"os"
)

func main() {
	fmt.Print("a", "b", 1, 2, "c", 3.5, true, "\n")
	fmt.Print(1, 2, "\n")
	fmt.Print("x", 1, "y", "\n")
	fmt.Print(nil, nil, []int{1}, []int{2}, "\n")
	fmt.Print()
	fmt.Println()
	fmt.Println("a", 1, nil, true, 'x', 2.0, []string{"p", "q"})
	s := fmt.Sprint("a", 1, 2, "b", "c", 3, '4')
	fmt.Println(s, len(s))
	s = fmt.Sprintln("line", 1)
	fmt.Printf("%q\n", s)
	s = fmt.Sprintf("%s=%d", "k", 5)
	fmt.Println(s)
	fmt.Fprintln(os.Stdout, "to stdout", 1)
	fmt.Fprintf(os.Stdout, "%03d\n", 7)
	fmt.Fprint(os.Stdout, "x", "y", "\n")
	n, err := fmt.Println("count")
	fmt.Println(n, err)
	n, _ = fmt.Printf("%s\n", "héé")
	fmt.Println(n)
	var e error
	var p *int
	fmt.Println(e, p, struct{}{}, [0]int{}, []int(nil), map[string]int(nil))
	b := fmt.Appendf([]byte("pre-"), "%d", 5)
	b = fmt.Append(b, " x", 1)
	b = fmt.Appendln(b, "!")
	fmt.Printf("%q\n", b)
	x, y := 1, "z"
	fmt.Println(&x != nil, *(&y), [2]bool{true})
	fmt.Println(int8(1), uint8(2), uintptr(3), float32(1.5), rune('a'), byte('b'))
	fmt.Println([]byte("ab"), [2]byte{1, 2}, []rune("ab"), "a\tb")
	type T struct {
		a int
		b string
		c []T
	}
	fmt.Println(T{1, "x", []T{{2, "y", nil}}}, &T{b: "p"})
}

// expect: ab1 2c3.5 true
// expect: 1 2
// expect: x1y
// expect: <nil> <nil> [1] [2]
// expect:
// expect: a 1 <nil> true 120 2 [p q]
// expect: a1 2bc3 52 10
// expect: "line 1\n"
// expect: k=5
// expect: to stdout 1
// expect: 007
// expect: xy
// expect: count
// expect: 6 <nil>
// expect: héé
// expect: 6
// expect: <nil> <nil> {} [] [] map[]
// expect: "pre-5 x1!\n"
// expect: true z [true false]
// expect: 1 2 3 1.5 97 98
// expect: [97 98] [1 2] [97 98] a	b
// expect: {1 x [{2 y []}]} &{0 p []}
