#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Breaks the simulation and the blocking back end of the Io interface: their tests notice. Usage: see
# tests/unit/mutation.
# timeout: 300
set -u
. "$(dirname "$0")/mutation"
limit=5

# What a seed decides, and that it decides everything.
mutate "another clock than the virtual one" sim.c test_sim ends 's/return sim.now += CLOCK_NS;/return kernelnanotime();/'
mutate "chance that is not the seed's" sim.c test_sim reproduced 's/sim.rand = mix(seed ^/sim.rand = mix(seed ^ (uint64_t)getpid() ^/'
mutate "a schedule by addresses" sim.c test_sim reproduced 's/mix(sim.seed ^ g->goid << 20)/mix((uintptr_t)g ^ (uint64_t)getpid())/; s/ONE_OF(0, 0, 4)/2/'
mutate "first come, first served" sim.c test_sim search \
    's/if (simbelow(sim.style.shuffle) == 0) {/if (false) {/; s/simbelow(4) < sim.style.next/false/; s/simbelow(sim.style.point) == 0/false/; s/laggard(\*place(0))/false/; s/sim.budget = .*/sim.budget = 1u << 30;/'
mutate "nobody lags" sim.c test_sim search 's/^static bool laggard.*/& __attribute__((unused));\nstatic bool laggard(const G *g)/; s/laggard(\*place(0))/false/'
mutate "timers stand still" sim.c test_sim ends 's/if (next > sim.now)/if (next != timer \&\& next > sim.now)/'
mutate "a deadlock is waited out" sim.c test_sim ends 's/^        deadlocked();/        next = sim.now + 1000;/'
mutate "runs without end" sim.c test_sim ends 's/if (++sim.work > most)/if (false)/'
# The network.
mutate "everybody is at home" sim.c test_simnet hosts 's/sethost(g, h->host);/;/'
mutate "no latency" simnet.c test_simnet latency 's/int64_t ns = l->latency > 0 ? l->latency : 1;/int64_t ns = 1;/'
mutate "a partition lets packets through" simnet.c test_simnet partition 's/return net.cut\[a\]\[b\];/return false;/'
mutate "healing does not" simnet.c test_simnet partition 's/net.cut\[a\]\[b\] = net.cut\[b\]\[a\] = false;/;/'
mutate "nothing is lost" simnet.c test_simnet datagrams 's/return &net.links\[from\]\[to\];/static GoSimLink l; l = net.links[from][to]; l.loss = 0; return \&l;/'
mutate "nothing arrives twice" simnet.c test_simnet datagrams 's/return &net.links\[from\]\[to\];/static GoSimLink l; l = net.links[from][to]; l.duplicate = 0; return \&l;/'
mutate "no connection breaks" simnet.c test_simnet streams 's/return &net.links\[from\]\[to\];/static GoSimLink l; l = net.links[from][to]; l.reset = 0; return \&l;/'
mutate "segments overtake each other" simsock.c test_simnet streams \
    's/if (at <= to->last)/if (false)/; s/if (p != s->flight.head) {/if (false) {/; s/^    qget(&s->flight);/    SimPacket **f = \&s->flight.head; while (*f != p) f = \&(*f)->next; *f = p->next; p->next = NULL;/'
mutate "a stream without a window" simsock.c test_simnet streams 's/size_t room = WINDOW - s->unread;/size_t room = WINDOW;/'
# The blocking back end.
export GOSDEBUG=io=1
mutate "who closes leaves the waiter in poll" io_block.c test_net close 's/if (wake != 0)/if (false)/'
mutate "who cancels does not come" io_block.c test_cancel each 's/err == 0 \&\& w != NULL \&\& !cancelarm/false \&\& !cancelarm/'
mutate "the waiter says too late where it waits" io_block.c test_cancel window \
    's/^    st_seq(&pd->blocked\[dir\], wake);//; s/^    go_entersyscallblock();/    go_gosched(); st_seq(\&pd->blocked[dir], wake); &/'
verdict
