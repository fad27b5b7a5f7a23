// SPDX-License-Identifier: GPL-3.0-or-later
//
// What natives call: native.h has the contracts.
#include "vm/exec/native.h"

#include <stdarg.h>
#include <stdlib.h>

#include "vm/exec/exec.h"

// --- memory ------------------------------------------------------------------------------------
HeapCache *vm_cache(VmG *t) {
    (void)t;
    return cache();
}

GoStr vm_str(VmG *t, const void *bytes, size_t n) {
    (void)t;
    if (!n)
        return (GoStr){0};
    uint8_t *p = heap_allocbytes(cache(), n);
    memcpy(p, bytes, n);
    return (GoStr){p, (int64_t)n};
}

GoStr vm_cstr(VmG *t, const char *s) {
    return vm_str(t, s, strlen(s));
}

GoSlice vm_byteslice(VmG *t, const void *bytes, size_t n, size_t cap) {
    (void)t;
    if (cap < n)
        cap = n;
    uint8_t *p = heap_allocbytes(cache(), cap ? cap : 1);
    if (n)
        memcpy(p, bytes, n);
    memset(p + n, 0, cap - n);
    return (GoSlice){p, (int32_t)n, (int32_t)cap};
}

GoSlice vm_makeslice(VmG *t, const RType *elem, int64_t len, int64_t cap) {
    (void)t;
    return (GoSlice){heap_allocarray(cache(), elem, (uint64_t)cap), (int32_t)len, (int32_t)cap};
}

GoStr vm_concat(VmG *t, const GoStr *s, size_t n) {
    Slot r[2];
    vm_concatop(t, r, (const Slot *)s, (uint32_t)n);
    return (GoStr){r[0].p, r[1].i};
}

// --- panics ------------------------------------------------------------------------------------
static char *format(char *buf, size_t size, size_t *n, const char *prefix, const char *fmt,
                    va_list ap) {
    size_t k = strlen(prefix);
    va_list again;
    va_copy(again, ap);
    int m = vsnprintf(buf + k, size - k, fmt, ap);
    if ((size_t)m >= size - k) {
        char *big = malloc(k + (size_t)m + 1);
        if (!big)
            go_fatal("out of memory");
        buf = big;
        vsnprintf(buf + k, (size_t)m + 1, fmt, again);
    }
    va_end(again);
    memcpy(buf, prefix, k);
    *n = k + (size_t)m;
    return buf;
}

NatStatus vm_panicstr(VmG *t, const char *fmt, ...) {
    char buf[512], *s;
    size_t n;
    va_list ap;
    va_start(ap, fmt);
    s = format(buf, sizeof buf, &n, "", fmt, ap);
    va_end(ap);
    GoStr str = vm_str(t, s, n), *box = heap_alloc(cache(), vm.prog->t_string);
    heap_store128(box, &str);
    if (s != buf)
        free(s);
    return vm_panicvalue(t, (GoIface){vm.prog->t_string, {.p = box}});
}

NatStatus vm_panicruntime(VmG *t, const char *fmt, ...) {
    char buf[512], *s;
    size_t n;
    va_list ap;
    va_start(ap, fmt);
    s = format(buf, sizeof buf, &n, "runtime error: ", fmt, ap);
    va_end(ap);
    vm_throwstr(t, s, n);
    if (s != buf)
        free(s);
    return NAT_PANIC;
}

NatStatus vm_panicvalue(VmG *t, GoIface v) {
    vm_throwvalue(t, v);
    return NAT_PANIC;
}

NatStatus vm_goexit(VmG *t) {
    vm_throwgoexit(t);
    return NAT_PANIC;
}

void vm_fatal(VmG *t, const char *fmt, ...) {
    char buf[1024];
    va_list ap;
    (void)t;
    va_start(ap, fmt);
    vsnprintf(buf, sizeof buf, fmt, ap);
    va_end(ap);
    go_fatal("%s", buf);
}

void vm_exit(VmG *t, int status) {
    (void)t;
    vm_die(status);
}

// --- calling back ------------------------------------------------------------------------------
NatStatus vm_call(VmG *t, Closure *f, const Slot *args, uint32_t nargs, Slot *res, uint32_t nres) {
    if (!f) {
        vm_thrownil(t);
        return NAT_PANIC;
    }
    uint64_t nstate = t->nstate, fp = (uint64_t)(t->fp - t->lo);
    uint32_t base = t->base;
    const Instr *pc = t->pc;
    vm_pushframe(t, f, args, nargs, SP_RETURN, pc);
    t->base = slotoff(t, t->fp);
    t->depth++;
    RunResult r = vm_loop(t);
    t->depth--;
    t->base = base;
    if (r != RUN_RETURN)
        return NAT_UNWIND;
    uint32_t n = f->fn->nres < nres ? f->fn->nres : nres;
    if (n)
        memcpy(res, t->fp, n * sizeof(Slot));
    t->fp = t->lo + fp;
    t->pc = pc;
    t->nstate = nstate;
    return NAT_OK;
}

static RMethod *methodnamed(const RType *type, const char *name) {
    for (uint32_t i = 0; i < type->nmethods; i++)
        if (strcmp(type->methods[i].name, name) == 0 && type->methods[i].fn)
            return &type->methods[i];
    return NULL;
}

NatStatus vm_callmethod(VmG *t, GoIface v, const char *name, const Slot *args, uint32_t nargs,
                        Slot *res, uint32_t nres, bool *found) {
    Slot buf[16];
    RMethod *m = v.type && nargs < 15 ? methodnamed(v.type, name) : NULL;
    *found = m && m->fn->nparams == nargs + 1 && m->fn->nres == nres;
    if (!*found)
        return NAT_OK;
    buf[0] = v.data;
    for (uint32_t i = 0; i < nargs; i++)
        buf[i + 1] = args[i];
    return vm_call(t, &m->fn->self, buf, nargs + 1, res, nres);
}

void vm_setfinalizers(Closure *f) {
    __atomic_store_n(&vm.finalizers, f, __ATOMIC_RELEASE);
}

void vm_finalize(void) {
    vm_go(NULL, __atomic_load_n(&vm.finalizers, __ATOMIC_ACQUIRE));
}

NatStatus vm_runfinalizer(VmG *t, bool *more) {
    Finalizer f;
    *more = heap_nextfinalizer(&f);
    if (!*more)
        return NAT_OK;
    Slot args[2] = {{.p = f.object}};
    bool iface = f.fn->fn->type->in[0]->kind == RK_INTERFACE;
    if (iface) {
        args[0].p = (void *)f.type;
        args[1].p = f.object;
    }
    NatStatus s = vm_call(t, f.fn, args, iface ? 2 : 1, NULL, 0);
    if (s != NAT_OK)
        vm_finalize(); // runtime.Goexit: this goroutine ends, another one goes on
    return s;
}

void *vm_args(VmG *t) {
    return t->fp;
}

// --- scheduling --------------------------------------------------------------------------------
void vm_poll(VmG *t) {
    if (__atomic_load_n(&t->limit, __ATOMIC_RELAXED) == POISON) {
        vm_unpoison(t);
        go_checkpreempt();
    }
}

void vm_entersyscall(VmG *t) {
    (void)t;
    go_entersyscall();
}

void vm_exitsyscall(VmG *t) {
    (void)t;
    go_exitsyscall();
}

uint64_t *vm_nstate(VmG *t) {
    return &t->nstate;
}

// --- types -------------------------------------------------------------------------------------
const Program *vm_program(VmG *t) {
    (void)t;
    return vm.prog;
}

const RType *vm_type(VmG *t, const char *str) {
    (void)t;
    for (uint32_t i = 1; i < vm.prog->ntypes; i++)
        if (strcmp(vm.prog->types[i]->str, str) == 0)
            return vm.prog->types[i];
    return NULL;
}

static struct {
    int argc;
    char **argv;
} progargs;

void vm_setargs(int argc, char **argv, const char *script) {
    char **all = malloc(((size_t)argc + 2) * sizeof *all);
    if (!all)
        abort();
    all[0] = (char *)script;
    for (int i = 0; i < argc; i++)
        all[i + 1] = argv[i];
    all[argc + 1] = NULL;
    progargs.argc = argc + 1;
    progargs.argv = all;
}

void vm_getargs(int *argc, char ***argv) {
    *argc = progargs.argc;
    *argv = progargs.argv;
}
