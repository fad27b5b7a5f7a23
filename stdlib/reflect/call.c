// SPDX-License-Identifier: GPL-3.0-or-later
//
// Calling functions and methods with Values, and functions that are called and do something else:
// MakeFunc's, method values and Type.Method's with the receiver in front. The last three are
// closures of natives (vm_closure), one Func for each function type.
//
// Arguments and results travel as frame slots. Those of a call in progress lie on the native stack
// or, when there are many, in a heap object of words; the collector looks at both.
#include <stdlib.h>

#include "stdlib/reflect/reflect.h"
#include "vm/base/buf.h"
#include "vm/exec/exec.h"

enum { FEWSLOTS = 48, MANYSLOTS = MAXFRAMESLOTS / 2 };

// n slots: few, or in the heap.
static Slot *slots_for(VmG *t, Slot *few, uint64_t n) {
    if (n <= FEWSLOTS) return few;
    return heap_allocarray(vm_cache(t), reflect_types.word, n);
}

static uint64_t count_slots(RType *const *list, uint32_t n) {
    uint64_t slots = 0;
    for (uint32_t i = 0; i < n; i++) slots += list[i]->slots;
    return slots;
}

static void to_slots(const Value *v, Slot *dst) {
    const RType *type = v->typ;
    if (type->flags & RT_DIRECT) dst->u = reflect_word(type, reflect_mem(v));
    else valload(type, dst, v->ptr);
}

static Value from_slots(VmG *t, const RType *type, const Slot *src) {
    if (type->flags & RT_DIRECT) return reflect_make(type, src->p, type->kind);
    void *box = heap_alloc(vm_cache(t), type);
    valstore(type, box, src);
    return reflect_make(type, box, FLAG_INDIR | type->kind);
}

// --- methods -------------------------------------------------------------------------------------

static const RMethod *method_of(VmG *t, const char *op, GoIface i, const RMethod *m) {
    if (m->pkg) {
        vm_panicstr(t, "reflect: %s of unexported method", op);
        return NULL;
    }
    if (!i.type) {
        vm_panicstr(t, "reflect: %s of method on nil interface value", op);
        return NULL;
    }
    return rtype_method(i.type, m->id);
}

const RMethod *reflect_method(VmG *t, const char *op, const Value *v, const RType **type,
                              uint64_t *word) {
    const RType *recv = v->typ;
    const RMethod *m = &recv->methods[reflect_methodindex(v)];
    GoIface i;
    *type = m->type;
    if (recv->kind == RK_INTERFACE) {
        heap_load128(&i, v->ptr);
        m = method_of(t, op, i, m);
    } else {
        i = reflect_pack(t, v);
    }
    *word = i.data.u;
    return m;
}

// A method value as a function: its closure has a box with the Value. As in Go, a receiver that is
// a variable is looked at when the function is called.
static NatStatus method_value(VmG *t, void *args) {
    const Value *v = vm_running(t)->captured[0].p;
    const RType *type;
    uint64_t word;
    const RMethod *m = reflect_method(t, "call", v, &type, &word);
    if (!m) return NAT_PANIC;
    const Func *f = m->fn;
    Slot few[FEWSLOTS], fewres[FEWSLOTS];
    Slot *in = slots_for(t, few, f->nparams), *res = slots_for(t, fewres, f->nres);
    in[0].u = word;
    memcpy(in + 1, (Slot *)args + f->nres, (f->nparams - 1u) * sizeof(Slot));
    NatStatus st = vm_call(t, &m->fn->self, in, f->nparams, res, f->nres);
    if (st == NAT_OK) memcpy(vm_args(t), res, f->nres * sizeof(Slot));
    return st;
}

bool reflect_methodvalue(VmG *t, const char *op, Value *v) {
    const RType *type;
    uint64_t word, ro = reflect_ro(v);
    if (!reflect_method(t, op, v, &type, &word)) return false;
    Value *box = heap_alloc(vm_cache(t), reflect_types.value);
    heap_copy(reflect_types.value, box, v);
    Closure *c = vm_closure(t, type, method_value, "reflect.methodValueCall", box, NULL);
    if (!c) {
        vm_panicstr(t, "reflect: %s of method with too many arguments", op);
        return false;
    }
    *v = reflect_make(type, c, ro | RK_FUNC);
    return true;
}

VALUE_METHOD(Method) {
    const RType *type = a->v.typ;
    if (!a->v.flag) return reflect_badkind(t, "Method", RK_INVALID);
    if (a->v.flag & FLAG_METHOD || (uint64_t)a->i >= reflect_nmethods(type))
        return vm_panicstr(t, "reflect: Method index out of range");
    if (type->kind == RK_INTERFACE && !*(void *const *)a->v.ptr)
        return vm_panicstr(t, "reflect: Method on nil interface value");
    if (a->i >> FLAG_METHODBITS) return vm_panicstr(t, "reflect: type with too many methods");
    uint64_t flag = reflect_ro(&a->v) | (a->v.flag & FLAG_INDIR) | RK_FUNC | FLAG_METHOD |
                    (uint64_t)a->i << FLAG_METHODSHIFT;
    if (a->v.flag & FLAG_ADDR) flag |= FLAG_VARIABLE;
    a->r0 = reflect_make(type, a->v.ptr, flag);
    return NAT_OK;
}

// A method as a function with the receiver in front; the closure has the method and the type.
static NatStatus method_expr(VmG *t, void *args) {
    const Closure *c = vm_running(t);
    const RMethod *m = c->captured[0].p;
    const RType *recv = c->captured[1].p;
    const Func *f = m->fn;
    Slot few[FEWSLOTS], fewres[FEWSLOTS], *from = (Slot *)args + f->nres;
    Slot *in = slots_for(t, few, f->nparams), *res = slots_for(t, fewres, f->nres);
    Value v = from_slots(t, recv, from);
    in[0].p = v.ptr;
    memcpy(in + 1, from + recv->slots, (f->nparams - 1u) * sizeof(Slot));
    NatStatus st = vm_call(t, &m->fn->self, in, f->nparams, res, f->nres);
    if (st == NAT_OK) memcpy(vm_args(t), res, f->nres * sizeof(Slot));
    return st;
}

// The type of m's function with a receiver of type recv in front.
static const RType *with_receiver(const RType *recv, const RMethod *m) {
    const RType *sig = m->type;
    const RType **in = malloc((sig->nin + 1) * sizeof *in);
    if (!in) abort();
    in[0] = recv;
    for (uint32_t i = 0; i < sig->nin; i++) in[i + 1] = sig->in[i];
    const RType *type = vm_funcof(in, sig->nin + 1, (const RType **)sig->out, sig->nout,
                                  sig->flags & RT_VARIADIC);
    free(in);
    return type;
}

NATIVE(reflect_rtype_method) {
    const RType *type = a->t;
    if (!type || (uint64_t)a->i >= reflect_nmethods(type))
        return vm_panicstr(t, "reflect: Method index out of range");
    const RMethod *m = &type->methods[a->i];
    a->r0 = (GoStr){(const uint8_t *)m->name, (int64_t)strlen(m->name)};
    if (m->pkg) a->r1 = (GoStr){(const uint8_t *)m->pkg, (int64_t)strlen(m->pkg)};
    if (type->kind == RK_INTERFACE) {
        a->r2 = reflect_type(m->type);
        return NAT_OK;
    }
    const RType *sig = with_receiver(type, m);
    a->r2 = reflect_type(sig);
    if (type->flags & RT_DIRECT) { // the receiver's slot is what an interface has
        a->r3 = reflect_make(sig, &m->fn->self, RK_FUNC);
        return NAT_OK;
    }
    Closure *c = vm_closure(t, sig, method_expr, "reflect.methodValueCall", (void *)(uintptr_t)m,
                            (void *)(uintptr_t)type);
    if (!c) return vm_panicstr(t, "reflect: Method with too many arguments");
    a->r3 = reflect_make(sig, c, RK_FUNC);
    return NAT_OK;
}

// --- calls ---------------------------------------------------------------------------------------

typedef struct Call {
    const RType *type; // the function's
    Closure *fn;
    bool method; // the first argument slot is the receiver's word
    uint64_t word;
} Call;

static bool resolve(VmG *t, const char *op, const Value *v, Call *c) {
    if (!reflect_mustbe(t, v, RK_FUNC, op) || !reflect_exported(t, v, op)) return false;
    c->method = v->flag & FLAG_METHOD;
    if (c->method) {
        const RMethod *m = reflect_method(t, op, v, &c->type, &c->word);
        c->fn = m ? &m->fn->self : NULL;
        return m != NULL;
    }
    c->type = v->typ;
    c->fn = *(void *const *)reflect_mem(v);
    if (!c->fn) vm_panicstr(t, "reflect.Value.Call: call of nil function");
    return c->fn != NULL;
}

// Whether the arguments are as many and of the types that the function wants.
static bool check_args(VmG *t, const char *op, const RType *type, const Value *in, uint32_t nin) {
    bool variadic = type->flags & RT_VARIADIC, slice = strcmp(op, "CallSlice") == 0;
    uint32_t n = type->nin - (variadic && !slice);
    const char *wrong = NULL;
    if (slice && !variadic) wrong = "CallSlice of non-variadic function";
    else if (nin < n) wrong = slice ? "CallSlice with too few input arguments"
                                    : "Call with too few input arguments";
    else if (nin > n && (slice || !variadic))
        wrong = slice ? "CallSlice with too many input arguments"
                      : "Call with too many input arguments";
    for (uint32_t i = 0; !wrong && i < nin; i++)
        if (!in[i].flag) wrong = slice ? "CallSlice using zero Value argument"
                                       : "Call using zero Value argument";
    if (wrong) {
        vm_panicstr(t, "reflect: %s", wrong);
        return false;
    }
    for (uint32_t i = 0; i < nin; i++) {
        const RType *want = i < n ? type->in[i] : type->in[n]->elem, *have = in[i].typ;
        if (in[i].flag & FLAG_METHOD)
            have = have->methods[reflect_methodindex(&in[i])].type;
        if (reflect_assignable(want, have) || reflect_implements(have, want)) continue;
        if (i < n)
            vm_panicstr(t, "reflect: %s using %s as type %s", op, have->str, want->str);
        else
            vm_panicstr(t, "reflect: cannot use %s as type %s in %s", have->str, want->str, op);
        return false;
    }
    return true;
}

// The arguments from in[n] on as a slice of the last parameter's type, in dst.
static bool gather(VmG *t, const RType *type, const Value *in, uint32_t nin, Slot *dst) {
    uint32_t n = type->nin - 1;
    const RType *elem = type->in[n]->elem;
    GoSlice s = {0};
    if (nin > n) s = vm_makeslice(t, elem, nin - n, nin - n);
    else s.ptr = heap_allocarray(vm_cache(t), elem, 0); // empty, not nil, as in Go
    memcpy(dst, &s, sizeof s);
    for (uint32_t i = n; i < nin; i++) {
        Value v = in[i];
        if (!reflect_exported(t, &v, "reflect.Value.Set") ||
            !reflect_assign(t, "reflect.Set", &v, elem))
            return false;
        heap_copy(elem, (char *)s.ptr + (i - n) * elem->size, reflect_mem(&v));
    }
    return true;
}

// The script's own list of Values may change meanwhile.
static const Value *copy_values(VmG *t, GoSlice list) {
    GoSlice s = vm_makeslice(t, reflect_types.value, list.len, list.len);
    heap_copyarray(reflect_types.value, s.ptr, list.ptr, (uint64_t)list.len);
    for (int32_t i = 0; i < list.len; i++)
        if (!reflect_whole(t, (const Value *)s.ptr + i)) return NULL;
    return s.ptr;
}

static NatStatus call(VmG *t, const char *op, const Value *fn, GoSlice args, GoSlice *out) {
    Call c;
    const Value *in = copy_values(t, args);
    uint32_t nin = (uint32_t)args.len;
    if (!in) return NAT_PANIC;
    if (!resolve(t, op, fn, &c) || !check_args(t, op, c.type, in, nin)) return NAT_PANIC;
    uint64_t nargs = count_slots(c.type->in, c.type->nin) + c.method;
    uint64_t nres = count_slots(c.type->out, c.type->nout);
    if (nargs + nres > MANYSLOTS)
        return vm_panicstr(t, "reflect: %s with too many argument bytes", op);
    Slot few[FEWSLOTS], fewres[FEWSLOTS];
    Slot *a = slots_for(t, few, nargs), *res = slots_for(t, fewres, nres), *at = a + c.method;
    memset(a, 0, nargs * sizeof *a);
    if (c.method) a[0].u = c.word;
    bool rest = (c.type->flags & RT_VARIADIC) && strcmp(op, "Call") == 0;
    for (uint32_t i = 0; i < c.type->nin - rest; i++) {
        Value v = in[i];
        if (!reflect_exported(t, &v, op) ||
            !reflect_assign(t, "reflect.Value.Call", &v, c.type->in[i]))
            return NAT_PANIC;
        to_slots(&v, at);
        at += c.type->in[i]->slots;
    }
    if (rest && !gather(t, c.type, in, nin, at)) return NAT_PANIC;
    NatStatus st = vm_call(t, c.fn, a, (uint32_t)nargs, res, (uint32_t)nres);
    if (st != NAT_OK || c.type->nout == 0) return st;
    *out = vm_makeslice(t, reflect_types.value, c.type->nout, c.type->nout);
    for (uint32_t i = 0; i < c.type->nout; i++) {
        Value v = from_slots(t, c.type->out[i], res);
        heap_copy(reflect_types.value, (Value *)out->ptr + i, &v);
        res += c.type->out[i]->slots;
    }
    return NAT_OK;
}

VALUE_METHOD(Call) {
    GoSlice out = {0};
    NatStatus st = call(t, "Call", &a->v, a->in, &out);
    if (st != NAT_OK) return st;
    a = vm_args(t);
    a->r0 = out;
    return NAT_OK;
}

VALUE_METHOD(CallSlice) {
    GoSlice out = {0};
    NatStatus st = call(t, "CallSlice", &a->v, a->in, &out);
    if (st != NAT_OK) return st;
    a = vm_args(t);
    a->r0 = out;
    return NAT_OK;
}

// --- MakeFunc ------------------------------------------------------------------------------------

// Puts what the script's function returned in the result slots of a function of type `type`.
static NatStatus put_results(VmG *t, const RType *type, const Closure *fn, GoSlice out) {
    const Value *v = out.ptr;
    uint32_t at = 0;
    if (out.len != (int64_t)type->nout)
        return vm_panicstr(t, "reflect: wrong return count from function created by MakeFunc");
    for (uint32_t i = 0; i < type->nout; i++) {
        Value x = v[i];
        if (!reflect_whole(t, &x)) return NAT_PANIC;
        const char *wrong = !x.flag            ? "zero Value"
                            : x.flag & FLAG_RO ? "value obtained from unexported field"
                                               : NULL;
        if (wrong)
            return vm_panicstr(t, "reflect: function created by MakeFunc using %s returned %s",
                               fn->fn->name, wrong);
        if (!reflect_assign(t, "reflect.MakeFunc", &x, type->out[i])) return NAT_PANIC;
        to_slots(&x, (Slot *)vm_args(t) + at);
        at += type->out[i]->slots;
    }
    return NAT_OK;
}

static NatStatus made_func(VmG *t, void *args) {
    const Closure *c = vm_running(t);
    const RType *type = c->fn->type;
    Closure *fn = c->captured[0].p;
    const Slot *from = (Slot *)args + c->fn->nres;
    GoSlice in = vm_makeslice(t, reflect_types.value, type->nin, type->nin);
    for (uint32_t i = 0; i < type->nin; i++) {
        Value v = from_slots(t, type->in[i], from);
        heap_copy(reflect_types.value, (Value *)in.ptr + i, &v);
        from += type->in[i]->slots;
    }
    Slot arg[2], res[2];
    memcpy(arg, &in, sizeof in);
    NatStatus st = vm_call(t, fn, arg, 2, res, 2);
    if (st != NAT_OK) return st;
    GoSlice out;
    memcpy(&out, res, sizeof out);
    return put_results(t, type, fn, out);
}

NATIVE(reflect_makeFunc) {
    Closure *c = vm_closure(t, a->t, made_func, "reflect.makeFuncStub", a->fn, NULL);
    if (!c) return vm_panicstr(t, "reflect.MakeFunc: too many argument bytes");
    a->r0 = reflect_make(a->t, c, RK_FUNC);
    return NAT_OK;
}
