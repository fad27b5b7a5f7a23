// SPDX-License-Identifier: GPL-3.0-or-later
// The Io interface: one table of all that a program wants from the world (files, sockets, names,
// clocks), and the back ends that fulfil it:
//   events      a goroutine that must wait parks; the kernel reports to netpoll (io_kernel.c)
//   blocking    the same system calls, but who must wait takes its thread along, as in a system
//               call (io_block.c)
//   simulation  sockets and clocks of the simulated world, regular files of the real one (io_sim.c)
// Chosen once, before the first goroutine runs, and constant from then on. Handles, turns,
// references, deadlines and closing (pollfd.c) and the operations (net.c) are the same over all of
// them, so a program cannot tell which it has. Rejected: a table per descriptor, which would let
// worlds mix but costs each operation a load that misses.
#ifndef RUNTIME_IO_H
#define RUNTIME_IO_H

#include "netpoll.h"

enum Net { NetTCP = GO_TCP, NetUDP = GO_UDP, NetUnix = GO_UNIX };

// Results: >= 0 or -errno. Functions with a PollDesc are called with a reference on it; read,
// write, recvfrom, sendto, accept and connected also with the direction's turn. They never wait but
// for regular files: -EAGAIN says that the operation would have to.
typedef struct IoBackend {
    const char *name;
    // Clocks: monotonic, and since 1970.
    int64_t (*nanotime)(void);
    int64_t (*walltime)(void);
    // New handles. connect: a connection that is there or under way. listen: UDP is bound only.
    GoFd (*open)(const char *path, int flags, int mode);
    GoFd (*wrap)(int fd);
    int (*pipe)(GoFd ends[2]);
    GoFd (*connect)(const GoAddr *a, enum Net net);
    GoFd (*listen)(const GoAddr *a, enum Net net);
    GoFd (*dup)(PollDesc *pd);
    // As lookupstart (netpoll.h).
    int (*lookup)(Lookup **l, const char *host, const char *service, int socktype, bool passive,
                  int64_t deadline);
    int64_t (*read)(PollDesc *pd, void *buf, size_t n);
    int64_t (*write)(PollDesc *pd, const void *buf, size_t n);
    int64_t (*recvfrom)(PollDesc *pd, void *buf, size_t n, GoAddr *from);
    int64_t (*sendto)(PollDesc *pd, const void *buf, size_t n, const GoAddr *to);
    GoFd (*accept)(PollDesc *pd, GoAddr *peer);
    int (*connected)(PollDesc *pd);  // 0, -EINPROGRESS (not yet), or why it has failed
    int (*shutdown)(PollDesc *pd, int dirs);
    int (*localaddr)(PollDesc *pd, GoAddr *a);
    int (*peeraddr)(PollDesc *pd, GoAddr *a);
    void (*close)(PollDesc *pd);  // the last reference has gone
    // Reports on a descriptor of the system from now on; -EPERM: such a file is always ready.
    int (*watch)(int fd, uint64_t tag);
    // As pollwait (netpoll.h), after -EAGAIN: GO_OK, GO_PARKED or an error.
    int (*wait)(PollDesc *pd, int dir);
    // Before the first write of an operation: true when it will be made later, together with
    // others; then a park is prepared, and sendagain follows. NULL: never.
    bool (*later)(GoIo *io);
    // A closing or a deadline: brings back who is in wait without having parked. pd is locked.
    // NULL: nobody can be.
    void (*wake)(PollDesc *pd, int dir);
} IoBackend;

extern const IoBackend *iobackend;
extern const IoBackend iobackend_events, iobackend_blocking, iobackend_sim;

// The environment's choice (GOSDEBUG=io=1), unless the program has made one. Before anything runs.
void ioinit(void);

// --- sendq.c -------------------------------------------------------------------------------------
bool sendlater(GoIo *io);
extern uint32_t sendflushes;  // atomic: calls of the system that have made several
// GO_OK: io->result is the write's. GO_WOULDBLOCK: it has not been made. GO_PARKED: once more.
int sendagain(GoIo *io);

// --- io_kernel.c: system calls that both real back ends make -------------------------------------
int64_t kernelread(PollDesc *pd, void *buf, size_t n);
int64_t kernelwrite(PollDesc *pd, const void *buf, size_t n);
int64_t kernelrecvfrom(PollDesc *pd, void *buf, size_t n, GoAddr *from);
int64_t kernelsendto(PollDesc *pd, const void *buf, size_t n, const GoAddr *to);
GoFd kernelaccept(PollDesc *pd, GoAddr *peer);
int kernelconnected(PollDesc *pd);
int kernelshutdown(PollDesc *pd, int dirs);
int kernellocaladdr(PollDesc *pd, GoAddr *a);
int kernelpeeraddr(PollDesc *pd, GoAddr *a);
void kernelclose(PollDesc *pd);
int64_t kernelnanotime(void);
int64_t kernelwalltime(void);

// --- netfd.c: the system calls that make handles -------------------------------------------------
GoFd kernelopen(const char *path, int flags, int mode);
GoFd kernelwrap(int fd);
int kernelpipe(GoFd ends[2]);
GoFd kernelconnect(const GoAddr *a, enum Net net);
GoFd kernellisten(const GoAddr *a, enum Net net);
GoFd kerneldup(PollDesc *pd);

#endif
