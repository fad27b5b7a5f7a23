// SPDX-License-Identifier: GPL-3.0-or-later
// Files and the network (runtime/net.c, pollfd.c, netpoll_epoll.c, resolve.c) over loopback. Upper
// bounds of durations are not checked: the machine may be busy.
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "rtcheck.h"
#include "runtime/netpoll.h"

enum { MS = 1000000 };

#define OK(r) checkok((r), #r, __LINE__)
static int64_t checkok(int64_t r, const char *what, int line)
{
    if (r >= 0)
        return r;
    fprintf(stderr, "%s:%d: %s: %s (GOMAXPROCS=%d)\n", __FILE__, line, what, go_io_error(r),
            go_gomaxprocs(0));
    abort();
}

static int64_t in(int64_t ns)
{
    return go_nanotime() + ns;
}

// All n bytes, unless the end comes first: how many.
static size_t readall(GoFd f, void *buf, size_t n)
{
    size_t got = 0;
    while (got < n) {
        int64_t r = OK(go_fd_read(f, (char *)buf + got, n - got));
        if (r == 0)
            break;
        got += (size_t)r;
    }
    return got;
}

static void *pack(GoFd f)
{
    return (void *)(intptr_t)f;
}

static GoFd unpack(void *arg)
{
    return (GoFd)(intptr_t)arg;
}

// --- servers -------------------------------------------------------------------------------------
static void echoconn(void *arg)
{
    GoFd c = unpack(arg);
    char buf[1024];
    int64_t n;
    while ((n = go_fd_read(c, buf, sizeof buf)) > 0)
        if (go_fd_write(c, buf, (size_t)n) != n)
            break;
    go_fd_close(c);
}

typedef struct Server {
    GoFd l;
    char addr[GO_ADDR_TEXT];
    GoWaitGroup wg;
    int64_t end;  // what the last accept said
} Server;

static void echoserver(void *arg)
{
    Server *s = arg;
    GoFd c;
    while ((c = go_accept(s->l, NULL)) > 0)
        go(echoconn, pack(c));
    s->end = c;
    go_wg_done(&s->wg);
}

static void servertext(Server *s)
{
    GoAddr a;
    OK(go_fd_localaddr(s->l, &a));
    go_addr_format(&a, s->addr, sizeof s->addr);
}

static void listenlocal(Server *s)
{
    memset(s, 0, sizeof *s);
    s->l = OK(go_tcp_listen("127.0.0.1:0"));
    servertext(s);
}

static void serve(Server *s)
{
    go_wg_add(&s->wg, 1);
    go(echoserver, s);
}

static void stopserver(Server *s)
{
    OK(go_fd_close(s->l));
    go_wg_wait(&s->wg);
    CHECK(s->end == GO_ERR_CLOSED);
}

// A connected pair over TCP.
static void tcppair(GoFd *a, GoFd *b)
{
    Server s;
    listenlocal(&s);
    *a = OK(go_tcp_dial(s.addr, 0));
    *b = OK(go_accept(s.l, NULL));
    OK(go_fd_close(s.l));
}

// --- tests ---------------------------------------------------------------------------------------
typedef struct Client {
    Server *s;
    GoWaitGroup *wg;
    int rounds;
} Client;

static void echoclient(void *arg)
{
    Client *c = arg;
    char out[512], back[512];
    GoFd f = OK(go_tcp_dial(c->s->addr, 0));
    for (int i = 0; i < c->rounds; i++) {
        size_t n = 1 + go_fastrand() % sizeof out;
        memset(out, 'a' + i % 26, n);
        OK(go_fd_write(f, out, n));
        CHECK(readall(f, back, n) == n && memcmp(out, back, n) == 0);
    }
    OK(go_fd_shutdown(f, GO_WRITE));
    CHECK(go_fd_read(f, back, sizeof back) == 0);
    OK(go_fd_close(f));
    CHECK(go_fd_close(f) == GO_ERR_CLOSED);
    go_wg_done(c->wg);
}

static void runclients(Server *s, int n, int rounds)
{
    GoWaitGroup wg = {0};
    Client c = {s, &wg, rounds};
    go_wg_add(&wg, n);
    for (int i = 0; i < n; i++)
        go(echoclient, &c);
    go_wg_wait(&wg);
}

static void test_echo(void)
{
    Server s;
    listenlocal(&s);
    serve(&s);
    runclients(&s, 64, ROUNDS(100));
    stopserver(&s);
}

static void shortclient(void *arg)
{
    Client *c = arg;
    for (int i = 0; i < c->rounds; i++) {
        char b = (char)i, back = 0;
        GoFd f = OK(go_tcp_dial(c->s->addr, 0));
        if (i % 3 != 0) {
            OK(go_fd_write(f, &b, 1));
            CHECK(readall(f, &back, 1) == 1 && back == b);
        }
        OK(go_fd_close(f));
    }
    go_wg_done(c->wg);
}

static void test_short(void)
{
    Server s;
    GoWaitGroup wg = {0};
    Client c = {&s, &wg, ROUNDS(100)};
    listenlocal(&s);
    serve(&s);
    go_wg_add(&wg, 8);
    for (int i = 0; i < 8; i++)
        go(shortclient, &c);
    go_wg_wait(&wg);
    stopserver(&s);
}

static void test_halfclose(void)
{
    GoFd a, b;
    char buf[16];
    tcppair(&a, &b);
    OK(go_fd_write(a, "question", 8));
    OK(go_fd_shutdown(a, GO_WRITE));
    CHECK(readall(b, buf, sizeof buf) == 8 && memcmp(buf, "question", 8) == 0);
    CHECK(go_fd_read(b, buf, 1) == 0);  // the end stays
    CHECK(go_fd_write(a, "x", 1) == -EPIPE);
    OK(go_fd_write(b, "answer", 6));
    OK(go_fd_close(b));
    CHECK(readall(a, buf, sizeof buf) == 6 && memcmp(buf, "answer", 6) == 0);
    OK(go_fd_close(a));
}

// Data and end in every order and timing: a reader may take what it drained for drained only while
// nothing else has come.
static void sendandend(void *arg)
{
    GoFd f = unpack(arg);
    for (int i = 0, n = (int)(go_fastrand() % 4); i < n; i++) {
        OK(go_fd_write(f, "xy", 2));
        if (go_fastrand() % 2 == 0)
            go_gosched();
    }
    OK(go_fd_close(f));
}

static void test_end(void)
{
    for (int i = 0; i < ROUNDS(300); i++) {
        GoFd a, b;
        char buf[64];
        if (i % 2 == 0) {
            tcppair(&a, &b);
        } else {
            GoFd ends[2];
            OK(go_pipe(ends));
            b = ends[0];
            a = ends[1];
        }
        go(sendandend, pack(a));
        if (go_fastrand() % 2 == 0)
            go_gosched();
        while (OK(go_fd_read(b, buf, 1 + go_fastrand() % sizeof buf)) > 0)
            continue;
        OK(go_fd_close(b));
    }
}

static void test_addresses(void)
{
    static const char *const good[] = {"127.0.0.1:80", "[::1]:65535", "0.0.0.0:0"};
    static const char *const bad[] = {"", "127.0.0.1", "::1:80", "[::1]", "localhost:1",
                                      "1.2.3.4:65536", "1.2.3.4:-1", "[::1:5", "1.2.3:x"};
    GoAddr a, b;
    char text[GO_ADDR_TEXT], small[5];
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        OK(go_addr_parse(&a, good[i]));
        CHECK(strcmp(go_addr_format(&a, text, sizeof text), good[i]) == 0);
    }
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        CHECK(go_addr_parse(&a, bad[i]) == -EINVAL);
    OK(go_addr_parse(&a, "127.0.0.1:8080"));
    CHECK(strcmp(go_addr_format(&a, small, sizeof small), "127.") == 0);
    go_addr_setport(&a, 9);
    CHECK(go_addr_port(&a) == 9);
    GoFd x, y;
    tcppair(&x, &y);
    OK(go_fd_localaddr(x, &a));
    OK(go_fd_peeraddr(y, &b));
    CHECK(a.len == b.len && memcmp(a.sa, b.sa, a.len) == 0);
    OK(go_fd_close(x));
    OK(go_fd_close(y));
    CHECK(go_fd_localaddr(x, &a) == GO_ERR_CLOSED);
    CHECK(go_tcp_dial("no port here", 0) == -EINVAL);
}

// --- deadlines -----------------------------------------------------------------------------------
static int listen0(int fd, void *arg)
{
    (void)arg;
    return listen(fd, 0);
}

static void test_deadlines(void)
{
    GoFd a, b;
    Server s;
    char buf[1 << 16] = {0};
    listenlocal(&s);
    int64_t start = go_nanotime();
    OK(go_fd_deadline(s.l, GO_READ, start + 5 * MS));
    CHECK(go_accept(s.l, NULL) == GO_ERR_TIMEOUT && go_nanotime() >= start + 5 * MS);
    CHECK(go_accept(s.l, NULL) == GO_ERR_TIMEOUT);
    OK(go_fd_deadline(s.l, GO_READ, 0));
    a = OK(go_tcp_dial(s.addr, in(10000LL * MS)));
    b = OK(go_accept(s.l, NULL));
    start = go_nanotime();
    OK(go_fd_deadline(a, GO_READ | GO_WRITE, start + 8 * MS));
    CHECK(go_fd_read(a, buf, 1) == GO_ERR_TIMEOUT && go_nanotime() >= start + 8 * MS);
    CHECK(go_fd_write(a, "x", 1) == GO_ERR_TIMEOUT);  // expired for both
    OK(go_fd_deadline(a, GO_WRITE, in(50 * MS)));
    int64_t r;
    while ((r = go_fd_write(a, buf, sizeof buf)) > 0)  // nobody reads
        continue;
    CHECK(r == GO_ERR_TIMEOUT);
    OK(go_fd_write(b, "y", 1));
    CHECK(go_fd_read(a, buf, 1) == GO_ERR_TIMEOUT);  // though there is something
    OK(go_fd_deadline(a, GO_READ, 1));                // long ago
    CHECK(go_fd_read(a, buf, 1) == GO_ERR_TIMEOUT);
    OK(go_fd_deadline(a, GO_READ, 0));
    CHECK(go_fd_read(a, buf, 1) == 1 && buf[0] == 'y');
    OK(go_fd_close(a));
    OK(go_fd_close(b));

    // No room in the accept queue: the kernel drops what comes, and dialling takes for ever.
    OK(go_fd_control(s.l, listen0, NULL));
    GoFd queued[4];
    int n = 0;
    while (n < 4 && (queued[n] = go_tcp_dial(s.addr, in(20 * MS))) > 0)
        n++;
    CHECK(n < 4 && queued[n] == GO_ERR_TIMEOUT);
    CHECK(go_tcp_dial(s.addr, 1) == GO_ERR_TIMEOUT);
    while (n > 0)
        OK(go_fd_close(queued[--n]));
    OK(go_fd_close(s.l));
    r = go_tcp_dial(s.addr, in(10000LL * MS));
    CHECK(r == -ECONNREFUSED);
}

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

// --- other kinds of files ------------------------------------------------------------------------
static void udpecho(void *arg)
{
    GoFd f = unpack(arg);
    char buf[2048];
    GoAddr from;
    int64_t n;
    while ((n = go_recvfrom(f, buf, sizeof buf, &from)) >= 0)
        OK(go_sendto(f, buf, (size_t)n, &from));
    CHECK(n == GO_ERR_CLOSED);
}

static void test_udp(void)
{
    GoFd s = OK(go_udp_listen("127.0.0.1:0")), c;
    GoAddr a, from;
    char text[GO_ADDR_TEXT], out[1000], back[2000];
    OK(go_fd_localaddr(s, &a));
    go(udpecho, pack(s));
    c = OK(go_udp_listen("127.0.0.1:0"));
    for (int i = 0; i < ROUNDS(200); i++) {
        size_t n = go_fastrand() % sizeof out;
        memset(out, i, n);
        CHECK(go_sendto(c, out, n, &a) == (int64_t)n);
        CHECK(OK(go_recvfrom(c, back, sizeof back, &from)) == (int64_t)n);
        CHECK(memcmp(out, back, n) == 0 && memcmp(from.sa, a.sa, a.len) == 0);
    }
    OK(go_fd_deadline(c, GO_READ, in(2 * MS)));
    CHECK(go_recvfrom(c, back, sizeof back, NULL) == GO_ERR_TIMEOUT);
    OK(go_fd_close(c));
    c = OK(go_udp_dial(go_addr_format(&a, text, sizeof text)));
    OK(go_fd_write(c, "ab", 2));
    CHECK(go_fd_read(c, back, sizeof back) == 2 && memcmp(back, "ab", 2) == 0);
    OK(go_fd_close(c));
    OK(go_fd_close(s));
}

static void test_unix(void)
{
    char path[64];
    snprintf(path, sizeof path, "/tmp/test_net.%d", (int)getpid());
    for (int i = 0; i < 2; i++) {
        Server s;
        struct stat st;
        memset(&s, 0, sizeof s);
        if (i == 1) {
            memmove(path + 1, path, strlen(path) + 1);
            path[0] = '@';
        }
        s.l = OK(go_unix_listen(path));
        CHECK(go_unix_listen(path) == -EADDRINUSE);
        servertext(&s);
        CHECK(strcmp(s.addr, path) == 0);
        serve(&s);
        char buf[64];
        GoFd c = OK(go_unix_dial(path, in(10000LL * MS)));
        for (int k = 0; k < 20; k++) {
            OK(go_fd_write(c, path, strlen(path)));
            CHECK(readall(c, buf, strlen(path)) == strlen(path));
        }
        OK(go_fd_shutdown(c, GO_WRITE));
        CHECK(go_fd_read(c, buf, 1) == 0);
        OK(go_fd_close(c));
        CHECK(i == 1 || stat(path, &st) == 0);
        stopserver(&s);
        CHECK(stat(path, &st) < 0);
        CHECK(go_unix_dial(path, 0) == (i == 0 ? -ENOENT : -ECONNREFUSED));
    }
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

// --- names ---------------------------------------------------------------------------------------
typedef struct Spinner {
    uint32_t stop;
    int64_t rounds;
    GoWaitGroup *wg;
} Spinner;

static void spin(void *arg)
{
    Spinner *s = arg;
    while (__atomic_load_n(&s->stop, __ATOMIC_ACQUIRE) == 0) {
        s->rounds++;
        go_gosched();
    }
    go_wg_done(s->wg);
}

static void lookup(void *arg)
{
    GoAddr a[8];
    int n = go_resolve("localhost", a, 8, 0);
    CHECK(n > 0 && go_addr_port(&a[0]) == 0);
    go_wg_done(arg);
}

static void test_resolve(void)
{
    GoWaitGroup wg = {0}, spinners = {0};
    Spinner s = {0, 0, &spinners};
    go_wg_add(&spinners, 1);
    go(spin, &s);
    go_wg_add(&wg, 20);
    for (int i = 0; i < 20; i++)
        go(lookup, &wg);
    go_wg_wait(&wg);
    __atomic_store_n(&s.stop, 1, __ATOMIC_RELEASE);
    go_wg_wait(&spinners);
    CHECK(s.rounds > 0);

    GoAddr a;
    CHECK(go_resolve("127.0.0.1", &a, 1, 0) == 1);
    CHECK(go_resolve("localhost", &a, 1, 1) == GO_ERR_TIMEOUT);
    for (int i = 0; i < ROUNDS(50); i++) {
        int r = go_resolve("localhost", &a, 1, in((int64_t)(go_fastrand() % 200000)));
        CHECK(r == 1 || r == GO_ERR_TIMEOUT);
    }
    // By name, with several addresses of which the first may refuse.
    Server srv;
    char name[32];
    listenlocal(&srv);
    serve(&srv);
    snprintf(name, sizeof name, "localhost%s", strchr(srv.addr, ':'));
    GoFd f = OK(go_tcp_dial(name, in(10000LL * MS)));
    char c = 'q';
    OK(go_fd_write(f, &c, 1));
    CHECK(readall(f, &c, 1) == 1);
    OK(go_fd_close(f));
    stopserver(&srv);
    f = OK(go_tcp_listen("localhost:0"));
    OK(go_fd_close(f));
    f = OK(go_tcp_listen(":0"));  // every interface, v4 too
    OK(go_fd_localaddr(f, &a));
    snprintf(name, sizeof name, "127.0.0.1:%d", go_addr_port(&a));
    GoFd v4 = OK(go_tcp_dial(name, 0));
    OK(go_fd_close(v4));
    OK(go_fd_close(f));
}

// --- an idle process -----------------------------------------------------------------------------
static void accepter(void *arg)
{
    Waiter *w = arg;
    w->result = go_accept(w->f, NULL);
    go_wg_done(w->wg);
}

// Hundreds wait on the network, and nothing happens: no thread runs, none polls.
static void test_idle(void)
{
    enum { N = 200 };
    Server s;
    GoFd p[N][2];
    Waiter w[N], a;
    GoWaitGroup wg = {0};
    struct rusage before, after;
    listenlocal(&s);
    a = (Waiter){s.l, 0, &wg, 0};
    go_wg_add(&wg, N + 1);
    go(accepter, &a);
    for (int i = 0; i < N; i++) {
        OK(go_pipe(p[i]));
        w[i] = (Waiter){p[i][0], 0, &wg, 0};
        go(readone, &w[i]);
    }
    go_sleep(20 * MS);  // sysmon has seen that there is nothing to do
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
    if (polls > 8 || switches > 20 || us >= 50000)
        fprintf(stderr, "idle: %u polls, %d context switches, %d us of CPU\n", polls,
                (int)switches, (int)us);
    CHECK(polls <= 8 && switches <= 20 && us < 50000);
    OK(go_fd_close(s.l));
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

// All Ps busy, or all but one blocked in a system call: sysmon, or the P handed off, sees to it that
// the network is looked at.
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

// --- bare goroutines -----------------------------------------------------------------------------
typedef struct Bare {
    GoIo io;
    GoFd f;
    Server *s;
    GoWaitGroup *wg;
    int pc, rounds;
    bool parked;
    size_t got;
    char out[64], back[64];
} Bare;

enum { B_ACCEPT, B_DIAL, B_READ, B_WRITE, B_CWRITE, B_CREAD, B_LOOKUP };

static GoResume bareresume(G *g);

static Bare *newbare(int pc, GoFd f, Server *s, GoWaitGroup *wg)
{
    G *g = go_newbare(bareresume);
    Bare *b = go_gextra(g);
    b->pc = pc;
    b->f = f;
    b->s = s;
    b->wg = wg;
    b->rounds = 50;
    go_ready_new(g);
    return b;
}

static int barestart(Bare *b)
{
    switch (b->pc) {
    case B_ACCEPT:
        return go_accept_start(&b->io, b->f, NULL);
    case B_LOOKUP:
        return go_resolve_start(&b->io, "localhost", NULL, 0, 0);
    case B_DIAL:
        return go_tcp_dial_start(&b->io, b->s->addr, in(10000LL * MS));
    case B_READ:
        return go_fd_read_start(&b->io, b->f, b->out, sizeof b->out);
    case B_WRITE:
        return go_fd_write_start(&b->io, b->f, b->out, b->got);
    case B_CWRITE:
        memset(b->out, 'a' + b->rounds % 26, sizeof b->out);
        b->got = 0;
        return go_fd_write_start(&b->io, b->f, b->out, sizeof b->out);
    default:
        return go_fd_read_start(&b->io, b->f, b->back + b->got, sizeof b->back - b->got);
    }
}

// Takes the result and moves on; true at the end.
static bool bareend(Bare *b)
{
    int64_t r = b->io.result;
    switch (b->pc) {
    case B_ACCEPT:
        if (r == GO_ERR_CLOSED) {
            b->s->end = r;
            go_wg_done(b->wg);
            return true;
        }
        newbare(B_READ, OK(r), NULL, NULL);
        return false;
    case B_LOOKUP:
        CHECK(r == 0);
        b->pc = B_DIAL;
        return false;
    case B_DIAL:
        b->f = OK(r);
        b->pc = B_CWRITE;
        return false;
    case B_READ:
        b->got = (size_t)OK(r);
        b->pc = B_WRITE;
        if (r == 0)
            OK(go_fd_close(b->f));
        return r == 0;
    case B_WRITE:
        CHECK(r == (int64_t)b->got);
        b->pc = B_READ;
        return false;
    case B_CWRITE:
        CHECK(r == sizeof b->out);
        b->pc = B_CREAD;
        return false;
    default:
        CHECK(OK(r) > 0);
        b->got += (size_t)r;
        if (b->got < sizeof b->back)
            return false;
        CHECK(memcmp(b->out, b->back, sizeof b->back) == 0);
        b->pc = B_CWRITE;
        if (--b->rounds > 0)
            return false;
        OK(go_fd_close(b->f));
        go_wg_done(b->wg);
        return true;
    }
}

static GoResume bareresume(G *g)
{
    Bare *b = go_gextra(g);
    for (;;) {
        int r = b->parked ? go_io_again(&b->io) : barestart(b);
        b->parked = r == GO_PARKED;
        if (b->parked)
            return GO_PARK;
        if (bareend(b))
            return GO_DONE;
        if (go_preempted())
            return GO_YIELD;
    }
}

static void countstacks(G *g, void *arg)
{
    void *lo, *hi;
    if (g->bare && readgstatus(g) == Gwaiting && go_gstack(g, &lo, &hi))
        ++*(int *)arg;
}

static void test_bare(void)
{
    Server s;
    GoWaitGroup wg = {0}, accept = {0};
    int stacks = 0;
    listenlocal(&s);
    go_wg_add(&accept, 1);
    newbare(B_ACCEPT, s.l, &s, &accept);
    go_wg_add(&wg, 32);
    for (int i = 0; i < 32; i++)
        newbare(i % 2 == 0 ? B_DIAL : B_LOOKUP, 0, &s, &wg);
    go_sleep(2 * MS);
    go_stopworld("test");
    go_each_g(countstacks, &stacks);
    go_startworld();
    CHECK(stacks == 0);
    go_wg_wait(&wg);
    OK(go_fd_close(s.l));
    go_wg_wait(&accept);
    CHECK(s.end == GO_ERR_CLOSED);
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

static void childmain(void *arg)
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
        execv(self, argv);
        _exit(99);
    }
    CHECK(waitpid(pid, &status, 0) == pid);
    return status;
}

int main(int argc, char **argv)
{
    static const RtTest tests[] = {
        {"echo", test_echo}, {"short", test_short}, {"halfclose", test_halfclose},
        {"end", test_end}, {"addresses", test_addresses}, {"deadlines", test_deadlines},
        {"movedeadline", test_movedeadline}, {"close", test_close}, {"handles", test_handles},
        {"stale", test_stale}, {"recycle", test_recycle}, {"udp", test_udp}, {"unix", test_unix},
        {"writers", test_writers}, {"files", test_files}, {"resolve", test_resolve},
        {"idle", test_idle}, {"monitor", test_monitor}, {"bare", test_bare}, {NULL, NULL},
    };
    GoHooks h = {.gextra = sizeof(Bare)};
    RtRun r = {tests, argc > 1 ? argv[1] : NULL};
    if (r.only != NULL && strcmp(r.only, "-deadlock") == 0)
        return go_main(&h, deadlockmain, NULL);
    if (r.only != NULL && strcmp(r.only, "-sigpipe") == 0)
        return go_main(&h, childmain, NULL);
    if (r.only == NULL) {
        int status = child(argv[0], "-deadlock");
        CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 2);
        status = child(argv[0], "-sigpipe");
        CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGPIPE);
    }
    int status = go_main(&h, rt_runall, &r);
    if (status == 0)
        printf("ok\n");
    return status;
}
