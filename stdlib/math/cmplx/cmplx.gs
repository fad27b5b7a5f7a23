// SPDX-License-Identifier: GPL-3.0-or-later

// Package cmplx holds mathematical functions of complex numbers. Infinities, NaNs and the signs of zeros are
// treated as in annex G of the C standard.
package cmplx

import "math"

// Abs returns the modulus of x.
func Abs(x complex128) float64 { return math.Hypot(real(x), imag(x)) }

// Phase returns the argument of x, in [-Pi, Pi].
func Phase(x complex128) float64 { return math.Atan2(imag(x), real(x)) }

// Polar returns the modulus r of x and its argument θ, in [-Pi, Pi].
func Polar(x complex128) (r, θ float64) { return Abs(x), Phase(x) }

// Rect returns the number with polar coordinates r, θ.
func Rect(r, θ float64) complex128 {
	s, c := math.Sincos(θ)
	return complex(r*c, r*s)
}

// Conj returns the complex conjugate of x.
func Conj(x complex128) complex128 { return complex(real(x), -imag(x)) }

// Inf returns complex(+Inf, +Inf).
func Inf() complex128 { return complex(math.Inf(1), math.Inf(1)) }

// NaN returns complex(NaN, NaN).
func NaN() complex128 { return complex(math.NaN(), math.NaN()) }

// IsInf says whether a part of x is infinite.
func IsInf(x complex128) bool { return math.IsInf(real(x), 0) || math.IsInf(imag(x), 0) }

// IsNaN says whether a part of x is NaN and none is infinite.
func IsNaN(x complex128) bool {
	return !IsInf(x) && (math.IsNaN(real(x)) || math.IsNaN(imag(x)))
}

// x times i, and x divided by i.
func timesI(x complex128) complex128 { return complex(-imag(x), real(x)) }
func overI(x complex128) complex128  { return complex(imag(x), -real(x)) }

func finite(x float64) bool { return x-x == 0 }

// Sqrt returns the square root of x whose real part is not negative.
func Sqrt(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case math.IsInf(im, 0):
		return complex(math.Inf(1), im)
	case math.IsInf(re, 1):
		if math.IsNaN(im) {
			return x
		}
		return complex(re, math.Copysign(0, im))
	case math.IsInf(re, -1):
		if math.IsNaN(im) {
			return complex(im, math.Inf(1))
		}
		return complex(0, math.Copysign(math.Inf(1), im))
	case math.IsNaN(re) && im == 0:
		return x
	case math.IsNaN(re) || math.IsNaN(im):
		return NaN()
	case re == 0 && im == 0:
		return complex(0, im)
	}
	// The modulus must neither overflow nor lose bits.
	scale := 1.0
	switch size := max(math.Abs(re), math.Abs(im)); {
	case size > 0x1p1000:
		re, im, scale = re/4, im/4, 2
	case size < 0x1p-960:
		re, im, scale = re*0x1p108, im*0x1p108, 0x1p-54
	}
	t := math.Sqrt((math.Abs(re) + math.Hypot(re, im)) / 2)
	if re >= 0 {
		return complex(t*scale, im/(2*t)*scale)
	}
	return complex(math.Abs(im)/(2*t)*scale, math.Copysign(t*scale, im))
}

// Exp returns e to the power of x.
func Exp(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0:
		return complex(math.Exp(re), im)
	case math.IsInf(re, 1) && !finite(im):
		return complex(re, math.NaN())
	case math.IsInf(re, -1) && !finite(im):
		return complex(0, math.Copysign(0, im))
	}
	s, c := math.Sincos(im)
	r := math.Exp(re)
	return complex(r*c, r*s)
}

// Log returns the natural logarithm of x.
func Log(x complex128) complex128 { return complex(math.Log(Abs(x)), Phase(x)) }

// Log10 returns the decimal logarithm of x.
func Log10(x complex128) complex128 {
	z := Log(x)
	return complex(math.Log10E*real(z), math.Log10E*imag(z))
}

// Pow returns x to the power of y. Pow(0, y) is 1 when the real part of y is 0, 0 when it is positive, and infinite
// when it is negative.
func Pow(x, y complex128) complex128 {
	if x == 0 {
		switch {
		case IsNaN(y):
			return NaN()
		case real(y) == 0:
			return 1
		case real(y) < 0 && imag(y) == 0:
			return complex(math.Inf(1), 0)
		case real(y) < 0:
			return Inf()
		case real(y) > 0:
			return 0
		}
		return NaN()
	}
	r, θ := Polar(x)
	modulus, angle := math.Pow(r, real(y)), real(y)*θ
	if imag(y) != 0 {
		modulus *= math.Exp(-imag(y) * θ)
		angle += imag(y) * math.Log(r)
	}
	return Rect(modulus, angle)
}

// Sinh returns the hyperbolic sine of x.
func Sinh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0:
		return complex(math.Sinh(re), im)
	case math.IsInf(re, 0) && !finite(im):
		return complex(re, math.NaN())
	case re == 0 && !finite(im):
		return complex(re, math.NaN())
	}
	s, c := math.Sincos(im)
	return complex(math.Sinh(re)*c, math.Cosh(re)*s)
}

// Cosh returns the hyperbolic cosine of x.
func Cosh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && math.IsNaN(re):
		return x
	case im == 0:
		return complex(math.Cosh(re), im*math.Copysign(1, re))
	case math.IsInf(re, 0) && !finite(im):
		return complex(math.Inf(1), math.NaN())
	case re == 0 && !finite(im):
		return complex(math.NaN(), re*math.Copysign(1, im))
	}
	s, c := math.Sincos(im)
	return complex(math.Cosh(re)*c, math.Sinh(re)*s)
}

// Tanh returns the hyperbolic tangent of x.
func Tanh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case math.IsInf(re, 0) && !finite(im):
		return complex(math.Copysign(1, re), math.Copysign(0, im))
	case math.Abs(re) > 20 && finite(im): // the rest is below the last bit
		return complex(math.Copysign(1, re), math.Sin(2*im)*2*math.Exp(-2*math.Abs(re)))
	case im == 0:
		return complex(math.Tanh(re), im)
	}
	// Both squares are positive: nothing cancels.
	s, c := math.Sincos(im)
	sh := math.Sinh(re)
	d := c*c + sh*sh
	return complex(sh*math.Cosh(re)/d, s*c/d)
}

// Sin returns the sine of x.
func Sin(x complex128) complex128 { return overI(Sinh(timesI(x))) }

// Cos returns the cosine of x.
func Cos(x complex128) complex128 {
	if real(x) == 0 && math.IsNaN(imag(x)) {
		return complex(math.NaN(), 0)
	}
	return Cosh(timesI(x))
}

// Tan returns the tangent of x.
func Tan(x complex128) complex128 { return overI(Tanh(timesI(x))) }

// Cot returns the cotangent of x.
func Cot(x complex128) complex128 {
	if x == 0 {
		return Inf()
	}
	if math.Abs(imag(x)) > 20 {
		return complex(math.Sin(2*real(x))*2*math.Exp(-2*math.Abs(imag(x))), math.Copysign(1, -imag(x)))
	}
	s, c := math.Sincos(real(x))
	sh := math.Sinh(imag(x))
	d := s*s + sh*sh
	if d == 0 { // so near to zero that the squares vanish
		return Inf()
	}
	return complex(s*c/d, -sh*math.Cosh(imag(x))/d)
}

// The inverse functions are Kahan's ("Branch cuts for complex elementary functions"), right on both sides of their
// branch cuts as the zeros' signs tell them apart. Beyond this size logarithms take over.
const huge = 0x1p500

func large(x complex128) bool {
	return math.Abs(real(x)) > huge || math.Abs(imag(x)) > huge || IsNaN(x) || IsInf(x)
}

// Asin returns the inverse sine of x.
func Asin(x complex128) complex128 {
	if math.IsInf(real(x), 0) && math.IsNaN(imag(x)) {
		return complex(imag(x), real(x))
	}
	return overI(Asinh(timesI(x)))
}

// Asinh returns the inverse hyperbolic sine of x.
func Asinh(x complex128) complex128 {
	re, im := real(x), imag(x)
	if large(x) {
		switch {
		case IsNaN(x) && im == 0:
			return x
		case IsNaN(x):
			return NaN()
		case math.IsNaN(re):
			return complex(im, re)
		}
		return complex(math.Copysign(math.Log(Abs(x/2))+2*math.Ln2, re), math.Atan2(im, math.Abs(re)))
	}
	// asin of ix, turned back
	a, b := Sqrt(complex(1+im, -re)), Sqrt(complex(1-im, re))
	return complex(math.Asinh(imag(Conj(a)*b)), math.Atan(im/real(a*b)))
}

// Acos returns the inverse cosine of x.
func Acos(x complex128) complex128 {
	if large(x) {
		switch {
		case IsNaN(x) && real(x) == 0:
			return complex(math.Pi/2, math.NaN())
		case IsNaN(x):
			return NaN()
		case math.IsNaN(imag(x)):
			return complex(imag(x), -real(x))
		}
		return complex(math.Atan2(math.Abs(imag(x)), real(x)), -math.Copysign(math.Log(Abs(x/2))+2*math.Ln2, imag(x)))
	}
	a, b := Sqrt(complex(1-real(x), -imag(x))), Sqrt(complex(1+real(x), imag(x)))
	return complex(2*math.Atan2(real(a), real(b)), math.Asinh(imag(Conj(b)*a)))
}

// Acosh returns the inverse hyperbolic cosine of x.
func Acosh(x complex128) complex128 {
	if x == 0 {
		return complex(0, math.Copysign(math.Pi/2, imag(x)))
	}
	w := Acos(x)
	if imag(w) <= 0 {
		return complex(-imag(w), real(w))
	}
	return complex(imag(w), -real(w))
}

// Atanh returns the inverse hyperbolic tangent of x.
func Atanh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case IsNaN(x) && re == 0:
		return x
	case IsNaN(x):
		return NaN()
	case math.IsNaN(im):
		return complex(math.Copysign(0, re), im)
	case large(x):
		return complex(math.Copysign(0, re), math.Copysign(math.Pi/2, im))
	}
	d := (1-re)*(1-re) + im*im
	return complex(math.Log1p(4*re/d)/4, math.Atan2(2*im, (1-re)*(1+re)-im*im)/2)
}

// Atan returns the inverse tangent of x.
func Atan(x complex128) complex128 { return overI(Atanh(timesI(x))) }
