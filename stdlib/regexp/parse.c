// SPDX-License-Identifier: GPL-3.0-or-later
//
// Go's syntax of regular expressions (that of RE2), on an explicit stack: a pattern can nest as
// deeply as it likes before Go's own limit stops it. A literal under (?i) becomes the class of all
// that fold to it, so that no machine has to know of case.
#include "stdlib/regexp/regex.h"
#include "stdlib/unicode/tables.h"

enum {
    FOLD = 1,
    DOTNL = 2,
    ONELINE = 4,
    LAZY = 8,
    PERL = 16, // Perl's extensions, Unicode's classes, '\n' in negated classes

};
enum {
    MAXHEIGHT = 1000,
    MAXREPEAT = 1000,
    MAXSIZE = (128 << 20) / 40,
    MAXRANGES = (128 << 20) / 8,
};

static const char *const BAD_CLASS_RANGE = "invalid character class range";
static const char *const BAD_ESCAPE = "invalid escape sequence";
static const char *const BAD_NAME = "invalid named capture";
static const char *const BAD_PERL = "invalid or unsupported Perl syntax";
static const char *const BAD_REPEAT_OP = "invalid nested repetition operator";
static const char *const BAD_REPEAT = "invalid repeat count";
static const char *const BAD_UTF8 = "invalid UTF-8";
static const char *const NO_BRACKET = "missing closing ]";
static const char *const NO_PAREN = "missing closing )";
static const char *const NO_ARGUMENT = "missing argument to repetition operator";
static const char *const BAD_BACKSLASH = "trailing backslash at end of expression";
static const char *const BAD_PAREN = "unexpected )";
static const char *const TOO_DEEP = "expression nests too deeply";
static const char *const TOO_LARGE = "expression too large";

typedef struct Parser {
    Arena *arena;
    ReTree *t;
    const char *s;
    size_t n, i;
    unsigned flags;
    uint64_t nranges;
    VEC(ReNode *) stack;
    VEC(ReName) names;
} Parser;

static bool fail(Parser *p, const char *error, size_t from, size_t to) {
    if (p->t->error) return false;
    p->t->error = error;
    p->t->expr = p->s + from;
    p->t->exprlen = to - from;
    return false;
}

// The character at *at, which moves on; U+FFFD at the end.
static bool next_rune(Parser *p, size_t *at, uint32_t *r) {
    unsigned len;
    *r = RUNE_ERROR;
    if (*at >= p->n) return true;
    *r = text_rune((const uint8_t *)p->s + *at, p->n - *at, &len);
    if (*r == RUNE_ERROR && len == 1) return fail(p, BAD_UTF8, *at, p->n);
    *at += len;
    return true;
}

static bool check_utf8(Parser *p, size_t from, size_t to) {
    uint32_t r;
    while (from < to)
        if (!next_rune(p, &from, &r)) {
            p->t->exprlen = (size_t)(p->s + to - p->t->expr);
            return false;
        }
    return true;
}

// --- nodes -------------------------------------------------------------------------------------
static ReNode *new_node(Parser *p, ReOp op) {
    ReNode *n = ARENA_NEW(p->arena, ReNode);
    n->op = (uint8_t)op;
    n->height = 1;
    n->size = 1;
    return n;
}

static bool push(Parser *p, ReNode *n) {
    VEC_PUSH(&p->stack, n);
    if (n->size > MAXSIZE || p->nranges > MAXRANGES) return fail(p, TOO_LARGE, 0, p->n);
    if (n->height > MAXHEIGHT) return fail(p, TOO_DEEP, 0, p->n);
    return true;
}

static bool push_op(Parser *p, ReOp op) {
    return push(p, new_node(p, op));
}

// Pushes the class s, which is freed; a class of one character is that character.
static bool push_set(Parser *p, ReSet *s) {
    bool one = s->r.len == 1 && s->r.data[0].lo == s->r.data[0].hi;
    ReNode *n = new_node(p, one ? RE_RUNE : s->r.len ? RE_CLASS : RE_NONE);
    if (one) {
        n->rune = s->r.data[0].lo;
    } else if (s->r.len) {
        n->ranges = arena_copy(p->arena, s->r.data, s->r.len, sizeof *s->r.data);
        n->nranges = s->r.len;
        p->nranges += s->r.len;
    }
    VEC_FREE(&s->r);
    return push(p, n);
}

static bool push_literal(Parser *p, uint32_t r) {
    ReSet s = {0};
    if (p->flags & FOLD) rgxset_addfolded(&s, r, r);
    else rgxset_add(&s, r, r);
    rgxset_clean(&s);
    return push_set(p, &s);
}

static bool is_marker(const ReNode *n) {
    return n->op == RE_LPAREN || n->op == RE_VBAR;
}

// A node of kind op with the stack's nodes from `from` on as its parts.
static ReNode *collect(Parser *p, ReOp op, uint32_t from) {
    uint32_t count = p->stack.len - from;
    ReNode **all = count ? p->stack.data + from : NULL; // an empty stack has no memory
    if (count == 1) return all[0];
    ReNode *n = new_node(p, count ? op : RE_EMPTY);
    n->nsubs = count;
    n->subs = count ? arena_copy(p->arena, all, count, sizeof *all) : NULL;
    n->size = op == RE_ALT ? count - 1 : 0;
    bool literal = op == RE_CAT;
    for (uint32_t i = 0; i < count; i++) {
        n->size += all[i]->size;
        literal = literal && all[i]->op == RE_RUNE;
        if (all[i]->height >= n->height) n->height = all[i]->height + 1;
    }
    if (literal) n->height = 1; // Go has one node for a word
    if (!count) n->size = 1;
    return n;
}

// Makes one node of all above the topmost marker.
static bool concat(Parser *p) {
    uint32_t from = p->stack.len;
    while (from > 0 && !is_marker(p->stack.data[from - 1])) from--;
    ReNode *n = collect(p, RE_CAT, from);
    p->stack.len = from;
    return push(p, n);
}

// Makes one node of the alternatives above the topmost parenthesis.
static bool alternate(Parser *p) {
    if (!concat(p)) return false;
    uint32_t from = p->stack.len, w;
    while (from > 0 && p->stack.data[from - 1]->op != RE_LPAREN) from--;
    w = from;
    for (uint32_t i = from; i < p->stack.len; i++)
        if (p->stack.data[i]->op != RE_VBAR) p->stack.data[w++] = p->stack.data[i];
    p->stack.len = w;
    ReNode *n = collect(p, RE_ALT, from);
    p->stack.len = from;
    return push(p, n);
}

static bool open_paren(Parser *p, bool captures, const char *name, size_t namelen) {
    ReNode *n = new_node(p, RE_LPAREN);
    n->flags = (uint8_t)p->flags;
    if (captures) {
        VEC_PUSH(&p->names, ((ReName){name, (uint32_t)namelen}));
        n->cap = (int32_t)p->names.len - 1;
    }
    return push(p, n);
}

static bool close_paren(Parser *p) {
    if (!alternate(p)) return false;
    uint32_t len = p->stack.len;
    if (len < 2) return fail(p, BAD_PAREN, 0, p->n);
    ReNode *body = p->stack.data[len - 1], *paren = p->stack.data[len - 2];
    p->stack.len = len - 2;
    p->flags = paren->flags;
    p->i++;
    if (!paren->cap) return push(p, body);
    ReNode *n = new_node(p, RE_CAP);
    n->cap = paren->cap;
    n->subs = arena_copy(p->arena, &body, 1, sizeof body);
    n->nsubs = 1;
    n->height = body->height + 1;
    n->size = body->size + 2;
    return push(p, n);
}

// --- repetition --------------------------------------------------------------------------------
// Whether the repeat counts nested in n multiply to at most `left`.
static bool repeats_fit(const ReNode *n, int left) {
    if (n->op == RE_REPEAT) {
        int m = n->max < 0 ? n->min : n->max;
        if (n->max == 0) return true;
        if (m > left) return false;
        if (m > 0) left /= m;
    }
    for (uint32_t i = 0; i < n->nsubs; i++)
        if (!repeats_fit(n->subs[i], left)) return false;
    return true;
}

static uint64_t repeat_size(const ReNode *n) {
    uint64_t sub = n->subs[0]->size;
    if (n->op == RE_STAR || (n->op == RE_REPEAT && n->max < 0 && n->min == 0)) return 2 + sub;
    if (n->op != RE_REPEAT) return 1 + sub;
    if (n->max < 0) return 1 + (uint64_t)n->min * sub;
    uint64_t size = (uint64_t)n->max * sub + (uint64_t)(n->max - n->min);
    return size ? size : 1;
}

// The operator at p->i, which ends before `after`, applies to the top of the stack. last: where an
// operator right before it begins, or -1.
static bool repeat(Parser *p, ReOp op, int min, int max, size_t after, ptrdiff_t last) {
    size_t before = p->i;
    bool lazy = p->flags & LAZY;
    if (p->flags & PERL) {
        if (after < p->n && p->s[after] == '?') {
            after++;
            lazy = !lazy;
        }
        if (last >= 0) return fail(p, BAD_REPEAT_OP, (size_t)last, after);
    }
    uint32_t len = p->stack.len;
    if (!len || is_marker(p->stack.data[len - 1])) return fail(p, NO_ARGUMENT, before, after);
    ReNode *n = new_node(p, op), *sub = p->stack.data[--p->stack.len];
    n->lazy = lazy;
    n->min = min;
    n->max = max;
    n->subs = arena_copy(p->arena, &sub, 1, sizeof sub);
    n->nsubs = 1;
    n->height = sub->height + 1;
    n->size = repeat_size(n);
    if (!push(p, n)) return false;
    if (op == RE_REPEAT && (min >= 2 || max >= 2) && !repeats_fit(n, MAXREPEAT))
        return fail(p, BAD_REPEAT, before, after);
    p->i = after;
    return true;
}

// A decimal number without leading zeros; -1 when it is huge.
static bool read_int(Parser *p, size_t *at, int *n) {
    size_t i = *at;
    if (i >= p->n || p->s[i] < '0' || p->s[i] > '9') return false;
    if (p->s[i] == '0' && i + 1 < p->n && p->s[i + 1] >= '0' && p->s[i + 1] <= '9') return false;
    for (*n = 0; i < p->n && p->s[i] >= '0' && p->s[i] <= '9'; i++)
        *n = *n < 0 || *n >= 100000000 ? -1 : *n * 10 + p->s[i] - '0';
    *at = i;
    return true;
}

// {min}, {min,} or {min,max} at p->i; false when it is no such thing and '{' stands for itself.
static bool read_counts(Parser *p, int *min, int *max, size_t *after) {
    size_t at = p->i + 1;
    if (!read_int(p, &at, min) || at >= p->n) return false;
    *max = *min;
    if (p->s[at] == ',') {
        if (++at >= p->n) return false;
        if (p->s[at] == '}') *max = -1;
        else if (!read_int(p, &at, max)) return false;
        else if (*max < 0) *min = -1;
    }
    if (at >= p->n || p->s[at] != '}') return false;
    *after = at + 1;
    return true;
}

static bool parse_counted(Parser *p, ptrdiff_t last, bool *isrepeat) {
    int min, max;
    size_t after;
    *isrepeat = read_counts(p, &min, &max, &after);
    if (!*isrepeat) {
        p->i++;
        return push_literal(p, '{');
    }
    if (min < 0 || min > MAXREPEAT || max > MAXREPEAT || (max >= 0 && min > max))
        return fail(p, BAD_REPEAT, p->i, after);
    return repeat(p, RE_REPEAT, min, max, after, last);
}

// --- groups ------------------------------------------------------------------------------------
static bool is_name(const char *s, size_t n) {
    for (size_t i = 0; i < n; i++) {
        char c = s[i], low = (char)(c | 0x20);
        if (!((c >= '0' && c <= '9') || (low >= 'a' && low <= 'z') || c == '_')) return false;
    }
    return n > 0;
}

static bool parse_named(Parser *p, size_t name) {
    const char *end = memchr(p->s + name, '>', p->n - name);
    if (!end) return check_utf8(p, p->i, p->n) && fail(p, BAD_NAME, p->i, p->n);
    size_t to = (size_t)(end - p->s);
    if (!check_utf8(p, name, to)) return false;
    if (!is_name(p->s + name, to - name)) return fail(p, BAD_NAME, p->i, to + 1);
    p->i = to + 1;
    return open_paren(p, true, p->s + name, to - name);
}

// "(?" at p->i: a named group, or flags with or without a group.
static bool parse_perl_group(Parser *p) {
    const char *s = p->s + p->i;
    size_t left = p->n - p->i, at = p->i + 2;
    if (left > 4 && s[2] == 'P' && s[3] == '<') return parse_named(p, p->i + 4);
    if (left > 3 && s[2] == '<') return parse_named(p, p->i + 3);
    unsigned flags = p->flags;
    bool negated = false, saw = false;
    while (at < p->n) {
        uint32_t c;
        if (!next_rune(p, &at, &c)) return false;
        unsigned flag = c == 'i'   ? FOLD
                        : c == 's' ? DOTNL
                        : c == 'U' ? LAZY
                        : c == 'm' ? ONELINE
                                   : 0;
        if (flag) {
            bool set = negated == (flag == ONELINE); // (?m) takes OneLine away
            flags = set ? flags | flag : flags & ~flag;
            saw = true;
        } else if (c == '-' && !negated) {
            negated = true;
            saw = false;
        } else if ((c == ':' || c == ')') && (!negated || saw)) {
            p->i = at;
            if (c == ':' && !open_paren(p, false, "", 0)) return false;
            p->flags = flags;
            return true;
        } else {
            break;
        }
    }
    return fail(p, BAD_PERL, p->i, at);
}

// --- escapes and classes -----------------------------------------------------------------------
static int hex_value(uint32_t c) {
    if (c >= '0' && c <= '9') return (int)c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? (int)c - 'a' + 10 : -1;
}

// What follows "\x" at *at.
static bool parse_hex(Parser *p, size_t start, size_t *at, uint32_t *r) {
    uint32_t c, d;
    if (*at >= p->n) return fail(p, BAD_ESCAPE, start, *at);
    if (!next_rune(p, at, &c)) return false;
    if (c != '{') {
        if (!next_rune(p, at, &d)) return false;
        if (hex_value(c) < 0 || hex_value(d) < 0) return fail(p, BAD_ESCAPE, start, *at);
        *r = (uint32_t)(hex_value(c) * 16 + hex_value(d));
        return true;
    }
    int digits = 0;
    for (*r = 0;; digits++) {
        if (*at >= p->n) return fail(p, BAD_ESCAPE, start, *at);
        if (!next_rune(p, at, &c)) return false;
        if (c == '}') break;
        if (hex_value(c) < 0) return fail(p, BAD_ESCAPE, start, *at);
        *r = *r * 16 + (uint32_t)hex_value(c);
        if (*r > RUNE_MAX) return fail(p, BAD_ESCAPE, start, *at);
    }
    return digits > 0 || fail(p, BAD_ESCAPE, start, *at);
}

static bool is_octal(const Parser *p, size_t at) {
    return at < p->n && p->s[at] >= '0' && p->s[at] <= '7';
}

// The escape at *at, a backslash, as a character.
static bool parse_escape(Parser *p, size_t *at, uint32_t *r) {
    size_t start = (*at)++;
    uint32_t c;
    if (*at >= p->n) return fail(p, BAD_BACKSLASH, p->n, p->n);
    if (!next_rune(p, at, &c)) return false;
    if (c >= '0' && c <= '7' && (c == '0' || is_octal(p, *at))) {
        *r = c - '0';
        for (int k = 1; k < 3 && is_octal(p, *at); k++)
            *r = *r * 8 + (uint32_t)(p->s[(*at)++] - '0');
        return true;
    }
    static const char letters[] = "afnrtv", values[] = "\a\f\n\r\t\v";
    const char *letter = c && c < 0x80 ? strchr(letters, (int)c) : NULL;
    if (c == 'x') return parse_hex(p, start, at, r);
    if (letter) {
        *r = (uint8_t)values[letter - letters];
        return true;
    }
    uint32_t low = c | 0x20;
    if (c >= 0x80 || (c >= '0' && c <= '9') || (low >= 'a' && low <= 'z'))
        return fail(p, BAD_ESCAPE, start, *at);
    *r = c;
    return true;
}

// \d, \p{Greek} and the like at *at. *found: there was one, and it was added to s.
static bool parse_escaped_class(Parser *p, size_t *at, ReSet *s, bool *found) {
    *found = false;
    if (!(p->flags & PERL) || p->n - *at < 2 || p->s[*at] != '\\') return true;
    char c = p->s[*at + 1];
    bool fold = p->flags & FOLD, negate = c == 'P';
    if (c && strchr("dDsSwW", c)) {
        *at += 2;
        return *found = rgxset_addperl(s, c, fold);
    }
    if (c != 'p' && c != 'P') return true;
    size_t start = *at, name = start + 2, end = name;
    uint32_t r;
    if (!next_rune(p, &end, &r)) return false;
    size_t namelen = end - name;
    if (r == '{') {
        const char *close = memchr(p->s + start, '}', p->n - start);
        if (!close) return check_utf8(p, start, p->n) && fail(p, BAD_CLASS_RANGE, start, p->n);
        namelen = (size_t)(close - p->s) - ++name;
        end = name + namelen + 1;
        if (!check_utf8(p, name, name + namelen)) return false;
    }
    if (namelen && p->s[name] == '^') {
        negate = !negate;
        name++;
        namelen--;
    }
    *found = rgxset_addunicode(s, p->s + name, namelen, negate, fold);
    if (!*found) return fail(p, BAD_CLASS_RANGE, start, end);
    *at = end;
    return true;
}

// [:name:] at *at.
static bool parse_posix_class(Parser *p, size_t *at, ReSet *s, bool *found) {
    *found = false;
    const char *open = p->s + *at, *close;
    if (p->n - *at <= 2 || open[0] != '[' || open[1] != ':') return true;
    close = memmem(open + 2, p->n - *at - 2, ":]", 2);
    if (!close) return true;
    bool negate = open[2] == '^';
    const char *name = open + 2 + negate;
    size_t end = (size_t)(close - p->s) + 2;
    *found =
        name <= close && rgxset_addposix(s, name, (size_t)(close - name), negate, p->flags & FOLD);
    if (!*found) return fail(p, BAD_CLASS_RANGE, *at, end);
    *at = end;
    return true;
}

static bool class_char(Parser *p, size_t *at, uint32_t *r) {
    if (*at >= p->n) return fail(p, NO_BRACKET, p->i, p->n);
    return p->s[*at] == '\\' ? parse_escape(p, at, r) : next_rune(p, at, r);
}

// A character or range in a class.
static bool class_range(Parser *p, size_t *at, ReSet *s) {
    size_t start = *at;
    uint32_t lo, hi;
    if (!class_char(p, at, &lo)) return false;
    hi = lo;
    if (p->n - *at >= 2 && p->s[*at] == '-' && p->s[*at + 1] != ']') {
        ++*at;
        if (!class_char(p, at, &hi)) return false;
        if (hi < lo) return fail(p, BAD_CLASS_RANGE, start, *at);
    }
    if (p->flags & FOLD) rgxset_addfolded(s, lo, hi);
    else rgxset_add(s, lo, hi);
    return true;
}

static bool class_items(Parser *p, size_t *at, ReSet *s) {
    for (bool first = true; *at >= p->n || p->s[*at] != ']' || first; first = false) {
        bool found;
        if (*at < p->n && p->s[*at] == '-' && !(p->flags & PERL) && !first &&
            (p->n - *at == 1 || p->s[*at + 1] != ']')) {
            unsigned len = 0;
            if (p->n - *at > 1) text_rune((const uint8_t *)p->s + *at + 1, p->n - *at - 1, &len);
            return fail(p, BAD_CLASS_RANGE, *at, *at + 1 + len);
        }
        if (*at < p->n) {
            if (!parse_posix_class(p, at, s, &found)) return false;
            if (found) continue;
            if (!parse_escaped_class(p, at, s, &found)) return false;
            if (found) continue;
        }
        if (!class_range(p, at, s)) return false;
    }
    ++*at;
    return true;
}

static bool parse_class(Parser *p) {
    ReSet s = {0};
    size_t at = p->i + 1;
    bool negate = at < p->n && p->s[at] == '^';
    if (negate) {
        at++;
        if (!(p->flags & PERL)) rgxset_add(&s, '\n', '\n');
    }
    if (!class_items(p, &at, &s)) {
        VEC_FREE(&s.r);
        return false;
    }
    rgxset_clean(&s);
    if (negate) rgxset_negate(&s);
    p->i = at;
    return push_set(p, &s);
}

// "\Q" at p->i.
static bool parse_quoted(Parser *p) {
    size_t at = p->i + 2, end = p->n;
    const char *close = memmem(p->s + at, p->n - at, "\\E", 2);
    if (close) end = (size_t)(close - p->s);
    while (at < end) {
        uint32_t r;
        if (!next_rune(p, &at, &r)) {
            p->t->exprlen = (size_t)(p->s + end - p->t->expr);
            return false;
        }
        if (!push_literal(p, r)) return false;
    }
    p->i = close ? end + 2 : end;
    return true;
}

static bool parse_backslash(Parser *p) {
    char c = p->n - p->i >= 2 && p->flags & PERL ? p->s[p->i + 1] : 0;
    ReOp op = c == 'A' ? RE_BOT : c == 'z' ? RE_EOT : c == 'b' ? RE_WORD : RE_NOTWORD;
    if (c == 'C') return fail(p, BAD_ESCAPE, p->i, p->i + 2);
    if (c == 'Q') return parse_quoted(p);
    if (c && strchr("AzbB", c)) {
        p->i += 2;
        return push_op(p, op);
    }
    ReSet s = {0};
    bool found;
    size_t at = p->i;
    if (!parse_escaped_class(p, &at, &s, &found)) {
        VEC_FREE(&s.r);
        return false;
    }
    if (found) {
        p->i = at;
        rgxset_clean(&s);
        return push_set(p, &s);
    }
    uint32_t r;
    if (!parse_escape(p, &p->i, &r)) return false;
    return push_literal(p, r);
}

// One item at p->i. *last: where a repetition operator right before it begins, or -1; and so after.
static bool parse_item(Parser *p, ptrdiff_t *last) {
    ptrdiff_t before = *last, here = (ptrdiff_t)p->i;
    *last = -1;
    char c = p->s[p->i];
    switch (c) {
    case '(':
        if (p->flags & PERL && p->n - p->i >= 2 && p->s[p->i + 1] == '?')
            return parse_perl_group(p);
        p->i++;
        return open_paren(p, true, "", 0);
    case '|': p->i++; return concat(p) && push_op(p, RE_VBAR);
    case ')': return close_paren(p);
    case '[': return parse_class(p);
    case '\\': return parse_backslash(p);
    case '*':
    case '+':
    case '?':
        *last = here;
        return repeat(p,
                      c == '*'   ? RE_STAR
                      : c == '+' ? RE_PLUS
                                 : RE_QUEST,
                      0, 0, p->i + 1, before);
    case '{': {
        bool isrepeat;
        bool ok = parse_counted(p, before, &isrepeat);
        if (isrepeat) *last = here;
        return ok;
    }
    case '^': p->i++; return push_op(p, p->flags & ONELINE ? RE_BOT : RE_BOL);
    case '$': p->i++; return push_op(p, p->flags & ONELINE ? RE_EOT : RE_EOL);
    case '.': p->i++; return push_op(p, p->flags & DOTNL ? RE_ANY : RE_ANYNOTNL);
    default: {
        uint32_t r;
        return next_rune(p, &p->i, &r) && push_literal(p, r);
    }
    }
}

bool rgx_parse(Arena *a, const char *s, size_t n, unsigned flags, ReTree *t) {
    *t = (ReTree){0};
    Parser p = {.arena = a, .t = t, .s = s, .n = n};
    p.flags = flags & RE_POSIX ? 0 : PERL | ONELINE;
    VEC_PUSH(&p.names, ((ReName){"", 0}));
    ptrdiff_t last = -1;
    bool ok = true;
    while (ok && p.i < p.n) ok = parse_item(&p, &last);
    ok = ok && alternate(&p);
    if (ok && p.stack.len != 1) ok = fail(&p, NO_PAREN, 0, n);
    if (ok) {
        t->root = p.stack.data[0];
        t->ncap = (int32_t)p.names.len - 1;
        t->names = arena_copy(a, p.names.data, p.names.len, sizeof *p.names.data);
    }
    VEC_FREE(&p.stack);
    VEC_FREE(&p.names);
    return ok;
}

bool rgx_nullable(const ReNode *n) {
    switch (n->op) {
    case RE_NONE:
    case RE_RUNE:
    case RE_CLASS:
    case RE_ANY:
    case RE_ANYNOTNL: return false;
    case RE_CAP:
    case RE_PLUS: return rgx_nullable(n->subs[0]);
    case RE_REPEAT: return n->min == 0 || rgx_nullable(n->subs[0]);
    case RE_CAT:
        for (uint32_t i = 0; i < n->nsubs; i++)
            if (!rgx_nullable(n->subs[i])) return false;
        return true;
    case RE_ALT:
        for (uint32_t i = 0; i < n->nsubs; i++)
            if (rgx_nullable(n->subs[i])) return true;
        return false;
    default: return true;
    }
}
