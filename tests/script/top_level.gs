// SPDX-License-Identifier: GPL-3.0-or-later
// Statements, declarations and functions in any order; top-level variables are package variables.
x := 5
func double() int { return x * 2 } // sees x, declared before it
println(double())
x = 7
println(double(), later(3))

func later(n int) int { return n + offset }

var offset = 100 // set here: until now it was 0
const c = 2
println(c * offset)

type P struct{ a, b int }

func (p P) sum() int { return p.a + p.b }

p := P{1, 2}
println(p, p.sum())
for i := range 3 {
	if i == 1 {
		continue
	}
	println("i", i)
}
a, b := 1, "two"
a, d := 3, 4.5
println(a, b, d)
{
	x := "inner"
	println(x)
}
println(x)
switch {
case x > 5:
	println("big")
}
f := func(n int) int { return n * x }
println(f(3))

// expect: 10
// expect: 14 3
// expect: 200
// expect: {1 2} 3
// expect: i 0
// expect: i 2
// expect: 3 two 4.5
// expect: inner
// expect: 7
// expect: big
// expect: 21
