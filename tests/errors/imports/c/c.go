// SPDX-License-Identifier: GPL-3.0-or-later
package c

import _ "example.com/imports/a" // error: import cycle not allowed\n\tpackage example.com/imports/a\n\timports example.com/imports/b\n\timports example.com/imports/c\n\timports example.com/imports/a

var x int = "mistakes of other packages too" // error: cannot use "mistakes of other packages too" (untyped string constant) as int value in variable declaration
