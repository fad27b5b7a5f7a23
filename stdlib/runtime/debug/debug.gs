// SPDX-License-Identifier: GPL-3.0-or-later

// Package debug looks at the running program and steers its collector.
package debug

import (
	"os"
	"runtime"
	"time"
)

// Stack returns the calling goroutine's stack as a panic prints it.
func Stack() []byte {
	buf := make([]byte, 1024)
	for {
		n := runtime.Stack(buf, false)
		if n < len(buf) {
			return buf[:n]
		}
		buf = make([]byte, 2*len(buf))
	}
}

// PrintStack writes the calling goroutine's stack to standard error.
func PrintStack() { os.Stderr.Write(Stack()) }

// SetGCPercent sets by how much the heap may grow, in percent of what is alive, before it is collected, and returns the
// old value. Below 0 only the memory limit starts collections.
func SetGCPercent(percent int) int

// FreeOSMemory collects garbage.
func FreeOSMemory() { runtime.GC() }

// SetMaxStack sets the most bytes that the stack of a goroutine may have and returns the old value.
func SetMaxStack(bytes int) int

// GCStats tells about collections.
type GCStats struct {
	LastGC         time.Time // when the last one ended
	NumGC          int64     // how many there were
	PauseTotal     time.Duration
	Pause          []time.Duration // not kept: empty
	PauseEnd       []time.Time     // not kept: empty
	PauseQuantiles []time.Duration // left as it is
}

// ReadGCStats fills in stats.
func ReadGCStats(stats *GCStats) {
	last, n, pause := gcStats()
	stats.LastGC = time.Time{}
	if n > 0 {
		stats.LastGC = time.Unix(0, last)
	}
	stats.NumGC = n
	stats.PauseTotal = time.Duration(pause)
	stats.Pause = stats.Pause[:0]
	stats.PauseEnd = stats.PauseEnd[:0]
}

func gcStats() (last, n, pause int64)
