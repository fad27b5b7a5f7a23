// SPDX-License-Identifier: GPL-3.0-or-later
// Arena: memory that is given back all at once.
//
// Model: a list of growing chunks and a bump pointer. Everything the front end builds for one
// compilation (names, source text, tree, types, diagnostics) lives in one arena and dies with it;
// nothing is freed singly. Memory comes zeroed, aligned to 16. An arena belongs to one thread at
// a time and takes no lock. Running out of memory calls the arena's `oom` hook, which must not
// return; the default prints one line and aborts.
#ifndef VM_BASE_ARENA_H
#define VM_BASE_ARENA_H

#include <stddef.h>
#include <stdint.h>

typedef struct ArenaChunk ArenaChunk;

typedef struct Arena {
    ArenaChunk *chunks; // newest first
    char *cur, *end;    // free part of the newest chunk
    size_t total;       // bytes obtained from malloc
    void (*oom)(void);  // NULL: abort with a message
} Arena;

// Makes an empty arena; allocates nothing.
void arena_init(Arena *a);
// Gives everything back; the arena is empty and usable again.
void arena_free(Arena *a);
// Returns `size` zeroed bytes aligned to 16; never NULL. size 0 gives a valid unique-ish pointer.
void *arena_alloc(Arena *a, size_t size);
// Copies `len` bytes and adds a NUL.
char *arena_strndup(Arena *a, const char *s, size_t len);
// printf into the arena; the result is NUL-terminated, its length is stored when len is not NULL.
char *arena_printf(Arena *a, size_t *len, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
// Copies `n` elements of `size` bytes; NULL for n == 0.
void *arena_copy(Arena *a, const void *src, size_t n, size_t size);

#define ARENA_NEW(a, T) ((T *)arena_alloc((a), sizeof(T)))
#define ARENA_ARRAY(a, T, n) ((T *)arena_alloc((a), sizeof(T) * (size_t)(n)))

#endif
