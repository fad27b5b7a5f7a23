// SPDX-License-Identifier: GPL-3.0-or-later
// One comment: the lines of /* */ comments move with their first one.
#include "vm/syntax/format.h"

typedef VEC(Str) Lines;

static Str trimmed(Str s) {
    while (s.len && ((unsigned char)s.ptr[s.len - 1] == ' ' ||
                     (s.ptr[s.len - 1] >= '\t' && s.ptr[s.len - 1] <= '\r')))
        s.len--;
    return s;
}

static bool is_blank(Str s) {
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)s.ptr[i] > ' ')
            return false;
    return true;
}

// The blanks and stars that a and b begin with alike.
static size_t common(Str a, Str b) {
    size_t i = 0;
    while (i < a.len && i < b.len && a.ptr[i] == b.ptr[i] &&
           ((unsigned char)a.ptr[i] <= ' ' || a.ptr[i] == '*'))
        i++;
    return i;
}

static Str minus_suffix(Str s, Str suffix) {
    if (s.len >= suffix.len &&
        memcmp(s.ptr + s.len - suffix.len, suffix.ptr, suffix.len) == 0)
        s.len -= suffix.len;
    return s;
}

// What all lines between the first and the last begin with; without such, the last one's blanks.
// Blank lines become empty.
static Str common_prefix(Lines *l) {
    Str prefix = {0};
    bool set = false;
    for (uint32_t i = 1; i + 1 < l->len; i++) {
        if (is_blank(l->data[i])) {
            l->data[i].len = 0;
            continue;
        }
        if (!set)
            prefix = l->data[i];
        set = true;
        prefix.len = common(prefix, l->data[i]);
    }
    if (!set) {
        prefix = l->data[l->len - 1];
        prefix.len = common(prefix, prefix);
    }
    return prefix;
}

// The prefix without what sets text off from the opening: nothing but blanks behind it lets up to
// three blanks or a tab stand; else the text lines up with that behind the opening.
static Str without_inset(Str prefix, Str first) {
    if (is_blank((Str){first.ptr + 2, first.len - 2})) {
        size_t i = prefix.len;
        for (int n = 0; n < 3 && i > 0 && prefix.ptr[i - 1] == ' '; n++)
            i--;
        if (i == prefix.len && i > 0 && prefix.ptr[i - 1] == '\t')
            i--;
        prefix.len = i;
        return prefix;
    }
    size_t n = 2;
    while (n < first.len && (unsigned char)first.ptr[n] <= ' ')
        n++;
    if (n > 2 && first.ptr[2] == '\t')
        return minus_suffix(prefix, (Str){first.ptr + 2, n - 2});
    Buf inset = {0};
    buf_adds(&inset, "  ");
    buf_add(&inset, first.ptr + 2, n - 2);
    prefix = minus_suffix(prefix, (Str){inset.data, inset.len});
    buf_free(&inset);
    return prefix;
}

static void strip_prefix(Lines *l, Buf *closing) {
    Str prefix = common_prefix(l);
    const char *star = prefix.len ? memchr(prefix.ptr, '*', prefix.len) : NULL;
    if (star) { // a column of stars
        prefix.len = (size_t)(star - prefix.ptr);
        prefix = minus_suffix(prefix, STR_LIT(" "));
    } else {
        prefix = without_inset(prefix, l->data[0]);
    }
    Str *last = &l->data[l->len - 1];
    const char *end = memmem(last->ptr, last->len, "*/", 2);
    if (is_blank((Str){last->ptr, (size_t)(end - last->ptr)})) {
        buf_add(closing, prefix.ptr, prefix.len);
        buf_adds(closing, star ? " */" : "*/");
        *last = (Str){closing->data, closing->len};
    } else {
        prefix.len = common(prefix, *last);
    }
    for (uint32_t i = 1; i < l->len; i++)
        if (l->data[i].len) {
            l->data[i].ptr += prefix.len;
            l->data[i].len -= prefix.len;
        }
}

// The text in lines, without carriage returns, made in b; `shift`: with blanks in front of all but
// the first.
static void split(Str t, bool shift, Buf *b, Lines *l) {
    for (size_t i = 0; i < t.len; i++) {
        if (t.ptr[i] != '\r')
            buf_addc(b, t.ptr[i]);
        if (t.ptr[i] == '\n' && shift)
            buf_adds(b, "   ");
    }
    const char *s = b->data, *end = s + b->len;
    for (const char *nl; (nl = memchr(s, '\n', (size_t)(end - s))); s = nl + 1)
        VEC_PUSH(l, ((Str){s, (size_t)(nl - s)}));
    VEC_PUSH(l, ((Str){s, (size_t)(end - s)}));
}

void fmt_comment(Printer *p, const Comment *c) {
    Place at = fmt_place(p, c->pos);
    int indent = p->indent;
    if (at.col == 1 && c->text.len >= 7 && memcmp(c->text.ptr, "//line ", 7) == 0)
        p->indent = 0;
    if (!fmt_is_block(c)) {
        fmt_write(p, at, trimmed(c->text), true);
        p->indent = indent;
        return;
    }
    Buf text = {0}, closing = {0};
    Lines lines = {0};
    split(c->text, at.col == 1 && p->indent > 0, &text, &lines);
    if (lines.len > 1)
        strip_prefix(&lines, &closing);
    for (uint32_t i = 0; i < lines.len; i++) {
        if (i > 0) {
            fmt_byte(p, '\f', 1);
            at = p->pos;
        }
        if (lines.data[i].len)
            fmt_write(p, at, trimmed(lines.data[i]), true);
    }
    VEC_FREE(&lines);
    buf_free(&text);
    buf_free(&closing);
    p->indent = indent;
}
