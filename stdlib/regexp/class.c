// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sets of characters: ranges that are added in any order and then put in order.
#include "stdlib/regexp/regex.h"
#include "stdlib/unicode/tables.h"

void rgxset_add(ReSet *s, uint32_t lo, uint32_t hi) {
    // Neighbours of the last two ranges join them: folded alphabets grow in two places by turns.
    for (uint32_t i = s->r.len; i-- > 0 && i + 2 >= s->r.len;) {
        ReRange *r = &s->r.data[i];
        if (lo <= r->hi + 1 && r->lo <= hi + 1) {
            if (lo < r->lo) r->lo = lo;
            if (hi > r->hi) r->hi = hi;
            return;
        }
    }
    VEC_PUSH(&s->r, ((ReRange){lo, hi}));
}

enum { FOLD_MIN = 0x41, FOLD_MAX = 0x1e943 }; // outside, nothing folds

void rgxset_addfolded(ReSet *s, uint32_t lo, uint32_t hi) {
    rgxset_add(s, lo, hi);
    if (lo <= FOLD_MIN && hi >= FOLD_MAX) return;
    for (uint32_t c = lo < FOLD_MIN ? FOLD_MIN : lo; c <= hi && c <= FOLD_MAX; c++)
        for (uint32_t f = unicode_fold(c); f != c; f = unicode_fold(f)) rgxset_add(s, f, f);
}

static int by_lo(const void *a, const void *b) {
    const ReRange *x = a, *y = b;
    return x->lo < y->lo ? -1 : x->lo > y->lo;
}

void rgxset_clean(ReSet *s) {
    if (!s->r.len) return;
    qsort(s->r.data, s->r.len, sizeof *s->r.data, by_lo);
    uint32_t w = 0;
    for (uint32_t i = 1; i < s->r.len; i++) {
        ReRange *last = &s->r.data[w], r = s->r.data[i];
        if (r.lo > last->hi + 1) s->r.data[++w] = r;
        else if (r.hi > last->hi) last->hi = r.hi;
    }
    s->r.len = w + 1;
}

void rgxset_negate(ReSet *s) {
    ReSet out = {0};
    uint32_t next = 0;
    for (uint32_t i = 0; i < s->r.len; i++) {
        if (s->r.data[i].lo > next) VEC_PUSH(&out.r, ((ReRange){next, s->r.data[i].lo - 1}));
        next = s->r.data[i].hi + 1;
    }
    if (next <= RUNE_MAX) VEC_PUSH(&out.r, ((ReRange){next, RUNE_MAX}));
    VEC_FREE(&s->r);
    *s = out;
}

// Adds part, folded and negated as asked, to s; frees part.
static void merge(ReSet *s, ReSet *part, bool negate, bool fold) {
    if (fold) {
        uint32_t n = part->r.len;
        for (uint32_t i = 0; i < n; i++)
            rgxset_addfolded(part, part->r.data[i].lo, part->r.data[i].hi);
    }
    rgxset_clean(part);
    if (negate) rgxset_negate(part);
    for (uint32_t i = 0; i < part->r.len; i++)
        rgxset_add(s, part->r.data[i].lo, part->r.data[i].hi);
    VEC_FREE(&part->r);
}

typedef struct NamedClass {
    const char *name, *ranges; // pairs of characters
    uint32_t n;
} NamedClass;
#define CLASS(name, ranges)                                                                        \
    { name, ranges, sizeof(ranges) - 1 }

static const NamedClass PERL[] = {
    CLASS("d", "09"),
    CLASS("s", "\t\n\f\r  "),
    CLASS("w", "09AZ__az"),
};
static const NamedClass POSIX[] = {
    CLASS("alnum", "09AZaz"),
    CLASS("alpha", "AZaz"),
    CLASS("ascii", "\0\x7f"),
    CLASS("blank", "\t\t  "),
    CLASS("cntrl", "\0\x1f\x7f\x7f"),
    CLASS("digit", "09"),
    CLASS("graph", "!~"),
    CLASS("lower", "az"),
    CLASS("print", " ~"),
    CLASS("punct", "!/:@[`{~"),
    CLASS("space", "\t\r  "),
    CLASS("upper", "AZ"),
    CLASS("word", "09AZ__az"),
    CLASS("xdigit", "09AFaf"),
};

static bool add_named(ReSet *s, const NamedClass *list, size_t count, const char *name, size_t n,
                      bool negate, bool fold) {
    for (size_t i = 0; i < count; i++) {
        if (strlen(list[i].name) != n || memcmp(list[i].name, name, n) != 0) continue;
        ReSet part = {0};
        for (uint32_t k = 0; k + 1 < list[i].n; k += 2)
            rgxset_add(&part, (uint8_t)list[i].ranges[k], (uint8_t)list[i].ranges[k + 1]);
        merge(s, &part, negate, fold);
        return true;
    }
    return false;
}

bool rgxset_addperl(ReSet *s, char c, bool fold) {
    char low = (char)(c | 0x20);
    return add_named(s, PERL, sizeof PERL / sizeof *PERL, &low, 1, c != low, fold);
}

bool rgxset_addposix(ReSet *s, const char *name, size_t n, bool negate, bool fold) {
    return add_named(s, POSIX, sizeof POSIX / sizeof *POSIX, name, n, negate, fold);
}

// Tables that are neither categories nor scripts.
static bool is_property(const char *name) {
    static const char *const names[] = {
        "ASCII_Hex_Digit",
        "Bidi_Control",
        "Dash",
        "Deprecated",
        "Diacritic",
        "Extender",
        "Hex_Digit",
        "Hyphen",
        "IDS_Binary_Operator",
        "IDS_Trinary_Operator",
        "Ideographic",
        "Join_Control",
        "Logical_Order_Exception",
        "Noncharacter_Code_Point",
        "Pattern_Syntax",
        "Pattern_White_Space",
        "Prepended_Concatenation_Mark",
        "Quotation_Mark",
        "Radical",
        "Regional_Indicator",
        "STerm",
        "Sentence_Terminal",
        "Soft_Dotted",
        "Terminal_Punctuation",
        "Unified_Ideograph",
        "Variation_Selector",
        "White_Space",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], name) == 0) return true;
    return strncmp(name, "Other_", 6) == 0;
}

bool rgxset_addunicode(ReSet *s, const char *name, size_t n, bool negate, bool fold) {
    ReSet part = {0};
    char key[64];
    if (n >= sizeof key || memchr(name, 0, n)) return false;
    memcpy(key, name, n);
    key[n] = 0;
    if (strcmp(key, "Any") == 0) {
        rgxset_add(&part, 0, RUNE_MAX);
        merge(s, &part, negate, false);
        return true;
    }
    uint32_t count;
    const UnicodeRange *t = is_property(key) ? NULL : unicode_table(key, &count);
    if (!t) return false;
    for (uint32_t i = 0; i < count; i++) {
        if (t[i].stride == 1) rgxset_add(&part, t[i].lo, t[i].hi);
        else
            for (uint32_t c = t[i].lo; c <= t[i].hi; c += t[i].stride) rgxset_add(&part, c, c);
    }
    merge(s, &part, negate, fold);
    return true;
}
