// SPDX-License-Identifier: GPL-3.0-or-later
package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("deferred calls do not run at os.Exit")
	fmt.Println("exiting")
	os.Exit(3)
}

// expect: exiting
// expect-exit: 3
