// SPDX-License-Identifier: GPL-3.0-or-later
#include "vm/base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK_MIN = 16 << 10, CHUNK_MAX = 1 << 20, ALIGN = 16 };

struct ArenaChunk {
    ArenaChunk *next;
    size_t size;
    _Alignas(ALIGN) char data[];
};

_Noreturn static void out_of_memory(const Arena *a) {
    if (a->oom)
        a->oom();
    fputs("gos: out of memory\n", stderr);
    abort();
}

void arena_init(Arena *a) { *a = (Arena){0}; }

void arena_free(Arena *a) {
    for (ArenaChunk *c = a->chunks, *next; c; c = next) {
        next = c->next;
        free(c);
    }
    *a = (Arena){.oom = a->oom};
}

// Adds a chunk with room for `size` bytes. A big block gets a chunk of its own, placed behind the
// current one so that its free part stays in use.
static void *more(Arena *a, size_t size) {
    size_t want = a->chunks ? a->chunks->size * 2 : CHUNK_MIN;
    if (want > CHUNK_MAX)
        want = CHUNK_MAX;
    int own = size > want / 4;
    if (own)
        want = size;
    ArenaChunk *c = want <= SIZE_MAX - sizeof *c ? calloc(1, sizeof *c + want) : NULL;
    if (!c)
        out_of_memory(a);
    c->size = want;
    a->total += want;
    if (own && a->chunks) {
        c->next = a->chunks->next;
        a->chunks->next = c;
        return c->data;
    }
    c->next = a->chunks;
    a->chunks = c;
    a->cur = c->data + size;
    a->end = c->data + want;
    return c->data;
}

void *arena_alloc(Arena *a, size_t size) {
    if (size > SIZE_MAX - ALIGN)
        out_of_memory(a);
    size = (size + ALIGN - 1) & ~(size_t)(ALIGN - 1);
    if (size == 0)
        size = ALIGN;
    if ((size_t)(a->end - a->cur) < size)
        return more(a, size);
    void *p = a->cur;
    a->cur += size;
    return p;
}

char *arena_strndup(Arena *a, const char *s, size_t len) {
    char *p = arena_alloc(a, len + 1);
    if (len)
        memcpy(p, s, len);
    return p;
}

char *arena_printf(Arena *a, size_t *len, const char *fmt, ...) {
    va_list ap, ap2;
    va_start(ap, fmt);
    va_copy(ap2, ap);
    int n = vsnprintf(NULL, 0, fmt, ap);
    char *p = arena_alloc(a, (size_t)n + 1);
    vsnprintf(p, (size_t)n + 1, fmt, ap2);
    va_end(ap2);
    va_end(ap);
    if (len)
        *len = (size_t)n;
    return p;
}

void *arena_copy(Arena *a, const void *src, size_t n, size_t size) {
    if (n == 0)
        return NULL;
    if (n > SIZE_MAX / size)
        out_of_memory(a);
    void *p = arena_alloc(a, n * size);
    memcpy(p, src, n * size);
    return p;
}
