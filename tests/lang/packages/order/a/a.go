// SPDX-License-Identifier: GPL-3.0-or-later
package a

import "example.com/packages/internal/seq"

var V = seq.Next("var of a")

func init() { seq.Next("init of a") }
