#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What inputs mean, without a terminal: values and types, `_`, redefinition, methods that come later, mistakes and
# panics that leave the session as it was. In each case lines that begin with "> " are typed, the others are what
# gos must answer; blank lines do not count, nor do the numbers of goroutines and program counters.
set -u
fails=0
check() { # check NAME: the transcript comes on standard input
    cat >"$TMPDIR/$1.want"
    sed -n 's/^> //p' "$TMPDIR/$1.want" >"$TMPDIR/$1.in"
    grep -v '^> ' "$TMPDIR/$1.want" | sed '/^$/d' >"$TMPDIR/$1.out"
    timeout 60 "$GOS" repl <"$TMPDIR/$1.in" 2>&1 |
        sed '/^$/d; s/goroutine [0-9]\+/goroutine N/; s/ +0x[0-9a-f]*$//' >"$TMPDIR/$1.got"
    if ! diff -u "$TMPDIR/$1.out" "$TMPDIR/$1.got"; then
        echo "FAIL $1"
        fails=$((fails + 1))
    fi
}

check values <<'E'
> 1+2
3 : int
> _ * 2
6 : int
> x := 5
> x*2
10 : int
> "a\tb"
"a\tb" : string
> []string{"a", "b"}
["a" "b"] : []string
> map[string]int{"k": 1}
map[k:1] : map[string]int
> 2 * time.Second
2s : time.Duration
> 'x'
120 : rune
> 1 << 3.0
8 : int
> struct{ A, B int }{1, 2}
{A:1 B:2} : struct{A int; B int}
> &struct{ A any }{}
&{A:<nil>} : *struct{A any}
> var e error
> e
<nil> : error
> e = errors.New("boo")
> e
boo : error(*errors.errorString)
> strconv.Atoi("12")
12 : int
<nil> : error
> fmt.Println("printed")
printed
> func() {}()
> if x > 4 { println("big") }
big
> x; x + 1; _ * 10
5 : int
6 : int
60 : int
E

check lines <<'E'
> func fib(n int) int {
> 	if n < 2 {
> 		return n
> 	}
> 	return fib(n-1) + fib(n-2)
> }
> fib(20)
6765 : int
> 1 +
> 2
3 : int
> `raw
> string`
"raw\nstring" : string
> []int{
> 	1,
> 	2,
> }
[1 2] : []int
E

check redefine <<'E'
> x := 1
> func get() int { return x }
> x := x + 41
> get()
42 : int
> x := "text"
> x
"text" : string
> get()
42 : int
> var x int = 7
> x
7 : int
> x, y := 1, 2
> x, y := y, x
> x
2 : int
> y
1 : int
> type P struct{ A, B int }
> p := P{1, 2}
> p := P{p.B, p.A}
> p
{A:2 B:1} : P
> type P struct{ C string }
> P{"new"}
{C:new} : P
> p.A
2 : int
> func f(n int) int { return n }
> func g() int { return f(1) }
> h := f
> func f(n int) int { return n + 100 }
> g()
101 : int
> h(1)
1 : int
> func f(n int) int { return n + 200 }
> g()
201 : int
> func f(s string) string { return s + "!" }
> f("a")
"a!" : string
> g()
201 : int
> const c = 3
> const c = "three"
> c
"three" : string
E

check methods <<'E'
> type T struct{ N int }
> var t any = T{1}
> type Namer interface{ Name() string }
> _, ok := t.(Namer)
> ok
false : bool
> func (t T) Name() string { return "T" + strconv.Itoa(t.N) }
> t.(Namer).Name()
"T1" : string
> type Outer struct{ T }
> Outer{T{5}}.Name()
"T5" : string
> func (t T) Name() string { return "another" }
> t.(Namer).Name()
"another" : string
> func (t T) Name() int { return 1 }
<input 12>:1:12: method T.Name already declared at <input 10>:1:12 with another type
    func (t T) Name() int { return 1 }
               ^
    hint: declare type T anew to change the type of its method
> func (t T) N() {}
<input 12>:1:12: field and method with the same name N
    func (t T) N() {}
               ^
> func (t T) Good() int { return 2 }; undefinedname
<input 12>:1:37: undefined: undefinedname
    func (t T) Good() int { return 2 }; undefinedname
                                        ^~~~~~~~~~~~~
> T{}.Good()
<input 12>:1:5: T{}.Good undefined (type T has no field or method Good)
    T{}.Good()
        ^~~~
> type Stack[E any] struct{ v []E }
> var s Stack[int]
> func (s *Stack[E]) Push(e E) { s.v = append(s.v, e) }
> s.Push(3)
> func (s *Stack[E]) Len() int { return len(s.v) }
> s.Len()
1 : int
> func (t T) String() string { return "<" + strconv.Itoa(t.N) + ">" }
> T{9}
<9> : T
> []T{{1}, {2}}
[<1> <2>] : []T
> Outer{T{3}}
<3> : Outer
E

check mistakes <<'E'
> a := 1
> a := undefinedname
<input 2>:1:6: undefined: undefinedname
    a := undefinedname
         ^~~~~~~~~~~~~
> a
1 : int
> int
<input 3>:1:1: int (type) is not an expression
    int
    ^~~
> nil
<input 3>:1:1: use of untyped nil in expression
    nil
    ^~~
> import "no/such"
<input 3>:1:8: package no/such is not in std
    import "no/such"
           ^~~~~~~~~
> os.Open("/nonexistent")?
<input 3>:1:24: open /nonexistent: no such file or directory
    os.Open("/nonexistent")?
                           ^
> import str "strings"
> str.ToUpper("a")
"A" : string
> a
1 : int
> _
1 : int
E

check panics <<'E'
> x := 1
> x = 2; panic("oops")
panic: oops
goroutine N [running]:
main.main()
	<input 2>:1
> x
2 : int
> func() { defer println("deferred"); var m map[string]int; m["a"] = 1 }()
deferred
panic: assignment to entry in nil map
goroutine N [running]:
main.main.func1()
	<input 4>:1
main.main()
	<input 4>:1
> x
2 : int
> done := make(chan bool)
> go func() { defer close(done); panic("in the background") }(); for range done {}; time.Sleep(10*time.Millisecond)
panic: in the background
goroutine N [running]:
main.main.func1()
	<input 7>:1
created by main.main in goroutine N
	<input 7>:1
> x
2 : int
E
exit $((fails > 0))
