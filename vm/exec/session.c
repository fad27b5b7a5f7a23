// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sessions: installing units into the running program, and goroutines that may fail without it.
//
// Nothing here locks: what a unit changes is changed with the world stopped, when every goroutine
// of the script is at a safe point, where it has no table or method table in hand; natives in
// system calls may hold old tables, which stay as they were. The goroutine that vm_start makes has
// UNIT_FIRST; those it starts, and theirs, the number of its unit.
#include <stdlib.h>
#include <string.h>

#include "vm/exec/exec.h"

static struct {
    uint16_t unit;     // number of the last unit; main goroutine's
    uint32_t outcome;  // VmOutcome, atomic: the unit's goroutine, then main
} session;

void vm_install(const ProgramUnit *u) {
    Program *p = (Program *)(uintptr_t)vm.prog;
    vm_prepare(u->next.funcs + p->nfuncs, u->next.nfuncs - p->nfuncs);
    if (p->ntypes)
        vm_dyntypes(u->next.types, p->ntypes, u->next.ntypes);
    go_stopworld("install");
    *p = u->next;
    for (uint32_t i = 0; i < u->nreplaced; i++)
        p->funcs[u->replaced[i].index] = u->replaced[i].fn;
    for (uint32_t i = 0; i < u->nmethods; i++) {
        const ProgramMethods *m = &u->methods[i];
        m->type->methods = m->methods;
        m->type->mtab = m->mtab;
        m->type->nmethods = m->n;
        m->type->mtabmask = m->mask;
    }
    if (u->nmethods)
        vm_forgetimpls();
    vm_settables(p);
    go_startworld();
}

void vm_start(Func *f) {
    session.unit = (session.unit + 1) & UNIT_NUMBER;
    __atomic_store_n(&session.outcome, VM_RETURNED, __ATOMIC_RELAXED);
    G *g = vm_makeg(NULL, NULL, &f->self, NULL, 0);
    VmG *t = go_gextra(g);
    t->unit = session.unit | UNIT_FIRST;
    go_ready_new(g);
}

static void outcome(const VmG *t, VmOutcome o) {
    if (t->unit & UNIT_FIRST)
        __atomic_store_n(&session.outcome, (uint32_t)o, __ATOMIC_RELEASE);
}

RunResult vm_stop(VmG *t) {
    t->unit &= (uint16_t)~UNIT_STOP;
    go_unparked();
    outcome(t, VM_INTERRUPTED);
    vm_throwgoexit(t);
    return vm_unwind(t);
}

bool vm_stopping(VmG *t) {
    return t->unit & UNIT_STOP;
}

typedef struct Interrupt {
    G *ready;        // to be made runnable
    const char *why; // the first goroutine waits for that; NULL: for nothing that lasts
    bool remind;
} Interrupt;

// A native that waits for a channel (a child's end comes by one) is left to it.
static bool unpark(G *g, const VmG *t, Interrupt *in) {
    const char *reason = go_waitreason(g);
    if (!reason[0])
        return true;
    bool channels = strncmp(reason, "chan ", 5) == 0 || strncmp(reason, "select", 6) == 0;
    return (!channels || t->parked) && go_unpark(g, &in->ready);
}

static void interrupt(G *g, void *arg) {
    Interrupt *in = arg;
    VmG *t = go_gextra(g);
    if (!t->fp || (t->unit & UNIT_NUMBER) != session.unit)
        return;
    if (in->remind && !(t->unit & UNIT_STOP))
        return;
    t->unit |= UNIT_STOP;
    vm_preempt(g);
    bool goes = unpark(g, t, in);
    go_kick(g);
    if (!goes && t->unit & UNIT_FIRST)
        in->why = go_waitreason(g);
}

bool vm_interrupt(bool remind, const char **why) {
    Interrupt in = {.remind = remind};
    go_stopworld("interrupt");
    go_each_g(interrupt, &in);
    go_startworld();
    go_ready_list(in.ready);
    *why = in.why;
    return !in.why;
}

static void abandon(G *g, void *arg) {
    (void)arg;
    VmG *t = go_gextra(g);
    t->unit &= (uint16_t)~UNIT_FIRST;
}

void vm_abandon(void) {
    go_stopworld("abandon");
    go_each_g(abandon, NULL);
    go_startworld();
}

VmOutcome vm_outcome(void) {
    return (VmOutcome)__atomic_load_n(&session.outcome, __ATOMIC_ACQUIRE);
}

bool vm_output(VmG *t, int fd, const void *p, size_t n) {
    (void)t;
    return vm.session && vm.session->write && vm.session->write(fd, p, n);
}

void vm_sessiongexit(VmG *t) {
    if (t->unit & UNIT_FIRST)
        vm.session->ended();
}

void vm_sessionpanic(VmG *t, Panic *p) {
    char *text = NULL;
    size_t n = 0;
    outcome(t, VM_PANICKED);
    vm_panictexts(t, p);
    FILE *f = open_memstream(&text, &n);
    if (!f)
        return;
    vm_formatpanics(t, p, f);
    fclose(f);
    vm.session->say(text, n);
    free(text);
}

void vm_sessionerror(VmG *t, const GoStr *text) {
    char *line = malloc((size_t)text->len + 1);
    outcome(t, VM_FAILED);
    if (line) {
        memcpy(line, text->ptr, (size_t)text->len);
        line[text->len] = '\n';
        vm.session->say(line, (size_t)text->len + 1);
        free(line);
    }
    vm_throwgoexit(t);
}

// --- a list of goroutines
enum { GROUPS = 200 };

typedef struct Group {
    const char *state, *name;
    uint32_t n;
} Group;

typedef struct Groups {
    Group list[GROUPS];
    uint32_t n, more;
} Groups;

static void count(G *g, void *arg) {
    Groups *all = arg;
    const char *name = vm_gname(g), *state = go_waitreason(g);
    if (!name)
        return;
    if (!state[0])
        state = go_gstatus(g);
    for (uint32_t i = 0; i < all->n; i++) {
        if (all->list[i].name == name && strcmp(all->list[i].state, state) == 0) {
            all->list[i].n++;
            return;
        }
    }
    if (all->n < GROUPS)
        all->list[all->n++] = (Group){state, name, 1};
    else
        all->more++;
}

void vm_goroutines(FILE *f) {
    static Groups all; // by the main goroutine alone
    all.n = all.more = 0;
    go_stopworld("list");
    go_each_g(count, &all);
    go_startworld();
    for (uint32_t i = 0; i < all.n; i++)
        fprintf(f, "%6u  %-24s %s\n", all.list[i].n, all.list[i].state, all.list[i].name);
    if (all.more)
        fprintf(f, "%6u  more\n", all.more);
}
