// SPDX-License-Identifier: GPL-3.0-or-later
// ERROR "regexp" comments against messages, as Go's test runner does it: each regexp must match a
// message of its line, and takes all that it matches; no message may be left. The regexps are Go's,
// read by the C library as POSIX extended ones, which agree on what the tests use.
#include "conformance.h"

#include <ctype.h>
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Check {
    const char *name;
    Diags got; // text NULL: taken
    Buf *why;
    bool ok;
} Check;

// LINE, LINE+N and LINE-N become name:line; classes that POSIX lacks are spelled out, and a brace
// that is no repetition stands for itself.
static void translate(Buf *re, const char *p, size_t n, const char *name, int line) {
    for (const char *end = p + n; p < end;) {
        if (end - p >= 4 && memcmp(p, "LINE", 4) == 0) {
            char *after = (char *)p + 4;
            int delta = 0;
            if (after + 1 < end && (*after == '+' || *after == '-') &&
                isdigit((unsigned char)after[1]))
                delta = (int)strtol(after, &after, 10);
            buf_printf(re, "%s:%d", name, line + delta);
            p = after;
        } else if (end - p >= 2 && memcmp(p, "\\d", 2) == 0) {
            buf_add(re, "[0-9]", 5);
            p += 2;
        } else if (end - p >= 2 && (memcmp(p, "\\n", 2) == 0 || memcmp(p, "\\t", 2) == 0)) {
            buf_add(re, p[1] == 'n' ? "\n" : "\t", 1);
            p += 2;
        } else if (end - p >= 4 && memcmp(p, "\\x22", 4) == 0) {
            buf_add(re, "\"", 1);
            p += 4;
        } else if (end - p >= 3 && memcmp(p, "(?:", 3) == 0) {
            buf_add(re, "(", 1);
            p += 3;
        } else if (*p == '{' && !(p + 1 < end && isdigit((unsigned char)p[1]))) {
            buf_add(re, "\\{", 2);
            p++;
        } else {
            size_t step = *p == '\\' && p + 1 < end ? 2 : 1;
            buf_add(re, p, step);
            p += step;
        }
    }
    buf_add(re, "", 0);
}

static void one_regexp(Check *c, const char *p, size_t n, int line) {
    Buf re = {0};
    regex_t rx;
    translate(&re, p, n, c->name, line);
    int code = regcomp(&rx, re.p, REG_EXTENDED | REG_NOSUB);
    bool any = false, matched = false;
    for (int i = 0; i < c->got.n && code == 0; i++) {
        Diag *d = &c->got.v[i];
        if (d->line != line || !d->text) continue;
        any = true;
        if (regexec(&rx, d->text, 0, NULL, 0) != 0) continue;
        matched = true;
        free(d->text);
        d->text = NULL;
    }
    if (code == 0) regfree(&rx);
    if (!matched) {
        const char *what = code ? "unusable regexp" : any ? "no match for" : "missing error";
        buf_printf(c->why, "line %d: %s \"%s\"\n", line, what, re.p);
        c->ok = false;
    }
    buf_free(&re);
}

// What follows the mark, or NULL.
static const char *error_comment(const char *line, const char *end) {
    static const char *const marks[] = {"// ERROR ", "// GC_ERROR "};
    if (memmem(line, (size_t)(end - line), "////", 4)) return NULL; // disabled
    for (size_t i = 0; i < 2; i++) {
        size_t n = strlen(marks[i]);
        const char *at = memmem(line, (size_t)(end - line), marks[i], n);
        if (at) return at + n;
    }
    return NULL;
}

// A break inside a message, which the driver writes \n\t, and further tabs right behind it.
static void unescape(char *s) {
    const char *start = s;
    char *to = s;
    while (*s) {
        bool first = strncmp(s, "\\n\\t", 4) == 0;
        bool more = to > start && to[-1] == '\t' && strncmp(s, "\\t", 2) == 0;
        if (first) *to++ = '\n';
        *to++ = first || more ? '\t' : *s;
        s += first ? 4 : more ? 2 : 1;
    }
    *to = '\0';
}

static bool line_has(const Buf *source, int line, const char *text) {
    const char *p = source->p;
    while (p && *p && --line > 0) p += strcspn(p, "\n"), p += *p == '\n';
    return p && memmem(p, strcspn(p, "\n"), text, strlen(text));
}

// Go's runner has its compiler told that bodies may be elsewhere, save those of init functions.
static void leave_out_bodies(Diags *d, const Buf *source) {
    int n = 0;
    for (int i = 0; i < d->n; i++) {
        bool body = strcmp(d->v[i].text, "missing function body") == 0;
        if (body && !line_has(source, d->v[i].line, "func init(")) free(d->v[i].text);
        else d->v[n++] = d->v[i];
    }
    d->n = n;
}

// Line directives may give a file a path: the last part of it counts.
static void add_diags(Diags *d, const Buf *messages, const char *name) {
    Buf last = {0};
    char *with = format("/%s:", name);
    for (const char *p = messages->p; p && *p;) {
        size_t n = strcspn(p, "\n"), len = n + (p[n] == '\n');
        const char *at = *p != '\t' ? memmem(p, n, with, strlen(with)) : NULL;
        bool path = at && !memchr(p, ':', (size_t)(at - p));
        buf_add(&last, path ? at + 1 : p, path ? len - (size_t)(at + 1 - p) : len);
        p += len;
    }
    buf_add(&last, "", 0);
    check_parse_diags(&last, name, d);
    free(with);
    buf_free(&last);
}

bool errors_match(const Buf *source, const char *name, const Buf *messages, bool bodies,
                  Buf *why) {
    Check c = {.name = name, .why = why, .ok = true};
    add_diags(&c.got, messages, name);
    if (!bodies) leave_out_bodies(&c.got, source);
    for (int i = 0; i < c.got.n; i++) unescape(c.got.v[i].text);
    int line = 1;
    const char *last = source->p + source->n;
    for (const char *p = source->p, *end; p < last; line++) { // with bytes of all kinds
        end = memchr(p, '\n', (size_t)(last - p));
        end = end ? end : last;
        const char *q = error_comment(p, end);
        while (q && (q = memchr(q, '"', (size_t)(end - q)))) {
            const char *close = memchr(q + 1, '"', (size_t)(end - q - 1));
            if (!close) break;
            one_regexp(&c, q + 1, (size_t)(close - q - 1), line);
            q = close + 1;
        }
        p = end + 1;
    }
    for (int i = 0; i < c.got.n; i++) {
        if (!c.got.v[i].text) continue;
        buf_printf(why, "line %d: unexpected: %s\n", c.got.v[i].line, c.got.v[i].text);
        c.ok = false;
    }
    diags_free(&c.got);
    return c.ok;
}
