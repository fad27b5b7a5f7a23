// SPDX-License-Identifier: GPL-3.0-or-later
package main

// A trace names generic functions without their type arguments.

type stack[T any] struct{ xs []T }

func (s *stack[T]) pop() T {
	x := s.xs[len(s.xs)-1]
	s.xs = s.xs[:len(s.xs)-1]
	return x
}

func apply[T, U any](x T, f func(T) U) U {
	return func() U { return f(x) }()
}

func main() {
	s := &stack[string]{}
	apply(s, (*stack[string]).pop)
}

// expect-stderr: panic: runtime error: index out of range [-1]
// expect-stderr: main.(*stack[...]).pop(...)
// expect-stderr: main.apply[...](...)
// expect-exit: 2
