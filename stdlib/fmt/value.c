// SPDX-License-Identifier: GPL-3.0-or-later
//
// Values by their run-time types. `ro` says that the value was reached through an unexported
// field: its methods are then not called, as in Go. Slices, strings and interfaces are copied in
// one piece before they are looked into, map entries before any method runs: a script that
// changes them meanwhile changes nothing here.
#include <stdlib.h>

#include "stdlib/fmt/fmt.h"
#include "stdlib/reflect/reflect.h"
#include "vm/heap/gomap.h"

static void print_value(Fmt *f, const RType *t, const void *p, uint32_t verb, int depth, bool ro);

enum { HAS_FORMAT = 1, HAS_ERROR = 2, HAS_STRING = 4, HAS_GOSTRING = 8 };

static uint32_t find_methods(Fmt *f, const RType *t) {
    const Program *prog = vm_program(f->t);
    uint32_t has = 0;
    for (uint32_t i = 0; i < t->nmethods; i++) {
        const RMethod *m = &t->methods[i];
        const RType *sig = m->type;
        bool text = sig->nin == 0 && sig->nout == 1 && sig->out[0] == prog->t_string;
        if (text && strcmp(m->name, "Error") == 0) has |= HAS_ERROR;
        else if (text && strcmp(m->name, "String") == 0) has |= HAS_STRING;
        else if (text && strcmp(m->name, "GoString") == 0) has |= HAS_GOSTRING;
        else if (strcmp(m->name, "Format") == 0 && sig->nin == 2 && sig->nout == 0 &&
                 strcmp(sig->in[0]->str, "fmt.State") == 0 && sig->in[1]->kind == RK_INT32)
            has |= HAS_FORMAT;
    }
    return has;
}

// The same, remembered by the method table (a session gives a type with more methods a new one):
// tables are aligned to 16, so a word holds the table and its four bits. Any thread may read and
// replace a word at any time; it is complete in itself.
static uint32_t methods_of(Fmt *f, const RType *t) {
    static uintptr_t cache[1024];
    uintptr_t key = (uintptr_t)t->mtab;
    if (!key) return 0;
    uintptr_t *slot = &cache[(key >> 4) * 2654435761u % 1024];
    uintptr_t w = __atomic_load_n(slot, __ATOMIC_RELAXED);
    if ((w & ~(uintptr_t)15) == key && w) return w & 15;
    uint32_t has = find_methods(f, t);
    if (!(key & 15)) __atomic_store_n(slot, key | has, __ATOMIC_RELAXED);
    return has;
}

// What an interface holds in its data word for the value at p.
static Slot data_word(Fmt *f, const RType *t, const void *p) {
    Slot s = {.u = 0};
    if (!(t->flags & RT_DIRECT)) {
        s.p = heap_alloc(vm_cache(f->t), t);
        heap_copy(t, s.p, p);
        return s;
    }
    switch (t->kind) {
    case RK_INT8: s.i = *(const int8_t *)p; break;
    case RK_INT16: s.i = *(const int16_t *)p; break;
    case RK_INT32: s.i = *(const int32_t *)p; break;
    default: memcpy(&s, p, t->size < 8 ? t->size : 8); break;
    }
    return s;
}

static void bad_verb(Fmt *f, uint32_t verb) {
    const RType *t = f->type;
    const void *p = f->p;
    f->erroring = true;
    fmt_puts(f, "%!");
    buf_addrune(&f->b, verb);
    fmt_putc(f, '(');
    if (t) {
        fmt_puts(f, t->str);
        fmt_putc(f, '=');
        print_value(f, t, p, 'v', 0, false);
    } else {
        fmt_puts(f, "<nil>");
    }
    fmt_putc(f, ')');
    f->erroring = false;
}

static void print_bool(Fmt *f, bool v, uint32_t verb) {
    if (verb == 't' || verb == 'v') fmt_pad(f, v ? "true" : "false", v ? 4 : 5);
    else bad_verb(f, verb);
}

static void print_int(Fmt *f, uint64_t u, bool issigned, uint32_t verb) {
    switch (verb) {
    case 'v':
        if (fmt_has(f, FMT_SHARPV) && !issigned) fmt_hex(f, u, true);
        else fmt_int(f, u, issigned, 10, verb);
        break;
    case 'd': fmt_int(f, u, issigned, 10, verb); break;
    case 'b': fmt_int(f, u, issigned, 2, verb); break;
    case 'o':
    case 'O': fmt_int(f, u, issigned, 8, verb); break;
    case 'x':
    case 'X': fmt_int(f, u, issigned, 16, verb); break;
    case 'c': fmt_char(f, u); break;
    case 'q': fmt_quotedchar(f, u); break;
    case 'U': fmt_unicode(f, u); break;
    default: bad_verb(f, verb); break;
    }
}

static void print_float(Fmt *f, double v, int bits, uint32_t verb) {
    switch (verb) {
    case 'v': fmt_float(f, v, bits, 'g', -1); break;
    case 'b':
    case 'g':
    case 'G':
    case 'x':
    case 'X': fmt_float(f, v, bits, (char)verb, -1); break;
    case 'f':
    case 'F': fmt_float(f, v, bits, 'f', 6); break;
    case 'e':
    case 'E': fmt_float(f, v, bits, (char)verb, 6); break;
    default: bad_verb(f, verb); break;
    }
}

static void print_complex(Fmt *f, double re, double im, int bits, uint32_t verb) {
    if (verb > 0x7f || !strchr("vbgGxXfFeE", (int)verb)) {
        bad_verb(f, verb);
        return;
    }
    uint32_t old = f->flags;
    fmt_putc(f, '(');
    print_float(f, re, bits, verb);
    f->flags |= FMT_PLUS;
    print_float(f, im, bits, verb);
    fmt_puts(f, "i)");
    f->flags = old;
}

static void print_string(Fmt *f, GoStr s, uint32_t verb) {
    switch (verb) {
    case 'v':
        if (fmt_has(f, FMT_SHARPV)) fmt_quoted(f, s.ptr, (size_t)s.len);
        else fmt_str(f, s.ptr, (size_t)s.len);
        break;
    case 's': fmt_str(f, s.ptr, (size_t)s.len); break;
    case 'x':
    case 'X': fmt_hexstr(f, s.ptr, (size_t)s.len, verb == 'X'); break;
    case 'q': fmt_quoted(f, s.ptr, (size_t)s.len); break;
    default: bad_verb(f, verb); break;
    }
}

static void separate(Fmt *f, uint64_t i) {
    if (i && fmt_has(f, FMT_SHARPV)) fmt_puts(f, ", ");
    else if (i) fmt_putc(f, ' ');
}

static void print_elements(Fmt *f, const RType *elem, const void *p, uint64_t n, uint32_t verb,
                           int depth, bool ro) {
    bool sharp = fmt_has(f, FMT_SHARPV);
    fmt_putc(f, sharp ? '{' : '[');
    for (uint64_t i = 0; i < n && f->st == NAT_OK; i++) {
        if (i % 4096 == 4095) vm_poll(f->t);
        separate(f, i);
        print_value(f, elem, (const char *)p + i * elem->size, verb, depth + 1, ro);
    }
    fmt_putc(f, sharp ? '}' : ']');
}

// A slice or array of bytes under a verb that sees it as text, or a []byte under %v and %d.
static bool print_bytes(Fmt *f, const uint8_t *p, uint64_t n, bool isnil, uint32_t verb,
                        const char *type) {
    GoStr s = {p, (int64_t)n};
    switch (verb) {
    case 's':
    case 'x':
    case 'X':
    case 'q': print_string(f, s, verb); return true;
    case 'v':
    case 'd': break;
    default: return false;
    }
    bool sharp = fmt_has(f, FMT_SHARPV);
    if (sharp) fmt_puts(f, type);
    if (sharp && isnil) {
        fmt_puts(f, "(nil)");
        return true;
    }
    fmt_putc(f, sharp ? '{' : '[');
    for (uint64_t i = 0; i < n; i++) {
        separate(f, i);
        if (sharp) fmt_hex(f, p[i], true);
        else fmt_int(f, p[i], false, 10, verb);
    }
    fmt_putc(f, sharp ? '}' : ']');
    return true;
}

static void print_list(Fmt *f, const RType *t, const void *p, uint32_t verb, int depth, bool ro) {
    const void *data = p;
    uint64_t n = t->len;
    GoSlice s;
    if (t->kind == RK_SLICE) {
        heap_load128(&s, p);
        data = s.ptr;
        n = (uint64_t)s.len;
    }
    bool isnil = t->kind == RK_SLICE && !data;
    if (t->elem->kind == RK_UINT8 && (verb == 's' || verb == 'q' || verb == 'x' || verb == 'X')) {
        print_bytes(f, data, n, isnil, verb, t->str);
        return;
    }
    if (fmt_has(f, FMT_SHARPV)) {
        fmt_puts(f, t->str);
        if (isnil) {
            fmt_puts(f, "(nil)");
            return;
        }
    }
    print_elements(f, t->elem, data, n, verb, depth, ro);
}

static void print_struct(Fmt *f, const RType *t, const void *p, uint32_t verb, int depth, bool ro) {
    if (fmt_has(f, FMT_SHARPV)) fmt_puts(f, t->str);
    fmt_putc(f, '{');
    for (uint32_t i = 0; i < t->nfields && f->st == NAT_OK; i++) {
        const RField *field = &t->fields[i];
        separate(f, i);
        if (fmt_has(f, FMT_PLUSV | FMT_SHARPV)) {
            fmt_puts(f, field->name);
            fmt_putc(f, ':');
        }
        print_value(f, field->type, (const char *)p + field->offset, verb, depth + 1,
                    ro || field->pkg);
    }
    fmt_putc(f, '}');
}

// Copies the entries of m into one heap array, so that methods may change the map. *n gets their
// number.
static uint8_t *copy_entries(Fmt *f, const RType *t, GoMap *m, uint32_t *n) {
    uint64_t len = (uint64_t)gomap_len(m), size = t->mapentry->size, koff = fmt_keyoffset(t);
    uint8_t *entries = heap_allocarray(vm_cache(f->t), t->mapentry, len);
    GoMapIter it;
    memset(&it, 0, sizeof it);
    gomap_iter(t, m, &it);
    *n = 0;
    while (*n < len && gomap_next(t, &it)) {
        uint8_t *e = entries + *n * size;
        heap_copy(t->key, e + koff, it.key);
        heap_copy(t->elem, e + t->valoffset, it.val);
        ++*n;
    }
    return entries;
}

static void print_map(Fmt *f, const RType *t, const void *p, uint32_t verb, int depth, bool ro) {
    GoMap *m = *(GoMap *const *)p;
    bool sharp = fmt_has(f, FMT_SHARPV);
    fmt_puts(f, sharp ? t->str : "map[");
    if (sharp && !m) {
        fmt_puts(f, "(nil)");
        return;
    }
    if (sharp) fmt_putc(f, '{');
    if (m && gomap_len(m) > 0) {
        uint32_t n;
        uint8_t *entries = copy_entries(f, t, m, &n);
        uint32_t *order = fmt_order(t, entries, n);
        for (uint32_t i = 0; i < n && f->st == NAT_OK; i++) {
            const uint8_t *e = entries + order[i] * t->mapentry->size;
            separate(f, i);
            print_value(f, t->key, e + fmt_keyoffset(t), verb, depth + 1, ro);
            fmt_putc(f, ':');
            print_value(f, t->elem, e + t->valoffset, verb, depth + 1, ro);
        }
        free(order);
    }
    fmt_putc(f, sharp ? '}' : ']');
}

static void print_address(Fmt *f, const RType *t, const void *p, uint32_t verb) {
    switch (t->kind) {
    case RK_CHAN:
    case RK_FUNC:
    case RK_MAP:
    case RK_POINTER:
    case RK_SLICE:
    case RK_UNSAFEPOINTER: break;
    default: bad_verb(f, verb); return;
    }
    uint64_t u = (uint64_t)(uintptr_t) * (void *const *)p;
    bool sharp = fmt_has(f, FMT_SHARP);
    switch (verb) {
    case 'v':
        if (fmt_has(f, FMT_SHARPV)) {
            fmt_putc(f, '(');
            fmt_puts(f, t->str);
            fmt_puts(f, ")(");
            if (u) fmt_hex(f, u, true);
            else fmt_puts(f, "nil");
            fmt_putc(f, ')');
        } else if (u) {
            fmt_hex(f, u, !sharp);
        } else {
            fmt_pad(f, "<nil>", 5);
        }
        break;
    case 'p': fmt_hex(f, u, !sharp); break;
    case 'b':
    case 'o':
    case 'd':
    case 'x':
    case 'X': print_int(f, u, false, verb); break;
    default: bad_verb(f, verb); break;
    }
}

static void print_pointer(Fmt *f, const RType *t, const void *p, uint32_t verb, int depth,
                          bool ro) {
    const void *to = *(void *const *)p;
    if (depth == 0 && to && t->elem) {
        switch (t->elem->kind) {
        case RK_ARRAY:
        case RK_SLICE:
        case RK_STRUCT:
        case RK_MAP:
            fmt_putc(f, '&');
            print_value(f, t->elem, to, verb, depth + 1, ro);
            return;
        default: break;
        }
    }
    print_address(f, t, p, verb);
}

// Asks the script to call a method of v; op says which.
static void call_hook(Fmt *f, int op, GoIface v, uint32_t verb) {
    Slot args[7] = {{.i = op},       {.p = (void *)(uintptr_t)v.type},
                    v.data,          {.i = (int32_t)verb},
                    {.i = f->flags}, {.i = f->wid},
                    {.i = f->prec}};
    Slot res[3] = {{.u = 0}};
    NatStatus st = vm_call(f->t, f->hook, args, 7, res, 3);
    if (st != NAT_OK) {
        f->st = st;
        return;
    }
    GoStr s = {res[0].p, res[1].i};
    bool verbatim = res[2].u != 0;
    if (verbatim) fmt_put(f, s.ptr, (size_t)s.len);
    else if (op == FMT_OP_GOSTRING) fmt_str(f, s.ptr, (size_t)s.len);
    else print_string(f, s, verb);
}

// Prints the value by one of its methods if it has one that the verb asks for.
static bool by_method(Fmt *f, const RType *t, const void *p, uint32_t verb) {
    if (f->erroring || (!t->mtab && verb != 'w')) return false;
    uint32_t has = methods_of(f, t);
    f->type = t;
    f->p = p;
    if (verb == 'w') {
        if (!(has & HAS_ERROR) || !f->wraps) {
            bad_verb(f, verb);
            return true;
        }
        verb = 'v';
    }
    int op;
    if (has & HAS_FORMAT) op = FMT_OP_FORMAT;
    else if (fmt_has(f, FMT_SHARPV) && (has & HAS_GOSTRING)) op = FMT_OP_GOSTRING;
    else if (fmt_has(f, FMT_SHARPV) || verb > 0x7f || !strchr("vsxXq", (int)verb)) return false;
    else if (has & HAS_ERROR) op = FMT_OP_ERROR;
    else if (has & HAS_STRING) op = FMT_OP_STRING;
    else return false;
    call_hook(f, op, (GoIface){t, data_word(f, t, p)}, verb);
    return true;
}

static void print_interface(Fmt *f, const RType *t, const void *p, uint32_t verb, int depth,
                            bool ro) {
    GoIface v;
    heap_load128(&v, p);
    if (v.type) {
        print_value(f, v.type, vm_ifaceptr(&v), verb, depth + 1, ro);
    } else if (fmt_has(f, FMT_SHARPV)) {
        fmt_puts(f, t->str);
        fmt_puts(f, "(nil)");
    } else {
        fmt_puts(f, "<nil>");
    }
}

static void print_value(Fmt *f, const RType *t, const void *p, uint32_t verb, int depth, bool ro) {
    if (f->st != NAT_OK) return;
    if (depth > 0 && !ro && t->kind != RK_INTERFACE && by_method(f, t, p, verb)) return;
    f->type = t;
    f->p = p;
    switch ((RKind)t->kind) {
    case RK_BOOL: print_bool(f, *(const uint8_t *)p, verb); break;
    case RK_INT:
    case RK_INT64: print_int(f, *(const uint64_t *)p, true, verb); break;
    case RK_INT8: print_int(f, (uint64_t)(int64_t) * (const int8_t *)p, true, verb); break;
    case RK_INT16: print_int(f, (uint64_t)(int64_t) * (const int16_t *)p, true, verb); break;
    case RK_INT32: print_int(f, (uint64_t)(int64_t) * (const int32_t *)p, true, verb); break;
    case RK_UINT:
    case RK_UINTPTR:
    case RK_UINT64: print_int(f, *(const uint64_t *)p, false, verb); break;
    case RK_UINT8: print_int(f, *(const uint8_t *)p, false, verb); break;
    case RK_UINT16: print_int(f, *(const uint16_t *)p, false, verb); break;
    case RK_UINT32: print_int(f, *(const uint32_t *)p, false, verb); break;
    case RK_FLOAT32: print_float(f, *(const float *)p, 32, verb); break;
    case RK_FLOAT64: print_float(f, *(const double *)p, 64, verb); break;
    case RK_COMPLEX64:
        print_complex(f, ((const float *)p)[0], ((const float *)p)[1], 32, verb);
        break;
    case RK_COMPLEX128:
        print_complex(f, ((const double *)p)[0], ((const double *)p)[1], 64, verb);
        break;
    case RK_STRING: {
        GoStr s;
        heap_load128(&s, p);
        print_string(f, s, verb);
        break;
    }
    case RK_MAP: print_map(f, t, p, verb, depth, ro); break;
    case RK_STRUCT: print_struct(f, t, p, verb, depth, ro); break;
    case RK_INTERFACE: print_interface(f, t, p, verb, depth, ro); break;
    case RK_ARRAY:
    case RK_SLICE: print_list(f, t, p, verb, depth, ro); break;
    case RK_POINTER: print_pointer(f, t, p, verb, depth, ro); break;
    default: print_address(f, t, p, verb); break;
    }
}

// What a reflect.Value holds stands for it.
static void print_held(Fmt *f, const void *value, uint32_t verb) {
    const RType *t;
    const void *p;
    bool ro;
    if (!reflect_look(value, &t, &p, &ro)) {
        fmt_puts(f, "<invalid reflect.Value>");
    } else if (ro || t->kind == RK_INTERFACE || !by_method(f, t, p, verb)) {
        print_value(f, t, p, verb, 0, ro);
    }
}

void fmt_arg(Fmt *f, const GoIface *arg, uint32_t verb) {
    GoIface v;
    heap_load128(&v, arg);
    const RType *t = f->type = v.type;
    if (!t) {
        if (verb == 'T' || verb == 'v') fmt_pad(f, "<nil>", 5);
        else bad_verb(f, verb);
        return;
    }
    // Boxed strings and numbers in slots are in memory layout too: low bytes first.
    const void *p = f->p = vm_ifaceptr(&v);
    if (verb == 'T') {
        fmt_str(f, (const uint8_t *)t->str, strlen(t->str));
    } else if (verb == 'p') {
        print_address(f, t, p, verb);
    } else if (t == vm_program(f->t)->t_bytes) {
        GoSlice s;
        heap_load128(&s, p);
        if (!print_bytes(f, s.ptr, (uint64_t)s.len, !s.ptr, verb, "[]byte"))
            print_value(f, t, p, verb, 0, false);
    } else if (reflect_isvalue(t)) {
        print_held(f, p, verb);
    } else if (!by_method(f, t, p, verb)) {
        print_value(f, t, p, verb, 0, false);
    }
}
