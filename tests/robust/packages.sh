# SPDX-License-Identifier: GPL-3.0-or-later
# The ways to name a program of several files, and folders that are hostile. Needs no package to be fetched.
# timeout: 60
cd "$TMPDIR" || exit 1
unset GOPATH
is() { # is WHAT WANT GOT
    [ "$2" = "$3" ] || { printf '%s\nwant: %s\ngot:  %s\n' "$1" "$2" "$3"; bad=1; }
}
says() { # says WHAT PATTERN COMMAND...: status 1 and the pattern in the message
    what=$1 pattern=$2; shift 2
    timeout 20 "$@" >out 2>err; status=$?
    { [ $status = 1 ] && grep -q -e "$pattern" err; } || { echo "$what: status $status"; head -c 400 err; bad=1; }
}
mkdir -p prog lib
printf 'package main\nimport "os"\nfunc main() { println(help(), len(os.Args)); if len(os.Args) > 1 { println(os.Args[1]) } }\n' >prog/a.go
printf 'package main\nfunc help() string { return "helped" }\n' >prog/b.go
printf 'package lib\nfunc F() int { return 1 }\n' >lib/lib.go
is "a folder" "helped 2 x" "$("$GOS" run prog x 2>&1 | tr '\n' ' ' | sed 's/ $//')"
is "a folder with slashes" "helped 1" "$("$GOS" run ./prog// 2>&1)"
is "the current folder" "helped 1" "$(cd prog && "$GOS" run . 2>&1)"
is "named files" "helped 2 y" "$("$GOS" run prog/a.go prog/b.go y 2>&1 | tr '\n' ' ' | sed 's/ $//')"
is "named files, -- before an argument" "helped 2 z.go" "$("$GOS" run prog/a.go prog/b.go -- z.go 2>&1 | tr '\n' ' ' | sed 's/ $//')"
is "a folder without verb" "helped 1" "$("$GOS" ./prog 2>&1)"
is "arguments of a script are arguments" "[b.gs]" "$(printf 'println(os.Args[1:])\n' >a.gs; "$GOS" run a.gs b.gs)"
says "one file of two" "a.go:3:23: undefined: help" "$GOS" run prog/a.go
says "files of two folders" "named files must all be in one directory; have prog and lib" "$GOS" run prog/a.go lib/lib.go
says "not a program" "package lib is not a main package" "$GOS" run lib
"$GOS" check lib prog prog/a.go prog/b.go || { echo "check refuses what is right"; bad=1; }
says "check of a folder" "prog2/b.go:2:29: cannot use 1" sh -c 'cp -r prog prog2; sed -i s/\"helped\"/1/ prog2/b.go; "$GOS" check prog2'

# A program of a library's folder is reached through its module from anywhere below.
mkdir -p mod/cmd/tool mod/pkg other
printf 'module "m" // quoted\nreplace (\n\texample.org/r v1.2.3 => ../other\n)\n' >mod/go.mod
printf 'package pkg\nimport "example.org/r"\nconst Name = "pkg and " + r.R\n' >mod/pkg/p.go
printf 'package r\nconst R = "replaced"\n' >other/r.go
printf 'package main\nimport "m/pkg"\nfunc main() { println(pkg.Name); var p *int; *p = 1 }\n' >mod/cmd/tool/t.go
is "from the module's root" "pkg and replaced" "$(cd mod && "$GOS" run ./cmd/tool 2>&1 | head -1)"
is "from below" "pkg and replaced" "$(cd mod/pkg && "$GOS" run ../cmd/tool 2>&1 | head -1)"
is "absolute places in a trace" 1 "$(cd mod/pkg && "$GOS" run ../cmd/tool 2>&1 | grep -c "	$(pwd -P | sed 's/pkg$//')cmd/tool/t.go:3 ")"

# GOPATH
mkdir -p gp/src/org.net/x/vendor/v gp/src/org.net/x/internal/i gp/src/org.net/y
printf 'package x\nimport "v"\nimport "org.net/x/internal/i"\nvar X = v.V + i.I\n' >gp/src/org.net/x/x.go
printf 'package v\nvar V = "vendored"\n' >gp/src/org.net/x/vendor/v/v.go
printf 'package i\nvar I = " and internal"\n' >gp/src/org.net/x/internal/i/i.go
printf 'package main\nimport "org.net/x"\nfunc main() { println(x.X) }\n' >gp/src/org.net/y/y.go
is "GOPATH" "vendored and internal" "$(GOPATH=relative:$TMPDIR/gp "$GOS" run gp/src/org.net/y 2>&1)"
says "without GOPATH" "no required module provides package org.net/x" env HOME=/nowhere "$GOS" run gp/src/org.net/y

# Folders that are hostile: nothing hangs, and what is no regular file is not read.
mkdir hostile && printf 'package main\nimport _ "./loop/loop/loop/lib"\nfunc main() { println("ok") }\n' >hostile/main.go
mkfifo hostile/pipe.go; ln -s . hostile/loop; ln -s missing hostile/dangling.go; mkdir hostile/folder.go
printf 'package lib\n' >hostile/.hidden.go; printf 'package lib\n' >hostile/_ignored.go
mkdir hostile/lib; printf 'package lib\nimport _ "../loop/lib/../lib2"\n' >hostile/lib/l.go
mkdir hostile/lib2; printf 'package lib2\n' >hostile/lib2/l.go
is "a folder of oddities" ok "$(timeout 20 "$GOS" run hostile 2>&1)"
printf 'package lib2\nimport _ "../lib"\n' >hostile/lib2/l.go
says "a cycle" "l.go:2:10: import cycle not allowed" "$GOS" run hostile
mkdir self; printf 'package main\nimport _ "."\nfunc main() {}\n' >self/m.go
says "a package that imports itself" 'import "." is a program' "$GOS" run self

# Patterns of go:embed that are none.
mkdir embed; printf 'package main\nimport _ "embed"\n//go:embed\nvar a string\n//go:embed "a\nvar b string\nfunc main() {}\n' >embed/m.go
says "no pattern" 'm.go:3:1: usage: //go:embed pattern...' "$GOS" run embed
says "a quote" 'm.go:5:1: invalid quoted string in //go:embed' "$GOS" run embed
printf 'println(text)\n//go:embed x.txt\nvar text string\nprintln(text)\n' >embed/e.gs; printf embedded >embed/x.txt
says "a script's variable before its declaration" 'undefined: text' "$GOS" run embed/e.gs
sed -i 1d embed/e.gs
is "a script" embedded "$("$GOS" run embed/e.gs 2>&1)"

# A long chain of packages, each importing the next.
mkdir chain; i=0
while [ $i -lt 400 ]; do
    mkdir chain/p$i; printf 'package p%d\nimport "../p%d"\nvar V = p%d.V + 1\n' $i $((i + 1)) $((i + 1)) >chain/p$i/p.go
    i=$((i + 1))
done
mkdir chain/p400; printf 'package p400\nvar V = 0\n' >chain/p400/p.go
printf 'package main\nimport "./p0"\nfunc main() { println(p0.V) }\n' >chain/main.go
is "a chain of packages" 400 "$(timeout 20 "$GOS" run chain 2>&1)"
exit ${bad:-0}
