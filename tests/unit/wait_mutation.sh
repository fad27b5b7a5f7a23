#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Breaks signals, children and the poll back end: their tests notice. Usage: see tests/unit/mutation.
# timeout: 300
set -u
. "$(dirname "$0")/mutation"
limit=10
export GOSDEBUG=netpoll=1

mutate "a signal's byte before its bit" notify.c test_signal many \
    's/sendall(xchg(&pending, 0));/{ static uint64_t late; uint64_t now = late; late = xchg(\&pending, 0); sendall(now); }/'
mutate "the first action is forgotten" notify.c test_signal restore 's/sigaction(sig, &table.old\[sig\], NULL);//'
mutate "stop leaves the channel in" notify.c test_signal notify '/table.want\[i\] = table.want\[--table.n\];/d'
mutate "no reaping" process.c test_process many 's/while (wait4(p->pid/while (0 \&\& wait4(p->pid/'
mutate "who reaps ends with the starter's context" process.c test_process cancel 's/gosystem(reap/go(reap/'
mutate "who delivers ends with the first one's context" notify.c test_signal cancel 's/gosystem(deliver/go(deliver/'
mutate "the child's pipe does not block" process.c test_process pipes 's/if ((flags & O_NONBLOCK) &&/if (false \&\&/'
mutate "who sleeps in poll is not told of more" netpoll_poll.c test_netmore more \
    '/bool asleep = e != NULL/s/= .*/= false;/'
mutate "a shared socket becomes non-blocking" netfd.c test_netmore shared 's/if (!says && fcntl/if (fcntl/'
verdict
