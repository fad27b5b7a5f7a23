// SPDX-License-Identifier: GPL-3.0-or-later
package p

var (
	a = '' // error: empty rune literal or unescaped '
	b = 'ab' // error: more than one character in rune literal
	c = '\q' // error: unknown escape
	d = "\q" // error: unknown escape
	e = "\xg0" // error: invalid character 'g' in hexadecimal escape
	f = '\400' // error: octal escape value 256 > 255
	g = '\u12' // error: invalid character '\'' in hexadecimal escape
	h = '\ud800' // error: escape is invalid Unicode code point U+D800
	i = "\U00110000" // error: escape is invalid Unicode code point U+110000
)
