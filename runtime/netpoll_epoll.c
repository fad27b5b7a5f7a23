// SPDX-License-Identifier: GPL-3.0-or-later
// The network poller on epoll, edge-triggered, after Go's netpoll_epoll.go.
//
// One epoll descriptor for the process. A file is registered once, for both directions, when it is
// opened, and never again: a goroutine that waits costs no system call. Nobody polls in a loop: an
// M without work looks (ns 0), one of those that go to sleep sleeps in here instead (proc.c,
// pollsleep), and sysmon looks when nobody else has for a while. An eventfd, level-triggered so
// that no mere look takes its event away, wakes the sleeper; only the sleeper reads it.
#include "netpoll.h"

#include <errno.h>
#include <sched.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { EVENTS = 128, BREAKTAG = 0 };

static struct {
    Lock lock;  // the making
    int epfd, eventfd;
    int err;
    uint32_t breaking;  // atomic: the eventfd has been written and not been read
    bool nopwait2;      // an old kernel: milliseconds
} ep = {.epfd = -1, .eventfd = -1};

int netpollinit(void)
{
    if (ld_acq(&sched.netpollinited) != 0)
        return 0;
    int err = 0;
    lock(&ep.lock);
    if (ep.epfd < 0 && (ep.epfd = epoll_create1(EPOLL_CLOEXEC)) < 0)
        err = -errno;
    if (err == 0 && ep.eventfd < 0) {
        struct epoll_event ev = {.events = EPOLLIN, .data.u64 = BREAKTAG};
        ep.eventfd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
        if (ep.eventfd < 0 || epoll_ctl(ep.epfd, EPOLL_CTL_ADD, ep.eventfd, &ev) < 0)
            err = -errno;
    }
    if (err == 0) {
        st_seq(&sched.netpollinited, 1);
        // The M that sleeps for timers may do so on a note: from now on it has to come here.
        if (ld_seq(&sched.polling) != 0) {
            notewakeup(&sched.pollnote);
            netpollbreak();
        }
    }
    unlock(&ep.lock);
    return err;
}

int netpollopen(int fd, uint64_t tag)
{
    struct epoll_event ev = {.data.u64 = tag};
    ev.events = EPOLLIN | EPOLLPRI | EPOLLOUT | EPOLLRDHUP | EPOLLET;
    return epoll_ctl(ep.epfd, EPOLL_CTL_ADD, fd, &ev) < 0 ? -errno : 0;
}

void netpollclose(int fd)
{
    struct epoll_event ev = {0};
    epoll_ctl(ep.epfd, EPOLL_CTL_DEL, fd, &ev);
}

void netpollbreak(void)
{
    if (xchg(&ep.breaking, 1) != 0)
        return;
    uint64_t one = 1;
    while (write(ep.eventfd, &one, sizeof one) < 0 && errno == EINTR)
        continue;
}

static int waitevents(struct epoll_event *ev, int64_t ns)
{
    if (ns == 0)
        return epoll_wait(ep.epfd, ev, EVENTS, 0);
    if (ns < 0)
        return epoll_wait(ep.epfd, ev, EVENTS, -1);
#ifdef SYS_epoll_pwait2
    if (!ld_rlx(&ep.nopwait2)) {
        struct timespec ts = {ns / 1000000000, ns % 1000000000};
        int n = (int)syscall(SYS_epoll_pwait2, ep.epfd, ev, EVENTS, &ts, NULL, 0);
        if (n >= 0 || (errno != ENOSYS && errno != EPERM))
            return n;
        st_rlx(&ep.nopwait2, true);
    }
#endif
    int64_t ms = (ns + 999999) / 1000000;
    return epoll_wait(ep.epfd, ev, EVENTS, ms < 1000000000 ? (int)ms : 1000000000);
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

G *netpoll(int64_t ns)
{
    struct epoll_event ev[EVENTS];
    G *list = NULL;
    st_rlx(&sched.netpolls, ld_rlx(&sched.netpolls) + 1);
    int n = waitevents(ev, ns);
    INVARIANT(n >= 0 || errno == EINTR, "epoll_wait failed");
    if (knobs.perturb != 0 && n > 0)
        sched_yield();  // time for the descriptors to be closed and used again
    for (int i = 0; i < n; i++) {
        if (ev[i].data.u64 != BREAKTAG) {
            list = pollready(ev[i].data.u64, whatof(ev[i].events), list);
        } else if (ns != 0) {
            uint64_t count;
            ssize_t r = read(ep.eventfd, &count, sizeof count);
            (void)r;
            st_seq(&ep.breaking, 0);
        }
    }
    return list;
}
