// SPDX-License-Identifier: GPL-3.0-or-later
// Between the scheduler and the back end that reports what becomes of open files: choosing it, and
// turning its events into goroutines to be run. Nobody polls in a loop: an M without work looks
// (ns 0), one of those that go to sleep sleeps in here instead (proc.c, pollsleep), and sysmon
// looks when nobody else has for a while.
#include "netpoll.h"

#include <sched.h>

#include "os.h"

enum { EVENTS = 128 };

// Set once, under makelock, before sched.netpollinited.
static const NetpollBackend *backend;
static Lock makelock;

// The one that the knob asks for; the last where there are not so many.
static const NetpollBackend *choose(void)
{
    int64_t i = 0;
    while (i < knobs.netpoll && osbackends[i + 1] != NULL)
        i++;
    return osbackends[i];
}

int netpollinit(void)
{
    if (ld_acq(&sched.netpollinited) != 0)
        return 0;
    int err = 0;
    lock(&makelock);
    if (ld_rlx(&sched.netpollinited) == 0) {
        const NetpollBackend *b = choose();
        err = b->init();
        if (err == 0) {
            backend = b;
            st_seq(&sched.netpollinited, 1);
            // The M that sleeps for timers may do so on a note: from now on it has to come here.
            if (ld_seq(&sched.polling) != 0) {
                notewakeup(&sched.pollnote);
                netpollbreak();
            }
        }
    }
    unlock(&makelock);
    return err;
}

const char *netpollname(void)
{
    return ld_acq(&sched.netpollinited) != 0 ? backend->name : choose()->name;
}

int netpollopen(int fd, uint64_t tag)
{
    return backend->open(fd, tag);
}

void netpollclose(int fd)
{
    backend->close(fd);
}

void netpollarm(int fd, uint64_t tag, unsigned what)
{
    if (backend != NULL && backend->arm != NULL)  // NULL: simulated
        backend->arm(fd, tag, what);
}

void netpollbreak(void)
{
    backend->wake();
}

G *netpoll(int64_t ns)
{
    PollEvent ev[EVENTS];
    G *list = NULL;
    st_rlx(&sched.netpolls, ld_rlx(&sched.netpolls) + 1);
    int n = backend->poll(ev, EVENTS, ns);
    if (knobs.perturb != 0 && n > 0)
        sched_yield();  // time for the descriptors to be closed and used again
    for (int i = 0; i < n; i++)
        list = pollready(ev[i].tag, ev[i].what, list);
    return list;
}
