// SPDX-License-Identifier: GPL-3.0-or-later
// A simulated socket, shared by simsock.c (how it behaves) and io_sim.c (how operations reach it).
#ifndef RUNTIME_SIMSOCK_H
#define RUNTIME_SIMSOCK_H

#include "simworld.h"

typedef enum SockKind { SockStream, SockListener, SockPacket } SockKind;

typedef struct PacketQueue {
    SimPacket *head, *tail;
    size_t n;
} PacketQueue;

struct SimSock {
    int refs;
    SimSock *next, *prev;  // all that are open
    GoFd *tags;            // its handles
    int ntags;
    SockKind kind;
    uint8_t net;
    bool open, connected, pipe;
    bool txshut, rxshut, rxfin;
    int err;  // of a broken connection
    int host, peerhost;
    GoAddr local, remote;
    SimSock *peer;       // referenced
    size_t unread;       // bytes written that the peer has not read
    int64_t last;        // when the last segment under way to it arrives
    PacketQueue flight;  // segments under way to it; owned by the heap
    PacketQueue rx;      // arrived
    SimSock *queue, *queuetail, *queuenext;  // of a listener: to be accepted; referenced
    int queued;
};

// *to becomes s, with a reference on it instead of one on what it was.
void simsockkeep(SimSock **to, SimSock *s);
// Open, with one reference and no handle yet.
SimSock *simsocknew(SockKind kind, enum Net net, int host);
// A further handle, or -errno.
GoFd simsockhandle(SimSock *s);
// It has no handle (any more): tells the peer, gives up the reference.
void simsockclose(SimSock *s);
// Wakes who waits for what (POLL_*).
void simsockready(SimSock *s, unsigned what);

// a as a host's own address: with a number, in place of an unspecified one.
GoAddr simspecific(const GoAddr *a);
// The address from which host talks to dst.
GoAddr simsource(int host, const GoAddr *dst, int port);
// Who is bound on host so that it gets what is sent to dst. exact: so that nobody else can be.
SimSock *simbound(int host, enum Net net, const GoAddr *dst, bool exact);

// As the operations of IoBackend.
int64_t simstreamread(SimSock *s, char *buf, size_t n);
int64_t simstreamwrite(SimSock *s, const void *buf, size_t n);
int64_t simpacketread(SimSock *s, void *buf, size_t n, GoAddr *from);
int64_t simpacketwrite(SimSock *s, const void *buf, size_t n, const GoAddr *to);
// A segment of s to its peer; len 0: the end.
void simpostsegment(SimSock *s, const void *data, size_t len);

#endif
