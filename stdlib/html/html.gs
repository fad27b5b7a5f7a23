// SPDX-License-Identifier: GPL-3.0-or-later

// Package html escapes text for HTML, and takes escapes away.
package html

// EscapeString returns s with <, >, &, ' and " as character references.
func EscapeString(s string) string

// UnescapeString returns s with all character references, those with names and those with numbers, as what they stand
// for. What is no reference stays.
func UnescapeString(s string) string
