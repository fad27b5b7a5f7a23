// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated network: hosts by name, how packets travel between them, and the packets under way
// in a heap by time of arrival.
//
// Host N has the address 10.0.0.N+1; 127.0.0.0/8, ::1 and the unspecified addresses are the host's
// own. A packet's delay, loss and fate are drawn when it is sent; whether a partition stops it,
// when it arrives.
#include "simworld.h"

#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>

enum { NAME = 64, FIRSTPORT = 32768, PORTS = 28232 };

static const int64_t us = 1000, hostlatency = 10 * us, linklatency = 500 * us;

static struct {
    struct {
        char name[NAME];
        int ports;
    } hosts[SIMHOSTS];
    int nhosts;
    GoSimLink links[SIMHOSTS][SIMHOSTS];
    bool cut[SIMHOSTS][SIMHOSTS];
    uint64_t cuts[SIMHOSTS][SIMHOSTS];
    SimPacket **heap;  // by when, then order
    size_t n, cap;
    uint64_t order;
} net;

// --- hosts ---------------------------------------------------------------------------------------
static GoSimLink usuallink(void)
{
    GoSimLink l = simoptions()->link;
    if (memcmp(&l, &(GoSimLink){0}, sizeof l) == 0)
        l.latency = l.jitter = linklatency;
    return l;
}

static void addhost(const char *name)
{
    int k = net.nhosts++;
    strcpy(net.hosts[k].name, name);
    for (int i = 0; i < k; i++)
        net.links[i][k] = net.links[k][i] = usuallink();
    net.links[k][k] = (GoSimLink){.latency = hostlatency, .jitter = hostlatency};
}

// Its number, or an error; make: it may be new.
static int findhost(const char *name, bool make)
{
    if (net.nhosts == 0)
        addhost("home");
    for (int i = 0; i < net.nhosts; i++)
        if (strcmp(net.hosts[i].name, name) == 0)
            return i;
    if (!make)
        return GO_ERR_NOHOST;
    if (strlen(name) >= NAME)
        return -ENAMETOOLONG;
    if (net.nhosts == SIMHOSTS)
        return -ENOSPC;
    addhost(name);
    return net.nhosts - 1;
}

static uint32_t ipof(int host)
{
    return (10u << 24) + (uint32_t)host + 1;
}

void simhostaddr(int host, GoAddr *a)
{
    memset(a, 0, sizeof *a);
    struct sockaddr_in *in = (struct sockaddr_in *)a->sa;
    in->sin_family = AF_INET;
    in->sin_addr.s_addr = htonl(ipof(host));
    a->len = sizeof *in;
}

int simhostof(const GoAddr *a, int from)
{
    const struct sockaddr_in *in = (const struct sockaddr_in *)a->sa;
    const struct sockaddr_in6 *in6 = (const struct sockaddr_in6 *)a->sa;
    uint32_t ip;
    if (in->sin_family == AF_UNIX)
        return from;
    if (in->sin_family == AF_INET) {
        ip = ntohl(in->sin_addr.s_addr);
    } else if (IN6_IS_ADDR_V4MAPPED(&in6->sin6_addr)) {
        memcpy(&ip, in6->sin6_addr.s6_addr + 12, 4);
        ip = ntohl(ip);
    } else {
        const struct in6_addr *ip6 = &in6->sin6_addr;
        return IN6_IS_ADDR_LOOPBACK(ip6) || IN6_IS_ADDR_UNSPECIFIED(ip6) ? from : SIM_LOCAL;
    }
    if (ip == 0 || ip >> 24 == 127)
        return from;
    findhost("home", true);
    return ip >= ipof(0) && ip < ipof(net.nhosts) ? (int)(ip - ipof(0)) : SIM_LOCAL;
}

int simephemeral(int host)
{
    findhost("home", true);
    return FIRSTPORT + net.hosts[host].ports++ % PORTS;
}

bool simhosttext(const char *name, char *ip, size_t size)
{
    int k = strcmp(name, "localhost") == 0 ? SIM_LOCAL : findhost(name, false);
    if (k < SIM_LOCAL)
        return false;
    if (k == SIM_LOCAL)
        snprintf(ip, size, "127.0.0.1");
    else
        snprintf(ip, size, "10.0.0.%d", k + 1);
    return true;
}

// --- links ---------------------------------------------------------------------------------------
const GoSimLink *simlinkof(int from, int to)
{
    findhost("home", true);
    return &net.links[from][to];
}

bool simcut(int a, int b)
{
    return net.cut[a][b];
}

uint64_t simcuts(int a, int b)
{
    return net.cuts[a][b];
}

int64_t simdelay(int from, int to)
{
    const GoSimLink *l = simlinkof(from, to);
    int64_t ns = l->latency > 0 ? l->latency : 1;
    return l->jitter > 0 ? ns + (int64_t)simbelow((uint64_t)l->jitter) : ns;
}

// Calls fn for each pair of different hosts that a and b (NULL: all) mean, once.
static int eachpair(const char *a, const char *b, void (*fn)(int a, int b, const void *arg),
                    const void *arg)
{
    int first = a != NULL ? findhost(a, true) : SIM_LOCAL;
    int second = b != NULL ? findhost(b, true) : SIM_LOCAL;
    if (first < SIM_LOCAL || second < SIM_LOCAL)
        return first < SIM_LOCAL ? first : second;
    findhost("home", true);
    for (int i = 0; i < net.nhosts; i++)
        for (int k = 0; k < i; k++)
            if (((first < 0 || first == i) && (second < 0 || second == k)) ||
                ((first < 0 || first == k) && (second < 0 || second == i)))
                fn(i, k, arg);
    return GO_OK;
}

static void setlink(int a, int b, const void *link)
{
    net.links[a][b] = net.links[b][a] = *(const GoSimLink *)link;
}

static void cut(int a, int b, const void *arg)
{
    (void)arg;
    if (net.cut[a][b])
        return;
    net.cut[a][b] = net.cut[b][a] = true;
    net.cuts[b][a] = ++net.cuts[a][b];
    simstreams(a, b, simsocketcut);
}

static void heal(int a, int b, const void *arg)
{
    (void)arg;
    net.cut[a][b] = net.cut[b][a] = false;
}

static void reset(int a, int b, const void *arg)
{
    (void)arg;
    simstreams(a, b, simsocketreset);
}

int go_sim_link(const char *a, const char *b, const GoSimLink *link)
{
    return eachpair(a, b, setlink, link);
}

int go_sim_partition(const char *a, const char *b)
{
    return eachpair(a, b, cut, NULL);
}

int go_sim_heal(const char *a, const char *b)
{
    return eachpair(a, b, heal, NULL);
}

int go_sim_reset(const char *a, const char *b)
{
    return eachpair(a, b, reset, NULL);
}

int go_sim_host(const char *host)
{
    int k = findhost(host, true);
    if (k >= 0)
        simsethost(k);
    return k < 0 ? k : GO_OK;
}

int go_sim_go(const char *host, void (*fn)(void *), void *arg)
{
    int k = findhost(host, true);
    if (k < 0)
        return k;
    int old = simsethost(k);
    go(fn, arg);
    simsethost(old);
    return GO_OK;
}

const char *go_sim_hostname(void)
{
    findhost("home", true);
    return net.hosts[simhost()].name;
}

// --- packets under way ---------------------------------------------------------------------------
SimPacket *simpacket(SimEvent what, int from, int tohost, size_t len)
{
    SimPacket *p = calloc(1, sizeof *p + len);
    if (p == NULL)
        go_fatal("out of memory (simulated network)");
    p->what = what;
    p->from = from;
    p->tohost = tohost;
    p->len = len;
    return p;
}

void simpacketfree(SimPacket *p)
{
    if (p->to != NULL)
        simsockunref(p->to);
    if (p->sender != NULL)
        simsockunref(p->sender);
    free(p);
}

static bool before(const SimPacket *a, const SimPacket *b)
{
    return a->when != b->when ? a->when < b->when : a->order < b->order;
}

void simpost(SimPacket *p, int64_t delay)
{
    p->when = simnow() + delay;
    p->order = net.order++;
    simtrace((uint64_t)p->what ^ (uint64_t)p->when << 4);
    if (net.n == net.cap) {
        net.cap = net.cap != 0 ? 2 * net.cap : 64;
        net.heap = realloc(net.heap, net.cap * sizeof *net.heap);
        if (net.heap == NULL)
            go_fatal("out of memory (simulated network)");
    }
    size_t i = net.n++;
    for (; i > 0 && before(p, net.heap[(i - 1) / 2]); i = (i - 1) / 2)
        net.heap[i] = net.heap[(i - 1) / 2];
    net.heap[i] = p;
}

static SimPacket *first(void)
{
    SimPacket *p = net.heap[0], *last = net.heap[--net.n];
    size_t i = 0;
    for (;;) {
        size_t child = 2 * i + 1;
        if (child >= net.n)
            break;
        if (child + 1 < net.n && before(net.heap[child + 1], net.heap[child]))
            child++;
        if (!before(net.heap[child], last))
            break;
        net.heap[i] = net.heap[child];
        i = child;
    }
    net.heap[i] = last;
    return p;
}

int64_t simnext(void)
{
    return net.n > 0 ? net.heap[0]->when : 0;
}

void simarrive(void)
{
    while (net.n > 0 && net.heap[0]->when <= simnow())
        simdeliver(first());
}
