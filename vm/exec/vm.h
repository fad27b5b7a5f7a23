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

// ---- Sessions: a program that grows while it runs (vm/compile/compile.h)
//
// The main goroutine is a C function, which installs units and starts them; their goroutines go on
// after they have ended. An uncaught panic, and an error that x? finds at top level, end only the
// goroutine they are in.

typedef struct VmSession {
    // Text for the user: panics and errors nobody handled. On a goroutine; may park.
    void (*say)(const char *text, size_t n);
    // The goroutine that vm_start made has ended. On the scheduler: must not park.
    void (*ended)(void);
    // What the program writes to descriptor 1 or 2: false when that is to be written as ever. On a
    // goroutine; may park. May be NULL.
    bool (*write)(int fd, const void *p, size_t n);
    // The process is about to end. May be NULL.
    void (*leave)(void);
} VmSession;

typedef enum VmOutcome {
    VM_RETURNED,
    VM_PANICKED,
    VM_FAILED,      // x? found an error
    VM_INTERRUPTED,
} VmOutcome;

// As vm_run, with fn(arg) as main goroutine; p is empty at first.
int vm_session(Program *p, const VmConfig *c, const VmSession *s, void (*fn)(void *), void *arg);
// Makes the unit part of the running program. From a goroutine; stops the world for a moment.
void vm_install(const ProgramUnit *u);
// Calls f, which has neither parameters nor results, on a new goroutine. One at a time: the last
// one must have ended.
void vm_start(Func *f);
// How the last one ended.
VmOutcome vm_outcome(void);
// Ends the goroutine that vm_start made and all that it and they have started, with their deferred
// calls; a second time ends the deferred calls. remind: only what the last time did not reach, in
// a system call. True: it will end soon, or has. False: it waits for something that cannot be given
// up (a lock, a wait group, a child), and ends when that comes; *why says what it is.
bool vm_interrupt(bool remind, const char **why);
// Leaves the goroutine behind that vm_start made: `ended` will not be called for it.
void vm_abandon(void);

// Lists the script's goroutines: how many are in the same state and began with the same function.
void vm_goroutines(FILE *f);

#endif
