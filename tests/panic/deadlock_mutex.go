// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "sync"

func main() {
	var mu sync.Mutex
	mu.Lock()
	mu.Lock()
}

// expect-stderr: fatal error: all goroutines are asleep - deadlock!
// expect-stderr: goroutine 1 [sync.Mutex.Lock]:
// expect-exit: 2
