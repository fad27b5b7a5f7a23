# SPDX-License-Identifier: GPL-3.0-or-later
# A Go program's output is not buffered, whether it is named by its file or by its folder: what it prints and what
# builtin println writes to standard error keep their order.
mkdir "$TMPDIR/prog" && cd "$TMPDIR/prog" || exit 1
cat >main.go <<'END'
package main

import "fmt"

func main() {
	fmt.Println("one")
	println("two")
	fmt.Println("three")
}
END
for what in main.go . ../prog; do
	got=$("$GOS" run $what 2>&1 | tr '\n' ' ')
	[ "$got" = "one two three " ] || { echo "gos run $what: $got"; exit 1; }
done
exit 0
