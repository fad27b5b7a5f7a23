// SPDX-License-Identifier: GPL-3.0-or-later
//
// Searching and mapping of bytes, for packages strings and bytes alike.
#ifndef STDLIB_BYTES_SEARCH_H
#define STDLIB_BYTES_SEARCH_H

#include "stdlib/text.h"

// All positions are byte offsets; -1: not found.
int64_t search_index(GoStr s, GoStr sub);
int64_t search_lastindex(GoStr s, GoStr sub);
int64_t search_byte(GoStr s, uint8_t c);
int64_t search_rune(GoStr s, int64_t r);
// The first or last character of s that is one of chars.
int64_t search_any(GoStr s, GoStr chars);
int64_t search_lastany(GoStr s, GoStr chars);
int64_t search_count(GoStr s, GoStr sub);
int search_compare(GoStr a, GoStr b);
bool search_equalfold(GoStr a, GoStr b);

// [*lo, *hi): s without the characters of cutset, or without white space, at the ends asked for.
enum { TRIM_LEFT = 1, TRIM_RIGHT = 2 };
void search_trim(GoStr s, GoStr cutset, int ends, int64_t *lo, int64_t *hi);
void search_trimspace(GoStr s, int64_t *lo, int64_t *hi);

// Calls piece(ctx, lo, hi) for every piece of s as Split, SplitAfter (keep = len(sep)) and SplitN
// make them.
void search_split(GoStr s, GoStr sep, int64_t keep, int64_t n,
                  void (*piece)(void *ctx, int64_t lo, int64_t hi), void *ctx);
// The same for Fields.
void search_fields(GoStr s, void (*piece)(void *ctx, int64_t lo, int64_t hi), void *ctx);

// Appends s with the first n old replaced by new (n < 0: all); false, and nothing appended, when
// there is none.
bool search_replace(Buf *out, GoStr s, GoStr old, GoStr new, int64_t n);
// Appends s with every letter mapped (UnicodeCase); false, and nothing appended, when s stays as
// it is.
bool search_mapcase(Buf *out, GoStr s, int to);
// Appends s with the first letter of every word in title case.
void search_title(Buf *out, GoStr s);
bool search_tovalid(Buf *out, GoStr s, GoStr replacement);

#endif
