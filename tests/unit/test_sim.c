// SPDX-License-Identifier: GPL-3.0-or-later
// Simulation (runtime/sim.h): the programs that every back end must run alike, reproduction by
// seed, bugs that a search finds. Each run is a process of its own.
#include "runtime/rt.h"
#include "runtime/sim.h"
#include "simprog.h"

static char out[TEXT], err[TEXT];

typedef struct Run {
    uint64_t seed;
    const GoSimOptions *opt;
    void (*fn)(void *arg);
    void *arg;
} Run;

static int body(void *arg)
{
    Run *r = arg;
    return go_sim_run(r->seed, r->opt, r->fn, r->arg);
}

// Status of a run, with what it said in out and its standard error in err.
static int simulate(uint64_t seed, void (*fn)(void *arg), void *arg)
{
    Run r = {seed, NULL, fn, arg};
    return inchild(body, &r, out, err);
}

// The trace that the last run reported.
static uint64_t trace(uint64_t seed)
{
    char *line = strstr(err, "simulation: seed ");
    unsigned long long s, steps, t;
    unsigned sec, ms;
    CHECK(line != NULL && sscanf(line, "simulation: seed %llu, %llu steps, %u.%us, trace %llx", &s,
                                 &steps, &sec, &ms, &t) == 5);
    CHECK(s == seed);
    return t;
}

static void show(const char *what, uint64_t seed, int status)
{
    fprintf(stderr, "%s, seed %llu: status %x\n%s%s", what, (unsigned long long)seed, status, out,
            err);
}

// --- as everywhere -------------------------------------------------------------------------------
static void test_calibrated(void)
{
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
        for (uint64_t seed = 1; seed <= 40; seed++) {
            int status = simulate(seed, programs[i].fn, NULL);
            if (status != 0 || strcmp(out, programs[i].expect) != 0) {
                show(programs[i].name, seed, status);
                abort();
            }
        }
    }
}

// --- the seed decides ----------------------------------------------------------------------------
static void mixed(void *arg)
{
    (void)arg;
    say("%s %llx %d %d %lld\n", go_ioname(), (unsigned long long)go_fastrand(), go_numcpu(),
        go_gomaxprocs(4), (long long)(go_walltime() / 1000000000));
    prog_fanin(NULL);
    prog_workers(NULL);
    prog_echo(NULL);
    say("%lld\n", (long long)go_nanotime());
}

static void test_reproduced(void)
{
    char first[TEXT];
    uint64_t before = 0;
    for (uint64_t seed = 0; seed < 20; seed++) {
        CHECK(simulate(seed, mixed, NULL) == 0);
        uint64_t t = trace(seed);
        CHECK(t != before);
        before = t;
        strcpy(first, out);
        CHECK(strncmp(first, "simulation ", 11) == 0);
        for (int i = 0; i < 3; i++) {
            CHECK(simulate(seed, mixed, NULL) == 0);
            CHECK(trace(seed) == t && strcmp(first, out) == 0);
        }
    }
}

// --- planted bugs, and the same without ----------------------------------------------------------
typedef struct Planted {
    bool wrong;
    GoMutex a, b;
    GoWaitGroup wg;
    int count;
} Planted;

enum { ADDERS = 2, ROUNDS_EACH = 3 };

static void adder(void *arg)
{
    Planted *p = arg;
    for (int i = 0; i < ROUNDS_EACH; i++) {
        if (!p->wrong)
            go_mutex_lock(&p->a);
        int v = p->count;
        go_checkpreempt();  // between the read and the write
        p->count = v + 1;
        if (!p->wrong)
            go_mutex_unlock(&p->a);
    }
    go_wg_done(&p->wg);
}

static void lostupdate(void *arg)
{
    Planted p = {.wrong = *(bool *)arg};
    go_wg_add(&p.wg, ADDERS);
    for (int i = 0; i < ADDERS; i++)
        go(adder, &p);
    go_wg_wait(&p.wg);
    go_setexit(p.count == ADDERS * ROUNDS_EACH ? 0 : 1);
}

static void lockboth(Planted *p, GoMutex *x, GoMutex *y)
{
    for (int i = 0; i < ROUNDS_EACH; i++) {
        go_mutex_lock(x);
        go_mutex_lock(y);
        p->count++;
        go_mutex_unlock(y);
        go_mutex_unlock(x);
    }
    go_wg_done(&p->wg);
}

static void lockab(void *arg)
{
    Planted *p = arg;
    lockboth(p, &p->a, &p->b);
}

static void lockba(void *arg)
{
    Planted *p = arg;
    lockboth(p, p->wrong ? &p->b : &p->a, p->wrong ? &p->a : &p->b);
}

static void lockorder(void *arg)
{
    Planted p = {.wrong = *(bool *)arg};
    go_wg_add(&p.wg, 2);
    go(lockab, &p);
    go(lockba, &p);
    go_wg_wait(&p.wg);
}

// Works unless one of the two is late by many steps: the reader asks too rarely.
typedef struct Late {
    GoChan *c;
    uint32_t ready;
} Late;

static void latewriter(void *arg)
{
    Late *l = arg;
    for (int i = 0; i < 5; i++)
        go_checkpreempt();
    l->ready = 1;
    go_close(l->c);
}

static void latestart(void *arg)
{
    bool wrong = *(bool *)arg;
    Late l = {.c = go_chan_make(0, 0)};
    go(latewriter, &l);
    for (int i = 0; wrong && i < 40; i++)
        go_gosched();
    if (!wrong)
        go_recv(l.c, NULL);
    go_setexit(l.ready == 1 ? 0 : 1);
}

typedef struct Case {
    const char *name;
    void (*fn)(void *arg);
    uint64_t within;  // seeds
    const char *says;
} Case;

static const Case cases[] = {
    {"lost update", lostupdate, 50, "simulation: seed"},
    {"lock order", lockorder, 200, "all goroutines are asleep - deadlock!"},
    {"late by steps", latestart, 1000, "simulation: seed"},
};

typedef struct Search {
    const Case *c;
    bool wrong;
} Search;

static int runcase(uint64_t seed, void *arg)
{
    Search *s = arg;
    return go_sim_run(seed, NULL, s->c->fn, &s->wrong);
}

static uint64_t found;

static int searchbody(void *arg)
{
    Search *s = arg;
    int status = go_sim_search(1, s->wrong ? s->c->within : 1000, runcase, s, &found);
    say("%llu", (unsigned long long)found);
    return status;
}

static void test_search(void)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Search s = {&cases[i], false};
        int status = inchild(searchbody, &s, out, err);
        if (status != 0) {
            show(s.c->name, found, status);
            abort();
        }
        CHECK(err[0] == '\0');  // what went well is not shown
        s.wrong = true;
        status = inchild(searchbody, &s, out, err);
        uint64_t seed = strtoull(out, NULL, 10);
        if (status == 0 || seed == 0 || strstr(err, s.c->says) == NULL) {
            show(s.c->name, seed, status);
            abort();
        }
        uint64_t t = trace(seed);
        for (int k = 0; k < 3; k++) {
            CHECK(simulate(seed, s.c->fn, &s.wrong) == status);
            CHECK(trace(seed) == t && strstr(err, s.c->says) != NULL);
        }
        if (getenv("RT_VERBOSE") != NULL)
            fprintf(stderr, "%s: seed %llu\n", s.c->name, (unsigned long long)seed);
    }
}

// --- time, deadlocks, ends -----------------------------------------------------------------------
static void timejumps(void *arg)
{
    (void)arg;
    int64_t t0 = go_nanotime(), w0 = go_walltime();
    go_sleep((int64_t)86400 * 365 * 1000000000);
    int64_t passed = (go_nanotime() - t0) / 1000000000;
    CHECK(passed == (int64_t)86400 * 365 && (go_walltime() - w0) / 1000000000 == passed);
    CHECK(w0 / 1000000000 == 1704067200);
    int64_t end = go_nanotime() + 50 * MS;
    while (go_nanotime() < end)  // busy waiting ends
        continue;
    GoTicker t = {.c = NULL};
    go_ticker_start(&t, MS, 0);
    while (!go_tryrecv(t.c, &t0, NULL))  // and so does polling
        go_gosched();
    go_ticker_free(&t);
}

static void nobodydials(void *arg)
{
    (void)arg;
    GoFd l = OK(go_tcp_listen(":80"));
    go_accept(l, NULL);
}

static void spinner(void *arg)
{
    (void)arg;
    for (;;)
        go_checkpreempt();
}

static void aborts(void *arg)
{
    (void)arg;
    go_sleep(MS);
    abort();
}

static void leaves(void *arg)
{
    (void)arg;
    exit(3);
}

static int spinbody(void *arg)
{
    (void)arg;
    GoSimOptions opt = {.maxsteps = 1000};
    return go_sim_run(5, &opt, spinner, NULL);
}

static int quietbody(void *arg)
{
    (void)arg;
    GoSimOptions opt = {.quiet = true, .walltime = 1};
    return go_sim_run(5, &opt, prog_workers, NULL);
}

static void test_ends(void)
{
    CHECK(simulate(1, timejumps, NULL) == 0);
    int status = simulate(2, nobodydials, NULL);
    CHECK(WEXITSTATUS(status) == 2 && strstr(err, "all goroutines are asleep - deadlock!") != NULL);
    CHECK(strstr(err, "goroutine 1 [IO wait]") != NULL);
    trace(2);
    CHECK(inchild(spinbody, NULL, out, err) != 0);
    CHECK(strstr(err, "simulation: no end after 1000 steps") != NULL);
    trace(5);
    status = simulate(3, aborts, NULL);
    CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
    trace(3);
    CHECK(WEXITSTATUS(simulate(4, leaves, NULL)) == 3);
    trace(4);
    CHECK(inchild(quietbody, NULL, out, err) == 0 && err[0] == '\0');
}

static const RtTest tests[] = {
    {"calibrated", test_calibrated},
    {"reproduced", test_reproduced},
    {"search", test_search},
    {"ends", test_ends},
    {NULL, NULL},
};

int main(int argc, char **argv)
{
    for (const RtTest *t = tests; t->name != NULL; t++)
        if (argc < 2 || strcmp(argv[1], t->name) == 0)
            t->fn();
    puts("ok");
    return 0;
}
