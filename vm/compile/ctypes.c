// SPDX-License-Identifier: GPL-3.0-or-later
//
// Types as the compiler sees them: class and shape of a value, and its run-time type.
//
// A run-time type is made in two steps: pointers, slices, maps, channels, functions and
// interfaces are finished at once and their parts filled in from a worklist, so that recursive
// types need no order; structs and arrays take their parts first. Types of values that go into
// interfaces are marked dynamic, with all types inside them (fmt reaches those), and get method
// tables. A program with package reflect can get from there to more: to the types of parameters
// and results, and to pointers to what has methods. Only there are those dynamic too; and those of
// methods only if it looks for methods by something called Method or MethodByName.
#include "vm/compile/comp.h"

#include <string.h>

Shape *shape_of(Comp *c, const uint8_t *kinds, uint32_t n) {
    for (Shape *s = c->shapes; s; s = s->next)
        if (s->n == n && memcmp(s->kinds, kinds, n) == 0)
            return s;
    Shape *s = ARENA_NEW(c->arena, Shape);
    s->n = n;
    s->kinds = arena_copy(c->arena, kinds, n, 1);
    for (uint32_t i = 0; i < n; i++)
        s->ptrs = s->ptrs || kinds[i] != GCW_SCALAR;
    s->next = c->shapes;
    c->shapes = s;
    return s;
}

static void kinds_of(Type *t, uint8_t *kinds, int64_t word) {
    Type *u = under(t);
    switch (u->kind) {
    case TYPE_STRING:
    case TYPE_UNTYPED_STRING:
    case TYPE_SLICE:
    case TYPE_POINTER:
    case TYPE_FUNC:
    case TYPE_MAP:
    case TYPE_CHAN:
    case TYPE_UNTYPED_NIL:
        kinds[word] = GCW_PTR;
        break;
    case TYPE_INTERFACE:
        kinds[word + 1] = GCW_IDATA;
        break;
    case TYPE_ARRAY:
        type_size(u);
        for (int64_t i = 0; u->has_pointers && i < u->array.len; i++)
            kinds_of(u->array.elem, kinds, word + i * (type_size(u->array.elem) / 8));
        break;
    case TYPE_STRUCT:
        for (int32_t i = 0; i < u->strct.nfields; i++)
            kinds_of(u->strct.fields[i]->type, kinds, word + type_field_offset(u, i) / 8);
        break;
    default:
        break;
    }
}

static void classify_basic(TInfo *ti, uint8_t kind) {
    static const struct { uint8_t cls, mem, bits, sign; } info[] = {
        [TYPE_BOOL] = {V_BOOL, M_U8, 8, 0}, [TYPE_UNTYPED_BOOL] = {V_BOOL, M_U8, 8, 0},
        [TYPE_INT] = {V_INT, M_64, 64, 1}, [TYPE_INT8] = {V_INT, M_I8, 8, 1},
        [TYPE_INT16] = {V_INT, M_I16, 16, 1}, [TYPE_INT32] = {V_INT, M_I32, 32, 1},
        [TYPE_INT64] = {V_INT, M_64, 64, 1}, [TYPE_UINT] = {V_INT, M_64, 64, 0},
        [TYPE_UINT8] = {V_INT, M_U8, 8, 0}, [TYPE_UINT16] = {V_INT, M_U16, 16, 0},
        [TYPE_UINT32] = {V_INT, M_U32, 32, 0}, [TYPE_UINT64] = {V_INT, M_64, 64, 0},
        [TYPE_UINTPTR] = {V_INT, M_64, 64, 0}, [TYPE_UNTYPED_INT] = {V_INT, M_64, 64, 1},
        [TYPE_UNTYPED_RUNE] = {V_INT, M_I32, 32, 1}, [TYPE_FLOAT32] = {V_F32, M_U32, 32, 0},
        [TYPE_FLOAT64] = {V_F64, M_64, 64, 0}, [TYPE_UNTYPED_FLOAT] = {V_F64, M_64, 64, 0},
        [TYPE_STRING] = {V_STRING, M_128, 0, 0}, [TYPE_UNTYPED_STRING] = {V_STRING, M_128, 0, 0},
        [TYPE_UNTYPED_NIL] = {V_PTR, M_64, 0, 0},
    };
    ti->cls = info[kind].cls;
    ti->mem = info[kind].mem;
    ti->bits = info[kind].bits;
    ti->is_signed = info[kind].sign;
    ti->direct = ti->cls != V_STRING;
}

static void classify_aggregate(TInfo *ti) {
    static const uint8_t mems[9] = {[1] = M_U8, [2] = M_U16, [4] = M_U32, [8] = M_64};
    ti->cls = V_AGG;
    ti->mem = M_T;
    if (ti->size >= 1 && ti->size <= 8 && mems[ti->size] && type_align(ti->under) == ti->size)
        ti->mem = mems[ti->size];
}

static void classify(Comp *c, TInfo *ti) {
    Type *u = ti->under;
    switch (u->kind) {
    case TYPE_SLICE:
        ti->cls = V_SLICE;
        ti->mem = M_128;
        break;
    case TYPE_INTERFACE:
        type_implements(c->types, ti->type,
                        ti->type); // for the sake of its method list, which is made on demand
        ti->cls = V_IFACE;
        ti->mem = M_128;
        break;
    case TYPE_POINTER:
    case TYPE_FUNC:
    case TYPE_MAP:
    case TYPE_CHAN:
        ti->cls = V_PTR;
        ti->mem = M_64;
        ti->direct = true;
        break;
    case TYPE_ARRAY:
    case TYPE_STRUCT:
        classify_aggregate(ti);
        break;
    case TYPE_COMPLEX64:
    case TYPE_COMPLEX128:
    case TYPE_UNTYPED_COMPLEX:
        ti->cls = V_AGG; // of two floats
        ti->mem = M_T;
        break;
    default:
        classify_basic(ti, u->kind);
        break;
    }
    ti->slots = ti->size <= 8 ? 1 : (uint32_t)((ti->size + 7) / 8);
    if (ti->slots >= MAXREGION || ti->size > MAXREGION * 8) {
        static const uint8_t none[256];  // too large for slots: only ever behind pointers
        ti->shape = ARENA_NEW(c->arena, Shape);
        *ti->shape = (Shape){.n = MAXREGION, .kinds = none};
        return;
    }
    uint8_t *kinds = arena_alloc(c->arena, ti->slots + 1);
    kinds_of(u, kinds, 0);
    ti->shape = shape_of(c, kinds, ti->slots);
    ti->isptr = ti->slots == 1 && kinds[0] == GCW_PTR;
}

TInfo *tinfo(Comp *c, Type *t) {
    if (t->info)
        return t->info;
    Type *canon = type_canonical(c->types, t);
    if (!canon->info) {
        TInfo *ti = ARENA_NEW(c->arena, TInfo);
        ti->type = canon;
        ti->under = under(canon);
        ti->size = ti->under->kind == TYPE_TUPLE ? 0 : type_size(canon);
        if (ti->under->kind == TYPE_TUPLE || ti->under->kind == TYPE_INVALID) {
            ti->cls = V_NONE;
            ti->shape = c->s_scalar;
            ti->slots = 1;
        } else {
            classify(c, ti);
        }
        canon->info = ti;
    }
    t->info = canon->info;
    return t->info;
}

static RKind rkind(const Type *u) {
    switch (u->kind) {
    case TYPE_UNTYPED_BOOL: return RK_BOOL;
    case TYPE_UNTYPED_INT: return RK_INT;
    case TYPE_UNTYPED_RUNE: return RK_INT32;
    case TYPE_FLOAT32: return RK_FLOAT32;
    case TYPE_FLOAT64:
    case TYPE_UNTYPED_FLOAT: return RK_FLOAT64;
    case TYPE_COMPLEX64: return RK_COMPLEX64;
    case TYPE_COMPLEX128:
    case TYPE_UNTYPED_COMPLEX: return RK_COMPLEX128;
    case TYPE_STRING:
    case TYPE_UNTYPED_STRING: return RK_STRING;
    case TYPE_ARRAY: return RK_ARRAY;
    case TYPE_SLICE: return RK_SLICE;
    case TYPE_STRUCT: return RK_STRUCT;
    case TYPE_POINTER: return RK_POINTER;
    case TYPE_FUNC: return RK_FUNC;
    case TYPE_INTERFACE: return RK_INTERFACE;
    case TYPE_MAP: return RK_MAP;
    case TYPE_CHAN: return RK_CHAN;
    default:
        return u->kind >= TYPE_BOOL && u->kind <= TYPE_UINTPTR
                   ? (RKind)(RK_BOOL + (u->kind - TYPE_BOOL))
                   : RK_INVALID;
    }
}

static const char *path_of(const Package *p) {
    return p ? p->path->text : "";
}

// unsafe.Pointer is a pointer to a type of that package which no program can name.
static bool is_unsafe(const Type *u) {
    const Type *elem = u->kind == TYPE_POINTER ? u->pointer.elem : NULL;
    return elem && elem->kind == TYPE_NAMED && elem->named.obj->pkg &&
           strcmp(path_of(elem->named.obj->pkg), "unsafe") == 0 &&
           strcmp(elem->named.obj->name->text, "memory") == 0;
}

static void fill_struct(Comp *c, RType *t, const Type *u) {
    t->nfields = (uint32_t)u->strct.nfields;
    t->fields = ARENA_ARRAY(c->arena, RField, t->nfields + 1);
    for (uint32_t i = 0; i < t->nfields; i++) {
        const Object *o = u->strct.fields[i];
        t->fields[i] = (RField){
            .name = o->name->text,
            .pkg = o->exported ? NULL : path_of(o->pkg),
            .tag = u->strct.tags ? u->strct.tags[i] : "",
            .type = rtype_of(c, o->type),
            .embedded = o->var.embedded,
        };
    }
}

static RMethod rmethod(Comp *c, const Object *m, Func *fn) {
    return (RMethod){
        .name = m->name->text,
        .pkg = m->exported ? NULL : path_of(m->pkg),
        .id = comp_method(c, m),
        .type = rtype_of(c, m->type),
        .fn = fn,
    };
}

static void fill_iface(Comp *c, RType *t, const Type *u) {
    t->nmethods = (uint32_t)u->iface.nmethods;
    t->methods = ARENA_ARRAY(c->arena, RMethod, t->nmethods + 1);
    for (uint32_t i = 0; i < t->nmethods; i++)
        t->methods[i] = rmethod(c, u->iface.methods[i], NULL);
    rtset_methods(&c->rtypes, t);
}

static RType **type_list(Comp *c, const Tuple *list) {
    RType **out = ARENA_ARRAY(c->arena, RType *, list->len + 1);
    for (int32_t i = 0; i < list->len; i++)
        out[i] = rtype_of(c, list->vars[i]->type);
    return out;
}

// Parts of a type that is finished without them.
static void fill_parts(Comp *c, TInfo *ti) {
    RType *t = ti->rt;
    const Type *u = ti->under;
    switch (u->kind) {
    case TYPE_SLICE:
        t->elem = rtype_of(c, u->slice.elem);
        break;
    case TYPE_POINTER:
        if (t->kind == RK_UNSAFEPOINTER)
            break;
        t->elem = rtype_of(c, u->pointer.elem);
        if (u == ti->type)
            t->elem->ptrto = t;
        break;
    case TYPE_MAP:
        t->key = rtype_of(c, u->map.key);
        t->elem = rtype_of(c, u->map.elem);
        break;
    case TYPE_CHAN:
        t->elem = rtype_of(c, u->chan.elem);
        t->flags |= (u->chan.dir != CHAN_SEND ? RT_CHANRECV : 0) |
                    (u->chan.dir != CHAN_RECV ? RT_CHANSEND : 0);
        break;
    case TYPE_FUNC:
        t->nin = (uint32_t)u->func.params.len;
        t->nout = (uint32_t)u->func.results.len;
        t->in = type_list(c, &u->func.params);
        t->out = type_list(c, &u->func.results);
        t->flags |= u->func.variadic ? RT_VARIADIC : 0;
        break;
    case TYPE_INTERFACE:
        fill_iface(c, t, u);
        break;
    default:
        break;
    }
}

RType *rtype_of(Comp *c, Type *type) {
    TInfo *ti = tinfo(c, type);
    if (ti->rt)
        return ti->rt;
    // The checker refuses such types where they are written; here they come from type arguments.
    if (ti->size >= (int64_t)1 << 47 && !c->failed)
        comp_error(c, 0, "type %s larger than address space",
                   type_string(c->arena, ti->type, QUALIFY_RELATIVE, c->main));
    RType *t = ti->rt = rtset_new(&c->rtypes, is_unsafe(ti->under) ? RK_UNSAFEPOINTER
                                                                   : rkind(ti->under));
    c->rtdepth++;
    t->str = type_string(c->arena, ti->type, QUALIFY_NAME, NULL);
    if (ti->type->kind == TYPE_NAMED) {
        const Object *o = ti->type->named.obj;
        t->flags |= RT_NAMED;
        t->name = t->str + (o->pkg ? o->pkg->name->len + 1 : 0);
        t->pkg = path_of(o->pkg);
    } else if (ti->type->kind < TYPE_UNTYPED_BOOL) {
        t->name = t->str;
    }
    if (ti->under->kind == TYPE_ARRAY) {
        t->elem = rtype_of(c, ti->under->array.elem);
        t->len = (uint64_t)ti->under->array.len;
    } else if (ti->under->kind == TYPE_STRUCT) {
        fill_struct(c, t, ti->under);
    }
    rtset_finish(&c->rtypes, t);
    VEC_PUSH(&c->unfilled, ti);
    // Parts of what is inside a struct wait until the struct itself is finished.
    while (c->rtdepth == 1 && c->unfilled.len > 0)
        fill_parts(c, c->unfilled.data[--c->unfilled.len]);
    c->rtdepth--;
    return t;
}

uint32_t rtype_id(Comp *c, Type *t) {
    return rtype_of(c, t)->id;
}

// What only reflection reaches from a value of t.
static void reflected(Comp *c, Type *t) {
    const Type *u = under(t);
    if (t->kind == TYPE_NAMED ? !is_iface(t) && u->kind != TYPE_POINTER : u->kind == TYPE_STRUCT)
        ctypes_dynamic(c, types_new_pointer(c->types, t));
    switch (u->kind) {
    case TYPE_CHAN:
        ctypes_dynamic(c, u->chan.elem);
        break;
    case TYPE_FUNC:
        for (int32_t i = 0; i < u->func.params.len; i++)
            ctypes_dynamic(c, u->func.params.vars[i]->type);
        for (int32_t i = 0; i < u->func.results.len; i++)
            ctypes_dynamic(c, u->func.results.vars[i]->type);
        break;
    default:
        break;
    }
}

// Marks t and what can be reached inside a value of it.
void ctypes_dynamic(Comp *c, Type *t) {
    TInfo *ti = tinfo(c, t);
    if (ti->dynamic || ti->cls == V_NONE)
        return;
    ti->dynamic = true;
    if (c->session)
        VEC_PUSH(&c->dynamics, ti);
    ti->next = c->dynamic;
    c->dynamic = ti;
    const Type *u = ti->under;
    if (c->reflects)
        reflected(c, ti->type);
    switch (u->kind) {
    case TYPE_ARRAY:
        ctypes_dynamic(c, u->array.elem);
        break;
    case TYPE_SLICE:
        ctypes_dynamic(c, u->slice.elem);
        break;
    case TYPE_POINTER:
        ctypes_dynamic(c, u->pointer.elem);
        break;
    case TYPE_MAP:
        ctypes_dynamic(c, u->map.key);
        ctypes_dynamic(c, u->map.elem);
        break;
    case TYPE_STRUCT:
        for (int32_t i = 0; i < u->strct.nfields; i++)
            ctypes_dynamic(c, u->strct.fields[i]->type);
        break;
    default:
        break;
    }
}

void ctypes_selected(Fn *f, const Object *m) {
    Comp *c = f->c;
    const Object *in = f->ref->obj;
    if (!c->reflects || c->finds_methods ||
        (strcmp(m->name->text, "Method") != 0 && strcmp(m->name->text, "MethodByName") != 0))
        return;
    c->finds_methods = !in || strcmp(path_of(in->pkg), "reflect") != 0;
}

void ctypes_signatures(Comp *c, TInfo *ti) {
    int n = 0;
    for (int32_t i = 0; ti->cls == V_IFACE && i < ti->under->iface.nmethods; i++)
        ctypes_dynamic(c, ti->under->iface.methods[i]->type);
    Selection **set = ti->cls == V_IFACE ? NULL : type_method_set(c->types, ti->type, &n);
    for (int i = 0; i < n; i++)
        if (set[i]->obj->exported)
            ctypes_dynamic(c, set[i]->obj->type);
}

void ctypes_methods(Comp *c, TInfo *ti) {
    RType *t = rtype_of(c, ti->type);
    int n = 0;
    if (c->reflects && !ti->waits) {
        ti->waits = true;
        ti->next = c->reflected;
        c->reflected = ti;
    }
    if (ti->cls == V_IFACE)
        return;
    Selection **set = type_method_set(c->types, ti->type, &n);
    if (n == 0)
        return;
    RMethod *methods = ARENA_ARRAY(c->arena, RMethod, n);
    for (int i = 0; i < n; i++) {
        Object *m = set[i]->obj;
        FuncRef *r;
        if (!method_is_plain(set[i]))
            r = wrap_method(c, ti->type, set[i], !ti->direct);
        else if (ti->direct)
            r = comp_func(c, m);
        else
            r = box_method(c, ti->type, set[i]);
        methods[i] = rmethod(c, m, r->fn);
    }
    if (c->session && t->id < c->prog->ntypes) { // the program may be looking at it
        session_methods(c, t, methods, (uint32_t)n);
        return;
    }
    t->methods = methods;
    t->nmethods = (uint32_t)n;
    rtset_methods(&c->rtypes, t);
}

// The error that the interpreter panics with is a string with the methods Error and RuntimeError.
static void gen_error_text(Fn *f, FuncRef *r) {
    (void)r;
    f->nres = 2;
    f->nparams = 1;
    static const uint8_t kinds[] = {GCW_SCALAR, GCW_SCALAR, GCW_PTR};
    f->fixedkinds = arena_copy(f->c->arena, kinds, 3, 1);
    Reg t = temp_new(f, f->c->s_string);
    emit(f, OP_LD_128, t, 2, 0);
    emit(f, OP_RET2, t, 0, 0);
}

static void gen_nothing(Fn *f, FuncRef *r) {
    (void)r;
    static const uint8_t kinds[] = {GCW_PTR};
    f->nparams = 1;
    f->fixedkinds = arena_copy(f->c->arena, kinds, 1, 1);
    emit(f, OP_RET, 0, 0, 0);
}

static Object *named_method(Comp *c, const char *name) {
    Object *o = ARENA_NEW(c->arena, Object);
    size_t n = strlen(name);
    Name *nm = arena_alloc(c->arena, sizeof *nm + n + 1);
    memcpy(nm->text, name, n + 1);
    nm->len = (uint32_t)n;
    nm->exported = true;
    o->kind = OBJ_FUNC;
    o->exported = true;
    o->name = nm;
    return o;
}

RType *ctypes_runtime_error(Comp *c) {
    RType *t = rtset_new(&c->rtypes, RK_STRING);
    Type *plain = ARENA_NEW(c->arena, Type);
    plain->kind = TYPE_FUNC;
    t->str = "runtime.errorString";
    t->name = "errorString";
    t->pkg = "runtime";
    t->flags = RT_NAMED;
    rtset_finish(&c->rtypes, t);
    Object *error = c->t_error->under->iface.methods[0];
    t->methods = ARENA_ARRAY(c->arena, RMethod, 2);
    t->nmethods = 2;
    FuncRef *text = comp_newfunc(c, "runtime.errorString.Error", gen_error_text);
    FuncRef *mark = comp_newfunc(c, "runtime.errorString.RuntimeError", gen_nothing);
    text->fn->flags |= FN_STD;
    mark->fn->flags |= FN_STD;
    Object *runtime_error = named_method(c, "RuntimeError");
    runtime_error->type = plain;
    t->methods[0] = rmethod(c, error, text->fn);
    t->methods[1] = rmethod(c, runtime_error, mark->fn);
    rtset_methods(&c->rtypes, t);
    return t;
}

void ctypes_init(Comp *c) {
    static const uint8_t kinds[] = {GCW_SCALAR, GCW_PTR, GCW_SCALAR, GCW_IDATA};
    c->s_scalar = shape_of(c, kinds, 1);
    c->s_ptr = shape_of(c, kinds + 1, 1);
    c->s_string = shape_of(c, kinds + 1, 2);
    c->s_iface = shape_of(c, kinds + 2, 2);
    c->t_int = tinfo(c, types_basic(c->types, TYPE_INT));
    c->t_string = tinfo(c, types_basic(c->types, TYPE_STRING));
    c->t_bool = tinfo(c, types_basic(c->types, TYPE_BOOL));
    c->t_uint8 = tinfo(c, types_basic(c->types, TYPE_UINT8));
    c->t_error = tinfo(c, types_error(c->types));
    c->t_any = tinfo(c, types_any(c->types));
}
