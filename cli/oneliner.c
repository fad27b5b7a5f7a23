// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program that a command line with -e, -n or -p means, as the text of one script.
//
// Each part is parsed by itself first, so that it cannot reach out of its place by a brace too
// many, and stands in the text behind a //line directive of its own: every later message and trace
// names the place in the part. The loop around the code of -n is in the text, so that `continue`
// goes to the next line and `break` to the end; what it calls is package internal/oneline.
// Functions that the code declares are moved out of the loop, in front of it. Rejected: a tree put
// together from the parts' trees (labels and scopes compare positions), the code as a function that
// the loop calls (no break, no ?, a call for each line); -j does the latter, once a batch.
#include "cli/oneliner.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

// --- the command line ----------------------------------------------------------------------------

static void add_part(Buf *part, const char *code) {
    if (part->cap)
        buf_addc(part, '\n');
    buf_adds(part, code);
    buf_cstr(part); // so that looking one byte ahead is safe
}

// What separates fields, with \t, \n, \\ and \0 as these characters.
static void set_separator(Oneliner *l, const char *s) {
    static const char from[] = "tn\\0", to[] = "\t\n\\\0";
    l->sep.len = 0;
    for (; *s; s++) {
        const char *at = *s == '\\' && s[1] ? strchr(from, s[1]) : NULL;
        buf_addc(&l->sep, at ? to[at - from] : *s);
        s += at != NULL;
    }
    bool spaces = l->sep.len == 1 && *l->sep.data == ' '; // as in awk: white space
    l->config.sep = spaces ? NULL : l->sep.data;
    l->config.seplen = l->sep.len;
}

bool oneliner_option(Oneliner *l, const Option *o, const char *value, const char **err) {
    char *end;
    *err = NULL;
    switch (o->id) {
    case OPT_run_e:
        add_part(&l->code, value);
        l->given = true;
        return true;
    case OPT_run_p:
        l->print = true;
        // fall through
    case OPT_run_n:
        l->loop = true;
        return true;
    case OPT_run_b:
    case OPT_run_z:
        add_part(o->id == OPT_run_b ? &l->before : &l->after, value);
        l->given = true;
        break;
    case OPT_run_F:
        if (!*value)
            *err = "the separator of -F is empty";
        else
            set_separator(l, value);
        break;
    case OPT_run_j:
        l->workers = (int)strtol(value, &end, 10);
        if (*end || end == value || l->workers < 1 || l->workers > ONELINER_WORKERS)
            *err = "-j wants a number from 1 to 256";
        break;
    case OPT_run_i:
        l->config.inplace = true;
        l->config.suffix = value;
        if (strchr(value, '/'))
            *err = "the suffix of -i holds a slash";
        break;
    default:
        return false;
    }
    l->options = true;
    return true;
}

const char *oneliner_operands(Oneliner *l, char ***args, int *n) {
    if (l->options && !l->loop)
        return "-F, -b, -z, -j and -i go with -n or -p";
    if (!l->loop)
        return NULL;
    if (!l->given) {
        if (*n == 0)
            return "no code for the lines";
        add_part(&l->code, **args);
        ++*args;
        --*n;
    }
    l->config.files = *args;
    l->config.nfiles = *n;
    for (int i = 0; i < *n; i++)
        if (l->config.inplace && strcmp((*args)[i], "-") == 0)
            return "standard input cannot be rewritten in place";
    return l->config.inplace && *n == 0 ? "-i wants files" : NULL;
}

// --- the text ------------------------------------------------------------------------------------

static bool is_word(int c) {
    return isalnum(c) || c == '_' || c >= 0x80;
}

// Looks for f in the text: 0 when it does not occur; n + 1 when it only does as f[0] to f[n];
// else -1. What occurs in strings or comments counts too, which costs nothing but speed.
static int fields_used(const Buf *part, int most) {
    for (size_t i = 0; i < part->len && most >= 0; i++) {
        const char *p = part->data + i;
        if (*p != 'f' || is_word((unsigned char)p[1]) || (i && is_word((unsigned char)p[-1])))
            continue;
        char *end;
        long k = p[1] == '[' && isdigit((unsigned char)p[2]) ? strtol(p + 2, &end, 10) : -1;
        if (k < 0 || *end != ']' || k > 1 << 20)
            return -1;
        most = k + 1 > most ? (int)k + 1 : most;
    }
    return most;
}

static int most_fields(const Oneliner *l) {
    int most = fields_used(&l->code, 0);
    if (most >= 0)
        most = fields_used(&l->before, most);
    return most < 0 ? most : fields_used(&l->after, most);
}

static Str text_of(const Buf *b) {
    return (Str){b->len ? b->data : "", b->len};
}

// A part, or a piece of it from (line, col) on.
static void put_piece(Buf *out, const char *name, uint32_t line, uint32_t col, Str text) {
    buf_printf(out, "//line %s:%u:%u\n%.*s\n//line gos:1\n", name, line, col, STR_ARG(text));
}

static void put_part(Buf *out, const char *name, const Buf *part) {
    if (part->len)
        put_piece(out, name, 1, 1, text_of(part));
}

// Moves the functions that the code declares from *code to out.
static void put_functions(const SyntaxContext *ctx, const File *file, Buf *code, Buf *out) {
    for (uint32_t i = 0; i < file->ndecls; i++) {
        const FuncDecl *d = as_FuncDecl(file->decls[i]);
        if (!d)
            continue;
        SourcePos at = fileset_pos(ctx->files, d->pos);
        uint32_t end = d->end - file->source->base;
        put_piece(out, "-e", at.real_line, at.real_col,
                  (Str){file->source->text.ptr + at.offset, end - at.offset});
        for (uint32_t k = at.offset; k < end; k++)
            if (code->data[k] != '\n')
                code->data[k] = ' ';
    }
}

static void put_loop(const Oneliner *l, const Buf *code, int fields, Buf *out) {
    const char *post = l->print ? "PrintNext(line)" : "Next()";
    buf_printf(out, "for line, gos_ok = gos_in.Next(); gos_ok; line, gos_ok = gos_in.%s {\n", post);
    buf_printf(out, l->workers ? "nr = gos_in.Nr\n" : "nr++\n");
    if (fields)
        buf_printf(out, "f = gos_in.Fields(line, %d)\n", fields);
    put_part(out, "-e", code);
    buf_printf(out, "}\n");
}

static void put_program(const Oneliner *l, const Buf *code, const Buf *functions, Buf *out) {
    static const char vars[] = "var line string\nvar gos_ok bool\nvar f []string\nvar nr int\n";
    int fields = most_fields(l);
    buf_printf(out, "import %s \"internal/oneline\"\n", l->workers ? "gos_lines" : "gos_in");
    if (!l->workers)
        buf_printf(out, "%s", vars);
    buf_add(out, functions->data, functions->len);
    put_part(out, "-b", &l->before);
    if (l->workers)
        buf_printf(out, "gos_lines.Work(%d, func(gos_in *gos_lines.Worker) error {\n%s",
                   l->workers, vars);
    put_loop(l, code, fields, out);
    if (l->workers)
        buf_printf(out, "return nil\n})\n");
    const char *package = l->workers ? "gos_lines" : "gos_in";
    buf_printf(out, "%s.End()\n", package);
    put_part(out, "-z", &l->after);
    buf_printf(out, "%s.Finish()\n", package);
}

static File *parse_part(SyntaxContext *ctx, const char *name, const Buf *part) {
    return syntax_parse(ctx, str_of(name), text_of(part), SYNTAX_SCRIPT | SYNTAX_NO_BRANCHES);
}

void oneliner_source(const Oneliner *l, SyntaxContext *ctx, Buf *out) {
    if (!l->loop) {
        buf_add(out, l->code.data, l->code.len);
        return;
    }
    uint32_t errors = ctx->diags->nerrors;
    File *file = parse_part(ctx, "-e", &l->code);
    parse_part(ctx, "-b", &l->before);
    parse_part(ctx, "-z", &l->after);
    if (ctx->diags->nerrors > errors)
        return;
    Buf code = {0}, functions = {0};
    buf_add(&code, l->code.data, l->code.len);
    put_functions(ctx, file, &code, &functions);
    put_program(l, &code, &functions, out);
    buf_free(&code);
    buf_free(&functions);
}
