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

// Several sends in one system call, none of which waits or raises a signal. A ring is for one
// thread at a time, and for good; NULL where there is none to be had.
typedef struct OsRing OsRing;
typedef struct OsSend {
    int fd;
    uint32_t n;
    const void *buf;
    int64_t result;  // as send's, or -errno, or OSSEND_NOTMADE
} OsSend;
enum { OSRING_MAX = 16 };
// The system would not take it, or not say what has become of it: an ordinary send will. -EAGAIN is
// the socket's own, after which it reports that there is room.
#define OSSEND_NOTMADE INT64_MIN
OsRing *osring(void);
void ossendmany(OsRing *r, OsSend *op, unsigned n);  // n <= OSRING_MAX

#endif
