// SPDX-License-Identifier: GPL-3.0-or-later
// Signals that end the process, with a trace of what it was doing.
//
// A touch of a native stack's guard is a stack overflow, with Go's message and exit status. Other
// faults in C, and abort, show where the goroutine was and then have their default effect; whoever
// had a handler before us keeps it. These handlers run at an arbitrary instruction, on the M's
// alternate signal stack, since the overflowing one has no room: they write with write(2).
// SIGQUIT asks for the traces of all goroutines; its handler only wakes sysmon, which may use
// stdio.
#include "backtrace.h"
#include "preempt.h"
#include "sim.h"
#include "trace.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static const struct {
    int sig;
    const char *text;
} fatals[] = {
    {SIGSEGV, "SIGSEGV: segmentation violation\n"},
    {SIGBUS, "SIGBUS: bus error\n"},
    {SIGFPE, "SIGFPE: floating-point exception\n"},
    {SIGILL, "SIGILL: illegal instruction\n"},
    {SIGABRT, "SIGABRT: abort\n"},
};
enum { NFATALS = sizeof fatals / sizeof fatals[0] };
static struct sigaction old[NFATALS];

static const TraceOut toerr;

// The goroutine that the calling thread was running when it was interrupted.
static void tracecurrent(const ucontext_t *uc)
{
    M *m = getm();
    if (m == NULL || m->curg == NULL)
        return;
    traceputs(&toerr, "\n");
    traceheader(&toerr, m->curg, "running");
    traceself(&toerr, uc_pc(uc));
}

static _Noreturn void overflowed(size_t size, const ucontext_t *uc)
{
    // Another thread is already telling why the process ends.
    while (xchg(&sched.fatal, 1) != 0)
        pause();
    traceputs(&toerr, "runtime: goroutine stack exceeds ");
    traceputu(&toerr, size);
    traceputs(&toerr, "-byte limit\nfatal error: stack overflow\n");
    tracecurrent(uc);
    go_trace_end();
    go_sim_report();
    _exit(2);
}

static void fault(int sig, siginfo_t *info, void *ctx)
{
    size_t size, i = 0;
    if ((sig == SIGSEGV || sig == SIGBUS) && stack_guard_hit(info->si_addr, &size))
        overflowed(size, ctx);
    while (i < NFATALS - 1 && fatals[i].sig != sig)
        i++;
    bool ours = (old[i].sa_flags & SA_SIGINFO) == 0 && old[i].sa_handler == SIG_DFL;
    if (ours && xchg(&sched.fatal, 1) == 0) {
        traceputs(&toerr, fatals[i].text);
        tracecurrent(ctx);
    }
    go_sim_report();
    // The instruction faults again, abort raises again: with the former effect.
    sigaction(sig, &old[i], NULL);
}

static void onquit(int sig)
{
    (void)sig;
    int e = errno;
    st_seq(&sched.quit, 1);
    notewakeup(&sched.sysmonnote);
    errno = e;
}

void siginit(void)
{
    struct sigaction sa = {.sa_sigaction = fault, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigfillset(&sa.sa_mask);
    for (size_t i = 0; i < NFATALS; i++)
        sigaction(fatals[i].sig, &sa, &old[i]);
    struct sigaction quit = {.sa_handler = onquit, .sa_flags = SA_ONSTACK | SA_RESTART}, was;
    if (sigaction(SIGQUIT, NULL, &was) == 0 && was.sa_handler == SIG_DFL)
        sigaction(SIGQUIT, &quit, NULL);
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
