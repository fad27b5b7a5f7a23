// SPDX-License-Identifier: GPL-3.0-or-later
#include "os.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_pidfd_open
#define SYS_pidfd_open 434  // the same on every processor
#endif

extern const NetpollBackend netpollepoll, netpollpoll;

const NetpollBackend *const osbackends[] = {&netpollepoll, &netpollpoll, NULL};

int osaccept(int fd, struct sockaddr *from, socklen_t *n)
{
    return accept4(fd, from, n, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

int ospipe(int fd[2])
{
    return pipe2(fd, O_CLOEXEC | O_NONBLOCK);
}

int ospidfd(pid_t pid)
{
    int fd = (int)syscall(SYS_pidfd_open, pid, 0);
    return fd < 0 ? -errno : fd;
}
