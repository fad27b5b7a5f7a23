#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Breaks the runtime's cancellation: test_cancel, test_cancelrace or test_context notices. Usage: see tests/unit/mutation.
# timeout: 300
set -u
. "$(dirname "$0")/mutation"
tries=5 limit=5

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
verdict
