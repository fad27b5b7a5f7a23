// SPDX-License-Identifier: GPL-3.0-or-later
// A protocol tested in a simulated network: a shop sends orders to a store over UDP, which loses,
// doubles and reorders datagrams, and once the network is cut for a while. The shop repeats each
// order until it is confirmed, so the store must know the ones that it has had. First the store
// that does passes 200 seeds; then one that does not is found out by a search, and its seed shows
// the same again. With a seed as argument: that run of the wrong store.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/rt.h"
#include "runtime/sim.h"

enum { ORDERS = 20, TRIES = 200 };

static const int64_t ms = 1000000;

typedef struct Shop {
    bool forgetful;  // the store's mistake
    bool known[ORDERS];
    int sold, confirmed;
} Shop;

static void store(void *arg)
{
    Shop *s = arg;
    GoFd f = go_udp_listen(":9000");
    GoAddr from;
    int order;
    while (go_recvfrom(f, &order, sizeof order, &from) == sizeof order) {
        if (s->forgetful || !s->known[order])
            s->sold++;
        s->known[order] = true;
        go_sendto(f, &order, sizeof order, &from);
    }
}

// Until an answer has come; answers to earlier orders may come late.
static bool place(GoFd f, int order)
{
    for (int i = 0; i < TRIES; i++) {
        int answer = -1;
        go_fd_write(f, &order, sizeof order);
        go_fd_deadline(f, GO_READ, go_nanotime() + 50 * ms);
        while (go_fd_read(f, &answer, sizeof answer) == sizeof answer)
            if (answer == order)
                return true;
    }
    return false;
}

static void trouble(void *arg)
{
    (void)arg;
    go_sleep((int64_t)(go_fastrand() % 1000) * ms);
    go_sim_partition("shop", "store");
    go_sleep(2000 * ms);
    go_sim_heal("shop", "store");
}

static void start(void *arg)
{
    Shop *s = arg;
    GoSimLink link = {.latency = 5 * ms, .jitter = 20 * ms, .loss = 0.1, .duplicate = 0.01};
    go_sim_host("shop");
    go_sim_go("store", store, s);
    go_sim_link("shop", "store", &link);
    go(trouble, NULL);
    GoFd f = go_udp_dial("store:9000");
    for (int i = 0; i < ORDERS; i++)
        s->confirmed += place(f, i);
    go_fd_close(f);
    if (s->sold != ORDERS || s->confirmed != ORDERS) {
        puts(s->sold > ORDERS ? "an order was sold twice" : "an order was lost");
        go_setexit(1);
    }
}

static int run(uint64_t seed, void *forgetful)
{
    Shop s = {.forgetful = forgetful != NULL};
    GoSimOptions quiet = {.quiet = true};
    return go_sim_run(seed, &quiet, start, &s);
}

int main(int argc, char **argv)
{
    uint64_t seed = 0, again = 0;
    if (argc > 1)
        return run(strtoull(argv[1], NULL, 10), "");
    int right = go_sim_search(1, 200, run, NULL, &seed);
    printf("the right store: status %d\n", right);
    int wrong = go_sim_search(1, 200, run, "", &seed);
    int same = go_sim_search(seed, seed, run, "", &again);
    printf("the forgetful one: %s\n", wrong == 1 && same == wrong && again == seed ? "found" : "?");
    return right;
}

// expect: the right store: status 0
// expect: an order was sold twice
// expect: an order was sold twice
// expect: the forgetful one: found
