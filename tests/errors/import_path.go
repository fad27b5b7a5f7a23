// SPDX-License-Identifier: GPL-3.0-or-later
// skip-go: the go command looks at import paths before the compiler does
package main

import _ "a b"       // error: invalid import path (invalid character U+0020 ' ')
import _ "strings//" // error: could not import strings// (non-canonical import path "strings//" (should be "strings"))
import _ `a\b`       // error: invalid import path (invalid character U+005C '\')
import _ "a\tb"      // error: invalid import path (invalid character U+0009)

func main() {}
