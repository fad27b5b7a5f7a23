// SPDX-License-Identifier: GPL-3.0-or-later
// What files and the network want from the system beyond POSIX; os_SYSTEM.c has it.
#ifndef RUNTIME_OS_H
#define RUNTIME_OS_H

#include <sys/socket.h>
#include <sys/types.h>

#include "netpoll_backend.h"

// Its netpoll back ends, the best first; ends with NULL.
extern const NetpollBackend *const osbackends[];
// accept and pipe, the new descriptors non-blocking and close-on-exec. -1 and errno.
int osaccept(int fd, struct sockaddr *from, socklen_t *n);
int ospipe(int fd[2]);
// A descriptor that becomes readable when the child process ends, close-on-exec; -errno where there
// is none to be had.
int ospidfd(pid_t pid);

#endif
