// SPDX-License-Identifier: GPL-3.0-or-later
// The formatter's output: text, pending white space, and the comments between tokens.
#include "vm/syntax/format.h"

enum { MAX_BREAKS = 2 };

static uint32_t limited(uint32_t n) { return n < MAX_BREAKS ? n : MAX_BREAKS; }

uint32_t fmt_line(const Printer *p, Pos pos) {
    if (!pos)
        return 0;
    uint32_t off = pos - p->file->base, lo = 0, hi = p->lines->len;
    while (hi - lo > 1) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (p->lines->data[mid] <= off)
            lo = mid;
        else
            hi = mid;
    }
    return lo + 1;
}

Place fmt_place(const Printer *p, Pos pos) {
    if (!pos)
        return (Place){0, 0, 0};
    uint32_t off = pos - p->file->base, line = fmt_line(p, pos);
    return (Place){off, line, off - p->lines->data[line - 1] + 1};
}

void fmt_at(Printer *p, Pos pos) {
    if (pos)
        p->pos = fmt_place(p, pos);
}

// ---- Text ---------------------------------------------------------------------------------------

static void indentation(Printer *p) {
    for (int i = 0; i < p->indent; i++)
        buf_addc(&p->text, '\t');
    uint32_t n = p->indent > 0 ? (uint32_t)p->indent : 0;
    p->pos.off += n;
    p->pos.col += n;
    p->out.col += n;
}

void fmt_byte(Printer *p, char c, uint32_t n) {
    if (p->end_align) {
        if (c == '\t' || c == '\v')
            c = ' ';
        if (c == '\n' || c == '\f') {
            c = '\f';
            p->end_align = false;
        }
    }
    if (p->out.col == 1)
        indentation(p);
    for (uint32_t i = 0; i < n; i++)
        buf_addc(&p->text, c);
    p->pos.off += n;
    if (c == '\n' || c == '\f') {
        p->pos.line += n;
        p->out.line += n;
        p->pos.col = p->out.col = 1;
        return;
    }
    p->pos.col += n;
    p->out.col += n;
}

void fmt_write(Printer *p, Place at, Str s, bool opaque) {
    if (p->out.col == 1)
        indentation(p);
    if (at.line)
        p->pos = at;
    if (opaque)
        buf_addc(&p->text, (char)FMT_ESCAPE);
    buf_add(&p->text, s.ptr, s.len);
    if (opaque)
        buf_addc(&p->text, (char)FMT_ESCAPE);
    uint32_t breaks = 0, len = (uint32_t)s.len, tail = len;
    for (uint32_t i = 0; i < len; i++)
        if (s.ptr[i] == '\n' || s.ptr[i] == '\f') {
            breaks++;
            tail = len - i;
        }
    p->pos.off += len;
    if (breaks) {
        p->end_align = true;
        p->pos.line += breaks;
        p->out.line += breaks;
        p->pos.col = p->out.col = tail;
    } else {
        p->pos.col += len;
        p->out.col += len;
    }
    p->last = p->pos;
}

// ---- White space --------------------------------------------------------------------------------

// Writes the first n pending ones. A line break in front of an unindentation follows it, and then
// ends the section.
static void write_ws(Printer *p, int n) {
    for (int i = 0; i < n; i++) {
        char c = p->ws[i];
        if ((c == WS_LINE || c == WS_SECTION) && i + 1 < n && p->ws[i + 1] == WS_UNINDENT) {
            p->ws[i] = WS_UNINDENT;
            p->ws[i + 1] = WS_SECTION;
            c = WS_UNINDENT;
        }
        if (c == WS_INDENT)
            p->indent++;
        else if (c == WS_UNINDENT)
            p->indent -= p->indent > 0;
        else if (c != WS_NONE)
            fmt_byte(p, c, 1);
    }
    memmove(p->ws, p->ws + n, (size_t)(p->nws - n));
    p->nws -= n;
}

static void note_open(Printer *p) {
    if (p->last_tok != TOK_NONE)
        p->prev_open =
            p->last_tok == TOK_LPAREN || p->last_tok == TOK_LBRACK ? p->last_tok : TOK_NONE;
}

void fmt_ws(Printer *p, WhiteSpace ws) {
    note_open(p);
    if (ws == WS_NONE)
        return;
    if (p->nws == FMT_MAX_WS)
        write_ws(p, p->nws);
    p->ws[p->nws++] = (char)ws;
    if (ws == WS_LINE || ws == WS_SECTION)
        p->implied_semi = false;
    p->last_tok = TOK_NONE;
}

void fmt_mode(Printer *p, bool no_blank, bool no_break) {
    note_open(p);
    p->no_blank = no_blank;
    p->no_break = no_break;
}

uint32_t fmt_break(Printer *p, uint32_t line, uint32_t min, WhiteSpace ws, bool section) {
    uint32_t n = limited(line > p->pos.line ? line - p->pos.line : 0), done = 0;
    if (n < min)
        n = min;
    if (n == 0)
        return 0;
    fmt_ws(p, ws);
    if (section) {
        fmt_ws(p, WS_SECTION);
        n--;
        done = 2;
    }
    done += n;
    for (; n > 0; n--)
        fmt_ws(p, WS_LINE);
    return done;
}

// ---- Tokens -------------------------------------------------------------------------------------

static void item(Printer *p, Str s, bool opaque, bool implied) {
    Place next = p->pos;
    bool broke = false, dropped = false;
    fmt_flush(p, next, (Token)p->last_tok, &broke, &dropped);
    if (!p->implied_semi) { // blank lines that stood in front of it
        uint32_t n = limited(next.line > p->pos.line ? next.line - p->pos.line : 0);
        if (broke && n == MAX_BREAKS)
            n--;
        if (n > 0) {
            fmt_byte(p, dropped ? '\f' : '\n', n);
            implied = false;
        }
    }
    if (p->line_ptr) {
        *p->line_ptr = p->out.line;
        p->line_ptr = NULL;
    }
    fmt_write(p, next, s, opaque);
    p->implied_semi = implied;
}

// Would `next` behind prev read as another token?
static bool combines(Token prev, char next) {
    switch (prev) {
    case TOK_INT:
        return next == '.';
    case TOK_ADD:
        return next == '+';
    case TOK_SUB:
        return next == '-';
    case TOK_DIV:
        return next == '*';
    case TOK_LSS:
        return next == '-' || next == '<';
    case TOK_AND:
        return next == '&' || next == '^';
    default:
        return false;
    }
}

void fmt_tok(Printer *p, Token t) {
    static const Token ends[] = {TOK_BREAK,  TOK_CONTINUE, TOK_FALLTHROUGH, TOK_RETURN, TOK_INC,
                                 TOK_DEC,    TOK_RPAREN,   TOK_RBRACK,      TOK_RBRACE,
                                 TOK_QUESTION};
    note_open(p);
    const char *s = t == TOK_COMMA ? "," : t == TOK_SEMI ? ";" : token_text(t);
    bool implied = false;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        implied |= ends[i] == t;
    if (combines((Token)p->last_tok, s[0]) && p->nws == 0)
        p->ws[p->nws++] = WS_BLANK;
    p->last_tok = (uint8_t)t;
    item(p, str_of(s), false, implied);
}

void fmt_name(Printer *p, const Ident *id) {
    note_open(p);
    p->last_tok = TOK_NAME;
    item(p, name_str(id->name), false, true);
}

void fmt_text(Printer *p, Str s, Token t) {
    note_open(p);
    p->last_tok = (uint8_t)t;
    item(p, s, true, true);
}

// ---- Comments -----------------------------------------------------------------------------------

static bool breaks(const Printer *p, const CommentGroup *g) {
    uint32_t line = fmt_line(p, g->list[0].pos);
    for (uint32_t i = 0; i < g->nlist; i++) {
        const Comment *c = &g->list[i];
        if (fmt_line(p, c->pos) != line || !fmt_is_block(c) ||
            memchr(c->text.ptr, '\n', c->text.len))
            return true;
    }
    return false;
}

void fmt_next_comment(Printer *p) {
    p->comment_off = UINT32_MAX;
    if (p->igroup < p->ngroups) {
        const CommentGroup *g = p->groups[p->igroup];
        p->comment_off = g->list[0].pos - p->file->base;
        p->comment_breaks = breaks(p, g);
    }
    p->igroup++;
}

bool fmt_comment_before(const Printer *p, Place next) {
    return p->comment_off < next.off && (!p->implied_semi || !p->comment_breaks);
}

uint32_t fmt_comment_size_before(Printer *p, Place next) {
    uint32_t size = 0, igroup = p->igroup, off = p->comment_off;
    bool b = p->comment_breaks;
    for (; fmt_comment_before(p, next); fmt_next_comment(p))
        for (uint32_t i = 0; i < p->groups[p->igroup - 1]->nlist; i++)
            size += (uint32_t)p->groups[p->igroup - 1]->list[i].text.len;
    p->igroup = igroup;
    p->comment_off = off;
    p->comment_breaks = b;
    return size;
}

// White space in front of a comment on the line of the last text.
static void prefix_same_line(Printer *p, Place at, Place next, bool first) {
    bool cell = false;
    if (first) {
        int n = 0;
        for (int i = 0; i < p->nws; i++) {
            if (p->ws[i] == WS_BLANK)
                p->ws[i] = WS_NONE;
            else if (p->ws[i] == WS_CELL)
                cell = true;
            else if (p->ws[i] != WS_INDENT) {
                n = i;
                break;
            }
        }
        write_ws(p, n);
    }
    if (!cell)
        fmt_byte(p, at.line == next.line ? ' ' : '\t', 1);
}

// White space in front of a comment on a line of its own. An unindentation that is pending is only
// done when the comment belongs to what follows it.
static void prefix_own_line(Printer *p, Place at, Place next, const Comment *prev, Token tok) {
    bool dropped = false;
    int n = 0;
    for (int i = 0; i < p->nws; i++) {
        char c = p->ws[i];
        if (c == WS_BLANK || c == WS_CELL) {
            p->ws[i] = WS_NONE;
            continue;
        }
        if (c == WS_INDENT)
            continue;
        if (c == WS_UNINDENT) {
            if (i + 1 < p->nws && p->ws[i + 1] == WS_UNINDENT)
                continue;
            if (tok != TOK_RBRACE && at.col == next.col)
                continue;
        } else if (c == WS_LINE || c == WS_SECTION) {
            p->ws[i] = WS_NONE;
            dropped = !prev;
        }
        n = i;
        break;
    }
    write_ws(p, n);
    uint32_t lines = p->last.line && at.line > p->last.line ? at.line - p->last.line : 0;
    if (p->indent == 0 && dropped && p->apart)
        lines++;
    if (lines == 0 && prev && !fmt_is_block(prev))
        lines = 1;
    if (lines)
        fmt_byte(p, '\f', limited(lines));
}

static void comment_prefix(Printer *p, Place at, Place next, const Comment *prev, Token tok) {
    if (p->text.len == 0)
        return;
    if (at.line == p->last.line && (!prev || fmt_is_block(prev)))
        prefix_same_line(p, at, next, !prev);
    else
        prefix_own_line(p, at, next, prev, tok);
}

// Writes the white space that is pending behind a comment: one line break of it, if needed.
static void comment_suffix(Printer *p, bool needs_break, bool *broke, bool *dropped) {
    for (int i = 0; i < p->nws; i++) {
        char c = p->ws[i];
        if (c == WS_BLANK || c == WS_CELL)
            p->ws[i] = WS_NONE;
        if (c != WS_LINE && c != WS_SECTION)
            continue;
        if (needs_break) {
            needs_break = false;
            *broke = true;
        } else {
            *dropped |= c == WS_SECTION;
            p->ws[i] = WS_NONE;
        }
    }
    write_ws(p, p->nws);
    if (needs_break) {
        fmt_byte(p, '\n', 1);
        *broke = true;
    }
}

// Does g stand right above what it documents? In a script statements are not documented.
static bool documents(const Printer *p, const CommentGroup *g, Place next, Token tok) {
    if (tok == TOK_IMPORT || tok == TOK_EOF ||
        (p->script && tok != TOK_FUNC && tok != TOK_TYPE && tok != TOK_PACKAGE))
        return false;
    return fmt_place(p, g->list[0].pos).col == 1 && next.col == 1 &&
           g->list[g->nlist - 1].end + 1 - p->file->base == next.off;
}

// Writes g as a doc comment; false, with nothing done, when it stays as it is.
static bool write_doc(Printer *p, const CommentGroup *g, Place next, const Comment **last,
                      Token tok) {
    Buf doc = {0};
    bool ok = fmt_doc(g, &doc);
    const char *s = doc.data, *end = s + doc.len;
    Comment c = {g->list[0].pos, g->list[0].pos, {s, doc.len}};
    const Comment *prev = *last;
    while (ok && s < end) {
        if (s[1] == '/') {
            const char *nl = memchr(s, '\n', (size_t)(end - s));
            c.text = (Str){s, (size_t)(nl - s)};
        }
        comment_prefix(p, fmt_place(p, c.pos), next, prev, tok);
        fmt_comment(p, &c);
        prev = &c;
        s += c.text.len + (s[1] == '/');
    }
    if (ok && doc.len == 0) { // there was nothing in it
        comment_prefix(p, fmt_place(p, c.pos), next, *last, tok);
        p->pos = p->last = next;
    } else if (ok) {
        *last = &g->list[g->nlist - 1];
        p->pos = p->last = fmt_place(p, (*last)->end);
    }
    buf_free(&doc);
    return ok;
}

void fmt_flush(Printer *p, Place next, Token tok, bool *broke, bool *dropped) {
    if (!fmt_comment_before(p, next)) {
        write_ws(p, p->nws);
        return;
    }
    const Comment *last = NULL;
    for (; fmt_comment_before(p, next); fmt_next_comment(p)) {
        const CommentGroup *g = p->groups[p->igroup - 1];
        if (documents(p, g, next, tok) && write_doc(p, g, next, &last, tok))
            continue;
        for (uint32_t i = 0; i < g->nlist; i++) {
            comment_prefix(p, fmt_place(p, g->list[i].pos), next, last, tok);
            fmt_comment(p, &g->list[i]);
            last = &g->list[i];
        }
    }
    if (!last) {
        comment_suffix(p, false, broke, dropped);
        return;
    }
    bool needs = false, block = fmt_is_block(last);
    if (!p->no_blank && block && fmt_line(p, last->pos) == next.line && tok != TOK_COMMA &&
        (tok != TOK_RPAREN || p->prev_open == TOK_LPAREN) &&
        (tok != TOK_RBRACK || p->prev_open == TOK_LBRACK)) {
        if ((memchr(p->ws, WS_LINE, (size_t)p->nws) || memchr(p->ws, WS_SECTION, (size_t)p->nws)) &&
            !p->no_break && p->level == 0)
            needs = true;
        else
            fmt_byte(p, ' ', 1);
    }
    if (!block || tok == TOK_EOF || (tok == TOK_RBRACE && !p->no_break))
        needs = true;
    comment_suffix(p, needs, broke, dropped);
}
