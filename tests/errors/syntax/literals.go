// SPDX-License-Identifier: GPL-3.0-or-later
package p

var (
	a = 0x // error: hexadecimal literal has no digits
	b = 0b12 // error: invalid digit '2' in binary literal
	c = 089 // error: invalid digit '8' in octal literal
	d = 1__0 // error: '_' must separate successive digits
	e = 1e // error: exponent has no digits
	g = 0x1.8 // error: hexadecimal mantissa requires a 'p' exponent
	h = 0o1.5 // error: invalid radix point in octal literal
	i = 1p3 // error: 'p' exponent requires hexadecimal mantissa
	j = 0x1_ // error: '_' must separate successive digits
)
