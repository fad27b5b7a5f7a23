// SPDX-License-Identifier: GPL-3.0-or-later
// Stacks as values: callers, their places, traces; the collector's settings.
package main

import (
	"fmt"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
)

type T struct{}

func where(skip int) string {
	pc, file, line, ok := runtime.Caller(skip)
	f := runtime.FuncForPC(pc)
	return fmt.Sprint(f.Name(), " ", filepath.Base(file), ":", line, " ", ok, " ", filepath.IsAbs(file))
}

func (*T) method() string { return where(1) + ", " + where(2) }

func (T) value() string { return where(1) }

func frames(skip int) (names []string) {
	pcs := make([]uintptr, 10)
	n := runtime.Callers(skip, pcs)
	frames := runtime.CallersFrames(pcs[:n])
	for {
		f, more := frames.Next()
		names = append(names, fmt.Sprint(f.Function, ":", f.Line, " ", f.Func.Name() == f.Function))
		if f.Function == "main.main" || !more {
			return
		}
	}
}

func deep(n int) []string {
	if n == 0 {
		return frames(1)
	}
	return deep(n - 1)
}

func trace(all bool) string {
	buf := make([]byte, 1<<14)
	return string(buf[:runtime.Stack(buf, all)])
}

func main() {
	fmt.Println(where(0))
	fmt.Println(where(1))
	fmt.Println((&T{}).method())
	fmt.Println(T{}.value())
	func() {
		fmt.Println(where(1))
	}()
	_, _, _, ok := runtime.Caller(1000)
	fmt.Println(ok, runtime.FuncForPC(1) == nil, runtime.FuncForPC(0).Name() == "")
	for _, s := range deep(2) {
		fmt.Println(s)
	}
	fmt.Println(strings.HasPrefix(frames(0)[0], "runtime.Callers:"))
	fmt.Println(len(runtimeCallersNone()))
	pcs := make([]uintptr, 2)
	above, _ := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)]).Next()
	fmt.Println(above.Function)
	pc, file, line, _ := runtime.Caller(0)
	file2, line2 := runtime.FuncForPC(pc).FileLine(pc)
	fmt.Println(file == file2, line == line2, runtime.FuncForPC(runtime.FuncForPC(pc).Entry()).Name())

	s := trace(false)
	fmt.Println(strings.HasPrefix(s, "goroutine 1 [running]:\nmain.trace("), strings.Contains(s, "\nmain.main()\n\t"))
	blocked := make(chan bool)
	started := make(chan bool)
	go func() { started <- true; <-blocked }()
	<-started
	for !strings.Contains(trace(true), "[chan receive") {
		runtime.Gosched()
	}
	s = trace(true)
	fmt.Println(strings.Contains(s, "goroutine 1 [running]:\nmain.trace("), strings.Contains(s, "\nmain.main.func2()\n"),
		strings.Contains(s, "\ncreated by main.main in goroutine 1\n"))
	close(blocked)
	fmt.Println(runtime.Stack(make([]byte, 5), false), runtime.Stack(nil, true))
	fmt.Println(strings.Contains(string(debug.Stack()), "runtime/debug.Stack()\n"))

	fmt.Println(debug.SetGCPercent(50), debug.SetGCPercent(-1), debug.SetGCPercent(100))
	var before, after debug.GCStats
	debug.ReadGCStats(&before)
	debug.FreeOSMemory()
	debug.ReadGCStats(&after)
	fmt.Println(after.NumGC > before.NumGC, after.PauseTotal >= before.PauseTotal, after.LastGC.IsZero())
	fmt.Println(debug.SetMaxStack(1<<20), debug.SetMaxStack(1<<21))
}

func runtimeCallersNone() []uintptr {
	var pcs [1]uintptr
	return pcs[:runtime.Callers(50, pcs[:])]
}

// expect: main.where runtime_callers.go:16 true true
// expect: main.main runtime_callers.go:52 true true
// expect: main.(*T).method runtime_callers.go:21 true true, main.main runtime_callers.go:53 true true
// expect: main.T.value runtime_callers.go:23 true true
// expect: main.main.func1 runtime_callers.go:56 true true
// expect: false true true
// expect: main.frames:27 true
// expect: main.deep:40 true
// expect: main.deep:42 true
// expect: main.deep:42 true
// expect: main.main:60 true
// expect: true
// expect: 0
// expect: runtime.main
// expect: true true main.main
// expect: true true
// expect: true true true
// expect: 5 0
// expect: true
// expect: 100 50 -1
// expect: true true false
// expect: 1000000000 1048576
