// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	{
		inner := 1
		_ = inner
	}
	inner = 2 // error: undefined: inner
	if x := 1; x > 0 {
	}
	_ = x // error: undefined: x
	for i := 0; i < 1; i++ {
	}
	_ = i // error: undefined: i
	f := func() { f() } // error: declared and not used: f // error: undefined: f
	type L struct{ next *L }
	type M struct{ next M } // error: invalid recursive type: M refers to itself
	var y = y // error: declared and not used: y // error: undefined: y
	y2 := y2 + 1 // error: declared and not used: y2 // error: undefined: y2
	_ = local() // error: undefined: local
	{
		local := func() int { return 1 } // error: declared and not used: local
	}
}
