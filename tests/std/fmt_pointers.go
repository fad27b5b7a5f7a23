// Pointers, channels, functions and maps: the form, not the number.
package main

import (
	"fmt"
	"strings"
)

type node struct {
	v    int
	next *node
}

func shape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if strings.HasPrefix(s[i:], "0x") {
			b.WriteString("PTR")
			i += 2
			for i < len(s) && strings.ContainsRune("0123456789abcdefABCDEF", rune(s[i])) {
				i++
			}
			i--
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func main() {
	n := &node{1, &node{2, nil}}
	i := 5
	p := &i
	pp := &p
	c := make(chan int)
	f := func() {}
	m := map[string]int{"a": 1}
	s := []int{1}
	for _, v := range []any{n, *n, p, pp, c, f, &m, &s, []*int{p, nil}, []*node{n}, map[string]*int{"p": p}, struct{ P *int }{p}, (*int)(nil), (*node)(nil), (chan int)(nil), (func())(nil), [2]func(){f, nil}} {
		fmt.Println(shape(fmt.Sprintf("%v|%+v|%#v|%T", v, v, v, v)))
	}
	for _, v := range []any{p, c, f, m, s, n, 5, "x", nil, (*int)(nil)} {
		fmt.Println(shape(fmt.Sprintf("%p|%#p|%20p", v, v, v))[:3])
	}
	fmt.Println(fmt.Sprintf("%p", p) == fmt.Sprintf("%v", p), fmt.Sprintf("%x", p) == fmt.Sprintf("%#p", p), fmt.Sprintf("%p", s) == fmt.Sprintf("%p", &s[0]))
	fmt.Printf("%d %s %t\n", (*int)(nil), (*int)(nil), (*node)(nil))
}

// expect: &{1 PTR}|&{v:1 next:PTR}|&main.node{v:1, next:(*main.node)(PTR)}|*main.node
// expect: {1 PTR}|{v:1 next:PTR}|main.node{v:1, next:(*main.node)(PTR)}|main.node
// expect: PTR|PTR|(*int)(PTR)|*int
// expect: PTR|PTR|(**int)(PTR)|**int
// expect: PTR|PTR|(chan int)(PTR)|chan int
// expect: PTR|PTR|(func())(PTR)|func()
// expect: &map[a:1]|&map[a:1]|&map[string]int{"a":1}|*map[string]int
// expect: &[1]|&[1]|&[]int{1}|*[]int
// expect: [PTR <nil>]|[PTR <nil>]|[]*int{(*int)(PTR), (*int)(nil)}|[]*int
// expect: [PTR]|[PTR]|[]*main.node{(*main.node)(PTR)}|[]*main.node
// expect: map[p:PTR]|map[p:PTR]|map[string]*int{"p":(*int)(PTR)}|map[string]*int
// expect: {PTR}|{P:PTR}|struct { P *int }{P:(*int)(PTR)}|struct { P *int }
// expect: <nil>|<nil>|(*int)(nil)|*int
// expect: <nil>|<nil>|(*main.node)(nil)|*main.node
// expect: <nil>|<nil>|(chan int)(nil)|chan int
// expect: <nil>|<nil>|(func())(nil)|func()
// expect: [PTR <nil>]|[PTR <nil>]|[2]func(){(func())(PTR), (func())(nil)}|[2]func()
// expect: PTR
// expect: PTR
// expect: PTR
// expect: PTR
// expect: PTR
// expect: PTR
// expect: %!p
// expect: %!p
// expect: %!p
// expect: PTR
// expect: true true true
// expect: 0 %!s(*int=<nil>) %!t(*main.node=<nil>)
