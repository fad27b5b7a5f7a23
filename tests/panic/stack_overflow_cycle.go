// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Formatting a map that holds itself.
import "fmt"

func main() {
	m := map[string]any{}
	m["m"] = m
	fmt.Println(m)
}

// timeout: 60
// expect-exit: 2
// expect-stderr: fatal error: stack overflow
// skip-gcstress: a stack of 1 GB is scanned at every allocation
