// SPDX-License-Identifier: GPL-3.0-or-later
package main

import (
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
	"io/ioutil"
	"math/rand"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

type ints []int

func (h ints) Len() int           { return len(h) }
func (h ints) Less(i, j int) bool { return h[i] < h[j] }
func (h ints) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *ints) Push(x any)        { *h = append(*h, x.(int)) }
func (h *ints) Pop() any {
	x := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return x
}

func heaps() {
	h := &ints{5, 2, 8, 9, 1, 1, 7}
	heap.Init(h)
	fmt.Println(*h)
	heap.Push(h, 3)
	fmt.Println(*h, heap.Pop(h), *h)
	(*h)[2] = 100
	heap.Fix(h, 2)
	fmt.Println(*h, heap.Remove(h, 1), *h, heap.Remove(h, h.Len()-1))
	for h.Len() > 0 {
		fmt.Print(heap.Pop(h), " ")
	}
	fmt.Println()
	var want []int
	for i := 0; i < 500; i++ {
		n := rand.Intn(100)
		want = append(want, n)
		heap.Push(h, n)
	}
	sort.Ints(want)
	for i, n := range want {
		if got := heap.Pop(h); got != n {
			fmt.Println("element", i, got, n)
		}
	}
}

func show(l *list.List) {
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	fmt.Print("| ")
	for e := l.Back(); e != nil; e = e.Prev() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println(l.Len())
}

func lists() {
	l := list.New()
	e4 := l.PushBack(4)
	e1 := l.PushFront(1)
	e3 := l.InsertBefore(3, e4)
	l.InsertAfter(2, e1)
	show(l)
	l.MoveToFront(e4)
	l.MoveToBack(e1)
	show(l)
	l.MoveBefore(e1, e4)
	l.MoveAfter(e3, e1)
	l.MoveAfter(e3, e3)
	show(l)
	var other list.List
	show(&other)
	other.PushBackList(l)
	other.PushFrontList(&other)
	other.PushBackList(&other)
	show(&other)
	fmt.Println(other.Remove(e1), l.Remove(e1), l.Remove(e1), e1.Next() == nil, l.InsertBefore(9, e1) == nil)
	show(l)
	show(l.Init())
}

func rings() {
	var none *ring.Ring
	fmt.Println(none.Len(), ring.New(0) == nil, new(ring.Ring).Len())
	r := ring.New(6)
	for i := range r.Len() {
		r.Value = i
		r = r.Next()
	}
	all := func(r *ring.Ring) {
		r.Do(func(v any) { fmt.Print(v, " ") })
		fmt.Println(r.Len())
	}
	all(r)
	all(r.Move(2))
	all(r.Move(-1))
	all(r.Prev())
	gone := r.Unlink(3)
	all(r)
	all(gone)
	all(r.Link(gone))
	all(r)
	fmt.Println(r.Unlink(0))
	all(r.Unlink(7))
	none.Do(func(any) { fmt.Println("nothing") })
}

func files() {
	dir, err := ioutil.TempDir("", "x")
	defer os.RemoveAll(dir)
	fmt.Println(err)
	for _, name := range []string{"b", "a", "c"} {
		fmt.Println(ioutil.WriteFile(filepath.Join(dir, name), []byte(name+"!"), 0600))
	}
	infos, err := ioutil.ReadDir(dir)
	for _, fi := range infos {
		data, err := ioutil.ReadFile(filepath.Join(dir, fi.Name()))
		fmt.Println(fi.Name(), fi.Size(), fi.Mode(), string(data), err)
	}
	f, err := ioutil.TempFile(dir, "t*.txt")
	fmt.Println(err, strings.HasSuffix(f.Name(), ".txt"), f.Close())
	_, err = ioutil.ReadDir(filepath.Join(dir, "none"))
	fmt.Println(os.IsNotExist(err))
	all, err := ioutil.ReadAll(ioutil.NopCloser(strings.NewReader("all of it")))
	fmt.Fprintln(ioutil.Discard, "nothing")
	fmt.Println(string(all), err)
}

func main() {
	heaps()
	lists()
	rings()
	files()
}

// expect: [1 2 1 9 5 8 7]
// expect: [1 2 7 3 5 8 9] 1 [1 2 7 3 5 8 9]
// expect: [1 3 8 9 5] 2 [1 3 8 9 5] 100
// expect: 1 3 5 8 9 
// expect: 1 2 3 4 | 4 3 2 1 4
// expect: 4 2 3 1 | 1 3 2 4 4
// expect: 1 3 4 2 | 2 4 3 1 4
// expect: | 0
// expect: 1 3 4 2 1 3 4 2 1 3 4 2 1 3 4 2 | 2 4 3 1 2 4 3 1 2 4 3 1 2 4 3 1 16
// expect: 1 1 1 true true
// expect: 3 4 2 | 2 4 3 3
// expect: | 0
// expect: 0 true 1
// expect: 0 1 2 3 4 5 6
// expect: 2 3 4 5 0 1 6
// expect: 5 0 1 2 3 4 6
// expect: 5 0 1 2 3 4 6
// expect: 0 4 5 3
// expect: 1 2 3 3
// expect: 4 5 0 1 2 3 6
// expect: 0 1 2 3 4 5 6
// expect: <nil>
// expect: 1 1
// expect: <nil>
// expect: <nil>
// expect: <nil>
// expect: <nil>
// expect: a 2 -rw------- a! <nil>
// expect: b 2 -rw------- b! <nil>
// expect: c 2 -rw------- c! <nil>
// expect: <nil> true <nil>
// expect: true
// expect: all of it <nil>
