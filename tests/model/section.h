// SPDX-License-Identifier: GPL-3.0-or-later
// What a lock protects: one thread at a time, and each sees what the last one wrote.
#ifndef TESTS_MODEL_SECTION_H
#define TESTS_MODEL_SECTION_H

#include "tests/model/explore.h"

static uint64_t inside, data;

static void section(void)
{
    mc_touch(&data);
    MC_CHECK(inside++ == 0);
    mc_pause();
    inside--;
}

#endif
