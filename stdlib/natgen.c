// SPDX-License-Identifier: GPL-3.0-or-later
//
// natgen: the host tool that binds the C half of the standard library to its declarations.
//
//     natgen OUTDIR FILE.gs...
//
// A file's folder below stdlib/ is its package's import path. Every function without a body
// becomes a struct of its frame slots and a prototype in OUTDIR/natives.h and a line of the table
// in OUTDIR/natives.c, which also holds the text of every file; OUTDIR/docs.c holds the
// declarations with their comments. The table is sorted by name
// (strcmp), the files by package. Names: strings.Index -> nat_strings_Index, sync.(*Mutex).Lock
// -> nat_sync_Mutex_Lock, slashes of an import path become underscores: sync/atomic.AddInt32 ->
// nat_sync_atomic_AddInt32.
//
// Types are resolved by name over all given files: that is enough to know how many slots a
// parameter takes. A named struct whose fields are all words (pointers, 64-bit integers) lies in
// its slots as in memory, and becomes a C struct Nat_PKG_NAME; other structs, and arrays, by value
// are refused: their layout belongs to the compiler.
// Any mistake is a message FILE:LINE:COL and status 1, and no output is written.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "vm/base/buf.h"
#include "vm/syntax/syntax.h"

typedef struct StdSource {
    char *pkg;         // import path
    const char *path;  // as given
    const char *shown; // path below stdlib/
    File *file;
    uint32_t nbodies;
} StdSource;

typedef struct Bound {
    char *name;  // "sync.(*Mutex).Lock"
    char *cname; // "sync_Mutex_Lock"
    Buf fields;
    Buf where;
} Bound;

typedef struct Gen {
    Arena arena;
    NameTable names;
    FileSet files;
    DiagList diags;
    SyntaxContext ctx;
    StdSource *src;
    uint32_t nsrc;
    VEC(Bound) bound;
    VEC(char *) structs; // those declared in `typedefs` so far
    Buf typedefs;
} Gen;

static const char *const CKEYWORDS[] = {
    "auto",    "char",  "const",    "default",  "do",       "double", "enum",   "extern", "float",
    "inline",  "int",   "long",     "register", "restrict", "short",  "signed", "sizeof", "static",
    "typedef", "union", "unsigned", "void",     "volatile", "while",  "asm",    "typeof", NULL,
};

static const struct {
    const char *name, *ctype;
} BASIC[] = {
    {"bool", "uint64_t"},   {"int", "int64_t"},      {"int8", "int64_t"},    {"int16", "int64_t"},
    {"int32", "int64_t"},   {"int64", "int64_t"},    {"rune", "int64_t"},    {"uint", "uint64_t"},
    {"uint8", "uint64_t"},  {"byte", "uint64_t"},    {"uint16", "uint64_t"}, {"uint32", "uint64_t"},
    {"uint64", "uint64_t"}, {"uintptr", "uint64_t"}, {"float64", "double"},  {"float32", "NatF32"},
    {"string", "GoStr"},    {"error", "GoIface"},    {"any", "GoIface"},
};

static void *must(void *p) {
    if (!p) {
        fprintf(stderr, "natgen: out of memory\n");
        exit(1);
    }
    return p;
}

// The import path of a file: what stands between "stdlib/" and the last slash.
static bool place_source(StdSource *s, const char *path) {
    const char *below = path;
    for (const char *p = path; (p = strstr(p, "stdlib/")) != NULL; p++)
        if (p == path || p[-1] == '/') below = p + 7;
    const char *slash = strrchr(below, '/');
    if (!slash || slash == below) return false;
    s->path = path;
    s->shown = below;
    s->pkg = must(strndup(below, (size_t)(slash - below)));
    return true;
}

static int by_shown(const void *a, const void *b) {
    const StdSource *x = a, *y = b;
    int c = strcmp(x->pkg, y->pkg);
    return c ? c : strcmp(x->shown, y->shown);
}

static int by_name(const void *a, const void *b) {
    return strcmp(((const Bound *)a)->name, ((const Bound *)b)->name);
}

// The package that `name` imports in file f, as a path; NULL when there is none.
static char *imported_path(Gen *g, File *f, const char *name) {
    for (uint32_t i = 0; i < f->ndecls; i++) {
        ImportDecl *d = as_ImportDecl(f->decls[i]);
        if (!d || !d->path) continue;
        Buf b = {0};
        syntax_unquote(d->path->text, &b);
        char *path = arena_strndup(&g->arena, buf_cstr(&b), b.len);
        buf_free(&b);
        char *slash = strrchr(path, '/');
        const char *local = d->local ? d->local->name->text : slash ? slash + 1 : path;
        if (strcmp(local, name) == 0) return path;
    }
    return NULL;
}

static TypeDecl *find_type(Gen *g, const char *pkg, const char *name, StdSource **in) {
    for (uint32_t i = 0; i < g->nsrc; i++) {
        StdSource *s = &g->src[i];
        if (strcmp(s->pkg, pkg) != 0) continue;
        for (uint32_t k = 0; k < s->file->ndecls; k++) {
            TypeDecl *d = as_TypeDecl(s->file->decls[k]);
            if (d && strcmp(d->name->name->text, name) == 0) {
                *in = s;
                return d;
            }
        }
    }
    return NULL;
}

static const char *ctype_of(Gen *g, StdSource *s, Expr *x, int depth);

static char *c_identifier(const char *pkg, const char *type, const char *name) {
    Buf b = {0};
    for (const char *p = pkg; *p; p++) buf_addc(&b, *p == '/' || *p == '-' || *p == '.' ? '_' : *p);
    if (type) buf_printf(&b, "_%s", type);
    buf_printf(&b, "_%s", name);
    buf_cstr(&b);
    return b.data;
}

// Whether a value of type x takes one word of memory as it does of a frame.
static bool is_word(Gen *g, StdSource *s, Expr *x, int depth) {
    static const char *const words[] = {"int", "int64", "uint", "uint64", "uintptr"};
    Ident *id = as_Ident(ast_unparen(x));
    if (!id) {
        const char *ctype = ctype_of(g, s, x, depth);
        return ctype && ctype[strlen(ctype) - 1] == '*';
    }
    StdSource *in;
    TypeDecl *d = find_type(g, s->pkg, id->name->text, &in);
    if (d) return depth < 20 && is_word(g, in, d->typex, depth + 1);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i], id->name->text) == 0) return true;
    return false;
}

// Declares a struct of words once; its C name, or NULL after a message.
static const char *ctype_of_struct(Gen *g, StdSource *s, TypeDecl *d, int depth) {
    char *tail = c_identifier(s->pkg, NULL, d->name->name->text);
    const char *name = arena_printf(&g->arena, NULL, "Nat_%s", tail);
    free(tail);
    for (uint32_t i = 0; i < g->structs.len; i++)
        if (strcmp(g->structs.data[i], name) == 0) return name;
    FieldList *l = &as_StructType(ast_unparen(d->typex))->fields;
    Buf b = {0};
    for (uint32_t i = 0; i < l->nlist; i++) {
        Field *f = l->list[i];
        if (!f->nnames || !is_word(g, s, f->typex, depth)) {
            diag_error(&g->diags, f->typex->pos,
                       "natgen: a native takes a struct by value only if each field has a name "
                       "and is one word; pass a pointer");
            return NULL;
        }
        const char *ctype = ctype_of(g, s, f->typex, depth);
        for (uint32_t k = 0; k < f->nnames; k++)
            buf_printf(&b, "    %s%s%s;\n", ctype, ctype[strlen(ctype) - 1] == '*' ? "" : " ",
                       f->names[k]->name->text);
    }
    buf_printf(&g->typedefs, "\ntypedef struct %s {\n%.*s} %s;\n", name, (int)b.len,
               b.len ? b.data : "", name);
    VEC_PUSH(&g->structs, (char *)(uintptr_t)name);
    buf_free(&b);
    return name;
}

static const char *ctype_of_name(Gen *g, StdSource *s, const char *pkg, Ident *id, int depth) {
    StdSource *in;
    TypeDecl *d = find_type(g, pkg, id->name->text, &in);
    if (d && ast_unparen(d->typex)->kind == NODE_STRUCT_TYPE && depth < 20)
        return ctype_of_struct(g, in, d, depth + 1);
    if (d) return ctype_of(g, in, d->typex, depth + 1);
    if (strcmp(pkg, s->pkg) == 0)
        for (size_t i = 0; i < sizeof BASIC / sizeof BASIC[0]; i++)
            if (strcmp(BASIC[i].name, id->name->text) == 0) return BASIC[i].ctype;
    diag_error(&g->diags, id->pos, "natgen: type %s.%s is not declared in any file given", pkg,
               id->name->text);
    return NULL;
}

// The C type of a parameter of type x written in s; NULL after a message.
static const char *ctype_of(Gen *g, StdSource *s, Expr *x, int depth) {
    x = ast_unparen(x);
    if (depth > 20) {
        diag_error(&g->diags, x->pos, "natgen: type goes round in circles");
        return NULL;
    }
    switch (x->kind) {
    case NODE_IDENT: return ctype_of_name(g, s, s->pkg, as_Ident(x), depth);
    case NODE_SELECTOR: {
        SelectorExpr *sel = as_SelectorExpr(x);
        Ident *p = as_Ident(sel->x);
        if (p && strcmp(p->name->text, "unsafe") == 0) return "void *";
        char *path = p ? imported_path(g, s->file, p->name->text) : NULL;
        if (path) return ctype_of_name(g, s, path, sel->name, depth);
        break;
    }
    case NODE_STAR:
    case NODE_MAP_TYPE:
    case NODE_CHAN_TYPE: return "void *";
    case NODE_FUNC_TYPE: return "Closure *";
    case NODE_SLICE_TYPE:
    case NODE_DOTS_TYPE: return "GoSlice";
    case NODE_INTERFACE_TYPE: return "GoIface";
    case NODE_STRUCT_TYPE:
    case NODE_ARRAY_TYPE:
        diag_error(&g->diags, x->pos,
                   "natgen: a native cannot take or return a struct or array by value; "
                   "pass a pointer");
        return NULL;
    default: break;
    }
    diag_error(&g->diags, x->pos, "natgen: a native cannot have a parameter of this type");
    return NULL;
}

static void add_field(Bound *b, const char *ctype, const char *name) {
    if (!ctype) return;
    const char *tail = "";
    for (size_t i = 0; CKEYWORDS[i]; i++)
        if (strcmp(CKEYWORDS[i], name) == 0) tail = "_";
    size_t n = strlen(ctype);
    buf_printf(&b->fields, "    %s%s%s%s;\n", ctype, ctype[n - 1] == '*' ? "" : " ", name, tail);
}

static void add_params(Gen *g, StdSource *s, Bound *b, FieldList *l, const char *unnamed,
                       bool results) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < l->nlist; i++) {
        Field *f = l->list[i];
        const char *ctype = ctype_of(g, s, f->typex, 0);
        for (uint32_t k = 0; k < (f->nnames ? f->nnames : 1); k++, n++) {
            char name[32];
            snprintf(name, sizeof name, "%s%u", unnamed, n);
            bool named = !results && f->nnames && strcmp(f->names[k]->name->text, "_") != 0;
            add_field(b, ctype, named ? f->names[k]->name->text : name);
        }
    }
}

static void add_native(Gen *g, StdSource *s, FuncDecl *d) {
    Bound b = {0};
    if (d->tparams.nlist) {
        diag_error(&g->diags, d->pos, "natgen: a native cannot have type parameters");
        return;
    }
    Buf name = {0};
    const char *type = NULL;
    if (d->recv.nlist) {
        Field *r = d->recv.list[0];
        Expr *x = ast_unparen(r->typex);
        StarExpr *star = as_StarExpr(x);
        Ident *id = as_Ident(star ? ast_unparen(star->x) : x);
        if (!id) {
            diag_error(&g->diags, x->pos, "natgen: the receiver of a native must be T or *T");
            return;
        }
        type = id->name->text;
        buf_printf(&name, star ? "%s.(*%s).%s" : "%s.%s.%s", s->pkg, type, d->name->name->text);
    } else {
        buf_printf(&name, "%s.%s", s->pkg, d->name->name->text);
    }
    buf_cstr(&name);
    b.name = name.data;
    b.cname = c_identifier(s->pkg, type, d->name->name->text);
    add_params(g, s, &b, &d->sig->results, "r", true);
    add_params(g, s, &b, &d->recv, "recv", false);
    add_params(g, s, &b, &d->sig->params, "p", false);
    buf_printf(&b.where, "%s:%u", s->shown, fileset_pos(&g->files, d->pos).line);
    VEC_PUSH(&g->bound, b);
}

static void write_file(const char *dir, const char *name, Buf *b) {
    Buf path = {0};
    buf_printf(&path, "%s/%s", dir, name);
    FILE *f = fopen(buf_cstr(&path), "w");
    if (!f || fwrite(b->data, 1, b->len, f) != b->len || fclose(f) != 0) {
        fprintf(stderr, "natgen: %s: %s\n", path.data, strerror(errno));
        exit(1);
    }
    buf_free(&path);
    buf_free(b);
}

static void write_header(Gen *g, const char *dir) {
    Buf b = {0};
    buf_adds(&b, "// Made by natgen from the packages' declarations.\n#ifndef GEN_NATIVES_H\n"
                 "#define GEN_NATIVES_H\n\n#include \"vm/exec/native.h\"\n");
    buf_add(&b, g->typedefs.data, g->typedefs.len);
    for (uint32_t i = 0; i < g->bound.len; i++) {
        Bound *n = &g->bound.data[i];
        buf_printf(&b,
                   "\n// %s, %s\ntypedef struct NatArgs_%s {\n%.*s} NatArgs_%s;\n"
                   "NatStatus nat_%s(VmG *t, NatArgs_%s *a);\n",
                   n->name, buf_cstr(&n->where), n->cname, (int)n->fields.len,
                   n->fields.len ? n->fields.data : "", n->cname, n->cname, n->cname);
    }
    buf_adds(&b, "\n#endif\n");
    write_file(dir, "natives.h", &b);
}

// The body of the next function from declaration *i on; NULL: there is none.
static const BlockStmt *next_body(const File *f, uint32_t *i) {
    while (*i < f->ndecls) {
        const FuncDecl *d = as_FuncDecl(f->decls[(*i)++]);
        if (d && d->body) return d->body;
    }
    return NULL;
}

// A character of a string literal, which ends a line of its own at each newline.
static void add_char(Buf *b, unsigned char c, bool last) {
    if (c == '\n') buf_adds(b, last ? "\\n" : "\\n\"\n    \"");
    else if (c == '"' || c == '\\') buf_printf(b, "\\%c", c);
    else if (c == '\t') buf_adds(b, "\\t");
    else if (c < 0x20 || c > 0x7e || c == '?') buf_printf(b, "\\%03o", c);
    else buf_addc(b, (char)c);
}

// The same text for readers (gos doc): with the comments, but nothing in functions' bodies.
static void add_documentation(Buf *b, const File *f) {
    Str text = f->source->text;
    uint32_t decl = 0;
    const BlockStmt *body = next_body(f, &decl);
    buf_adds(b, "    \"");
    for (size_t i = 0; i < text.len; i++) {
        add_char(b, (unsigned char)text.ptr[i], i + 1 == text.len);
        if (body && f->source->base + i == body->lbrace) {
            i = body->rbrace - f->source->base - 1;
            body = next_body(f, &decl);
        }
    }
    buf_adds(b, "\"");
}

// A file's text as a string literal, a source line to a line, and in *spans where the bodies of its
// functions are. Comments are left out, line breaks are kept: what runs is read at every start.
static uint32_t add_text(Buf *b, const File *f, Buf *spans) {
    Str text = f->source->text;
    uint32_t group = 0, comment = 0, decl = 0, nbodies = 0, len = 0;
    const BlockStmt *body = next_body(f, &decl);
    buf_adds(b, "    \"");
    for (size_t i = 0; i < text.len; i++) {
        while (group < f->ncomments && comment == f->comments[group]->nlist) {
            group++;
            comment = 0;
        }
        if (group < f->ncomments && f->source->base + i == f->comments[group]->list[comment].pos) {
            Comment *c = &f->comments[group]->list[comment++];
            if (c->text.ptr[1] == '/') { // up to the line's end
                i += c->end - c->pos - 1;
                continue;
            }
        }
        if (body && f->source->base + i == body->lbrace) {
            buf_printf(spans, "%s{%u, ", nbodies++ % 8 ? " " : "\n    ", len);
        } else if (body && f->source->base + i == body->rbrace) {
            buf_printf(spans, "%u},", len);
            body = next_body(f, &decl);
        }
        len++;
        add_char(b, (unsigned char)text.ptr[i], i + 1 == text.len);
    }
    buf_adds(b, "\"");
    return nbodies;
}

static void write_table(Gen *g, const char *dir) {
    Buf b = {0};
    buf_adds(&b,
             "// Made by natgen: the natives by name, in strcmp order, and the packages' sources.\n"
             "#include \"natives.h\"\n\n#include \"vm/base/source.h\"\n\n"
             "const NatEntry vm_natives[] = {\n");
    for (uint32_t i = 0; i < g->bound.len; i++)
        buf_printf(&b, "    {\"%s\", (Native)(void (*)(void))nat_%s},\n", g->bound.data[i].name,
                   g->bound.data[i].cname);
    if (!g->bound.len) buf_adds(&b, "    {\"\", NULL},\n");
    buf_printf(&b, "};\nconst uint32_t vm_nnatives = %u;\n\n", g->bound.len);
    for (uint32_t i = 0; i < g->nsrc; i++) {
        Buf spans = {0};
        buf_printf(&b, "static const uint8_t text%u[] =\n", i);
        g->src[i].nbodies = add_text(&b, g->src[i].file, &spans);
        buf_printf(&b, ";\nstatic const BodySpan bodies%u[] = {%s\n};\n", i,
                   spans.len ? buf_cstr(&spans) : "{0, 0}");
        buf_free(&spans);
    }
    buf_adds(&b, "\nconst StdFile vm_stdfiles[] = {\n");
    for (uint32_t i = 0; i < g->nsrc; i++)
        buf_printf(&b, "    {\"%s\", \"%s\", text%u, sizeof text%u - 1, bodies%u, %u},\n",
                   g->src[i].pkg, g->src[i].shown, i, i, i, g->src[i].nbodies);
    buf_printf(&b, "};\nconst uint32_t vm_nstdfiles = %u;\n", g->nsrc);
    write_file(dir, "natives.c", &b);
}

static void write_docs(Gen *g, const char *dir) {
    Buf b = {0};
    buf_adds(&b, "// Made by natgen: the packages' declarations with their comments.\n"
                 "#include \"natives.h\"\n\n");
    for (uint32_t i = 0; i < g->nsrc; i++) {
        buf_printf(&b, "static const uint8_t text%u[] =\n", i);
        add_documentation(&b, g->src[i].file);
        buf_adds(&b, ";\n");
    }
    buf_adds(&b, "\nconst StdFile vm_docfiles[] = {\n");
    for (uint32_t i = 0; i < g->nsrc; i++)
        buf_printf(&b, "    {\"%s\", \"%s\", text%u, sizeof text%u - 1, NULL, 0},\n",
                   g->src[i].pkg, g->src[i].shown, i, i);
    buf_adds(&b, "};\n");
    write_file(dir, "docs.c", &b);
}

static bool load(Gen *g, int n, char **paths) {
    g->src = must(calloc((size_t)n, sizeof *g->src));
    for (int i = 0; i < n; i++) {
        if (!place_source(&g->src[i], paths[i])) {
            fprintf(stderr, "natgen: %s: not inside a package folder\n", paths[i]);
            return false;
        }
    }
    g->nsrc = (uint32_t)n;
    qsort(g->src, g->nsrc, sizeof *g->src, by_shown);
    bool ok = true;
    for (uint32_t i = 0; i < g->nsrc; i++) {
        g->src[i].file = syntax_parse_file(&g->ctx, g->src[i].path, SYNTAX_GO);
        ok = ok && g->src[i].file;
    }
    return ok && g->diags.nerrors == 0;
}

int main(int argc, char **argv) {
    if (argc < 3) {
        fprintf(stderr, "usage: natgen OUTDIR FILE.gs...\n");
        return 2;
    }
    static Gen g;
    arena_init(&g.arena);
    names_init(&g.names, &g.arena);
    fileset_init(&g.files, &g.arena);
    diags_init(&g.diags, &g.arena, &g.files);
    g.ctx = (SyntaxContext){&g.arena, &g.names, &g.files, &g.diags};
    if (load(&g, argc - 2, argv + 2)) {
        for (uint32_t i = 0; i < g.nsrc; i++)
            for (uint32_t k = 0; k < g.src[i].file->ndecls; k++) {
                FuncDecl *d = as_FuncDecl(g.src[i].file->decls[k]);
                if (d && !d->body) add_native(&g, &g.src[i], d);
            }
        if (g.bound.len) qsort(g.bound.data, g.bound.len, sizeof *g.bound.data, by_name);
    }
    if (g.diags.nerrors || !g.src[0].file) {
        Buf out = {0};
        diags_print(&g.diags, &out, DIAG_ALL);
        fwrite(out.data, 1, out.len, stderr);
        return 1;
    }
    write_header(&g, argv[1]);
    write_table(&g, argv[1]);
    write_docs(&g, argv[1]);
    return 0;
}
