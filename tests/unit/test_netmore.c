// SPDX-License-Identifier: GPL-3.0-or-later
// The network from the outside: who shares a socket, clones, closing under many, what waiting costs
// in threads and processors. test_net has the operations, test_pollfd what lies below.
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/socket.h>
#include <unistd.h>

#include "netcheck.h"
#include "runtime/rt.h"

static void connectpair(GoFd *a, GoFd *b, const char *host)
{
    char text[GO_ADDR_TEXT];
    GoAddr at;
    GoFd l = OK(go_tcp_listen(host));
    OK(go_fd_localaddr(l, &at));
    *a = OK(go_tcp_dial(go_addr_format(&at, text, sizeof text), in(10000LL * MS)));
    *b = OK(go_accept(l, NULL));
    OK(go_fd_close(l));
}

typedef struct Op {
    GoFd f;
    int what;  // 0 read, 1 write, 2 accept
    int64_t result;
    GoWaitGroup *wg;
} Op;

static void run(void *arg)
{
    static char big[1 << 20];
    Op *o = arg;
    char c;
    if (o->what == 0)
        o->result = go_fd_read(o->f, &c, 1);
    else if (o->what == 1)
        o->result = go_fd_write(o->f, big, sizeof big);
    else
        o->result = go_accept(o->f, NULL);
    go_wg_done(o->wg);
}

static void startop(Op *o, GoFd f, int what, GoWaitGroup *wg)
{
    *o = (Op){f, what, 0, wg};
    go_wg_add(wg, 1);
    go(run, o);
}

// A socket that others have too does not become non-blocking for them; operations wait all the
// same, with deadlines.
static void test_shared(void)
{
    int fd[2];
    GoWaitGroup wg = {0};
    Op o;
    char buf[8];
    CHECK(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fd) == 0);
    int theirs = dup(fd[0]);
    GoFd f = OK(go_fd_wrap(fd[0]));
    CHECK((fcntl(theirs, F_GETFL) & O_NONBLOCK) == 0);
    startop(&o, f, 0, &wg);
    go_sleep(MS);
    CHECK(write(fd[1], "x", 1) == 1);
    go_wg_wait(&wg);
    CHECK(o.result == 1);
    OK(go_fd_deadline(f, GO_READ | GO_WRITE, in(2 * MS)));
    CHECK(go_fd_read(f, buf, sizeof buf) == GO_ERR_TIMEOUT);
    OK(go_fd_deadline(f, GO_WRITE, in(2 * MS)));
    startop(&o, f, 1, &wg);
    go_wg_wait(&wg);
    CHECK(o.result == GO_ERR_TIMEOUT);
    CHECK((fcntl(theirs, F_GETFL) & O_NONBLOCK) == 0);
    OK(go_fd_close(f));
    close(fd[1]);
    close(theirs);
}

// Two halves of a connection in two handles: each with its own end and deadlines.
static void test_clone(void)
{
    GoFd a, b;
    GoWaitGroup wg = {0};
    Op o;
    char c;
    connectpair(&a, &b, "127.0.0.1:0");
    GoFd half = OK(go_fd_dup(a));
    startop(&o, half, 0, &wg);
    OK(go_fd_write(a, "q", 1));
    CHECK(go_fd_read(b, &c, 1) == 1);
    OK(go_fd_deadline(a, GO_READ, in(-1)));
    CHECK(go_fd_read(a, &c, 1) == GO_ERR_TIMEOUT);
    OK(go_fd_close(a));
    OK(go_fd_write(b, "r", 1));
    go_wg_wait(&wg);
    CHECK(o.result == 1);
    OK(go_fd_shutdown(half, GO_WRITE));
    CHECK(go_fd_read(b, &c, 1) == 0);
    OK(go_fd_close(b));
    CHECK(go_fd_read(half, &c, 1) == 0);
    OK(go_fd_close(half));
    CHECK(go_fd_dup(half) == GO_ERR_CLOSED);
}

// Closing ends all who wait: readers and writers in the queue too, and accepters.
static void test_closeall(void)
{
    enum { N = 12 };
    GoFd a, b, l = OK(go_tcp_listen("127.0.0.1:0"));
    GoWaitGroup wg = {0};
    Op o[N];
    connectpair(&a, &b, "127.0.0.1:0");
    for (int i = 0; i < N; i++)
        startop(&o[i], i % 3 == 2 ? l : a, i % 3, &wg);
    go_sleep(2 * MS);
    OK(go_fd_close(a));
    OK(go_fd_close(l));
    go_wg_wait(&wg);
    for (int i = 0; i < N; i++)
        CHECK(o[i].result == GO_ERR_CLOSED || (i % 3 == 1 && o[i].result == 1 << 20));
    CHECK(o[0].result == GO_ERR_CLOSED && o[2].result == GO_ERR_CLOSED);
    OK(go_fd_close(b));
}

static int threads(void)
{
    int n = 0;
    DIR *d = opendir("/proc/self/task");
    while (d != NULL && readdir(d) != NULL)
        n++;
    if (d != NULL)
        closedir(d);
    return n;
}

static void echo(void *arg)
{
    GoFd f = unpack(arg);
    char buf[256];
    int64_t n;
    while ((n = go_fd_read(f, buf, sizeof buf)) > 0)
        OK(go_fd_write(f, buf, (size_t)n));
    OK(go_fd_close(f));
}

typedef struct Talker {
    GoFd f;
    int rounds;
    GoWaitGroup *wg;
} Talker;

static void talk(void *arg)
{
    Talker *t = arg;
    char buf[32] = {0};
    for (int i = 0; i < t->rounds; i++) {
        OK(go_fd_write(t->f, buf, sizeof buf));
        CHECK(readall(t->f, buf, sizeof buf) == sizeof buf);
    }
    OK(go_fd_close(t->f));
    go_wg_done(t->wg);
}

// Ten thousand messages over a hundred connections: nobody's waiting takes a thread.
static void test_threads(void)
{
    enum { N = 100 };
    GoWaitGroup wg = {0};
    Talker t[N];
    int before = threads();
    go_wg_add(&wg, N);
    for (int i = 0; i < N; i++) {
        GoFd server;
        connectpair(&t[i].f, &server, "127.0.0.1:0");
        t[i].rounds = ROUNDS(100);
        t[i].wg = &wg;
        go(echo, pack(server));
    }
    for (int i = 0; i < N; i++)
        go(talk, &t[i]);
    go_wg_wait(&wg);
    CHECK(threads() <= before + go_gomaxprocs(0) + 1);
}

// While one waits for the network the others have the processors.
static void count(void *arg)
{
    int64_t *n = arg;
    for (int i = 0; i < 1000; i++) {
        __atomic_add_fetch(n, 1, __ATOMIC_RELAXED);
        go_gosched();
    }
}

static void test_progress(void)
{
    GoFd a, b;
    GoWaitGroup wg = {0};
    Op o;
    int64_t n = 0;
    connectpair(&a, &b, "127.0.0.1:0");
    startop(&o, a, 0, &wg);
    go(count, &n);
    while (__atomic_load_n(&n, __ATOMIC_RELAXED) < 1000)
        go_gosched();
    CHECK(o.result == 0);
    OK(go_fd_write(b, "x", 1));
    go_wg_wait(&wg);
    CHECK(o.result == 1);
    OK(go_fd_close(a));
    OK(go_fd_close(b));
}

static void *writelater(void *arg)
{
    usleep(20000);
    CHECK(write((int)(intptr_t)arg, "x", 1) == 1);
    return NULL;
}

static void readlater(void *arg)
{
    go_entersyscallblock();
    usleep(5000);
    go_exitsyscall();
    run(arg);
}

// A thread sleeps in the poller for one file when somebody begins to wait for another.
static void test_more(void)
{
    GoFd a[2];
    int fd[2];
    GoWaitGroup wg = {0}, never = {0};
    Op o, first;
    pthread_t t;
    OK(go_pipe(a));
    CHECK(pipe2(fd, O_CLOEXEC) == 0);
    startop(&first, a[0], 0, &never);
    o = (Op){OK(go_fd_wrap(fd[0])), 0, 0, &wg};
    CHECK(pthread_create(&t, NULL, writelater, (void *)(intptr_t)fd[1]) == 0);
    go_wg_add(&wg, 1);
    go(readlater, &o);
    go_wg_wait(&wg);
    CHECK(o.result == 1);
    pthread_join(t, NULL);
    OK(go_fd_close(a[0]));
    go_wg_wait(&never);
    CHECK(first.result == GO_ERR_CLOSED);
    OK(go_fd_close(a[1]));
    OK(go_fd_close(o.f));
    close(fd[1]);
}

static void test_v6(void)
{
    GoFd a, b, l = go_tcp_listen("[::1]:0");
    GoAddr x, y;
    char text[GO_ADDR_TEXT], c;
    if (l < 0)  // a machine without it
        return;
    OK(go_fd_close(l));
    connectpair(&a, &b, "[::1]:0");
    OK(go_fd_localaddr(a, &x));
    OK(go_fd_peeraddr(b, &y));
    CHECK(x.len == y.len && memcmp(x.sa, y.sa, x.len) == 0);
    CHECK(strncmp(go_addr_format(&x, text, sizeof text), "[::1]:", 6) == 0);
    OK(go_fd_write(a, "6", 1));
    CHECK(go_fd_read(b, &c, 1) == 1 && c == '6');
    OK(go_fd_close(a));
    OK(go_fd_close(b));
}

int main(int argc, char **argv)
{
    static const RtTest tests[] = {
        {"shared", test_shared},   {"clone", test_clone},       {"closeall", test_closeall},
        {"threads", test_threads}, {"progress", test_progress}, {"more", test_more},
        {"v6", test_v6},
        {NULL, NULL},
    };
    return rt_main(argc, argv, tests);
}
