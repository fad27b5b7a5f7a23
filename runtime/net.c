// SPDX-License-Identifier: GPL-3.0-or-later
// Operations on handles: read, write, accept, datagrams, connecting, names. Each is a state machine
// in a GoIo, with a start and go_io_again; the ordinary forms at the end run it to its end.
//
// An operation on a handle takes a reference on the descriptor, then the direction's turn, then
// tries (io.h), and after each EAGAIN waits. A system call that says so is saved where the last
// read got less than it asked for: a stream is empty then, and what comes later is reported. A wait
// for the turn has no deadline of its own: who has the turn ends by the deadline or the close, and
// so do the others, one after the other. Every operation fails at its start when the goroutine's
// context has ended, and wherever it waits when that ends.
#include "local.h"
#include "netfd.h"

#include <limits.h>
#include <sys/socket.h>
#include <unistd.h>


enum Op { OpRead, OpWrite, OpAccept, OpRecv, OpSend, OpConnect, OpDial, OpListen, OpResolve };
enum Stage { StageEnd, StageTurn, StageWait, StageSend, StageLookup, StageConnect };

static int end(GoIo *io, int64_t result)
{
    io->stage = StageEnd;
    io->result = result;
    return GO_OK;
}

// --- operations on a handle ----------------------------------------------------------------------
static int dirof(const GoIo *io)
{
    return io->op == OpWrite || io->op == OpSend || io->op == OpConnect ? DIR_WRITE : DIR_READ;
}

static int finish(GoIo *io, int64_t result)
{
    PollDesc *pd = io->pd;
    go_mutex_unlock(&pd->turn[dirof(io)]);
    pollput(pd);
    return end(io, result);
}

static int64_t try(GoIo *io)
{
    int64_t r;
    do {
        switch (io->op) {
        case OpRead:
            r = iobackend->read(io->pd, io->buf, io->n);
            break;
        case OpWrite:
            r = iobackend->write(io->pd, io->buf + io->done, io->n - io->done);
            break;
        case OpAccept:
            r = iobackend->accept(io->pd, io->addr);
            break;
        case OpRecv:
            r = iobackend->recvfrom(io->pd, io->buf, io->n, io->addr);
            break;
        case OpConnect:
            r = iobackend->connected(io->pd);
            r = r == -EINPROGRESS ? -EAGAIN : r;
            break;
        default:
            r = iobackend->sendto(io->pd, io->buf, io->n, io->addr);
        }
    } while (r == -EINTR);
    return r;
}

// With the turn. r: what the first try has brought.
static int attempt(GoIo *io, int64_t r)
{
    int dir = dirof(io);
    for (;; r = try(io)) {
        if (r == -EAGAIN && io->pd->kind != PollFile) {
            int w = iobackend->wait(io->pd, dir);
            if (w == GO_PARKED) {
                io->stage = StageWait;
                return GO_PARKED;
            }
            if (w != GO_OK)
                return finish(io, w);
            continue;
        }
        if (r <= 0 || io->op != OpWrite)
            return finish(io, r);
        io->done += (size_t)r;
        if (io->done == io->n)
            return finish(io, (int64_t)io->n);
    }
}

static int haveturn(GoIo *io)
{
    PollDesc *pd = io->pd;
    int dir = dirof(io);
    bool drained = io->op == OpRead && polldrained(pd, dir);
    int err = drained ? pollerror(pd, dir) : pollreset(pd, dir);
    if (err != 0)
        return finish(io, err);
    if (io->n == 0 && (io->op == OpRead || io->op == OpWrite))
        return finish(io, 0);
    if (io->op == OpWrite && iobackend->later != NULL && iobackend->later(io)) {
        io->stage = StageSend;
        return GO_PARKED;
    }
    return attempt(io, drained ? -EAGAIN : try(io));
}

static int begin(GoIo *io, enum Op op, GoFd f, void *buf, size_t n, GoAddr *addr)
{
    io->op = (uint8_t)op;
    io->buf = buf;
    io->n = n < SSIZE_MAX ? n : SSIZE_MAX;
    io->addr = addr;
    io->done = 0;
    G *g = getm()->curg;
    int err = cancelerror(g);
    if (err != 0)
        return end(io, err);
    if ((io->pd = pollget(f)) == NULL)
        return end(io, GO_ERR_CLOSED);
    CancelWait *w = cancelable(g);
    if (w != NULL) {
        if (mutexlock(&io->pd->turn[dirof(io)], w) == GO_OK)
            return haveturn(io);
        pollput(io->pd);
        return end(io, cancelerror(g));
    }
    if (go_mutex_lock_start(&io->pd->turn[dirof(io)]) == GO_PARKED) {
        io->stage = StageTurn;
        return GO_PARKED;
    }
    return haveturn(io);
}

int go_fd_read_start(GoIo *io, GoFd f, void *buf, size_t n)
{
    return begin(io, OpRead, f, buf, n, NULL);
}

int go_fd_write_start(GoIo *io, GoFd f, const void *buf, size_t n)
{
    return begin(io, OpWrite, f, (void *)buf, n, NULL);
}

int go_accept_start(GoIo *io, GoFd listener, GoAddr *peer)
{
    return begin(io, OpAccept, listener, NULL, 0, peer);
}

int go_recvfrom_start(GoIo *io, GoFd f, void *buf, size_t n, GoAddr *from)
{
    return begin(io, OpRecv, f, buf, n, from);
}

int go_sendto_start(GoIo *io, GoFd f, const void *buf, size_t n, const GoAddr *to)
{
    return begin(io, OpSend, f, (void *)buf, n, (GoAddr *)to);
}

// --- connections in two steps --------------------------------------------------------------------
GoFd go_connect(const GoAddr *addr, int net)
{
    return iobackend->connect(addr, (enum Net)net);
}

int go_connected_start(GoIo *io, GoFd f)
{
    return begin(io, OpConnect, f, NULL, 0, NULL);
}

GoFd go_listen(const GoAddr *addr, int net)
{
    return iobackend->listen(addr, (enum Net)net);
}

// --- connecting, listening, names ----------------------------------------------------------------
static const GoAddr *candidate(GoIo *io, int i)
{
    return io->lookup != NULL ? lookupaddr(io->lookup, i) : &io->own;
}

static int endlookup(GoIo *io, int64_t result)
{
    lookupend(io->lookup);
    io->lookup = NULL;
    return end(io, result);
}

// The time for the next of several addresses: a fair share, but two seconds if there are so many.
static int64_t partdeadline(const GoIo *io)
{
    if (io->deadline == 0)
        return 0;
    int64_t now = go_nanotime(), left = io->deadline - now, least = 2 * (int64_t)1000000000;
    int64_t part = left / (io->naddr - io->next);
    if (part < least)
        part = left < least ? left : least;
    return now + part;
}

// The connection that io->pd is: established, or the error.
static int64_t connected(GoIo *io)
{
    int err = iobackend->connected(io->pd);
    if (err != 0)
        return err;
    go_fd_deadline(io->fd, GO_WRITE, 0);
    return io->fd;
}

static int dialnext(GoIo *io);

// The attempt on one address has ended; the first error is the one that is told.
static int dialled(GoIo *io, int64_t r)
{
    PollDesc *pd = io->pd;
    io->pd = NULL;
    if (r < 0 && pd != NULL)
        go_fd_close(io->fd);
    if (pd != NULL)
        pollput(pd);
    if (r > 0)
        return endlookup(io, r);
    int err = cancelerror(getm()->curg);
    if (err != 0)
        return endlookup(io, err);
    if (io->result == 0)
        io->result = r;
    if (io->next == io->naddr)
        return endlookup(io, io->result);
    return dialnext(io);
}

// Waits until the connection is there or has failed.
static int dialwait(GoIo *io, int w)
{
    for (;;) {
        if (w == GO_PARKED) {
            io->stage = StageConnect;
            return GO_PARKED;
        }
        int64_t r = w != GO_OK ? w : connected(io);
        if (r != -EINPROGRESS)
            return dialled(io, r);
        w = iobackend->wait(io->pd, DIR_WRITE);
    }
}

static int dialnext(GoIo *io)
{
    int64_t deadline = partdeadline(io);
    if (deadline != 0 && deadline <= go_nanotime()) {
        io->next = io->naddr;
        return dialled(io, GO_ERR_TIMEOUT);
    }
    io->fd = iobackend->connect(candidate(io, io->next++), io->net);
    if (io->fd < 0)
        return dialled(io, io->fd);
    io->pd = pollget(io->fd);
    if (deadline != 0)
        go_fd_deadline(io->fd, GO_WRITE, deadline);
    return dialwait(io, GO_OK);
}

static int listennext(GoIo *io)
{
    for (io->result = 0; io->next < io->naddr; io->next++) {
        GoFd f = iobackend->listen(candidate(io, io->next), io->net);
        if (f > 0)
            return endlookup(io, f);
        if (io->result == 0)
            io->result = f;
    }
    return endlookup(io, io->result);
}

static int resolved(GoIo *io)
{
    int n = 0;
    for (; n < io->naddr && (size_t)n < io->n; n++) {
        io->addr[n] = *candidate(io, n);
        go_addr_setport(&io->addr[n], 0);
    }
    return endlookup(io, n);
}

static int haveaddrs(GoIo *io, int n)
{
    if (n <= 0)
        return endlookup(io, n);
    io->naddr = (int16_t)n;
    io->next = 0;
    io->result = 0;
    return io->op == OpDial ? dialnext(io) : io->op == OpListen ? listennext(io) : resolved(io);
}

static int lookupaddrs(GoIo *io, const char *host, const char *port)
{
    bool passive = io->op == OpListen;
    if (addrnumeric(host, port, passive, &io->own))
        return haveaddrs(io, 1);
    int type = io->net == NetUDP ? SOCK_DGRAM : SOCK_STREAM;
    int r = iobackend->lookup(&io->lookup, host, port, type, passive, io->deadline);
    if (r == GO_PARKED) {
        io->stage = StageLookup;
        return GO_PARKED;
    }
    return haveaddrs(io, r == GO_OK ? lookupresult(io->lookup) : r);
}

static int byname(GoIo *io, enum Op op, enum Net net, const char *text, int64_t deadline)
{
    char host[ADDR_TEXT], port[ADDR_TEXT];
    io->op = (uint8_t)op;
    io->net = (uint8_t)net;
    io->deadline = deadline;
    io->pd = NULL;
    io->lookup = NULL;
    int err = cancelerror(getm()->curg);
    if (err == 0)
        err = net == NetUnix ? go_addr_unix(&io->own, text) : addrsplit(text, host, port);
    if (err != 0)
        return end(io, err);
    return net == NetUnix ? haveaddrs(io, 1) : lookupaddrs(io, host, port);
}

int go_tcp_listen_start(GoIo *io, const char *addr)
{
    return byname(io, OpListen, NetTCP, addr, 0);
}

int go_tcp_dial_start(GoIo *io, const char *addr, int64_t deadline)
{
    return byname(io, OpDial, NetTCP, addr, deadline);
}

int go_udp_listen_start(GoIo *io, const char *addr)
{
    return byname(io, OpListen, NetUDP, addr, 0);
}

int go_udp_dial_start(GoIo *io, const char *addr)
{
    return byname(io, OpDial, NetUDP, addr, 0);
}

int go_unix_dial_start(GoIo *io, const char *path, int64_t deadline)
{
    return byname(io, OpDial, NetUnix, path, deadline);
}

int go_resolve_start(GoIo *io, const char *host, GoAddr *addrs, int max, int64_t deadline)
{
    io->op = OpResolve;
    io->net = NetTCP;
    io->deadline = deadline;
    io->pd = NULL;
    io->lookup = NULL;
    io->addr = addrs;
    io->n = max > 0 ? (size_t)max : 0;
    int err = cancelerror(getm()->curg);
    if (err != 0)
        return end(io, err);
    return lookupaddrs(io, host, "");
}

int go_io_again(GoIo *io)
{
    int r;
    switch ((enum Stage)io->stage) {
    case StageTurn:
        r = go_mutex_lock_again(&io->pd->turn[dirof(io)]);
        return r == GO_PARKED ? r : haveturn(io);
    case StageWait:
        r = pollagain(io->pd, dirof(io));
        return r == GO_OK ? attempt(io, try(io)) : finish(io, r);
    case StageSend:
        r = sendagain(io);
        return r == GO_PARKED ? r : attempt(io, r == GO_OK ? io->result : try(io));
    case StageLookup:
        return haveaddrs(io, lookupresult(io->lookup));
    case StageConnect:
        return dialwait(io, pollagain(io->pd, DIR_WRITE));
    case StageEnd:
        break;
    }
    return GO_OK;
}

// --- ordinary forms ------------------------------------------------------------------------------
static int64_t run(GoIo *io, int r)
{
    simpoint();
    while (r == GO_PARKED) {
        go_park_commit();
        r = go_io_again(io);
    }
    return io->result;
}

int64_t go_fd_read(GoFd f, void *buf, size_t n)
{
    GoIo io;
    return run(&io, go_fd_read_start(&io, f, buf, n));
}

int64_t go_fd_write(GoFd f, const void *buf, size_t n)
{
    GoIo io;
    return run(&io, go_fd_write_start(&io, f, buf, n));
}

GoFd go_accept(GoFd listener, GoAddr *peer)
{
    GoIo io;
    return run(&io, go_accept_start(&io, listener, peer));
}

int64_t go_recvfrom(GoFd f, void *buf, size_t n, GoAddr *from)
{
    GoIo io;
    return run(&io, go_recvfrom_start(&io, f, buf, n, from));
}

int64_t go_sendto(GoFd f, const void *buf, size_t n, const GoAddr *to)
{
    GoIo io;
    return run(&io, go_sendto_start(&io, f, buf, n, to));
}

GoFd go_tcp_listen(const char *addr)
{
    GoIo io;
    return run(&io, go_tcp_listen_start(&io, addr));
}

GoFd go_tcp_dial(const char *addr, int64_t deadline)
{
    GoIo io;
    return run(&io, go_tcp_dial_start(&io, addr, deadline));
}

GoFd go_udp_listen(const char *addr)
{
    GoIo io;
    return run(&io, go_udp_listen_start(&io, addr));
}

GoFd go_udp_dial(const char *addr)
{
    GoIo io;
    return run(&io, go_udp_dial_start(&io, addr));
}

GoFd go_unix_listen(const char *path)
{
    GoIo io;
    return run(&io, byname(&io, OpListen, NetUnix, path, 0));
}

GoFd go_unix_dial(const char *path, int64_t deadline)
{
    GoIo io;
    return run(&io, go_unix_dial_start(&io, path, deadline));
}

int go_resolve(const char *host, GoAddr *addrs, int max, int64_t deadline)
{
    GoIo io;
    return (int)run(&io, go_resolve_start(&io, host, addrs, max, deadline));
}
