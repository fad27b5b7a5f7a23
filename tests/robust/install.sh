#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# make install into a DESTDIR: everything is there, and a program outside the tree builds with what pkg-config says,
# against the shared and the static library, as C and as C++, and runs; so does the installed gos.
# timeout: 300
set -eu
build=${BUILD:-build}
if nm "$build/libgosrt.a" 2>&1 | grep -q -e __asan_ -e __tsan_ -e __ubsan_; then echo "the library is instrumented"; exit 77; fi
command -v pkg-config >/dev/null || { echo "needs pkg-config"; exit 77; }
dest=$TMPDIR/dest
cd "$(dirname "$0")/../.."
unset MAKEFLAGS MAKELEVEL MFLAGS
make -j2 B="$build" PREFIX=/opt/gos DESTDIR="$dest" install >"$TMPDIR/log" 2>&1 || { cat "$TMPDIR/log"; exit 1; }
cd "$TMPDIR"
cat >prog.c <<'C'
#include <runtime/rt.h>
#include <runtime/sim.h>
#include <stdio.h>
#ifndef __cplusplus
#include <runtime/rtatomic.h>
#endif
static void hello(void *c)
{
    int n = 42;
    go_send((GoChan *)c, &n);
}
static void start(void *arg)
{
    GoChan *c = go_chan_make(sizeof(int), 0);
    int n = 0;
    go(hello, c);
    go_recv(c, &n);
    printf("%s %d\n", (char *)arg, n);
    go_chan_free(c);
}
int main(int argc, char **argv)
{
    return argc > 1 ? go_run(start, argv[1]) : 1;
}
C
cp prog.c prog.cc
export PKG_CONFIG_SYSROOT_DIR="$dest" PKG_CONFIG_PATH="$dest/opt/gos/lib/pkgconfig"
cflags=$(pkg-config --cflags gosrt) libs=$(pkg-config --libs gosrt) static=$(pkg-config --libs --static gosrt)
# shellcheck disable=SC2086
{
    ${CC:-cc} -std=c11 -Wall -Wextra -Werror $cflags -o shared prog.c $libs
    ${CC:-cc} -std=c11 -Wall -Wextra -Werror $cflags -o static prog.c -Wl,-Bstatic $static -Wl,-Bdynamic
    if command -v c++ >/dev/null; then
        c++ -std=c++11 -Wall -Wextra -Werror $cflags -o cplusplus prog.cc $libs
    else
        cp shared cplusplus
    fi
}
readelf -d shared | grep -q 'NEEDED.*libgosrt.so.0' || { echo "not linked with the shared library"; exit 1; }
readelf -d static | grep -q 'NEEDED.*libgosrt' && { echo "linked with the shared library"; exit 1; }
export LD_LIBRARY_PATH="$dest/opt/gos/lib"
for prog in shared static cplusplus; do
    [ "$(./$prog $prog)" = "$prog 42" ] || { echo "$prog does not run"; exit 1; }
done
# The shared library shows nothing but what the headers declare.
nm -D --defined-only "$dest/opt/gos/lib/libgosrt.so" | awk '$2 != "A" && $3 !~ /^go(_|$)/ { print "shows " $3; bad = 1 } END { exit bad }'
echo 'println(6 * 7)' >answer.gs
[ "$("$dest/opt/gos/bin/gos" run answer.gs)" = 42 ]
echo ok
