// SPDX-License-Identifier: GPL-3.0-or-later
// Str: a counted string that somebody else owns. Name: an interned identifier.
//
// Two Names of one NameTable are equal exactly when their pointers are equal. A table lives in an
// arena and is used by one thread at a time. The bytes of a Name are NUL-terminated for printf;
// `len` counts without the NUL.
#ifndef VM_BASE_STR_H
#define VM_BASE_STR_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "vm/base/arena.h"

typedef struct Str {
    const char *ptr;
    size_t len;
} Str;

#define STR_LIT(s) ((Str){"" s, sizeof(s) - 1})
// For printf: "%.*s", STR_ARG(s)
#define STR_ARG(s) ((int)(s).len), ((s).ptr)

static inline Str str_of(const char *s) { return (Str){s, strlen(s)}; }
static inline bool str_eq(Str a, Str b) {
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}
static inline bool str_eqz(Str a, const char *b) { return str_eq(a, str_of(b)); }

typedef struct Name {
    uint32_t hash;
    uint32_t len;
    uint16_t tag;      // set by the scanner: keyword token, 0 for ordinary names
    bool exported;     // begins with an upper-case letter (Unicode Lu)
    char text[];
} Name;

typedef struct NameTable {
    Arena *arena;
    Name **slots;   // open addressing, power of two
    uint32_t cap, count;
    const Name *blank; // "_"
    bool keywords;     // the scanner has tagged them
} NameTable;

// Makes an empty table whose memory comes from `arena`.
void names_init(NameTable *t, Arena *arena);
// Returns the one Name with these bytes, made on first use.
Name *names_intern(NameTable *t, const char *s, size_t len);
static inline Name *names_internz(NameTable *t, const char *s) {
    return names_intern(t, s, strlen(s));
}
static inline Str name_str(const Name *n) { return (Str){n->text, n->len}; }

#endif
