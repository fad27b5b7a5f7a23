// SPDX-License-Identifier: GPL-3.0-or-later
//
// Simulated runs on the command line: -sim=SEED, -sim=FIRST..LAST, -sim-count=N.
#ifndef CLI_SIM_H
#define CLI_SIM_H

#include <stdbool.h>
#include <stdint.h>

typedef struct SimRange {
    bool on;
    uint64_t first, count; // count 0: one run, in this process
    const char *verb;      // for messages; NULL: run
} SimRange;

// The arguments of -sim= and -sim-count=. NULL, or what is wrong.
const char *sim_seeds(SimRange *r, const char *s);
const char *sim_count(SimRange *r, const char *s);
// Runs fn(arg) once, or once for each seed in a process of its own until one fails; the status to
// exit with. again is the command without -sim, for whoever wants to see the failure again.
int sim_run(const SimRange *r, int (*fn)(void *arg), void *arg, int argc, char **again);

#endif
