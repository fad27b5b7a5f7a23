// SPDX-License-Identifier: GPL-3.0-or-later
#include "os.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <unistd.h>

extern const NetpollBackend netpollkqueue, netpollpoll;

const NetpollBackend *const osbackends[] = {&netpollkqueue, &netpollpoll, NULL};

// Between the making of a descriptor and this a fork may copy it; there is no other way on all.
static int setflags(int fd)
{
    int flags = fcntl(fd, F_GETFL);
    if (flags < 0 || fcntl(fd, F_SETFL, flags | O_NONBLOCK) < 0)
        return -1;
    return fcntl(fd, F_SETFD, FD_CLOEXEC);
}

int osaccept(int fd, struct sockaddr *from, socklen_t *n)
{
    int c = accept(fd, from, n);
    if (c < 0 || setflags(c) == 0)
        return c;
    int err = errno;
    close(c);
    errno = err;
    return -1;
}

int ospipe(int fd[2])
{
    if (pipe(fd) < 0)
        return -1;
    if (setflags(fd[0]) == 0 && setflags(fd[1]) == 0)
        return 0;
    int err = errno;
    close(fd[0]);
    close(fd[1]);
    errno = err;
    return -1;
}

OsRing *osring(void)
{
    return NULL;
}

void ossendmany(OsRing *r, OsSend *op, unsigned n)
{
    (void)r;
    for (unsigned i = 0; i < n; i++)
        op[i].result = OSSEND_NOTMADE;
}

int ospidfd(pid_t pid)
{
    (void)pid;
    return -ENOSYS;
}
