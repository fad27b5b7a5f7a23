// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sockets and names on the runtime's Io interface: whoever waits parks bare. Addresses cross
// between script and C as strings that hold a GoAddr's bytes. A socket's handle goes stale when it
// is closed, so natives need no count of the operations under way.
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "runtime/embed.h"
#include "natives.h"

// The natives' answers besides errno.
enum { CLOSED = -1, TIMEOUT = -2, NOHOST = -3, CANCELED = -4 };
enum { MAXADDRS = 32, HOSTMAX = 256 };

typedef struct NetIo {
    GoIo io;
    GoAddr addr;
} NetIo;

static int64_t errnum(int64_t r) {
    switch (r) {
    case GO_ERR_CLOSED: return CLOSED;
    case GO_ERR_TIMEOUT: return TIMEOUT;
    case GO_ERR_NOHOST: return NOHOST;
    case GO_ERR_CANCELED: return CANCELED;
    default: return r < 0 ? -r : 0;
    }
}

static bool addrof(GoAddr *a, GoStr s) {
    *a = (GoAddr){.len = 0};
    if (s.len > (int64_t)sizeof a->sa) return false;
    if (s.len) memcpy(a->sa, s.ptr, (size_t)s.len);
    a->len = (uint32_t)s.len;
    return true;
}

static GoStr addrstr(VmG *t, const GoAddr *a) {
    return vm_str(t, a->sa, a->len);
}

// The operation that was parked, or a new one. *first tells which.
static NetIo *operation(VmG *t, bool *first) {
    NetIo *n = (NetIo *)(uintptr_t)*vm_nstate(t);
    *first = n == NULL;
    if (n == NULL && (n = malloc(sizeof *n)) == NULL) vm_fatal(t, "out of memory");
    return n;
}

static NatStatus park(VmG *t, NetIo *n) {
    *vm_nstate(t) = (uintptr_t)n;
    return NAT_PARK;
}

// Declares n, starts or goes on with an operation; afterwards n is to be freed.
#define OPERATE(start)                                                                             \
    bool first;                                                                                    \
    NetIo *n = operation(t, &first);                                                               \
    if ((first ? (start) : go_io_again(&n->io)) == GO_PARKED) return park(t, n)

// --- data ----------------------------------------------------------------------------------------
NATIVE(net_read) {
    OPERATE(go_fd_read_start(&n->io, a->fd, a->b.ptr, (size_t)a->b.len));
    a->r0 = n->io.result > 0 ? n->io.result : 0;
    a->r1 = errnum(n->io.result);
    free(n);
    return NAT_OK;
}

NATIVE(net_write) {
    OPERATE(go_fd_write_start(&n->io, a->fd, a->b.ptr, (size_t)a->b.len));
    a->r0 = n->io.result >= 0 ? n->io.result : (int64_t)n->io.done;
    a->r1 = errnum(n->io.result);
    free(n);
    return NAT_OK;
}

NATIVE(net_readFrom) {
    OPERATE(go_recvfrom_start(&n->io, a->fd, a->b.ptr, (size_t)a->b.len, &n->addr));
    int64_t r = n->io.result;
    GoAddr from = n->addr;
    free(n);
    a->r0 = r > 0 ? r : 0;
    a->r2 = errnum(r);
    if (r >= 0) a->r1 = addrstr(t, &from);
    return NAT_OK;
}

NATIVE(net_writeTo) {
    if (a->addr.len > (int64_t)sizeof((GoAddr *)0)->sa) {
        a->r1 = EINVAL;
        return NAT_OK;
    }
    OPERATE((addrof(&n->addr, a->addr),
             go_sendto_start(&n->io, a->fd, a->b.ptr, (size_t)a->b.len, &n->addr)));
    a->r0 = n->io.result > 0 ? n->io.result : 0;
    a->r1 = errnum(n->io.result);
    free(n);
    return NAT_OK;
}

// --- making sockets ------------------------------------------------------------------------------
NATIVE(net_connect) {
    (void)t;
    GoAddr addr;
    GoFd f = addrof(&addr, a->addr) ? go_connect(&addr, (int)a->kind) : -EINVAL;
    a->r0 = f > 0 ? f : 0;
    a->r1 = f > 0 ? 0 : errnum(f);
    return NAT_OK;
}

NATIVE(net_connected) {
    OPERATE(go_connected_start(&n->io, a->fd));
    a->r0 = errnum(n->io.result);
    free(n);
    return NAT_OK;
}

NATIVE(net_listen) {
    (void)t;
    GoAddr addr;
    GoFd f = addrof(&addr, a->addr) ? go_listen(&addr, (int)a->kind) : -EINVAL;
    a->r0 = f > 0 ? f : 0;
    a->r1 = f > 0 ? 0 : errnum(f);
    return NAT_OK;
}

NATIVE(net_accept) {
    OPERATE(go_accept_start(&n->io, a->fd, &n->addr));
    a->r0 = n->io.result > 0 ? n->io.result : 0;
    a->r1 = errnum(n->io.result);
    free(n);
    return NAT_OK;
}

// --- about a socket ------------------------------------------------------------------------------
NATIVE(net_closeFd) {
    (void)t;
    a->r0 = errnum(go_fd_close(a->fd));
    return NAT_OK;
}

NATIVE(net_shutdown) {
    (void)t;
    a->r0 = errnum(go_fd_shutdown(a->fd, (int)a->dirs));
    return NAT_OK;
}

NATIVE(net_deadline) {
    (void)t;
    int64_t when = a->ns == 0 ? 0 : go_nanotime();
    if (a->ns != 0 && __builtin_add_overflow(when, a->ns, &when)) when = INT64_MAX;
    if (a->ns != 0 && when <= 0) when = 1;
    a->r0 = errnum(go_fd_deadline(a->fd, (int)a->dirs, when));
    return NAT_OK;
}

NATIVE(net_address) {
    GoAddr addr;
    int r = a->peer ? go_fd_peeraddr(a->fd, &addr) : go_fd_localaddr(a->fd, &addr);
    if (r == 0) a->r0 = addrstr(t, &addr);
    return NAT_OK;
}

// By the numbers of net.gs.
static const struct Option {
    int level, name;
} options[] = {
    {IPPROTO_TCP, TCP_NODELAY}, {SOL_SOCKET, SO_KEEPALIVE},     {IPPROTO_TCP, TCP_KEEPIDLE},
    {SOL_SOCKET, SO_RCVBUF},    {SOL_SOCKET, SO_SNDBUF},        {SOL_SOCKET, SO_LINGER},
    {IPPROTO_TCP, TCP_KEEPINTVL}, {IPPROTO_TCP, TCP_KEEPCNT},
};

typedef struct SetOption {
    struct Option option;
    int value;
} SetOption;

static int setoption(int fd, void *arg) {
    SetOption *s = arg;
    struct linger linger = {.l_onoff = s->value >= 0, .l_linger = s->value >= 0 ? s->value : 0};
    bool l = s->option.name == SO_LINGER && s->option.level == SOL_SOCKET;
    const void *p = l ? (const void *)&linger : &s->value;
    socklen_t size = l ? sizeof linger : sizeof s->value;
    return setsockopt(fd, s->option.level, s->option.name, p, size) < 0 ? -errno : 0;
}

NATIVE(net_setOption) {
    (void)t;
    SetOption s = {options[a->option], (int)a->value};
    int r = go_fd_control(a->fd, setoption, &s);
    a->r0 = r == -ENOTSUP ? 0 : errnum(r); // a simulated socket has no such thing
    return NAT_OK;
}

static int copyfd(int fd, void *arg) {
    (void)arg;
    int r = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    return r < 0 ? -errno : r;
}

NATIVE(net_copyFd) {
    (void)t;
    int r = go_fd_control(a->fd, copyfd, NULL);
    a->r0 = r >= 0 ? r : -1;
    a->r1 = r >= 0 ? 0 : errnum(r);
    return NAT_OK;
}

// --- addresses -----------------------------------------------------------------------------------
static uint32_t zoneindex(GoStr zone) {
    char name[IF_NAMESIZE];
    if (zone.len == 0 || zone.len >= (int64_t)sizeof name) return 0;
    memcpy(name, zone.ptr, (size_t)zone.len);
    name[zone.len] = '\0';
    uint32_t index = if_nametoindex(name);
    return index != 0 ? index : (uint32_t)strtoul(name, NULL, 10);
}

NATIVE(net_inetAddr) {
    GoAddr addr = {.len = 0};
    struct sockaddr_in *in = (struct sockaddr_in *)addr.sa;
    struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)addr.sa;
    if (a->ip.len == 4) {
        in->sin_family = AF_INET;
        memcpy(&in->sin_addr, a->ip.ptr, 4);
        addr.len = sizeof *in;
    } else if (a->ip.len == 16) {
        in6->sin6_family = AF_INET6;
        memcpy(&in6->sin6_addr, a->ip.ptr, 16);
        in6->sin6_scope_id = zoneindex(a->zone);
        addr.len = sizeof *in6;
    } else {
        return NAT_OK;
    }
    go_addr_setport(&addr, (int)a->port);
    a->r0 = addrstr(t, &addr);
    return NAT_OK;
}

NATIVE(net_inetParts) {
    GoAddr addr;
    if (!addrof(&addr, a->addr)) return NAT_OK;
    int port = go_addr_port(&addr);
    const struct sockaddr_in6 *in6 = (const struct sockaddr_in6 *)addr.sa;
    if (port < 0) return NAT_OK;
    bool v4 = addr.len == sizeof(struct sockaddr_in);
    const void *ip = v4 ? (const void *)&((const struct sockaddr_in *)addr.sa)->sin_addr
                        : &in6->sin6_addr;
    GoSlice bytes = vm_byteslice(t, ip, v4 ? 4 : 16, v4 ? 4 : 16);
    a->r0 = bytes;
    a->r1 = port;
    char zone[IF_NAMESIZE];
    if (!v4 && in6->sin6_scope_id != 0) {
        if (!if_indextoname(in6->sin6_scope_id, zone))
            snprintf(zone, sizeof zone, "%u", in6->sin6_scope_id);
        GoStr name = vm_cstr(t, zone);
        a->r2 = name;
    }
    return NAT_OK;
}

static bool cstring(char *to, size_t size, GoStr s) {
    if (s.len >= (int64_t)size || (s.len && memchr(s.ptr, 0, (size_t)s.len))) return false;
    if (s.len) memcpy(to, s.ptr, (size_t)s.len);
    to[s.len] = '\0';
    return true;
}

NATIVE(net_unixAddr) {
    GoAddr addr;
    char path[sizeof((struct sockaddr_un *)0)->sun_path + 1];
    if (cstring(path, sizeof path, a->path) && go_addr_unix(&addr, path) == 0)
        a->r0 = addrstr(t, &addr);
    return NAT_OK;
}

NATIVE(net_unixPath) {
    GoAddr addr;
    char text[GO_ADDR_TEXT];
    if (addrof(&addr, a->addr)) a->r0 = vm_cstr(t, go_addr_format(&addr, text, sizeof text));
    return NAT_OK;
}

// --- names ---------------------------------------------------------------------------------------
typedef struct Resolving {
    NetIo net; // first: what is parked
    GoAddr addrs[MAXADDRS];
} Resolving;

static GoSlice addresses(VmG *t, const GoAddr *addrs, int64_t count) {
    GoSlice s = vm_makeslice(t, vm_program(t)->t_string, count, count);
    for (int64_t i = 0; i < count; i++) {
        GoStr e = addrstr(t, &addrs[i]);
        heap_store128((GoStr *)s.ptr + i, &e);
    }
    return s;
}

NATIVE(net_resolve) {
    Resolving *r = (Resolving *)(uintptr_t)*vm_nstate(t);
    int s;
    if (r == NULL) {
        char host[HOSTMAX];
        if (!cstring(host, sizeof host, a->host)) {
            a->r1 = NOHOST;
            return NAT_OK;
        }
        if ((r = malloc(sizeof *r)) == NULL) vm_fatal(t, "out of memory");
        int64_t when = a->ns == 0 ? 0 : go_nanotime();
        if (a->ns != 0 && __builtin_add_overflow(when, a->ns, &when)) when = INT64_MAX;
        s = go_resolve_start(&r->net.io, host, r->addrs, MAXADDRS, when);
    } else {
        s = go_io_again(&r->net.io);
    }
    if (s == GO_PARKED) return park(t, &r->net);
    int64_t n = r->net.io.result;
    a->r1 = n > 0 ? 0 : n == 0 ? NOHOST : errnum(n);
    if (n > 0) {
        GoSlice list = addresses(t, r->addrs, n);
        a->r0 = list;
    }
    free(r);
    return NAT_OK;
}

typedef struct Query {
    char name[HOSTMAX], protocol[16];
    GoAddr addr;
    int port;
    char host[NI_MAXHOST];
    bool found;
} Query;

static void askservice(void *arg) {
    Query *q = arg;
    struct servent s, *found = NULL;
    char buf[2048];
    if (getservbyname_r(q->name, q->protocol, &s, buf, sizeof buf, &found) == 0 && found) {
        q->found = true;
        q->port = ntohs((uint16_t)s.s_port);
    }
}

NATIVE(net_service) {
    (void)t;
    Query q = {.found = false};
    if (cstring(q.name, sizeof q.name, a->name) &&
        cstring(q.protocol, sizeof q.protocol, a->protocol))
        go_syscall(askservice, &q);
    a->r0 = q.port;
    a->r1 = q.found;
    return NAT_OK;
}

static void askname(void *arg) {
    Query *q = arg;
    q->found = getnameinfo((struct sockaddr *)q->addr.sa, q->addr.len, q->host, sizeof q->host,
                           NULL, 0, NI_NAMEREQD) == 0;
}

NATIVE(net_nameOf) {
    Query *q = calloc(1, sizeof *q);
    if (!q) vm_fatal(t, "out of memory");
    if (addrof(&q->addr, a->addr)) go_syscall(askname, q);
    if (q->found) a->r0 = vm_cstr(t, q->host);
    free(q);
    return NAT_OK;
}
