// SPDX-License-Identifier: GPL-3.0-or-later
// Complex numbers: arithmetic, parts, constants.
package main

func mul(a, b complex128) complex128 { return a*b + 2i }

func half(z complex64) (float32, complex64) { return real(z), z / complex(imag(z), 2) }

func norm(zs []complex128) (s float64) {
	for _, z := range zs {
		if z == 1 {
			continue
		}
		s += real(z)*real(z) + imag(z)*imag(z)
	}
	return
}

func main() {
	mul(1, 2)
	half(3)
	norm(nil)
}
