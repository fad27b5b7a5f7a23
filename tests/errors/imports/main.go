// SPDX-License-Identifier: GPL-3.0-or-later
// skip-go: the go command says these before the compiler, one at a time and without a place
package main

import (
	_ "/etc"                              // error: cannot import absolute path
	_ "example.com/imports"               // error: import "example.com/imports" is a program, not an importable package
	_ "example.com/imports/a"
	_ "example.com/imports/broken"
	_ "example.com/imports/clash"
	_ "example.com/imports/cmd"           // error: import "example.com/imports/cmd" is a program, not an importable package
	_ "example.com/imports/deep/internal/x" // error: use of internal package example.com/imports/deep/internal/x not allowed
	_ "example.com/imports/deep/user"
	_ "example.com/imports/empty"         // error: no Go files in empty
	_ "example.com/imports/mixed"         // error: found packages one (one.go) and two (two.go) in mixed
	_ "example.com/imports/missing"       // error: no required module provides package example.com/imports/missing
	_ "example.com/imports/windows"       // error: build constraints exclude all Go files in windows
	_ "internal/stdio"                    // error: use of internal package internal/stdio not allowed
	_ "nowhere"                           // error: package nowhere is not in std
	_ "./nope/../nowhere"               // error: cannot find package "./nope/../nowhere" in:\n\tnope/../nowhere
	ok "example.com/imports/deep/user"
)

func main() {
	missing.Symbol() // error: undefined: missing
	println(ok.X)
}
