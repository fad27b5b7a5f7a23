// SPDX-License-Identifier: GPL-3.0-or-later
// Where a preempted goroutine goes on, on a copy of its signal frame: sp is at the siginfo, x0 at
// the ucontext above it. Without unwind information: unwinders and debuggers know the return
// address of the call by its two instructions as the return from a signal, and find the interrupted
// frames in the ucontext.
#if defined(__aarch64__)
    .text
    .globl  asyncpreempt_entry
    .hidden asyncpreempt_entry
    .hidden asyncpreempt
    .type   asyncpreempt_entry, %function
    .p2align 4
    nop
asyncpreempt_entry:
    hint    #38                     // bti jc
    bl      asyncpreempt
    mov     x8, #139                // rt_sigreturn
    svc     #0
    brk     #1
    .size   asyncpreempt_entry, . - asyncpreempt_entry
#endif
    .section .note.GNU-stack, "", %progbits
