// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "errors"

func main() {
	panic(errors.New("went wrong"))
}

// expect-stderr: panic: went wrong
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2
