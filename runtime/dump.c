// SPDX-License-Identifier: GPL-3.0-or-later
// What is printed when things go wrong: goroutine traces in Go's form, fatal errors, the dump of a
// broken invariant, and the scheduler trace. No locks are taken here: the caller may hold any, so
// the numbers of a running scheduler are only about right.
#include "backtrace.h"
#include "sched.h"
#include "sim.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const pnames[] = {"idle", "running", "syscall", "gcstop", "dead"};

// Has every other goroutine stopped, but for C that does not?
static bool frozen(void)
{
    return ld_seq(&sched.gcwaiting) != 0;
}

RACY void traceheader(const TraceOut *o, const G *g, const char *what)
{
    traceputs(o, "goroutine ");
    traceputu(o, g->goid);
    traceputs(o, " [");
    traceputs(o, what);
    if ((g->flags & GPINNED) != 0)
        traceputs(o, ", locked to thread");
    if ((g->flags & GCOLD) != 0 && ((GCold *)g->arg)->name[0] != '\0') {
        traceputs(o, ", \"");
        traceputs(o, ((GCold *)g->arg)->name);
        traceputs(o, "\"");
    }
    traceputs(o, "]:\n");
}

RACY static void tracec(const TraceOut *o, G *g, enum GStatus s)
{
    Stack *st = g->stack;
    bool shown = false;
    M *m = getm();
    if (m != NULL && m->curg == g && m->onsystem)
        shown = traceframes(o, &m->stack->ctx, m->stack->lo);
    else if (m != NULL && m->curg == g)
        shown = traceself(o, 0);
    else if (st != NULL && s != Gsyscall && s != Grunning && frozen())
        shown = traceframes(o, &st->ctx, st->lo);
    if (!shown)
        tracefunction(o, (uintptr_t)g->fn);
}

RACY void traceg(FILE *f, G *g)
{
    enum GStatus s = readgstatus(g);
    TraceOut o = {f};
    traceheader(&o, g, s == Gwaiting ? go_waitreason(g) : go_gstatus(g));
    if (s == Grunning && g != go_self())
        fprintf(f, "\tgoroutine running on other thread; stack unavailable\n");
    else if (hooks.traceback != NULL && g->bare)
        hooks.traceback(g, f);
    else if (!g->bare)
        tracec(&o, g, s);
}

typedef struct Tracing {
    FILE *f;
    G *self;
    G *past;  // of the others, only those with greater numbers
    G *next;  // the least of them
} Tracing;

RACY static void findnext(G *g, void *arg)
{
    Tracing *t = arg;
    if (readgstatus(g) == Gdead || (g->flags & GSYSTEM) != 0 || g == t->self ||
        (t->past != NULL && g->goid <= t->past->goid))
        return;
    if (t->next == NULL || g->goid < t->next->goid)
        t->next = g;
}

static void traceothers(FILE *f, G *self, int max)
{
    Tracing t = {f, self, NULL, NULL};
    for (int n = 0;; n++) {
        t.next = NULL;
        geach(findnext, &t);
        if (t.next == NULL)
            return;
        if (n == max) {
            fprintf(f, "\n...additional goroutines not shown...\n");
            return;
        }
        fputc('\n', f);
        traceg(f, t.next);
        t.past = t.next;
    }
}

enum { TRACE_MAX = 100 };

static void traceall(FILE *f)
{
    G *self = go_self();
    if (self != NULL)
        traceg(f, self);
    traceothers(f, self, TRACE_MAX);
    fflush(f);
}

void go_traceback_all(FILE *f)
{
    M *m = getm();
    bool stop = m != NULL && m->curg != NULL && m->p != NULL && m->commit == CommitNone &&
                !m->onsystem && sched.worldowner != m->curg && ld_rlx(&sched.fatal) == 0;
    if (stop)
        go_stopworld("trace");
    traceall(f);
    if (stop)
        go_startworld();
}

// The first to come here goes on; others wait for the end of the process.
static void fatalbegin(void)
{
    if (xchg(&sched.fatal, 1) != 0) {
        for (;;)
            pause();
    }
    if (hooks.dying != NULL)
        hooks.dying();
    if (ftrylockfile(stdout) == 0) {
        fflush_unlocked(stdout);
        funlockfile(stdout);
    }
}

static _Noreturn void fatalend(void)
{
    fflush(stderr);
    go_trace_end();
    go_sim_report();
    _exit(2);
}

void go_fatal(const char *fmt, ...)
{
    fatalbegin();
    if (gomaxprocs > 0)
        freezeworld(1000000);
    va_list ap;
    va_start(ap, fmt);
    fputs("fatal error: ", stderr);
    vfprintf(stderr, fmt, ap);
    fputc('\n', stderr);
    va_end(ap);
    if (sched.started) {
        fputc('\n', stderr);
        traceall(stderr);
    }
    fatalend();
}

void quitted(void)
{
    fatalbegin();
    freezeworld(20 * 1000000);
    fputs("SIGQUIT: quit\n", stderr);
    traceall(stderr);
    fatalend();
}

void deadlocked(void)
{
    fatalbegin();
    st_seq(&sched.gcwaiting, 1);  // nobody runs, and nobody shall
    fputs("fatal error: all goroutines are asleep - deadlock!\n", stderr);
    traceothers(stderr, NULL, TRACE_MAX);
    fatalend();
}

RACY static void dumpg(G *g, void *arg)
{
    (void)arg;
    enum GStatus s = readgstatus(g);
    if (s == Gdead)
        return;
    M *m = g->m;
    fprintf(stderr, "  G%llu: status=%s(%s) m=%d bare=%d stack=%p\n", (unsigned long long)g->goid,
            go_gstatus(g), go_waitreason(g), m != NULL ? m->id : -1, g->bare, (void *)g->stack);
}

RACY static void tracedetail(void)
{
    for (uint32_t i = 0; i < gomaxprocs; i++) {
        P *p = allp[i];
        M *m = p->m;
        uint32_t s = ld_rlx(&p->status);
        fprintf(stderr,
                "  P%u: status=%s schedtick=%u syscalltick=%u m=%d runqsize=%u gfree=%u timer=%lld "
                "preempt=%u\n",
                i, s <= Pdead ? pnames[s] : "?", ld_rlx(&p->schedtick), ld_rlx(&p->syscalltick),
                m != NULL ? m->id : -1,
                ld_rlx(&p->runqtail) - ld_rlx(&p->runqhead) + (ld_rlx(&p->runnext) != NULL),
                p->ngfree, (long long)timersnext(p), ld_rlx(&p->preempt));
    }
    for (M *m = ld_acq(&sched.allm); m != NULL; m = m->alllink) {
        P *p = m->p;
        G *g = m->curg;
        fprintf(stderr, "  M%d: tid=%d p=%d curg=%lld spinning=%d commit=%d onsystem=%d\n", m->id,
                m->tid, p != NULL ? p->id : -1, g != NULL ? (long long)g->goid : -1, m->spinning,
                (int)m->commit, m->onsystem);
    }
    geach(dumpg, NULL);
}

RACY void schedtrace(bool detail)
{
    int64_t ms = (go_nanotime() - sched.starttime) / 1000000;
    fprintf(stderr,
            "SCHED %lldms: gomaxprocs=%u idleprocs=%u threads=%d spinningthreads=%d idlethreads=%d "
            "runqueue=%u",
            (long long)ms, gomaxprocs, ld_rlx(&sched.npidle), sched.nm, ld_rlx(&sched.nmspinning),
            sched.nmidle, ld_rlx(&sched.runqsize));
    if (detail) {
        fprintf(stderr, " gcwaiting=%u stopwait=%d sysmonwait=%u polling=%u\n",
                ld_rlx(&sched.gcwaiting), sched.stopwait, ld_rlx(&sched.sysmonwait),
                ld_rlx(&sched.polling));
        tracedetail();
        return;
    }
    fputs(" [", stderr);
    for (uint32_t i = 0; i < gomaxprocs; i++) {
        P *p = allp[i];
        fprintf(stderr, "%s%u", i > 0 ? " " : "", ld_rlx(&p->runqtail) - ld_rlx(&p->runqhead));
    }
    fputs("]\n", stderr);
}

void dumpall(void)
{
    schedtrace(true);
}

void invariantfailed(const char *what, const char *file, int line)
{
    static uint32_t once;
    if (xchg(&once, 1) != 0)
        abort();
    st_seq(&sched.fatal, 1);
    M *m = getm();
    fprintf(stderr, "runtime: broken invariant: %s (%s:%d) on M%d\n", what, file, line,
            m != NULL ? m->id : -1);
    dumpall();
    fflush(stderr);
    go_trace_end();
    abort();
}
