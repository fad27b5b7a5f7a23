// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	goto missing // error: label missing not defined
	for {
		break nolabel // error: break label not defined: nolabel
	}
	for {
		continue nolabel2 // error: continue label not defined: nolabel2
	}
L: // error: label L defined and not used
	for {
	}
L: // error: label L already defined at labels.go:12:1
	for {
	}
B:
	{
		break B // error: invalid break label B
	}
	for {
		continue B // error: invalid continue label B
	}
S:
	switch {
	default:
		for {
			continue S // error: invalid continue label S
		}
	}
}
