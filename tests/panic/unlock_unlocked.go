// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "sync"

func main() {
	defer func() { recover() }()
	var mu sync.Mutex
	mu.Unlock()
}

// expect-stderr: fatal error: sync: unlock of unlocked mutex
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2
