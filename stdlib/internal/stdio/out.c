// SPDX-License-Identifier: GPL-3.0-or-later
//
// Standard output of scripts: one buffer in front of descriptor 1, or of the file that is being
// rewritten in its place (stdio_redirect).
//
// What is buffered reaches the kernel when the buffer is full, before the program ends in whatever
// way, before it reads standard input that has nothing to give, before it writes to standard error
// (so that two streams into one file keep their order), before it starts a child, and by a timer
// LINGER after it was written. On a terminal nothing is kept back. That something could not be
// written is told to the next who writes, or else at the end of the program. Rejected: stdio of the
// C library (no place to give the processor away), a goroutine that flushes (deadlocks would no
// longer be seen).
//
// Lock: `out.lock` guards all fields but `on`, which is set before the program runs; `len` may be
// looked at without it. Nobody waits for a P with the lock, nor for the lock with a P if the
// program goes on: its holder may be in a write that takes for ever.
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "runtime/rt.h"
#include "stdlib/internal/stdio/stdio.h"

enum { ROOM = 64 << 10, SAFEPIPE = 4096, LINGER = 10000000 };

typedef struct Capture {
    VmG *owner; // NULL: free
    char *data;
    size_t len, cap;
} Capture;

static struct {
    bool on;
    pthread_mutex_t lock;
    int fd;
    size_t size, len; // size 0: a terminal
    char *name;       // of the file in place of standard output
    int err;          // errno of a write that failed and that nobody has been told of, or 0
    bool timed, armed;
    GoTimer timer;
    char buf[ROOM];
} out = {.fd = STDOUT_FILENO, .lock = PTHREAD_MUTEX_INITIALIZER};

// Captures: a slot belongs to the goroutine that took it by compare-and-swap; others only compare.
static Capture captures[STDIO_CAPTURES];
static uint32_t ncaptures, topcapture; // in use; no slot from topcapture on ever was

static void setlen(size_t n) {
    __atomic_store_n(&out.len, n, __ATOMIC_RELAXED);
}

static bool nothing(void) {
    return !out.on || __atomic_load_n(&out.len, __ATOMIC_RELAXED) == 0;
}

// --- writing, with the lock and without a P, or in a timer with one ------------------------------

// Takes note of errno; what is in the buffer is lost.
static void failed(void) {
    out.err = errno;
    setlen(0);
}

// What there is to be told, once.
static int tell(void) {
    int err = out.err;
    out.err = 0;
    return err;
}

static void complain(int err) {
    char text[128];
    fprintf(stderr, "gos: write %s: %s\n", out.name ? out.name : "/dev/stdout",
            stdio_errortext(err, text, sizeof text));
}

// write(2) until all is written. False, with errno, when that cannot be.
static bool writeall(const char *p, size_t n) {
    while (n > 0) {
        ssize_t w = write(out.fd, p, n < 1u << 30 ? n : 1u << 30);
        if (w < 0 && errno == EAGAIN) { // somebody made it non-blocking
            struct pollfd pfd = {.fd = out.fd, .events = POLLOUT};
            poll(&pfd, 1, -1);
        }
        if (w < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (w < 0 && errno == EPIPE && out.fd == STDOUT_FILENO) {
            vm_brokenpipe();
            errno = EPIPE;
        }
        if (w < 0) return false;
        p += w;
        n -= (size_t)w;
    }
    return true;
}

static bool writebuffer(void) {
    size_t n = out.len;
    setlen(0);
    return writeall(out.buf, n);
}

// Appends, and writes what has no room. False as writeall.
static bool put(const char *p, size_t n) {
    if (out.len + n > out.size && !writebuffer()) return false;
    if (n >= out.size) return writeall(p, n);
    memcpy(out.buf + out.len, p, n);
    setlen(out.len + n);
    return true;
}

// The timer: writes what can be written without waiting, and looks again later at the rest.
static void linger(void *arg, uintptr_t seq) {
    (void)arg, (void)seq;
    if (pthread_mutex_trylock(&out.lock) != 0) {
        go_timer_start(&out.timer, go_nanotime() + LINGER, 0);
        return;
    }
    size_t done = 0;
    struct pollfd pfd = {.fd = out.fd, .events = POLLOUT};
    while (done < out.len && poll(&pfd, 1, 0) > 0) {
        size_t n = out.len - done < SAFEPIPE ? out.len - done : SAFEPIPE;
        if (writeall(out.buf + done, n)) done += n;
        else failed();
    }
    if (out.len > 0) {
        memmove(out.buf, out.buf + done, out.len - done);
        setlen(out.len - done);
    }
    out.armed = out.len > 0;
    if (out.armed) go_timer_start(&out.timer, go_nanotime() + LINGER, 0);
    pthread_mutex_unlock(&out.lock);
}

// With the lock, on a goroutine.
static void arm(void) {
    if (out.len == 0 || out.armed) return;
    if (!out.timed) go_timer_init(&out.timer, linger, NULL);
    out.timed = out.armed = true;
    go_timer_start(&out.timer, go_nanotime() + LINGER, 0);
}

// --- captures ------------------------------------------------------------------------------------

static Capture *capture_of(const VmG *t) {
    if (__atomic_load_n(&ncaptures, __ATOMIC_RELAXED) == 0) return NULL;
    uint32_t n = __atomic_load_n(&topcapture, __ATOMIC_RELAXED);
    for (uint32_t i = 0; i < n; i++)
        if (__atomic_load_n(&captures[i].owner, __ATOMIC_RELAXED) == t) return &captures[i];
    return NULL;
}

static void capture(VmG *t, Capture *c, const void *p, size_t n) {
    if (c->cap - c->len < n) {
        size_t cap = 2 * c->cap + n + 256;
        char *data = realloc(c->data, cap);
        if (!data) vm_fatal(t, "out of memory");
        c->data = data;
        c->cap = cap;
    }
    memcpy(c->data + c->len, p, n);
    c->len += n;
}

bool stdio_capture(VmG *t) {
    for (uint32_t i = 0; i < STDIO_CAPTURES; i++) {
        VmG *nobody = NULL;
        if (!__atomic_compare_exchange_n(&captures[i].owner, &nobody, t, false, __ATOMIC_ACQUIRE,
                                         __ATOMIC_RELAXED))
            continue;
        uint32_t top = __atomic_load_n(&topcapture, __ATOMIC_RELAXED);
        while (top <= i && !__atomic_compare_exchange_n(&topcapture, &top, i + 1, false,
                                                        __ATOMIC_RELAXED, __ATOMIC_RELAXED)) {
        }
        __atomic_add_fetch(&ncaptures, 1, __ATOMIC_RELAXED);
        return true;
    }
    return false;
}

GoStr stdio_captured(VmG *t) {
    Capture *c = capture_of(t);
    if (!c) return (GoStr){NULL, 0};
    GoStr s = vm_str(t, c->data, c->len);
    free(c->data);
    c->data = NULL;
    c->len = c->cap = 0;
    __atomic_sub_fetch(&ncaptures, 1, __ATOMIC_RELAXED);
    __atomic_store_n(&c->owner, NULL, __ATOMIC_RELEASE);
    return s;
}

// --- the interface -------------------------------------------------------------------------------

bool stdio_end(void) {
    pthread_mutex_lock(&out.lock);
    if (!writebuffer()) failed();
    int err = tell();
    if (err) complain(err);
    pthread_mutex_unlock(&out.lock);
    return err == 0;
}

void stdio_buffer(void) {
    out.on = true;
    out.size = isatty(STDOUT_FILENO) ? 0 : ROOM;
    vm_onexit(stdio_end);
}

bool stdio_buffered(void) {
    return out.on;
}

// Takes the lock; true when the caller gave its P away for that.
static bool enter(VmG *t) {
    if (pthread_mutex_trylock(&out.lock) == 0) return false;
    vm_entersyscall(t);
    pthread_mutex_lock(&out.lock);
    return true;
}

// Runs put, or writebuffer for p == NULL, without a P and with the lock, and gives the lock back.
// Returns an errno for who wrote, or 0.
static int slowly(VmG *t, bool away, const void *p, size_t n) {
    if (!away) vm_entersyscall(t);
    int err = p ? tell() : 0;
    if (!err && !(p ? put(p, n) : writebuffer())) {
        failed();
        err = p ? tell() : 0;
    }
    pthread_mutex_unlock(&out.lock);
    vm_exitsyscall(t);
    if (pthread_mutex_trylock(&out.lock) == 0) { // else whoever has it sees to the timer
        arm();
        pthread_mutex_unlock(&out.lock);
    }
    return err;
}

int stdio_put(VmG *t, const void *p, size_t n) {
    if (n == 0) return 0;
    Capture *c = capture_of(t);
    if (c) {
        capture(t, c, p, n);
        return 0;
    }
    bool away = enter(t);
    if (away || out.len + n > out.size || out.err) return slowly(t, away, p, n);
    memcpy(out.buf + out.len, p, n);
    setlen(out.len + n);
    arm();
    pthread_mutex_unlock(&out.lock);
    return 0;
}

void stdio_must(VmG *t, const void *p, size_t n) {
    int err = stdio_put(t, p, n);
    if (!err) return;
    pthread_mutex_lock(&out.lock);
    complain(err);
    pthread_mutex_unlock(&out.lock);
    vm_exit(t, 1);
}

void stdio_flush(VmG *t) {
    if (!nothing()) slowly(t, enter(t), NULL, 0);
}

void stdio_beforeread(VmG *t, int fd) {
    struct pollfd pfd = {.fd = fd, .events = POLLIN};
    if (fd == STDIN_FILENO && !nothing() && poll(&pfd, 1, 0) == 0) stdio_flush(t);
}

void stdio_redirect(VmG *t, int fd, const char *name) {
    stdio_flush(t);
    if (enter(t)) {
        pthread_mutex_unlock(&out.lock);
        vm_exitsyscall(t);
        return stdio_redirect(t, fd, name);
    }
    bool own = fd >= 0;
    int err = tell();
    if (err) {
        complain(err);
        pthread_mutex_unlock(&out.lock);
        vm_exit(t, 1);
    }
    free(out.name);
    out.fd = own ? fd : STDOUT_FILENO;
    out.name = own ? strdup(name) : NULL;
    out.size = own || !isatty(STDOUT_FILENO) ? ROOM : 0;
    pthread_mutex_unlock(&out.lock);
}
