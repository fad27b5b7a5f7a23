#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The test of the test: breaks the runtime's cancellation in several ways and demands that test_cancel,
# test_cancelrace or test_context notices each.
# Usage: tests/unit/cancel_mutation.sh [LIBGOSRT.a [scratch directory]]
# timeout: 300
set -u
lib=$(realpath "${1:-${BUILD:-build}/libgosrt.a}")
cd "$(dirname "$0")/../.." || exit 2
if nm "$lib" 2>&1 | grep -q -e __asan_ -e __tsan_ -e __ubsan_; then echo "the library is instrumented"; exit 77; fi
dir=${2:-$(mktemp -d)}
mkdir -p "$dir"
bad=0

# name, file, test program, its test, sed commands
mutate() {
    sed "$5" "runtime/$2" >"$dir/$2"
    if cmp -s "runtime/$2" "$dir/$2"; then echo "$1: does not apply"; bad=1; return; fi
    ${CC:-cc} -std=gnu11 -D_GNU_SOURCE -O2 -fno-strict-aliasing -iquote runtime -I. -o "$dir/$3" \
        "$dir/$2" "tests/unit/$3.c" "$lib" -lpthread 2>"$dir/log" || { cat "$dir/log"; bad=1; return; }
    for _ in 1 2 3 4 5; do
        timeout 5 "$dir/$3" "$4" >"$dir/log" 2>&1 || return
    done
    echo "$1: nobody noticed"
    bad=1
}

# Where others must come in between, the broken code lets them.
late='go_gosched();'
mutate "a semaphore's waiter queues though it is cancelled" sema.c test_cancel window \
    "s/if (canceled(w)) {/if (false) {/; /^static int acquire/,/^}/s/^    lock[a-z]*(/    $late\n&/"
mutate "a condition's waiter queues though it is cancelled" cond.c test_cancel window \
    "s/if (canceled(w)) {/if (false) {/; /^static int condwait/,/^}/s/^    lock[a-z]*(/    $late\n&/"
mutate "a sleeper sleeps though it is cancelled" cancel.c test_cancel window \
    "s/ns <= 0 || canceled(w)/ns <= 0/; s/^    lock(&s.lock);/    $late\n&/"
mutate "a waiter in the middle is not found" sema.c test_cancelrace mutex 's/s->prev->waitlink = s->waitlink;/;/'
mutate "a mutex's next owner gives up its token" sync.c test_cancel handoff \
    "s/if (waiters == 0 || (handed && waiters == 1))/if (waiters == 0)/; /^static bool abandon/{n;s/{/{ $late/;}"
mutate "a mutex counts who has given up" sync.c test_cancelrace mutex 's/int32_t new = old - MUTEX_WAITER;/int32_t new = old;/'
mutate "a group's waiter leaves its token" sync.c test_cancelrace waitgroup \
    's/semacquire(&wg->sema, true, WaitSemacquire, NULL);/;/'
mutate "a writer that gives up keeps the lock" sync.c test_cancel each 's/left == GIVEN_UP/false/'
mutate "a writer's last reader counts itself twice" sync.c test_cancel each \
    's/^        xadd(&rw->readerwait, -GIVEN_UP);/        ;/'
mutate "a writer that gives up forgets the lock on its way" sync.c test_cancelrace lastreader \
    "s/xadd(&rw->readerwait, GIVEN_UP) > 0/(go_gosched(), xadd(\&rw->readerwait, GIVEN_UP)) >= 0/"
mutate "a signal for who gives up is lost" cond.c test_cancelrace cond \
    "s/bool unsignalled = .*/bool unsignalled = true;/; /^static bool giveup/{n;s/{/{ $late/;}"
mutate "tickets given up are not passed over" cond.c test_cancelrace tickets '/^static void skipgone/{n;s/{/{ return;/;}'
mutate "leaving a semaphore serves nobody" wsem.c test_cancelrace semfront 's/list = serve(s);$/list = NULL;/'
mutate "readers are not taken out" pollfd.c test_cancel each '/return take(w->obj, DIR_READ);/s/DIR_READ/DIR_WRITE/'
mutate "dropped contexts wait for their deadline" context.c test_context dropped 's/n == 2 && c->timed/false \&\& c->timed/'
mutate "dropped contexts stay in their parent" context.c test_context dropped \
    '/^static void destroy/,/^}/{s/UNLINK(up->children, c);/c->refs = 1;/;s/free(c);/;/;}'
[ $# -gt 1 ] || rm -rf "$dir"
[ $bad = 0 ] && echo ok
exit $bad
