// SPDX-License-Identifier: GPL-3.0-or-later
// Sockets and pipes of the simulation.
//
// A socket never acts on another but by a packet, so what one sees of the other is as late, lost or
// broken as the link says; pipes are the exception, they have no link. The segments under way to a
// stream are a list in the order they were sent as well as packets in the heap: one that comes
// before its turn is put back. Flow: at most WINDOW bytes are written and not yet read. References:
// a socket's handles, its peer and the packets that name it. What a goroutine does here it does
// between two of its scheduling points, so each operation is one step.
#include "simsock.h"

#include <errno.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/un.h>

enum { WINDOW = 256 << 10, SEGMENT = 64 << 10, BACKLOG = 1024, PACKETS = 256, DATAGRAM = 65507 };
enum { SYNTRIES = 7 };

static const int64_t ms = 1000000, second = 1000000000;

static SimSock *all;

// --- queues and references -----------------------------------------------------------------------
static void qput(PacketQueue *q, SimPacket *p)
{
    p->next = NULL;
    if (q->tail != NULL)
        q->tail->next = p;
    else
        q->head = p;
    q->tail = p;
    q->n++;
}

static SimPacket *qget(PacketQueue *q)
{
    SimPacket *p = q->head;
    if (p == NULL)
        return NULL;
    q->head = p->next;
    if (q->head == NULL)
        q->tail = NULL;
    q->n--;
    return p;
}

static void qclear(PacketQueue *q)
{
    SimPacket *p;
    while ((p = qget(q)) != NULL)
        simpacketfree(p);
}

void simsockref(SimSock *s)
{
    s->refs++;
}

void simsockunref(SimSock *s)
{
    if (--s->refs > 0)
        return;
    qclear(&s->rx);
    free(s->tags);
    free(s);
}

void simsockkeep(SimSock **to, SimSock *s)
{
    if (s != NULL)
        simsockref(s);
    if (*to != NULL)
        simsockunref(*to);
    *to = s;
}

SimSock *simsocknew(SockKind kind, enum Net net, int host)
{
    SimSock *s = calloc(1, sizeof *s);
    if (s == NULL)
        go_fatal("out of memory (simulated network)");
    s->refs = 1;
    s->kind = kind;
    s->net = (uint8_t)net;
    s->host = s->peerhost = host;
    s->open = true;
    s->next = all;
    if (all != NULL)
        all->prev = s;
    all = s;
    return s;
}

GoFd simsockhandle(SimSock *s)
{
    GoFd *tags = realloc(s->tags, ((size_t)s->ntags + 1) * sizeof *tags);
    if (tags == NULL)
        go_fatal("out of memory (simulated network)");
    s->tags = tags;
    GoFd f = pollopen(-1, s->kind == SockStream ? PollStream : PollPacket);
    PollDesc *pd = f > 0 ? pollget(f) : NULL;
    if (pd == NULL)
        return f;
    pd->sim = s;
    pollput(pd);
    s->tags[s->ntags++] = f;
    return f;
}

void simsockready(SimSock *s, unsigned what)
{
    G *list = NULL;
    for (int i = 0; i < s->ntags; i++)
        list = pollready((uint64_t)s->tags[i], what, list);
    if (list != NULL)
        goreadylist(list);
}

// --- addresses -----------------------------------------------------------------------------------
// 0: unspecified. Every form of the host's own address is 127.0.0.1.
static uint32_t ipof(const GoAddr *a)
{
    const struct sockaddr_in *in = (const struct sockaddr_in *)a->sa;
    const struct sockaddr_in6 *in6 = (const struct sockaddr_in6 *)a->sa;
    uint32_t ip = INADDR_LOOPBACK;
    if (in->sin_family == AF_INET)
        ip = ntohl(in->sin_addr.s_addr);
    else if (IN6_IS_ADDR_UNSPECIFIED(&in6->sin6_addr))
        ip = 0;
    else if (IN6_IS_ADDR_V4MAPPED(&in6->sin6_addr))
        ip = ntohl(*(const uint32_t *)(const void *)(in6->sin6_addr.s6_addr + 12));
    return ip >> 24 == 127 ? INADDR_LOOPBACK : ip;
}

static bool isunix(const GoAddr *a)
{
    return ((const struct sockaddr *)a->sa)->sa_family == AF_UNIX;
}

static bool same(const GoAddr *a, const GoAddr *b)
{
    if (isunix(a) || isunix(b))
        return a->len == b->len && memcmp(a->sa, b->sa, a->len) == 0;
    return ipof(a) == ipof(b) && go_addr_port(a) == go_addr_port(b);
}

GoAddr simspecific(const GoAddr *a)
{
    GoAddr r = *a;
    if (!isunix(a) && ipof(a) == 0) {
        struct sockaddr_in *in = (struct sockaddr_in *)r.sa;
        int port = go_addr_port(a);
        r = (GoAddr){.len = sizeof *in};
        in->sin_family = AF_INET;
        in->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        go_addr_setport(&r, port);
    }
    return r;
}

GoAddr simsource(int host, const GoAddr *dst, int port)
{
    GoAddr a;
    simhostaddr(host, &a);
    if (ipof(dst) == INADDR_LOOPBACK)
        ((struct sockaddr_in *)a.sa)->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    go_addr_setport(&a, port);
    return a;
}

SimSock *simbound(int host, enum Net net, const GoAddr *dst, bool exact)
{
    for (SimSock *s = all; s != NULL; s = s->next) {
        if (s->kind == SockStream || s->host != host || s->net != net)
            continue;
        if (net == NetUnix) {
            if (same(&s->local, dst))
                return s;
            continue;
        }
        uint32_t own = ipof(&s->local), ip = ipof(dst);
        if (go_addr_port(&s->local) == go_addr_port(dst) &&
            (own == 0 || own == ip || (exact && ip == 0)))
            return s;
    }
    return NULL;
}

// --- streams -------------------------------------------------------------------------------------
static void breakstream(SimSock *s, int err)
{
    if (!s->open || s->err != 0)
        return;
    s->err = err;
    qclear(&s->rx);
    simsockready(s, POLL_READ | POLL_WRITE | POLL_ODD);
}

static void postto(SimSock *to, SimSock *sender, SimEvent what, int64_t n)
{
    SimPacket *p = simpacket(what, sender->host, to->host, 0);
    simsockkeep(&p->to, to);
    simsockkeep(&p->sender, sender);
    p->n = n;
    simpost(p, simdelay(sender->host, to->host));
}

void simpostsegment(SimSock *s, const void *data, size_t len)
{
    SimSock *to = s->peer;
    const GoSimLink *l = simlinkof(s->host, to->host);
    SimPacket *p = simpacket(EvSegment, s->host, to->host, len);
    if (len > 0)
        memcpy(p->data, data, len);
    simsockkeep(&p->to, to);
    simsockkeep(&p->sender, s);
    if (to->pipe) {  // there is no way to go
        qput(&to->flight, p);
        simdeliver(p);
        return;
    }
    int64_t at = simnow() + simdelay(s->host, to->host);
    if (simchance(l->loss))
        at += 200 * ms;
    if (at <= to->last)
        at = to->last + 1;
    to->last = at;
    qput(&to->flight, p);
    simpost(p, at - simnow());
    if (simchance(l->reset)) {
        postto(to, s, EvReset, -ECONNRESET);
        postto(s, to, EvReset, -ECONNRESET);
    }
}

int64_t simstreamwrite(SimSock *s, const void *buf, size_t n)
{
    if (s->err != 0)
        return s->err;
    if (s->txshut)
        return s->pipe ? -EBADF : -EPIPE;
    if (!s->connected)
        return -EAGAIN;
    size_t room = WINDOW - s->unread;
    if (room == 0)
        return -EAGAIN;
    n = n < room ? n : room;
    n = n < SEGMENT ? n : SEGMENT;
    if (n > 1 && simbelow(8) == 0)
        n = 1 + simbelow(n);
    s->unread += n;
    simpostsegment(s, buf, n);
    return (int64_t)n;
}

static void giveroom(SimSock *s, size_t n)
{
    s->unread -= n;
    simsockready(s, POLL_WRITE);
}

int64_t simstreamread(SimSock *s, char *buf, size_t n)
{
    if (s->pipe && s->rxshut)
        return -EBADF;
    if (s->rx.head == NULL)
        return s->err != 0 ? s->err : s->rxfin || s->rxshut ? 0 : -EAGAIN;
    if (n > 1 && simbelow(4) == 0)
        n = 1 + simbelow(n);
    size_t done = 0;
    while (done < n && s->rx.head != NULL) {
        SimPacket *p = s->rx.head;
        size_t k = p->len - p->off < n - done ? p->len - p->off : n - done;
        memcpy(buf + done, p->data + p->off, k);
        done += k;
        if ((p->off += k) == p->len)
            simpacketfree(qget(&s->rx));
    }
    if (s->pipe && s->peer != NULL)
        giveroom(s->peer, done);
    else if (s->peer != NULL)
        postto(s->peer, s, EvRoom, (int64_t)done);
    return (int64_t)done;
}

static void closestream(SimSock *s)
{
    SimSock *peer = s->peer;
    if (peer != NULL && s->err == 0) {
        if (s->pipe && !s->rxshut)
            breakstream(peer, -EPIPE);
        else if (s->rx.head != NULL)
            postto(peer, s, EvReset, -ECONNRESET);
        else if (!s->txshut)
            simpostsegment(s, NULL, 0);
    }
    simsockkeep(&s->peer, NULL);
}

void simsockclose(SimSock *s)
{
    s->open = false;
    if (s->next != NULL)
        s->next->prev = s->prev;
    if (s->prev != NULL)
        s->prev->next = s->next;
    else
        all = s->next;
    if (s->kind == SockStream)
        closestream(s);
    for (SimSock *q = s->queue, *next; q != NULL; q = next) {
        next = q->queuenext;
        postto(q->peer, q, EvReset, -ECONNRESET);
        q->err = -ECONNRESET;  // and not the end as well
        simsockclose(q);
    }
    s->queue = NULL;
    qclear(&s->rx);  // its packets name s
    simsockunref(s);
}

void simstreams(int a, int b, void (*fn)(SimSock *s))
{
    for (SimSock *s = all; s != NULL; s = s->next)
        if (s->kind == SockStream && ((s->host == a && s->peerhost == b) ||
                                      (s->host == b && s->peerhost == a)))
            fn(s);
}

void simsocketcut(SimSock *s)
{
    SimPacket *p = simpacket(EvDead, s->host, s->host, 0);
    simsockkeep(&p->to, s);
    p->n = (int64_t)simcuts(s->host, s->peerhost);
    simpost(p, 150 * second);
}

void simsocketreset(SimSock *s)
{
    breakstream(s, -ECONNRESET);
}

// --- what arrives --------------------------------------------------------------------------------
// Tries again later, as TCP does.
static void again(SimPacket *p, int64_t first)
{
    int shift = p->tries < 8 ? p->tries : 8;
    p->tries++;
    simpost(p, first << shift);
}

static void arrivesegment(SimPacket *p)
{
    SimSock *s = p->to;
    if (simcut(p->from, p->tohost)) {
        again(p, 200 * ms);
        return;
    }
    if (p != s->flight.head) {  // an earlier one is late
        int64_t wait = s->flight.head->when - simnow();
        simpost(p, wait > 0 ? wait + 1 : 1);
        return;
    }
    qget(&s->flight);
    if (!s->open && p->sender->open && p->len > 0) {
        postto(p->sender, s, EvReset, s->pipe ? -EPIPE : -ECONNRESET);
    } else if (s->open && s->err == 0 && p->len == 0) {
        s->rxfin = true;
        simsockready(s, POLL_READ | POLL_ODD);
    } else if (s->open && s->err == 0 && s->rxshut) {
        giveroom(p->sender, p->len);
    } else if (s->open && s->err == 0) {
        qput(&s->rx, p);
        simsockready(s, POLL_READ);
        return;
    }
    simpacketfree(p);
}

static void arrivesyn(SimPacket *p)
{
    SimSock *c = p->sender, *l = simbound(p->tohost, c->net, &p->dst, false);
    bool cut = simcut(p->from, p->tohost) || (l != NULL && l->queued == BACKLOG);
    if (cut && c->open && p->tries < SYNTRIES) {
        again(p, second);
        return;
    }
    if (cut) {
        breakstream(c, -ETIMEDOUT);
    } else if (l == NULL) {
        bool nofile = c->net == NetUnix && ((struct sockaddr_un *)p->dst.sa)->sun_path[0] != '\0';
        p->what = EvRefused;
        p->n = nofile ? -ENOENT : -ECONNREFUSED;
        simpost(p, simdelay(p->tohost, p->from));
        return;
    } else if (c->open) {
        SimSock *s = simsocknew(SockStream, c->net, p->tohost);
        s->peerhost = c->host;
        s->local = p->dst;
        s->remote = p->src;
        s->connected = true;
        simsockkeep(&s->peer, c);
        if (l->queuetail != NULL && l->queue != NULL)
            l->queuetail->queuenext = s;
        else
            l->queue = s;
        l->queuetail = s;
        l->queued++;
        postto(c, s, EvSynAck, 0);
        simsockready(l, POLL_READ);
    }
    simpacketfree(p);
}

static void arrivesynack(SimPacket *p)
{
    SimSock *c = p->to, *s = p->sender;
    if (simcut(p->from, p->tohost) && p->tries < SYNTRIES) {
        again(p, second);
        return;
    }
    if (!c->open) {
        postto(s, c, EvReset, -ECONNRESET);
    } else if (c->err == 0) {
        c->connected = true;
        if (s->open)
            simsockkeep(&c->peer, s);
        else
            c->err = -ECONNRESET;
        simsockready(c, POLL_WRITE);
    }
    simpacketfree(p);
}

static void arrivepacket(SimPacket *p)
{
    SimSock *s = simbound(p->tohost, NetUDP, &p->dst, false), *from = p->sender;
    bool stranger = s != NULL && s->connected && !same(&s->remote, &p->src);
    if (simcut(p->from, p->tohost) || (s != NULL && (stranger || s->rx.n == PACKETS))) {
        simpacketfree(p);
    } else if (s == NULL) {
        if (from->open && from->connected)
            postto(from, from, EvRefused, -ECONNREFUSED);
        simpacketfree(p);
    } else {
        qput(&s->rx, p);
        simsockready(s, POLL_READ);
    }
}

void simdeliver(SimPacket *p)
{
    SimSock *s = p->to;
    switch (p->what) {
    case EvSyn:
        arrivesyn(p);
        return;
    case EvSynAck:
        arrivesynack(p);
        return;
    case EvSegment:
        arrivesegment(p);
        return;
    case EvPacket:
        arrivepacket(p);
        return;
    case EvRefused:
        breakstream(s != NULL ? s : p->sender, (int)p->n);
        break;
    case EvRoom:
        if (simcut(p->from, p->tohost)) {
            again(p, 200 * ms);
            return;
        }
        giveroom(s, (size_t)p->n);
        break;
    case EvReset:
        if (!simcut(p->from, p->tohost))
            breakstream(s, (int)p->n);
        break;
    case EvDead:
        if (simcut(s->host, s->peerhost) && (int64_t)simcuts(s->host, s->peerhost) == p->n)
            breakstream(s, -ETIMEDOUT);
        break;
    }
    simpacketfree(p);
}

// --- datagrams -----------------------------------------------------------------------------------
static void postdatagram(SimSock *s, const void *buf, size_t n, const GoAddr *to, int host)
{
    const GoSimLink *l = simlinkof(s->host, host);
    if (simchance(l->loss))
        return;
    int copies = simchance(l->duplicate) ? 2 : 1;
    for (int i = 0; i < copies; i++) {
        SimPacket *p = simpacket(EvPacket, s->host, host, n);
        if (n > 0)
            memcpy(p->data, buf, n);
        p->dst = *to;
        p->src = simsource(s->host, to, go_addr_port(&s->local));
        simsockkeep(&p->sender, s);
        int64_t delay = simdelay(s->host, host);
        if (simchance(l->reorder))
            delay += (int64_t)simbelow((uint64_t)(4 * (l->latency + l->jitter) + 1));
        simpost(p, delay);
    }
}

// A socket without connection reports an error once.
static int takeerror(SimSock *s)
{
    int err = s->err;
    s->err = 0;
    return err;
}

int64_t simpacketwrite(SimSock *s, const void *buf, size_t n, const GoAddr *to)
{
    if (s->err != 0)
        return takeerror(s);
    if (n > DATAGRAM)
        return -EMSGSIZE;
    if (isunix(to))
        return -EAFNOSUPPORT;
    GoAddr dst = simspecific(to);
    int host = simhostof(&dst, s->host);
    if (host < 0)
        return -EHOSTUNREACH;
    postdatagram(s, buf, n, &dst, host);
    return (int64_t)n;
}

int64_t simpacketread(SimSock *s, void *buf, size_t n, GoAddr *from)
{
    SimPacket *p = qget(&s->rx);
    if (p == NULL)
        return s->err != 0 ? takeerror(s) : -EAGAIN;
    n = p->len < n ? p->len : n;
    if (n > 0)
        memcpy(buf, p->data, n);
    if (from != NULL)
        *from = p->src;
    simpacketfree(p);
    return (int64_t)n;
}
