// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lines and fields for gos -n and gos -p: reading.
//
// Input is read into one buffer of ours and lines are copied from there to small pieces of the
// heap, many to a piece: no object per line, and a line (or a part of one) that the script keeps
// does not keep more than CHUNK bytes around it. Fields are cut from pieces of a []string in the
// same way; nobody else writes to what was once given out.
//
// One goroutine reads at a time (`reading`); a script cannot make it two without looking for our
// names, and then it panics.
#include "stdlib/internal/oneline/oneline.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "stdlib/internal/oneline/inplace.h"
#include "stdlib/internal/stdio/stdio.h"
#include "stdlib/text.h"
#include "stdlib/unicode/tables.h"

enum { CHUNK = 4096, STRINGS = 256, BUFFER = 128 << 10, BATCH = 64 << 10 };

typedef struct Store { // as oneline.gs declares it
    GoSlice bytes __attribute__((aligned(16)));
    GoSlice strings __attribute__((aligned(16)));
    int64_t used;
} Store;

static struct {
    const OnelineConfig *config;
    bool reading; // held by whoever reads
    int file;     // the number of the one that is open, or was last
    int fd;       // -1: none is open
    bool eof;
    bool ended;   // the line read last had a newline
    bool failed;  // an input could not be read
    char *buf;
    size_t cap, lo, hi; // buf[lo:hi] is yet to be given out
} in = {.file = -1, .fd = -1};

void oneline_setup(const OnelineConfig *config) {
    in.config = config;
    if (config->inplace) inplace_setup(config->suffix);
}

// --- reading -------------------------------------------------------------------------------------

static const char *name_of(int file) {
    return file < in.config->nfiles ? in.config->files[file] : "-";
}

static void unreadable(VmG *t, const char *op, int err) {
    char text[128];
    stdio_flush(t);
    fprintf(stderr, "gos: %s %s: %s\n", op, name_of(in.file),
            stdio_errortext(err, text, sizeof text));
    in.failed = true;
}

// Opens the next file; one that cannot be opened is reported and left out. False: there is none.
static bool opennext(VmG *t) {
    int n = in.config->nfiles ? in.config->nfiles : 1;
    while (in.fd < 0 && ++in.file < n) {
        const char *name = name_of(in.file);
        if (strcmp(name, "-") == 0) {
            in.fd = STDIN_FILENO;
        } else {
            vm_entersyscall(t);
            in.fd = open(name, O_RDONLY | O_CLOEXEC);
            int err = errno;
            vm_exitsyscall(t);
            if (in.fd < 0) unreadable(t, "open", err);
        }
    }
    in.eof = false;
    if (in.fd < 0) in.file = n - 1;
    return in.fd >= 0;
}

// Reads more behind buf[lo:hi]. At the end of the file, or on an error, sets in.eof.
static void fill(VmG *t) {
    if (in.lo > 0) {
        memmove(in.buf, in.buf + in.lo, in.hi - in.lo);
        in.hi -= in.lo;
        in.lo = 0;
    }
    if (in.hi == in.cap) {
        size_t cap = in.cap ? 2 * in.cap : BUFFER;
        char *buf = realloc(in.buf, cap);
        if (!buf) vm_fatal(t, "out of memory");
        in.buf = buf;
        in.cap = cap;
    }
    int64_t err, n = stdio_read(t, in.fd, in.buf + in.hi, in.cap - in.hi, -1, &err);
    if (err) unreadable(t, "read", (int)err);
    in.eof = n == 0;
    in.hi += (size_t)n;
}

// The file has nothing more to give at once.
static bool dry(void) {
    struct pollfd pfd = {.fd = in.fd, .events = POLLIN};
    return poll(&pfd, 1, 0) == 0;
}

static void closefile(void) {
    if (in.fd != STDIN_FILENO) close(in.fd);
    in.fd = -1;
}

// A file to read from; false when there is none left.
static bool ready(VmG *t) {
    if (in.fd >= 0) return true;
    if (!opennext(t)) return false;
    if (in.config->inplace) inplace_begin(t, in.file, name_of(in.file));
    return true;
}

// The length of the next line in the buffer, with its newline; 0 at the end of the input.
static size_t nextline(VmG *t) {
    for (size_t seen = 0; ready(t);) {
        size_t n = in.hi - in.lo;
        char *p = n > 0 ? in.buf + in.lo : NULL, *nl = NULL;
        if (n > seen) nl = memchr(p + seen, '\n', n - seen);
        if (nl) return (size_t)(nl - p) + 1;
        if (in.eof && n > 0) return n;
        seen = n;
        if (in.eof) closefile();
        else fill(t);
    }
    return 0;
}

// The same for some lines of one file: about BATCH bytes, or what there is when more would have to
// be waited for.
static size_t nextlines(VmG *t) {
    for (size_t seen = 0; in.fd >= 0 || opennext(t);) {
        size_t n = in.hi - in.lo;
        char *p = n > 0 ? in.buf + in.lo : NULL, *nl = NULL;
        if (in.eof && n > 0) return n;
        if (n > seen && (n >= BATCH || dry())) {
            nl = memrchr(p + seen, '\n', n - seen);
            seen = n;
        }
        if (nl) return (size_t)(nl - p) + 1;
        if (in.eof) closefile();
        else fill(t);
    }
    return 0;
}

static NatStatus begin(VmG *t) {
    if (__atomic_exchange_n(&in.reading, true, __ATOMIC_ACQUIRE))
        return vm_panicstr(t, "gos -n: two goroutines read lines");
    return NAT_OK;
}

static void end(void) {
    __atomic_store_n(&in.reading, false, __ATOMIC_RELEASE);
}

// A copy of p[0..n) in the store.
static GoStr keep(VmG *t, Store *s, const char *p, size_t n) {
    if (n > CHUNK / 4) return vm_str(t, p, n);
    if (n == 0) return (GoStr){NULL, 0};
    if ((size_t)(s->bytes.len - s->used) < n) {
        GoSlice fresh = {heap_allocbytes(vm_cache(t), CHUNK), CHUNK, CHUNK};
        heap_store128(&s->bytes, &fresh);
        s->used = 0;
    }
    uint8_t *at = (uint8_t *)s->bytes.ptr + s->used;
    memcpy(at, p, n);
    s->used += (int64_t)n;
    return (GoStr){at, (int64_t)n};
}

NATIVE(internal_oneline_next) {
    NatStatus st = begin(t);
    if (st != NAT_OK) return st;
    size_t n = nextline(t);
    if (n > 0) {
        in.ended = in.buf[in.lo + n - 1] == '\n';
        a->r0 = keep(t, a->s, in.buf + in.lo, n - in.ended);
        a->r1 = true;
        in.lo += n;
    }
    end();
    return NAT_OK;
}

NATIVE(internal_oneline_batch) {
    NatStatus st = begin(t);
    if (st != NAT_OK) return st;
    size_t n = nextlines(t);
    if (n > 0) {
        const char *p = in.buf + in.lo, *stop = p + n, *nl;
        a->r0 = vm_str(t, p, n);
        a->r1 = in.file;
        for (; p < stop && (nl = memchr(p, '\n', (size_t)(stop - p))); p = nl + 1) a->r2++;
        a->r2 += p < stop;
        a->r3 = true;
        in.lo += n;
    }
    end();
    return NAT_OK;
}

NATIVE(internal_oneline_cut) {
    (void)t;
    const uint8_t *nl = memchr(a->text.ptr, '\n', (size_t)a->text.len);
    int64_t n = nl ? nl - a->text.ptr : a->text.len;
    a->r0 = text_sub(a->text, 0, n);
    a->r1 = text_sub(a->text, n + (nl != NULL), a->text.len);
    a->r2 = nl != NULL;
    return NAT_OK;
}

// --- fields --------------------------------------------------------------------------------------

// Makes room for one more behind the n strings that were cut last.
static void moreroom(VmG *t, Store *s, int32_t n) {
    int32_t cap = 2 * n > STRINGS ? 2 * n : STRINGS;
    GoSlice fresh = vm_makeslice(t, vm_program(t)->t_string, cap, cap), old = s->strings;
    for (int32_t i = 0; i < n; i++)
        heap_store128((GoStr *)fresh.ptr + i, (GoStr *)old.ptr + old.len - n + i);
    fresh.len = n;
    heap_store128(&s->strings, &fresh);
}

static inline void addfield(VmG *t, Store *s, int32_t *n, const uint8_t *lo, const uint8_t *hi) {
    GoStr piece = {hi > lo ? lo : NULL, hi - lo};
    if (s->strings.len == s->strings.cap) moreroom(t, s, *n);
    heap_store128((GoStr *)s->strings.ptr + s->strings.len++, &piece);
    ++*n;
}

// The length of the white space at p, 0 when there is none.
static inline size_t space(const uint8_t *p, const uint8_t *end) {
    if (*p < 0x80) return *p == ' ' || (*p >= '\t' && *p <= '\r');
    unsigned len;
    return unicode_space(text_rune(p, (size_t)(end - p), &len)) ? len : 0;
}

static int32_t words(VmG *t, Store *s, GoStr line, int64_t max) {
    const uint8_t *p = line.ptr, *end = p + line.len;
    int32_t n = 0;
    while (n < max) {
        size_t len;
        while (p < end && (len = space(p, end)) > 0) p += len;
        if (p == end) break;
        const uint8_t *lo = p;
        while (p < end && ((*p > ' ' && *p < 0x80) || space(p, end) == 0)) p++;
        addfield(t, s, &n, lo, p);
    }
    return n;
}

static int32_t pieces(VmG *t, Store *s, GoStr line, int64_t max) {
    const uint8_t *p = line.ptr, *end = p + line.len, *at;
    const char *sep = in.config->sep;
    size_t len = in.config->seplen;
    int32_t n = 0;
    for (; n < max; p = at + len) {
        size_t rest = (size_t)(end - p);
        at = len == 1 ? memchr(p, *sep, rest) : memmem(p, rest, sep, len);
        addfield(t, s, &n, p, at ? at : end);
        if (!at) break;
    }
    return n;
}

NATIVE(internal_oneline_fields) {
    Store *s = a->s;
    int64_t max = a->max > 0 && a->max < INT32_MAX ? a->max : INT32_MAX;
    int32_t n = a->line.len == 0 ? 0
                : in.config->sep   ? pieces(t, s, a->line, max)
                                   : words(t, s, a->line, max);
    a->r0 = n ? (GoSlice){(GoStr *)s->strings.ptr + s->strings.len - n, n, n}
              : (GoSlice){s->strings.ptr, 0, 0};
    return NAT_OK;
}

// --- writing -------------------------------------------------------------------------------------

NATIVE(internal_oneline_printLine) {
    stdio_must(t, a->line.ptr, (size_t)a->line.len);
    if (in.ended) stdio_must(t, "\n", 1);
    return NAT_OK;
}

NATIVE(internal_oneline_write) {
    stdio_must(t, a->s.ptr, (size_t)a->s.len);
    return NAT_OK;
}

NATIVE(internal_oneline_rewrite) {
    int file = (int)a->file;
    if (in.config->inplace) inplace_begin(t, file, file < 0 ? NULL : name_of(file));
    return NAT_OK;
}

NATIVE(internal_oneline_capture) {
    (void)a;
    return stdio_capture(t) ? NAT_OK : vm_panicstr(t, "gos -j: too many goroutines");
}

NATIVE(internal_oneline_captured) {
    a->r0 = stdio_captured(t);
    return NAT_OK;
}

NATIVE(internal_oneline_fail) {
    stdio_flush(t);
    fprintf(stderr, "gos: %.*s\n", (int)a->err.len, (const char *)a->err.ptr);
    vm_exit(t, 1);
}

NATIVE(internal_oneline_Finish) {
    (void)a;
    if (in.failed) vm_exit(t, 1);
    return NAT_OK;
}
