// SPDX-License-Identifier: GPL-3.0-or-later
// Contexts, cancellation and futures: the part of rt.h that stops what others wait for. Include
// rt.h, which includes this.
//
// A context tells all who have it when to stop, and why: it ends when it is cancelled, when its
// deadline passes, or when its parent ends. A goroutine carries one (go_context_set), those it
// starts inherit it, and where it waits its end is told as an error: GO_ERR_CANCELED or
// GO_ERR_TIMEOUT by everything on files, the network and child processes, GO_CANCELED by the
// functions whose name ends in _ctx. (A wait for signals is one for a channel.) An operation that
// has been cancelled has done nothing: no value was taken or sent, no lock is held. One that was
// completed just before says so, as if nothing had happened; one that begins after the end fails at
// once. All other functions wait as ever: contexts change nothing for code that does not ask.
#ifndef RUNTIME_RTCTX_H
#define RUNTIME_RTCTX_H

#include "rt.h"

#ifdef __cplusplus
extern "C" {
#endif

// --- contexts ------------------------------------------------------------------------------------
// Each of the with functions gives a new context, a child of parent, with one reference, which
// is the caller's; a child holds one on its parent. Contexts of those may be dropped with or
// without being cancelled, in any order, from any goroutine. A timer's f may cancel.
typedef struct GoContext GoContext;
// The root: never ends, needs no references.
GoContext *go_context_background(void);
GoContext *go_context_with_cancel(GoContext *parent);
// Ends at when, on go_nanotime's clock, at the latest. cause (may be NULL) is copied.
GoContext *go_context_with_deadline(GoContext *parent, int64_t when, const char *cause);
GoContext *go_context_with_timeout(GoContext *parent, int64_t ns, const char *cause);
// key is compared as a pointer: use the address of a static of yours. value must outlive it.
GoContext *go_context_with_value(GoContext *parent, const void *key, void *value);
// Has parent's values and never ends.
GoContext *go_context_without_cancel(GoContext *parent);
GoContext *go_context_ref(GoContext *c);  // c
void go_context_unref(GoContext *c);      // c may be NULL
// Ends c, one of with_cancel, with_deadline or with_timeout, and all its descendants. The first
// time counts. cause (may be NULL) is copied.
void go_context_cancel(GoContext *c, const char *cause);
int go_context_err(const GoContext *c);  // 0, GO_ERR_CANCELED, GO_ERR_TIMEOUT
// Why it has ended: the cause that was given, else "context canceled" or "context deadline
// exceeded"; NULL while it has not. Valid as long as c.
const char *go_context_cause(const GoContext *c);
// Is closed when c ends; for go_select. NULL if that cannot come. Valid as long as c.
GoChan *go_context_done(GoContext *c);
bool go_context_deadline(const GoContext *c, int64_t *when);  // false: none
void *go_context_value(const GoContext *c, const void *key);  // the nearest; NULL: none

// Has fn(arg) run in a goroutine of its own, which has no context, when c ends; at once if it has.
// *a is zeroed memory of the caller's, in place until stop has returned or fn has been started; it
// holds a reference on c until then.
typedef struct GoAfterFunc {
    // private
    void (*fn)(void *arg);
    void *arg;
    GoContext *c;
    struct GoAfterFunc *next, *prev;
} GoAfterFunc;
void go_context_after_func(GoAfterFunc *a, GoContext *c, void (*fn)(void *), void *arg);
// True: fn will not run. False: it has been started, or stopped before. Call it while you hold a
// reference on c.
bool go_context_after_stop(GoAfterFunc *a);

// --- the goroutine's context ---------------------------------------------------------------------
// The calling goroutine's; background if it has none.
GoContext *go_context(void);
// Makes c the calling goroutine's, until the next set, or until the function that go_try called
// returns or panics; returns the one before. c must live so long, and NULL is background.
// Goroutines started meanwhile inherit it, with a reference of their own.
GoContext *go_context_set(GoContext *c);
// GO_CANCELED if it has ended (and is not masked), for loops that do not wait; else GO_OK.
int go_canceled(void);
// Between mask and unmask, which nest, the end of its context does not reach the goroutine: for
// cleanups that wait. Deferred functions run masked.
void go_cancel_mask(void);
void go_cancel_unmask(void);

// --- waits that a context ends -------------------------------------------------------------------
// As the functions without _ctx; GO_OK, or GO_CANCELED with nothing done.
int go_send_ctx(GoChan *c, const void *elem);
int go_recv_ctx(GoChan *c, void *elem);  // also GO_CLOSED
// *chosen: what go_select returns; -1 when GO_CANCELED.
int go_select_ctx(GoSelCase *cases, int nsend, int nrecv, int *chosen, bool *recvok);
int go_sleep_ctx(int64_t ns);
int go_mutex_lock_ctx(GoMutex *m);
// Readers that come while a cancelled writer was waiting are let in when those that read have left.
int go_rwmutex_lock_ctx(GoRWMutex *rw);
int go_rwmutex_rlock_ctx(GoRWMutex *rw);
int go_wg_wait_ctx(GoWaitGroup *wg);
// GO_CANCELED too with m locked; a signal is not lost: it goes to another waiter.
int go_cond_wait_ctx(GoCond *c, GoMutex *m);
int go_sem_acquire_ctx(GoSem *s, int64_t n);
// As go_join_try: also GO_PANICKED. The goroutine stays in its scope.
int go_join_ctx(GoJoin *h, void **result, GoPanic *p);

// --- futures -------------------------------------------------------------------------------------
// A goroutine's result to come. It has a context of its own, a child of the caller's.
typedef struct GoFuture GoFuture;
// Runs fn(arg) in a new goroutine; the caller has to free the future.
GoFuture *go_async(void *(*fn)(void *arg), void *arg);
// Waits for fn to end. GO_OK: *result (may be NULL) is what it returned, NULL after go_goexit;
// GO_PANICKED: it has panicked, see go_future_panic; GO_CANCELED: the caller's own context has
// ended, fn goes on. Any number of goroutines may wait, any number of times.
int go_await(GoFuture *f, void **result);
// Cancels fn's context: asks it to stop.
void go_future_cancel(GoFuture *f, const char *cause);
// Cancels and waits for the end, whatever becomes of the caller's context; as go_await. After it
// nothing of fn runs.
int go_cancel_join(GoFuture *f, void **result);
// Is closed when fn has ended; for go_select. Valid as long as f.
GoChan *go_future_done(GoFuture *f);
// The panic that ended fn; NULL if none did, or it has not ended. Valid as long as f.
const GoPanic *go_future_panic(const GoFuture *f);
// Nobody uses f any more. fn goes on if it has not ended; its result is dropped.
void go_future_free(GoFuture *f);

#ifdef __cplusplus
}
#endif
#endif
