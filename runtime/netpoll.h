// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting for the kernel: netpoll.c and the back end under it (netpoll_backend.h) tell what has
// become of open files; pollfd.c knows of descriptors, waiters and deadlines; above them is net.c.
#ifndef RUNTIME_NETPOLL_H
#define RUNTIME_NETPOLL_H

#include "netpoll_backend.h"
#include "sched.h"

typedef struct PollDesc PollDesc;

// --- netpoll.c -----------------------------------------------------------------------------------
// Makes the back end ready, once; 0 or -errno. Any number of threads may call it, before all
// others.
int netpollinit(void);
const char *netpollname(void);
// As the functions of the back end.
int netpollopen(int fd, uint64_t tag);
void netpollclose(int fd);
void netpollarm(int fd, uint64_t tag, unsigned what);
void netpollbreak(void);
// What has happened: the goroutines to be run for it, all waiting, linked by schedlink. ns as in
// the back end's poll. Only the M that owns sched.polling may wait.
G *netpoll(int64_t ns);

// --- pollfd.c: for the scheduler -----------------------------------------------------------------
// The descriptor that tag was opened for is ready in the directions of what: puts those who waited
// in front of list, returns the list. A tag whose descriptor has been closed is ignored.
G *pollready(uint64_t tag, unsigned what, G *list);

// --- pollfd.c: for net.c -------------------------------------------------------------------------
enum PollKind {
    PollFile,    // always ready: its calls may block and go through entersyscall
    PollStream,  // a short read or write means that the kernel has no more, or no more room
    PollPacket   // listeners and datagrams: one thing per call
};

// One open file of the system. Type-stable: slots are recycled, never unmapped, and a handle names
// the slot and how often it has been used.
struct PollDesc {
    uint64_t state;      // atomic: sequence << 32 | closing bit | references
    Lock lock;           // deadlines, info, and that state's sequence stays
    uint32_t info;       // atomic; lock: closing, expired deadlines, ODD seen
    uintptr_t wait[2];   // atomic: who waits to read, to write; see pollfd.c
    int64_t deadline[2]; // lock; 0: none
    GoTimer timer[2];    // active at the latest when a deadline is to expire
    GoMutex turn[2];     // one operation at a time and direction
    bool drained[2];     // turn: the last call got less than it asked for
    uint8_t kind;        // PollKind; fixed while open
    bool unlinkpath;     // a Unix listener: its file goes with it
    bool pipe;           // writing may raise SIGPIPE
    bool socket;
    int fd;              // -1: simulated
    struct SimSock *sim; // NULL: real
    int32_t blocked[2];  // atomic: io_block.c
    uint32_t index;
    PollDesc *next;      // free list; pollcache.lock
};

enum { DIR_READ, DIR_WRITE };

// Takes over fd, made non-blocking by the caller unless kind is PollFile: a handle, or -errno with
// fd still the caller's. fd -1: events are the caller's business. A file that cannot be waited for
// becomes a PollFile.
GoFd pollopen(int fd, enum PollKind kind);
// The descriptor of a handle, kept open until pollput; NULL when it is closed. From goroutines.
PollDesc *pollget(GoFd h);
void pollput(PollDesc *pd);
// Closing or past its deadline? 0, GO_ERR_CLOSED, GO_ERR_TIMEOUT. With the direction's turn.
int pollerror(PollDesc *pd, int dir);
// Forgets readiness seen so far: before the first try of an operation. As pollerror.
int pollreset(PollDesc *pd, int dir);
// With the direction's turn, after EAGAIN: GO_OK, try again; GO_PARKED, then pollagain when readied
// (GO_OK or an error); or pollerror's.
int pollwait(PollDesc *pd, int dir);
int pollagain(PollDesc *pd, int dir);
// Takes g, which waits for a descriptor, out of that wait: its pollagain then says GO_ERR_CANCELED.
// False: somebody else has. World stopped.
bool pollunpark(G *g);
// True when what was drained since may be assumed to be so still: no need to try before pollwait.
bool polldrained(PollDesc *pd, int dir);

// --- resolve.c -----------------------------------------------------------------------------------
typedef struct Lookup Lookup;
// Looks a host (NULL: any address when passive, else loopback) and a service up on a thread of
// their own. GO_PARKED, or -errno; *l is to be given to lookupend.
int lookupstart(Lookup **l, const char *host, const char *service, int socktype, bool passive,
                int64_t deadline);
// The same on the calling thread, meanwhile in a system call: never GO_PARKED, and a deadline is
// looked at before and after only.
int lookupnow(Lookup **l, const char *host, const char *service, int socktype, bool passive,
              int64_t deadline);
// The number of addresses, or -errno.
int lookupresult(Lookup *l);
const GoAddr *lookupaddr(Lookup *l, int i);
void lookupend(Lookup *l);

// --- netaddr.c -----------------------------------------------------------------------------------
// "host:port", "[v6%zone]:port" into its parts (each with room for ADDR_TEXT bytes); 0 or -EINVAL.
enum { ADDR_TEXT = 256 };
int addrsplit(const char *text, char *host, char *port);
// Without asking anybody: false if host is a name or port a service's.
bool addrnumeric(const char *host, const char *port, bool passive, GoAddr *a);

#endif
