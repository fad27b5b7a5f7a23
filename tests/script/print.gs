// SPDX-License-Identifier: GPL-3.0-or-later
// print, println and printf write to standard output as fmt does.
print("a", "b", 1, 2, "c", "\n")
print(1, 2, "\n")
println("x", 1, nil, true, 2.0, []string{"p"}, map[string]int{"k": 1})
printf("%d %s %v %q\n", 1, "s", []int{1, 2}, "q")
println()
println(int8(1), 'a', struct{ a int }{5}, [2]bool{true})
print()
type T struct {
	Name string
	Age  int
}
printf("%v %+v\n", T{"a", 1}, &T{"b", 2})
var e error
println(e)

// expect: ab1 2c
// expect: 1 2
// expect: x 1 <nil> true 2 [p] map[k:1]
// expect: 1 s [1 2] "q"
// expect:
// expect: 1 97 {5} [true false]
// expect: {a 1} &{Name:b Age:2}
// expect: <nil>
