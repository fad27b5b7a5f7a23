// SPDX-License-Identifier: GPL-3.0-or-later
//
// Case mapping and the classes of characters of Unicode 15.0, as Go 1.23 has them.
#ifndef STDLIB_UNICODE_TABLES_H
#define STDLIB_UNICODE_TABLES_H

#include <stdbool.h>
#include <stdint.h>

typedef enum UnicodeCase { UNICODE_UPPER, UNICODE_LOWER, UNICODE_TITLE } UnicodeCase;

// The character's simple mapping; itself when it has none or is no character.
uint32_t unicode_to(UnicodeCase to, uint32_t r);
// The next character, cyclically, that is equal under simple case folding; itself when there is
// none.
uint32_t unicode_fold(uint32_t r);
bool unicode_space(uint32_t r);

typedef struct UnicodeRange {
    uint32_t lo, hi, stride;
} UnicodeRange;
// The table of a category, script or property by Go's name ("Lu", "Han", "White_Space"), NULL if
// there is none; *n gets its length.
const UnicodeRange *unicode_table(const char *name, uint32_t *n);
bool unicode_in(const UnicodeRange *t, uint32_t n, uint32_t r);

#endif
