// SPDX-License-Identifier: GPL-3.0-or-later
// What the runtime's sources ask of a simulation, for models in which there is none.
#ifndef TESTS_MODEL_NOSIM_H
#define TESTS_MODEL_NOSIM_H

#include <stdlib.h>

#include "runtime/io.h"

bool simulating;

int64_t kernelnanotime(void)
{
    return go_nanotime();
}

G *simfind(M *m)
{
    (void)m;
    abort();
}

bool simpoll(void)
{
    return false;
}

uint64_t simoutside(void)
{
    return 0;
}

void simnewg(G *g, G *parent)
{
    (void)g;
    (void)parent;
}

void simexitg(G *g)
{
    (void)g;
}

void simyield(void)
{
}

int simprocs(int n)
{
    return n;
}

#endif
