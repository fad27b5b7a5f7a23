// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of files and the network share.
#ifndef TESTS_UNIT_NETCHECK_H
#define TESTS_UNIT_NETCHECK_H

#include "rtcheck.h"

enum { MS = 1000000 };

#define OK(r) checkok((r), #r, __LINE__)
__attribute__((unused)) static int64_t checkok(int64_t r, const char *what, int line)
{
    if (r >= 0)
        return r;
    fprintf(stderr, "%s:%d: %s: %s (GOMAXPROCS=%d)\n", __FILE__, line, what, go_io_error(r),
            go_gomaxprocs(0));
    abort();
}

static inline int64_t in(int64_t ns)
{
    return go_nanotime() + ns;
}

// All n bytes, unless the end comes first: how many.
__attribute__((unused)) static size_t readall(GoFd f, void *buf, size_t n)
{
    size_t got = 0;
    while (got < n) {
        int64_t r = OK(go_fd_read(f, (char *)buf + got, n - got));
        if (r == 0)
            break;
        got += (size_t)r;
    }
    return got;
}

static inline void *pack(GoFd f)
{
    return (void *)(intptr_t)f;
}

static inline GoFd unpack(void *arg)
{
    return (GoFd)(intptr_t)arg;
}

#endif
