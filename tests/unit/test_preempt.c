// SPDX-License-Identifier: GPL-3.0-or-later
// Preemption of C by SIGURG (runtime/preempt.c). Each case runs in a child with a time limit.
// tests/unit/preempt_mutation.sh breaks preempt.c in several ways and demands that this notices.
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "runtime/sched.h"
#include "tests/unit/scribble.h"

#define CHECK(cond) \
    ((cond) ? (void)0 \
            : (fprintf(stderr, "test_preempt:%d: %s\n", __LINE__, #cond), (void)fflush(stderr), \
               _exit(1)))

enum { LIMIT = 60 };

// --- loops that call nothing ---------------------------------------------------------------------
static uint32_t stop;       // atomic
static GoWaitGroup ended;

GO_PREEMPTIBLE static uint64_t spin(void)
{
    uint64_t n = 0;
    while (ld_rlx(&stop) == 0)
        n++;
    return n;
}

static void spinner(void *arg)
{
    *(uint64_t *)arg = spin();
    go_wg_done(&ended);
}

static void startspinners(int n, uint64_t *counts)
{
    go_wg_add(&ended, n);
    for (int i = 0; i < n; i++)
        go(spinner, &counts[i]);
}

// More loops than processors: all get on, and so does main.
static void progress(void *arg)
{
    (void)arg;
    uint64_t counts[4];
    startspinners(4, counts);
    for (int i = 0; i < 6; i++)
        go_sleep(1000000);
    st_rlx(&stop, 1);
    go_wg_wait(&ended);
    for (int i = 0; i < 4; i++)
        CHECK(counts[i] > 0);
    CHECK(ld_rlx(&sched.asyncpreempts) > 0);
}

// A stop of the world does not wait for a loop, and GOMAXPROCS may change under it.
static void stopworld(void *arg)
{
    (void)arg;
    uint64_t counts[3];
    startspinners(3, counts);
    for (int i = 0; i < 20; i++) {
        go_stopworld("test");
        go_startworld();
        go_gomaxprocs(1 + i % 4);
    }
    st_rlx(&stop, 1);
    go_wg_wait(&ended);
}

// --- a storm of signals --------------------------------------------------------------------------
static uint32_t calm;  // atomic: the storm is over

// Sends SIGURG to all Ms without pause, by the process itself or as others would (sigqueue).
static void *storm(void *arg)
{
    while (ld_acq(&calm) == 0) {
        for (M *m = ld_acq(&sched.allm); m != NULL; m = m->alllink) {
            int tid = ld_rlx(&m->tid);
            if (tid == 0)
                continue;
            if (arg == NULL) {
                syscall(SYS_tgkill, getpid(), tid, SIGURG);
            } else {
                siginfo_t info = {.si_signo = SIGURG, .si_code = SI_QUEUE, .si_pid = getpid()};
                syscall(SYS_rt_tgsigqueueinfo, getpid(), tid, SIGURG, &info);
            }
        }
        usleep(20);
    }
    return NULL;
}

static pthread_t startstorm(void *arg)
{
    pthread_t t;
    CHECK(pthread_create(&t, NULL, storm, arg) == 0);
    return t;
}

static void endstorm(pthread_t t)
{
    st_rel(&calm, 1);
    pthread_join(t, NULL);
}

static uint32_t migrations;  // atomic

enum { PREEMPTIONS = 200, MIGRATIONS = 20 };

static bool enough(void)
{
    return ld_rlx(&sched.asyncpreempts) >= PREEMPTIONS && ld_rlx(&migrations) >= MIGRATIONS;
}

static void scribbler(void *arg)
{
    uint64_t rng = (uintptr_t)arg;
    for (int i = 0; i < SCRIBBLES || !enough(); i++) {
        ScribbleState in, out;
        scribble_fill(&in, &rng);
        memset(&out, 0, sizeof out);
        int tid = (int)syscall(SYS_gettid);
        scribble(&in, &out);
        if ((int)syscall(SYS_gettid) != tid)
            xadd(&migrations, 1);
        const char *what = scribble_compare(&in, &out);
        if (what != NULL) {
            fprintf(stderr, "changed across a preemption: %s\n", what);
            _exit(1);
        }
    }
    go_wg_done(&ended);
}

// Every register, flag and word of the red zone of goroutines that are preempted at any instruction
// and go on on other threads.
static void registers(void *arg)
{
    (void)arg;
    go_gomaxprocs(4);
    go_preemptible_code(scribble_start, scribble_end);
    pthread_t t = startstorm(NULL);
    enum { N = 12 };
    go_wg_add(&ended, N);
    for (int i = 0; i < N; i++)
        go(scribbler, (void *)(uintptr_t)(i + 1));
    go_wg_wait(&ended);
    endstorm(t);
}

// What is not declared preemptible is not preempted. On one processor, so whoever finds another
// inside a library was let in by a preemption there.
static bool inside;

static void allocator(void *arg)
{
    for (int i = 0; i < 20000; i++) {
        CHECK(!inside);
        inside = true;
        void *p = malloc((size_t)(i % 3000 + 2000));
        fprintf(arg, "%p", p);
        free(p);
        inside = false;
        if (i % 100 == 0)
            go_gosched();
    }
    go_wg_done(&ended);
}

static void libraries(void *arg)
{
    (void)arg;
    uint64_t counts[2];
    FILE *sink = fopen("/dev/null", "w");
    CHECK(sink != NULL);
    pthread_t t = startstorm(NULL);
    startspinners(2, counts);
    go_wg_add(&ended, 4);
    for (int i = 0; i < 4; i++)
        go(allocator, sink);
    go_sleep(50000000);
    st_rlx(&stop, 1);
    go_wg_wait(&ended);
    endstorm(t);
    fclose(sink);
}

// Parked goroutines are woken by nobody but who they wait for.
static GoChan *chan;
static uint32_t received;  // atomic

static void receiver(void *arg)
{
    (void)arg;
    int v;
    if (go_recv(chan, &v))
        xadd(&received, 1);
    go_wg_done(&ended);
}

static void parked(void *arg)
{
    (void)arg;
    uint64_t counts[2];
    chan = go_chan_make(sizeof(int), 0);
    go_wg_add(&ended, 50);
    for (int i = 0; i < 50; i++)
        go(receiver, NULL);
    pthread_t t = startstorm(NULL);
    startspinners(2, counts);
    go_sleep(50000000);
    CHECK(ld_rlx(&received) == 0);
    for (int i = 0; i < 50; i++) {
        CHECK(ld_rlx(&received) <= (uint32_t)i);
        go_send(chan, &i);
    }
    st_rlx(&stop, 1);
    go_wg_wait(&ended);
    CHECK(ld_rlx(&received) == 50);
    endstorm(t);
}

// A system call that signals interrupt goes on by itself.
static int ends[2];

static void readcall(void *arg)
{
    char c;
    *(ssize_t *)arg = read(ends[0], &c, 1);
}

static void reader(void *arg)
{
    (void)arg;
    ssize_t n = 0;
    go_syscall(readcall, &n);
    CHECK(n == 1);
    go_wg_done(&ended);
}

static void syscalls(void *arg)
{
    CHECK(pipe(ends) == 0);
    go_wg_add(&ended, 4);
    for (int i = 0; i < 4; i++)
        go(reader, NULL);
    pthread_t t = startstorm(arg);
    go_sleep(30000000);
    CHECK(write(ends[1], "abcd", 4) == 4);
    go_wg_wait(&ended);
    endstorm(t);
}

// Signals of others reach the handler that was there before; ours do not.
static uint32_t foreign;  // atomic

static void onforeign(int sig)
{
    CHECK(sig == SIGURG);
    xadd(&foreign, 1);
}

static void others(void *arg)
{
    (void)arg;
    uint64_t counts[2];
    startspinners(2, counts);
    while (ld_rlx(&sched.asyncpreempts) < 3)
        go_sleep(1000000);
    CHECK(ld_rlx(&foreign) == 0);
    pthread_t t = startstorm(&foreign);
    while (ld_rlx(&foreign) == 0)
        go_sleep(1000000);
    endstorm(t);
    st_rlx(&stop, 1);
    go_wg_wait(&ended);
}

// Down to the last bytes of the stack: there is no preemption where the frame would not fit.
GO_PREEMPTIBLE static uint64_t deep(char *lo)
{
    volatile char frame[512];
    frame[0] = 1;
    if ((char *)frame - lo > 2 << 10)
        return deep(lo) + (uint64_t)frame[0];
    uint64_t n = 0;
    for (int i = 0; i < 2000000; i++)
        n += (uint64_t)frame[0];
    return n;
}

static void diver(void *arg)
{
    (void)arg;
    for (int i = 0; i < 20; i++)
        CHECK(deep(getm()->stack->lo) >= 2000000);
    go_wg_done(&ended);
}

static void nearend(void *arg)
{
    (void)arg;
    pthread_t t = startstorm(NULL);
    go_wg_add(&ended, 4);
    for (int i = 0; i < 4; i++)
        go(diver, NULL);
    go_wg_wait(&ended);
    endstorm(t);
}

// errno is kept for who reads it with go_errno.
GO_PREEMPTIBLE static void pausehere(uint64_t n)
{
    for (volatile uint64_t i = 0; i < n; i++)
        ;
}

static void keeper(void *arg)
{
    int e = (int)(uintptr_t)arg;
    for (int i = 0; i < 2000; i++) {
        go_seterrno(e);
        pausehere(20000);
        CHECK(go_errno() == e);
    }
    go_wg_done(&ended);
}

static void errnos(void *arg)
{
    (void)arg;
    go_gomaxprocs(4);
    pthread_t t = startstorm(NULL);
    go_wg_add(&ended, 8);
    for (int i = 0; i < 8; i++)
        go(keeper, (void *)(uintptr_t)(100 + i));
    go_wg_wait(&ended);
    endstorm(t);
}

// --- running them --------------------------------------------------------------------------------
typedef struct Case {
    const char *name;
    void (*fn)(void *arg);
    int procs;
    const char *debug;
} Case;

static const Case cases[] = {
    {"progress/1", progress, 1, NULL},
    {"progress/2", progress, 2, NULL},
    {"stopworld/1", stopworld, 1, NULL},
    {"stopworld/3", stopworld, 3, NULL},
    {"registers", registers, 4, "sigurg=1"},
    {"registers/perturb", registers, 4, "sigurg=1,perturb=3"},
    {"libraries", libraries, 1, "sigurg=1"},
    {"parked", parked, 2, "sigurg=1"},
    {"syscalls", syscalls, 2, "sigurg=1"},
    {"others", others, 2, NULL},
    {"nearend", nearend, 2, "sigurg=1,stack=200000"},
    {"errno", errnos, 4, "sigurg=1"},
};

static int runcase(const Case *c)
{
    pid_t pid = fork();
    if (pid == 0) {
        char procs[16];
        snprintf(procs, sizeof procs, "%d", c->procs);
        setenv("GOMAXPROCS", procs, 1);
        if (c->debug != NULL)
            setenv("GOSDEBUG", c->debug, 1);
        signal(SIGURG, onforeign);
        alarm(LIMIT);
        exit(go_run(c->fn, NULL));
    }
    int st;
    waitpid(pid, &st, 0);
    if (st != 0)
        printf("%s: status 0x%x\n", c->name, st);
    return st != 0;
}

int main(int argc, char **argv)
{
    int failed = 0;
#ifdef GO_TSAN
    // Its handler calls ours when the thread next enters the C library, not where it interrupted.
    printf("ThreadSanitizer holds signals back\n");
    return 77;
#endif
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        if (argc > 1 && strncmp(argv[1], cases[i].name, strlen(argv[1])) != 0)
            continue;
        fflush(NULL);
        int64_t t = go_nanotime();
        failed += runcase(&cases[i]);
        if (getenv("VERBOSE") != NULL)
            printf("%-20s %6lld ms\n", cases[i].name, (long long)(go_nanotime() - t) / 1000000);
    }
    return failed != 0;
}
