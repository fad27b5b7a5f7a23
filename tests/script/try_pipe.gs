// SPDX-License-Identifier: GPL-3.0-or-later
// `?` hands an error on from functions and closures and ends the script at top level; `|>` puts its left side
// first among the arguments.
type E struct{ code int }
func (e *E) Error() string { return fmt.Sprint("E", e.code) }
func two(fail bool) (int, string, error) { if fail { return 1, "a", &E{7} }; return 2, "b", nil }
func one(fail bool) error { if fail { return errors.New("one failed") }; return nil }
func f(fail bool) (n int, s string, err error) {
	defer func() { if err != nil { s = "deferred" } }()
	a, b := two(fail)?
	one(false)?
	return a, b, nil
}
println(f(false))
println(f(true))
g := func() error { one(true)?; println("not reached"); return nil }
println(g())
sq := func(x int) int { return x * x }
add := func(x, y int) int { return x + y }
3 |> sq() |> add(4)
  |> println()
[]string{"b","a"} |> strings.Join("-") |> println("joined")
one(false)?
println("last")
one(true)?
println("never")

// expect: 2 b <nil>
// expect: 0 deferred E7
// expect: one failed
// expect: 13
// expect: b-a joined
// expect: last
// expect-stderr: try_pipe.gs:25:10: one failed
// expect-stderr:     one(true)?
// expect-stderr:              ^
// expect-exit: 1
