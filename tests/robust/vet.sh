# SPDX-License-Identifier: GPL-3.0-or-later
# gos vet: each finding stands in a comment behind the line it is about; nothing else is found.
cd "$TMPDIR" || exit 1
bad=0
cat >a.go <<'END'
package main

import (
	"errors"
	"fmt"
	"log"
	"sync"
	"sync/atomic"
	"time"
)

type T struct {
	mu sync.Mutex
	n  int
}

type U struct{ t T }

type S struct{ s string }

func (s S) String() string { return s.s }

func byValue(t T) int { return t.n } // WANT byValue passes lock by value: T contains sync.Mutex

func (u U) method() {} // WANT method passes lock by value: U contains T contains sync.Mutex

func ret(u *U) U { return *u } // WANT return copies lock value: U contains T contains sync.Mutex

func formats() {
	name, n, x := "a", 1, 1.5
	fmt.Printf("%d\n", name)    // WANT fmt.Printf format %d has arg name of wrong type string
	fmt.Printf("%s %s\n", name) // WANT fmt.Printf format %s reads arg #2, but call has 1 arg
	fmt.Printf("%s\n", name, n) // WANT fmt.Printf call needs 1 arg but has 2 args
	fmt.Printf("\n", n)         // WANT fmt.Printf call has arguments but no formatting directives
	fmt.Printf("%z\n", n)       // WANT fmt.Printf format %z has unknown verb z
	fmt.Printf("%")             // WANT fmt.Printf format % is missing verb at end of string
	fmt.Printf("%5.2f %-3d %v %+v %#v %T %q %x\n", x, n, n, n, n, n, name, name)
	fmt.Printf("%*d %s\n", 5, n, S{"x"})
	fmt.Printf("%s\n", n)         // WANT fmt.Printf format %s has arg n of wrong type int
	fmt.Printf("%t %d\n", true, x) // WANT fmt.Printf format %d has arg x of wrong type float64
	fmt.Printf("%s %d\n", time.Second, time.Second)
	_ = fmt.Sprintf("%d%%", x) // WANT fmt.Sprintf format %d has arg x of wrong type float64
	_ = fmt.Errorf("%w", errors.New("x"))
	fmt.Printf("%w\n", errors.New("x")) // WANT fmt.Printf does not support error-wrapping directive %w
	fmt.Println("%d", n)                // WANT fmt.Println call has possible Printf formatting directive %d
	fmt.Println("x\n")                  // WANT fmt.Println arg list ends with redundant newline
	fmt.Print("x\n")
	log.Printf("%d", "x") // WANT log.Printf format %d has arg "x" of wrong type string
	fmt.Printf("none\n")
	fmt.Printf("%d %d\n", []any{1, 2}...)
	fmt.Printf("%[2]d %[1]d\n", 1, 2)
	fmt.Printf("%v %d\n", []string{"a"}, &n)
	fmt.Printf("%c %U %x %s\n", 'a', 'a', "x", []byte("x"))
	fmt.Printf("%d\n", []string{"a"}) // WANT fmt.Printf format %d has arg []string{…} of wrong type []string
}

func locks() {
	var t T
	u := t // WANT assignment copies lock value to u: T contains sync.Mutex
	p := &t
	u = *p // WANT assignment copies lock value to u: T contains sync.Mutex
	var w sync.WaitGroup
	w2 := w // WANT assignment copies lock value to w2: sync.WaitGroup
	w2.Wait()
	byValue(t) // WANT call of byValue copies lock value: T contains sync.Mutex
	ts := []T{{}}
	for _, v := range ts { // WANT range var v copies lock: T contains sync.Mutex
		u.n = v.n
	}
	for i := range ts {
		_ = &ts[i]
	}
	var a atomic.Int64
	b := a // WANT assignment copies lock value to b: atomic.Int64
	_ = b.Load()
	fresh := T{}
	u.n = fresh.n
}

func unreachable(n int) int {
	switch n {
	case 1:
		return 1
		n = 5 // WANT unreachable code
	case 2:
		panic("x")
		n++ // WANT unreachable code
	}
	for {
		if n > 3 {
			break
			n-- // WANT unreachable code
		}
		if n == 7 {
			goto end
		}
		continue
	}
	for {
	}
	n++ // WANT unreachable code
end:
	return n
}

func main() {
	formats()
	locks()
	unreachable(1)
}
END
cat >b.gs <<'END'
import "bytes"    // WANT "bytes" imported and not used
func f() {
	unused := 1   // WANT declared and not used: unused
}
f()
END
cat >c.gs <<'END'
type M struct{ sync.Mutex }
m := M{}
n := m           // WANT assignment copies lock value to n: M
printf("%d\n", "x")  // WANT printf format %d has arg "x" of wrong type string
println("a %d", 1)   // WANT println call has possible Printf formatting directive %d
type P struct{ *sync.Mutex } // a reference
p := P{&n.Mutex}
q := p
q.Lock()
os.Exit(0)
END
for f in a.go b.gs c.gs; do
    "$GOS" vet $f >out 2>&1
    [ $? = 1 ] || { echo "$f: status"; bad=1; }
    sed -nE "s/^$f:([0-9]+):[0-9]+: (.*)/\1 \2/p" out | sort -n >got
    awk '/WANT/ { sub(/.*WANT /, ""); print NR " " $0 }' $f >want
    cmp -s got want || { echo "$f:"; diff want got; bad=1; }
done
echo 'println("fine")' >d.gs
"$GOS" vet d.gs >out 2>&1 || { echo "nothing to find: status"; bad=1; }
[ -s out ] && { echo "nothing to find:"; cat out; bad=1; }
"$GOS" vet -json c.gs | grep -q '"line":3' || { echo "-json"; bad=1; }
"$GOS" run b.gs || { echo "a script with unused things does not run"; bad=1; }
exit $bad
