// SPDX-License-Identifier: GPL-3.0-or-later
#include "vm/base/str.h"

#include "vm/base/unicode.h"

enum { FIRST_CAP = 256 };

// FNV-1a with a final mix, since the table uses the low bits.
static uint32_t hash_bytes(const char *s, size_t len) {
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < len; i++)
        h = (h ^ (unsigned char)s[i]) * 16777619u;
    return h ^ h >> 15;
}

void names_init(NameTable *t, Arena *arena) {
    *t = (NameTable){.arena = arena};
    t->blank = names_internz(t, "_");
}

static void grow(NameTable *t) {
    uint32_t cap = t->cap ? t->cap * 2 : FIRST_CAP;
    Name **slots = ARENA_ARRAY(t->arena, Name *, cap);
    for (uint32_t i = 0; i < t->cap; i++) {
        Name *n = t->slots[i];
        if (!n)
            continue;
        uint32_t j = n->hash & (cap - 1);
        while (slots[j])
            j = (j + 1) & (cap - 1);
        slots[j] = n;
    }
    t->slots = slots;
    t->cap = cap;
}

Name *names_intern(NameTable *t, const char *s, size_t len) {
    if (t->count * 4 >= t->cap * 3)
        grow(t);
    uint32_t h = hash_bytes(s, len), i = h & (t->cap - 1);
    for (Name *n; (n = t->slots[i]); i = (i + 1) & (t->cap - 1))
        if (n->hash == h && n->len == len && memcmp(n->text, s, len) == 0)
            return n;
    Name *n = arena_alloc(t->arena, sizeof *n + len + 1);
    n->hash = h;
    n->len = (uint32_t)len;
    memcpy(n->text, s, len);
    unsigned clen;
    n->exported = len > 0 && unicode_is_upper(utf8_decode(s, len, &clen));
    t->slots[i] = n;
    t->count++;
    return n;
}
