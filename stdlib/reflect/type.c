// SPDX-License-Identifier: GPL-3.0-or-later
//
// Types: what the methods of Type tell, and how types relate to each other.
#include <math.h>

#include "runtime/rt.h"
#include "stdlib/reflect/reflect.h"

ReflectTypes reflect_types;

NATIVE(reflect_setup) {
    (void)a;
    const RType *sig = vm_running(t)->fn->type;
    reflect_types = (ReflectTypes){
        .rtype = a->t.type,
        .valueerror = a->e.type,
        .value = sig->in[2]->elem,
        .pair = sig->in[3]->elem,
        .word = sig->in[4]->elem,
        .secret = go_fastrand(),
    };
    return NAT_OK;
}

GoIface reflect_type(const RType *t) {
    return t ? (GoIface){reflect_types.rtype, {.p = (void *)(uintptr_t)t}} : (GoIface){0};
}

// The receiver of a Type's method: a nil *rtype, which only reflection can make, is of no kind.
static const RType *as_type(const void *p) {
    static const RType nothing = {.str = "invalid type", .name = "", .pkg = ""};
    return p ? p : &nothing;
}

NATIVE(reflect_TypeOf) {
    (void)t;
    a->r0 = reflect_type(a->i.type);
    return NAT_OK;
}

// --- relations -----------------------------------------------------------------------------------

static const RMethod *method_with(const RType *t, uint32_t id) {
    if (t->kind != RK_INTERFACE)
        return rtype_method(t, id);
    for (uint32_t i = 0; i < t->nmethods; i++)
        if (t->methods[i].id == id)
            return &t->methods[i];
    return NULL;
}

bool reflect_implements(const RType *t, const RType *iface) {
    if (iface->kind != RK_INTERFACE)
        return false;
    for (uint32_t i = 0; i < iface->nmethods; i++) {
        const RMethod *want = &iface->methods[i], *have = method_with(t, want->id);
        if (!have || have->type != want->type)
            return false;
    }
    return true;
}

static bool identical(const RType *a, const RType *b, bool tags) {
    if (tags || a == b)
        return a == b;
    if (strcmp(a->name, b->name) != 0 || a->kind != b->kind || strcmp(a->pkg, b->pkg) != 0)
        return false;
    return reflect_sameunder(a, b, false);
}

static bool same_lists(RType *const *a, RType *const *b, uint32_t n, bool tags) {
    for (uint32_t i = 0; i < n; i++)
        if (!identical(a[i], b[i], tags))
            return false;
    return true;
}

static bool same_fields(const RType *a, const RType *b, bool tags) {
    if (a->nfields != b->nfields)
        return false;
    for (uint32_t i = 0; i < a->nfields; i++) {
        const RField *x = &a->fields[i], *y = &b->fields[i];
        if (strcmp(x->name, y->name) != 0 || x->embedded != y->embedded || !x->pkg != !y->pkg ||
            (x->pkg && strcmp(x->pkg, y->pkg) != 0) || !identical(x->type, y->type, tags) ||
            (tags && strcmp(x->tag, y->tag) != 0))
            return false;
    }
    return true;
}

enum { DIRS = RT_CHANRECV | RT_CHANSEND };

bool reflect_sameunder(const RType *a, const RType *b, bool tags) {
    if (a == b)
        return true;
    if (a->kind != b->kind)
        return false;
    switch ((RKind)a->kind) {
    case RK_ARRAY:
        return a->len == b->len && identical(a->elem, b->elem, tags);
    case RK_CHAN:
        return (a->flags & DIRS) == (b->flags & DIRS) && identical(a->elem, b->elem, tags);
    case RK_FUNC:
        return a->nin == b->nin && a->nout == b->nout &&
               (a->flags & RT_VARIADIC) == (b->flags & RT_VARIADIC) &&
               same_lists(a->in, b->in, a->nin, tags) && same_lists(a->out, b->out, a->nout, tags);
    case RK_INTERFACE:
        return a->nmethods == 0 && b->nmethods == 0;
    case RK_MAP:
        return identical(a->key, b->key, tags) && identical(a->elem, b->elem, tags);
    case RK_POINTER:
    case RK_SLICE:
        return identical(a->elem, b->elem, tags);
    case RK_STRUCT:
        return same_fields(a, b, tags);
    default:
        return true;
    }
}

bool reflect_assignable(const RType *to, const RType *from) {
    if (to == from)
        return true;
    bool bothnamed = reflect_hasname(to) && reflect_hasname(from);
    if (bothnamed || to->kind != from->kind)
        return false;
    if (to->kind == RK_CHAN && (from->flags & DIRS) == DIRS && to->elem == from->elem)
        return true;
    return reflect_sameunder(to, from, true);
}

NATIVE(reflect_rtype_implements) {
    (void)t;
    a->r0 = reflect_implements(a->t, a->u);
    return NAT_OK;
}

NATIVE(reflect_rtype_assignableTo) {
    (void)t;
    a->r0 = reflect_assignable(a->u, a->t) || reflect_implements(a->t, a->u);
    return NAT_OK;
}

// --- Go's layout ---------------------------------------------------------------------------------

static uint64_t align_up(uint64_t n, uint64_t align) {
    return (n + align - 1) / align * align;
}

// Of fields 0 .. n; *offset of field n, when there is one.
static uint64_t struct_size(const RType *t, uint32_t n, uint64_t *offset, uint64_t *align) {
    uint64_t size = 0, last = 1;
    *align = 1;
    for (uint32_t i = 0; i < t->nfields && i <= n; i++) {
        uint64_t al;
        last = reflect_gosize(t->fields[i].type, &al);
        *offset = align_up(size, al);
        size = *offset + last;
        if (al > *align)
            *align = al;
    }
    if (size > 0 && last == 0)
        size++;
    return align_up(size, *align);
}

uint64_t reflect_gosize(const RType *t, uint64_t *align) {
    uint64_t offset;
    switch ((RKind)t->kind) {
    case RK_ARRAY:
        return reflect_gosize(t->elem, align) * t->len;
    case RK_STRUCT:
        return struct_size(t, t->nfields, &offset, align);
    case RK_STRING:
    case RK_INTERFACE:
    case RK_COMPLEX128:
        *align = 8;
        return 16;
    case RK_SLICE:
        *align = 8;
        return 24;
    default:
        *align = t->align;
        return t->size;
    }
}

NATIVE(reflect_rtype_Size) {
    uint64_t align;
    (void)t;
    a->r0 = reflect_gosize(as_type(a->t), &align);
    return NAT_OK;
}

NATIVE(reflect_rtype_Align) {
    uint64_t align;
    (void)t;
    reflect_gosize(as_type(a->t), &align);
    a->r0 = (int64_t)align;
    return NAT_OK;
}

// --- properties ----------------------------------------------------------------------------------

// Names live as long as the program.
static GoStr str_of(const char *s) {
    return (GoStr){(const uint8_t *)s, s ? (int64_t)strlen(s) : 0};
}

NATIVE(reflect_rtype_Kind) {
    (void)t;
    a->r0 = as_type(a->t)->kind;
    return NAT_OK;
}

NATIVE(reflect_rtype_String) {
    (void)t;
    a->r0 = str_of(as_type(a->t)->str);
    return NAT_OK;
}

NATIVE(reflect_rtype_Name) {
    (void)t;
    a->r0 = str_of(as_type(a->t)->name);
    return NAT_OK;
}

NATIVE(reflect_rtype_PkgPath) {
    (void)t;
    a->r0 = str_of(as_type(a->t)->pkg);
    return NAT_OK;
}

NATIVE(reflect_rtype_Comparable) {
    (void)t;
    a->r0 = (as_type(a->t)->flags & RT_COMPARABLE) != 0;
    return NAT_OK;
}

NATIVE(reflect_rtype_Bits) {
    const RType *r = as_type(a->t);
    if (r->kind < RK_INT || r->kind > RK_COMPLEX128)
        return vm_panicstr(t, "reflect: Bits of non-arithmetic Type %s", r->str);
    a->r0 = (int64_t)r->size * 8;
    return NAT_OK;
}

static NatStatus wrong(VmG *t, const char *method, const char *kind, const RType *r) {
    return vm_panicstr(t, "reflect: %s of non-%s type %s", method, kind, r->str);
}

NATIVE(reflect_rtype_chanDir) {
    const RType *r = as_type(a->t);
    if (r->kind != RK_CHAN)
        return wrong(t, "ChanDir", "chan", r);
    a->r0 = (r->flags & RT_CHANRECV ? 1 : 0) | (r->flags & RT_CHANSEND ? 2 : 0);
    return NAT_OK;
}

NATIVE(reflect_rtype_IsVariadic) {
    const RType *r = as_type(a->t);
    if (r->kind != RK_FUNC)
        return wrong(t, "IsVariadic", "func", r);
    a->r0 = (r->flags & RT_VARIADIC) != 0;
    return NAT_OK;
}

NATIVE(reflect_rtype_Elem) {
    const RType *r = as_type(a->t);
    if (r == reflect_types.rtype) // nobody else makes or writes what a Type is
        return vm_panicstr(t, "reflect: Elem of %s: what a Type points to is not Go's", r->str);
    switch ((RKind)r->kind) {
    case RK_ARRAY:
    case RK_CHAN:
    case RK_MAP:
    case RK_POINTER:
    case RK_SLICE:
        a->r0 = reflect_type(r->elem);
        return NAT_OK;
    default:
        return vm_panicstr(t, "reflect: Elem of invalid type %s", r->str);
    }
}

NATIVE(reflect_rtype_Key) {
    const RType *r = as_type(a->t);
    if (r->kind != RK_MAP)
        return wrong(t, "Key", "map", r);
    a->r0 = reflect_type(r->key);
    return NAT_OK;
}

NATIVE(reflect_rtype_Len) {
    const RType *r = as_type(a->t);
    if (r->kind != RK_ARRAY)
        return wrong(t, "Len", "array", r);
    a->r0 = (int64_t)r->len;
    return NAT_OK;
}

NATIVE(reflect_rtype_NumField) {
    const RType *r = as_type(a->t);
    if (r->kind != RK_STRUCT)
        return wrong(t, "NumField", "struct", r);
    a->r0 = r->nfields;
    return NAT_OK;
}

NATIVE(reflect_rtype_NumIn) {
    const RType *r = as_type(a->t);
    if (r->kind != RK_FUNC)
        return wrong(t, "NumIn", "func", r);
    a->r0 = r->nin;
    return NAT_OK;
}

NATIVE(reflect_rtype_NumOut) {
    const RType *r = as_type(a->t);
    if (r->kind != RK_FUNC)
        return wrong(t, "NumOut", "func", r);
    a->r0 = r->nout;
    return NAT_OK;
}

NATIVE(reflect_rtype_In) {
    const RType *r = as_type(a->t);
    if (r->kind != RK_FUNC)
        return wrong(t, "In", "func", r);
    if ((uint64_t)a->i >= r->nin)
        return vm_panicruntime(t, "index out of range [%lld] with length %u", (long long)a->i,
                               r->nin);
    a->r0 = reflect_type(r->in[a->i]);
    return NAT_OK;
}

NATIVE(reflect_rtype_Out) {
    const RType *r = as_type(a->t);
    if (r->kind != RK_FUNC)
        return wrong(t, "Out", "func", r);
    if ((uint64_t)a->i >= r->nout)
        return vm_panicruntime(t, "index out of range [%lld] with length %u", (long long)a->i,
                               r->nout);
    a->r0 = reflect_type(r->out[a->i]);
    return NAT_OK;
}

NATIVE(reflect_rtype_field) {
    const RType *r = as_type(a->t);
    const RField *f = &r->fields[a->i];
    uint64_t align, offset = 0;
    (void)t;
    a->r0 = str_of(f->name);
    a->r1 = str_of(f->pkg);
    a->r2 = reflect_type(f->type);
    a->r3 = str_of(f->tag);
    struct_size(r, (uint32_t)a->i, &offset, &align);
    a->r4 = offset;
    a->r5 = f->embedded;
    return NAT_OK;
}

static bool is_named(const char *s, GoStr name) {
    return strlen(s) == (size_t)name.len && memcmp(s, name.ptr, (size_t)name.len) == 0;
}

NATIVE(reflect_rtype_fieldNamed) {
    const RType *r = as_type(a->t);
    (void)t;
    a->r0 = -1;
    if (is_named("_", a->name)) return NAT_OK;
    for (uint32_t i = 0; i < r->nfields; i++) {
        if (is_named(r->fields[i].name, a->name)) {
            a->r0 = i;
            return NAT_OK;
        }
        if (r->fields[i].embedded) a->r0 = -2;
    }
    return NAT_OK;
}

// --- methods -------------------------------------------------------------------------------------

uint32_t reflect_nmethods(const RType *t) {
    uint32_t n = t->nmethods;
    while (t->kind != RK_INTERFACE && n > 0 && t->methods[n - 1].pkg)
        n--;
    return n;
}

NATIVE(reflect_rtype_NumMethod) {
    (void)t;
    a->r0 = reflect_nmethods(as_type(a->t));
    return NAT_OK;
}

NATIVE(reflect_rtype_methodIndex) {
    const RType *r = as_type(a->t);
    uint32_t n = reflect_nmethods(r);
    (void)t;
    a->r0 = -1;
    for (uint32_t i = 0; i < n && a->r0 < 0; i++)
        if (is_named(r->methods[i].name, a->name)) a->r0 = i;
    return NAT_OK;
}

// --- numbers -------------------------------------------------------------------------------------

static bool overflows32(double x) {
    x = fabs(x);
    return x > 3.40282346638528859812e+38 && x <= 1.79769313486231570814e+308;
}

NATIVE(reflect_rtype_OverflowFloat) {
    const RType *r = as_type(a->t);
    if (r->kind != RK_FLOAT32 && r->kind != RK_FLOAT64)
        return wrong(t, "OverflowFloat", "float", r);
    a->r0 = r->kind == RK_FLOAT32 && overflows32(a->x);
    return NAT_OK;
}

NATIVE(reflect_rtype_overflowComplex) {
    const RType *r = as_type(a->t);
    if (r->kind != RK_COMPLEX64 && r->kind != RK_COMPLEX128)
        return wrong(t, "OverflowComplex", "complex", r);
    a->r0 = r->kind == RK_COMPLEX64 && (overflows32(a->re) || overflows32(a->im));
    return NAT_OK;
}

NATIVE(reflect_rtype_OverflowInt) {
    const RType *r = as_type(a->t);
    if (r->kind < RK_INT || r->kind > RK_INT64)
        return wrong(t, "OverflowInt", "int", r);
    unsigned shift = 64 - 8 * (unsigned)r->size;
    a->r0 = (int64_t)((uint64_t)a->x << shift) >> shift != a->x;
    return NAT_OK;
}

NATIVE(reflect_rtype_OverflowUint) {
    const RType *r = as_type(a->t);
    if (r->kind < RK_UINT || r->kind > RK_UINTPTR)
        return wrong(t, "OverflowUint", "uint", r);
    unsigned shift = 64 - 8 * (unsigned)r->size;
    a->r0 = a->x << shift >> shift != a->x;
    return NAT_OK;
}
