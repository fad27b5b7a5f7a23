// SPDX-License-Identifier: GPL-3.0-or-later
// Native stacks: large lazily-committed reservations with a guard below each.
//
// Stacks are cut from arenas of equal slots, one size class per arena; descriptors live in tables
// beside the arenas and are type-stable: recycled, never unmapped. A free stack is in the cache of
// an M (no lock) or in the pool of its class (lock in stack.c).
#ifndef RUNTIME_STACK_H
#define RUNTIME_STACK_H

#include "switch.h"

typedef struct Stack Stack;
struct Stack {
    Gobuf ctx;       // the loop or goroutine suspended on this stack, when nothing runs on it
    char *lo;        // lowest usable byte; the guard ends here
    char *hi;        // top, 16-aligned, shifted down by the cache colour
    Stack *next;     // owner's list: an M's cache or the pool
    uint32_t class;  // size class
    uint32_t uses;   // releases since the last look at how deep it was used
    // ctx has been made and holds a suspended stack loop: switch to it; when false the taker calls
    // gobuf_make first. Kept by the scheduler; trimming clears it.
    bool started;
    char *syscallsp;  // scheduler: its G is in a syscall and uses the stack from here up; else NULL
    uintptr_t *regs;  // scheduler: words near the top where entersyscall saves registers
};

// An M's private stacks; zero is empty. Touched only by the thread that owns the M.
typedef struct StackCache {
    Stack *head;
    uint32_t n;
} StackCache;

enum { STACK_CACHE_MAX = 16 };  // an M keeps at most so many default-class stacks

// Sets the default reservation (rounded up to a class; 0: 256 MiB) before the first stackalloc.
void stackinit(size_t defaultsize);
// Usable bytes of a default stack, for messages.
size_t stackdefault(void);
// A stack of at least `size` bytes (0: the default): from the cache, the pool, or new. Never blocks
// on a goroutine; may take the pool's lock and make system calls. NULL when the kernel refuses
// memory or guards (errno says). cache may be NULL.
Stack *stackalloc(StackCache *cache, size_t size);
// Gives back a stack that nothing runs on, or whose only frames are a suspended loop (started).
// The memory of a deep use goes back to the kernel.
void stackfree(StackCache *cache, Stack *s);
// Returns what a deep use left below the top 64 KiB to the kernel; cheap when there is nothing. s
// is free, or the caller runs on it near its top: the stack loop calls this every few goroutines
// and before sleeping.
void stackgiveback(Stack *s);
// Empties an M's cache into the pool (thread exit, P release under memory pressure).
void stackcache_flush(StackCache *cache);
// Returns all memory of pooled stacks beyond `keep` of them (they lose their loop); returns how
// many were trimmed.
size_t stacktrim(size_t keep);
// Gives back, a few at a time, pooled stacks that nobody has wanted for a while. For sysmon: true
// if it shall be called again at once. stackidle: it has, or will have, something to do.
bool stackscavenge(int64_t now);
bool stackidle(void);
// Async-signal-safe: does addr lie in the guard of one of our stacks? Then *size is that stack's
// usable size.
bool stack_guard_hit(const void *addr, size_t *size);
// Async-signal-safe: the stack slot that contains addr (guard excluded), NULL if none.
Stack *stack_find(const void *addr);
// For tests: guards by mprotect, as on kernels before 6.13.
void stack_usemprotect(void);
// Stacks ever made and now pooled, for statistics and tests.
void stackstats(size_t *made, size_t *pooled);

#endif
