// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	goto over // error: goto over jumps over declaration of x at goto_jump.go:6:4
	x := 1
	_ = x
over:
	goto inside // error: goto inside jumps into block starting at goto_jump.go:10:2
	{
	inside:
	}
	if true {
	in2:
	}
	goto in2 // error: goto in2 jumps into block starting at goto_jump.go:13:10
}
