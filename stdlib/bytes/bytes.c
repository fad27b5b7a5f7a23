// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdlib.h>

#include "stdlib/bytes/search.h"
#include "stdlib/unicode/tables.h"

#define STR(slice) text_ofslice(a->slice)
#define LEAF(name, expr)                                                                           \
    NATIVE(bytes_##name) {                                                                         \
        (void)t;                                                                                   \
        a->r0 = (expr);                                                                            \
        return NAT_OK;                                                                             \
    }

LEAF(Compare, search_compare(STR(a), STR(b)))
LEAF(Equal,
     a->a.len == a->b.len && (a->a.len == 0 || memcmp(a->a.ptr, a->b.ptr, (size_t)a->a.len) == 0))
LEAF(Count, search_count(STR(s), STR(sep)))
LEAF(EqualFold, search_equalfold(STR(s), STR(t)))
LEAF(Index, search_index(STR(s), STR(sep)))
LEAF(IndexByte, search_byte(STR(b), (uint8_t)a->c))
LEAF(IndexRune, search_rune(STR(s), a->r))
LEAF(IndexAny, search_any(STR(s), a->chars))
LEAF(LastIndex, search_lastindex(STR(s), STR(sep)))
LEAF(LastIndexAny, search_lastany(STR(s), a->chars))

NATIVE(bytes_trim) {
    (void)t;
    search_trim(STR(s), a->cutset, (int)a->ends, &a->r0, &a->r1);
    return NAT_OK;
}

NATIVE(bytes_trimSpace) {
    (void)t;
    search_trimspace(STR(s), &a->r0, &a->r1);
    return NAT_OK;
}

typedef struct Cuts {
    VEC(int64_t) at;
} Cuts;

static void add_cut(void *ctx, int64_t lo, int64_t hi) {
    Cuts *c = ctx;
    VEC_PUSH(&c->at, lo);
    VEC_PUSH(&c->at, hi);
}

static GoSlice ints_of(VmG *t, Cuts *c) {
    GoSlice s = vm_makeslice(t, vm_program(t)->t_int, c->at.len, c->at.len);
    if (c->at.len) memcpy(s.ptr, c->at.data, c->at.len * sizeof *c->at.data);
    VEC_FREE(&c->at);
    return s;
}

NATIVE(bytes_fieldCuts) {
    Cuts c = {0};
    search_fields(STR(s), add_cut, &c);
    a->r0 = ints_of(t, &c);
    return NAT_OK;
}

NATIVE(bytes_splitCuts) {
    Cuts c = {0};
    search_split(STR(s), STR(sep), a->keep, a->n, add_cut, &c);
    a->r0 = ints_of(t, &c);
    return NAT_OK;
}

// The mapped text, or a copy of s when nothing changed.
static GoSlice taken(VmG *t, bool changed, Buf *b, GoSlice s) {
    return changed ? text_takebytes(t, b) : vm_byteslice(t, s.ptr, (size_t)s.len, (size_t)s.len);
}

NATIVE(bytes_Replace) {
    Buf b = {0};
    bool changed = search_replace(&b, STR(s), STR(old), STR(new), a->n);
    a->r0 = taken(t, changed, &b, a->s);
    return NAT_OK;
}

#define MAPPED(name, to)                                                                           \
    NATIVE(bytes_##name) {                                                                         \
        Buf b = {0};                                                                               \
        bool changed = search_mapcase(&b, STR(s), to);                                             \
        a->r0 = taken(t, changed, &b, a->s);                                                       \
        return NAT_OK;                                                                             \
    }
MAPPED(ToLower, UNICODE_LOWER)
MAPPED(ToUpper, UNICODE_UPPER)
MAPPED(ToTitle, UNICODE_TITLE)

NATIVE(bytes_Title) {
    Buf b = {0};
    search_title(&b, STR(s));
    a->r0 = text_takebytes(t, &b);
    return NAT_OK;
}

NATIVE(bytes_ToValidUTF8) {
    Buf b = {0};
    bool changed = search_tovalid(&b, STR(s), STR(replacement));
    a->r0 = taken(t, changed, &b, a->s);
    return NAT_OK;
}
