// SPDX-License-Identifier: GPL-3.0-or-later
package main

var a = b // error: initialization cycle for a\n\tinit_cycle.go:4:5: a refers to\n\tinit_cycle.go:5:5: b refers to\n\tinit_cycle.go:6:5: c refers to\n\tinit_cycle.go:8:6: f refers to\n\tinit_cycle.go:4:5: a
var b = c
var c = f()

func f() int { return a }

type T [len(t)]int // error: invalid recursive type T\n\tinit_cycle.go:10:6: T refers to\n\tinit_cycle.go:12:5: t refers to\n\tinit_cycle.go:10:6: T

var t T

func main() { main2() }

func main2() {}
