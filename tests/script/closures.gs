// SPDX-License-Identifier: GPL-3.0-or-later
// Closures over top-level variables and loop variables.
count := 0
inc := func() int { count++; return count }
inc()
inc()
println(count)
var fs []func() int
for i := range 3 {
	fs = append(fs, func() int { return i * count })
}
for _, f := range fs {
	print(f(), " ")
}
println()

// expect: 2
// expect: 0 2 4 
