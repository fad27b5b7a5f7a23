// SPDX-License-Identifier: GPL-3.0-or-later

// Package subtle compares and chooses in a time that does not depend on the values.
package subtle

// ConstantTimeCompare returns 1 when x and y are equal, else 0. Only their lengths show in the time it takes.
func ConstantTimeCompare(x, y []byte) int

// ConstantTimeSelect returns x when v is 1 and y when v is 0.
func ConstantTimeSelect(v, x, y int) int { return ^(v-1)&x | (v-1)&y }

// ConstantTimeByteEq returns 1 when x == y, else 0.
func ConstantTimeByteEq(x, y uint8) int { return int((uint32(x^y) - 1) >> 31) }

// ConstantTimeEq returns 1 when x == y, else 0.
func ConstantTimeEq(x, y int32) int { return int((uint64(uint32(x^y)) - 1) >> 63) }

// ConstantTimeCopy copies y into x when v is 1 and leaves x when v is 0. It panics when the lengths differ.
func ConstantTimeCopy(v int, x, y []byte) {
	if len(x) != len(y) {
		panic("subtle: slices have different lengths")
	}
	left, right := byte(v-1), byte(^(v - 1))
	for i := range x {
		x[i] = x[i]&left | y[i]&right
	}
}

// ConstantTimeLessOrEq returns 1 when x <= y, else 0; both are to be 0 to 1<<31 - 1.
func ConstantTimeLessOrEq(x, y int) int {
	return int(((int32(x)-int32(y)-1)>>31)&1)
}

// XORBytes stores x[i] ^ y[i] in dst for as many bytes as the shorter one has, and returns how many. It panics when dst
// is too short.
func XORBytes(dst, x, y []byte) int {
	n := min(len(x), len(y))
	if n == 0 {
		return 0
	}
	if n > len(dst) {
		panic("subtle.XORBytes: dst too short")
	}
	for i := range n {
		dst[i] = x[i] ^ y[i]
	}
	return n
}
