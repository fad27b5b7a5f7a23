// SPDX-License-Identifier: GPL-3.0-or-later
package main

type C complex64

func main() {
	println(1+2i, complex64(-1.5i))
	defer func() {
		panic(C(2i))
	}()
	panic(1.5 - 2i)
}

// expect-stderr: (+1.000000e+000+2.000000e+000i) (+0.000000e+000-1.500000e+000i)
// expect-stderr: panic: (+1.500000e+000-2.000000e+000i)
// expect-stderr: 	panic: main.C(+0.000000e+000+2.000000e+000i)
// expect-exit: 2
