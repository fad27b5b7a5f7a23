// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Instantiation that never ends.

type box[T any] struct{ x T }

func grow[T any](n int, x T) {
	if n > 0 {
		grow(n-1, box[T]{x})
	}
}

func ping[A any](n int) { pong[[]A](n) } // error: instantiation cycle:\n\tgeneric_cycle.go:15:32: A instantiated as B\n\tgeneric_cycle.go:14:32: B instantiated as []A
func pong[B any](n int) { ping[B](n) }

func local[T any](n int) {
	type in struct{ x T }
	local[in](n)
}

func (b box[T]) wrap() any { return box[box[T]]{b}.wrap() }

func main() {
	grow(3, 1)
	ping[int](1)
	local[int](1)
	box[int]{1}.wrap()
}
