// SPDX-License-Identifier: GPL-3.0-or-later
// The least Go version that a //go:build line demands: the language version of its file.
//
// The line is a boolean expression of tags: tag, !x, x && y, x || y, (x). go1.N demands version N,
// any other tag nothing. Both sides of && hold, so the greater demand counts; of || the lesser.
#include "vm/syntax/parse.h"

enum { NOTHING = -1, NEST_MAX = 100 };

typedef struct Tags {
    const char *p, *end;
    int nest;
    bool bad;
} Tags;

static int disjunction(Tags *t, bool negated);

static bool accept(Tags *t, const char *op) {
    while (t->p < t->end && (*t->p == ' ' || *t->p == '\t'))
        t->p++;
    size_t n = strlen(op);
    if ((size_t)(t->end - t->p) < n || memcmp(t->p, op, n) != 0)
        return false;
    t->p += n;
    return true;
}

static bool tag_char(char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_' ||
           c == '.' || (unsigned char)c >= 0x80;
}

static int tag(Tags *t, bool negated) {
    const char *start = t->p;
    while (t->p < t->end && tag_char(*t->p))
        t->p++;
    Str s = {start, (size_t)(t->p - start)};
    t->bad |= s.len == 0;
    if (negated || s.len < 3 || memcmp(s.ptr, "go1", 3) != 0)
        return NOTHING;
    if (s.len == 3)
        return 0;
    int n = 0;
    for (size_t i = 4; i < s.len && s.ptr[3] == '.'; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9' || n > 9999)
            return NOTHING;
        n = n * 10 + (s.ptr[i] - '0');
    }
    return s.len > 4 && s.ptr[3] == '.' ? n : NOTHING;
}

static int negation(Tags *t, bool negated) {
    int result = NOTHING;
    while (accept(t, "!"))
        negated = !negated;
    if (!accept(t, "("))
        return tag(t, negated);
    if (++t->nest > NEST_MAX)
        t->bad = true;
    else
        result = disjunction(t, negated);
    t->bad |= !accept(t, ")");
    t->nest--;
    return result;
}

// Under a negation the roles of && and || change.
static int combine(int x, int y, bool greater) { return (x > y) == greater ? x : y; }

static int conjunction(Tags *t, bool negated) {
    int x = negation(t, negated);
    while (!t->bad && accept(t, "&&"))
        x = combine(x, negation(t, negated), !negated);
    return x;
}

static int disjunction(Tags *t, bool negated) {
    int x = conjunction(t, negated);
    while (!t->bad && accept(t, "||"))
        x = combine(x, conjunction(t, negated), negated);
    return x;
}

Str buildtag_version(Arena *arena, Str comment) {
    static const char mark[] = "//go:build ";
    Str none = {"", 0};
    if (comment.len < sizeof mark || memcmp(comment.ptr, mark, sizeof mark - 1) != 0)
        return none;
    Tags t = {.p = comment.ptr + sizeof mark - 1, .end = comment.ptr + comment.len};
    int v = disjunction(&t, false);
    accept(&t, "\r");
    if (t.bad || t.p != t.end || v == NOTHING)
        return none;
    Str s;
    s.ptr = v == 0 ? arena_printf(arena, &s.len, "go1") : arena_printf(arena, &s.len, "go1.%d", v);
    return s;
}
