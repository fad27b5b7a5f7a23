# SPDX-License-Identifier: GPL-3.0-or-later
# The go line of go.mod: which variables a loop has, and what is too new for the package.
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
version() { printf 'module m\n%s\n' "$2" >"$1/go.mod"; }
mkdir -p loops new new/script
cat >loops/main.go <<'END'
package main

import "fmt"

type big struct{ a [300]int }

func main() {
	var fs []func()
	var ps []*int
	add := func(f func()) { fs = append(fs, f) }
	run := func(what string) {
		fmt.Print(what, ":")
		for _, f := range fs {
			f()
		}
		for _, p := range ps {
			fmt.Print(" ", *p)
		}
		fmt.Println()
		fs, ps = nil, nil
	}
	for i := 0; i < 3; i++ {
		add(func() { fmt.Print(" ", i) })
		ps = append(ps, &i)
	}
	run("for")
	for i, j := 0, 10; i < 3; i, j = i+1, j-1 {
		add(func() { fmt.Print(" ", i, j); j++ })
	}
	run("two")
	for i, v := range []string{"a", "b", "c"} {
		add(func() { fmt.Print(" ", i, v) })
		ps = append(ps, &i)
	}
	run("slice")
	for i, v := range [3]big{} {
		add(func() { fmt.Print(" ", i, v.a[0]) })
		v.a[0] = i
	}
	run("array")
	for i := range []int{5, 6} {
		add(func() { fmt.Print(" ", i) })
	}
	run("key")
	for _, c := range "xyz" {
		add(func() { fmt.Print(" ", string(c)) })
	}
	run("string")
	for k, v := range map[string]int{"k": 1} {
		add(func() { fmt.Print(" ", k, v) })
	}
	run("map")
	ch := make(chan int, 2)
	ch <- 1
	ch <- 2
	close(ch)
	for v := range ch {
		add(func() { fmt.Print(" ", v) })
	}
	run("chan")
	for round := 0; round < 2; round++ {
		for _, v := range []int{1, 2} {
			add(func() { fmt.Print(" ", round, v) })
		}
	}
	run("nested")
	sum := 0
	for _, v := range []int{1, 2, 3} {
		sum += v
	}
	fmt.Println(sum)
}
END
cat >loops/gen.go <<'END'
package main

import "fmt"

func each[T any](list []T) {
	var fs []func()
	for i, v := range list {
		fs = append(fs, func() { fmt.Print(" ", i, v) })
	}
	for i := 0; i < 2; i++ {
		fs = append(fs, func() { fmt.Print(" ", i) })
	}
	for _, f := range fs {
		f()
	}
	fmt.Println()
}

func init() { each([]string{"a", "b"}); each([]int{1, 2}) }
END
version loops 'go 1.20'
is "shared" 0 "$GOS" run loops <<'END'
 1b 1b 2 2
 1 2 1 2 2 2
for: 3 3 3 3 3 3
two: 3 7 3 8 3 9
slice: 2c 2c 2c 2 2 2
array: 2 2 2 2 2 2
key: 1 1
string: z z z
map: k1
chan: 2 2
nested: 2 2 2 2 2 2 2 2
6
END
version loops 'go 1.22.3'
is "of each iteration" 0 "$GOS" run loops <<'END'
 0a 1b 0 1
 0 1 1 2 0 1
for: 0 1 2 0 1 2
two: 0 10 1 9 2 8
slice: 0a 1b 2c 0 1 2
array: 0 0 1 1 2 2
key: 0 1
string: x y z
map: k1
chan: 1 2
nested: 0 1 0 2 1 1 1 2
6
END
version loops ''
is "no go line" 0 "$GOS" run loops <<'END'
 0a 1b 0 1
 0 1 1 2 0 1
for: 0 1 2 0 1 2
two: 0 10 1 9 2 8
slice: 0a 1b 2c 0 1 2
array: 0 0 1 1 2 2
key: 0 1
string: x y z
map: k1
chan: 1 2
nested: 0 1 0 2 1 1 1 2
6
END
version loops 'go 1.20'
is "files by name" 0 "$GOS" run loops/main.go loops/gen.go <<'END'
 0a 1b 0 1
 0 1 1 2 0 1
for: 0 1 2 0 1 2
two: 0 10 1 9 2 8
slice: 0a 1b 2c 0 1 2
array: 0 0 1 1 2 2
key: 0 1
string: x y z
map: k1
chan: 1 2
nested: 0 1 0 2 1 1 1 2
6
END
cat >new/main.go <<'END'
package main

type L[T any] []T

func id[T any](x T) T { return x }

func seq(yield func(int) bool) {}

func main() {
	for range 3 {
	}
	for range seq {
	}
	_, _ = min(1, 2), max(1, 2)
	clear(map[int]int{})
	s := []int{1}
	_ = [1]int(s)
	_ = (*[1]int)(s)
}
END
cat >new/script/a.gs <<'END'
for i := range 2 { println(min(i, 1)) }
END
for v in 16 17 18 20 21 22 23; do
    version new "go 1.$v"
    echo "1.$v:"
    "$GOS" check -short new 2>&1 | sed -E 's/^[^:]*://; s/\(-lang.*\)/L/'
done >got
cat >want <<'END'
1.16:
3:8: type parameter requires go1.18 or later L
3:10: predeclared any requires go1.18 or later L
5:9: type parameter requires go1.18 or later L
5:11: predeclared any requires go1.18 or later L
10:12: cannot range over 3 (untyped int constant): requires go1.22 or later L
12:12: cannot range over seq (value of type func(yield func(int) bool)): requires go1.23 or later L
14:9: built-in min requires go1.21 or later L
14:20: built-in max requires go1.21 or later L
15:2: clear requires go1.21 or later L
17:13: cannot convert s (variable of type []int) to type [1]int: conversion of slice to array requires go1.20 or later L
18:16: cannot convert s (variable of type []int) to type *[1]int: conversion of slice to array pointer requires go1.17 or later L
1.17:
3:8: type parameter requires go1.18 or later L
3:10: predeclared any requires go1.18 or later L
5:9: type parameter requires go1.18 or later L
5:11: predeclared any requires go1.18 or later L
10:12: cannot range over 3 (untyped int constant): requires go1.22 or later L
12:12: cannot range over seq (value of type func(yield func(int) bool)): requires go1.23 or later L
14:9: built-in min requires go1.21 or later L
14:20: built-in max requires go1.21 or later L
15:2: clear requires go1.21 or later L
17:13: cannot convert s (variable of type []int) to type [1]int: conversion of slice to array requires go1.20 or later L
1.18:
10:12: cannot range over 3 (untyped int constant): requires go1.22 or later L
12:12: cannot range over seq (value of type func(yield func(int) bool)): requires go1.23 or later L
14:9: built-in min requires go1.21 or later L
14:20: built-in max requires go1.21 or later L
15:2: clear requires go1.21 or later L
17:13: cannot convert s (variable of type []int) to type [1]int: conversion of slice to array requires go1.20 or later L
1.20:
10:12: cannot range over 3 (untyped int constant): requires go1.22 or later L
12:12: cannot range over seq (value of type func(yield func(int) bool)): requires go1.23 or later L
14:9: built-in min requires go1.21 or later L
14:20: built-in max requires go1.21 or later L
15:2: clear requires go1.21 or later L
1.21:
10:12: cannot range over 3 (untyped int constant): requires go1.22 or later L
12:12: cannot range over seq (value of type func(yield func(int) bool)): requires go1.23 or later L
1.22:
12:12: cannot range over seq (value of type func(yield func(int) bool)): requires go1.23 or later L
1.23:
END
cmp -s want got || { diff want got; bad=1; }
version new 'go 1.16'
is "scripts have no version" 0 "$GOS" run new/script/a.gs <<'END'
0
1
END
is "nor in a folder" 0 "$GOS" run new/script <<'END'
0
1
END
exit $bad
