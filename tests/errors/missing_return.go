// SPDX-License-Identifier: GPL-3.0-or-later
package main

func a() int {
} // error: missing return

func b(x int) int {
	if x > 0 {
		return 1
	}
} // error: missing return

func c(x int) int {
	for {
		if x > 1 {
			break
		}
	}
} // error: missing return

func d(x int) int {
	switch x {
	case 1:
		return 1
	}
} // error: missing return

func ok1() int {
	for {
	}
}

func ok2(x int) int {
	switch {
	case x > 1:
		return 1
	default:
		panic("x")
	}
}

func ok3(x int) int {
	if x > 1 {
		return 1
	} else {
		return 2
	}
}

func ok4() int {
	select {}
}

func ok5() int {
L:
	goto L
}

func e() (n int) {
	n = 1
} // error: missing return

func main() {
	f := func() string {
		f := 1
		_ = f
	} // error: missing return
	_ = f
}
