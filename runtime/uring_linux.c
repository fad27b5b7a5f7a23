// SPDX-License-Identifier: GPL-3.0-or-later
// Several sends in one system call, by io_uring. Each is made while it is submitted (MSG_DONTWAIT
// also means that none is ever left to the kernel's threads), so when the call is back all have
// their results. Where the kernel has no io_uring, or forbids it, there is no ring.
#include "os.h"

#include <errno.h>
#include <linux/io_uring.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "sched.h"

struct OsRing {
    int fd;
    uint32_t *sqtail, sqmask, *sqarray;
    uint32_t *cqhead, *cqtail, cqmask;
    struct io_uring_sqe *sqes;
    struct io_uring_cqe *cqes;
};

static void *map(int fd, size_t n, off_t what)
{
    void *p = mmap(NULL, n, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, fd, what);
    return p == MAP_FAILED ? NULL : p;
}

// False: what has been mapped stays so until exit; it is tried once.
static bool mapring(OsRing *r, const struct io_uring_params *p)
{
    const struct io_sqring_offsets *sq = &p->sq_off;
    const struct io_cqring_offsets *cq = &p->cq_off;
    char *s = map(r->fd, sq->array + p->sq_entries * sizeof(uint32_t), IORING_OFF_SQ_RING);
    char *c = map(r->fd, cq->cqes + p->cq_entries * sizeof *r->cqes, IORING_OFF_CQ_RING);
    r->sqes = map(r->fd, p->sq_entries * sizeof *r->sqes, IORING_OFF_SQES);
    if (s == NULL || c == NULL || r->sqes == NULL)
        return false;
    r->sqtail = (uint32_t *)(s + sq->tail);
    r->sqmask = *(uint32_t *)(s + sq->ring_mask);
    r->sqarray = (uint32_t *)(s + sq->array);
    r->cqhead = (uint32_t *)(c + cq->head);
    r->cqtail = (uint32_t *)(c + cq->tail);
    r->cqmask = *(uint32_t *)(c + cq->ring_mask);
    r->cqes = (struct io_uring_cqe *)(c + cq->cqes);
    return true;
}

OsRing *osring(void)
{
    struct io_uring_params p = {0};
    OsRing *r = calloc(1, sizeof *r);
    if (r == NULL)
        return NULL;
    r->fd = knobs.nosendq == 2 ? -1 : (int)syscall(SYS_io_uring_setup, OSRING_MAX, &p);
    if (r->fd >= 0 && mapring(r, &p)) {
        if (knobs.nosendq == 3) {
            close(r->fd);
            r->fd = -1;
        }
        return r;
    }
    if (r->fd >= 0)
        close(r->fd);
    free(r);
    return NULL;
}

static void prepare(OsRing *r, uint32_t at, const OsSend *op, unsigned i)
{
    struct io_uring_sqe *e = &r->sqes[at & r->sqmask];
    memset(e, 0, sizeof *e);
    e->opcode = IORING_OP_SEND;
    e->fd = op->fd;
    e->addr = (uintptr_t)op->buf;
    e->len = op->n;
    e->msg_flags = MSG_NOSIGNAL | MSG_DONTWAIT;
    e->user_data = i;
    r->sqarray[at & r->sqmask] = at & r->sqmask;
}

static unsigned reap(OsRing *r, OsSend *op)
{
    uint32_t head = *r->cqhead, tail = ld_acq(r->cqtail);
    for (uint32_t i = head; i != tail; i++) {
        const struct io_uring_cqe *e = &r->cqes[i & r->cqmask];
        // EINVAL also comes from a kernel whose io_uring does not know of sends.
        bool not = e->res == -EINVAL || e->res == -EINTR || e->res == -ECANCELED;
        op[e->user_data].result = not ? OSSEND_NOTMADE : e->res;
    }
    st_rel(r->cqhead, tail);
    return tail - head;
}

void ossendmany(OsRing *r, OsSend *op, unsigned n)
{
    uint32_t tail = *r->sqtail;
    for (unsigned i = 0; i < n; i++)
        prepare(r, tail + i, &op[i], i);
    st_rel(r->sqtail, tail + n);
    unsigned sent = 0, reaped = 0;
    bool failed = false;
    while (reaped < (failed ? sent : n)) {
        unsigned want = failed ? 0 : n - sent;
        int k = (int)syscall(SYS_io_uring_enter, r->fd, want, sent - reaped,
                             want == 0 ? IORING_ENTER_GETEVENTS : 0, NULL, 0);
        if (k > 0)
            sent += (unsigned)k;
        else if (k < 0 && errno != EINTR && want != 0)
            failed = true;  // out of memory, say
        reaped += reap(r, op);
    }
    st_rel(r->sqtail, tail + sent);  // those that it did not take are not there
    for (unsigned i = sent; i < n; i++)
        op[i].result = OSSEND_NOTMADE;
}
