// SPDX-License-Identifier: GPL-3.0-or-later
// The simulation's back end: operations on simulated sockets and pipes (simsock.c), and on the real
// files that may be read. What waits for the former parks as in the event loop, and what arrives
// wakes it; the latter keep everybody waiting.
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "netfd.h"
#include "simsock.h"

enum { STD = 3 };

static int64_t simread(PollDesc *pd, void *buf, size_t n)
{
    SimSock *s = pd->sim;
    if (s != NULL)
        return s->kind == SockStream ? simstreamread(s, buf, n)
               : s->connected        ? simpacketread(s, buf, n, NULL)
                                     : -ENOTCONN;
    int64_t r;
    // Whoever gave us the file may have made it non-blocking.
    while ((r = kernelread(pd, buf, n)) == -EAGAIN)
        poll(&(struct pollfd){.fd = pd->fd, .events = POLLIN}, 1, -1);
    return r;
}

static int64_t simwrite(PollDesc *pd, const void *buf, size_t n)
{
    SimSock *s = pd->sim;
    if (s != NULL)
        return s->kind == SockStream ? simstreamwrite(s, buf, n)
               : s->connected        ? simpacketwrite(s, buf, n, &s->remote)
                                     : -EDESTADDRREQ;
    int64_t r;
    while ((r = kernelwrite(pd, buf, n)) == -EAGAIN)
        poll(&(struct pollfd){.fd = pd->fd, .events = POLLOUT}, 1, -1);
    return r;
}

static int64_t simrecvfrom(PollDesc *pd, void *buf, size_t n, GoAddr *from)
{
    SimSock *s = pd->sim;
    if (s == NULL || s->kind == SockListener)
        return s == NULL ? -ENOTSOCK : -ENOTCONN;
    if (s->kind == SockPacket)
        return simpacketread(s, buf, n, from);
    if (from != NULL)
        *from = (GoAddr){.len = 0};
    return simstreamread(s, buf, n);
}

static int64_t simsendto(PollDesc *pd, const void *buf, size_t n, const GoAddr *to)
{
    SimSock *s = pd->sim;
    if (s == NULL)
        return -ENOTSOCK;
    return s->kind == SockPacket ? simpacketwrite(s, buf, n, to) : -EISCONN;
}

static GoFd simaccept(PollDesc *pd, GoAddr *peer)
{
    SimSock *l = pd->sim;
    if (l == NULL || l->kind != SockListener)
        return l == NULL ? -ENOTSOCK : -EINVAL;
    SimSock *s = l->queue;
    if (s == NULL)
        return -EAGAIN;
    l->queue = s->queuenext;
    l->queued--;
    GoFd f = simsockhandle(s);
    if (f < 0) {
        simsockclose(s);
        return f;
    }
    if (peer != NULL)
        *peer = s->remote;
    return f;
}

static GoFd handleof(SimSock *s)
{
    GoFd f = simsockhandle(s);
    if (f < 0)
        simsockclose(s);
    return f;
}

static GoFd simconnect(const GoAddr *a, enum Net net)
{
    int here = simhost();
    GoAddr dst = simspecific(a);
    int host = simhostof(&dst, here);
    if (host < 0)
        return -EHOSTUNREACH;
    SimSock *s = simsocknew(net == NetUDP ? SockPacket : SockStream, net, here);
    s->peerhost = host;
    s->remote = dst;
    if (net == NetUnix)
        s->local = (GoAddr){.len = sizeof(sa_family_t)};
    else
        s->local = simsource(here, &dst, simephemeral(here));
    if (net == NetUDP) {
        s->connected = true;
        return handleof(s);
    }
    if (net == NetUnix)
        ((struct sockaddr *)s->local.sa)->sa_family = AF_UNIX;
    GoFd f = handleof(s);
    if (f < 0)
        return f;
    SimPacket *p = simpacket(EvSyn, here, host, 0);
    simsockkeep(&p->sender, s);
    p->src = s->local;
    p->dst = dst;
    simpost(p, simdelay(here, host));
    return f;
}

static GoFd simlisten(const GoAddr *a, enum Net net)
{
    int here = simhost();
    GoAddr local = *a;
    if (simhostof(a, here) != here)
        return -EADDRNOTAVAIL;
    if (net != NetUnix && go_addr_port(a) == 0) {
        int first = simephemeral(here), port = first;
        do
            go_addr_setport(&local, port);
        while (simbound(here, net, &local, true) != NULL && (port = simephemeral(here)) != first);
    }
    if (simbound(here, net, &local, true) != NULL)
        return -EADDRINUSE;
    SimSock *s = simsocknew(net == NetUDP ? SockPacket : SockListener, net, here);
    s->local = local;
    return handleof(s);
}

static int simpipe(GoFd ends[2])
{
    SimSock *r = simsocknew(SockStream, NetUnix, simhost());
    SimSock *w = simsocknew(SockStream, NetUnix, r->host);
    r->pipe = w->pipe = r->connected = w->connected = true;
    r->txshut = w->rxshut = true;
    simsockkeep(&r->peer, w);
    simsockkeep(&w->peer, r);
    if ((ends[0] = handleof(r)) < 0) {
        simsockclose(w);
        return (int)ends[0];
    }
    if ((ends[1] = handleof(w)) < 0)
        go_fd_close(ends[0]);
    return ends[1] < 0 ? (int)ends[1] : 0;
}

static GoFd simdup(PollDesc *pd)
{
    return pd->sim != NULL ? simsockhandle(pd->sim) : kerneldup(pd);
}

static int simconnected(PollDesc *pd)
{
    SimSock *s = pd->sim;
    return s->err != 0 ? s->err : s->connected ? 0 : -EINPROGRESS;
}

static int simshutdown(PollDesc *pd, int dirs)
{
    SimSock *s = pd->sim;
    if (s == NULL || s->pipe)
        return -ENOTSOCK;
    if (s->kind != SockStream || !s->connected)
        return -ENOTCONN;
    if ((dirs & GO_READ) && !s->rxshut) {
        s->rxshut = true;
        simsockready(s, POLL_READ);
    }
    if ((dirs & GO_WRITE) && !s->txshut) {
        s->txshut = true;
        if (s->err == 0 && s->peer != NULL)
            simpostsegment(s, NULL, 0);
    }
    return 0;
}

static int simlocaladdr(PollDesc *pd, GoAddr *a)
{
    SimSock *s = pd->sim;
    if (s == NULL || s->pipe)
        return -ENOTSOCK;
    *a = s->local;
    return 0;
}

static int simpeeraddr(PollDesc *pd, GoAddr *a)
{
    SimSock *s = pd->sim;
    if (s == NULL || s->pipe)
        return -ENOTSOCK;
    if (!s->connected)
        return -ENOTCONN;
    *a = s->remote;
    return 0;
}

static void simclose(PollDesc *pd)
{
    SimSock *s = pd->sim;
    if (s == NULL) {
        kernelclose(pd);
        return;
    }
    GoFd tag = (GoFd)(ld_rlx(&pd->state) >> 32 << 32 | pd->index);
    int i = 0;
    while (i < s->ntags && s->tags[i] != tag)
        i++;
    if (i < s->ntags)
        s->tags[i] = s->tags[--s->ntags];
    if (s->ntags == 0)
        simsockclose(s);
}

static GoFd simopen(const char *path, int flags, int mode)
{
    if ((flags & O_ACCMODE) != O_RDONLY || (flags & (O_CREAT | O_TRUNC)) != 0)
        return -EROFS;
    int fd = open(path, flags | O_CLOEXEC, mode);
    return fd < 0 ? -errno : filehandle(fd);
}

static GoFd simwrap(int fd)
{
    struct stat st;
    bool std = fd >= 0 && fd < STD;
    if (fstat(fd, &st) < 0)
        return -errno;
    if (std)
        fd = fcntl(fd, F_DUPFD_CLOEXEC, STD);
    if (S_ISSOCK(st.st_mode) && !std) {
        close(fd);
        return -ENOTSUP;
    }
    return fd < 0 ? -errno : filehandle(fd);
}

static int simlookup(Lookup **l, const char *host, const char *service, int socktype, bool passive,
                     int64_t deadline)
{
    char ip[32];
    GoAddr a;
    *l = NULL;
    if (*host != '\0' && !addrnumeric(host, "0", passive, &a)) {
        if (!simhosttext(host, ip, sizeof ip))
            return GO_ERR_NOHOST;
        host = ip;
    }
    return lookupnow(l, host, service, socktype, passive, deadline);
}

// What is real keeps everybody waiting.
static int simwait(PollDesc *pd, int dir)
{
    if (pd->fd < 0)
        return pollwait(pd, dir);
    poll(&(struct pollfd){.fd = pd->fd, .events = dir == DIR_READ ? POLLIN : POLLOUT}, 1, -1);
    return GO_OK;
}

static int simwatch(int fd, uint64_t tag)
{
    (void)fd;
    (void)tag;
    return 0;
}

const IoBackend iobackend_sim = {
    .name = "simulation",
    .nanotime = simnanotime,
    .walltime = simwalltime,
    .open = simopen,
    .wrap = simwrap,
    .pipe = simpipe,
    .connect = simconnect,
    .listen = simlisten,
    .dup = simdup,
    .lookup = simlookup,
    .read = simread,
    .write = simwrite,
    .recvfrom = simrecvfrom,
    .sendto = simsendto,
    .accept = simaccept,
    .connected = simconnected,
    .shutdown = simshutdown,
    .localaddr = simlocaladdr,
    .peeraddr = simpeeraddr,
    .close = simclose,
    .watch = simwatch,
    .wait = simwait,
};
