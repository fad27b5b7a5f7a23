// SPDX-License-Identifier: GPL-3.0-or-later
// For test_preempt.c: scribble(in, out) gives every register, the flags and the words below the
// stack pointer the values of in, stays there for some microseconds of instructions that change
// none, and stores them all to out. All of it may be preempted. Vector registers as the processor
// has them: the widest of SSE, AVX and AVX-512 on x86-64, NEON on AArch64.
#ifndef TESTS_UNIT_SCRIBBLE_H
#define TESTS_UNIT_SCRIBBLE_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

extern const char scribble_start[] __attribute__((visibility("hidden")));
extern const char scribble_end[] __attribute__((visibility("hidden")));

static inline uint64_t scribble_random(uint64_t *s)
{
    *s += 0x9e3779b97f4a7c15u;
    uint64_t z = *s;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

#if defined(__x86_64__)
enum { SCRIBBLES = 1000 };
// Offsets are in the assembly below too.
typedef struct ScribbleState {
    uint64_t gpr[15];   // 0: rax rbx rcx rdx rsi rdi rbp r8 .. r15
    uint64_t flags;     // 120
    uint64_t red[16];   // 128: -8(%rsp) .. -128(%rsp)
    uint64_t mask[8];   // 256: k0 .. k7
    double x87[8];      // 320: st0 .. st7
    uint32_t mxcsr;     // 384
    uint16_t fpcw;      // 388
    uint8_t level;      // 390: 0 SSE, 1 AVX, 2 AVX-512
    uint8_t vec[32][64] __attribute__((aligned(64)));  // 448
} ScribbleState;

_Static_assert(offsetof(ScribbleState, vec) == 448 && offsetof(ScribbleState, level) == 390,
               "the assembly knows the layout");

void scribble(const ScribbleState *in, ScribbleState *out);

// Frame: 0 registers as they are stored, 120 flags, 128 in, 136 out.
__asm__(
    ".pushsection .text\n"
    ".p2align 4\n"
    ".globl scribble_start, scribble_end\n"
    "scribble_start:\n"
    "scribble:\n"
    "    push %rbp\n    push %rbx\n    push %r12\n    push %r13\n    push %r14\n    push %r15\n"
    "    sub $152, %rsp\n"
    "    mov %rdi, 128(%rsp)\n    mov %rsi, 136(%rsp)\n"
    "    cmpb $1, 390(%rdi)\n"
    "    jb 1f\n    ja 2f\n"
    "    .irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n"
    "    vmovdqu 448+64*\\n(%rdi), %ymm\\n\n"
    "    .endr\n"
    "    jmp 3f\n"
    "1:  .irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n"
    "    movdqu 448+64*\\n(%rdi), %xmm\\n\n"
    "    .endr\n"
    "    jmp 3f\n"
    "2:  .irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,"
    "31\n"
    "    vmovdqu64 448+64*\\n(%rdi), %zmm\\n\n"
    "    .endr\n"
    "    .irp n,0,1,2,3,4,5,6,7\n"
    "    kmovq 256+8*\\n(%rdi), %k\\n\n"
    "    .endr\n"
    "3:  fninit\n"
    "    .irp n,7,6,5,4,3,2,1,0\n"
    "    fldl 320+8*\\n(%rdi)\n"
    "    .endr\n"
    "    fldcw 388(%rdi)\n"
    "    ldmxcsr 384(%rdi)\n"
    "    pushq 120(%rdi)\n"
    "    popfq\n"
    // From here on no instruction changes a flag.
    "    .irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n"
    "    mov 128+8*\\n(%rdi), %rax\n"
    "    mov %rax, -8-8*\\n(%rsp)\n"
    "    .endr\n"
    "    mov 0(%rdi), %rax\n    mov 8(%rdi), %rbx\n    mov 16(%rdi), %rcx\n"
    "    mov 24(%rdi), %rdx\n    mov 32(%rdi), %rsi\n    mov 48(%rdi), %rbp\n"
    "    mov 56(%rdi), %r8\n    mov 64(%rdi), %r9\n    mov 72(%rdi), %r10\n"
    "    mov 80(%rdi), %r11\n    mov 88(%rdi), %r12\n    mov 96(%rdi), %r13\n"
    "    mov 104(%rdi), %r14\n    mov 112(%rdi), %r15\n    mov 40(%rdi), %rdi\n"
    "    .rept 1200\n    pause\n    .endr\n"
    "    mov %rax, 0(%rsp)\n    mov %rbx, 8(%rsp)\n    mov %rcx, 16(%rsp)\n"
    "    mov %rdx, 24(%rsp)\n    mov %rsi, 32(%rsp)\n    mov %rdi, 40(%rsp)\n"
    "    mov %rbp, 48(%rsp)\n    mov %r8, 56(%rsp)\n    mov %r9, 64(%rsp)\n"
    "    mov %r10, 72(%rsp)\n    mov %r11, 80(%rsp)\n    mov %r12, 88(%rsp)\n"
    "    mov %r13, 96(%rsp)\n    mov %r14, 104(%rsp)\n    mov %r15, 112(%rsp)\n"
    "    mov 136(%rsp), %rdi\n"
    "    .irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n"
    "    mov -8-8*\\n(%rsp), %rax\n"
    "    mov %rax, 128+8*\\n(%rdi)\n"
    "    .endr\n"
    "    pushfq\n"
    "    popq 120(%rdi)\n"
    "    cld\n"
    "    mov 128(%rsp), %rsi\n"
    "    movzbl 390(%rsi), %ecx\n"
    "    .irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14\n"
    "    mov 8*\\n(%rsp), %rax\n"
    "    mov %rax, 8*\\n(%rdi)\n"
    "    .endr\n"
    "    stmxcsr 384(%rdi)\n"
    "    fnstcw 388(%rdi)\n"
    "    .irp n,0,1,2,3,4,5,6,7\n"
    "    fstpl 320+8*\\n(%rdi)\n"
    "    .endr\n"
    "    fninit\n"
    "    movl $0x1f80, (%rsp)\n"
    "    ldmxcsr (%rsp)\n"
    "    cmp $1, %ecx\n"
    "    jb 1f\n    ja 2f\n"
    "    .irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n"
    "    vmovdqu %ymm\\n, 448+64*\\n(%rdi)\n"
    "    .endr\n"
    "    vzeroupper\n"
    "    jmp 3f\n"
    "1:  .irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15\n"
    "    movdqu %xmm\\n, 448+64*\\n(%rdi)\n"
    "    .endr\n"
    "    jmp 3f\n"
    "2:  .irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,"
    "31\n"
    "    vmovdqu64 %zmm\\n, 448+64*\\n(%rdi)\n"
    "    .endr\n"
    "    .irp n,0,1,2,3,4,5,6,7\n"
    "    kmovq %k\\n, 256+8*\\n(%rdi)\n"
    "    .endr\n"
    "    vzeroupper\n"
    "3:  add $152, %rsp\n"
    "    pop %r15\n    pop %r14\n    pop %r13\n    pop %r12\n    pop %rbx\n    pop %rbp\n"
    "    ret\n"
    "scribble_end:\n"
    ".popsection\n");

static inline void scribble_fill(ScribbleState *s, uint64_t *rng)
{
    memset(s, 0, sizeof *s);
    s->level = __builtin_cpu_supports("avx512bw") ? 2 : __builtin_cpu_supports("avx2") ? 1 : 0;
    for (int i = 0; i < 15; i++)
        s->gpr[i] = scribble_random(rng);
    s->flags = 0x202 | (scribble_random(rng) & 0xcd5);
    for (int i = 0; i < 16; i++)
        s->red[i] = scribble_random(rng);
    for (int i = 0; i < 8 && s->level == 2; i++)
        s->mask[i] = scribble_random(rng);
    for (int i = 0; i < 8; i++)
        s->x87[i] = (double)(int64_t)scribble_random(rng);
    uint64_t r = scribble_random(rng);
    s->mxcsr = (uint32_t)(0x1f80 | (r & 3) << 13 | (r >> 2 & 1) << 15);
    s->fpcw = (uint16_t)(0x37f | (r >> 3 & 3) << 10);
    size_t width = (size_t)16 << s->level;
    for (int i = 0; i < (s->level == 2 ? 32 : 16); i++) {
        for (size_t k = 0; k < width; k += 8) {
            uint64_t v = scribble_random(rng);
            memcpy(&s->vec[i][k], &v, 8);
        }
    }
}

// What differs; NULL: nothing.
static inline const char *scribble_compare(const ScribbleState *in, const ScribbleState *out)
{
    static __thread char name[32];
    static const char *const gprs[] = {"rax", "rbx", "rcx", "rdx", "rsi", "rdi", "rbp", "r8",
                                       "r9",  "r10", "r11", "r12", "r13", "r14", "r15"};
    for (int i = 0; i < 15; i++) {
        if (in->gpr[i] != out->gpr[i])
            return gprs[i];
    }
    if (((in->flags ^ out->flags) & 0xcd5) != 0)
        return "flags";
    if (memcmp(in->red, out->red, sizeof in->red) != 0)
        return "the red zone";
    if (memcmp(in->x87, out->x87, sizeof in->x87) != 0)
        return "x87";
    if (((in->mxcsr ^ out->mxcsr) & ~0x3fu) != 0 || in->fpcw != out->fpcw)
        return "floating-point control";
    if (memcmp(in->mask, out->mask, sizeof in->mask) != 0)
        return "mask registers";
    for (int i = 0; i < 32; i++) {
        if (memcmp(in->vec[i], out->vec[i], sizeof in->vec[i]) != 0) {
            snprintf(name, sizeof name, "vector register %d", i);
            return name;
        }
    }
    return NULL;
}

#elif defined(__aarch64__)
enum { SCRIBBLES = 30 };
typedef struct ScribbleState {
    uint64_t x[31];     // 0
    uint64_t nzcv;      // 248
    uint64_t fpcr;      // 256
    uint64_t fpsr;      // 264
    uint8_t q[32][16];  // 272
} ScribbleState;

void scribble(const ScribbleState *in, ScribbleState *out);

// Frame: 0 x19..x30, 96 out, 112 x0..x30 as they are stored.
__asm__(
    ".pushsection .text\n"
    ".p2align 4\n"
    ".globl scribble_start, scribble_end\n"
    "scribble_start:\n"
    "scribble:\n"
    "    sub sp, sp, #432\n"
    "    stp x19, x20, [sp]\n    stp x21, x22, [sp, #16]\n    stp x23, x24, [sp, #32]\n"
    "    stp x25, x26, [sp, #48]\n    stp x27, x28, [sp, #64]\n    stp x29, x30, [sp, #80]\n"
    "    stp d8, d9, [sp, #368]\n    stp d10, d11, [sp, #384]\n    stp d12, d13, [sp, #400]\n"
    "    stp d14, d15, [sp, #416]\n"
    "    str x1, [sp, #96]\n"
    "    ldr x2, [x0, #248]\n    msr nzcv, x2\n"
    "    ldr x2, [x0, #256]\n    msr fpcr, x2\n"
    "    ldr x2, [x0, #264]\n    msr fpsr, x2\n"
    "    .irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,"
    "31\n"
    "    ldr q\\n, [x0, #272+16*\\n]\n"
    "    .endr\n"
    "    .irp n,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30\n"
    "    ldr x\\n, [x0, #8*\\n]\n"
    "    .endr\n"
    "    ldr x0, [x0]\n"
    "    .rept 400\n    yield\n    .endr\n"
    "    .irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,"
    "30\n"
    "    str x\\n, [sp, #112+8*\\n]\n"
    "    .endr\n"
    "    ldr x1, [sp, #96]\n"
    "    mrs x2, nzcv\n    str x2, [x1, #248]\n"
    "    mrs x2, fpcr\n    str x2, [x1, #256]\n"
    "    mrs x2, fpsr\n    str x2, [x1, #264]\n"
    "    msr fpcr, xzr\n"
    "    .irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,"
    "31\n"
    "    str q\\n, [x1, #272+16*\\n]\n"
    "    .endr\n"
    "    .irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,"
    "30\n"
    "    ldr x2, [sp, #112+8*\\n]\n"
    "    str x2, [x1, #8*\\n]\n"
    "    .endr\n"
    "    ldp x19, x20, [sp]\n    ldp x21, x22, [sp, #16]\n    ldp x23, x24, [sp, #32]\n"
    "    ldp x25, x26, [sp, #48]\n    ldp x27, x28, [sp, #64]\n    ldp x29, x30, [sp, #80]\n"
    "    ldp d8, d9, [sp, #368]\n    ldp d10, d11, [sp, #384]\n    ldp d12, d13, [sp, #400]\n"
    "    ldp d14, d15, [sp, #416]\n"
    "    add sp, sp, #432\n"
    "    ret\n"
    "scribble_end:\n"
    ".popsection\n");

static inline void scribble_fill(ScribbleState *s, uint64_t *rng)
{
    memset(s, 0, sizeof *s);
    for (int i = 0; i < 31; i++)
        s->x[i] = scribble_random(rng);
    uint64_t r = scribble_random(rng);
    s->nzcv = (r & 15) << 28;
    s->fpcr = (r >> 4 & 3) << 22;
    s->fpsr = r >> 6 & 15;
    for (int i = 0; i < 32; i++) {
        for (int k = 0; k < 16; k += 8) {
            uint64_t v = scribble_random(rng);
            memcpy(&s->q[i][k], &v, 8);
        }
    }
}

static inline const char *scribble_compare(const ScribbleState *in, const ScribbleState *out)
{
    static __thread char name[32];
    for (int i = 0; i < 31; i++) {
        if (in->x[i] != out->x[i]) {
            snprintf(name, sizeof name, "x%d", i);
            return name;
        }
    }
    if (in->nzcv != out->nzcv)
        return "nzcv";
    if (in->fpcr != out->fpcr || in->fpsr != out->fpsr)
        return "floating-point control";
    for (int i = 0; i < 32; i++) {
        if (memcmp(in->q[i], out->q[i], 16) != 0) {
            snprintf(name, sizeof name, "q%d", i);
            return name;
        }
    }
    return NULL;
}
#endif
#endif
