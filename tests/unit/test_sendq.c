// SPDX-License-Identifier: GPL-3.0-or-later
// Writes that wait for others to be made with them (runtime/sendq.c): every byte arrives once and
// in order, errors come to who made the write, nobody hangs. sendq_mutation.sh breaks each part.
#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

#include "netcheck.h"
#include "runtime/io.h"
#include "runtime/os.h"

enum { CONNS = 48, BIG = 16 << 10 };

static GoFd ours[CONNS], theirs[CONNS];
static GoWaitGroup wg;
static uint32_t failed;  // atomic: writes with an error

static void connectall(void)
{
    char text[GO_ADDR_TEXT];
    GoAddr at;
    GoFd l = OK(go_tcp_listen("127.0.0.1:0"));
    OK(go_fd_localaddr(l, &at));
    go_addr_format(&at, text, sizeof text);
    for (int i = 0; i < CONNS; i++) {
        ours[i] = OK(go_tcp_dial(text, in(10000LL * MS)));
        theirs[i] = OK(go_accept(l, NULL));
    }
    OK(go_fd_close(l));
}

static void closeall(void)
{
    for (int i = 0; i < CONNS; i++) {
        go_fd_close(ours[i]);
        go_fd_close(theirs[i]);
    }
}

static void startall(void (*fn)(void *arg))
{
    go_wg_add(&wg, CONNS);
    for (intptr_t i = 0; i < CONNS; i++)
        go(fn, (void *)i);
}

// A byte to each at once, so that all its readers are woken by one look at the network.
static void poke(void)
{
    go_sleep(MS);
    for (int i = 0; i < CONNS; i++)
        CHECK(OK(go_fd_write(ours[i], "x", 1)) == 1);
}

static void await(int i)
{
    char c;
    CHECK(OK(go_fd_read(theirs[i], &c, 1)) == 1 && c == 'x');
}

static char at(int i, size_t offset)
{
    return (char)(i * 31 + (int)(offset * 7 + offset / 251));
}

// --- every byte once and in order ----------------------------------------------------------------
static void echo(void *arg)
{
    GoFd f = unpack(arg);
    char buf[4096];
    int64_t n;
    while ((n = OK(go_fd_read(f, buf, sizeof buf))) > 0)
        CHECK(OK(go_fd_write(f, buf, (size_t)n)) == n);
    OK(go_fd_close(f));
}

static void ask(void *arg)
{
    int i = (int)(intptr_t)arg;
    char buf[3000], back[3000];
    size_t off = 0;
    for (int r = 0; r < ROUNDS(200); r++) {
        size_t n = 1 + (size_t)go_fastrand() % (r % 16 == 0 ? sizeof buf : 64);
        for (size_t k = 0; k < n; k++)
            buf[k] = at(i, off + k);
        CHECK(OK(go_fd_write(ours[i], buf, n)) == (int64_t)n);
        CHECK(readall(ours[i], back, n) == n);
        CHECK(memcmp(buf, back, n) == 0);
        off += n;
    }
    CHECK(go_fd_shutdown(ours[i], GO_WRITE) == 0);
    CHECK(readall(ours[i], back, 1) == 0);
    go_wg_done(&wg);
}

static void test_echo(void)
{
    uint32_t before = ld_rlx(&sendflushes);
    connectall();
    for (int i = 0; i < CONNS; i++)
        go(echo, pack(theirs[i]));
    startall(ask);
    go_wg_wait(&wg);
    closeall();
    OsRing *r = osring();
    CHECK(r == NULL || iobackend->later == NULL || knobs.nosendq != 0 ||
          ld_rlx(&sendflushes) != before);
}

// --- more than there is room for -----------------------------------------------------------------
static int shrink(int fd, void *arg)
{
    int n = 4096;
    (void)arg;
    return setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &n, sizeof n);
}

static void writebig(void *arg)
{
    int i = (int)(intptr_t)arg;
    char *buf = malloc(BIG);
    for (size_t off = 0; off < BIG; off++)
        buf[off] = at(i, off);
    await(i);
    CHECK(OK(go_fd_write(theirs[i], buf, BIG)) == BIG);
    free(buf);
    go_wg_done(&wg);
}

static void test_full(void)
{
    char *buf = malloc(BIG);
    connectall();
    for (int i = 0; i < CONNS; i++)
        CHECK(go_fd_control(theirs[i], shrink, NULL) == 0);
    startall(writebig);
    poke();
    for (int i = 0; i < CONNS; i++) {
        CHECK(readall(ours[i], buf, BIG) == BIG);
        for (size_t off = 0; off < BIG; off++)
            CHECK(buf[off] == at(i, off));
    }
    go_wg_wait(&wg);
    closeall();
    free(buf);
}

// --- errors --------------------------------------------------------------------------------------
static int lingernot(int fd, void *arg)
{
    struct linger l = {1, 0};
    (void)arg;
    return setsockopt(fd, SOL_SOCKET, SO_LINGER, &l, sizeof l);
}

// Every third peer has broken the connection off.
static void writebroken(void *arg)
{
    int i = (int)(intptr_t)arg;
    char c;
    int64_t r = go_fd_read(theirs[i], &c, 1);
    if (i % 3 == 0)
        CHECK(r < 0);
    else
        CHECK(r == 1);
    r = go_fd_write(theirs[i], "yes", 3);
    if (i % 3 == 0)
        CHECK(r == -EPIPE || r == -ECONNRESET);
    else
        CHECK(r == 3);
    go_wg_done(&wg);
}

static void test_broken(void)
{
    char buf[4];
    connectall();
    startall(writebroken);
    go_sleep(MS);
    for (int i = 0; i < CONNS; i++) {
        if (i % 3 == 0) {
            CHECK(go_fd_control(ours[i], lingernot, NULL) == 0);
            OK(go_fd_close(ours[i]));
        } else {
            CHECK(OK(go_fd_write(ours[i], "x", 1)) == 1);
        }
    }
    go_wg_wait(&wg);
    for (int i = 0; i < CONNS; i++) {
        if (i % 3 != 0)
            CHECK(readall(ours[i], buf, 3) == 3 && memcmp(buf, "yes", 3) == 0);
    }
    closeall();
}

// Handles closed under those that write: the write is made, or it fails; the slots are used again.
static void writeclosed(void *arg)
{
    int i = (int)(intptr_t)arg;
    char c;
    if (go_fd_read(theirs[i], &c, 1) == 1) {
        int64_t r = go_fd_write(theirs[i], "yes", 3);
        CHECK(r == 3 || r == GO_ERR_CLOSED);
        if (r < 0)
            xadd(&failed, 1);
    }
    go_wg_done(&wg);
}

static void test_closed(void)
{
    for (int r = 0; r < ROUNDS(20); r++) {
        connectall();
        startall(writeclosed);
        poke();
        for (int i = 0; i < CONNS; i++) {
            if (i % 5 == 0)
                go_gosched();
            OK(go_fd_close(theirs[i]));
        }
        go_wg_wait(&wg);
        closeall();
    }
}

// --- who computes keeps nobody's write -----------------------------------------------------------
static void compute(void *arg)
{
    for (const uint32_t *stop = arg; ld_rlx(stop) == 0;)
        go_checkpreempt();
    go_wg_done(&wg);
}

static void writeone(void *arg)
{
    int i = (int)(intptr_t)arg;
    await(i);
    CHECK(OK(go_fd_write(theirs[i], "y", 1)) == 1);
    go_wg_done(&wg);
}

static void test_busy(void)
{
    uint32_t stop = 0;
    char c;
    connectall();
    startall(writeone);
    go_wg_add(&wg, 3);
    for (int i = 0; i < 3; i++)
        go(compute, &stop);
    poke();
    for (int i = 0; i < CONNS; i++)
        CHECK(readall(ours[i], &c, 1) == 1 && c == 'y');
    st_rlx(&stop, 1);
    go_wg_wait(&wg);
    closeall();
}

// The same where those who compute were woken by netpoll, too, and stand right behind each writer:
// a write waits for one of them at most. They count the time slices that pass between.
static struct {
    int fd[CONNS];
    uint32_t slices, most;  // atomic
    uint32_t begun[CONNS];  // atomic: 1 + slices when the write began; 0: not yet, or it has come
} pace;

static bool allcome(void)
{
    bool all = true;
    char c;
    for (int i = 0; i < CONNS; i += 2) {
        uint32_t begun = ld_rlx(&pace.begun[i]);
        if (begun == 0)
            continue;
        if (recv(pace.fd[i], &c, 1, MSG_PEEK | MSG_DONTWAIT) != 1) {
            all = false;
            continue;
        }
        uint32_t n = ld_rlx(&pace.slices) + 1 - begun;
        if (n > ld_rlx(&pace.most))
            st_rlx(&pace.most, n);
        st_rlx(&pace.begun[i], 0);
    }
    return all;
}

static void alternate(void *arg)
{
    int i = (int)(intptr_t)arg;
    await(i);
    if (i % 2 == 0) {
        st_rlx(&pace.begun[i], ld_rlx(&pace.slices) + 1);
        CHECK(OK(go_fd_write(theirs[i], "y", 1)) == 1);
    } else {
        while (!allcome()) {
            if (go_preempted()) {
                xadd(&pace.slices, 1);
                go_gosched();
            }
        }
    }
    go_wg_done(&wg);
}

static int tell(int fd, void *arg)
{
    *(int *)arg = fd;
    return 0;
}

static void test_slice(void)
{
    if (go_gomaxprocs(0) != 1 || knobs.perturb != 0)
        return;
    connectall();
    for (int i = 0; i < CONNS; i++)
        CHECK(go_fd_control(ours[i], tell, &pace.fd[i]) == 0);
    pace.most = 0;
    startall(alternate);
    poke();
    go_wg_wait(&wg);
    CHECK(ld_rlx(&pace.most) <= 3);
    closeall();
}

static const RtTest tests[] = {{"echo", test_echo},
                               {"full", test_full},
                               {"broken", test_broken},
                               {"closed", test_closed},
                               {"busy", test_busy},
                               {"slice", test_slice},
                               {NULL, NULL}};

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "canring") == 0)
        return puts(osring() != NULL ? "ring" : "no ring") < 0;
    return rt_main(argc, argv, tests);
}
