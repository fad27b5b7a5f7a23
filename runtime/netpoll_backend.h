// SPDX-License-Identifier: GPL-3.0-or-later
// The one signature behind which a system reports what has become of open files. A back end is a
// file netpoll_NAME.c that knows of descriptors and tags and of nothing above them; netpoll.c
// chooses one, from those that os_SYSTEM.c lists, and does everything that all have in common. The
// Makefile leaves out what is for another system.
#ifndef RUNTIME_NETPOLL_BACKEND_H
#define RUNTIME_NETPOLL_BACKEND_H

#include <stdint.h>

// ODD: the end, an error or urgent data: reads may from now on stop short of what there is.
enum { POLL_READ = 1, POLL_WRITE = 2, POLL_ODD = 4 };

typedef struct PollEvent {
    uint64_t tag;
    unsigned what;  // POLL_*
} PollEvent;

typedef struct NetpollBackend {
    const char *name;
    // Once, before all others; again after a failure. 0 or -errno.
    int (*init)(void);
    // Any thread, from here on, and at any time.
    //
    // Reports from now on, with tag (never 0), what becomes of fd, which does not block: edge-
    // triggered, each change, in both directions. 0, or -errno: -EPERM when such a file is always
    // ready. A back end with arm reports nothing yet.
    int (*open)(int fd, uint64_t tag);
    // No more reports for fd, which is about to be closed, but for those that a poll under way has
    // in its hands; and nothing here keeps the file open.
    void (*close)(int fd);
    // For back ends that cannot see edges, else NULL: reports the directions of what once, at once
    // if they are ready already. Called each time before somebody waits.
    void (*arm)(int fd, uint64_t tag, unsigned what);
    // What has happened: at most max events, their number. What does not fit is reported next time.
    // ns 0: only looks, several threads at a time; > 0: waits so long at most; < 0: waits. Only one
    // thread at a time waits.
    int (*poll)(PollEvent *events, int max, int64_t ns);
    // Makes the poll that waits, or the next one that is to wait, return. A look does not count.
    void (*wake)(void);
} NetpollBackend;

#endif
