// SPDX-License-Identifier: GPL-3.0-or-later
//
// Plans: what encoding and decoding ask of a type, worked out once. They are made without a lock
// and published in a hash table under one; the table only grows, by a new one, and the old one is
// left to readers who may still be in it. Nothing of all this is ever freed: there are as many
// plans as types.
#include <pthread.h>

#include "stdlib/encoding/json/json.h"
#include "vm/heap/gomap.h"

JsonTypes json_types;

NATIVE(encoding_json_setup) {
    (void)t;
    json_types = (JsonTypes){a->boolean.type, a->float64.type, a->text.type,
                             a->number.type,  a->list.type,    a->table.type};
    return NAT_OK;
}

// --- the table ---------------------------------------------------------------------------------
typedef struct PlanTable {
    uint32_t mask, used;
    JsonPlan *slots[]; // atomic
} PlanTable;

static PlanTable *table;                                 // atomic
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER; // for whoever adds

static uint32_t hash_of(const RType *t) {
    return (uint32_t)(((uintptr_t)t >> 4) * 2654435761u);
}

static JsonPlan *find(PlanTable *h, const RType *t) {
    for (uint32_t i = hash_of(t);; i++) {
        JsonPlan *p = __atomic_load_n(&h->slots[i & h->mask], __ATOMIC_ACQUIRE);
        if (!p || p->type == t) return p;
    }
}

static void insert(PlanTable *h, JsonPlan *p) {
    uint32_t i = hash_of(p->type);
    while (h->slots[i & h->mask]) i++;
    __atomic_store_n(&h->slots[i & h->mask], p, __ATOMIC_RELEASE);
    h->used++;
}

static void *must(VmG *t, void *p) {
    if (!p) vm_fatal(t, "out of memory");
    return p;
}

static PlanTable *grown(VmG *t, PlanTable *old) {
    uint32_t n = old ? 2 * (old->mask + 1) : 64;
    PlanTable *h = must(t, calloc(1, sizeof *h + n * sizeof *h->slots));
    h->mask = n - 1;
    for (uint32_t i = 0; old && i <= old->mask; i++)
        if (old->slots[i]) insert(h, old->slots[i]);
    return h;
}

// --- methods -----------------------------------------------------------------------------------
typedef enum MethodShape { GIVES_BYTES, TAKES_BYTES } MethodShape;

static const RMethod *method(VmG *t, const RType *type, const char *name, MethodShape shape) {
    const Program *prog = vm_program(t);
    for (uint32_t i = 0; type && i < type->nmethods; i++) {
        const RMethod *m = &type->methods[i];
        const RType *sig = m->type;
        if (strcmp(m->name, name) != 0 || !m->fn) continue;
        uint32_t bytes = shape == GIVES_BYTES;
        bool fits = sig->nin == 1 - bytes && sig->nout == 1 + bytes &&
                    sig->out[bytes] == prog->t_error_iface &&
                    (bytes ? sig->out[0] : sig->in[0]) == prog->t_bytes;
        if (fits) return m;
    }
    return NULL;
}

static void find_methods(VmG *t, JsonPlan *p) {
    const RType *own = p->type, *ptr = own->kind == RK_POINTER ? NULL : own->ptrto;
    p->marshal = method(t, own, "MarshalJSON", GIVES_BYTES);
    p->marshaltext = method(t, own, "MarshalText", GIVES_BYTES);
    p->pmarshal = method(t, ptr, "MarshalJSON", GIVES_BYTES);
    p->pmarshaltext = method(t, ptr, "MarshalText", GIVES_BYTES);
    const RType *in = own->kind == RK_POINTER ? own : own->name[0] ? ptr : NULL;
    p->unmarshal = method(t, in, "UnmarshalJSON", TAKES_BYTES);
    p->unmarshaltext = method(t, in, "UnmarshalText", TAKES_BYTES);
}

// --- fields ------------------------------------------------------------------------------------
typedef struct Level { // a struct to look into, and the way to it
    const RType *type;
    JsonStep *steps;
    uint32_t *index, n, count; // count: how often its type stands at this depth
} Level;

typedef struct Levels {
    VEC(Level) v;
} Levels;

typedef struct Fields {
    VEC(JsonField) v;
} Fields;

// The value of key "json" in a struct tag; false when there is none.
static bool tag_value(const char *tag, Buf *out) {
    for (;;) {
        while (*tag == ' ') tag++;
        const char *key = tag;
        while (*tag > ' ' && *tag != ':' && *tag != '"' && *tag != 0x7f) tag++;
        if (tag == key || tag[0] != ':' || tag[1] != '"') return false;
        bool mine = tag - key == 4 && memcmp(key, "json", 4) == 0;
        for (tag += 2; *tag && *tag != '"'; tag++) {
            if (*tag == '\\' && tag[1]) tag++;
            if (mine) buf_addc(out, *tag);
        }
        if (*tag++ != '"') return false;
        if (mine) return true;
    }
}

static bool valid_name(const char *s, size_t n) {
    unsigned len;
    for (size_t i = 0; i < n; i += len) {
        uint32_t r = text_rune((const uint8_t *)s + i, n - i, &len);
        if (r < 0x80 && r && strchr("!#$%&()*+-./:;<=>?@[]^_{|}~ ", (int)r)) continue;
        if (!unicode_is_letter(r) && !unicode_is_digit(r)) return false;
    }
    return n > 0;
}

static bool has_option(const char *options, const char *name) {
    size_t n = strlen(name);
    for (const char *s = options; s; s = strchr(s, ',')) {
        if (*s == ',') s++;
        if (strncmp(s, name, n) == 0 && (s[n] == ',' || !s[n])) return true;
    }
    return false;
}

static bool quotable(const RType *t) {
    return (t->kind >= RK_BOOL && t->kind <= RK_FLOAT64) || t->kind == RK_STRING;
}

// The index of a field, that of its level and its own.
static uint32_t *longer_index(VmG *t, const Level *l, uint32_t i) {
    uint32_t *index = must(t, malloc((l->n + 1) * sizeof *index));
    if (l->n) memcpy(index, l->index, l->n * sizeof *index);
    index[l->n] = i;
    return index;
}

static JsonStep *longer_steps(VmG *t, const Level *l, const RField *f) {
    JsonStep *steps = must(t, malloc((l->n + 1) * sizeof *steps));
    if (l->n) memcpy(steps, l->steps, l->n * sizeof *steps);
    bool through = f->type->kind == RK_POINTER && f->embedded;
    steps[l->n] = (JsonStep){f->offset, through ? f->type->elem : NULL, f->pkg != NULL};
    return steps;
}

static char *taken(VmG *t, Buf *b, uint32_t *n) {
    char *s = must(t, malloc(b->len + 1));
    if (b->len) memcpy(s, b->data, b->len);
    s[b->len] = 0;
    *n = (uint32_t)b->len;
    buf_free(b);
    return s;
}

static void add_field(VmG *t, Fields *all, const Level *l, uint32_t i, const char *name, size_t n,
                      bool tagged, const char *options) {
    const RField *f = &l->type->fields[i];
    const RType *ft = f->type;
    if (!ft->name[0] && ft->kind == RK_POINTER) ft = ft->elem;
    JsonField x = {.tagged = tagged, .type = f->type, .nsteps = l->n + 1, .nindex = l->n + 1};
    Buf b = {0};
    buf_add(&b, name, n);
    x.name = taken(t, &b, &x.len);
    buf_printf(&b, "\"%s\":", x.name);
    x.plain = taken(t, &b, &x.nplain);
    buf_addc(&b, '"');
    json_escapehtml(&b, (const uint8_t *)x.name, x.len);
    buf_adds(&b, "\":");
    x.escaped = taken(t, &b, &x.nescaped);
    x.omitempty = has_option(options, "omitempty");
    x.quoted = has_option(options, "string") && quotable(ft);
    x.index = longer_index(t, l, i);
    x.steps = longer_steps(t, l, f);
    x.steps[l->n].through = NULL;
    VEC_PUSH(&all->v, x);
    if (l->count > 1) VEC_PUSH(&all->v, x); // two annihilate each other, as many would
}

static void add_level(VmG *t, Levels *next, const Level *l, uint32_t i, const RType *type) {
    for (uint32_t k = 0; k < next->v.len; k++)
        if (next->v.data[k].type == type) {
            next->v.data[k].count++;
            return;
        }
    const RField *f = &l->type->fields[i];
    VEC_PUSH(&next->v, ((Level){type, longer_steps(t, l, f), longer_index(t, l, i), l->n + 1, 1}));
}

static void look_at_field(VmG *t, Fields *all, Levels *next, const Level *l, uint32_t i) {
    const RField *f = &l->type->fields[i];
    const RType *target = f->type->kind == RK_POINTER ? f->type->elem : f->type;
    if (f->pkg && !(f->embedded && target->kind == RK_STRUCT)) return;
    Buf tag = {0};
    tag_value(f->tag, &tag);
    const char *text = buf_cstr(&tag), *comma = strchr(text, ',');
    size_t n = comma ? (size_t)(comma - text) : tag.len;
    if (strcmp(text, "-") != 0) {
        bool tagged = valid_name(text, n);
        const RType *ft = !f->type->name[0] && f->type->kind == RK_POINTER ? target : f->type;
        if (tagged || !f->embedded || ft->kind != RK_STRUCT)
            add_field(t, all, l, i, tagged ? text : f->name, tagged ? n : strlen(f->name), tagged,
                      comma ? comma + 1 : "");
        else add_level(t, next, l, i, ft);
    }
    buf_free(&tag);
}

static int by_index(const void *a, const void *b) {
    const JsonField *x = a, *y = b;
    for (uint32_t i = 0; i < x->nindex && i < y->nindex; i++)
        if (x->index[i] != y->index[i]) return x->index[i] < y->index[i] ? -1 : 1;
    return x->nindex < y->nindex ? -1 : x->nindex > y->nindex;
}

static int by_name(const void *a, const void *b) {
    const JsonField *x = a, *y = b;
    size_t n = x->len < y->len ? x->len : y->len;
    int c = memcmp(x->name, y->name, n);
    if (c == 0) c = x->len < y->len ? -1 : x->len > y->len;
    if (c == 0) c = x->nindex < y->nindex ? -1 : x->nindex > y->nindex;
    if (c == 0) c = y->tagged - x->tagged;
    return c ? c : by_index(a, b);
}

// Of the fields of one name the one at the least depth stands, a tagged one before others; none,
// when there are two such.
static void resolve(Fields *all) {
    uint32_t w = 0, next;
    if (all->v.len) qsort(all->v.data, all->v.len, sizeof *all->v.data, by_name);
    for (uint32_t i = 0; i < all->v.len; i = next) {
        const JsonField *f = &all->v.data[i];
        for (next = i + 1; next < all->v.len; next++) {
            const JsonField *g = &all->v.data[next];
            if (g->len != f->len || memcmp(g->name, f->name, f->len) != 0) break;
        }
        bool clash = next > i + 1 && f[1].nindex == f->nindex && f[1].tagged == f->tagged;
        if (!clash) all->v.data[w++] = *f;
    }
    all->v.len = w;
    if (w) qsort(all->v.data, w, sizeof *all->v.data, by_index);
}

static void find_fields(VmG *t, JsonPlan *p) {
    Fields all = {0};
    Levels level = {0}, next = {0}, seen = {0};
    VEC_PUSH(&next.v, ((Level){.type = p->type, .count = 1}));
    while (next.v.len) {
        Levels swap = level;
        level = next;
        next = swap;
        next.v.len = 0;
        for (uint32_t i = 0; i < level.v.len; i++) {
            const Level *l = &level.v.data[i];
            bool again = false;
            for (uint32_t k = 0; k < seen.v.len && !again; k++)
                again = seen.v.data[k].type == l->type;
            if (again) continue;
            VEC_PUSH(&seen.v, *l);
            for (uint32_t k = 0; k < l->type->nfields; k++) look_at_field(t, &all, &next, l, k);
        }
        for (uint32_t i = 0; i < level.v.len; i++) {
            free(level.v.data[i].steps);
            free(level.v.data[i].index);
        }
    }
    resolve(&all);
    p->fields = all.v.data;
    p->nfields = all.v.len;
    VEC_FREE(&level.v);
    VEC_FREE(&next.v);
    VEC_FREE(&seen.v);
}

// --- plans -------------------------------------------------------------------------------------
static JsonKind kind_of(VmG *t, JsonPlan *p) {
    const RType *type = p->type;
    switch (type->kind) {
    case RK_BOOL: return J_BOOL;
    case RK_INT:
    case RK_INT8:
    case RK_INT16:
    case RK_INT32:
    case RK_INT64: return J_INT;
    case RK_UINT:
    case RK_UINT8:
    case RK_UINT16:
    case RK_UINT32:
    case RK_UINT64:
    case RK_UINTPTR: return J_UINT;
    case RK_FLOAT32:
    case RK_FLOAT64: return J_FLOAT;
    case RK_STRING: return type == json_types.number ? J_NUMBER : J_STRING;
    case RK_INTERFACE: return type->nmethods ? J_IFACE : J_ANY;
    case RK_STRUCT: return J_STRUCT;
    case RK_MAP: {
        unsigned k = type->key->kind;
        p->textkey = k != RK_STRING && (method(t, type->key, "MarshalText", GIVES_BYTES) != NULL);
        return J_MAP;
    }
    case RK_ARRAY: return J_ARRAY;
    case RK_POINTER: return J_POINTER;
    case RK_SLICE: return type->elem->kind == RK_UINT8 ? J_BYTES : J_SLICE;
    default: return J_BAD;
    }
}

const JsonPlan *json_plan(VmG *t, const RType *type) {
    PlanTable *h = __atomic_load_n(&table, __ATOMIC_ACQUIRE);
    JsonPlan *p = h ? find(h, type) : NULL;
    if (p) return p;
    JsonPlan *fresh = must(t, calloc(1, sizeof *fresh));
    fresh->type = type;
    fresh->kind = kind_of(t, fresh);
    find_methods(t, fresh);
    if (fresh->kind == J_STRUCT) find_fields(t, fresh);
    pthread_mutex_lock(&lock);
    h = table;
    p = h ? find(h, type) : NULL;
    if (!p) {
        if (!h || 4 * h->used >= 3 * h->mask) {
            h = grown(t, h);
            __atomic_store_n(&table, h, __ATOMIC_RELEASE);
        }
        insert(h, fresh);
        p = fresh;
    }
    pthread_mutex_unlock(&lock);
    return p;
}

const JsonPlan *json_fieldplan(VmG *t, JsonField *f) {
    const JsonPlan *p = __atomic_load_n(&f->plan, __ATOMIC_ACQUIRE);
    if (p) return p;
    p = json_plan(t, f->type);
    __atomic_store_n(&f->plan, p, __ATOMIC_RELEASE);
    return p;
}
