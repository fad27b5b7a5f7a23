// SPDX-License-Identifier: GPL-3.0-or-later
package main

// An LRU cache on a doubly linked list and a map.
import "fmt"

type entry struct {
	key, val   int
	prev, next *entry
}

type LRU struct {
	limit      int
	items      map[int]*entry
	head, tail entry
	hits, miss int
}

func NewLRU(n int) *LRU {
	c := &LRU{limit: n, items: map[int]*entry{}}
	c.head.next, c.tail.prev = &c.tail, &c.head
	return c
}

func (c *LRU) unlink(e *entry) { e.prev.next, e.next.prev = e.next, e.prev }
func (c *LRU) front(e *entry) {
	e.prev, e.next = &c.head, c.head.next
	e.prev.next, e.next.prev = e, e
}

func (c *LRU) Get(k int) (int, bool) {
	e, ok := c.items[k]
	if !ok {
		c.miss++
		return 0, false
	}
	c.hits++
	c.unlink(e)
	c.front(e)
	return e.val, true
}

func (c *LRU) Put(k, v int) {
	if e, ok := c.items[k]; ok {
		e.val = v
		c.unlink(e)
		c.front(e)
		return
	}
	if len(c.items) == c.limit {
		old := c.tail.prev
		c.unlink(old)
		delete(c.items, old.key)
	}
	e := &entry{key: k, val: v}
	c.items[k] = e
	c.front(e)
}

func (c *LRU) Keys() (ks []int) {
	for e := c.head.next; e != &c.tail; e = e.next {
		ks = append(ks, e.key)
	}
	return
}

func main() {
	c := NewLRU(3)
	c.Put(1, 10)
	c.Put(2, 20)
	c.Put(3, 30)
	fmt.Println(c.Get(1))
	c.Put(4, 40)
	fmt.Println(c.Get(2))
	c.Put(3, 33)
	fmt.Println(c.Keys(), len(c.items))
	x := uint32(7)
	big := NewLRU(50)
	for range 5000 {
		x = x*1664525 + 1013904223
		k := int(x>>16) % 80
		if _, ok := big.Get(k); !ok {
			big.Put(k, k*k)
		}
	}
	fmt.Println(big.hits, big.miss, len(big.items), len(big.Keys()))
}

// expect: 10 true
// expect: 0 false
// expect: [3 4 1] 3
// expect: 3102 1898 50 50
