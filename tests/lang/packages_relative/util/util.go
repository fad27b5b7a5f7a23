// SPDX-License-Identifier: GPL-3.0-or-later
package util

var count = 0

func Tag(s string) string {
	count++
	return "<" + s + ">"
}

func Count() int { return count }
