// SPDX-License-Identifier: GPL-3.0-or-later
package p

func f(x any, c chan int) {
L:
	if true {
		break L // error: invalid break label L
		continue L // error: invalid continue label L
	}
L: // error: label L already defined at branches2.go:5:1
	switch x.(type) {
	case int:
		fallthrough // error: cannot fallthrough in type switch
	case string:
		break
	}
	switch {
	case true:
		if true {
			fallthrough // error: fallthrough statement out of place
		}
	case false:
		fallthrough // error: cannot fallthrough final case in switch
	}
	select {
	case <-c:
		fallthrough // error: fallthrough statement out of place
	}
	func() {
		goto L // error: label L not defined
	}()
}
