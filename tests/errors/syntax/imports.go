// SPDX-License-Identifier: GPL-3.0-or-later
// skip-go: the go command stops at imports before it compiles
package p

import fmt // error: syntax error: missing import path
import 'a' // error: syntax error: import path must be a string
import "x" as y // error: syntax error: unexpected name as after top level declaration

var x int

import "fmt" // error: syntax error: imports must appear before other declarations
