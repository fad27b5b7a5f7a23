// SPDX-License-Identifier: GPL-3.0-or-later
// The scheduler from the outside. The runtime starts once per process, so each case is a child with
// its own GOMAXPROCS; the parent compares exit status and a piece of stderr. A lost wake-up shows
// as a child killed by its alarm. Arguments: names of cases to run; none runs all.
#include "runtime/embed.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SLOW 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SLOW 1
#endif
#endif
const char *__tsan_default_options(void);
const char *__asan_default_options(void);
const char *__tsan_default_options(void)
{
    return "atexit_sleep_ms=0";
}
// What only parked goroutines' stacks point to looks leaked when main returns.
const char *__asan_default_options(void)
{
    return "detect_leaks=0";
}

#ifdef SLOW
enum { SCALE = 1, MANY = 2000, LIMIT = 60 };
#else
enum { SCALE = 10, MANY = 100000, LIMIT = 30 };
#endif

#define CHECK(cond)                                                                                \
    ((cond) ? (void)0                                                                              \
            : (fprintf(stderr, "%s:%d: failed: %s\n", __FILE__, __LINE__, #cond), _exit(3)))

static void add(int64_t *p, int64_t n)
{
    __atomic_fetch_add(p, n, __ATOMIC_RELAXED);
}

static int64_t get(int64_t *p)
{
    return __atomic_load_n(p, __ATOMIC_RELAXED);
}

static int64_t count;
static GoWaitGroup wg;

// The state of a bare goroutine of these tests.
typedef struct Bare {
    int step, n;
    void *arg;
    int poll;  // atomic; set by the preempt hook
} Bare;

static G *bare(GoResume (*resume)(G *), void *arg)
{
    G *g = go_newbare(resume);
    Bare *b = go_gextra(g);
    CHECK(b->step == 0 && b->n == 0 && b->arg == NULL && go_gof(b) == g);
    b->arg = arg;
    return g;
}

// --- spawning ------------------------------------------------------------------------------------
static void tree(void *arg)
{
    intptr_t depth = (intptr_t)arg;
    add(&count, 1);
    if (depth > 0) {
        go_wg_add(&wg, 2);
        go(tree, (void *)(depth - 1));
        go(tree, (void *)(depth - 1));
    }
    go_wg_done(&wg);
}

static GoResume baretree(G *g)
{
    Bare *b = go_gextra(g);
    intptr_t depth = (intptr_t)b->arg;
    if (b->step++ == 0 && depth > 0) {
        go_wg_add(&wg, 2);
        go_ready_new(bare(baretree, (void *)(depth - 1)));
        go_ready_new(bare(baretree, (void *)(depth - 1)));
        return GO_YIELD;
    }
    add(&count, 1);
    go_wg_done(&wg);
    return GO_DONE;
}

static void spawn(void *arg)
{
    (void)arg;
    for (int i = 0; i < SCALE; i++) {
        intptr_t depth = 12;
        count = 0;
        go_wg_add(&wg, 2);
        go(tree, (void *)depth);
        go_ready_new(bare(baretree, (void *)depth));
        go_wg_wait(&wg);
        CHECK(count == 2 * ((2 << depth) - 1));
    }
    while (go_numg() != 1)  // the last ones have yet to end
        go_gosched();
    uint64_t self = go_goid(go_self());
    CHECK(self == 1 && go_parentid(go_self()) == 0);
}

static void parked(void *arg)
{
    int n;
    go_recv(arg, &n);
    add(&count, n);
    go_wg_done(&wg);
}

static GoResume bareparked(G *g)
{
    Bare *b = go_gextra(g);
    int r;
    if (b->step++ == 0)
        r = go_chan_recv_start(b->arg, &b->n, true);
    else
        r = go_chan_recv_again(b->arg);
    if (r == GO_PARKED)
        return GO_PARK;
    CHECK(r == GO_OK);
    add(&count, b->n);
    go_wg_done(&wg);
    return GO_DONE;
}

static void many(void *arg)
{
    (void)arg;
    GoChan *c = go_chan_make(sizeof(int), 0);
    go_wg_add(&wg, 2 * MANY);
    for (int i = 0; i < MANY; i++) {
        go(parked, c);
        go_ready_new(bare(bareparked, c));
    }
    CHECK(go_numg() == 2 * MANY + 1);
    int one = 1;
    for (int i = 0; i < 2 * MANY; i++)
        go_send(c, &one);
    go_wg_wait(&wg);
    CHECK(count == 2 * MANY);
    go_chan_free(c);
}

static void goexiter(void *arg)
{
    (void)arg;
    char frame[100];
    memset(frame, 1, sizeof frame);
    if (count++ % 2 == 0)
        go_gosched();
    go_wg_done(&wg);
    go_goexit();
}

static void goexits(void *arg)
{
    (void)arg;
    for (int i = 0; i < 200 * SCALE; i++) {
        go_wg_add(&wg, 1);
        go(goexiter, NULL);
        go_wg_wait(&wg);
    }
}

// --- running in parallel and in turns ------------------------------------------------------------
static int64_t arrived;

static void meet(void *arg)
{
    intptr_t all = (intptr_t)arg;
    // Nobody yields: ends only if all run at the same time, each on its own M.
    add(&arrived, 1);
    while (get(&arrived) < all)
        ;
    go_wg_done(&wg);
}

static void parallel(void *arg)
{
    (void)arg;
    int n = go_gomaxprocs(0);
    for (int i = 0; i < 20 * SCALE; i++) {
        arrived = 0;
        go_wg_add(&wg, n);
        for (int k = 0; k < n; k++)
            go(meet, (void *)(intptr_t)n);
        go_wg_wait(&wg);
    }
}

static void turns(void *arg)
{
    int64_t *mine = arg;
    for (int i = 0; i < 1000 * SCALE; i++) {
        ++*mine;
        go_gosched();
    }
    go_wg_done(&wg);
}

static GoResume bareturns(G *g)
{
    Bare *b = go_gextra(g);
    ++*(int64_t *)b->arg;
    if (b->n++ < 1000 * SCALE)
        return GO_YIELD;
    go_wg_done(&wg);
    return GO_DONE;
}

static void yields(void *arg)
{
    (void)arg;
    static int64_t n[2][64];
    go_wg_add(&wg, 2);
    go(turns, &n[0][0]);
    go_ready_new(bare(bareturns, &n[1][0]));
    while (n[0][0] < 999 * SCALE) {
        go_gosched();
        // On one P everybody has a turn between two of mine; preemption may shift it a little.
        int64_t d = n[0][0] - n[1][0];
        CHECK(d >= -20 && d <= 20);
    }
    go_wg_wait(&wg);
}

// Two play ping-pong through runnext; a third in the queue must get its turn when their slice is
// over.
static GoChan *ping, *pong;

static void player(void *arg)
{
    (void)arg;
    int x;
    while (go_recv(ping, &x))
        go_send(pong, &x);
}

static void third(void *arg)
{
    (void)arg;
    add(&count, 1);
}

static void slice(void *arg)
{
    (void)arg;
    ping = go_chan_make(sizeof(int), 0);
    pong = go_chan_make(sizeof(int), 0);
    go(player, NULL);
    go(third, NULL);
    int x = 1;
    go_send(ping, &x);
    while (get(&count) == 0) {
        go_recv(pong, &x);
        go_send(ping, &x);
    }
}

// After a long game on one P, wake-ups for a lone runnext are mostly left out; a child of a deaf
// parent must get another P all the same.
static void latewake(void *arg)
{
    (void)arg;
    ping = go_chan_make(sizeof(int), 0);
    pong = go_chan_make(sizeof(int), 0);
    go(player, NULL);
    for (int i = 0; i < 20000; i++) {
        int x = i;
        go_send(ping, &x);
        go_recv(pong, &x);
        CHECK(x == i);
    }
    for (int i = 1; i <= 5; i++) {
        go(third, NULL);
        while (get(&count) < i)
            ;
    }
}

// --- preemption ----------------------------------------------------------------------------------
static void preempthook(G *g)
{
    __atomic_store_n(&((Bare *)go_gextra(g))->poll, 1, __ATOMIC_RELAXED);
}

static GoResume bareloop(G *g)
{
    Bare *b = go_gextra(g);
    while (get(&count) == 0) {
        if (__atomic_exchange_n(&b->poll, 0, __ATOMIC_RELAXED))
            return GO_YIELD;
    }
    go_wg_done(&wg);
    return GO_DONE;
}

static void cloop(void *arg)
{
    (void)arg;
    while (get(&count) == 0)
        go_checkpreempt();
    go_wg_done(&wg);
}

static void preempt(void *arg)
{
    (void)arg;
    go_wg_add(&wg, 4);
    for (int i = 0; i < 2; i++) {
        go(cloop, NULL);
        go_ready_new(bare(bareloop, NULL));
    }
    go_sleep(1000000);
    for (int i = 0; i < 3; i++)
        go_gosched();
    add(&count, 1);
    go_wg_wait(&wg);
}

// Who has been preempted lets the other run before its next slice: the turn that the global queue
// has now and then, the first of all included, must not give it a second one at once.
static GoWaitGroup over;
static int64_t last, again;

static void hog(void *arg)
{
    (void)arg;
    while (get(&count) == 0) {
        if (!go_preempted())
            continue;
        add(&again, get(&last) == 1);
        __atomic_store_n(&last, 1, __ATOMIC_RELAXED);
        go_checkpreempt();
    }
    go_wg_done(&over);
}

static void oneslice(void *arg)
{
    (void)arg;
    go_wg_add(&over, 1);
    go(hog, NULL);
    for (int i = 0; i < 40; i++) {
        go_sleep(1000000);
        __atomic_store_n(&last, 0, __ATOMIC_RELAXED);
    }
    add(&count, 1);
    go_wg_wait(&over);
    CHECK(get(&again) == 0);
}

// --- bare goroutines that park, also with frames on the stack ------------------------------------
static int nativesum(GoChan *c, int depth)
{
    volatile int here = depth;
    int x = 0;
    if (depth > 0)
        x = nativesum(c, depth - 1);
    else
        go_recv(c, &x);
    CHECK(here == depth);
    return x + here;
}

// Alternates: bare receive, ordinary receive inside a native frame, bare yield, ordinary sleep.
static GoResume mixed(G *g)
{
    Bare *b = go_gextra(g);
    for (;;) {
        int r;
        switch (b->step) {
        case 0:
            r = go_chan_recv_start(b->arg, &b->n, true);
            b->step = 1;
            if (r == GO_PARKED)
                return GO_PARK;
            b->step = 2;
            break;
        case 1:
            CHECK(go_chan_recv_again(b->arg) == GO_OK);
            b->step = 2;
            break;
        case 2:
            CHECK(b->n == 7);
            b->step = 3;
            CHECK(nativesum(b->arg, 10) == 7 + 55);
            CHECK(go_self() == g);
            return GO_YIELD;
        case 3:
            b->step = 4;
            go_sleep(1000);
            CHECK(go_self() == g);
            r = go_sleep_start(1000);
            if (r == GO_PARKED)
                return GO_PARK;
            break;
        case 4:
            CHECK(go_sleep_again() == GO_OK);
            go_wg_done(&wg);
            return GO_DONE;
        }
    }
}

static void nested(void *arg)
{
    (void)arg;
    GoChan *c = go_chan_make(sizeof(int), 0);
    int n = 100 * SCALE, seven = 7;
    go_wg_add(&wg, n);
    for (int i = 0; i < n; i++)
        go_ready_new(bare(mixed, c));
    for (int i = 0; i < 2 * n; i++)
        go_send(c, &seven);
    go_wg_wait(&wg);
    go_chan_free(c);
}

// A token goes round by go_park_start and go_ready alone. Slot state: 0 running, 1 parked, 2
// readied early.
enum { RINGS = 8, RINGSIZE = 16, ROUNDS = 300 * SCALE };
static G *ring[RINGS][RINGSIZE];
static uint32_t ringstate[RINGS][RINGSIZE];

static bool ringpark(G *g, void *state)
{
    (void)g;
    uint32_t running = 0;
    // False takes the park back: the token has come first.
    if (__atomic_compare_exchange_n((uint32_t *)state, &running, 1, 0, __ATOMIC_SEQ_CST,
                                    __ATOMIC_SEQ_CST))
        return true;
    __atomic_store_n((uint32_t *)state, 0, __ATOMIC_SEQ_CST);
    return false;
}

static void ringwake(int r, int i)
{
    if (__atomic_exchange_n(&ringstate[r][i], 2, __ATOMIC_SEQ_CST) == 1) {
        __atomic_store_n(&ringstate[r][i], 0, __ATOMIC_SEQ_CST);
        go_ready(ring[r][i]);
    }
}

static GoResume ringbare(G *g)
{
    Bare *b = go_gextra(g);
    int r = (int)(intptr_t)b->arg / RINGSIZE, i = (int)(intptr_t)b->arg % RINGSIZE;
    if (b->step++ > 0) {
        add(&count, 1);
        ringwake(r, (i + 1) % RINGSIZE);
    }
    if (b->step > ROUNDS) {
        go_wg_done(&wg);
        return GO_DONE;
    }
    go_park_start(ringpark, &ringstate[r][i], go_waitreason_of("wait"));
    return GO_PARK;
}

static void ringordinary(void *arg)
{
    int r = (int)(intptr_t)arg / RINGSIZE, i = (int)(intptr_t)arg % RINGSIZE;
    for (int n = 0; n < ROUNDS; n++) {
        go_park_start(ringpark, &ringstate[r][i], go_waitreason_of("wait"));
        go_park_commit();
        add(&count, 1);
        ringwake(r, (i + 1) % RINGSIZE);
    }
    go_wg_done(&wg);
}

static void ringstart(void *arg)
{
    int r = (int)(intptr_t)arg / RINGSIZE, i = (int)(intptr_t)arg % RINGSIZE;
    ring[r][i] = go_self();
    ringordinary(arg);
}

static void rings(void *arg)
{
    (void)arg;
    go_wg_add(&wg, RINGS * RINGSIZE);
    for (int r = 0; r < RINGS; r++) {
        for (int i = 0; i < RINGSIZE; i++) {
            void *id = (void *)(intptr_t)(r * RINGSIZE + i);
            if (i % 2 == 0) {
                ring[r][i] = bare(ringbare, id);
                go_ready_new(ring[r][i]);
            } else {
                go(ringstart, id);
            }
        }
    }
    for (int r = 0; r < RINGS; r++) {
        for (int i = 0; i < RINGSIZE; i++) {
            while (__atomic_load_n(&ringstate[r][i], __ATOMIC_SEQ_CST) != 1)
                go_gosched();
        }
        ringwake(r, 0);
    }
    go_wg_wait(&wg);
    CHECK(get(&count) >= (int64_t)RINGS * RINGSIZE * (ROUNDS - 1));
}

// Wakes, idles and sleeps at odd times; the perturb knob widens the windows.
static void hammerer(void *arg)
{
    GoChan **c = arg;
    int x;
    for (int i = 0; i < 200 * SCALE; i++) {
        if (!go_recv(c[0], &x))
            return;
        if (x % 16 == 0)
            go_sleep(1000 + (int64_t)(go_fastrand() % 100000));
        if (x % 7 == 0)
            go_gosched();
        x++;
        go_send(c[1], &x);
    }
    go_wg_done(&wg);
}

static void hammer(void *arg)
{
    (void)arg;
    enum { PAIRS = 6 };
    static GoChan *c[PAIRS][4];
    go_wg_add(&wg, 2 * PAIRS);
    for (int i = 0; i < PAIRS; i++) {
        c[i][0] = c[i][3] = go_chan_make(sizeof(int), 1);
        c[i][1] = c[i][2] = go_chan_make(sizeof(int), 0);
        go(hammerer, &c[i][0]);
        go(hammerer, &c[i][2]);
        go_send(c[i][0], &(int){i});
    }
    go_wg_wait(&wg);
}

// --- system calls --------------------------------------------------------------------------------
static void reader(void *arg)
{
    int *fd = arg;
    char ch;
    for (int i = 0; i < 20 * SCALE; i++) {
        if (i % 3 == 0)
            go_entersyscallblock();
        else
            go_entersyscall();
        ssize_t r = read(fd[0], &ch, 1);
        errno = 1234;
        go_exitsyscall();
        CHECK(go_errno() == 1234 && r == 1 && ch == 'x');
        add(&count, 1);
    }
    go_wg_done(&wg);
}

static void writer(void *arg)
{
    int *fd = arg;
    for (int i = 0; i < 20 * SCALE; i++) {
        // Outside a syscall: the reader's P must have come here.
        CHECK(write(fd[1], "x", 1) == 1);
        if (i % 4 == 0)
            go_sleep(1000);
    }
    go_wg_done(&wg);
}

static void deep(void *arg)
{
    char frame[1 << 20];
    memset(frame, 5, sizeof frame);
    *(int *)arg = frame[12345];
}

static void syscalls(void *arg)
{
    (void)arg;
    enum { PIPES = 8 };
    static int fd[PIPES][2];
    go_wg_add(&wg, 2 * PIPES);
    for (int i = 0; i < PIPES; i++) {
        CHECK(pipe(fd[i]) == 0);
        go(reader, fd[i]);
        go(writer, fd[i]);
    }
    go_wg_wait(&wg);
    CHECK(count == PIPES * 20 * SCALE);
    int five = 0;
    go_syscall(deep, &five);
    CHECK(five == 5);
    five = 0;
    go_systemstack(deep, &five);
    CHECK(five == 5);
}

// --- stopping the world --------------------------------------------------------------------------
static int64_t unguarded;  // changed by all workers, read while stopped
static int64_t done;

static void stopworker(void *arg)
{
    (void)arg;
    while (!get(&done)) {
        add(&unguarded, 1);
        go_checkpreempt();
        go_gosched();
    }
    go_wg_done(&wg);
}

static GoResume stopbare(G *g)
{
    Bare *b = go_gextra(g);
    while (!__atomic_exchange_n(&b->poll, 0, __ATOMIC_RELAXED) && !get(&done))
        add(&unguarded, 1);
    if (!get(&done))
        return GO_YIELD;
    go_wg_done(&wg);
    return GO_DONE;
}

static void stopsyscaller(void *arg)
{
    (void)arg;
    while (!get(&done)) {
        go_entersyscall();
        usleep(50);
        go_exitsyscall();
        add(&unguarded, 1);
    }
    go_wg_done(&wg);
}

static void countg(G *g, void *arg)
{
    void *lo, *hi;
    if (go_gstack(g, &lo, &hi)) {
        CHECK((char *)lo < (char *)hi);
        volatile char *p = lo;
        (void)*p;
    }
    ++*(int *)arg;
}

static GoWaitGroup stoppers;

static void stopper(void *arg)
{
    (void)arg;
    for (int i = 0; i < 15 * SCALE; i++) {
        go_stopworld("test");
        int64_t before = get(&unguarded);
        int n = 0;
        go_each_g(countg, &n);
        for (volatile int k = 0; k < 2000; k++)
            ;
        CHECK(get(&unguarded) == before);
        CHECK(n >= go_numg() - 1);
        go_startworld();
        if (i % 5 == 0)
            go_sleep(10000);
    }
    go_wg_done(&stoppers);
}

static void stopworld(void *arg)
{
    (void)arg;
    go_wg_add(&wg, 6);
    for (int i = 0; i < 2; i++) {
        go(stopworker, NULL);
        go(stopsyscaller, NULL);
        go_ready_new(bare(stopbare, NULL));
    }
    go_wg_add(&stoppers, 2);
    go(stopper, NULL);
    stopper(NULL);
    go_wg_wait(&stoppers);
    add(&done, 1);
    go_wg_wait(&wg);
}

static void resize(void *arg)
{
    (void)arg;
    static const int sizes[] = {1, 4, 2, 7, 3, 1, 8};
    go_wg_add(&wg, 6);
    for (int i = 0; i < 2; i++) {
        go(stopworker, NULL);
        go(stopsyscaller, NULL);
        go_ready_new(bare(stopbare, NULL));
    }
    int old = go_gomaxprocs(0);
    for (int i = 0; i < 15 * SCALE; i++) {
        int n = sizes[i % 7];
        CHECK(go_gomaxprocs(n) == old);
        old = n;
        CHECK(go_gomaxprocs(0) == n);
        go_sleep(20000);
    }
    add(&done, 1);
    go_wg_wait(&wg);
}

// 64 goroutines in pairs play ping-pong while GOMAXPROCS goes up and down: nobody is left behind on
// a P that is gone.
enum { PAIRS = 32, HITS = 300 * SCALE };
static GoChan *balls[PAIRS][2];

static void returner(void *arg)
{
    GoChan **c = arg;
    int64_t v;
    for (int i = 0; i < HITS; i++) {
        go_recv(c[0], &v);
        go_send(c[1], &v);
    }
    go_wg_done(&wg);
}

static void server(void *arg)
{
    GoChan **c = arg;
    for (int64_t i = 0, v; i < HITS; i++) {
        go_send(c[0], &i);
        go_recv(c[1], &v);
        CHECK(v == i);
    }
    add(&done, 1);
    go_wg_done(&wg);
}

static void toggle(void *arg)
{
    (void)arg;
    go_wg_add(&wg, 2 * PAIRS);
    for (int i = 0; i < PAIRS; i++) {
        balls[i][0] = go_chan_make(8, 0);
        balls[i][1] = go_chan_make(8, (size_t)(i % 2));
        go(returner, balls[i]);
        go(server, balls[i]);
    }
    for (int n = 1; get(&done) < PAIRS; n = 9 - n) {
        go_gomaxprocs(n);
        CHECK(go_gomaxprocs(0) == n);
        go_sleep(100000);
    }
    go_wg_wait(&wg);
}

// --- the end -------------------------------------------------------------------------------------
static void spinforever(void *arg)
{
    (void)arg;
    add(&arrived, 1);
    for (volatile int i = 0;; i++)
        ;
}

static void readforever(void *arg)
{
    (void)arg;
    static int fd[2];
    char ch;
    CHECK(pipe(fd) == 0);
    add(&arrived, 1);
    go_entersyscall();
    CHECK(read(fd[0], &ch, 1) == 1);
    go_exitsyscall();
}

static void yieldforever(void *arg)
{
    (void)arg;
    add(&arrived, 1);
    for (;;)
        go_gosched();
}

static void mainreturns(void *arg)
{
    (void)arg;
    go(readforever, NULL);
    go(yieldforever, NULL);
    go(parked, go_chan_make(4, 0));
    if (go_gomaxprocs(0) > 1)
        go(spinforever, NULL);
    while (get(&arrived) < 2 + (go_gomaxprocs(0) > 1))
        go_gosched();
    go_setexit(9);
}

static void deadlockmain(void *arg)
{
    (void)arg;
    GoChan *c = go_chan_make(sizeof(int), 0);
    go_sleep(1000);
    go(parked, c);
    go_recv(c, NULL);
}

static GoResume deadlockbare(G *g)
{
    (void)g;
    int chosen;
    bool ok;
    int r = go_select_start(NULL, 0, 0, true, &chosen, &ok);
    return r == GO_PARKED ? GO_PARK : GO_DONE;
}

static void tracehook(G *g, FILE *f)
{
    fprintf(f, "script frame of %d\n", ((Bare *)go_gextra(g))->n);
}

static void initbare(G *g, void *arg)
{
    CHECK(go_self() == g);
    ((Bare *)go_gextra(g))->n = *(int *)arg;
}

static void fatalmain(void *arg)
{
    (void)arg;
    go(parked, go_chan_make(4, 0));
    go_gosched();
    go_fatal("all maps are %s", "wrong");
}

static volatile int always = 1;

static int recurse(int n)
{
    volatile char frame[4096];
    frame[0] = (char)n;
    int r = always ? recurse(n + 1) : 0;
    return r + frame[0];
}

static void overflowmain(void *arg)
{
    (void)arg;
    recurse(0);
}

static void readytwice(void *arg)
{
    (void)arg;
    go_ready(go_self());
}

static bool unlockold(G *g, void *lock)
{
    (void)g;
    (void)lock;
    return false;
}

static GoResume badpark(G *g)
{
    (void)g;
    return GO_PARK;
}

static void parkwithout(void *arg)
{
    (void)arg;
    // A park that is taken back is legal; GO_PARK without a prepared one is not.
    go_park_start(unlockold, NULL, go_waitreason_of("wait"));
    go_park_commit();
    go_ready_new(bare(badpark, NULL));
    for (;;)
        go_gosched();
}

// --- cases ---------------------------------------------------------------------------------------
typedef struct Case {
    const char *name;
    void (*fn)(void *);
    int procs;
    int status;         // exit status, or minus the signal
    const char *err;    // must be in stderr
    const char *debug;  // GOSDEBUG
} Case;

static const Case cases[] = {
    {"spawn/1", spawn, 1, 0, NULL, NULL},
    {"spawn/2", spawn, 2, 0, NULL, NULL},
    {"spawn/8", spawn, 8, 0, NULL, NULL},
    {"spawn/perturb", spawn, 4, 0, NULL, "perturb=100"},
    {"many/1", many, 1, 0, NULL, NULL},
    {"many/2", many, 2, 0, NULL, NULL},
    {"many/8", many, 8, 0, NULL, NULL},
    {"goexit/2", goexits, 2, 0, NULL, NULL},
    {"parallel/1", parallel, 1, 0, NULL, NULL},
    {"parallel/2", parallel, 2, 0, NULL, NULL},
    {"yields/1", yields, 1, 0, NULL, NULL},
    {"slice/1", slice, 1, 0, NULL, NULL},
    {"latewake/2", latewake, 2, 0, NULL, NULL},
    {"oneslice/1", oneslice, 1, 0, NULL, NULL},
    {"preempt/1", preempt, 1, 0, NULL, NULL},
    {"preempt/2", preempt, 2, 0, NULL, NULL},
    {"nested/1", nested, 1, 0, NULL, NULL},
    {"nested/2", nested, 2, 0, NULL, NULL},
    {"nested/8", nested, 8, 0, NULL, "perturb=20"},
    {"rings/1", rings, 1, 0, NULL, NULL},
    {"rings/2", rings, 2, 0, NULL, NULL},
    {"rings/8", rings, 8, 0, NULL, "perturb=50"},
    {"hammer/1", hammer, 1, 0, NULL, NULL},
    {"hammer/2", hammer, 2, 0, NULL, "norunnext=1"},
    {"hammer/8", hammer, 8, 0, NULL, "perturb=10"},
    {"syscalls/1", syscalls, 1, 0, NULL, NULL},
    {"syscalls/2", syscalls, 2, 0, NULL, NULL},
    {"syscalls/8", syscalls, 8, 0, NULL, NULL},
    {"stopworld/1", stopworld, 1, 0, NULL, NULL},
    {"stopworld/2", stopworld, 2, 0, NULL, NULL},
    {"stopworld/8", stopworld, 8, 0, NULL, "perturb=50"},
    {"resize", resize, 2, 0, NULL, NULL},
    {"toggle", toggle, 1, 0, NULL, NULL},
    {"toggle/perturb", toggle, 8, 0, NULL, "perturb=30"},
    {"mainreturns/1", mainreturns, 1, 9, NULL, NULL},
    {"mainreturns/2", mainreturns, 2, 9, NULL, NULL},
    {"schedtrace", hammer, 2, 0, "gomaxprocs=2", "schedtrace=1,scheddetail=1"},
    {"deadlock/1", deadlockmain, 1, 2,
     "fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [chan receive]:\n", NULL},
    {"deadlock/2", deadlockmain, 2, 2,
     "fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [chan receive]:\n", NULL},
    {"deadlock/bare", NULL, 2, 2, "\n\ngoroutine 1 [select (no cases)]:\nscript frame of 42\n",
     NULL},
    {"fatal", fatalmain, 2, 2, "fatal error: all maps are wrong\n\ngoroutine 1 [running]:\n", NULL},
    {"overflow", overflowmain, 2, 2, "-byte limit\nfatal error: stack overflow\n", "stack=1000000"},
    {"readytwice", readytwice, 1, -SIGABRT, "casgstatus: goroutine in an unexpected state", NULL},
    {"badpark", parkwithout, 1, -SIGABRT, "GO_PARK without a prepared park", NULL},
};

static void runcase(const Case *c)
{
    static GoHooks h = {.gextra = sizeof(Bare), .preempt = preempthook, .traceback = tracehook};
    char procs[16];
    snprintf(procs, sizeof procs, "%d", c->procs);
    setenv("GOMAXPROCS", procs, 1);
    if (c->debug != NULL)
        setenv("GOSDEBUG", c->debug, 1);
    else
        unsetenv("GOSDEBUG");
    signal(SIGALRM, SIG_DFL);
    alarm(LIMIT);
    int n = 42;
    exit(c->fn != NULL ? go_main(&h, c->fn, NULL) : go_mainbare(&h, deadlockbare, initbare, &n));
}

// Reads all of fd, keeping the first bytes.
static void drain(int fd, char *buf, size_t size)
{
    size_t n = 0;
    char rest[4096];
    for (;;) {
        bool room = n + 1 < size;
        ssize_t r = read(fd, room ? buf + n : rest, room ? size - 1 - n : sizeof rest);
        if (r <= 0)
            break;
        if (room)
            n += (size_t)r;
    }
    buf[n] = '\0';
}

static bool testcase(const Case *c)
{
    static char err[1 << 16];
    int fd[2];
    if (pipe(fd) != 0)
        return false;
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0) {
        dup2(fd[1], STDERR_FILENO);
        close(fd[0]);
        close(fd[1]);
        runcase(c);
    }
    close(fd[1]);
    drain(fd[0], err, sizeof err);
    close(fd[0]);
    int st;
    waitpid(pid, &st, 0);
    int status = WIFSIGNALED(st) ? -WTERMSIG(st) : WEXITSTATUS(st);
    if (status == c->status && (c->err == NULL || strstr(err, c->err) != NULL))
        return true;
    printf("%s: status %d, want %d%s\n%s\n", c->name, status, c->status,
           c->err != NULL ? ", or stderr differs" : "", err);
    return false;
}

int main(int argc, char **argv)
{
    int failed = 0;
    bool verbose = getenv("VERBOSE") != NULL;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bool wanted = argc == 1;
        for (int k = 1; k < argc; k++)
            wanted |= strncmp(argv[k], cases[i].name, strlen(argv[k])) == 0;
        if (!wanted)
            continue;
        int64_t t = go_nanotime();
        failed += !testcase(&cases[i]);
        if (verbose)
            printf("%-16s %6lld ms\n", cases[i].name, (long long)(go_nanotime() - t) / 1000000);
    }
    return failed != 0;
}
