// SPDX-License-Identifier: GPL-3.0-or-later
package main

func main() {
	switch 1 {
	case 1:
		fallthrough
	case 2:
		if true {
			fallthrough // error: fallthrough statement out of place
		}
	case 3:
		fallthrough // error: cannot fallthrough final case in switch
	}
	switch interface{}(1).(type) {
	case int:
		fallthrough // error: cannot fallthrough in type switch
	case string:
	}
	for {
		fallthrough // error: fallthrough statement out of place
	}
}
