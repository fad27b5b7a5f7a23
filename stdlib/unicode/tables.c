// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdlib/unicode/tables.h"

#include <string.h>

typedef struct CaseRange {
    uint32_t lo, hi, stride;
    int32_t delta[3];
} CaseRange;

static const CaseRange CASES[] = {
#define CASE(lo, hi, stride, upper, lower, title) {lo, hi, stride, {upper, lower, title}},
#include "stdlib/unicode/case.def"
#undef CASE
};

static const struct {
    uint32_t from, to;
} FOLDS[] = {
#define FOLD(from, to) {from, to},
#include "stdlib/unicode/case.def"
#undef FOLD
};

#define COUNT(a) ((uint32_t)(sizeof(a) / sizeof *(a)))

uint32_t unicode_to(UnicodeCase to, uint32_t r) {
    if (r < 0x80) {
        uint32_t letter = (r | 0x20) - 'a';
        if (letter >= 26) return r;
        return to == UNICODE_LOWER ? r | 0x20 : r & ~0x20u;
    }
    uint32_t lo = 0, hi = COUNT(CASES);
    while (lo < hi) {
        uint32_t m = (lo + hi) / 2;
        const CaseRange *c = &CASES[m];
        if (r < c->lo) hi = m;
        else if (r > c->hi) lo = m + 1;
        else return (r - c->lo) % c->stride ? r : r + (uint32_t)c->delta[to];
    }
    return r;
}

uint32_t unicode_fold(uint32_t r) {
    uint32_t lo = 0, hi = COUNT(FOLDS);
    while (lo < hi) {
        uint32_t m = (lo + hi) / 2;
        if (FOLDS[m].from == r) return FOLDS[m].to;
        if (FOLDS[m].from < r) lo = m + 1;
        else hi = m;
    }
    uint32_t lower = unicode_to(UNICODE_LOWER, r);
    return lower != r ? lower : unicode_to(UNICODE_UPPER, r);
}

bool unicode_space(uint32_t r) {
    if (r < 0x100) return r == ' ' || (r >= '\t' && r <= '\r') || r == 0x85 || r == 0xA0;
    return r == 0x1680 || (r >= 0x2000 && r <= 0x200a) || r == 0x2028 || r == 0x2029 ||
           r == 0x202f || r == 0x205f || r == 0x3000;
}

#define TABLE(name) static const UnicodeRange table_##name[] = {
#define R(lo, hi, stride) {lo, hi, stride},
#define END(name)                                                                                  \
    }                                                                                              \
    ;
#include "stdlib/unicode/tables.def"
#undef TABLE
#undef R
#undef END

static const struct {
    const char *name;
    const UnicodeRange *ranges;
    uint32_t n;
} TABLES[] = {
#define TABLE(name) {#name, table_##name, COUNT(table_##name)},
#define R(lo, hi, stride)
#define END(name)
#include "stdlib/unicode/tables.def"
#undef TABLE
#undef R
#undef END
};

const UnicodeRange *unicode_table(const char *name, uint32_t *n) {
    uint32_t lo = 0, hi = COUNT(TABLES);
    while (lo < hi) {
        uint32_t m = (lo + hi) / 2;
        int c = strcmp(name, TABLES[m].name);
        if (c == 0) {
            *n = TABLES[m].n;
            return TABLES[m].ranges;
        }
        if (c < 0) hi = m;
        else lo = m + 1;
    }
    return NULL;
}

bool unicode_in(const UnicodeRange *t, uint32_t n, uint32_t r) {
    uint32_t lo = 0, hi = n;
    while (lo < hi) {
        uint32_t m = (lo + hi) / 2;
        if (r < t[m].lo) hi = m;
        else if (r > t[m].hi) lo = m + 1;
        else return (r - t[m].lo) % t[m].stride == 0;
    }
    return false;
}
