// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdlib.h>

#include "natives.h"
#include "runtime/rt.h"

NATIVE(runtime_arch) {
#if defined __x86_64__
    a->r0 = vm_cstr(t, "amd64");
#elif defined __aarch64__
    a->r0 = vm_cstr(t, "arm64");
#else
#error "no name for this processor"
#endif
    return NAT_OK;
}

NATIVE(runtime_Gosched) {
    (void)a;
    uint64_t *state = vm_nstate(t);
    if (*state) return NAT_OK;
    *state = 1;
    return NAT_YIELD;
}

NATIVE(runtime_Goexit) {
    (void)a;
    return vm_goexit(t);
}

NATIVE(runtime_LockOSThread) {
    (void)t;
    (void)a;
    go_lockosthread();
    return NAT_OK;
}

NATIVE(runtime_UnlockOSThread) {
    (void)t;
    (void)a;
    go_unlockosthread();
    return NAT_OK;
}

NATIVE(runtime_GOMAXPROCS) {
    (void)t;
    a->r0 = go_gomaxprocs(a->n > 0 && a->n < 1 << 20 ? (int)a->n : 0);
    return NAT_OK;
}

NATIVE(runtime_NumCPU) {
    (void)t;
    a->r0 = go_numcpu();
    return NAT_OK;
}

NATIVE(runtime_NumGoroutine) {
    (void)t;
    a->r0 = go_numg();
    return NAT_OK;
}

NATIVE(runtime_GC) {
    (void)a;
    uint64_t *state = vm_nstate(t);
    if (*state) return NAT_OK;
    heap_gc("runtime.GC");
    *state = 1;
    return NAT_YIELD; // to finalizers that are due now
}

NATIVE(runtime_KeepAlive) {
    (void)t;
    (void)a;
    return NAT_OK;
}

// Whether a function of one parameter of type `in` may be called with a value of pointer type t.
static bool takes(const RType *in, const RType *t) {
    if (in->kind == RK_INTERFACE) return rtype_implements(t, in, NULL);
    bool unnamed = !(in->flags & RT_NAMED) || !(t->flags & RT_NAMED);
    return in == t || (in->kind == RK_POINTER && unnamed && in->elem == t->elem);
}

NATIVE(runtime_setFinalizer) {
    const RType *t0 = a->obj.type, *f = a->finalizer.type;
    if (!t0) vm_fatal(t, "runtime.SetFinalizer: first argument is nil");
    if (t0->kind != RK_POINTER)
        vm_fatal(t, "runtime.SetFinalizer: first argument is %s, not pointer", t0->str);
    if (!a->obj.data.p) vm_fatal(t, "nil elem type!");
    if (f && f->kind != RK_FUNC)
        vm_fatal(t, "runtime.SetFinalizer: second argument is %s, not a function", f->str);
    if (f && (f->flags & RT_VARIADIC))
        vm_fatal(t, "runtime.SetFinalizer: cannot pass %s to finalizer %s because dotdotdot",
                 t0->str, f->str);
    if (f && (f->nin != 1 || !takes(f->in[0], t0)))
        vm_fatal(t, "runtime.SetFinalizer: cannot pass %s to finalizer %s", t0->str, f->str);
    vm_setfinalizers(a->run);
    switch (heap_setfinalizer(&(Finalizer){a->obj.data.p, t0, f ? a->finalizer.data.p : NULL})) {
    case FIN_INTERIOR:
        vm_fatal(t, "runtime.SetFinalizer: pointer not at beginning of allocated block");
    case FIN_TWICE: vm_fatal(t, "runtime.SetFinalizer: finalizer already set");
    default: return NAT_OK;
    }
}

NATIVE(runtime_runFinalizer) {
    bool more;
    NatStatus s = vm_runfinalizer(t, &more);
    if (s != NAT_OK) return s;
    a = vm_args(t);
    a->r0 = more;
    return NAT_OK;
}

static uint32_t bounded(int64_t skip) {
    return skip < 0 ? 0 : skip < INT32_MAX ? (uint32_t)skip : INT32_MAX;
}

NATIVE(runtime_Callers) {
    a->r0 = vm_callers(t, bounded(a->skip), a->pc.ptr, (uint32_t)a->pc.len);
    return NAT_OK;
}

NATIVE(runtime_Caller) {
    uint64_t pc = 0;
    PcInfo info;
    if (vm_callers(t, bounded(a->skip) + 1, &pc, 1) == 0 || !vm_pcinfo(t, pc, &info))
        return NAT_OK;
    a->r0 = pc;
    a->r1 = vm_cstr(t, info.file);
    a->r2 = info.line;
    a->r3 = true;
    return NAT_OK;
}

NATIVE(runtime_pcinfo) {
    PcInfo info;
    if (!vm_pcinfo(t, a->pc, &info)) return NAT_OK;
    a->r0 = vm_cstr(t, info.func);
    a->r1 = vm_cstr(t, info.file);
    a->r2 = info.line;
    a->r3 = info.entry;
    return NAT_OK;
}

NATIVE(runtime_stack) {
    size_t n = 0;
    char *text = vm_stacktrace(t, a->all, &n);
    a->r0 = vm_str(t, text, text ? n : 0);
    free(text);
    return NAT_OK;
}

NATIVE(runtime_heapStats) {
    (void)t;
    HeapStats s;
    heap_stats(&s);
    uint64_t v[9] = {s.alloc,       s.totalalloc, s.sys,          s.mallocs, s.frees,
                     s.heapobjects, s.numgc,      s.pausetotalns, s.nextgc};
    memcpy(a->v.ptr, v, a->v.len < 9 ? (size_t)a->v.len * 8 : sizeof v);
    return NAT_OK;
}
