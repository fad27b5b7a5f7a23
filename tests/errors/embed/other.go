// SPDX-License-Identifier: GPL-3.0-or-later
package main

//go:embed x.txt
var x string // error@4: go:embed only allowed in Go files that import "embed"
