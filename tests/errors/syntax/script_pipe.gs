// SPDX-License-Identifier: GPL-3.0-or-later
x := 1
x |> f // error: syntax error: right side of |> must be a call
x |> 1 + 2 // error: syntax error: right side of |> must be a call
x |> f() + 1 // error: syntax error: right side of |> must be a call
|> f()
y := x |>
z := f()?? + g(?) // error: syntax error: right side of |> must be a call
