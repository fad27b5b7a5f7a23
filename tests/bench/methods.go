// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

type Shape interface{ Area() int }
type Square struct{ side int }
type Rect struct{ w, h int }
type Counter struct{ n int }

func (s Square) Area() int   { return s.side * s.side }
func (r *Rect) Area() int    { return r.w * r.h }
func (c *Counter) Add(k int) { c.n += k }
func (c *Counter) Get() int  { return c.n }

func main() {
	shapes := []Shape{Square{3}, &Rect{2, 5}, Square{1}, &Rect{4, 4}}
	c := &Counter{}
	for i := range 6000000 {
		c.Add(shapes[i&3].Area())
	}
	add := func(k int) func() int { return func() int { k++; return k } }
	f := add(5)
	sum := 0
	for range 6000000 {
		sum += f()
	}
	fmt.Println(c.Get(), sum)
}
