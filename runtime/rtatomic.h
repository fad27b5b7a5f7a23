// SPDX-License-Identifier: GPL-3.0-or-later
// Atomics for goroutines of C: <stdatomic.h>, which this includes, and what it lacks. They work
// between goroutines as between threads, and never park.
//
//     what                  with order o (without _explicit: memory_order_seq_cst)
//     load, store           atomic_load_explicit(p, o), atomic_store_explicit(p, v, o)
//     add, sub              atomic_fetch_add_explicit(p, v, o), ..._sub_...
//     and, or, xor          atomic_fetch_and_explicit(p, v, o), ..._or_..., ..._xor_...
//     min, max              go_fetch_min_explicit(p, v, o), go_fetch_max_explicit(p, v, o)
//     swap                  atomic_exchange_explicit(p, v, o)
//     compare-exchange      atomic_compare_exchange_strong_explicit(p, &expected, v, o, onfail);
//                           ..._weak_... in loops
//     fences                atomic_thread_fence(o)
//
// p points to an _Atomic object; all but compare-exchange give what was there before. Order: what a
// goroutine did before a release (store, fence or read-modify-write) is seen by who reads that with
// acquire, and all that is memory_order_seq_cst, Go's only order, is seen in one order by all.
// relaxed promises only that the object itself is whole and has one history: counters. A channel,
// mutex or wait group orders everything without any of these. A loop that waits for another
// goroutine must call go_gosched: the other may need this thread.
//
// C11 only: in C++, <atomic>.
#ifndef RUNTIME_RTATOMIC_H
#define RUNTIME_RTATOMIC_H

#include <stdatomic.h>

// A read-modify-write even when nothing changes, so its order holds always.
#define GO_ATOMIC_PICK_(name, type, better)                                                \
    static inline type go_fetch_##name(_Atomic(type) *p, type v, memory_order o)           \
    {                                                                                      \
        type old = atomic_load_explicit(p, memory_order_relaxed);                          \
        while (!atomic_compare_exchange_weak_explicit(p, &old, old better v ? old : v, o,  \
                                                      memory_order_relaxed))               \
            ;                                                                              \
        return old;                                                                        \
    }
#define GO_ATOMIC_PAIR_(name, type)      \
    GO_ATOMIC_PICK_(min_##name, type, <) \
    GO_ATOMIC_PICK_(max_##name, type, >)
GO_ATOMIC_PAIR_(schar, signed char)
GO_ATOMIC_PAIR_(uchar, unsigned char)
GO_ATOMIC_PAIR_(short, short)
GO_ATOMIC_PAIR_(ushort, unsigned short)
GO_ATOMIC_PAIR_(int, int)
GO_ATOMIC_PAIR_(uint, unsigned)
GO_ATOMIC_PAIR_(long, long)
GO_ATOMIC_PAIR_(ulong, unsigned long)
GO_ATOMIC_PAIR_(llong, long long)
GO_ATOMIC_PAIR_(ullong, unsigned long long)
#undef GO_ATOMIC_PAIR_
#undef GO_ATOMIC_PICK_

#define GO_ATOMIC_OF_(p, name)                            \
    _Generic((p),                                         \
        _Atomic(signed char) *: go_fetch_##name##_schar,  \
        _Atomic(unsigned char) *: go_fetch_##name##_uchar, \
        _Atomic(short) *: go_fetch_##name##_short,        \
        _Atomic(unsigned short) *: go_fetch_##name##_ushort, \
        _Atomic(int) *: go_fetch_##name##_int,            \
        _Atomic(unsigned) *: go_fetch_##name##_uint,      \
        _Atomic(long) *: go_fetch_##name##_long,          \
        _Atomic(unsigned long) *: go_fetch_##name##_ulong, \
        _Atomic(long long) *: go_fetch_##name##_llong,    \
        _Atomic(unsigned long long) *: go_fetch_##name##_ullong)
#define go_fetch_min_explicit(p, v, o) GO_ATOMIC_OF_(p, min)(p, v, o)
#define go_fetch_max_explicit(p, v, o) GO_ATOMIC_OF_(p, max)(p, v, o)
#define go_fetch_min(p, v) go_fetch_min_explicit(p, v, memory_order_seq_cst)
#define go_fetch_max(p, v) go_fetch_max_explicit(p, v, memory_order_seq_cst)

#endif
