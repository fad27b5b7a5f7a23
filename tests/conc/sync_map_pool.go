// SPDX-License-Identifier: GPL-3.0-or-later
package main

// sync.Map and sync.Pool.
import (
	"fmt"
	"sort"
	"sync"
)

func main() {
	var m sync.Map
	m.Store("a", 1)
	m.Store("b", 2)
	v, ok := m.Load("a")
	fmt.Println(v, ok)
	v, ok = m.Load("zz")
	fmt.Println(v, ok)
	v, loaded := m.LoadOrStore("a", 100)
	fmt.Println(v, loaded)
	v, loaded = m.LoadOrStore("c", 3)
	fmt.Println(v, loaded)
	m.Delete("b")
	v, loaded = m.LoadAndDelete("c")
	fmt.Println(v, loaded)
	var wg sync.WaitGroup
	for i := 0; i < 20; i++ {
		wg.Add(1)
		go func() { defer wg.Done(); m.Store(i, i*i) }()
	}
	wg.Wait()
	var keys []int
	m.Range(func(k, v any) bool {
		if n, ok := k.(int); ok {
			keys = append(keys, n*1000+v.(int))
		}
		return true
	})
	sort.Ints(keys)
	fmt.Println(len(keys), keys[3], keys[19])
	p := sync.Pool{New: func() any { return new([]byte) }}
	b := p.Get().(*[]byte)
	*b = append((*b)[:0], "data"...)
	fmt.Println(string(*b))
	p.Put(b)
	c := p.Get().(*[]byte)
	fmt.Println(c != nil)
	var empty sync.Pool
	fmt.Println(empty.Get())
}

// expect: 1 true
// expect: <nil> false
// expect: 1 true
// expect: 3 false
// expect: 3 true
// expect: 20 3009 19361
// expect: data
// expect: true
// expect: <nil>
