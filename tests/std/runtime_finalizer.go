// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Finalizers: what they get, in which order, and what they do not see.

import (
	"fmt"
	"io"
	"runtime"
	"time"
)

type node struct {
	name string
	next *node
}

type closer struct{ name string }

func (c *closer) Close() error { return nil }

// drain collects until n lines have come, or for no longer than that takes.
func drain(lines chan string, n int) map[string]bool {
	got := map[string]bool{}
	for i := 0; i < 2000 && len(got) < n; i++ {
		runtime.GC()
		select {
		case s := <-lines:
			got[s] = true
		case <-time.After(time.Millisecond):
		}
	}
	return got
}

//go:noinline
func makeChain(lines chan string) {
	inner := &node{name: "inner"}
	outer := &node{"outer", inner}
	runtime.SetFinalizer(inner, func(n *node) { lines <- n.name })
	runtime.SetFinalizer(outer, func(n *node) { lines <- n.name + ">" + n.next.name })
}

//go:noinline
func makeOthers(lines chan string) {
	runtime.SetFinalizer(&closer{"iface"}, func(c io.Closer) { lines <- c.(*closer).name })
	runtime.SetFinalizer(&closer{"any"}, func(c any) int { lines <- c.(*closer).name; return 1 })
	taken := &closer{"taken away"}
	runtime.SetFinalizer(taken, func(*closer) { lines <- "taken away" })
	runtime.SetFinalizer(taken, nil)
	cycle := &node{name: "cycle"}
	cycle.next = &node{"back", cycle}
	runtime.SetFinalizer(cycle, func(*node) { lines <- "cycle" })
}

var saved *node

//go:noinline
func makeSaved(lines chan string) {
	runtime.SetFinalizer(&node{name: "saved"}, func(n *node) {
		saved = n
		runtime.SetFinalizer(n, func(n *node) { lines <- "again" })
		lines <- "first"
	})
}

//go:noinline
func forget() { saved = nil }

//go:noinline
func savedName() string { return saved.name }

func main() {
	lines := make(chan string, 100)
	makeChain(lines)
	var order []string
	for len(order) < 2 {
		for s := range drain(lines, 1) {
			order = append(order, s)
		}
	}
	fmt.Println(order)
	makeOthers(lines)
	fmt.Println(drain(lines, 2))
	makeSaved(lines)
	fmt.Println(drain(lines, 1), savedName())
	forget()
	fmt.Println(drain(lines, 1))
	kept := &node{name: "kept"}
	runtime.SetFinalizer(kept, func(*node) { lines <- "kept" })
	for i := 0; i < 3; i++ {
		runtime.GC()
	}
	time.Sleep(5 * time.Millisecond)
	fmt.Println(len(lines), kept.name)
	runtime.KeepAlive(kept)
}

// expect: [outer>inner inner]
// expect: map[any:true iface:true]
// expect: map[first:true] saved
// expect: map[again:true]
// expect: 0 kept
