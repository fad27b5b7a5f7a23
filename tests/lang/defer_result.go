// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Deferred functions see and change named results.
import (
	"errors"
	"fmt"
)

func a() (n int) {
	defer func() { n *= 2 }()
	return 21
}

func b() int {
	n := 1
	defer func() { n = 100 }()
	return n
}

func c() (s string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("wrapped: %v", r)
		}
	}()
	s = "partial"
	panic("boom")
}

func d() (n int, err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("d: %w", err)
		}
	}()
	return 5, errors.New("inner")
}

func e() (x, y int) {
	defer func() { x, y = y, x }()
	x, y = 1, 2
	return y * 10, x * 10
}

func f() (p *int) {
	n := 5
	defer func() { n++ }()
	return &n
}

func g() (n int) {
	for i := 0; i < 3; i++ {
		defer func(k int) { n = n*10 + k }(i)
	}
	return 0
}

func h() (r struct{ a, b int }) {
	defer func() { r.b = r.a + 1 }()
	r.a = 7
	return
}

func main() {
	fmt.Println(a(), b())
	fmt.Println(c())
	fmt.Println(d())
	fmt.Println(e())
	fmt.Println(*f(), g(), h())
}

// expect: 42 1
// expect: partial wrapped: boom
// expect: 5 d: inner
// expect: 10 20
// expect: 6 210 {7 8}
