// SPDX-License-Identifier: GPL-3.0-or-later
package lib

type T struct {
	Field  int
	hidden int
}

func (*T) Method() {}
func (*T) helper() {}

type I interface{ method() }
