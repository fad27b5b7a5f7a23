// SPDX-License-Identifier: GPL-3.0-or-later
package main

type E struct{ code int }

func (e *E) Error() string { return "custom error" }

func main() {
	var err error = &E{5}
	panic(err)
}

// expect-stderr: panic: custom error
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2
