// SPDX-License-Identifier: GPL-3.0-or-later
// Short names for the compiler's atomics, so that the memory order is read at a glance. The fields
// they work on are plain: structs stay copyable and usable from C++.
#ifndef RUNTIME_ATOMIC_H
#define RUNTIME_ATOMIC_H

#define ld_rlx(p) __atomic_load_n((p), __ATOMIC_RELAXED)
#define ld_acq(p) __atomic_load_n((p), __ATOMIC_ACQUIRE)
#define ld_seq(p) __atomic_load_n((p), __ATOMIC_SEQ_CST)
#define st_rlx(p, v) __atomic_store_n((p), (v), __ATOMIC_RELAXED)
#define st_rel(p, v) __atomic_store_n((p), (v), __ATOMIC_RELEASE)
#define st_seq(p, v) __atomic_store_n((p), (v), __ATOMIC_SEQ_CST)
#define xchg(p, v) __atomic_exchange_n((p), (v), __ATOMIC_SEQ_CST)
#define xadd(p, v) __atomic_fetch_add((p), (v), __ATOMIC_SEQ_CST)
// old is a pointer to the expected value; updated on failure. With cas the loser, too, acquires
// what the winner released: WaitGroup's Wait returns on what it finds there.
#define cas(p, old, v) \
    __atomic_compare_exchange_n((p), (old), (v), 0, __ATOMIC_SEQ_CST, __ATOMIC_ACQUIRE)
#define cas_rel(p, old, v) \
    __atomic_compare_exchange_n((p), (old), (v), 0, __ATOMIC_RELEASE, __ATOMIC_RELAXED)
#define cas_acq(p, old, v) \
    __atomic_compare_exchange_n((p), (old), (v), 0, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED)

// In a spin loop.
static inline void cpurelax(void)
{
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}

#endif
