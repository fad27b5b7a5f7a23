// SPDX-License-Identifier: GPL-3.0-or-later
// Child processes.
//
// Each has a goroutine that waits for its end, on a pidfd in the network poller, and then reaps it:
// whether anybody asks or not, no zombie stays. Where there are no pidfds that goroutine keeps a
// thread in a system call. mutex covers reaped, and is held while the child is reaped: who holds it
// and finds !reaped may use the pid, which is nobody else's until then. done is closed afterwards.
// The last of owner and reaper frees. A handle that is a pipe or a terminal is opened anew for the
// child, for programs do not expect a descriptor that does not block.
#include "io.h"
#include "local.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "os.h"

struct GoProcess {
    GoMutex mutex;
    bool reaped;
    pid_t pid;
    GoFd pidfd;     // 0: there is none; the reaper's
    int status;     // once done is closed; usage too
    struct rusage usage;
    GoChan *done;
    int32_t refs;   // atomic
};

static void unref(GoProcess *p)
{
    if (xadd(&p->refs, -1) != 1)
        return;
    go_chan_free(p->done);
    free(p);
}

// --- the end -------------------------------------------------------------------------------------
static bool ended(GoProcess *p, int flags)
{
    siginfo_t info = {0};
    int r;
    do
        r = waitid(P_PID, (id_t)p->pid, &info, WEXITED | WNOWAIT | flags);
    while (r < 0 && errno == EINTR);
    return r < 0 || info.si_pid != 0;  // an error: the program has waited for it itself
}

// Parks until the pidfd says that the process has ended.
static void waitpidfd(GoProcess *p)
{
    PollDesc *pd = pollget(p->pidfd);
    INVARIANT(pd != NULL, "a process without its descriptor");
    go_mutex_lock(&pd->turn[DIR_READ]);
    for (;;) {
        pollreset(pd, DIR_READ);
        if (ended(p, WNOHANG))
            break;
        int r = iobackend->wait(pd, DIR_READ);
        if (r == GO_PARKED) {
            go_park_commit();
            pollagain(pd, DIR_READ);
        }
    }
    go_mutex_unlock(&pd->turn[DIR_READ]);
    pollput(pd);
    go_fd_close(p->pidfd);
}

static void reap(void *arg)
{
    GoProcess *p = arg;
    if (p->pidfd > 0) {
        waitpidfd(p);
    } else {
        go_entersyscallblock();
        ended(p, 0);
        go_exitsyscall();
    }
    int status = 0;
    go_mutex_lock(&p->mutex);
    while (wait4(p->pid, &status, 0, &p->usage) < 0 && go_errno() == EINTR)
        continue;
    p->reaped = true;
    p->status = status;
    go_mutex_unlock(&p->mutex);
    go_close(p->done);
    unref(p);
}

// --- the start -----------------------------------------------------------------------------------
// A copy of the own descriptor fd at or above least; a blocking one of a pipe or terminal.
static int copyfor(int fd, int least)
{
    struct stat st;
    int flags = fcntl(fd, F_GETFL), own = -1;
    if (flags < 0 || fstat(fd, &st) < 0)
        return -errno;
    if ((flags & O_NONBLOCK) && (S_ISFIFO(st.st_mode) || (S_ISCHR(st.st_mode) && isatty(fd)))) {
        char path[32];
        snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
        // Without O_NONBLOCK an end whose other end is closed would be waited for.
        own = open(path, (flags & (O_ACCMODE | O_APPEND)) | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
        if (own >= 0)
            fcntl(own, F_SETFL, fcntl(own, F_GETFL) & ~O_NONBLOCK);
    }
    int r = fcntl(own >= 0 ? own : fd, F_DUPFD_CLOEXEC, least);
    int err = -errno;
    if (own >= 0)
        close(own);
    return r < 0 ? err : r;
}

static int copyhandle(int fd, void *arg)
{
    return copyfor(fd, *(int *)arg);
}

// What the child shall have as descriptor i, at or above nfds so that no dup2 meets the source of
// another; or -errno.
static int sourceof(const GoCommand *c, int nfds, int i)
{
    if (c->fds == NULL)
        return copyfor(i, nfds);
    GoFd f = c->fds[i];
    if (f == GO_FD_NONE)
        return -EBADF;
    if (f > 0)
        return go_fd_control(f, copyhandle, &nfds);
    if (f < 0)
        return copyfor((int)(-1 - f), nfds);
    int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (null < 0)
        return -errno;
    int r = copyfor(null, nfds);
    close(null);
    return r;
}

typedef struct Spawn {
    const GoCommand *c;
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attr;
    pid_t pid;
    int err;
} Spawn;

static int setup(Spawn *s, int *source, int nfds)
{
    const GoCommand *c = s->c;
    short flags = POSIX_SPAWN_SETSIGMASK;
    sigset_t none;
    sigemptyset(&none);
    int err = posix_spawnattr_setsigmask(&s->attr, &none);
    for (int i = 0; i < nfds && err == 0; i++) {
        source[i] = sourceof(c, nfds, i);
        if (source[i] >= 0)
            err = posix_spawn_file_actions_adddup2(&s->actions, source[i], i);
        else if (source[i] != -EBADF || (c->fds != NULL && c->fds[i] != GO_FD_NONE))
            err = -source[i];
        else  // none, or the own, closed one
            err = posix_spawn_file_actions_addclose(&s->actions, i);
    }
    if (err == 0 && c->dir != NULL)
        err = posix_spawn_file_actions_addchdir_np(&s->actions, c->dir);
    if (err == 0 && c->session)
        flags |= POSIX_SPAWN_SETSID;
    if (err == 0 && c->group) {
        flags |= POSIX_SPAWN_SETPGROUP;
        err = posix_spawnattr_setpgroup(&s->attr, c->pgid);
    }
    if (err == 0)
        err = posix_spawnattr_setflags(&s->attr, flags);
    return err;
}

// On the thread's own stack: it waits for the child's exec.
static void spawn(void *arg)
{
    Spawn *s = arg;
    const GoCommand *c = s->c;
    char *const *env = c->env != NULL ? c->env : environ;
    s->err = posix_spawnp(&s->pid, c->path, &s->actions, &s->attr, c->argv, env);
}

static int startchild(const GoCommand *c, pid_t *pid)
{
    Spawn s = {.c = c};
    int nfds = c->fds != NULL ? c->nfds : 3;
    int *source = nfds > 0 ? malloc((size_t)nfds * sizeof *source) : NULL;
    if (nfds > 0 && source == NULL)
        return -ENOMEM;
    for (int i = 0; i < nfds; i++)
        source[i] = -1;
    posix_spawn_file_actions_init(&s.actions);
    posix_spawnattr_init(&s.attr);
    int err = setup(&s, source, nfds);
    if (err == 0) {
        go_syscall(spawn, &s);
        err = s.err;
    }
    for (int i = 0; i < nfds; i++)
        if (source[i] >= 0)
            close(source[i]);
    posix_spawnattr_destroy(&s.attr);
    posix_spawn_file_actions_destroy(&s.actions);
    free(source);
    *pid = s.pid;
    return -err;
}

int go_process_start(const GoCommand *c, GoProcess **result)
{
    *result = NULL;
    GoProcess *p = calloc(1, sizeof *p);
    if (p == NULL || (p->done = go_chan_make(0, 0)) == NULL) {
        free(p);
        return -ENOMEM;
    }
    p->refs = 2;
    int err = startchild(c, &p->pid);
    if (err != 0) {
        go_chan_free(p->done);
        free(p);
        return err;
    }
    int fd = knobs.nopidfd != 0 ? -ENOSYS : ospidfd(p->pid);
    if (fd >= 0) {
        p->pidfd = pollopen(fd, PollPacket);
        if (p->pidfd < 0)
            close(fd);
    }
    gosystem(reap, p);
    *result = p;
    return 0;
}

// --- what the owner may do -----------------------------------------------------------------------
int go_process_pid(const GoProcess *p)
{
    return p->pid;
}

void go_process_times(const GoProcess *p, int64_t *user, int64_t *system)
{
    const struct timeval *u = &p->usage.ru_utime, *s = &p->usage.ru_stime;
    *user = ((int64_t)u->tv_sec * 1000000 + u->tv_usec) * 1000;
    *system = ((int64_t)s->tv_sec * 1000000 + s->tv_usec) * 1000;
}

int go_process_kill(GoProcess *p, int sig)
{
    go_mutex_lock(&p->mutex);
    int r = p->reaped ? -ESRCH : kill(p->pid, sig) < 0 ? -go_errno() : 0;
    go_mutex_unlock(&p->mutex);
    return r;
}

int go_process_wait(GoProcess *p, int *status, int64_t deadline)
{
    GoTicker t = {0};
    int64_t when;
    if (deadline != 0)
        go_ticker_start(&t, deadline - go_nanotime(), 0);
    GoSelCase cases[] = {{p->done, NULL}, {t.c, &when}};
    int i, r = go_select_ctx(cases, 0, 2, &i, NULL);
    if (deadline != 0)
        go_ticker_free(&t);
    if (r == GO_CANCELED)
        return cancelerror(getm()->curg);
    if (i == 1 && !go_tryrecv(p->done, NULL, NULL))
        return GO_ERR_TIMEOUT;
    if (status != NULL)
        *status = p->status;
    return 0;
}

int go_process_wait_start(GoProcess *p)
{
    return go_chan_recv_start(p->done, NULL, true) == GO_PARKED ? GO_PARKED : GO_OK;
}

int go_process_wait_again(GoProcess *p)
{
    return go_chan_recv_again(p->done) == GO_PARKED ? GO_PARKED : GO_OK;
}

void go_process_free(GoProcess *p)
{
    if (p != NULL)
        unref(p);
}
