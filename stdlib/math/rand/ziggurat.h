// SPDX-License-Identifier: GPL-3.0-or-later
//
// Marsaglia and Tsang's ziggurat, for the normal and the exponential distribution. j is a random
// number, i the strip, u random numbers in [0, 1). The first look (which makes the tables when they
// are first needed) gives x and whether that is the result; if not, x is tried in strip i's wedge,
// or in strip 0 the tail gives it.
#ifndef STDLIB_MATH_RAND_ZIGGURAT_H
#define STDLIB_MATH_RAND_ZIGGURAT_H

#include <stdbool.h>
#include <stdint.h>

bool ziggurat_normal(int32_t j, unsigned i, double *x); // i < 128
bool ziggurat_normalwedge(unsigned i, double u, double x);
bool ziggurat_normaltail(double u1, double u2, double *x); // false: again, with other numbers
bool ziggurat_exponential(uint32_t j, unsigned i, double *x); // i < 256
bool ziggurat_exponentialwedge(unsigned i, double u, double x);
double ziggurat_exponentialtail(double u);

#endif
