// SPDX-License-Identifier: GPL-3.0-or-later
// What the runtime prints of C goroutines (runtime/backtrace.c, dump.c, signal.c): frames with
// names, goroutines' names, overflows, faults, deadlocks, SIGQUIT.
#include <pthread.h>

#include "runtime/rt.h"
#include "tests/unit/childcase.h"

#define FAR __attribute__((noinline))

static GoChan *chan;
static volatile int sink;

static FAR void hang(int depth)
{
    if (depth > 0) {
        hang(depth - 1);
    } else {
        int v;
        go_recv(chan, &v);
    }
    sink++;
}

static void worker(void *arg)
{
    go_setname(arg);
    hang(3);
    sink++;
}

static void countwaiting(G *g, void *arg)
{
    *(int *)arg += strcmp(go_waitreason(g), "chan receive") == 0;
}

static void startworkers(void)
{
    chan = go_chan_make(sizeof(int), 0);
    go(worker, "short");
    go(worker, "one whose name is longer than what is kept of it");
    for (int n = 0; n < 2;) {
        go_sleep(1000000);
        n = 0;
        go_stopworld("count");
        go_each_g(countwaiting, &n);
        go_startworld();
    }
}

// --- traces of a program that goes on ------------------------------------------------------------
static int looping;

GO_PREEMPTIBLE static void loop(void)
{
    __atomic_store_n(&looping, 1, __ATOMIC_RELAXED);
    while (__atomic_load_n(&sink, __ATOMIC_RELAXED) >= 0)
        ;
}

static void looper(void *arg)
{
    (void)arg;
    loop();
    sink++;
}

static void all(void *arg)
{
    (void)arg;
    startworkers();
    go_traceback_all(stderr);
}

// The trace stops the world, so a preempted loop shows where it is.
static void preempted(void *arg)
{
    (void)arg;
    go(looper, NULL);
    while (__atomic_load_n(&looping, __ATOMIC_RELAXED) == 0)
        go_sleep(1000000);
    go_traceback_all(stderr);
}

static void twice(void *arg)
{
    (void)arg;
    startworkers();
    for (int i = 0; i < 3; i++)
        go_traceback_all(stderr);
    int v = 1;
    for (int i = 0; i < 2; i++)
        go_send(chan, &v);
    while (go_numg() > 1)
        go_sleep(1000);
    CHECK(sink == 10);
}

static void onsystem(void *arg)
{
    (void)arg;
    go_traceback_all(stderr);
}

static void fromsystem(void *arg)
{
    (void)arg;
    startworkers();
    go_systemstack(onsystem, NULL);
}

// --- ends ----------------------------------------------------------------------------------------
static FAR int deep(int n)
{
    volatile char frame[200];
    frame[0] = (char)n;
    return sink >= 0 ? deep(n + 1) + frame[0] : n;
}

static void diver(void *arg)
{
    (void)arg;
    sink = deep(0);
}

static void overflow(void *arg)
{
    (void)arg;
    startworkers();
    GoAttr attr = {.stack = 1 << 20, .name = "diver"};
    CHECK(go_with(&attr, diver, NULL));
    go_sleep(INT64_MAX);
}

// UndefinedBehaviorSanitizer would take the signal for itself.
const char *__ubsan_default_options(void);
const char *__ubsan_default_options(void)
{
    return "handle_segv=0";
}

static FAR void crashhere(volatile int *p)
{
    *p = 1;
    sink++;
}

static void crasher(void *arg)
{
    crashhere(arg);
    sink++;
}

static void crash(void *arg)
{
    (void)arg;
    go(crasher, NULL);
    go_sleep(INT64_MAX);
}

static FAR void aborthere(void)
{
    abort();
}

static void aborter(void *arg)
{
    (void)arg;
    aborthere();
}

static void aborting(void *arg)
{
    (void)arg;
    go(aborter, NULL);
    go_sleep(INT64_MAX);
}

static void deadlock(void *arg)
{
    (void)arg;
    startworkers();
    hang(1);
    sink++;
}

static void fatal(void *arg)
{
    (void)arg;
    startworkers();
    go_fatal("enough of %s", "it");
}

// --- SIGQUIT -------------------------------------------------------------------------------------
static int busy;  // atomic: how many of the two below have begun

static void sleepcall(void *arg)
{
    (void)arg;
    __atomic_add_fetch(&busy, 1, __ATOMIC_RELAXED);
    for (;;)  // a signal ends each
        pause();
}

static void sleeper(void *arg)
{
    go_syscall(sleepcall, arg);
}

static void stubborn(void *arg)
{
    (void)arg;
    __atomic_add_fetch(&busy, 1, __ATOMIC_RELAXED);
    for (;;)
        sink = 1;
}

static void untilasleep(G *g, void (*wait)(void))
{
    while (strcmp(go_waitreason(g), "sleep") != 0)
        wait();
}

static void millisecond(void)
{
    go_sleep(1000000);
}

static void killer(void *arg)
{
    untilasleep(arg, millisecond);
    kill(getpid(), SIGQUIT);
}

static void quit(void *arg)
{
    (void)arg;
    startworkers();
    go_lockosthread();
    go(killer, go_self());
    go_sleep(INT64_MAX);
}

static void quitbusy(void *arg)
{
    (void)arg;
    go(sleeper, NULL);
    go(stubborn, NULL);
    while (__atomic_load_n(&busy, __ATOMIC_RELAXED) < 2)
        go_sleep(1000000);
    go(killer, go_self());
    go_sleep(INT64_MAX);
}

// Everybody is asleep, sysmon too.
static void realmilliseconds(void)
{
    usleep(200000);
}

static void *later(void *arg)
{
    realmilliseconds();
    untilasleep(arg, realmilliseconds);
    kill(getpid(), SIGQUIT);
    return NULL;
}

static void quitidle(void *arg)
{
    (void)arg;
    pthread_t t;
    CHECK(pthread_create(&t, NULL, later, go_self()) == 0);
    go_sleep(3600 * (int64_t)1000000000);
}

static void ignored(void *arg)
{
    (void)arg;
    kill(getpid(), SIGQUIT);
    go_sleep(50000000);
    go_setexit(5);
}

// --- names and data ------------------------------------------------------------------------------
static void owner(void *arg)
{
    CHECK(go_data() == arg);
    go_setdata(owner);
    go_gosched();
    CHECK(go_data() == owner);
    go_setname(NULL);
    __atomic_add_fetch(&sink, 1, __ATOMIC_RELAXED);
}

static void data(void *arg)
{
    (void)arg;
    CHECK(go_data() == NULL);
    for (uintptr_t i = 0; i < 100; i++) {
        GoAttr attr = {.name = "owner", .data = (void *)i};
        CHECK(go_with(&attr, owner, (void *)i));
    }
    while (__atomic_load_n(&sink, __ATOMIC_RELAXED) < 100)
        go_gosched();
    CHECK(go_data() == NULL);
    go_setdata(arg);
}

#define SHORT "[chan receive, \"short\"]:\n"
#define LONG "[chan receive, \"one whose name is longer than w\"]:\n"
static const ChildCase cases[] = {
    {"data", data, 2, 0, NULL, {NULL}, false},
    {"ignored", ignored, 2, 5, NULL, {NULL}, false},
    {"quit/busy", quitbusy, 4, 2, NULL,
     {"SIGQUIT: quit\n\ngoroutine 1 [sleep]:\n", "[syscall]:\n", "[running]:\n",
      "running on other thread"}, false},
    {"all", all, 2, 0, NULL,
     {"goroutine 1 [running]:\nall(...)\n\t", SHORT, "hang", "worker(...)", LONG, "worker(...)"},
     true},
    {"preempted", preempted, 1, 0, NULL, {"[runnable]:\n", "loop(...)\n", "looper(...)\n"}, true},
    {"twice", twice, 2, 0, NULL, {SHORT, SHORT, SHORT}, true},
    {"fromsystem", fromsystem, 2, 0, NULL,
     {"[running]:\n", "fromsystem(...)", SHORT, "worker(...)"}, true},
    {"overflow", overflow, 2, 2, NULL,
     {"exceeds 1048576-byte limit\nfatal error: stack overflow\n\ngoroutine ",
      " [running, \"diver\"]:\n", "deep", " frames elided...\n", "diver(...)"}, true},
    {"overflow/mprotect", overflow, 2, 2, "noguard=1",
     {"exceeds 1048576-byte limit\nfatal error: stack overflow\n", "deep", "diver(...)"}, true},
    {"crash", crash, 2, -SIGSEGV, NULL,
     {"SIGSEGV: segmentation violation\n\ngoroutine ", " [running]:\ncrashhere", "crasher(...)"},
     true},
    {"abort", aborting, 2, -SIGABRT, NULL,
     {"SIGABRT: abort\n", "aborthere(...)", "aborter(...)"}, true},
    {"deadlock/1", deadlock, 1, 2, NULL,
     {"deadlock!\n\ngoroutine 1 [chan receive]:\n", "hang", "deadlock(...)", SHORT, "worker(...)"},
     true},
    {"deadlock/2", deadlock, 2, 2, NULL,
     {"deadlock!\n\ngoroutine 1 [chan receive]:\n", "hang", "deadlock(...)", SHORT, "worker(...)"},
     true},
    {"fatal", fatal, 2, 2, NULL,
     {"fatal error: enough of it\n\ngoroutine 1 [running]:\n", "fatal(...)", SHORT, "worker(...)"},
     true},
    {"quit", quit, 2, 2, NULL,
     {"SIGQUIT: quit\n\ngoroutine 1 [sleep, locked to thread]:\n", "quit(...)", SHORT,
      "worker(...)"}, true},
    {"quit/idle", quitidle, 2, 2, NULL,
     {"SIGQUIT: quit\n\ngoroutine 1 [sleep]:\n", "quitidle"}, true},
};

int main(int argc, char **argv)
{
    size_t n = sizeof cases / sizeof cases[0];
    int failed = 0;
    signal(SIGQUIT, SIG_DFL);
    for (size_t i = 0; i < n; i++) {
        if (strcmp(cases[i].name, "ignored") == 0)
            signal(SIGQUIT, SIG_IGN);
        failed |= child_cases(argc, argv, &cases[i], 1);
        signal(SIGQUIT, SIG_DFL);
    }
    return failed;
}
