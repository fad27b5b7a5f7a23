// SPDX-License-Identifier: GPL-3.0-or-later

package testing

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"time"
)

// B is what a benchmark gets: it does its work N times.
type B struct {
	common
	N int

	running         bool
	duration        time.Duration
	started         time.Time
	mallocs, bytes  uint64 // while the timer ran
	mallocs0, bytes0 uint64 // when it was started
	perOp           int64  // of SetBytes
	showAllocs      bool
	inner           bool // Run was called: it has no result of its own
	width           *int
}

func (b *B) memory() (mallocs, bytes uint64) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Mallocs, m.TotalAlloc
}

// StartTimer starts to measure, as is done before a benchmark begins.
func (b *B) StartTimer() {
	if !b.running {
		b.mallocs0, b.bytes0 = b.memory()
		b.running = true
		b.started = time.Now()
	}
}

// StopTimer stops measuring.
func (b *B) StopTimer() {
	if b.running {
		b.duration += time.Since(b.started)
		m, n := b.memory()
		b.mallocs += m - b.mallocs0
		b.bytes += n - b.bytes0
		b.running = false
	}
}

// ResetTimer forgets what has been measured.
func (b *B) ResetTimer() {
	if b.running {
		b.mallocs0, b.bytes0 = b.memory()
		b.started = time.Now()
	}
	b.duration, b.mallocs, b.bytes = 0, 0, 0
}

// Elapsed returns the time measured so far.
func (b *B) Elapsed() time.Duration {
	d := b.duration
	if b.running {
		d += time.Since(b.started)
	}
	return d
}

// SetBytes says how many bytes one operation works on.
func (b *B) SetBytes(n int64) { b.perOp = n }

// ReportAllocs has allocations printed, too.
func (b *B) ReportAllocs() { b.showAllocs = true }

// runN calls f once for n operations, on a goroutine of its own; false when it failed or was skipped.
func (b *B) runN(n int, f func(b *B)) bool {
	runtime.GC()
	b.N = n
	done := make(chan bool)
	go func() {
		defer func() {
			b.StopTimer()
			done <- true
		}()
		b.ResetTimer()
		b.StartTimer()
		f(b)
	}()
	<-done
	b.cleanup()
	return !b.failed && !b.skipped
}

// launch finds how many operations take long enough, and measures them.
func (b *B) launch(f func(b *B)) bool {
	if benchcount > 0 {
		return b.runN(benchcount, f)
	}
	n := 1
	for b.runN(n, f) {
		if b.inner || b.duration >= benchtime || n >= 1e9 {
			return true
		}
		last := int64(n)
		ns := max(b.duration.Nanoseconds(), 1)
		next := benchtime.Nanoseconds() * last / ns
		next += next / 5
		n = int(min(max(min(next, 100*last), last+1), 1e9))
	}
	return false
}

// BenchmarkResult is what a benchmark has measured.
type BenchmarkResult struct {
	N         int
	T         time.Duration
	Bytes     int64
	MemAllocs uint64
	MemBytes  uint64
}

// NsPerOp returns the nanoseconds of one operation.
func (r BenchmarkResult) NsPerOp() int64 {
	if r.N <= 0 {
		return 0
	}
	return r.T.Nanoseconds() / int64(r.N)
}

// AllocsPerOp returns the allocations of one operation.
func (r BenchmarkResult) AllocsPerOp() int64 {
	if r.N <= 0 {
		return 0
	}
	return int64(r.MemAllocs) / int64(r.N)
}

// AllocedBytesPerOp returns the bytes that one operation allocates.
func (r BenchmarkResult) AllocedBytesPerOp() int64 {
	if r.N <= 0 {
		return 0
	}
	return int64(r.MemBytes) / int64(r.N)
}

// String returns the result as gos test prints it.
func (r BenchmarkResult) String() string {
	var s strings.Builder
	fmt.Fprintf(&s, "%8d", r.N)
	if r.N > 0 && r.T > 0 {
		ns := float64(r.T.Nanoseconds()) / float64(r.N)
		switch {
		case ns >= 99.95:
			fmt.Fprintf(&s, "\t%10.0f ns/op", ns)
		case ns >= 9.995:
			fmt.Fprintf(&s, "\t%12.1f ns/op", ns)
		case ns >= 0.9995:
			fmt.Fprintf(&s, "\t%13.2f ns/op", ns)
		default:
			fmt.Fprintf(&s, "\t%14.3f ns/op", ns)
		}
	}
	if r.Bytes > 0 && r.T > 0 {
		fmt.Fprintf(&s, "\t%7.2f MB/s", float64(r.Bytes)*float64(r.N)/1e6/r.T.Seconds())
	}
	return s.String()
}

// MemString returns the allocations of one operation as gos test prints them.
func (r BenchmarkResult) MemString() string {
	return fmt.Sprintf("%8d B/op\t%8d allocs/op", r.AllocedBytesPerOp(), r.AllocsPerOp())
}

func (b *B) result() BenchmarkResult {
	return BenchmarkResult{b.N, b.duration, b.perOp, b.mallocs, b.bytes}
}

// Run runs f as a benchmark inside this one and returns whether it passed.
func (b *B) Run(name string, f func(b *B)) bool {
	b.inner = true
	name = b.subName(name)
	if !wanted(benchmark, name) {
		return true
	}
	sub := &B{common: newCommon(&b.common, name), showAllocs: b.showAllocs, width: b.width}
	ok := sub.launch(f)
	shown := name
	if procs := runtime.GOMAXPROCS(0); procs > 1 {
		shown = fmt.Sprintf("%s-%d", name, procs)
	}
	switch {
	case sub.failed:
		fmt.Printf("--- FAIL: %s\n%s", shown, sub.out.String())
	case sub.skipped:
		fmt.Printf("--- SKIP: %s\n%s", shown, sub.out.String())
	case !sub.inner:
		text := sub.result().String()
		if sub.showAllocs {
			text += "\t" + sub.result().MemString()
		}
		fmt.Printf("%-*s\t%s\n", *b.width, shown, text)
	}
	return ok
}

func runBenchmarks(benches []InternalBenchmark) bool {
	width := 0
	for _, b := range benches {
		if wanted(benchmark, b.Name) {
			width = max(width, len(b.Name)+len(fmt.Sprintf("-%d", runtime.GOMAXPROCS(0))))
		}
	}
	if width == 0 {
		return true
	}
	fmt.Printf("goos: %s\ngoarch: %s\n", runtime.GOOS, runtime.GOARCH)
	if pkgpath != "" {
		fmt.Printf("pkg: %s\n", pkgpath)
	}
	root := &B{common: common{nested: map[string]int{}}, width: &width}
	for _, b := range benches {
		root.Run(b.Name, b.F)
	}
	return !root.failed
}

// Benchmark measures f outside of gos test.
func Benchmark(f func(b *B)) BenchmarkResult {
	width := 0
	root := common{nested: map[string]int{}}
	b := &B{common: newCommon(&root, "Benchmark"), width: &width}
	if !b.launch(f) {
		fmt.Fprint(os.Stderr, b.out.String())
		return BenchmarkResult{}
	}
	return b.result()
}

// AllocsPerRun returns how many allocations a call of f does on the average.
func AllocsPerRun(runs int, f func()) (avg float64) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	f()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range runs {
		f()
	}
	runtime.ReadMemStats(&after)
	return float64((after.Mallocs - before.Mallocs) / uint64(runs))
}
