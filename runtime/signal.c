// SPDX-License-Identifier: GPL-3.0-or-later
// Faults: a touch of a native stack's guard is a stack overflow with Go's message; anything else
// keeps its default effect. Every M has an alternate signal stack, since the overflowing one has no
// room. The handler runs at an arbitrary instruction: it writes with write(2) and ends the process,
// nothing else.
#include "preempt.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static struct sigaction oldsegv, oldbus;

static size_t putstr(char *to, const char *s)
{
    size_t n = strlen(s);
    memcpy(to, s, n);
    return n;
}

static size_t putnum(char *to, uint64_t v)
{
    char tmp[24];
    size_t n = 0;
    do
        tmp[n++] = (char)('0' + v % 10);
    while ((v /= 10) != 0);
    for (size_t i = 0; i < n; i++)
        to[i] = tmp[n - 1 - i];
    return n;
}

static _Noreturn void overflowed(size_t size)
{
    char msg[256];
    size_t n = putstr(msg, "runtime: goroutine stack exceeds ");
    n += putnum(msg + n, size);
    n += putstr(msg + n, "-byte limit\nfatal error: stack overflow\n");
    M *m = getm();
    if (m != NULL && m->curg != NULL) {
        n += putstr(msg + n, "\ngoroutine ");
        n += putnum(msg + n, m->curg->goid);
        n += putstr(msg + n, " [running]:\n");
    }
    ssize_t r = write(STDERR_FILENO, msg, n);
    (void)r;
    go_trace_end();
    _exit(2);
}

static void fault(int sig, siginfo_t *info, void *ctx)
{
    (void)ctx;
    size_t size;
    if (stack_guard_hit(info->si_addr, &size))
        overflowed(size);
    // Not ours: the instruction faults again, with the former effect.
    sigaction(sig, sig == SIGSEGV ? &oldsegv : &oldbus, NULL);
}

void siginit(void)
{
    struct sigaction sa = {.sa_sigaction = fault, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigfillset(&sa.sa_mask);
    sigaction(SIGSEGV, &sa, &oldsegv);
    sigaction(SIGBUS, &sa, &oldbus);
    preemptinit();
}

void sigthreadinit(M *m)
{
    m->altstack = mmap(NULL, ALTSTACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (m->altstack == MAP_FAILED)
        go_fatal("out of memory (signal stack)");
    stack_t ss = {.ss_sp = m->altstack, .ss_size = ALTSTACK};
    sigaltstack(&ss, NULL);
    sigset_t urg;
    sigemptyset(&urg);
    sigaddset(&urg, SIGURG);
    pthread_sigmask(SIG_UNBLOCK, &urg, NULL);
}
