// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Linked lists, stacks, queues, deques, heaps and tries, by hand.
import (
	"fmt"
	"strings"
)

type List struct {
	head, tail *node
	n          int
}
type node struct {
	v    interface{}
	next *node
}

func (l *List) Push(v interface{}) *List {
	nd := &node{v: v}
	if l.tail == nil {
		l.head = nd
	} else {
		l.tail.next = nd
	}
	l.tail = nd
	l.n++
	return l
}

func (l *List) Each(f func(int, interface{}) bool) {
	i := 0
	for n := l.head; n != nil; n = n.next {
		if !f(i, n.v) {
			return
		}
		i++
	}
}

func (l *List) Reverse() {
	var prev *node
	l.tail = l.head
	for n := l.head; n != nil; {
		n.next, prev, n = prev, n, n.next
	}
	l.head = prev
}

type Trie struct {
	kids map[rune]*Trie
	end  bool
}

func (t *Trie) Add(s string) {
	for _, r := range s {
		if t.kids == nil {
			t.kids = map[rune]*Trie{}
		}
		next := t.kids[r]
		if next == nil {
			next = &Trie{}
			t.kids[r] = next
		}
		t = next
	}
	t.end = true
}

func (t *Trie) Has(s string) (word, prefix bool) {
	for _, r := range s {
		if t = t.kids[r]; t == nil {
			return false, false
		}
	}
	return t.end, true
}

type Ring struct {
	buf        [4]int
	start, len int
}

func (r *Ring) Put(v int) bool {
	if r.len == len(r.buf) {
		return false
	}
	r.buf[(r.start+r.len)%len(r.buf)] = v
	r.len++
	return true
}

func (r *Ring) Get() (v int, ok bool) {
	if r.len == 0 {
		return
	}
	v, ok = r.buf[r.start], true
	r.start = (r.start + 1) % len(r.buf)
	r.len--
	return
}

func balanced(s string) bool {
	pairs := map[rune]rune{')': '(', ']': '[', '}': '{'}
	var st []rune
	for _, c := range s {
		if strings.ContainsRune("([{", c) {
			st = append(st, c)
		} else if o, ok := pairs[c]; ok {
			if len(st) == 0 || st[len(st)-1] != o {
				return false
			}
			st = st[:len(st)-1]
		}
	}
	return len(st) == 0
}

func main() {
	var l List
	l.Push(1).Push("two").Push(3.5).Push(nil)
	l.Each(func(i int, v interface{}) bool { fmt.Print(i, ":", v, " "); return i < 2 })
	fmt.Println(l.n)
	l.Reverse()
	l.Each(func(i int, v interface{}) bool { fmt.Print(v, " "); return true })
	fmt.Println(l.tail.v, l.head.v)
	t := &Trie{}
	for _, w := range []string{"go", "gone", "世界", "世"} {
		t.Add(w)
	}
	for _, w := range []string{"go", "gon", "gone", "x", "世", "世界人"} {
		fmt.Print(w, " ")
		fmt.Println(t.Has(w))
	}
	var r Ring
	for i := range 6 {
		fmt.Print(r.Put(i), " ")
	}
	r.Get()
	r.Put(9)
	for v, ok := r.Get(); ok; v, ok = r.Get() {
		fmt.Print(v, " ")
	}
	fmt.Println()
	fmt.Println(balanced("{[()]}"), balanced("([)]"), balanced("(("), balanced(""))
}

// expect: 0:1 1:two 2:3.5 4
// expect: <nil> 3.5 two 1 1 <nil>
// expect: go true true
// expect: gon false true
// expect: gone true true
// expect: x false false
// expect: 世 true true
// expect: 世界人 false false
// expect: true true true true false false 1 2 3 9 
// expect: true false false true
