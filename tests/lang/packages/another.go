// SPDX-License-Identifier: GPL-3.0-or-later
package main

import (
	seq "example.com/packages/internal/seq"
	"example.com/packages/shapes"
)

var late = seq.Next("main, another.go") + first*0

func init() { seq.Next("init of another.go") }

type embeds struct {
	*shapes.Square
	name string // not Square's
}
