// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 and the few character classes that scanning Go source needs (Unicode 15, as Go 1.23).
#ifndef VM_BASE_UNICODE_H
#define VM_BASE_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { RUNE_ERROR = 0xFFFD, RUNE_MAX = 0x10FFFF, RUNE_BOM = 0xFEFF };

// Decodes the first character of s[0..n), n > 0, and stores its length. Invalid bytes (overlong,
// surrogate, cut short) give RUNE_ERROR with length 1.
uint32_t utf8_decode(const char *s, size_t n, unsigned *len);
// Writes the UTF-8 form of `rune` (RUNE_ERROR's when invalid) and returns its length, 1..4.
size_t utf8_encode(char out[4], uint32_t rune);
bool unicode_is_letter(uint32_t rune);
bool unicode_is_digit(uint32_t rune);
bool unicode_is_upper(uint32_t rune);
bool unicode_is_print(uint32_t rune);

#endif
