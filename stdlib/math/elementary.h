// SPDX-License-Identifier: GPL-3.0-or-later
//
// Elementary functions by the published methods that Go uses, so that the last digit agrees with
// Go's. All are good to about one unit in the last place.
#ifndef STDLIB_MATH_ELEMENTARY_H
#define STDLIB_MATH_ELEMENTARY_H

double elem_exp(double x);
double elem_exp2(double x);
double elem_log(double x);
double elem_log2(double x);
double elem_log10(double x);
double elem_pow(double x, double y);
double elem_sin(double x);
double elem_cos(double x);
double elem_tan(double x);
double elem_atan(double x);
double elem_asin(double x);
double elem_acos(double x);
double elem_atan2(double y, double x);
double elem_sinh(double x);
double elem_cosh(double x);
double elem_tanh(double x);
double elem_asinh(double x);
double elem_acosh(double x);
double elem_cbrt(double x);
double elem_hypot(double p, double q);

#endif
