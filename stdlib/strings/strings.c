// SPDX-License-Identifier: GPL-3.0-or-later
//
// Package strings. Results that are parts of an argument share its memory, as in Go.
#include <stdlib.h>

#include "stdlib/bytes/search.h"
#include "stdlib/unicode/tables.h"

#define LEAF(name, expr)                                                                           \
    NATIVE(strings_##name) {                                                                       \
        (void)t;                                                                                   \
        a->r0 = (expr);                                                                            \
        return NAT_OK;                                                                             \
    }

LEAF(Compare, search_compare(a->a, a->b))
LEAF(Contains, search_index(a->s, a->substr) >= 0)
LEAF(Count, search_count(a->s, a->substr))
LEAF(EqualFold, search_equalfold(a->s, a->t))
LEAF(Index, search_index(a->s, a->substr))
LEAF(IndexByte, search_byte(a->s, (uint8_t)a->c))
LEAF(IndexRune, search_rune(a->s, a->r))
LEAF(IndexAny, search_any(a->s, a->chars))
LEAF(LastIndex, search_lastindex(a->s, a->substr))
LEAF(LastIndexAny, search_lastany(a->s, a->chars))

static bool has_prefix(GoStr s, GoStr p) {
    return s.len >= p.len && (p.len == 0 || memcmp(s.ptr, p.ptr, (size_t)p.len) == 0);
}

LEAF(HasPrefix, has_prefix(a->s, a->prefix))
LEAF(HasSuffix, a->s.len >= a->suffix.len &&
                    has_prefix(text_sub(a->s, a->s.len - a->suffix.len, a->s.len), a->suffix))

NATIVE(strings_LastIndexByte) {
    (void)t;
    a->r0 = -1;
    for (int64_t i = a->s.len - 1; i >= 0 && a->r0 < 0; i--)
        if (a->s.ptr[i] == a->c) a->r0 = i;
    return NAT_OK;
}

NATIVE(strings_Cut) {
    (void)t;
    int64_t at = search_index(a->s, a->sep);
    if (at < 0) {
        a->r0 = a->s;
        return NAT_OK;
    }
    a->r0 = text_sub(a->s, 0, at);
    a->r1 = text_sub(a->s, at + a->sep.len, a->s.len);
    a->r2 = true;
    return NAT_OK;
}

NATIVE(strings_Clone) {
    a->r0 = vm_str(t, a->s.ptr, (size_t)a->s.len);
    return NAT_OK;
}

static GoStr trim(GoStr s, GoStr cutset, int ends) {
    int64_t lo, hi;
    search_trim(s, cutset, ends, &lo, &hi);
    return text_sub(s, lo, hi);
}

LEAF(Trim, trim(a->s, a->cutset, TRIM_LEFT | TRIM_RIGHT))
LEAF(TrimLeft, trim(a->s, a->cutset, TRIM_LEFT))
LEAF(TrimRight, trim(a->s, a->cutset, TRIM_RIGHT))

NATIVE(strings_TrimSpace) {
    (void)t;
    int64_t lo, hi;
    search_trimspace(a->s, &lo, &hi);
    a->r0 = text_sub(a->s, lo, hi);
    return NAT_OK;
}

// --- lists: the cuts are gathered first, then the slice is made in one piece

typedef struct Cuts {
    VEC(int64_t) at; // lo, hi, lo, hi ...
} Cuts;

static void add_cut(void *ctx, int64_t lo, int64_t hi) {
    Cuts *c = ctx;
    VEC_PUSH(&c->at, lo);
    VEC_PUSH(&c->at, hi);
}

static GoSlice list_of(VmG *t, GoStr s, Cuts *c) {
    uint32_t n = c->at.len / 2;
    GoSlice out = vm_makeslice(t, vm_program(t)->t_string, n, n);
    for (uint32_t i = 0; i < n; i++) {
        GoStr piece = text_sub(s, c->at.data[2 * i], c->at.data[2 * i + 1]);
        heap_store128((GoStr *)out.ptr + i, &piece);
    }
    VEC_FREE(&c->at);
    return out;
}

NATIVE(strings_split) {
    Cuts c = {0};
    if (a->n == 0) return NAT_OK;
    search_split(a->s, a->sep, a->keep, a->n, add_cut, &c);
    a->r0 = list_of(t, a->s, &c);
    return NAT_OK;
}

NATIVE(strings_Fields) {
    Cuts c = {0};
    search_fields(a->s, add_cut, &c);
    a->r0 = list_of(t, a->s, &c);
    return NAT_OK;
}

// A fresh string of n bytes that the caller fills in at once.
static uint8_t *fresh(VmG *t, GoStr *s, uint64_t n) {
    uint8_t *p = n ? heap_allocbytes(vm_cache(t), n) : NULL;
    *s = (GoStr){p, (int64_t)n};
    return p;
}

NATIVE(strings_Join) {
    const GoStr *e = a->elems.ptr;
    uint64_t n = 0;
    for (int32_t i = 0; i < a->elems.len; i++)
        n += (uint64_t)e[i].len + (i ? (uint64_t)a->sep.len : 0);
    if (a->elems.len == 1) {
        a->r0 = e[0];
        return NAT_OK;
    }
    GoStr out;
    uint8_t *p = fresh(t, &out, n), *end = p ? p + n : NULL;
    for (int32_t i = 0; i < a->elems.len && p < end; i++) {
        GoStr s;
        heap_load128(&s, &e[i]);
        size_t sep = i ? (size_t)a->sep.len : 0;
        if ((size_t)(end - p) <
            sep + (size_t)s.len) // another goroutine changed the slice meanwhile
            break;
        if (sep) memcpy(p, a->sep.ptr, sep);
        if (s.len) memcpy(p + sep, s.ptr, (size_t)s.len);
        p += sep + (size_t)s.len;
    }
    if (p < end) memset(p, 0, (size_t)(end - p));
    a->r0 = out;
    return NAT_OK;
}

NATIVE(strings_repeat) {
    uint64_t one = (uint64_t)a->s.len, n = one * (uint64_t)a->count;
    GoStr out;
    uint8_t *p = fresh(t, &out, n);
    if (one == 1 && n) memset(p, *a->s.ptr, n);
    else
        for (uint64_t i = 0; i < n; i += one) memcpy(p + i, a->s.ptr, one);
    a->r0 = out;
    return NAT_OK;
}

NATIVE(strings_Replace) {
    Buf b = {0};
    a->r0 = search_replace(&b, a->s, a->old, a->new, a->n) ? text_take(t, &b) : a->s;
    return NAT_OK;
}

static NatStatus map_case(VmG *t, GoStr *out, GoStr s, UnicodeCase to) {
    Buf b = {0};
    *out = search_mapcase(&b, s, to) ? text_take(t, &b) : s;
    return NAT_OK;
}

NATIVE(strings_ToLower) {
    return map_case(t, &a->r0, a->s, UNICODE_LOWER);
}
NATIVE(strings_ToUpper) {
    return map_case(t, &a->r0, a->s, UNICODE_UPPER);
}
NATIVE(strings_ToTitle) {
    return map_case(t, &a->r0, a->s, UNICODE_TITLE);
}

NATIVE(strings_Title) {
    Buf b = {0};
    search_title(&b, a->s);
    a->r0 = text_take(t, &b);
    return NAT_OK;
}

NATIVE(strings_ToValidUTF8) {
    Buf b = {0};
    a->r0 = search_tovalid(&b, a->s, a->replacement) ? text_take(t, &b) : a->s;
    return NAT_OK;
}

// --- Replacer

// The pair whose old text stands at s, -1 without one; an empty old text only if allowed.
static int32_t pair_at(const GoStr *oldnew, int32_t n, GoStr s, bool empty) {
    for (int32_t i = 0; i < n; i += 2)
        if ((oldnew[i].len || empty) && has_prefix(s, oldnew[i])) return i;
    return -1;
}

NATIVE(strings_replaceEach) {
    const GoStr *oldnew = a->oldnew.ptr;
    int32_t n = a->oldnew.len;
    bool first[256] = {false}, any = false, wasempty = false;
    for (int32_t i = 0; i < n; i += 2) {
        if (oldnew[i].len) first[*oldnew[i].ptr] = true;
        else any = true;
    }
    Buf b = {0};
    int64_t last = 0;
    for (int64_t i = 0; i <= a->s.len;) {
        if (i < a->s.len && !any && !first[a->s.ptr[i]]) {
            i++;
            continue;
        }
        int32_t k = pair_at(oldnew, n, text_sub(a->s, i, a->s.len), !wasempty);
        wasempty = k >= 0 && oldnew[k].len == 0;
        if (k < 0) {
            i++;
            continue;
        }
        buf_add(&b, a->s.ptr + last, (size_t)(i - last));
        buf_add(&b, oldnew[k + 1].ptr, (size_t)oldnew[k + 1].len);
        last = i += oldnew[k].len;
    }
    if (last == 0 && b.len == 0) {
        a->r0 = a->s;
        buf_free(&b);
        return NAT_OK;
    }
    buf_add(&b, a->s.ptr + last, (size_t)(a->s.len - last));
    a->r0 = text_take(t, &b);
    return NAT_OK;
}
