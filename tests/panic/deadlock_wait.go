// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "sync"

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	wg.Wait()
}

// expect-stderr: fatal error: all goroutines are asleep - deadlock!
// expect-stderr: goroutine 1 [semacquire]:
// expect-exit: 2
