// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdlib/os/path.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "runtime/rt.h"
#include "vm/base/buf.h"

int os_path(char out[OS_PATHMAX], GoStr s) {
    if (s.len >= OS_PATHMAX) return ENAMETOOLONG;
    if (s.len && memchr(s.ptr, 0, (size_t)s.len)) return EINVAL;
    if (s.len) memcpy(out, s.ptr, (size_t)s.len);
    out[s.len] = 0;
    return 0;
}

void os_fillinfo(void *info, const struct stat *st) {
    struct { // the beginning of file.gs's fileInfo
        int64_t size, mode, sec, nsec;
        uint64_t dev, ino;
    } v = {st->st_size,         st->st_mode, st->st_mtim.tv_sec,
           st->st_mtim.tv_nsec, st->st_dev,  st->st_ino};
    memcpy(info, &v, sizeof v);
}

int os_listdir(VmG *t, int fd, GoSlice *names, GoSlice *types) {
    VEC(char *) found = {0};
    VEC(uint8_t) kinds = {0};
    vm_entersyscall(t);
    DIR *d = fdopendir(fd);
    int err = d ? 0 : errno;
    if (!d) {
        close(fd);
    } else {
        rewinddir(d);
        struct dirent *e;
        while ((errno = 0, e = readdir(d)) != NULL) {
            if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0) continue;
            struct stat st;
            uint8_t kind = e->d_type;
            if (kind == DT_UNKNOWN && fstatat(fd, e->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0)
                kind = (uint8_t)IFTODT(st.st_mode);
            VEC_PUSH(&found, strdup(e->d_name));
            VEC_PUSH(&kinds, kind);
        }
        err = errno;
        closedir(d);
    }
    vm_exitsyscall(t);
    GoSlice n = vm_makeslice(t, vm_program(t)->t_string, found.len, found.len);
    GoSlice k = vm_makeslice(t, vm_program(t)->t_int, kinds.len, kinds.len);
    for (uint32_t i = 0; i < found.len; i++) {
        GoStr s = vm_cstr(t, found.data[i] ? found.data[i] : "");
        heap_store128((GoStr *)n.ptr + i, &s);
        ((int64_t *)k.ptr)[i] = kinds.data[i];
        free(found.data[i]);
    }
    VEC_FREE(&found);
    VEC_FREE(&kinds);
    *names = n;
    *types = k;
    return err;
}

NATIVE(os_stat) {
    char path[OS_PATHMAX];
    struct stat st;
    a->r0 = os_path(path, a->name);
    if (a->r0) return NAT_OK;
    vm_entersyscall(t);
    int r = a->link ? lstat(path, &st) : stat(path, &st);
    int err = errno;
    vm_exitsyscall(t);
    a->r0 = r < 0 ? err : 0;
    if (r == 0) os_fillinfo(a->info, &st);
    return NAT_OK;
}

NATIVE(os_pathop) {
    char path[OS_PATHMAX];
    a->r0 = os_path(path, a->name);
    if (a->r0) return NAT_OK;
    int r, err;
    vm_entersyscall(t);
    switch (a->op) {
    case 0: r = mkdir(path, (mode_t)a->arg); break;
    case 1: r = unlink(path); break;
    case 2: r = rmdir(path); break;
    case 3: r = chmod(path, (mode_t)a->arg); break;
    case 4: r = chdir(path); break;
    default: r = truncate(path, a->arg); break;
    }
    err = errno;
    vm_exitsyscall(t);
    a->r0 = r < 0 ? err : 0;
    return NAT_OK;
}

NATIVE(os_linkop) {
    char from[OS_PATHMAX], to[OS_PATHMAX];
    a->r0 = os_path(from, a->oldname);
    if (!a->r0) a->r0 = os_path(to, a->newname);
    if (a->r0) return NAT_OK;
    vm_entersyscall(t);
    int r = a->op == 0 ? rename(from, to) : a->op == 1 ? link(from, to) : symlink(from, to);
    int err = errno;
    vm_exitsyscall(t);
    a->r0 = r < 0 ? err : 0;
    return NAT_OK;
}

NATIVE(os_readlink) {
    char path[OS_PATHMAX], to[OS_PATHMAX];
    a->r1 = os_path(path, a->name);
    if (a->r1) return NAT_OK;
    ssize_t n = readlink(path, to, sizeof to);
    if (n >= 0) a->r0 = vm_str(t, to, (size_t)n);
    else a->r1 = errno;
    return NAT_OK;
}

NATIVE(os_chtimes) {
    (void)t;
    char path[OS_PATHMAX];
    struct timespec ts[2] = {{a->asec, a->ansec}, {a->msec, a->mnsec}};
    a->r0 = os_path(path, a->name);
    if (!a->r0 && utimensat(AT_FDCWD, path, ts, 0) < 0) a->r0 = errno;
    return NAT_OK;
}

NATIVE(os_lchown) {
    (void)t;
    char path[OS_PATHMAX];
    a->r0 = os_path(path, a->name);
    if (!a->r0 && fchownat(AT_FDCWD, path, (uid_t)a->uid, (gid_t)a->gid,
                           a->follow ? 0 : AT_SYMLINK_NOFOLLOW) < 0)
        a->r0 = errno;
    return NAT_OK;
}

NATIVE(os_random) {
    (void)t;
    a->r0 = (uint32_t)go_fastrand();
    return NAT_OK;
}
