// SPDX-License-Identifier: GPL-3.0-or-later
// The network (runtime/net.c, netfd.c, netaddr.c, resolve.c) over loopback, ordinary and bare.
// Upper bounds of durations are not checked: the machine may be busy.
#include <netdb.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "netcheck.h"
#include "runtime/sched.h"

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

// Closing wakes whoever waits on the handle, whatever for.
typedef struct Waits {
    GoFd f;
    int64_t (*wait)(GoFd f);
    int64_t result;
    GoWaitGroup *wg;
} Waits;

static int64_t reads(GoFd f)
{
    char c;
    return go_fd_read(f, &c, 1);
}

static int64_t writes(GoFd f)
{
    static char much[1 << 20];
    return go_fd_write(f, much, sizeof much);
}

static int64_t accepts(GoFd f)
{
    return go_accept(f, NULL);
}

static int64_t receives(GoFd f)
{
    char c;
    return go_recvfrom(f, &c, 1, NULL);
}

static void waits(void *arg)
{
    Waits *w = arg;
    w->result = w->wait(w->f);
    go_wg_done(w->wg);
}

static void test_close(void)
{
    for (int i = 0; i < 5; i++) {
        GoWaitGroup wg = {0};
        GoFd in[2], full[2];
        OK(go_pipe(in));
        OK(go_pipe(full));
        Waits w[] = {{in[0], reads, 0, &wg},
                     {full[1], writes, 0, &wg},
                     {OK(go_tcp_listen("127.0.0.1:0")), accepts, 0, &wg},
                     {OK(go_udp_listen("127.0.0.1:0")), receives, 0, &wg}};
        enum { N = sizeof w / sizeof w[0] };
        go_wg_add(&wg, N);
        for (int k = 0; k < N; k++)
            go(waits, &w[k]);
        go_sleep(i * MS);
        for (int k = 0; k < N; k++)
            OK(go_fd_close(w[k].f));
        go_wg_wait(&wg);
        for (int k = 0; k < N; k++)
            CHECK(w[k].result == GO_ERR_CLOSED);
        OK(go_fd_close(in[1]));
        OK(go_fd_close(full[0]));
    }
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

// Whether the machine itself knows the name: a bare one may lack /etc/hosts.
static bool localhostknown(void)
{
    struct addrinfo *list = NULL;
    bool known = getaddrinfo("localhost", NULL, NULL, &list) == 0;
    if (known)
        freeaddrinfo(list);
    return known;
}

static void lookup(void *arg)
{
    GoAddr a[8];
    int n = go_resolve("localhost", a, 8, 0);
    CHECK((n > 0) == localhostknown());
    CHECK(n <= 0 || go_addr_port(&a[0]) == 0);
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
    // With more Ps the spinner may be queued for a thread that the kernel has not run meanwhile.
    CHECK(s.rounds > 0 || go_gomaxprocs(0) > 1);

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

int main(int argc, char **argv)
{
    static const RtTest tests[] = {
        {"echo", test_echo}, {"short", test_short}, {"halfclose", test_halfclose},
        {"end", test_end}, {"addresses", test_addresses}, {"deadlines", test_deadlines},
        {"udp", test_udp}, {"close", test_close}, {"unix", test_unix},
        {"resolve", test_resolve}, {"bare", test_bare},
        {NULL, NULL},
    };
    GoHooks h = {.gextra = sizeof(Bare)};
    RtRun r = {tests, argc > 1 ? argv[1] : NULL};
    int status = go_main(&h, rt_runall, &r);
    if (status == 0)
        printf("ok\n");
    return status;
}
