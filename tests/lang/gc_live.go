// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Collections while structures of every kind are live; nothing that is reachable is lost.
import (
	"fmt"
	"runtime"
	"strings"
)

type Node struct {
	next *Node
	val  int
	data []byte
	m    map[string]*Node
	f    func() int
	i    interface{}
}

func garbage(n int) (sum int) {
	for i := range n {
		s := make([]int, 10+i%50)
		s[0] = i
		str := strings.Repeat("x", i%30) + fmt.Sprint(i)
		m := map[int]string{i: str}
		sum += len(m[i]) + len(s)
	}
	return
}

func main() {
	var head *Node
	for i := range 500 {
		n := &Node{next: head, val: i, data: []byte(fmt.Sprint("d", i))}
		n.m = map[string]*Node{"self": n, "next": head}
		n.f = func() int { return n.val * 2 }
		n.i = [2]*Node{n, head}
		head = n
		if i%100 == 0 {
			garbage(500)
			runtime.GC()
		}
	}
	garbage(3000)
	runtime.GC()
	ok, count := true, 0
	for n := head; n != nil; n = n.next {
		ok = ok && string(n.data) == fmt.Sprint("d", n.val) && n.m["self"] == n && n.m["next"] == n.next && n.f() == n.val*2
		ok = ok && n.i.([2]*Node)[1] == n.next
		count++
	}
	fmt.Println(ok, count)
	c := make(chan []string, 10)
	for i := range 10 {
		c <- []string{fmt.Sprint("c", i)}
	}
	big := make([][]string, 100)
	for i := range big {
		big[i] = append(big[i], fmt.Sprint(i), strings.Repeat("y", i))
	}
	inner := &big[50][1]
	big = nil
	garbage(3000)
	runtime.GC()
	fmt.Println(len(*inner), (<-c)[0], len(c))
	sub := []byte(strings.Repeat("abc", 1000))[1500:1503]
	garbage(2000)
	runtime.GC()
	fmt.Println(string(sub))
	var fs []func() string
	for i := range 50 {
		local := fmt.Sprint("captured ", i)
		fs = append(fs, func() string { return local })
	}
	garbage(2000)
	runtime.GC()
	fmt.Println(fs[0](), fs[49]())
	defer func() {
		s := fmt.Sprint(recover())
		garbage(500)
		runtime.GC()
		fmt.Println(s)
	}()
	panic(fmt.Sprint("value ", len(fs)))
}

// expect: true 500
// expect: 50 c0 9
// expect: abc
// expect: captured 0 captured 49
// expect: value 50
