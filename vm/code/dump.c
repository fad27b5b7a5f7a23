// SPDX-License-Identifier: GPL-3.0-or-later
//
// The disassembler: one instruction a line, driven by the operand letters of opcodes.def.
#include "vm/code/code.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const char *const code_opnames[NOPS] = {
#define OP(name, format, operands) #name,
#include "vm/code/opcodes.def"
#undef OP
};

const char *const code_opformats[NOPS] = {
#define OP(name, format, operands) format,
#include "vm/code/opcodes.def"
#undef OP
};

const char *const code_opoperands[NOPS] = {
#define OP(name, format, operands) operands,
#include "vm/code/opcodes.def"
#undef OP
};

typedef struct Out {
    void (*put)(void *ctx, const char *s, size_t n);
    void *ctx;
} Out;

static void __attribute__((format(printf, 2, 3))) out(const Out *o, const char *fmt, ...) {
    char buf[512];
    va_list ap;
    va_start(ap, fmt);
    int n = vsnprintf(buf, sizeof buf, fmt, ap);
    va_end(ap);
    o->put(o->ctx, buf, n < (int)sizeof buf ? (size_t)n : sizeof buf - 1);
}

static void out_quoted(const Out *o, GoStr s) {
    o->put(o->ctx, "\"", 1);
    for (int64_t i = 0; i < s.len && i < 40; i++) {
        if (s.ptr[i] == '\n')
            out(o, "\\n");
        else if (s.ptr[i] < ' ' || s.ptr[i] >= 0x7f || s.ptr[i] == '"')
            out(o, "\\x%02x", s.ptr[i]);
        else
            out(o, "%c", s.ptr[i]);
    }
    out(o, s.len > 40 ? "\"..." : "\"");
}

static void operand(const Out *o, char letter, unsigned v, const char **sep) {
    if (letter == '-' || letter == 'w' || letter == 'j' || letter == 'J')
        return;
    if (letter == 'i')
        out(o, "%s%d", *sep, (int16_t)v);
    else if (letter == 'u')
        out(o, "%s%u", *sep, v);
    else
        out(o, "%s%s%u", *sep,
            letter == 'D' || letter == 'S'   ? "q"
            : letter == 'm' || letter == 'n' ? "v"
                                             : "r",
            v);
    *sep = ", ";
}

// What the 32-bit operand of these instructions names.
static void wide(const Out *o, const Program *p, const Instr *in) {
    uint32_t w = (uint32_t)in->bc;
    switch (in->op) {
    case OP_LOADSTR:
    case OP_LOADISTR:
        if (w < p->nstrings)
            out_quoted(o, p->strings[w]);
        break;
    case OP_LOADK: {
        double d;
        memcpy(&d, &p->consts[w], 8);
        out(o, "%#llx (%g)", (unsigned long long)p->consts[w], d);
        break;
    }
    case OP_LOADFN:
    case OP_CLOSURE:
    case OP_CALL:
    case OP_CALLN:
        out(o, "%s", w < p->nfuncs ? p->funcs[w]->name : "?");
        break;
    case OP_NEW:
    case OP_LOADTYPE:
        out(o, "%s", w < p->ntypes && w ? p->types[w]->str : "?");
        break;
    default:
        if (in->op >= OP_LDG_I8 && in->op <= OP_GADDR) {
            const char *name = "?";
            for (uint32_t i = 0; i < p->nglobals; i++)
                if (p->globals[i].offset <= w &&
                    w < p->globals[i].offset + p->globals[i].type->size)
                    name = p->globals[i].name;
            out(o, "[%u] %s", w, name);
        } else {
            out(o, "%d", in->bc);
        }
        break;
    }
}

static bool ext_is_type(unsigned op) {
    switch (op) {
    case OP_EQ_IFACET:
    case OP_EQ_T:
    case OP_LD_T:
    case OP_ST_T:
    case OP_COPY_T:
    case OP_MAKESLICE:
    case OP_GROW:
    case OP_APPENDS:
    case OP_COPYS:
    case OP_CLEARS:
    case OP_IFACE:
    case OP_IFACE_BOX:
    case OP_UNBOX:
    case OP_ASSERT:
    case OP_ASSERTOK:
    case OP_ASSERTI:
    case OP_ASSERTIOK:
    case OP_JTYPE:
    case OP_JIMPL:
    case OP_MAKECHAN:
    case OP_SEND: case OP_RECV: case OP_RECVOK: case OP_PRINT:
        return true;
    default:
        return (op >= OP_APPEND_8 && op <= OP_APPEND_T) ||
               (op >= OP_MAKEMAP && op <= OP_MAPITER && op != OP_MAPLEN);
    }
}

static void extension(const Out *o, const Program *p, const Instr *in) {
    const ExtWord *x = (const ExtWord *)(in + 1);
    if (ext_is_type(in->op) && x->lo < p->ntypes)
        out(o, "  {%s}", x->lo ? p->types[x->lo]->str : "nil");
    else if (in->op == OP_SELECT)
        out(o, "  {send %u, receive %u%s}", x->h0, x->h1, x->h2 ? ", default" : "");
    else if (in->op == OP_ST_K)
        out(o, "  {%lld bytes}", (long long)p->strings[x->lo].len);
    else if (in->op == OP_NILRECV)
        out(o, "  {s%u}", x->lo);
    else if (in->op == OP_CLOSURE)
        out(o, "  {v%u, %u}", x->lo, x->hi);
    else if (in->op != OP_STRNEXT)
        out(o, "  {%d, %d}", (int32_t)x->lo, (int32_t)x->hi);
}

static void instruction(const Out *o, const Program *p, const Func *f, uint32_t pc) {
    const Instr *in = &f->code[pc];
    const char *letters = code_opoperands[in->op], *sep = " ";
    uint32_t next = pc + code_length(in);
    out(o, "%5u  %-10s", pc, code_opnames[in->op]);
    bool wideop = letters[1] == 'w' || letters[1] == 'J';
    operand(o, letters[0], in->a, &sep);
    if (!wideop) {
        operand(o, letters[1], in->b, &sep);
        operand(o, letters[2], in->c, &sep);
    }
    if (letters[1] == 'w') {
        out(o, "%s", sep);
        wide(o, p, in);
    } else if (letters[1] == 'J') {
        out(o, "%s-> %d", sep, (int32_t)next + in->bc);
    } else if (letters[2] == 'j') {
        out(o, "%s-> %d", sep, (int32_t)next + in->sc);
    }
    if (in->op == OP_CALLI && in->c < p->nmethodnames)
        out(o, " %s", p->methodnames[in->c]);
    if (code_opformats[in->op][0] == 'x')
        extension(o, p, in);
    if (in->op == OP_SWITCHI) {
        const ExtWord *x = (const ExtWord *)(in + 1);
        const int32_t *tab = (const int32_t *)(in + 2);
        for (uint32_t i = 0; i < x->hi; i++)
            out(o, "%s%d: %d", i ? ", " : " ", (int32_t)x->lo + (int32_t)i, (int32_t)next + tab[i]);
    }
    out(o, "\n");
}

static void header(const Out *o, const Func *f) {
    static const char *const flags[] = {"defers", "wrapper", "std", "init"};
    out(o, "func %s  results %u, params %u, frame %u, out %u", f->name, f->nres, f->nparams,
        f->framesize, f->out);
    for (unsigned i = 0; i < 4; i++)
        if (f->flags & (1u << i))
            out(o, " %s", flags[i]);
    if (f->flags & FN_DEFERS)
        out(o, " recover %u", f->recoverpc);
    out(o, "\n  slots ");
    for (uint32_t i = 0; i < f->nslots; i++)
        out(o, "%s%c",
            i == f->nres || i == (uint32_t)f->nres + f->nparams || (i == f->zlo && f->zn) ? "|"
                                                                                          : "",
            "-pi"[f->slotkinds[i] % 3]);
    out(o, "\n");
}

void code_dump_func(const Program *p, const Func *f,
                    void (*put)(void *ctx, const char *s, size_t n), void *ctx) {
    Out o = {put, ctx};
    uint32_t line = 0;
    header(&o, f);
    for (uint32_t pc = 0; pc < f->ncode; pc += code_length(&f->code[pc])) {
        while (line < f->nlines && f->lines[line].pc <= pc) {
            out(&o, " line %u\n", f->lines[line].line);
            line++;
        }
        instruction(&o, p, f, pc);
    }
    out(&o, "\n");
}
