// SPDX-License-Identifier: GPL-3.0-or-later
//
// Run-time types: what follows from their parts. Layout rules are those of vm/types/layout.c.
#include "vm/code/rtbuild.h"

#include <stdlib.h>
#include <string.h>

#include "vm/base/arena.h"

void rtset_init(RTypeSet *s, Arena *arena) {
    *s = (RTypeSet){.arena = arena};
    s->cap = 64;
    s->types = ARENA_ARRAY(arena, RType *, s->cap);
    s->ntypes = 1;
}

RType *rtset_new(RTypeSet *s, RKind kind) {
    if (s->ntypes == s->cap) {
        RType **bigger = ARENA_ARRAY(s->arena, RType *, s->cap * 2);
        memcpy(bigger, s->types, sizeof *bigger * s->cap);
        s->types = bigger;
        s->cap *= 2;
    }
    RType *t = ARENA_NEW(s->arena, RType);
    t->kind = (uint8_t)kind;
    t->id = s->base + s->ntypes;
    t->str = t->name = t->pkg = "";
    s->types[s->ntypes++] = t;
    return t;
}

static uint64_t align_up(uint64_t n, uint32_t align) {
    return (n + align - 1) / align * align;
}

static GcWord word_kind(const RType *t, uint64_t word) {
    while (t->kind == RK_ARRAY) {
        uint64_t per = t->elem->size / 8;
        if (t->flags & RT_NOSCAN)
            return GCW_SCALAR;
        word %= per;
        t = t->elem;
    }
    return t->flags & RT_NOSCAN ? GCW_SCALAR : rtype_gcword(t, word);
}

static void setbits(uint8_t *map, uint64_t word, GcWord kind) {
    map[word >> 2] |= (uint8_t)(kind << ((word & 3) * 2));
}

static void layout(RType *t, uint64_t size, uint32_t align, uint32_t flags) {
    t->size = size;
    t->align = align;
    t->flags |= flags;
}

static void pointer_word(RTypeSet *s, RType *t, GcWord kind, uint64_t word) {
    uint8_t *map = arena_alloc(s->arena, (t->size + 31) / 32);
    setbits(map, word, kind);
    t->gcmap = map;
}

static void finish_struct(RTypeSet *s, RType *t) {
    uint64_t off = 0, last = 1, used = 0;
    uint32_t align = 1, flags = RT_COMPARABLE | RT_PLAINEQ | RT_NOSCAN;
    for (uint32_t i = 0; i < t->nfields; i++) {
        const RType *ft = t->fields[i].type;
        off = align_up(off, ft->align);
        t->fields[i].offset = off;
        off += ft->size;
        used += ft->size;
        last = ft->size;
        if (ft->align > align)
            align = ft->align;
        flags &= ft->flags;
        if (strcmp(t->fields[i].name, "_") == 0)
            flags &= ~(uint32_t)RT_PLAINEQ;
    }
    if (off > 0 && last == 0)
        off++;
    uint64_t size = align_up(off, align);
    if (used != size)
        flags &= ~(uint32_t)RT_PLAINEQ;
    layout(t, size, align, flags);
    if (flags & RT_NOSCAN)
        return;
    uint8_t *map = arena_alloc(s->arena, (size / 8 + 3) / 4);
    for (uint32_t i = 0; i < t->nfields; i++) {
        const RField *f = &t->fields[i];
        if (f->type->flags & RT_NOSCAN)
            continue;
        for (uint64_t w = 0; w < f->type->size / 8; w++)
            setbits(map, f->offset / 8 + w, word_kind(f->type, w));
    }
    t->gcmap = map;
}

static uint32_t mix(uint32_t h, uint32_t v) {
    return (h ^ v) * 0x9e3779b1u ^ (h >> 15);
}

static uint32_t hash_of(const RType *t) {
    uint32_t h = mix(0x811c9dc5u, t->kind);
    for (const char *p = t->str; *p; p++)
        h = mix(h, (uint8_t)*p);
    for (const char *p = t->pkg; *p; p++)
        h = mix(h, (uint8_t)*p);
    return h;
}

void rtset_finish(RTypeSet *s, RType *t) {
    enum { SCALAR = RT_COMPARABLE | RT_PLAINEQ | RT_NOSCAN | RT_DIRECT | RT_SCALARWORD };
    static const uint8_t sizes[] = {
        [RK_BOOL] = 1, [RK_INT] = 8, [RK_INT8] = 1, [RK_INT16] = 2, [RK_INT32] = 4, [RK_INT64] = 8,
        [RK_UINT] = 8, [RK_UINT8] = 1, [RK_UINT16] = 2, [RK_UINT32] = 4, [RK_UINT64] = 8,
        [RK_UINTPTR] = 8, [RK_FLOAT32] = 4, [RK_FLOAT64] = 8,
    };
    switch ((RKind)t->kind) {
    case RK_FLOAT32:
    case RK_FLOAT64:
        layout(t, sizes[t->kind], sizes[t->kind], SCALAR & ~RT_PLAINEQ);
        break;
    case RK_COMPLEX64:
    case RK_COMPLEX128:
        layout(t, t->kind == RK_COMPLEX64 ? 8 : 16, t->kind == RK_COMPLEX64 ? 4 : 8,
               RT_COMPARABLE | RT_NOSCAN);
        break;
    case RK_ARRAY:
        layout(t, t->elem->size * t->len, t->elem->align,
               t->elem->flags & (RT_COMPARABLE | RT_PLAINEQ | RT_NOSCAN));
        if (t->size == 0)
            t->flags |= RT_NOSCAN;
        break;
    case RK_CHAN:
    case RK_POINTER:
    case RK_UNSAFEPOINTER:
        layout(t, 8, 8, RT_COMPARABLE | RT_PLAINEQ | RT_DIRECT);
        pointer_word(s, t, GCW_PTR, 0);
        break;
    case RK_FUNC:
    case RK_MAP:
        layout(t, 8, 8, RT_DIRECT);
        pointer_word(s, t, GCW_PTR, 0);
        break;
    case RK_INTERFACE:
        layout(t, 16, 16, RT_COMPARABLE);
        pointer_word(s, t, GCW_IDATA, 1);
        break;
    case RK_SLICE:
        layout(t, 16, 16, 0);
        pointer_word(s, t, GCW_PTR, 0);
        break;
    case RK_STRING:
        layout(t, 16, 16, RT_COMPARABLE);
        pointer_word(s, t, GCW_PTR, 0);
        break;
    case RK_STRUCT:
        finish_struct(s, t);
        break;
    default:
        if (t->kind < sizeof sizes && sizes[t->kind])
            layout(t, sizes[t->kind], sizes[t->kind], SCALAR);
        break;
    }
    t->slots = t->size <= 8 ? 1 : (uint32_t)((t->size + 7) / 8);
    t->hash = hash_of(t);
}

static void make_mapentry(RTypeSet *s, RType *t) {
    RType *u = rtset_new(s, RK_UINT64);
    u->str = "uint64";
    u->flags = RT_HIDDEN;
    rtset_finish(s, u);
    RType *e = rtset_new(s, RK_STRUCT);
    e->str = "map entry";
    e->flags = RT_HIDDEN;
    e->nfields = 3;
    e->fields = ARENA_ARRAY(s->arena, RField, 3);
    e->fields[0] = (RField){.name = "hash", .tag = "", .type = u};
    e->fields[1] = (RField){.name = "key", .tag = "", .type = t->key};
    e->fields[2] = (RField){.name = "elem", .tag = "", .type = t->elem};
    rtset_finish(s, e);
    t->mapentry = e;
    t->valoffset = (uint32_t)e->fields[2].offset;
}

void rtset_hidden(RTypeSet *s, RType *t) {
    if (t->kind == RK_MAP && !t->mapentry) {
        make_mapentry(s, t);
    } else if (t->kind == RK_CHAN && !t->hchan) {
        RType *h = rtset_new(s, RK_HCHAN);
        h->str = "chan object";
        h->elem = t->elem;
        h->size = 8;
        h->align = 16;
        h->slots = 1;
        h->flags = t->elem->flags & RT_NOSCAN;
        t->hchan = h;
    }
}

// The order in which reflection numbers methods.
static int by_name(const void *a, const void *b) {
    const RMethod *x = a, *y = b;
    if (!x->pkg != !y->pkg)
        return x->pkg ? 1 : -1;
    int c = strcmp(x->name, y->name);
    return c || !x->pkg ? c : strcmp(x->pkg, y->pkg);
}

void rtset_methods(RTypeSet *s, RType *t) {
    if (t->nmethods == 0)
        return;
    qsort(t->methods, t->nmethods, sizeof *t->methods, by_name);
    if (t->kind == RK_INTERFACE)
        return;
    uint32_t cap = 4;
    while (cap < t->nmethods * 2)
        cap *= 2;
    t->mtab = ARENA_ARRAY(s->arena, RMethod *, cap);
    t->mtabmask = cap - 1;
    for (uint32_t i = 0; i < t->nmethods; i++) {
        uint32_t h = t->methods[i].id & t->mtabmask;
        while (t->mtab[h])
            h = (h + 1) & t->mtabmask;
        t->mtab[h] = &t->methods[i];
    }
}

RType *rtset_closure(RTypeSet *s, const uint8_t *kinds, uint32_t n) {
    RType *t = rtset_new(s, RK_CLOSURE);
    uint8_t *map = arena_alloc(s->arena, (n + 1 + 3) / 4);
    bool scan = false;
    for (uint32_t i = 0; i < n; i++) {
        setbits(map, i + 1, kinds[i]);
        scan = scan || kinds[i] != GCW_SCALAR;
    }
    t->str = "closure";
    t->size = 8 * ((uint64_t)n + 1);
    t->align = 8;
    t->slots = n + 1;
    t->flags = scan ? 0 : RT_NOSCAN;
    t->gcmap = scan ? map : NULL;
    return t;
}

bool rtype_implements(const RType *t, const RType *iface, const RMethod **missing) {
    for (uint32_t i = 0; i < iface->nmethods; i++) {
        const RMethod *want = &iface->methods[i], *have = rtype_method(t, want->id);
        if (!have || have->type != want->type) {
            if (missing)
                *missing = want;
            return false;
        }
    }
    return true;
}
