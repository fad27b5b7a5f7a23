// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdlib/text.h"
#include "stdlib/unicode/tables.h"

NATIVE(bufio_indexByte) {
    (void)t;
    const uint8_t *p = a->b.len ? memchr(a->b.ptr, (int)a->c, (size_t)a->b.len) : NULL;
    a->r0 = p ? p - (const uint8_t *)a->b.ptr : -1;
    return NAT_OK;
}

// data[lo:hi], never nil.
static GoSlice part(GoSlice data, int64_t lo, int64_t hi) {
    return (GoSlice){(uint8_t *)data.ptr + lo, (int32_t)(hi - lo), data.cap - (int32_t)lo};
}

NATIVE(bufio_nextLine) {
    (void)t;
    const uint8_t *s = a->data.ptr;
    int64_t n = a->data.len;
    const uint8_t *nl = n ? memchr(s, '\n', (size_t)n) : NULL;
    if (!nl && (!a->atEOF || n == 0)) return NAT_OK;
    int64_t end = nl ? nl - s : n;
    a->r0 = nl ? end + 1 : n;
    if (end > 0 && s[end - 1] == '\r') end--;
    a->r1 = part(a->data, 0, end);
    a->r2 = true;
    return NAT_OK;
}

NATIVE(bufio_nextWord) {
    (void)t;
    const uint8_t *s = a->data.ptr;
    int64_t n = a->data.len, lo = 0;
    unsigned len;
    while (lo < n && unicode_space(text_rune(s + lo, (size_t)(n - lo), &len))) lo += len;
    for (int64_t i = lo; i < n; i += len) {
        if (unicode_space(text_rune(s + i, (size_t)(n - i), &len))) {
            a->r0 = i + len;
            a->r1 = part(a->data, lo, i);
            return NAT_OK;
        }
    }
    if (a->atEOF && n > lo) {
        a->r0 = n;
        a->r1 = part(a->data, lo, n);
    } else {
        a->r0 = lo;
    }
    return NAT_OK;
}
