#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The test of the tests of signals, children and the poll back end: breaks each in several ways and demands that its
# test notices. Usage: tests/unit/wait_mutation.sh [LIBGOSRT.a [scratch directory]]
# timeout: 300
set -u
lib=$(realpath "${1:-${BUILD:-build}/libgosrt.a}")
cd "$(dirname "$0")/../.." || exit 2
if nm "$lib" 2>&1 | grep -q -e __asan_ -e __tsan_ -e __ubsan_; then echo "the library is instrumented"; exit 77; fi
dir=${2:-$(mktemp -d)}
mkdir -p "$dir"
bad=0

# what, source, test program, test, sed commands
mutate() {
    sed "$5" "runtime/$2.c" >"$dir/$2.c"
    if cmp -s "runtime/$2.c" "$dir/$2.c"; then echo "$1: does not apply"; bad=1; return; fi
    ${CC:-cc} -std=gnu11 -D_GNU_SOURCE -O2 -fno-strict-aliasing -iquote runtime -I. -o "$dir/$3" \
        "$dir/$2.c" "tests/unit/$3.c" "$lib" -lpthread 2>"$dir/log" || { cat "$dir/log"; bad=1; return; }
    if GOSDEBUG=netpoll=1 timeout 10 "$dir/$3" "$4" >"$dir/log" 2>&1; then echo "$1: nobody noticed"; bad=1; fi
}

mutate "a signal's byte before its bit" notify test_signal many \
    's/sendall(xchg(&pending, 0));/{ static uint64_t late; uint64_t now = late; late = xchg(\&pending, 0); sendall(now); }/'
mutate "the first action is forgotten" notify test_signal restore 's/sigaction(sig, &table.old\[sig\], NULL);//'
mutate "stop leaves the channel in" notify test_signal notify '/table.want\[i\] = table.want\[--table.n\];/d'
mutate "no reaping" process test_process many 's/while (wait4(p->pid/while (0 \&\& wait4(p->pid/'
mutate "who reaps ends with the starter's context" process test_process cancel 's/gosystem(reap/go(reap/'
mutate "who delivers ends with the first one's context" notify test_signal cancel 's/gosystem(deliver/go(deliver/'
mutate "the child's pipe does not block" process test_process pipes 's/if ((flags & O_NONBLOCK) &&/if (false \&\&/'
mutate "who sleeps in poll is not told of more" netpoll_poll test_netmore more \
    '/bool asleep = e != NULL/s/= .*/= false;/'
mutate "a shared socket becomes non-blocking" netfd test_netmore shared 's/if (!says && fcntl/if (fcntl/'
[ $# -gt 1 ] || rm -rf "$dir"
[ $bad = 0 ] && echo ok
exit $bad
