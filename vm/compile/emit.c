// SPDX-License-Identifier: GPL-3.0-or-later
//
// Emitting instructions: registers, labels, jumps, line tables, and turning one function's Regs
// into slots.
//
// Code behind an unconditional jump is not emitted at all (Fn.dead) until a label that somebody
// jumps to is bound. Every jump is a fixup, resolved at the end, where jumps to jumps are
// shortened too.
#include "vm/compile/comp.h"

#include <string.h>

enum { NOPC = UINT32_MAX };

void fn_begin(Fn *f, Comp *c, FuncRef *r) {
    bool longjumps = f->longjumps;
    fn_free(f);
    *f = (Fn){.c = c, .ref = r, .fn = r->fn, .info = r->info, .longjumps = longjumps};
    f->serial = ++c->serial;
    f->nextcase = f->epilogue = -1;
}

void fn_free(Fn *f) {
    VEC_FREE(&f->code);
    VEC_FREE(&f->prologue);
    VEC_FREE(&f->lines);
    VEC_FREE(&f->labels);
    VEC_FREE(&f->labelrefs);
    VEC_FREE(&f->fixups);
    VEC_FREE(&f->slotrefs);
    VEC_FREE(&f->uindexes);
    VEC_FREE(&f->tables);
    VEC_FREE(&f->live);
    VEC_FREE(&f->freed);
    VEC_FREE(&f->constregs);
    VEC_FREE(&f->ptrkinds);
    VEC_FREE(&f->overrides);
    VEC_FREE(&f->gotos);
}

// --- registers

static Reg region_take(Fn *f, const Shape *s) {
    uint32_t at;
    if (s->ptrs) {
        at = f->ptrkinds.len;
        for (uint32_t i = 0; i < s->n; i++)
            VEC_PUSH(&f->ptrkinds, s->kinds[i]);
    } else {
        at = f->nscalars;
        f->nscalars += s->n;
    }
    if (at + s->n >= MAXREGION) {
        f->toolarge = true;
        f->nscalars = 0;
        f->ptrkinds.len = 0;
        at = 0;
    }
    return (Reg)((s->ptrs ? R_PTR : R_SCALAR) + at);
}

Reg temp_permanent(Fn *f, Shape *s) {
    return region_take(f, s);
}

Reg temp_new(Fn *f, Shape *s) {
    Temp t = {s, 0};
    f->fresh = true;
    for (uint32_t i = f->freed.len; i-- > 0;) {
        if (f->freed.data[i].shape == s) {
            t.reg = f->freed.data[i].reg;
            f->freed.data[i] = f->freed.data[--f->freed.len];
            f->fresh = false;
            break;
        }
    }
    if (f->fresh)
        t.reg = region_take(f, s);
    VEC_PUSH(&f->live, t);
    return t.reg;
}

uint32_t temp_mark(const Fn *f) {
    return f->live.len;
}

void temp_release(Fn *f, uint32_t mark) {
    while (f->live.len > mark) {
        Temp t = f->live.data[--f->live.len];
        VEC_PUSH(&f->freed, t);
    }
}

void out_reserve(Fn *f, uint32_t slots) {
    if (slots >= MAXREGION) {
        f->toolarge = true;
        slots = 0;
    }
    if (HDRSLOTS + slots > f->outsize)
        f->outsize = HDRSLOTS + slots;
}

Reg out_reg(Fn *f, uint32_t index) {
    if (index >= MAXREGION) {
        f->toolarge = true;
        index = 0;
    }
    return (Reg)(R_OUT + index);
}

// --- instructions

static void note_line(Fn *f) {
    if (f->pos == 0 || f->inlining)
        return;
    if (f->pos < f->linelo || f->pos >= f->linehi) {
        SourcePos p = fileset_pos(f->c->cfg->files, f->pos);
        if (!p.file)
            return;
        f->curline = p.line;
        f->curfile = comp_file(f->c, &p);
        Str text = source_line(p.file, p.real_line);
        bool whole = p.file->ndirectives == 0; // which may stand in the midst of a line
        f->linelo = f->pos - (whole && p.real_col ? p.real_col - 1 : 0);
        f->linehi = f->linelo + (whole ? (uint32_t)text.len : 0) + 1;
    }
    if (f->lines.len && f->curline == f->line && f->curfile == f->file)
        return;
    f->line = f->curline;
    f->file = f->curfile;
    LineEntry e = {f->code.len, f->line, f->file};
    if (f->lines.len && f->lines.data[f->lines.len - 1].pc == e.pc)
        f->lines.len--;  // of a jump that was taken back
    VEC_PUSH(&f->lines, e);
}

static uint32_t push(Fn *f, Instr i) {
    if (f->dead)
        return NOPC;
    note_line(f);
    VEC_PUSH(&f->code, i);
    return f->code.len - 1;
}

static bool leaves(unsigned op) {
    return op == OP_JMP || op == OP_JMPL || op == OP_RET || op == OP_RET1 || op == OP_RET2 ||
           op == OP_RETN || op == OP_PANIC || op == OP_UNREACHABLE || op == OP_DIE;
}

uint32_t emit(Fn *f, Op op, unsigned a, unsigned b, unsigned c) {
    Instr i = {.op = (uint16_t)op, .a = (uint16_t)a, .b = (uint16_t)b, .c = (uint16_t)c};
    uint32_t pc = push(f, i);
    if (leaves(op))
        f->dead = true;
    return pc;
}

uint32_t emit_w(Fn *f, Op op, unsigned a, int64_t w) {
    Instr i = {.op = (uint16_t)op, .a = (uint16_t)a};
    i.bc = (int32_t)w;
    if (w > (int64_t)UINT32_MAX || w < INT32_MIN)
        f->toolarge = true;
    return push(f, i);
}

uint32_t emit_x(Fn *f, Op op, unsigned a, unsigned b, unsigned c, uint32_t lo, uint32_t hi) {
    uint32_t pc = emit(f, op, a, b, c);
    Instr ext = {.word = 0};
    ExtWord x = {.lo = lo, .hi = hi};
    ext.word = x.word;
    push(f, ext);
    return pc;
}

void emit_slotnumber(Fn *f, Reg a, Reg slot) {
    uint32_t pc = emit_w(f, OP_LOADI, a, slot);
    if (pc != NOPC)
        VEC_PUSH(&f->slotrefs, pc);
}

void emit_move(Fn *f, Reg dst, Reg src, uint32_t n) {
    if (dst == src)
        return;
    if (n > UINT16_MAX)
        f->toolarge = true;
    if (n == 1)
        emit(f, OP_MOV, dst, src, 0);
    else if (n == 2)
        emit(f, OP_MOV2, dst, src, 0);
    else
        emit(f, OP_MOVN, dst, src, n);
}

void emit_zero(Fn *f, Reg dst, uint32_t n) {
    if (n > UINT16_MAX)
        f->toolarge = true;
    if (n == 1)
        emit(f, OP_ZERO, dst, 0, 0);
    else if (n == 2)
        emit(f, OP_ZERO2, dst, 0, 0);
    else
        emit(f, OP_ZERON, dst, n, 0);
}

static Instr load_bits(Fn *f, Reg dst, uint64_t bits) {
    int64_t v = (int64_t)bits;
    Instr i = {.op = OP_ZERO, .a = dst};
    if (v != 0 && v >= INT32_MIN && v <= INT32_MAX) {
        i.op = OP_LOADI;
        i.bc = (int32_t)v;
    } else if (v != 0) {
        i.op = OP_LOADK;
        i.bc = (int32_t)comp_const(f->c, bits);
    }
    return i;
}

void emit_int(Fn *f, Reg dst, int64_t v) {
    push(f, load_bits(f, dst, (uint64_t)v));
}

static Reg cached(Fn *f, uint64_t bits, bool isstr, Shape *s, Instr load) {
    for (uint32_t i = 0; i < f->constregs.len; i++)
        if (f->constregs.data[i].bits == bits && f->constregs.data[i].isstr == isstr)
            return f->constregs.data[i].reg;
    ConstReg k = {bits, isstr, temp_permanent(f, s)};
    load.a = k.reg;
    VEC_PUSH(&f->constregs, k);
    VEC_PUSH(&f->prologue, load);
    return k.reg;
}

// Inside a loop the constant is loaded once, at the function's start.
Reg const_reg(Fn *f, uint64_t bits) {
    if (f->loopdepth > 0 && f->constregs.len < 64)
        return cached(f, bits, false, f->c->s_scalar, load_bits(f, 0, bits));
    Reg r = temp_new(f, f->c->s_scalar);
    push(f, load_bits(f, r, bits));
    return r;
}

Reg string_reg(Fn *f, uint32_t index) {
    Instr load = {.op = OP_LOADSTR};
    load.bc = (int32_t)index;
    if (f->loopdepth > 0 && f->constregs.len < 64)
        return cached(f, index, true, f->c->s_string, load);
    load.a = temp_new(f, f->c->s_string);
    push(f, load);
    return load.a;
}

// --- labels and jumps

Label label_new(Fn *f) {
    VEC_PUSH(&f->labels, -1);
    VEC_PUSH(&f->labelrefs, 0);
    return (Label)f->labels.len - 1;
}

// A jump to the label right behind it is taken back.
static void drop_jump(Fn *f, Label l) {
    uint32_t n = f->fixups.len, pc = f->code.len;
    if (!f->dead || n == 0 || pc == 0 || f->lastbound == pc)
        return;
    Fixup x = f->fixups.data[n - 1];
    if (x.label != l || x.pc != pc - 1 || f->code.data[x.pc].op != OP_JMP)
        return;
    f->code.len--;
    f->fixups.len--;
    f->dead = false;
}

void label_bind_live(Fn *f, Label l, bool live) {
    drop_jump(f, l);
    f->labels.data[l] = (int32_t)f->code.len;
    f->lastbound = f->code.len;
    if (live || f->labelrefs.data[l] > 0)
        f->dead = false;
}

void label_bind(Fn *f, Label l) {
    label_bind_live(f, l, false);
}

static bool bound(const Fn *f, Label l) {
    return f->labels.data[l] >= 0;
}

static void fixup(Fn *f, uint32_t pc, Label l) {
    if (pc == NOPC)
        return;
    Fixup x = {pc, l};
    VEC_PUSH(&f->fixups, x);
    f->labelrefs.data[l]++;
}

void emit_jmp(Fn *f, Label l) {
    fixup(f, emit(f, bound(f, l) ? OP_JMPL : OP_JMP, 0, 0, 0), l);
}

static bool has_backward_form(Op op) {
    return op >= OP_JMP && op <= OP_JLTLENL;
}

static bool is_long(unsigned op) {
    return code_opoperands[op][1] == 'J';
}

// A conditional jump, with an extension word when the format has one. Backwards without a polling
// form, or with long jumps asked for: the condition jumps over a jump.
void emit_jccx(Fn *f, Op op, unsigned a, unsigned b, Label l, uint32_t lo, uint32_t hi) {
    bool x = code_opformats[op][0] == 'x', back = bound(f, l),
         polls = op == OP_INCJLTL || op == OP_INCJLTIL || op == OP_INCJLEL;
    if (f->dead)
        return;
    if ((back && !has_backward_form(op) && !polls) || (f->longjumps && !is_long(op))) {
        Label yes = label_new(f), no = label_new(f);
        uint32_t pc = x ? emit_x(f, op, a, b, 0, lo, hi) : emit(f, op, a, b, 0);
        fixup(f, pc, yes);
        emit_jmp(f, no);
        label_bind(f, yes);
        emit_jmp(f, l);
        label_bind(f, no);
        return;
    }
    if (back && !polls)
        op = (Op)(op + 1);
    fixup(f, x ? emit_x(f, op, a, b, 0, lo, hi) : emit(f, op, a, b, 0), l);
}

void emit_jcc(Fn *f, Op op, unsigned a, unsigned b, Label l) {
    emit_jccx(f, op, a, b, l, 0, 0);
}

void emit_table(Fn *f, Reg a, int32_t lo, uint32_t n, const Label *labels) {
    uint32_t pc = emit_x(f, OP_SWITCHI, a, 0, 0, (uint32_t)lo, n);
    if (pc == NOPC)
        return;
    Table t = {pc, n, arena_copy(f->c->arena, labels, n, sizeof *labels)};
    for (uint32_t i = 0; i < (n + 1) / 2; i++)
        push(f, (Instr){.word = 0});
    for (uint32_t i = 0; i < n; i++)
        f->labelrefs.data[labels[i]]++;
    VEC_PUSH(&f->tables, t);
}

// --- the end

// Where a jump to label l really leads: through unconditional jumps, as long as the direction
// stays.
static int32_t final_target(const Fn *f, const int32_t *jumps, uint32_t pc, Label l) {
    int32_t to = f->labels.data[l];
    bool forward = to > (int32_t)pc;
    for (int hops = 0; hops < 8; hops++) {
        if (to >= (int32_t)f->code.len || f->code.data[to].op != OP_JMP || jumps[to] < 0)
            break;
        int32_t next = f->labels.data[jumps[to]], d = next - (int32_t)pc;
        bool reaches = is_long(f->code.data[pc].op) || (d < INT16_MAX && d > INT16_MIN + 2);
        if ((next > (int32_t)pc) != forward || next == to || !reaches)
            break;
        to = next;
    }
    return to;
}

static bool resolve_jumps(Fn *f) {
    int32_t *jumps = malloc((f->code.len + 1) * sizeof *jumps);
    bool fits = true;
    memset(jumps, -1, (f->code.len + 1) * sizeof *jumps);
    for (uint32_t pc = 0; pc < f->code.len; pc += code_length(&f->code.data[pc]))
        if (f->code.data[pc].op == OP_JMP)
            jumps[pc] = -2;
    for (uint32_t i = 0; i < f->fixups.len; i++)
        if (jumps[f->fixups.data[i].pc] == -2)
            jumps[f->fixups.data[i].pc] = f->fixups.data[i].label;
    for (uint32_t i = 0; i < f->fixups.len; i++) {
        Fixup x = f->fixups.data[i];
        Instr *in = &f->code.data[x.pc];
        int32_t d = final_target(f, jumps, x.pc, x.label) - (int32_t)(x.pc + code_length(in));
        if (is_long(in->op)) {
            in->bc = d;
        } else {
            in->sc = (int16_t)d;
            fits = fits && d == (int16_t)d;
        }
    }
    for (uint32_t i = 0; i < f->tables.len; i++) {
        const Table *t = &f->tables.data[i];
        int32_t end = (int32_t)(t->pc + 2 + (t->n + 1) / 2);
        int32_t *tab = (int32_t *)&f->code.data[t->pc + 2];
        for (uint32_t k = 0; k < t->n; k++)
            tab[k] = f->labels.data[t->labels[k]] - end;
    }
    free(jumps);
    return fits;
}

static uint16_t slot_of(const Fn *f, unsigned r) {
    uint32_t nfixed = f->nres + f->nparams, index = r & R_INDEX;
    switch (r & R_REGION) {
    case R_FIXED:
        return (uint16_t)index;
    case R_SCALAR:
        return (uint16_t)(nfixed + index);
    case R_PTR:
        return (uint16_t)(nfixed + f->nscalars + index);
    default:
        return (uint16_t)(nfixed + f->nscalars + f->ptrkinds.len + HDRSLOTS + index);
    }
}

static bool is_slot(char letter) {
    return strchr("dsDSmn", letter) != NULL;
}

static void relocate(const Fn *f, Instr *in, uint16_t out) {
    const char *ops = code_opoperands[in->op];
    if (is_slot(ops[0]))
        in->a = slot_of(f, in->a);
    if (is_slot(ops[1]))
        in->b = slot_of(f, in->b);
    if (is_slot(ops[2]))
        in->c = slot_of(f, in->c);
    if (in->op == OP_CALL || in->op == OP_CALLC || in->op == OP_CALLI || in->op == OP_CALLN)
        in->a = out;
    if (in->op == OP_CLOSURE) {
        ExtWord *x = (ExtWord *)(in + 1);
        x->lo = slot_of(f, x->lo);
    }
}

static void write_func(Fn *f) {
    Func *fn = f->fn;
    uint32_t np = f->prologue.len, nfixed = f->nres + f->nparams,
             out = nfixed + f->nscalars + f->ptrkinds.len;
    fn->ncode = np + f->code.len;
    fn->code = ARENA_ARRAY(f->c->arena, Instr, fn->ncode);
    if (np)
        memcpy(fn->code, f->prologue.data, np * sizeof(Instr));
    if (f->code.len)
        memcpy(fn->code + np, f->code.data, f->code.len * sizeof(Instr));
    for (uint32_t i = 0; i < f->slotrefs.len; i++) {
        Instr *in = &fn->code[np + f->slotrefs.data[i]];
        in->bc = slot_of(f, (unsigned)in->bc);
    }
    for (uint32_t pc = 0; pc < fn->ncode; pc += code_length(&fn->code[pc]))
        relocate(f, &fn->code[pc], (uint16_t)out);
    for (uint32_t i = 0; i < f->lines.len; i++)
        f->lines.data[i].pc += i ? np : 0;
    fn->lines = arena_copy(f->c->arena, f->lines.data, f->lines.len, sizeof(LineEntry));
    fn->nlines = f->lines.len;
    for (uint32_t i = 0; i < f->uindexes.len; i++)
        f->uindexes.data[i] += np;
    fn->uindexes =
        arena_copy(f->c->arena, f->uindexes.data, f->uindexes.len, sizeof *fn->uindexes);
    fn->nuindexes = f->uindexes.len;
    fn->nres = (uint16_t)f->nres;
    fn->nparams = (uint16_t)f->nparams;
    fn->zlo = (uint16_t)(nfixed + f->nscalars);
    fn->zn = (uint16_t)f->ptrkinds.len;
    fn->out = fn->nslots = (uint16_t)out;
    fn->framesize = out + f->outsize;
    fn->slotkinds = arena_alloc(f->c->arena, out + 1);
    if (nfixed)
        memcpy(fn->slotkinds, f->fixedkinds, nfixed);
    if (f->ptrkinds.len)
        memcpy(fn->slotkinds + fn->zlo, f->ptrkinds.data, f->ptrkinds.len);
    if (f->epilogue >= 0)
        fn->recoverpc = np + (uint32_t)f->labels.data[f->epilogue];
}

bool fn_finish(Fn *f) {
    if (!f->dead)
        emit(f, f->nres ? OP_UNREACHABLE : OP_RET, 0, 0, 0);
    if (!f->toolarge && !resolve_jumps(f)) {
        f->retry = true;
        return false;
    }
    uint32_t size = f->nres + f->nparams + f->nscalars + f->ptrkinds.len + f->outsize;
    if (f->toolarge || size > MAXFRAMESLOTS) {
        comp_error(f->c, f->info && f->info->obj ? f->info->obj->pos : f->pos,
                   "function %s too big: its variables and values do not fit a frame", f->fn->name);
        return true;
    }
    write_func(f);
    return true;
}
