// SPDX-License-Identifier: GPL-3.0-or-later
// defer at top level runs when the script ends; recover works there.
defer println("last")
defer func() {
	println("recovered:", recover())
}()
var m map[string]int
m["x"] = 1
println("not reached")

// expect: recovered: assignment to entry in nil map
// expect: last
