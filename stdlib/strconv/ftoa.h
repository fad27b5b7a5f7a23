// SPDX-License-Identifier: GPL-3.0-or-later
//
// Numbers as text, both ways, for strconv and fmt: exactly what Go prints and accepts.
#ifndef STDLIB_STRCONV_FTOA_H
#define STDLIB_STRCONV_FTOA_H

#include <stdbool.h>
#include <stdint.h>

#include "vm/base/buf.h"

// A decimal number 0.d1d2d3... * 10^point with n digits, d1 != 0 and dn != 0; n 0 is zero.
typedef struct FtoaDigits {
    char d[24];
    int n, point;
} FtoaDigits;

// The shortest digits that read back as v (finite), the closest to v among those; bits is 32 or 64.
void ftoa_shortest(FtoaDigits *out, double v, int bits);
// Appends v in format 'e', 'E', 'f', 'g', 'G', 'b', 'x' or 'X'. prec < 0: as many digits as
// needed. Other formats append '%' and the format, as strconv does.
void ftoa_append(Buf *b, double v, char fmt, int prec, int bits);

// Appends u in base 2..36, with a minus sign when neg.
void itoa_append(Buf *b, uint64_t u, bool neg, int base);

typedef enum AtoiError { ATOI_OK, ATOI_SYNTAX, ATOI_RANGE, ATOI_BASE, ATOI_BITS } AtoiError;

// strconv.ParseUint, ParseInt and ParseFloat; after ATOI_RANGE *out is the nearest value that
// fits. For ATOI_BITS bits was wrong, for ATOI_BASE base.
AtoiError atoi_unsigned(const char *s, size_t n, int64_t base, int64_t bits, uint64_t *out);
AtoiError atoi_signed(const char *s, size_t n, int64_t base, int64_t bits, int64_t *out);
AtoiError atof_parse(const char *s, size_t n, int bits, double *out);

#endif
