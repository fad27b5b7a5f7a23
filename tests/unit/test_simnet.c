// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated network (runtime/simnet.c, simsock.c): hosts, links, faults, partitions, and what
// of the real world a simulation lets in. Each test runs with several seeds.
#include <fcntl.h>
#include <sys/socket.h>

#include "runtime/rt.h"
#include "runtime/sim.h"
#include "simprog.h"

static const int64_t second = 1000000000;

typedef struct Echoer {
    const char *addr;
    int conns;
} Echoer;

static void echoconn(void *arg)
{
    GoFd c = unpack(arg);
    char buf[256];
    int64_t n;
    while ((n = go_fd_read(c, buf, sizeof buf)) > 0 && go_fd_write(c, buf, (size_t)n) == n)
        continue;
    go_fd_close(c);
}

static void echoer(void *arg)
{
    Echoer *e = arg;
    GoFd l = OK(go_tcp_listen(e->addr)), c;
    while ((c = go_accept(l, NULL)) > 0) {
        e->conns++;
        go(echoconn, pack(c));
    }
}

static int64_t ask(GoFd c, const char *text)
{
    char back[64];
    size_t n = strlen(text);
    int64_t r = go_fd_write(c, text, n);
    if (r < 0)
        return r;
    for (size_t got = 0; got < n; got += (size_t)r) {
        r = go_fd_read(c, back + got, n - got);
        if (r <= 0)
            return r < 0 ? r : -EPIPE;
    }
    CHECK(memcmp(back, text, n) == 0);
    return (int64_t)n;
}

// --- hosts, names, addresses ---------------------------------------------------------------------
static void hosttext(GoFd f, int (*ask)(GoFd f, GoAddr *a), char *text)
{
    GoAddr a;
    OK(ask(f, &a));
    go_addr_setport(&a, 0);
    go_addr_format(&a, text, GO_ADDR_TEXT);
}

static void test_hosts(void *arg)
{
    (void)arg;
    static Echoer e = {":80", 0}, f = {"localhost:81", 0};
    GoAddr a[4];
    char text[GO_ADDR_TEXT];
    CHECK(strcmp(go_sim_hostname(), "home") == 0);
    OK(go_sim_go("server", echoer, &e));
    OK(go_sim_go("server", echoer, &f));
    go_sleep(second);
    CHECK(go_resolve("server", a, 4, 0) == 1);
    CHECK(strcmp(go_addr_format(&a[0], text, sizeof text), "10.0.0.2:0") == 0);
    CHECK(go_resolve("nobody", a, 4, 0) == GO_ERR_NOHOST);
    GoFd c = OK(go_tcp_dial("server:80", in(second)));
    hosttext(c, go_fd_localaddr, text);
    CHECK(strcmp(text, "10.0.0.1:0") == 0);
    hosttext(c, go_fd_peeraddr, text);
    CHECK(strcmp(text, "10.0.0.2:0") == 0);
    CHECK(ask(c, "over the wire") == 13 && e.conns == 1);
    // What is bound to another host's loopback cannot be reached, nor what is on another host.
    CHECK(go_tcp_dial("server:81", 0) == -ECONNREFUSED);
    CHECK(go_tcp_dial("localhost:80", 0) == -ECONNREFUSED);
    CHECK(go_tcp_dial("10.0.0.77:80", 0) == -EHOSTUNREACH);
    CHECK(go_tcp_listen("server:90") == -EADDRNOTAVAIL);
    OK(go_sim_host("server"));
    CHECK(strcmp(go_sim_hostname(), "server") == 0);
    GoFd d = OK(go_tcp_dial("localhost:81", 0));
    CHECK(ask(d, "next door") == 9);
    CHECK(go_tcp_listen(":80") == -EADDRINUSE && go_tcp_listen("127.0.0.1:80") == -EADDRINUSE);
    GoFd both = OK(go_fd_dup(d));
    OK(go_fd_close(d));
    CHECK(ask(both, "still there") == 11);
    OK(go_fd_close(both));
    OK(go_fd_close(c));
    char name[80];
    memset(name, 'x', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    CHECK(go_sim_host(name) == -ENAMETOOLONG);
    for (int i = 0; i < 62; i++) {
        snprintf(name, sizeof name, "host%d", i);
        OK(go_sim_host(name));
    }
    CHECK(go_sim_host("one more") == -ENOSPC);
}

// --- latency: a round trip takes what the link says ----------------------------------------------
static void test_latency(void *arg)
{
    (void)arg;
    static Echoer e = {":80", 0};
    GoSimLink slow = {.latency = 100 * MS};
    OK(go_sim_go("server", echoer, &e));
    OK(go_sim_link("home", "server", &slow));
    go_sleep(second);
    GoFd c = OK(go_tcp_dial("server:80", 0));
    for (int i = 0; i < 5; i++) {
        int64_t t0 = go_nanotime();
        CHECK(ask(c, "?") == 1);
        int64_t took = go_nanotime() - t0;
        CHECK(took >= 200 * MS && took < 210 * MS);
    }
    int64_t t0 = go_nanotime();
    CHECK(go_tcp_dial("server:80", t0 + 50 * MS) == GO_ERR_TIMEOUT);
    CHECK(go_nanotime() - t0 >= 50 * MS && go_nanotime() - t0 < 60 * MS);
}

// --- datagrams: lost, twice, out of order --------------------------------------------------------
enum { GRAMS = 400 };

typedef struct Sink {
    int got, twice, late, last;
    bool seen[GRAMS];
} Sink;

static void sink(void *arg)
{
    Sink *s = arg;
    GoFd f = OK(go_udp_listen(":53"));
    int v;
    for (;;) {
        OK(go_fd_deadline(f, GO_READ, in(10 * second)));
        if (go_recvfrom(f, &v, sizeof v, NULL) < 0)
            break;
        s->got++;
        s->twice += s->seen[v];
        s->late += v < s->last;
        s->last = v;
        s->seen[v] = true;
    }
    OK(go_fd_close(f));
}

static void shower(GoSimLink link, Sink *s)
{
    memset(s, 0, sizeof *s);
    OK(go_sim_go("sink", sink, s));
    OK(go_sim_link(NULL, NULL, &link));
    go_sleep(second);
    GoFd c = OK(go_udp_dial("sink:53"));
    for (int i = 0; i < GRAMS; i++) {
        CHECK(go_fd_write(c, &i, sizeof i) == sizeof i);
        go_sleep(MS);
    }
    OK(go_fd_close(c));
    go_sleep(20 * second);
}

static void test_datagrams(void *arg)
{
    (void)arg;
    static Sink s;
    shower((GoSimLink){.latency = MS}, &s);
    CHECK(s.got == GRAMS && s.twice == 0 && s.late == 0);
    shower((GoSimLink){.latency = MS, .loss = 0.25}, &s);
    CHECK(s.got > GRAMS / 2 && s.got < GRAMS * 9 / 10 && s.twice == 0);
    shower((GoSimLink){.latency = MS, .duplicate = 0.25}, &s);
    CHECK(s.got - s.twice == GRAMS && s.twice > GRAMS / 10 && s.twice < GRAMS / 2);
    shower((GoSimLink){.latency = 5 * MS, .reorder = 0.25}, &s);
    CHECK(s.got == GRAMS && s.late > GRAMS / 20);
    shower((GoSimLink){.latency = MS, .jitter = 10 * MS}, &s);
    CHECK(s.got == GRAMS && s.late > GRAMS / 20);
    GoFd c = OK(go_udp_dial("sink:54"));  // nobody there: the answer comes with the next call
    CHECK(go_fd_write(c, "x", 1) == 1);
    char buf[4];
    CHECK(go_fd_read(c, buf, sizeof buf) == -ECONNREFUSED);
    OK(go_fd_close(c));
}

// --- streams: order and content survive loss and jitter; resets do not ---------------------------
typedef struct Counted {
    GoFd f;
    int n;
} Counted;

static void countdown(void *arg)
{
    Counted *c = arg;
    for (int i = 0; i < c->n; i++)
        CHECK(go_fd_write(c->f, &i, sizeof i) == sizeof i);
    OK(go_fd_close(c->f));
}

static void test_streams(void *arg)
{
    (void)arg;
    GoSimLink bad = {.latency = MS, .jitter = 20 * MS, .loss = 0.2};
    static Counted c = {.n = 500};
    OK(go_sim_host("b"));
    GoFd l = OK(go_tcp_listen(":80"));
    OK(go_sim_host("a"));
    OK(go_sim_link("a", "b", &bad));
    c.f = OK(go_tcp_dial("b:80", 0));
    go(countdown, &c);
    GoFd s = OK(go_accept(l, NULL));
    for (int i = 0, v; i < c.n; i++)
        CHECK(readall(s, &v, sizeof v) == sizeof v && v == i);
    int rest;
    CHECK(go_fd_read(s, &rest, sizeof rest) == 0);
    OK(go_fd_close(s));
    // Who writes to somebody that does not read has to wait, soon.
    GoFd w = OK(go_tcp_dial("b:80", 0)), quiet = OK(go_accept(l, NULL));
    static char block[16 << 10];
    int blocks = 0;
    OK(go_fd_deadline(w, GO_WRITE, in(60 * second)));
    while (blocks < 64 && go_fd_write(w, block, sizeof block) == sizeof block)
        blocks++;
    CHECK(blocks > 0 && blocks < 64);
    OK(go_fd_close(w));
    OK(go_fd_close(quiet));
    // With resets some connection breaks, on both sides.
    bad.reset = 0.05;
    OK(go_sim_link("a", "b", &bad));
    GoFd d = OK(go_tcp_dial("b:80", 0));
    s = OK(go_accept(l, NULL));
    go(echoconn, pack(s));
    int64_t r = 0;
    for (int i = 0; i < 1000 && r >= 0; i++)
        r = ask(d, "hello");
    CHECK(r == -ECONNRESET || r == -EPIPE);
    CHECK(go_fd_write(d, "x", 1) < 0);
    OK(go_fd_close(d));
    OK(go_fd_close(l));
}

// --- partitions ----------------------------------------------------------------------------------
static void test_partition(void *arg)
{
    (void)arg;
    static Echoer e = {":80", 0};
    OK(go_sim_go("server", echoer, &e));
    OK(go_sim_go("other", echoer, &e));
    go_sleep(second);
    GoFd c = OK(go_tcp_dial("server:80", 0)), o = OK(go_tcp_dial("other:80", 0));
    CHECK(ask(c, "before") == 6);
    OK(go_sim_partition("home", "server"));
    OK(go_fd_deadline(c, GO_READ, in(2 * second)));
    CHECK(ask(c, "during") == GO_ERR_TIMEOUT && ask(o, "others go on") == 12);
    CHECK(go_tcp_dial("server:80", in(5 * second)) == GO_ERR_TIMEOUT);
    OK(go_sim_heal("home", "server"));
    OK(go_fd_deadline(c, GO_READ, 0));
    char back[6];
    CHECK(readall(c, back, 6) == 6 && memcmp(back, "during", 6) == 0);  // was sent again
    CHECK(ask(c, "after") == 5);
    // For good: who waits is told after 150 seconds, who dials after 127.
    OK(go_sim_partition(NULL, "server"));
    int64_t t0 = go_nanotime();
    CHECK(go_tcp_dial("server:80", 0) == -ETIMEDOUT);
    CHECK((go_nanotime() - t0) / second == 127);
    CHECK(go_fd_read(c, back, 1) == -ETIMEDOUT && (go_nanotime() - t0) / second == 150);
    OK(go_fd_close(c));
    CHECK(ask(o, "others do") == 9);
    OK(go_sim_reset("home", "other"));
    CHECK(ask(o, "no more") == -ECONNRESET);
    OK(go_fd_close(o));
    OK(go_sim_heal(NULL, NULL));
    c = OK(go_tcp_dial("server:80", 0));
    CHECK(ask(c, "again") == 5);
    OK(go_fd_close(c));
}

// --- the rest of the surface ---------------------------------------------------------------------
static int control(int fd, void *arg)
{
    (void)arg;
    return fd;
}

static void test_surface(void *arg)
{
    (void)arg;
    GoFd l = OK(go_unix_listen("/no/such/place")), c = OK(go_unix_dial("/no/such/place", 0));
    GoFd s = OK(go_accept(l, NULL));
    CHECK(go_fd_control(l, control, NULL) == -ENOTSUP);
    go(echoconn, pack(s));
    CHECK(ask(c, "unix") == 4);
    OK(go_fd_close(c));
    OK(go_fd_close(l));
    CHECK(go_unix_dial("/no/such/place", 0) == -ENOENT);
    CHECK(go_unix_dial("@nowhere", 0) == -ECONNREFUSED);
    CHECK(access("/no/such/place", F_OK) != 0);

    l = OK(go_tcp_listen(":0"));  // closed with a connection in its queue
    GoAddr a;
    char text[GO_ADDR_TEXT];
    OK(go_fd_localaddr(l, &a));
    snprintf(text, sizeof text, "localhost:%d", go_addr_port(&a));
    c = OK(go_tcp_dial(text, 0));
    go_sleep(second);
    OK(go_fd_close(l));
    CHECK(go_fd_read(c, text, 1) == -ECONNRESET);
    OK(go_fd_close(c));

    GoFd p[2];
    OK(go_pipe(p));
    CHECK(go_fd_read(p[1], text, 1) == -EBADF && go_fd_write(p[0], "x", 1) == -EBADF);
    CHECK(go_fd_write(p[1], "xy", 2) == 2);
    OK(go_fd_close(p[1]));
    CHECK(readall(p[0], text, 9) == 2 && go_fd_read(p[0], text, 1) == 0);
    CHECK(go_fd_localaddr(p[0], &a) == -ENOTSOCK);
    OK(go_fd_close(p[0]));

    // The real world: files to read, nothing to write.
    GoFd f = OK(go_fd_open("/proc/self/status", O_RDONLY, 0));
    CHECK(readall(f, text, 5) == 5 && memcmp(text, "Name:", 5) == 0);
    OK(go_fd_close(f));
    CHECK(go_fd_open("/dev/null", O_WRONLY, 0) == -EROFS);
    CHECK(go_fd_open("/no/such/file", O_RDONLY | O_CREAT, 0600) == -EROFS);
    int real = socket(AF_UNIX, SOCK_STREAM, 0), ends[2];
    CHECK(go_fd_wrap(real) == -ENOTSUP);
    CHECK(pipe2(ends, O_NONBLOCK) == 0 && write(ends[1], "real", 4) == 4);
    f = OK(go_fd_wrap(ends[0]));
    CHECK(go_fd_read(f, text, 4) > 0);
    OK(go_fd_close(f));
    GoFd out = OK(go_fd_wrap(1));
    CHECK(go_fd_write(out, "", 0) == 0);
    OK(go_fd_close(out));
}

// ------------------------------------------------------------------------------------------------
static const struct {
    const char *name;
    void (*fn)(void *arg);
} tests[] = {
    {"hosts", test_hosts},     {"latency", test_latency},     {"datagrams", test_datagrams},
    {"streams", test_streams}, {"partition", test_partition}, {"surface", test_surface},
};

typedef struct Run {
    uint64_t seed;
    void (*fn)(void *arg);
} Run;

static int body(void *arg)
{
    Run *r = arg;
    return go_sim_run(r->seed, NULL, r->fn, NULL);
}

int main(int argc, char **argv)
{
    static char out[TEXT], err[TEXT];
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
        if (argc > 1 && strcmp(argv[1], tests[i].name) != 0)
            continue;
        for (uint64_t seed = 1; seed <= 20; seed++) {
            Run r = {seed, tests[i].fn};
            int status = inchild(body, &r, out, err);
            if (status == 0)
                continue;
            fprintf(stderr, "%s, seed %llu: status %x\n%s", tests[i].name, (unsigned long long)seed,
                    (unsigned)status, err);
            return 1;
        }
    }
    puts("ok");
    return 0;
}
