// SPDX-License-Identifier: GPL-3.0-or-later
// The layout of doc comments: paragraphs, headings, lists, code and definitions of links, as Go's
// documentation tools read them. Indented lines are code or, if they begin with a mark, a list; a
// "# " makes a heading; directives move to the end.
#include "vm/syntax/format.h"

typedef VEC(Str) Lines;
typedef enum SpanKind { SPAN_CODE, SPAN_HEADING, SPAN_LIST, SPAN_PARA } SpanKind;

typedef struct Doc {
    Lines lines;
    VEC(Str) links; // lines that define links
    Buf *out;       // finished lines
    Buf prose;      // all paragraphs, to see which links they use
    bool any;       // a block has been written
} Doc;

static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

static Str trim(Str s) {
    while (s.len && is_space(s.ptr[0]))
        s = (Str){s.ptr + 1, s.len - 1};
    while (s.len && is_space(s.ptr[s.len - 1]))
        s.len--;
    return s;
}

static Str rest(Str s, size_t n) { return (Str){s.ptr + n, s.len - n}; }

static bool indented(Str s) { return s.len && (s.ptr[0] == ' ' || s.ptr[0] == '\t'); }

static bool begins(Str s, const char *with) {
    size_t n = strlen(with);
    return s.len >= n && memcmp(s.ptr, with, n) == 0;
}

static size_t leading(Str s) {
    size_t n = 0;
    while (n < s.len && (s.ptr[n] == ' ' || s.ptr[n] == '\t'))
        n++;
    return n;
}

// A line without its list mark, if it has one. num: of a numbered item, else empty.
static bool list_mark(Str line, Str *num, Str *text) {
    line = trim(line);
    size_t n = 0;
    *num = (Str){"", 0};
    if (begins(line, "\xe2\x80\xa2")) {
        n = 3;
    } else if (line.len && strchr("*+-", line.ptr[0])) {
        n = 1;
    } else {
        while (n < line.len && line.ptr[n] >= '0' && line.ptr[n] <= '9')
            n++;
        if (n == 0 || n == line.len || (line.ptr[n] != '.' && line.ptr[n] != ')'))
            return false;
        *num = (Str){line.ptr, n++};
    }
    *text = rest(line, n);
    return indented(*text) && trim(*text).len;
}

static bool is_item(Str line) {
    Str num, text;
    return list_mark(line, &num, &text);
}

// Takes what all lines are indented by from them; blank lines become empty, and at the ends vanish.
static void unindent(Lines *l, uint32_t *from, uint32_t *to) {
    while (*from < *to && l->data[*from].len == 0)
        ++*from;
    while (*to > *from && l->data[*to - 1].len == 0)
        --*to;
    if (*from == *to)
        return;
    Str prefix = {l->data[*from].ptr, leading(l->data[*from])};
    for (uint32_t i = *from + 1; i < *to; i++) {
        Str s = l->data[i];
        size_t n = 0;
        while (n < prefix.len && n < s.len && s.ptr[n] == prefix.ptr[n])
            n++;
        if (s.len)
            prefix.len = n;
    }
    for (uint32_t i = *from; i < *to; i++) {
        Str s = l->data[i];
        s = rest(s, s.len < prefix.len ? 0 : prefix.len);
        l->data[i] = trim(s).len ? s : (Str){"", 0};
    }
    while (*from < *to && l->data[*from].len == 0)
        ++*from;
    while (*to > *from && l->data[*to - 1].len == 0)
        --*to;
}

// ---- Blocks -------------------------------------------------------------------------------------

static bool is_scheme(Str s) {
    static const char *const known[] = {"file", "ftp",    "gopher", "http", "https",
                                        "mailto", "nntp"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (str_eqz(s, known[i]))
            return true;
    return false;
}

// [text]: url
static bool is_link(Str s, Str *text, Str *url) {
    const char *close = s.len && s.ptr[0] == '[' ? memmem(s.ptr, s.len, "]:", 2) : NULL;
    size_t n = close ? (size_t)(close - s.ptr) : 0;
    if (!close || n + 3 >= s.len || (s.ptr[n + 2] != ' ' && s.ptr[n + 2] != '\t'))
        return false;
    *text = (Str){s.ptr + 1, n - 1};
    *url = trim(rest(s, n + 3));
    const char *colon = memmem(url->ptr, url->len, "://", 3);
    return colon && is_scheme((Str){url->ptr, (size_t)(colon - url->ptr)});
}

// Text with quotes made of `` and '' as the characters they stand for.
static void put_prose(Doc *d, Str s) {
    buf_add(&d->prose, s.ptr, s.len);
    buf_addc(&d->prose, ' ');
    for (size_t i = 0; i < s.len; i++) {
        Str at = rest(s, i);
        if (begins(at, "```")) {
            for (; i < s.len && s.ptr[i] == '`'; i++)
                buf_addc(d->out, '`');
            i--;
        } else if (begins(at, "``") || begins(at, "''")) {
            buf_adds(d->out, s.ptr[i] == '`' ? "\xe2\x80\x9c" : "\xe2\x80\x9d");
            i++;
        } else {
            buf_addc(d->out, s.ptr[i]);
        }
    }
}

// Keeps lines that all define links for the end; false when they are a paragraph.
static bool take_links(Doc *d, const Str *lines, uint32_t n) {
    Str text, url;
    for (uint32_t i = 0; i < n; i++)
        if (!is_link(lines[i], &text, &url))
            return false;
    for (uint32_t i = 0; i < n; i++)
        VEC_PUSH(&d->links, lines[i]);
    return true;
}

static void separate(Doc *d) {
    if (d->any)
        buf_addc(d->out, '\n');
    d->any = true;
}

static void paragraph(Doc *d, const Str *lines, uint32_t n) {
    if (take_links(d, lines, n))
        return;
    separate(d);
    for (uint32_t i = 0; i < n; i++) {
        put_prose(d, lines[i]);
        buf_addc(d->out, '\n');
    }
}

static void heading(Doc *d, Str line) {
    separate(d);
    buf_adds(d->out, "# ");
    put_prose(d, trim(line));
    buf_addc(d->out, '\n');
}

static void code(Doc *d, uint32_t from, uint32_t to) {
    unindent(&d->lines, &from, &to);
    separate(d);
    for (uint32_t i = from; i < to; i++) {
        if (d->lines.data[i].len)
            buf_addc(d->out, '\t');
        buf_add(d->out, d->lines.data[i].ptr, d->lines.data[i].len);
        buf_addc(d->out, '\n');
    }
}

// One paragraph of an item; the first follows the mark.
static void item_text(Doc *d, Lines *text, bool *first) {
    if (text->len && !take_links(d, text->data, text->len)) {
        for (uint32_t i = 0; i < text->len; i++) {
            if (i > 0 || !*first)
                buf_adds(d->out, i > 0 ? "    " : "\n    ");
            put_prose(d, text->data[i]);
            buf_addc(d->out, '\n');
        }
        *first = false;
    }
    text->len = 0;
}

// apart: an empty line stands before it.
static void list(Doc *d, const Str *lines, uint32_t n, bool apart) {
    Str kind, num, after;
    list_mark(lines[0], &kind, &after);
    bool loose = false, first = true;
    for (uint32_t i = 0; i < n; i++)
        loose |= trim(lines[i]).len == 0;
    if (apart || loose)
        separate(d);
    d->any = true;
    Lines text = {0};
    for (uint32_t i = 0; i < n; i++) {
        Str line = lines[i];
        if (list_mark(line, &num, &after) && (num.len > 0) == (kind.len > 0)) {
            item_text(d, &text, &first);
            if (i > 0 && loose)
                buf_addc(d->out, '\n');
            buf_printf(d->out, num.len ? " %.*s. " : "  - ", STR_ARG(num));
            first = true;
            line = after;
        }
        line = trim(line);
        if (line.len)
            VEC_PUSH(&text, line);
        else
            item_text(d, &text, &first);
    }
    item_text(d, &text, &first);
    VEC_FREE(&text);
}

// ---- Spans --------------------------------------------------------------------------------------

static bool is_heading(Str s) {
    return s.len >= 2 && s.ptr[0] == '#' && indented(rest(s, 1)) && trim(s).len > 1;
}

static bool is_alnum(char c) {
    return (c | 0x20) - 'a' + 0u < 26u || c - '0' + 0u < 10u;
}

// A line by itself, between paragraphs, that reads like a title.
static bool is_old_heading(const Lines *l, uint32_t i) {
    if (i == 0 || l->data[i - 1].len || i + 2 >= l->len || l->data[i + 1].len ||
        leading(l->data[i + 2]))
        return false;
    Str s = trim(l->data[i]);
    if (s.ptr[0] - 'A' + 0u >= 26u || !is_alnum(s.ptr[s.len - 1]))
        return false;
    for (size_t k = 0; k < s.len; k++) {
        char c = s.ptr[k], next = k + 1 < s.len ? s.ptr[k + 1] : ' ';
        if (strchr(";:!?+*/=[]{}_^&~%#@<\">\\", c) || (c == '.' && next == ' '))
            return false;
        if (c == '\'' && (next != 's' || (k + 2 < s.len && s.ptr[k + 2] != ' ')))
            return false;
        if (begins(rest(s, k), "\xc2\xb0") || begins(rest(s, k), "\xc2\xa7"))
            return false;
    }
    return true;
}

// The end of a list or code that begins at i; lines before `force` belong to it in any case.
static uint32_t indented_span(const Lines *l, uint32_t i, uint32_t force) {
    uint32_t start = i;
    bool items = is_item(l->data[i]) && i < force;
    for (i++; i < l->len; i++) {
        Str s = l->data[i];
        if (s.len && i >= force && !indented(s) && !(items && is_item(s)))
            break;
        items &= s.len > 0;
    }
    uint32_t end = i;
    while (end > start && l->data[end - 1].len == 0)
        end--;
    return end + (end < l->len && begins(l->data[end], "}"));
}

// The end of a paragraph that begins at i. Lines at its end that lead over to what is indented go
// with that: *force is then behind them.
static uint32_t plain_span(const Lines *l, uint32_t i, uint32_t *force) {
    uint32_t start = i;
    for (i++; i < l->len && l->data[i].len && !indented(l->data[i]);)
        i++;
    uint32_t end = i;
    if (i == l->len || l->data[i].len == 0 || is_item(l->data[i]))
        return end;
    Str last = l->data[i - 1];
    if (is_item(last)) {
        *force = end--;
        while (end > start && is_item(l->data[end - 1]))
            end--;
    } else if (last.ptr[last.len - 1] == '{' || last.ptr[last.len - 1] == '\\') {
        *force = end--;
    }
    return end;
}

static void blocks(Doc *d) {
    Lines *l = &d->lines;
    uint32_t force = 0, prev = 0;
    for (uint32_t i = 0;;) {
        while (i < l->len && l->data[i].len == 0)
            i++;
        if (i == l->len)
            return;
        uint32_t end;
        if (i < force || indented(l->data[i])) {
            end = indented_span(l, i, force);
            if (is_item(l->data[i]))
                list(d, l->data + i, end - i, prev < i);
            else
                code(d, i, end);
        } else {
            end = plain_span(l, i, &force);
            if (end == i)
                continue;
            if (end - i == 1 && is_heading(l->data[i]))
                heading(d, rest(l->data[i], 1));
            else if (end - i == 1 && is_old_heading(l, i))
                heading(d, l->data[i]);
            else
                paragraph(d, l->data + i, end - i);
        }
        prev = i = end;
    }
}

// First the links that the text uses.
static void links(Doc *d) {
    for (int used = 1; used >= 0; used--) {
        bool first = true;
        for (uint32_t i = 0; i < d->links.len; i++) {
            Str text, url;
            is_link(d->links.data[i], &text, &url);
            Buf name = {0};
            buf_printf(&name, "[%.*s]", STR_ARG(text));
            bool found = memmem(d->prose.data, d->prose.len, name.data, name.len) != NULL;
            buf_free(&name);
            if (found != (used != 0))
                continue;
            buf_printf(d->out, "%s[%.*s]: %.*s\n", first ? "\n" : "", STR_ARG(text), STR_ARG(url));
            first = false;
        }
    }
}

// ---- Comments -----------------------------------------------------------------------------------

// t: behind the slashes.
static bool is_directive(Str t) {
    if (begins(t, "line ") || begins(t, "extern ") || begins(t, "export "))
        return true;
    size_t i = 0;
    while (i < t.len && ((t.ptr[i] >= 'a' && t.ptr[i] <= 'z') ||
                         (t.ptr[i] >= '0' && t.ptr[i] <= '9')))
        i++;
    return i > 0 && i + 1 < t.len && t.ptr[i] == ':' &&
           ((t.ptr[i + 1] >= 'a' && t.ptr[i + 1] <= 'z') ||
            (t.ptr[i + 1] >= '0' && t.ptr[i + 1] <= '9'));
}

static bool all_stars(Str t) {
    for (size_t i = 0; i < t.len; i++) {
        if (t.ptr[i] != '\n')
            continue;
        size_t k = i + 1 + leading(rest(t, i + 1));
        if (k < t.len && t.ptr[k] != '*')
            return false;
    }
    return true;
}

static void add_lines(Doc *d, Str t) {
    for (const char *nl; (nl = memchr(t.ptr, '\n', t.len)); t = rest(t, (size_t)(nl - t.ptr) + 1))
        VEC_PUSH(&d->lines, ((Str){t.ptr, (size_t)(nl - t.ptr)}));
    VEC_PUSH(&d->lines, t);
}

// The text in lines, without what makes it a comment. False: this comment keeps its form.
static bool read_group(Doc *d, const CommentGroup *g, Lines *directives) {
    Str t = g->list[0].text;
    if (memchr(t.ptr, '\r', t.len))
        return false;
    if (fmt_is_block(&g->list[0])) {
        if (g->nlist != 1 || !memchr(t.ptr, '\n', t.len) || all_stars(t))
            return false;
        add_lines(d, (Str){t.ptr + 2, t.len - 4});
        return true;
    }
    for (uint32_t i = 0; i < g->nlist; i++) {
        t = g->list[i].text;
        if (!begins(t, "//") || t.ptr[t.len - 1] == '\r')
            return false;
        t = rest(t, 2);
        if (is_directive(t))
            VEC_PUSH(directives, t);
        else
            VEC_PUSH(&d->lines, rest(t, begins(t, " ")));
    }
    return d->lines.len > 0;
}

static void as_comments(Str text, const Lines *directives, Buf *out) {
    while (text.len) {
        const char *nl = memchr(text.ptr, '\n', text.len);
        size_t n = (size_t)(nl - text.ptr) + 1;
        buf_adds(out, n == 1 || text.ptr[0] == '\t' ? "//" : "// ");
        buf_add(out, text.ptr, n);
        text = rest(text, n);
    }
    for (uint32_t i = 0; i < directives->len; i++)
        buf_printf(out, "%s//%.*s\n", i ? "" : "//\n", STR_ARG(directives->data[i]));
}

bool fmt_doc(const CommentGroup *g, Buf *out) {
    Buf text = {0};
    Doc d = {.out = &text};
    Lines directives = {0};
    bool ok = read_group(&d, g, &directives);
    if (ok) {
        uint32_t from = 0, to = d.lines.len;
        unindent(&d.lines, &from, &to);
        memmove(d.lines.data, d.lines.data + from, (to - from) * sizeof *d.lines.data);
        d.lines.len = to - from;
        blocks(&d);
        links(&d);
        if (fmt_is_block(&g->list[0])) {
            buf_adds(out, "/*\n");
            buf_add(out, text.data, text.len);
            buf_adds(out, "*/");
        } else {
            as_comments((Str){text.data, text.len}, &directives, out);
        }
    }
    VEC_FREE(&directives);
    VEC_FREE(&d.lines);
    VEC_FREE(&d.links);
    buf_free(&d.prose);
    buf_free(&text);
    return ok;
}
