// SPDX-License-Identifier: GPL-3.0-or-later
// A variable of a package's name wins over the package.
strings := []string{"a", "b"}
println(len(strings), strings[1])
func f(os int) int { return os + 1 }
println(f(1))

// expect: 2 b
// expect: 2
