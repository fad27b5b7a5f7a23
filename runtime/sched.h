// SPDX-License-Identifier: GPL-3.0-or-later
// The scheduler's structures, internal to runtime/. The model is Go's: G, a goroutine; M, a thread;
// P, the right to run goroutines, with a run queue, timers and caches. GOMAXPROCS is the number of
// Ps.
//
// Native stacks are borrowed. m->stack is the one the thread runs on; at its top sits a stack loop
// (proc.c) that finds a G and calls it. A G that parks with C frames on the stack takes it along
// (g->stack) and the M goes on with the loop of another; a G that parks bare just returns to the
// loop.
//
// Who may write a field stands beside it: "owner" is the M that runs the G or holds the P; "sched"
// is sched.lock; "atomic" fields are read without a lock elsewhere. HACKING.md has the lock order
// and the protocols.
#ifndef RUNTIME_SCHED_H
#define RUNTIME_SCHED_H

#include <pthread.h>

#include "embed.h"
#include "lock.h"
#include "stack.h"

typedef struct M M;
typedef struct P P;
typedef struct Sudog Sudog;
typedef struct Timers Timers;
typedef struct Local Local;

enum GStatus {
    Gidle,      // a descriptor that has never been used
    Grunnable,  // in a run queue, or about to be
    Grunning,   // has an M and a P
    Gsyscall,   // has an M, in C that may block
    Gwaiting,   // parked; somebody will ready it
    Gdead       // ended or being made; in a free list, or its maker's
};

enum PStatus { Pidle, Prunning, Psyscall, Pgcstop, Pdead };

// Whether the table gtransition.def has it. Folded by the compiler where the states are constant.
static inline bool gtransition(enum GStatus from, enum GStatus to)
{
    static const uint8_t legal[] = {
#define T(from, to, who) [(from) * 8 + (to)] = 1,
#include "gtransition.def"
#undef T
    };
    uint32_t i = (uint32_t)from * 8 + (uint32_t)to;
    return i < sizeof legal && legal[i];
}

enum WaitReason {
#define W(name, text) name,
#include "waitreason.def"
#undef W
    WAIT_REASONS
};

// A G in a wait list. One operation at a time: a single channel, semaphore or condition wait uses
// the one inside the G; select takes further ones from the P's cache.
struct Sudog {
    G *g;
    Sudog *next, *prev;  // wait list; children in the tree of sema.c
    void *elem;          // element in the embedder's or the G's memory; address waited for (sema.c)
    GoChan *c;
    Sudog *parent;    // sema.c: tree
    Sudog *waitlink;  // g->waiting list; sema.c: waiters of one address
    Sudog *waittail;  // sema.c: last of them
    uint32_t ticket;
    uint16_t index;   // select: case; sema.c: wait reason
    bool isselect;
    bool success;    // woken by a value, not by close
    bool handoff;    // sema.c: the token came with the wake-up
    bool allocated;  // from the cache, not the one inside a G
};

// G.flags.
enum {
    GFRESH = 1,   // never used: the embedder's bytes are still zero
    GCOLD = 2,    // arg is its GCold
    GPINNED = 4,  // runs only on gcold(g)->m
    GSYSTEM = 8,  // the runtime's own: not counted, not in traces
    GUNPARKED = 16, // go_unpark has ended its wait; set with the world stopped
};

// What few goroutines have. Freed when the goroutine ends.
typedef struct GCold {
    void *arg;       // what G.arg was
    M *m;            // pinned to it, or NULL
    uint32_t locks;  // nested go_lockosthread
    void *data;      // go_setdata
    char name[32];   // go_setname
} GCold;

struct G {
    uint32_t status;     // atomic; see casgstatus
    uint8_t waitreason;  // owner, before it parks
    bool bare;           // resume is its entry, else fn
    uint8_t flags;       // owner; of those below
    uint8_t waitstate;   // for the operation it is parked in
    uint64_t goid;
    uint64_t parentid;
    G *schedlink;  // run queue or free list
    M *m;          // while running or in a syscall
    Stack *stack;  // the native stack it holds while not running, or in a syscall; NULL: none
    union {
        GoResume (*resume)(G *g);
        void (*fn)(void *arg);
    };
    void *arg;          // fn's until it runs, then its Local; see garg, localof
    void *param;        // from the waker: the Sudog it dequeued; before it runs: its context
    Sudog *waiting;     // Sudogs this G is parked on, in lock order
    uintptr_t wait[3];  // state of the blocking operation between its start and again
    uint32_t selectdone;  // atomic: a case of its select has won
    uint32_t waitaux;
    union {             // one of them at a time
        Sudog sudog;    // for all waits on one thing
        GoTimer timer;  // for sleep
    };
};  // followed by the embedder's gextra bytes

_Static_assert(sizeof(G) <= 192 && sizeof(G) % 16 == 0, "G header has outgrown its slot");

typedef struct Waitq {
    Sudog *first, *last;
} Waitq;

struct GoChan {
    size_t qcount, dataqsiz;  // elements in the buffer, its size
    uint32_t elemsize;
    uint16_t closed;
    uint16_t traced;  // constant: elements move by hooks.elemcopy
    Lock lock;  // all fields, and the Sudogs in the two lists
    size_t sendx, recvx;
    Waitq recvq, sendq;
};  // followed by the buffer, 16-aligned

_Static_assert(sizeof(GoChan) % 16 == 0, "channel buffer would be misaligned");

// One heap of timers; see time.c.
struct Timers {
    Lock lock;
    int64_t minwhenheap;  // atomic: when of heap[0], a lower bound for all; 0 if empty
    struct { GoTimer *t; int64_t when; } *heap;
    uint32_t n, cap;
    int32_t id;  // of its P
};

// The model checker takes fewer of both.
#ifndef GO_RUNQ
#define GO_RUNQ 256  // a power of two
#endif
#ifndef GO_STEALTRIES
#define GO_STEALTRIES 4
#endif
enum { RUNQ = GO_RUNQ, SUDOGCACHE = 64, GFREE_MAX = 64 };

struct P {
    int32_t id;
    uint32_t status;       // atomic
    M *m;                  // owner; NULL when idle
    P *link;               // idle list; sched
    uint32_t schedtick;    // owner; read by sysmon: one per time slice
    uint32_t syscalltick;  // owner; one per syscall
    uint32_t switches;     // owner; read by thieves: one per G run
    uint32_t preempt;      // atomic: the running G shall yield
    G *curg;               // atomic; owner: what runs, for sysmon's preempt hook
    uint32_t wakes;        // owner: wake-ups asked for runnext
    uint32_t waking;       // owner; read by thieves: in the middle of one (a hint)
    uint64_t goidcache, goidcacheend;
    G *gfree;
    uint32_t ngfree;
    uint32_t nsudog;
    Sudog *sudogs[SUDOGCACHE];
    struct {  // sysmon only
        uint32_t schedtick, syscalltick, switches;
        int64_t schedwhen, syscallwhen;
    } mon;
    int64_t gdelta;  // owner: goroutines made minus ended here
    void *extra;     // the embedder's pextra bytes

    // Run queue: the owner appends at tail; the owner and thieves take at head (runq.c).
    uint32_t runqhead __attribute__((aligned(64)));  // atomic
    uint32_t runqtail __attribute__((aligned(64)));  // atomic
    uint32_t nsends, sendlook;                       // owner: writes in sendq; sched.looks then
    G *runnext;                                      // atomic
    G *runq[RUNQ];                                   // atomic

    Timers timers __attribute__((aligned(64)));
    struct SendQ *sendq;  // owner
};

typedef struct GQueue {
    G *head, *tail;
    uint32_t n;
} GQueue;

// What the next stack loop of an M has to finish for the G that switched away.
enum Commit { CommitNone, CommitPark, CommitYield, CommitSyscall, CommitExit };

struct M {
    G *curg;
    P *p;       // NULL without a P
    P *nextp;   // given with the wake-up
    P *oldp;    // in a syscall: the P it came from
    Stack *stack;     // running on it; NULL before the first loop
    Stack *spare;     // an empty one with a suspended loop, for the next park
    Stack *dead;      // to free once off it
    StackCache cache;
    G *prev;    // switched straight to curg, which does its commit
    G *next;    // taken from the queue by leavestack for the loop
    bool inherit;     // of next
    enum Commit commit;
    bool (*unlockf)(G *g, void *lock);  // of the prepared park
    void *waitlock;
    bool prepared;   // between GO_PARKED and the commit
    bool spinning;   // out of work, looking for it; counted in sched.nmspinning
    bool onsystem;   // on the thread's own stack
    int64_t found;   // owner: when it found work, spinning, that has not run out yet; or 0
    // thread.c: runs pinned goroutines only; was made for that; its thread shall end.
    bool wired, named, ending;
    bool pinidle;    // sched: wired, and sleeps
    GQueue pinq;     // sched: goroutines pinned to it
    uint32_t syscalltick;
    int32_t id;
    uint64_t rand;
    Gobuf g0;  // the thread's own stack, while on another
    void (*sysfn)(void *arg);
    void *sysarg;
    Note park;
    M *schedlink;  // idle list; sched
    M *alllink;    // atomic list sched.allm
    pthread_t thread;
    int tid;       // atomic: read by who signals it; 0: not started yet
    int iowake;    // owner: io_block.c
    void *altstack;
};

typedef struct Sched {
    Lock lock;
    uint32_t gcwaiting;   // atomic: the world shall stop
    uint32_t npidle;      // atomic; sched
    int32_t nmspinning;   // atomic
    uint32_t futile;      // atomic: how often, in a row, a spinning M found next to nothing
    uint32_t runqsize;    // atomic: copy of runq.n for a look without the lock
    GQueue runq;     // global run queue; sched
    P *pidle;        // sched
    M *midle;        // sched
    int32_t nmidle;  // sched
    int32_t nm;      // threads; sched
    M *mfree;        // descriptors of ended threads; sched
    M *mainm;        // atomic: the M of the thread that called go_main, once somebody pins to it
    uint32_t mids;   // atomic
    M *allm;         // atomic

    // The M that sleeps, without a P, until the next timer or in netpoll once that is in use.
    uint32_t polling;   // atomic: there is one
    int64_t polluntil;  // atomic: when it wakes by itself; 0: never
    Note pollnote;
    uint32_t netpollinited;  // atomic: netpoll may be called
    int32_t netwaiters;      // atomic: Gs parked in pollwait; may be -1 for an instant
    uint32_t netpolls;       // atomic: changes with each netpoll; for sysmon
    int32_t external;        // atomic: threads without an M about to ready Gs; see checkdead

    uint32_t looks;       // atomic: sysmon's
    uint32_t sysmonwait;  // atomic; sched
    Note sysmonnote;

    // Stop the world.
    int32_t stopwait;  // sched: Ps still to stop
    Note stopnote;
    G *worldowner;  // sched
    GQueue worldq;  // sched: other callers of stopworld
    const char *stopreason;
    int32_t procresize;  // gomaxprocs to be set by startworld, 0: none

    uint64_t goidgen;   // atomic
    uint64_t asyncpreempts;  // atomic: how often a signal has preempted C
    uint32_t quit;      // atomic: SIGQUIT has come
    uint32_t done;      // atomic: main has returned
    uint32_t fatal;     // atomic: the process is ending
    int exitstatus;
    uint32_t started;
    int64_t starttime;
    G *maing;
} Sched;

enum { MAXPROCS = 256 };

extern Sched sched;
extern P *allp[MAXPROCS];
// Changes with the world stopped; without a P: read it with ld_acq, before allp.
extern uint32_t gomaxprocs;
extern GoHooks hooks;

typedef struct Knobs {
#define K(name, def, doc) int64_t name;
#define KS(name, doc) const char *name;
#include "knob.def"
#undef KS
#undef K
} Knobs;
extern Knobs knobs;

// --- errors --------------------------------------------------------------------------------------
// A broken invariant: one message, a dump of every G, M and P, abort. In release builds too.
_Noreturn void invariantfailed(const char *what, const char *file, int line);
#define INVARIANT(cond, what) \
    (__builtin_expect(!!(cond), 1) ? (void)0 : invariantfailed((what), __FILE__, __LINE__))
#ifdef GO_DEBUG
#define ASSERT(cond) INVARIANT(cond, #cond)
#else
#define ASSERT(cond) ((void)0)
#endif
// "goroutine N [what, locked to thread, "name"]:".
struct TraceOut;
void traceheader(const struct TraceOut *o, const G *g, const char *what);
// dump.c: one goroutine as Go prints it.
void traceg(FILE *f, G *g);
// Every P, M and G on stderr, without locks.
void dumpall(void);
// One line on stderr, or everything.
void schedtrace(bool detail);
_Noreturn void deadlocked(void);
_Noreturn void quitted(void);  // SIGQUIT: all traces, exit status 2
// On functions that print what others are changing.
#define RACY __attribute__((no_sanitize("thread")))

// --- proc.c --------------------------------------------------------------------------------------
// The current thread's M. Never inlined: the caller may have been moved to another thread since it
// last asked.
M *getm(void);
void setm(M *m);
// Prepares to park the running G: the caller still holds what unlockf will release on the loop,
// with the G already waiting. unlockf's false takes the park back; NULL keeps it. The commit must
// follow at once.
void parkprepare(bool (*unlockf)(G *g, void *lock), void *lock, enum WaitReason reason);
// unlockf that unlocks the Lock given as lock and parks.
bool parkunlock(G *g, void *lock);
// Both halves, ordinary: returns when readied.
void gopark(bool (*unlockf)(G *g, void *lock), void *lock, enum WaitReason reason);
// Makes a waiting G runnable, next on this P (goready) or at the end of its queue. Needs a P. Once
// per park.
void goready(G *g);
void goreadytail(G *g);
// A list linked by schedlink, all waiting; for timers and wake-alls. Takes it over.
void goreadylist(G *list);
// The same from any thread, with or without a P; list may be empty. A thread that is no M's keeps
// sched.external raised from before the Gs are its to ready (externalbegin) until after.
void injectglist(G *list);
void externalbegin(void);
void externalend(void);
// One more M for the work that was just made, if a P is idle and no M is looking. The caller has
// made a full fence since it queued the work (runnext is exchanged with one).
static inline void wakep(void);
void wakepslow(void);
// The same for a G that p has just made its runnext; may be left out when such wake-ups have been
// of no use (mp.c).
static inline void wakepnext(P *p);
void wakepnextslow(P *p);
// Ends the running G at once, its stack left as it is: the last step of go_goexit.
_Noreturn void goexit1(void);
// The loop at the top of every native stack; val is the M.
void stackloop(void *val);
// Where a G that was started with a stack of its own begins; val is the M.
void ownstack(void *val);
// Borrows a stack with a suspended loop.
Stack *takestack(M *m);
// Suspends the running G with its stack, lets the loop of another stack do m->commit; returns the M
// that resumed it.
M *leavestack(M *m);

// --- newproc.c -----------------------------------------------------------------------------------
// A new dead-to-runnable G on p, not yet queued; bare ones get their resume from the caller.
G *newg(P *p, G *parent);
// go for a goroutine of the runtime's own, which has no context: see GSYSTEM.
void gosystem(void (*fn)(void *), void *arg);
// As go, but the new goroutine's context is c.
void goin(GoContext *c, void (*fn)(void *), void *arg);

// --- sim.c: what a simulation (sim.h) does instead -----------------------------------------------
extern bool simulating;  // constant while there is more than one thread
G *simfind(M *m);        // findrunnable
bool simpoll(void);      // go_preempted
uint64_t simoutside(void);  // go_fastrand on a thread that is no M
int64_t eventtime(void); // go_nanotime for traces: to look costs no virtual time
int simprocs(int n);     // go_gomaxprocs
void simnewg(G *g, G *parent);
void simexitg(G *g);
void simyield(void);
// At the beginning of an operation in its ordinary form: where goroutines of C can be interrupted.
static inline void simpoint(void)
{
    if (__builtin_expect(simulating, 0))
        simyield();
}

// --- mp.c ----------------------------------------------------------------------------------------
// Starts an M for p; without a p, for an idle one if there is any. spinning: nmspinning has been
// raised for it.
void startm(P *p, bool spinning);
// Sleeps, without a P, until given one.
void stopm(M *m);
// Gives away a P in state Pidle that has no M: to a new M if there is work, else to the idle list.
void handoffp(P *p);
void acquirep(M *m, P *p);
P *releasep(M *m);
void newm(P *p, bool spinning);
// A descriptor for a new thread, in sched.allm; and its thread. The caller has counted it in nm.
M *allocm(void);
void startthread(M *m);
// The calling thread is m's until m->ending.
void mrun(M *m);
// sched.lock held. pidleget gives none while the world is to stop, pidlepop does.
void pidleput(P *p);
P *pidleget(void);
P *pidlepop(void);
M *mget(void);
void checkdead(void);
void globrunqput(G *g);
void globrunqputlist(GQueue *q);
// A G from the global queue and, when max is 0, p's share of the others into p's queue.
G *globrunqget(P *p, uint32_t max);
// Wakes the M in pollsleep if it would sleep beyond when; starts one if there is none.
// Called by time.c, without locks of rank >= Sched, after a timer was added or made earlier. Needs
// no P.
void wakepoller(int64_t when);
uint32_t fastrand32(M *m);

// --- thread.c ------------------------------------------------------------------------------------
// m has taken g, which is pinned to another M: brings it there, maybe with m's P; m has one after.
void pinnedready(M *m, G *g);
// The next goroutine of wired m, with or without a P before, with one after; NULL: mexit.
G *wirednext(M *m);
// m sleeps until it is given a P; false: until the program ends.
bool wiredsleep(M *m);
// g ends while it is pinned: its thread may have to, too.
void pinnedexit(M *m, G *g);
// From the loop: leaves it to whoever takes the stack; returns that M. mfree: the thread's end.
M *mexit(M *m);
void mfree(M *m);
// The calling thread, which was sysmon, serves as sched.mainm until the program ends, if there is
// one.
void mainthread(void);

// --- runq.c --------------------------------------------------------------------------------------
void runqput(P *p, G *g, bool next);
// *inherit: it was runnext and shares the time slice.
G *runqget(P *p, bool *inherit);
bool runqempty(P *p);
// Half of victim's queue to p's, one of it returned. nexttoo: its runnext when there is nothing
// else.
G *runqsteal(P *p, P *victim, bool nexttoo);
// Takes about all of victim's queue into q, as a thief: any thread.
void runqrob(P *victim, GQueue *q);
// Takes all of p's queue into q (P owned or stopped).
void runqdrain(P *p, GQueue *q);
static inline void gqput(GQueue *q, G *g);

// --- perturb.c -----------------------------------------------------------------------------------
// True about once in knobs.perturb.
bool perturbed(void);
// Changes p's queue at random; p is the caller's.
void perturbqueue(P *p);
void racewindowslow(void);
// Between a look and what is done about it: held open now and then when knob perturb is on.
static inline void racewindow(void)
{
    if (__builtin_expect(knobs.perturb != 0, 0))
        racewindowslow();
}

// --- gstate.c ------------------------------------------------------------------------------------
void gslabinit(size_t gextra);
// A dead G with zeroed extra bytes and goid 0; from p's free list or a new slab.
G *gfget(P *p);
void gfput(P *p, G *g);
void gfpurge(P *p);
// Checked transition by compare-and-swap; any other state is an INVARIANT failure.
static inline void casgstatus(G *g, enum GStatus from, enum GStatus to);
_Noreturn void casfailed(G *g, enum GStatus from, enum GStatus to, uint32_t was);
extern uint32_t tracing;  // atomic: trace.c wants events
void readytraced(G *g);
// The same for transitions only the G's owner makes: nobody else writes the state, so a store is
// enough.
static inline void setgstatus(G *g, enum GStatus from, enum GStatus to);
// Waiting to runnable. The waker owns g by the lock it waited under, and g was waiting before that
// lock was free: a store is enough. Debug builds look for a second waker by compare-and-swap.
void wakegstatus(G *g);
static inline enum GStatus readgstatus(const G *g);
extern const char *const waitreasons[];
// The side structure of g, made if need be; by its owner.
GCold *gcold(G *g);
void gsetname(G *g, const char *name);
static inline void *garg(const G *g);
// Every descriptor ever made (dead ones too); sees only slabs that were complete when called.
void geach(void (*fn)(G *g, void *arg), void *arg);

// --- syscall.c -----------------------------------------------------------------------------------
// Sets errno of the thread this runs on now: as go_errno, never inlined.
void go_seterrno(int e);
// Loop's half of an exitsyscall that found no P; the G to run, or NULL with a P in hand.
G *exitsyscall0(M *m, G *g);

// --- stw.c, sysmon.c, signal.c -------------------------------------------------------------------
// sysmon on the calling thread until main has returned; on the main thread also until that is
// wanted as an M.
void sysmon(bool onmain);
enum { ALTSTACK = 64 << 10 };  // bytes of an M's signal stack
// Gives up the P to a stop of the world and sleeps until it is over.
void gcstopm(M *m);
// Asks what runs on p to yield: the request, the hook and, when C has not heeded an earlier
// request, a signal. True when it is worth a second look soon, to signal.
bool preemptone(P *p);
void preemptall(void);
void procresize(uint32_t n);
void siginit(void);
void sigthreadinit(M *m);
// Best effort, before a fatal end or the return of main: asks all to stop, waits at most ns.
void freezeworld(int64_t ns);
void knobinit(void);

// --- time.c (owner: timers) ----------------------------------------------------------------------
void timersinit(Timers *ts, int32_t id);
// Runs p's due timers; needs a P (not necessarily p). now 0: read the clock when needed. Returns
// when the next one is due (0: none); *now the time read (0: not needed); *ran (may be NULL)
// becomes true if one ran.
int64_t checktimers(P *p, int64_t *now, bool *ran);
// A look without lock: when p's next timer may be due, 0 for none.
static inline int64_t timersnext(P *p);
// The earliest over all Ps, 0: none. Any thread.
int64_t timesleepuntil(void);
// World stopped: from's timers become to's (GOMAXPROCS went down).
void timersmove(Timers *to, Timers *from);
bool timersany(void);

// --- sendq.c -------------------------------------------------------------------------------------
enum { SENDS = 16 };
// Carries out the writes that wait on p, the caller's.
void sendflush(P *p);
// They may wait until the next G of p has run, since it may write too: it has been waiting for a
// file. A guess; thieves may take that G. No longer when the Gs in between take their time.
static inline bool sendmore(P *p);

// --- sema.c, chan.c ------------------------------------------------------------------------------
void semainit(void);
// p's cache of Sudogs for selects: some into the empty one, all but keep out of it.
void sudogrefill(P *p);
void sudogspill(P *p, uint32_t keep);

// --- inline --------------------------------------------------------------------------------------
static inline void gqput(GQueue *q, G *g)
{
    g->schedlink = NULL;
    if (q->tail != NULL)
        q->tail->schedlink = g;
    else
        q->head = g;
    q->tail = g;
    q->n++;
}

static inline G *gqget(GQueue *q)
{
    G *g = q->head;
    if (g != NULL) {
        q->head = g->schedlink;
        if (q->head == NULL)
            q->tail = NULL;
        q->n--;
    }
    return g;
}

static inline void wakep(void)
{
    if (ld_seq(&sched.npidle) != 0 && ld_seq(&sched.nmspinning) == 0)
        wakepslow();
}

static inline void wakepnext(P *p)
{
    if (ld_seq(&sched.npidle) != 0 && ld_seq(&sched.nmspinning) == 0)
        wakepnextslow(p);
}

static inline enum GStatus readgstatus(const G *g)
{
    return (enum GStatus)ld_acq(&g->status);
}

static inline void casgstatus(G *g, enum GStatus from, enum GStatus to)
{
    uint32_t was = (uint32_t)from;
    INVARIANT(gtransition(from, to), "no such transition of a goroutine");
    racewindow();
    if (__builtin_expect(!cas(&g->status, &was, (uint32_t)to), 0))
        casfailed(g, from, to, was);
    if (from == Gwaiting && __builtin_expect(ld_rlx(&tracing) != 0, 0))
        readytraced(g);
}

static inline void setgstatus(G *g, enum GStatus from, enum GStatus to)
{
    INVARIANT(gtransition(from, to), "no such transition of a goroutine");
    INVARIANT(ld_rlx(&g->status) == (uint32_t)from, "goroutine in an unexpected state");
    st_rel(&g->status, (uint32_t)to);
}

static inline void *garg(const G *g)
{
    return (g->flags & GCOLD) != 0 ? ((GCold *)g->arg)->arg : g->arg;
}

static inline bool nextwantsio(P *p)
{
    uint32_t head = ld_acq(&p->runqhead);
    if (ld_rlx(&p->runnext) != NULL || head == p->runqtail)
        return false;
    return ld_rlx(&ld_rlx(&p->runq[head % RUNQ])->waitreason) == WaitIO;
}

static inline bool sendmore(P *p)
{
    return p->nsends < SENDS && (p->nsends == 0 || p->sendlook == ld_rlx(&sched.looks)) &&
           nextwantsio(p);
}

static inline int64_t timersnext(P *p)
{
    return ld_acq(&p->timers.minwhenheap);
}

#endif
