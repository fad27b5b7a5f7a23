# SPDX-License-Identifier: GPL-3.0-or-later
# GO_PREEMPTIBLE functions of a program and of a library of its own, with the runtime as a shared library, and with
# the static one: each loop is preempted, or main would never run again on its one processor.
# timeout: 240
cd ../.. || exit 1
cc=${CC:-cc}
b=$TMPDIR/b
MAKEFLAGS= make -s SAN= CC="$cc" B="$b" "$b/libgosrt.so" "$b/libgosrt.a" >"$TMPDIR/log" 2>&1 || { tail "$TMPDIR/log"; exit 1; }
cat >"$TMPDIR/loop.h" <<'C'
#include "runtime/rt.h"
extern int stop;
uint64_t libraryloop(void);
C
cat >"$TMPDIR/library.c" <<'C'
#include "loop.h"
GO_PREEMPTIBLE uint64_t libraryloop(void)
{
    uint64_t n = 1;
    while (!__atomic_load_n(&stop, __ATOMIC_RELAXED))
        n++;
    return n;
}
C
cat >"$TMPDIR/program.c" <<'C'
#include <stdio.h>
#include "loop.h"
int stop;
static GoWaitGroup ended;
GO_PREEMPTIBLE static uint64_t loop(void)
{
    uint64_t n = 1;
    while (!__atomic_load_n(&stop, __ATOMIC_RELAXED))
        n++;
    return n;
}
GO_PREEMPTIBLE static int twice(int n)
{
    return 2 * n;
}
static void first(void *arg)
{
    *(uint64_t *)arg = loop();
    go_wg_done(&ended);
}
static void second(void *arg)
{
    *(uint64_t *)arg = libraryloop();
    go_wg_done(&ended);
}
static void start(void *arg)
{
    uint64_t n = 0, m = 0;
    (void)arg;
    go_wg_add(&ended, 2);
    go(first, &n);
    go(second, &m);
    go_sleep(1000000);
    go_sleep(1000000);
    __atomic_store_n(&stop, twice(1), __ATOMIC_RELAXED);
    go_wg_wait(&ended);
    printf("%d\n", n > 0 && m > 0);
}
int main(void)
{
    return go_run(start, NULL);
}
C
flags="-std=gnu11 -O2 -Wall -Wextra -Werror -I. -I$TMPDIR"
run() {
    got=$(GOMAXPROCS=1 LD_LIBRARY_PATH=$b:$TMPDIR timeout 30 "$TMPDIR/program")
    [ "$got" = 1 ] || { echo "$1: said '$got'"; exit 1; }
}
set -e
# shellcheck disable=SC2086  # flags are several
$cc $flags -fPIC -shared -o "$TMPDIR/liblibrary.so" "$TMPDIR/library.c"
ln -s libgosrt.so "$b/libgosrt.so.0"
# shellcheck disable=SC2086
$cc $flags -o "$TMPDIR/program" "$TMPDIR/program.c" -L"$TMPDIR" -llibrary -L"$b" -Wl,-Bdynamic -lgosrt
run "shared"
# shellcheck disable=SC2086
$cc $flags -ffunction-sections -Wl,--gc-sections -o "$TMPDIR/program" "$TMPDIR/program.c" "$TMPDIR/library.c" "$b/libgosrt.a" -lpthread
run "static, unused sections left out"
# shellcheck disable=SC2086
$cc $flags -flto -o "$TMPDIR/program" "$TMPDIR/program.c" "$TMPDIR/library.c" "$b/libgosrt.a" -lpthread
run "static, optimised as a whole"
