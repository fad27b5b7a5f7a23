// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Boolean operators short-circuit; comparisons give untyped booleans.
import "fmt"

type Flag bool

func t(s string) bool { fmt.Print(s, " "); return true }
func f(s string) bool { fmt.Print(s, " "); return false }

func main() {
	fmt.Println(t("a") && f("b") && t("c"))
	fmt.Println(f("a") && t("b") || t("c"))
	fmt.Println(t("a") || t("b") && f("c"))
	fmt.Println(!(t("a") && !f("b")))
	var fl Flag = 3 < 4
	fmt.Printf("%T %v\n", fl, fl && Flag(true))
	x := 5
	in := 0 < x && x < 10
	fmt.Println(in, !in, in == (x == 5), in != false)
	var z bool
	fmt.Println(z, z || in, z && in)
	if v := x > 3; v {
		fmt.Println("v", v)
	} else if w := x > 2; w || v {
		fmt.Println("w")
	} else {
		fmt.Println(v, w)
	}
}

// expect: a b false
// expect: a c true
// expect: a true
// expect: a b false
// expect: main.Flag true
// expect: true false true true
// expect: false true false
// expect: v true
