// SPDX-License-Identifier: GPL-3.0-or-later
// Stress harness of the context switch (runtime/switch*.S, runtime/switch.c).
//
// Native:  S="tests/unit/test_switch.c runtime/switch.c"; F="-std=gnu11 -D_GNU_SOURCE -O2 -pthread
// -I."
//          $CC $F $S runtime/switch_amd64.S
// AArch64: aarch64-linux-gnu-gcc -static $F $S runtime/switch_arm64.S && qemu-aarch64 ./a.out
// Both sanitizers of clang work too. tests/unit/switch_mutation.sh adds -DSWITCH_BREAK=<register>
// and demands that this program fails.
//
// Fibers with canaries at every call level switch at random among themselves and the hosting
// threads. Each switch goes through swap_checked, which fills all callee-saved registers and
// floating-point control words with random values and compares them afterwards. A fiber's context
// is published for other threads only by the side that was switched to, as the scheduler commits a
// park.
#include "runtime/switch.h"

#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <unwind.h>

// swap_checked(fromsp, tosp, val, seed, out): as gobuf_swap, but with the registers taken from seed
// at the call and stored to out after it. Order of the words as in reg_names.
void *swap_checked(void **fromsp, void *tosp, void *val, const uint64_t *seed, uint64_t *out);

#if defined(__x86_64__)
static const char *const reg_names[] = {"rbx", "rbp", "r12", "r13", "r14", "r15", "mxcsr", "fpcw"};
__asm__(".text\n"
        ".p2align 4\n"
        "swap_checked:\n"
        "    push %rbp\n    push %rbx\n    push %r12\n    push %r13\n    push %r14\n    push %r15\n"
        "    push %r8\n"            // out
        "    sub $16, %rsp\n"       // own control words at 0 and 4, scratch at 8
        "    stmxcsr (%rsp)\n    fnstcw 4(%rsp)\n"
        "    mov 0(%rcx), %rbx\n    mov 8(%rcx), %rbp\n    mov 16(%rcx), %r12\n"
        "    mov 24(%rcx), %r13\n    mov 32(%rcx), %r14\n    mov 40(%rcx), %r15\n"
        "    ldmxcsr 48(%rcx)\n    fldcw 56(%rcx)\n"
        "    call gobuf_swap\n"
        "    mov 16(%rsp), %r8\n"
        "    mov %rbx, 0(%r8)\n    mov %rbp, 8(%r8)\n    mov %r12, 16(%r8)\n"
        "    mov %r13, 24(%r8)\n    mov %r14, 32(%r8)\n    mov %r15, 40(%r8)\n"
        "    stmxcsr 48(%r8)\n    fnstcw 56(%r8)\n"
        "    ldmxcsr (%rsp)\n    fldcw 4(%rsp)\n"
        "    add $24, %rsp\n"
        "    pop %r15\n    pop %r14\n    pop %r13\n    pop %r12\n    pop %rbx\n    pop %rbp\n"
        "    ret\n");

static void seed_control(uint64_t *seed, uint64_t r)
{
    // All exceptions masked; rounding, flush-to-zero and denormals-are-zero at random.
    seed[6] = 0x1f80 | (r & 3) << 13 | (r >> 2 & 1) << 15 | (r >> 3 & 1) << 6;
    static const uint16_t precision[4] = {0, 0x200, 0x300, 0x300};
    seed[7] = 0x007f | precision[r >> 4 & 3] | (r >> 6 & 3) << 10;
}
#else
static const char *const reg_names[] = {
    "x19", "x20", "x21", "x22", "x23", "x24", "x25", "x26", "x27", "x28", "x29",
    "d8",  "d9",  "d10", "d11", "d12", "d13", "d14", "d15", "fpcr",
};
__asm__(".text\n"
        ".p2align 4\n"
        "swap_checked:\n"
        "    sub sp, sp, #192\n"
        "    stp x19, x20, [sp]\n    stp x21, x22, [sp, #16]\n    stp x23, x24, [sp, #32]\n"
        "    stp x25, x26, [sp, #48]\n    stp x27, x28, [sp, #64]\n    stp x29, x30, [sp, #80]\n"
        "    stp d8, d9, [sp, #96]\n    stp d10, d11, [sp, #112]\n    stp d12, d13, [sp, #128]\n"
        "    stp d14, d15, [sp, #144]\n"
        "    mrs x9, fpcr\n    stp x9, x4, [sp, #160]\n"
        "    ldp x19, x20, [x3]\n    ldp x21, x22, [x3, #16]\n    ldp x23, x24, [x3, #32]\n"
        "    ldp x25, x26, [x3, #48]\n    ldp x27, x28, [x3, #64]\n    ldr x29, [x3, #80]\n"
        "    ldp d8, d9, [x3, #88]\n    ldp d10, d11, [x3, #104]\n    ldp d12, d13, [x3, #120]\n"
        "    ldp d14, d15, [x3, #136]\n"
        "    ldr x9, [x3, #152]\n    msr fpcr, x9\n"
        "    bl gobuf_swap\n"
        "    ldp x9, x4, [sp, #160]\n"
        "    stp x19, x20, [x4]\n    stp x21, x22, [x4, #16]\n    stp x23, x24, [x4, #32]\n"
        "    stp x25, x26, [x4, #48]\n    stp x27, x28, [x4, #64]\n    str x29, [x4, #80]\n"
        "    stp d8, d9, [x4, #88]\n    stp d10, d11, [x4, #104]\n    stp d12, d13, [x4, #120]\n"
        "    stp d14, d15, [x4, #136]\n"
        "    mrs x10, fpcr\n    str x10, [x4, #152]\n    msr fpcr, x9\n"
        "    ldp x19, x20, [sp]\n    ldp x21, x22, [sp, #16]\n    ldp x23, x24, [sp, #32]\n"
        "    ldp x25, x26, [sp, #48]\n    ldp x27, x28, [sp, #64]\n    ldp x29, x30, [sp, #80]\n"
        "    ldp d8, d9, [sp, #96]\n    ldp d10, d11, [sp, #112]\n    ldp d12, d13, [sp, #128]\n"
        "    ldp d14, d15, [sp, #144]\n"
        "    add sp, sp, #192\n"
        "    ret\n");

static void seed_control(uint64_t *seed, uint64_t r)
{
    seed[19] = (r & 3) << 22 | (r >> 2 & 1) << 24;  // rounding mode, flush to zero
}
#endif

enum {
    NREGS = sizeof reg_names / sizeof reg_names[0],
    THREADS = 4,
    FIBERS = 48,
    STEPS = 400,
    STACK = 64 << 10,
    CHAIN = 500,
};

typedef struct Fiber Fiber;
typedef struct Host {
    Gobuf ctx;
    Fiber *publish;  // the fiber just left: its context is whole now, others may take it
    uint64_t rng;
} Host;

struct Fiber {
    Gobuf ctx;
    uint64_t rng;
    Host *host;  // where it runs now
    int id;
    int hosts;   // times it came back on another thread
    bool done;
};

static Fiber fibers[FIBERS];
static Fiber *ready[FIBERS];
static int nready;
static int nlive = FIBERS;
static pthread_mutex_t ready_lock = PTHREAD_MUTEX_INITIALIZER;

static uint64_t rnd(uint64_t *s)
{
    *s += 0x9e3779b97f4a7c15u;
    uint64_t z = *s;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

static __attribute__((noreturn)) void fail(const char *what, const char *detail)
{
    fprintf(stderr, "test_switch: %s: %s\n", what, detail);
    _exit(1);
}

// Random values into the registers, a switch, the values compared.
static inline __attribute__((always_inline)) void *swap_and_check(Gobuf *from, Gobuf *to, void *val,
                                                                 uint64_t *rng)
{
    uint64_t seed[NREGS], out[NREGS];
    for (int i = 0; i < NREGS; i++)
        seed[i] = rnd(rng);
    seed_control(seed, rnd(rng));
    memset(out, 0, sizeof out);
    gobuf_announce_before(from, to);
    void *r = swap_checked(&from->sp, to->sp, val, seed, out);
    gobuf_announce_after(from);
#if defined(__x86_64__)
    out[6] &= ~0x3full;  // sticky flags may change
    seed[6] &= ~0x3full;
    if ((seed[6] ^ out[6]) & 0xffc0)
        fail("changed across a switch", "mxcsr");
    seed[6] = out[6] = 0;
    out[7] &= 0xffff;
#endif
    for (int i = 0; i < NREGS; i++)
        if (seed[i] != out[i])
            fail("changed across a switch", reg_names[i]);
    return r;
}

static void put_ready(Fiber *f)
{
    pthread_mutex_lock(&ready_lock);
    if (f->done)
        nlive--;
    else
        ready[nready++] = f;
    pthread_mutex_unlock(&ready_lock);
}

static Fiber *take_ready(uint64_t *rng)
{
    Fiber *f = NULL;
    pthread_mutex_lock(&ready_lock);
    if (nready > 0) {
        int i = (int)(rnd(rng) % (unsigned)nready);
        f = ready[i];
        ready[i] = ready[--nready];
    }
    pthread_mutex_unlock(&ready_lock);
    return f;
}

static void publish(Host *h)
{
    if (h->publish != NULL)
        put_ready(h->publish);
    h->publish = NULL;
}

// Leaves f for another fiber or for the hosting thread.
static __attribute__((noinline)) void leave(Fiber *f)
{
    Host *h = f->host;
    Fiber *next = rnd(&f->rng) % 4 != 0 ? take_ready(&f->rng) : NULL;
    h->publish = f;
    Host *now;
    if (next != NULL) {
        next->host = h;
        now = swap_and_check(&f->ctx, &next->ctx, h, &f->rng);
    } else {
        now = swap_and_check(&f->ctx, &h->ctx, h, &f->rng);
    }
    if (now != f->host)
        fail("wrong value from a switch", "host");
    if (now != h)
        f->hosts++;
    publish(now);
}

static __attribute__((noinline)) void descend(Fiber *f, int depth)
{
    volatile uint64_t canary[32];
    uint64_t key = rnd(&f->rng);
    unsigned n = 1 + key % 32;
    for (unsigned i = 0; i < n; i++)
        canary[i] = key * (i + 1);
    if (depth > 0)
        descend(f, depth - 1);
    if (key % 3 != 0)
        leave(f);
    for (unsigned i = 0; i < n; i++)
        if (canary[i] != key * (i + 1))
            fail("stack overwritten", "canary");
}

static _Unwind_Reason_Code count_frame(struct _Unwind_Context *ctx, void *arg)
{
    (void)ctx;
    return ++*(int *)arg > 20 ? _URC_NORMAL_STOP : _URC_NO_REASON;
}

static void fiber_main(void *val)
{
    gobuf_entered();
    Host *h = val;
    publish(h);
    Fiber *f = NULL;
    for (int i = 0; i < FIBERS && f == NULL; i++)  // by address: the local lies in its stack
        if ((char *)&h >= (char *)fibers[i].ctx.lo &&
            (char *)&h < (char *)fibers[i].ctx.lo + fibers[i].ctx.size)
            f = &fibers[i];
    int frames = 0;
    _Unwind_Backtrace(count_frame, &frames);
    if (frames > 10)
        fail("backtrace does not end at the entry", "gobuf_entry");
    for (int i = 0; i < STEPS; i++) {
        descend(f, (int)(rnd(&f->rng) % 40));
        leave(f);
    }
    f->done = true;
    h = f->host;
    h->publish = f;
    gobuf_switch_dying(&h->ctx, h);
}

static void *host_main(void *arg)
{
    Host h = {.rng = (uintptr_t)arg * 7919};
    gobuf_thread(&h.ctx);
    for (;;) {
        Fiber *f = take_ready(&h.rng);
        if (f == NULL) {
            pthread_mutex_lock(&ready_lock);
            int live = nlive;
            pthread_mutex_unlock(&ready_lock);
            if (live == 0)
                return NULL;
            sched_yield();
            continue;
        }
        f->host = &h;
        if (swap_and_check(&h.ctx, &f->ctx, &h, &h.rng) != &h)
            fail("wrong value from a switch", "thread");
        publish(&h);
    }
}

static void *new_stack(void)
{
    void *p = mmap(NULL, STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (p == MAP_FAILED)
        fail("mmap", "stack");
    return p;
}

static void test_random(uint64_t seed)
{
    pthread_t thread[THREADS];
    for (int i = 0; i < FIBERS; i++) {
        char *lo = new_stack();
        fibers[i] = (Fiber){.id = i, .rng = seed + (uint64_t)i};
        gobuf_make(&fibers[i].ctx, lo, lo + STACK, fiber_main);
        ready[nready++] = &fibers[i];
    }
    for (uintptr_t i = 0; i < THREADS; i++)
        pthread_create(&thread[i], NULL, host_main, (void *)(i + 1));
    for (int i = 0; i < THREADS; i++)
        pthread_join(thread[i], NULL);
    int migrations = 0;
    for (int i = 0; i < FIBERS; i++) {
        migrations += fibers[i].hosts;
        void *lo = (void *)fibers[i].ctx.lo;
        gobuf_free(&fibers[i].ctx);
        munmap(lo, STACK);
    }
    if (migrations == 0)
        fail("nothing migrated", "threads");
}

// A chain: every link switches to the next one from inside a call, and the whole unwinds backwards.
static Gobuf chain[CHAIN + 1];

static void chain_main(void *val)
{
    gobuf_entered();
    uintptr_t i = (uintptr_t)val;
    uint64_t rng = i;
    if (i < CHAIN) {
        void *r = swap_and_check(&chain[i], &chain[i + 1], (void *)(i + 1), &rng);
        if ((uintptr_t)r != i + 1)
            fail("wrong value from a switch", "chain");
    }
    gobuf_switch_dying(&chain[i - 1], (void *)i);
}

static void test_chain(void)
{
    gobuf_thread(&chain[0]);
    for (int i = 1; i <= CHAIN; i++) {
        char *lo = new_stack();
        gobuf_make(&chain[i], lo, lo + STACK, chain_main);
    }
    uint64_t rng = 1;
    if (swap_and_check(&chain[0], &chain[1], (void *)1, &rng) != (void *)1)
        fail("wrong value from a switch", "chain");
    for (int i = 1; i <= CHAIN; i++) {
        void *lo = (void *)chain[i].lo;
        gobuf_free(&chain[i]);
        munmap(lo, STACK);
    }
}

// gobuf_switch as the compiler sees it: values that live across it, more than there are registers.
static Gobuf juggler, other;

static __attribute__((noinline)) double juggle(Gobuf *from, Gobuf *to, uint64_t *rng, double *check)
{
    uint64_t a = rnd(rng), b = rnd(rng), c = rnd(rng), d = rnd(rng), e = rnd(rng), f = rnd(rng);
    double u = (double)a, v = (double)b, w = (double)c, x = (double)d, y = (double)e, z = (double)f;
    long double l = (long double)a / 3;
    *check = (double)(a ^ b ^ c ^ d ^ e ^ f) + u + 2 * v + 3 * w + 4 * x + 5 * y + 6 * z +
             (double)l;
    gobuf_switch(from, to, NULL);
    return (double)(a ^ b ^ c ^ d ^ e ^ f) + u + 2 * v + 3 * w + 4 * x + 5 * y + 6 * z + (double)l;
}

static void juggle_main(void *val)
{
    gobuf_entered();
    uint64_t rng = (uintptr_t)val;
    for (;;) {
        double check;
        if (juggle(&other, &juggler, &rng, &check) != check)
            fail("changed across a switch", "a value of the compiler's");
    }
}

static void test_compiler(void)
{
    char *lo = new_stack();
    gobuf_thread(&juggler);
    gobuf_make(&other, lo, lo + STACK, juggle_main);
    uint64_t rng = 5;
    for (int i = 0; i < 10000; i++) {
        double check;
        if (juggle(&juggler, &other, &rng, &check) != check)
            fail("changed across a switch", "a value of the compiler's");
    }
    gobuf_free(&other);
    munmap(lo, STACK);
}

int main(int argc, char **argv)
{
    uint64_t seed = argc > 1 ? strtoull(argv[1], NULL, 0) : 20240813;
    test_compiler();
    test_chain();
    test_random(seed);
    printf("ok\n");
    return 0;
}
