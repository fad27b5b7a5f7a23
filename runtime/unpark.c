// SPDX-License-Identifier: GPL-3.0-or-later
// Taking goroutines out of what they wait for, for an embedder that ends them: a debugger's or an
// interactive session's interrupt.
//
// The world is stopped, so that a waiting goroutine is either in the wait lists with its park
// committed, or has been taken out of them by somebody who made it runnable: nobody is in between.
// No lock is needed for what only goroutines and their processors change; a descriptor's lock is
// taken, since the network poller's thread and system calls do not stop. Waits for semaphores stay:
// mutexes and wait groups count their waiters.
#include "chan.h"
#include "netpoll.h"

#include <errno.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

static bool isin(const Waitq *q, const Sudog *s)
{
    for (const Sudog *k = q->first; k != NULL; k = k->next)
        if (k == s)
            return true;
    return false;
}

static void leavechannels(G *g)
{
    M *m = getm();
    Sudog *s = g->waiting, *next;
    g->waiting = NULL;
    g->param = NULL;
    for (; s != NULL; s = next) {
        next = s->waitlink;
        unqueue(isin(&s->c->recvq, s) ? &s->c->recvq : &s->c->sendq, s);
        s->isselect = false;
        s->waitlink = NULL;
        s->c = NULL;
        if (s->allocated)
            releasesudog(m->p, s);
    }
}

static bool leave(G *g)
{
    switch ((enum WaitReason)g->waitreason) {
    case WaitChanReceive:
    case WaitChanSend:
    case WaitSelect:
        leavechannels(g);
        return true;
    case WaitChanReceiveNil:
    case WaitChanSendNil:
    case WaitSelectNoCases:
        return true;
    case WaitSleep:
        return go_timer_stop(&g->timer);
    case WaitIO:
        return pollunpark(g);
    default:
        return false;
    }
}

bool go_unpark(G *g, G **list)
{
    if (ld_acq(&g->status) != Gwaiting || !leave(g))
        return false;
    g->flags |= GUNPARKED;
    g->schedlink = *list;
    *list = g;
    return true;
}

void go_ready_list(G *list)
{
    if (list != NULL)
        goreadylist(list);
}

bool go_unparked(void)
{
    G *g = getm()->curg;
    bool was = (g->flags & GUNPARKED) != 0;
    g->flags &= (uint8_t)~GUNPARKED;
    return was;
}

// --- system calls --------------------------------------------------------------------------------

static void nothing(int sig)
{
    (void)sig;
}

void go_kick(G *g)
{
    static bool ready;
    int sig = SIGRTMIN + 6;
    M *m = g->m;
    if (!ready) {
        struct sigaction sa = {.sa_handler = nothing}; // no SA_RESTART: that is what it is for
        sigaction(sig, &sa, NULL);
        ready = true;
    }
    int tid = ld_acq(&g->status) == Gsyscall && m != NULL ? ld_rlx(&m->tid) : 0;
    if (tid != 0)
        syscall(SYS_tgkill, getpid(), tid, sig);
}
