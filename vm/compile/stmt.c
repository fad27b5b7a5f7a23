// SPDX-License-Identifier: GPL-3.0-or-later
//
// Statements other than assignments, loops and switches.
#include "vm/compile/comp.h"

static Control *find_control(Fn *f, const void *stmt) {
    for (Control *c = f->control; c; c = c->up)
        if (c->stmt == stmt)
            return c;
    return NULL;
}

static Label goto_label(Fn *f, const void *stmt) {
    for (uint32_t i = 0; i < f->gotos.len; i++)
        if (f->gotos.data[i].stmt == stmt)
            return f->gotos.data[i].label;
    GotoLabel g = {stmt, label_new(f)};
    VEC_PUSH(&f->gotos, g);
    return g.label;
}

// Where a break, continue, goto or fallthrough leads; -1 when the target is unknown.
static Label branch_target(Fn *f, const BranchStmt *s) {
    if (s->tok == TOK_FALLTHROUGH)
        return f->nextcase;
    if (s->tok == TOK_GOTO)
        return s->target ? goto_label(f, s->target) : -1;
    const void *target = s->target;
    if (target && ((const Node *)target)->kind == NODE_LABELED_STMT)
        target = ((const LabeledStmt *)target)->stmt;
    const Control *c = find_control(f, target);
    if (!c)
        return -1;
    return s->tok == TOK_BREAK ? c->brk : c->cont;
}

void gen_branch(Fn *f, BranchStmt *s) {
    if (range_leave(f, s))
        return;
    Label l = branch_target(f, s);
    if (l < 0)
        comp_error(f->c, s->pos, "internal compiler error: %s leads nowhere", token_text(s->tok));
    else
        emit_jmp(f, l);
}

static BranchStmt *only_branch(const Fn *f, const BlockStmt *b) {
    bool body = f->info && f->info->range;
    return b->nstmts == 1 && !body ? as_BranchStmt(b->stmts[0]) : NULL;
}

static void gen_if(Fn *f, IfStmt *s) {
    uint32_t mark = temp_mark(f);
    if (s->init)
        gen_stmt(f, s->init);
    BranchStmt *b = s->els ? NULL : only_branch(f, s->then);
    if (b && branch_target(f, b) >= 0) {
        gen_cond(f, s->cond, true, branch_target(f, b));
        temp_release(f, mark);
        return;
    }
    Label els = label_new(f);
    gen_cond(f, s->cond, false, els);
    gen_block(f, s->then->stmts, s->then->nstmts);
    if (s->els) {
        Label end = label_new(f);
        emit_jmp(f, end);
        label_bind(f, els);
        gen_stmt(f, s->els);
        label_bind(f, end);
    } else {
        label_bind(f, els);
    }
    temp_release(f, mark);
}

static void gen_send(Fn *f, SendStmt *s) {
    Type *elem = under(s->chan->type)->chan.elem;
    uint32_t overrides = f->overrides.len;
    hoist_call(f, s->chan, s->value);
    Reg ch = gen(f, s->chan, NOREG);
    Reg v = gen_as(f, s->value, elem, NOREG);
    f->overrides.len = overrides;
    emit_x(f, OP_SEND, ch, v, 0, rtype_id(f->c, elem), 0);
}

static void gen_labeled(Fn *f, LabeledStmt *s) {
    if (s->used) {
        f->haslabels = true;
        label_bind_live(f, goto_label(f, s), true);
    }
    gen_stmt(f, s->stmt);
}

static void gen_decl(Fn *f, DeclStmt *s) {
    for (uint32_t i = 0; i < s->ndecls; i++)
        if (s->decls[i]->kind == NODE_VAR_DECL)
            gen_vardecl(f, (VarDecl *)s->decls[i]);
}

void gen_block(Fn *f, Stmt **stmts, uint32_t n) {
    uint32_t mark = temp_mark(f);
    for (uint32_t i = 0; i < n; i++)
        gen_stmt(f, stmts[i]);
    temp_release(f, mark);
}

// Statements whose temporaries end with them; those that declare variables look after themselves.
static void gen_simple(Fn *f, Stmt *s) {
    uint32_t mark = temp_mark(f);
    switch (s->kind) {
    case NODE_EXPR_STMT:
        gen_effect(f, ((ExprStmt *)s)->x);
        break;
    case NODE_SEND_STMT:
        gen_send(f, (SendStmt *)s);
        break;
    case NODE_INC_DEC:
        gen_incdec(f, (IncDecStmt *)s);
        break;
    case NODE_GO_STMT:
        gen_go_defer(f, ((GoStmt *)s)->call, false);
        break;
    case NODE_DEFER_STMT:
        gen_go_defer(f, ((DeferStmt *)s)->call, true);
        break;
    case NODE_RETURN_STMT:
        func_return(f, (ReturnStmt *)s);
        break;
    case NODE_BRANCH_STMT:
        gen_branch(f, (BranchStmt *)s);
        break;
    case NODE_IF_STMT:
        gen_if(f, (IfStmt *)s);
        break;
    case NODE_FOR_STMT:
        gen_for(f, (ForStmt *)s);
        break;
    case NODE_RANGE_STMT:
        gen_range(f, (RangeStmt *)s);
        break;
    case NODE_SWITCH_STMT:
        gen_switch(f, (SwitchStmt *)s);
        break;
    case NODE_TYPE_SWITCH:
        gen_typeswitch(f, (TypeSwitchStmt *)s);
        break;
    case NODE_SELECT_STMT:
        gen_select(f, (SelectStmt *)s);
        break;
    default:
        comp_error(f->c, s->pos, "internal compiler error: statement of kind %s",
                   node_kind_name(s->kind));
        break;
    }
    temp_release(f, mark);
}

void gen_stmt(Fn *f, Stmt *s) {
    f->pos = s->at ? s->at : s->pos;
    switch (s->kind) {
    case NODE_EMPTY_STMT:
    case NODE_FUNC_DECL:
    case NODE_TYPE_DECL:
    case NODE_CONST_DECL:
    case NODE_IMPORT_DECL:
        break;
    case NODE_BLOCK:
        gen_block(f, ((BlockStmt *)s)->stmts, ((BlockStmt *)s)->nstmts);
        break;
    case NODE_LABELED_STMT:
        gen_labeled(f, (LabeledStmt *)s);
        break;
    case NODE_DECL_STMT:
        gen_decl(f, (DeclStmt *)s);
        break;
    case NODE_VAR_DECL:
        gen_vardecl(f, (VarDecl *)s);
        break;
    case NODE_ASSIGN:
        gen_assign(f, (AssignStmt *)s);
        break;
    default:
        gen_simple(f, s);
        break;
    }
}
