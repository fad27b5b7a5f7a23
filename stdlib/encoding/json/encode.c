// SPDX-License-Identifier: GPL-3.0-or-later
//
// Values as JSON. A value is (plan, address of its bytes, whether a pointer to it may be taken):
// the last decides whether methods of the pointer type are its own.
#include "stdlib/encoding/json/json.h"
#include "stdlib/reflect/reflect.h"
#include "stdlib/strconv/ftoa.h"
#include "vm/heap/gomap.h"

enum {
    CYCLEDEPTH = 1000, // pointers passed before cycles are looked for
    POLLVALUES = 2048, // values between two safe points
};

typedef struct Mark { // a pointer, map or slice on the way; depth 0: none
    const RType *type;
    const void *p;
    int32_t len;
    uint32_t depth;
} Mark;

typedef struct Encoder {
    VmG *t;
    Buf b;
    bool html;
    uint32_t values;
    uint32_t depth; // of pointers, maps and slices on the way here
    Mark mark;
    NatStatus st; // not NAT_OK: a callback did not return
    JsonError error;
    const RType *type; // what it is about
    GoStr text;
    GoIface cause, value;
} Encoder;

static bool encode(Encoder *e, const JsonPlan *p, const void *v, bool addr, bool quoted);

static bool fail(Encoder *e, JsonError error, const RType *type) {
    e->error = error;
    e->type = type;
    return false;
}

// What an interface holds in its data word for the value at v.
static Slot data_word(Encoder *e, const RType *type, const void *v) {
    Slot s = {.u = 0};
    if (type->flags & RT_DIRECT) {
        s.u = reflect_word(type, v);
    } else {
        s.p = heap_alloc(vm_cache(e->t), type);
        heap_copy(type, s.p, v);
    }
    return s;
}

// --- methods -----------------------------------------------------------------------------------
// Calls m on a receiver; *out gets the bytes. False: an error, or a callback that did not return.
static bool call_method(Encoder *e, const RMethod *m, Slot recv, const RType *type,
                        const char *name, GoSlice *out) {
    Slot res[4] = {{0}};
    e->st = vm_call(e->t, &m->fn->self, &recv, 1, res, 4);
    if (e->st != NAT_OK) return false;
    memcpy(out, res, sizeof *out);
    memcpy(&e->cause, res + 2, sizeof e->cause);
    if (!e->cause.type) return true;
    e->text = vm_cstr(e->t, name);
    return fail(e, JSON_MARSHALER, type);
}

static bool by_marshal(Encoder *e, const RMethod *m, Slot recv, const RType *type) {
    GoSlice out;
    JsonScan s;
    if (!call_method(e, m, recv, type, "MarshalJSON", &out)) return false;
    json_scaninit(&s);
    if (json_compact(&e->b, out.ptr, (size_t)out.len, e->html, &s)) return true;
    Buf b = {0};
    json_message(&s, &b);
    e->text = text_take(e->t, &b); // json.gs makes a SyntaxError of it
    return fail(e, JSON_MARSHALER, type);
}

static bool by_text(Encoder *e, const RMethod *m, Slot recv, const RType *type) {
    GoSlice out;
    if (!call_method(e, m, recv, type, "MarshalText", &out)) return false;
    json_putstring(&e->b, out.ptr, (size_t)out.len, e->html);
    return true;
}

// Whether a method of the value writes it; *ok tells how that went.
static bool by_method(Encoder *e, const JsonPlan *p, const void *v, bool addr, bool *ok) {
    Slot self = {.p = (void *)v};
    bool pointer = p->type->kind == RK_POINTER;
    if (pointer && (p->marshal || p->marshaltext) && !*(void *const *)v) {
        buf_add(&e->b, "null", 4);
        return *ok = true;
    }
    if (p->pmarshal && addr) *ok = by_marshal(e, p->pmarshal, self, p->type);
    else if (p->marshal) *ok = by_marshal(e, p->marshal, data_word(e, p->type, v), p->type);
    else if (p->pmarshaltext && addr) *ok = by_text(e, p->pmarshaltext, self, p->type);
    else if (p->marshaltext) *ok = by_text(e, p->marshaltext, data_word(e, p->type, v), p->type);
    else return false;
    return true;
}

// --- scalars -----------------------------------------------------------------------------------
static void put_uint(Buf *b, uint64_t u, bool neg) {
    char tmp[24];
    size_t at = sizeof tmp;
    do tmp[--at] = (char)('0' + u % 10);
    while (u /= 10);
    if (neg) tmp[--at] = '-';
    buf_add(b, tmp + at, sizeof tmp - at);
}

static int64_t load_int(const RType *t, const void *v) {
    switch (t->size) {
    case 1: return *(const int8_t *)v;
    case 2: return *(const int16_t *)v;
    case 4: return *(const int32_t *)v;
    default: return *(const int64_t *)v;
    }
}

static uint64_t load_uint(const RType *t, const void *v) {
    uint64_t u = 0;
    memcpy(&u, v, t->size);
    return u;
}

static void put_int(Buf *b, int64_t i) {
    put_uint(b, i < 0 ? 0 - (uint64_t)i : (uint64_t)i, i < 0);
}

static bool put_float(Encoder *e, const RType *t, const void *v) {
    int bits = t->size == 4 ? 32 : 64;
    double f = bits == 32 ? *(const float *)v : *(const double *)v, abs = f < 0 ? -f : f;
    if (f != f || abs > 1.7976931348623157e308) {
        Buf b = {0};
        ftoa_append(&b, f, 'g', -1, bits);
        e->text = text_take(e->t, &b);
        e->value = (GoIface){t, data_word(e, t, v)};
        return fail(e, JSON_UNSUPPORTEDVALUE, t);
    }
    bool tiny = bits == 64 ? abs < 1e-6 : (float)abs < 1e-6f;
    bool huge = bits == 64 ? abs >= 1e21 : (float)abs >= 1e21f;
    bool exp = abs != 0 && (tiny || huge);
    ftoa_append(&e->b, f, exp ? 'e' : 'f', -1, bits);
    size_t n = e->b.len;
    char *end = e->b.data + n;
    if (exp && end[-4] == 'e' && end[-3] == '-' && end[-2] == '0') { // e-09 is e-9
        end[-2] = end[-1];
        e->b.len--;
    }
    return true;
}

static bool put_number(Encoder *e, GoStr s) {
    if (!s.len) s = (GoStr){(const uint8_t *)"0", 1};
    if (json_isnumber(s.ptr, (size_t)s.len)) {
        buf_add(&e->b, s.ptr, (size_t)s.len);
        return true;
    }
    e->text = s; // json.gs quotes it
    return fail(e, JSON_PLAIN, e->type = NULL);
}

static bool put_quotable(Encoder *e, const JsonPlan *p, const void *v, bool quoted) {
    bool ok = true;
    if (quoted) buf_addc(&e->b, '"');
    switch (p->kind) {
    case J_BOOL: buf_adds(&e->b, *(const bool *)v ? "true" : "false"); break;
    case J_INT: put_int(&e->b, load_int(p->type, v)); break;
    case J_UINT: put_uint(&e->b, load_uint(p->type, v), false); break;
    case J_FLOAT: ok = put_float(e, p->type, v); break;
    default: {
        GoStr s;
        heap_load128(&s, v);
        ok = put_number(e, s);
        break;
    }
    }
    if (quoted) buf_addc(&e->b, '"');
    return ok;
}

static void put_text(Encoder *e, const void *v, bool quoted) {
    GoStr s;
    heap_load128(&s, v);
    if (!quoted) {
        json_putstring(&e->b, s.ptr, (size_t)s.len, e->html);
        return;
    }
    Buf inner = {0};
    json_putstring(&inner, s.ptr, (size_t)s.len, e->html);
    json_putstring(&e->b, (uint8_t *)inner.data, inner.len, false);
    buf_free(&inner);
}

// --- what may go round in circles --------------------------------------------------------------
// Beyond CYCLEDEPTH one place on the way, set anew whenever the depth doubles, is the one to come
// back to: a cycle of any length meets it in the end (Brent).
static bool enter(Encoder *e, const RType *type, const void *p, int32_t len) {
    if (++e->depth <= CYCLEDEPTH) return true;
    uint32_t beyond = e->depth - CYCLEDEPTH;
    if (e->mark.depth && e->mark.p == p && e->mark.type == type && e->mark.len == len) {
        Buf b = {0};
        buf_printf(&b, "encountered a cycle via %s", type->str);
        e->text = text_take(e->t, &b);
        return fail(e, JSON_UNSUPPORTEDVALUE, type);
    }
    if (!(beyond & (beyond - 1))) e->mark = (Mark){type, p, len, e->depth};
    return true;
}

static void leave(Encoder *e) {
    if (e->mark.depth == e->depth--) e->mark.depth = 0;
}

// --- containers --------------------------------------------------------------------------------
static bool is_empty(const JsonPlan *p, const void *v) {
    GoSlice s;
    switch (p->type->kind) {
    case RK_ARRAY: return p->type->len == 0;
    case RK_MAP: return !*(void *const *)v || gomap_len(*(GoMap *const *)v) == 0;
    case RK_SLICE: heap_load128(&s, v); return s.len == 0;
    case RK_STRING: {
        GoStr str;
        heap_load128(&str, v);
        return str.len == 0;
    }
    case RK_FLOAT32:
    case RK_FLOAT64: return reflect_iszero(p->type, v);
    case RK_INTERFACE: return !*(const RType *const *)v;
    case RK_STRUCT:
    case RK_COMPLEX64:
    case RK_COMPLEX128:
    case RK_CHAN:
    case RK_FUNC:
    case RK_UNSAFEPOINTER: return false;
    default: return load_uint(p->type, v) == 0;
    }
}

// The field's address; NULL when a pointer on the way is nil. *addr: whether it is addressable.
static const void *field_at(const JsonField *f, const void *v, bool *addr) {
    for (uint32_t i = 0; i < f->nsteps; i++) {
        v = (const char *)v + f->steps[i].offset;
        if (!f->steps[i].through) continue;
        v = *(void *const *)v;
        if (!v) return NULL;
        *addr = true;
    }
    return v;
}

static bool encode_struct(Encoder *e, const JsonPlan *p, const void *v, bool addr) {
    char next = '{';
    for (uint32_t i = 0; i < p->nfields; i++) {
        JsonField *f = &p->fields[i];
        bool fieldaddr = addr;
        const void *at = field_at(f, v, &fieldaddr);
        if (!at) continue;
        const JsonPlan *fp = json_fieldplan(e->t, f);
        if (f->omitempty && is_empty(fp, at)) continue;
        buf_addc(&e->b, next);
        next = ',';
        if (e->html) buf_add(&e->b, f->escaped, f->nescaped);
        else buf_add(&e->b, f->plain, f->nplain);
        if (!encode(e, fp, at, fieldaddr, f->quoted)) return false;
    }
    if (next == '{') buf_addc(&e->b, '{');
    buf_addc(&e->b, '}');
    return true;
}

static bool encode_elems(Encoder *e, const RType *elem, const void *v, uint64_t n, bool addr,
                         bool quoted) {
    const JsonPlan *p = json_plan(e->t, elem);
    buf_addc(&e->b, '[');
    for (uint64_t i = 0; i < n; i++) {
        if (i) buf_addc(&e->b, ',');
        if (!encode(e, p, (const char *)v + i * elem->size, addr, quoted)) return false;
    }
    buf_addc(&e->b, ']');
    return true;
}

static void put_base64(Buf *b, const uint8_t *s, int32_t n) {
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    buf_reserve(b, (size_t)n / 3 * 4 + 8);
    buf_addc(b, '"');
    for (int32_t i = 0; i < n; i += 3) {
        int have = n - i < 3 ? n - i : 3;
        uint32_t u = (uint32_t)s[i] << 16;
        if (have > 1) u |= (uint32_t)s[i + 1] << 8;
        if (have > 2) u |= s[i + 2];
        for (int k = 0; k < 4; k++) buf_addc(b, k <= have ? digits[u >> (18 - 6 * k) & 63] : '=');
    }
    buf_addc(b, '"');
}

static bool encode_slice(Encoder *e, const JsonPlan *p, const void *v, bool quoted) {
    GoSlice s;
    heap_load128(&s, v);
    if (!s.ptr) {
        buf_add(&e->b, "null", 4);
        return true;
    }
    if (p->kind == J_BYTES) {
        const JsonPlan *elem = json_plan(e->t, p->type->elem);
        if (!elem->pmarshal && !elem->pmarshaltext) {
            put_base64(&e->b, s.ptr, s.len);
            return true;
        }
    }
    if (!enter(e, p->type, s.ptr, s.len)) return false;
    if (!encode_elems(e, p->type->elem, s.ptr, (uint64_t)s.len, true, quoted)) return false;
    leave(e);
    return true;
}

// --- maps: entries are copied first, methods may change the map ---------------------------------
typedef struct Key {
    uint32_t at, len; // in the text of all keys
    uint32_t entry;
    const char *text; // set when all are there
} Key;

typedef struct Keys {
    VEC(Key) v;
    Buf text;
    uint8_t *entries; // in the heap
} Keys;

static int by_key(const void *a, const void *b) {
    const Key *x = a, *y = b;
    uint32_t n = x->len < y->len ? x->len : y->len;
    int c = n ? memcmp(x->text, y->text, n) : 0;
    return c ? c : x->len < y->len ? -1 : x->len > y->len;
}

static bool key_error(Encoder *e, const RType *map) {
    if (e->st == NAT_OK) {
        e->error = JSON_CAUSE; // of "encoding error for type"
        e->type = map;
        e->text = (GoStr){0};
    }
    return false;
}

static bool add_key(Encoder *e, const JsonPlan *p, Keys *k, const void *key) {
    const RType *t = p->type->key;
    Key x = {.at = (uint32_t)k->text.len, .entry = k->v.len};
    if (t->kind == RK_STRING) {
        GoStr s;
        heap_load128(&s, key);
        buf_add(&k->text, s.ptr, (size_t)s.len);
    } else if (p->textkey) {
        const JsonPlan *kp = json_plan(e->t, t);
        GoSlice out = {0};
        bool nil = t->kind == RK_POINTER && !*(void *const *)key;
        if (!nil && !call_method(e, kp->marshaltext, data_word(e, t, key), t, "MarshalText", &out))
            return key_error(e, p->type);
        buf_add(&k->text, out.ptr, (size_t)out.len);
    } else if (t->kind >= RK_INT && t->kind <= RK_INT64) {
        put_int(&k->text, load_int(t, key));
    } else {
        put_uint(&k->text, load_uint(t, key), false);
    }
    x.len = (uint32_t)k->text.len - x.at;
    VEC_PUSH(&k->v, x);
    return true;
}

// Where RType.mapentry has the key: behind a word.
static uint64_t key_offset(const RType *map) {
    uint64_t align = map->key->align;
    return (8 + align - 1) / align * align;
}

static bool collect_keys(Encoder *e, const JsonPlan *p, GoMap *m, Keys *k) {
    const RType *entry = p->type->mapentry;
    int64_t n = gomap_len(m), count = 0;
    uint64_t koff = key_offset(p->type);
    GoMapIter it;
    k->entries = heap_allocarray(vm_cache(e->t), entry, (uint64_t)n);
    gomap_iter(p->type, m, &it);
    for (; count < n && gomap_next(p->type, &it); count++) {
        uint8_t *to = k->entries + (uint64_t)count * entry->size;
        heap_copy(p->type->key, to + koff, it.key);
        heap_copy(p->type->elem, to + p->type->valoffset, it.val);
    }
    for (int64_t i = 0; i < count; i++)
        if (!add_key(e, p, k, k->entries + (uint64_t)i * entry->size + koff)) return false;
    for (uint32_t i = 0; i < k->v.len; i++) k->v.data[i].text = k->text.data + k->v.data[i].at;
    if (k->v.len) qsort(k->v.data, k->v.len, sizeof *k->v.data, by_key);
    return true;
}

static bool encode_entries(Encoder *e, const JsonPlan *p, Keys *k, bool quoted) {
    const RType *t = p->type;
    const JsonPlan *elem = json_plan(e->t, t->elem);
    buf_addc(&e->b, '{');
    for (uint32_t i = 0; i < k->v.len; i++) {
        const Key *x = &k->v.data[i];
        if (i) buf_addc(&e->b, ',');
        json_putstring(&e->b, (const uint8_t *)x->text, x->len, e->html);
        buf_addc(&e->b, ':');
        const uint8_t *v = k->entries + (uint64_t)x->entry * t->mapentry->size + t->valoffset;
        if (!encode(e, elem, v, false, quoted)) return false;
    }
    buf_addc(&e->b, '}');
    return true;
}

static bool encode_map(Encoder *e, const JsonPlan *p, const void *v, bool quoted) {
    const RType *key = p->type->key;
    bool fits = key->kind == RK_STRING || (key->kind >= RK_INT && key->kind <= RK_UINTPTR);
    if (!fits && !p->textkey) return fail(e, JSON_UNSUPPORTEDTYPE, p->type);
    GoMap *m = *(GoMap *const *)v;
    if (!m) {
        buf_add(&e->b, "null", 4);
        return true;
    }
    Keys k = {0};
    bool ok =
        enter(e, p->type, m, 0) && collect_keys(e, p, m, &k) && encode_entries(e, p, &k, quoted);
    if (ok) leave(e);
    VEC_FREE(&k.v);
    buf_free(&k.text);
    return ok;
}

static bool encode_pointer(Encoder *e, const JsonPlan *p, const void *v, bool quoted) {
    const void *to = *(void *const *)v;
    if (!to) {
        buf_add(&e->b, "null", 4);
        return true;
    }
    if (!enter(e, p->type, to, 0)) return false;
    if (!encode(e, json_plan(e->t, p->type->elem), to, true, quoted)) return false;
    leave(e);
    return true;
}

static bool encode_iface(Encoder *e, const void *v, bool quoted) {
    GoIface i;
    heap_load128(&i, v);
    if (!i.type) {
        buf_add(&e->b, "null", 4);
        return true;
    }
    return encode(e, json_plan(e->t, i.type), vm_ifaceptr(&i), false, quoted);
}

static bool encode(Encoder *e, const JsonPlan *p, const void *v, bool addr, bool quoted) {
    bool ok;
    if (++e->values % POLLVALUES == 0) vm_poll(e->t);
    if ((p->marshal || p->pmarshal || p->marshaltext || p->pmarshaltext) &&
        by_method(e, p, v, addr, &ok))
        return ok;
    switch (p->kind) {
    case J_BOOL:
    case J_INT:
    case J_UINT:
    case J_FLOAT:
    case J_NUMBER: return put_quotable(e, p, v, quoted);
    case J_STRING: put_text(e, v, quoted); return true;
    case J_ANY:
    case J_IFACE: return encode_iface(e, v, quoted);
    case J_STRUCT: return encode_struct(e, p, v, addr);
    case J_MAP: return encode_map(e, p, v, quoted);
    case J_BYTES:
    case J_SLICE: return encode_slice(e, p, v, quoted);
    case J_ARRAY: return encode_elems(e, p->type->elem, v, p->type->len, addr, quoted);
    case J_POINTER: return encode_pointer(e, p, v, quoted);
    default: return fail(e, JSON_UNSUPPORTEDTYPE, p->type);
    }
}

NATIVE(encoding_json_marshal) {
    Encoder e = {.t = t, .html = a->escape};
    GoIface v = a->v;
    bool newline = a->newline;
    bool ok = encode_iface(&e, &v, false);
    if (e.st != NAT_OK) {
        buf_free(&e.b);
        return e.st;
    }
    GoSlice out = {0};
    if (newline) buf_addc(&e.b, '\n');
    if (ok) out = text_takebytes(t, &e.b);
    else buf_free(&e.b);
    a = vm_args(t);
    a->r0 = out;
    a->r1 = ok ? JSON_OK : e.error;
    a->r2 = reflect_type(ok ? NULL : e.type);
    a->r3 = e.text;
    a->r4 = e.cause;
    a->r5 = e.value;
    return NAT_OK;
}
