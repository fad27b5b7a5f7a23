// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdlib/internal/stdio/stdio.h"

#include <ctype.h>
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int64_t stdio_write(VmG *t, int fd, const void *p, size_t n, int64_t *err) {
    size_t done = 0;
    *err = 0;
    if ((fd == 1 || fd == 2) && vm_output(t, fd, p, n)) return (int64_t)n;
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
        if (w < 0 && (e == EINTR || e == EAGAIN)) continue;
        if (w < 0 && e == EPIPE && (fd == 1 || fd == 2)) vm_brokenpipe();
        *err = w < 0 ? e : EIO;
        break;
    }
    return (int64_t)done;
}

int64_t stdio_read(VmG *t, int fd, void *p, size_t n, int64_t off, int64_t *err) {
    *err = 0;
    if (n > 1u << 30) n = 1u << 30;
    stdio_beforeread(t, fd);
    for (;;) {
        vm_entersyscall(t);
        ssize_t got = off < 0 ? read(fd, p, n) : pread(fd, p, n, off);
        int e = errno;
        if (got < 0 && e == EAGAIN) { // somebody made it non-blocking
            struct pollfd pfd = {.fd = fd, .events = POLLIN};
            poll(&pfd, 1, -1);
        }
        vm_exitsyscall(t);
        if (got >= 0) return got;
        if ((e != EINTR && e != EAGAIN) || vm_stopping(t)) {
            *err = e;
            return 0;
        }
    }
}

NATIVE(internal_stdio_read) {
    int64_t err, n = a->b.len ? stdio_read(t, 0, a->b.ptr, (size_t)a->b.len, -1, &err) : (err = 0);
    a->r0 = n;
    a->r1 = err;
    return NAT_OK;
}

NATIVE(internal_stdio_write) {
    if (stdio_buffered()) {
        a->r1 = stdio_put(t, a->s.ptr, (size_t)a->s.len);
        a->r0 = a->r1 ? 0 : a->s.len;
        return NAT_OK;
    }
    int64_t err, n = stdio_write(t, 1, a->s.ptr, (size_t)a->s.len, &err);
    a->r0 = n;
    a->r1 = err;
    return NAT_OK;
}

const char *stdio_errortext(int err, char *buf, size_t size) {
    char text[128];
    const char *s = strerror_r(err, text, sizeof text);
    size_t n = 0;
    for (; s[n] && n + 1 < size; n++) buf[n] = (char)tolower((unsigned char)s[n]);
    buf[n] = 0;
    return buf;
}

NATIVE(internal_stdio_fail) {
    stdio_flush(t);
    fprintf(stderr, "gos: %.*s\n", (int)a->text.len, (const char *)a->text.ptr);
    vm_exit(t, 1);
}

NATIVE(internal_stdio_errorText) {
    char text[128];
    a->r0 = vm_cstr(t, stdio_errortext((int)a->number, text, sizeof text));
    return NAT_OK;
}
