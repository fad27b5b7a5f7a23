// SPDX-License-Identifier: GPL-3.0-or-later
package main

// math/cmplx where a part is zero of either sign, one, infinite or NaN: one line for each function and real part.

import (
	"fmt"
	"math"
	"math/cmplx"
)

type fn struct {
	name string
	f    func(complex128) complex128
}

var fns = []fn{{"Sqrt", cmplx.Sqrt}, {"Exp", cmplx.Exp}, {"Log", cmplx.Log}, {"Log10", cmplx.Log10}, {"Sin", cmplx.Sin}, {"Cos", cmplx.Cos}, {"Tan", cmplx.Tan}, {"Sinh", cmplx.Sinh}, {"Cosh", cmplx.Cosh}, {"Tanh", cmplx.Tanh}, {"Asin", cmplx.Asin}, {"Acos", cmplx.Acos}, {"Atan", cmplx.Atan}, {"Asinh", cmplx.Asinh}, {"Acosh", cmplx.Acosh}, {"Atanh", cmplx.Atanh}, {"Conj", cmplx.Conj}}

func show(x float64) string {
	if math.IsNaN(x) { // of either sign
		return "NaN"
	}
	return fmt.Sprintf("%.6g", x)
}

func showc(z complex128) string { return "(" + show(real(z)) + " " + show(imag(z)) + ")" }

func main() {
	inf := math.Inf(1)
	parts := []float64{0, math.Copysign(0, -1), 1, -1, inf, -inf, math.NaN()}
	for _, f := range fns {
		for _, re := range parts {
			fmt.Print(f.name, " ", show(re), ":")
			for _, im := range parts {
				fmt.Print(" ", showc(f.f(complex(re, im))))
			}
			fmt.Println()
		}
	}
	tiny := 1e-320
	fmt.Println(cmplx.Cot(complex(tiny, 0)), cmplx.Cot(complex(0, tiny)), cmplx.Cot(0))
	for _, y := range parts {
		for _, x := range []complex128{0, -1, complex(inf, 0), cmplx.NaN()} {
			fmt.Print(" ", showc(cmplx.Pow(x, complex(1, y))), showc(cmplx.Pow(x, complex(-2, y))))
		}
		fmt.Println()
	}
}

// expect: Sqrt 0: (0 0) (0 -0) (0.707107 0.707107) (0.707107 -0.707107) (+Inf +Inf) (+Inf -Inf) (NaN NaN)
// expect: Sqrt -0: (0 0) (0 -0) (0.707107 0.707107) (0.707107 -0.707107) (+Inf +Inf) (+Inf -Inf) (NaN NaN)
// expect: Sqrt 1: (1 0) (1 -0) (1.09868 0.45509) (1.09868 -0.45509) (+Inf +Inf) (+Inf -Inf) (NaN NaN)
// expect: Sqrt -1: (0 1) (0 -1) (0.45509 1.09868) (0.45509 -1.09868) (+Inf +Inf) (+Inf -Inf) (NaN NaN)
// expect: Sqrt +Inf: (+Inf 0) (+Inf -0) (+Inf 0) (+Inf -0) (+Inf +Inf) (+Inf -Inf) (+Inf NaN)
// expect: Sqrt -Inf: (0 +Inf) (0 -Inf) (0 +Inf) (0 -Inf) (+Inf +Inf) (+Inf -Inf) (NaN +Inf)
// expect: Sqrt NaN: (NaN 0) (NaN -0) (NaN NaN) (NaN NaN) (+Inf +Inf) (+Inf -Inf) (NaN NaN)
// expect: Exp 0: (1 0) (1 -0) (0.540302 0.841471) (0.540302 -0.841471) (NaN NaN) (NaN NaN) (NaN NaN)
// expect: Exp -0: (1 0) (1 -0) (0.540302 0.841471) (0.540302 -0.841471) (NaN NaN) (NaN NaN) (NaN NaN)
// expect: Exp 1: (2.71828 0) (2.71828 -0) (1.46869 2.28736) (1.46869 -2.28736) (NaN NaN) (NaN NaN) (NaN NaN)
// expect: Exp -1: (0.367879 0) (0.367879 -0) (0.198766 0.30956) (0.198766 -0.30956) (NaN NaN) (NaN NaN) (NaN NaN)
// expect: Exp +Inf: (+Inf 0) (+Inf -0) (+Inf +Inf) (+Inf -Inf) (+Inf NaN) (+Inf NaN) (+Inf NaN)
// expect: Exp -Inf: (0 0) (0 -0) (0 0) (0 -0) (0 0) (0 -0) (0 0)
// expect: Exp NaN: (NaN 0) (NaN -0) (NaN NaN) (NaN NaN) (NaN NaN) (NaN NaN) (NaN NaN)
// expect: Log 0: (-Inf 0) (-Inf -0) (0 1.5708) (0 -1.5708) (+Inf 1.5708) (+Inf -1.5708) (NaN NaN)
// expect: Log -0: (-Inf 3.14159) (-Inf -3.14159) (0 1.5708) (0 -1.5708) (+Inf 1.5708) (+Inf -1.5708) (NaN NaN)
// expect: Log 1: (0 0) (0 -0) (0.346574 0.785398) (0.346574 -0.785398) (+Inf 1.5708) (+Inf -1.5708) (NaN NaN)
// expect: Log -1: (0 3.14159) (0 -3.14159) (0.346574 2.35619) (0.346574 -2.35619) (+Inf 1.5708) (+Inf -1.5708) (NaN NaN)
// expect: Log +Inf: (+Inf 0) (+Inf -0) (+Inf 0) (+Inf -0) (+Inf 0.785398) (+Inf -0.785398) (+Inf NaN)
// expect: Log -Inf: (+Inf 3.14159) (+Inf -3.14159) (+Inf 3.14159) (+Inf -3.14159) (+Inf 2.35619) (+Inf -2.35619) (+Inf NaN)
// expect: Log NaN: (NaN NaN) (NaN NaN) (NaN NaN) (NaN NaN) (+Inf NaN) (+Inf NaN) (NaN NaN)
// expect: Log10 0: (-Inf 0) (-Inf -0) (0 0.682188) (0 -0.682188) (+Inf 0.682188) (+Inf -0.682188) (NaN NaN)
// expect: Log10 -0: (-Inf 1.36438) (-Inf -1.36438) (0 0.682188) (0 -0.682188) (+Inf 0.682188) (+Inf -0.682188) (NaN NaN)
// expect: Log10 1: (0 0) (0 -0) (0.150515 0.341094) (0.150515 -0.341094) (+Inf 0.682188) (+Inf -0.682188) (NaN NaN)
// expect: Log10 -1: (0 1.36438) (0 -1.36438) (0.150515 1.02328) (0.150515 -1.02328) (+Inf 0.682188) (+Inf -0.682188) (NaN NaN)
// expect: Log10 +Inf: (+Inf 0) (+Inf -0) (+Inf 0) (+Inf -0) (+Inf 0.341094) (+Inf -0.341094) (+Inf NaN)
// expect: Log10 -Inf: (+Inf 1.36438) (+Inf -1.36438) (+Inf 1.36438) (+Inf -1.36438) (+Inf 1.02328) (+Inf -1.02328) (+Inf NaN)
// expect: Log10 NaN: (NaN NaN) (NaN NaN) (NaN NaN) (NaN NaN) (+Inf NaN) (+Inf NaN) (NaN NaN)
// expect: Sin 0: (0 0) (0 -0) (0 1.1752) (0 -1.1752) (0 +Inf) (0 -Inf) (0 NaN)
// expect: Sin -0: (-0 0) (-0 -0) (-0 1.1752) (-0 -1.1752) (-0 +Inf) (-0 -Inf) (-0 NaN)
// expect: Sin 1: (0.841471 0) (0.841471 -0) (1.29846 0.634964) (1.29846 -0.634964) (+Inf +Inf) (+Inf -Inf) (NaN NaN)
// expect: Sin -1: (-0.841471 0) (-0.841471 -0) (-1.29846 0.634964) (-1.29846 -0.634964) (-Inf +Inf) (-Inf -Inf) (NaN NaN)
// expect: Sin +Inf: (NaN 0) (NaN -0) (NaN NaN) (NaN NaN) (NaN +Inf) (NaN -Inf) (NaN NaN)
// expect: Sin -Inf: (NaN 0) (NaN -0) (NaN NaN) (NaN NaN) (NaN +Inf) (NaN -Inf) (NaN NaN)
// expect: Sin NaN: (NaN 0) (NaN -0) (NaN NaN) (NaN NaN) (NaN +Inf) (NaN -Inf) (NaN NaN)
// expect: Cos 0: (1 -0) (1 0) (1.54308 -0) (1.54308 0) (+Inf -0) (+Inf 0) (NaN 0)
// expect: Cos -0: (1 0) (1 -0) (1.54308 0) (1.54308 -0) (+Inf 0) (+Inf -0) (NaN 0)
// expect: Cos 1: (0.540302 -0) (0.540302 0) (0.83373 -0.988898) (0.83373 0.988898) (+Inf -Inf) (+Inf +Inf) (NaN NaN)
// expect: Cos -1: (0.540302 0) (0.540302 -0) (0.83373 0.988898) (0.83373 -0.988898) (+Inf +Inf) (+Inf -Inf) (NaN NaN)
// expect: Cos +Inf: (NaN -0) (NaN 0) (NaN NaN) (NaN NaN) (+Inf NaN) (+Inf NaN) (NaN NaN)
// expect: Cos -Inf: (NaN 0) (NaN -0) (NaN NaN) (NaN NaN) (+Inf NaN) (+Inf NaN) (NaN NaN)
// expect: Cos NaN: (NaN -0) (NaN 0) (NaN NaN) (NaN NaN) (+Inf NaN) (+Inf NaN) (NaN NaN)
// expect: Tan 0: (0 0) (0 -0) (0 0.761594) (0 -0.761594) (0 1) (0 -1) (0 NaN)
// expect: Tan -0: (-0 0) (-0 -0) (-0 0.761594) (-0 -0.761594) (-0 1) (-0 -1) (-0 NaN)
// expect: Tan 1: (1.55741 0) (1.55741 -0) (0.271753 1.08392) (0.271753 -1.08392) (0 1) (0 -1) (NaN NaN)
// expect: Tan -1: (-1.55741 0) (-1.55741 -0) (-0.271753 1.08392) (-0.271753 -1.08392) (-0 1) (-0 -1) (NaN NaN)
// expect: Tan +Inf: (NaN NaN) (NaN NaN) (NaN NaN) (NaN NaN) (0 1) (0 -1) (NaN NaN)
// expect: Tan -Inf: (NaN NaN) (NaN NaN) (NaN NaN) (NaN NaN) (-0 1) (-0 -1) (NaN NaN)
// expect: Tan NaN: (NaN NaN) (NaN NaN) (NaN NaN) (NaN NaN) (0 1) (0 -1) (NaN NaN)
// expect: Sinh 0: (0 0) (0 -0) (0 0.841471) (0 -0.841471) (0 NaN) (0 NaN) (0 NaN)
// expect: Sinh -0: (-0 0) (-0 -0) (-0 0.841471) (-0 -0.841471) (-0 NaN) (-0 NaN) (-0 NaN)
// expect: Sinh 1: (1.1752 0) (1.1752 -0) (0.634964 1.29846) (0.634964 -1.29846) (NaN NaN) (NaN NaN) (NaN NaN)
// expect: Sinh -1: (-1.1752 0) (-1.1752 -0) (-0.634964 1.29846) (-0.634964 -1.29846) (NaN NaN) (NaN NaN) (NaN NaN)
// expect: Sinh +Inf: (+Inf 0) (+Inf -0) (+Inf +Inf) (+Inf -Inf) (+Inf NaN) (+Inf NaN) (+Inf NaN)
// expect: Sinh -Inf: (-Inf 0) (-Inf -0) (-Inf +Inf) (-Inf -Inf) (-Inf NaN) (-Inf NaN) (-Inf NaN)
// expect: Sinh NaN: (NaN 0) (NaN -0) (NaN NaN) (NaN NaN) (NaN NaN) (NaN NaN) (NaN NaN)
// expect: Cosh 0: (1 0) (1 -0) (0.540302 0) (0.540302 -0) (NaN 0) (NaN -0) (NaN 0)
// expect: Cosh -0: (1 -0) (1 0) (0.540302 -0) (0.540302 0) (NaN -0) (NaN 0) (NaN -0)
// expect: Cosh 1: (1.54308 0) (1.54308 -0) (0.83373 0.988898) (0.83373 -0.988898) (NaN NaN) (NaN NaN) (NaN NaN)
// expect: Cosh -1: (1.54308 -0) (1.54308 0) (0.83373 -0.988898) (0.83373 0.988898) (NaN NaN) (NaN NaN) (NaN NaN)
// expect: Cosh +Inf: (+Inf 0) (+Inf -0) (+Inf +Inf) (+Inf -Inf) (+Inf NaN) (+Inf NaN) (+Inf NaN)
// expect: Cosh -Inf: (+Inf -0) (+Inf 0) (+Inf -Inf) (+Inf +Inf) (+Inf NaN) (+Inf NaN) (+Inf NaN)
// expect: Cosh NaN: (NaN 0) (NaN -0) (NaN NaN) (NaN NaN) (NaN NaN) (NaN NaN) (NaN NaN)
// expect: Tanh 0: (0 0) (0 -0) (0 1.55741) (0 -1.55741) (NaN NaN) (NaN NaN) (NaN NaN)
// expect: Tanh -0: (-0 0) (-0 -0) (-0 1.55741) (-0 -1.55741) (NaN NaN) (NaN NaN) (NaN NaN)
// expect: Tanh 1: (0.761594 0) (0.761594 -0) (1.08392 0.271753) (1.08392 -0.271753) (NaN NaN) (NaN NaN) (NaN NaN)
// expect: Tanh -1: (-0.761594 0) (-0.761594 -0) (-1.08392 0.271753) (-1.08392 -0.271753) (NaN NaN) (NaN NaN) (NaN NaN)
// expect: Tanh +Inf: (1 0) (1 -0) (1 0) (1 -0) (1 0) (1 -0) (1 0)
// expect: Tanh -Inf: (-1 0) (-1 -0) (-1 0) (-1 -0) (-1 0) (-1 -0) (-1 0)
// expect: Tanh NaN: (NaN 0) (NaN -0) (NaN NaN) (NaN NaN) (NaN NaN) (NaN NaN) (NaN NaN)
// expect: Asin 0: (0 0) (0 -0) (0 0.881374) (0 -0.881374) (0 +Inf) (0 -Inf) (0 NaN)
// expect: Asin -0: (-0 0) (-0 -0) (-0 0.881374) (-0 -0.881374) (-0 +Inf) (-0 -Inf) (-0 NaN)
// expect: Asin 1: (1.5708 0) (1.5708 -0) (0.666239 1.06128) (0.666239 -1.06128) (0 +Inf) (0 -Inf) (NaN NaN)
// expect: Asin -1: (-1.5708 0) (-1.5708 -0) (-0.666239 1.06128) (-0.666239 -1.06128) (-0 +Inf) (-0 -Inf) (NaN NaN)
// expect: Asin +Inf: (1.5708 +Inf) (1.5708 -Inf) (1.5708 +Inf) (1.5708 -Inf) (0.785398 +Inf) (0.785398 -Inf) (NaN +Inf)
// expect: Asin -Inf: (-1.5708 +Inf) (-1.5708 -Inf) (-1.5708 +Inf) (-1.5708 -Inf) (-0.785398 +Inf) (-0.785398 -Inf) (NaN -Inf)
// expect: Asin NaN: (NaN NaN) (NaN NaN) (NaN NaN) (NaN NaN) (NaN +Inf) (NaN -Inf) (NaN NaN)
// expect: Acos 0: (1.5708 -0) (1.5708 0) (1.5708 -0.881374) (1.5708 0.881374) (1.5708 -Inf) (1.5708 +Inf) (1.5708 NaN)
// expect: Acos -0: (1.5708 -0) (1.5708 0) (1.5708 -0.881374) (1.5708 0.881374) (1.5708 -Inf) (1.5708 +Inf) (1.5708 NaN)
// expect: Acos 1: (0 -0) (0 0) (0.904557 -1.06128) (0.904557 1.06128) (1.5708 -Inf) (1.5708 +Inf) (NaN NaN)
// expect: Acos -1: (3.14159 -0) (3.14159 0) (2.23704 -1.06128) (2.23704 1.06128) (1.5708 -Inf) (1.5708 +Inf) (NaN NaN)
// expect: Acos +Inf: (0 -Inf) (0 +Inf) (0 -Inf) (0 +Inf) (0.785398 -Inf) (0.785398 +Inf) (NaN -Inf)
// expect: Acos -Inf: (3.14159 -Inf) (3.14159 +Inf) (3.14159 -Inf) (3.14159 +Inf) (2.35619 -Inf) (2.35619 +Inf) (NaN +Inf)
// expect: Acos NaN: (NaN NaN) (NaN NaN) (NaN NaN) (NaN NaN) (NaN -Inf) (NaN +Inf) (NaN NaN)
// expect: Atan 0: (0 0) (0 -0) (0 +Inf) (0 -Inf) (1.5708 0) (1.5708 -0) (NaN NaN)
// expect: Atan -0: (-0 0) (-0 -0) (-0 +Inf) (-0 -Inf) (-1.5708 0) (-1.5708 -0) (NaN NaN)
// expect: Atan 1: (0.785398 0) (0.785398 -0) (1.01722 0.402359) (1.01722 -0.402359) (1.5708 0) (1.5708 -0) (NaN NaN)
// expect: Atan -1: (-0.785398 0) (-0.785398 -0) (-1.01722 0.402359) (-1.01722 -0.402359) (-1.5708 0) (-1.5708 -0) (NaN NaN)
// expect: Atan +Inf: (1.5708 0) (1.5708 -0) (1.5708 0) (1.5708 -0) (1.5708 0) (1.5708 -0) (1.5708 0)
// expect: Atan -Inf: (-1.5708 0) (-1.5708 -0) (-1.5708 0) (-1.5708 -0) (-1.5708 0) (-1.5708 -0) (-1.5708 0)
// expect: Atan NaN: (NaN 0) (NaN -0) (NaN NaN) (NaN NaN) (NaN 0) (NaN -0) (NaN NaN)
// expect: Asinh 0: (0 0) (0 -0) (0 1.5708) (0 -1.5708) (+Inf 1.5708) (+Inf -1.5708) (NaN NaN)
// expect: Asinh -0: (-0 0) (-0 -0) (-0 1.5708) (-0 -1.5708) (-Inf 1.5708) (-Inf -1.5708) (NaN NaN)
// expect: Asinh 1: (0.881374 0) (0.881374 -0) (1.06128 0.666239) (1.06128 -0.666239) (+Inf 1.5708) (+Inf -1.5708) (NaN NaN)
// expect: Asinh -1: (-0.881374 0) (-0.881374 -0) (-1.06128 0.666239) (-1.06128 -0.666239) (-Inf 1.5708) (-Inf -1.5708) (NaN NaN)
// expect: Asinh +Inf: (+Inf 0) (+Inf -0) (+Inf 0) (+Inf -0) (+Inf 0.785398) (+Inf -0.785398) (+Inf NaN)
// expect: Asinh -Inf: (-Inf 0) (-Inf -0) (-Inf 0) (-Inf -0) (-Inf 0.785398) (-Inf -0.785398) (-Inf NaN)
// expect: Asinh NaN: (NaN 0) (NaN -0) (NaN NaN) (NaN NaN) (+Inf NaN) (-Inf NaN) (NaN NaN)
// expect: Acosh 0: (0 1.5708) (0 -1.5708) (0.881374 1.5708) (0.881374 -1.5708) (+Inf 1.5708) (+Inf -1.5708) (NaN -1.5708)
// expect: Acosh -0: (0 1.5708) (0 -1.5708) (0.881374 1.5708) (0.881374 -1.5708) (+Inf 1.5708) (+Inf -1.5708) (NaN -1.5708)
// expect: Acosh 1: (0 0) (-0 0) (1.06128 0.904557) (1.06128 -0.904557) (+Inf 1.5708) (+Inf -1.5708) (NaN NaN)
// expect: Acosh -1: (0 3.14159) (-0 3.14159) (1.06128 2.23704) (1.06128 -2.23704) (+Inf 1.5708) (+Inf -1.5708) (NaN NaN)
// expect: Acosh +Inf: (+Inf 0) (+Inf -0) (+Inf 0) (+Inf -0) (+Inf 0.785398) (+Inf -0.785398) (+Inf NaN)
// expect: Acosh -Inf: (+Inf 3.14159) (+Inf -3.14159) (+Inf 3.14159) (+Inf -3.14159) (+Inf 2.35619) (+Inf -2.35619) (+Inf NaN)
// expect: Acosh NaN: (NaN NaN) (NaN NaN) (NaN NaN) (NaN NaN) (+Inf NaN) (+Inf NaN) (NaN NaN)
// expect: Atanh 0: (0 0) (0 -0) (0 0.785398) (0 -0.785398) (0 1.5708) (0 -1.5708) (0 NaN)
// expect: Atanh -0: (-0 0) (-0 -0) (-0 0.785398) (-0 -0.785398) (-0 1.5708) (-0 -1.5708) (-0 NaN)
// expect: Atanh 1: (+Inf 0) (+Inf -0) (0.402359 1.01722) (0.402359 -1.01722) (0 1.5708) (0 -1.5708) (NaN NaN)
// expect: Atanh -1: (-Inf 0) (-Inf -0) (-0.402359 1.01722) (-0.402359 -1.01722) (-0 1.5708) (-0 -1.5708) (NaN NaN)
// expect: Atanh +Inf: (0 1.5708) (0 -1.5708) (0 1.5708) (0 -1.5708) (0 1.5708) (0 -1.5708) (0 NaN)
// expect: Atanh -Inf: (-0 1.5708) (-0 -1.5708) (-0 1.5708) (-0 -1.5708) (-0 1.5708) (-0 -1.5708) (-0 NaN)
// expect: Atanh NaN: (NaN NaN) (NaN NaN) (NaN NaN) (NaN NaN) (0 1.5708) (0 -1.5708) (NaN NaN)
// expect: Conj 0: (0 -0) (0 0) (0 -1) (0 1) (0 -Inf) (0 +Inf) (0 NaN)
// expect: Conj -0: (-0 -0) (-0 0) (-0 -1) (-0 1) (-0 -Inf) (-0 +Inf) (-0 NaN)
// expect: Conj 1: (1 -0) (1 0) (1 -1) (1 1) (1 -Inf) (1 +Inf) (1 NaN)
// expect: Conj -1: (-1 -0) (-1 0) (-1 -1) (-1 1) (-1 -Inf) (-1 +Inf) (-1 NaN)
// expect: Conj +Inf: (+Inf -0) (+Inf 0) (+Inf -1) (+Inf 1) (+Inf -Inf) (+Inf +Inf) (+Inf NaN)
// expect: Conj -Inf: (-Inf -0) (-Inf 0) (-Inf -1) (-Inf 1) (-Inf -Inf) (-Inf +Inf) (-Inf NaN)
// expect: Conj NaN: (NaN -0) (NaN 0) (NaN -1) (NaN 1) (NaN -Inf) (NaN +Inf) (NaN NaN)
// expect: (+Inf+Infi) (+Inf+Infi) (+Inf+Infi)
// expect:  (0 0)(+Inf 0) (-1 1.22465e-16)(1 2.44929e-16) (+Inf NaN)(0 -0) (NaN NaN)(NaN NaN)
// expect:  (0 0)(+Inf 0) (-1 1.22465e-16)(1 2.44929e-16) (+Inf NaN)(0 -0) (NaN NaN)(NaN NaN)
// expect:  (0 0)(+Inf +Inf) (-0.0432139 5.29218e-18)(0.0432139 1.05844e-17) (NaN NaN)(NaN NaN) (NaN NaN)(NaN NaN)
// expect:  (0 0)(+Inf +Inf) (-23.1407 2.83392e-15)(23.1407 5.66784e-15) (NaN NaN)(NaN NaN) (NaN NaN)(NaN NaN)
// expect:  (0 0)(+Inf +Inf) (NaN NaN)(NaN NaN) (NaN NaN)(NaN NaN) (NaN NaN)(NaN NaN)
// expect:  (0 0)(+Inf +Inf) (NaN NaN)(NaN NaN) (NaN NaN)(NaN NaN) (NaN NaN)(NaN NaN)
// expect:  (NaN NaN)(NaN NaN) (NaN NaN)(NaN NaN) (NaN NaN)(NaN NaN) (NaN NaN)(NaN NaN)
