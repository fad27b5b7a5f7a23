// SPDX-License-Identifier: GPL-3.0-or-later
//
// The process: arguments, environment, identity. The C library's environment is guarded by one
// mutex that is never held over anything that may collect or park.
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#include "stdlib/text.h"

static pthread_mutex_t envlock = PTHREAD_MUTEX_INITIALIZER;

// A list of C strings as []string; the array and the strings are malloc'd and freed here.
static GoSlice strings_of(VmG *t, char **v, size_t n) {
    GoSlice s = vm_makeslice(t, vm_program(t)->t_string, (int64_t)n, (int64_t)n);
    for (size_t i = 0; i < n; i++) {
        GoStr e = vm_cstr(t, v[i]);
        heap_store128((GoStr *)s.ptr + i, &e);
        free(v[i]);
    }
    free(v);
    return s;
}

static char **copy_strings(char **v, size_t n) {
    char **copy = calloc(n + 1, sizeof *copy);
    for (size_t i = 0; copy && i < n; i++) copy[i] = strdup(v[i]);
    return copy;
}

NATIVE(os_args) {
    int argc;
    char **argv;
    vm_getargs(&argc, &argv);
    char **copy = copy_strings(argv, (size_t)argc);
    if (!copy) vm_fatal(t, "out of memory");
    a->r0 = strings_of(t, copy, (size_t)argc);
    return NAT_OK;
}

NATIVE(os_Exit) {
    vm_exit(t, (int)a->code);
}

// A Go string as a C string, NULL when it holds a NUL byte or memory is out. To be freed.
static char *cstring(GoStr s) {
    if (s.len && memchr(s.ptr, 0, (size_t)s.len)) return NULL;
    return strndup(s.len ? (const char *)s.ptr : "", (size_t)s.len);
}

NATIVE(os_getenv) {
    char *key = cstring(a->key), *copy = NULL;
    if (!key) return NAT_OK;
    pthread_mutex_lock(&envlock);
    const char *v = *key ? getenv(key) : NULL;
    if (v) copy = strdup(v);
    pthread_mutex_unlock(&envlock);
    free(key);
    if (copy) {
        GoStr s = vm_cstr(t, copy);
        a->r0 = s;
        a->r1 = true;
        free(copy);
    }
    return NAT_OK;
}

NATIVE(os_setenv) {
    (void)t;
    char *key = cstring(a->key), *value = cstring(a->value);
    if (!key || !value || !*key || strchr(key, '=')) {
        a->r0 = EINVAL;
    } else {
        pthread_mutex_lock(&envlock);
        if (setenv(key, value, 1) != 0) a->r0 = errno;
        pthread_mutex_unlock(&envlock);
    }
    free(key);
    free(value);
    return NAT_OK;
}

NATIVE(os_unsetenv) {
    (void)t;
    char *key = cstring(a->key);
    if (!key) return NAT_OK;
    pthread_mutex_lock(&envlock);
    unsetenv(key);
    pthread_mutex_unlock(&envlock);
    free(key);
    return NAT_OK;
}

NATIVE(os_Clearenv) {
    (void)t;
    (void)a;
    pthread_mutex_lock(&envlock);
    clearenv();
    pthread_mutex_unlock(&envlock);
    return NAT_OK;
}

NATIVE(os_Environ) {
    pthread_mutex_lock(&envlock);
    size_t n = 0;
    while (environ && environ[n]) n++;
    char **copy = copy_strings(environ, n);
    pthread_mutex_unlock(&envlock);
    if (!copy) vm_fatal(t, "out of memory");
    a->r0 = strings_of(t, copy, n);
    return NAT_OK;
}

#define NUMBER(name, expr)                                                                         \
    NATIVE(os_##name) {                                                                            \
        (void)t;                                                                                   \
        a->r0 = (expr);                                                                            \
        return NAT_OK;                                                                             \
    }
NUMBER(Getpid, getpid())
NUMBER(Getppid, getppid())
NUMBER(Getuid, getuid())
NUMBER(Geteuid, geteuid())
NUMBER(Getgid, getgid())
NUMBER(Getegid, getegid())
NUMBER(Getpagesize, getpagesize())

NATIVE(os_getwd) {
    char buf[PATH_MAX];
    if (getcwd(buf, sizeof buf)) a->r0 = vm_cstr(t, buf);
    else a->r1 = errno;
    return NAT_OK;
}

NATIVE(os_hostname) {
    char buf[HOST_NAME_MAX + 1];
    if (gethostname(buf, sizeof buf) == 0) a->r0 = vm_cstr(t, buf);
    else a->r1 = errno;
    return NAT_OK;
}

NATIVE(os_executable) {
    char buf[PATH_MAX];
    ssize_t n = readlink("/proc/self/exe", buf, sizeof buf);
    if (n >= 0) a->r0 = vm_str(t, buf, (size_t)n);
    else a->r1 = errno;
    return NAT_OK;
}
