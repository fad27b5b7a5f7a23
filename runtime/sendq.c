// SPDX-License-Identifier: GPL-3.0-or-later
// Small writes on connections, several in one system call.
//
// What a send costs is mostly the kernel's network code finding its way back into the caches: ten
// in a row take four fifths of the time of ten with goroutines between them. So a goroutine that
// writes while another that was woken by netpoll stands right behind it leaves the write in its
// P's sendq and goes to the end of the queue, as if it had yielded. The P makes the writes before
// it runs anything that was not waiting for a file, when it has nothing to run, when the sendq is
// full, when a time slice has ended and when sysmon has looked around since the first of them:
// nobody waits for much longer than one G in between takes.
//
// Nothing depends on that. The writer is in the run queue like any other; where it comes to run
// first (it was stolen, its P stopped), it takes the write back and makes it itself. Who takes the
// GoIo out of its slot, an exchange, makes the write. io->sent: QUEUED, then SENT; or the writer,
// which came while the write was being made and waits until the flush has it readied.
// Rejected: a copy of the data, and no waiting: errors would come too late.
#include <errno.h>
#include <stdlib.h>
#include <sys/socket.h>

#include "io.h"
#include "os.h"

enum { WRITE_MAX = 16 << 10, RING_MIN = 3 };
enum { QUEUED = 1, SENT = 2 };

typedef struct SendQ {
    GoIo *slot[SENDS];  // atomic; below p->nsends in use
    OsRing *ring;
} SendQ;

_Static_assert((int)SENDS <= (int)OSRING_MAX, "a sendq must fit the ring");

static uint32_t noring;  // atomic: the system has none

uint32_t sendflushes;

static bool makequeue(P *p)
{
    OsRing *r = osring();
    SendQ *q = r != NULL ? calloc(1, sizeof *q) : NULL;
    if (q == NULL) {
        st_rlx(&noring, 1);
        return false;
    }
    q->ring = r;
    p->sendq = q;
    return true;
}

static bool enqueue(G *g, void *arg)
{
    GoIo *io = arg;
    P *p = getm()->p;
    INVARIANT(p->nsends < SENDS, "sendq overflow");
    if (p->nsends == 0)
        p->sendlook = ld_rlx(&sched.looks);
    io->slot = &p->sendq->slot[p->nsends++];
    st_rlx(&io->sent, QUEUED);
    st_rel(io->slot, io);
    wakegstatus(g);
    runqput(p, g, false);
    return true;
}

bool sendlater(GoIo *io)
{
    M *m = getm();
    P *p = m->p;
    PollDesc *pd = io->pd;
    if (pd->kind != PollStream || !pd->socket || io->n > WRITE_MAX || m->wired)
        return false;
    if (!sendmore(p) && (p->nsends < RING_MIN - 1 || p->nsends == SENDS))
        return false;
    if (ld_rlx(&noring) != 0 || knobs.nosendq == 1 || (p->sendq == NULL && !makequeue(p)))
        return false;
    parkprepare(enqueue, io, WaitSend);
    return true;
}

static bool awaitflush(G *g, void *arg)
{
    uintptr_t queued = QUEUED;
    return cas(&((GoIo *)arg)->sent, &queued, (uintptr_t)g);
}

int sendagain(GoIo *io)
{
    GoIo *mine = io;
    if (cas(io->slot, &mine, NULL))
        return GO_WOULDBLOCK;
    if (ld_acq(&io->sent) == SENT)
        return io->result == OSSEND_NOTMADE ? GO_WOULDBLOCK : GO_OK;
    parkprepare(awaitflush, io, WaitSend);
    return GO_PARKED;
}

void sendflush(P *p)
{
    GoIo *io[SENDS];
    OsSend op[SENDS];
    unsigned n = 0;
    for (uint32_t i = 0; i < p->nsends; i++) {
        if ((io[n] = xchg(&p->sendq->slot[i], NULL)) != NULL) {
            op[n] = (OsSend){.fd = io[n]->pd->fd, .n = (uint32_t)io[n]->n, .buf = io[n]->buf};
            n++;
        }
    }
    p->nsends = 0;
    racewindow();
    if (n >= RING_MIN) {
        ossendmany(p->sendq->ring, op, n);
        xadd(&sendflushes, 1);
    }
    for (unsigned i = 0; i < n; i++) {
        io[i]->result = n >= RING_MIN ? op[i].result : kernelwrite(io[i]->pd, op[i].buf, op[i].n);
        // From here on io is the writer's.
        uintptr_t was = xchg(&io[i]->sent, SENT);
        if (was != QUEUED)
            goready((G *)was);
    }
}
