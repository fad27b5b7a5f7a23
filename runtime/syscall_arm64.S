// SPDX-License-Identifier: GPL-3.0-or-later
// go_entersyscall and go_entersyscallblock: hand the caller's callee-saved registers to the C half,
// which keeps them where the conservative scan finds them. In assembly, since a C prologue may
// already have reused some. C half: (saved registers, their number, caller's stack pointer after
// the return).
#if defined(__aarch64__)
    .text

    .macro ENTRY name, half
    .globl \name
    .type \name, %function
    .p2align 4
\name:
    .cfi_startproc
    stp x29, x30, [sp, #-96]!
    .cfi_adjust_cfa_offset 96
    .cfi_rel_offset x29, 0
    .cfi_rel_offset x30, 8
    stp x19, x20, [sp, #16]
    stp x21, x22, [sp, #32]
    stp x23, x24, [sp, #48]
    stp x25, x26, [sp, #64]
    stp x27, x28, [sp, #80]
    mov x0, sp
    mov x1, #12
    add x2, sp, #96
    bl \half
    ldp x29, x30, [sp], #96
    .cfi_adjust_cfa_offset -96
    .cfi_restore x29
    .cfi_restore x30
    ret
    .cfi_endproc
    .size \name, .-\name
    .endm

    .hidden entersyscall
    .hidden entersyscallblock
    ENTRY go_entersyscall, entersyscall
    ENTRY go_entersyscallblock, entersyscallblock

    .section .note.GNU-stack, "", %progbits
#endif
