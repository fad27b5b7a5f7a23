// SPDX-License-Identifier: GPL-3.0-or-later
// x |> f(a) is f(x, a), also for what is wrong with it.
func add(a, b int) int                { return a + b }
func show(s string, more ...any)      {}
func parse(s string) (int, error)     { return len(s), nil }
func pair() (int, int)                { return 1, 2 }

n := 1 |> add(2) |> add(3)
"x" |> show()
"x" |> show(1, n)
"x" |> len() // error: "x" |> len() (constant 1 of type int) is not used
m := "42" |> parse()? |> add(1)
n |> show() // error: cannot use n (variable of type int) as string value in argument to show
1 |> add() // error: not enough arguments in call to add\n\thave (number)\n\twant (int, int)
1 |> add(2, 3) // error: too many arguments in call to add\n\thave (number, number, number)\n\twant (int, int)
1 |> missing(2) // error: undefined: missing
pair() |> add()
m |> n() // error: invalid operation: cannot call non-function n (variable of type int)
