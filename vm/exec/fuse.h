// SPDX-License-Identifier: GPL-3.0-or-later
//
// Opcodes of loaded code only; they follow those of opcodes.def: fused pairs, and DIV_SI and REM_SI
// by a power of two, whose operand c is then the logarithm (1 to 14).
#ifndef VM_EXEC_FUSE_H
#define VM_EXEC_FUSE_H

#include "vm/code/code.h"

enum {
    FOP_BEFORE = NOPS - 1,
#define FUSE(first, second, form) FOP_##first##_##second##_##form,
#include "vm/exec/fused.def"
#undef FUSE
    FOP_DIV_POW2,
    FOP_REM_POW2,
    NALLOPS
};

// Marks the pairs and divisions in f's code. The code must not be verified or dumped afterwards.
void vm_fuse(Func *f);

#endif
