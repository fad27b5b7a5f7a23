// SPDX-License-Identifier: GPL-3.0-or-later
//
// The formatting engine of package fmt, private to this folder.
//
// number.c prints scalars under the flags of one verb, value.c walks values by their run-time
// types, printf.c reads format strings and holds the natives, order.c sorts map keys.
//
// A value is a pair (type, address of its bytes in memory layout). Methods (Error, String,
// GoString, Format) are called through `hook`, a script function of fmt.gs, which also turns
// their panics into text. Output gathers in a malloc'd buffer: text only, nothing the collector
// must see. After a callback that did not return normally `st` says so, the rest is skipped and
// the buffer is freed by the native.
#ifndef STDLIB_FMT_FMT_H
#define STDLIB_FMT_FMT_H

#include "stdlib/text.h"

// Bits of FmtFlags as the script's State knows them: see fmt.gs.
enum {
    FMT_PLUS = 1,
    FMT_MINUS = 2,
    FMT_SHARP = 4,
    FMT_SPACE = 8,
    FMT_ZERO = 16,
    FMT_WID = 32,
    FMT_PREC = 64,
    FMT_PLUSV = 128,
    FMT_SHARPV = 256,
};
// What hook is asked to call.
enum { FMT_OP_FORMAT, FMT_OP_GOSTRING, FMT_OP_ERROR, FMT_OP_STRING };

typedef struct Fmt {
    VmG *t;
    Closure *hook;
    Buf b;
    uint32_t flags;
    int wid, prec;
    bool erroring; // printing a bad verb: no methods
    bool wraps;    // Errorf: %w is allowed
    bool reordered, goodarg;
    const RType *type; // the value being printed, for messages about bad verbs
    const void *p;
    NatStatus st;
    uint32_t *wrapped; // arguments of %w, in order
    uint32_t nwrapped;
} Fmt;

static inline bool fmt_has(const Fmt *f, uint32_t flag) {
    return (f->flags & flag) != 0;
}
static inline void fmt_put(Fmt *f, const void *p, size_t n) {
    if (f->b.cap - f->b.len > n) {
        if (n) memcpy(f->b.data + f->b.len, p, n);
        f->b.len += n;
    } else {
        buf_add(&f->b, p, n);
    }
}
static inline void fmt_puts(Fmt *f, const char *s) {
    fmt_put(f, s, strlen(s));
}
static inline void fmt_putc(Fmt *f, char c) {
    fmt_put(f, &c, 1);
}

// number.c: one scalar under the current flags; verb has been checked.
void fmt_padding(Fmt *f, int64_t n);
void fmt_pad(Fmt *f, const void *s, size_t n);
void fmt_int(Fmt *f, uint64_t u, bool issigned, int base, uint32_t verb);
void fmt_hex(Fmt *f, uint64_t u, bool prefix);
void fmt_unicode(Fmt *f, uint64_t u);
void fmt_char(Fmt *f, uint64_t c);
void fmt_quotedchar(Fmt *f, uint64_t c);
void fmt_float(Fmt *f, double v, int bits, char verb, int prec);
void fmt_str(Fmt *f, const uint8_t *s, size_t n);
void fmt_hexstr(Fmt *f, const uint8_t *s, size_t n, bool upper);
void fmt_quoted(Fmt *f, const uint8_t *s, size_t n);

// value.c
void fmt_arg(Fmt *f, const GoIface *arg, uint32_t verb);

// order.c: the indexes of n map entries of map type t (as RType.mapentry lays them out) in the
// order fmt prints them, in memory to be freed.
uint32_t *fmt_order(const RType *t, const uint8_t *entries, uint32_t n);
uint64_t fmt_keyoffset(const RType *map);

#endif
