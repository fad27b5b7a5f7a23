// SPDX-License-Identifier: GPL-3.0-or-later

// Package cmp compares values that have an order.
package cmp

// Ordered is any type with <, <=, >= and >.
type Ordered interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 |
		~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr |
		~float32 | ~float64 |
		~string
}

// Less reports whether x comes before y. NaN comes before all other numbers.
func Less[T Ordered](x, y T) bool { return x < y || (x != x && y == y) }

// Compare returns -1 if x comes before y, 0 if they are equal, 1 if x comes after y. NaN equals NaN and
// comes before all other numbers.
func Compare[T Ordered](x, y T) int {
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	case x == y:
		return 0
	case x == x: // y is NaN
		return 1
	case y == y:
		return -1
	}
	return 0
}

// Or returns the first of its arguments that is not the zero value, or the zero value.
func Or[T comparable](vals ...T) T {
	var zero T
	for _, v := range vals {
		if v != zero {
			return v
		}
	}
	return zero
}
