// SPDX-License-Identifier: GPL-3.0-or-later

// Package runtime talks to the scheduler and the garbage collector.
package runtime

// Error is an error of the language itself: an index out of range, a nil dereference, a failed type assertion.
type Error interface {
	error

	// RuntimeError does nothing but tell these errors from others.
	RuntimeError()
}

// GOOS is the operating system.
const GOOS string = "linux"

// GOARCH is the processor.
var GOARCH string = arch()

func arch() string

// Compiler is what runs the program.
const Compiler = "gos"

// Version returns the version of Go that the language is.
func Version() string { return "go1.23" }

// GOROOT returns "": the standard packages are part of gos.
func GOROOT() string { return "" }

// Gosched lets other goroutines run.
func Gosched()

// Goexit ends the calling goroutine after running its deferred calls.
func Goexit()

// LockOSThread wires the calling goroutine to the thread it runs on: it runs on no other, and no other goroutine runs
// there, until UnlockOSThread has been called as often. A goroutine that ends while locked ends the thread.
func LockOSThread()

// UnlockOSThread undoes one LockOSThread; without one to undo it does nothing.
func UnlockOSThread()

// GOMAXPROCS sets how many goroutines may run at the same time and returns the old number; with n < 1 it
// only returns it.
func GOMAXPROCS(n int) int

// NumCPU returns how many processors there are for the program.
func NumCPU() int

// NumGoroutine returns how many goroutines there are.
func NumGoroutine() int

// GC collects garbage.
func GC()

// KeepAlive keeps x alive up to here.
func KeepAlive(x any)

// SetFinalizer has finalizer(obj) called on a goroutine of its own some time after nothing leads to obj any more, and
// obj is collected after that unless the call made it reachable again. obj points to the beginning of an object from
// new, of a composite literal or of a variable; finalizer is a function of one parameter to which obj can be assigned,
// its results are dropped, and nil takes an older one away. Of objects that lead to each other the outermost is
// finalized first, and of a cycle none. One goroutine calls all finalizers, one after the other; at the end of the
// program those that are left are not called.
func SetFinalizer(obj, finalizer any) { setFinalizer(obj, finalizer, runFinalizers) }

func setFinalizer(obj, finalizer any, run func())

// runFinalizer calls one finalizer that is due.
func runFinalizer() bool

func runFinalizers() {
	for runFinalizer() {
	}
}

// Breakpoint does nothing: there is no debugger that a script could trap into.
func Breakpoint() {}

// MemStats tells about the heap.
type MemStats struct {
	Alloc         uint64 // bytes of live objects
	TotalAlloc    uint64 // bytes allocated so far
	Sys           uint64 // bytes obtained from the system
	Lookups       uint64
	Mallocs       uint64 // objects allocated so far
	Frees         uint64 // objects freed so far
	HeapAlloc     uint64
	HeapSys       uint64
	HeapIdle      uint64
	HeapInuse     uint64
	HeapReleased  uint64
	HeapObjects   uint64 // live objects
	StackInuse    uint64
	StackSys      uint64
	MSpanInuse    uint64
	MSpanSys      uint64
	MCacheInuse   uint64
	MCacheSys     uint64
	BuckHashSys   uint64
	GCSys         uint64
	OtherSys      uint64
	NextGC        uint64 // heap size of the next collection
	LastGC        uint64 // when the last one ended, nanoseconds since 1970
	PauseTotalNs  uint64 // nanoseconds that collections stopped the program
	NumGC         uint32 // collections so far
	NumForcedGC   uint32
	GCCPUFraction float64
	EnableGC      bool
	DebugGC       bool
}

// heapStats returns the numbers in the order of the heap's own structure.
func heapStats(v []uint64)

// ReadMemStats fills in m.
func ReadMemStats(m *MemStats) {
	var v [9]uint64
	heapStats(v[:])
	*m = MemStats{
		Alloc: v[0], TotalAlloc: v[1], Sys: v[2], Mallocs: v[3], Frees: v[4], HeapAlloc: v[0], HeapSys: v[2],
		HeapInuse: v[0], HeapObjects: v[5], NextGC: v[8], PauseTotalNs: v[7], NumGC: uint32(v[6]), EnableGC: true,
	}
}
