// SPDX-License-Identifier: GPL-3.0-or-later
// Atomics for C (runtime/rtatomic.h): what each operation does alone, that none is lost among many,
// and the orders that weak memory would break (tests/unit/atomic_code.sh looks at the
// instructions).
#include "runtime/rtatomic.h"

#include "rtcheck.h"
#include "runtime/rt.h"
#include "runtime/switch.h"

static GoWaitGroup wg;

static const memory_order orders[] = {memory_order_relaxed, memory_order_acquire,
                                      memory_order_release, memory_order_acq_rel,
                                      memory_order_seq_cst};
enum { ORDERS = sizeof orders / sizeof orders[0] };

// --- alone ---------------------------------------------------------------------------------------
// Each operation on one type: what it returns, what it leaves.
#define ALONE(type, low, high)                                                               \
    static void alone_##low(void)                                                            \
    {                                                                                        \
        for (int i = 0; i < ORDERS; i++) {                                                   \
            memory_order o = orders[i];                                                      \
            _Atomic(type) a = 5;                                                             \
            CHECK(atomic_fetch_add_explicit(&a, 3, o) == 5 && atomic_load(&a) == 8);         \
            CHECK(atomic_fetch_sub_explicit(&a, 2, o) == 8 && atomic_load(&a) == 6);         \
            CHECK(atomic_fetch_and_explicit(&a, 3, o) == 6 && atomic_load(&a) == 2);         \
            CHECK(atomic_fetch_or_explicit(&a, 9, o) == 2 && atomic_load(&a) == 11);         \
            CHECK(atomic_fetch_xor_explicit(&a, 1, o) == 11 && atomic_load(&a) == 10);       \
            CHECK(atomic_exchange_explicit(&a, 7, o) == 10);                                 \
            CHECK(go_fetch_min_explicit(&a, 9, o) == 7 && atomic_load(&a) == 7);             \
            CHECK(go_fetch_min_explicit(&a, 4, o) == 7 && atomic_load(&a) == 4);             \
            CHECK(go_fetch_max_explicit(&a, 2, o) == 4 && atomic_load(&a) == 4);             \
            CHECK(go_fetch_max_explicit(&a, 6, o) == 4 && atomic_load(&a) == 6);             \
            CHECK(go_fetch_min(&a, low) == 6 && go_fetch_max(&a, high) == (type)(low));      \
            CHECK(go_fetch_max(&a, low) == (type)(high) && atomic_load(&a) == (type)(high)); \
            type was = 1;                                                                    \
            CHECK(!atomic_compare_exchange_strong_explicit(&a, &was, 3, o,                   \
                                                           memory_order_relaxed));           \
            CHECK(was == (type)(high));                                                      \
            CHECK(atomic_compare_exchange_strong_explicit(&a, &was, 3, o,                    \
                                                          memory_order_relaxed));            \
            while (!atomic_compare_exchange_weak(&a, &(type){3}, 4))                         \
                ;                                                                            \
            CHECK(atomic_load(&a) == 4);                                                     \
            atomic_store(&a, 1);                                                             \
            atomic_thread_fence(o);                                                          \
            CHECK(atomic_load_explicit(&a, memory_order_acquire) == 1);                      \
        }                                                                                    \
    }
// Named by their least value; the unsigned ones share the rest.
ALONE(int8_t, INT8_MIN, INT8_MAX)
ALONE(int16_t, INT16_MIN, INT16_MAX)
ALONE(int32_t, INT32_MIN, INT32_MAX)
ALONE(int64_t, INT64_MIN, INT64_MAX)
enum { ZERO8, ZERO16 = 0, ZERO32 = 0, ZERO64 = 0 };
ALONE(uint8_t, ZERO8, UINT8_MAX)
ALONE(uint16_t, ZERO16, UINT16_MAX)
ALONE(uint32_t, ZERO32, UINT32_MAX)
ALONE(uint64_t, ZERO64, UINT64_MAX)

static void test_alone(void)
{
    static void (*const all[])(void) = {alone_INT8_MIN, alone_INT16_MIN, alone_INT32_MIN,
                                        alone_INT64_MIN, alone_ZERO8,    alone_ZERO16,
                                        alone_ZERO32,    alone_ZERO64};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        all[i]();
}

// --- together ------------------------------------------------------------------------------------
enum { WORKERS = 8 };

typedef struct Words {
    _Atomic(int64_t) sum, least, most, lock;
    _Atomic(uint64_t) set, clear, flip;
    _Atomic(uint32_t) ids;
    int64_t plain, rounds;
} Words;

static void worker(void *arg)
{
    Words *w = arg;
    int64_t id = (int64_t)atomic_fetch_add(&w->ids, 1);
    for (int64_t i = 0; i < w->rounds; i++) {
        atomic_fetch_add_explicit(&w->sum, 1, memory_order_relaxed);
        go_fetch_min(&w->least, -(i * WORKERS + id));
        go_fetch_max(&w->most, i * WORKERS + id);
        atomic_fetch_or(&w->set, (uint64_t)1 << id);
        atomic_fetch_and(&w->clear, ~((uint64_t)1 << id));
        atomic_fetch_xor(&w->flip, (uint64_t)1 << id);
        // A lock of swap and of compare-exchange in turn, for plain data.
        while (i % 2 == 0 ? atomic_exchange_explicit(&w->lock, 1, memory_order_acquire) != 0
                          : !atomic_compare_exchange_weak_explicit(&w->lock, &(int64_t){0}, 1,
                                                                   memory_order_acquire,
                                                                   memory_order_relaxed))
            go_gosched();
        w->plain++;
        atomic_store_explicit(&w->lock, 0, memory_order_release);
    }
    go_wg_done(&wg);
}

static void test_together(void)
{
    Words w = {.clear = 255, .rounds = ROUNDS(20001) | 1};
    go_wg_add(&wg, WORKERS);
    for (int i = 0; i < WORKERS; i++)
        go(worker, &w);
    go_wg_wait(&wg);
    int64_t n = w.rounds * WORKERS;
    CHECK(w.sum == n && w.plain == n && w.most == n - 1 && w.least == 1 - n);
    CHECK(w.set == 255 && w.clear == 0 && w.flip == 255);
}

// --- orders --------------------------------------------------------------------------------------
// Two goroutines, from a common start, time and again. Store buffering: each writes its own word
// and reads the other's; with fences, or seq_cst alone, not both read the old value. Message
// passing: who sees the flag sees the data.
typedef struct Litmus {
    _Atomic(uint32_t) round;
    _Atomic(int) x[2], ready;
    int read[2];
    int kind;  // 0: fences; 1: seq_cst; 2: a message by release and acquire; 3: by fences
    int64_t data;
} Litmus;

static void storebuffer(Litmus *l, int me)
{
    if (l->kind == 0) {
        atomic_store_explicit(&l->x[me], 1, memory_order_relaxed);
        atomic_thread_fence(memory_order_seq_cst);
        l->read[me] = atomic_load_explicit(&l->x[1 - me], memory_order_relaxed);
    } else {
        atomic_store(&l->x[me], 1);
        l->read[me] = atomic_load(&l->x[1 - me]);
    }
}

static void message(Litmus *l, int me)
{
    memory_order send = l->kind == 2 ? memory_order_release : memory_order_relaxed;
    memory_order take = l->kind == 2 ? memory_order_acquire : memory_order_relaxed;
    if (me == 0) {
        l->data = 42;
        if (l->kind == 3)
            atomic_thread_fence(memory_order_release);
        go_fetch_max_explicit(&l->ready, 1, send);
        return;
    }
    for (int i = 0; atomic_load_explicit(&l->ready, take) == 0; i++)
        if (i % 64 == 63)
            go_gosched();
    if (l->kind == 3)
        atomic_thread_fence(memory_order_acquire);
    CHECK(l->data == 42);
}

static void play(Litmus *l, int me)
{
    if (l->kind < 2)
        storebuffer(l, me);
    else
        message(l, me);
}

static void other(void *arg)
{
    Litmus *l = arg;
    for (uint32_t i = 1; i <= (uint32_t)ROUNDS(5000); i++) {
        for (int n = 0; atomic_load(&l->round) != 2 * i - 1; n++)
            if (n % 64 == 63)
                go_gosched();
        play(l, 1);
        atomic_store(&l->round, 2 * i);
    }
    go_wg_done(&wg);
}

static void test_orders(void)
{
#ifdef GO_TSAN
    enum { KINDS = 3 };  // ThreadSanitizer does not know fences
#else
    enum { KINDS = 4 };
#endif
    for (int kind = 0; kind < KINDS; kind++) {
        Litmus l = {.kind = kind};
        go_wg_add(&wg, 1);
        go(other, &l);
        for (uint32_t i = 1; i <= (uint32_t)ROUNDS(5000); i++) {
            l.x[0] = l.x[1] = l.ready = l.data = 0;
            atomic_store(&l.round, 2 * i - 1);
            for (volatile uint64_t n = go_fastrand() % 200; n > 0; n--)
                ;  // the other is on its way
            play(&l, 0);
            for (int n = 0; atomic_load(&l.round) != 2 * i; n++)
                if (n % 64 == 63)
                    go_gosched();
            CHECK(kind >= 2 || l.read[0] == 1 || l.read[1] == 1);
        }
        go_wg_wait(&wg);
    }
}

int main(int argc, char **argv)
{
    static const RtTest tests[] = {
        {"alone", test_alone}, {"together", test_together}, {"orders", test_orders}, {NULL, NULL}};
    return rt_main(argc, argv, tests);
}
