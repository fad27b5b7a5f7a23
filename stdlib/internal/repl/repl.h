// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef STDLIB_INTERNAL_REPL_REPL_H
#define STDLIB_INTERNAL_REPL_REPL_H

#include <stdbool.h>

// Whether types are shown in another colour than values. Before the first input.
void repl_setcolor(bool on);

#endif
