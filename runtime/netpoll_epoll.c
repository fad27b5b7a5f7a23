// SPDX-License-Identifier: GPL-3.0-or-later
// The back end on Linux's epoll, edge-triggered, after Go's netpoll_epoll.go.
//
// One epoll descriptor for the process. A file is registered once, for both directions, when it is
// opened, and never again: a goroutine that waits costs no system call. An eventfd, level-triggered
// so that no mere look takes its event away, wakes the sleeper; only the sleeper reads it.
#include "netpoll_backend.h"

#include <errno.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "sched.h"

enum { EVENTS = 128, BREAKTAG = 0 };

static int epfd = -1, breakfd = -1;  // fixed after epollinit
static uint32_t breaking;            // atomic: breakfd has been written and not been read
static uint32_t nopwait2;            // atomic: an old kernel: milliseconds

static int epollinit(void)
{
    struct epoll_event ev = {.events = EPOLLIN, .data.u64 = BREAKTAG};
    if (epfd < 0 && (epfd = epoll_create1(EPOLL_CLOEXEC)) < 0)
        return -errno;
    breakfd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (breakfd < 0 || epoll_ctl(epfd, EPOLL_CTL_ADD, breakfd, &ev) < 0)
        return -errno;
    return 0;
}

static int epollopen(int fd, uint64_t tag)
{
    struct epoll_event ev = {.data.u64 = tag};
    ev.events = EPOLLIN | EPOLLPRI | EPOLLOUT | EPOLLRDHUP | EPOLLET;
    return epoll_ctl(epfd, EPOLL_CTL_ADD, fd, &ev) < 0 ? -errno : 0;
}

static void epollclose(int fd)
{
    struct epoll_event ev = {0};
    epoll_ctl(epfd, EPOLL_CTL_DEL, fd, &ev);
}

static void epollwake(void)
{
    if (xchg(&breaking, 1) != 0)
        return;
    uint64_t one = 1;
    while (write(breakfd, &one, sizeof one) < 0 && errno == EINTR)
        continue;
}

static int waitevents(struct epoll_event *ev, int max, int64_t ns)
{
    if (ns <= 0)
        return epoll_wait(epfd, ev, max, ns < 0 ? -1 : 0);
#ifdef SYS_epoll_pwait2
    if (!ld_rlx(&nopwait2)) {
        struct timespec ts = {ns / 1000000000, ns % 1000000000};
        int n = (int)syscall(SYS_epoll_pwait2, epfd, ev, max, &ts, NULL, 0);
        if (n >= 0 || (errno != ENOSYS && errno != EPERM))
            return n;
        st_rlx(&nopwait2, true);
    }
#endif
    int64_t ms = (ns + 999999) / 1000000;
    return epoll_wait(epfd, ev, max, ms < 1000000000 ? (int)ms : 1000000000);
}

static unsigned whatof(uint32_t events)
{
    unsigned what = 0;
    if (events & (EPOLLIN | EPOLLPRI | EPOLLRDHUP | EPOLLHUP | EPOLLERR))
        what |= POLL_READ;
    if (events & (EPOLLOUT | EPOLLHUP | EPOLLERR))
        what |= POLL_WRITE;
    if (events & (EPOLLPRI | EPOLLRDHUP | EPOLLHUP | EPOLLERR))
        what |= POLL_ODD;
    return what;
}

static int epollpoll(PollEvent *events, int max, int64_t ns)
{
    struct epoll_event ev[EVENTS];
    int n = waitevents(ev, max < EVENTS ? max : EVENTS, ns), k = 0;
    INVARIANT(n >= 0 || errno == EINTR, "epoll_wait failed");
    for (int i = 0; i < n; i++) {
        if (ev[i].data.u64 != BREAKTAG) {
            events[k++] = (PollEvent){ev[i].data.u64, whatof(ev[i].events)};
        } else if (ns != 0) {
            uint64_t count;
            ssize_t r = read(breakfd, &count, sizeof count);
            (void)r;
            st_seq(&breaking, 0);
        }
    }
    return k;
}

const NetpollBackend netpollepoll = {.name = "epoll",
                                     .init = epollinit,
                                     .open = epollopen,
                                     .close = epollclose,
                                     .poll = epollpoll,
                                     .wake = epollwake};
