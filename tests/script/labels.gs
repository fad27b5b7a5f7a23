// SPDX-License-Identifier: GPL-3.0-or-later
// Labels and goto at top level.
i := 0
again:
i++
if i < 3 {
	goto again
}
outer:
for {
	for {
		break outer
	}
}
println(i)

// expect: 3
