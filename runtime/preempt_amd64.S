// SPDX-License-Identifier: GPL-3.0-or-later
// Where a preempted goroutine goes on, on a copy of its signal frame: rsp and rdi are at the
// ucontext. Without unwind information: unwinders and debuggers know the return address of the call
// by its two instructions as the return from a signal, and find the interrupted frames in the
// ucontext.
#if defined(__x86_64__)
    .text
    .globl  asyncpreempt_entry
    .hidden asyncpreempt_entry
    .hidden asyncpreempt
    .type   asyncpreempt_entry, @function
    .p2align 4
    nop
asyncpreempt_entry:
    endbr64
    call    asyncpreempt
    mov     $15, %rax       // rt_sigreturn
    syscall
    ud2
    .size   asyncpreempt_entry, . - asyncpreempt_entry
#endif
    .section .note.GNU-stack, "", @progbits
