# SPDX-License-Identifier: GPL-3.0-or-later
# Advice that goes with a message: the name that was meant, the package to import, what a call returns.
cd "$TMPDIR" || exit 1
cat >h.go <<'G'
package main

import "fmt"

type Point struct{ Xpos, ypos int }

func (Point) Length() int { return 1 }

func three() (int, string, error) { return 1, "", nil }

func main() {
	count := 1
	fmt.Println(cuont, COUNT, lenn("a"), xyz)
	fmt.Prinln(strings.ToUpper("x"), count)
	p := Point{Xpso: 1}
	p.Lenght()
	var shape interface{ Area() int }
	shape.Aera()
	_, _ = three()
}
G
cat >want <<'W'
13:14 did you mean count?
13:21 did you mean count?
13:28 did you mean len?
14:6 did you mean fmt.Println?
14:13 import "strings"
15:13 did you mean Xpos?
16:4 did you mean Length?
18:8 did you mean Area?
19:9 three returns (int, string, error)
W
"$GOS" check h.go 2>&1 | awk -F: '/^h.go/ { place = $2 ":" $3 } /^    hint: / { sub("    hint: ", ""); print place, $0 }' >got
diff want got || exit 1
printf 'var x = xyz\nstrings.Foo()\nfmt.Printn(1)\n' >h.gs # in a script packages need no import, and x is no neighbour
"$GOS" check h.gs 2>&1 | grep hint: >got
echo '    hint: did you mean fmt.Print?' | diff - got
