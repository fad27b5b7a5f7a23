// SPDX-License-Identifier: GPL-3.0-or-later
//
// Running a compiled program.
#ifndef VM_EXEC_VM_H
#define VM_EXEC_VM_H

#include <stdio.h>

#include "vm/code/code.h"

typedef struct VmConfig {
    int gcpercent;     // GOGC, -1 off
    uint64_t memlimit; // GOMEMLIMIT, 0 none
    bool gcstress;     // collect at every allocation
    bool gctrace;
    uint64_t maxstack; // bytes of one script stack; 0: Go's 1000000000
} VmConfig;

// Reads GOGC, GOMEMLIMIT and GOSDEBUG.
void vm_config(VmConfig *c);

// Prints every knob of GOSDEBUG, the scheduler's first, a line each.
void vm_knobs_help(FILE *f);

// Runs p on the scheduler until its main goroutine ends; returns the process's exit status (0, 1
// for an error at top level, 2 for a panic or deadlock; os.Exit does not return). May be called
// once per process.
int vm_run(const Program *p, const VmConfig *c);

#endif
