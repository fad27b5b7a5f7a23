// SPDX-License-Identifier: GPL-3.0-or-later
//
// Package sync/atomic. All operations are sequentially consistent, as Go's memory model asks.
#include "natives.h"

#define SEQ __ATOMIC_SEQ_CST
#define OPERATIONS(Name, T)                                                                        \
    NATIVE(sync_atomic_Load##Name) {                                                               \
        if (!a->addr) return nil_address(t);                                                       \
        a->r0 = __atomic_load_n((T *)a->addr, SEQ);                                                \
        return NAT_OK;                                                                             \
    }                                                                                              \
    NATIVE(sync_atomic_Store##Name) {                                                              \
        if (!a->addr) return nil_address(t);                                                       \
        __atomic_store_n((T *)a->addr, (T)a->val, SEQ);                                            \
        return NAT_OK;                                                                             \
    }                                                                                              \
    NATIVE(sync_atomic_Add##Name) {                                                                \
        if (!a->addr) return nil_address(t);                                                       \
        a->r0 = (T)__atomic_add_fetch((U##T *)a->addr, (U##T)a->delta, SEQ);                       \
        return NAT_OK;                                                                             \
    }                                                                                              \
    NATIVE(sync_atomic_Swap##Name) {                                                               \
        if (!a->addr) return nil_address(t);                                                       \
        a->r0 = __atomic_exchange_n((T *)a->addr, (T)a->new, SEQ);                                 \
        return NAT_OK;                                                                             \
    }                                                                                              \
    NATIVE(sync_atomic_CompareAndSwap##Name) {                                                     \
        if (!a->addr) return nil_address(t);                                                       \
        T old = (T)a->old;                                                                         \
        a->r0 = __atomic_compare_exchange_n((T *)a->addr, &old, (T)a->new, false, SEQ, SEQ);       \
        return NAT_OK;                                                                             \
    }                                                                                              \
    NATIVE(sync_atomic_And##Name) {                                                                \
        if (!a->addr) return nil_address(t);                                                       \
        a->r0 = __atomic_fetch_and((T *)a->addr, (T)a->mask, SEQ);                                 \
        return NAT_OK;                                                                             \
    }                                                                                              \
    NATIVE(sync_atomic_Or##Name) {                                                                 \
        if (!a->addr) return nil_address(t);                                                       \
        a->r0 = __atomic_fetch_or((T *)a->addr, (T)a->mask, SEQ);                                  \
        return NAT_OK;                                                                             \
    }

typedef uint32_t Uint32_t, Uuint32_t;
typedef uint64_t Uint64_t, Uuint64_t;

static NatStatus nil_address(VmG *t) {
    return vm_panicruntime(t, "invalid memory address or nil pointer dereference");
}

OPERATIONS(Int32, int32_t)
OPERATIONS(Int64, int64_t)
OPERATIONS(Uint32, uint32_t)
OPERATIONS(Uint64, uint64_t)
OPERATIONS(Uintptr, uint64_t)

// --- Value: an interface in one aligned 16-byte word
// A spin lock per address range makes exchanges atomic; loads and stores are so by themselves.
static uint32_t locks[64];

static uint32_t *lock_of(const void *p) {
    uint32_t *l = &locks[((uintptr_t)p >> 4) & 63];
    while (__atomic_exchange_n(l, 1, __ATOMIC_ACQUIRE))
        while (__atomic_load_n(l, __ATOMIC_RELAXED))
            ;
    return l;
}

static void unlock(uint32_t *l) {
    __atomic_store_n(l, 0, __ATOMIC_RELEASE);
}

NATIVE(sync_atomic_load) {
    if (!a->p) return nil_address(t);
    __atomic_thread_fence(SEQ);
    heap_load128(&a->r0, a->p);
    __atomic_thread_fence(SEQ);
    return NAT_OK;
}

NATIVE(sync_atomic_swap) {
    if (!a->p) return nil_address(t);
    uint32_t *l = lock_of(a->p);
    heap_load128(&a->r0, a->p);
    heap_store128(a->p, &a->new);
    unlock(l);
    __atomic_thread_fence(SEQ);
    return NAT_OK;
}

NATIVE(sync_atomic_compareAndSwap) {
    (void)t;
    uint32_t *l = lock_of(a->p);
    GoIface cur;
    heap_load128(&cur, a->p);
    if (cur.type == a->old.type && cur.data.u == a->old.data.u) {
        heap_store128(a->p, &a->new);
        a->r0 = true;
    }
    unlock(l);
    return NAT_OK;
}

NATIVE(sync_atomic_check) {
    (void)t;
    a->r0 = !a->new.type ? 1 : a->old.type && a->old.type != a->new.type ? 2 : 0;
    return NAT_OK;
}
