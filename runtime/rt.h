// SPDX-License-Identifier: GPL-3.0-or-later
// gos runtime: Go's goroutines, channels and select for C programs.
//
// A program hands control to the scheduler with go_run(main_fn, arg); from there on every function
// runs as a goroutine and starts others with go(fn, arg). When main_fn returns, go_run returns and
// all other goroutines have stopped where they were. Goroutines run in parallel on GOMAXPROCS
// processors, default all of them.
//
//     static void hello(void *c) { int n = 42; go_send(c, &n); }
//     static void start(void *arg)
//     {
//         GoChan *c = go_chan_make(sizeof(int), 0);
//         int n;
//         go(hello, c);
//         go_recv(c, &n);
//         go_chan_free(c);
//     }
//     int main(void) { return go_run(start, NULL); }
//
// What C must know: a goroutine may continue on another thread after any call that can park it, so
// neither the address of a thread-local nor errno may be carried across one. Wrap system calls that
// block in go_syscall, or in a go_entersyscall/go_exitsyscall pair, so that the other goroutines go
// on. A loop that calls nothing of this header is not preempted: call go_checkpreempt() in it, or
// declare it GO_PREEMPTIBLE. A native stack is a large reservation that is paged in on demand, with
// a guard below; overflow ends the process with a message. When all goroutines wait for each other
// the process ends with status 2, as in Go.
#ifndef RUNTIME_RT_H
#define RUNTIME_RT_H

#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

// What the functions that return int answer. PARKED, WOULDBLOCK, NIL and MISUSE only from
// embed.h's.
enum {
    GO_OK = 0,
    GO_PARKED = 1,
    GO_WOULDBLOCK = 2,
    GO_CLOSED = 3,
    GO_NIL = 4,
    GO_MISUSE = 5,
    GO_CANCELED = 6,  // the goroutine's context has ended
    GO_PANICKED = 7,  // what was waited for has panicked
};

#define GO_NORETURN __attribute__((noreturn))

typedef struct G G;            // a goroutine
typedef struct GoChan GoChan;  // a channel
typedef struct GoTimer GoTimer;

// --- running -------------------------------------------------------------------------------------
// Starts the scheduler with fn(arg) as main goroutine; returns 0 when it has returned, or the
// status given to go_setexit. Once per process. The calling thread serves the runtime meanwhile.
int go_run(void (*fn)(void *), void *arg);
// The same for a main that returns the exit status,
int go_run_status(int (*fn)(void *arg), void *arg);
// and for one that returns 0 or an error (-errno or GO_ERR_...): for an error go_run_error prints
// "error: " and its text on stderr and returns 1.
int go_run_error(int64_t (*fn)(void *arg), void *arg);
// The status that go_run returns; the last call counts.
void go_setexit(int status);
// Starts a goroutine that runs fn(arg). Never blocks.
void go(void (*fn)(void *), void *arg);
// The same with a stack of its own of at least that many bytes (0: as go does; at most 1 GiB), with
// a name (may be NULL; 31 bytes are kept), which traces show, and data for go_data. Only what is
// touched of a stack takes memory. False: the kernel gives no address space for it.
typedef struct GoAttr {
    size_t stack;
    const char *name;
    void *data;
} GoAttr;
bool go_with(const GoAttr *attr, void (*fn)(void *), void *arg);
// The calling goroutine's name, and a word that is its own: NULL until set.
void go_setname(const char *name);
void go_setdata(void *data);
void *go_data(void);
// Lets other goroutines run. The caller stays runnable.
void go_gosched(void);
// For long loops: yields if the scheduler has asked this goroutine to, otherwise costs a few loads.
void go_checkpreempt(void);
// Ends the calling goroutine from inside a C call, after all that it has deferred; frames are left
// without further notice. For main: go_run returns.
GO_NORETURN void go_goexit(void);
// Number of goroutines that have not ended.
int go_numg(void);
// Sets how many goroutines may run at the same time (n >= 1); returns the old number; n <= 0 only
// asks.
int go_gomaxprocs(int n);
int go_numcpu(void);
uint64_t go_goid(const G *g);
// The running goroutine; NULL on a thread that runs none.
G *go_self(void);

// --- blocking C ----------------------------------------------------------------------------------
// Around C that may block in the kernel: the processor is given away meanwhile. Between the two
// nothing of this header may be called. errno survives go_exitsyscall, but read it with go_errno:
// the compiler may remember where errno was before the goroutine changed threads.
void go_entersyscall(void);
void go_exitsyscall(void);
int go_errno(void);
// The same when it will certainly block for long: the processor is handed off at once.
void go_entersyscallblock(void);
// fn(arg) on the thread's own deep stack, without giving the processor away; fn must not park or
// enter a syscall.
void go_systemstack(void (*fn)(void *), void *arg);
// Both: a blocking call on the thread's own stack; the way into C libraries that block and want a
// deep stack.
void go_syscall(void (*fn)(void *), void *arg);

// --- threads -------------------------------------------------------------------------------------
// Goroutines move between threads, unless they are wired to one: for a library with thread-local
// state, or one that must be called by one thread only (windows, OpenGL). Other goroutines do not
// run there. Handing over to a wired goroutine costs a switch of threads, some 10 us.
//
// Wires the caller to the thread it is on, until as many go_unlockosthread. When it ends while
// locked, so does the thread, with whatever state it is in. A thread that the runtime happens to
// start meanwhile may inherit what the kernel lets threads inherit (priority, affinity, signal
// mask).
void go_lockosthread(void);
void go_unlockosthread(void);  // nothing to undo: does nothing
// A new thread that runs only those goroutines that pin themselves to it, in turn. The kernel shows
// the first 15 bytes of its name (may be NULL). It lives as long as the program.
typedef struct GoThread GoThread;
GoThread *go_thread_new(const char *name);
// Moves the caller to that thread; returns there. Locking the thread then only counts. GO_MISUSE:
// the caller is locked to another.
int go_pin(GoThread *t);
// The same with the thread that called go_run. go_run then returns when that thread has come out of
// the C code it may be in when main_fn ends.
int go_pin_main(void);
// Any thread will do again. GO_MISUSE: the caller has locked the thread.
int go_unpin(void);

// --- preemption of C -----------------------------------------------------------------------------
// A goroutine is asked to yield after 10 ms, and when the world is to stop. Whatever parks heeds
// that, and go_checkpreempt. Code that calls neither goes on, and holds its processor, unless it is
// declared preemptible: then SIGURG interrupts it at any instruction, within 20 ms, and it goes on
// later, maybe on another thread, with all registers as they were.
//
//     GO_PREEMPTIBLE static uint64_t sum(const uint64_t *v, size_t n)
//     {
//         uint64_t s = 0;
//         for (size_t i = 0; i < n; i++)
//             s += v[i];
//         return s;
//     }
//
// In the function itself and what the compiler inlines into it, anything goes but thread-local
// variables (errno among them) and locks of your own making that the interrupted goroutine would
// keep others waiting for, spinning. Nor may it be called with such a lock held; and a function of
// GoHooks, an unlockf or a timer's f may not be preemptible. It may call whatever it likes: other
// functions are not interrupted unless they are declared preemptible, so a library's locks are
// safe. A function whose stack has less than some 30 KiB left is not interrupted. GO_PREEMPTIBLE
// comes first, before static. Programs that use it get a handler for SIGURG, with SA_RESTART; a
// handler that was there before go_run sees the signals that others send.
#define GO_PREEMPTIBLE \
    static void (*GO_PASTE_(go_preemptible_, __COUNTER__))(void) \
        __attribute__((section(".init_array"), used)) = go_preemptible_module_; \
    __attribute__((noinline, section("go_preemptible")))
#define GO_PASTE_(a, b) GO_PASTE2_(a, b)
#define GO_PASTE2_(a, b) a##b
// For code that is made at run time, or in assembly: all instructions in [start, end) are
// preemptible. For good: such memory must not be unmapped. False: there are too many ranges (64).
bool go_preemptible_code(const void *start, const void *end);
// The bounds of section go_preemptible in this program or library, by the linker.
extern const char __start_go_preemptible[] __attribute__((weak, visibility("hidden")));
extern const char __stop_go_preemptible[] __attribute__((weak, visibility("hidden")));
static inline void go_preemptible_module_(void)
{
    go_preemptible_code(__start_go_preemptible, __stop_go_preemptible);
}

// --- channels ------------------------------------------------------------------------------------
// A channel of elements of elemsize bytes (may be 0) with a buffer of cap of them. NULL when memory
// is out.
GoChan *go_chan_make(size_t elemsize, size_t cap);
// Frees a channel that nobody uses or waits for.
void go_chan_free(GoChan *c);
// Sends *elem; parks while the channel is full. Panics if the channel is closed; NULL parks
// forever.
void go_send(GoChan *c, const void *elem);
// Receives into *elem (may be NULL); false when the channel is closed and drained (*elem is
// zeroed).
bool go_recv(GoChan *c, void *elem);
// Without parking: true if it was done. For receive, *closed (may be NULL) tells a closed, drained
// channel, and the result is then true.
bool go_trysend(GoChan *c, const void *elem);
bool go_tryrecv(GoChan *c, void *elem, bool *closed);
// Panics if the channel is closed or NULL.
void go_close(GoChan *c);
size_t go_chan_len(const GoChan *c);
size_t go_chan_cap(const GoChan *c);

typedef struct GoSelCase {
    GoChan *c;   // NULL: a case that never is ready
    void *elem;  // the value to send, or where to receive (may be NULL)
} GoSelCase;

// Waits until one of the cases can go on, chosen fairly, and does it (and panics if that is to send
// on a closed channel). cases holds nsend sends, then
// nrecv receives. Returns the index; -1 when none was ready and block is false. *recvok (may be
// NULL): a value was received.
int go_select(GoSelCase *cases, int nsend, int nrecv, bool block, bool *recvok);

// --- package sync --------------------------------------------------------------------------------
// (Atomics are in rtatomic.h.)
// Plain memory: zero is ready to use, nothing to destroy, must not move while in use.
typedef struct GoMutex {
    int32_t state;
    uint32_t sema;
} GoMutex;
typedef struct GoRWMutex {
    GoMutex w;
    uint32_t writersem, readersem;
    int32_t readercount, readerwait;
} GoRWMutex;
typedef struct GoWaitGroup {
    uint64_t state;
    uint32_t sema, self;
} GoWaitGroup;
typedef struct GoOnce {
    uint32_t done;
    GoMutex m;
} GoOnce;
typedef struct GoLock {  // the runtime's own lock; private
    uint32_t key, rank;
} GoLock;
typedef struct GoCond {  // condition variable; its lock is named in each wait
    uint32_t wait, notify;
    GoLock lock;
    void *head, *tail;
    const void *self;
} GoCond;

// Unlocking what is not locked and a negative counter panic, with nothing done. A mutex is not tied
// to the goroutine that locked it. A copy of what somebody waits on is another lock, another count:
// using the copy of a GoCond that has been used, or of a GoWaitGroup, GoSem or GoTimer that is
// waited on or active, panics; mutexes do not know.
void go_mutex_lock(GoMutex *m);
bool go_mutex_trylock(GoMutex *m);
void go_mutex_unlock(GoMutex *m);
void go_rwmutex_lock(GoRWMutex *rw);
bool go_rwmutex_trylock(GoRWMutex *rw);
void go_rwmutex_unlock(GoRWMutex *rw);
void go_rwmutex_rlock(GoRWMutex *rw);
bool go_rwmutex_tryrlock(GoRWMutex *rw);
void go_rwmutex_runlock(GoRWMutex *rw);
// Adds to the counter, before the goroutines it counts are started; done takes one off; wait waits
// for 0. It may be used again when all waits have returned.
void go_wg_add(GoWaitGroup *wg, int64_t delta);
void go_wg_done(GoWaitGroup *wg);
void go_wg_wait(GoWaitGroup *wg);
// The first call runs fn(arg), all others wait until it has ended. It counts as run if it panics.
void go_once_do(GoOnce *o, void (*fn)(void *), void *arg);
// Unlocks m, waits for a signal, locks m again. Never returns without a signal.
void go_cond_wait(GoCond *c, GoMutex *m);
void go_cond_signal(GoCond *c);
void go_cond_broadcast(GoCond *c);

// A weighted semaphore: at most size units are out. Zero it, set size. First come, first served: a
// large wish that waits is not overtaken by small ones.
typedef struct GoSem {
    int64_t size;
    int64_t out;  // private from here
    GoLock lock;
    struct SemWait *head, *tail;
    const struct GoSem *self;
} GoSem;
// Waits for n units (n >= 0); for good if that is more than size.
void go_sem_acquire(GoSem *s, int64_t n);
bool go_sem_tryacquire(GoSem *s, int64_t n);
// Gives n units back; panics if fewer are out.
void go_sem_release(GoSem *s, int64_t n);

// Interchangeable objects, kept for reuse. Zero it, set make (may be NULL) and arg. Only from
// goroutines.
typedef struct GoPool {
    void *(*make)(void *arg);  // a new object when the pool is empty
    void *arg;
    struct GoPoolShared *shared;  // private
} GoPool;
void *go_pool_get(GoPool *p);  // make's result, or NULL without make, when it is empty
void go_pool_put(GoPool *p, void *item);
// Destroys what is in the pool, which nobody else is using.
void go_pool_free(GoPool *p, void (*destroy)(void *item));

// A map for many goroutines at once, from words to pointers; zero is empty.
typedef struct GoSyncMap {
    struct GoMapShards *shards;  // private
} GoSyncMap;
bool go_map_load(GoSyncMap *m, uintptr_t key, void **value);  // false: *value is NULL
void go_map_store(GoSyncMap *m, uintptr_t key, void *value);
// Stores, gives the old value (NULL if there was none, and then false); old may be NULL.
bool go_map_swap(GoSyncMap *m, uintptr_t key, void *value, void **old);
// *actual is the value that was there (true), or value, which has been stored (false).
bool go_map_loadorstore(GoSyncMap *m, uintptr_t key, void *value, void **actual);
bool go_map_delete(GoSyncMap *m, uintptr_t key, void **old);
// Calls fn, without locks, for what is there until it says false. It may change the map.
void go_map_range(GoSyncMap *m, bool (*fn)(uintptr_t key, void *value, void *arg), void *arg);
void go_map_free(GoSyncMap *m);

// --- panics --------------------------------------------------------------------------------------
// A panic leaves the functions under way, back to the innermost go_try; without one it is reported
// on stderr and ends its goroutine, while the others go on. In main it ends the program: go_run
// returns 2. C has no cleanups of its own: whatever must be released on the way is deferred, or
// belongs to the caller of go_try. Outside goroutines (a timer's f) and between go_entersyscall and
// go_exitsyscall a panic is fatal.
//
//     static void work(void *arg)
//     {
//         Job *j = arg;
//         go_mutex_lock(&j->m);
//         go_defer(unlock, &j->m);
//         step(j);             // may panic
//         go_defer_pop(true);  // unlocks
//     }
//     GoPanic p;
//     if (!go_try(work, j, &p))
//         fprintf(stderr, "work: %s\n", p.text);
enum { GO_PANIC_TEXT = 256 };
typedef struct GoPanic {
    void *value;               // go_panic_value's, else NULL
    char text[GO_PANIC_TEXT];  // cut off where it is too long
} GoPanic;
GO_NORETURN void go_panic(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
GO_NORETURN void go_panic_value(void *value, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
// Goes on with a panic that was caught.
GO_NORETURN void go_repanic(const GoPanic *p);
// Calls fn(arg): true when it has returned, or a deferred function has recovered; false when it has
// panicked, with the panic in *p (may be NULL). Locals of the caller that fn changes keep their
// values. Any goroutine function may be called, and may park.
bool go_try(void (*fn)(void *), void *arg, GoPanic *p);
// fn(arg) runs when the innermost function called by go_try, or the goroutine, ends: by returning,
// by a panic, by go_goexit. Last in, first out. Cancellations do not reach what runs there.
void go_defer(void (*fn)(void *), void *arg);
// Takes the last one back, at the end of the function that deferred it; run: and calls it.
void go_defer_pop(bool run);
// In a deferred function: true if it runs because of a panic, which is then over. The rest that was
// deferred runs, and go_try returns true, or the goroutine ends. p may be NULL.
bool go_recover(GoPanic *p);
// fn(p, arg) is called instead of the report, in the goroutine that panicked; NULL: the report
// again. For all goroutines; main's panic still makes go_run return 2.
void go_set_panic_handler(void (*fn)(const GoPanic *p, void *arg), void *arg);

// --- scope ---------------------------------------------------------------------------------------
// Runs body(s, arg) and returns when it and all goroutines started in the scope have ended: they
// may use the caller's locals. They have a context of the scope's own. It is cancelled as soon as
// body or one of them panics; when all have ended, go_scope panics with the first panic that
// no join has told. Likewise all are cancelled and joined when body leaves by go_goexit.
typedef struct GoScope GoScope;
typedef struct GoJoin GoJoin;  // a goroutine of a scope; valid until the scope ends
void go_scope(void (*body)(GoScope *s, void *arg), void *arg);
// Starts fn(arg) in the scope; from the body or from a goroutine of the scope.
GoJoin *go_scope_go(GoScope *s, void *(*fn)(void *arg), void *arg);
// Waits for it to end; what fn returned, NULL after go_goexit. Panics if fn has panicked.
void *go_join(GoJoin *h);
// The same, but GO_PANICKED and the panic in *p if fn has panicked; else GO_OK. result, p may be
// NULL.
int go_join_try(GoJoin *h, void **result, GoPanic *p);

// --- time ----------------------------------------------------------------------------------------
int64_t go_nanotime(void);  // monotonic, nanoseconds
int64_t go_walltime(void);  // since 1970
void go_sleep(int64_t ns);

// A timer is memory of the caller, untouched by it while the timer is active. f(arg, seq) runs on a
// scheduler thread: it must not park; it may send without blocking, start goroutines and reset
// timers.
struct GoTimer {
    void (*f)(void *arg, uintptr_t seq);
    void *arg;
    uintptr_t seq;
    int64_t when, period;
    // private
    struct Timers *ts;
    uint32_t state, index;
};
void go_timer_init(GoTimer *t, void (*f)(void *arg, uintptr_t seq), void *arg);
// Sets t to go off at when (go_nanotime's clock), then each period ns if period > 0; true if it was
// active before.
bool go_timer_reset(GoTimer *t, int64_t when, int64_t period);
static inline bool go_timer_start(GoTimer *t, int64_t when, int64_t period)
{
    return go_timer_reset(t, when, period);
}
// True if it was active: f will not be called (again), though a call may be under way.
bool go_timer_stop(GoTimer *t);

// A timer with a channel of int64_t, the go_nanotime at which it went off: Go's Timer, Ticker and
// After. Zero it first. After stop or reset no value of the setting before is received. One
// goroutine at a time may call these four.
typedef struct GoTicker {
    GoTimer timer;
    GoChan *c;  // made by the first start
} GoTicker;
// First after ns, then each period if period > 0; true if it was active before.
bool go_ticker_start(GoTicker *t, int64_t ns, int64_t period);
bool go_ticker_stop(GoTicker *t);
// Stops it and frees the channel, which nobody may be using.
void go_ticker_free(GoTicker *t);

uint64_t go_fastrand(void);

// --- the execution trace -------------------------------------------------------------------------
// GOSDEBUG=trace=FILE writes what the scheduler does to FILE, as JSON for Perfetto
// (ui.perfetto.dev) or chrome://tracing: a track for each processor, a slice for each time a
// goroutine runs, arrows from where it was readied.
// An event of the program's own, on the track of the calling goroutine; nothing without a trace.
void go_trace_log(const char *text);
bool go_tracing(void);

// --- files and the network -----------------------------------------------------------------------
// A GoFd is a handle on an open file of the system: socket, pipe, terminal, regular file. Handles
// may be copied and shared; after go_fd_close every use of every copy says GO_ERR_CLOSED, and never
// meets the next file. Only the calling goroutine waits; no thread is kept. One goroutine at a time
// reads and one writes, others queue up; reading and writing are independent. Any wait ends when
// its deadline passes or the handle is closed, by whomever. Results below 0 are -errno or:
#define GO_ERR_CLOSED (-ESHUTDOWN)    // the handle is closed, or was while this waited
#define GO_ERR_TIMEOUT (-ETIME)       // past the deadline, or the goroutine's context's
#define GO_ERR_CANCELED (-ECANCELED)  // the goroutine's context was cancelled
#define GO_ERR_NOHOST (-ENXIO)        // no such name
typedef int64_t GoFd;  // > 0; 0 is no handle and counts as closed; < 0 is an error
enum { GO_READ = 1, GO_WRITE = 2 };
// How a wait is done: an event loop (the default) parks the goroutine until the kernel reports; the
// blocking back end lets it wait in the kernel with a thread of its own, up to 10 000 of them. A
// program sees no difference. A third way is the simulated network of sim.h. Before go_run: GO_OK,
// or GO_MISUSE afterwards. Without a call GOSDEBUG=io=1 in the environment asks for blocking.
enum { GO_IO_EVENTS, GO_IO_BLOCKING };
int go_setio(int which);
const char *go_ioname(void);  // "events", "blocking", "simulation"
// What a result below 0 means; for other errno values strerror's text.
const char *go_io_error(int64_t err);

// At most n bytes as soon as there are some; 0: the end (or n is 0).
int64_t go_fd_read(GoFd f, void *buf, size_t n);
// All n bytes: n, or the error that came between.
int64_t go_fd_write(GoFd f, const void *buf, size_t n);
// Wakes all who wait on f. The file is closed when the last operation on it has returned: at once
// but for calls on regular files.
int go_fd_close(GoFd f);
// Another handle on the same file, with deadlines and closing of its own.
GoFd go_fd_dup(GoFd f);
// From now on, for operations under way too: reading (GO_READ), writing and dialling (GO_WRITE), or
// both, fails after when, on go_nanotime's clock, with GO_ERR_TIMEOUT. 0: no deadline, and all is
// well again. -ENOTSUP for regular files.
int go_fd_deadline(GoFd f, int dirs, int64_t when);
// Ends a connection in one direction: GO_WRITE sends the end, so that the peer reads 0, while
// reading goes on.
int go_fd_shutdown(GoFd f, int dirs);
// Calls fn with the file's descriptor, which stays open meanwhile; for setsockopt and the like.
int go_fd_control(GoFd f, int (*fn)(int fd, void *arg), void *arg);
// A handle for a file that is open already; takes over fd, and closes it on failure. (0, 1 and 2
// stay open: the handle is for a copy.) Regular files and directories work through go_entersyscall,
// all else without a thread. Other processes may share fd and do not see it become non-blocking:
// terminals and pipes are opened anew (or treated as regular files where that cannot be), and a
// socket stays as it is, unless it listens.
GoFd go_fd_wrap(int fd);
// open(2).
GoFd go_fd_open(const char *path, int flags, int mode);
// ends[0] is for reading, ends[1] for writing. A write without reader gives -EPIPE, no signal.
int go_pipe(GoFd ends[2]);

// An address: a struct sockaddr of len bytes at sa.
typedef struct GoAddr {
    uint64_t sa[16];
    uint32_t len;
} GoAddr;
enum { GO_ADDR_TEXT = 128 };
// "127.0.0.1:80", "[::1]:80", a Unix path or "" into buf; returns buf. GO_ADDR_TEXT bytes suffice.
char *go_addr_format(const GoAddr *a, char *buf, size_t size);
// Only numbers, "IP:PORT": 0 or -EINVAL.
int go_addr_parse(GoAddr *a, const char *text);
int go_addr_port(const GoAddr *a);  // -1: it has none
void go_addr_setport(GoAddr *a, int port);
int go_fd_localaddr(GoFd f, GoAddr *a);
int go_fd_peeraddr(GoFd f, GoAddr *a);
// The addresses of a host, port 0, in the order to be tried: how many (at most max), or the error.
// A thread of its own asks the system. deadline as in go_fd_deadline.
int go_resolve(const char *host, GoAddr *addrs, int max, int64_t deadline);

// Addresses are "HOST:PORT": a name or number (v6 in brackets) or nothing, and a number or service.
// To listen, no host means every interface, port 0 any free one; to dial, no host is this one.
// TCP connections send at once (TCP_NODELAY) and find dead peers (keep-alive).
GoFd go_tcp_listen(const char *addr);
// Tries the name's addresses in turn; deadline (0: none) is for all of them. The connection itself
// has no deadline.
GoFd go_tcp_dial(const char *addr, int64_t deadline);
// path "@name" is in Linux's abstract namespace. Closing the listener removes its file.
GoFd go_unix_listen(const char *path);
GoFd go_unix_dial(const char *path, int64_t deadline);
// The next connection of a TCP or Unix listener; *peer (may be NULL) is where it comes from.
GoFd go_accept(GoFd listener, GoAddr *peer);
// A UDP socket bound to addr; and one that talks to addr only, with go_fd_read and go_fd_write.
GoFd go_udp_listen(const char *addr);
GoFd go_udp_dial(const char *addr);
// One datagram; the rest of one longer than n is lost. from may be NULL.
int64_t go_recvfrom(GoFd f, void *buf, size_t n, GoAddr *from);
int64_t go_sendto(GoFd f, const void *buf, size_t n, const GoAddr *to);

// --- signals -------------------------------------------------------------------------------------
// From now on each sig that comes is sent to c, a channel of int, if c has room at that moment:
// give it a buffer. Several that come before the first has been seen are one. c may wait for
// several signals, and a signal go to several channels. -EINVAL: c is not of int, or sig is a
// fault, SIGKILL or SIGSTOP. Waiting for c is no deadlock while it wants a signal.
int go_signal_notify(GoChan *c, int sig);
// No more signals to c, for which what came before is in it; it may be freed. A signal that no
// channel wants any more acts as it did before the first go_signal_notify.
void go_signal_stop(GoChan *c);
// The signal does nothing, and goes to nobody; acts as it did at first. 0 or -EINVAL.
int go_signal_ignore(int sig);
int go_signal_reset(int sig);
bool go_signal_ignored(int sig);

// --- child processes -----------------------------------------------------------------------------
typedef struct GoProcess GoProcess;
#define GO_FD_OWN(n) (-1 - (int64_t)(n))  // in GoCommand: descriptor n of this process
#define GO_FD_NONE INT64_MIN              // in GoCommand: closed

typedef struct GoCommand {
    const char *path;   // looked for in PATH if there is no slash in it
    char *const *argv;  // argv[0] too; ends with NULL
    char *const *env;   // "NAME=value", ends with NULL; NULL: this process's
    const char *dir;    // where it starts; NULL: here
    // Its descriptors 0, 1, ... nfds - 1: handles, GO_FD_OWN(n), GO_FD_NONE, or 0 for /dev/null.
    // NULL: the own three. They stay the caller's: close your copy of the end of a pipe that you
    // gave away. What is not named here the child does not get, as long as it is close-on-exec, as
    // all handles are.
    const GoFd *fds;
    int nfds;
    bool group;         // becomes a member of process group pgid, 0: of a new one of its own
    int pgid;
    bool session;       // leads a session of its own, without a terminal
} GoCommand;

// Starts a child process: 0, or -errno with *p NULL (-ENOENT: no such program). While it runs no
// thread waits for it; it is reaped when it ends, whoever asks. Do not wait for its pid yourself.
int go_process_start(const GoCommand *c, GoProcess **p);
// Waits for its end: 0, and *status (may be NULL) as from waitpid; GO_ERR_TIMEOUT past the deadline
// (0: none), or why the caller's context has ended. Any number of goroutines, any number of times.
int go_process_wait(GoProcess *p, int *status, int64_t deadline);
// CPU time it has taken, in ns, once it has ended.
void go_process_times(const GoProcess *p, int64_t *user, int64_t *system);
// Sends it a signal; -ESRCH once it has ended, and never to another process that has its number.
int go_process_kill(GoProcess *p, int sig);
int go_process_pid(const GoProcess *p);
// Gives p up, which nobody may use any more; the process runs on and is still reaped. NULL is fine.
void go_process_free(GoProcess *p);

// --- trouble -------------------------------------------------------------------------------------
// "fatal error: ...", the traces of all goroutines, exit status 2.
GO_NORETURN void go_fatal(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
// Every goroutine as Go prints it, with its C frames: stops the world meanwhile when called from a
// goroutine. Names need symbol tables: do not strip, or link with -rdynamic.
void go_traceback_all(FILE *f);

#ifdef __cplusplus
}
#endif

#include "rtctx.h"
#endif
