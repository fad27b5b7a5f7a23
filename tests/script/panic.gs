// SPDX-License-Identifier: GPL-3.0-or-later
func f(s []int) int { return s[3] }
println("start")
println(f([]int{1}))

// expect: start
// expect-stderr: panic: runtime error: index out of range [3] with length 1
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2
