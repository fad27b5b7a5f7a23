// SPDX-License-Identifier: GPL-3.0-or-later
// The difference of two texts.
#ifndef CLI_DIFF_H
#define CLI_DIFF_H

#include "vm/base/buf.h"
#include "vm/base/str.h"

// Appends in the unified form what changes old into new, under the names given; nothing when they
// are alike. Takes n log n steps for n lines.
void diff_unified(Str oldname, Str old, Str newname, Str new, Buf *out);

#endif
