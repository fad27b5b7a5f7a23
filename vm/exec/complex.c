// SPDX-License-Identifier: GPL-3.0-or-later
//
// Multiplication and division of complex numbers. Multiplication is the plain formula, as Go
// compiles it. Division scales by the larger part of the divisor (Smith's algorithm); where that
// gives NaNs, infinities and zeros are put right as C's annex G has them.
#include <math.h>

#include "vm/exec/exec.h"

void vm_complexmul(Slot *dst, const Slot *x, const Slot *y) {
    double a = x[0].f, b = x[1].f, c = y[0].f, d = y[1].f;
    double ac = a * c, bd = b * d, ad = a * d, bc = b * c;
    dst[0].f = ac - bd;
    dst[1].f = ad + bc;
}

// Infinities as 1, the rest as 0, with their sign.
static double unit(double x) {
    return copysign(isinf(x) ? 1 : 0, x);
}

__attribute__((no_sanitize("undefined")))
void vm_complexdiv(Slot *dst, const Slot *x, const Slot *y) {
    double a = x[0].f, b = x[1].f, c = y[0].f, d = y[1].f, re, im;
    if (fabs(c) >= fabs(d)) {
        double ratio = d / c, denom = c + ratio * d;
        re = (a + b * ratio) / denom;
        im = (b - a * ratio) / denom;
    } else {
        double ratio = c / d, denom = d + ratio * c;
        re = (a * ratio + b) / denom;
        im = (b * ratio - a) / denom;
    }
    if (isnan(re) && isnan(im)) {
        bool xinf = isinf(a) || isinf(b), yinf = isinf(c) || isinf(d);
        if (c == 0 && d == 0 && (!isnan(a) || !isnan(b))) {
            re = copysign(INFINITY, c) * a;
            im = copysign(INFINITY, c) * b;
        } else if (xinf && isfinite(c) && isfinite(d)) {
            a = unit(a);
            b = unit(b);
            re = INFINITY * (a * c + b * d);
            im = INFINITY * (b * c - a * d);
        } else if (yinf && isfinite(a) && isfinite(b)) {
            c = unit(c);
            d = unit(d);
            re = 0 * (a * c + b * d);
            im = 0 * (b * c - a * d);
        }
    }
    dst[0].f = re;
    dst[1].f = im;
}
