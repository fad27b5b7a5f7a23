// SPDX-License-Identifier: GPL-3.0-or-later
//
// Go's quoted forms of strings and characters.
#ifndef STDLIB_STRCONV_QUOTE_H
#define STDLIB_STRCONV_QUOTE_H

#include <stdbool.h>
#include <stdint.h>

#include "vm/base/buf.h"

enum { QUOTE_ASCII = 1, QUOTE_GRAPHIC = 2 };

// Appends s[0..n) between quote characters, escaped; flags as above.
void quote_append(Buf *b, const uint8_t *s, size_t n, char quote, int flags);
// Appends one character the same way, without the quotes; RUNE_ERROR when it is none.
void quote_rune(Buf *b, int64_t rune, char quote, int flags);
bool quote_backquotable(const uint8_t *s, size_t n);
bool quote_isgraphic(uint32_t rune);

// The value of one character or escape at s[0..n): its length, 0 when malformed. quote as in
// strconv.UnquoteChar; *multibyte tells that rune is to be written as UTF-8, not as one byte.
size_t quote_unchar(const uint8_t *s, size_t n, char quote, uint32_t *rune, bool *multibyte);
// The quoted prefix of s: its length including the quotes, 0 when there is none. Its value is
// appended to out unless that is NULL.
size_t quote_unquote(const uint8_t *s, size_t n, Buf *out);

#endif
