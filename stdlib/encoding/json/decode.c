// SPDX-License-Identifier: GPL-3.0-or-later
//
// JSON into values. The input has been checked and ends in a NUL. A mistake of types is remembered,
// the first one, and reading goes on; what a method returns as an error ends it.
#include "stdlib/encoding/json/decode.h"
#include "stdlib/reflect/reflect.h"
#include "stdlib/strconv/ftoa.h"
#include "stdlib/strconv/quote.h"
#include "vm/exec/exec.h"
#include "vm/heap/gomap.h"

// A variable that a value goes to, and the method that takes it, if there is one.
typedef struct Place {
    const JsonPlan *plan;
    void *p;
    const RMethod *method;
    bool text; // it is UnmarshalText
} Place;

static bool decode(JsonDecoder *d, const JsonPlan *plan, void *p);

// The type of the value that a place was looked for from: at the top, the pointer's.
static const RType *asked(const JsonDecoder *d, const JsonPlan *plan, const void *p) {
    return p == d->top.data.p && plan == d->topplan ? d->top.type : plan->type;
}

// --- failures ----------------------------------------------------------------------------------
static void add_context(JsonDecoder *d, JsonFailure *f) {
    if (f->error != JSON_MISMATCH || (!d->within && !d->path.len)) return;
    Buf b = {0};
    for (uint32_t i = 0; i < d->path.len; i++) {
        if (i) buf_addc(&b, '.');
        buf_add(&b, d->path.data[i]->name, d->path.data[i]->len);
    }
    f->within = d->within;
    f->field = text_take(d->t, &b);
}

void json_save(JsonDecoder *d, JsonFailure f) {
    if (d->saved.error) return;
    add_context(d, &f);
    d->saved = f;
}

static bool stop(JsonDecoder *d, JsonFailure f) {
    add_context(d, &f);
    d->fatal = f;
    return false;
}

static JsonFailure mismatch(JsonDecoder *d, const char *what, const RType *type, int64_t offset) {
    return (JsonFailure){
        .error = JSON_MISMATCH, .type = type, .text = vm_cstr(d->t, what), .offset = offset};
}

JsonFailure json_badnumber(JsonDecoder *d, const uint8_t *s, size_t n, const RType *type,
                           int64_t offset) {
    Buf b = {0};
    buf_adds(&b, "number ");
    buf_add(&b, s, n);
    return (JsonFailure){
        .error = JSON_MISMATCH, .type = type, .text = text_take(d->t, &b), .offset = offset};
}

static JsonFailure bad_string_tag(JsonDecoder *d, const uint8_t *item, size_t n,
                                  const RType *type) {
    Buf b = {0};
    buf_adds(&b, "json: invalid use of ,string struct tag, trying to unmarshal ");
    if (item) quote_append(&b, item, n, '"', 0);
    else buf_adds(&b, "unquoted value");
    buf_printf(&b, " into %s", type->str);
    return (JsonFailure){.error = JSON_PLAIN, .text = text_take(d->t, &b)};
}

// --- where a value goes ------------------------------------------------------------------------
static bool takes(const JsonPlan *plan, bool isnull, void *recv, Place *out) {
    out->method = plan->unmarshal ? plan->unmarshal : isnull ? NULL : plan->unmarshaltext;
    out->text = !plan->unmarshal;
    out->p = recv;
    out->plan = plan;
    return out->method != NULL;
}

// Follows the pointer ptr of type t, which is not nil: to a method, or to what it points to. True
// when that is the end of the way.
static bool follow(JsonDecoder *d, const RType *t, void *ptr, bool isnull, Place *out) {
    GoIface i;
    if (t->elem->kind == RK_INTERFACE) {
        heap_load128(&i, ptr);
        if (i.type == t && i.data.p == ptr) { // an interface that holds its own address
            *out = (Place){json_plan(d->t, t->elem), ptr, NULL, false};
            return true;
        }
    }
    if (takes(json_plan(d->t, t), isnull, ptr, out)) return true;
    *out = (Place){json_plan(d->t, t->elem), ptr, NULL, false};
    return false;
}

// From the variable out->p on: through pointers, which are made where they are nil, to the one that
// takes the value. null stops at the first pointer that can be set.
static void indirect(JsonDecoder *d, bool isnull, Place *out) {
    for (;;) {
        const JsonPlan *plan = out->plan;
        void *p = out->p;
        if (plan->kind == J_ANY || plan->kind == J_IFACE) {
            GoIface i;
            heap_load128(&i, p);
            if (!i.type || i.type->kind != RK_POINTER || !i.data.p) return;
            if (isnull && i.type->elem->kind != RK_POINTER) return;
            if (follow(d, i.type, i.data.p, isnull, out)) return;
            continue;
        }
        if (plan->kind != J_POINTER) {
            if (plan->unmarshal || plan->unmarshaltext) takes(plan, isnull, p, out);
            return;
        }
        if (isnull) return;
        void *ptr = *(void **)p;
        if (!ptr) {
            ptr = heap_alloc(vm_cache(d->t), plan->type->elem);
            heap_store(p, ptr);
        }
        if (follow(d, plan->type, ptr, isnull, out)) return;
    }
}

// Gives the source text [from, to) to the place's method.
static bool give(JsonDecoder *d, const Place *at, const uint8_t *from, size_t n) {
    GoSlice bytes = vm_byteslice(d->t, from, n, n);
    Slot args[3], res[2] = {{0}};
    args[0].p = at->p;
    memcpy(args + 1, &bytes, sizeof bytes);
    d->st = vm_call(d->t, &at->method->fn->self, args, 3, res, 2);
    if (d->st != NAT_OK) return false;
    JsonFailure f = {.error = JSON_CAUSE};
    memcpy(&f.cause, res, sizeof f.cause);
    return f.cause.type ? stop(d, f) : true;
}

// --- literals ----------------------------------------------------------------------------------
// One, as it stands in the source or in what a field of option ",string" holds.
typedef struct Literal {
    const uint8_t *s;
    size_t n;
    bool quoted; // from such a field, and may be anything
    int64_t end; // offset, for messages
} Literal;

static void store_int(const RType *t, void *p, uint64_t u) {
    memcpy(p, &u, t->size);
}

static void number_into(JsonDecoder *d, const Literal *l, const JsonPlan *plan, void *p) {
    const RType *t = plan->type;
    const char *s = (const char *)l->s;
    AtoiError bad;
    if (plan->kind == J_INT) {
        int64_t i = 0;
        bad = atoi_signed(s, l->n, 10, (int64_t)t->size * 8, &i);
        if (!bad) store_int(t, p, (uint64_t)i);
    } else if (plan->kind == J_UINT) {
        uint64_t u = 0;
        bad = atoi_unsigned(s, l->n, 10, (int64_t)t->size * 8, &u);
        if (!bad) store_int(t, p, u);
    } else {
        double f = 0;
        bad = atof_parse(s, l->n, t->size == 4 ? 32 : 64, &f);
        if (!bad && t->size == 4) *(float *)p = (float)f;
        else if (!bad) *(double *)p = f;
    }
    if (bad) json_save(d, json_badnumber(d, l->s, l->n, t, l->end));
}

static bool store_number(JsonDecoder *d, const Literal *l, const JsonPlan *plan, void *p) {
    bool digits = *l->s == '-' || (*l->s >= '0' && *l->s <= '9');
    if (!digits) return stop(d, bad_string_tag(d, l->s, l->n, plan->type));
    switch (plan->kind) {
    case J_INT:
    case J_UINT:
    case J_FLOAT: number_into(d, l, plan, p); return true;
    case J_NUMBER: {
        GoStr s = vm_str(d->t, l->s, l->n);
        heap_store128(p, &s);
        return true;
    }
    case J_ANY: {
        GoIface v;
        const uint8_t *back = d->s;
        d->s = l->s;
        json_anynumber(d, &v);
        d->s = back;
        if (v.type) heap_store128(p, &v);
        return true;
    }
    default: break;
    }
    if (l->quoted) return stop(d, bad_string_tag(d, l->s, l->n, plan->type));
    json_save(d, mismatch(d, "number", plan->type, l->end));
    return true;
}

static bool is_word(const Literal *l, const char *word) {
    return l->n == strlen(word) && memcmp(l->s, word, l->n) == 0;
}

static void store_bool(JsonDecoder *d, const Literal *l, const JsonPlan *plan, void *p) {
    bool value = *l->s == 't';
    if (l->quoted && !is_word(l, "true") && !is_word(l, "false"))
        json_save(d, bad_string_tag(d, l->s, l->n, plan->type));
    else if (plan->kind == J_BOOL) *(bool *)p = value;
    else if (plan->kind == J_ANY) heap_store128(p, &(GoIface){json_types.boolean, {.u = value}});
    else if (l->quoted && plan->kind != J_IFACE)
        json_save(d, bad_string_tag(d, l->s, l->n, plan->type));
    else json_save(d, mismatch(d, "bool", plan->type, l->end));
}

static void store_null(JsonDecoder *d, const Literal *l, const JsonPlan *plan, void *p) {
    if (l->quoted && !is_word(l, "null")) {
        json_save(d, bad_string_tag(d, l->s, l->n, plan->type));
        return;
    }
    switch (plan->type->kind) {
    case RK_INTERFACE:
    case RK_SLICE: heap_store128(p, &(GoIface){0}); break;
    case RK_POINTER:
    case RK_MAP: heap_store(p, NULL); break;
    default: break;
    }
}

static int base64_digit(uint8_t c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

// Padded base64 at s into out, with ends of lines passed over; the offset of a mistake, or -1.
static int64_t read_base64(Buf *out, const uint8_t *s, int64_t n) {
    uint32_t v = 0;
    int k = 0, pads = 0;
    for (int64_t i = 0; i < n; i++) {
        int digit = base64_digit(s[i]);
        if (s[i] == '\n' || s[i] == '\r') continue;
        if (s[i] == '=') {
            if (k < 2 || pads == 4 - k) return i;
            pads++;
            continue;
        }
        if (digit < 0 || pads) return pads == 1 && k == 2 ? i - 1 : i;
        v = v << 6 | (uint32_t)digit;
        if (++k < 4) continue;
        for (int j = 16; j >= 0; j -= 8) buf_addc(out, (char)(v >> j));
        v = 0;
        k = 0;
    }
    if (k && pads < 4 - k) return pads ? n : n - k;
    for (int j = 1; j < k; j++) buf_addc(out, (char)(v << (6 * (4 - k)) >> (24 - 8 * j)));
    return -1;
}

static void store_bytes(JsonDecoder *d, GoStr s, void *p) {
    Buf b = {0};
    int64_t bad = read_base64(&b, s.ptr, s.len);
    if (bad >= 0) {
        json_save(d, (JsonFailure){.error = JSON_BASE64, .offset = bad});
        buf_free(&b);
        return;
    }
    GoSlice out = text_takebytes(d->t, &b);
    heap_store128(p, &out);
}

static bool store_string(JsonDecoder *d, const Literal *l, const JsonPlan *plan, void *p) {
    bool ok = true;
    const uint8_t *end = NULL;
    GoStr s = json_unquote(l->s, &end, &d->tmp, &ok), copy;
    if (!ok || end != l->s + l->n) return stop(d, bad_string_tag(d, l->s, l->n, plan->type));
    switch (plan->kind) {
    case J_NUMBER:
        if (!json_isnumber(s.ptr, (size_t)s.len)) {
            Buf b = {0};
            buf_adds(&b, "json: invalid number literal, trying to unmarshal ");
            quote_append(&b, l->s, l->n, '"', 0);
            buf_adds(&b, " into Number");
            return stop(d, (JsonFailure){.error = JSON_PLAIN, .text = text_take(d->t, &b)});
        }
        // fallthrough
    case J_STRING:
        copy = vm_str(d->t, s.ptr, (size_t)s.len);
        heap_store128(p, &copy);
        return true;
    case J_BYTES: store_bytes(d, s, p); return true;
    case J_ANY: {
        GoIface v;
        json_boxstring(d, s, json_types.string, &v);
        heap_store128(p, &v);
        return true;
    }
    default: json_save(d, mismatch(d, "string", plan->type, l->end)); return true;
    }
}

// UnmarshalText gets strings only.
static bool give_text(JsonDecoder *d, const Literal *l, const Place *at, const RType *type) {
    if (*l->s != '"') {
        const char *what = *l->s == 'n' ? "null" : *l->s == 't' || *l->s == 'f' ? "bool" : "number";
        json_save(d, l->quoted ? bad_string_tag(d, l->s, l->n, type)
                               : mismatch(d, what, type, l->end));
        return true;
    }
    bool ok = true;
    const uint8_t *end = NULL;
    GoStr s = json_unquote(l->s, &end, &d->tmp, &ok);
    if (!ok || end != l->s + l->n) return stop(d, bad_string_tag(d, l->s, l->n, type));
    return give(d, at, s.ptr, (size_t)s.len);
}

static bool store_literal(JsonDecoder *d, const Literal *l, const JsonPlan *plan, void *p) {
    if (!l->n) {
        json_save(d, bad_string_tag(d, l->s, 0, plan->type));
        return true;
    }
    Place at = {plan, p, NULL, false};
    indirect(d, *l->s == 'n', &at);
    if (at.method)
        return at.text ? give_text(d, l, &at, asked(d, plan, p)) : give(d, &at, l->s, l->n);
    switch (*l->s) {
    case 'n': store_null(d, l, at.plan, at.p); return true;
    case 't':
    case 'f': store_bool(d, l, at.plan, at.p); return true;
    case '"': return store_string(d, l, at.plan, at.p);
    default: return store_number(d, l, at.plan, at.p);
    }
}

// --- containers --------------------------------------------------------------------------------
// The method or mismatch that a container at d->s meets. *done: that was all.
static bool container(JsonDecoder *d, const char *what, const JsonPlan *plan, Place *at,
                      bool *done) {
    const uint8_t *start = d->s;
    const RType *type = asked(d, plan, at->p);
    indirect(d, false, at);
    *done = at->method != NULL;
    if (!at->method) return true;
    json_skipvalue(d);
    if (!at->text) return give(d, at, start, (size_t)(d->s - start));
    json_save(d, mismatch(d, what, type, start - d->base + 1));
    return true;
}

static void refuse(JsonDecoder *d, const char *what, const RType *type) {
    json_save(d, mismatch(d, what, type, json_offset(d) + 1));
    json_skipvalue(d);
}

static bool decode_slice(JsonDecoder *d, const RType *t, void *p) {
    const JsonPlan *elem = json_plan(d->t, t->elem);
    GoSlice s;
    int32_t i = 0;
    heap_load128(&s, p);
    d->s++;
    if (json_isempty(d, ']')) {
        s = vm_makeslice(d->t, t->elem, 0, 0);
        heap_store128(p, &s);
        return true;
    }
    do {
        if (i >= s.cap) {
            GoSlice old = {s.ptr, i, s.cap};
            if (!vm_grow(d->t, (Slot *)&s, (const Slot *)&old, t->elem, 1)) {
                d->st = NAT_PANIC;
                return false;
            }
            s.len = i;
        }
        if (i >= s.len) s.len = i + 1;
        heap_store128(p, &s);
        json_skipspace(d);
        if (!decode(d, elem, (char *)s.ptr + (uint64_t)i * t->elem->size)) return false;
        i++;
    } while (json_more(d));
    s.len = i;
    heap_store128(p, &s);
    return true;
}

static bool decode_array(JsonDecoder *d, const RType *t, void *p) {
    const JsonPlan *elem = json_plan(d->t, t->elem);
    uint64_t i = 0;
    d->s++;
    if (!json_isempty(d, ']')) {
        do {
            json_skipspace(d);
            void *at = i < t->len ? (char *)p + i * t->elem->size : NULL;
            if (!at) json_skipvalue(d);
            else if (!decode(d, elem, at)) return false;
            i++;
        } while (json_more(d));
    }
    if (i < t->len) memset((char *)p + i * t->elem->size, 0, (t->len - i) * t->elem->size);
    return true;
}

static bool decode_list(JsonDecoder *d, const JsonPlan *plan, void *p) {
    Place at = {plan, p, NULL, false};
    bool done;
    if (!container(d, "array", plan, &at, &done)) return false;
    if (done) return true;
    switch (at.plan->kind) {
    case J_ANY: {
        GoIface v;
        if (!json_anyarray(d, &v)) return false;
        heap_store128(at.p, &v);
        return true;
    }
    case J_SLICE:
    case J_BYTES: return decode_slice(d, at.plan->type, at.p);
    case J_ARRAY: return decode_array(d, at.plan->type, at.p);
    default: refuse(d, "array", at.plan->type); return true;
    }
}

// A map's key from the literal l, at key, of type t. *ok: it can be used.
static bool decode_key(JsonDecoder *d, const Literal *l, const JsonPlan *plan, void *key,
                       int64_t start, bool *ok) {
    const RType *t = plan->type;
    *ok = true;
    if (plan->unmarshaltext) return store_literal(d, l, plan, key);
    bool right = true;
    const uint8_t *end;
    GoStr s = json_unquote(l->s, &end, &d->tmp, &right);
    AtoiError bad = ATOI_OK;
    if (t->kind == RK_STRING) {
        GoStr copy = vm_str(d->t, s.ptr, (size_t)s.len);
        heap_store128(key, &copy);
    } else if (plan->kind == J_INT) {
        int64_t i = 0;
        bad = atoi_signed((const char *)s.ptr, (size_t)s.len, 10, (int64_t)t->size * 8, &i);
        store_int(t, key, (uint64_t)i);
    } else {
        uint64_t u = 0;
        bad = atoi_unsigned((const char *)s.ptr, (size_t)s.len, 10, (int64_t)t->size * 8, &u);
        store_int(t, key, u);
    }
    if (bad) json_save(d, json_badnumber(d, s.ptr, (size_t)s.len, t, start + 1));
    *ok = !bad;
    return true;
}

static bool map_entry(JsonDecoder *d, const RType *t, GoMap *m, void *key, void *elem) {
    const JsonPlan *kp = json_plan(d->t, t->key);
    json_skipspace(d);
    const uint8_t *start = d->s;
    json_skipstring(d);
    Literal l = {start, (size_t)(d->s - start), true, json_offset(d)};
    memset(elem, 0, t->elem->size);
    json_readcolon(d);
    if (!decode(d, json_plan(d->t, t->elem), elem)) return false;
    bool usable;
    memset(key, 0, t->key->size);
    if (!decode_key(d, &l, kp, key, start - d->base, &usable)) return false;
    if (!usable) return true;
    const RType *bad = NULL;
    void *to = gomap_set(vm_cache(d->t), t, m, key, &bad);
    if (!to) {
        d->st = vm_panicruntime(d->t, "hash of unhashable type %s", bad->str);
        return false;
    }
    heap_copy(t->elem, to, elem);
    return true;
}

static bool decode_map(JsonDecoder *d, const RType *t, void *p) {
    const JsonPlan *kp = json_plan(d->t, t->key);
    bool fits = t->key->kind == RK_STRING ||
                (t->key->kind >= RK_INT && t->key->kind <= RK_UINTPTR) || kp->unmarshaltext;
    if (!fits) {
        refuse(d, "object", t);
        return true;
    }
    GoMap *m = *(GoMap **)p;
    if (!m) {
        m = gomap_make(vm_cache(d->t), t, 0);
        heap_store(p, m);
    }
    d->s++;
    if (json_isempty(d, '}')) return true;
    void *key = heap_alloc(vm_cache(d->t), t->key), *elem = heap_alloc(vm_cache(d->t), t->elem);
    do
        if (!map_entry(d, t, m, key, elem)) return false;
    while (json_more(d));
    return true;
}

// The field for a key; `guess`, the one behind the last, is looked at first.
static JsonField *find_field(const JsonPlan *plan, GoStr key, uint32_t guess) {
    uint32_t n = plan->nfields;
    for (uint32_t i = 0; i < n; i++) {
        JsonField *f = &plan->fields[guess + i < n ? guess + i : guess + i - n];
        if (f->len == (uint64_t)key.len && memcmp(f->name, key.ptr, f->len) == 0) return f;
    }
    for (uint32_t i = 0; i < n; i++) {
        JsonField *f = &plan->fields[i];
        if (json_foldequal(f->name, f->len, key.ptr, (size_t)key.len)) return f;
    }
    return NULL;
}

// The field's variable, with embedded pointers made; NULL after a failure.
static void *field_variable(JsonDecoder *d, const JsonField *f, void *p) {
    for (uint32_t i = 0; i < f->nsteps; i++) {
        const JsonStep *step = &f->steps[i];
        p = (char *)p + step->offset;
        if (!step->through) continue;
        void *to = *(void **)p;
        if (!to && step->hidden) {
            Buf b = {0};
            buf_printf(&b, "json: cannot set embedded pointer to unexported struct: %s",
                       step->through->str);
            json_save(d, (JsonFailure){.error = JSON_PLAIN, .text = text_take(d->t, &b)});
            return NULL;
        }
        if (!to) {
            to = heap_alloc(vm_cache(d->t), step->through);
            heap_store(p, to);
        }
        p = to;
    }
    return p;
}

// A field of option ",string": the value is in a string, or null.
static bool decode_quoted(JsonDecoder *d, const JsonPlan *plan, void *p) {
    if (*d->s != '"') {
        Literal l = {d->s, 4, false, json_offset(d) + 4};
        bool null = *d->s == 'n';
        json_skipvalue(d);
        if (null) return store_literal(d, &l, plan, p);
        json_save(d, bad_string_tag(d, NULL, 0, plan->type));
        return true;
    }
    GoStr s = json_readstring(d);
    Buf text = {0};
    buf_add(&text, s.ptr, (size_t)s.len);
    Literal l = {(const uint8_t *)buf_cstr(&text), text.len, true, json_offset(d)};
    bool ok = store_literal(d, &l, plan, p);
    buf_free(&text);
    return ok;
}

static bool decode_field(JsonDecoder *d, const JsonPlan *plan, void *p, JsonField *f) {
    const RType *within = d->within;
    void *at = field_variable(d, f, p);
    VEC_PUSH(&d->path, f);
    d->within = plan->type;
    bool ok = true;
    if (!at) json_skipvalue(d);
    else if (f->quoted) ok = decode_quoted(d, json_fieldplan(d->t, f), at);
    else ok = decode(d, json_fieldplan(d->t, f), at);
    if (!ok) return false;
    d->path.len--;
    d->within = within;
    return true;
}

static bool decode_struct(JsonDecoder *d, const JsonPlan *plan, void *p) {
    uint32_t guess = 0;
    d->s++;
    if (json_isempty(d, '}')) return true;
    do {
        json_skipspace(d);
        GoStr key = json_readstring(d);
        JsonField *f = find_field(plan, key, guess);
        if (!f && d->strict && !d->saved.error) {
            Buf b = {0};
            buf_adds(&b, "json: unknown field ");
            quote_append(&b, key.ptr, (size_t)key.len, '"', 0);
            json_save(d, (JsonFailure){.error = JSON_PLAIN, .text = text_take(d->t, &b)});
        }
        json_readcolon(d);
        if (!f) {
            json_skipvalue(d);
            continue;
        }
        guess = (uint32_t)(f - plan->fields) + 1;
        if (guess == plan->nfields) guess = 0;
        if (!decode_field(d, plan, p, f)) return false;
    } while (json_more(d));
    return true;
}

static bool decode_object(JsonDecoder *d, const JsonPlan *plan, void *p) {
    Place at = {plan, p, NULL, false};
    bool done;
    if (!container(d, "object", plan, &at, &done)) return false;
    if (done) return true;
    switch (at.plan->kind) {
    case J_ANY: {
        GoIface v;
        if (!json_anyobject(d, &v)) return false;
        heap_store128(at.p, &v);
        return true;
    }
    case J_STRUCT: return decode_struct(d, at.plan, at.p);
    case J_MAP: return decode_map(d, at.plan->type, at.p);
    default: refuse(d, "object", at.plan->type); return true;
    }
}

// The value at d->s into the variable p.
static bool decode(JsonDecoder *d, const JsonPlan *plan, void *p) {
    if (++d->values % POLLVALUES == 0) vm_poll(d->t);
    if (*d->s == '{') return decode_object(d, plan, p);
    if (*d->s == '[') return decode_list(d, plan, p);
    const uint8_t *start = d->s;
    if (*start == '"') json_skipstring(d);
    else json_skipword(d);
    Literal l = {start, (size_t)(d->s - start), false, json_offset(d)};
    return store_literal(d, &l, plan, p);
}

// --- the native --------------------------------------------------------------------------------
// A pointer at the top need not be one that can be set: it is followed as it is.
static bool decode_top(JsonDecoder *d, GoIface v) {
    Place at;
    json_skipspace(d);
    bool isnull = *d->s == 'n';
    d->top = v;
    d->topplan = json_plan(d->t, v.type->elem);
    if (!follow(d, v.type, v.data.p, isnull, &at)) return decode(d, at.plan, at.p);
    if (!at.method) return decode(d, at.plan, at.p);
    const uint8_t *start = d->s;
    json_skipvalue(d);
    Literal l = {start, (size_t)(d->s - start), false, json_offset(d)};
    if (!at.text) return give(d, &at, l.s, l.n);
    if (*start == '{' || *start == '[') {
        json_save(d, mismatch(d, *start == '{' ? "object" : "array", v.type, start - d->base + 1));
        return true;
    }
    return give_text(d, &l, &at, v.type);
}

enum { ONSTACK = 2048, FLAG_NUMBER = 1, FLAG_STRICT = 2 };

NATIVE(encoding_json_unmarshal) {
    uint8_t few[ONSTACK];
    size_t n = (size_t)a->data.len;
    uint8_t *text = n < ONSTACK ? few : malloc(n + 1);
    if (!text) vm_fatal(t, "out of memory");
    if (n) memcpy(text, a->data.ptr, n);
    text[n] = 0;
    JsonDecoder d = {.t = t, .base = text, .s = text};
    GoIface v = a->v;
    d.usenumber = a->flags & FLAG_NUMBER;
    d.strict = a->flags & FLAG_STRICT;
    JsonScan scan;
    json_scaninit(&scan);
    int64_t bad = json_check(&scan, text, n);
    JsonFailure f = {0};
    if (bad >= 0) {
        Buf b = {0};
        json_message(&scan, &b);
        f = (JsonFailure){.error = JSON_SYNTAX, .offset = bad, .text = text_take(t, &b)};
    } else if (!v.type || v.type->kind != RK_POINTER || !v.data.p) {
        f = (JsonFailure){.error = JSON_INVALID, .type = v.type};
    } else {
        f = decode_top(&d, v) ? d.saved : d.fatal;
    }
    if (text != few) free(text);
    buf_free(&d.tmp);
    VEC_FREE(&d.path);
    if (d.st != NAT_OK) return d.st;
    GoStr within = f.within ? vm_cstr(t, f.within->name) : (GoStr){0};
    a = vm_args(t);
    a->r0 = f.error;
    a->r1 = reflect_type(f.type);
    a->r2 = f.text;
    a->r3 = f.offset;
    a->r4 = within;
    a->r5 = f.field;
    a->r6 = f.cause;
    return NAT_OK;
}
