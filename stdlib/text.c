// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdlib/text.h"

#include <stdlib.h>

uint32_t text_lastrune(const uint8_t *s, size_t n, unsigned *len) {
    *len = 1;
    if (s[n - 1] < 0x80) return s[n - 1];
    for (size_t back = 2; back <= 4 && back <= n; back++) {
        if ((s[n - back] & 0xC0) == 0x80) continue;
        unsigned used;
        uint32_t r = utf8_decode((const char *)s + n - back, back, &used);
        if (used != back) break;
        *len = used;
        return r;
    }
    return RUNE_ERROR;
}

size_t text_runecount(const uint8_t *s, size_t n) {
    size_t count = 0;
    unsigned len;
    for (size_t i = 0; i < n; i += len, count++) text_rune(s + i, n - i, &len);
    return count;
}

bool text_isvalid(const uint8_t *s, size_t n) {
    size_t i = 0;
    while (i < n) {
        uint64_t w;
        if (n - i >= 8 && (memcpy(&w, s + i, 8), !(w & 0x8080808080808080u))) {
            i += 8;
            continue;
        }
        unsigned len;
        if (text_rune(s + i, n - i, &len) == RUNE_ERROR && len == 1) return false;
        i += len;
    }
    return true;
}

GoStr text_take(VmG *t, Buf *b) {
    GoStr s = vm_str(t, b->data, b->len);
    buf_free(b);
    return s;
}

GoSlice text_takebytes(VmG *t, Buf *b) {
    GoSlice s = vm_byteslice(t, b->data, b->len, b->len);
    buf_free(b);
    return s;
}
