// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Places as line directives give them, the callers of deferred functions, and the bracket at which
// an index out of range is.

import (
	"fmt"
	"path/filepath"
	"runtime"
)

func where() string {
	_, file, line, ok := runtime.Caller(1)
	return fmt.Sprint(filepath.Base(file), ":", line, " ", ok)
}

func names(skip int) (s []string) {
	pcs := make([]uintptr, 20)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(skip, pcs)])
	for {
		f, more := frames.Next()
		s = append(s, f.Function)
		if !more {
			return s
		}
	}
}

func outside(f func()) {
	defer func() {
		recover()
		for skip := 1; skip < 8; skip++ {
			_, _, line, ok := runtime.Caller(skip)
			if ok && line > 900 && line < 1000 {
				fmt.Println("at", line)
			}
		}
	}()
	f()
}

func deferred() (s []string) {
	defer func() {
		recover()
		s = names(2)
	}()
	panic(1)
}

func main() {
	var a []int
	var t [3]struct{ a, b, c, d, e int }
	i := 7
	outside(func() { a /*line :901:1*/ [ /*line :3*/ i] = 1 })
	outside(func() { t /*line :902:1*/ [ /*line :3*/ i].b = 1 })
	outside(func() { _ = a /*line :903:1*/ [ /*line :3*/ i:] })
	outside(func() { t[0] = t /*line :904:1*/ [ /*line :3*/ i] })
	fmt.Println(names(1))
	fmt.Println(deferred())
	for _, pc := range func() []uintptr { p := make([]uintptr, 2); return p[:runtime.Callers(1, p)] }() {
		fmt.Println(runtime.FuncForPC(pc).Name(), runtime.FuncForPC(pc-1).Name())
	}
//line :1
	fmt.Println(where())
//line foo.go:10
	fmt.Println(where())
//line /a/bar.go:20:5
	fmt.Println(where())
//line :30:5
	fmt.Println(where(),
		where())
	/*line x.go:40*/ fmt.Println(where()); /*line y.go:50*/ fmt.Println(where())
}

// expect: at 901
// expect: at 902
// expect: at 903
// expect: at 904
// expect: [main.names main.main runtime.main runtime.goexit]
// expect: [main.deferred.func1 runtime.gopanic main.deferred main.main runtime.main runtime.goexit]
// expect: main.main.func5 main.main.func5
// expect: main.main main.main
// expect: ??:1 true
// expect: foo.go:10 true
// expect: bar.go:20 true
// expect: bar.go:30 true bar.go:31 true
// expect: x.go:40 true
// expect: y.go:50 true
