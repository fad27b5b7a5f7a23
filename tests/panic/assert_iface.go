// SPDX-License-Identifier: GPL-3.0-or-later
package main

type Shape interface {
	Area() float64
	Perimeter() float64
}
type Sq struct{}

func (Sq) Area() float64 { return 1 }

func main() {
	var i interface{} = Sq{}
	_ = i.(Shape)
}

// expect-stderr: panic: interface conversion: main.Sq is not main.Shape: missing method Perimeter
// expect-stderr: goroutine 1 [running]:
// expect-exit: 2
