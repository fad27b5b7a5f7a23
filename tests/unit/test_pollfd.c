// SPDX-License-Identifier: GPL-3.0-or-later
// Descriptors below the network (runtime/pollfd.c, netpoll_epoll.c): closing, deadlines, handles,
// recycled slots, pipes and files, idle and busy processes. Upper bounds of durations are not
// checked: the machine may be busy.
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "netcheck.h"
#include "runtime/netpoll.h"

typedef struct Waiter {
    GoFd f;
    int64_t result;
    GoWaitGroup *wg;
    uint32_t started;
} Waiter;

static void readone(void *arg)
{
    Waiter *w = arg;
    char c;
    __atomic_store_n(&w->started, 1, __ATOMIC_RELEASE);
    w->result = go_fd_read(w->f, &c, 1);
    go_wg_done(w->wg);
}

static void startwaiter(Waiter *w)
{
    go(readone, w);
    while (__atomic_load_n(&w->started, __ATOMIC_ACQUIRE) == 0)
        go_gosched();
    if (go_fastrand() % 2 == 0)
        go_sleep(100000);
}

// Deadlines set, moved and taken away while somebody waits.
static void test_movedeadline(void)
{
    GoFd p[2];
    GoWaitGroup wg = {0};
    OK(go_pipe(p));
    for (int i = 0; i < ROUNDS(100); i++) {
        Waiter w = {p[0], 0, &wg, 0};
        go_wg_add(&wg, 1);
        OK(go_fd_deadline(p[0], GO_READ, in(3600000LL * MS)));
        startwaiter(&w);
        int64_t when = in((int64_t)(go_fastrand() % 300000) - 100000);
        OK(go_fd_deadline(p[0], GO_READ, in(7200000LL * MS)));
        OK(go_fd_deadline(p[0], GO_READ, when > 0 ? when : 1));
        go_wg_wait(&wg);
        CHECK(w.result == GO_ERR_TIMEOUT && go_nanotime() >= when);
        // One that passes while it is taken away: either the byte or the timeout, never a hang.
        w = (Waiter){p[0], 0, &wg, 0};
        go_wg_add(&wg, 1);
        OK(go_fd_deadline(p[0], GO_READ, in(100000)));
        startwaiter(&w);
        OK(go_fd_deadline(p[0], GO_READ, 0));
        OK(go_fd_write(p[1], "x", 1));
        go_wg_wait(&wg);
        CHECK(w.result == 1 || w.result == GO_ERR_TIMEOUT);
        if (w.result != 1) {
            char c;
            CHECK(go_fd_read(p[0], &c, 1) == 1);
        }
    }
    OK(go_fd_close(p[0]));
    CHECK(go_fd_write(p[1], "x", 1) == -EPIPE);
    OK(go_fd_close(p[1]));
}

// --- closing -------------------------------------------------------------------------------------
static void fill(void *arg)
{
    Waiter *w = arg;
    static char buf[1 << 16];
    __atomic_store_n(&w->started, 1, __ATOMIC_RELEASE);
    while ((w->result = go_fd_write(w->f, buf, sizeof buf)) > 0)
        continue;
    go_wg_done(w->wg);
}

static void test_close(void)
{
    enum { READERS = 5 };
    for (int i = 0; i < ROUNDS(100); i++) {
        GoFd p[2];
        GoWaitGroup wg = {0};
        Waiter r[READERS], w;
        OK(go_pipe(p));
        go_wg_add(&wg, READERS + 1);
        for (int k = 0; k < READERS; k++) {
            r[k] = (Waiter){p[0], 1, &wg, 0};
            startwaiter(&r[k]);
        }
        GoFd q[2];
        OK(go_pipe(q));
        w = (Waiter){q[1], 1, &wg, 0};
        go(fill, &w);
        if (i % 2 == 0)
            go_sleep(200000);
        OK(go_fd_close(p[0]));
        OK(go_fd_close(q[1]));
        go_wg_wait(&wg);
        for (int k = 0; k < READERS; k++)
            CHECK(r[k].result == GO_ERR_CLOSED);
        CHECK(w.result == GO_ERR_CLOSED);
        OK(go_fd_close(p[1]));
        OK(go_fd_close(q[0]));
    }
}

static void test_handles(void)
{
    GoFd p[2], q[2];
    char c;
    CHECK(go_fd_read(0, &c, 1) == GO_ERR_CLOSED && go_fd_close(0) == GO_ERR_CLOSED);
    CHECK(go_fd_read(-5, &c, 1) == GO_ERR_CLOSED && go_fd_close(INT64_MAX) == GO_ERR_CLOSED);
    OK(go_pipe(p));
    OK(go_fd_close(p[0]));
    OK(go_fd_close(p[1]));
    OK(go_pipe(q));  // the same slots
    CHECK((uint32_t)q[0] == (uint32_t)p[1] || (uint32_t)q[0] == (uint32_t)p[0]);
    CHECK(go_fd_write(p[1], "x", 1) == GO_ERR_CLOSED && go_fd_close(p[0]) == GO_ERR_CLOSED);
    CHECK(go_fd_dup(p[0]) == GO_ERR_CLOSED);
    CHECK(go_fd_deadline(p[0], GO_READ, 1) == GO_ERR_CLOSED);
    GoFd d = OK(go_fd_dup(q[1]));
    OK(go_fd_close(q[1]));
    OK(go_fd_write(d, "z", 1));
    CHECK(go_fd_read(q[0], &c, 1) == 1 && c == 'z');
    OK(go_fd_close(d));
    CHECK(go_fd_read(q[0], &c, 1) == 0);
    OK(go_fd_close(q[0]));
}

// --- an event for a descriptor that is no more ---------------------------------------------------
static void test_stale(void)
{
    GoFd p[2], q[2];
    GoWaitGroup wg = {0};
    OK(go_pipe(p));
    OK(go_fd_close(p[1]));
    OK(go_fd_close(p[0]));
    OK(go_pipe(q));
    CHECK((uint32_t)q[0] == (uint32_t)p[0] && q[0] != p[0]);
    Waiter w = {q[0], 0, &wg, 0};
    go_wg_add(&wg, 1);
    startwaiter(&w);
    PollDesc *pd = pollget(q[0]);
    while (ld_acq(&pd->wait[DIR_READ]) == 0)  // till it waits
        go_gosched();
    go_sleep(MS);
    CHECK(pollready((uint64_t)p[0], POLL_READ | POLL_WRITE | POLL_ODD, NULL) == NULL);
    CHECK(pd->info == 0);
    // A timer of the file before, or of a deadline before, that goes off late.
    OK(go_fd_deadline(q[0], GO_READ, in(3600000LL * MS)));
    pd->timer[DIR_READ].f(pd, 0);
    CHECK(pd->info == 0);
    OK(go_fd_deadline(q[0], GO_READ, 0));
    G *g = pollready((uint64_t)q[0], POLL_READ, NULL);  // a false alarm: it looks and waits again
    CHECK(g != NULL && g->schedlink == NULL);
    goreadylist(g);
    go_sleep(MS);
    pollput(pd);
    OK(go_fd_write(q[1], "x", 1));
    go_wg_wait(&wg);
    CHECK(w.result == 1);
    OK(go_fd_close(q[0]));
    OK(go_fd_close(q[1]));
}

// Pipes that become readable and are closed at once, so that the report is under way when the slot
// is used again, for a pipe into which nobody ever writes.
static void recycle(void *arg)
{
    GoWaitGroup *wg = arg;
    for (int i = 0; i < ROUNDS(1000); i++) {
        GoFd p[2], q[2];
        OK(go_pipe(p));
        OK(go_fd_write(p[1], "x", 1));
        if (go_fastrand() % 4 == 0)
            go_gosched();
        OK(go_fd_close(p[1]));
        OK(go_fd_close(p[0]));
        OK(go_pipe(q));
        OK(go_fd_deadline(q[0], GO_READ, in((int64_t)(go_fastrand() % 100000))));
        PollDesc *pd = pollget(q[0]);
        int r = pollwait(pd, DIR_READ);
        if (r == GO_PARKED) {
            go_park_commit();
            r = pollagain(pd, DIR_READ);
        }
        CHECK(r == GO_ERR_TIMEOUT);
        pollput(pd);
        OK(go_fd_close(q[1]));
        OK(go_fd_close(q[0]));
    }
    go_wg_done(wg);
}

__attribute__((noinline, no_sanitize("thread"))) static void setperturb(int64_t n)
{
    knobs.perturb = n;
}

static void test_recycle(void)
{
    GoWaitGroup wg = {0};
    int64_t perturb = knobs.perturb;
    if (perturb == 0)
        setperturb(10);
    go_wg_add(&wg, 6);
    for (int i = 0; i < 6; i++)
        go(recycle, &wg);
    go_wg_wait(&wg);
    setperturb(perturb);
}

typedef struct Writer {
    GoFd f;
    int id;
    GoWaitGroup *wg;
} Writer;

enum { RECORD = 100000, RECORDS = 20 };

static void writerecords(void *arg)
{
    Writer *w = arg;
    char *buf = malloc(RECORD);
    memset(buf, 'a' + w->id, RECORD);
    for (int i = 0; i < RECORDS; i++)
        CHECK(OK(go_fd_write(w->f, buf, RECORD)) == RECORD);
    free(buf);
    go_wg_done(w->wg);
}

// What several write at once is not mixed, though each takes many system calls.
static void test_writers(void)
{
    GoFd p[2];
    GoWaitGroup wg = {0};
    Writer w[4];
    OK(go_pipe(p));
    go_wg_add(&wg, 4);
    for (int i = 0; i < 4; i++) {
        w[i] = (Writer){p[1], i, &wg};
        go(writerecords, &w[i]);
    }
    char *buf = malloc(RECORD);
    for (int i = 0; i < 4 * RECORDS; i++) {
        CHECK(readall(p[0], buf, RECORD) == RECORD);
        for (int k = 1; k < RECORD; k++)
            CHECK(buf[k] == buf[0]);
    }
    free(buf);
    go_wg_wait(&wg);
    OK(go_fd_close(p[0]));
    OK(go_fd_close(p[1]));
}

// A pseudo-terminal, as the program's standard input too: it gets a description of its own.
static void test_terminal(void)
{
    char buf[16];
    int master = posix_openpt(O_RDWR | O_NOCTTY), slave;
    if (master < 0 || grantpt(master) < 0 || unlockpt(master) < 0 ||
        (slave = open(ptsname(master), O_RDWR | O_NOCTTY)) < 0) {
        close(master);
        return;  // no such thing here
    }
    int old = dup(0);
    CHECK(old >= 0 && dup2(slave, 0) == 0);
    GoFd m = OK(go_fd_wrap(master)), f = OK(go_fd_wrap(0));
    GoWaitGroup wg = {0};
    Waiter w = {f, 0, &wg, 0};
    go_wg_add(&wg, 1);
    startwaiter(&w);
    OK(go_fd_write(m, "a\nb\n", 4));  // lines: a read gives one
    go_wg_wait(&wg);
    CHECK(w.result == 1);
    CHECK(go_fd_read(f, buf, sizeof buf) == 1 && buf[0] == '\n');
    CHECK(go_fd_read(f, buf, sizeof buf) == 2 && buf[0] == 'b');
    CHECK((fcntl(0, F_GETFL) & O_NONBLOCK) == 0);
    OK(go_fd_close(f));
    CHECK(fcntl(0, F_GETFD) >= 0);
    OK(go_fd_close(m));
    close(slave);
    CHECK(dup2(old, 0) == 0);
    close(old);
}

static void test_files(void)
{
    char path[64], buf[64];
    snprintf(path, sizeof path, "/tmp/test_net.%d", (int)getpid());
    GoFd f = OK(go_fd_open(path, O_RDWR | O_CREAT | O_TRUNC, 0600));
    OK(go_fd_write(f, "hello", 5));
    CHECK(go_fd_deadline(f, GO_READ, 1) == -ENOTSUP);
    OK(go_fd_close(f));
    f = OK(go_fd_open(path, O_RDONLY, 0));
    CHECK(readall(f, buf, sizeof buf) == 5 && memcmp(buf, "hello", 5) == 0);
    OK(go_fd_close(f));
    unlink(path);
    CHECK(go_fd_open(path, O_RDONLY, 0) == -ENOENT);
    f = OK(go_fd_open("/dev/null", O_RDWR, 0));
    OK(go_fd_write(f, "x", 1));
    CHECK(go_fd_read(f, buf, 1) == 0);
    OK(go_fd_close(f));

    // A pipe from elsewhere: its other users go on with a blocking one.
    int raw[2], copy;
    CHECK(pipe(raw) == 0 && (copy = dup(raw[0])) >= 0);
    f = OK(go_fd_wrap(raw[0]));
    CHECK((fcntl(copy, F_GETFL) & O_NONBLOCK) == 0);
    GoWaitGroup wg = {0};
    Waiter w = {f, 0, &wg, 0};
    go_wg_add(&wg, 1);
    startwaiter(&w);
    CHECK(write(raw[1], "x", 1) == 1);
    go_wg_wait(&wg);
    CHECK(w.result == 1);
    OK(go_fd_close(f));
    close(copy);
    GoFd e = OK(go_fd_wrap(raw[1]));
    CHECK(go_fd_write(e, "x", 1) == -EPIPE);
    OK(go_fd_close(e));
    CHECK(go_fd_wrap(raw[1]) == -EBADF);
}

// When the last operation on a closed file has returned nothing holds on to it, not even who waits
// in the kernel: the other end knows at once.
static void test_gone(void)
{
    for (int i = 0; i < ROUNDS(300); i++) {
        GoFd p[2];
        GoWaitGroup wg = {0};
        OK(go_pipe(p));
        Waiter w = {p[0], 0, &wg, 0};
        go_wg_add(&wg, 1);
        startwaiter(&w);
        go_sleep(i % 2 * MS / 10);  // for somebody to wait in the kernel
        OK(go_fd_close(p[0]));
        go_wg_wait(&wg);
        CHECK(w.result == GO_ERR_CLOSED);
        CHECK(go_fd_write(p[1], "x", 1) == -EPIPE);
        OK(go_fd_close(p[1]));
    }
}

// --- an idle process -----------------------------------------------------------------------------
static void accepter(void *arg)
{
    Waiter *w = arg;
    w->result = go_accept(w->f, NULL);
    go_wg_done(w->wg);
}

// What the process did while this goroutine slept for 200 ms: true if next to nothing.
static bool quiet(void)
{
    struct rusage before, after;
    uint32_t polls = ld_rlx(&sched.netpolls);
    getrusage(RUSAGE_SELF, &before);
    go_sleep(200 * MS);
    getrusage(RUSAGE_SELF, &after);
    polls = ld_rlx(&sched.netpolls) - polls;
    int64_t switches = after.ru_nvcsw - before.ru_nvcsw;
    int64_t us = (after.ru_utime.tv_sec - before.ru_utime.tv_sec) * 1000000 +
                 after.ru_utime.tv_usec - before.ru_utime.tv_usec +
                 (after.ru_stime.tv_sec - before.ru_stime.tv_sec) * 1000000 +
                 after.ru_stime.tv_usec - before.ru_stime.tv_usec;
    if (polls <= 8 && switches <= 20 && us < 50000)
        return true;
    fprintf(stderr, "not idle: %u polls, %d context switches, %d us of CPU\n", polls,
            (int)switches, (int)us);
    return false;
}

// Hundreds wait on the network, and nothing happens: no thread runs, none polls. On a loaded
// machine a thread on its way to sleep may wait long for its turn, and sysmon with it.
static void test_idle(void)
{
    enum { N = 200 };
    GoFd l = OK(go_tcp_listen("127.0.0.1:0")), p[N][2];
    Waiter w[N], a;
    GoWaitGroup wg = {0};
    a = (Waiter){l, 0, &wg, 0};
    go_wg_add(&wg, N + 1);
    go(accepter, &a);
    for (int i = 0; i < N; i++) {
        OK(go_pipe(p[i]));
        w[i] = (Waiter){p[i][0], 0, &wg, 0};
        go(readone, &w[i]);
    }
    int windows = 0;
    while (!quiet())
        CHECK(++windows < 20);
    OK(go_fd_close(l));
    for (int i = 0; i < N; i++)
        OK(go_fd_write(p[i][1], "x", 1));
    go_wg_wait(&wg);
    CHECK(a.result == GO_ERR_CLOSED);
    for (int i = 0; i < N; i++) {
        CHECK(w[i].result == 1);
        OK(go_fd_close(p[i][0]));
        OK(go_fd_close(p[i][1]));
    }
}

// --- busy processors -----------------------------------------------------------------------------
typedef struct Spinner {
    uint32_t stop;
    int64_t rounds;
    GoWaitGroup *wg;
} Spinner;

static void busy(void *arg)
{
    Spinner *s = arg;
    while (__atomic_load_n(&s->stop, __ATOMIC_ACQUIRE) == 0)
        go_checkpreempt();
    go_wg_done(s->wg);
}

static void writelater(void *arg)
{
    usleep(3000);
    char c = 'l';
    CHECK(write((int)(intptr_t)arg, &c, 1) == 1);
}

static int rawfd(int fd, void *arg)
{
    (void)arg;
    return fd;
}

// All Ps busy, or the last one blocked in a system call: sysmon, or who hands the P off, sees to it
// that the network is looked at.
static void test_monitor(void)
{
    GoFd p[2];
    GoWaitGroup wg = {0}, spinners = {0};
    Spinner s = {0, 0, &spinners};
    int n = go_gomaxprocs(0);
    OK(go_pipe(p));
    int raw = go_fd_control(p[1], rawfd, NULL);
    Waiter w = {p[0], 0, &wg, 0};
    go_wg_add(&wg, 1);
    startwaiter(&w);
    go_wg_add(&spinners, n + 1);
    for (int i = 0; i <= n; i++)
        go(busy, &s);
    CHECK(write(raw, "x", 1) == 1);
    go_wg_wait(&wg);
    CHECK(w.result == 1);
    __atomic_store_n(&s.stop, 1, __ATOMIC_RELEASE);
    go_wg_wait(&spinners);

    go_wg_add(&wg, 1);
    w = (Waiter){p[0], 0, &wg, 0};
    startwaiter(&w);
    go_entersyscallblock();
    writelater(pack(raw));
    usleep(3000);
    go_exitsyscall();
    go_wg_wait(&wg);
    OK(go_fd_close(p[0]));
    OK(go_fd_close(p[1]));
}

// --- processes of their own ----------------------------------------------------------------------
static void never(void *arg)
{
    char c;
    go_fd_read(unpack(arg), &c, 1);
}

// Whoever waits on the network may be woken; when nobody is left the deadlock is seen as ever.
static void deadlockmain(void *arg)
{
    (void)arg;
    GoFd p[2];
    OK(go_pipe(p));
    go(never, pack(p[0]));
    go_sleep(MS);
    OK(go_fd_close(p[0]));
    GoAddr a;
    OK(go_resolve("localhost", &a, 1, 0));
    go_recv(NULL, NULL);
}

static void sigpipemain(void *arg)
{
    GoFd p[2];
    OK(go_pipe(p));
    OK(go_fd_close(p[0]));
    CHECK(go_fd_write(p[1], "x", 1) == -EPIPE);
    int raw[2];
    CHECK(pipe(raw) == 0);
    close(raw[0]);
    ssize_t r = write(raw[1], "x", 1);  // no handle: SIGPIPE as ever
    (void)r;
    (void)arg;
}

static int child(char *self, char *what)
{
    int status;
    pid_t pid = fork();
    CHECK(pid >= 0);
    if (pid == 0) {
        char *argv[] = {self, what, NULL};
        int null = open("/dev/null", O_WRONLY);
        dup2(null, 2);
        execv("/proc/self/exe", argv);
        _exit(99);
    }
    CHECK(waitpid(pid, &status, 0) == pid);
    return status;
}

int main(int argc, char **argv)
{
    static const RtTest tests[] = {
        {"movedeadline", test_movedeadline}, {"close", test_close}, {"handles", test_handles},
        {"stale", test_stale}, {"recycle", test_recycle}, {"writers", test_writers},
        {"files", test_files}, {"terminal", test_terminal},
        {"gone", test_gone}, {"idle", test_idle}, {"monitor", test_monitor}, {NULL, NULL},
    };
    const char *only = argc > 1 ? argv[1] : NULL;
    if (only != NULL && strcmp(only, "-deadlock") == 0)
        return go_run(deadlockmain, NULL);
    if (only != NULL && strcmp(only, "-sigpipe") == 0)
        return go_run(sigpipemain, NULL);
    if (only == NULL) {
        int status = child(argv[0], "-deadlock");
        CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 2);
        status = child(argv[0], "-sigpipe");
        CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGPIPE);
    }
    return rt_main(argc, argv, tests);
}
