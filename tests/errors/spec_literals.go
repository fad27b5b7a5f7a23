// SPDX-License-Identifier: GPL-3.0-or-later
package main

// What the specification says is wrong: literals.

var (
	i1 = 0_xBadFace // error: '_' must separate successive digits // error: syntax error: unexpected name xBadFace in grouped declaration; possibly missing semicolon or newline or )
	i2 = 42_ // error: '_' must separate successive digits
	i3 = 4__2 // error: '_' must separate successive digits
	i4 = 0o8 // error: invalid digit '8' in octal literal
	i5 = 0b2 // error: invalid digit '2' in binary literal
	i6 = 089 // error: invalid digit '8' in octal literal
	f1 = 0x.p1 // error: hexadecimal literal has no digits
	f2 = 1p-2 // error: 'p' exponent requires hexadecimal mantissa
	f3 = 0x1.5e-2 // error: hexadecimal mantissa requires a 'p' exponent
	f4 = 1_.5 // error: '_' must separate successive digits
	f5 = 1._5 // error: '_' must separate successive digits
	f6 = 1.5_e1 // error: '_' must separate successive digits
	f7 = 1.5e_1 // error: '_' must separate successive digits
	f8 = 1.5e1_ // error: '_' must separate successive digits
	r1 = 'aa' // error: more than one character in rune literal
	r2 = '\k' // error: unknown escape
	r3 = '\xa' // error: invalid character '\'' in hexadecimal escape
	r4 = '\0' // error: invalid character '\'' in octal escape
	r5 = '\400' // error: octal escape value 256 > 255
	r6 = '\uDFFF' // error: escape is invalid Unicode code point U+DFFF
	r7 = '\U00110000' // error: escape is invalid Unicode code point U+110000
	r8 = '' // error: empty rune literal or unescaped '
	s1 = "\uD800" // error: escape is invalid Unicode code point U+D800
	s2 = "\U00110000" // error: escape is invalid Unicode code point U+110000
	s3 = "\'" // error: unknown escape
	x1 = 0x // error: hexadecimal literal has no digits
)

func main() {}
