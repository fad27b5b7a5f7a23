# SPDX-License-Identifier: GPL-3.0-or-later
# gos fmt: the layout is gofmt's (asked, where it is installed), is reached in one step, loses
# nothing, and files with mistakes stay as they are.
# timeout: 180
tests=$PWD/..
cd "$TMPDIR" || exit 1
bad=0
fail() { echo "$*"; bad=1; }
gofmt=$(command -v gofmt || ls /usr/lib/go*/bin/gofmt /usr/local/go/bin/gofmt 2>/dev/null | head -1)

cat >want.go <<'END'
//go:build linux

// Package p does
// several things:
// - one
// - another
//
// # A heading
//
//	code()
package p

import (
	"fmt"
	str "strings" // moves along

	// above os
	"os"
)

const (
	a       = 1
	bcd     = 0x1Fp3 // hex
	e   int = 2
)

type T struct {
	a, b int    `tag`
	long string // comment
	c    func(x int) (y, z int)
	fmt.Stringer
}
type I interface{ M() }
type G[P *Q,] struct{}

var empty = struct{}{}

func one() int { return 1 }
func (t *T) two(x, y int, rest ...string) (n int, err error) {
loop:
	for i := 0; i < 10; i++ {
		switch v := any(i).(type) {
		case int, string:
			continue loop // next
		default:
			_ = v
		}
	}
	if x := f(); x > 0 && (y < 1 || x == y) {
		x += a*b + c[i+1]*d<<2 - -x
		s = s[a+1 : b]
	} else if !ok { // else
		go func() { ch <- 1 }()
	}
	m := map[string]int{
		"a":   1, // one
		"bcd": 2,

		"after": 3,
	}
	str.NewReplacer(
		"a", "b",
	).
		Replace(`raw
   text	`)
	select {
	case v, ok := <-ch:
		/*
		   block

		   	comment
		*/
		return 1, nil
	case <-time.After(1):
	}

	for range 3 {
	}
	defer f(a, // first
		b)
	return
	// the last one
}

// The end.
END
cat >messy.go <<'END'
//go:build linux

// Package p does
// several things:
// - one
// - another
//
// # A heading
//
//   code()
package   p
import (
  str  "strings" // moves along
  "fmt"
  "fmt"

  // above os
  "os"
)
const (
a = 1
bcd = 0X1FP3 // hex
e int = 2
)
type T struct { a,b int `tag`
long string // comment
c func(x int)(y,z int)
fmt.Stringer
}
type I interface { M() }
type G[P *Q,] struct {}
var empty = struct {} {}
func one() int {return 1}
func (t*T) two(x,y int,rest ...string) (n int,err error) {
loop: for i:=0;i<10;i++ { switch v:=any(i).(type) {
case int,string: continue loop // next
default: _=v } }
if x:=f();(x>0&&(y<1||x==y)) {
x+=a*b+c[i+1]*d<<2- -x; s=s[a+1:b]
} else if !ok { // else
go func(){ch<-1}()
}
m:=map[string]int{
"a":1, // one
"bcd":2,



"after":3,
}
str.NewReplacer(
"a","b",
).
Replace(`raw
   text	`)
select {
case v,ok:=<-ch:
/* block
   comment */
return 1,nil
case <-time.After(1):
}

for range 3 {
}
defer f(a, // first
b)
return
// the last one
}
// The end.
END
"$GOS" fmt messy.go >got.go || fail "messy.go: status $?"
[ -z "$gofmt" ] || { "$gofmt" messy.go | diff - got.go || fail "not as gofmt"; }
diff want.go got.go || fail "not as it should be"
"$GOS" fmt <messy.go | cmp -s - got.go || fail "standard input differs"

printf '%s\n' '#!/usr/bin/env gos' '//   kept   as it is' 'x:=[]int{1,2} // xs' 'type T struct{a int}' \
    'func f(n int)(int,error) {' 'return n,nil' '}' 'y:=f(1)? // try' 'if y>0{println(y,)}' 'x|>' \
    'g(1)|>h()?' 'x' '|>g()' '|>   h()' '// end' >a.gs
printf '%s\n' '#!/usr/bin/env gos' '//   kept   as it is' 'x := []int{1, 2} // xs' \
    'type T struct{ a int }' '' 'func f(n int) (int, error) {' '	return n, nil' '}' '' \
    'y := f(1)? // try' 'if y > 0 {' '	println(y)' '}' 'x |>' '	g(1) |> h()?' 'x' \
    '	|> g()' '	|> h()' '// end' >want.gs
"$GOS" fmt a.gs | diff want.gs - || fail "script"
"$GOS" fmt <a.gs | cmp -s - want.gs || fail "script on standard input"

# options
mkdir -p d/sub d/.hidden
cp messy.go d/sub/m.go; cp got.go d/ok.go; cp a.gs d/s.gs; cp a.gs d/notes.txt; cp a.gs d/.s.gs
chmod 640 d/s.gs; ln -s ../d/s.gs d/link
[ "$("$GOS" fmt -l d)" = "$(printf 'd/s.gs\nd/sub/m.go')" ] || fail "-l: $("$GOS" fmt -l d)"
"$GOS" fmt -d d/s.gs >diff || fail "-d: status $?"
[ "$(head -3 diff)" = "$(printf 'diff d/s.gs.orig d/s.gs\n--- d/s.gs.orig\n+++ d/s.gs')" ] || fail "-d"
cp a.gs patched.gs; patch -s patched.gs diff 2>err && cmp -s patched.gs want.gs || fail "no patch: $(cat diff err)"
"$GOS" fmt -w d/link && [ -L d/link ] && cmp -s d/s.gs want.gs || fail "-w through a link"
[ "$(stat -c %a d/s.gs)" = 640 ] || fail "-w changed the rights"
"$GOS" fmt -w d && [ -z "$("$GOS" fmt -l d)" ] && cmp -s d/sub/m.go got.go || fail "-w of a folder"
cmp -s d/.s.gs a.gs && cmp -s d/notes.txt a.gs || fail "-w wrote what is no source"
[ "$(find d -type f | wc -l)" = 5 ] || fail "-w left files: $(find d)"

# mistakes
printf 'package p\nfunc f( {\n' >bad.go; cp bad.go bad.was
"$GOS" fmt -w bad.go got.go 2>err; [ $? = 2 ] || fail "a mistake: status"
grep -q '^bad.go:2:9: syntax error' err || { fail "a mistake:"; cat err; }
cmp -s bad.go bad.was || fail "a file with a mistake was written"
"$GOS" fmt missing.go 2>err; [ $? = 2 ] && grep -q 'missing.go: No such file' err || fail "missing file"
"$GOS" fmt -w <a.gs 2>err; [ $? = 2 ] || fail "-w of standard input"
"$GOS" fmt got.go >/dev/full 2>err; [ $? = 2 ] || fail "full disk"

# our own programs: laid out in one step, and with the same words
mkdir own
(cd "$tests/.." && find tests examples stdlib -name '*.go' -o -name '*.gs' | tar cf - -T -) | tar xf - -C own
cp -r own was
"$GOS" fmt -w own 2>err
[ -z "$("$GOS" fmt -l own 2>err)" ] || fail "another step changes: $("$GOS" fmt -l own 2>err)"
words() { tr -d ' \t\r\n;,()' <"$1" | tr A-Z a-z | LC_ALL=C fold -w 1 | LC_ALL=C sort | uniq -c; }
(cd own && find . -name '*.gs') | head -60 | while read -r f; do
    [ "$(words "own/$f")" = "$(words "was/$f")" ] || echo "$f: words differ"
done >lost
[ -s lost ] && { cat lost; bad=1; }

# nesting and chains
deep() { printf 'package p\n\nvar x = '; printf "%0$1d" 0 | sed "s/0/$2/g"; printf 1; printf "%0$1d" 0 | sed "s/0/$3/g"; echo; }
deep 400 '(-' ')' >deep.go
timeout 60 "$GOS" fmt deep.go | tail -1 | grep -q -- '-(-1' || fail "400 parentheses"
deep 100000 '(' ')' >deep.go; timeout 60 "$GOS" fmt deep.go >out 2>err; [ $? = 2 ] || fail "100000 parentheses"
deep 9000 '1+' '' >deep.go; timeout 60 "$GOS" fmt deep.go >out || fail "9000 operators"
deep 300 'f(\n' ',\n)' >deep.go; timeout 60 "$GOS" fmt deep.go >out || fail "300 calls on lines of their own"
deep 400 'T{\n' ',\n}' >deep.go; timeout 60 "$GOS" fmt deep.go >out || fail "400 literals on lines of their own"
exit $bad
