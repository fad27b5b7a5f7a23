// SPDX-License-Identifier: GPL-3.0-or-later
// Preemption of C code by signal: what the scheduler and the signal code know of it. See preempt.c.
#ifndef RUNTIME_PREEMPT_H
#define RUNTIME_PREEMPT_H

#include <signal.h>
#include <ucontext.h>

#include "sched.h"

// Installs the handler if any code has been declared preemptible. Once, when the scheduler starts.
void preemptinit(void);
// Some code has been: a request that is not heeded is worth a signal.
bool preemptcode(void);
// Interrupts the thread that runs on p, if any. Any thread; a thread that has meanwhile turned to
// something else ignores the signal.
void preemptsignal(P *p);

// The interrupted instruction.
static inline uintptr_t uc_pc(const ucontext_t *uc)
{
#if defined(__x86_64__)
    return (uintptr_t)uc->uc_mcontext.gregs[REG_RIP];
#elif defined(__aarch64__)
    return uc->uc_mcontext.pc;
#endif
}

// preempt_ARCH.S: where an interrupted goroutine goes on, with its registers in the copy of the
// kernel's signal frame at its stack pointer: calls asyncpreempt, then rt_sigreturn.
void asyncpreempt_entry(void);
// On the goroutine's stack, called by the above. uc is in that copy.
void asyncpreempt(ucontext_t *uc);

#endif
