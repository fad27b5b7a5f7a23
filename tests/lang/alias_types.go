// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Type aliases are the same type; defined types are not.
import "fmt"

type (
	A = int
	B = []A
	C = map[string]B
	D int
	E = D
	F = func(A) E
	G = struct{ X A }
	H struct{ X int }
	I = interface{ M() E }
	J = *H
)

func (d D) M() E     { return d + 1 }
func (h *H) Set(a A) { h.X = a }
func take(i int) A   { return i }

func main() {
	var a A = 5
	var i int = a
	b := B{a, i}
	c := C{"k": b}
	var e E = 3
	var f F = func(a A) E { return E(a) }
	g := G{1}
	var an struct{ X int } = g
	var j J = &H{2}
	j.Set(take(a))
	var m I = e
	fmt.Println(a, b, c, e.M(), f(4), g, an, j.X, m.M())
	fmt.Printf("%T %T %T %T %T %T %T\n", a, b, c, e, f, g, j)
	var x interface{} = a
	_, ok := x.(int)
	_, ok2 := x.(D)
	fmt.Println(ok, ok2, H(g), G(H{7}))
	type L = H
	l := L{9}
	l.Set(10)
	fmt.Println(l, [2]byte{1} == [2]uint8{1}, rune('a') == int32(97))
	var an2 any = e
	switch an2.(type) {
	case int:
		fmt.Println("int")
	case E:
		fmt.Println("E")
	}
}

// expect: 5 [5 5] map[k:[5 5]] 4 4 {1} {1} 5 4
// expect: int []int map[string][]int main.D func(int) main.D struct { X int } *main.H
// expect: true false {1} {7}
// expect: {10} true true
// expect: E
