// SPDX-License-Identifier: GPL-3.0-or-later
//
// The dispatch loop: one body per line of opcodes.def, reached through a table of label addresses
// that the same file generates, so that an opcode without a body does not compile.
//
// pc stands on the instruction being executed; NEXT and NEXTX step over one or two words. fp, pc
// and t live in registers. What can panic, allocate or park writes fp and pc to t first (SAVE) and
// goes out of line; after anything that may have moved the stack, LOAD takes them back.
//
// A panic is raised by leaving a record in t->panics and jumping to `unwind`, which asks vm_unwind
// where to go on.
#include "vm/exec/exec.h"

#include <math.h>

#include "vm/exec/arith.h"
#include "vm/exec/fuse.h"

#define OPCODE(name) L_##name:
#define A (pc->a)
#define B (pc->b)
#define C (pc->c)
#define SC (pc->sc)
#define BC (pc->bc)
#define W ((uint32_t)pc->bc)
#define R(x) fp[x]
#define EXT (((const ExtWord *)pc)[1])
#define NEXT do { pc += 1; goto *ops[pc->op]; } while (0)
#define NEXTX do { pc += 2; goto *ops[pc->op]; } while (0)
#define RUN goto *ops[pc->op]
#define RETURN do { uint64_t w = fp[-1].u; pc = retpc(w); fp -= w >> 48; RUN; } while (0)
#define SAVE() (t->fp = fp, t->pc = pc)
#define LOAD() (fp = t->fp, pc = t->pc)
#define CHECK(call) do { SAVE(); if (unlikely(!(call))) goto unwind; } while (0)
#define PTR(x) ((char *)R(x).p)
#define NILTEST(p) do { if (unlikely(!(p))) goto nilpanic; } while (0)
#define TYPE(i) (vm.types[i])
// The length of a slice in slots x, x + 1.
#define SLEN(x) ((uint64_t)(uint32_t)R((x) + 1).u)
// A jump back that also asks whether somebody wants this goroutine to stop.
#define LIMIT() __atomic_load_n(&t->limit, __ATOMIC_RELAXED)
#define POLL() do { if (unlikely(LIMIT() == POISON)) goto poll; } while (0)

#define BINOP(name, expr_r, expr_i) \
    OPCODE(name) { uint64_t x = R(B).u, y = R(C).u; R(A).u = (expr_r); NEXT; } \
    OPCODE(name##I) { uint64_t x = R(B).u, y = (uint64_t)(int64_t)SC; R(A).u = (expr_i); NEXT; }
#define ARITH(name, expr) BINOP(name, expr, expr)
#define DIVOP(name, expr) \
    OPCODE(name) { uint64_t x = R(B).u, y = R(C).u; \
                   if (unlikely(!y)) goto divzero; \
                   R(A).u = (expr); NEXT; } \
    OPCODE(name##I) { uint64_t x = R(B).u, y = (uint64_t)(int64_t)SC; \
                      if (unlikely(!y)) goto divzero; \
                      R(A).u = (expr); NEXT; }
#define UNOP(name, expr) OPCODE(name) { uint64_t x = R(B).u; R(A).u = (expr); NEXT; }
#define FOP(name, field, op) OPCODE(name) { R(A).field = R(B).field op R(C).field; NEXT; }
#define F32OP(name, op) OPCODE(name) { R(A).u = f32bits(R(B).f32 op R(C).f32); NEXT; }
#define C128OP(name, op) \
    OPCODE(name) { \
        double re = R(B).f op R(C).f, im = (&R(B))[1].f op (&R(C))[1].f; \
        R(A).f = re; \
        (&R(A))[1].f = im; \
        NEXT; \
    }
#define SETCMP(name, field, op) OPCODE(name) { R(A).u = R(B).field op R(C).field; NEXT; }
#define SETCMPI(name, op) OPCODE(name) { R(A).u = R(B).i op (int64_t)SC; NEXT; }
#define JCMP1(name, cond) \
    OPCODE(name) { if (cond) { pc += SC; NEXT; } NEXT; } \
    OPCODE(name##L) { if (likely(cond)) { pc += SC; POLL(); NEXT; } NEXT; }
#define JCMP(name, field, op) JCMP1(name, R(A).field op R(B).field)
#define JCMPI(name, op) JCMP1(name, R(A).i op (int64_t)(int16_t)B)
#define LDOP(name, type, field) \
    OPCODE(name) { const char *p = PTR(B); NILTEST(p); R(A).field = *(const type *)(p + C); NEXT; }
#define STOP(name, type) \
    OPCODE(name) { char *p = PTR(A); NILTEST(p); *(type *)(p + B) = (type)R(C).u; NEXT; }
#define LDGOP(name, type, field) \
    OPCODE(name) { R(A).field = *(const type *)(vm.globals + W); NEXT; }
#define STGOP(name, type) OPCODE(name) { *(type *)(vm.globals + W) = (type)R(A).u; NEXT; }
#define LDFOP(name, type, field) \
    OPCODE(name) { R(A).field = *(const type *)((char *)&R(B) + C); NEXT; }
#define STFOP(name, type) OPCODE(name) { *(type *)((char *)&R(A) + B) = (type)R(C).u; NEXT; }
#define LDFXOP(name, type, field) \
    OPCODE(name) { uint64_t i = R(C).u; if (unlikely(i >= EXT.lo)) goto fxpanic; \
                   R(A).field = ((const type *)&R(B))[i]; NEXTX; }
#define STFXOP(name, type) \
    OPCODE(name) { uint64_t i = R(B).u; if (unlikely(i >= EXT.lo)) goto sfxpanic; \
                   ((type *)&R(A))[i] = (type)R(C).u; NEXTX; }
#define IDXOP(name, type, field) \
    OPCODE(name) { uint64_t i = R(C).u; if (unlikely(i >= SLEN(B))) goto idxpanic; \
                   R(A).field = ((const type *)R(B).p)[i]; NEXT; }
#define SIDXOP(name, type) \
    OPCODE(name) { uint64_t i = R(B).u; if (unlikely(i >= SLEN(A))) goto sidxpanic; \
                   ((type *)R(A).p)[i] = (type)R(C).u; NEXT; }
#define APPENDOP(name, store) \
    OPCODE(name) { \
        uint64_t lc = R(B + 1).u, len = (uint32_t)lc; \
        if (unlikely(len == lc >> 32)) goto append; \
        char *p = PTR(B); (void)p; store; \
        R(A).p = p; R(A + 1).u = lc + 1; NEXTX; }
#define MAPKEYBAD(bad) \
    do { if (unlikely(bad)) { SAVE(); vm_mapbad(t, bad); goto unwind; } } while (0)

static SLOWPATH RunResult slowcall(VmG *t, Slot *fp, const Instr *pc, Slot *nf, Closure *clo) {
    t->fp = fp;
    t->pc = pc;
    return vm_slowcall(t, nf, clo, retword(pc + 1, (uint64_t)(nf - fp))) ? vm_polled(t) : RUN_GO;
}

// A native has returned something else than NAT_OK; t->fp is its frame, t->pc a NATRESUME.
static SLOWPATH RunResult natstatus(VmG *t, NatStatus st) {
    switch (st) {
    case NAT_OK:
        break;
    case NAT_PANIC:
        return vm_unwind(t);
    case NAT_PARK:
        if (t->depth == 0)
            return RUN_PARK;
        go_park_commit();
        break;
    case NAT_UNWIND:
        return vm_unwound(t);
    case NAT_YIELD:
        return vm_yield(t);
    }
    return RUN_GO;
}

// Races in the memory of a script are the script's own: a thread sanitizer need not look at its
// loads and stores.
SCRIPTMEM RunResult vm_loop(VmG *t) {
    static const void *const labels[NALLOPS] = {
#define OP(name, format, operands) [OP_##name] = &&L_##name,
#include "vm/code/opcodes.def"
#undef OP
#define FUSE(first, second, form) \
    [FOP_##first##_##second##_##form] = &&LF_##first##_##second##_##form,
#include "vm/exec/fused.def"
#undef FUSE
        [FOP_DIV_POW2] = &&LF_DIV_POW2,
        [FOP_REM_POW2] = &&LF_REM_POW2,
    };
    register Slot *fp;
    register const Instr *pc;
    const void *const *ops = labels;
    __asm__("" : "+r"(ops));  // or gcc takes the table's address anew for every dispatch
    RunResult r;
    NatStatus st = NAT_OK;

    if (t->parked) {
        r = vm_finish(t);
        goto outcome;
    }
    LOAD();
    RUN;

    // --- moves and constants
    OPCODE(NOP) NEXT;
    OPCODE(MOV) { R(A) = R(B); NEXT; }
    OPCODE(MOV2) { *(V128u *)&R(A) = *(V128u *)&R(B); NEXT; }
    OPCODE(MOVN) {
        memmove(&R(A), &R(B), (size_t)C * sizeof(Slot));
        NEXT;
    }
    OPCODE(ZERO) { R(A).u = 0; NEXT; }
    OPCODE(ZERO2) { R(A).u = 0; R(A + 1).u = 0; NEXT; }
    OPCODE(ZERON) {
        memset(&R(A), 0, (size_t)B * sizeof(Slot));
        NEXT;
    }
    OPCODE(LOADI) { R(A).i = BC; NEXT; }
    OPCODE(LOADK) { R(A).u = vm.consts[W]; NEXT; }
    OPCODE(LOADSTR) { *(V128u *)&R(A) = *(const V128u *)&vm.strings[W]; NEXT; }
    OPCODE(LOADISTR) {
        R(A).p = vm.prog->t_string;
        R(A + 1).p = (void *)&vm.strings[W];
        NEXT;
    }
    OPCODE(LOADFN) { R(A).p = &vm.funcs[W]->self; NEXT; }
    OPCODE(LOADTYPE) { R(A).p = TYPE(W); NEXT; }
    OPCODE(CLOSURE) {
        Func *f = vm.funcs[W];
        SAVE();
        Closure *c = heap_alloc(cache(), f->closuretype);
        c->fn = f;
        for (uint32_t i = 0; i < EXT.hi; i++)
            heap_store(&c->captured[i], R(EXT.lo + i).p);
        R(A).p = c;
        NEXTX;
    }
    OPCODE(GETCLO) { R(A) = fp[-2]; NEXT; }
    OPCODE(LDCAP) { R(A).u = *(const uint64_t *)((const char *)fp[-2].p + B); NEXT; }
    OPCODE(LDCAP2) { *(V128u *)&R(A) = *(const V128u *)((const char *)fp[-2].p + B); NEXT; }

    // --- integers
    ARITH(ADD, x + y)
    ARITH(SUB, x - y)
    ARITH(MUL, x * y)
    ARITH(AND, x & y)
    ARITH(OR, x | y)
    ARITH(XOR, x ^ y)
    ARITH(ANDNOT, x & ~y)
    ARITH(ADD_I32, sx32(x + y))
    ARITH(SUB_I32, sx32(x - y))
    ARITH(MUL_I32, sx32(x * y))
    ARITH(ADD_U32, (uint32_t)(x + y))
    ARITH(SUB_U32, (uint32_t)(x - y))
    ARITH(MUL_U32, (uint32_t)(x * y))
    ARITH(ADD_U8, (uint8_t)(x + y))
    ARITH(SUB_U8, (uint8_t)(x - y))
    ARITH(MUL_U8, (uint8_t)(x * y))
    DIVOP(DIV_S, sdiv(x, y))
    DIVOP(REM_S, srem(x, y))
    DIVOP(DIV_U, x / y)
    DIVOP(REM_U, x % y)
    ARITH(SHL, likely(y < 64) ? x << y : 0)
    ARITH(SHR_S, (uint64_t)((int64_t)x >> (likely(y < 64) ? y : 63)))
    ARITH(SHR_U, likely(y < 64) ? x >> y : 0)
    OPCODE(CHKSHIFT) {
        if (unlikely(R(A).i < 0)) {
            SAVE();
            vm_throw(t, "runtime error: negative shift amount");
            goto unwind;
        }
        NEXT;
    }
    UNOP(NEG, 0 - x)
    UNOP(NOT, ~x)
    UNOP(LNOT, x ^ 1)
    UNOP(SX8, (uint64_t)(int64_t)(int8_t)x)
    UNOP(SX16, (uint64_t)(int64_t)(int16_t)x)
    UNOP(SX32, sx32(x))
    UNOP(ZX8, (uint8_t)x)
    UNOP(ZX16, (uint16_t)x)
    UNOP(ZX32, (uint32_t)x)

    // --- floating point
    FOP(ADD_F64, f, +)
    FOP(SUB_F64, f, -)
    FOP(MUL_F64, f, *)
    OPCODE(DIV_F64) { R(A).f = f64div(R(B).f, R(C).f); NEXT; }
    OPCODE(NEG_F64) { R(A).f = -R(B).f; NEXT; }
    C128OP(ADD_C128, +)
    C128OP(SUB_C128, -)
    OPCODE(MUL_C128) { vm_complexmul(&R(A), &R(B), &R(C)); NEXT; }
    OPCODE(DIV_C128) { vm_complexdiv(&R(A), &R(B), &R(C)); NEXT; }
    OPCODE(CVT_C64_C128) {
        Slot re = R(B), im = {.u = re.u >> 32};
        R(A).f = re.f32;
        (&R(A))[1].f = im.f32;
        NEXT;
    }
    OPCODE(CVT_C128_C64) {
        R(A).u = f32bits(f64tof32(R(B).f)) | f32bits(f64tof32((&R(B))[1].f)) << 32;
        NEXT;
    }
    F32OP(ADD_F32, +)
    F32OP(SUB_F32, -)
    F32OP(MUL_F32, *)
    OPCODE(DIV_F32) { R(A).u = f32bits(f32div(R(B).f32, R(C).f32)); NEXT; }
    OPCODE(NEG_F32) { R(A).u = f32bits(-R(B).f32); NEXT; }
    OPCODE(CVT_S64_F64) { R(A).f = (double)R(B).i; NEXT; }
    OPCODE(CVT_U64_F64) { R(A).f = (double)R(B).u; NEXT; }
    OPCODE(CVT_F64_S64) { R(A).i = f64tos64(R(B).f); NEXT; }
    OPCODE(CVT_F64_U64) { R(A).u = f64tou64(R(B).f); NEXT; }
    OPCODE(CVT_S64_F32) { R(A).u = f32bits((float)R(B).i); NEXT; }
    OPCODE(CVT_U64_F32) { R(A).u = f32bits((float)R(B).u); NEXT; }
    OPCODE(CVT_F32_F64) { R(A).f = (double)R(B).f32; NEXT; }
    OPCODE(CVT_F64_F32) { R(A).u = f32bits(f64tof32(R(B).f)); NEXT; }

    // --- comparisons
    SETCMP(EQ, u, ==)
    SETCMP(NE, u, !=)
    SETCMP(LT_S, i, <)
    SETCMP(LE_S, i, <=)
    SETCMP(LT_U, u, <)
    SETCMP(LE_U, u, <=)
    SETCMPI(EQI, ==)
    SETCMPI(NEI, !=)
    SETCMPI(LTI_S, <)
    SETCMPI(LEI_S, <=)
    SETCMPI(GTI_S, >)
    SETCMPI(GEI_S, >=)
    SETCMP(EQ_F64, f, ==)
    SETCMP(NE_F64, f, !=)
    SETCMP(LT_F64, f, <)
    SETCMP(LE_F64, f, <=)
    SETCMP(EQ_F32, f32, ==)
    SETCMP(NE_F32, f32, !=)
    SETCMP(LT_F32, f32, <)
    SETCMP(LE_F32, f32, <=)
    OPCODE(EQ_STR) { R(A).u = streq(&R(B), &R(C)); NEXT; }
    OPCODE(LT_STR) { R(A).u = vm_strcmp(&R(B), &R(C)) < 0; NEXT; }
    OPCODE(LE_STR) { R(A).u = vm_strcmp(&R(B), &R(C)) <= 0; NEXT; }
    OPCODE(EQ_IFACE) {
        bool eq;
        CHECK(vm_ifaceeq(t, &R(B), &R(C), &eq));
        R(A).u = eq;
        NEXT;
    }
    OPCODE(EQ_IFACET) {
        bool eq;
        CHECK(vm_ifaceeqt(t, &R(B), &R(C), TYPE(EXT.lo), &eq));
        R(A).u = eq;
        NEXTX;
    }
    OPCODE(EQ_T) {
        bool eq;
        CHECK(vm_eqt(t, &R(B), &R(C), TYPE(EXT.lo), &eq));
        R(A).u = eq;
        NEXTX;
    }

    // --- jumps
    OPCODE(JMP) { pc += BC; NEXT; }
    OPCODE(JMPL) { pc += BC; POLL(); NEXT; }
    OPCODE(JT) { if (R(A).u) { pc += BC; NEXT; } NEXT; }
    OPCODE(JTL) { if (likely(R(A).u)) { pc += BC; POLL(); NEXT; } NEXT; }
    OPCODE(JF) { if (!R(A).u) { pc += BC; NEXT; } NEXT; }
    OPCODE(JFL) { if (likely(!R(A).u)) { pc += BC; POLL(); NEXT; } NEXT; }
    JCMP(JEQ, u, ==)
    JCMP(JNE, u, !=)
    JCMP(JLT_S, i, <)
    JCMP(JLE_S, i, <=)
    JCMP(JLT_U, u, <)
    JCMP(JLE_U, u, <=)
    JCMPI(JEQI, ==)
    JCMPI(JNEI, !=)
    JCMPI(JLTI_S, <)
    JCMPI(JLEI_S, <=)
    JCMPI(JGTI_S, >)
    JCMPI(JGEI_S, >=)
    JCMP(JEQ_F64, f, ==)
    JCMP(JNE_F64, f, !=)
    JCMP(JLT_F64, f, <)
    JCMP(JLE_F64, f, <=)
    JCMP1(JNLT_F64, !(R(A).f < R(B).f))
    JCMP1(JNLE_F64, !(R(A).f <= R(B).f))
    JCMP1(JLTLEN, R(A).i < (int64_t)SLEN(B))
    OPCODE(INCJLTL) { if (likely((int64_t)++R(A).u < R(B).i)) { pc += SC; POLL(); NEXT; } NEXT; }
    OPCODE(INCJLEL) { if (likely((int64_t)++R(A).u <= R(B).i)) { pc += SC; POLL(); NEXT; } NEXT; }
    OPCODE(INCJLTIL) {
        if (likely((int64_t)++R(A).u < (int64_t)(int16_t)B)) { pc += SC; POLL(); NEXT; }
        NEXT;
    }
    OPCODE(JNIL) { if (!R(A).p) pc += BC; NEXT; }
    OPCODE(JNNIL) { if (R(A).p) pc += BC; NEXT; }
    OPCODE(JEQ_STR) { if (streq(&R(A), &R(B))) pc += SC; NEXT; }
    OPCODE(JNE_STR) { if (!streq(&R(A), &R(B))) pc += SC; NEXT; }
    OPCODE(SWITCHI) {
        const int32_t *tab = (const int32_t *)(pc + 2);
        uint32_t n = EXT.hi;
        uint64_t i = R(A).u - (uint64_t)(int64_t)(int32_t)EXT.lo;
        pc += 2 + (n + 1) / 2;
        if (i < n)
            pc += tab[i];
        RUN;
    }

    // --- memory
    LDOP(LD_I8, int8_t, i)
    LDOP(LD_U8, uint8_t, u)
    LDOP(LD_I16, int16_t, i)
    LDOP(LD_U16, uint16_t, u)
    LDOP(LD_I32, int32_t, i)
    LDOP(LD_U32, uint32_t, u)
    LDOP(LD_64, uint64_t, u)
    OPCODE(LD_128) { const char *p = PTR(B); NILTEST(p); heap_load128(&R(A), p + C); NEXT; }
    STOP(ST_8, uint8_t)
    STOP(ST_16, uint16_t)
    STOP(ST_32, uint32_t)
    STOP(ST_64, uint64_t)
    OPCODE(ST_P) { char *p = PTR(A); NILTEST(p); heap_store(p + B, R(C).p); NEXT; }
    OPCODE(ST_128) { char *p = PTR(A); NILTEST(p); heap_store128(p + B, &R(C)); NEXT; }
    OPCODE(LD_T) { const char *p = PTR(B); NILTEST(p); valload(TYPE(EXT.lo), &R(A), p + C); NEXTX; }
    OPCODE(ST_T) { char *p = PTR(A); NILTEST(p); valstore(TYPE(EXT.lo), p + B, &R(C)); NEXTX; }
    OPCODE(ST_K) {
        const GoStr *k = &vm.strings[EXT.lo];
        NILTEST(R(A).p);
        memcpy(R(A).p, k->ptr, (size_t)k->len);
        NEXTX;
    }
    OPCODE(COPY_T) {
        char *p = PTR(A), *q = PTR(B);
        NILTEST(p);
        NILTEST(q);
        heap_copy(TYPE(EXT.lo), p, q);
        NEXTX;
    }
    OPCODE(NILRECV) {
        if (unlikely(!R(A).p)) {
            const GoStr *text = &vm.strings[EXT.lo];
            SAVE();
            vm_throwstr(t, (const char *)text->ptr, (size_t)text->len);
            goto unwind;
        }
        NEXTX;
    }
    OPCODE(NILCHK) { NILTEST(R(A).p); NEXT; }
    OPCODE(ADDP) { char *p = PTR(B); NILTEST(p); R(A).p = p + C; NEXT; }
    OPCODE(ADDPW) { char *p = PTR(B); NILTEST(p); R(A).p = p + EXT.lo; NEXTX; }

    // --- package variables
    LDGOP(LDG_I8, int8_t, i)
    LDGOP(LDG_U8, uint8_t, u)
    LDGOP(LDG_I16, int16_t, i)
    LDGOP(LDG_U16, uint16_t, u)
    LDGOP(LDG_I32, int32_t, i)
    LDGOP(LDG_U32, uint32_t, u)
    LDGOP(LDG_64, uint64_t, u)
    OPCODE(LDG_128) { heap_load128(&R(A), vm.globals + W); NEXT; }
    STGOP(STG_8, uint8_t)
    STGOP(STG_16, uint16_t)
    STGOP(STG_32, uint32_t)
    STGOP(STG_64, uint64_t)
    OPCODE(STG_P) { heap_store(vm.globals + W, R(A).p); NEXT; }
    OPCODE(STG_128) { heap_store128(vm.globals + W, &R(A)); NEXT; }
    OPCODE(GADDR) { R(A).p = vm.globals + W; NEXT; }

    // --- parts of values in the frame
    LDFOP(LDF_I8, int8_t, i)
    LDFOP(LDF_U8, uint8_t, u)
    LDFOP(LDF_I16, int16_t, i)
    LDFOP(LDF_U16, uint16_t, u)
    LDFOP(LDF_I32, int32_t, i)
    LDFOP(LDF_U32, uint32_t, u)
    STFOP(STF_8, uint8_t)
    STFOP(STF_16, uint16_t)
    STFOP(STF_32, uint32_t)
    OPCODE(LDF_N) { partload(&R(A), (char *)&R(B) + C, EXT.lo); NEXTX; }
    OPCODE(STF_N) { memmove((char *)&R(A) + B, &R(C), EXT.lo); NEXTX; }
    LDFXOP(LDFX_I8, int8_t, i)
    LDFXOP(LDFX_U8, uint8_t, u)
    LDFXOP(LDFX_I16, int16_t, i)
    LDFXOP(LDFX_U16, uint16_t, u)
    LDFXOP(LDFX_I32, int32_t, i)
    LDFXOP(LDFX_U32, uint32_t, u)
    LDFXOP(LDFX_64, uint64_t, u)
    OPCODE(LDFX_N) {
        uint64_t i = R(C).u;
        if (unlikely(i >= EXT.lo))
            goto fxpanic;
        partload(&R(A), (char *)&R(B) + i * EXT.hi, EXT.hi);
        NEXTX;
    }
    STFXOP(STFX_8, uint8_t)
    STFXOP(STFX_16, uint16_t)
    STFXOP(STFX_32, uint32_t)
    STFXOP(STFX_64, uint64_t)
    OPCODE(STFX_N) {
        uint64_t i = R(B).u;
        if (unlikely(i >= EXT.lo))
            goto sfxpanic;
        memmove((char *)&R(A) + i * EXT.hi, &R(C), EXT.hi);
        NEXTX;
    }

    // --- slices
    IDXOP(IDX_I8, int8_t, i)
    IDXOP(IDX_U8, uint8_t, u)
    IDXOP(IDX_I16, int16_t, i)
    IDXOP(IDX_U16, uint16_t, u)
    IDXOP(IDX_I32, int32_t, i)
    IDXOP(IDX_U32, uint32_t, u)
    IDXOP(IDX_64, uint64_t, u)
    OPCODE(IDX_128) {
        uint64_t i = R(C).u;
        if (unlikely(i >= SLEN(B)))
            goto idxpanic;
        heap_load128(&R(A), PTR(B) + i * 16);
        NEXT;
    }
    SIDXOP(SIDX_8, uint8_t)
    SIDXOP(SIDX_16, uint16_t)
    SIDXOP(SIDX_32, uint32_t)
    SIDXOP(SIDX_64, uint64_t)
    OPCODE(SIDX_P) {
        uint64_t i = R(B).u;
        if (unlikely(i >= SLEN(A)))
            goto sidxpanic;
        heap_store((void **)R(A).p + i, R(C).p);
        NEXT;
    }
    OPCODE(SIDX_128) {
        uint64_t i = R(B).u;
        if (unlikely(i >= SLEN(A)))
            goto sidxpanic;
        heap_store128(PTR(A) + i * 16, &R(C));
        NEXT;
    }
    OPCODE(IDXADDR) {
        uint64_t i = R(C).u;
        if (unlikely(i >= SLEN(B)))
            goto idxpanic;
        R(A).p = PTR(B) + i * EXT.lo;
        NEXTX;
    }
    OPCODE(PIDXADDR) {
        char *p = PTR(B);
        uint64_t i = R(C).u;
        NILTEST(p);
        if (unlikely(i >= EXT.lo))
            goto fxpanic;
        R(A).p = p + i * EXT.hi;
        NEXTX;
    }
    OPCODE(IDX_STR) {
        uint64_t i = R(C).u;
        if (unlikely(i >= R(B + 1).u))
            goto stridxpanic;
        R(A).u = ((const uint8_t *)R(B).p)[i];
        NEXT;
    }
    OPCODE(CHKIDX) {
        if (unlikely(R(A).u >= EXT.lo)) {
            SAVE();
            vm_throwindex(t, R(A).i, EXT.lo);
            goto unwind;
        }
        NEXTX;
    }
    OPCODE(LEN) { R(A).u = SLEN(B); NEXT; }
    OPCODE(CAP) { R(A).u = R(B + 1).u >> 32; NEXT; }
    OPCODE(MAKESLICE) { CHECK(vm_makesliceop(t, &R(A), TYPE(EXT.lo), R(B).i, R(C).i)); NEXTX; }
    OPCODE(SLICE) {
        uint64_t lc = R(B + 1).u, cap = lc >> 32, len = (uint32_t)lc;
        uint64_t lo = EXT.lo & 1 ? R(C).u : 0, hi = EXT.lo & 2 ? R(C + 1).u : len;
        if (unlikely(EXT.lo & 4 || hi > cap || lo > hi)) {
            CHECK(vm_slice(t, &R(A), &R(B), &R(C), EXT.lo, EXT.hi));
            NEXTX;
        }
        // An empty tail keeps the base: the address behind an object belongs to its neighbour.
        R(A).u = R(B).u + (lo < cap ? lo * EXT.hi : 0);
        R(A + 1).u = (hi - lo) | (cap - lo) << 32;
        NEXTX;
    }
    OPCODE(SLICESTR) {
        uint64_t len = R(B + 1).u;
        uint64_t lo = EXT.lo & 1 ? R(C).u : 0, hi = EXT.lo & 2 ? R(C + 1).u : len;
        if (unlikely(hi > len || lo > hi)) {
            CHECK(vm_slicestr(t, &R(A), &R(B), &R(C), EXT.lo));
            NEXTX;
        }
        R(A).u = R(B).u + (lo < len ? lo : 0);
        R(A + 1).u = hi - lo;
        NEXTX;
    }
    OPCODE(SLICEARR) {
        NILTEST(R(B).p);
        CHECK(vm_slicearr(t, &R(A), &R(B), &R(C), EXT.h0, TYPE(EXT.hi)));
        NEXTX;
    }
    OPCODE(UVIEW) { CHECK(vm_unsafeview(t, &R(A), &R(B), TYPE(EXT.hi))); NEXTX; }
    OPCODE(UFORGE) { CHECK(vm_unsafeforge(t, &R(A), &R(B))); NEXT; }
    OPCODE(UADD) { CHECK(vm_unsafeadd(t, &R(A), &R(B), &R(C))); NEXT; }
    OPCODE(USLICE) { CHECK(vm_unsafeslice(t, &R(A), &R(B), &R(C), TYPE(EXT.hi))); NEXTX; }
    OPCODE(USLICEDATA) { CHECK(vm_unsafeslicedata(t, &R(A), &R(B), TYPE(EXT.hi))); NEXTX; }
    OPCODE(USTRDATA) { CHECK(vm_unsafestringdata(t, &R(A), &R(B))); NEXT; }
    OPCODE(USTRING) { CHECK(vm_unsafestring(t, &R(A), &R(B), &R(C))); NEXT; }
    OPCODE(GROW) { CHECK(vm_grow(t, &R(A), &R(B), TYPE(EXT.lo), C)); NEXTX; }
    APPENDOP(APPEND_8, ((uint8_t *)p)[len] = (uint8_t)R(C).u)
    APPENDOP(APPEND_16, ((uint16_t *)p)[len] = (uint16_t)R(C).u)
    APPENDOP(APPEND_32, ((uint32_t *)p)[len] = (uint32_t)R(C).u)
    APPENDOP(APPEND_64, ((uint64_t *)p)[len] = R(C).u)
    APPENDOP(APPEND_P, heap_store((void **)p + len, R(C).p))
    APPENDOP(APPEND_128, heap_store128(p + len * 16, &R(C)))
    APPENDOP(APPEND_T, valstore(TYPE(EXT.lo), p + len * TYPE(EXT.lo)->size, &R(C)))
append:
    CHECK(vm_appendval(t, &R(A), &R(B), &R(C), TYPE(EXT.lo)));
    NEXTX;
    OPCODE(APPENDS) { CHECK(vm_appendslice(t, &R(A), &R(B), &R(C), TYPE(EXT.lo))); NEXTX; }
    OPCODE(APPENDSTR) { CHECK(vm_appendstr(t, &R(A), &R(B), &R(C))); NEXT; }
    OPCODE(COPYS) {
        uint64_t n = SLEN(B), m = SLEN(C);
        n = m < n ? m : n;
        heap_copyarray(TYPE(EXT.lo), R(B).p, R(C).p, n);
        R(A).u = n;
        NEXTX;
    }
    OPCODE(COPYSTR) {
        uint64_t n = SLEN(B), m = R(C + 1).u;
        n = m < n ? m : n;
        if (n)
            memmove(R(B).p, R(C).p, n);
        R(A).u = n;
        NEXT;
    }
    OPCODE(CLEARS) { vm_clearslice(&R(A), TYPE(EXT.lo)); NEXTX; }
    OPCODE(SLICE2ARR) {
        uint64_t len = SLEN(B);
        if (unlikely(len < EXT.lo)) {
            SAVE();
            vm_throw(t, "runtime error: cannot convert slice with length %u to array or pointer "
                        "to array with length %u", (unsigned)len, EXT.lo);
            goto unwind;
        }
        R(A) = R(B);
        NEXTX;
    }

    // --- strings
    OPCODE(CONCAT) {
        Slot two[4] = {R(B), R(B + 1), R(C), R(C + 1)};
        SAVE();
        vm_concatop(t, &R(A), two, 2);
        NEXT;
    }
    OPCODE(CONCATN) { SAVE(); vm_concatop(t, &R(A), &R(B), C); NEXT; }
    OPCODE(BYTES2STR) { SAVE(); vm_bytes2str(t, &R(A), &R(B)); NEXT; }
    OPCODE(STR2BYTES) { SAVE(); vm_str2bytes(t, &R(A), &R(B)); NEXT; }
    OPCODE(RUNES2STR) { SAVE(); vm_runes2str(t, &R(A), &R(B)); NEXT; }
    OPCODE(STR2RUNES) { SAVE(); vm_str2runes(t, &R(A), &R(B)); NEXT; }
    OPCODE(RUNE2STR) { SAVE(); vm_rune2str(t, &R(A), R(B).i); NEXT; }
    OPCODE(STRNEXT) {
        int64_t i = R(A).i, n = R(B + 1).i;
        const uint8_t *s = R(B).p;
        if (i >= n) {
            pc += SC;
            NEXTX;
        }
        R(A + 1).i = i;
        if (likely(s[i] < 0x80)) {
            R(A + 2).u = s[i];
            R(A).i = i + 1;
        } else {
            int32_t rune;
            R(A).i = i + vm_decoderune(s + i, n - i, &rune);
            R(A + 2).i = rune;
        }
        NEXTX;
    }

    OPCODE(NEW) {
        SAVE();
        R(A).p = heap_alloc(cache(), TYPE(W));
        NEXT;
    }

    // --- interfaces
    OPCODE(IFACE) {
        Slot v = R(B);
        R(A).p = TYPE(EXT.lo);
        R(A + 1) = v;
        NEXTX;
    }
    OPCODE(IFACE_BOX) { SAVE(); vm_box(t, &R(A), &R(B), TYPE(EXT.lo)); NEXTX; }
    OPCODE(UNBOX) { vm_unbox(&R(A), &R(B), TYPE(EXT.lo)); NEXTX; }
    OPCODE(ASSERT) {
        RType *type = TYPE(EXT.lo);
        if (unlikely(R(B).p != type)) {
            SAVE();
            vm_throwassert(t, &R(B), type, TYPE(EXT.hi));
            goto unwind;
        }
        vm_unbox(&R(A), &R(B), type);
        NEXTX;
    }
    OPCODE(ASSERTOK) {
        RType *type = TYPE(EXT.lo);
        bool ok = R(B).p == type;
        if (ok)
            vm_unbox(&R(A), &R(B), type);
        else
            memset(&R(A), 0, type->slots * sizeof(Slot));
        R(C).u = ok;
        NEXTX;
    }
    OPCODE(ASSERTI) {
        RType *type = TYPE(EXT.lo);
        if (unlikely(!R(B).p || !vm_implements(R(B).p, type))) {
            SAVE();
            vm_throwassert(t, &R(B), type, NULL);
            goto unwind;
        }
        *(V128u *)&R(A) = *(V128u *)&R(B);
        NEXTX;
    }
    OPCODE(ASSERTIOK) {
        bool ok = R(B).p && vm_implements(R(B).p, TYPE(EXT.lo));
        if (ok)
            *(V128u *)&R(A) = *(V128u *)&R(B);
        else
            R(A).u = 0, R(A + 1).u = 0;
        R(C).u = ok;
        NEXTX;
    }
    OPCODE(JTYPE) { if (R(A).p == TYPE(EXT.lo)) pc += SC; NEXTX; }
    OPCODE(JIMPL) { if (R(A).p && vm_implements(R(A).p, TYPE(EXT.lo))) pc += SC; NEXTX; }
    OPCODE(IFACETYPE) { R(A) = R(B); NEXT; }

    // --- maps
    OPCODE(MAKEMAP) {
        SAVE();
        R(A).p = gomap_make(cache(), TYPE(EXT.lo), R(B).i < 0 ? 0 : R(B).i);
        NEXTX;
    }
    OPCODE(MAPGET) {
        const RType *bad = NULL, *type = TYPE(EXT.lo);
        void *v = gomap_get(type, R(B).p, &R(C), &bad);
        MAPKEYBAD(bad);
        R(A).p = v ? v : (void *)gomap_zero(type);
        NEXTX;
    }
    OPCODE(MAPGETOK) {
        const RType *bad = NULL, *type = TYPE(EXT.lo);
        void *v = gomap_get(type, R(B).p, &R(C), &bad);
        MAPKEYBAD(bad);
        R(A).p = v ? v : (void *)gomap_zero(type);
        R(A + 1).u = v != NULL;
        NEXTX;
    }
    OPCODE(MAPGET_64) {
        const RType *type = TYPE(EXT.lo);
        void *v = gomap_get64(type, R(B).p, R(C).u);
        R(A).p = v ? v : (void *)gomap_zero(type);
        NEXTX;
    }
    OPCODE(MAPGETOK_64) {
        const RType *type = TYPE(EXT.lo);
        void *v = gomap_get64(type, R(B).p, R(C).u);
        R(A).p = v ? v : (void *)gomap_zero(type);
        R(A + 1).u = v != NULL;
        NEXTX;
    }
    OPCODE(MAPGET_STR) {
        const RType *type = TYPE(EXT.lo);
        void *v = gomap_getstr(type, R(B).p, (const GoStr *)&R(C));
        R(A).p = v ? v : (void *)gomap_zero(type);
        NEXTX;
    }
    OPCODE(MAPGETOK_STR) {
        const RType *type = TYPE(EXT.lo);
        void *v = gomap_getstr(type, R(B).p, (const GoStr *)&R(C));
        R(A).p = v ? v : (void *)gomap_zero(type);
        R(A + 1).u = v != NULL;
        NEXTX;
    }
    OPCODE(MAPSET) {
        const RType *bad = NULL;
        if (unlikely(!R(B).p))
            goto nilmap;
        SAVE();
        void *v = gomap_set(cache(), TYPE(EXT.lo), R(B).p, &R(C), &bad);
        MAPKEYBAD(bad);
        R(A).p = v;
        NEXTX;
    }
    OPCODE(MAPSET_64) {
        if (unlikely(!R(B).p))
            goto nilmap;
        SAVE();
        R(A).p = gomap_set64(cache(), TYPE(EXT.lo), R(B).p, R(C).u);
        NEXTX;
    }
    OPCODE(MAPSET_STR) {
        if (unlikely(!R(B).p))
            goto nilmap;
        SAVE();
        R(A).p = gomap_setstr(cache(), TYPE(EXT.lo), R(B).p, (const GoStr *)&R(C));
        NEXTX;
    }
    OPCODE(MAPDEL) {
        const RType *bad = NULL;
        gomap_delete(TYPE(EXT.lo), R(A).p, &R(B), &bad);
        MAPKEYBAD(bad);
        NEXTX;
    }
    OPCODE(MAPLEN) { R(A).i = R(B).p ? gomap_len(R(B).p) : 0; NEXT; }
    OPCODE(MAPCLEAR) {
        if (R(A).p)
            gomap_clear(TYPE(EXT.lo), R(A).p);
        NEXTX;
    }
    OPCODE(MAPITER) {
        GoMap *m = R(B).p;
        gomap_iter(TYPE(EXT.lo), m, (GoMapIter *)&R(A));
        NEXTX;
    }
    OPCODE(MAPNEXT) {
        if (!gomap_next(TYPE(EXT.lo), (GoMapIter *)&R(A)))
            pc += BC;
        NEXTX;
    }

    // --- channels
    OPCODE(MAKECHAN) { CHECK(vm_makechan(t, &R(A), TYPE(EXT.lo), R(B).i)); NEXTX; }
    OPCODE(SEND) { SAVE(); int s = vm_send(t); if (unlikely(s != GO_OK)) goto chanslow; NEXTX; }
    OPCODE(RECV) { SAVE(); int s = vm_recv(t); if (unlikely(s != GO_OK)) goto chanslow; NEXTX; }
    OPCODE(RECVOK) { SAVE(); int s = vm_recv(t); if (unlikely(s != GO_OK)) goto chanslow; NEXTX; }
    OPCODE(SELECT) { SAVE(); int s = vm_select(t); if (unlikely(s != GO_OK)) goto chanslow; NEXTX; }
    OPCODE(CLOSECHAN) { CHECK(vm_closechan(t, R(A).p)); NEXT; }
    OPCODE(CHANLEN) { R(A).u = R(B).p ? go_chan_len(R(B).p) : 0; NEXT; }
    OPCODE(CHANCAP) { R(A).u = R(B).p ? go_chan_cap(R(B).p) : 0; NEXT; }
    OPCODE(EXTEND) { vm_extend(&R(A), EXT.lo); NEXTX; }
chanslow:
    if (t->panics && !t->panics->started)
        goto unwind;
    r = vm_parked(t);
    goto outcome;

    // --- calls
    OPCODE(CALL) {
        Func *f = vm.funcs[W];
        Slot *nf = fp + A + HDRSLOTS;
        if (unlikely(nf + f->framesize > LIMIT())) {
            r = slowcall(t, fp, pc, nf, &f->self);
            goto outcome;
        }
        nf[-2].p = &f->self;
        nf[-1].u = retword(pc + 1, A + HDRSLOTS);
        fp = nf;
        pc = f->code;
        for (uint32_t n = f->zn, z = f->zlo; n; n--, z++)
            nf[z].u = 0;
        RUN;
    }
    OPCODE(CALLC) {
        Closure *c = R(B).p;
        Slot *nf = fp + A + HDRSLOTS;
        NILTEST(c);
        nf[-2].p = c;
        goto callclosure;
    }
    OPCODE(CALLI) {
        const RType *type = R(B).p;
        Slot *nf = fp + A + HDRSLOTS;
        NILTEST(type);
        const RMethod *m = rtype_method(type, C);
        nf[m->fn->nres] = R(B + 1);
        nf[-2].p = &m->fn->self;
        goto callclosure;
    }
callclosure: {
        Slot *nf = fp + A + HDRSLOTS;
        Closure *c = nf[-2].p;
        Func *f = c->fn;
        if (unlikely(!f->code))
            goto callnative;
        if (unlikely(nf + f->framesize > LIMIT())) {
            r = slowcall(t, fp, pc, nf, c);
            goto outcome;
        }
        nf[-1].u = retword(pc + 1, A + HDRSLOTS);
        fp = nf;
        pc = f->code;
        for (uint32_t n = f->zn, z = f->zlo; n; n--, z++)
            nf[z].u = 0;
        RUN;
    }
    OPCODE(CALLN) {
        fp[A].p = &vm.funcs[W]->self;
        goto callnative;
    }
callnative: {
        Slot *nf = fp + A + HDRSLOTS;
        const Func *f = framefunc(nf);
        nf[-1].u = retword(pc + 1, A + HDRSLOTS);
        for (uint32_t i = 0; i < f->nres; i++)
            nf[i].u = 0;
        t->fp = nf;
        t->nstate = 0;
        st = f->native(t, nf);
        if (unlikely(st != NAT_OK))
            goto natslow;
        fp = t->fp - (A + HDRSLOTS);
        NEXT;
    }
    OPCODE(NATRESUME) {
        t->fp = fp;
        st = framefunc(fp)->native(t, fp);
        if (unlikely(st != NAT_OK))
            goto natslow2;
        fp = t->fp;
        RETURN;
    natslow:
        t->pc = &vm_special[SP_NATRESUME];
        goto natcommon;
    natslow2:
        t->pc = pc;
    natcommon:
        r = natstatus(t, st);
        goto outcome;
    }
    OPCODE(RET) RETURN;
    OPCODE(RET1) { fp[0] = R(A); RETURN; }
    OPCODE(RET2) { *(V128u *)&fp[0] = *(V128u *)&R(A); RETURN; }
    OPCODE(RETN) {
        const Slot *src = &R(A);
        for (uint32_t i = 0, n = B; i < n; i++)
            fp[i] = src[i];
        RETURN;
    }
    OPCODE(GO) {
        Slot *nf;
        bool nilrecv = false;
        SAVE();
        Closure *c = vm_callee(fp, pc + 1, &nf, &nilrecv);
        if (unlikely(!c)) {
            if (nilrecv)
                goto nilpanic;
            go_fatal("go of nil func value");
        }
        vm_newg(t, pc, c, nf + c->fn->nres, c->fn->nparams);
        pc += 2;
        RUN;
    }
    OPCODE(DEFER) { CHECK(vm_adddefer(t, pc + 1)); pc += 2; RUN; }
    OPCODE(DEFERLIST) {
        SAVE();
        void *list = vm_deferlist(t);
        R(A).p = list;
        NEXT;
    }
    OPCODE(DEFERTO) { CHECK(vm_deferto(t, pc + 1, R(A).p)); pc += 2; RUN; }
    OPCODE(RANGEPANIC) { SAVE(); vm_throwrange(t, R(A).i); goto unwind; }
    OPCODE(RUNDEFERS) {
        if (!t->defers || t->defers->frame != slotoff(t, fp))
            NEXT;
        SAVE();
        r = vm_rundefers(t);
        goto outcome;
    }
    OPCODE(PANIC) {
        SAVE();
        vm_throwvalue(t, *(GoIface *)memcpy(&(GoIface){0}, &R(A), sizeof(GoIface)));
        goto unwind;
    }
    OPCODE(RECOVER) {
        GoIface v;
        SAVE();
        vm_recover(t, &v);
        memcpy(&R(A), &v, sizeof v);
        NEXT;
    }
    // Reached by a return to one of vm_special: the frame that returned is still at fp.
    OPCODE(PANICRET) {
        const Instr *below = fp[-4].p;
        bool panicking = A != 0;
        fp -= fp[-3].u;
        t->fp = fp;
        t->pc = below;
        if (panicking) {
            r = vm_panicret(t);
            goto outcome;
        }
        pc = below;
        RUN;
    }
    OPCODE(GOEXIT) {
        if (A == 0)
            return RUN_DONE;
        t->fp = fp;
        return RUN_RETURN;
    }

    OPCODE(PRINT) {
        if (B == 1)
            fputc(' ', stderr);
        else if (B == 2)
            fputc('\n', stderr);
        else
            vm_printvalue(stderr, TYPE(EXT.lo), &R(A), false);
        NEXTX;
    }
    OPCODE(DIE) {
        SAVE();
        if (vm.session) {
            vm_sessionerror(t, (const GoStr *)&R(A));
            goto unwind;
        }
        vm_flush();
        fwrite(R(A).p, 1, R(A + 1).u, stderr);
        fputc('\n', stderr);
        vm_die(1);
    }
    OPCODE(UNREACHABLE) { SAVE(); go_fatal("unreachable code in %s", framefunc(fp)->name); }

    // --- pairs
#include "vm/exec/fusedops.h"
#define FUSE(first, second, form) \
    LF_##first##_##second##_##form : { Slot v = {.u = 0}; (void)v; \
        F_##first \
        pc += 1; \
        X_##form(S_##second); }
#include "vm/exec/fused.def"
#undef FUSE

LF_DIV_POW2: { R(A).i = divpow2(R(B).i, C); NEXT; }
LF_REM_POW2: {
        int64_t x = R(B).i;
        R(A).u = (uint64_t)x - ((uint64_t)divpow2(x, C) << C);
        NEXT;
    }

    // --- out of line
poll:
    vm_unpoison(t);
    pc += 1;
    SAVE();
    r = vm_polled(t);
    goto outcome;
nilmap:
    SAVE();
    vm_throw(t, "assignment to entry in nil map");
    goto unwind;
divzero:
    SAVE();
    vm_throw(t, "runtime error: integer divide by zero");
    goto unwind;
nilpanic:
    SAVE();
    vm_thrownil(t);
    goto unwind;
fxpanic:
    SAVE();
    vm_throwindex(t, R(C).i, EXT.lo);
    goto unwind;
sfxpanic:
    SAVE();
    vm_throwindex(t, R(B).i, EXT.lo);
    goto unwind;
idxpanic:
    SAVE();
    vm_throwindex(t, R(C).i, (int64_t)SLEN(B));
    goto unwind;
sidxpanic:
    SAVE();
    vm_throwindex(t, R(B).i, (int64_t)SLEN(A));
    goto unwind;
stridxpanic:
    SAVE();
    vm_throwindex(t, R(C).i, R(B + 1).i);
    goto unwind;
unwind:
    r = vm_unwind(t);
outcome:
    if (r != RUN_GO)
        return r;
    LOAD();
    RUN;
}
