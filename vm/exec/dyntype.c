// SPDX-License-Identifier: GPL-3.0-or-later
//
// Types and functions made while the program runs, for reflection.
//
// A type without a name is its parts: what is asked for is looked up in a table of all such types,
// the compiler's own included (put there at the first question), and made only when it is new. So
// identity stays that of pointers (but in a session, when code that is compiled later names a
// type that was made here: then there are two). One lock covers the table, the set of types, its
// arena and the stubs of function types; it is never held across anything that collects or parks.
// Readers need no lock: a type is complete before its pointer leaves here, and the table by which
// the collector finds a type of a number is published before an object can have that number.
#include <pthread.h>

#include "vm/base/arena.h"
#include "vm/base/buf.h"
#include "vm/code/rtbuild.h"
#include "vm/exec/exec.h"

// A native as functions of one type: what closures made of it have as their Func.
typedef struct Stub {
    struct Stub *next;
    Func fn;
} Stub;

static struct {
    pthread_mutex_t lock;
    Arena arena;
    RTypeSet set;
    RType **table; // open addressing, by hash_of; cap is a power of 2, 0 before the first question
    uint32_t cap, n;
    RType *closure; // of two captured words
} dyn = {.lock = PTHREAD_MUTEX_INITIALIZER};

static uint32_t mix(uint32_t h, uint64_t v) {
    h = (h ^ (uint32_t)v ^ (uint32_t)(v >> 32)) * 0x9e3779b1u;
    return h ^ (h >> 15);
}

static uint32_t part(uint32_t h, const RType *t) {
    return mix(h, t ? t->id : 0);
}

enum { DIRFLAGS = RT_CHANRECV | RT_CHANSEND };

static uint32_t hash_of(const RType *t) {
    uint32_t h = mix(t->kind, t->flags & (DIRFLAGS | RT_VARIADIC));
    h = mix(part(part(h, t->elem), t->key), t->len);
    for (uint32_t i = 0; i < t->nin; i++)
        h = part(h, t->in[i]);
    for (uint32_t i = 0; i < t->nout; i++)
        h = part(h, t->out[i]);
    for (uint32_t i = 0; i < t->nfields; i++)
        h = part(h, t->fields[i].type);
    return h;
}

static bool same_field(const RField *a, const RField *b) {
    return a->type == b->type && a->embedded == b->embedded && strcmp(a->name, b->name) == 0 &&
           strcmp(a->tag, b->tag) == 0 && !a->pkg == !b->pkg &&
           (!a->pkg || strcmp(a->pkg, b->pkg) == 0);
}

static bool same(const RType *a, const RType *b) {
    uint32_t kindflags = DIRFLAGS | RT_VARIADIC;
    if (a->kind != b->kind || a->elem != b->elem || a->key != b->key || a->len != b->len ||
        a->nin != b->nin || a->nout != b->nout || a->nfields != b->nfields ||
        (a->flags & kindflags) != (b->flags & kindflags))
        return false;
    for (uint32_t i = 0; i < a->nin; i++)
        if (a->in[i] != b->in[i])
            return false;
    for (uint32_t i = 0; i < a->nout; i++)
        if (a->out[i] != b->out[i])
            return false;
    for (uint32_t i = 0; i < a->nfields; i++)
        if (!same_field(&a->fields[i], &b->fields[i]))
            return false;
    return true;
}

static bool is_composite(const RType *t) {
    if (t->flags & (RT_NAMED | RT_HIDDEN))
        return false;
    switch ((RKind)t->kind) {
    case RK_ARRAY:
    case RK_CHAN:
    case RK_FUNC:
    case RK_MAP:
    case RK_POINTER:
    case RK_SLICE:
    case RK_STRUCT:
        return true;
    default:
        return false;
    }
}

static void insert(RType *t) {
    uint32_t i = hash_of(t) & (dyn.cap - 1);
    while (dyn.table[i])
        i = (i + 1) & (dyn.cap - 1);
    dyn.table[i] = t;
    dyn.n++;
}

// Room for one more.
static void reserve(void) {
    if (dyn.n * 2 < dyn.cap)
        return;
    RType **old = dyn.table;
    uint32_t n = dyn.cap;
    dyn.cap = n ? n * 2 : 512;
    dyn.table = ARENA_ARRAY(&dyn.arena, RType *, dyn.cap);
    dyn.n = 0;
    for (uint32_t i = 0; i < n; i++)
        if (old[i])
            insert(old[i]);
}

// The compiler's types number `from` to `to`.
static void addtypes(RType **types, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to; i++) {
        if (!is_composite(types[i]))
            continue;
        reserve();
        insert(types[i]);
    }
}

static void start(void) {
    const Program *p = vm.prog;
    arena_init(&dyn.arena);
    rtset_init(&dyn.set, &dyn.arena);
    dyn.set.base = HEAP_DYNTYPES;
    reserve();
    addtypes(p->types, 1, p->ntypes);
}

static void lock(void) {
    pthread_mutex_lock(&dyn.lock);
    if (!dyn.cap)
        start();
}

void vm_dyntypes(RType **types, uint32_t from, uint32_t to) {
    pthread_mutex_lock(&dyn.lock);
    if (dyn.cap)
        addtypes(types, from, to);
    pthread_mutex_unlock(&dyn.lock);
}

// A copy of want, of which kind, parts and flags are set, with an identity of its own.
static RType *new_type(const RType *want) {
    RType *t = rtset_new(&dyn.set, want->kind);
    uint32_t id = t->id;
    *t = *want;
    t->id = id;
    t->name = t->pkg = "";
    t->in = arena_copy(&dyn.arena, want->in, want->nin, sizeof *t->in);
    t->out = arena_copy(&dyn.arena, want->out, want->nout, sizeof *t->out);
    t->fields = arena_copy(&dyn.arena, want->fields, want->nfields, sizeof *t->fields);
    for (uint32_t i = 0; i < t->nfields; i++) {
        RField *f = &t->fields[i];
        f->name = arena_strndup(&dyn.arena, f->name, strlen(f->name));
        f->tag = arena_strndup(&dyn.arena, f->tag, strlen(f->tag));
        f->pkg = f->pkg ? arena_strndup(&dyn.arena, f->pkg, strlen(f->pkg)) : NULL;
    }
    return t;
}

// The type that is made of these parts; str is freed.
static RType *intern(const RType *want, Buf *str) {
    lock();
    RType *t = NULL;
    for (uint32_t i = hash_of(want) & (dyn.cap - 1); dyn.table[i]; i = (i + 1) & (dyn.cap - 1)) {
        if (same(dyn.table[i], want)) {
            t = dyn.table[i];
            break;
        }
    }
    if (!t) {
        reserve();
        t = new_type(want);
        t->str = arena_strndup(&dyn.arena, buf_cstr(str), str->len);
        rtset_finish(&dyn.set, t);
        rtset_hidden(&dyn.set, t);
        heap_setdyntypes(dyn.set.types);
        insert(t);
    }
    pthread_mutex_unlock(&dyn.lock);
    buf_free(str);
    return t;
}

static RType *mutable_type(const RType *t) {
    return (RType *)(uintptr_t)t;
}

const RType *vm_ptrto(const RType *elem) {
    RType *t = __atomic_load_n(&elem->ptrto, __ATOMIC_ACQUIRE);
    if (t)
        return t;
    Buf str = {0};
    buf_printf(&str, "*%s", elem->str);
    RType want = {.kind = RK_POINTER, .elem = mutable_type(elem)};
    t = intern(&want, &str);
    __atomic_store_n(&mutable_type(elem)->ptrto, t, __ATOMIC_RELEASE);
    return t;
}

const RType *vm_sliceof(const RType *elem) {
    Buf str = {0};
    buf_printf(&str, "[]%s", elem->str);
    RType want = {.kind = RK_SLICE, .elem = mutable_type(elem)};
    return intern(&want, &str);
}

const RType *vm_arrayof(const RType *elem, uint64_t len) {
    Buf str = {0};
    buf_printf(&str, "[%llu]%s", (unsigned long long)len, elem->str);
    RType want = {.kind = RK_ARRAY, .elem = mutable_type(elem), .len = len};
    return intern(&want, &str);
}

const RType *vm_chanof(const RType *elem, uint32_t dir) {
    Buf str = {0};
    bool parens = dir == DIRFLAGS && elem->str[0] == '<';
    const char *word = dir == RT_CHANSEND ? "chan<- " : dir == RT_CHANRECV ? "<-chan " : "chan ";
    buf_printf(&str, parens ? "%s(%s)" : "%s%s", word, elem->str);
    RType want = {.kind = RK_CHAN, .elem = mutable_type(elem), .flags = dir};
    return intern(&want, &str);
}

const RType *vm_mapof(const RType *key, const RType *elem) {
    Buf str = {0};
    buf_printf(&str, "map[%s]%s", key->str, elem->str);
    RType want = {.kind = RK_MAP, .key = mutable_type(key), .elem = mutable_type(elem)};
    return intern(&want, &str);
}

const RType *vm_funcof(const RType **in, uint32_t nin, const RType **out, uint32_t nout,
                       bool variadic) {
    Buf str = {0};
    buf_adds(&str, "func(");
    for (uint32_t i = 0; i < nin; i++) {
        bool dots = variadic && i + 1 == nin;
        buf_printf(&str, "%s%s%s", i ? ", " : "", dots ? "..." : "",
                   dots ? in[i]->elem->str : in[i]->str);
    }
    buf_adds(&str, nout > 1 ? ") (" : nout ? ") " : ")");
    for (uint32_t i = 0; i < nout; i++)
        buf_printf(&str, "%s%s", i ? ", " : "", out[i]->str);
    if (nout > 1)
        buf_addc(&str, ')');
    RType want = {.kind = RK_FUNC, .in = (RType **)(uintptr_t)in, .nin = nin};
    want.out = (RType **)(uintptr_t)out;
    want.nout = nout;
    want.flags = variadic ? RT_VARIADIC : 0;
    return intern(&want, &str);
}

static void add_quoted(Buf *b, const char *s) {
    buf_adds(b, " \"");
    for (; *s; s++) {
        if (*s == '"' || *s == '\\')
            buf_addc(b, '\\');
        buf_addc(b, *s);
    }
    buf_addc(b, '"');
}

const RType *vm_structof(const RField *fields, uint32_t n) {
    Buf str = {0};
    buf_adds(&str, "struct {");
    for (uint32_t i = 0; i < n; i++) {
        buf_adds(&str, i ? "; " : " ");
        if (!fields[i].embedded)
            buf_printf(&str, "%s ", fields[i].name);
        buf_adds(&str, fields[i].type->str);
        if (*fields[i].tag)
            add_quoted(&str, fields[i].tag);
    }
    buf_adds(&str, n ? " }" : "}");
    RType want = {.kind = RK_STRUCT, .fields = (RField *)(uintptr_t)fields, .nfields = n};
    return intern(&want, &str);
}

// --- functions -----------------------------------------------------------------------------------

static uint64_t slots_of(RType *const *list, uint32_t n) {
    uint64_t slots = 0;
    for (uint32_t i = 0; i < n; i++)
        slots += list[i]->slots;
    return slots;
}

static RType *closure_type(void) {
    static const uint8_t kinds[] = {GCW_PTR, GCW_PTR};
    if (!dyn.closure) {
        dyn.closure = rtset_closure(&dyn.set, kinds, 2);
        heap_setdyntypes(dyn.set.types);
    }
    return dyn.closure;
}

static Func *stub_of(RType *type, Native body, const char *name) {
    lock();
    Stub *s = type->stubs;
    while (s && s->fn.native != body)
        s = s->next;
    if (!s) {
        s = ARENA_NEW(&dyn.arena, Stub);
        Func *f = &s->fn;
        f->nres = (uint16_t)slots_of(type->out, type->nout);
        f->nparams = (uint16_t)slots_of(type->in, type->nin);
        f->nslots = f->out = (uint16_t)(f->nres + f->nparams);
        f->framesize = f->nslots;
        f->flags = FN_STD | FN_WRAPPER;
        f->native = body;
        f->name = name;
        f->type = type;
        f->closuretype = closure_type();
        f->self.fn = f;
        s->next = type->stubs;
        type->stubs = s;
    }
    pthread_mutex_unlock(&dyn.lock);
    return &s->fn;
}

Closure *vm_closure(VmG *t, const RType *type, Native body, const char *name, void *x, void *y) {
    (void)t;
    if (slots_of(type->in, type->nin) + slots_of(type->out, type->nout) > MAXFRAMESLOTS / 2)
        return NULL;
    Func *fn = stub_of(mutable_type(type), body, name);
    Closure *c = heap_alloc(cache(), fn->closuretype);
    c->fn = fn;
    heap_store(&c->captured[0], x);
    heap_store(&c->captured[1], y);
    return c;
}

const Closure *vm_running(VmG *t) {
    return t->fp[-2].p;
}
