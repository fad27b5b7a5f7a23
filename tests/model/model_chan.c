// SPDX-License-Identifier: GPL-3.0-or-later
// Channels and select: chan.c and select.c as they are, on abstract locks (model_lock.c has the
// real ones). Every value arrives once, in order from each sender, nobody waits for what is there,
// and nobody is left in a wait list.
#define GO_RUNQ 4
#include "tests/model/park.h"

#include "runtime/chan.c"
#define permute selpermute
#define park selpark
#include "runtime/select.c"
#undef park

enum { CHANS = 2, CHANSIZE = sizeof(GoChan) + 32, VALUES = 8 };

static char memory[CHANS][CHANSIZE] __attribute__((aligned(16)));
static uint64_t arrived[VALUES];  // how often each value was received
static uint64_t closedseen, refused, sent;

static GoChan *chan(int i)
{
    return (GoChan *)memory[i];
}

static void make(size_t cap0, size_t cap1)
{
    go_chan_init(chan(0), 8, cap0);
    go_chan_init(chan(1), 8, cap1);
}

static void unbuffered(void)
{
    make(0, 0);
}

static void buffered(void)
{
    make(1, 1);
}

static bool put(int c, uint64_t v)
{
    int r = go_chan_send_start(chan(c), &v, true);
    if (r == GO_PARKED) {
        go_park_commit();
        r = go_chan_send_again(chan(c));
    }
    MC_CHECK(r == GO_OK || r == GO_CLOSED);
    *(r == GO_OK ? &sent : &refused) += 1;
    return r == GO_OK;
}

static void count(uint64_t v)
{
    MC_CHECK(v > 0 && v < VALUES);
    MC_CHECK(++arrived[v] == 1);
}

// The value, 0 when the channel is closed.
static uint64_t get(int c)
{
    uint64_t v = 77;
    int r = go_chan_recv_start(chan(c), &v, true);
    if (r == GO_PARKED) {
        go_park_commit();
        r = go_chan_recv_again(chan(c));
    }
    MC_CHECK(r == GO_OK || (r == GO_CLOSED && v == 0));
    if (r == GO_OK)
        count(v);
    else
        closedseen++;
    return v;
}

// Sends a to channel 0 or receives from channel 1, or the other way round; the case chosen.
static int sel(int nsend, GoSelCase *cases, int n)
{
    int chosen;
    bool ok;
    int r = go_select_start(cases, nsend, n - nsend, true, &chosen, &ok);
    if (r == GO_PARKED) {
        go_park_commit();
        r = go_select_again(cases, nsend, n - nsend, &chosen, &ok);
    }
    MC_CHECK(r == GO_OK || (r == GO_CLOSED && chosen < nsend));
    if (chosen < nsend)
        *(r == GO_OK ? &sent : &refused) += 1;
    else if (ok)
        count(*(uint64_t *)cases[chosen].elem);
    else
        closedseen++;
    return chosen;
}

static void quiet(void)
{
    uint64_t n = 0;
    for (int i = 0; i < CHANS; i++) {
        MC_CHECK(chan(i)->recvq.first == NULL && chan(i)->sendq.first == NULL);
        MC_CHECK(chan(i)->lock.key == 0);
        n += chan(i)->qcount;
    }
    for (int i = 0; i < VALUES; i++)
        n += arrived[i];
    MC_CHECK(n == sent);
    for (int i = 0; i < MC_THREADS; i++) {
        MC_CHECK(on[i].g.waiting == NULL && on[i].g.param == NULL);
        MC_CHECK(procs[i].nsudog == SPARE);
    }
}

static void inorder(int t)
{
    if (t == 0) {
        put(0, 1);
        put(0, 2);
    } else {
        MC_CHECK(get(0) == 1);
        MC_CHECK(get(0) == 2);
    }
}

static void twosenders(int t)
{
    if (t < 2) {
        put(0, (uint64_t)t + 1);
    } else {
        get(0);
        get(0);
    }
}

static void tworeceivers(int t)
{
    if (t < 2) {
        get(0);
    } else {
        put(0, 1);
        put(0, 2);
    }
}

static void closing(int t)
{
    if (t == 0) {
        put(0, 1);
        MC_CHECK(go_chan_close(chan(0)) == GO_OK);
    } else {
        while (get(0) != 0)
            ;
    }
}

static void allclosed(void)
{
    quiet();
    MC_CHECK(closedseen == 2 && arrived[1] == 1);
}

static void closesender(int t)
{
    if (t == 0)
        put(0, 1);
    else if (t == 1)
        MC_CHECK(go_chan_close(chan(0)) == GO_OK);
    else
        get(0);
}

// Looks without the lock: a receive that would not block must not be refused for good.
static void tries(int t)
{
    uint64_t v = (uint64_t)t + 1;
    if (t == 0) {
        put(0, v);
    } else if (t == 1) {
        int r = go_chan_recv_start(chan(0), &v, false);
        MC_CHECK(r == GO_OK || r == GO_WOULDBLOCK);
        if (r == GO_OK)
            count(v);
        v = 3;
        r = go_chan_send_start(chan(1), &v, false);
        MC_CHECK(r == GO_OK || r == GO_WOULDBLOCK);
        sent += r == GO_OK;
        put(1, 4);
    } else {
        get(1);
        if (arrived[1] == 0)
            get(0);
    }
}

// Closed is only reported when there is nothing left: the value was sent before the close.
static void tryclosed(int t)
{
    if (t == 0) {
        put(0, 1);
        MC_CHECK(go_chan_close(chan(0)) == GO_OK);
    } else {
        uint64_t v = 0;
        int r = go_chan_recv_start(chan(0), &v, false);
        MC_CHECK(r == GO_OK || r == GO_WOULDBLOCK);
        if (r == GO_OK)
            count(v);
    }
}

// A receiver that comes after the close finds the value or the close, and never neither.
static void initdrained(void)
{
    uint64_t v = 1;
    make(2, 1);
    sent = go_chan_send_start(chan(0), &v, false) == GO_OK;
}

static void drained(int t)
{
    uint64_t v = 0;
    if (t == 0) {
        MC_CHECK(go_chan_close(chan(0)) == GO_OK);
        get(0);
    } else {
        // Open and with a value, then closed with it, then closed.
        int r = go_chan_recv_start(chan(0), &v, false);
        MC_CHECK(r != GO_WOULDBLOCK);
        if (r == GO_OK)
            count(v);
    }
}

// Nobody receives: the close must wake the sender.
static void lonesender(int t)
{
    if (t == 0)
        put(0, 1);
    else
        MC_CHECK(go_chan_close(chan(0)) == GO_OK);
}

// Exactly one of the two rendezvous happens.
static void crossing(int t)
{
    uint64_t out = (uint64_t)t + 1, in = 0;
    GoSelCase cases[] = {{chan(t), &out}, {chan(1 - t), &in}};
    int chosen = sel(1, cases, 2);
    MC_CHECK(chosen == 0 || in == (uint64_t)(1 - t) + 1);
}

static void onerendezvous(void)
{
    quiet();
    MC_CHECK(sent == 1);
}

static void fanin(int t)
{
    if (t > 0) {
        put(t - 1, (uint64_t)t);
        return;
    }
    for (int i = 0; i < 2; i++) {
        uint64_t in = 0;
        GoSelCase cases[] = {{chan(0), &in}, {chan(1), &in}};
        sel(0, cases, 2);
    }
}

// Two selects that want the same one value; the loser gets the close.
static void rivals(int t)
{
    if (t == 2) {
        put(0, 1);
        go_chan_close(chan(1));
    } else {
        uint64_t in = 0;
        GoSelCase cases[] = {{chan(t), &in}, {chan(1 - t), &in}};
        sel(0, cases, 2);
    }
}

// The same channel twice in one select, for sending and receiving, against its peer.
static void samechan(int t)
{
    uint64_t out = (uint64_t)t + 1, in = 0;
    GoSelCase cases[] = {{chan(0), &out}, {chan(0), &in}};
    sel(1, cases, 2);
}

static void selclose(int t)
{
    if (t == 0) {
        uint64_t out = 1, in = 0;
        GoSelCase cases[] = {{chan(0), &out}, {chan(1), &in}};
        sel(1, cases, 2);
    } else {
        go_chan_close(chan(t - 1));
    }
}

void mc_setup(void)
{
    park_setup();
    mc_region(memory, sizeof memory);
    mc_region(arrived, sizeof arrived);
    mc_region(&closedseen, sizeof closedseen);
    mc_region(&refused, sizeof refused);
    mc_region(&sent, sizeof sent);
}

const McScenario mc_scenarios[] = {
    {"chan-unbuffered", 2, .weak = true, .init = unbuffered, .thread = inorder, .final = quiet},
    {"chan-buffered", 2, .weak = true, .init = buffered, .thread = inorder, .final = quiet},
    {"chan-two-senders", 3, .weak = true, .init = unbuffered, .thread = twosenders, .final = quiet},
    {"chan-two-senders-buffered", 3, .weak = true, .init = buffered,
     .thread = twosenders, .final = quiet},
    {"chan-two-receivers", 3, .weak = true, .init = unbuffered,
     .thread = tworeceivers, .final = quiet},
    {"chan-two-receivers-buffered", 3, .weak = true, .init = buffered,
     .thread = tworeceivers, .final = quiet},
    {"chan-close", 3, .weak = true, .init = unbuffered, .thread = closing, .final = allclosed},
    {"chan-close-buffered", 3, .weak = true, .init = buffered,
     .thread = closing, .final = allclosed},
    {"chan-close-sender", 3, .weak = true, .init = unbuffered,
     .thread = closesender, .final = quiet},
    {"chan-close-lone-sender", 2, .weak = true, .init = unbuffered, .thread = lonesender,
     .final = quiet},
    {"chan-try-drained", 2, .weak = true, .init = initdrained, .thread = drained, .final = quiet},
    {"chan-try", 3, .weak = true, .init = buffered, .thread = tries, .final = quiet},
    {"chan-try-closed", 2, .weak = true, .init = buffered, .thread = tryclosed, .final = quiet},
    {"select-crossing", 2, .weak = true, .init = unbuffered, .thread = crossing,
     .final = onerendezvous},
    {"select-fan-in", 3, .weak = true, .init = unbuffered, .thread = fanin, .final = quiet},
    {"select-fan-in-buffered", 3, .weak = true, .init = buffered, .thread = fanin, .final = quiet},
    {"select-rivals", 3, .weak = true, .init = unbuffered, .thread = rivals, .final = quiet},
    {"select-same-channel", 2, .weak = true, .init = unbuffered,
     .thread = samechan, .final = quiet},
    {"select-close", 3, .weak = true, .init = unbuffered, .thread = selclose, .final = quiet},
    {.name = NULL},
};
