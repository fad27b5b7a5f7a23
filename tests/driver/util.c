// SPDX-License-Identifier: GPL-3.0-or-later
// Byte strings and lists of the test driver. Out of memory ends the driver: it has nothing to save.
#include "driver.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *grow(void *p, size_t n) {
    p = realloc(p, n);
    if (!p) {
        perror("driver");
        exit(3);
    }
    return p;
}

void buf_add(Buf *b, const void *p, size_t n) {
    if (b->n + n + 1 > b->cap) {
        b->cap = (b->n + n + 1) * 2;
        b->p = grow(b->p, b->cap);
    }
    if (n) memcpy(b->p + b->n, p, n);
    b->n += n;
    b->p[b->n] = '\0';
}

void buf_printf(Buf *b, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    char *s = NULL;
    int n = vasprintf(&s, fmt, ap);
    va_end(ap);
    if (n >= 0) buf_add(b, s, (size_t)n);
    free(s);
}

void buf_free(Buf *b) {
    free(b->p);
    *b = (Buf){0};
}

bool buf_readfile(Buf *b, const char *path) {
    FILE *f = fopen(path, "rb");
    if (!f) return false;
    char chunk[1 << 14];
    size_t n;
    buf_add(b, "", 0);
    while ((n = fread(chunk, 1, sizeof chunk, f)) > 0) buf_add(b, chunk, n);
    bool ok = !ferror(f);
    fclose(f);
    return ok;
}

// Through a temporary name, so that two drivers sharing a cache never see half a file.
bool buf_writefile(const Buf *b, const char *path) {
    static _Thread_local unsigned serial;
    char *tmp = format("%s.%p%u", path, (void *)&serial, ++serial);
    FILE *f = fopen(tmp, "wb");
    bool ok = f && (b->n == 0 || fwrite(b->p, 1, b->n, f) == b->n);
    if (f) ok = fclose(f) == 0 && ok;
    ok = ok && rename(tmp, path) == 0;
    if (!ok) remove(tmp);
    free(tmp);
    return ok;
}

void list_add(List *l, const char *s, size_t n) {
    if (l->n + 2 > l->cap) {
        l->cap = l->cap ? l->cap * 2 : 8;
        l->v = grow(l->v, (size_t)l->cap * sizeof *l->v);
    }
    char *copy = grow(NULL, n + 1);
    memcpy(copy, s, n);
    copy[n] = '\0';
    l->v[l->n++] = copy;
    l->v[l->n] = NULL;
}

void list_split(List *l, const char *s) {
    while (*s) {
        size_t n = strcspn(s, " ");
        if (n) list_add(l, s, n);
        s += n + (s[n] == ' ');
    }
}

void list_free(List *l) {
    for (int i = 0; i < l->n; i++) free(l->v[i]);
    free(l->v);
    *l = (List){0};
}

void diags_add(Diags *d, int line, const char *text, size_t n) {
    if (d->n == d->cap) {
        d->cap = d->cap ? d->cap * 2 : 8;
        d->v = grow(d->v, (size_t)d->cap * sizeof *d->v);
    }
    char *copy = grow(NULL, n + 1);
    memcpy(copy, text, n);
    copy[n] = '\0';
    d->v[d->n++] = (Diag){line, copy};
}

static int diag_order(const void *a, const void *b) {
    const Diag *x = a, *y = b;
    return x->line != y->line ? (x->line > y->line) - (x->line < y->line)
                              : strcmp(x->text, y->text);
}

void diags_sort(Diags *d) {
    if (d->n) qsort(d->v, (size_t)d->n, sizeof *d->v, diag_order);
}

void diags_free(Diags *d) {
    for (int i = 0; i < d->n; i++) free(d->v[i].text);
    free(d->v);
    *d = (Diags){0};
}

char *format(const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    char *s = NULL;
    if (vasprintf(&s, fmt, ap) < 0) s = grow(NULL, 1), *s = '\0';
    va_end(ap);
    return s;
}
