// SPDX-License-Identifier: GPL-3.0-or-later
package main

import (
	"errors"
	"fmt"
)

func main() {
	panic(fmt.Errorf("outer: %w", errors.New("inner")))
}

// expect-stderr: panic: outer: inner
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2
