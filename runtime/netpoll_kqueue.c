// SPDX-License-Identifier: GPL-3.0-or-later
// The back end on kqueue (the BSDs, macOS), edge-triggered by EV_CLEAR, after Go's
// netpoll_kqueue.go.
//
// Each file has two filters, reading and writing, registered once. A user event wakes the sleeper;
// a mere look does not ask for it to be cleared (it has no EV_CLEAR), only the sleeper resets it.
// On Linux its syntax is all that is tested (tests/unit/kqueue.sh).
#include "netpoll_backend.h"

#include <sys/types.h>
#include <sys/event.h>

#include <errno.h>
#include <stddef.h>
#include <time.h>

#include "sched.h"

enum { EVENTS = 128, BREAKIDENT = 0 };

static int kq = -1;        // fixed after kqueueinit
static uint32_t breaking;  // atomic: the user event has been triggered and not been reset

// The tag travels in udata.
_Static_assert(sizeof(void *) == sizeof(uint64_t), "no room for a tag");

static int change(struct kevent *ev, int n)
{
    int r;
    do
        r = kevent(kq, ev, n, NULL, 0, NULL);
    while (r < 0 && errno == EINTR);
    return r < 0 ? -errno : 0;
}

static int kqueueinit(void)
{
    if (kq < 0 && (kq = kqueue()) < 0)
        return -errno;
    struct kevent ev;
    EV_SET(&ev, BREAKIDENT, EVFILT_USER, EV_ADD, 0, 0, NULL);
    return change(&ev, 1);
}

static int kqueueopen(int fd, uint64_t tag)
{
    struct kevent ev[2];
    EV_SET(&ev[0], (uintptr_t)fd, EVFILT_READ, EV_ADD | EV_CLEAR, 0, 0, (void *)(uintptr_t)tag);
    EV_SET(&ev[1], (uintptr_t)fd, EVFILT_WRITE, EV_ADD | EV_CLEAR, 0, 0, (void *)(uintptr_t)tag);
    int err = change(ev, 2);
    return err == -EINVAL || err == -ENODEV ? -EPERM : err;
}

static void kqueueclose(int fd)
{
    (void)fd;  // closing it takes its filters away
}

static void kqueuewake(void)
{
    struct kevent ev;
    if (xchg(&breaking, 1) != 0)
        return;
    EV_SET(&ev, BREAKIDENT, EVFILT_USER, 0, NOTE_TRIGGER, 0, NULL);
    change(&ev, 1);
}

static void resetwake(void)
{
    struct kevent ev[2];
    EV_SET(&ev[0], BREAKIDENT, EVFILT_USER, EV_DELETE, 0, 0, NULL);
    EV_SET(&ev[1], BREAKIDENT, EVFILT_USER, EV_ADD, 0, 0, NULL);
    change(ev, 2);
    st_seq(&breaking, 0);
}

static unsigned whatof(const struct kevent *ev)
{
    unsigned what = ev->filter == EVFILT_READ ? POLL_READ : POLL_WRITE;
    if (ev->flags & (EV_EOF | EV_ERROR))
        what |= POLL_READ | POLL_WRITE | POLL_ODD;
    return what;
}

static int kqueuepoll(PollEvent *events, int max, int64_t ns)
{
    struct kevent ev[EVENTS];
    struct timespec ts = {ns > 0 ? ns / 1000000000 : 0, ns > 0 ? ns % 1000000000 : 0};
    int n = kevent(kq, NULL, 0, ev, max < EVENTS ? max : EVENTS, ns < 0 ? NULL : &ts), k = 0;
    INVARIANT(n >= 0 || errno == EINTR, "kevent failed");
    for (int i = 0; i < n; i++) {
        if (ev[i].filter != EVFILT_USER)
            events[k++] = (PollEvent){(uint64_t)(uintptr_t)ev[i].udata, whatof(&ev[i])};
        else if (ns != 0)
            resetwake();
    }
    return k;
}

const NetpollBackend netpollkqueue = {.name = "kqueue",
                                      .init = kqueueinit,
                                      .open = kqueueopen,
                                      .close = kqueueclose,
                                      .poll = kqueuepoll,
                                      .wake = kqueuewake};
