# SPDX-License-Identifier: GPL-3.0-or-later
# gos test: what is run, what is said about it, how it ends. The texts are the go command's.
cd "$TMPDIR" || exit 1
bad=0
untimed() { sed -E 's/[0-9]+\.[0-9]+s/T/g'; }
is() { # is WHAT STATUS COMMAND...: its output is on standard input
    what=$1 want=$2; shift 2
    cat >want
    "$@" >out 2>&1 </dev/null
    got=$?
    untimed <out >got
    [ $got = "$want" ] || { echo "$what: status $got, not $want"; bad=1; }
    cmp -s want got || { echo "$what:"; diff want got; bad=1; }
}
mkdir -p p/inner p/none p/broken
cat >p/go.mod <<'END'
module example.com/p
END
cat >p/add.go <<'END'
package p

func Add(a, b int) int { return a + b }
END
cat >p/add_test.go <<'END'
package p

import (
	"fmt"
	"os"
	"testing"
)

func TestAdd(t *testing.T) {
	if Add(1, 2) != 3 {
		t.Error("no")
	}
	t.Log("logged")
}

func same(t *testing.T, x int) {
	t.Helper()
	if x != 1 {
		t.Errorf("x is %d\nsecond line", x)
	}
}

func TestFail(t *testing.T) {
	same(t, 2)
	t.Cleanup(func() { t.Log("cleanup") })
	t.Run("sub", func(t *testing.T) {
		t.Log("in sub")
		t.Run("deep er", func(t *testing.T) {
			defer func() { t.Log("deferred") }()
			t.Fatal("fatal")
		})
		t.Run("fine", func(t *testing.T) { t.Log("hidden") })
	})
	t.Run("sub", func(t *testing.T) { t.Skip("skipped") })
}

func TestParallel(t *testing.T) {
	order := make(chan int, 10)
	for i := range 4 {
		t.Run(fmt.Sprint("p", i), func(t *testing.T) {
			t.Parallel()
			order <- i
		})
	}
	order <- 9
	t.Cleanup(func() {
		if first := <-order; first != 9 || len(order) != 4 {
			t.Error("not after the function around them, or not before its cleanup")
		}
	})
}

func TestSurroundings(t *testing.T) {
	dir := ""
	t.Run("inside", func(t *testing.T) {
		dir = t.TempDir()
		if err := os.WriteFile(dir+"/x", nil, 0600); err != nil || dir == t.TempDir() {
			t.Fatal(err)
		}
		t.Setenv("GOS_TEST_X", "1")
		defer func() { recover(); t.Log("no parallel") }()
		t.Parallel()
		t.Error("Parallel after Setenv")
	})
	if _, err := os.Stat(dir); err == nil || os.Getenv("GOS_TEST_X") != "" {
		t.Error("something is left")
	}
}

func Testing() int { return 1 }

func ExampleAdd() {
	fmt.Println(Add(1, 2))
	// Output: 3
}

func ExampleAdd_wrong() {
	fmt.Println(3)
	fmt.Println(5)
	// Output:
	// 3
	// 4
}

func ExampleAdd_unordered() {
	fmt.Println("b")
	fmt.Println("a")
	// Unordered output: a
	// b
}

func ExampleAdd_compiled() { panic("not run") }

func BenchmarkAdd(b *testing.B) {
	for i := 0; i < b.N; i++ {
		Add(i, i)
	}
	b.Run("none", func(b *testing.B) { b.Fatal("never") })
}
END
cat >p/inner/inner.go <<'END'
package inner

func F() int { return 1 }
END
cat >p/inner/a_test.go <<'END'
package inner

import "testing"

func TestInside(t *testing.T) { t.Log(F()) }
END
cat >p/inner/b_test.go <<'END'
package inner_test

import (
	"testing"

	"example.com/p"
	"example.com/p/inner"
)

func TestOutside(t *testing.T) { t.Log(inner.F(), p.Add(1, 1)) }
END
echo 'package none' >p/none/none.go
printf 'package broken\nfunc f() { x }\n' >p/broken/broken_test.go
cd p || exit 1
is "named" 1 "$GOS" test . <<'END'
--- FAIL: TestFail (T)
    add_test.go:24: x is 2
        second line
    --- FAIL: TestFail/sub (T)
        add_test.go:27: in sub
        --- FAIL: TestFail/sub/deep_er (T)
            add_test.go:30: fatal
            add_test.go:29: deferred
    add_test.go:25: cleanup
--- FAIL: ExampleAdd_wrong (T)
got:
3
5
want:
3
4
FAIL
FAIL	example.com/p	T
FAIL
END
is "here" 0 "$GOS" test -run 'Add$' <<'END'
PASS
ok  	example.com/p	T
END
is "-v" 0 "$GOS" test -v -run 'Add$|Surr' . <<'END'
=== RUN   TestAdd
    add_test.go:13: logged
--- PASS: TestAdd (T)
=== RUN   TestSurroundings
=== RUN   TestSurroundings/inside
    add_test.go:61: no parallel
--- PASS: TestSurroundings (T)
    --- PASS: TestSurroundings/inside (T)
=== RUN   ExampleAdd
--- PASS: ExampleAdd (T)
PASS
ok  	example.com/p	T
END
is "inner names" 1 "$GOS" test -v -run=Fail/sub/er <<'END'
=== RUN   TestFail
    add_test.go:24: x is 2
        second line
=== RUN   TestFail/sub
    add_test.go:27: in sub
=== RUN   TestFail/sub/deep_er
    add_test.go:30: fatal
    add_test.go:29: deferred
=== RUN   TestFail/sub#01
    add_test.go:34: skipped
=== NAME  TestFail
    add_test.go:25: cleanup
--- FAIL: TestFail (T)
    --- FAIL: TestFail/sub (T)
        --- FAIL: TestFail/sub/deep_er (T)
    --- SKIP: TestFail/sub#01 (T)
FAIL
exit status 1
FAIL	example.com/p	T
END
is "-count" 0 "$GOS" test -count 2 -v -run TestAdd . <<'END'
=== RUN   TestAdd
    add_test.go:13: logged
--- PASS: TestAdd (T)
=== RUN   TestAdd
    add_test.go:13: logged
--- PASS: TestAdd (T)
PASS
ok  	example.com/p	T
END
is "all below" 1 "$GOS" test -run 'Add$|side' ./... <<'END'
ok  	example.com/p	T
broken_test.go:2:12: undefined: x
    func f() { x }
               ^
more: gos explain undefined
FAIL	./broken [build failed]
ok  	example.com/p/inner	T
?   	./none	[no test files]
FAIL
END
for i in 1 2 3 4 5; do
    "$GOS" test -count=10 -run 'Parallel|Surr' . >out 2>&1 || { echo "parallel:"; cat out; bad=1; break; }
done
"$GOS" test -run xxx -bench . -benchtime 100x . >out 2>&1
grep -q '^--- FAIL: BenchmarkAdd/none' out && grep -q 'add_test.go:98: never' out || { echo "benchmarks:"; cat out; bad=1; }
cd ..
cat >one_test.gs <<'END'
func twice(x int) int { return 2 * x }

func TestTwice(t *testing.T) { t.Log(twice(2)) }

func TestMain(m *testing.M) {
	println("before", os.Args[1:])
	code := m.Run()
	println("after", code)
}
END
is "a script" 0 "$GOS" test -v one_test.gs -- x y <<'END'
before [x y]
=== RUN   TestTwice
    one_test.gs:3: 4
--- PASS: TestTwice (T)
PASS
after 0
ok  	one_test.gs	T
END
echo 'func TestP(t *testing.T) { t.Run("a", func(t *testing.T) { panic("boo") }) }' >two_test.gs
"$GOS" test two_test.gs >out 2>&1
[ $? = 1 ] && grep -q '^    --- FAIL: TestP/a' out && grep -q '^panic: boo' out || { echo "panic:"; cat out; bad=1; }
echo 'func TestD(t *testing.T) { <-make(chan int) }' >two_test.gs
"$GOS" test two_test.gs >out 2>&1
[ $? = 1 ] && grep -q 'all goroutines are asleep' out || { echo "deadlock:"; cat out; bad=1; }
cat >two_test.gs <<'END'
func TestRace(t *testing.T) {
	x, c := 0, make(chan int, 2)
	for range 2 {
		go func() { y := x; runtime.Gosched(); x = y + 1; c <- 1 }()
	}
	<-c
	<-c
	if x != 2 {
		t.Fatal(x)
	}
}
END
"$GOS" test -sim=1..200 two_test.gs >out 2>&1
[ $? = 1 ] && grep -q '^  gos test -sim=[0-9]* two_test.gs' out || { echo "simulation:"; cat out; bad=1; }
exit $bad
