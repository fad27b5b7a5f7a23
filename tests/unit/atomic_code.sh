#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The instructions that the operations of runtime/rtatomic.h become: that the orders asked for are in the code cannot be
# seen by running it. x86-64, and AArch64 where its cross compiler is installed.
set -u
cd "$(dirname "$0")/../.." || exit 2
cat >"$TMPDIR/ops.c" <<'C'
#include "runtime/rtatomic.h"
#define OPS(o)                                                                                   \
    long add_##o(_Atomic(long) *p, long v) { return atomic_fetch_add_explicit(p, v, memory_order_##o); } \
    long xor_##o(_Atomic(long) *p, long v) { return atomic_fetch_xor_explicit(p, v, memory_order_##o); } \
    long min_##o(_Atomic(long) *p, long v) { return go_fetch_min_explicit(p, v, memory_order_##o); }     \
    long max_##o(_Atomic(long) *p, long v) { return go_fetch_max_explicit(p, v, memory_order_##o); }     \
    long swap_##o(_Atomic(long) *p, long v) { return atomic_exchange_explicit(p, v, memory_order_##o); } \
    _Bool cas_##o(_Atomic(long) *p, long *e, long v)                                                     \
    { return atomic_compare_exchange_strong_explicit(p, e, v, memory_order_##o, memory_order_relaxed); } \
    void fence_##o(void) { atomic_thread_fence(memory_order_##o); }
OPS(relaxed) OPS(acquire) OPS(release) OPS(seq_cst)
long load_relaxed(_Atomic(long) *p) { return atomic_load_explicit(p, memory_order_relaxed); }
long load_acquire(_Atomic(long) *p) { return atomic_load_explicit(p, memory_order_acquire); }
long load_seq_cst(_Atomic(long) *p) { return atomic_load(p); }
void store_relaxed(_Atomic(long) *p, long v) { atomic_store_explicit(p, v, memory_order_relaxed); }
void store_release(_Atomic(long) *p, long v) { atomic_store_explicit(p, v, memory_order_release); }
void store_seq_cst(_Atomic(long) *p, long v) { atomic_store(p, v); }
C
bad=0
body() { awk -v f="$1" '$0 ~ "^" f ":" { on = 1; next } on && /^[a-z_]+:/ { exit } on && /^\t[^.]/' "$TMPDIR/ops.s"; }
has() { # FUNCTION PATTERN
    body "$1" | grep -qE "$2" || { echo "$arch $1: no $2 in"; body "$1"; bad=1; }
}
lacks() {
    body "$1" | grep -qE "$2" && { echo "$arch $1: $2 in"; body "$1"; bad=1; }
}
build() { # ARCH COMPILER [FLAGS]
    arch=$1
    shift
    "$@" -std=gnu11 -O2 -fno-asynchronous-unwind-tables -I. -S -o "$TMPDIR/ops.s" "$TMPDIR/ops.c" || exit 1
}
if [ "$(uname -m)" = x86_64 ]; then
    build amd64 "${CC:-cc}"
    for o in relaxed acquire release seq_cst; do
        has add_$o 'lock.*x?add'; has cas_$o 'lock.*cmpxchg'; has swap_$o xchg
        for op in xor min max; do has ${op}_$o 'lock.*cmpxchg'; done
    done
    for f in load_relaxed load_acquire load_seq_cst store_relaxed store_release; do lacks $f 'lock|xchg|mfence'; done
    has store_seq_cst 'xchg|mfence'
    has fence_seq_cst 'mfence|lock'
    lacks fence_acquire 'mfence|lock'
fi
cross=aarch64-linux-gnu-gcc
if command -v $cross >/dev/null; then
    build arm64 $cross -mno-outline-atomics
    for op in add xor min max swap cas; do
        lacks ${op}_relaxed 'ldaxr|stlxr'; has ${op}_relaxed 'ldxr|stxr'
        has ${op}_acquire ldaxr; has ${op}_release stlxr
        has ${op}_seq_cst ldaxr; has ${op}_seq_cst stlxr
    done
    lacks load_relaxed 'ldar|ldapr'; has load_acquire 'ldap?r'; has load_seq_cst ldar
    lacks store_relaxed stlr; has store_release stlr; has store_seq_cst stlr
    has fence_acquire 'dmb[[:space:]]ishld'; has fence_release 'dmb[[:space:]]ish'; has fence_seq_cst 'dmb[[:space:]]ish'
fi
[ $bad = 0 ] && echo ok
exit $bad
