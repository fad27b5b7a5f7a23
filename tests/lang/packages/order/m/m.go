// SPDX-License-Identifier: GPL-3.0-or-later
package m

import "example.com/packages/internal/seq"

var V = seq.Next("var of m")

func init() { seq.Next("init of m") }
