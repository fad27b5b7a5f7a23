// SPDX-License-Identifier: GPL-3.0-or-later
// The beginning and the end: knobs, GOMAXPROCS, the first P, M and G. The calling thread becomes
// sysmon, so that it can return whatever main's last thread or the others are doing; every M is a
// thread of its own.
#include "io.h"
#include "sim.h"
#include "trace.h"

#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CPUSET_MAX = 4096 };

Knobs knobs = {
#define K(name, def, doc) .name = (def),
#define KS(name, doc)
#include "knob.def"
#undef KS
#undef K
};

static const struct {
    const char *name;
    int64_t *at;        // one of these two
    const char **text;
    const char *doc;
} knobtable[] = {
#define K(name, def, doc) {#name, &knobs.name, NULL, doc},
#define KS(name, doc) {#name, NULL, &knobs.name, doc},
#include "knob.def"
#undef KS
#undef K
};

void go_knobs_help(FILE *f)
{
    for (size_t i = 0; i < sizeof knobtable / sizeof *knobtable; i++)
        fprintf(f, "  %-12s %s\n", knobtable[i].name, knobtable[i].doc);
}

void knobinit(void)
{
    const char *s = getenv("GOSDEBUG");
    if (s != NULL && strcmp(s, "help") == 0) {
        go_knobs_help(stderr);
        exit(0);
    }
    while (s != NULL && *s != '\0') {
        const char *end = strchrnul(s, ',');
        const char *eq = memchr(s, '=', (size_t)(end - s));
        for (size_t i = 0; eq != NULL && i < sizeof knobtable / sizeof *knobtable; i++) {
            size_t n = (size_t)(eq - s);
            if (strlen(knobtable[i].name) == n && memcmp(knobtable[i].name, s, n) == 0) {
                if (knobtable[i].at != NULL)
                    *knobtable[i].at = strtoll(eq + 1, NULL, 10);
                else
                    *knobtable[i].text = strndup(eq + 1, (size_t)(end - eq - 1));
            }
        }
        // Unknown names are somebody else's: the embedder reads the same variable.
        s = *end == ',' ? end + 1 : end;
    }
}

int go_numcpu(void)
{
    static int n;
    if (simulating)
        return 1;
    if (n == 0) {
        cpu_set_t *set = CPU_ALLOC(CPUSET_MAX);
        size_t size = CPU_ALLOC_SIZE(CPUSET_MAX);
        if (set != NULL && sched_getaffinity(0, size, set) == 0)
            n = CPU_COUNT_S(size, set);
        CPU_FREE(set);
        if (n <= 0)
            n = 1;
    }
    return n;
}

static uint32_t initialprocs(void)
{
    const char *s = !simulating ? getenv("GOMAXPROCS") : NULL;
    long n = s != NULL ? strtol(s, NULL, 10) : 0;
    if (n <= 0)
        n = go_numcpu();
    return n < MAXPROCS ? (uint32_t)n : MAXPROCS;
}

static void init(const GoHooks *h)
{
    INVARIANT(!sched.started, "the scheduler is started twice");
    if (h != NULL)
        hooks = *h;
    knobinit();
    if (knobs.sim != 0 && !simulating)
        go_sim_begin((uint64_t)knobs.sim, NULL);
    ioinit();
    if (simulating)
        knobs.perturb = -1;  // no fast path in schedule, and else nothing
    sched.starttime = go_nanotime();
    lockinit(&sched.lock, LockSched);
    traceinit();
    stackinit((size_t)knobs.stack);
    if (knobs.noguard != 0)
        stack_usemprotect();
    gslabinit(hooks.gextra);
    semainit();
    siginit();
    lock(&sched.lock);
    procresize(initialprocs());
    for (uint32_t i = gomaxprocs; i-- > 0;) {
        st_rlx(&allp[i]->status, Pidle);
        if (i > 0)
            pidleput(allp[i]);
    }
    sched.nm = 1;
    unlock(&sched.lock);
}

// Runs g, already dead-to-runnable on the first P, and everything it starts.
static int run(G *g)
{
    P *p = allp[0];
    sched.maing = g;
    setgstatus(g, Gdead, Grunnable);
    p->gdelta++;
    trace(TraceGo, g, NULL);
    runqput(p, g, true);
    st_seq(&sched.started, 1);
    newm(p, false);
    sysmon(true);
    mainthread();
    go_trace_end();
    go_sim_report();
    return sched.exitstatus;
}

int go_main(const GoHooks *h, void (*fn)(void *), void *arg)
{
    init(h);
    G *g = newg(allp[0], NULL);
    g->bare = false;
    g->fn = fn;
    g->arg = arg;
    return run(g);
}

int go_run(void (*fn)(void *), void *arg)
{
    return go_main(NULL, fn, arg);
}

typedef struct Main {
    int (*status)(void *arg);
    int64_t (*error)(void *arg);
    void *arg;
} Main;

static void statusmain(void *arg)
{
    Main *m = arg;
    go_setexit(m->status(m->arg));
}

static void errormain(void *arg)
{
    Main *m = arg;
    int64_t err = m->error(m->arg);
    if (err >= 0)
        return;
    fflush(stdout);
    fprintf(stderr, "error: %s\n", go_io_error(err));
    go_setexit(1);
}

int go_run_status(int (*fn)(void *arg), void *arg)
{
    Main m = {.status = fn, .arg = arg};
    return go_main(NULL, statusmain, &m);
}

int go_run_error(int64_t (*fn)(void *arg), void *arg)
{
    Main m = {.error = fn, .arg = arg};
    return go_main(NULL, errormain, &m);
}

static struct {
    GoResume (*resume)(G *g);
    void (*init)(G *g, void *arg);
    void *arg;
} baremain;

static GoResume barestart(G *g)
{
    if (baremain.init != NULL)
        baremain.init(g, baremain.arg);
    g->resume = baremain.resume;
    if (simulating && hooks.preempt != NULL)  // it was asked to poll before init
        hooks.preempt(g);
    return g->resume(g);
}

int go_mainbare(const GoHooks *h, GoResume (*resume)(G *), void (*init_)(G *g, void *arg),
                void *arg)
{
    init(h);
    G *g = newg(allp[0], NULL);
    baremain.resume = resume;
    baremain.init = init_;
    baremain.arg = arg;
    g->bare = true;
    g->arg = NULL;
    g->resume = barestart;
    return run(g);
}

void go_setexit(int status)
{
    sched.exitstatus = status;
}

int go_numg(void)
{
    int64_t n = 0;
    for (uint32_t i = 0; i < MAXPROCS && ld_acq(&allp[i]) != NULL; i++)
        n += ld_rlx(&allp[i]->gdelta);
    return (int)n;
}
