// SPDX-License-Identifier: GPL-3.0-or-later
//
// A tree in PCRE2's syntax, and whether PCRE2 would find what Go finds.
//
// The two agree on leftmost-first matching but for loops whose body may be empty: Perl accepts an
// empty round and ends the loop, Go drops the round. Those are left to our own machine.
//
// Go sees characters, and each byte that is not UTF-8 as one. PCRE2 in bytes is quicker and takes
// any text, so bytes are used where no match can tell: the pattern's sets are ASCII, or short
// lists, or hold everything beyond ASCII ("wide") and stand in an unbounded loop which cannot end
// in the middle of a character. It cannot where all that may follow needs to stand on a boundary,
// as do ASCII characters, first bytes, line ends and word boundaries; or where nothing follows and
// the loop is greedy. What is emitted depends on no option: no names, no case folding.
#include "stdlib/regexp/regex.h"

enum { FEW = 16, MAXDEPTH = 16, SURROGATE_LO = 0xd800, SURROGATE_HI = 0xdfff };

// What the text behind a place in the pattern does at a position inside a character.
typedef enum After {
    UNCHECKED, // may match
    END,       // nothing follows: always matches
    CHECKED,   // never matches
} After;

static bool is_ascii(const ReNode *n) {
    return n->op == RE_CLASS && n->ranges[n->nranges - 1].hi < 0x80;
}
// Holds every character beyond ASCII.
static bool is_wide(const ReNode *n) {
    if (n->op == RE_ANY || n->op == RE_ANYNOTNL) return true;
    const ReRange *last = n->op == RE_CLASS ? &n->ranges[n->nranges - 1] : NULL;
    return last && last->lo <= 0x80 && last->hi == RUNE_MAX;
}
// Holds only so many beyond ASCII that they can be written out, and none that an invalid byte is.
static bool is_short(const ReNode *n) {
    uint64_t count = 0;
    for (uint32_t i = 0; i < n->nranges; i++) {
        ReRange r = n->ranges[i];
        if (r.hi < 0x80) continue;
        if (r.lo < 0x80) r.lo = 0x80;
        if ((r.lo <= RUNE_ERROR && r.hi >= RUNE_ERROR) ||
            (r.lo <= SURROGATE_HI && r.hi >= SURROGATE_LO))
            return false;
        count += r.hi - r.lo + 1;
    }
    return n->op == RE_CLASS && count <= FEW;
}

static bool is_loop(const ReNode *n) {
    return n->op == RE_STAR || n->op == RE_PLUS || (n->op == RE_REPEAT && n->max < 0);
}

// What a match of n, then of what follows, does inside a character. Clears *ok when n has a wide
// set that bytes cannot stand for.
static After check(const ReNode *n, After after, int depth, bool *ok) {
    if (depth > MAXDEPTH) *ok = false;
    if (!*ok) return UNCHECKED;
    switch (n->op) {
    case RE_EMPTY: return after;
    case RE_RUNE: *ok = n->rune != RUNE_ERROR; return CHECKED;
    case RE_CLASS:
    case RE_ANY:
    case RE_ANYNOTNL: *ok = n->op == RE_CLASS && (is_ascii(n) || is_short(n)); return CHECKED;
    case RE_NOTWORD: *ok = false; return UNCHECKED;
    case RE_CAP: return check(n->subs[0], after, depth + 1, ok);
    case RE_CAT:
        for (uint32_t i = n->nsubs; i-- > 0;) after = check(n->subs[i], after, depth + 1, ok);
        return after;
    case RE_ALT: {
        bool all = true;
        for (uint32_t i = 0; i < n->nsubs; i++)
            all = (check(n->subs[i], after, depth + 1, ok) == CHECKED) && all;
        return all ? CHECKED : UNCHECKED;
    }
    case RE_QUEST: {
        After body = check(n->subs[0], after, depth + 1, ok);
        return body == CHECKED && after == CHECKED ? CHECKED : UNCHECKED;
    }
    case RE_STAR:
    case RE_PLUS:
    case RE_REPEAT: break;
    default: return CHECKED; // assertions
    }
    const ReNode *sub = n->subs[0];
    if (is_wide(sub)) {
        *ok = is_loop(n) && (n->op != RE_REPEAT || n->min <= 1) &&
              (after == CHECKED || (after == END && !n->lazy));
        return UNCHECKED;
    }
    bool probe = true; // what a further round does at its beginning
    After round = check(sub, UNCHECKED, depth + 1, &probe);
    bool closed = round == CHECKED && after == CHECKED;
    After body = check(sub, closed ? CHECKED : UNCHECKED, depth + 1, ok);
    if (n->op == RE_PLUS || (n->op == RE_REPEAT && n->min > 0)) return body;
    return closed ? CHECKED : UNCHECKED;
}

static bool has_emptyloop(const ReNode *n) {
    if (is_loop(n) && rgx_nullable(n->subs[0])) return true;
    for (uint32_t i = 0; i < n->nsubs; i++)
        if (has_emptyloop(n->subs[i])) return true;
    return false;
}

// --- writing -----------------------------------------------------------------------------------
static void put_rune(Buf *b, uint32_t r, bool utf) {
    char s[4];
    if (r >= SURROGATE_LO && r <= SURROGATE_HI) buf_adds(b, "(?!)");
    else if (r >= 0x80 && utf) buf_printf(b, "\\x{%x}", r);
    else if (r >= 0x80)
        for (size_t i = 0, n = utf8_encode(s, r); i < n; i++)
            buf_printf(b, "\\x%02x", (uint8_t)s[i]);
    else if ((r >= '0' && r <= '9') || ((r | 0x20) >= 'a' && (r | 0x20) <= 'z'))
        buf_addc(b, (char)r);
    else buf_printf(b, "\\x%02x", r);
}

static void put_range(Buf *b, uint32_t lo, uint32_t hi) {
    if (lo > hi) return;
    buf_printf(b, "\\x{%x}", lo);
    if (hi > lo) buf_printf(b, "-\\x{%x}", hi);
}

// Surrogates are no characters to PCRE2.
static void put_utfrange(Buf *b, ReRange r) {
    if (r.hi < SURROGATE_LO || r.lo > SURROGATE_HI) {
        put_range(b, r.lo, r.hi);
        return;
    }
    if (r.lo < SURROGATE_LO) put_range(b, r.lo, SURROGATE_LO - 1);
    if (r.hi > SURROGATE_HI) put_range(b, SURROGATE_HI + 1, r.hi);
}

// A class that holds all beyond ASCII: written by what it lacks.
static void put_wide(Buf *b, const ReNode *n) {
    uint32_t next = 0;
    size_t start = b->len;
    buf_adds(b, "[^");
    for (uint32_t i = 0; i < n->nranges; i++) {
        if (n->ranges[i].lo > next) put_range(b, next, n->ranges[i].lo - 1);
        next = n->ranges[i].hi + 1;
    }
    if (b->len == start + 2) {
        b->len = start;
        buf_adds(b, "(?s:.)");
    } else {
        buf_addc(b, ']');
    }
}

// In bytes: the ASCII part as a class, the others written out.
static void put_short(Buf *b, const ReNode *n) {
    const char *between = "";
    buf_adds(b, "(?:");
    if (n->ranges[0].lo < 0x80) {
        buf_addc(b, '[');
        for (uint32_t i = 0; i < n->nranges && n->ranges[i].lo < 0x80; i++)
            put_range(b, n->ranges[i].lo, n->ranges[i].hi < 0x80 ? n->ranges[i].hi : 0x7f);
        buf_addc(b, ']');
        between = "|";
    }
    for (uint32_t i = 0; i < n->nranges; i++)
        for (uint32_t c = n->ranges[i].lo < 0x80 ? 0x80 : n->ranges[i].lo; c <= n->ranges[i].hi;
             c++) {
            buf_adds(b, between);
            put_rune(b, c, false);
            between = "|";
        }
    buf_addc(b, ')');
}

static void put_class(Buf *b, const ReNode *n, bool utf) {
    if (is_wide(n)) {
        put_wide(b, n);
    } else if (!utf && !is_ascii(n)) {
        put_short(b, n);
    } else {
        size_t start = b->len;
        buf_addc(b, '[');
        for (uint32_t i = 0; i < n->nranges; i++) put_utfrange(b, n->ranges[i]);
        if (b->len == start + 1) {
            b->len = start;
            buf_adds(b, "(?!)");
        } else {
            buf_addc(b, ']');
        }
    }
}

static void put_node(Buf *b, const ReNode *n, bool utf);

static void put_list(Buf *b, const ReNode *n, const char *between, bool utf) {
    buf_adds(b, "(?:");
    for (uint32_t i = 0; i < n->nsubs; i++) {
        if (i) buf_adds(b, between);
        put_node(b, n->subs[i], utf);
    }
    buf_addc(b, ')');
}

static void put_repeat(Buf *b, const ReNode *n, bool utf) {
    buf_adds(b, "(?:");
    put_node(b, n->subs[0], utf);
    buf_addc(b, ')');
    if (n->op == RE_STAR) buf_addc(b, '*');
    else if (n->op == RE_PLUS) buf_addc(b, '+');
    else if (n->op == RE_QUEST) buf_addc(b, '?');
    else if (n->max < 0) buf_printf(b, "{%d,}", n->min);
    else buf_printf(b, "{%d,%d}", n->min, n->max);
    if (n->lazy) buf_addc(b, '?');
}

static void put_node(Buf *b, const ReNode *n, bool utf) {
    switch (n->op) {
    case RE_NONE: buf_adds(b, "(?!)"); break;
    case RE_RUNE: put_rune(b, n->rune, utf); break;
    case RE_CLASS: put_class(b, n, utf); break;
    case RE_ANY: buf_adds(b, "(?s:.)"); break;
    case RE_ANYNOTNL: buf_adds(b, "[^\\n]"); break;
    case RE_BOL: buf_adds(b, "(?m:^)"); break;
    case RE_EOL: buf_adds(b, "(?m:$)"); break;
    case RE_BOT: buf_adds(b, "\\A"); break;
    case RE_EOT: buf_adds(b, "\\z"); break;
    case RE_WORD: buf_adds(b, "\\b"); break;
    case RE_NOTWORD: buf_adds(b, "\\B"); break;
    case RE_CAP:
        buf_addc(b, '(');
        put_node(b, n->subs[0], utf);
        buf_addc(b, ')');
        break;
    case RE_CAT: put_list(b, n, "", utf); break;
    case RE_ALT: put_list(b, n, "|", utf); break;
    case RE_STAR:
    case RE_PLUS:
    case RE_QUEST:
    case RE_REPEAT: put_repeat(b, n, utf); break;
    default: break; // the empty text
    }
}

bool rgx_emit(const ReTree *t, Buf *out, bool *utf) {
    bool bytes = true;
    if (has_emptyloop(t->root)) return false;
    check(t->root, END, 0, &bytes);
    *utf = !bytes;
    put_node(out, t->root, *utf);
    return true;
}

// --- the literal prefix ------------------------------------------------------------------------
// The i-th character of the literal that n begins with; false: it is not so long.
static bool leading(const ReNode *n, uint32_t i, uint32_t *r) {
    if (n->op == RE_CAT)
        for (uint32_t k = 0; k <= i; k++)
            if (k >= n->nsubs || n->subs[k]->op != RE_RUNE) return false;
    if (n->op == RE_CAT) n = n->subs[i];
    else if (n->op != RE_RUNE || i) return false;
    *r = n->rune;
    return true;
}

// Appends the literal that all alternatives of n begin with.
static void prefix_ofall(const ReNode *n, Buf *out) {
    for (uint32_t i = 0;; i++) {
        uint32_t first, r;
        for (uint32_t k = 0; k < n->nsubs; k++)
            if (!leading(n->subs[k], i, k ? &r : &first) || (k && r != first)) return;
        if (first == RUNE_ERROR) return;
        buf_addrune(out, first);
    }
}

// Appends what n begins with; true: n is no more than that.
static bool prefix_of(const ReNode *n, Buf *out) {
    switch (n->op) {
    case RE_EMPTY: return true;
    case RE_RUNE:
        if (n->rune == RUNE_ERROR) return false;
        buf_addrune(out, n->rune);
        return true;
    case RE_CAP: return prefix_of(n->subs[0], out);
    case RE_PLUS: prefix_of(n->subs[0], out); return false;
    case RE_ALT: prefix_ofall(n, out); return false;
    case RE_REPEAT:
        for (int32_t i = 0; i < n->min; i++)
            if (!prefix_of(n->subs[0], out)) return false;
        return n->min == n->max;
    case RE_CAT:
        for (uint32_t i = 0; i < n->nsubs; i++)
            if (!prefix_of(n->subs[i], out)) return false;
        return true;
    default: return false;
    }
}

void rgx_prefix(const ReTree *t, Buf *out, bool *complete) {
    *complete = prefix_of(t->root, out);
}
