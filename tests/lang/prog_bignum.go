// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Big natural numbers on slices: addition, multiplication, factorial, Fibonacci, powers.
import (
	"fmt"
	"strings"
)

type Nat []uint32

const base = 1000000000

func (a Nat) Add(b Nat) Nat {
	if len(a) < len(b) {
		a, b = b, a
	}
	r := make(Nat, 0, len(a)+1)
	carry := uint32(0)
	for i := range a {
		s := a[i] + carry
		if i < len(b) {
			s += b[i]
		}
		carry = s / base
		r = append(r, s%base)
	}
	if carry > 0 {
		r = append(r, carry)
	}
	return r
}

func (a Nat) Mul(b Nat) Nat {
	r := make(Nat, len(a)+len(b))
	for i, x := range a {
		carry := uint64(0)
		for j, y := range b {
			t := uint64(x)*uint64(y) + uint64(r[i+j]) + carry
			r[i+j] = uint32(t % base)
			carry = t / base
		}
		r[i+len(b)] += uint32(carry)
	}
	for len(r) > 1 && r[len(r)-1] == 0 {
		r = r[:len(r)-1]
	}
	return r
}

func (a Nat) String() string {
	var b strings.Builder
	fmt.Fprint(&b, a[len(a)-1])
	for i := len(a) - 2; i >= 0; i-- {
		fmt.Fprintf(&b, "%09d", a[i])
	}
	return b.String()
}

func main() {
	f := Nat{1}
	for i := uint32(2); i <= 50; i++ {
		f = f.Mul(Nat{i})
	}
	fmt.Println(f)
	a, b := Nat{0}, Nat{1}
	for range 300 {
		a, b = b, a.Add(b)
	}
	fmt.Println(a)
	p := Nat{1}
	for range 256 {
		p = p.Add(p)
	}
	fmt.Println(p, len(p.String()))
}

// expect: 30414093201713378043612608166064768844377641568960512000000000000
// expect: 222232244629420445529739893461909967206666939096499764990979600
// expect: 115792089237316195423570985008687907853269984665640564039457584007913129639936 78
