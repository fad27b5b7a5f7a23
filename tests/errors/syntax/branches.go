// SPDX-License-Identifier: GPL-3.0-or-later
package p

func f(x int) {
	break // error: break is not in a loop, switch, or select
	continue // error: continue is not in a loop
	goto A // error: goto A jumps over declaration of v at branches.go:8:4
	v := 1
A:
	goto B // error: goto B jumps into block starting at branches.go:11:2
	{
	B:
		_ = v
	}
C:
D:
	for {
		break D
		continue C // error: invalid continue label C
		break E // error: break label not defined: E
	}
}
