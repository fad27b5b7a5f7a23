// SPDX-License-Identifier: GPL-3.0-or-later
// generics in a script
type Stack[T any] struct{ xs []T }

func (s *Stack[T]) Push(x T) *Stack[T] { s.xs = append(s.xs, x); return s }

func Map[T, U any](xs []T, f func(T) U) []U {
	var r []U
	for _, x := range xs {
		r = append(r, f(x))
	}
	return r
}

func First[T any](xs []T) (T, error) {
	if len(xs) == 0 {
		var z T
		return z, fmt.Errorf("empty")
	}
	return xs[0], nil
}
func Must2[T any](xs []T) (r []T, err error) {
	x := First(xs)?
	return append(r, x, x), nil
}
func Filter[T any](xs []T, f func(T) bool) (r []T) {
	for _, x := range xs {
		if f(x) {
			r = append(r, x)
		}
	}
	return r
}

[]int{1, 2, 3, 4} |> Filter(func(i int) bool { return i%2 == 0 }) |> Map(strconv.Itoa) |> strings.Join("+") |> println()
// A statement may begin with a pipeline.
s := &Stack[string]{}
s.Push("a").Push("b")
println(len(s.xs), s.xs)
println(Must2([]int{7})?)
x, err := Must2([]string{})
println(x, err)
var f func([]int) (int, error) = First
println(f([]int{5})?)
total := 0
for _, v := range (Map([]string{"a", "bb"}, func(s string) int { total += len(s); return total })) {
	println(v)
}
slices.Sort(s.xs)
println(slices.Max([]int{3, 9, 2}), maps.Clone(map[string]int{"k": 1}), cmp.Compare(1, 2))
func pipe1[T any](x T) T { return x |> id() }
func id[T any](x T) T { return x }
println(pipe1(3), pipe1("s"))
m := Map([]int{1}, func(i int) Stack[int] { return Stack[int]{[]int{i}} })
printf("%T %v\n", m, m)

// expect: 2+4
// expect: 2 [a b]
// expect: [7 7]
// expect: [] empty
// expect: 5
// expect: 1
// expect: 3
// expect: 9 map[k:1] -1
// expect: 3 s
// expect: []main.Stack[int] [{[1]}]
