// SPDX-License-Identifier: GPL-3.0-or-later
#include "vm/base/source.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "vm/base/buf.h"

void fileset_init(FileSet *fs, Arena *arena) { *fs = (FileSet){.arena = arena, .next = 1}; }

// Doubles an arena array when it is full.
static void *room(Arena *a, void *old, uint32_t n, uint32_t *cap, size_t size) {
    if (n < *cap)
        return old;
    uint32_t c = *cap ? *cap * 2 : 8;
    void *p = arena_alloc(a, size * c);
    if (n)
        memcpy(p, old, size * n);
    *cap = c;
    return p;
}

static void find_lines(SourceFile *f) {
    if (f->lines)
        return;
    const char *text = f->text.ptr, *end = text + f->text.len;
    uint32_t n = 1;
    for (const char *s = text; (s = memchr(s, '\n', (size_t)(end - s))); s++)
        n++;
    f->lines = ARENA_ARRAY(f->set->arena, uint32_t, n);
    f->nlines = 1;
    for (const char *s = text; (s = memchr(s, '\n', (size_t)(end - s))); s++)
        f->lines[f->nlines++] = (uint32_t)(s + 1 - text);
}

static bool fits(const FileSet *fs, Str text) { return text.len < UINT32_MAX - 1 - fs->next; }

SourceFile *fileset_add(FileSet *fs, Str name, Str text) {
    if (!fits(fs, text))
        return NULL;
    name.ptr = arena_strndup(fs->arena, name.ptr, name.len);
    text.ptr = arena_strndup(fs->arena, text.ptr, text.len);
    return fileset_add_static(fs, name, text);
}

SourceFile *fileset_add_static(FileSet *fs, Str name, Str text) {
    if (!fits(fs, text))
        return NULL;
    SourceFile *f = ARENA_NEW(fs->arena, SourceFile);
    f->name = name;
    f->text = text;
    f->base = fs->next;
    f->set = fs;
    fs->next += (Pos)text.len + 1;
    fs->files = room(fs->arena, fs->files, fs->nfiles, &fs->capfiles, sizeof *fs->files);
    fs->files[fs->nfiles++] = f;
    return f;
}

int source_read(Arena *arena, const char *path, Str *out) {
    int fd = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return -errno;
    Buf b = {0};
    int err = 0;
    for (;;) {
        buf_reserve(&b, 64 << 10);
        ssize_t n = read(fd, b.data + b.len, b.cap - b.len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            err = -errno;
        if (n <= 0)
            break;
        b.len += (size_t)n;
    }
    if (fd != STDIN_FILENO)
        close(fd);
    if (!err)
        *out = (Str){arena_strndup(arena, b.data, b.len), b.len};
    buf_free(&b);
    return err;
}

SourceFile *fileset_file(const FileSet *fs, Pos pos) {
    uint32_t lo = 0, hi = fs->nfiles;
    while (lo < hi) {
        uint32_t m = lo + (hi - lo) / 2;
        SourceFile *f = fs->files[m];
        if (pos < f->base)
            hi = m;
        else if (pos - f->base > f->text.len)
            lo = m + 1;
        else
            return f;
    }
    return NULL;
}

// Index of the last line that starts at or before `offset`.
static uint32_t line_index(SourceFile *f, uint32_t offset) {
    find_lines(f);
    uint32_t lo = 0, hi = f->nlines;
    while (hi - lo > 1) {
        uint32_t m = lo + (hi - lo) / 2;
        if (f->lines[m] <= offset)
            lo = m;
        else
            hi = m;
    }
    return lo;
}

// The last directive at or before `offset`, or NULL.
static const LineDirective *directive_at(const SourceFile *f, uint32_t offset) {
    uint32_t lo = 0, hi = f->ndirectives;
    while (lo < hi) {
        uint32_t m = lo + (hi - lo) / 2;
        if (f->directives[m].offset <= offset)
            lo = m + 1;
        else
            hi = m;
    }
    return lo ? &f->directives[lo - 1] : NULL;
}

SourcePos fileset_pos(const FileSet *fs, Pos pos) {
    SourcePos sp = {0};
    SourceFile *f = pos ? fileset_file(fs, pos) : NULL;
    if (!f)
        return sp;
    uint32_t off = pos - f->base, i = line_index(f, off);
    sp.file = f;
    sp.name = f->name;
    sp.offset = off;
    sp.line = sp.real_line = i + 1;
    sp.col = sp.real_col = off - f->lines[i] + 1;
    const LineDirective *d = directive_at(f, off);
    if (d) {
        uint32_t di = line_index(f, d->offset);
        sp.name = d->name;
        sp.line = d->line + (i - di);
        if (d->col == 0)
            sp.col = 0;
        else if (i == di)
            sp.col = d->col + (off - d->offset);
    }
    return sp;
}

void source_add_directive(SourceFile *f, LineDirective d) {
    f->directives = room(f->set->arena, f->directives, f->ndirectives, &f->capdirectives,
                         sizeof *f->directives);
    f->directives[f->ndirectives++] = d;
}

Str source_line(SourceFile *f, uint32_t line) {
    find_lines(f);
    if (line == 0 || line > f->nlines)
        return (Str){"", 0};
    const char *s = f->text.ptr + f->lines[line - 1];
    const char *end = f->text.ptr + f->text.len;
    const char *nl = memchr(s, '\n', (size_t)(end - s));
    size_t n = (size_t)((nl ? nl : end) - s);
    if (n && s[n - 1] == '\r')
        n--;
    return (Str){s, n};
}
