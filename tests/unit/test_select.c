// SPDX-License-Identifier: GPL-3.0-or-later
// Select (runtime/select.c): default, fairness, nil and closed cases, many arms, many selects on
// shared channels.
#include "rtcheck.h"
#include "runtime/embed.h"

static GoChan *make(size_t cap)
{
    return go_chan_make(sizeof(int64_t), cap);
}

static void test_default(void)
{
    GoChan *a = make(0), *b = make(1);
    int64_t v = 5, w = 0;
    bool ok;
    GoSelCase none[] = {{a, &v}, {a, &w}, {b, &w}};
    CHECK(go_select(none, 1, 2, false, &ok) == -1 && !ok);
    GoSelCase send[] = {{NULL, &v}, {b, &v}, {a, &w}};
    CHECK(go_select(send, 2, 1, false, &ok) == 1 && !ok && go_chan_len(b) == 1);
    CHECK(go_select(none, 1, 2, false, &ok) == 2 && ok && w == 5);
    CHECK(go_select(NULL, 0, 0, false, &ok) == -1);
    GoSelCase nil[] = {{NULL, &v}, {NULL, &w}};
    CHECK(go_select(nil, 1, 1, false, NULL) == -1);
    go_chan_free(a);
    go_chan_free(b);
}

static void test_closed(void)
{
    GoChan *a = make(0), *b = make(0);
    int64_t v = 9;
    bool ok = true;
    go_close(a);
    GoSelCase cases[] = {{b, &v}, {a, &v}};
    CHECK(go_select(cases, 0, 2, true, &ok) == 1 && !ok && v == 0);
    GoSelCase send[] = {{a, &v}, {b, &v}};
    int chosen;
    CHECK(go_select_start(send, 1, 1, true, &chosen, &ok) == GO_CLOSED && chosen == 0);
    go_chan_free(a);
    go_chan_free(b);
}

// All cases are ready all the time: each must be taken about equally often.
static void test_fair(void)
{
    enum { ARMS = 8, TURNS = ROUNDS(40000) };
    GoChan *c[ARMS];
    GoSelCase cases[ARMS];
    int64_t v[ARMS];
    int count[ARMS] = {0};
    for (int i = 0; i < ARMS; i++) {
        c[i] = make(1);
        v[i] = i;
        go_send(c[i], &v[i]);
        cases[i] = (GoSelCase){c[i], &v[i]};
    }
    for (int i = 0; i < TURNS; i++) {
        int k = go_select(cases, 0, ARMS, true, NULL);
        CHECK(k >= 0 && v[k] == k);
        count[k]++;
        go_send(c[k], &v[k]);
    }
    for (int i = 0; i < ARMS; i++) {
        CHECK(count[i] > TURNS / ARMS / 2 && count[i] < TURNS / ARMS * 2);
        go_chan_free(c[i]);
    }
}

typedef struct Feed {
    GoChan *c;
    int64_t n;
} Feed;

static void feed(void *arg)
{
    Feed *f = arg;
    for (int64_t i = 1; i <= f->n; i++)
        go_send(f->c, &i);
    go_close(f->c);
}

// Fan-in over any number of arms; a closed channel becomes nil.
static void fanin(int arms, size_t cap, int64_t each)
{
    Feed *f = calloc((size_t)arms, sizeof *f);
    GoSelCase *cases = calloc((size_t)arms, sizeof *cases);
    int64_t v, sum = 0;
    for (int i = 0; i < arms; i++) {
        f[i] = (Feed){make(cap), each};
        cases[i] = (GoSelCase){f[i].c, &v};
        go(feed, &f[i]);
    }
    for (int open = arms; open > 0;) {
        bool ok;
        int k = go_select(cases, 0, arms, true, &ok);
        if (ok) {
            sum += v;
        } else {
            CHECK(v == 0);
            cases[k].c = NULL;
            open--;
        }
    }
    CHECK(sum == arms * (each * (each + 1) / 2));
    for (int i = 0; i < arms; i++)
        go_chan_free(f[i].c);
    free(f);
    free(cases);
}

static void test_fanin(void)
{
    fanin(1, 0, ROUNDS(5000));
    fanin(2, 0, ROUNDS(5000));
    fanin(2, 1, ROUNDS(5000));
    fanin(3, 5, ROUNDS(5000));
    fanin(10, 0, ROUNDS(1000));
    fanin(40, 1, ROUNDS(300));
    fanin(1000, 0, 10);
}

// The same channel in several arms, as sender and as receiver.
static void test_samechannel(void)
{
    GoChan *c = make(1);
    int64_t v = 3, w = 0;
    for (int i = 0; i < 100; i++) {
        GoSelCase cases[] = {{c, &v}, {c, &v}, {c, &w}, {c, &w}};
        bool ok;
        int k = go_select(cases, 2, 2, true, &ok);
        CHECK(i % 2 == 0 ? k < 2 && !ok : k >= 2 && ok && w == 3);
    }
    go_chan_free(c);
}

typedef struct Mixer {
    GoChan **c;
    GoChan *done;
    GoWaitGroup *wg;
    int n, rounds;
    int64_t sent, received;
} Mixer;

// Sends and receives at once on all channels, in one select, until told to stop.
static void mix(void *arg)
{
    Mixer *m = arg;
    GoSelCase cases[9];
    int64_t out = 1, in;
    for (int r = 0; r < m->rounds; r++) {
        for (int i = 0; i < 4; i++) {
            cases[i] = (GoSelCase){m->c[(r + i) % m->n], &out};
            cases[4 + i] = (GoSelCase){m->c[(r + 2 * i) % m->n], &in};
        }
        cases[8] = (GoSelCase){m->done, NULL};
        bool ok;
        int k = go_select(cases, 4, 5, true, &ok);
        if (k == 8)
            break;
        if (k < 4) {
            m->sent += out++;
        } else {
            CHECK(ok);
            m->received += in;
        }
    }
    go_wg_done(m->wg);
}

static void closelater(void *arg)
{
    go_sleep(300000000);
    go_close(arg);
}

// Selects against selects on shared channels: deadlocks, lost wake-ups and double deliveries show
// in the sums.
static void test_mix(void)
{
    enum { CHANS = 5, MIXERS = 16 };
    GoChan *c[CHANS], *done = make(0);
    Mixer m[MIXERS];
    GoWaitGroup wg = {0};
    for (int i = 0; i < CHANS; i++)
        c[i] = make((size_t)(i % 3));
    go_wg_add(&wg, MIXERS);
    for (int i = 0; i < MIXERS; i++) {
        m[i] = (Mixer){c, done, &wg, CHANS, ROUNDS(20000), 0, 0};
        go(mix, &m[i]);
    }
    go(closelater, done);
    go_wg_wait(&wg);
    int64_t balance = 0, v;
    for (int i = 0; i < MIXERS; i++)
        balance += m[i].sent - m[i].received;
    for (int i = 0; i < CHANS; i++)
        while (go_tryrecv(c[i], &v, NULL))
            balance -= v;
    CHECK(balance == 0);
    go_recv(done, NULL);
    for (int i = 0; i < CHANS; i++)
        go_chan_free(c[i]);
    go_chan_free(done);
}

static void sendtwo(void *arg)
{
    GoChan **c = arg;
    int64_t v = 1, sent = 0;
    while (sent < ROUNDS(10000)) {
        GoSelCase cases[] = {{c[0], &v}, {c[1], &v}};
        go_select(cases, 2, 0, true, NULL);
        sent++;
    }
    go_close(c[2]);
}

// Sends by select against plain receives.
static void test_send(void)
{
    GoChan *c[3] = {make(0), make(0), make(0)};
    go(sendtwo, c);
    int64_t v, n = 0;
    for (;;) {
        GoSelCase cases[] = {{c[0], &v}, {c[1], &v}, {c[2], NULL}};
        int k = go_select(cases, 0, 3, true, NULL);
        if (k == 2)
            break;
        n += v;
    }
    CHECK(n == ROUNDS(10000));
    for (int i = 0; i < 3; i++)
        go_chan_free(c[i]);
}

static void nonblock(void *arg)
{
    Mixer *m = arg;
    int64_t v = 1, w;
    for (int i = 0; i < m->rounds; i++) {
        GoSelCase cases[] = {{m->c[0], &v}, {m->c[1], &w}};
        bool ok;
        int k = go_select(cases, 1, 1, false, &ok);
        if (k == 0)
            m->sent += v;
        else if (k == 1)
            m->received += w;
        else
            go_gosched();
    }
    go_wg_done(m->wg);
}

// Polling selects on both sides.
static void test_poll(void)
{
    GoChan *c[2] = {make(1), make(0)}, *back[2] = {c[1], c[0]};
    GoWaitGroup wg = {0};
    Mixer m[4] = {
        {c, NULL, &wg, 2, ROUNDS(20000), 0, 0},
        {back, NULL, &wg, 2, ROUNDS(20000), 0, 0},
    };
    m[2] = m[0];
    m[3] = m[1];
    go_wg_add(&wg, 4);
    for (int i = 0; i < 4; i++)
        go(nonblock, &m[i]);
    go_wg_wait(&wg);
    int64_t balance = (int64_t)go_chan_len(c[0]);
    for (int i = 0; i < 4; i++)
        balance += m[i].received - m[i].sent;
    CHECK(balance == 0);
    go_chan_free(c[0]);
    go_chan_free(c[1]);
}

int main(int argc, char **argv)
{
    static const RtTest tests[] = {
        {"default", test_default}, {"closed", test_closed}, {"fair", test_fair},
        {"fanin", test_fanin}, {"samechannel", test_samechannel}, {"mix", test_mix},
        {"send", test_send}, {"poll", test_poll}, {NULL, NULL},
    };
    return rt_main(argc, argv, tests);
}
