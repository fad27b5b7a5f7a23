// SPDX-License-Identifier: GPL-3.0-or-later
//
// The verifier: what the interpreter relies on without checking. Driven by the operand letters of
// opcodes.def.
#include "vm/code/code.h"

#include <stdio.h>
#include <stdlib.h>

#include "vm/base/arena.h"

typedef struct Check {
    const Program *p;
    const Func *f;
    uint8_t *starts;  // 1 where an instruction begins
    const char *why;
} Check;

static void fail(Check *k, uint32_t pc, const char *why) {
    if (!k->why)
        k->why = arena_printf(k->p->arena, NULL, "%s at pc %u (%s)", why, pc,
                              code_opnames[k->f->code[pc].op]);
}

static void check_slots(Check *k, uint32_t pc, uint32_t slot, uint32_t n) {
    if (slot + n > k->f->framesize)
        fail(k, pc, "a slot outside the frame");
}

static void check_target(Check *k, uint32_t pc, int64_t target) {
    if (target < 0 || target >= k->f->ncode || !k->starts[target])
        fail(k, pc, "a jump to no instruction");
}

static void check_operand(Check *k, uint32_t pc, char letter, unsigned v) {
    if (letter == 'd' || letter == 's' || letter == 'm' || letter == 'n')
        check_slots(k, pc, v, 1);
    else if (letter == 'D' || letter == 'S')
        check_slots(k, pc, v, 2);
}

static void check_wide(Check *k, uint32_t pc) {
    const Instr *in = &k->f->code[pc];
    uint64_t w = (uint32_t)in->bc, limit;
    switch (in->op) {
    case OP_LOADI:
        return;
    case OP_LOADK:
        limit = k->p->nconsts;
        break;
    case OP_LOADSTR:
    case OP_LOADISTR:
        limit = k->p->nstrings;
        break;
    case OP_LOADFN:
    case OP_CLOSURE:
    case OP_CALL:
    case OP_CALLN:
        limit = k->p->nfuncs;
        break;
    case OP_NEW:
    case OP_LOADTYPE:
        limit = k->p->ntypes;
        break;
    default:
        limit = k->p->globalsize;
        break;
    }
    if (w >= limit)
        fail(k, pc, "an index outside its table");
}

static void check_runs(Check *k, uint32_t pc) {
    const Instr *in = &k->f->code[pc];
    const ExtWord *x = (const ExtWord *)(in + 1);
    switch (in->op) {
    case OP_MOVN:
        check_slots(k, pc, in->a, in->c);
        check_slots(k, pc, in->b, in->c);
        break;
    case OP_ZERON:
    case OP_RETN:
        check_slots(k, pc, in->a, in->b);
        break;
    case OP_CONCATN:
        check_slots(k, pc, in->b, 2u * in->c);
        break;
    case OP_CLOSURE:
        check_slots(k, pc, x->lo, x->hi);
        break;
    case OP_LD_T:
    case OP_UNBOX:
    case OP_ASSERT:
    case OP_ASSERTOK:
        if (x->lo >= k->p->ntypes || x->lo == 0)
            fail(k, pc, "a type index outside the table");
        else
            check_slots(k, pc, in->a, k->p->types[x->lo]->slots);
        break;
    case OP_CALL:
    case OP_CALLC:
    case OP_CALLI:
    case OP_CALLN:
        check_slots(k, pc, in->a, HDRSLOTS);
        break;
    default:
        break;
    }
}

static void check_instr(Check *k, uint32_t pc) {
    const Instr *in = &k->f->code[pc];
    const char *letters = code_opoperands[in->op];
    uint32_t next = pc + code_length(in);
    if (in->op != OP_PRINT || in->b == 0)
        check_operand(k, pc, letters[0], in->a);
    if (letters[1] == 'w') {
        check_wide(k, pc);
    } else if (letters[1] == 'J') {
        check_target(k, pc, (int64_t)next + in->bc);
    } else {
        check_operand(k, pc, letters[1], in->b);
        if (letters[2] == 'j')
            check_target(k, pc, (int64_t)next + in->sc);
        else
            check_operand(k, pc, letters[2], in->c);
    }
    if (in->op == OP_SWITCHI) {
        const int32_t *tab = (const int32_t *)(in + 2);
        for (uint32_t i = 0; i < ((const ExtWord *)in)[1].hi; i++)
            check_target(k, pc, (int64_t)next + tab[i]);
    }
    check_runs(k, pc);
}

static bool is_last(unsigned op) {
    return op == OP_RET || op == OP_RET1 || op == OP_RET2 || op == OP_RETN || op == OP_PANIC ||
           op == OP_JMP || op == OP_JMPL || op == OP_UNREACHABLE || op == OP_DIE;
}

const char *code_verify(const Program *p, const Func *f) {
    Check k = {.p = p, .f = f};
    uint32_t pc = 0, last = 0;
    if (f->ncode == 0)
        return "no code";
    if (f->framesize > MAXFRAMESLOTS || f->nslots != f->out || f->zlo + f->zn > f->nslots ||
        f->out > f->framesize)
        return "a frame that does not fit its parts";
    k.starts = calloc(f->ncode + 1, 1);
    if (!k.starts)
        return "out of memory";
    for (; pc < f->ncode; pc += code_length(&f->code[pc])) {
        if (f->code[pc].op >= NOPS) {
            free(k.starts);
            return "an unknown opcode";
        }
        k.starts[pc] = 1;
        last = pc;
    }
    if (pc != f->ncode)
        fail(&k, last, "an extension behind the end");
    else if (!is_last(f->code[last].op))
        fail(&k, last, "the end is reached");
    for (pc = 0; !k.why && pc < f->ncode; pc += code_length(&f->code[pc]))
        check_instr(&k, pc);
    if (!k.why && (f->flags & FN_DEFERS) && (f->recoverpc >= f->ncode || !k.starts[f->recoverpc]))
        fail(&k, 0, "a recovery point that is no instruction");
    free(k.starts);
    return k.why;
}
