// SPDX-License-Identifier: GPL-3.0-or-later
// The Io interface from the program's side: which back end there is, and the operations that need
// no waiting. Those that may have to wait are in net.c.
#include "io.h"

#include <errno.h>

const IoBackend *iobackend = &iobackend_events;
static bool chosen;

void ioinit(void)
{
    if (!chosen && !simulating && knobs.io != 0)
        iobackend = &iobackend_blocking;
}

int go_setio(int which)
{
    if (ld_rlx(&sched.started) || simulating || which < GO_IO_EVENTS || which > GO_IO_BLOCKING)
        return GO_MISUSE;
    iobackend = which == GO_IO_BLOCKING ? &iobackend_blocking : &iobackend_events;
    chosen = true;
    return GO_OK;
}

const char *go_ioname(void)
{
    return iobackend->name;
}

int64_t go_nanotime(void)
{
    return iobackend->nanotime();
}

int64_t go_realtime(void)
{
    return kernelnanotime();
}

int64_t go_walltime(void)
{
    return iobackend->walltime();
}

GoFd go_fd_open(const char *path, int flags, int mode)
{
    return iobackend->open(path, flags, mode);
}

GoFd go_fd_wrap(int fd)
{
    return iobackend->wrap(fd);
}

int go_pipe(GoFd ends[2])
{
    return iobackend->pipe(ends);
}

GoFd go_fd_dup(GoFd f)
{
    PollDesc *pd = pollget(f);
    if (pd == NULL)
        return GO_ERR_CLOSED;
    GoFd r = iobackend->dup(pd);
    pollput(pd);
    return r;
}

int go_fd_control(GoFd f, int (*fn)(int fd, void *arg), void *arg)
{
    PollDesc *pd = pollget(f);
    if (pd == NULL)
        return GO_ERR_CLOSED;
    int r = pd->fd >= 0 ? fn(pd->fd, arg) : -ENOTSUP;
    pollput(pd);
    return r;
}

static int address(GoFd f, GoAddr *a, int (*ask)(PollDesc *pd, GoAddr *a))
{
    *a = (GoAddr){.len = 0};
    PollDesc *pd = pollget(f);
    if (pd == NULL)
        return GO_ERR_CLOSED;
    int r = ask(pd, a);
    pollput(pd);
    return r;
}

int go_fd_localaddr(GoFd f, GoAddr *a)
{
    return address(f, a, iobackend->localaddr);
}

int go_fd_peeraddr(GoFd f, GoAddr *a)
{
    return address(f, a, iobackend->peeraddr);
}

int go_fd_shutdown(GoFd f, int dirs)
{
    if (dirs == 0)
        return 0;
    PollDesc *pd = pollget(f);
    if (pd == NULL)
        return GO_ERR_CLOSED;
    int r = iobackend->shutdown(pd, dirs);
    pollput(pd);
    return r;
}
