// SPDX-License-Identifier: GPL-3.0-or-later
//
// Child processes on the runtime's. A script's child counts the operations under way, as a File
// does, so that the last one, or the release, gives the runtime's process up.
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/embed.h"
#include "stdlib/internal/stdio/stdio.h"

enum { GROUP = 1, SESSION = 2 };

typedef struct OsChild { // process.gs's child
    uint64_t handle;     // GoProcess *
    uint64_t state;      // operations << 1 | released
} OsChild;

static GoProcess *processof(OsChild *c) {
    return (GoProcess *)(uintptr_t)c->handle;
}

static bool hold(OsChild *c) {
    uint64_t s = __atomic_load_n(&c->state, __ATOMIC_RELAXED);
    do {
        if (s & 1) return false;
    } while (!__atomic_compare_exchange_n(&c->state, &s, s + 2, true, __ATOMIC_ACQUIRE,
                                          __ATOMIC_RELAXED));
    return true;
}

static void release(OsChild *c) {
    if (__atomic_sub_fetch(&c->state, 2, __ATOMIC_ACQ_REL) == 1) go_process_free(processof(c));
}

NATIVE(os_child_release) {
    (void)t;
    OsChild *c = a->c;
    if (__atomic_fetch_or(&c->state, 1, __ATOMIC_ACQ_REL) == 0) go_process_free(processof(c));
    return NAT_OK;
}

NATIVE(os_child_wait) {
    OsChild *c = a->c;
    uint64_t *state = vm_nstate(t);
    int r;
    if (*state == 0) {
        if (!hold(c)) return NAT_OK;
        r = go_process_wait_start(processof(c));
    } else {
        r = go_process_wait_again(processof(c));
    }
    if (r == GO_PARKED) {
        *state = 1;
        return NAT_PARK;
    }
    int status;
    go_process_wait(processof(c), &status, 0);
    go_process_times(processof(c), &a->r1, &a->r2);
    a->r0 = status;
    a->r3 = true;
    release(c);
    return NAT_OK;
}

NATIVE(os_child_signal) {
    (void)t;
    OsChild *c = a->c;
    if (!hold(c)) {
        a->r0 = ESRCH;
        return NAT_OK;
    }
    a->r0 = -go_process_kill(processof(c), (int)a->sig);
    release(c);
    return NAT_OK;
}

// --- the start -----------------------------------------------------------------------------------
static char *cstring(GoStr s) {
    if (s.len && memchr(s.ptr, 0, (size_t)s.len)) {
        errno = EINVAL;
        return NULL;
    }
    return strndup(s.len ? (const char *)s.ptr : "", (size_t)s.len);
}

static void freevector(char **v) {
    for (char **p = v; p && *p; p++) free(*p);
    free(v);
}

// A []string for execve, to be freed; NULL with errno.
static char **vector(GoSlice s) {
    char **v = calloc((size_t)s.len + 1, sizeof *v);
    for (int64_t i = 0; v && i < s.len; i++) {
        if ((v[i] = cstring(((const GoStr *)s.ptr)[i])) == NULL) {
            int err = errno;
            freevector(v);
            errno = err;
            return NULL;
        }
    }
    return v;
}

static GoFd *descriptors(GoSlice fds) {
    GoFd *v = calloc((size_t)fds.len + 1, sizeof *v);
    for (int64_t i = 0; v && i < fds.len; i++) {
        int64_t fd = ((const int64_t *)fds.ptr)[i];
        v[i] = fd >= 0 && fd <= INT_MAX ? GO_FD_OWN(fd) : GO_FD_NONE;
    }
    return v;
}

// A name without a slash is one in the folder where the child starts, not in $PATH.
static char *programpath(GoStr name) {
    char *s = cstring(name), *path = s;
    if (s && *s && !strchr(s, '/')) {
        path = malloc(strlen(s) + 3);
        if (path) {
            memcpy(path, "./", 2);
            strcpy(path + 2, s);
        }
        free(s);
    }
    return path;
}

NATIVE(os_startChild) {
    stdio_flush(t); // the child may write to the same place
    char *path = programpath(a->name), *dir = path ? cstring(a->dir) : NULL;
    char **argv = dir ? vector(a->argv) : NULL, **env = argv ? vector(a->env) : NULL;
    GoFd *fds = env ? descriptors(a->fds) : NULL;
    GoProcess *p = NULL;
    if (!fds) {
        a->r2 = errno;
    } else {
        GoCommand c = {.path = path, .argv = argv, .env = env, .dir = *dir ? dir : NULL};
        c.fds = fds;
        c.nfds = (int)a->fds.len;
        c.group = a->flags & GROUP;
        c.pgid = (int)a->pgid;
        c.session = a->flags & SESSION;
        a->r2 = -go_process_start(&c, &p);
    }
    freevector(argv);
    freevector(env);
    free(fds);
    free(path);
    free(dir);
    if (p) {
        a->r0 = (uintptr_t)p;
        a->r1 = go_process_pid(p);
    }
    return NAT_OK;
}
