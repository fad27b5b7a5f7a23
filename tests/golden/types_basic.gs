// SPDX-License-Identifier: GPL-3.0-or-later
// Final types and values: constants, shifts, conversions, selections, comma-ok, marks.
package main

type Shape interface {
	Area() float64
	name() string
}

type Base struct{ id int }

func (b *Base) Set(n int)   { b.id = n }
func (b Base) name() string { return "base" }

type Square struct {
	*Base
	side float32
}

func (s Square) Area() float64 { return float64(s.side * s.side) }

const (
	A = 1 << iota
	B
	C float32 = A / 3.0
)

var order = later() + 1
var table = map[string][]rune{"a": {'x', 0x4e16}, "b": nil}

func later() int { return seed << 2 }

var seed = 40

func main() {
	var n uint = 3
	var i8 int8 = 1 << n
	mask := uint64(1)<<63 - 1
	half := 1.5e0 * 2
	s := Square{Base: &Base{1}, side: 2}
	var sh Shape = s
	s.Set(int(i8))
	area := sh.Area
	get := (*Base).Set
	get(s.Base, A+B)
	v, ok := table["a"]
	if !ok && len(v) == 0 || sh == nil {
		return
	}
	arr := [...]string{2: "c"}
	sl := arr[:2]
	for i, r := range "hé" {
		func() { sl[i%2] = string(r) }()
	}
	switch x := any(mask).(type) {
	case nil, int:
		_ = x
	case float64:
		half += x + 1
	}
	ch := make(chan<- float32, 1)
	ch <- 7
	_, _, _, _ = area, half, min(n, 2), append([]byte("a"), "bc"...)
}
