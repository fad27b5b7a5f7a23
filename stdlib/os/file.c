// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files. Pipes, terminals and sockets go through the runtime's network poller: whoever waits for
// them parks, and no thread waits. All else gives the processor away while it may wait for a
// device. A File counts the operations under way, so that Close during one of them closes the
// descriptor only after the last: its number cannot come to mean another file in between.
//
// The first operation that may wait asks what the file is. The handle for the poller is on a
// description of its own, since others may share the descriptor and must not see it become
// non-blocking; where that cannot be had the file is treated like a regular one.
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "runtime/embed.h"
#include "stdlib/internal/stdio/stdio.h"
#include "stdlib/os/path.h"

enum { CLOSED = -1, TIMEOUT = -2, NODEADLINE = -3 }; // besides errno
enum { STDFDS = 3 };

typedef struct OsFile { // the beginning of file.gs's File
    int64_t fd;
    uint64_t state; // operations << 1 | closed
    int64_t poll;   // handle; 0: nobody has asked yet; NOPOLL: no such file
} OsFile;

enum { NOPOLL = -1 };

// Begins an operation; false when the file is closed.
static bool hold(OsFile *f) {
    uint64_t s = __atomic_load_n(&f->state, __ATOMIC_RELAXED);
    do {
        if (s & 1) return false;
    } while (!__atomic_compare_exchange_n(&f->state, &s, s + 2, true, __ATOMIC_ACQUIRE,
                                          __ATOMIC_RELAXED));
    return true;
}

static void release(OsFile *f) {
    if (__atomic_sub_fetch(&f->state, 2, __ATOMIC_ACQ_REL) == 1) close((int)f->fd);
}

static GoFd wrap(int fd) {
    struct stat st;
    if (fstat(fd, &st) < 0 ||
        !(S_ISFIFO(st.st_mode) || S_ISSOCK(st.st_mode) || (S_ISCHR(st.st_mode) && isatty(fd))))
        return NOPOLL;
    int copy = fcntl(fd, F_DUPFD_CLOEXEC, STDFDS);
    GoFd h = copy < 0 ? NOPOLL : go_fd_wrap(copy);
    if (h > 0 && go_fd_deadline(h, 0, 0) != 0) { // not one to be waited for after all
        go_fd_close(h);
        h = NOPOLL;
    }
    return h > 0 ? h : NOPOLL;
}

// The handle of a file that is held, or NOPOLL.
static GoFd handle(OsFile *f) {
    int64_t h = __atomic_load_n(&f->poll, __ATOMIC_ACQUIRE);
    if (h != 0) return h;
    int64_t mine = wrap((int)f->fd);
    if (__atomic_compare_exchange_n(&f->poll, &h, mine, false, __ATOMIC_SEQ_CST,
                                    __ATOMIC_ACQUIRE)) {
        // A Close that came first has not seen it.
        if (mine > 0 && __atomic_load_n(&f->state, __ATOMIC_SEQ_CST) & 1) go_fd_close(mine);
        return mine;
    }
    if (mine > 0) go_fd_close(mine);
    return h;
}

static int64_t errnum(int64_t r) {
    return r == GO_ERR_CLOSED ? CLOSED : r == GO_ERR_TIMEOUT ? TIMEOUT : -r;
}

// A read or write on the handle h of the file held; it parks bare, with its state in *vm_nstate.
static NatStatus polled(VmG *t, OsFile *f, GoFd h, void *p, int64_t n, bool out, int64_t *done,
                        int64_t *err) {
    uint64_t *state = vm_nstate(t);
    GoIo *io = (GoIo *)(uintptr_t)*state;
    int r;
    if (io != NULL) {
        r = go_io_again(io);
    } else {
        if ((io = malloc(sizeof *io)) == NULL) vm_fatal(t, "out of memory");
        r = out ? go_fd_write_start(io, h, p, (size_t)n) : go_fd_read_start(io, h, p, (size_t)n);
    }
    if (r == GO_PARKED) {
        *state = (uintptr_t)io;
        return NAT_PARK;
    }
    int64_t result = io->result;
    *done = result >= 0 ? result : out ? (int64_t)io->done : 0;
    *err = result < 0 ? errnum(result) : 0;
    free(io);
    if (*err == EPIPE && out && (f->fd == 1 || f->fd == 2)) vm_brokenpipe();
    release(f);
    return NAT_OK;
}

static NatStatus do_read(VmG *t, OsFile *f, GoSlice b, int64_t *n, int64_t *err) {
    GoFd h = f->poll;
    if (*vm_nstate(t) == 0) {
        if (!hold(f)) {
            *err = CLOSED;
            return NAT_OK;
        }
        h = handle(f);
        if (h > 0) stdio_beforeread(t, (int)f->fd);
    }
    if (h > 0) return polled(t, f, h, b.ptr, b.len, false, n, err);
    *n = b.len ? stdio_read(t, (int)f->fd, b.ptr, (size_t)b.len, -1, err) : (*err = 0);
    release(f);
    return NAT_OK;
}

static NatStatus do_write(VmG *t, OsFile *f, const void *p, int64_t n, int64_t *done,
                          int64_t *err) {
    GoFd h = f->poll;
    if (*vm_nstate(t) == 0) {
        if (!hold(f)) {
            *err = CLOSED;
            return NAT_OK;
        }
        if ((f->fd == 1 || f->fd == 2) && vm_output(t, (int)f->fd, p, (size_t)n)) {
            *done = n;
            *err = 0;
            release(f);
            return NAT_OK;
        }
        if (f->fd == STDOUT_FILENO && stdio_buffered()) {
            *err = stdio_put(t, p, (size_t)n);
            *done = *err ? 0 : n;
            release(f);
            return NAT_OK;
        }
        if (f->fd == STDERR_FILENO) stdio_flush(t);
        h = handle(f);
    }
    if (h > 0) return polled(t, f, h, (void *)p, n, true, done, err);
    *done = stdio_write(t, (int)f->fd, p, (size_t)n, err);
    release(f);
    return NAT_OK;
}

NATIVE(os_File_read) {
    return do_read(t, a->f, a->b, &a->r0, &a->r1);
}

NATIVE(os_File_write) {
    return do_write(t, a->f, a->b.ptr, a->b.len, &a->r0, &a->r1);
}

NATIVE(os_File_writeString) {
    return do_write(t, a->f, a->s.ptr, a->s.len, &a->r0, &a->r1);
}

NATIVE(os_File_deadline) {
    (void)t;
    OsFile *f = a->f;
    if (!hold(f)) {
        a->r0 = CLOSED;
        return NAT_OK;
    }
    GoFd h = handle(f);
    int64_t when = a->ns == 0 ? 0 : go_nanotime();
    if (a->ns != 0 && __builtin_add_overflow(when, a->ns, &when)) when = INT64_MAX;
    if (a->ns != 0 && when <= 0) when = 1;
    int r = h > 0 ? go_fd_deadline(h, (int)a->dirs, when) : 0;
    a->r0 = h > 0 ? errnum(r) : NODEADLINE;
    release(f);
    return NAT_OK;
}

NATIVE(os_File_pread) {
    OsFile *f = a->f;
    if (!hold(f)) {
        a->r1 = CLOSED;
        return NAT_OK;
    }
    int64_t err, n = stdio_read(t, (int)f->fd, a->b.ptr, (size_t)a->b.len, a->off, &err);
    a->r0 = n;
    a->r1 = err;
    release(f);
    return NAT_OK;
}

NATIVE(os_File_pwrite) {
    OsFile *f = a->f;
    if (!hold(f)) {
        a->r1 = CLOSED;
        return NAT_OK;
    }
    ssize_t n;
    do {
        vm_entersyscall(t);
        n = pwrite((int)f->fd, a->b.ptr, (size_t)a->b.len, a->off);
        a->r1 = n < 0 ? errno : 0;
        vm_exitsyscall(t);
    } while (n < 0 && a->r1 == EINTR);
    a->r0 = n < 0 ? 0 : n;
    release(f);
    return NAT_OK;
}

NATIVE(os_File_seek) {
    (void)t;
    OsFile *f = a->f;
    if (!hold(f)) {
        a->r1 = CLOSED;
        return NAT_OK;
    }
    off_t pos = a->whence >= 0 && a->whence <= 2 ? lseek((int)f->fd, a->offset, (int)a->whence)
                                                 : (errno = EINVAL, -1);
    a->r0 = pos < 0 ? 0 : pos;
    a->r1 = pos < 0 ? errno : 0;
    release(f);
    return NAT_OK;
}

NATIVE(os_File_close) {
    OsFile *f = a->f;
    uint64_t s = __atomic_fetch_or(&f->state, 1, __ATOMIC_SEQ_CST);
    if (s & 1) {
        a->r0 = CLOSED;
        return NAT_OK;
    }
    int64_t h = __atomic_load_n(&f->poll, __ATOMIC_SEQ_CST);
    if (h > 0) go_fd_close(h); // whoever waits is told
    if (s == 0) {
        vm_entersyscall(t);
        a->r0 = close((int)f->fd) < 0 && errno != EINTR ? errno : 0;
        vm_exitsyscall(t);
    }
    return NAT_OK;
}

NATIVE(os_File_control) {
    OsFile *f = a->f;
    if (!hold(f)) {
        a->r0 = CLOSED;
        return NAT_OK;
    }
    int fd = (int)f->fd, r;
    vm_entersyscall(t);
    switch (a->op) {
    case 0: r = ftruncate(fd, a->arg); break;
    case 1: r = fsync(fd); break;
    case 2: r = fchmod(fd, (mode_t)a->arg); break;
    default: r = fchdir(fd); break;
    }
    a->r0 = r < 0 ? errno : 0;
    vm_exitsyscall(t);
    release(f);
    return NAT_OK;
}

NATIVE(os_File_stat) {
    (void)t;
    OsFile *f = a->f;
    if (!hold(f)) {
        a->r0 = CLOSED;
        return NAT_OK;
    }
    struct stat st;
    if (fstat((int)f->fd, &st) == 0) os_fillinfo(a->info, &st);
    else a->r0 = errno;
    release(f);
    return NAT_OK;
}

NATIVE(os_File_readdir) {
    OsFile *f = a->f;
    if (!hold(f)) {
        a->r2 = CLOSED;
        return NAT_OK;
    }
    int fd = dup((int)f->fd), err = errno;
    release(f);
    if (fd < 0) a->r2 = err;
    else a->r2 = os_listdir(t, fd, &a->r0, &a->r1);
    return NAT_OK;
}

NATIVE(os_open) {
    char path[OS_PATHMAX];
    a->r0 = -1;
    a->r1 = os_path(path, a->name);
    if (a->r1) return NAT_OK;
    int fd, err;
    do {
        vm_entersyscall(t);
        fd = open(path, (int)a->flag | O_CLOEXEC, (mode_t)a->perm);
        err = errno;
        vm_exitsyscall(t);
    } while (fd < 0 && err == EINTR);
    a->r0 = fd;
    a->r1 = fd < 0 ? err : 0;
    return NAT_OK;
}

NATIVE(os_pipe) {
    (void)t;
    int fds[2] = {-1, -1};
    a->r2 = pipe2(fds, O_CLOEXEC) < 0 ? errno : 0;
    a->r0 = fds[0];
    a->r1 = fds[1];
    return NAT_OK;
}
