// SPDX-License-Identifier: GPL-3.0-or-later
#include "vm/syntax/scan.h"

#include <stdlib.h>

#include "vm/base/unicode.h"

static inline bool is_ident_byte(char c) {
    unsigned char u = (unsigned char)c;
    return (u | 0x20u) - 'a' < 26 || u - 0u - '0' < 10 || u == '_';
}

void scan_init(Scanner *s, SyntaxContext *ctx, SourceFile *file, bool script) {
    *s = (Scanner){.ctx = ctx, .file = file, .script = script, .line = 1};
    s->src = s->cur = file->text.ptr;
    s->end = s->src + file->text.len;
    for (int t = TOK_BREAK; t <= TOK_VAR && !ctx->names->keywords; t++)
        names_internz(ctx->names, token_text((Token)t))->tag = (uint16_t)t;
    ctx->names->keywords = true;
    if (file->text.len >= 3 && memcmp(s->src, "\xEF\xBB\xBF", 3) == 0)
        s->cur += 3;
    if (script && s->cur[0] == '#' && s->cur[1] == '!')
        while (s->cur < s->end && *s->cur != '\n')
            s->cur++;
}

void scan_free(Scanner *s) {
    VEC_FREE(&s->pending);
    VEC_FREE(&s->groups);
}

enum { HINT_ANY, HINT_GO, HINT_SCRIPT };

static const struct {
    int mode;
    const char *part, *advice;
} hints[] = {
#define HINT(mode, part, advice) {HINT_##mode, part, advice},
#include "vm/syntax/hints.def"
#undef HINT
};

// The advice for a message, or an empty string.
static Str find_hint(const Scanner *s, Str msg) {
    int other = s->script ? HINT_GO : HINT_SCRIPT;
    for (size_t i = 0; i < sizeof hints / sizeof *hints; i++)
        if (hints[i].mode != other &&
            memmem(msg.ptr, msg.len, hints[i].part, strlen(hints[i].part)))
            return str_of(hints[i].advice);
    return STR_LIT("");
}

Diag *scan_error(Scanner *s, uint32_t off, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    Pos pos = scan_pos(s, off);
    Diag *d = diag_addv(s->ctx->diags, DIAG_ERROR, (Span){pos, 0}, fmt, ap);
    va_end(ap);
    if (d->msg.len)
        d->hint = find_hint(s, d->msg);
    s->nerrors++;
    return d;
}

void scan_describe_rune(Buf *b, uint32_t rune) {
    buf_printf(b, "U+%04X", rune);
    if (!unicode_is_print(rune))
        return;
    buf_adds(b, " '");
    buf_addrune(b, rune);
    buf_addc(b, '\'');
}

static void rune_error(Scanner *s, const char *at, const char *before, uint32_t rune,
                       const char *after) {
    Buf b = {0};
    scan_describe_rune(&b, rune);
    scan_error(s, (uint32_t)(at - s->src), "%s%s%s", before, buf_cstr(&b), after);
    buf_free(&b);
}

bool scan_rune(Scanner *s, uint32_t *rune) {
    const char *at = s->cur;
    unsigned n;
    *rune = utf8_decode(at, (size_t)(s->end - at), &n);
    s->cur += n;
    uint32_t off = (uint32_t)(at - s->src);
    if (*rune == 0)
        scan_error(s, off, "invalid NUL character");
    else if (*rune == RUNE_ERROR && n == 1)
        scan_error(s, off, "invalid UTF-8 encoding");
    else if (*rune == RUNE_BOM && off > 0)
        scan_error(s, off, "invalid BOM in the middle of the file");
    else
        return true;
    return false;
}

// ---- Comments ---------------------------------------------------------------------------------

// Ends the group that is being collected.
static void close_group(Scanner *s) {
    if (s->pending.len == 0)
        return;
    CommentGroup *g = ARENA_NEW(s->ctx->arena, CommentGroup);
    g->nlist = s->pending.len;
    g->list = arena_copy(s->ctx->arena, s->pending.data, g->nlist, sizeof *g->list);
    s->pending.len = 0;
    VEC_PUSH(&s->groups, g);
    if (s->group_trails)
        s->trailing = g;
    else
        s->lead = g;
}

static void add_comment(Scanner *s, const char *start, uint32_t first_line) {
    bool trails = first_line == s->prevline && s->prevline != 0;
    if (s->pending.len) {
        uint32_t gap = s->group_trails ? 0 : 1;
        if (first_line > s->group_line + gap)
            close_group(s);
    }
    if (s->pending.len == 0)
        s->group_trails = trails;
    uint32_t a = (uint32_t)(start - s->src), b = (uint32_t)(s->cur - s->src);
    Comment c = {scan_pos(s, a), scan_pos(s, b), {start, b - a}};
    VEC_PUSH(&s->pending, c);
    s->group_line = s->line;
}

// Reads the number behind the last colon of t: its value and where it starts. False if there is
// no colon; *ok tells whether it is a number.
static bool trailing_number(Str t, size_t *start, uint64_t *value, bool *ok) {
    size_t i = t.len;
    while (i > 0 && t.ptr[i - 1] != ':')
        i--;
    if (i == 0)
        return false;
    *start = i;
    *value = 0;
    *ok = i < t.len;
    for (size_t k = i; k < t.len; k++) {
        unsigned d = (unsigned char)t.ptr[k] - '0';
        if (d > 9 || *value > UINT32_MAX) {
            *ok = false;
            break;
        }
        *value = *value * 10 + d;
    }
    return true;
}

// A //line or /*line directive; t is what follows "line ", at byte `toff`, `eff` where it takes
// effect.
static void line_directive(Scanner *s, Str t, uint32_t toff, uint32_t eff) {
    enum { LINE_MAX_VALUE = 1 << 30 };
    size_t i, i2;
    uint64_t n, n2, line, col = 0;
    bool ok, ok2 = false;
    if (!trailing_number(t, &i, &n, &ok))
        return;
    if (!ok) {
        scan_error(s, toff + (uint32_t)i, "invalid line number: %.*s", (int)(t.len - i), t.ptr + i);
        return;
    }
    Str name = {t.ptr, i - 1};
    line = n;
    if (trailing_number(name, &i2, &n2, &ok2) && ok2) {
        if (n == 0 || n > LINE_MAX_VALUE) {
            scan_error(s, toff + (uint32_t)i, "invalid column number: %.*s", (int)(t.len - i),
                       t.ptr + i);
            return;
        }
        line = n2;
        col = n;
        i = i2;
        name.len = i2 - 1;
    } else {
        ok2 = false;
    }
    if (line == 0 || line > LINE_MAX_VALUE) {
        scan_error(s, toff + (uint32_t)i, "invalid line number: %.*s", (int)(t.len - i), t.ptr + i);
        return;
    }
    if (name.len == 0 && ok2) {
        uint32_t nd = s->file->ndirectives;
        name = nd ? s->file->directives[nd - 1].name : s->file->name;
    }
    source_add_directive(s->file, (LineDirective){eff, name, (uint32_t)line, (uint32_t)col});
}

// Looks for a line directive in the comment [start, cur).
static void directive(Scanner *s, const char *start) {
    size_t len = (size_t)(s->cur - start);
    if (len < 7 || memcmp(start + 2, "line ", 5) != 0)
        return;
    bool block = start[1] == '*';
    if (!block && start > s->src && start[-1] != '\n')
        return;
    Str t = {start + 7, len - 7 - (block ? 2 : 0)};
    if (!block && t.len && t.ptr[t.len - 1] == '\r')
        t.len--;
    if (memchr(t.ptr, '\n', t.len))
        return;
    uint32_t eff = (uint32_t)(s->cur - s->src) + (block || s->cur >= s->end ? 0 : 1);
    line_directive(s, t, (uint32_t)(t.ptr - s->src), eff);
}

static void line_comment(Scanner *s) {
    const char *start = s->cur;
    for (;;) {
        while ((signed char)*s->cur > 0 && *s->cur != '\n')
            s->cur++;
        if (s->cur >= s->end || *s->cur == '\n')
            break;
        uint32_t r;
        scan_rune(s, &r);
    }
    add_comment(s, start, s->line);
    directive(s, start);
}

// Returns whether the comment held a newline.
static bool block_comment(Scanner *s) {
    const char *start = s->cur;
    uint32_t first = s->line;
    s->cur += 2;
    for (;;) {
        char c = *s->cur;
        if (c == '*' && s->cur[1] == '/') {
            s->cur += 2;
            break;
        }
        if (c == '\n')
            s->line++;
        if ((signed char)c > 0) {
            s->cur++;
            continue;
        }
        if (s->cur >= s->end) {
            scan_error(s, (uint32_t)(start - s->src), "comment not terminated");
            s->open_end = true;
            return s->line > first;
        }
        uint32_t r;
        scan_rune(s, &r);
    }
    add_comment(s, start, first);
    directive(s, start);
    return s->line > first;
}

// Does the next token after newlines, blanks and comments read |> ?
static bool pipe_follows(const Scanner *s) {
    const char *p = s->cur;
    for (;;) {
        while (*p == ' ' || *p == '\t' || *p == '\r' || *p == '\n')
            p++;
        if (p[0] == '|')
            return p[1] == '>';
        if (p[0] != '/' || (p[1] != '/' && p[1] != '*'))
            return false;
        if (p[1] == '/') {
            p = memchr(p, '\n', (size_t)(s->end - p));
            if (!p)
                return false;
        } else {
            p += 2;
            while (p < s->end && !(p[0] == '*' && p[1] == '/'))
                p++;
            if (p >= s->end)
                return false;
            p += 2;
        }
    }
}

// ---- Tokens -----------------------------------------------------------------------------------

// A name or keyword. Wrong characters beyond ASCII are reported and kept in the name, broken bytes
// are not: false when nothing else stood here.
static bool ident(Scanner *s) {
    const char *start = s->cur;
    bool any = false;
    for (;;) {
        for (; is_ident_byte(*s->cur); any = true)
            s->cur++;
        if ((unsigned char)*s->cur < 0x80)
            break;
        const char *at = s->cur;
        uint32_t r;
        if (!scan_rune(s, &r))
            continue;
        any = true;
        if (unicode_is_letter(r))
            continue;
        if (!unicode_is_digit(r))
            rune_error(s, at, "invalid character ", r, " in identifier");
        else if (at == start)
            rune_error(s, at, "identifier cannot begin with digit ", r, "");
    }
    if (!any)
        return false;
    Name *n = names_intern(s->ctx->names, start, (size_t)(s->cur - start));
    if (n->tag) {
        s->tok = (uint8_t)n->tag;
        s->nlsemi = s->tok == TOK_BREAK || s->tok == TOK_CONTINUE || s->tok == TOK_FALLTHROUGH ||
                    s->tok == TOK_RETURN;
    } else {
        s->tok = TOK_NAME;
        s->name = n;
        s->nlsemi = true;
    }
    return true;
}

static inline bool accept(Scanner *s, char c) {
    if (*s->cur != c)
        return false;
    s->cur++;
    return true;
}

static inline Token with_assign(Scanner *s, Token plain, Token assign) {
    return accept(s, '=') ? assign : plain;
}

// Operators that begin with one of + - * / % & | ^ < > = ! ~ : ; cur is behind that byte.
static Token operator_token(Scanner *s, char c) {
    switch (c) {
    case '+':
        if (accept(s, '+'))
            return TOK_INC;
        return with_assign(s, TOK_ADD, TOK_ADD_ASSIGN);
    case '-':
        if (accept(s, '-'))
            return TOK_DEC;
        return with_assign(s, TOK_SUB, TOK_SUB_ASSIGN);
    case '*':
        return with_assign(s, TOK_MUL, TOK_MUL_ASSIGN);
    case '/':
        return with_assign(s, TOK_DIV, TOK_DIV_ASSIGN);
    case '%':
        return with_assign(s, TOK_REM, TOK_REM_ASSIGN);
    case '&':
        if (accept(s, '&'))
            return TOK_ANDAND;
        if (accept(s, '^'))
            return with_assign(s, TOK_ANDNOT, TOK_ANDNOT_ASSIGN);
        return with_assign(s, TOK_AND, TOK_AND_ASSIGN);
    case '|':
        if (accept(s, '|'))
            return TOK_OROR;
        if (s->script && accept(s, '>'))
            return TOK_PIPE;
        return with_assign(s, TOK_OR, TOK_OR_ASSIGN);
    case '^':
        return with_assign(s, TOK_XOR, TOK_XOR_ASSIGN);
    case '<':
        if (accept(s, '<'))
            return with_assign(s, TOK_SHL, TOK_SHL_ASSIGN);
        if (accept(s, '-'))
            return TOK_ARROW;
        return with_assign(s, TOK_LSS, TOK_LEQ);
    case '>':
        if (accept(s, '>'))
            return with_assign(s, TOK_SHR, TOK_SHR_ASSIGN);
        return with_assign(s, TOK_GTR, TOK_GEQ);
    case '=':
        return with_assign(s, TOK_ASSIGN, TOK_EQL);
    case '!':
        return with_assign(s, TOK_NOT, TOK_NEQ);
    case '~':
        return TOK_TILDE;
    case ':':
        return with_assign(s, TOK_COLON, TOK_DEFINE);
    default:
        return TOK_NONE;
    }
}

// Brackets and single-byte punctuation, TOK_NONE for everything else.
static Token punctuation(Scanner *s, char c) {
    switch (c) {
    case '(':
        return TOK_LPAREN;
    case '[':
        return TOK_LBRACK;
    case '{':
        return TOK_LBRACE;
    case ')':
        return TOK_RPAREN;
    case ']':
        return TOK_RBRACK;
    case '}':
        return TOK_RBRACE;
    case ',':
        return TOK_COMMA;
    case ';':
        s->semi = SEMI_WRITTEN;
        return TOK_SEMI;
    case '?':
        return s->script ? TOK_QUESTION : TOK_NONE;
    case '.':
        if (s->cur[0] == '.' && s->cur[1] == '.') {
            s->cur += 2;
            return TOK_ELLIPSIS;
        }
        return TOK_DOT;
    default:
        return operator_token(s, c);
    }
}

static bool ends_statement(Token t) {
    return t == TOK_RPAREN || t == TOK_RBRACK || t == TOK_RBRACE || t == TOK_INC || t == TOK_DEC ||
           t == TOK_QUESTION;
}

static void set_semi(Scanner *s, SemiKind kind) {
    s->tok = TOK_SEMI;
    s->semi = (uint8_t)kind;
}

// Scans one token at cur, where no blank stands. Returns false when there was none (a comment, or
// a character that was refused). Clears *nlsemi when the line goes on with |> below: the text
// is looked ahead once only, so that scanning stays linear.
static bool token(Scanner *s, bool *nlsemi) {
    char c = *s->cur;
    s->off = (uint32_t)(s->cur - s->src);
    s->tokline = s->line;
    if ((c | 0x20) - 'a' + 0u < 26u || c == '_' || (unsigned char)c >= 0x80) {
        return ident(s);
    }
    if ((c >= '0' && c <= '9') || (c == '.' && s->cur[1] >= '0' && s->cur[1] <= '9')) {
        scan_number(s);
        return true;
    }
    switch (c) {
    case 0:
        if (s->cur < s->end) {
            uint32_t r;
            scan_rune(s, &r);
            return false;
        }
        s->tok = TOK_EOF;
        if (*nlsemi)
            set_semi(s, SEMI_EOF);
        return true;
    case '\n': // only when *nlsemi
        if (s->script && pipe_follows(s))
            return *nlsemi = false;
        s->line++;
        s->cur++;
        set_semi(s, SEMI_NEWLINE);
        return true;
    case '"':
        scan_string(s);
        return true;
    case '`':
        scan_raw_string(s);
        return true;
    case '\'':
        scan_char(s);
        return true;
    case '/':
        if (s->cur[1] == '/') {
            line_comment(s);
            return false;
        }
        if (s->cur[1] == '*') {
            if (!block_comment(s) || !*nlsemi)
                return false;
            if (s->script && pipe_follows(s))
                return *nlsemi = false;
            set_semi(s, SEMI_NEWLINE); // a comment with a newline in it acts like one
            return true;
        }
        break;
    }
    s->cur++;
    Token t = punctuation(s, c);
    if (t == TOK_NONE) {
        rune_error(s, s->cur - 1, "invalid character ", (unsigned char)c, "");
        return false;
    }
    s->tok = (uint8_t)t;
    s->nlsemi = ends_statement(t);
    return true;
}

void scan_next(Scanner *s) {
    bool nlsemi = s->nlsemi;
    s->nlsemi = false;
    s->lead = s->trailing = NULL;
    do {
        while (*s->cur == ' ' || *s->cur == '\t' || *s->cur == '\r' ||
               (*s->cur == '\n' && !nlsemi)) {
            if (*s->cur == '\n')
                s->line++;
            s->cur++;
        }
    } while (!token(s, &nlsemi));
    s->endoff = (uint32_t)(s->cur - s->src);
    close_group(s);
    if (s->lead && s->group_line + 1 != s->tokline)
        s->lead = NULL;
    s->prevline = s->line;
    if (s->tok == TOK_SEMI && s->semi == SEMI_NEWLINE) {
        s->endoff = s->off;
        s->prevline = 0; // what follows stands on another line
    }
}

bool scan_peek(const Scanner *s, char c) {
    const char *p = s->cur;
    for (;;) {
        while (*p == ' ' || *p == '\t')
            p++;
        if (p[0] != '/' || p[1] != '*')
            return *p == c;
        for (p += 2; p < s->end && !(p[0] == '*' && p[1] == '/'); p++)
            ;
        p = p < s->end ? p + 2 : s->end;
    }
}
