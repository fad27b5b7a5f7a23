// SPDX-License-Identifier: GPL-3.0-or-later
// Doc comments as text.
#include "vm/syntax/syntax.h"

// Directives such as //go:embed or //line are for tools, not for readers: "//" then a word of
// lower-case letters and digits, a colon, and more.
static bool is_directive(Str t) {
    if (t.len >= 7 && memcmp(t.ptr, "//line ", 7) == 0)
        return true;
    size_t i = 2;
    while (i < t.len && ((t.ptr[i] >= 'a' && t.ptr[i] <= 'z') ||
                         (t.ptr[i] >= '0' && t.ptr[i] <= '9')))
        i++;
    return i > 2 && i + 1 < t.len && t.ptr[i] == ':' && t.ptr[i + 1] != ' ';
}

// Appends a line without trailing blanks; runs of empty lines become one, none begins the text.
static void add_line(Buf *out, size_t start, const char *s, size_t n) {
    while (n && (s[n - 1] == ' ' || s[n - 1] == '\t' || s[n - 1] == '\r'))
        n--;
    size_t len = out->len - start;
    if (n == 0 && (len == 0 || (len > 1 && out->data[out->len - 2] == '\n')))
        return;
    buf_add(out, s, n);
    buf_addc(out, '\n');
}

void syntax_doc_text(const CommentGroup *g, Buf *out) {
    size_t start = out->len;
    for (uint32_t i = 0; g && i < g->nlist; i++) {
        Str t = g->list[i].text;
        if (t.ptr[1] == '/') {
            if (is_directive(t))
                continue;
            size_t skip = t.len > 2 && t.ptr[2] == ' ' ? 3 : 2;
            add_line(out, start, t.ptr + skip, t.len - skip);
            continue;
        }
        const char *s = t.ptr + 2, *end = t.ptr + t.len - 2;
        for (const char *nl; s <= end; s = nl + 1) {
            nl = memchr(s, '\n', (size_t)(end - s));
            if (!nl)
                nl = end;
            add_line(out, start, s, (size_t)(nl - s));
        }
    }
    while (out->len > start + 1 && out->data[out->len - 2] == '\n')
        out->len--;
}
