// SPDX-License-Identifier: GPL-3.0-or-later
// Sockets, pipes and files below the operations of net.c: the system calls that make them.
#ifndef RUNTIME_NETFD_H
#define RUNTIME_NETFD_H

#include "io.h"

// A handle for a new, non-blocking socket, which it takes over; -errno with the socket closed.
GoFd socketopen(int fd);
// 0, -EINPROGRESS (not yet), or why it has failed.
int connectresult(int fd);
// A handle that may block, as for regular files; takes over fd, whatever comes of it.
GoFd filehandle(int fd);
// A Unix listener leaves no file behind.
void unlinklistener(int fd);
// write(2) without SIGPIPE.
ssize_t pipewrite(int fd, const void *buf, size_t n);

#endif
