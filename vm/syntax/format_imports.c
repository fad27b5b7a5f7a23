// SPDX-License-Identifier: GPL-3.0-or-later
// Imports: within a block of lines without an empty one between them they are sorted by path and
// those said twice are dropped. This happens in the text, in front of formatting: whole lines move,
// and with an import the comments above it and behind it. A block that shares its lines with
// anything else stays as it is.
#include "vm/syntax/format.h"

typedef struct Import {
    Str text; // its lines
    Str path, local;
    uint32_t order;
    bool commented;
} Import;

typedef VEC(Import) Imports;

static int compare(Str a, Str b) {
    int c = memcmp(a.ptr, b.ptr, a.len < b.len ? a.len : b.len);
    return c ? c : (a.len > b.len) - (a.len < b.len);
}

static int by_path(const void *a, const void *b) {
    const Import *x = a, *y = b;
    int c = compare(x->path, y->path);
    if (!c)
        c = compare(x->local, y->local);
    return c ? c : (x->order > y->order) - (x->order < y->order);
}

static bool is_blank(Str t, uint32_t from, uint32_t to) {
    for (; from < to; from++)
        if (t.ptr[from] != ' ' && t.ptr[from] != '\t' && t.ptr[from] != '\r')
            return false;
    return true;
}

static uint32_t line_start(Str t, uint32_t off) {
    while (off > 0 && t.ptr[off - 1] != '\n')
        off--;
    return off;
}

// Behind the newline of the line on which byte off is.
static uint32_t line_end(Str t, uint32_t off) {
    while (off < t.len && t.ptr[off] != '\n')
        off++;
    return off < t.len ? off + 1 : off;
}

// The import with its comments; false when it shares a line with something else.
static bool lines_of(const File *f, const ImportDecl *d, uint32_t *from, uint32_t *to) {
    Str t = f->source->text;
    Pos base = f->source->base;
    uint32_t first = (d->local ? d->local->pos : d->path->pos) - base, last = d->end - base;
    *from = line_start(t, first);
    *to = line_end(t, last);
    if (!is_blank(t, *from, first))
        return false;
    if (d->trailing) {
        const Comment *c = &d->trailing->list[d->trailing->nlist - 1];
        uint32_t cend = c->end - base, cstart = d->trailing->list[0].pos - base;
        if (line_end(t, cend) != *to || !is_blank(t, last, cstart))
            return false;
        last = cend;
    }
    uint32_t nl = *to > last && t.ptr[*to - 1] == '\n' ? *to - 1 : *to;
    if (!is_blank(t, last, nl) || nl == *to)
        return false;
    if (d->doc) {
        uint32_t start = d->doc->list[0].pos - base;
        *from = line_start(t, start);
        if (!is_blank(t, *from, start))
            return false;
    }
    return true;
}

// Sorts a block that spans [from, to) of the text; true if that changed it.
static bool sort_block(Imports *l, Str text, uint32_t from, uint32_t to, uint32_t *copied,
                       Buf *out) {
    bool moved = false;
    if (l->len < 2)
        return false;
    qsort(l->data, l->len, sizeof *l->data, by_path);
    uint32_t n = 0;
    for (uint32_t i = 0; i < l->len; i++) {
        moved |= l->data[i].order != i;
        const Import *next = i + 1 < l->len ? &l->data[i + 1] : NULL;
        if (next && str_eq(next->path, l->data[i].path) &&
            str_eq(next->local, l->data[i].local) && !l->data[i].commented) {
            moved = true;
            continue;
        }
        l->data[n++] = l->data[i];
    }
    if (!moved)
        return false;
    buf_add(out, text.ptr + *copied, from - *copied);
    for (uint32_t i = 0; i < n; i++)
        buf_add(out, l->data[i].text.ptr, l->data[i].text.len);
    *copied = to;
    return true;
}

// The blocks of one declaration.
static bool sort_group(const File *f, const DeclStmt *s, uint32_t *copied, Buf *out) {
    Str t = f->source->text;
    Imports l = {0};
    bool changed = false;
    uint32_t start = 0, end = 0;
    for (uint32_t i = 0; i < s->ndecls; i++) {
        const ImportDecl *d = (const ImportDecl *)s->decls[i];
        uint32_t from, to;
        bool ok = lines_of(f, d, &from, &to);
        if (!ok || from != end) {
            changed |= sort_block(&l, t, start, end, copied, out);
            l.len = 0;
            start = from;
        }
        end = ok ? to : 0;
        if (!ok)
            continue;
        Import x = {{t.ptr + from, to - from}, d->path->text, {"", 0}, l.len,
                    d->doc || d->trailing};
        x.path = (Str){x.path.ptr + 1, x.path.len - 2};
        if (d->local)
            x.local = name_str(d->local->name);
        VEC_PUSH(&l, x);
    }
    changed |= sort_block(&l, t, start, end, copied, out);
    VEC_FREE(&l);
    return changed;
}

bool fmt_imports(const File *f, Buf *out) {
    uint32_t copied = 0;
    bool changed = false;
    for (uint32_t i = 0; i < f->nitems; i++) {
        const DeclStmt *s = as_DeclStmt(f->items[i]);
        if (!s || s->tok != TOK_IMPORT)
            continue;
        if (s->group)
            changed |= sort_group(f, s, &copied, out);
    }
    if (changed)
        buf_add(out, f->source->text.ptr + copied, f->source->text.len - copied);
    return changed;
}
