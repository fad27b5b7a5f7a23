// SPDX-License-Identifier: GPL-3.0-or-later
// Signals as values (runtime/notify.c): what is sent is received, by all that want it; what nobody
// wants acts as before.
#include <signal.h>
#include <unistd.h>

#include "netcheck.h"
#include "runtime/rt.h"
#include "runtime/switch.h"

// To the process, so on any of its threads; ThreadSanitizer keeps what is sent to a thread that
// sleeps on a futex until that thread calls the C library, and so there to the caller's own.
static void sendself(int sig)
{
#ifdef GO_TSAN
    raise(sig);
#else
    kill(getpid(), sig);
#endif
}

static GoChan *sigchan(size_t cap)
{
    return go_chan_make(sizeof(int), cap);
}

static int next(GoChan *c)
{
    int sig = 0;
    CHECK(go_recv(c, &sig));
    return sig;
}

// What kill has sent may be on its way still, and must not find the default action.
static void settle(void)
{
    unsigned long long pending;
    do {
        char line[128];
        pending = 0;
        go_gosched();
        FILE *f = fopen("/proc/self/status", "r");
        while (f != NULL && fgets(line, sizeof line, f) != NULL)
            sscanf(line, "ShdPnd: %llx", &pending);
        if (f != NULL)
            fclose(f);
    } while (pending != 0);
}

// A context ends the waiting for a signal; the delivery does not depend on it, even if the first
// to ask was cancelled.
static void waitsignal(void *arg)
{
    void **a = arg;
    go_context_set(a[1]);
    CHECK(go_recv_ctx(a[0], NULL) == GO_CANCELED);
    go_wg_done(a[2]);
}

static void test_cancel(void)
{
    GoChan *c = sigchan(4);
    GoWaitGroup wg = {0};
    GoContext *ctx = go_context_with_cancel(go_context_background()), *old = go_context_set(ctx);
    void *a[] = {c, ctx, &wg};
    CHECK(go_signal_notify(c, SIGUSR1) == 0);
    go_wg_add(&wg, 1);
    go(waitsignal, a);
    go_sleep(MS);
    go_context_cancel(ctx, NULL);
    go_wg_wait(&wg);
    CHECK(go_recv_ctx(c, NULL) == GO_CANCELED && go_signal_notify(c, SIGUSR2) == 0);
    sendself(SIGUSR1);
    go_context_set(old);
    CHECK(next(c) == SIGUSR1);
    sendself(SIGUSR2);
    CHECK(next(c) == SIGUSR2);
    go_context_unref(ctx);
    go_signal_stop(c);
    go_chan_free(c);
}

static void test_notify(void)
{
    GoChan *c = sigchan(4), *d = sigchan(4);
    CHECK(go_signal_notify(c, SIGUSR1) == 0 && go_signal_notify(c, SIGUSR2) == 0);
    CHECK(go_signal_notify(d, SIGUSR2) == 0 && go_signal_notify(d, SIGUSR2) == 0);
    sendself(SIGUSR1);
    CHECK(next(c) == SIGUSR1);
    sendself(SIGUSR2);
    CHECK(next(c) == SIGUSR2 && next(d) == SIGUSR2);
    CHECK(go_chan_len(c) == 0 && go_chan_len(d) == 0);
    go_signal_stop(c);
    raise(SIGUSR2);
    CHECK(next(d) == SIGUSR2 && go_chan_len(c) == 0);
    go_signal_stop(d);
    go_chan_free(c);
    go_chan_free(d);
}

static void test_misuse(void)
{
    GoChan *c = sigchan(1), *wrong = go_chan_make(8, 1);
    CHECK(go_signal_notify(wrong, SIGUSR1) == -EINVAL);
    CHECK(go_signal_notify(NULL, SIGUSR1) == -EINVAL);
    CHECK(go_signal_notify(c, SIGKILL) == -EINVAL && go_signal_notify(c, SIGSEGV) == -EINVAL);
    CHECK(go_signal_notify(c, 0) == -EINVAL && go_signal_notify(c, 1000) == -EINVAL);
    CHECK(go_signal_ignore(SIGSTOP) == -EINVAL && go_signal_reset(-1) == -EINVAL);
    go_signal_stop(c);  // that never was there
    go_chan_free(c);
    go_chan_free(wrong);
}

static volatile sig_atomic_t own;

static void ownhandler(int sig)
{
    own = sig;
}

// The program's own action comes back, by stop and by reset, after ignoring too.
static void test_restore(void)
{
    GoChan *c = sigchan(4);
    signal(SIGUSR1, ownhandler);
    own = 0;
    CHECK(go_signal_notify(c, SIGUSR1) == 0);
    raise(SIGUSR1);
    CHECK(next(c) == SIGUSR1 && own == 0);
    go_signal_stop(c);
    raise(SIGUSR1);
    CHECK(own == SIGUSR1 && go_chan_len(c) == 0);

    own = 0;
    CHECK(go_signal_ignore(SIGUSR1) == 0 && go_signal_ignored(SIGUSR1));
    raise(SIGUSR1);
    CHECK(own == 0);
    CHECK(go_signal_notify(c, SIGUSR1) == 0 && !go_signal_ignored(SIGUSR1));
    raise(SIGUSR1);
    CHECK(next(c) == SIGUSR1);
    CHECK(go_signal_ignore(SIGUSR1) == 0);
    raise(SIGUSR1);
    CHECK(go_signal_reset(SIGUSR1) == 0);
    raise(SIGUSR1);
    CHECK(own == SIGUSR1 && go_chan_len(c) == 0);
    signal(SIGUSR1, SIG_DFL);
    go_signal_stop(c);
    go_chan_free(c);
}

// One at a time, each is seen; a thousand at once, at least one of them, and the last.
static void test_many(void)
{
    GoChan *c = sigchan(1);
    CHECK(go_signal_notify(c, SIGUSR1) == 0);
    for (int i = 0; i < ROUNDS(2000); i++) {
        sendself(SIGUSR1);
        CHECK(next(c) == SIGUSR1);
    }
    for (int i = 0; i < 1000; i++)
        sendself(SIGUSR1);
    CHECK(next(c) == SIGUSR1);
    settle();
    go_signal_stop(c);
    go_chan_free(c);
}

typedef struct Sender {
    uint32_t stop;
    GoWaitGroup *wg;
} Sender;

static void sender(void *arg)
{
    Sender *s = arg;
    while (__atomic_load_n(&s->stop, __ATOMIC_ACQUIRE) == 0) {
        sendself(SIGUSR1);
        go_sleep(10000);
    }
    go_wg_done(s->wg);
}

// Channels come and go while signals arrive; one that stays sees to it that the default action, the
// end of the process, never is in force.
static void test_churn(void)
{
    GoChan *stays = sigchan(1);
    GoWaitGroup wg = {0};
    Sender s = {0, &wg};
    CHECK(go_signal_notify(stays, SIGUSR1) == 0);
    go_wg_add(&wg, 1);
    go(sender, &s);
    for (int i = 0; i < ROUNDS(300); i++) {
        GoChan *c = sigchan(1);
        CHECK(go_signal_notify(c, SIGUSR1) == 0);
        CHECK(next(c) == SIGUSR1);
        go_signal_stop(c);
        int sig;
        while (go_chan_len(c) > 0)
            go_tryrecv(c, &sig, NULL);
        go_gosched();
        CHECK(go_chan_len(c) == 0);
        go_chan_free(c);
    }
    __atomic_store_n(&s.stop, 1, __ATOMIC_RELEASE);
    go_wg_wait(&wg);
    CHECK(next(stays) == SIGUSR1);
    settle();
    go_signal_stop(stays);
    go_chan_free(stays);
}

// To wait for a signal alone is no deadlock, and select and sleeping go with it.
static void wakelater(void *arg)
{
    (void)arg;
    go_sleep(5 * MS);
    sendself(SIGHUP);
}

static void test_wait(void)
{
    GoChan *c = sigchan(1);
    GoTicker t = {0};
    int64_t when;
    int sig;
    CHECK(go_signal_notify(c, SIGHUP) == 0);
    while (go_numg() > 1)
        go_gosched();
    go(wakelater, NULL);
    CHECK(next(c) == SIGHUP);
    go_ticker_start(&t, 5 * MS, 0);
    GoSelCase cases[] = {{c, &sig}, {t.c, &when}};
    CHECK(go_select(cases, 0, 2, true, NULL) == 1);
    go_ticker_free(&t);
    go_signal_stop(c);
    go_chan_free(c);
    while (go_numg() > 1)
        go_gosched();
    CHECK(go_numg() == 1);  // who delivers does not count
}

int main(int argc, char **argv)
{
    static const RtTest tests[] = {
        {"cancel", test_cancel},  // first: who delivers is started by the first to want a signal
        {"notify", test_notify}, {"misuse", test_misuse}, {"restore", test_restore},
        {"many", test_many},     {"churn", test_churn},   {"wait", test_wait},
        {NULL, NULL},
    };
    return rt_main(argc, argv, tests);
}
