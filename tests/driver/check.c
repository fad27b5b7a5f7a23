// SPDX-License-Identifier: GPL-3.0-or-later
// Judging a result: standard output line by line, standard error by what must occur in it, compile
// errors as a set of (line, message). Columns are not compared.
#include "driver.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SHOWN_LINES = 12 };

// The next line of *p, without its end; false at the end. A missing last line break does not
// matter.
static bool next_line(const char **p, const char *end, const char **line, size_t *n) {
    if (*p >= end) return false;
    const char *nl = memchr(*p, '\n', (size_t)(end - *p));
    *line = *p;
    *n = (size_t)((nl ? nl : end) - *p);
    *p = nl ? nl + 1 : end;
    return true;
}

static const char *buf_end(const Buf *b) {
    return b->p ? b->p + b->n : NULL;
}

bool check_same(const char *what, const Buf *want, const Buf *got, Buf *why) {
    const char *a = want->p, *b = got->p, *la = NULL, *lb = NULL;
    size_t na = 0, nb = 0;
    for (int line = 1;; line++) {
        bool more = next_line(&a, buf_end(want), &la, &na),
             gotmore = next_line(&b, buf_end(got), &lb, &nb);
        if (!more && !gotmore) return true;
        if (more && gotmore && na == nb && memcmp(la, lb, na) == 0) continue;
        if (na > 400) na = 400;
        if (nb > 400) nb = 400;
        buf_printf(why, "%s differs at line %d:\n", what, line);
        if (more) buf_printf(why, "  want: %.*s\n", (int)na, la);
        else buf_printf(why, "  want: (the end)\n");
        if (gotmore) buf_printf(why, "  got:  %.*s\n", (int)nb, lb);
        else buf_printf(why, "  got:  (the end)\n");
        return false;
    }
}

static void show_head(const char *what, const Buf *b, Buf *why) {
    const char *p = b->p, *line;
    size_t n;
    for (int i = 0; next_line(&p, buf_end(b), &line, &n); i++) {
        if (i == SHOWN_LINES) {
            buf_printf(why, "  %s| ...\n", what);
            break;
        }
        buf_printf(why, "  %s| %.*s\n", what, (int)(n < 200 ? n : 200), line);
    }
}

// ASan and TSan name themselves; UBSan says `file:line:col: runtime error: ...`, a panic `panic:
// runtime error: ...`.
static bool sanitizer_spoke(const Buf *err) {
    if (!err->p) return false;
    if (strstr(err->p, "Sanitizer:")) return true;
    const char *p = err->p;
    while ((p = strstr(p, ": runtime error: "))) {
        if (p > err->p && isdigit((unsigned char)p[-1])) return true;
        p++;
    }
    return false;
}

static bool ended_well(const Spec *s, const Result *r, Buf *why) {
    bool ok = true;
    if (r->timedout) {
        buf_printf(why, "still running after %.0f s\n", r->seconds);
        ok = false;
    } else if (r->status < 0) {
        buf_printf(why, "killed by signal %d (%s)\n", -r->status, strsignal(-r->status));
        ok = false;
    } else if (r->status != s->exit) {
        buf_printf(why, "exit status %d, want %d\n", r->status, s->exit);
        ok = false;
    }
    if (sanitizer_spoke(&r->err)) {
        buf_printf(why, "a sanitizer complained\n");
        ok = false;
    }
    return ok;
}

bool check_run(const Spec *s, const Result *r, Buf *why) {
    bool ok = ended_well(s, r, why);
    if (s->checkout && !check_same("standard output", &s->expect, &r->out, why)) ok = false;
    for (int i = 0; i < s->errs.n; i++) {
        if (r->err.p && strstr(r->err.p, s->errs.v[i])) continue;
        buf_printf(why, "standard error lacks: %s\n", s->errs.v[i]);
        ok = false;
    }
    if (!ok && !s->checkout) show_head("out", &r->out, why);
    if (!ok) show_head("err", &r->err, why);
    return ok;
}

// `name:line:col: text`, or without the column where a line directive gives none; sets the line and
// the text.
static bool diag_line(const char *p, size_t n, const char *name, int *line, const char **text) {
    const char *end = p + n;
    size_t len = strlen(name);
    if (n > 2 && memcmp(p, "./", 2) == 0) p += 2;
    if ((size_t)(end - p) <= len || memcmp(p, name, len) != 0 || p[len] != ':') return false;
    p += len + 1;
    *line = 0;
    while (p < end && isdigit((unsigned char)*p)) *line = *line * 10 + (*p++ - '0');
    if (end - p > 1 && p[0] == ':' && isdigit((unsigned char)p[1])) p++;
    while (p < end && isdigit((unsigned char)*p)) p++;
    if (end - p < 2 || p[0] != ':' || p[1] != ' ') return false;
    *text = p + 2;
    return true;
}

// Where the name of a file begins at p, `(` and a directory: Go names the places of declarations in
// full. NULL: it does not.
static const char *named_in_full(const char *p, const char *end) {
    const char *name = NULL;
    if (end - p < 2 || memcmp(p, "(/", 2) != 0) return NULL;
    for (; p < end && *p != ' ' && *p != ')' && *p != ':'; p++)
        if (*p == '/') name = p + 1;
    return p < end && *p == ':' ? name : NULL;
}

// Tabs become \t; `./NAME:` becomes `NAME:`: Go names the file of another place so.
static void add_escaped(Buf *to, const char *p, size_t n) {
    const char *start = p;
    for (const char *end = p + n; p < end; p++) {
        bool file = p == start || p[-1] == ' ' || p[-1] == '\t';
        size_t word = 0;
        const char *full = named_in_full(p, end);
        if (full) {
            buf_add(to, "(", 1);
            p = full - 1;
            continue;
        }
        while (file && p + word < end && p[word] != ' ' && p[word] != ':') word++;
        if (file && end - p > 2 && memcmp(p, "./", 2) == 0 && p + word < end && p[word] == ':')
            p++;
        else if (*p == '\t')
            buf_add(to, "\\t", 2);
        else
            buf_add(to, p, 1);
    }
}

// message: "LINE TEXT", collected over its lines; emptied.
static void finish_diag(Diags *d, Buf *message) {
    if (message->n) {
        const char *text = strchr(message->p, ' ') + 1;
        diags_add(d, atoi(message->p), text, strlen(text));
    }
    buf_free(message);
}

// Warnings and notes stand in the same form and are no errors.
static bool is_aside(const char *text) {
    return strncmp(text, "warning: ", 9) == 0 || strncmp(text, "note: ", 6) == 0;
}

void check_parse_diags(const Buf *err, const char *name, Diags *d) {
    const char *p = err->p, *line, *text = NULL;
    size_t n;
    Buf message = {0};
    int at = 0;
    while (next_line(&p, buf_end(err), &line, &n)) {
        if (diag_line(line, n, name, &at, &text) && !is_aside(text)) {
            finish_diag(d, &message);
            buf_printf(&message, "%d ", at);
            add_escaped(&message, text, (size_t)(line + n - text));
        } else if (message.n && n > 1 && line[0] == '\t') { // the message goes on
            buf_add(&message, "\\n", 2);
            add_escaped(&message, line, n);
        } else if (message.n) {
            finish_diag(d, &message);
        }
    }
    finish_diag(d, &message);
    diags_sort(d);
}

// The mistakes reported in the file `name` against those expected there.
static bool same_diags(const Diags *want, const Buf *err, const char *name, const char *where,
                       Buf *why) {
    Diags got = {0};
    bool ok = true;
    check_parse_diags(err, name, &got);
    int i = 0, j = 0;
    while (i < want->n || j < got.n) {
        const Diag *a = i < want->n ? &want->v[i] : NULL, *b = j < got.n ? &got.v[j] : NULL;
        int order = !a                   ? 1
                    : !b                 ? -1
                    : a->line != b->line ? a->line - b->line
                                         : strcmp(a->text, b->text);
        if (order < 0)
            buf_printf(why, "missing error at %sline %d: %s\n", where, a->line, a->text);
        if (order > 0)
            buf_printf(why, "unexpected error at %sline %d: %s\n", where, b->line, b->text);
        if (order != 0) ok = false;
        i += order <= 0;
        j += order >= 0;
    }
    if (!ok && got.n == 0) show_head("err", err, why);
    diags_free(&got);
    return ok;
}

bool check_diags(const Spec *s, const Result *r, const char *name, bool isgo, Buf *why) {
    bool ok = isgo || ended_well(s, r, why);
    if (!isgo && r->out.n) {
        buf_printf(why, "something was executed: it printed\n");
        show_head("out", &r->out, why);
        ok = false;
    }
    if (!same_diags(&s->diags, &r->err, name, "", why)) ok = false;
    for (int i = 0; i < s->nmembers; i++) {
        const Member *m = &s->members[i];
        char *where = format("%s, ", m->name);
        if (!same_diags(&m->diags, &r->err, m->name, where, why)) ok = false;
        free(where);
    }
    return ok;
}

void check_panic_lines(const Buf *err, List *lines) {
    const char *p = err->p, *line;
    size_t n;
    while (next_line(&p, buf_end(err), &line, &n)) {
        const char *q = line, *end = line + n;
        while (q < end && *q == '\t') q++;
        size_t left = (size_t)(end - q);
        if ((left >= 7 && memcmp(q, "panic: ", 7) == 0) ||
            (left >= 13 && memcmp(q, "fatal error: ", 13) == 0) ||
            (left >= 13 && memcmp(q, "goroutine 1 [", 13) == 0))
            list_add(lines, line, n);
    }
}
