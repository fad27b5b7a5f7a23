// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Constants of type parameters: rounded, and converted, as each instance wants.
import (
	"fmt"
	"unsafe"
)

type Complex interface{ ~complex64 | ~complex128 }
type Real interface {
	~int8 | ~uint64 | ~float32 | ~float64
}

func unit[T Complex]() (T, T) { return T(0), T(1) + 1i }
func third[T ~float32 | ~float64]() T {
	const c = 1.0 / 3
	return c + T(0)
}
func scale[T Real](x T) T       { return x*2 + 1.0 - T('\x01') }
func text[T ~string | ~[]byte]() T { return T("abc") }
func letter[T ~string | ~int32]() T { return T('x') }
func size[T any](x T) (uintptr, uintptr) {
	return unsafe.Sizeof(x), unsafe.Sizeof(struct {
		a byte
		b T
	}{})
}
func sum[T Complex | Real](xs ...T) (s T) {
	for _, x := range xs {
		s += x
	}
	return s
}

func main() {
	fmt.Println(unit[complex64]())
	fmt.Println(unit[complex128]())
	fmt.Println(third[float32](), third[float64]())
	fmt.Println(scale(int8(100)), scale(uint64(7)), scale(float32(0.25)), scale(1.5))
	fmt.Println(text[string](), text[[]byte](), letter[string](), letter[rune]())
	fmt.Println(size(int32(0)))
	fmt.Println(size([3]int16{}))
	fmt.Println(sum(1i, 2), sum[complex64](1, 2i), sum(1.5, 2), sum[int8](100, 27, 1))
}

// expect: (0+0i) (1+1i)
// expect: (0+0i) (1+1i)
// expect: 0.33333334 0.3333333333333333
// expect: -56 14 0.5 3
// expect: abc [97 98 99] x 120
// expect: 4 8
// expect: 6 8
// expect: (2+1i) (1+2i) 3.5 -128
