// SPDX-License-Identifier: GPL-3.0-or-later
// Buf: a growable byte buffer on the C heap; Vec: the same for elements of any type.
//
// Both start zeroed ({0}) and own their memory until *_free. Growth doubles, so appends are
// amortised constant time. Out of memory aborts with a message, as in Arena.
#ifndef VM_BASE_BUF_H
#define VM_BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "vm/base/arena.h"

typedef struct Buf {
    char *data; // NUL-terminated after buf_cstr
    size_t len, cap;
} Buf;

void buf_free(Buf *b);
// Makes room for `extra` more bytes.
void buf_reserve(Buf *b, size_t extra);
void buf_add(Buf *b, const void *bytes, size_t n);
void buf_adds(Buf *b, const char *s);
void buf_addc(Buf *b, char c);
// Appends the UTF-8 form of `rune`.
void buf_addrune(Buf *b, uint32_t rune);
void buf_printf(Buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void buf_vprintf(Buf *b, const char *fmt, va_list ap) __attribute__((format(printf, 2, 0)));
// Returns the contents as a C string (adds a NUL behind len).
const char *buf_cstr(Buf *b);

// Untyped core of the VEC_* macros: returns data with room for `need` elements of `size` bytes.
void *vec_grow(void *data, uint32_t *cap, uint32_t need, size_t size);

#define VEC(T)                                                                                 \
    struct {                                                                                   \
        T *data;                                                                               \
        uint32_t len, cap;                                                                     \
    }
#define VEC_PUSH(v, x)                                                                         \
    do {                                                                                       \
        if ((v)->len == (v)->cap)                                                              \
            (v)->data = vec_grow((v)->data, &(v)->cap, (v)->len + 1, sizeof *(v)->data);        \
        (v)->data[(v)->len++] = (x);                                                           \
    } while (0)
#define VEC_FREE(v)                                                                            \
    do {                                                                                       \
        free((v)->data);                                                                       \
        (v)->data = NULL;                                                                      \
        (v)->len = (v)->cap = 0;                                                               \
    } while (0)

#endif
