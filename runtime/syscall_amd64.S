// SPDX-License-Identifier: GPL-3.0-or-later
// go_entersyscall and go_entersyscallblock: hand the caller's callee-saved registers to the C half,
// which keeps them where the conservative scan finds them. In assembly, since a C prologue may
// already have reused some. C half: (saved registers, their number, caller's stack pointer after
// the return).
#if defined(__x86_64__)
    .text

    .macro ENTRY name, half
    .globl \name
    .type \name, @function
    .p2align 4
\name:
    .cfi_startproc
    pushq %rbp
    .cfi_adjust_cfa_offset 8
    pushq %rbx
    .cfi_adjust_cfa_offset 8
    pushq %r12
    .cfi_adjust_cfa_offset 8
    pushq %r13
    .cfi_adjust_cfa_offset 8
    pushq %r14
    .cfi_adjust_cfa_offset 8
    pushq %r15
    .cfi_adjust_cfa_offset 8
    movq %rsp, %rdi
    movl $6, %esi
    leaq 56(%rsp), %rdx
    subq $8, %rsp
    .cfi_adjust_cfa_offset 8
    call \half
    addq $56, %rsp
    .cfi_adjust_cfa_offset -56
    ret
    .cfi_endproc
    .size \name, .-\name
    .endm

    .hidden entersyscall
    .hidden entersyscallblock
    ENTRY go_entersyscall, entersyscall
    ENTRY go_entersyscallblock, entersyscallblock

    .section .note.GNU-stack, "", @progbits
#endif
