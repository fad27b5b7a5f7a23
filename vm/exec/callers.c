// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stacks as values: what packages runtime and runtime/debug tell a script about its callers.
//
// A program counter is an instruction's address + 1, so that it lies inside its instruction as Go's
// return addresses, less one, do; of a native, which has no instructions, the address of its Func
// + 1. Nothing is kept for them: finding the function of a counter walks all functions.
#include <stdlib.h>

#include "runtime/rt.h"
#include "vm/exec/exec.h"

static uint64_t counter(const Func *fn, const Instr *pc) {
    return (uint64_t)(fn->code ? (uintptr_t)pc : (uintptr_t)fn) + 1;
}

uint32_t vm_callers(VmG *t, uint32_t skip, uint64_t *pcs, uint32_t max) {
    const Instr *pc = t->pc;
    uint32_t n = 0;
    for (Slot *fp = t->fp; fp && n < max; fp = vm_prevframe(fp, &pc)) {
        const Func *fn = framefunc(fp);
        if (fn->flags & FN_WRAPPER && fn != vm.prog->entry) // runtime.main is there, as in Go
            continue;
        if (skip > 0)
            skip--;
        else
            pcs[n++] = counter(fn, pc);
    }
    return n;
}

bool vm_pcinfo(VmG *t, uint64_t pc, PcInfo *info) {
    const Program *p = vm_program(t);
    uintptr_t at = (uintptr_t)(pc - 1);
    *info = (PcInfo){0};
    for (uint32_t i = 0; i < p->nfuncs; i++) {
        const Func *fn = p->funcs[i];
        bool inside = fn->code && at >= (uintptr_t)fn->code &&
                      at < (uintptr_t)(fn->code + fn->ncode);
        if (!inside && at != (uintptr_t)fn && pc != (uintptr_t)&fn->self)
            continue;
        const Instr *ins = inside ? fn->code + (at - (uintptr_t)fn->code) / sizeof *ins : fn->code;
        info->func = fn->name;
        info->entry = counter(fn, fn->code);
        size_t n = 0;
        const char *file = fn->code ? vm_funcfile(fn, ins, &info->line) : NULL;
        if (file && !(fn->flags & FN_STD))
            file = vm_absolute(file, &n);
        if (file)
            snprintf(info->file, sizeof info->file, "%.*s%s%s", (int)n, n ? vm.cwd : "",
                     n ? "/" : "", file);
        return true;
    }
    return false;
}

// Takes the frames of the functions that print the trace off its top, two lines each.
static void dropself(char *text, size_t *n) {
    char *top = memchr(text, '\n', *n), *p = top;
    while (p && strncasecmp(p + 1, "runtime.stack(", 14) == 0) {
        p = strchr(p + 1, '\n');
        p = p ? strchr(p + 1, '\n') : NULL;
    }
    if (!p || p == top)
        return;
    size_t left = *n - (size_t)(p - text);
    memmove(top, p, left + 1);
    *n = (size_t)(top - text) + left;
}

char *vm_stacktrace(VmG *t, bool all, size_t *n) {
    char *text = NULL;
    FILE *f = open_memstream(&text, n);
    if (!f)
        return NULL;
    // The others stand still while they are walked; what they hold (malloc's lock, say) they let
    // go of before they stop.
    if (all) {
        go_stopworld("runtime.Stack");
        go_traceback_all(f);
        go_startworld();
    } else {
        fprintf(f, "goroutine %llu [running]:\n", (unsigned long long)go_goid(go_gof(t)));
        vm_traceback(go_gof(t), f);
    }
    if (fclose(f) == 0 && text)
        dropself(text, n);
    return text;
}
