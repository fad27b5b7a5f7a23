// SPDX-License-Identifier: GPL-3.0-or-later
//
// Package time: clocks, zones, sleeping and timers. A script's timer holds the runtime's GoTimer
// in place; the collector marks the timers that are active, so that one nobody else holds still
// goes off.
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "runtime/embed.h"
#include "stdlib/text.h"

typedef struct ScriptTime { // time.gs's Time
    int64_t sec, nsec, mono;
    void *loc;
} ScriptTime;

typedef struct ScriptTimer { // sleep.gs's timer
    uint64_t core[9];
    Closure *f;
    GoChan *c;
    void *loc;
} ScriptTimer;

_Static_assert(sizeof(GoTimer) <= sizeof(((ScriptTimer *)0)->core),
               "sleep.gs leaves room for a GoTimer");

enum { UNIX_TO_TIME_DAYS = 719162 };

static int64_t started; // monotonic clock at the first look at it

static int64_t monotonic(void) {
    int64_t now = go_nanotime(), zero = 0;
    if (!__atomic_load_n(&started, __ATOMIC_RELAXED))
        __atomic_compare_exchange_n(&started, &zero, now - 1, false, __ATOMIC_RELAXED,
                                    __ATOMIC_RELAXED);
    return now - __atomic_load_n(&started, __ATOMIC_RELAXED);
}

NATIVE(time_now) {
    (void)t;
    int64_t wall = go_walltime();
    a->r0 = wall / 1000000000;
    a->r1 = wall % 1000000000;
    a->r2 = monotonic();
    return NAT_OK;
}

NATIVE(time_mod128) {
    (void)t;
    __int128 x = (__int128)a->sec * 1000000000 + a->nsec, r = x % a->d;
    a->r0 = (int64_t)(r < 0 ? r + a->d : r);
    return NAT_OK;
}

// --- Duration.String

static char *put_digits(char *w, uint64_t v) {
    do *--w = (char)('0' + v % 10);
    while (v /= 10);
    return w;
}

// The last `digits` decimal digits of *v as a fraction without trailing zeros; *v loses them.
static char *put_fraction(char *w, uint64_t *v, int digits) {
    bool any = false;
    for (int i = 0; i < digits; i++, *v /= 10) {
        any = any || *v % 10;
        if (any) *--w = (char)('0' + *v % 10);
    }
    if (any) *--w = '.';
    return w;
}

NATIVE(time_Duration_String) {
    char buf[40], *end = buf + sizeof buf, *w = end;
    uint64_t u = a->d < 0 ? 0 - (uint64_t)a->d : (uint64_t)a->d;
    *--w = 's';
    if (u == 0) {
        *--w = '0';
    } else if (u < 1000000000) {
        int digits = u < 1000 ? 0 : u < 1000000 ? 3 : 6;
        if (digits == 3) {
            *--w = (char)0xb5; // µ
            *--w = (char)0xc2;
        } else {
            *--w = digits ? 'm' : 'n';
        }
        w = put_fraction(w, &u, digits);
        w = put_digits(w, u);
    } else {
        w = put_fraction(w, &u, 9);
        w = put_digits(w, u % 60);
        u /= 60;
        if (u) {
            *--w = 'm';
            w = put_digits(w, u % 60);
            u /= 60;
            if (u) {
                *--w = 'h';
                w = put_digits(w, u);
            }
        }
    }
    if (a->d < 0) *--w = '-';
    a->r0 = vm_str(t, w, (size_t)(end - w));
    return NAT_OK;
}

// --- zones

NATIVE(time_localZone) {
    struct tm tm;
    time_t unix_time = a->at;
    if (!localtime_r(&unix_time, &tm)) {
        a->r1 = vm_cstr(t, "UTC");
        return NAT_OK;
    }
    a->r0 = tm.tm_gmtoff;
    a->r1 = vm_cstr(t, tm.tm_zone ? tm.tm_zone : "UTC");
    return NAT_OK;
}

NATIVE(time_localName) {
    const char *tz = getenv("TZ");
    char path[512];
    if (tz && *tz == ':')
        tz++;
    if (!tz || strcmp(tz, "/etc/localtime") == 0) {
        a->r0 = vm_cstr(t, "Local");
        return NAT_OK;
    }
    snprintf(path, sizeof path, *tz == '/' ? "%s" : "/usr/share/zoneinfo/%s", tz);
    a->r0 = vm_cstr(t, *tz && access(path, R_OK) == 0 ? tz : "UTC");
    return NAT_OK;
}

NATIVE(time_loadZone) {
    char path[512];
    if (a->name.len > 200 || memchr(a->name.ptr, 0, (size_t)a->name.len)) return NAT_OK;
    snprintf(path, sizeof path, "/usr/share/zoneinfo/%.*s", (int)a->name.len,
             (const char *)a->name.ptr);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat st;
    if (fd < 0) return NAT_OK;
    if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size < 1 << 20) {
        Buf b = {0};
        buf_reserve(&b, (size_t)st.st_size + 1);
        ssize_t n = read(fd, b.data, (size_t)st.st_size);
        if (n > 44 && memcmp(b.data, "TZif", 4) == 0) {
            b.len = (size_t)n;
            a->r0 = text_take(t, &b);
            a->r1 = true;
        } else {
            buf_free(&b);
        }
    }
    close(fd);
    return NAT_OK;
}

static int64_t big_endian(const uint8_t *p, int n) {
    uint64_t v = p[0] & 0x80 ? UINT64_MAX : 0;
    for (int i = 0; i < n; i++) v = v << 8 | p[i];
    return (int64_t)v;
}

// The counts of a TZif header at p, and where its data ends.
typedef struct ZoneHeader {
    int64_t isut, isstd, leap, times, types, chars, size;
} ZoneHeader;

static ZoneHeader zone_header(const uint8_t *p, int width) {
    ZoneHeader h = {big_endian(p + 20, 4),
                    big_endian(p + 24, 4),
                    big_endian(p + 28, 4),
                    big_endian(p + 32, 4),
                    big_endian(p + 36, 4),
                    big_endian(p + 40, 4),
                    0};
    h.size = 44 + h.times * (width + 1) + h.types * 6 + h.chars + h.leap * (width + 4) + h.isstd +
             h.isut;
    return h;
}

NATIVE(time_fileZone) {
    const uint8_t *p = a->data.ptr, *end = p + a->data.len;
    int width = 4;
    ZoneHeader h = zone_header(p, width);
    if (p[4] >= '2' && h.size + 44 <= end - p) { // the second part has 64-bit times
        p += h.size;
        width = 8;
        h = zone_header(p, width);
    }
    a->r1 = vm_cstr(t, "UTC");
    if (h.size > end - p || h.types < 1) return NAT_OK;
    const uint8_t *times = p + 44, *index = times + h.times * width, *types = index + h.times;
    const uint8_t *chars = types + h.types * 6;
    int64_t type = 0, lo = 0, hi = h.times;
    while (lo < hi) { // the last change not after the instant
        int64_t m = (lo + hi) / 2;
        if (big_endian(times + m * width, width) <= a->at) lo = m + 1;
        else hi = m;
    }
    if (lo > 0 && index[lo - 1] < h.types) type = index[lo - 1];
    const char *name = (const char *)chars + types[type * 6 + 5];
    a->r0 = big_endian(types + type * 6, 4);
    a->r1 = vm_str(t, name, strnlen(name, (size_t)((const char *)chars + h.chars - name)));
    return NAT_OK;
}

// --- waiting

NATIVE(time_Sleep) {
    uint64_t *state = vm_nstate(t);
    if (*state == 0 && a->d <= 0) return NAT_OK;
    int r = *state ? go_sleep_again() : go_sleep_start(a->d);
    if (r != GO_PARKED) return NAT_OK;
    *state = 1;
    return NAT_PARK;
}

// Runs on the scheduler: must not park or collect.
static void fire(void *arg, uintptr_t seq) {
    (void)seq;
    ScriptTimer *s = arg;
    if (s->f) {
        vm_go(NULL, s->f);
        return;
    }
    int64_t wall = go_walltime();
    ScriptTime v = {wall / 1000000000 + (int64_t)UNIX_TO_TIME_DAYS * 86400, wall % 1000000000,
                    monotonic() + 1, s->loc};
    go_chan_send_start(s->c, &v, false);
}

NATIVE(time_timer_start) {
    (void)t;
    ScriptTimer *s = a->r;
    GoTimer *core = (GoTimer *)(void *)s->core;
    if (!core->f) go_timer_init(core, fire, s);
    int64_t now = go_nanotime(), when;
    if (__builtin_add_overflow(now, a->d > 0 ? a->d : 0, &when)) when = INT64_MAX;
    a->r0 = go_timer_reset(core, when, a->period);
    return NAT_OK;
}

NATIVE(time_timer_stop) {
    (void)t;
    GoTimer *core = (GoTimer *)(void *)((ScriptTimer *)a->r)->core;
    a->r0 = core->f && go_timer_stop(core);
    return NAT_OK;
}
