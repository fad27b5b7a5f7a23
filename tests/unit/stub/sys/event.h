// SPDX-License-Identifier: GPL-3.0-or-later
// As much of kqueue's header as runtime/netpoll_kqueue.c uses, for tests/unit/kqueue.sh: the names
// and types that the BSDs document, the values of no one.
#ifndef TESTS_UNIT_STUB_SYS_EVENT_H
#define TESTS_UNIT_STUB_SYS_EVENT_H

#include <stdint.h>
#include <time.h>

struct kevent {
    uintptr_t ident;
    short filter;
    unsigned short flags;
    unsigned int fflags;
    int64_t data;
    void *udata;
};

enum { EVFILT_READ = -1, EVFILT_WRITE = -2, EVFILT_USER = -11 };
enum { EV_ADD = 1, EV_DELETE = 2, EV_CLEAR = 0x20, EV_ERROR = 0x4000, EV_EOF = 0x8000 };
enum { NOTE_TRIGGER = 0x1000000 };

#define EV_SET(ev, i, f, fl, ff, d, u) \
    (*(ev) = (struct kevent){(i), (short)(f), (unsigned short)(fl), (ff), (d), (u)})

int kqueue(void);
int kevent(int kq, const struct kevent *changes, int nchanges, struct kevent *events, int nevents,
           const struct timespec *timeout);

#endif
