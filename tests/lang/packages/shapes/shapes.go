// SPDX-License-Identifier: GPL-3.0-or-later
package shapes

import "fmt"

type Shape interface {
	Area() int
	secret() string
}

type Square struct {
	Side int
	name string
}

func NewSquare(n int) *Square { return &Square{n, fmt.Sprint("square of ", n)} }

func (s *Square) Area() int { return s.Side * s.Side }

const Unit = 1

var Default Shape = NewSquare(Unit)

func Describe(s Shape) string { return s.secret() }
