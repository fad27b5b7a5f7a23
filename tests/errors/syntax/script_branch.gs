// SPDX-License-Identifier: GPL-3.0-or-later
x := 1
L: // error: label L defined and not used
for {
	break M // error: break label not defined: M
}
continue // error: continue is not in a loop
