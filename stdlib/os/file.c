// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files. Every operation that may wait for a device gives the processor away meanwhile. A File
// counts the operations under way, so that Close during one of them closes the descriptor only
// after the last: its number cannot come to mean another file in between.
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "stdlib/internal/stdio/stdio.h"
#include "stdlib/os/path.h"

enum { CLOSED = -1 };

typedef struct OsFile { // the beginning of file.gs's File
    int64_t fd;
    uint64_t state; // operations << 1 | closed
} OsFile;

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

NATIVE(os_File_read) {
    OsFile *f = a->f;
    if (!hold(f)) {
        a->r1 = CLOSED;
        return NAT_OK;
    }
    int64_t err,
        n = a->b.len ? stdio_read(t, (int)f->fd, a->b.ptr, (size_t)a->b.len, -1, &err) : (err = 0);
    a->r0 = n;
    a->r1 = err;
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

static int64_t do_write(VmG *t, OsFile *f, const void *p, int64_t n, int64_t *err) {
    if (!hold(f)) {
        *err = CLOSED;
        return 0;
    }
    int64_t done = stdio_write(t, (int)f->fd, p, (size_t)n, err);
    release(f);
    return done;
}

NATIVE(os_File_write) {
    a->r0 = do_write(t, a->f, a->b.ptr, a->b.len, &a->r1);
    return NAT_OK;
}

NATIVE(os_File_writeString) {
    a->r0 = do_write(t, a->f, a->s.ptr, a->s.len, &a->r1);
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
    uint64_t s = __atomic_fetch_or(&f->state, 1, __ATOMIC_ACQ_REL);
    if (s & 1) {
        a->r0 = CLOSED;
    } else if (s == 0) {
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
