// SPDX-License-Identifier: GPL-3.0-or-later
package main

import "fmt"

var x = fmt.Sprint(y) // error: initialization cycle for x\n\tinit_cycle2.go:6:5: x refers to\n\tinit_cycle2.go:7:5: y refers to\n\tinit_cycle2.go:6:5: x
var y = len(x)

type A struct{ b B } // error: invalid recursive type A\n\tinit_cycle2.go:9:6: A refers to\n\tinit_cycle2.go:10:6: B refers to\n\tinit_cycle2.go:11:6: C refers to\n\tinit_cycle2.go:9:6: A
type B struct{ c C }
type C struct{ a A }

type I interface{ J } // error: invalid recursive type I\n\tinit_cycle2.go:13:6: I refers to\n\tinit_cycle2.go:14:6: J refers to\n\tinit_cycle2.go:13:6: I
type J interface{ I }

const c1 = c2 // error: initialization cycle for c1\n\tinit_cycle2.go:16:7: c1 refers to\n\tinit_cycle2.go:17:7: c2 refers to\n\tinit_cycle2.go:16:7: c1
const c2 = c1

func main() {}
