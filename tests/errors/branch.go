// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	break // error: break is not in a loop, switch, or select
	continue // error: continue is not in a loop
	if true {
		break // error: break is not in a loop, switch, or select
	}
	func() {
		for {
			func() {
				break // error: break is not in a loop, switch, or select
			}()
		}
	}()
	switch 1 {
	case 1:
		continue // error: continue is not in a loop
	}
	select {
	default:
		continue // error: continue is not in a loop
	}
	fallthrough // error: fallthrough statement out of place
}
