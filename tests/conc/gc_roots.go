// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Values that are alive in one place only, while others collect: elements of parked senders and receivers,
// of select cases, of channel buffers; arguments of go and defer; panics in flight; callbacks of natives
// that sort, map and format; timers' closures; keys, values and iterators of growing maps; bound methods.
import (
	"errors"
	"fmt"
	"runtime"
	"sort"
	"strings"
	"sync"
	"time"
)

type node struct {
	name string
	kids []*node
	meta map[string]any
}

func mk(i int) *node {
	return &node{fmt.Sprint("n", i), []*node{{name: fmt.Sprint("k", i)}}, map[string]any{fmt.Sprint(i): []int{i}}}
}

func (n *node) ok(i int) bool {
	return n.name == fmt.Sprint("n", i) && n.kids[0].name == fmt.Sprint("k", i) && n.meta[fmt.Sprint(i)].([]int)[0] == i
}

func (n *node) String() string { runtime.GC(); return "<" + n.name + ">" }

func parked() (bad int) {
	c, d, done := make(chan *node), make(chan [3]any), make(chan any, 1)
	for i := range 8 {
		go func() { c <- mk(i) }()
		go func() { d <- [3]any{i, mk(i), fmt.Sprint(i)} }()
		go func() {
			select {
			case c <- mk(i):
			case done <- nil:
			}
		}()
	}
	runtime.Gosched()
	runtime.GC()
	for range 8 {
		n := <-c
		i := 0
		fmt.Sscan(n.name[1:], &i)
		if !n.ok(i) {
			bad++
		}
		a := <-d
		if !a[1].(*node).ok(a[0].(int)) || a[2].(string) != fmt.Sprint(a[0]) {
			bad++
		}
	}
	return
}

func buffered() (bad int) {
	c := make(chan map[string]*node, 5)
	for i := range 20 {
		if len(c) == cap(c) {
			runtime.GC()
			m := <-c
			if !m["x"].ok(i - 5) {
				bad++
			}
		}
		c <- map[string]*node{"x": mk(i)}
	}
	return
}

func deferred() (bad int) {
	for i := range 10 {
		func() {
			defer func(n *node, s string) {
				e := recover()
				runtime.GC()
				if !n.ok(i) || s != fmt.Sprint("s", i) || e.(error).Error() != fmt.Sprint("wrapped: p", i) {
					bad++
				}
			}(mk(i), fmt.Sprint("s", i))
			defer func() {
				e := recover()
				runtime.GC()
				panic(fmt.Errorf("wrapped: %w", e.(error)))
			}()
			panic(errors.New(fmt.Sprint("p", i)))
		}()
	}
	return
}

func callbacks() (bad int) {
	s := make([]*node, 40)
	for i := range s {
		s[i] = mk((i * 7) % 40)
	}
	sort.Slice(s, func(i, j int) bool {
		junk := fmt.Sprint(i, j)
		if i%13 == 0 {
			runtime.GC()
		}
		return len(s[i].name) < len(s[j].name) || len(s[i].name) == len(s[j].name) && s[i].name < s[j].name && junk != ""
	})
	for i := range s {
		if i > 0 && len(s[i-1].name) > len(s[i].name) || s[i].kids[0].name[1:] != s[i].name[1:] {
			bad++
		}
	}
	up := strings.Map(func(r rune) rune { _ = fmt.Sprint(r); return r + 1 }, strings.Repeat("ab", 50))
	if up != strings.Repeat("bc", 50) {
		bad++
	}
	if t := fmt.Sprintf("%v %s %d", mk(1), mk(2), []any{mk(3).name, 4}); t != "<n1> <n2> [%!d(string=n3) 4]" {
		bad++
	}
	f := mk(5).ok
	runtime.GC()
	if !f(5) {
		bad++
	}
	return
}

func maps() (bad int) {
	m := map[string]*node{}
	for i := range 200 {
		m[fmt.Sprint("key", i)] = mk(i)
	}
	n := 0
	for k, v := range m {
		_ = mk(n)
		if n++; "key"+v.name[1:] != k {
			bad++
		}
	}
	a := map[any]any{}
	for i := range 60 {
		a[[2]string{fmt.Sprint(i), "x"}] = struct {
			n *node
			i int
		}{mk(i), i}
	}
	for i := range 60 {
		v := a[[2]string{fmt.Sprint(i), "x"}].(struct {
			n *node
			i int
		})
		if !v.n.ok(v.i) {
			bad++
		}
	}
	return bad + n - 200
}

func timers() (bad int) {
	var wg sync.WaitGroup
	var mu sync.Mutex
	for i := range 10 {
		n := mk(i)
		wg.Add(1)
		time.AfterFunc(time.Duration(i)*time.Millisecond/4, func() {
			defer wg.Done()
			if !n.ok(i) {
				mu.Lock()
				bad++
				mu.Unlock()
			}
		})
	}
	runtime.GC()
	wg.Wait()
	return
}

func main() {
	var wg sync.WaitGroup
	total := make(chan int, 40)
	for _, f := range []func() int{parked, buffered, deferred, callbacks, maps, timers} {
		for range 3 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				total <- f()
			}()
		}
	}
	wg.Wait()
	close(total)
	sum := 0
	for n := range total {
		sum += n
	}
	fmt.Println("wrong", sum)
}

// expect: wrong 0
