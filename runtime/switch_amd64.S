// SPDX-License-Identifier: GPL-3.0-or-later
// void *gobuf_swap(void **fromsp, void *tosp, void *val), System V x86-64.
//
// Frame, from the saved stack pointer up: MXCSR and x87 control word (8 bytes), r15 r14 r13 r12 rbx
// rbp, return address. gobuf_make in switch.c builds the same frame by hand.
// The x87 control word is loaded only when it differs: fldcw serialises. MXCSR is always loaded:
// reading it back to compare costs more, since the store by stmxcsr is slow to forward (7.1 against
// 5.2 ns a switch). -DSWITCH_BREAK=rbx (any saved register, mxcsr or fpcw) leaves that one out: the
// stress harness must then fail.
#if defined(__x86_64__)
#ifndef SWITCH_BREAK
#define SWITCH_BREAK none
#endif

    .macro save reg
    .ifc \reg,SWITCH_BREAK
    sub     $8, %rsp
    .cfi_adjust_cfa_offset 8
    .else
    push    %\reg
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset \reg, 0
    .endif
    .endm

    .macro restore reg
    .ifc \reg,SWITCH_BREAK
    add     $8, %rsp
    .cfi_adjust_cfa_offset -8
    .else
    pop     %\reg
    .cfi_adjust_cfa_offset -8
    .cfi_restore \reg
    .endif
    .endm

    .macro unless what:req, insn:vararg
    .ifnc \what,SWITCH_BREAK
    \insn
    .endif
    .endm

    .text
    .globl  gobuf_swap
    .hidden gobuf_swap
    .type   gobuf_swap, @function
    .p2align 5
gobuf_swap:
    .cfi_startproc
    endbr64
    save    rbp
    save    rbx
    save    r12
    save    r13
    save    r14
    save    r15
    sub     $8, %rsp
    .cfi_adjust_cfa_offset 8
    stmxcsr (%rsp)
    fnstcw  4(%rsp)
    movzwl  4(%rsp), %ecx
    mov     %rsp, (%rdi)
    mov     %rsi, %rsp
    // The other stack holds the same frame: the unwind rules stay true.
    unless  mxcsr, ldmxcsr (%rsp)
    cmp     4(%rsp), %cx
    jne     2f
1:  add     $8, %rsp
    .cfi_adjust_cfa_offset -8
    .cfi_remember_state
    restore r15
    restore r14
    restore r13
    restore r12
    restore rbx
    restore rbp
    mov     %rdx, %rax
    pop     %rcx
    .cfi_adjust_cfa_offset -8
    .cfi_register rip, rcx
    jmp     *%rcx
    .cfi_restore_state
    .cfi_adjust_cfa_offset 8
2:  unless  fpcw, fldcw 4(%rsp)
    jmp     1b
    .cfi_endproc
    .size   gobuf_swap, . - gobuf_swap

    // The frame of gobuf_swap is pushed here too, so that one description of it holds before and
    // after the change of stacks.
    .globl  gobuf_probe
    .hidden gobuf_probe
    .type   gobuf_probe, @function
    .p2align 4
gobuf_probe:
    .cfi_startproc
    endbr64
    .irp    reg, rbp, rbx, r12, r13, r14, r15
    push    %\reg
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset \reg, 0
    .endr
    sub     $8, %rsp
    .cfi_adjust_cfa_offset 8
    mov     %rsp, %rbx
    mov     %rdi, %rsp
    mov     %rdx, %rdi
    call    *%rsi
    mov     %rbx, %rsp
    add     $8, %rsp
    .cfi_adjust_cfa_offset -8
    .irp    reg, r15, r14, r13, r12, rbx, rbp
    pop     %\reg
    .cfi_adjust_cfa_offset -8
    .cfi_restore \reg
    .endr
    ret
    .cfi_endproc
    .size   gobuf_probe, . - gobuf_probe

    // A made context starts here: entry function in r12, its argument in rax. Nothing to return to.
    .globl  gobuf_entry
    .hidden gobuf_entry
    .type   gobuf_entry, @function
    .p2align 4
    .cfi_startproc
    .cfi_undefined rip
    nop                     // unwinders look a return address up one byte before
gobuf_entry:
    endbr64
    mov     %rax, %rdi
    xor     %ebp, %ebp
    call    *%r12
    ud2
    .cfi_endproc
    .size   gobuf_entry, . - gobuf_entry
#endif
    .section .note.GNU-stack, "", @progbits
