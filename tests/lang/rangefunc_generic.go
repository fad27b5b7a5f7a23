// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Loops over functions in generic functions; iterators of slices and maps.

import (
	"fmt"
	"iter"
	"maps"
	"slices"
)

type Set[T comparable] struct{ m map[T]bool }

func (s *Set[T]) All() func(func(T) bool) {
	return func(yield func(T) bool) {
		for v := range s.m {
			if !yield(v) {
				return
			}
		}
	}
}

func Find[T any, F ~func(func(int, T) bool)](f F, want func(T) bool) (int, T, bool) {
outer:
	for i, v := range f {
		defer fmt.Println("deferred", i)
		for _, w := range f {
			if want(w) && want(v) {
				return i, v, true
			}
			if i == 1 {
				continue outer
			}
		}
	}
	var zero T
	return -1, zero, false
}

func Map[T, U any](s iter.Seq[T], f func(T) U) iter.Seq[U] {
	return func(yield func(U) bool) {
		for v := range s {
			if !yield(f(v)) {
				return
			}
		}
	}
}

func Count[T any](n T, max int) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		for i := 0; i < max && yield(i, n); i++ {
		}
	}
}

func main() {
	s := Set[string]{map[string]bool{"a": true}}
	for v := range s.All() {
		fmt.Println(v)
	}
	fmt.Println(Find(slices.All([]int{1, 5, 7, 9}), func(i int) bool { return i > 6 }))
	fmt.Println(Find(slices.All([]string{"x", "yy"}), func(i string) bool { return len(i) > 3 }))
	for v := range Map(slices.Values([]int{1, 2, 3}), func(i int) string { return fmt.Sprint(i * i) }) {
		fmt.Println(v)
	}
	for i, v := range Count("s", 2) {
		fmt.Println(i, v)
	}
	for k, v := range maps.All(map[string]int{"q": 1}) {
		fmt.Println(k, v)
	}
	fmt.Println(slices.Collect(Map(slices.Values([]int{4, 5}), func(i int) float64 { return float64(i) / 2 })), slices.Sorted(maps.Keys(map[string]int{"b": 1, "a": 2})))
}

// expect: a
// expect: deferred 2
// expect: deferred 1
// expect: deferred 0
// expect: 2 7 true
// expect: deferred 1
// expect: deferred 0
// expect: -1  false
// expect: 1
// expect: 4
// expect: 9
// expect: 0 s
// expect: 1 s
// expect: q 1
// expect: [2 2.5] [a b]
