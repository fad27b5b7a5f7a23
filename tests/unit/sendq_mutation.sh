#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The test of the test: breaks runtime/sendq.c and uring_linux.c in several ways and demands that
# test_sendq notices each.
# Usage: tests/unit/sendq_mutation.sh [LIBGOSRT.a [scratch directory]]
# timeout: 300
set -u
lib=$(realpath "${1:-${BUILD:-build}/libgosrt.a}")
cd "$(dirname "$0")/../.." || exit 2
if nm "$lib" 2>&1 | grep -q -e __asan_ -e __tsan_ -e __ubsan_; then echo "the library is instrumented"; exit 77; fi
dir=${2:-$(mktemp -d)}
mkdir -p "$dir"
bad=0

build() {
    ${CC:-cc} -std=gnu11 -D_GNU_SOURCE= -O2 -fno-strict-aliasing -iquote runtime -I. -o "$dir/test_sendq" \
        "$dir/sendq.c" "$dir/uring_linux.c" tests/unit/test_sendq.c "$lib" -lpthread 2>"$dir/log" || { cat "$dir/log"; return 1; }
}

# name, source, sed commands, knobs
mutate() {
    cp runtime/sendq.c runtime/uring_linux.c "$dir"
    sed "$3" "runtime/$2" >"$dir/$2"
    if cmp -s "runtime/$2" "$dir/$2"; then echo "$1: does not apply"; bad=1; return; fi
    build || { bad=1; return; }
    for seed in 1 2 3 4 5 6; do
        GOSDEBUG=${4:-perturb=3},seed=$seed timeout 20 "$dir/test_sendq" >"$dir/log" 2>&1 || return
    done
    echo "$1: nobody noticed"
    bad=1
}

cp runtime/sendq.c runtime/uring_linux.c "$dir"
build || exit 1
if "$dir/test_sendq" canring | grep -q 'no ring'; then echo "no io_uring here"; exit 77; fi
mutate "the flush leaves the write in its slot" sendq.c 's/xchg(&p->sendq->slot\[i\], NULL)/ld_acq(\&p->sendq->slot[i])/'
mutate "the writer does not take it back" sendq.c 's/if (cas(io->slot, &mine, NULL))/(void)mine;\n    if (true)/'
mutate "the writer does not wait for the flush" sendq.c 's/if (ld_acq(&io->sent) == SENT)/if (true)/'
mutate "the flush readies nobody" sendq.c 's/if (was != QUEUED)/if (false)/'
mutate "the flush has its own idea of what to send" sendq.c 's/\.buf = io\[n\]->buf/.buf = io[0]->buf/'
mutate "what was refused passes for sent" sendq.c 's/io->result == OSSEND_NOTMADE/false/' nosendq=3
mutate "what was refused waits for room" uring_linux.c 's/result = OSSEND_NOTMADE/result = -EAGAIN/' nosendq=3
[ $# -gt 1 ] || rm -rf "$dir"
[ $bad = 0 ] && echo ok
exit $bad
