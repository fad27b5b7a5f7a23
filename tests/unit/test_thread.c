// SPDX-License-Identifier: GPL-3.0-or-later
// Goroutines wired to threads (runtime/thread.c): locks that nest, threads that end with their
// goroutine, pins to the main and to named threads, C libraries with thread-local state. Each case
// runs in a child with a time limit.
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "runtime/sched.h"
#include "tests/unit/rtcheck.h"

enum { LIMIT = 60 };  // seconds for a case

static GoWaitGroup ended;

static int tid(void)
{
    return (int)syscall(SYS_gettid);
}

static bool alive(int t)
{
    return syscall(SYS_tgkill, getpid(), t, 0) == 0;
}

static void churn(void *arg)
{
    for (int i = 0; i < 200; i++) {
        go_gosched();
        if (i % 20 == 0)
            go_sleep(10000);
    }
    (void)arg;
    go_wg_done(&ended);
}

static void startchurn(int n)
{
    go_wg_add(&ended, n);
    for (int i = 0; i < n; i++)
        go(churn, NULL);
}

// A C library that keeps its state per thread, as errno or an OpenGL context.
static __thread int library_user;

static __attribute__((noinline)) int library_get(void)
{
    __asm__ volatile("");
    return library_user;
}

static __attribute__((noinline)) void library_set(int user)
{
    __asm__ volatile("");
    library_user = user;
}

static void readclock(void *arg)
{
    *(int64_t *)arg = go_nanotime();
}

// Every way to leave the processor, and the state is still the same.
static void librarian(void *arg)
{
    int me = (int)(uintptr_t)arg;
    GoChan *c = go_chan_make(sizeof(int), 0);
    go_lockosthread();
    CHECK(library_get() == 0);
    library_set(me);
    int where = tid();
    for (int i = 0; i < ROUNDS(200); i++) {
        int64_t now;
        int v = 0;
        switch (i % 5) {
        case 0: go_gosched(); break;
        case 1: go_sleep(1000); break;
        case 2: go_syscall(readclock, &now); break;
        case 3: CHECK(!go_tryrecv(c, &v, NULL)); break;
        default: go_entersyscallblock(); go_exitsyscall();
        }
        CHECK(tid() == where && library_get() == me);
    }
    library_set(0);
    go_unlockosthread();
    go_chan_free(c);
    go_wg_done(&ended);
}

static void library(void *arg)
{
    (void)arg;
    startchurn(20);
    go_wg_add(&ended, 16);
    for (int i = 0; i < 16; i++)
        go(librarian, (void *)(uintptr_t)(i + 1));
    go_wg_wait(&ended);
}

// Two locks want two unlocks; more do nothing. While it is locked nobody else runs on the thread.
static uint32_t owned;  // atomic: the thread of a locked goroutine

static void intruder(void *arg)
{
    (void)arg;
    for (int i = 0; i < 300; i++) {
        CHECK((uint32_t)tid() != ld_seq(&owned));
        go_gosched();
    }
    go_wg_done(&ended);
}

static void nesting(void *arg)
{
    (void)arg;
    go_unlockosthread();
    go_lockosthread();
    go_lockosthread();
    go_unlockosthread();
    st_seq(&owned, (uint32_t)tid());
    go_wg_add(&ended, 8);
    for (int i = 0; i < 8; i++)
        go(intruder, NULL);
    for (int i = 0; i < 100; i++) {
        go_gosched();
        CHECK((uint32_t)tid() == ld_seq(&owned));
    }
    go_wg_wait(&ended);
    st_seq(&owned, 0);
    go_unlockosthread();
    go_unlockosthread();
    CHECK(!getm()->wired && (getm()->curg->flags & GPINNED) == 0);
    startchurn(4);
    go_wg_wait(&ended);
}

// A goroutine that ends while locked takes the thread along; the descriptor serves another.
static int threads[64];

static void keeper(void *arg)
{
    int i = (int)(uintptr_t)arg;
    go_lockosthread();
    threads[i] = tid();
    library_set(77);
    if (i % 2 == 0)
        go_sleep(100000);
    go_wg_done(&ended);
    if (i % 3 == 0)
        go_goexit();
}

static void clean(void *arg)
{
    (void)arg;
    CHECK(library_get() == 0);
    go_wg_done(&ended);
}

static void leaver(void *arg)
{
    (void)arg;
    for (int round = 0; round < 4; round++) {
        go_wg_add(&ended, 16);
        for (int i = 0; i < 16; i++)
            go(keeper, (void *)(uintptr_t)(round * 16 + i));
        go_wg_wait(&ended);
    }
    for (int i = 0; i < 64; i++) {
        while (alive(threads[i]))
            go_sleep(1000000);
    }
    go_wg_add(&ended, 50);
    for (int i = 0; i < 50; i++)
        go(clean, NULL);
    go_wg_wait(&ended);
    int nm = 0;
    for (M *m = ld_acq(&sched.allm); m != NULL; m = m->alllink)
        nm++;
    CHECK(nm < 40);
}

// Named threads: several goroutines on one, in turn; unpinned they go anywhere.
static GoThread *thread[2];
static int threadid[2];    // atomic; 0: not known yet
static uint32_t busy[2];  // atomic: a goroutine is in C on that thread

static void visitor(void *arg)
{
    unsigned i = (unsigned)(uintptr_t)arg;
    for (int k = 0; k < ROUNDS(100) + 2; k++) {
        unsigned w = (i + (unsigned)k) % 2;
        CHECK(go_pin(thread[w]) == GO_OK);
        CHECK(xadd(&busy[w], 1) == 0);
        char name[16];
        pthread_getname_np(pthread_self(), name, sizeof name);
        CHECK(strcmp(name, w == 0 ? "render" : "audio") == 0);
        CHECK(ld_rlx(&threadid[w]) == 0 || ld_rlx(&threadid[w]) == tid());
        st_rlx(&threadid[w], tid());
        xadd(&busy[w], -1);
        go_lockosthread();
        go_gosched();
        CHECK(tid() == ld_rlx(&threadid[w]));
        CHECK(go_unpin() == GO_MISUSE && go_pin(thread[1 - w]) == GO_MISUSE);
        go_unlockosthread();
        go_sleep(1000);
        CHECK(tid() == ld_rlx(&threadid[w]));
        CHECK(go_unpin() == GO_OK);
        CHECK(tid() != ld_rlx(&threadid[0]) && tid() != ld_rlx(&threadid[1]));
    }
    go_wg_done(&ended);
}

static void named(void *arg)
{
    (void)arg;
    CHECK(go_pin(NULL) == GO_NIL);
    thread[0] = go_thread_new("render");
    thread[1] = go_thread_new("audio");
    startchurn(10);
    go_wg_add(&ended, 10);
    for (int i = 0; i < 10; i++)
        go(visitor, (void *)(uintptr_t)i);
    go_wg_wait(&ended);
}

// The main thread: goroutines pinned to it run there, and go_run still returns.
static void onmain(void *arg)
{
    CHECK(go_pin_main() == GO_OK);
    CHECK(tid() == getpid());
    for (int i = 0; i < 50; i++) {
        go_gosched();
        CHECK(tid() == getpid());
    }
    if (arg != NULL)
        CHECK(go_unpin() == GO_OK && tid() != getpid());
    go_wg_done(&ended);
}

static void mainpins(void *arg)
{
    (void)arg;
    startchurn(10);
    go_wg_add(&ended, 8);
    for (int i = 0; i < 8; i++)
        go(onmain, i % 2 == 0 ? NULL : &ended);
    go_wg_wait(&ended);
    CHECK(tid() != getpid());
    go_setexit(7);
}

// Main itself is on the main thread when it ends; another time somebody else still is, parked.
static void mainends(void *arg)
{
    (void)arg;
    CHECK(go_pin_main() == GO_OK && tid() == getpid());
    go_setexit(8);
}

static void waiter(void *arg)
{
    CHECK(go_pin_main() == GO_OK);
    go_wg_done(&ended);
    int v;
    go_recv(arg, &v);
}

static void mainwaits(void *arg)
{
    (void)arg;
    go_wg_add(&ended, 1);
    go(waiter, go_chan_make(sizeof(int), 0));
    go_wg_wait(&ended);
    go_setexit(9);
}

// Wired goroutines that wait for each other are a deadlock like any.
static void lockedforever(void *arg)
{
    go_lockosthread();
    int v;
    go_recv(arg, &v);
}

static void deadlock(void *arg)
{
    (void)arg;
    GoChan *c = go_chan_make(sizeof(int), 0);
    go(lockedforever, c);
    CHECK(go_pin_main() == GO_OK);
    int v;
    go_recv(c, &v);
}

// Stops of the world and changes of GOMAXPROCS under wired goroutines.
static void wanderer(void *arg)
{
    bool lock = (uintptr_t)arg % 2 == 0;
    for (int i = 0; i < ROUNDS(300); i++) {
        if (lock)
            go_lockosthread();
        int where = tid();
        go_gosched();
        if (i % 10 == 0)
            go_sleep(1000);
        CHECK(!lock || tid() == where);
        if (lock)
            go_unlockosthread();
    }
    go_wg_done(&ended);
}

static void resizing(void *arg)
{
    (void)arg;
    go_wg_add(&ended, 12);
    for (int i = 0; i < 12; i++)
        go(wanderer, (void *)(uintptr_t)i);
    go_lockosthread();
    for (int i = 0; i < 100; i++) {
        go_gomaxprocs(1 + i * 7 % 5);
        go_stopworld("test");
        go_startworld();
        go_gosched();
    }
    go_unlockosthread();
    go_wg_wait(&ended);
}

typedef struct Case {
    const char *name;
    void (*fn)(void *arg);
    int status;
    const char *debug;
} Case;

static const Case cases[] = {
    {"library", library, 0, NULL},     {"library/perturb", library, 0, "perturb=5"},
    {"nesting", nesting, 0, NULL},     {"leaver", leaver, 0, NULL},
    {"named", named, 0, NULL},         {"named/perturb", named, 0, "perturb=5"},
    {"mainpins", mainpins, 7, NULL},   {"mainends", mainends, 8, NULL},
    {"mainwaits", mainwaits, 9, NULL}, {"deadlock", deadlock, 2, NULL},
    {"resizing", resizing, 0, NULL},   {"resizing/perturb", resizing, 0, "perturb=5"},
};

static int runcase(const Case *c, int procs)
{
    pid_t pid = fork();
    if (pid == 0) {
        char text[16];
        snprintf(text, sizeof text, "%d", procs);
        setenv("GOMAXPROCS", text, 1);
        if (c->debug != NULL)
            setenv("GOSDEBUG", c->debug, 1);
        if (c->status == 2)
            CHECK(freopen("/dev/null", "w", stderr) != NULL);
        alarm(LIMIT);
        exit(go_run(c->fn, NULL));
    }
    int st;
    waitpid(pid, &st, 0);
    bool ok = WIFEXITED(st) && WEXITSTATUS(st) == c->status;
    if (!ok)
        printf("%s on %d: status 0x%x\n", c->name, procs, st);
    return !ok;
}

int main(int argc, char **argv)
{
    static const int procs[] = {1, 2, 8};
    int failed = 0;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        if (argc > 1 && strncmp(argv[1], cases[i].name, strlen(argv[1])) != 0)
            continue;
        for (size_t k = 0; k < sizeof procs / sizeof *procs; k++) {
            fflush(NULL);
            int64_t t = go_nanotime();
            failed += runcase(&cases[i], procs[k]);
            if (getenv("VERBOSE") != NULL)
                printf("%-18s %d %6lld ms\n", cases[i].name, procs[k],
                       (long long)(go_nanotime() - t) / 1000000);
        }
    }
    return failed != 0;
}
