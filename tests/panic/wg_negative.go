// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "sync"

func main() {
	var wg sync.WaitGroup
	wg.Done()
}

// expect-stderr: panic: sync: negative WaitGroup counter
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2
