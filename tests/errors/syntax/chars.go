// SPDX-License-Identifier: GPL-3.0-or-later
package p

var a # b // error: invalid character U+0023 '#'
var c = 1 @ 2 // error: invalid character U+0040 '@' // error: syntax error: unexpected literal 2 after top level declaration
var d ? 3 // error: invalid character U+003F '?' // error: syntax error: unexpected literal 3, expected type
var e€ = 1 // error: invalid character U+20AC '€' in identifier
var ٣x = 1 // error: identifier cannot begin with digit U+0663 '٣'
var s = “quoted” // error: invalid character U+201C '“' in identifier // error: invalid character U+201D '”' in identifier
