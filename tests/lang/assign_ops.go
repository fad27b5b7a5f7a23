// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Every assignment operator; tuple assignment; blank; increments on every kind of operand.
import "fmt"

type T struct {
	n int
	a [2]int
	m map[string]int
	p *T
}

func f() (int, string, bool) { return 1, "s", true }

func main() {
	x := 10
	x += 5
	x -= 3
	x *= 4
	x /= 5
	x %= 6
	x <<= 4
	x >>= 1
	x |= 3
	x &= 0x1E
	x ^= 7
	x &^= 1
	fmt.Println(x)
	s := "a"
	s += "b" + "c"
	s += s
	fmt.Println(s)
	fl := 1.5
	fl += 1
	fl *= 2
	fl -= 0.5
	fl /= 3
	fmt.Println(fl)
	t := T{m: map[string]int{}, p: &T{}}
	t.n++
	t.a[1]--
	t.m["k"]++
	t.m["k"] <<= 3
	t.p.n += 4
	t.p.a[0] |= 6
	fmt.Println(t.n, t.a, t.m, t.p.n, t.p.a)
	arr := []uint8{250, 5}
	arr[0] += 10
	arr[1] -= 10
	arr[0]++
	fmt.Println(arr)
	pp := &arr[1]
	*pp += 20
	*pp++
	fmt.Println(arr)
	a, b, c := f()
	fmt.Println(a, b, c)
	_, b, _ = f()
	_, _ = a, c
	_ = b
	a, x = x, a
	fmt.Println(a, x)
	i, j, k := 1, 2, 3
	i, j, k = k, i, j
	fmt.Println(i, j, k)
	m := map[int]string{}
	m[1], m[2] = "one", "two"
	m[1], m[2] = m[2], m[1]
	fmt.Println(m)
	v, ok := m[3]
	fmt.Printf("%q %v\n", v, ok)
	var e interface{} = 3
	var n int
	n, ok = e.(int)
	fmt.Println(n, ok)
	ch := make(chan int, 1)
	ch <- 5
	n, ok = <-ch
	fmt.Println(n, ok)
	st := struct{ a, b int }{1, 2}
	st.a, st.b = st.b, st.a
	fmt.Println(st)
	var iface interface{}
	iface = 5
	iface = "str"
	iface = nil
	fmt.Println(iface)
	mi := map[string]interface{}{"a": 1}
	mi["a"] = []int{1}
	fmt.Println(mi)
	var u8 uint8 = 1
	u8 <<= 7
	u8 <<= 1
	fmt.Println(u8)
	y := 7
	y /= -2
	fmt.Println(y, -y%3)
}

// expect: 28
// expect: abcabc
// expect: 1.5
// expect: 1 [0 -1] map[k:8] 4 [6 0]
// expect: [5 251]
// expect: [5 16]
// expect: 1 s true
// expect: 28 1
// expect: 3 1 2
// expect: map[1:two 2:one]
// expect: "" false
// expect: 3 true
// expect: 5 true
// expect: {2 1}
// expect: <nil>
// expect: map[a:[1]]
// expect: 0
// expect: -3 0
