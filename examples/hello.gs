#!/usr/bin/env -S gos run
// SPDX-License-Identifier: GPL-3.0-or-later
// Statements stand at top level; fmt's printing is at hand without an import.

name := "world"
if len(os.Args) > 1 {
	name = strings.Join(os.Args[1:], " ")
}
printf("Hello, %s!\n", name)

// args: Ada and Grace
// expect: Hello, Ada and Grace!
