# SPDX-License-Identifier: GPL-3.0-or-later
# gos check and gos vet of DIR/..., and how gos run reports mistakes with -short and -json.
cd "$TMPDIR" || exit 1
bad=0
is() { # is WHAT STATUS COMMAND...: its output is on standard input
    what=$1 want=$2; shift 2
    cat >want
    "$@" >got 2>&1 </dev/null
    got=$?
    [ $got = "$want" ] || { echo "$what: status $got, not $want"; bad=1; }
    cmp -s want got || { echo "$what:"; diff want got; bad=1; }
}
mkdir -p m/a/b m/onlytests m/testdata m/vendor/v m/_x m/.x m/other m/empty
echo 'module m' >m/go.mod
echo 'module other' >m/other/go.mod
for d in testdata vendor/v _x .x other; do
    echo 'package wrong; func f() { nowhere() }' >m/$d/x.go
done
echo 'package onlytests; func f() { nowhere() }' >m/onlytests/x_test.go
echo 'package main; func main() {}' >m/main.go
ln -s ../m m/loop
is "all is well" 0 "$GOS" check ./m/... </dev/null
printf 'package a\n\nimport "fmt"\n\nfunc F() { fmt.Printf("%%d\\n", "x") }\n' >m/a/a.go
printf 'package b\n\nfunc G() int { return "x" }\n' >m/a/b/b.go
is "a mistake below" 1 "$GOS" check -short m/... <<'END'
m/a/b/b.go:3:23: cannot use "x" (untyped string constant) as int value in return statement
END
is "the folder itself" 0 "$GOS" check -short m </dev/null
(cd m/a && is "here" 1 "$GOS" check -json ./... && exit $bad) <<'END' || bad=1
{"file":"b/b.go","line":3,"column":23,"end":{"line":3,"column":26},"severity":"error","code":"cannot-use","message":"cannot use \"x\" (untyped string constant) as int value in return statement"}
END
printf 'package b\n\nfunc G() int { return 1 }\n' >m/a/b/b.go
is "vet" 1 "$GOS" vet -json m/... <<'END'
{"file":"m/a/a.go","line":5,"column":31,"end":{"line":5,"column":34},"severity":"error","code":"other","message":"fmt.Printf format %d has arg \"x\" of wrong type string"}
END
echo 'x := 1 + "a"' >s.gs
is "run -short" 1 "$GOS" run -short s.gs <<'END'
s.gs:1:6: invalid operation: 1 + "a" (mismatched types untyped int and untyped string)
END
is "run -json" 1 "$GOS" run -json s.gs <<'END'
{"file":"s.gs","line":1,"column":6,"end":{"line":1,"column":13},"severity":"error","code":"mismatched-types","message":"invalid operation: 1 + \"a\" (mismatched types untyped int and untyped string)"}
END
is "run -json of a program without mistakes" 0 "$GOS" run -json -e 'println("ok")' <<'END'
ok
END
exit $bad
