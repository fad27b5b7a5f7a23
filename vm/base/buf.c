// SPDX-License-Identifier: GPL-3.0-or-later
#include "vm/base/buf.h"

#include <stdio.h>
#include <stdlib.h>

#include "vm/base/unicode.h"

_Noreturn static void out_of_memory(void) {
    fputs("gos: out of memory\n", stderr);
    abort();
}

void buf_free(Buf *b) {
    free(b->data);
    *b = (Buf){0};
}

void buf_reserve(Buf *b, size_t extra) {
    if (b->cap - b->len >= extra)
        return;
    size_t cap = b->cap ? b->cap : 64;
    while (cap - b->len < extra) {
        if (cap > SIZE_MAX / 2)
            out_of_memory();
        cap *= 2;
    }
    char *p = realloc(b->data, cap);
    if (!p)
        out_of_memory();
    b->data = p;
    b->cap = cap;
}

void buf_add(Buf *b, const void *bytes, size_t n) {
    if (n == 0)
        return;
    buf_reserve(b, n);
    memcpy(b->data + b->len, bytes, n);
    b->len += n;
}

void buf_adds(Buf *b, const char *s) { buf_add(b, s, strlen(s)); }

void buf_addc(Buf *b, char c) { buf_add(b, &c, 1); }

void buf_addrune(Buf *b, uint32_t rune) {
    char tmp[4];
    buf_add(b, tmp, utf8_encode(tmp, rune));
}

void buf_vprintf(Buf *b, const char *fmt, va_list ap) {
    va_list ap2;
    va_copy(ap2, ap);
    int n = vsnprintf(NULL, 0, fmt, ap2);
    va_end(ap2);
    if (n <= 0)
        return;
    buf_reserve(b, (size_t)n + 1);
    vsnprintf(b->data + b->len, (size_t)n + 1, fmt, ap);
    b->len += (size_t)n;
}

void buf_printf(Buf *b, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    buf_vprintf(b, fmt, ap);
    va_end(ap);
}

const char *buf_cstr(Buf *b) {
    buf_reserve(b, 1);
    b->data[b->len] = 0;
    return b->data;
}

void *vec_grow(void *data, uint32_t *cap, uint32_t need, size_t size) {
    uint64_t n = *cap ? (uint64_t)*cap * 2 : 8;
    if (n < need)
        n = need;
    if (n > UINT32_MAX)
        out_of_memory();
    void *p = realloc(data, (size_t)n * size);
    if (!p)
        out_of_memory();
    *cap = (uint32_t)n;
    return p;
}
