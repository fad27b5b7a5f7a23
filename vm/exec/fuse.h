// SPDX-License-Identifier: GPL-3.0-or-later
//
// Opcodes of fused pairs: they follow those of opcodes.def and exist only in loaded code.
#ifndef VM_EXEC_FUSE_H
#define VM_EXEC_FUSE_H

#include "vm/code/code.h"

enum {
    FOP_BEFORE = NOPS - 1,
#define FUSE(first, second, form) FOP_##first##_##second##_##form,
#include "vm/exec/fused.def"
#undef FUSE
    NALLOPS
};

// Marks the pairs in f's code. The code must not be verified or dumped afterwards.
void vm_fuse(Func *f);

#endif
