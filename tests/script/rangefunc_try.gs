// SPDX-License-Identifier: GPL-3.0-or-later
// ? in the body of a loop over a function at top level ends the script.
for i := range func(yield func(int) bool) { _ = yield(1) && yield(2) } {
	println(i)
	n := strconv.Atoi([]string{"", "10", "ten"}[i])?
	println(n)
}
println("not reached")

// expect: 1
// expect: 10
// expect: 2
// expect-stderr: rangefunc_try.gs:5:49: strconv.Atoi: parsing "ten": invalid syntax
// expect-exit: 1
