// SPDX-License-Identifier: GPL-3.0-or-later
//
// Strings: comparison, concatenation, conversions, UTF-8.
#include "vm/exec/exec.h"

enum { RUNEERROR = 0xfffd };

static void setstr(Slot *dst, const void *p, uint64_t n) {
    dst[0].p = (void *)p;
    dst[1].u = n;
}

int vm_strcmp(const Slot *a, const Slot *b) {
    uint64_t n = a[1].u < b[1].u ? a[1].u : b[1].u;
    int c = n ? memcmp(a[0].p, b[0].p, n) : 0;
    if (c)
        return c;
    return a[1].i < b[1].i ? -1 : a[1].i > b[1].i;
}

void vm_concatop(VmG *t, Slot *dst, const Slot *strs, uint32_t n) {
    uint64_t total = 0;
    const Slot *only = NULL;
    uint32_t nonempty = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (!strs[2 * i + 1].u)
            continue;
        total += strs[2 * i + 1].u;
        only = &strs[2 * i];
        nonempty++;
    }
    if (nonempty <= 1) {
        Slot s[2] = {{.u = 0}, {.u = 0}};
        if (only)
            s[0] = only[0], s[1] = only[1];
        setstr(dst, s[0].p, s[1].u);
        return;
    }
    if (total > 1ull << 46)
        vm_fatal(t, "string concatenation too long");
    uint8_t *p = heap_allocbytes(cache(), total), *w = p;
    for (uint32_t i = 0; i < n; i++) {
        memcpy(w, strs[2 * i].p ? strs[2 * i].p : "", strs[2 * i + 1].u);
        w += strs[2 * i + 1].u;
    }
    setstr(dst, p, total);
}

void vm_bytes2str(VmG *t, Slot *dst, const Slot *src) {
    GoStr s = vm_str(t, src[0].p, (uint32_t)src[1].u);
    setstr(dst, s.ptr, (uint64_t)s.len);
}

void vm_str2bytes(VmG *t, Slot *dst, const Slot *src) {
    uint64_t n = src[1].u, cap = n ? heap_roundsize(n, true) : 0;
    if (n > INT32_MAX)
        vm_fatal(t, "string of %llu bytes is too long for a slice", (unsigned long long)n);
    if (cap > INT32_MAX)
        cap = INT32_MAX;
    uint8_t *p = heap_allocbytes(cache(), cap ? cap : 1);
    if (n)
        memcpy(p, src[0].p, n);
    memset(p + n, 0, cap - n);
    dst[0].p = p;
    dst[1].u = n | cap << 32;
}

int vm_decoderune(const uint8_t *p, int64_t n, int32_t *r) {
    unsigned c = p[0], lo = 0x80, hi = 0xbf;
    int need;
    *r = RUNEERROR;
    if (c < 0x80) {
        *r = (int32_t)c;
        return 1;
    }
    if (c < 0xc2 || c > 0xf4)
        return 1;
    need = c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
    if (n < need)
        return 1;
    if (c == 0xe0)
        lo = 0xa0;
    else if (c == 0xed)
        hi = 0x9f;
    else if (c == 0xf0)
        lo = 0x90;
    else if (c == 0xf4)
        hi = 0x8f;
    if (p[1] < lo || p[1] > hi)
        return 1;
    unsigned v = c & (0x7fu >> need);
    for (int i = 1; i < need; i++) {
        if ((p[i] & 0xc0) != 0x80)
            return 1;
        v = v << 6 | (p[i] & 0x3f);
    }
    *r = (int32_t)v;
    return need;
}

int vm_encoderune(uint8_t *p, int64_t r) {
    uint32_t v = r < 0 || r > 0x10ffff || (r >= 0xd800 && r <= 0xdfff) ? RUNEERROR : (uint32_t)r;
    if (v < 0x80) {
        p[0] = (uint8_t)v;
        return 1;
    }
    if (v < 0x800) {
        p[0] = (uint8_t)(0xc0 | v >> 6);
        p[1] = (uint8_t)(0x80 | (v & 0x3f));
        return 2;
    }
    if (v < 0x10000) {
        p[0] = (uint8_t)(0xe0 | v >> 12);
        p[1] = (uint8_t)(0x80 | (v >> 6 & 0x3f));
        p[2] = (uint8_t)(0x80 | (v & 0x3f));
        return 3;
    }
    p[0] = (uint8_t)(0xf0 | v >> 18);
    p[1] = (uint8_t)(0x80 | (v >> 12 & 0x3f));
    p[2] = (uint8_t)(0x80 | (v >> 6 & 0x3f));
    p[3] = (uint8_t)(0x80 | (v & 0x3f));
    return 4;
}

void vm_runes2str(VmG *t, Slot *dst, const Slot *src) {
    const int32_t *runes = src[0].p;
    uint32_t n = (uint32_t)src[1].u;
    uint64_t total = 0;
    uint8_t one[4];
    (void)t;
    for (uint32_t i = 0; i < n; i++)
        total += (uint64_t)vm_encoderune(one, runes[i]);
    if (!total) {
        setstr(dst, NULL, 0);
        return;
    }
    // Counted again while writing: another goroutine may change the runes meanwhile.
    uint8_t *p = heap_allocbytes(cache(), total), *w = p, *end = p + total;
    for (uint32_t i = 0; i < n; i++) {
        int k = vm_encoderune(one, runes[i]);
        if (k > end - w)
            break;
        memcpy(w, one, (size_t)k);
        w += k;
    }
    setstr(dst, p, (uint64_t)(w - p));
}

void vm_str2runes(VmG *t, Slot *dst, const Slot *src) {
    const uint8_t *s = src[0].p;
    int64_t len = src[1].i;
    uint64_t n = 0;
    int32_t r;
    for (int64_t i = 0; i < len; n++)
        i += vm_decoderune(s + i, len - i, &r);
    if (n > INT32_MAX)
        vm_fatal(t, "string of %llu runes is too long for a slice", (unsigned long long)n);
    uint64_t cap = n ? heap_roundsize(n * 4, true) / 4 : 0;
    if (cap > INT32_MAX)
        cap = INT32_MAX;
    int32_t *p = heap_allocbytes(cache(), cap ? cap * 4 : 4);
    n = 0;
    for (int64_t i = 0; i < len; n++)
        i += vm_decoderune(s + i, len - i, &p[n]);
    memset(p + n, 0, (cap - n) * 4);
    dst[0].p = p;
    dst[1].u = n | cap << 32;
}

void vm_rune2str(VmG *t, Slot *dst, int64_t r) {
    uint8_t buf[4];
    GoStr s = vm_str(t, buf, (size_t)vm_encoderune(buf, r));
    setstr(dst, s.ptr, (uint64_t)s.len);
}
