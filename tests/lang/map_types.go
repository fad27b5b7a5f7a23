// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Maps over every kind of key and value, growing and shrinking.
import (
	"fmt"
	"strconv"
)

type K struct {
	a string
	b int8
}

func main() {
	a := map[int8]string{}
	for i := -128; i < 128; i++ {
		a[int8(i)] = fmt.Sprint(i)
	}
	fmt.Println(len(a), a[-128], a[127])
	b := map[uint64]float32{1 << 63: 1.5}
	b[1<<63] *= 2
	b[0]--
	fmt.Println(b)
	c := map[string]string{}
	for i := range 2000 {
		c[fmt.Sprint("k", i)] = fmt.Sprint("v", i*i)
	}
	for i := range 2000 {
		if i%3 != 0 {
			delete(c, fmt.Sprint("k", i))
		}
	}
	ok := len(c) == 667
	for k, v := range c {
		i, err := strconv.Atoi(k[1:])
		ok = ok && err == nil && v == fmt.Sprint("v", i*i)
	}
	fmt.Println(ok, c["k999"], c["k1"] == "")
	d := map[K][2]int{{"x", 1}: {1, 2}}
	v := d[K{"x", 1}]
	v[0] = 9
	d[K{"y", 2}] = v
	fmt.Println(d, d[K{"x", 2}])
	e := map[bool]map[rune]int{true: {'a': 1}}
	e[true]['b']--
	fmt.Println(len(e[true]), e[false]['z'], e[true]['b'])
	f := map[float64]struct{}{1.5: {}}
	_, has := f[1.5]
	_, hasnt := f[2.5]
	fmt.Println(has, hasnt)
	g := map[interface{}]interface{}{"a": 1, 2: "b"}
	g["c"] = g
	inner := g["c"].(map[interface{}]interface{})
	inner[2] = "changed"
	fmt.Println(g[2], len(inner))
	h := map[string]func() string{}
	h["hi"] = func() string { return "called" }
	fmt.Println(h["hi"]())
	for round := range 5 {
		m := make(map[int]int)
		for i := range 300 {
			m[i*round] += i
		}
		fmt.Print(len(m), " ")
	}
	fmt.Println()
	p := map[*K]int{}
	k := &K{"p", 1}
	p[k]++
	k.a = "changed"
	p[k]++
	fmt.Println(p[k], len(p))
	bigkey := map[[4]int]string{{1, 2, 3, 4}: "arr"}
	fmt.Println(bigkey[[4]int{1, 2, 3, 4}], bigkey[[4]int{}] == "")
}

// expect: 256 -128 127
// expect: map[0:-1 9223372036854775808:3]
// expect: true v998001 true
// expect: map[{x 1}:[1 2] {y 2}:[9 2]] [0 0]
// expect: 2 0 -1
// expect: true false
// expect: changed 3
// expect: called
// expect: 1 300 300 300 300 
// expect: 2 1
// expect: arr true
