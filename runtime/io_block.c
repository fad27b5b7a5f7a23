// SPDX-License-Identifier: GPL-3.0-or-later
// The back end without an event loop: an operation that must wait does so in poll(2) on its own
// thread, inside entersyscallblock, so that other goroutines go on. It costs a thread per waiting
// goroutine and is the simplest thing that can work: the others are compared with it.
//
// Closing and deadlines must reach a thread in poll: each M has an eventfd that it waits on too,
// and pd->blocked[dir] says whose. The waiter writes that word, then looks at info; who closes
// changes info, then looks at the word (both sequentially consistent): one sees the other. The word
// may be read just before its owner takes it back, and so an M may be woken for nothing: the
// operation is tried again after each wait.
#include "io.h"
#include "local.h"

#include <errno.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

// The M's eventfd plus 1; 0 or -errno when there is none to be had.
static int wakefd(M *m)
{
    if (m->iowake == 0) {
        int fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
        if (fd < 0)
            return -errno;
        m->iowake = fd + 1;
    }
    return m->iowake;
}

static void blockwake(PollDesc *pd, int dir)
{
    int wake = ld_seq(&pd->blocked[dir]);
    uint64_t one = 1;
    if (wake != 0)
        while (write(wake - 1, &one, sizeof one) < 0 && errno == EINTR)
            continue;
}

// A cancellation finds nobody parked.
static G *wakereader(CancelWait *w)
{
    blockwake(w->obj, DIR_READ);
    return NULL;
}

static G *wakewriter(CancelWait *w)
{
    blockwake(w->obj, DIR_WRITE);
    return NULL;
}

static int blockwait(PollDesc *pd, int dir)
{
    int wake = wakefd(getm());
    if (wake < 0)
        return wake;
    st_seq(&pd->blocked[dir], wake);
    int err = pollerror(pd, dir);
    G *g = getm()->curg;
    CancelWait *w = cancelable(g);
    if (err == 0 && w != NULL && !cancelarm(w, dir == DIR_READ ? wakereader : wakewriter, pd))
        err = cancelerror(g);
    if (err != 0) {
        st_seq(&pd->blocked[dir], 0);
        return err;
    }
    struct pollfd p[2] = {{.fd = pd->fd, .events = dir == DIR_READ ? POLLIN : POLLOUT},
                          {.fd = wake - 1, .events = POLLIN}};
    go_entersyscallblock();
    poll(p, 2, -1);
    // Still on this thread: after exitsyscall the eventfd may be another goroutine's.
    st_seq(&pd->blocked[dir], 0);
    if (p[1].revents != 0) {
        uint64_t count;
        ssize_t r = read(wake - 1, &count, sizeof count);
        (void)r;
    }
    go_exitsyscall();
    if (w != NULL)
        canceldisarm(w);
    err = pollerror(pd, dir);
    return err == 0 && canceled(w) ? cancelerror(g) : err;
}

// Which files are always ready does not matter here: poll says so too.
static int watch(int fd, uint64_t tag)
{
    (void)fd;
    (void)tag;
    return 0;
}

const IoBackend iobackend_blocking = {
    .name = "blocking",
    .nanotime = kernelnanotime,
    .walltime = kernelwalltime,
    .open = kernelopen,
    .wrap = kernelwrap,
    .pipe = kernelpipe,
    .connect = kernelconnect,
    .listen = kernellisten,
    .dup = kerneldup,
    .lookup = lookupnow,
    .read = kernelread,
    .write = kernelwrite,
    .recvfrom = kernelrecvfrom,
    .sendto = kernelsendto,
    .accept = kernelaccept,
    .connected = kernelconnected,
    .shutdown = kernelshutdown,
    .localaddr = kernellocaladdr,
    .peeraddr = kernelpeeraddr,
    .close = kernelclose,
    .watch = watch,
    .wait = blockwait,
    .wake = blockwake,
};
