// SPDX-License-Identifier: GPL-3.0-or-later
//
// Package sync on the runtime's locks, which the script's types mirror. What may wait parks by
// the start and again protocol: nothing is on the native stack meanwhile.
#include "runtime/embed.h"
#include "natives.h"

_Static_assert(sizeof(GoMutex) == 8 && sizeof(GoRWMutex) == 24 && sizeof(GoWaitGroup) == 16,
               "sync.gs declares the same layouts");

typedef struct SyncCond { // as sync.gs declares it
    GoIface locker;
    GoCond cond;
} SyncCond;

static NatStatus nil_receiver(VmG *t) {
    return vm_panicruntime(t, "invalid memory address or nil pointer dereference");
}

// Begins or goes on with a wait: start the first time, again after a wake-up.
#define WAIT(start, again)                                                                         \
    do {                                                                                           \
        uint64_t *state = vm_nstate(t);                                                            \
        int r = *state ? (again) : (start);                                                        \
        if (r == GO_PARKED) {                                                                      \
            *state = 1;                                                                            \
            return NAT_PARK;                                                                       \
        }                                                                                          \
        return NAT_OK;                                                                             \
    } while (0)

NATIVE(sync_Mutex_Lock) {
    if (!a->m) return nil_receiver(t);
    WAIT(go_mutex_lock_start(a->m), go_mutex_lock_again(a->m));
}

NATIVE(sync_Mutex_TryLock) {
    if (!a->m) return nil_receiver(t);
    a->r0 = go_mutex_trylock(a->m);
    return NAT_OK;
}

NATIVE(sync_Mutex_Unlock) {
    if (!a->m) return nil_receiver(t);
    if (go_mutex_release(a->m) == GO_MISUSE) vm_fatal(t, "sync: unlock of unlocked mutex");
    return NAT_OK;
}

NATIVE(sync_RWMutex_Lock) {
    if (!a->rw) return nil_receiver(t);
    WAIT(go_rwmutex_lock_start(a->rw), go_rwmutex_lock_again(a->rw));
}

NATIVE(sync_RWMutex_TryLock) {
    if (!a->rw) return nil_receiver(t);
    a->r0 = go_rwmutex_trylock(a->rw);
    return NAT_OK;
}

NATIVE(sync_RWMutex_Unlock) {
    if (!a->rw) return nil_receiver(t);
    if (go_rwmutex_release(a->rw) == GO_MISUSE) vm_fatal(t, "sync: Unlock of unlocked RWMutex");
    return NAT_OK;
}

NATIVE(sync_RWMutex_RLock) {
    if (!a->rw) return nil_receiver(t);
    WAIT(go_rwmutex_rlock_start(a->rw), go_rwmutex_rlock_again(a->rw));
}

NATIVE(sync_RWMutex_TryRLock) {
    if (!a->rw) return nil_receiver(t);
    a->r0 = go_rwmutex_tryrlock(a->rw);
    return NAT_OK;
}

NATIVE(sync_RWMutex_RUnlock) {
    if (!a->rw) return nil_receiver(t);
    if (go_rwmutex_rrelease(a->rw) == GO_MISUSE) vm_fatal(t, "sync: RUnlock of unlocked RWMutex");
    return NAT_OK;
}

NATIVE(sync_WaitGroup_add) {
    if (!a->wg) return nil_receiver(t);
    a->r0 = go_wg_change(a->wg, a->delta) == GO_OK;
    return NAT_OK;
}

NATIVE(sync_WaitGroup_Wait) {
    if (!a->wg) return nil_receiver(t);
    WAIT(go_wg_wait_start(a->wg), go_wg_wait_again(a->wg));
}

NATIVE(sync_Cond_copied) {
    if (!a->c) return nil_receiver(t);
    a->r0 = go_cond_copied(&((SyncCond *)a->c)->cond);
    return NAT_OK;
}

NATIVE(sync_Cond_ticket) {
    (void)t;
    a->r0 = go_cond_ticket(&((SyncCond *)a->c)->cond);
    return NAT_OK;
}

NATIVE(sync_Cond_waitFor) {
    GoCond *c = &((SyncCond *)a->c)->cond;
    WAIT(go_cond_wait_start(c, (uint32_t)a->ticket), go_cond_wait_again(c));
}

NATIVE(sync_Cond_signal) {
    (void)t;
    go_cond_signal(&((SyncCond *)a->c)->cond);
    return NAT_OK;
}

NATIVE(sync_Cond_broadcast) {
    (void)t;
    go_cond_broadcast(&((SyncCond *)a->c)->cond);
    return NAT_OK;
}
