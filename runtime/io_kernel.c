// SPDX-License-Identifier: GPL-3.0-or-later
// Files and sockets of the kernel: the system calls behind the Io interface, and the back end that
// parks goroutines until netpoll reports (events). netfd.c has the calls that make descriptors.
//
// Descriptors do not block, but for regular files, which go through entersyscall. errno's address
// is this thread's only until the goroutine parks: it is read right here, in functions that are
// reached through the table and so are never inlined.
#include "netfd.h"

#include <errno.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "os.h"

static int64_t clockof(clockid_t id)
{
    struct timespec ts;
    clock_gettime(id, &ts);
    return (int64_t)ts.tv_sec * 1000000000 + ts.tv_nsec;
}

int64_t kernelnanotime(void)
{
    return clockof(CLOCK_MONOTONIC);
}

int64_t kernelwalltime(void)
{
    return clockof(CLOCK_REALTIME);
}

// --- reading and writing -------------------------------------------------------------------------
static ssize_t fileio(int fd, void *buf, size_t n, bool out)
{
    go_entersyscall();
    ssize_t r = out ? write(fd, buf, n) : read(fd, buf, n);
    go_exitsyscall();
    return r < 0 ? -go_errno() : r;
}

int64_t kernelread(PollDesc *pd, void *buf, size_t n)
{
    if (pd->kind == PollFile)
        return fileio(pd->fd, buf, n, false);
    ssize_t r = pd->socket ? recv(pd->fd, buf, n, MSG_DONTWAIT) : read(pd->fd, buf, n);
    if (r < 0)
        return -errno;
    pd->drained[DIR_READ] = pd->kind == PollStream && r > 0 && (size_t)r < n;
    return r;
}

int64_t kernelwrite(PollDesc *pd, const void *buf, size_t n)
{
    if (pd->kind == PollFile)
        return fileio(pd->fd, (void *)buf, n, true);
    ssize_t r = pd->socket ? send(pd->fd, buf, n, MSG_NOSIGNAL | MSG_DONTWAIT)
                           : pd->pipe ? pipewrite(pd->fd, buf, n) : write(pd->fd, buf, n);
    return r < 0 ? -errno : r;
}

int64_t kernelrecvfrom(PollDesc *pd, void *buf, size_t n, GoAddr *from)
{
    GoAddr a = {.len = 0};
    socklen_t len = sizeof a.sa;
    ssize_t r = recvfrom(pd->fd, buf, n, MSG_DONTWAIT, (struct sockaddr *)a.sa, &len);
    if (r < 0)
        return -errno;
    a.len = len;
    if (from != NULL)
        *from = a;
    return r;
}

int64_t kernelsendto(PollDesc *pd, const void *buf, size_t n, const GoAddr *to)
{
    ssize_t r = sendto(pd->fd, buf, n, MSG_NOSIGNAL | MSG_DONTWAIT,
                       (const struct sockaddr *)to->sa, to->len);
    return r < 0 ? -errno : r;
}

GoFd kernelaccept(PollDesc *pd, GoAddr *peer)
{
    GoAddr from = {.len = 0};
    socklen_t n = sizeof from.sa;
    int fd;
    do
        fd = osaccept(pd->fd, (struct sockaddr *)from.sa, &n);
    while (fd < 0 && errno == ECONNABORTED);
    if (fd < 0)
        return -errno;
    from.len = n;
    if (peer != NULL)
        *peer = from;
    return socketopen(fd);
}

// --- about a descriptor --------------------------------------------------------------------------
int kernelconnected(PollDesc *pd)
{
    return connectresult(pd->fd);
}

int kernelshutdown(PollDesc *pd, int dirs)
{
    int how = dirs == GO_READ ? SHUT_RD : dirs == GO_WRITE ? SHUT_WR : SHUT_RDWR;
    return shutdown(pd->fd, how) < 0 ? -errno : 0;
}

int kernellocaladdr(PollDesc *pd, GoAddr *a)
{
    socklen_t n = sizeof a->sa;
    int r = getsockname(pd->fd, (struct sockaddr *)a->sa, &n);
    a->len = r < 0 ? 0 : n;
    return r < 0 ? -errno : 0;
}

int kernelpeeraddr(PollDesc *pd, GoAddr *a)
{
    socklen_t n = sizeof a->sa;
    int r = getpeername(pd->fd, (struct sockaddr *)a->sa, &n);
    a->len = r < 0 ? 0 : n;
    return r < 0 ? -errno : 0;
}

void kernelclose(PollDesc *pd)
{
    if (pd->kind == PollFile) {
        go_entersyscall();
        close(pd->fd);
        go_exitsyscall();
        return;
    }
    close(pd->fd);
}

// --- the back end --------------------------------------------------------------------------------
static int watch(int fd, uint64_t tag)
{
    int err = netpollinit();
    return err != 0 ? err : netpollopen(fd, tag);
}

static void closewatched(PollDesc *pd)
{
    if (pd->kind != PollFile)
        netpollclose(pd->fd);
    kernelclose(pd);
}

const IoBackend iobackend_events = {
    .name = "events",
    .nanotime = kernelnanotime,
    .walltime = kernelwalltime,
    .open = kernelopen,
    .wrap = kernelwrap,
    .pipe = kernelpipe,
    .connect = kernelconnect,
    .listen = kernellisten,
    .dup = kerneldup,
    .lookup = lookupstart,
    .read = kernelread,
    .write = kernelwrite,
    .recvfrom = kernelrecvfrom,
    .sendto = kernelsendto,
    .accept = kernelaccept,
    .connected = kernelconnected,
    .shutdown = kernelshutdown,
    .localaddr = kernellocaladdr,
    .peeraddr = kernelpeeraddr,
    .close = closewatched,
    .watch = watch,
    .wait = pollwait,
    .later = sendlater,
};
