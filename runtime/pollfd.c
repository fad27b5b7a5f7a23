// SPDX-License-Identifier: GPL-3.0-or-later
// Open files as goroutines see them: handles, waiting, deadlines, closing. After Go's netpoll.go
// and fd_mutex.go.
//
// A handle is slot index and sequence number: closing makes all copies of it stale, and neither an
// operation nor an event or timer on its way can meet the file that uses the slot next. state
// counts references; who drops the last one, after the closing, closes the file.
//
// pd->wait[dir] is a word between one waiter (the direction's turn sees to it) and those who wake:
//   NONE -> COMING (pollwait) -> the G (waitcommit, once it is in state waiting) -> READY or NONE
// Events set READY, the waiter takes it; a waker that finds COMING replaces it, and the commit
// fails, so the G goes on at once. Closing and deadlines change info, then look at the word; a
// waiter writes the word, then looks at info: one sees the other (both sequentially consistent). A
// timer that goes off compares the clock with the deadline in force: it needs no sequence number.
// The same with a cancellation: the word is COMING before the waiter is armed for it.
#include "io.h"
#include "local.h"
#include "netfd.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK = 128, CHUNKS = 1 << 13, SEQ_MAX = INT32_MAX };
enum { NONE = 0, READY = 1, COMING = 2 };                       // pd->wait[]; else a G
enum { CLOSING = 1, EXPIRED = 2 /* and 4: by dir */, ODD = 8 };  // pd->info

#define STATE_CLOSING ((uint64_t)1 << 31)
#define STATE_REFS (STATE_CLOSING - 1)

static struct {
    Lock lock;
    PollDesc *free;
    uint32_t n;                // atomic: slots made
    PollDesc *chunks[CHUNKS];  // fixed below n
} cache;

// --- slots ---------------------------------------------------------------------------------------
static PollDesc *slot(uint32_t index)
{
    if (index >= ld_acq(&cache.n))
        return NULL;
    return &cache.chunks[index / CHUNK][index % CHUNK];
}

static void expire(void *arg, uintptr_t seq);

// cache.lock held.
static bool growcache(void)
{
    uint32_t n = cache.n;
    PollDesc *c = n / CHUNK < CHUNKS ? calloc(CHUNK, sizeof *c) : NULL;
    if (c == NULL)
        return false;
    for (uint32_t i = CHUNK; i-- > 0;) {
        PollDesc *pd = &c[i];
        lockinit(&pd->lock, LockPoll);
        go_timer_init(&pd->timer[DIR_READ], expire, pd);
        go_timer_init(&pd->timer[DIR_WRITE], expire, pd);
        pd->index = n + i;
        pd->state = (uint64_t)1 << 32;
        pd->next = cache.free;
        cache.free = pd;
    }
    cache.chunks[n / CHUNK] = c;
    st_rel(&cache.n, n + CHUNK);
    return true;
}

static PollDesc *slotalloc(void)
{
    PollDesc *pd = NULL;
    lock(&cache.lock);
    if (cache.free != NULL || growcache()) {
        pd = cache.free;
        cache.free = pd->next;
    }
    unlock(&cache.lock);
    return pd;
}

static void slotfree(PollDesc *pd)
{
    lock(&pd->lock);
    uint64_t seq = ld_rlx(&pd->state) >> 32;
    st_seq(&pd->state, (seq < SEQ_MAX ? seq + 1 : 1) << 32);
    unlock(&pd->lock);
    lock(&cache.lock);
    pd->next = cache.free;
    cache.free = pd;
    unlock(&cache.lock);
}

// --- opening and closing -------------------------------------------------------------------------
GoFd pollopen(int fd, enum PollKind kind)
{
    PollDesc *pd = slotalloc();
    if (pd == NULL)
        return -ENOMEM;
    lock(&pd->lock);
    uint64_t seq = ld_rlx(&pd->state) >> 32;
    st_seq(&pd->info, 0);
    for (int d = DIR_READ; d <= DIR_WRITE; d++) {
        st_seq(&pd->wait[d], NONE);
        pd->turn[d] = (GoMutex){0};
        pd->drained[d] = false;
    }
    pd->kind = (uint8_t)kind;
    pd->unlinkpath = pd->pipe = pd->socket = false;
    pd->fd = fd;
    pd->sim = NULL;
    unlock(&pd->lock);
    uint64_t tag = seq << 32 | pd->index;
    int err = 0;
    if (kind != PollFile && (err = iobackend->watch(fd, tag)) == -EPERM) {
        pd->kind = PollFile;
        err = 0;
    }
    if (err != 0) {
        slotfree(pd);
        return err;
    }
    st_seq(&pd->state, seq << 32 | 1);
    return (GoFd)tag;
}

static void destroy(PollDesc *pd)
{
    iobackend->close(pd);
    slotfree(pd);
}

PollDesc *pollget(GoFd h)
{
    PollDesc *pd = h > 0 ? slot((uint32_t)h) : NULL;
    if (pd == NULL)
        return NULL;
    uint64_t s = ld_rlx(&pd->state);
    do {
        if (s >> 32 != (uint64_t)h >> 32 || (s & STATE_CLOSING) != 0 || (s & STATE_REFS) == 0)
            return NULL;
    } while (!cas(&pd->state, &s, s + 1));
    return pd;
}

void pollput(PollDesc *pd)
{
    uint64_t s = xadd(&pd->state, -(uint64_t)1) - 1;
    INVARIANT((s & STATE_REFS) != STATE_REFS, "descriptor released once too often");
    if ((s & STATE_REFS) == 0)
        destroy(pd);
}

// Takes the waiter of a direction, if there is one; ready: leaves the readiness for who comes. The
// G is waiting and the caller's to ready. pd locked.
static G *unblock(PollDesc *pd, int dir, bool ready)
{
    uintptr_t old = ld_seq(&pd->wait[dir]);
    for (;;) {
        if (old == READY || (old == NONE && !ready))
            return NULL;
        if (!cas(&pd->wait[dir], &old, ready ? READY : NONE))
            continue;
        if (old <= COMING)
            return NULL;
        xadd(&sched.netwaiters, -1);
        return (G *)old;
    }
}

// For a closing or a deadline. pd locked.
static G *interrupt(PollDesc *pd, int dir)
{
    if (iobackend->wake != NULL)
        iobackend->wake(pd, dir);
    return unblock(pd, dir, false);
}

static G *chain(G *g, G *list)
{
    if (g == NULL)
        return list;
    g->schedlink = list;
    return g;
}

int go_fd_close(GoFd h)
{
    PollDesc *pd = h > 0 ? slot((uint32_t)h) : NULL;
    if (pd == NULL)
        return GO_ERR_CLOSED;
    uint64_t s = ld_rlx(&pd->state);
    do {
        if (s >> 32 != (uint64_t)h >> 32 || (s & STATE_CLOSING) != 0 || (s & STATE_REFS) == 0)
            return GO_ERR_CLOSED;
    } while (!cas(&pd->state, &s, s | STATE_CLOSING));
    G *list = NULL;
    lock(&pd->lock);
    st_seq(&pd->info, ld_rlx(&pd->info) | CLOSING);
    for (int d = DIR_READ; d <= DIR_WRITE; d++) {
        if (pd->deadline[d] != 0)
            go_timer_stop(&pd->timer[d]);
        pd->deadline[d] = 0;
        list = chain(interrupt(pd, d), list);
    }
    unlock(&pd->lock);
    if (list != NULL)
        goreadylist(list);
    if (pd->unlinkpath)  // now, not with the last reference: another may listen there by then
        unlinklistener(pd->fd);
    pollput(pd);  // the reference of the handle itself
    return 0;
}

// --- readiness -----------------------------------------------------------------------------------
G *pollready(uint64_t tag, unsigned what, G *list)
{
    PollDesc *pd = slot((uint32_t)tag);
    lock(&pd->lock);
    if (ld_rlx(&pd->state) >> 32 == tag >> 32) {
        if (what & POLL_ODD)
            st_seq(&pd->info, ld_rlx(&pd->info) | ODD);
        if (what & POLL_READ)
            list = chain(unblock(pd, DIR_READ, true), list);
        if (what & POLL_WRITE)
            list = chain(unblock(pd, DIR_WRITE, true), list);
    }
    unlock(&pd->lock);
    return list;
}

int pollerror(PollDesc *pd, int dir)
{
    uint32_t info = ld_seq(&pd->info);
    if (info & CLOSING)
        return GO_ERR_CLOSED;
    return info & (uint32_t)EXPIRED << dir ? GO_ERR_TIMEOUT : 0;
}

int pollreset(PollDesc *pd, int dir)
{
    int err = pollerror(pd, dir);
    uintptr_t ready = READY;
    if (err == 0 && ld_rlx(&pd->wait[dir]) == READY)
        cas(&pd->wait[dir], &ready, NONE);
    return err;
}

// The end may have been reported before the call that drained the file, and is not reported again.
bool polldrained(PollDesc *pd, int dir)
{
    return pd->drained[dir] && !(ld_seq(&pd->info) & ODD);
}

static bool waitcommit(G *g, void *word)
{
    uintptr_t coming = COMING;
    if (!cas((uintptr_t *)word, &coming, (uintptr_t)g))
        return false;
    xadd(&sched.netwaiters, 1);
    return true;
}

// A cancellation takes one waiter out, as a close takes them all.
static G *take(PollDesc *pd, int dir)
{
    lock(&pd->lock);
    G *g = unblock(pd, dir, false);
    unlock(&pd->lock);
    return g;
}

static G *takereader(CancelWait *w)
{
    return take(w->obj, DIR_READ);
}

static G *takewriter(CancelWait *w)
{
    return take(w->obj, DIR_WRITE);
}

int pollwait(PollDesc *pd, int dir)
{
    for (;;) {
        uintptr_t v = READY;
        if (cas(&pd->wait[dir], &v, NONE))
            return GO_OK;
        INVARIANT(v == NONE, "two waiters for one direction of a descriptor");
        if (cas(&pd->wait[dir], &v, COMING))
            break;
    }
    int err = pollerror(pd, dir);
    G *g = getm()->curg;
    CancelWait *w = cancelable(g);
    if (err == 0 && w != NULL && !cancelarm(w, dir == DIR_READ ? takereader : takewriter, pd))
        err = cancelerror(g);
    if (err == 0) {
        netpollarm(pd->fd, (ld_rlx(&pd->state) >> 32) << 32 | pd->index, 1u << dir);
        parkprepare(waitcommit, &pd->wait[dir], WaitIO);
        return GO_PARKED;
    }
    return xchg(&pd->wait[dir], NONE) == READY ? GO_OK : err;
}

int pollagain(PollDesc *pd, int dir)
{
    G *g = getm()->curg;
    CancelWait *w = cancelarmed(g);
    if (w != NULL)
        canceldisarm(w);
    uintptr_t old = xchg(&pd->wait[dir], NONE);
    INVARIANT(old <= READY, "descriptor's waiter woken while it waits");
    if (old == READY)
        return GO_OK;
    // Woken by a close, a cancellation or a deadline; one that has been moved on since counts no
    // more.
    int err = pollerror(pd, dir);
    if (err == 0 && (g->flags & GUNPARKED) != 0) {
        g->flags &= (uint8_t)~GUNPARKED;
        return GO_ERR_CANCELED;
    }
    return err == 0 && canceled(w) ? cancelerror(g) : err;
}

bool pollunpark(G *g)
{
    for (uint32_t i = 0; i < ld_acq(&cache.n); i++) {
        PollDesc *pd = slot(i);
        for (int d = DIR_READ; d <= DIR_WRITE; d++)
            if (ld_seq(&pd->wait[d]) == (uintptr_t)g)
                return take(pd, d) == g;
    }
    return false;
}

// --- deadlines -----------------------------------------------------------------------------------
// A direction's timer goes off. The other direction's deadline may be the same, and must not seem
// to come later to who is woken by this one.
static void expire(void *arg, uintptr_t seq)
{
    (void)seq;
    PollDesc *pd = arg;
    G *list = NULL;
    lock(&pd->lock);
    int64_t now = go_nanotime();
    for (int d = DIR_READ; d <= DIR_WRITE; d++) {
        uint32_t info = ld_rlx(&pd->info), bit = (uint32_t)EXPIRED << d;
        if (pd->deadline[d] == 0 || pd->deadline[d] > now || (info & bit) != 0)
            continue;
        st_seq(&pd->info, info | bit);
        list = chain(interrupt(pd, d), list);
    }
    unlock(&pd->lock);
    if (list != NULL)
        goreadylist(list);
}

// pd locked. The waiter that finds its deadline in the past.
static G *setdeadline(PollDesc *pd, int dir, int64_t when)
{
    uint32_t bit = (uint32_t)EXPIRED << dir;
    bool armed = pd->deadline[dir] != 0;
    bool past = when != 0 && when <= go_nanotime();
    pd->deadline[dir] = when;
    if (when != 0 && !past)
        go_timer_reset(&pd->timer[dir], when, 0);
    else if (armed)
        go_timer_stop(&pd->timer[dir]);
    st_seq(&pd->info, past ? ld_rlx(&pd->info) | bit : ld_rlx(&pd->info) & ~bit);
    return past ? interrupt(pd, dir) : NULL;
}

int go_fd_deadline(GoFd h, int dirs, int64_t when)
{
    PollDesc *pd = pollget(h);
    if (pd == NULL)
        return GO_ERR_CLOSED;
    int err = 0;
    G *list = NULL;
    lock(&pd->lock);
    if (pd->kind == PollFile)
        err = -ENOTSUP;
    else if (ld_rlx(&pd->info) & CLOSING)
        err = GO_ERR_CLOSED;
    for (int d = DIR_READ; d <= DIR_WRITE && err == 0; d++) {
        if (dirs & 1 << d)
            list = chain(setdeadline(pd, d, when), list);
    }
    unlock(&pd->lock);
    if (list != NULL)
        goreadylist(list);
    pollput(pd);
    return err;
}
