// SPDX-License-Identifier: GPL-3.0-or-later
// Labels, break, continue, goto and fallthrough of one function body.
//
// Model: one walk collects the blocks (spans, with the places of their variable declarations) and
// the labels; a second one resolves every branch. Whether a goto jumps into a block or over a
// declaration follows from positions: blocks nest, so a label is reachable when its block's span
// holds the goto. Function literals inside are bodies of their own. The walk recurses as deep as
// statements nest (AST_MAX_NEST); else-if chains are a loop.
#include <stdlib.h>

#include "vm/syntax/parse.h"

typedef struct VarPlace {
    Pos pos; // of the statement
    Pos at;  // as messages name it
    const Expr *name;
} VarPlace;

typedef struct Block {
    Span span;
    VEC(VarPlace) vars; // in source order
} Block;

typedef struct Label {
    LabeledStmt *stmt;
    uint32_t block;
} Label;

// What surrounds a statement in the second walk.
typedef struct Targets {
    Node *breaks, *continues;
    const SwitchStmt *sw; // directly around, for fallthrough
    uint32_t case_index;
    bool last;      // last statement of its clause
    bool in_type_switch;
} Targets;

typedef struct Branches {
    SyntaxContext *ctx;
    VEC(Block) blocks;
    VEC(Label) labels;
    uint32_t *index; // hash of names to labels + 1, power of two
    uint32_t mask;
    VEC(LabeledStmt *) around; // labels of the statements around
} Branches;

static void collect(Branches *b, Stmt **list, uint32_t n, Span span);
static void resolve(Branches *b, Stmt **list, uint32_t n, Targets t, bool clause);

static void report(Branches *b, Pos pos, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
static void report(Branches *b, Pos pos, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    diag_addv(b->ctx->diags, DIAG_ERROR, (Span){pos, 0}, fmt, ap);
    va_end(ap);
}

// "file:line:col" for messages.
static const char *place(Branches *b, Pos pos) {
    SourcePos sp = fileset_pos(b->ctx->files, pos);
    return arena_printf(b->ctx->arena, NULL, "%.*s:%u:%u", STR_ARG(sp.name), sp.line, sp.col);
}

// ---- First walk -------------------------------------------------------------------------------

static void add_var(Branches *b, uint32_t block, const Node *stmt, Pos at, const Expr *name) {
    VarPlace v = {stmt->pos, at, name};
    VEC_PUSH(&b->blocks.data[block].vars, v);
}

static void collect_clauses(Branches *b, Stmt *s) {
    SwitchStmt *sw = as_SwitchStmt(s);
    TypeSwitchStmt *ts = as_TypeSwitchStmt(s);
    SelectStmt *sel = as_SelectStmt(s);
    uint32_t n = sw ? sw->ncases : ts ? ts->ncases : 0;
    CaseClause **cases = sw ? sw->cases : ts ? ts->cases : NULL;
    for (uint32_t i = 0; i < n; i++)
        collect(b, cases[i]->body, cases[i]->nbody, node_span(cases[i]));
    for (uint32_t i = 0; sel && i < sel->ncases; i++)
        collect(b, sel->cases[i]->body, sel->cases[i]->nbody, node_span(sel->cases[i]));
}

static void collect_body(Branches *b, BlockStmt *body) {
    if (body)
        collect(b, body->stmts, body->nstmts, node_span(body));
}

// One statement of block number `block`, labels stripped.
static void collect_stmt(Branches *b, Stmt *s, uint32_t block) {
    switch (s->kind) {
    case NODE_DECL_STMT: {
        DeclStmt *d = (DeclStmt *)s;
        VarDecl *v = d->ndecls ? as_VarDecl(d->decls[0]) : NULL;
        if (v)
            add_var(b, block, s, v->at, &v->names[0]->expr);
        break;
    }
    case NODE_ASSIGN: {
        AssignStmt *a = (AssignStmt *)s;
        if (a->op == TOK_DEFINE)
            add_var(b, block, s, a->at, a->lhs[0]);
        break;
    }
    case NODE_BLOCK:
        collect_body(b, (BlockStmt *)s);
        break;
    case NODE_IF_STMT:
        for (IfStmt *i = (IfStmt *)s; i; i = as_IfStmt(i->els)) {
            collect_body(b, i->then);
            collect_body(b, as_BlockStmt(i->els));
        }
        break;
    case NODE_FOR_STMT:
        collect_body(b, ((ForStmt *)s)->body);
        break;
    case NODE_RANGE_STMT:
        collect_body(b, ((RangeStmt *)s)->body);
        break;
    default:
        collect_clauses(b, s);
        break;
    }
}

static void collect(Branches *b, Stmt **list, uint32_t n, Span span) {
    Block blk = {.span = span};
    uint32_t block = b->blocks.len;
    VEC_PUSH(&b->blocks, blk);
    for (uint32_t i = 0; i < n; i++) {
        Stmt *s = list[i];
        for (LabeledStmt *l; (l = as_LabeledStmt(s)); s = l->stmt) {
            Label lab = {l, block};
            if (l->label->name != b->ctx->names->blank)
                VEC_PUSH(&b->labels, lab);
        }
        collect_stmt(b, s, block);
    }
}

static uint32_t slot_of(const Branches *b, const Name *name) {
    uint32_t i = name->hash & b->mask;
    while (b->index[i] && b->labels.data[b->index[i] - 1].stmt->label->name != name)
        i = (i + 1) & b->mask;
    return i;
}

static Label *find(Branches *b, const Name *name) {
    uint32_t i = b->labels.len ? b->index[slot_of(b, name)] : 0;
    return i ? &b->labels.data[i - 1] : NULL;
}

static void index_labels(Branches *b) {
    uint32_t cap = 8;
    while (cap < b->labels.len * 2)
        cap *= 2;
    b->mask = cap - 1;
    b->index = ARENA_ARRAY(b->ctx->arena, uint32_t, cap);
    for (uint32_t i = 0; i < b->labels.len; i++) {
        Ident *id = b->labels.data[i].stmt->label;
        uint32_t k = slot_of(b, id->name);
        if (b->index[k])
            report(b, id->pos, "label %s already defined at %s", id->name->text,
                   place(b, b->labels.data[b->index[k] - 1].stmt->label->pos));
        else
            b->index[k] = i + 1;
    }
}

// ---- Second walk ------------------------------------------------------------------------------

static void resolve_goto(Branches *b, BranchStmt *s) {
    const char *name = s->label->name->text;
    Label *l = find(b, s->label->name);
    if (!l) {
        report(b, s->label->pos, "label %s not defined", name);
        return;
    }
    l->stmt->used = true;
    const Block *blk = &b->blocks.data[l->block];
    if (s->pos < blk->span.pos || s->pos >= blk->span.end) {
        report(b, s->label->pos, "goto %s jumps into block starting at %s", name,
               place(b, blk->span.pos));
        return;
    }
    s->target = &l->stmt->node;
    if (l->stmt->pos < s->pos)
        return;
    // Forward: the last variable declared before the label must stand before the goto.
    uint32_t lo = 0, hi = blk->vars.len;
    while (lo < hi) {
        uint32_t m = lo + (hi - lo) / 2;
        if (blk->vars.data[m].pos < l->stmt->pos)
            lo = m + 1;
        else
            hi = m;
    }
    if (lo == 0 || blk->vars.data[lo - 1].pos < s->pos)
        return;
    const VarPlace *v = &blk->vars.data[lo - 1];
    Buf buf = {0};
    ast_print_expr(&buf, v->name);
    report(b, s->label->pos, "goto %s jumps over declaration of %s at %s", name, buf_cstr(&buf),
           place(b, v->at));
    buf_free(&buf);
}

// break L, continue L: L must label a statement around.
static void resolve_labeled(Branches *b, BranchStmt *s) {
    bool is_break = s->tok == TOK_BREAK;
    const char *word = is_break ? "break" : "continue", *name = s->label->name->text;
    Label *l = find(b, s->label->name);
    if (!l || l->stmt->pos > s->pos) {
        report(b, s->label->pos, "%s label not defined: %s", word, name);
        return;
    }
    l->stmt->used = true;
    for (uint32_t i = b->around.len; i-- > 0;) {
        if (b->around.data[i] != l->stmt)
            continue;
        Stmt *t = l->stmt->stmt;
        bool loop = t->kind == NODE_FOR_STMT || t->kind == NODE_RANGE_STMT;
        bool other = t->kind == NODE_SWITCH_STMT || t->kind == NODE_TYPE_SWITCH ||
                     t->kind == NODE_SELECT_STMT;
        if (!loop && !(is_break && other))
            break;
        s->target = t;
        return;
    }
    report(b, s->label->pos, "invalid %s label %s", word, name);
}

static void resolve_fallthrough(Branches *b, BranchStmt *s, const Targets *t) {
    if (t->in_type_switch)
        report(b, s->pos, "cannot fallthrough in type switch");
    else if (!t->sw || !t->last)
        report(b, s->pos, "fallthrough statement out of place");
    else if (t->case_index + 1 == t->sw->ncases)
        report(b, s->pos, "cannot fallthrough final case in switch");
}

static void resolve_branch(Branches *b, BranchStmt *s, const Targets *t) {
    if (s->tok == TOK_FALLTHROUGH)
        resolve_fallthrough(b, s, t);
    else if (s->tok == TOK_GOTO)
        resolve_goto(b, s);
    else if (s->label)
        resolve_labeled(b, s);
    else if (s->tok == TOK_BREAK && !(s->target = t->breaks))
        report(b, s->pos, "break is not in a loop, switch, or select");
    else if (s->tok == TOK_CONTINUE && !(s->target = t->continues))
        report(b, s->pos, "continue is not in a loop");
}

static void resolve_body(Branches *b, BlockStmt *body, Targets t) {
    t.sw = NULL;
    if (body)
        resolve(b, body->stmts, body->nstmts, t, false);
}

static void resolve_clauses(Branches *b, Stmt *s, Targets t) {
    t.breaks = s;
    t.sw = as_SwitchStmt(s);
    t.in_type_switch = s->kind == NODE_TYPE_SWITCH;
    TypeSwitchStmt *ts = as_TypeSwitchStmt(s);
    SelectStmt *sel = as_SelectStmt(s);
    uint32_t n = t.sw ? t.sw->ncases : ts ? ts->ncases : 0;
    CaseClause **cases = t.sw ? t.sw->cases : ts ? ts->cases : NULL;
    for (uint32_t i = 0; i < n; i++) {
        t.case_index = i;
        resolve(b, cases[i]->body, cases[i]->nbody, t, true);
    }
    for (uint32_t i = 0; sel && i < sel->ncases; i++)
        resolve(b, sel->cases[i]->body, sel->cases[i]->nbody, t, true);
}

static void resolve_stmt(Branches *b, Stmt *s, Targets t) {
    switch (s->kind) {
    case NODE_BRANCH_STMT:
        resolve_branch(b, (BranchStmt *)s, &t);
        break;
    case NODE_BLOCK:
        resolve_body(b, (BlockStmt *)s, t);
        break;
    case NODE_IF_STMT:
        for (IfStmt *i = (IfStmt *)s; i; i = as_IfStmt(i->els)) {
            resolve_body(b, i->then, t);
            resolve_body(b, as_BlockStmt(i->els), t);
        }
        break;
    case NODE_FOR_STMT:
    case NODE_RANGE_STMT:
        t.breaks = t.continues = s;
        t.in_type_switch = false;
        resolve_body(b, s->kind == NODE_FOR_STMT ? ((ForStmt *)s)->body : ((RangeStmt *)s)->body,
                     t);
        break;
    case NODE_SWITCH_STMT:
    case NODE_TYPE_SWITCH:
    case NODE_SELECT_STMT:
        resolve_clauses(b, s, t);
        break;
    default:
        break;
    }
}

static void resolve(Branches *b, Stmt **list, uint32_t n, Targets t, bool clause) {
    while (n > 0 && list[n - 1]->kind == NODE_EMPTY_STMT)
        n--;
    for (uint32_t i = 0; i < n; i++) {
        Stmt *s = list[i];
        uint32_t mark = b->around.len;
        for (LabeledStmt *l; (l = as_LabeledStmt(s)); s = l->stmt) {
            b->around.len = mark; // the innermost label alone is the statement's
            VEC_PUSH(&b->around, l);
        }
        t.last = clause && i + 1 == n;
        resolve_stmt(b, s, t);
        b->around.len = mark;
    }
}

void branches_check(SyntaxContext *ctx, Stmt **stmts, uint32_t nstmts, Span body) {
    Branches b = {.ctx = ctx};
    collect(&b, stmts, nstmts, body);
    index_labels(&b);
    resolve(&b, stmts, nstmts, (Targets){0}, false);
    for (uint32_t i = 0; i < b.labels.len; i++) {
        Ident *id = b.labels.data[i].stmt->label;
        if (!b.labels.data[i].stmt->used && find(&b, id->name) == &b.labels.data[i])
            report(&b, id->pos, "label %s defined and not used", id->name->text);
    }
    for (uint32_t i = 0; i < b.blocks.len; i++)
        VEC_FREE(&b.blocks.data[i].vars);
    VEC_FREE(&b.blocks);
    VEC_FREE(&b.labels);
    VEC_FREE(&b.around);
}
