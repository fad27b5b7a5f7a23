// SPDX-License-Identifier: GPL-3.0-or-later
// void *gobuf_swap(void **fromsp, void *tosp, void *val), AAPCS64.
//
// Frame of 176 bytes, from the saved stack pointer up: x19..x30, d8..d15, FPCR, padding.
// gobuf_make in switch.c builds the same frame by hand. It ends in `br`, not `ret`, to leave the
// return predictor alone. FPCR is written only when it differs: msr to it is slow.
// -DSWITCH_BREAK=x19 (any saved register, or fpcr) leaves that one out: the stress harness must
// then fail.
#if defined(__aarch64__)
#ifndef SWITCH_BREAK
#define SWITCH_BREAK none
#endif

    .macro save2 a, b, off
    .ifc \a,SWITCH_BREAK
    str     \b, [sp, #\off + 8]
    .else
    .ifc \b,SWITCH_BREAK
    str     \a, [sp, #\off]
    .else
    stp     \a, \b, [sp, #\off]
    .endif
    .endif
    .cfi_rel_offset \a, \off
    .cfi_rel_offset \b, \off + 8
    .endm

    .macro load2 a, b, off
    .ifc \a,SWITCH_BREAK
    ldr     \b, [sp, #\off + 8]
    .else
    .ifc \b,SWITCH_BREAK
    ldr     \a, [sp, #\off]
    .else
    ldp     \a, \b, [sp, #\off]
    .endif
    .endif
    .cfi_restore \a
    .cfi_restore \b
    .endm

    // The frame, but for FPCR.
    .macro pushframe
    sub     sp, sp, #176
    .cfi_adjust_cfa_offset 176
    save2   x19, x20, 0
    save2   x21, x22, 16
    save2   x23, x24, 32
    save2   x25, x26, 48
    save2   x27, x28, 64
    save2   x29, x30, 80
    save2   d8, d9, 96
    save2   d10, d11, 112
    save2   d12, d13, 128
    save2   d14, d15, 144
    .endm

    .text
    .globl  gobuf_swap
    .hidden gobuf_swap
    .type   gobuf_swap, %function
    .p2align 5
gobuf_swap:
    .cfi_startproc
    hint    #34                     // bti c
    pushframe
    mrs     x9, fpcr
    str     x9, [sp, #160]
    mov     x10, sp
    str     x10, [x0]
    mov     sp, x1
    // The other stack holds the same frame: the unwind rules stay true.
    ldr     x10, [sp, #160]
    cmp     x9, x10
    b.eq    1f
    .ifnc   fpcr,SWITCH_BREAK
    msr     fpcr, x10
    .endif
1:  load2   x19, x20, 0
    load2   x21, x22, 16
    load2   x23, x24, 32
    load2   x25, x26, 48
    load2   x27, x28, 64
    load2   x29, x30, 80
    load2   d8, d9, 96
    load2   d10, d11, 112
    load2   d12, d13, 128
    load2   d14, d15, 144
    add     sp, sp, #176
    .cfi_adjust_cfa_offset -176
    mov     x0, x2
    br      x30
    .cfi_endproc
    .size   gobuf_swap, . - gobuf_swap

    // The frame of gobuf_swap is pushed here too, so that one description of it holds before and
    // after the change of stacks.
    .globl  gobuf_probe
    .hidden gobuf_probe
    .type   gobuf_probe, %function
    .p2align 4
gobuf_probe:
    .cfi_startproc
    hint    #34                     // bti c
    pushframe
    mov     x19, sp
    mov     sp, x0
    mov     x0, x2
    blr     x1
    mov     sp, x19
    load2   x19, x20, 0
    ldp     x29, x30, [sp, #80]
    .cfi_restore x29
    .cfi_restore x30
    add     sp, sp, #176
    .cfi_adjust_cfa_offset -176
    ret
    .cfi_endproc
    .size   gobuf_probe, . - gobuf_probe

    // A made context starts here: entry function in x19, its argument in x0. Nothing to return to.
    .globl  gobuf_entry
    .hidden gobuf_entry
    .type   gobuf_entry, %function
    .p2align 4
    .cfi_startproc
    .cfi_undefined x30
    nop                             // unwinders look a return address up one byte before
gobuf_entry:
    hint    #36                     // bti j
    mov     x29, xzr
    blr     x19
    brk     #1
    .cfi_endproc
    .size   gobuf_entry, . - gobuf_entry
#endif
    .section .note.GNU-stack, "", %progbits
