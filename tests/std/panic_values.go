// What fmt makes of recovered panics of every kind.
package main

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
)

type custom struct{ code int }

func (c custom) Error() string { return fmt.Sprintf("custom %d", c.code) }

type iface interface{ M() }

func try(name string, f func()) {
	defer func() {
		e := recover()
		_, isRuntime := e.(runtime.Error)
		err, isErr := e.(error)
		var c custom
		fmt.Printf("%s: %v %T runtime=%t error=%t", name, e, e, isRuntime, isErr)
		if isErr {
			fmt.Printf(" as=%t", errors.As(err, &c))
		}
		fmt.Println()
	}()
	f()
}

func main() {
	var m map[string]int
	var p *custom
	var i iface
	var a any = "text"
	s := []int{1, 2, 3}
	n := 5
	zero := 0
	for _, t := range []struct {
		name string
		f    func()
	}{
		{"string", func() { panic("plain") }},
		{"int", func() { panic(42) }},
		{"error", func() { panic(errors.New("e")) }},
		{"custom", func() { panic(fmt.Errorf("w: %w", custom{3})) }},
		{"struct", func() { panic(struct{ A, B int }{1, 2}) }},
		{"negative count", func() { strings.Repeat("x", -1) }},
	} {
		try(t.name, t.f)
	}
	show := func(f func()) {
		defer func() { fmt.Println(recover()) }()
		f()
	}
	show(func() { m["x"] = 1 })
	show(func() { _ = p.code })
	show(func() { i.M() })
	show(func() { _ = a.(int) })
	show(func() { _ = a.(iface) })
	show(func() { _ = s[n] })
	show(func() { _ = s[1:n] })
	show(func() { _ = n / zero })
	show(func() { _ = make([]int, zero-1) })
	show(func() { close((chan int)(nil)) })
	show(func() { var f func(); f() })
}

// expect: string: plain string runtime=false error=false
// expect: int: 42 int runtime=false error=false
// expect: error: e *errors.errorString runtime=false error=true as=false
// expect: custom: w: custom 3 *fmt.wrapError runtime=false error=true as=true
// expect: struct: {1 2} struct { A int; B int } runtime=false error=false
// expect: negative count: strings: negative Repeat count string runtime=false error=false
// expect: assignment to entry in nil map
// expect: runtime error: invalid memory address or nil pointer dereference
// expect: runtime error: invalid memory address or nil pointer dereference
// expect: interface conversion: interface {} is string, not int
// expect: interface conversion: string is not main.iface: missing method M
// expect: runtime error: index out of range [5] with length 3
// expect: runtime error: slice bounds out of range [:5] with capacity 3
// expect: runtime error: integer divide by zero
// expect: runtime error: makeslice: len out of range
// expect: close of nil channel
// expect: runtime error: invalid memory address or nil pointer dereference
