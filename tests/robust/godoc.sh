# SPDX-License-Identifier: GPL-3.0-or-later
# gos doc: packages, names, methods; of the standard packages and of folders.
cd "$TMPDIR" || exit 1
bad=0
is() { # is WHAT COMMAND...: wanted is on standard input
    what=$1; shift
    cat >want
    "$@" >got 2>&1
    cmp -s want got || { echo "$what:"; diff want got; bad=1; }
}
has() { # has WHAT TEXT COMMAND...
    what=$1 text=$2; shift 2
    "$@" >got 2>&1 || { echo "$what: status"; bad=1; }
    grep -qF -e "$text" got || { echo "$what: no '$text' in:"; head -20 got; bad=1; }
}
mkdir d
cat >d/d.go <<'END'
// Package d is an example. Its comment is so long that it has to be filled to the width of the page, twice.
//
//	kept as it is
//
// The end.
package d

// Limits of things.
const (
	Low  = 1 // the least
	High = 9
	none = 0
)

// V is a variable.
var V = map[string]int{
	"a": 1,
}

// T is a type.
type T struct {
	A, B int // both
	// C has a comment.
	C string
	d int
}

// NewT makes one.
func NewT() *T { return nil }

// Method does something
// for T.
func (t *T) Method(x int) error { return nil }
func (t *T) hidden()            {}

// Generic is for any type.
func Generic[E any](list []E, f func(E) bool) (n int, ok bool) { return }

type I interface {
	M()
}

func lower() {}
END
is "a package" "$GOS" doc ./d <<'END'
package d // import "./d"

Package d is an example. Its comment is so long that it has to be filled to the
width of the page, twice.

    kept as it is

The end.

const Low = 1 ...
var V = map[string]int{ ...
func Generic[E any](list []E, f func(E) bool) (n int, ok bool)
type I interface{ ... }
type T struct{ ... }
    func NewT() *T
END
is "a type" "$GOS" doc ./d.T <<'END'
package d // import "./d"

type T struct {
	A, B int // both
	// C has a comment.
	C string
	// Has unexported fields.
}
    T is a type.

func NewT() *T
func (t *T) Method(x int) error
END
is "a method" "$GOS" doc ./d.t.method <<'END'
package d // import "./d"

func (t *T) Method(x int) error
    Method does something for T.

END
is "two words" "$GOS" doc ./d high <<'END'
package d // import "./d"

const (
	Low  = 1 // the least
	High = 9
	none = 0
)
    Limits of things.

END
has "here" 'func Generic[E any]' sh -c 'cd d && "$GOS" doc Generic'
has "a standard package" 'func Index(s, substr string) int' "$GOS" doc strings
has "a standard function" '    Index returns' "$GOS" doc strings.Index
has "by the last part" 'import "path/filepath"' "$GOS" doc filepath.Join
has "by path" 'import "path/filepath"' "$GOS" doc path/filepath.Join
has "a method" 'func (b *Builder) Len() int' "$GOS" doc strings.Builder.Len
has "the list" 'path/filepath' "$GOS" doc
"$GOS" doc ./d.lower >got 2>&1 && { echo "not exported: status"; bad=1; }
"$GOS" doc strings.NoSuch >got 2>&1 && { echo "missing: status"; bad=1; }
grep -q 'nothing found' got || bad=1
# Every package and every function has something to say.
for p in $("$GOS" doc); do
    "$GOS" doc "$p" >got 2>&1 || { echo "$p: status"; bad=1; }
    [ "$(sed -n 3p got | cut -c1-8)" = "Package " ] || { echo "$p: no comment"; bad=1; }
done
exit $bad
