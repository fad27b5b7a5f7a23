// SPDX-License-Identifier: GPL-3.0-or-later
//
// Loading a program: pairs of fused.def are marked in the first word of each pair. Each word
// decides for itself, by counting back from the end of the function how few dispatches the
// straight way from it takes.
#include "vm/exec/fuse.h"

#include <stdlib.h>

typedef struct Pair {
    uint16_t first, second, fused;
    char form;
} Pair;

static const Pair pairs[] = {
#define FUSE(a, b, form) {OP_##a, OP_##b, FOP_##a##_##b##_##form, #form[0]},
#include "vm/exec/fused.def"
#undef FUSE
};

enum { NPAIRS = sizeof pairs / sizeof *pairs };

// Where each opcode's pairs begin, plus one; pairs of one first opcode need not be neighbours.
static uint16_t firstpair[NOPS], nextpair[NPAIRS];

static void initpairs(void) {
    if (firstpair[pairs[0].first])
        return;
    for (int i = NPAIRS; i-- > 0;) {
        nextpair[i] = firstpair[pairs[i].first];
        firstpair[pairs[i].first] = (uint16_t)(i + 1);
    }
}

static bool commutes(unsigned op) {
    return op == OP_ADD || op == OP_ADD_F64 || op == OP_MUL || op == OP_MUL_F64 || op == OP_AND;
}

static bool holds(char form, const Instr *x, const Instr *y) {
    switch (form) {
    case 'A':
        return y->a == x->a;
    case 'B':
        return y->b == x->a;
    case 'C':
        return y->c == x->a;
    default:
        return true;
    }
}

// The fused opcode for x and the instruction y behind it, whose opcode is op; or NOPS.
static unsigned fused(const Instr *x, Instr *y, unsigned op) {
    if (commutes(op) && y->c == x->a && y->b != x->a) {
        uint16_t b = y->b;
        y->b = y->c;
        y->c = b;
    }
    for (int i = firstpair[x->op]; i; i = nextpair[i - 1])
        if (pairs[i - 1].second == op && holds(pairs[i - 1].form, x, y))
            return pairs[i - 1].fused;
    return NOPS;
}

static bool divpow2(Instr *x) {
    int c = x->sc;
    if ((x->op != OP_DIV_SI && x->op != OP_REM_SI) || c < 2 || (c & (c - 1)))
        return false;
    x->op = x->op == OP_DIV_SI ? FOP_DIV_POW2 : FOP_REM_POW2;
    x->c = (uint16_t)__builtin_ctz((unsigned)c);
    return true;
}

void vm_fuse(Func *f) {
    initpairs();
    // Behind pc: how many dispatches from the next instruction on, from the one after that on, and
    // the next one's opcode before it was marked.
    uint32_t *starts = malloc((f->ncode + 1) * sizeof *starts);
    uint32_t n = 0, next = 0, after = 0;
    unsigned nextop = NOPS;
    if (!starts)
        return;
    for (uint32_t pc = 0; pc < f->ncode; pc += code_length(&f->code[pc]))
        starts[n++] = pc;
    for (uint32_t i = n; i-- > 0;) {
        Instr *x = &f->code[starts[i]];
        unsigned own = x->op;
        uint32_t cost = next + 1;
        if (divpow2(x)) {
            own = NOPS;
        } else if (nextop != NOPS && after <= next) {
            unsigned op = fused(x, &f->code[starts[i + 1]], nextop);
            if (op != NOPS) {
                x->op = (uint16_t)op;
                cost = after + 1;
            }
        }
        after = next;
        next = cost;
        nextop = own;
    }
    free(starts);
}
