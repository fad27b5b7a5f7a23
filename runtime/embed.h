// SPDX-License-Identifier: GPL-3.0-or-later
// The runtime for a language that runs on top of it: bare goroutines, hooks, the blocking protocol
// in two halves, stopping the world.
//
// A bare goroutine is a descriptor with a resume function that the scheduler calls, again and
// again, on whatever native stack the thread has at hand. Its state lives in the embedder's memory,
// so parking is a return and resuming is a call. Descriptor and the embedder's gextra bytes are one
// slab slot, recycled, never unmapped.
//
// Every blocking operation X comes as X_start and X_again. GO_PARKED from either means that the
// park is prepared: locks are held, the reason is recorded. The caller must at once, without
// blocking or allocating,
//   bare:      return GO_PARK from its resume function, and call X_again when it is resumed; or
//   ordinary:  call go_park_commit(), which returns when it has been readied, then X_again.
// Before the start of an operation on which a goroutine is to park bare no frame of it may be on
// the native stack except the resume function itself.
#ifndef RUNTIME_EMBED_H
#define RUNTIME_EMBED_H

#include "rt.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum GoResume {
    GO_DONE,  // the goroutine has ended
    GO_PARK,  // a start or again function returned GO_PARKED: commit it
    GO_YIELD  // runnable, but let others go first
} GoResume;

// None of these functions may be GO_PREEMPTIBLE.
typedef struct GoHooks {
    size_t gextra;  // bytes behind each descriptor, 16-aligned, zeroed when a goroutine is made
    size_t pextra;  // bytes per processor, 16-aligned, zeroed at the start
    // A goroutine has ended; its descriptor is recycled right after. Runs on the scheduler; must
    // not park.
    void (*gexit)(G *g);
    // Asks g to yield soon. Any thread, may be spurious (g parked, ended or another by now),
    // async-signal-safe.
    void (*preempt)(G *g);
    // Prints g's frames, below the line "goroutine N [reason]:". g is the caller's own or does not
    // run.
    void (*traceback)(G *g, FILE *f);
    // Moves one element into, out of or through channel c, for channels that go_chan_trace was
    // called on; others use memcpy. dst may be inside a parked goroutine's memory. Called with c
    // locked: must not block or collect.
    void (*elemcopy)(GoChan *c, void *dst, const void *src);
    // Called once, first, when the process is about to end by go_fatal or deadlock: flush output.
    // Must not park.
    void (*dying)(void);
    // What a bare goroutine is called in the execution trace: text that lives for ever, or NULL.
    // Called on g's own M as g begins to run.
    const char *(*name)(G *g);
} GoHooks;

// --- debugging -----------------------------------------------------------------------------------
// Before go_main: write an execution trace to file, as the knob trace does. 0 or -errno.
int go_trace_to(const char *file);
// Brings the file up to date and ends the trace. For ends of the process that are neither exit nor
// go_fatal nor the end of main, which do it themselves. Good enough for a fatal signal's handler.
void go_trace_end(void);
// Prints the runtime's knobs (GOSDEBUG), a line each.
void go_knobs_help(FILE *f);

// --- goroutines ----------------------------------------------------------------------------------
// As go_run, with hooks (may be NULL; copied). Returns what go_setexit was given, 0 without.
int go_main(const GoHooks *hooks, void (*fn)(void *), void *arg);
// The same with a bare main goroutine; init(g, arg) sets its state up, on the scheduler, before the
// first resume.
int go_mainbare(const GoHooks *hooks, GoResume (*resume)(G *), void (*init)(G *g, void *arg),
                void *arg);
// A new bare goroutine with zeroed extra bytes and its number assigned; nothing runs it until
// go_ready_new, which makes it the next to run on this processor. Call both from a goroutine, or
// from a timer's f.
G *go_newbare(GoResume (*resume)(G *));
void go_ready_new(G *g);
void *go_gextra(G *g);
G *go_gof(void *extra);
uint64_t go_parentid(const G *g);
// The current processor's extra bytes: yours until the next park, yield, syscall or return from
// resume.
void *go_pextra(void);
// Ordinary half of a prepared park; see above.
void go_park_commit(void);
// Has the scheduler asked the running goroutine to yield? Then return GO_YIELD, or call go_gosched.
bool go_preempted(void);

// --- channels: the memory belongs to the embedder ------------------------------------------------
// Elements of c hold the embedder's heap pointers: they move by GoHooks.elemcopy, and what has left
// the buffer is cleared there. Before c is used.
void go_chan_trace(GoChan *c);
size_t go_chan_elemsize(const GoChan *c);
size_t go_chan_size(size_t elemsize, size_t cap);  // bytes; SIZE_MAX when too large
void go_chan_init(GoChan *c, size_t elemsize, size_t cap);
// The buffer's base; values are the count elements from index head, wrapping at cap. World stopped,
// or c private.
void *go_chan_buf(GoChan *c, size_t *head, size_t *count, size_t *cap, size_t *elemsize);
int go_chan_send_start(GoChan *c, const void *elem, bool block);  // OK PARKED WOULDBLOCK CLOSED
int go_chan_send_again(GoChan *c);                                // OK CLOSED
// OK, CLOSED (*elem is zeroed), PARKED, WOULDBLOCK.
int go_chan_recv_start(GoChan *c, void *elem, bool block);
int go_chan_recv_again(GoChan *c);                          // OK CLOSED
int go_chan_close(GoChan *c);                               // OK, CLOSED (it already was), NIL
// OK PARKED WOULDBLOCK CLOSED (*chosen is a send on a closed channel). cases must stay where it is
// while parked.
int go_select_start(GoSelCase *cases, int nsend, int nrecv, bool block, int *chosen, bool *recvok);
int go_select_again(GoSelCase *cases, int nsend, int nrecv, int *chosen, bool *recvok);
// The element pointers of a goroutine parked on channels, for an embedder that moves its stack: fn
// may change *elem. World stopped, or g is the caller's own.
void go_gsudogs(G *g, void (*fn)(GoChan *c, void **elem, void *arg), void *arg);

// --- sleep, semaphores, package sync -------------------------------------------------------------
int go_sleep_start(int64_t ns);  // OK PARKED
int go_sleep_again(void);        // OK
// A timer that feeds a channel (time.Timer, time.Ticker): after stop or reset no value of the
// setting before is ever received, for both take back what lies in the buffer and make firings
// under way stale. f must end in one call of go_timer_send, with the seq it was given. One
// goroutine at a time may stop or reset it.
void go_timer_initchan(GoTimer *t, void (*f)(void *arg, uintptr_t seq), void *arg);
bool go_timer_stopchan(GoTimer *t, GoChan *c);
bool go_timer_resetchan(GoTimer *t, GoChan *c, int64_t when, int64_t period);
bool go_timer_send(GoTimer *t, uintptr_t seq, GoChan *c, const void *elem);  // true: sent
// reason: a WaitReason of waitreason.def (go_waitreason_of finds it by text).
int go_sema_acquire_start(uint32_t *addr, bool lifo, int reason);  // OK PARKED
int go_sema_acquire_again(uint32_t *addr);                         // OK PARKED
void go_sema_release(uint32_t *addr, bool handoff);
int go_waitreason_of(const char *text);
int go_mutex_lock_start(GoMutex *m);
int go_mutex_lock_again(GoMutex *m);
int go_rwmutex_lock_start(GoRWMutex *rw);
int go_rwmutex_lock_again(GoRWMutex *rw);
int go_rwmutex_rlock_start(GoRWMutex *rw);
int go_rwmutex_rlock_again(GoRWMutex *rw);
// What the ordinary go_mutex_unlock, go_rwmutex_unlock, go_rwmutex_runlock and go_wg_add do where
// they panic: GO_MISUSE, with nothing done; else GO_OK.
int go_mutex_release(GoMutex *m);
int go_rwmutex_release(GoRWMutex *rw);
int go_rwmutex_rrelease(GoRWMutex *rw);
int go_wg_change(GoWaitGroup *wg, int64_t delta);
int go_wg_wait_start(GoWaitGroup *wg);
int go_wg_wait_again(GoWaitGroup *wg);
// OK: the caller runs the function, then go_once_done. CLOSED: it has been run. PARKED: another is
// running it.
int go_once_start(GoOnce *o);
int go_once_again(GoOnce *o);
void go_once_done(GoOnce *o);
// Wait: take a ticket, unlock the lock, then start with the ticket; when it is OK lock again.
uint32_t go_cond_ticket(GoCond *c);
// Before each use: is c a copy of one that has been used? The ordinary forms panic then.
bool go_cond_copied(GoCond *c);
int go_cond_wait_start(GoCond *c, uint32_t ticket);
int go_cond_wait_again(GoCond *c);
// --- files and the network -----------------------------------------------------------------------
// One operation under way. Memory of the caller's, in place (with buffers and address) until the
// operation has ended. Each start and go_io_again: GO_OK, and result is what the ordinary form
// returns; or GO_PARKED. Bare goroutines may use the ordinary forms too, at the price of a stack
// while they wait.
typedef struct GoIo {
    int64_t result;
    size_t done;  // bytes written so far, when a write fails
    // private
    GoFd fd;
    char *buf;
    size_t n;
    GoAddr *addr;
    int64_t deadline;
    struct PollDesc *pd;
    struct Lookup *lookup;
    struct GoIo **slot;
    uintptr_t sent;
    GoAddr own;
    int16_t naddr, next;
    uint8_t op, stage, net;
} GoIo;
int go_io_again(GoIo *io);
int go_fd_read_start(GoIo *io, GoFd f, void *buf, size_t n);
int go_fd_write_start(GoIo *io, GoFd f, const void *buf, size_t n);
int go_accept_start(GoIo *io, GoFd listener, GoAddr *peer);
int go_recvfrom_start(GoIo *io, GoFd f, void *buf, size_t n, GoAddr *from);
int go_sendto_start(GoIo *io, GoFd f, const void *buf, size_t n, const GoAddr *to);
// addr and host are copied.
int go_tcp_listen_start(GoIo *io, const char *addr);
int go_tcp_dial_start(GoIo *io, const char *addr, int64_t deadline);
int go_udp_listen_start(GoIo *io, const char *addr);
int go_udp_dial_start(GoIo *io, const char *addr);
int go_unix_dial_start(GoIo *io, const char *path, int64_t deadline);
int go_resolve_start(GoIo *io, const char *host, GoAddr *addrs, int max, int64_t deadline);

// Sockets by address, in steps that can be told apart. A connection may still be under way when
// go_connect returns: go_connected_start waits for it (result 0, or why there is none), and a write
// deadline or a close ends that wait. go_listen binds, and for streams listens. A handle or -errno.
enum { GO_TCP, GO_UDP, GO_UNIX };
GoFd go_connect(const GoAddr *addr, int net);
int go_connected_start(GoIo *io, GoFd f);
GoFd go_listen(const GoAddr *addr, int net);
// A Unix path, "@name" for an abstract one: 0 or -EINVAL, -ENAMETOOLONG.
int go_addr_unix(GoAddr *addr, const char *path);

// --- child processes -----------------------------------------------------------------------------
// go_process_wait without deadline: OK PARKED. Once OK, a wait with any deadline answers at once.
int go_process_wait_start(GoProcess *p);
int go_process_wait_again(GoProcess *p);

// --- parking for other reasons -------------------------------------------------------------------
// Parks for good, or until go_ready(g): a wait of the embedder's own. unlockf (may be NULL) runs
// when g is in state waiting, on the scheduler; false from it takes the park back. Always
// GO_PARKED.
int go_park_start(bool (*unlockf)(G *g, void *lock), void *lock, int reason);
// Makes a parked goroutine runnable: exactly once per park.
void go_ready(G *g);
// Takes g out of a wait for channels, for time or for a descriptor, and puts it on *list, which
// go_ready_list makes runnable when the world runs again. False: it does not wait for such a thing.
// World stopped. Of a wait for channels nothing is left, g must not call again; the others end, the
// one for a descriptor with GO_ERR_CANCELED.
bool go_unpark(G *g, G **list);
void go_ready_list(G *list);
// Whether go_unpark took the running goroutine out of its last wait; then no longer.
bool go_unparked(void);
// If g is in a system call that can be interrupted, it returns EINTR. World stopped.
void go_kick(G *g);

// go_nanotime of the machine, in a simulation too (sim.h), where go_nanotime is part of what a run
// must repeat: for what the program does not see.
int64_t go_realtime(void);

// --- the garbage collector's view ----------------------------------------------------------------
// Stops every processor at a safe point; only the caller runs. From a goroutine on its native
// stack; a second caller waits, letting itself be stopped. The caller must not park until
// go_startworld.
void go_stopworld(const char *reason);
void go_startworld(void);
// All goroutines that have not ended. World stopped, or a crash dump.
void go_each_g(void (*fn)(G *g, void *arg), void *arg);
// The native stack range in use by g, saved registers included; false if it holds none. World
// stopped. For the caller itself it begins at a frame of this call: its registers are the caller's
// business.
bool go_gstack(G *g, void **lo, void **hi);
void go_each_pextra(void (*fn)(void *pextra, void *arg), void *arg);
void go_timers_each(void (*fn)(GoTimer *t, void *arg), void *arg);  // active timers; world stopped
const char *go_waitreason(const G *g);  // "" when not waiting
const char *go_gstatus(const G *g);     // "runnable", "running", "syscall", "waiting", ...

#ifdef __cplusplus
}
#endif
#endif
