// SPDX-License-Identifier: GPL-3.0-or-later
//
// gos doc: what the comments of a package say. Declarations are shown as they stand in the source,
// without bodies and without what is not exported; nothing is type-checked, so that a package with
// mistakes can be read about, too.
#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "cli/cli.h"
#include "vm/base/unicode.h"
#include "vm/exec/native.h"

enum { WIDTH = 80, INDENT = 4 };

typedef struct Doc {
    Frontend front;
    FileVec files;
    const char *path; // of the package
    Buf out;
} Doc;

// --- text ----------------------------------------------------------------------------------------

static bool is_exported(const char *name) {
    unsigned len;
    return *name && unicode_is_upper(utf8_decode(name, strlen(name), &len));
}

static void put_words(Buf *out, const char *s, size_t n, int indent, int *column) {
    for (size_t i = 0; i < n;) {
        size_t k = i;
        while (k < n && s[k] != ' ' && s[k] != '\t')
            k++;
        if (k > i) {
            bool fits = *column + 1 + (int)(k - i) <= WIDTH;
            if (*column > indent && !fits)
                buf_addc(out, '\n'), *column = 0;
            if (*column == 0)
                buf_printf(out, "%*s", indent, ""), *column = indent;
            else if (*column > indent)
                buf_addc(out, ' '), ++*column;
            buf_add(out, s + i, k - i);
            *column += (int)(k - i);
        }
        i = k + 1;
    }
}

// A comment, filled to the width; what is indented in it stays as it is.
static void put_comment(Buf *out, const CommentGroup *g, int indent) {
    Buf text = {0};
    int column = 0;
    syntax_doc_text(g, &text);
    const char *s = buf_cstr(&text), *end = s + text.len;
    for (const char *nl; s < end; s = nl + 1) {
        nl = memchr(s, '\n', (size_t)(end - s));
        if (!nl)
            nl = end;
        bool blank = nl == s, verbatim = *s == ' ' || *s == '\t';
        if ((blank || verbatim) && column > 0)
            buf_addc(out, '\n'), column = 0;
        if (blank)
            buf_addc(out, '\n');
        else if (verbatim)
            buf_printf(out, "%*s%.*s\n", indent + INDENT, "", (int)(nl - s) - 1, s + 1);
        else
            put_words(out, s, (size_t)(nl - s), indent, &column);
    }
    if (column > 0)
        buf_addc(out, '\n');
    buf_free(&text);
}

static Str source(const Doc *d, Pos pos, Pos end) {
    const SourceFile *f = fileset_file(&d->front.files, pos);
    Str s = {f->text.ptr + (pos - f->base), end - pos};
    while (s.len && isspace((unsigned char)s.ptr[s.len - 1]))
        s.len--;
    return s;
}

// --- declarations --------------------------------------------------------------------------------

static void put_signature(Doc *d, const FuncDecl *f) {
    Str s = source(d, f->pos, f->body ? f->body->pos : f->end);
    buf_printf(&d->out, "%.*s\n", STR_ARG(s));
}

// The name of a receiver's or a result's type: T of T, *T, T[A].
static const char *type_name(const Expr *x) {
    while (x) {
        const StarExpr *star = as_StarExpr(x);
        const IndexExpr *index = as_IndexExpr(x);
        const Ident *id = as_Ident(x);
        if (id)
            return id->name->text;
        x = star ? star->x : index ? index->x : NULL;
    }
    return "";
}

static bool is_method_of(const FuncDecl *f, const char *type) {
    return f->is_method && f->recv.nlist == 1 &&
           strcmp(type_name(f->recv.list[0]->typex), type) == 0;
}

// Whether f makes values of the type: its first result is one.
static bool makes(const FuncDecl *f, const char *type) {
    return !f->is_method && f->sig->results.nlist > 0 &&
           strcmp(type_name(f->sig->results.list[0]->typex), type) == 0;
}

static bool field_exported(const Field *f) {
    if (f->nnames == 0)
        return is_exported(type_name(f->typex)) || !*type_name(f->typex);
    for (uint32_t i = 0; i < f->nnames; i++)
        if (is_exported(f->names[i]->name->text))
            return true;
    return false;
}

// Fields or methods, one a line as in the source, without those that are not exported.
static void put_members(Doc *d, const FieldList *l, const char *what) {
    bool hidden = false;
    for (uint32_t i = 0; i < l->nlist; i++) {
        const Field *f = l->list[i];
        if (!field_exported(f)) {
            hidden = true;
            continue;
        }
        Pos from = f->doc ? f->doc->list[0].pos : f->pos;
        Pos to = f->trailing ? f->trailing->list[f->trailing->nlist - 1].end : f->end;
        buf_printf(&d->out, "\t%.*s\n", STR_ARG(source(d, from, to)));
    }
    if (hidden)
        buf_printf(&d->out, "\t// Has unexported %s.\n", what);
}

static void put_type(Doc *d, const TypeDecl *t, bool whole) {
    const StructType *st = as_StructType(t->typex);
    const InterfaceType *it = as_InterfaceType(t->typex);
    const FieldList *members = st ? &st->fields : it ? &it->methods : NULL;
    Str head = source(d, t->name->pos, t->typex->pos);
    const char *kind = st ? "struct" : "interface";
    if (!members) {
        buf_printf(&d->out, "type %.*s\n", STR_ARG(source(d, t->name->pos, t->end)));
    } else if (members->nlist == 0) {
        buf_printf(&d->out, "type %.*s %s{}\n", STR_ARG(head), kind);
    } else if (!whole) {
        buf_printf(&d->out, "type %.*s %s{ ... }\n", STR_ARG(head), kind);
    } else {
        buf_printf(&d->out, "type %.*s %s {\n", STR_ARG(head), kind);
        put_members(d, members, st ? "fields" : "methods");
        buf_adds(&d->out, "}\n");
    }
}

// What all declarations begin with.
static const ImportDecl *head(const Decl *decl) {
    return (const ImportDecl *)decl;
}

static bool names_of(const Decl *decl, Ident *const **names, uint32_t *n, const char **word) {
    const ConstDecl *c = as_ConstDecl(decl);
    const VarDecl *v = as_VarDecl(decl);
    *names = c ? c->names : v ? v->names : NULL;
    *n = c ? c->nnames : v ? v->nnames : 0;
    *word = c ? "const" : "var";
    return *names != NULL;
}

static const char *exported_of(const Decl *decl) {
    Ident *const *names;
    const char *word;
    uint32_t n;
    for (uint32_t i = 0; names_of(decl, &names, &n, &word) && i < n; i++)
        if (is_exported(names[i]->name->text))
            return names[i]->name->text;
    return NULL;
}

// A constant or variable by itself, or the group it stands in; in the summary on one line.
static void put_values(Doc *d, const Decl *decl, bool whole) {
    Ident *const *names;
    const char *word;
    uint32_t n;
    names_of(decl, &names, &n, &word);
    const DeclGroup *g = head(decl)->group;
    Str all = g ? source(d, g->pos, g->rparen + 1) : source(d, decl->pos, decl->end);
    if (whole) {
        bool has = !g && strncmp(all.ptr, word, strlen(word)) == 0;
        buf_printf(&d->out, "%s%s%.*s\n", g || has ? "" : word, g || has ? "" : " ", STR_ARG(all));
        return;
    }
    Str line = source(d, decl->pos, decl->end);
    if (strncmp(line.ptr, word, strlen(word)) != 0)
        buf_printf(&d->out, "%s ", word);
    size_t i = 0;
    for (; i < line.len && line.ptr[i] != '\n'; i++)
        if (line.ptr[i] != ' ' || line.ptr[i - 1] != ' ') // no columns
            buf_addc(&d->out, line.ptr[i]);
    buf_adds(&d->out, g || i < line.len ? " ...\n" : "\n");
}

// --- a package -----------------------------------------------------------------------------------

#define EACH_DECL(d, decl)                                                                         \
    (uint32_t i_ = 0; i_ < (d)->files.len; i_++)                                                   \
        for (uint32_t k_ = 0; k_ < (d)->files.data[i_]->ndecls; k_++)                              \
            for (const Decl *decl = (d)->files.data[i_]->decls[k_]; decl; decl = NULL)

typedef VEC(const void *) Names; // FuncDecls, or TypeDecls

static int by_function(const void *a, const void *b) {
    const FuncDecl *f = *(FuncDecl *const *)a, *g = *(FuncDecl *const *)b;
    return strcmp(f->name->name->text, g->name->name->text);
}

static int by_type(const void *a, const void *b) {
    const TypeDecl *t = *(TypeDecl *const *)a, *u = *(TypeDecl *const *)b;
    return strcmp(t->name->name->text, u->name->name->text);
}

// Prints and empties a list.
static void put_sorted(Doc *d, Names *list, const char *indent) {
    if (list->len)
        qsort(list->data, list->len, sizeof *list->data, by_function);
    for (uint32_t i = 0; i < list->len; i++) {
        buf_adds(&d->out, indent);
        put_signature(d, list->data[i]);
    }
    VEC_FREE(list);
}

static void put_functions(Doc *d, const char *type, bool methods, const char *indent) {
    Names list = {0};
    for EACH_DECL(d, decl) {
        const FuncDecl *f = as_FuncDecl(decl);
        if (f && is_exported(f->name->name->text) &&
            (methods ? is_method_of(f, type) : makes(f, type)))
            VEC_PUSH(&list, f);
    }
    put_sorted(d, &list, indent);
}

// Whether a function is shown with an exported type of the package, since it makes values of it.
static bool has_home(Doc *d, const FuncDecl *f) {
    for EACH_DECL(d, decl) {
        const TypeDecl *t = as_TypeDecl(decl);
        if (t && is_exported(t->name->name->text) && makes(f, t->name->name->text))
            return true;
    }
    return false;
}

static void put_head(Doc *d) {
    const char *name = NULL;
    for (uint32_t i = 0; i < d->files.len && !name; i++)
        if (d->files.data[i]->package)
            name = d->files.data[i]->package->name->text;
    buf_printf(&d->out, "package %s // import \"%s\"\n\n", name ? name : "main", d->path);
}

static void put_package(Doc *d) {
    put_head(d);
    for (uint32_t i = 0; i < d->files.len; i++)
        if (d->files.data[i]->doc && d->files.data[i]->package) {
            size_t before = d->out.len;
            put_comment(&d->out, d->files.data[i]->doc, 0);
            if (d->out.len > before)
                buf_addc(&d->out, '\n');
        }
    const DeclGroup *last = NULL;
    for EACH_DECL(d, decl) {
        if (!exported_of(decl) || (head(decl)->group && head(decl)->group == last))
            continue;
        last = head(decl)->group;
        put_values(d, decl, false);
    }
    Names functions = {0}, types = {0};
    for EACH_DECL(d, decl) {
        const FuncDecl *f = as_FuncDecl(decl);
        const TypeDecl *t = as_TypeDecl(decl);
        if (f && !f->is_method && is_exported(f->name->name->text) && !has_home(d, f))
            VEC_PUSH(&functions, f);
        if (t && is_exported(t->name->name->text))
            VEC_PUSH(&types, t);
    }
    put_sorted(d, &functions, "");
    if (types.len)
        qsort(types.data, types.len, sizeof *types.data, by_type);
    for (uint32_t i = 0; i < types.len; i++) {
        const TypeDecl *t = types.data[i];
        put_type(d, t, false);
        put_functions(d, t->name->name->text, false, "    ");
    }
    VEC_FREE(&types);
}

// --- a name --------------------------------------------------------------------------------------

// As the user wrote it; a name in lower case stands for any case if nothing else has it.
static bool matches(const char *name, const char *wanted, bool fold) {
    return is_exported(name) && (fold ? strcasecmp(name, wanted) : strcmp(name, wanted)) == 0;
}

static void put_described(Doc *d, const CommentGroup *doc) {
    put_comment(&d->out, doc, INDENT);
    buf_addc(&d->out, '\n');
}

static bool describe(Doc *d, const Decl *decl, const char *name, bool fold) {
    const FuncDecl *f = as_FuncDecl(decl);
    const TypeDecl *t = as_TypeDecl(decl);
    Ident *const *names;
    const char *word;
    uint32_t n;
    if (f && !f->is_method && matches(f->name->name->text, name, fold)) {
        put_signature(d, f);
        put_described(d, f->doc);
        return true;
    }
    if (t && matches(t->name->name->text, name, fold)) {
        put_type(d, t, true);
        put_described(d, t->doc);
        put_functions(d, t->name->name->text, false, "");
        put_functions(d, t->name->name->text, true, "");
        return true;
    }
    for (uint32_t i = 0; names_of(decl, &names, &n, &word) && i < n; i++)
        if (matches(names[i]->name->text, name, fold)) {
            put_values(d, decl, true);
            put_described(d, head(decl)->group ? head(decl)->group->doc : head(decl)->doc);
            return true;
        }
    return false;
}

static bool describe_member(Doc *d, const Decl *decl, const char *type, const char *name,
                            bool fold) {
    const FuncDecl *f = as_FuncDecl(decl);
    if (!f || !f->is_method || f->recv.nlist != 1 || !matches(f->name->name->text, name, fold) ||
        !matches(type_name(f->recv.list[0]->typex), type, fold))
        return false;
    put_signature(d, f);
    put_described(d, f->doc);
    return true;
}

// NAME or TYPE.METHOD; false when the package has no such.
static bool put_symbol(Doc *d, const char *symbol) {
    char type[256];
    const char *dot = strchr(symbol, '.');
    snprintf(type, sizeof type, "%.*s", dot ? (int)(dot - symbol) : 0, symbol);
    size_t start = d->out.len;
    put_head(d);
    for (int fold = 0; fold < 2; fold++)
        for EACH_DECL(d, decl)
            if (dot ? describe_member(d, decl, type, dot + 1, fold)
                    : describe(d, decl, symbol, fold))
                return true;
    d->out.len = start;
    return false;
}

// --- finding the package -------------------------------------------------------------------------

static bool put_doc(Doc *d, const char *path, const char *symbol) {
    d->files.len = 0;
    d->path = path;
    if (!frontend_read_package(&d->front, path, &d->files))
        return false;
    if (*symbol)
        return put_symbol(d, symbol);
    put_package(d);
    return true;
}

// Looks among the standard packages: by path, or by the last part of it.
static bool standard(Doc *d, const char *name, const char *symbol) {
    const char *const *list = frontend_stdpackages(&d->front);
    for (int i = 0; list[i]; i++)
        if (strcmp(list[i], name) == 0)
            return put_doc(d, list[i], symbol);
    for (int i = 0; list[i]; i++) {
        const char *slash = strrchr(list[i], '/');
        if (slash && strcmp(slash + 1, name) == 0 && strncmp(list[i], "internal/", 9) != 0 &&
            put_doc(d, list[i], symbol))
            return true;
    }
    return false;
}

static bool is_folder(const char *path) {
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

// PKG, PKG.NAME, PKG.TYPE.METHOD; PKG is a path, its last part, or a folder; NAME of the package
// in the current folder.
static bool find(Doc *d, const char *arg, const char *symbol) {
    char name[512];
    if (standard(d, arg, symbol))
        return true;
    const char *slash = strrchr(arg, '/'), *dot = strchr(slash ? slash : arg, '.');
    if (is_folder(arg) && (slash || strcmp(arg, ".") == 0))
        return put_doc(d, arg, symbol);
    if (*symbol)
        return false;
    if (dot && dot > arg) {
        snprintf(name, sizeof name, "%.*s", (int)(dot - arg), arg);
        if (standard(d, name, dot + 1) || (slash && is_folder(name) && put_doc(d, name, dot + 1)))
            return true;
    }
    return is_exported(arg) && put_doc(d, ".", arg);
}

int cli_doc(int argc, char **argv) {
    OptionScan scan = {.verb = "doc", .argc = argc, .argv = argv};
    const char *value;
    if (cli_next_option(&scan, &value) || scan.status)
        return scan.status;
    int n = argc - scan.i;
    if (n > 2)
        return cli_usage("doc", "one name at a time");
    Doc d = {0};
    frontend_init(&d.front);
    int status = 0;
    if (n == 0) {
        for (const char *const *p = frontend_stdpackages(&d.front); *p; p++)
            if (strncmp(*p, "internal/", 9) != 0)
                buf_printf(&d.out, "%s\n", *p);
    } else if (!find(&d, argv[scan.i], n == 2 ? argv[scan.i + 1] : "")) {
        fprintf(stderr, "gos doc: nothing found for %s%s%s\n", argv[scan.i], n == 2 ? " " : "",
                n == 2 ? argv[scan.i + 1] : "");
        status = EXIT_MISTAKES;
    }
    fwrite(d.out.data, 1, d.out.len, stdout);
    buf_free(&d.out);
    VEC_FREE(&d.files);
    frontend_free(&d.front);
    return status;
}
