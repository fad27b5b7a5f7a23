// SPDX-License-Identifier: GPL-3.0-or-later
// skip-go: the go command reports patterns before the compiler the rest
package main

import "embed"

var (
	_ embed.FS
	//go:embed none*.txt
	none string // error@9: pattern none*.txt: no matching files found
	//go:embed ../embed/x.txt
	up string // error@11: pattern ../embed/x.txt: invalid pattern syntax
	//go:embed /etc/passwd
	absolute string // error@13: pattern /etc/passwd: invalid pattern syntax
	//go:embed link
	link string // error@15: pattern link: cannot embed irregular file link
	//go:embed mod
	module embed.FS // error@17: pattern mod: cannot embed directory mod: in different module
	//go:embed mod/m.txt
	inside string // error@19: pattern mod/m.txt: no matching files found
	//go:embed dots
	dots embed.FS // error@21: pattern dots: cannot embed directory dots: contains no embeddable files
	//go:embed *.txt
	both string // error@23: invalid go:embed: multiple files for type string
	//go:embed x.txt
	number int // error@25: go:embed cannot apply to var of type int
	//go:embed x.txt
	a, b string // error@27: go:embed cannot apply to multiple vars
	//go:embed x.txt
	value string = "v" // error@29: go:embed cannot apply to var with initializer
	//go:embed x.txt
	untyped = "u" // error@31: go:embed cannot apply to var with initializer
)

//go:embed x.txt
const c = 1 // error@35: misplaced go:embed directive

func main() {
	//go:embed x.txt
	var local string // error@39: misplaced go:embed directive
	_ = local
}

//go:embed x.txt
// error@44: misplaced go:embed directive
