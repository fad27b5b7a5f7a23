// SPDX-License-Identifier: GPL-3.0-or-later
// Context switch between native stacks.
//
// A Gobuf is a suspended execution: a stack pointer, below which all callee-saved registers and the
// floating-point control words lie in the frame gobuf_swap pushed. It is valid from the moment the
// switch away from it has stored its stack pointer until somebody switches to it, exactly once.
// A Gobuf may be resumed on another thread; the caller orders that with a lock or an atomic.
// Signal masks are not switched: all threads of the scheduler keep the same one.
//
// The assembly ends in `pop; jmp` and not in `ret`: a return to another stack never matches the
// return predictor's entry and costs three times the whole switch.
// ASan and TSan are told of every switch by the inline wrapper, in the caller's own frame: TSan
// keeps a shadow call stack per fiber, and a wrapper that returned in between would unbalance it.
// Rejected: ucontext (a system call each way), saving in inline assembly only what the compiler
// says is live (each call site its own frame layout, which nothing could test).
#ifndef RUNTIME_SWITCH_H
#define RUNTIME_SWITCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__SANITIZE_ADDRESS__)
#define GO_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GO_ASAN 1
#endif
#endif
#if defined(__SANITIZE_THREAD__)
#define GO_TSAN 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define GO_TSAN 1
#endif
#endif

#ifdef GO_ASAN
void __asan_unpoison_memory_region(void const volatile *addr, size_t size);
void __sanitizer_start_switch_fiber(void **save, const void *bottom, size_t size);
void __sanitizer_finish_switch_fiber(void *save, const void **bottom, size_t *size);
#endif
#ifdef GO_TSAN
void *__tsan_get_current_fiber(void);
void *__tsan_create_fiber(unsigned flags);
void __tsan_destroy_fiber(void *fiber);
void __tsan_switch_to_fiber(void *fiber, unsigned flags);
#endif

typedef struct Gobuf {
    void *sp;         // saved stack pointer; registers are just above it
    const void *lo;   // stack bounds, for ASan and the conservative scan
    size_t size;
    void *fakestack;  // ASan's, while suspended
    void *fiber;      // TSan's
} Gobuf;

// Saves the caller in *fromsp and resumes tosp; returns, when resumed, the resumer's val.
void *gobuf_swap(void **fromsp, void *tosp, void *val);
// Calls fn(arg) on the stack of a suspended context, below its frame, and comes back: to the
// unwinder fn is called by the code that is suspended there. Nobody may resume it meanwhile.
void gobuf_probe(void *sp, void (*fn)(void *arg), void *arg);
// First return address of a made context: calls the entry function with val.
void gobuf_entry(void);

// Prepares b so that the first switch to it calls entry(val) on the stack [lo, hi). entry must not
// return. hi is 16-aligned; the top 128 bytes or so are written. Creates a TSan fiber when b has
// none.
void gobuf_make(Gobuf *b, void *lo, void *hi, void (*entry)(void *val));
// Describes the calling thread's own stack, so that gobuf_switch can save it in b and come back.
void gobuf_thread(Gobuf *b);
// Forgets b's sanitizer state; b must be suspended for good or never have run.
void gobuf_free(Gobuf *b);

// To be the first thing an entry function calls (a no-op without ASan).
static inline __attribute__((always_inline)) void gobuf_entered(void)
{
#ifdef GO_ASAN
    __sanitizer_finish_switch_fiber(NULL, NULL, NULL);
#endif
}

// The announcements around a gobuf_swap, for who calls it directly; before must be the last thing
// done on the old stack. from is NULL when the old stack dies.
static inline __attribute__((always_inline)) void gobuf_announce_before(Gobuf *from, Gobuf *to)
{
#ifdef GO_ASAN
    __sanitizer_start_switch_fiber(from ? &from->fakestack : NULL, to->lo, to->size);
#endif
#ifdef GO_TSAN
    __tsan_switch_to_fiber(to->fiber, 0);
#endif
    (void)from;
    (void)to;
}

static inline __attribute__((always_inline)) void gobuf_announce_after(Gobuf *from)
{
#ifdef GO_ASAN
    __sanitizer_finish_switch_fiber(from->fakestack, NULL, NULL);
#endif
    (void)from;
}

// Somebody switched to a context that was never made, or was freed: aborts.
_Noreturn void gobuf_nowhere(void);

// gobuf_swap, entered by a jump on x86-64: a call would leave an entry in the return predictor that
// no return ever takes, and from then on every return of the resumed side is mispredicted (a
// ping-pong over channels takes a fifth longer). Only the caller-saved registers are lost, as by a
// call. The way to gobuf_nowhere is a call too: it keeps the compiler from using a red zone below
// the pushed address.
static inline __attribute__((always_inline)) void *gobuf_enter(void **fromsp, void *tosp, void *val)
{
    if (__builtin_expect(tosp == NULL, 0))
        gobuf_nowhere();
#if defined(__x86_64__) && !defined(GO_ASAN) && !defined(GO_TSAN)
    void *r;
    __asm__ volatile("lea 1f(%%rip), %%rax\n\t"
                     "push %%rax\n\t"
                     "jmp gobuf_swap\n"
                     "1:"
                     : "=a"(r), "+D"(fromsp), "+S"(tosp), "+d"(val)
                     :
                     : "rcx", "r8", "r9", "r10", "r11", "cc", "memory", "xmm0", "xmm1", "xmm2",
                       "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8", "xmm9", "xmm10", "xmm11",
                       "xmm12", "xmm13", "xmm14", "xmm15", "st", "st(1)", "st(2)", "st(3)", "st(4)",
                       "st(5)", "st(6)", "st(7)"
#ifdef __AVX512F__
                       , "xmm16", "xmm17", "xmm18", "xmm19", "xmm20", "xmm21", "xmm22", "xmm23",
                       "xmm24", "xmm25", "xmm26", "xmm27", "xmm28", "xmm29", "xmm30", "xmm31", "k1",
                       "k2", "k3", "k4", "k5", "k6", "k7"
#endif
    );
    return r;
#else
    return gobuf_swap(fromsp, tosp, val);
#endif
}

// Suspends the caller in *from and resumes *to. Returns when somebody switches to *from, with the
// val that was given there; possibly on another thread: whatever the caller derived from a
// thread-local is stale. errno is not kept.
static inline __attribute__((always_inline)) void *gobuf_switch(Gobuf *from, Gobuf *to, void *val)
{
    gobuf_announce_before(from, to);
    void *r = gobuf_enter(&from->sp, to->sp, val);
    gobuf_announce_after(from);
    return r;
}

// As gobuf_switch, for a caller that will never be resumed: its stack may be reused by the resumed
// side.
static inline __attribute__((always_inline, noreturn)) void gobuf_switch_dying(Gobuf *to, void *val)
{
    void *dead;
    gobuf_announce_before(NULL, to);
    gobuf_enter(&dead, to->sp, val);
    __builtin_unreachable();
}

#endif
