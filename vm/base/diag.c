// SPDX-License-Identifier: GPL-3.0-or-later
#include "vm/base/diag.h"

#include <stdlib.h>

#include "vm/base/unicode.h"

enum {
    KEEP_MAX = 5000,    // messages beyond this are counted, not kept: garbage input stays cheap
    TEXT_MAX = 2000,    // bytes of one message
    PRINT_MAX = 10,     // errors printed without DIAG_ALL
    EXCERPT_WIDTH = 96, // characters of a source line shown
    EXCERPT_LEFT = 60,  // of which this many stand left of the caret in a long line
};

void diags_init(DiagList *l, Arena *arena, FileSet *files) {
    *l = (DiagList){.arena = arena, .files = files};
}

Diag *diag_addv(DiagList *l, DiagSeverity sev, Span span, const char *fmt, va_list ap) {
    if (sev == DIAG_ERROR)
        l->nerrors++;
    else if (sev == DIAG_WARNING)
        l->nwarnings++;
    if (l->len == KEEP_MAX) {
        l->spill = (Diag){.severity = sev, .span = span};
        return &l->spill;
    }
    if (l->len == l->cap) {
        uint32_t cap = l->cap ? l->cap * 2 : 16;
        Diag *p = ARENA_ARRAY(l->arena, Diag, cap);
        if (l->len)
            memcpy(p, l->items, sizeof *p * l->len);
        l->items = p;
        l->cap = cap;
    }
    Diag *d = &l->items[l->len++];
    Buf b = {0};
    buf_vprintf(&b, fmt, ap);
    if (b.len > TEXT_MAX) { // names and literals may be megabytes
        b.len = TEXT_MAX;
        while (((unsigned char)b.data[b.len] & 0xC0) == 0x80)
            b.len--;
        buf_adds(&b, "...");
    }
    *d = (Diag){.severity = sev, .span = span, .seq = l->next_seq++};
    d->msg = (Str){arena_strndup(l->arena, b.data, b.len), b.len};
    buf_free(&b);
    return d;
}

Diag *diag_add(DiagList *l, DiagSeverity sev, Span span, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    Diag *d = diag_addv(l, sev, span, fmt, ap);
    va_end(ap);
    return d;
}

Diag *diag_error(DiagList *l, Pos pos, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    Diag *d = diag_addv(l, DIAG_ERROR, (Span){pos, 0}, fmt, ap);
    va_end(ap);
    return d;
}

static int compare(const void *a, const void *b) {
    const Diag *x = a, *y = b;
    if (x->span.pos != y->span.pos)
        return x->span.pos < y->span.pos ? -1 : 1;
    return x->seq < y->seq ? -1 : x->seq > y->seq;
}

static bool is_syntax(const Diag *d) {
    static const char prefix[] = "syntax error";
    return d->msg.len >= sizeof prefix - 1 && memcmp(d->msg.ptr, prefix, sizeof prefix - 1) == 0;
}

void diags_sort(DiagList *l) {
    if (l->len < 2)
        return;
    qsort(l->items, l->len, sizeof *l->items, compare);
    // `from`: first kept message of the line that is looked at. Lines hold few messages, except in
    // garbage, where the scan below is cut short.
    enum { LOOK_BACK = 64 };
    uint32_t n = 0, from = 0;
    SourcePos line = {0};
    for (uint32_t i = 0; i < l->len; i++) {
        Diag *d = &l->items[i];
        SourcePos sp = fileset_pos(l->files, d->span.pos);
        if (sp.file != line.file || sp.line != line.line) {
            from = n;
            line = sp;
        }
        bool drop = false;
        uint32_t start = n - from > LOOK_BACK ? n - LOOK_BACK : from;
        for (uint32_t j = start; j < n && !drop; j++) {
            Diag *e = &l->items[j];
            bool both = is_syntax(e) && is_syntax(d);
            drop = e->severity == d->severity && (both || str_eq(e->msg, d->msg));
            if (both && d->seq < e->seq) // the first one reported is the cause
                *e = *d;
        }
        if (!drop)
            l->items[n++] = *d;
        else if (d->severity == DIAG_ERROR)
            l->nerrors--;
        else if (d->severity == DIAG_WARNING)
            l->nwarnings--;
    }
    l->len = n;
    qsort(l->items, l->len, sizeof *l->items, compare);
}

static void color(Buf *out, unsigned flags, const char *seq) {
    if (flags & DIAG_COLOR)
        buf_adds(out, seq);
}

// Appends the source line under the message and the caret line. Tabs become four blanks, control
// characters dots; of a long line only the neighbourhood of the caret is shown.
static void excerpt(const Diag *d, const SourcePos *sp, Buf *out, unsigned flags) {
    Str line = source_line(sp->file, sp->real_line);
    size_t col = sp->real_col - 1;
    if (col > line.len)
        col = line.len;
    size_t begin = col + 8 > EXCERPT_WIDTH ? col - EXCERPT_LEFT : 0;
    while (begin > 0 && begin < line.len && ((unsigned char)line.ptr[begin] & 0xC0) == 0x80)
        begin++;
    size_t span = d->span.end > d->span.pos ? d->span.end - d->span.pos : 1, width = 0;
    Buf marks = {0};
    buf_adds(out, begin ? "    ..." : "    ");
    buf_adds(&marks, begin ? "       " : "    ");
    size_t i = begin;
    while (i < line.len && width < EXCERPT_WIDTH) {
        unsigned n;
        uint32_t r = utf8_decode(line.ptr + i, line.len - i, &n);
        size_t w = 1;
        if (r == '\t') {
            w = 4;
            buf_adds(out, "    ");
        } else if (r == RUNE_ERROR || !unicode_is_print(r)) {
            buf_addc(out, r == ' ' ? ' ' : '.');
        } else {
            buf_addrune(out, r);
        }
        for (size_t k = 0; k < w; k++)
            if (i + n > col && i < col + span)
                buf_addc(&marks, i <= col ? '^' : '~');
            else if (i < col)
                buf_addc(&marks, ' ');
        width += w;
        i += n;
    }
    if (i < line.len)
        buf_adds(out, "...");
    if (col >= line.len)
        buf_addc(&marks, '^');
    buf_addc(out, '\n');
    color(out, flags, "\033[32m");
    buf_add(out, marks.data, marks.len);
    color(out, flags, "\033[0m");
    buf_addc(out, '\n');
    buf_free(&marks);
}

void diag_excerpt(const FileSet *files, Span span, Buf *out) {
    SourcePos sp = fileset_pos(files, span.pos);
    if (sp.file)
        excerpt(&(Diag){.span = span}, &sp, out, 0);
}

static void print_pos(Buf *out, SourcePos sp, unsigned flags) {
    if (!sp.file)
        return;
    color(out, flags, "\033[1m");
    buf_add(out, sp.name.ptr, sp.name.len);
    buf_printf(out, ":%u", sp.line);
    if (sp.col)
        buf_printf(out, ":%u", sp.col);
    buf_adds(out, ": ");
    color(out, flags, "\033[0m");
}

void diag_print(const DiagList *l, const Diag *d, Buf *out, unsigned flags) {
    SourcePos sp = fileset_pos(l->files, d->span.pos);
    print_pos(out, sp, flags);
    if (d->severity == DIAG_WARNING) {
        color(out, flags, "\033[35m");
        buf_adds(out, "warning: ");
        color(out, flags, "\033[0m");
    } else if (d->severity == DIAG_NOTE) {
        buf_adds(out, "note: ");
    }
    if (d->severity == DIAG_ERROR)
        color(out, flags, "\033[31m");
    buf_add(out, d->msg.ptr, d->msg.len);
    if (d->severity == DIAG_ERROR)
        color(out, flags, "\033[0m");
    buf_addc(out, '\n');
    if (sp.file && !(flags & DIAG_PLAIN))
        excerpt(d, &sp, out, flags);
    if (d->hint.len && !(flags & DIAG_PLAIN))
        buf_printf(out, "    hint: %.*s\n", STR_ARG(d->hint));
}

void diags_print(DiagList *l, Buf *out, unsigned flags) {
    diags_sort(l);
    unsigned errors = 0;
    for (uint32_t i = 0; i < l->len; i++) {
        const Diag *d = &l->items[i];
        if (d->severity != DIAG_ERROR && flags & DIAG_NO_WARN)
            continue;
        diag_print(l, d, out, flags);
        if (d->severity == DIAG_ERROR && ++errors == PRINT_MAX && !(flags & DIAG_ALL) &&
            l->nerrors > PRINT_MAX) {
            print_pos(out, fileset_pos(l->files, d->span.pos), flags);
            buf_adds(out, "too many errors\n");
            return;
        }
    }
}
