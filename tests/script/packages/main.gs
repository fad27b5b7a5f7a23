#!/usr/bin/env -S gos run
// SPDX-License-Identifier: GPL-3.0-or-later
// The statements of one file are the program; other files beside it, scripts or Go, declare, and
// imported folders may hold both. Only scripts do without imports and may leave things unused.
import "./words"
import w "./words"

greeting := greet("folder") // of greet.gs
println(greeting, twice(21), limit)
for _, s := range words.Sorted("b a c") {
	printf("%s ", s)
}
println(w.Shout("done"))
total := words.Total
total++
show()

// expect: hello, folder 42 10
// expect: a b c DONE!
// expect: 1
// expect: total is 1 and was 0
