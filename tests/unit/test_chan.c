// SPDX-License-Identifier: GPL-3.0-or-later
// Channels (runtime/chan.c): order, direct hand-off, buffers, close, nil, element sizes, lost
// wake-ups.
#include "rtcheck.h"
#include "runtime/embed.h"

typedef struct Pipe {
    GoChan *c;
    GoWaitGroup *wg;
    int64_t from, to;
    int64_t sum;
} Pipe;

static void send_range(void *arg)
{
    Pipe *p = arg;
    for (int64_t i = p->from; i < p->to; i++)
        go_send(p->c, &i);
    go_wg_done(p->wg);
}

static void recv_sum(void *arg)
{
    Pipe *p = arg;
    int64_t v;
    while (go_recv(p->c, &v))
        p->sum += v;
    go_wg_done(p->wg);
}

static void test_order(void)
{
    for (size_t cap = 0; cap < 4; cap++) {
        GoChan *c = go_chan_make(sizeof(int64_t), cap);
        GoWaitGroup wg = {0};
        Pipe p = {c, &wg, 0, ROUNDS(20000), 0};
        go_wg_add(&wg, 1);
        go(send_range, &p);
        for (int64_t i = 0, v; i < p.to; i++) {
            CHECK(go_recv(c, &v) && v == i);
            CHECK(go_chan_len(c) <= cap);
        }
        go_wg_wait(&wg);
        CHECK(go_chan_len(c) == 0 && go_chan_cap(c) == cap);
        go_chan_free(c);
    }
}

// Many senders, many receivers, every value once: a lost wake-up hangs it.
static void fan(size_t cap, int nsend, int nrecv, int64_t each)
{
    GoChan *c = go_chan_make(sizeof(int64_t), cap);
    GoWaitGroup senders = {0}, receivers = {0};
    Pipe s[32], r[32];
    go_wg_add(&senders, nsend);
    go_wg_add(&receivers, nrecv);
    for (int i = 0; i < nrecv; i++) {
        r[i] = (Pipe){c, &receivers, 0, 0, 0};
        go(recv_sum, &r[i]);
    }
    for (int i = 0; i < nsend; i++) {
        s[i] = (Pipe){c, &senders, i * each, (i + 1) * each, 0};
        go(send_range, &s[i]);
    }
    go_wg_wait(&senders);
    go_close(c);
    go_wg_wait(&receivers);
    int64_t sum = 0, n = nsend * each;
    for (int i = 0; i < nrecv; i++)
        sum += r[i].sum;
    CHECK(sum == n * (n - 1) / 2);
    go_chan_free(c);
}

static void test_fan(void)
{
    fan(0, 1, 8, ROUNDS(10000));
    fan(0, 8, 1, ROUNDS(2000));
    fan(1, 7, 5, ROUNDS(2000));
    fan(16, 16, 16, ROUNDS(2000));
    fan(1000, 3, 3, ROUNDS(10000));
}

typedef struct Ball {
    GoChan *to, *from;
    int rounds;
} Ball;

static void bounce(void *arg)
{
    Ball *b = arg;
    int v;
    for (int i = 0; i < b->rounds; i++) {
        go_recv(b->to, &v);
        v++;
        go_send(b->from, &v);
    }
}

static void test_pingpong(void)
{
    GoChan *a = go_chan_make(sizeof(int), 0), *b = go_chan_make(sizeof(int), 0);
    Ball ball = {a, b, ROUNDS(50000)};
    go(bounce, &ball);
    int v = 0;
    for (int i = 0; i < ball.rounds; i++) {
        go_send(a, &v);
        CHECK(go_recv(b, &v) && v == i + 1);
    }
    go_gosched();
    go_chan_free(a);
    go_chan_free(b);
}

static void test_try(void)
{
    GoChan *c = go_chan_make(sizeof(int), 2);
    int v = 1;
    bool closed;
    CHECK(!go_tryrecv(c, &v, &closed) && !closed);
    CHECK(go_trysend(c, &v) && go_trysend(c, &v) && !go_trysend(c, &v));
    CHECK(go_chan_len(c) == 2 && go_chan_cap(c) == 2);
    CHECK(go_tryrecv(c, NULL, NULL) && go_tryrecv(c, &v, &closed) && v == 1 && !closed);
    CHECK(!go_tryrecv(c, &v, &closed));
    go_send(c, &v);
    go_close(c);
    CHECK(go_tryrecv(c, &v, &closed) && !closed && v == 1);
    CHECK(go_tryrecv(c, &v, &closed) && closed && v == 0);
    go_chan_free(c);
    c = go_chan_make(sizeof(int), 0);
    CHECK(!go_trysend(c, &v) && !go_tryrecv(c, &v, &closed));
    go_chan_free(c);
}

static void test_nil(void)
{
    int v = 0;
    CHECK(!go_trysend(NULL, &v) && !go_tryrecv(NULL, &v, NULL));
    CHECK(go_chan_close(NULL) == GO_NIL && go_chan_len(NULL) == 0 && go_chan_cap(NULL) == 0);
}

// Closing wakes all; values in the buffer come first; a closed channel never blocks.
static void test_close(void)
{
    GoChan *c = go_chan_make(sizeof(int64_t), 0);
    GoWaitGroup wg = {0};
    Pipe p[20];
    go_wg_add(&wg, 20);
    for (int i = 0; i < 20; i++) {
        p[i] = (Pipe){c, &wg, 0, 0, 0};
        go(recv_sum, &p[i]);
    }
    for (int i = 0; i < 100; i++)
        go_gosched();
    go_close(c);
    go_wg_wait(&wg);
    int64_t v = 7;
    CHECK(!go_recv(c, &v) && v == 0);
    CHECK(go_chan_close(c) == GO_CLOSED && go_chan_send_start(c, &v, true) == GO_CLOSED);
    CHECK(go_chan_send_start(c, &v, false) == GO_CLOSED);
    go_chan_free(c);
    c = go_chan_make(sizeof(int64_t), 3);
    for (v = 1; v <= 3; v++)
        go_send(c, &v);
    go_close(c);
    for (int64_t i = 1; i <= 3; i++)
        CHECK(go_recv(c, &v) && v == i);
    CHECK(!go_recv(c, &v) && v == 0);
    go_chan_free(c);
}

static void send_to_closed(void *arg)
{
    Pipe *p = arg;
    int64_t v = 1;
    int r = go_chan_send_start(p->c, &v, true);
    if (r == GO_PARKED) {
        go_park_commit();
        r = go_chan_send_again(p->c);
    }
    CHECK(r == GO_CLOSED);
    go_wg_done(p->wg);
}

static void test_close_senders(void)
{
    GoChan *c = go_chan_make(sizeof(int64_t), 0);
    GoWaitGroup wg = {0};
    Pipe p = {c, &wg, 0, 0, 0};
    go_wg_add(&wg, 10);
    for (int i = 0; i < 10; i++)
        go(send_to_closed, &p);
    for (int i = 0; i < 20; i++)
        go_gosched();
    go_close(c);
    go_wg_wait(&wg);
    go_chan_free(c);
}

// Elements of all sizes, through the buffer and from hand to hand.
typedef struct Sized {
    GoChan *c;
    size_t size;
} Sized;

static void send_sized(void *arg)
{
    Sized *s = arg;
    unsigned char *e = malloc(s->size + 1);
    for (int i = 0; i < 10; i++) {
        memset(e, i + 1, s->size);
        go_send(s->c, e);
    }
    free(e);
    go_close(s->c);
}

static void test_sizes(void)
{
    static const size_t sizes[] = {0, 1, 2, 3, 4, 7, 8, 12, 16, 24, 100, 4096, 70000};
    for (size_t k = 0; k < sizeof sizes / sizeof sizes[0]; k++) {
        for (size_t cap = 0; cap <= 4; cap += 4) {
            Sized s = {go_chan_make(sizes[k], cap), sizes[k]};
            unsigned char *e = malloc(sizes[k] + 1);
            e[sizes[k]] = 99;
            go(send_sized, &s);
            int n = 0;
            while (go_recv(s.c, e)) {
                n++;
                for (size_t i = 0; i < sizes[k]; i++)
                    CHECK(e[i] == n);
            }
            CHECK(n == 10 && e[sizes[k]] == 99);
            free(e);
            go_chan_free(s.c);
        }
    }
    CHECK(go_chan_make(16, SIZE_MAX / 8) == NULL);
    CHECK(go_chan_size((size_t)1 << 33, 1) == SIZE_MAX);
}

// Waiters are served first come, first served.
typedef struct Turn {
    GoChan *c, *out;
    int id;
} Turn;

static void take_turn(void *arg)
{
    Turn *t = arg;
    int v;
    go_recv(t->c, &v);
    v = v * 100 + t->id;
    go_send(t->out, &v);
}

static void test_fifo(void)
{
    GoChan *c = go_chan_make(sizeof(int), 0), *out = go_chan_make(sizeof(int), 10);
    Turn t[10];
    for (int i = 0; i < 10; i++) {
        t[i] = (Turn){c, out, i};
        go(take_turn, &t[i]);
        while (go_numg() < i + 2)
            go_gosched();
        go_sleep(2000000);  // it has parked, in all likelihood
    }
    for (int i = 0; i < 10; i++)
        go_send(c, &i);
    int ordered = 0, v;
    for (int i = 0; i < 10; i++) {
        go_recv(out, &v);
        ordered += v / 100 == v % 100;
    }
    CHECK(ordered == 10);
    go_chan_free(c);
    go_chan_free(out);
}

// A chain of goroutines, each passing its right neighbour's value to the left.
static void pass_left(void *arg)
{
    GoChan **c = arg;
    int v;
    go_recv(c[1], &v);
    v++;
    go_send(c[0], &v);
}

static void test_daisychain(void)
{
    enum { N = ROUNDS(10000) };
    GoChan **c = malloc((N + 1) * sizeof *c);
    for (int i = 0; i <= N; i++)
        c[i] = go_chan_make(sizeof(int), 0);
    for (int i = 0; i < N; i++)
        go(pass_left, &c[i]);
    int v = 0;
    go_send(c[N], &v);
    CHECK(go_recv(c[0], &v) && v == N);
    for (int i = 0; i <= N; i++)
        go_chan_free(c[i]);
    free(c);
}

// Two goroutines that park and wake each other over single-slot buffers as fast as they can.
static void relay(void *arg)
{
    GoChan **c = arg;
    int64_t v;
    while (go_recv(c[0], &v))
        go_send(c[1], &v);
    go_close(c[1]);
}

static void test_lostwakeup(void)
{
    enum { STAGES = 12 };
    GoChan *c[STAGES + 1];
    for (int i = 0; i <= STAGES; i++)
        c[i] = go_chan_make(sizeof(int64_t), (size_t)(i % 3));
    for (int i = 0; i < STAGES; i++)
        go(relay, &c[i]);
    GoWaitGroup wg = {0};
    Pipe p = {c[0], &wg, 0, ROUNDS(8000), 0};
    go_wg_add(&wg, 1);
    go(send_range, &p);
    for (int64_t i = 0, v; i < p.to; i++)
        CHECK(go_recv(c[STAGES], &v) && v == i);
    go_wg_wait(&wg);
    go_close(c[0]);
    int64_t v;
    CHECK(!go_recv(c[STAGES], &v));
    for (int i = 0; i <= STAGES; i++)
        go_chan_free(c[i]);
}

int main(int argc, char **argv)
{
    static const RtTest tests[] = {
        {"order", test_order}, {"fan", test_fan}, {"pingpong", test_pingpong}, {"try", test_try},
        {"nil", test_nil}, {"close", test_close}, {"close_senders", test_close_senders},
        {"sizes", test_sizes}, {"fifo", test_fifo}, {"daisychain", test_daisychain},
        {"lostwakeup", test_lostwakeup}, {NULL, NULL},
    };
    return rt_main(argc, argv, tests);
}
