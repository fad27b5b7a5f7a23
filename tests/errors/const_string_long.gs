// SPDX-License-Identifier: GPL-3.0-or-later
// skip-go: compiles it with as much memory as there is
// A constant string doubles with every line: refused before it takes the memory of the machine.
const (
	c0  = "0123456789abcdef"
	c1  = c0 + c0 + c0 + c0 + c0 + c0 + c0 + c0
	c2  = c1 + c1 + c1 + c1 + c1 + c1 + c1 + c1
	c3  = c2 + c2 + c2 + c2 + c2 + c2 + c2 + c2
	c4  = c3 + c3 + c3 + c3 + c3 + c3 + c3 + c3
	c5  = c4 + c4 + c4 + c4 + c4 + c4 + c4 + c4
	c6  = c5 + c5 + c5 + c5 + c5 + c5 + c5 + c5
	c7  = c6 + c6 + c6 + c6 + c6 + c6 + c6 + c6
	c8  = c7 + c7 + c7 + c7 + c7 + c7 + c7 + c7
	c9  = c8 + c8 // error: constant string too long
	c10 = c9 + c9
)
