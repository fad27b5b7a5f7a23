// SPDX-License-Identifier: GPL-3.0-or-later
// Signals as values in channels, after Go's os/signal and sigqueue.go.
//
// The handler, on whatever thread, sets the signal's bit in pending and writes a byte to a pipe; a
// goroutine that waits in the network poller reads it, takes the bits and sends to the channels
// that want them. So a signal that comes again before it has been taken is one, as in the kernel,
// and nothing else is ever lost on the way to the channels; there, a full one misses it. The bit is
// set before the byte is written and taken after it is read; a pipe that is full holds a byte that
// has not been read yet. The first to want a signal installs the handler, and the former action,
// with whatever the program had there, comes back with the last one gone. table is under mutex, so
// is every change of an action. Rejected: signalfd (the mask would have to be right in threads that
// are not ours), a thread in sigwait.
#include "netpoll.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "os.h"

enum { SIGNALS = 65 };

typedef struct Want {
    GoChan *c;
    uint64_t signals;  // bit sig - 1
} Want;

static struct {
    GoMutex mutex;
    Want *want;
    int n, cap;
    uint64_t caught, ignored;  // those whose action is ours
    struct sigaction old[SIGNALS];
    GoFd pipe;  // its end for reading; 0: not yet
} table;

static uint64_t pending;  // atomic
static int wakefd = -1;   // atomic; set before the first handler is

static uint64_t bit(int sig)
{
    return (uint64_t)1 << (sig - 1);
}

// Faults are the runtime's, two signals the kernel's.
static bool catchable(int sig)
{
    return sig >= 1 && sig < SIGNALS && sig != SIGKILL && sig != SIGSTOP && sig != SIGSEGV &&
           sig != SIGBUS && sig != SIGILL && sig != SIGFPE && sig != SIGTRAP && sig != 32 &&
           sig != 33;  // the C library's own
}

static void onsignal(int sig)
{
    int e = errno;
    __atomic_fetch_or(&pending, bit(sig), __ATOMIC_SEQ_CST);
    int fd = ld_acq(&wakefd);
    while (write(fd, "", 1) < 0 && errno == EINTR)
        continue;
    errno = e;
}

// To all that want one of the signals; table.mutex held.
static void sendall(uint64_t signals)
{
    while (signals != 0) {
        int sig = __builtin_ctzll(signals) + 1;
        signals &= signals - 1;
        for (int i = 0; i < table.n; i++)
            if (table.want[i].signals & bit(sig))
                go_chan_send_start(table.want[i].c, &sig, false);
    }
}

static void deliver(void *arg)
{
    GoFd pipe = (GoFd)(intptr_t)arg;
    char buf[64];
    while (go_fd_read(pipe, buf, sizeof buf) > 0) {
        go_mutex_lock(&table.mutex);
        sendall(xchg(&pending, 0));
        go_mutex_unlock(&table.mutex);
    }
    INVARIANT(false, "the signals' pipe cannot be read");
}

// table.mutex held.
static int startdelivery(void)
{
    int fd[2];
    if (table.pipe > 0 || simulating)
        return 0;
    if (ospipe(fd) < 0)
        return -errno;
    GoFd f = go_fd_wrap(fd[0]);
    if (f < 0) {
        close(fd[1]);
        return (int)f;
    }
    st_rel(&wakefd, fd[1]);
    table.pipe = f;
    gosystem(deliver, (void *)(intptr_t)f);
    return 0;
}

// The signal's action becomes handler; the program's own is kept. table.mutex held.
static int setaction(int sig, void (*handler)(int))
{
    if (simulating)  // no seed says when one comes: they keep their effect
        return 0;
    struct sigaction sa = {.sa_handler = handler, .sa_flags = SA_ONSTACK | SA_RESTART}, was;
    sigfillset(&sa.sa_mask);
    if (sigaction(sig, &sa, &was) < 0)
        return -errno;
    if (((table.caught | table.ignored) & bit(sig)) == 0)
        table.old[sig] = was;
    return 0;
}

// The program's own action again, if ours is there; table.mutex held.
static void restore(int sig)
{
    if ((table.caught | table.ignored) & bit(sig))
        sigaction(sig, &table.old[sig], NULL);
    table.caught &= ~bit(sig);
    table.ignored &= ~bit(sig);
}

static Want *wantof(GoChan *c)
{
    for (int i = 0; i < table.n; i++)
        if (table.want[i].c == c)
            return &table.want[i];
    if (table.n == table.cap) {
        int cap = table.cap != 0 ? 2 * table.cap : 8;
        Want *w = realloc(table.want, (size_t)cap * sizeof *w);
        if (w == NULL)
            return NULL;
        table.want = w;
        table.cap = cap;
    }
    table.want[table.n] = (Want){c, 0};
    return &table.want[table.n++];
}

// Whom nobody wants any more, with an action of ours. table.mutex held.
static void restoreunwanted(void)
{
    uint64_t wanted = 0;
    for (int i = 0; i < table.n; i++)
        wanted |= table.want[i].signals;
    for (uint64_t left = table.caught & ~wanted; left != 0; left &= left - 1)
        restore(__builtin_ctzll(left) + 1);
}

static int notify(GoChan *c, int sig)
{
    int err = startdelivery();
    Want *w = err == 0 ? wantof(c) : NULL;
    if (w == NULL)
        return err != 0 ? err : -ENOMEM;
    if ((table.caught & bit(sig)) == 0 && (err = setaction(sig, onsignal)) != 0)
        return err;
    table.caught |= bit(sig);
    table.ignored &= ~bit(sig);
    w->signals |= bit(sig);
    return 0;
}

int go_signal_notify(GoChan *c, int sig)
{
    if (c == NULL || go_chan_elemsize(c) != sizeof(int) || !catchable(sig))
        return -EINVAL;
    go_mutex_lock(&table.mutex);
    int err = notify(c, sig);
    go_mutex_unlock(&table.mutex);
    return err;
}

void go_signal_stop(GoChan *c)
{
    go_mutex_lock(&table.mutex);
    // What has come before now is still sent.
    sendall(xchg(&pending, 0));
    for (int i = 0; i < table.n; i++) {
        if (table.want[i].c == c) {
            table.want[i] = table.want[--table.n];
            break;
        }
    }
    restoreunwanted();
    go_mutex_unlock(&table.mutex);
}

// Takes the signal from all channels; table.mutex held.
static void unwant(int sig)
{
    for (int i = 0; i < table.n; i++)
        table.want[i].signals &= ~bit(sig);
}

int go_signal_ignore(int sig)
{
    if (!catchable(sig))
        return -EINVAL;
    go_mutex_lock(&table.mutex);
    int err = setaction(sig, SIG_IGN);
    if (err == 0) {
        unwant(sig);
        table.caught &= ~bit(sig);
        table.ignored |= bit(sig);
    }
    go_mutex_unlock(&table.mutex);
    return err;
}

int go_signal_reset(int sig)
{
    if (!catchable(sig))
        return -EINVAL;
    go_mutex_lock(&table.mutex);
    unwant(sig);
    restore(sig);
    go_mutex_unlock(&table.mutex);
    return 0;
}

bool go_signal_ignored(int sig)
{
    struct sigaction sa;
    return sigaction(sig, NULL, &sa) == 0 && sa.sa_handler == SIG_IGN;
}
