// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that must give the same results whatever the back end (runtime/io.h): what they print is
// a contract on order by sequence markers, not an interleaving. And a way to run a main function
// with a runtime of its own: in a process of its own.
#ifndef TESTS_UNIT_SIMPROG_H
#define TESTS_UNIT_SIMPROG_H

#include <stdarg.h>
#include <sys/wait.h>
#include <unistd.h>

#include "netcheck.h"

enum { TEXT = 16 << 10 };

// What a program says: kept in its process, sent to the parent at the end.
static char said[TEXT];
static size_t nsaid;

__attribute__((format(printf, 1, 2), unused)) static void say(const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    nsaid += (size_t)vsnprintf(said + nsaid, TEXT - nsaid, fmt, ap);
    va_end(ap);
    CHECK(nsaid < TEXT);
}

// Runs body(arg), which calls go_run or go_sim_run once, in a child; what was said into out (TEXT
// bytes), its standard error too when err is not NULL. The child's status as of waitpid.
__attribute__((unused)) static int inchild(int (*body)(void *arg), void *arg, char *out, char *err)
{
    int p[2], status;
    FILE *errs = tmpfile();
    CHECK(pipe(p) == 0 && errs != NULL);
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0) {
        if (err != NULL)
            dup2(fileno(errs), STDERR_FILENO);
        int r = body(arg);
        size_t done = 0;
        while (done < nsaid)
            done += (size_t)write(p[1], said + done, nsaid - done);
        fflush(NULL);
        _exit(r);
    }
    close(p[1]);
    size_t n = 0;
    ssize_t r;
    while (n < TEXT - 1 && (r = read(p[0], out + n, TEXT - 1 - n)) > 0)
        n += (size_t)r;
    out[n] = '\0';
    close(p[0]);
    CHECK(waitpid(pid, &status, 0) == pid);
    if (err != NULL) {
        rewind(errs);
        err[fread(err, 1, TEXT - 1, errs)] = '\0';
    }
    fclose(errs);
    return status;
}

// --- echo: a server, clients that each check their own sequence ----------------------------------
typedef struct Echo {
    char addr[GO_ADDR_TEXT];
    GoFd l;
    GoWaitGroup wg, conns;
    uint32_t good, accepted;
} Echo;

typedef struct EchoConn {
    Echo *e;
    GoFd c;
} EchoConn;

static void echoserve(void *arg)
{
    EchoConn *ec = arg;
    char buf[512];
    int64_t n;
    while ((n = go_fd_read(ec->c, buf, sizeof buf)) > 0)
        OK(go_fd_write(ec->c, buf, (size_t)n));
    CHECK(n == 0);
    OK(go_fd_close(ec->c));
    go_wg_done(&ec->e->conns);
    free(ec);
}

static void echoaccept(void *arg)
{
    Echo *e = arg;
    GoFd c;
    while ((c = go_accept(e->l, NULL)) > 0) {
        EchoConn *ec = malloc(sizeof *ec);
        *ec = (EchoConn){e, c};
        e->accepted++;
        go_wg_add(&e->conns, 1);
        go(echoserve, ec);
    }
    CHECK(c == GO_ERR_CLOSED);
    go_wg_done(&e->wg);
}

static void echoclient(void *arg)
{
    Echo *e = arg;
    GoFd c = OK(go_tcp_dial(e->addr, in(20000 * (int64_t)MS)));
    for (int i = 0; i < 20; i++) {
        char line[64], back[64];
        size_t n = (size_t)snprintf(line, sizeof line, "marker %d of a client\n", i);
        CHECK(go_fd_write(c, line, n) == (int64_t)n);
        CHECK(readall(c, back, n) == n && memcmp(line, back, n) == 0);
        __atomic_fetch_add(&e->good, 1, __ATOMIC_RELAXED);
    }
    OK(go_fd_shutdown(c, GO_WRITE));
    char rest;
    CHECK(go_fd_read(c, &rest, 1) == 0);
    OK(go_fd_close(c));
    go_wg_done(&e->wg);
}

__attribute__((unused)) static void prog_echo(void *arg)
{
    (void)arg;
    enum { CLIENTS = 6 };
    static Echo e;
    GoAddr a;
    e.l = OK(go_tcp_listen("127.0.0.1:0"));
    OK(go_fd_localaddr(e.l, &a));
    CHECK(go_addr_port(&a) > 0);
    go_addr_format(&a, e.addr, sizeof e.addr);
    CHECK(strncmp(e.addr, "127.0.0.1:", 10) == 0);
    go_wg_add(&e.wg, CLIENTS);
    for (int i = 0; i < CLIENTS; i++)
        go(echoclient, &e);
    GoWaitGroup *wg = &e.wg;
    go_wg_add(wg, 1);
    go(echoaccept, &e);
    while (__atomic_load_n(&e.good, __ATOMIC_RELAXED) < CLIENTS * 20)
        go_sleep(MS);
    OK(go_fd_close(e.l));
    go_wg_wait(wg);
    go_wg_wait(&e.conns);
    say("echo: %u accepted, %u lines back\n", e.accepted, e.good);
    GoFd c = go_tcp_dial(e.addr, 0);
    say("dial to nobody: %s\n", go_io_error(c));
}

// --- timeouts and closing, as they reach an operation under way ----------------------------------
typedef struct Wait {
    GoFd f;
    int64_t result;
    GoWaitGroup wg;
} Wait;

static void waitread(void *arg)
{
    Wait *w = arg;
    char c;
    w->result = go_fd_read(w->f, &c, 1);
    go_wg_done(&w->wg);
}

static void startread(Wait *w)
{
    go_wg_add(&w->wg, 1);
    go(waitread, w);
    go_sleep(5 * MS);
}

__attribute__((unused)) static void prog_timeouts(void *arg)
{
    (void)arg;
    GoFd p[2];
    char c = 'x';
    OK(go_pipe(p));
    int64_t t0 = go_nanotime();
    OK(go_fd_deadline(p[0], GO_READ, t0 + 20 * MS));
    say("read: %s\n", go_io_error(go_fd_read(p[0], &c, 1)));
    CHECK(go_nanotime() - t0 >= 20 * MS);
    say("again: %s\n", go_io_error(go_fd_read(p[0], &c, 1)));
    OK(go_fd_deadline(p[0], GO_READ, 0));

    static Wait w;
    w.f = p[0];
    startread(&w);  // without deadline, which comes while it waits
    OK(go_fd_deadline(p[0], GO_READ, in(10 * MS)));
    go_wg_wait(&w.wg);
    say("deadline set later: %s\n", go_io_error(w.result));
    OK(go_fd_deadline(p[0], GO_READ, in(3600000 * (int64_t)MS)));
    startread(&w);  // a far one, moved into the past
    OK(go_fd_deadline(p[0], GO_READ, go_nanotime() - 1));
    go_wg_wait(&w.wg);
    say("deadline moved: %s\n", go_io_error(w.result));
    OK(go_fd_deadline(p[0], GO_READ, in(20000 * (int64_t)MS)));
    startread(&w);  // moved on before it expires; data comes
    OK(go_fd_deadline(p[0], GO_READ, in(3600000 * (int64_t)MS)));
    go_sleep(20 * MS);
    OK(go_fd_write(p[1], &c, 1));
    go_wg_wait(&w.wg);
    say("data: %d\n", (int)w.result);
    startread(&w);
    OK(go_fd_close(p[0]));
    go_wg_wait(&w.wg);
    say("closed: %s\n", go_io_error(w.result));
    say("write without reader: %s\n", go_io_error(go_fd_write(p[1], &c, 1)));
    OK(go_fd_close(p[1]));

    GoFd l = OK(go_tcp_listen("127.0.0.1:0"));
    OK(go_fd_deadline(l, GO_READ, in(10 * MS)));
    say("accept: %s\n", go_io_error(go_accept(l, NULL)));
    OK(go_fd_close(l));
}

// --- a stream larger than any buffer, both ways, and its end -------------------------------------
enum { BULK = 3 << 20 };

static void bulkwrite(void *arg)
{
    Wait *w = arg;
    char *data = malloc(BULK);
    for (size_t i = 0; i < BULK; i++)
        data[i] = (char)(i * 2654435761u >> 11);
    CHECK(go_fd_write(w->f, data, BULK) == BULK);
    OK(go_fd_shutdown(w->f, GO_WRITE));
    free(data);
    go_wg_done(&w->wg);
}

static void bulkread(GoFd f)
{
    char *data = malloc(BULK + 1);
    size_t n = readall(f, data, BULK + 1), bad = 0;
    for (size_t i = 0; i < n; i++)
        bad += data[i] != (char)(i * 2654435761u >> 11);
    say("bulk: %zu bytes, %zu wrong\n", n, bad);
    free(data);
}

__attribute__((unused)) static void prog_bulk(void *arg)
{
    (void)arg;
    static Wait a, b;
    char text[GO_ADDR_TEXT];
    GoAddr addr, peer, self;
    GoFd l = OK(go_tcp_listen("localhost:0"));
    OK(go_fd_localaddr(l, &addr));
    a.f = OK(go_tcp_dial(go_addr_format(&addr, text, sizeof text), 0));
    b.f = OK(go_accept(l, &peer));
    OK(go_fd_localaddr(a.f, &self));
    CHECK(memcmp(&self, &peer, sizeof self) == 0);
    OK(go_fd_peeraddr(b.f, &peer));
    CHECK(memcmp(&self, &peer, sizeof self) == 0);
    go_wg_add(&a.wg, 1);
    go_wg_add(&b.wg, 1);
    go(bulkwrite, &a);
    go(bulkwrite, &b);
    bulkread(b.f);
    bulkread(a.f);
    go_wg_wait(&a.wg);
    go_wg_wait(&b.wg);
    OK(go_fd_close(a.f));
    OK(go_fd_close(b.f));
    OK(go_fd_close(l));
}

// --- datagrams and names -------------------------------------------------------------------------
__attribute__((unused)) static void prog_udp(void *arg)
{
    (void)arg;
    char text[GO_ADDR_TEXT], buf[16];
    GoAddr addr, from;
    GoFd s = OK(go_udp_listen("127.0.0.1:0"));
    OK(go_fd_localaddr(s, &addr));
    GoFd c = OK(go_udp_dial(go_addr_format(&addr, text, sizeof text)));
    for (int i = 0; i < 3; i++) {  // one at a time: the order of datagrams is nobody's promise
        CHECK(go_fd_write(c, "ping-and-more", 13) == 13);
        say("udp: %d\n", (int)OK(go_recvfrom(s, buf, 4, &from)));
        CHECK(memcmp(buf, "ping", 4) == 0);
        CHECK(go_sendto(s, "pong", 4, &from) == 4);
        CHECK(go_fd_read(c, buf, sizeof buf) == 4 && memcmp(buf, "pong", 4) == 0);
    }
    OK(go_fd_close(c));
    OK(go_fd_close(s));
    GoAddr a[8];
    int n = go_resolve("localhost", a, 8, 0);
    bool found = false;
    for (int i = 0; i < n; i++)
        found |= strncmp(go_addr_format(&a[i], text, sizeof text), "127.0.0.1:", 10) == 0;
    say("localhost: %s\n", found ? "127.0.0.1" : go_io_error(n));
}

// --- goroutines: pipeline, fan-in with a deadline, worker pool -----------------------------------
enum { STAGES = 8, ITEMS = 50, SOURCES = 4, WORKERS = 5 };

typedef struct Link {
    GoChan *in, *out;
} Link;

static void stage(void *arg)
{
    Link *l = arg;
    int v;
    while (go_recv(l->in, &v)) {
        v = v * 3 + 1;
        go_send(l->out, &v);
    }
    go_close(l->out);
}

static void feed(void *arg)
{
    for (int i = 0; i < ITEMS; i++)
        go_send(arg, &i);
    go_close(arg);
}

__attribute__((unused)) static void prog_pipeline(void *arg)
{
    (void)arg;
    static Link links[STAGES];
    GoChan *c = go_chan_make(sizeof(int), 0);
    go(feed, c);
    for (int i = 0; i < STAGES; i++) {
        links[i] = (Link){c, go_chan_make(sizeof(int), (size_t)i)};
        go(stage, &links[i]);
        c = links[i].out;
    }
    int v, n = 0;
    int64_t last = -1;
    while (go_recv(c, &v)) {
        CHECK(v > last);  // each stage keeps the order
        last = v;
        n++;
    }
    say("pipeline: %d, last %lld\n", n, (long long)last);
}

typedef struct Source {
    GoChan *out;
    int id;
    int64_t pause;
} Source;

static void source(void *arg)
{
    Source *s = arg;
    for (int i = 0; i < 10; i++) {
        int v = s->id * 100 + i;
        go_sleep(s->pause);
        go_send(s->out, &v);
    }
}

__attribute__((unused)) static void prog_fanin(void *arg)
{
    (void)arg;
    static Source src[SOURCES];
    int next[SOURCES] = {0}, total = 0, v;
    int64_t when;
    GoSelCase cases[SOURCES + 1];
    GoTicker end = {.c = NULL};
    go_ticker_start(&end, 3600000 * (int64_t)MS, 0);
    for (int i = 0; i < SOURCES; i++) {
        src[i] = (Source){go_chan_make(sizeof(int), 0), i, MS};
        go(source, &src[i]);
        cases[i] = (GoSelCase){src[i].out, &v};
    }
    cases[SOURCES] = (GoSelCase){end.c, &when};
    for (;;) {
        int k = go_select(cases, 0, SOURCES + 1, true, NULL);
        if (k == SOURCES)
            break;
        CHECK(v == k * 100 + next[k]);  // in order from each source
        next[k]++;
        if (++total == SOURCES * 10)
            CHECK(go_ticker_start(&end, 5 * MS, 0));
    }
    say("fan-in: %d until the deadline\n", total);
    go_ticker_free(&end);
}

typedef struct Pool {
    GoChan *jobs;
    GoMutex m;
    GoWaitGroup wg;
    int done[ITEMS], sum, busy, most;
} Pool;

static void worker(void *arg)
{
    Pool *p = arg;
    int job;
    while (go_recv(p->jobs, &job)) {
        go_mutex_lock(&p->m);
        p->busy++;
        p->most = p->busy > p->most ? p->busy : p->most;
        go_mutex_unlock(&p->m);
        go_sleep(100000);
        go_mutex_lock(&p->m);
        p->busy--;
        p->done[job]++;
        p->sum += job;
        go_mutex_unlock(&p->m);
    }
    go_wg_done(&p->wg);
}

__attribute__((unused)) static void prog_workers(void *arg)
{
    (void)arg;
    static Pool p;
    p.jobs = go_chan_make(sizeof(int), 3);
    go_wg_add(&p.wg, WORKERS);
    for (int i = 0; i < WORKERS; i++)
        go(worker, &p);
    for (int i = 0; i < ITEMS; i++)
        go_send(p.jobs, &i);
    go_close(p.jobs);
    go_wg_wait(&p.wg);
    for (int i = 0; i < ITEMS; i++)
        CHECK(p.done[i] == 1);
    say("workers: sum %d, at most %d\n", p.sum, p.most <= WORKERS ? WORKERS : p.most);
}

typedef struct Program {
    const char *name;
    void (*fn)(void *arg);
    const char *expect;  // said on every back end
} Program;

__attribute__((unused)) static const Program programs[] = {
    {"echo", prog_echo, "echo: 6 accepted, 120 lines back\ndial to nobody: Connection refused\n"},
    {"timeouts", prog_timeouts,
     "read: i/o timeout\nagain: i/o timeout\ndeadline set later: i/o timeout\n"
     "deadline moved: i/o timeout\ndata: 1\nclosed: use of closed file or connection\n"
     "write without reader: Broken pipe\naccept: i/o timeout\n"},
    {"bulk", prog_bulk, "bulk: 3145728 bytes, 0 wrong\nbulk: 3145728 bytes, 0 wrong\n"},
    {"udp", prog_udp, "udp: 4\nudp: 4\nudp: 4\nlocalhost: 127.0.0.1\n"},
    {"pipeline", prog_pipeline, "pipeline: 50, last 324769\n"},
    {"fanin", prog_fanin, "fan-in: 40 until the deadline\n"},
    {"workers", prog_workers, "workers: sum 1225, at most 5\n"},
};

#endif
