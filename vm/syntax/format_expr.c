// SPDX-License-Identifier: GPL-3.0-or-later
// Expressions and lists of them.
#include <math.h>

#include "vm/syntax/format.h"

enum { PREC_UNARY = 6, PREC_HIGHEST = 7, SIZE_MAX_LIST = 1000000 };

void fmt_expr_depth(Printer *p, const Expr *x, int depth) { fmt_operand(p, x, 0, depth); }

void fmt_expr(Printer *p, const Expr *x) { fmt_operand(p, x, 0, 1); }

// ---- Sizes --------------------------------------------------------------------------------------

static FmtSize *slot(FmtSizes *s, const void *node) {
    uint64_t h = ((uintptr_t)node >> 4) * UINT64_C(0x9E3779B97F4A7C15);
    for (uint32_t i = (uint32_t)(h >> 32) & (s->cap - 1);; i = (i + 1) & (s->cap - 1))
        if (!s->slots[i].node || s->slots[i].node == node)
            return &s->slots[i];
}

static void remember(FmtSizes *s, const void *node, uint32_t size) {
    if (s->count * 2 >= s->cap) {
        FmtSizes old = *s;
        s->cap = old.cap ? old.cap * 2 : 256;
        s->slots = calloc(s->cap, sizeof *s->slots);
        if (!s->slots)
            abort();
        for (uint32_t i = 0; i < old.cap; i++)
            if (old.slots[i].node)
                *slot(s, old.slots[i].node) = old.slots[i];
        free(old.slots);
    }
    FmtSize *e = slot(s, node);
    s->count += !e->node;
    *e = (FmtSize){node, size};
}

// Does a printed text fit on one line, without what alignment adds?
static uint32_t measure(const Buf *b) {
    uint32_t n = 0, kept = 0;
    for (size_t i = 0; i < b->len; i++) {
        char c = b->data[i];
        if (c == '\n' || c == '\f')
            return UINT32_MAX;
        if ((unsigned char)c == FMT_ESCAPE)
            continue;
        n++;
        if (c != ' ' && c != '\t' && c != '\v')
            kept = n;
    }
    return kept;
}

uint32_t fmt_size(Printer *p, const Node *n, uint32_t max) {
    FmtSize *known = p->sizes->cap ? slot(p->sizes, n) : NULL;
    if (known && known->node)
        return known->size;
    remember(p->sizes, n, max + 1);
    Printer sub = {.file = p->file, .lines = p->lines, .sizes = p->sizes, .sizing = true,
                   .comment_off = UINT32_MAX, .pos = {0, 1, 1}, .out = {0, 1, 1}};
    if (node_is_expr(n))
        fmt_expr(&sub, (const Expr *)n);
    else
        fmt_stmt(&sub, n, false);
    uint32_t size = measure(&sub.text);
    buf_free(&sub.text);
    if (size > max)
        size = max + 1;
    remember(p->sizes, n, size);
    return size;
}

// ---- Lists --------------------------------------------------------------------------------------

typedef struct ListState {
    Printer *p;
    WhiteSpace ws; // the indentation that the first line break brings
    bool sized;    // between two known places
    double sum;    // of the logarithms of the sizes since the last empty line
    int count;
    uint32_t size, prev_line;
    int64_t prev_break; // element in front of which the line broke last
} ListState;

// Do the sizes of neighbours differ so much that alignment should end between them?
static bool differs(const ListState *l, uint32_t prev, uint32_t size) {
    enum { SMALL = 40 };
    const double limit = 2.5;
    if (prev == 0 || size == 0)
        return true;
    if (l->count == 0 || (prev <= SMALL && size <= SMALL))
        return false;
    double ratio = size / exp(l->sum / l->count);
    return limit * ratio <= 1 || limit <= ratio;
}

static void list_element(ListState *l, const Expr *x, uint32_t i, uint32_t n, int depth) {
    Printer *p = l->p;
    const KeyValueExpr *pair = as_KeyValueExpr(x);
    uint32_t line = fmt_line(p, x->pos), prev = l->size;
    l->size = l->sized ? fmt_size(p, &x->node, SIZE_MAX_LIST) : 0;
    if (l->size > SIZE_MAX_LIST)
        l->size = 0;
    else if (pair && l->sized)
        l->size = fmt_size(p, &pair->key->node, SIZE_MAX_LIST);
    bool section = differs(l, prev, l->size);
    bool breaks = l->prev_line > 0 && l->prev_line < line;
    if (i > 0) {
        if (!breaks)
            fmt_at(p, x->pos);
        fmt_tok(p, TOK_COMMA);
        uint32_t done = 0;
        if (breaks)
            done = fmt_break(p, line, 0, l->ws, section || l->prev_break + 1 < i);
        if (done) {
            l->ws = WS_NONE;
            l->prev_break = i;
        } else {
            fmt_ws(p, WS_BLANK);
        }
        if (done > 1) {
            l->sum = 0;
            l->count = 0;
        }
    }
    if (n > 1 && pair && l->size > 0 && breaks) {
        fmt_expr(p, pair->key);
        fmt_tok_at(p, pair->at, TOK_COLON);
        fmt_ws(p, WS_CELL);
        fmt_expr(p, pair->value);
    } else {
        fmt_expr_depth(p, x, depth);
    }
    if (l->size > 0) {
        l->sum += log(l->size);
        l->count++;
    }
    l->prev_line = line;
}

void fmt_list(Printer *p, Pos prev, Expr *const *list, uint32_t n, int depth, unsigned mode,
              Pos next) {
    if (n == 0)
        return;
    uint32_t prev_line = fmt_line(p, prev), line = fmt_line(p, list[0]->pos);
    if (prev && prev_line == line && line == fmt_line(p, list[n - 1]->end)) {
        for (uint32_t i = 0; i < n; i++) {
            if (i > 0) {
                fmt_tok_at(p, list[i]->pos, TOK_COMMA);
                fmt_ws(p, WS_BLANK);
            }
            fmt_expr_depth(p, list[i], depth);
        }
        return;
    }
    bool indents = !(mode & LIST_NO_INDENT);
    ListState l = {.p = p, .ws = indents ? WS_INDENT : WS_NONE, .sized = prev && next,
                   .prev_line = prev_line, .prev_break = -1};
    if (prev && prev_line < line && fmt_break(p, line, 0, l.ws, true)) {
        l.ws = WS_NONE;
        l.prev_break = 0;
    }
    for (uint32_t i = 0; i < n; i++)
        list_element(&l, list[i], i, n, depth);
    bool comma = mode & LIST_COMMA && next && p->pos.line < fmt_line(p, next);
    if (comma)
        fmt_tok(p, TOK_COMMA);
    if (l.ws == WS_NONE && indents)
        fmt_ws(p, WS_UNINDENT);
    if (comma)
        fmt_ws(p, WS_SECTION);
}

void fmt_names(Printer *p, Ident *const *names, uint32_t n, bool indent) {
    Expr *few[8] = {0}, **list = n <= 8 ? few : calloc(n, sizeof *list);
    if (!list)
        abort();
    for (uint32_t i = 0; i < n; i++)
        list[i] = &names[i]->expr;
    fmt_list(p, 0, list, n, 1, indent ? 0 : LIST_NO_INDENT, 0);
    if (list != few)
        free(list);
}

// ---- Operators ----------------------------------------------------------------------------------

// Operators of one expression of several precedences are set apart by blanks around the weak ones.
typedef struct Mix {
    bool has4, has5;
    int problem; // precedence at which operators would run together
} Mix;

static void find_mix(const BinaryExpr *e, Mix *m) {
    for (;;) {
        int prec = token_prec(e->op);
        m->has4 |= prec == 4;
        m->has5 |= prec == 5;
        const BinaryExpr *l = as_BinaryExpr(e->x), *r = as_BinaryExpr(e->y);
        const UnaryExpr *u = as_UnaryExpr(e->y);
        int problem = 0;
        if (r && token_prec(r->op) > prec)
            find_mix(r, m);
        else if (e->y->kind == NODE_STAR && e->op == TOK_DIV)
            problem = 5;
        else if (u && e->op == TOK_AND && (u->op == TOK_AND || u->op == TOK_XOR))
            problem = 5;
        else if (u && u->op == e->op && (u->op == TOK_ADD || u->op == TOK_SUB))
            problem = 4;
        if (problem > m->problem)
            m->problem = problem;
        if (!l || token_prec(l->op) < prec)
            return;
        e = l;
    }
}

// Operators of a lower precedence have blanks around them.
static int cutoff(const BinaryExpr *e, int depth) {
    Mix m = {0};
    find_mix(e, &m);
    if (m.problem)
        return m.problem + 1;
    if (m.has4 && m.has5)
        return depth == 1 ? 5 : 4;
    return depth == 1 ? 6 : 4;
}

static int less(int depth) { return depth > 1 ? depth - 1 : 1; }

static void binary(Printer *p, const BinaryExpr *x, int prec1, int cut, int depth) {
    int prec = token_prec(x->op);
    if (prec < prec1) {
        fmt_tok(p, TOK_LPAREN);
        fmt_expr_depth(p, &x->expr, less(depth));
        fmt_tok(p, TOK_RPAREN);
        return;
    }
    bool blank = prec < cut, broke = false;
    const BinaryExpr *l = as_BinaryExpr(x->x);
    fmt_operand(p, x->x, prec, depth + !(l && token_prec(l->op) == prec));
    if (blank)
        fmt_ws(p, WS_BLANK);
    uint32_t xline = p->pos.line, yline = fmt_line(p, x->y->pos);
    fmt_tok_at(p, x->at, x->op);
    if (xline != yline && xline > 0)
        broke = fmt_break(p, yline, 1, WS_INDENT, true) > 0;
    if (blank && !broke)
        fmt_ws(p, WS_BLANK);
    fmt_operand(p, x->y, prec + 1, depth + 1);
    if (broke)
        fmt_ws(p, WS_UNINDENT);
}

// x |> f() |> g(): lines may break before and behind each |>; all that follow are indented once.
static void pipeline(Printer *p, const PipeExpr *x) {
    VEC(const PipeExpr *) chain = {0};
    const Expr *e = &x->expr;
    for (; e->kind == NODE_PIPE; e = ((const PipeExpr *)e)->x)
        VEC_PUSH(&chain, (const PipeExpr *)e);
    fmt_expr(p, e);
    bool indented = false;
    for (uint32_t i = chain.len; i-- > 0;) {
        x = chain.data[i];
        uint32_t line = fmt_line(p, x->at);
        if (line > p->pos.line) {
            fmt_break(p, line, 1, indented ? WS_NONE : WS_INDENT, false);
            indented = true;
        } else {
            fmt_ws(p, WS_BLANK);
        }
        fmt_tok_at(p, x->at, TOK_PIPE);
        line = fmt_line(p, x->call->pos);
        if (line > p->pos.line) {
            fmt_break(p, line, 1, indented ? WS_NONE : WS_INDENT, false);
            indented = true;
        } else {
            fmt_ws(p, WS_BLANK);
        }
        fmt_expr(p, x->call);
    }
    if (indented)
        fmt_ws(p, WS_UNINDENT);
    VEC_FREE(&chain);
}

static void prefix(Printer *p, Token op, const Expr *x, int prec1, int depth) {
    bool paren = PREC_UNARY < prec1;
    if (paren)
        fmt_tok(p, TOK_LPAREN);
    fmt_tok(p, op);
    if (op == TOK_MUL)
        fmt_expr(p, x);
    else
        fmt_operand(p, x, PREC_UNARY, paren ? 1 : depth);
    if (paren)
        fmt_tok(p, TOK_RPAREN);
}

// ---- Primary expressions ------------------------------------------------------------------------

// Returns whether the name went to a line of its own and is still indented, for a call's arguments.
static bool selector(Printer *p, const SelectorExpr *x, int depth, bool method) {
    fmt_operand(p, x->x, PREC_HIGHEST, depth);
    fmt_tok(p, TOK_DOT);
    bool below = p->pos.line < fmt_line(p, x->name->pos);
    if (below) {
        fmt_ws(p, WS_INDENT);
        fmt_ws(p, WS_LINE);
    }
    fmt_at(p, x->name->pos);
    fmt_name(p, x->name);
    if (below && !method)
        fmt_ws(p, WS_UNINDENT);
    return below;
}

static void call(Printer *p, const CallExpr *x, int depth) {
    depth += x->nargs > 1;
    const ChanType *ch = as_ChanType(x->fun);
    bool paren = x->fun->kind == NODE_FUNC_TYPE || (ch && ch->dir == AST_CHAN_RECV), below = false;
    if (paren)
        fmt_tok(p, TOK_LPAREN);
    if (x->fun->kind == NODE_SELECTOR)
        below = selector(p, (const SelectorExpr *)x->fun, depth, true);
    else
        fmt_operand(p, x->fun, PREC_HIGHEST, depth);
    if (paren)
        fmt_tok(p, TOK_RPAREN);
    fmt_tok_at(p, x->lparen, TOK_LPAREN);
    if (x->has_dots) {
        fmt_list(p, x->lparen, x->args, x->nargs, depth, 0, x->dots);
        fmt_tok_at(p, x->dots, TOK_ELLIPSIS);
        if (fmt_line(p, x->dots) < fmt_line(p, x->rparen)) {
            fmt_tok(p, TOK_COMMA);
            fmt_ws(p, WS_SECTION);
        }
    } else {
        fmt_list(p, x->lparen, x->args, x->nargs, depth, LIST_COMMA, x->rparen);
    }
    fmt_tok_at(p, x->rparen, TOK_RPAREN);
    if (below)
        fmt_ws(p, WS_UNINDENT);
}

static void literal(Printer *p, const CompositeLit *x, int depth) {
    if (x->typex)
        fmt_operand(p, x->typex, PREC_HIGHEST, depth);
    p->level++;
    fmt_tok_at(p, x->lbrace, TOK_LBRACE);
    fmt_list(p, x->lbrace, x->elems, x->nelems, 1, LIST_COMMA, x->rbrace);
    bool blank = p->no_blank, brk = p->no_break;
    fmt_ws(p, WS_INDENT); // so that a comment in front of the brace is indented
    fmt_ws(p, WS_UNINDENT);
    fmt_mode(p, blank ^ (x->nelems > 0), !brk);
    fmt_tok_at(p, x->rbrace, TOK_RBRACE);
    fmt_mode(p, blank, brk);
    p->level--;
}

static void slice(Printer *p, const SliceExpr *x, int depth) {
    fmt_operand(p, x->x, PREC_HIGHEST, 1);
    fmt_tok_at(p, x->lbrack, TOK_LBRACK);
    const Expr *part[] = {x->lo, x->hi, x->max};
    int nparts = x->full ? 3 : 2, given = 0;
    bool binaries = false;
    for (int i = 0; i < nparts; i++) {
        given += part[i] != NULL;
        binaries |= part[i] && part[i]->kind == NODE_BINARY;
    }
    bool blanks = depth <= 1 && given > 1 && binaries;
    for (int i = 0; i < nparts; i++) {
        if (i > 0) {
            if (part[i - 1] && blanks)
                fmt_ws(p, WS_BLANK);
            fmt_tok(p, TOK_COLON);
            if (part[i] && blanks)
                fmt_ws(p, WS_BLANK);
        }
        if (part[i])
            fmt_expr_depth(p, part[i], depth + 1);
    }
    fmt_tok_at(p, x->rbrack, TOK_RBRACK);
}

static void lowered(Buf *b, Str s, char upper) {
    buf_add(b, s.ptr, s.len);
    char *at = memrchr(b->data, upper, b->len);
    if (at)
        *at = (char)(upper + 'a' - 'A');
}

// Numbers in lower case, but for hexadecimal digits; raw strings without carriage returns, which
// are no part of their value.
static void basic(Printer *p, const BasicLit *x) {
    Str s = x->text;
    Buf b = {0};
    char c = s.len > 1 && s.ptr[0] == '0' ? (char)(s.ptr[1] | 0x20) : 0;
    if (x->tok == TOK_STRING && s.ptr[0] == '`') {
        for (size_t i = 0; i < s.len; i++)
            if (s.ptr[i] != '\r')
                buf_addc(&b, s.ptr[i]);
    } else if (x->tok != TOK_INT && x->tok != TOK_FLOAT && x->tok != TOK_IMAG) {
        buf_add(&b, s.ptr, s.len);
    } else if (c == 'x') {
        lowered(&b, s, 'P');
        b.data[1] = c;
    } else if (c == 'o' || c == 'b') {
        buf_add(&b, s.ptr, s.len);
        b.data[1] = c;
    } else if (memchr(s.ptr, 'E', s.len)) {
        lowered(&b, s, 'E');
    } else {
        if (s.ptr[s.len - 1] == 'i' && !memchr(s.ptr, '.', s.len) && !memchr(s.ptr, 'e', s.len))
            while (s.len > 2 && (s.ptr[0] == '0' || s.ptr[0] == '_')) {
                s.ptr++;
                s.len--;
            }
        if (s.len == 2 && s.ptr[0] == '_')
            s = STR_LIT("0i");
        buf_add(&b, s.ptr, s.len);
    }
    fmt_text(p, (Str){b.data, b.len}, (Token)x->tok);
    buf_free(&b);
}

static void primary(Printer *p, const Expr *x, int depth) {
    switch (x->kind) {
    case NODE_FUNC_LIT: {
        const FuncLit *f = (const FuncLit *)x;
        fmt_tok_at(p, f->sig->pos, TOK_FUNC);
        uint32_t col = p->out.col - (uint32_t)strlen("func");
        fmt_signature(p, NULL, f->sig);
        fmt_body(p, f->body, WS_BLANK, f->sig->pos, col);
        break;
    }
    case NODE_PAREN: {
        const Expr *in = ((const ParenExpr *)x)->x;
        if (in->kind == NODE_PAREN) {
            fmt_expr_depth(p, in, depth);
            break;
        }
        fmt_tok(p, TOK_LPAREN);
        fmt_expr_depth(p, in, less(depth));
        fmt_tok_at(p, x->end - 1, TOK_RPAREN);
        break;
    }
    case NODE_TYPE_ASSERT: {
        const TypeAssertExpr *t = (const TypeAssertExpr *)x;
        fmt_operand(p, t->x, PREC_HIGHEST, depth);
        fmt_tok(p, TOK_DOT);
        fmt_tok_at(p, t->lparen, TOK_LPAREN);
        if (t->typex)
            fmt_expr(p, t->typex);
        else
            fmt_tok(p, TOK_TYPE);
        fmt_tok_at(p, x->end - 1, TOK_RPAREN);
        break;
    }
    case NODE_INDEX: {
        const IndexExpr *i = (const IndexExpr *)x;
        fmt_operand(p, i->x, PREC_HIGHEST, 1);
        fmt_tok_at(p, i->lbrack, TOK_LBRACK);
        if (i->nindex == 1)
            fmt_expr_depth(p, i->index[0], depth + 1);
        else
            fmt_list(p, i->lbrack, i->index, i->nindex, depth + 1, LIST_COMMA, i->rbrack);
        fmt_tok_at(p, i->rbrack, TOK_RBRACK);
        break;
    }
    case NODE_TRY:
        fmt_operand(p, ((const TryExpr *)x)->x, PREC_HIGHEST, depth);
        fmt_tok_at(p, x->at, TOK_QUESTION);
        break;
    default:
        fmt_type(p, x);
        break;
    }
}

void fmt_operand(Printer *p, const Expr *x, int prec, int depth) {
    fmt_at(p, x->pos);
    switch (x->kind) {
    case NODE_IDENT:
        fmt_name(p, (const Ident *)x);
        break;
    case NODE_BASIC_LIT:
        basic(p, (const BasicLit *)x);
        break;
    case NODE_BINARY:
        binary(p, (const BinaryExpr *)x, prec, cutoff((const BinaryExpr *)x, depth), depth);
        break;
    case NODE_PIPE:
        pipeline(p, (const PipeExpr *)x);
        break;
    case NODE_KEY_VALUE:
        fmt_expr(p, ((const KeyValueExpr *)x)->key);
        fmt_tok_at(p, x->at, TOK_COLON);
        fmt_ws(p, WS_BLANK);
        fmt_expr(p, ((const KeyValueExpr *)x)->value);
        break;
    case NODE_STAR:
        prefix(p, TOK_MUL, ((const StarExpr *)x)->x, prec, depth);
        break;
    case NODE_UNARY:
        prefix(p, ((const UnaryExpr *)x)->op, ((const UnaryExpr *)x)->x, prec, depth);
        break;
    case NODE_SELECTOR:
        selector(p, (const SelectorExpr *)x, depth, false);
        break;
    case NODE_CALL:
        call(p, (const CallExpr *)x, depth);
        break;
    case NODE_COMPOSITE_LIT:
        literal(p, (const CompositeLit *)x, depth);
        break;
    case NODE_SLICE:
        slice(p, (const SliceExpr *)x, depth);
        break;
    default:
        primary(p, x, depth);
        break;
    }
}

// ---- Parentheses --------------------------------------------------------------------------------

typedef struct StripScan {
    bool keep;
} StripScan;

static bool names_type(const Expr *x) {
    while (x && x->kind == NODE_SELECTOR)
        x = ((const SelectorExpr *)x)->x;
    return x && x->kind == NODE_IDENT;
}

static void find_literal(void *arg, Node *n) {
    StripScan *s = arg;
    const CompositeLit *c = as_CompositeLit(n);
    if (c)
        s->keep |= names_type(c->typex);
    else if (n->kind != NODE_PAREN)
        ast_children(n, find_literal, s);
}

const Expr *fmt_strip(const Expr *x) {
    while (x->kind == NODE_PAREN) {
        StripScan s = {false};
        Expr *in = ((const ParenExpr *)x)->x;
        find_literal(&s, &in->node);
        if (s.keep)
            break;
        x = in;
    }
    return x;
}
