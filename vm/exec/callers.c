// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stacks as values: what packages runtime and runtime/debug tell a script about its callers.
//
// A program counter is an instruction's address + PAST, so that it, and it less one, lie inside the
// instruction as Go's return addresses, less one, do; of a native, which has no instructions, the
// address of its Func + PAST. Two functions of Go's runtime that have no code here are on stacks
// all the same: the one that runs deferred calls in a panic, and the bottom of every goroutine.
// Nothing is kept for counters: finding the function of one walks all functions.
#include <stdlib.h>

#include "runtime/rt.h"
#include "vm/exec/exec.h"

enum { PAST = 2 };

static const Func gopanic = {.name = "runtime.gopanic"}, goexit = {.name = "runtime.goexit"};

static uint64_t counter(const Func *fn, const Instr *pc) {
    return (uint64_t)(fn->code ? (uintptr_t)pc : (uintptr_t)fn) + PAST;
}

typedef struct Callers {
    uint32_t skip, n, max;
    uint64_t *pcs;
} Callers;

static void add(Callers *c, const Func *fn, const Instr *pc) {
    if (c->skip > 0)
        c->skip--;
    else if (c->n < c->max)
        c->pcs[c->n++] = counter(fn, pc);
}

uint32_t vm_callers(VmG *t, uint32_t skip, uint64_t *pcs, uint32_t max) {
    const Instr *pc = t->pc;
    Callers c = {skip, 0, max, pcs};
    for (Slot *fp = t->fp; fp && c.n < max; fp = vm_prevframe(fp, &pc)) {
        const Func *fn = framefunc(fp);
        if (!(fn->flags & FN_WRAPPER) || fn == vm.prog->entry) // runtime.main is there, as in Go
            add(&c, fn, pc);
        if (fp[-1].p == &vm_special[SP_PANICRET])
            add(&c, &gopanic, NULL);
    }
    add(&c, &goexit, NULL);
    return c.n;
}

static bool is(const Func *fn, uint64_t pc) {
    return pc - (uint64_t)(uintptr_t)fn - 1 < PAST;
}

bool vm_pcinfo(VmG *t, uint64_t pc, PcInfo *info) {
    const Program *p = vm_program(t);
    uintptr_t at = (uintptr_t)(pc - 1);
    *info = (PcInfo){0};
    if (is(&gopanic, pc) || is(&goexit, pc)) {
        info->func = is(&gopanic, pc) ? gopanic.name : goexit.name;
        info->entry = pc;
        return true;
    }
    for (uint32_t i = 0; i < p->nfuncs; i++) {
        const Func *fn = p->funcs[i];
        bool inside = fn->code && at >= (uintptr_t)fn->code &&
                      at < (uintptr_t)(fn->code + fn->ncode);
        if (!inside && !is(fn, pc) && pc != (uintptr_t)&fn->self)
            continue;
        const Instr *ins = inside ? fn->code + (at - (uintptr_t)fn->code) / sizeof *ins : fn->code;
        info->func = fn->name;
        info->entry = counter(fn, fn->code);
        size_t n = 0;
        const char *file = fn->code ? vm_funcfile(fn, ins, &info->line, &n) : NULL;
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
