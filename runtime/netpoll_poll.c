// SPDX-License-Identifier: GPL-3.0-or-later
// The back end on poll(2): for systems with nothing better, and on Linux to prove that nothing
// above knows which one it stands on (GOSDEBUG=netpoll=1).
//
// poll tells what is, not what changes, so this one reports only what somebody waits for: arm asks
// for it, the report takes it back. Who waits is handed a copy of the set, in a buffer of its own;
// whoever asks for more, or closes a file, wakes it. The kernel holds on to files while poll waits
// for them: to close one waits for the polls under way to come out. Each call costs as much as
// there are files waited for.
#include "netpoll_backend.h"

#include <errno.h>
#include <poll.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "os.h"
#include "sched.h"

#ifndef POLLRDHUP
#define POLLRDHUP 0
#endif

typedef struct Entry {
    int fd;
    unsigned want;  // POLL_READ, POLL_WRITE
    uint64_t tag;
} Entry;

// What one call of poll is about.
typedef struct Set {
    struct pollfd *fds;
    uint64_t *tags;
    size_t n, cap;
} Set;

static struct {
    Lock lock;
    Entry *entry;     // lock: n files, in no order
    uint32_t *index;  // lock: of a descriptor's entry, plus 1
    size_t n, cap, nindex;
    bool asleep;      // lock: somebody waits with a copy
    Set waiter;       // who waits
    Set looker;       // who has looking
    uint32_t looking;   // atomic
    uint32_t waits, looks;  // atomic: how often one that waited, that looked, has come out of poll
    uint32_t breaking;  // atomic: wake[1] has been written and wake[0] not been read
    int wake[2];
} pl = {.lock = {.rank = LockLeaf}, .wake = {-1, -1}};

static void *grow(void *p, size_t n, size_t size)
{
    p = realloc(p, n * size);
    INVARIANT(p != NULL, "out of memory for files to be polled");
    return p;
}

static int polldoinit(void)
{
    return pl.wake[0] < 0 && ospipe(pl.wake) < 0 ? -errno : 0;
}

static void polldowake(void)
{
    if (xchg(&pl.breaking, 1) != 0)
        return;
    while (write(pl.wake[1], "", 1) < 0 && errno == EINTR)
        continue;
}

// pl.lock held.
static Entry *find(int fd, uint64_t tag)
{
    if (fd < 0 || (size_t)fd >= pl.nindex || pl.index[fd] == 0)
        return NULL;
    Entry *e = &pl.entry[pl.index[fd] - 1];
    return e->tag == tag ? e : NULL;
}

static int polldoopen(int fd, uint64_t tag)
{
    struct stat st;
    if (fstat(fd, &st) < 0)
        return -errno;
    if (S_ISREG(st.st_mode) || S_ISDIR(st.st_mode) || S_ISBLK(st.st_mode))
        return -EPERM;
    lock(&pl.lock);
    if (pl.n == pl.cap) {
        pl.cap = pl.cap != 0 ? 2 * pl.cap : 64;
        pl.entry = grow(pl.entry, pl.cap, sizeof *pl.entry);
    }
    if ((size_t)fd >= pl.nindex) {
        size_t n = 2 * (size_t)fd + 64;
        pl.index = grow(pl.index, n, sizeof *pl.index);
        memset(pl.index + pl.nindex, 0, (n - pl.nindex) * sizeof *pl.index);
        pl.nindex = n;
    }
    pl.entry[pl.n++] = (Entry){fd, 0, tag};
    pl.index[fd] = (uint32_t)pl.n;
    unlock(&pl.lock);
    return 0;
}

static void polldoclose(int fd)
{
    lock(&pl.lock);
    size_t i = pl.index[fd] - 1;
    pl.index[fd] = 0;
    if (i != --pl.n) {
        pl.entry[i] = pl.entry[pl.n];
        pl.index[pl.entry[i].fd] = (uint32_t)i + 1;
    }
    // Who copies the set from here on does not find it.
    bool asleep = pl.asleep, looking = ld_seq(&pl.looking) != 0;
    uint32_t waits = ld_rlx(&pl.waits), looks = ld_rlx(&pl.looks);
    unlock(&pl.lock);
    if (asleep)
        polldowake();
    while ((asleep && ld_acq(&pl.waits) == waits) || (looking && ld_acq(&pl.looks) == looks))
        sched_yield();
}

static void polldoarm(int fd, uint64_t tag, unsigned what)
{
    lock(&pl.lock);
    Entry *e = find(fd, tag);
    bool asleep = e != NULL && (e->want & what) != what && pl.asleep;
    if (e != NULL)
        e->want |= what;
    unlock(&pl.lock);
    if (asleep)
        polldowake();
}

static void put(Set *s, int fd, short events, uint64_t tag)
{
    if (s->n == s->cap) {
        s->cap = s->cap != 0 ? 2 * s->cap : 64;
        s->fds = grow(s->fds, s->cap, sizeof *s->fds);
        s->tags = grow(s->tags, s->cap, sizeof *s->tags);
    }
    s->fds[s->n] = (struct pollfd){.fd = fd, .events = events};
    s->tags[s->n++] = tag;
}

// All that somebody waits for; the descriptor that wakes comes first.
static void copyset(Set *s, bool wait)
{
    s->n = 0;
    put(s, wait ? pl.wake[0] : -1, POLLIN, 0);
    lock(&pl.lock);
    pl.asleep |= wait;
    for (size_t i = 0; i < pl.n; i++) {
        const Entry *e = &pl.entry[i];
        if (e->want == 0)
            continue;
        int in = e->want & POLL_READ ? POLLIN | POLLPRI | POLLRDHUP : 0;
        int out = e->want & POLL_WRITE ? POLLOUT : 0;
        put(s, e->fd, (short)(in | out), e->tag);
    }
    unlock(&pl.lock);
}

static unsigned whatof(int events)
{
    unsigned what = 0;
    if (events & (POLLIN | POLLPRI | POLLRDHUP | POLLHUP | POLLERR | POLLNVAL))
        what |= POLL_READ;
    if (events & (POLLOUT | POLLHUP | POLLERR | POLLNVAL))
        what |= POLL_WRITE;
    if (events & (POLLPRI | POLLRDHUP | POLLHUP | POLLERR | POLLNVAL))
        what |= POLL_ODD;
    return what;
}

// What poll has found, if it is still wanted: somebody else may have reported it meanwhile.
static int report(const Set *s, bool wait, PollEvent *events, int max)
{
    int n = 0;
    lock(&pl.lock);
    if (wait) {
        pl.asleep = false;
        st_rel(&pl.waits, pl.waits + 1);
    } else {
        st_rel(&pl.looks, pl.looks + 1);
    }
    for (size_t i = 1; i < s->n && n < max; i++) {
        unsigned what = whatof(s->fds[i].revents);
        Entry *e = what != 0 ? find(s->fds[i].fd, s->tags[i]) : NULL;
        if (e == NULL || (e->want & what) == 0)
            continue;
        e->want &= ~what;
        events[n++] = (PollEvent){e->tag, what};
    }
    unlock(&pl.lock);
    return n;
}

static int polldopoll(PollEvent *events, int max, int64_t ns)
{
    bool wait = ns != 0;
    uint32_t nobody = 0;
    if (!wait && !cas(&pl.looking, &nobody, 1))
        return 0;
    Set *s = wait ? &pl.waiter : &pl.looker;
    struct timespec ts = {ns / 1000000000, ns % 1000000000};
    copyset(s, wait);
    int r = ppoll(s->fds, s->n, ns < 0 ? NULL : &ts, NULL);
    INVARIANT(r >= 0 || errno == EINTR, "poll failed");
    for (size_t i = 0; r < 0 && i < s->n; i++)
        s->fds[i].revents = 0;
    int n = report(s, wait, events, max);
    if (wait && s->fds[0].revents != 0) {
        char buf[16];
        ssize_t got = read(pl.wake[0], buf, sizeof buf);
        (void)got;
        st_seq(&pl.breaking, 0);
    }
    if (!wait)
        st_rel(&pl.looking, 0);
    return n;
}

const NetpollBackend netpollpoll = {.name = "poll",
                                    .init = polldoinit,
                                    .open = polldoopen,
                                    .close = polldoclose,
                                    .arm = polldoarm,
                                    .poll = polldopoll,
                                    .wake = polldowake};
