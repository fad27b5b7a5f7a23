// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files rewritten in place for gos -i.
#ifndef STDLIB_INTERNAL_ONELINE_INPLACE_H
#define STDLIB_INTERNAL_ONELINE_INPLACE_H

#include "vm/exec/native.h"

// Before the program runs. suffix: of the names that the old files keep, "" when they are not kept.
void inplace_setup(const char *suffix);
// Ends the rewriting of the file before, if any: what was printed since replaces it in one step.
// Then begins that of another, or with file < 0 of none: what is printed from now on goes there.
// Does nothing for the file that is being rewritten. What fails ends the program: message, status
// 1, and the file is as it was.
void inplace_begin(VmG *t, int file, const char *name);

#endif
