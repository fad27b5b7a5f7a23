// SPDX-License-Identifier: GPL-3.0-or-later
package z

import "example.com/packages/internal/seq"

var V = seq.Next("var of z")

func init() { seq.Next("init of z") }
