// SPDX-License-Identifier: GPL-3.0-or-later
// Imports relative to the importing file, without a module; several spellings of one folder.
package main

import (
	"fmt"

	"./deep"
	"./deep/er"
	same "./util"
)

func main() {
	fmt.Println(deep.Name(), er.Name(), same.Count())
}

// expect: <deep> <deeper> 2
