// SPDX-License-Identifier: GPL-3.0-or-later
package a

import (
	_ "example.com/packages/order/z" // a waits for z
	"example.com/packages/internal/seq"
)

func init() { seq.Next("second file of a") }

func init() { seq.Next("second init there") }
