// SPDX-License-Identifier: GPL-3.0-or-later
// Values of every shape: packed structs, arrays, conversions, switches, assignments.
package main

type Packed struct {
	a    int8
	b    [5]byte
	c    struct{ x, y int16 }
	s    string
	list []int32
}

var table = [...]int{2, 3, 5, 7, 11, 13}
var global Packed

func narrow(a int8, b uint16, c int32, d uint64) (int8, uint16, int32, float32) {
	return a*2 + 1, b<<3 ^ uint16(c), c/3 - int32(d), float32(d) * 1.5
}

func fields(p *Packed, i int) byte {
	q := *p
	q.b[i]++
	q.c.y -= 2
	global = q
	p.list[i], p.list[0] = p.list[0], p.list[i]
	return q.b[i] + global.b[2]
}

func choose(n int, s string, v any) int {
	switch n {
	case 1, 2, 3:
		return 10
	case 5:
		fallthrough
	case 6:
		return table[n]
	}
	switch s {
	case "":
		return 1
	case "x", "y":
		return 2
	}
	switch x := v.(type) {
	case int:
		return x
	case string:
		return len(x)
	case error:
		return len(x.Error())
	case nil:
		return -1
	}
	return 0
}

func logic(a, b bool, x, y float64) bool {
	return a && (x < y || !b) || x != x
}

func main() {
	p := &Packed{a: 1, s: "s", list: []int32{1, 2, 3, 4}}
	f := logic
	println(fields(p, 1), choose(5, "x", 3), f(true, false, 1, 2), logic(false, false, 2, 1))
	println(narrow(1, 2, 3, 4))
}
