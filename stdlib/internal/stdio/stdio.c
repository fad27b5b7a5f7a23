// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdlib/internal/stdio/stdio.h"

#include <ctype.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

// A handler that does nothing, instead of SIG_IGN, which child processes would inherit.
static void on_sigpipe(int sig) { (void)sig; }

static void catch_sigpipe(void) {
    static uint32_t done;
    if (__atomic_exchange_n(&done, 1, __ATOMIC_RELAXED))
        return;
    struct sigaction sa, old;
    if (sigaction(SIGPIPE, NULL, &old) == 0 && old.sa_handler == SIG_DFL) {
        memset(&sa, 0, sizeof sa);
        sa.sa_handler = on_sigpipe;
        sa.sa_flags = SA_RESTART | SA_ONSTACK;
        sigaction(SIGPIPE, &sa, NULL);
    }
}

static void die_of_sigpipe(void) {
    sigset_t set;
    signal(SIGPIPE, SIG_DFL);
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    raise(SIGPIPE);
}

int64_t stdio_write(VmG *t, int fd, const void *p, size_t n, int64_t *err) {
    size_t done = 0;
    *err = 0;
    catch_sigpipe();
    while (done < n) {
        size_t chunk = n - done < (1u << 30) ? n - done : 1u << 30;
        vm_entersyscall(t);
        ssize_t w = write(fd, (const char *)p + done, chunk);
        int e = errno;
        if (w < 0 && e == EAGAIN) { // somebody made it non-blocking
            struct pollfd pfd = {.fd = fd, .events = POLLOUT};
            poll(&pfd, 1, -1);
        }
        vm_exitsyscall(t);
        if (w > 0) {
            done += (size_t)w;
            continue;
        }
        if (w < 0 && (e == EINTR || e == EAGAIN))
            continue;
        if (w < 0 && e == EPIPE && (fd == 1 || fd == 2))
            die_of_sigpipe();
        *err = w < 0 ? e : EIO;
        break;
    }
    return (int64_t)done;
}

NATIVE(internal_stdio_write) {
    int64_t err, n = stdio_write(t, 1, a->s.ptr, (size_t)a->s.len, &err);
    a->r0 = n;
    a->r1 = err;
    return NAT_OK;
}

NATIVE(internal_stdio_errorText) {
    char text[128];
    const char *s = strerror_r((int)a->number, text, sizeof text);
    char low[128];
    size_t n = 0;
    for (; s[n] && n < sizeof low; n++)
        low[n] = (char)tolower((unsigned char)s[n]);
    a->r0 = vm_str(t, low, n);
    return NAT_OK;
}
