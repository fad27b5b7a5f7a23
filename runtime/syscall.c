// SPDX-License-Identifier: GPL-3.0-or-later
// C that blocks: entersyscall leaves the P behind in state Psyscall with nobody on it; exitsyscall
// takes it back with one compare-and-swap, unless sysmon or a stop of the world has taken it
// meanwhile. After Go's reentersyscall.
//
// While in the syscall the G keeps its native stack (g->stack), and the conservative scan reads it
// from syscallsp up: the frames there do not change, and the caller's registers were saved at the
// top of the stack (stack->regs) by the assembly entry points, go_entersyscall and
// go_entersyscallblock.
#include "trace.h"

#include <errno.h>
#include <string.h>

// errno's address belongs to the thread, and the goroutine may have changed threads: never inlined.
__attribute__((noinline)) int go_errno(void)
{
    __asm__ volatile("");
    return errno;
}

__attribute__((noinline)) void go_seterrno(int e)
{
    __asm__ volatile("");
    errno = e;
}

// Called by the assembly with the registers it saved, right below the caller's frame.
void entersyscall(uintptr_t *saved, size_t nsaved, char *sp);
void entersyscallblock(uintptr_t *saved, size_t nsaved, char *sp);

static M *syscallstart(uintptr_t *saved, size_t nsaved, char *sp)
{
    M *m = getm();
    INVARIANT(m != NULL && m->p != NULL && m->commit == CommitNone,
              "entersyscall where none is possible");
    locknone();
    G *g = m->curg;
    Stack *s = m->stack;
    memcpy(s->regs, saved, nsaved * sizeof *saved);
    s->syscallsp = sp;
    g->stack = s;
    trace(TraceSyscall, g, NULL);
    trace(TraceStop, g, "syscall");
    setgstatus(g, Grunning, Gsyscall);
    return m;
}

void entersyscall(uintptr_t *saved, size_t nsaved, char *sp)
{
    if (simulating)  // inline: nobody else runs meanwhile
        return;
    M *m = syscallstart(saved, nsaved, sp);
    P *p = m->p;
    m->oldp = p;
    m->p = NULL;
    p->m = NULL;
    m->syscalltick = p->syscalltick;
    // Full fence: a stop of the world sees Psyscall, or we see gcwaiting.
    st_seq(&p->status, Psyscall);
    racewindow();
    if (ld_seq(&sched.gcwaiting) == 0 && ld_rlx(&sched.sysmonwait) == 0)
        return;
    lock(&sched.lock);
    if (ld_rlx(&sched.sysmonwait) != 0) {
        st_rlx(&sched.sysmonwait, 0);
        notewakeup(&sched.sysmonnote);
    }
    uint32_t insyscall = Psyscall;
    if (sched.stopwait > 0 && cas(&p->status, &insyscall, Pgcstop)) {
        st_rlx(&p->syscalltick, p->syscalltick + 1);
        if (--sched.stopwait == 0)
            notewakeup(&sched.stopnote);
    }
    unlock(&sched.lock);
}

void entersyscallblock(uintptr_t *saved, size_t nsaved, char *sp)
{
    if (simulating)
        return;
    M *m = syscallstart(saved, nsaved, sp);
    m->oldp = NULL;
    st_rlx(&m->p->syscalltick, m->p->syscalltick + 1);
    handoffp(releasep(m));
}

// Any P at once: the old one, or an idle one.
static bool reacquirep(M *m)
{
    P *p = m->oldp;
    m->oldp = NULL;
    racewindow();
    uint32_t insyscall = Psyscall;
    if (p != NULL && m->syscalltick == ld_rlx(&p->syscalltick) &&
        cas(&p->status, &insyscall, Prunning)) {
        m->p = p;
        p->m = m;
        st_rlx(&p->syscalltick, p->syscalltick + 1);
        return true;
    }
    if (ld_seq(&sched.npidle) == 0)
        return false;
    lock(&sched.lock);
    p = pidleget();
    unlock(&sched.lock);
    if (p == NULL)
        return false;
    acquirep(m, p);
    return true;
}

void go_exitsyscall(void)
{
    if (simulating)
        return;
    int e = go_errno();
    M *m = getm();
    G *g = m->curg;
    INVARIANT(readgstatus(g) == Gsyscall && !m->onsystem, "exitsyscall without entersyscall");
    Stack *s = m->stack;
    if (reacquirep(m)) {
        st_rlx(&m->p->curg, g);
        setgstatus(g, Gsyscall, Grunning);
        trace(TraceSysexit, g, NULL);
        tracestart(TraceResume, g);
        g->stack = NULL;
        if (ld_rlx(&m->p->preempt) != 0)
            go_gosched();
    } else {
        m->commit = CommitSyscall;
        leavestack(m);
    }
    s->syscallsp = NULL;
    go_seterrno(e);
}

G *exitsyscall0(M *m, G *g)
{
    trace(TraceSysexit, g, NULL);
    trace(TraceReady, g, NULL);
    setgstatus(g, Gsyscall, Grunnable);
    m->curg = NULL;
    g->m = NULL;
    lock(&sched.lock);
    P *p = pidleget();
    if (p == NULL)
        globrunqput(g);
    unlock(&sched.lock);
    if (p == NULL) {
        if (!m->wired)
            stopm(m);
        return NULL;
    }
    acquirep(m, p);
    st_rlx(&p->schedtick, p->schedtick + 1);
    return g;
}

void go_systemstack(void (*fn)(void *arg), void *arg)
{
    M *m = getm();
    if (m->onsystem) {
        fn(arg);
        return;
    }
    INVARIANT(m->commit == CommitNone, "go_systemstack in a prepared park");
    m->onsystem = true;
    m->sysfn = fn;
    m->sysarg = arg;
    gobuf_switch(&m->stack->ctx, &m->g0, m);
}

void go_syscall(void (*fn)(void *arg), void *arg)
{
    go_entersyscall();
    go_systemstack(fn, arg);
    go_exitsyscall();
}
