// SPDX-License-Identifier: GPL-3.0-or-later
// Units of the front end that dumps and error tests do not reach: positions, messages, literal
// values, doc comments, spans, branch targets, limits. `test_syntax check|ast|tokens FILE...`
// serves as a stand-alone front end.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vm/base/unicode.h"
#include "vm/syntax/syntax.h"

typedef struct Fixture {
    Arena arena;
    NameTable names;
    FileSet files;
    DiagList diags;
    SyntaxContext ctx;
} Fixture;

static int failures;

#define CHECK(cond)                                                                            \
    do {                                                                                       \
        if (!(cond)) {                                                                         \
            printf("%s:%d: %s\n", __FILE__, __LINE__, #cond);                                  \
            failures++;                                                                        \
        }                                                                                      \
    } while (0)

static void setup(Fixture *f) {
    arena_init(&f->arena);
    names_init(&f->names, &f->arena);
    fileset_init(&f->files, &f->arena);
    diags_init(&f->diags, &f->arena, &f->files);
    f->ctx = (SyntaxContext){&f->arena, &f->names, &f->files, &f->diags};
}

static File *parse(Fixture *f, const char *text) {
    setup(f);
    return syntax_parse(&f->ctx, STR_LIT("t.gs"), str_of(text), SYNTAX_SCRIPT);
}

static void done(Fixture *f) { arena_free(&f->arena); }

static bool printed(Fixture *f, unsigned flags, const char *want) {
    Buf b = {0};
    diags_print(&f->diags, &b, flags);
    bool ok = strcmp(buf_cstr(&b), want) == 0;
    if (!ok)
        printf("--- got\n%s--- want\n%s", b.data, want);
    buf_free(&b);
    return ok;
}

static Str source_of(const Fixture *f, const void *node) {
    Span s = node_span(node);
    SourceFile *src = fileset_file(&f->files, s.pos);
    return (Str){src->text.ptr + (s.pos - src->base), s.end - s.pos};
}

static void test_names(void) {
    Arena a;
    NameTable t;
    arena_init(&a);
    names_init(&t, &a);
    const Name *x = names_internz(&t, "x");
    char buf[16];
    for (int i = 0; i < 5000; i++) {
        snprintf(buf, sizeof buf, "n%d", i);
        const Name *n = names_internz(&t, buf);
        CHECK(n == names_internz(&t, buf) && strcmp(n->text, buf) == 0);
    }
    CHECK(x == names_intern(&t, "xy", 1));
    CHECK(t.blank == names_internz(&t, "_"));
    CHECK(names_internz(&t, "Éa")->exported && !names_internz(&t, "éa")->exported);
    CHECK(!names_internz(&t, "_A")->exported);
    arena_free(&a);
}

static void test_unicode(void) {
    unsigned n;
    CHECK(utf8_decode("\xE4\xB8\x96", 3, &n) == 0x4E16 && n == 3);
    CHECK(utf8_decode("\xC0\x80", 2, &n) == RUNE_ERROR && n == 1);
    CHECK(utf8_decode("\xED\xA0\x80", 3, &n) == RUNE_ERROR && n == 1);
    CHECK(utf8_decode("\xF4\x90\x80\x80", 4, &n) == RUNE_ERROR && n == 1);
    CHECK(utf8_decode("\xE4\xB8", 2, &n) == RUNE_ERROR && n == 1);
    for (uint32_t r = 0; r <= RUNE_MAX; r++) {
        char s[4];
        size_t len = utf8_encode(s, r);
        bool surrogate = r >= 0xD800 && r < 0xE000;
        if (utf8_decode(s, len, &n) != (surrogate ? RUNE_ERROR : r) || n != len) {
            CHECK(!"round trip");
            break;
        }
    }
    CHECK(unicode_is_letter(0x4E16) && unicode_is_digit(0x0663) && unicode_is_upper(0x0394));
    CHECK(!unicode_is_letter(0x2018) && !unicode_is_print(0x200B) && unicode_is_print(0x20AC));
}

static void test_positions(void) {
    Fixture f;
    setup(&f);
    SourceFile *a = fileset_add(&f.files, STR_LIT("a"), STR_LIT("one\ntwo\n"));
    SourceFile *b = fileset_add(&f.files, STR_LIT("b"), STR_LIT(""));
    SourceFile *c = fileset_add(&f.files, STR_LIT("c"), STR_LIT("x\r\n\ny"));
    CHECK(fileset_pos(&f.files, 0).file == NULL);
    SourcePos p = fileset_pos(&f.files, a->base + 5);
    CHECK(p.file == a && p.line == 2 && p.col == 2);
    p = fileset_pos(&f.files, a->base + 8); // behind the last byte
    CHECK(p.file == a && p.line == 3 && p.col == 1);
    CHECK(fileset_file(&f.files, b->base) == b);
    p = fileset_pos(&f.files, c->base + 4);
    CHECK(p.file == c && p.line == 3 && p.col == 1);
    CHECK(str_eqz(source_line(c, 1), "x") && str_eqz(source_line(c, 3), "y"));
    CHECK(source_line(c, 4).len == 0);
    CHECK(fileset_file(&f.files, c->base + 6) == NULL);
    done(&f);
}

static void test_line_directives(void) {
    Fixture f;
    parse(&f, "//line other.go:10\nx := )\n/*line :20:7*/ y := )\n//line z:0\n");
    CHECK(printed(&f, DIAG_PLAIN,
                  "other.go:10: syntax error: unexpected ), expected expression\n"
                  "other.go:20:13: syntax error: unexpected ), expected expression\n"
                  "other.go:21:10: invalid line number: 0\n"));
    done(&f);
}

static void test_messages(void) {
    Fixture f;
    setup(&f);
    SourceFile *s = fileset_add(&f.files, STR_LIT("m"), STR_LIT("ab\tcd\nü = xyz\n"));
    diag_error(&f.diags, s->base + 12, "second %d", 2)->hint = STR_LIT("try this");
    diag_add(&f.diags, DIAG_WARNING, (Span){s->base + 3, s->base + 5}, "first");
    diag_error(&f.diags, s->base + 12, "second 2");
    diag_error(&f.diags, 0, "no place");
    CHECK(f.diags.nerrors == 3);
    CHECK(printed(&f, 0,
                  "no place\n"
                  "m:1:4: warning: first\n    ab    cd\n          ^~\n"
                  "m:2:7: second 2\n    ü = xyz\n         ^\n    hint: try this\n"));
    CHECK(f.diags.nerrors == 2 && f.diags.nwarnings == 1);
    CHECK(printed(&f, DIAG_PLAIN | DIAG_NO_WARN, "no place\nm:2:7: second 2\n"));
    done(&f);
}

static void test_hints(void) {
    Fixture f;
    parse(&f, "while x { }\nif a = b { }\nx |> y\n");
    CHECK(printed(&f, 0,
                  "t.gs:1:7: syntax error: unexpected name x at end of statement\n"
                  "    while x { }\n          ^\n"
                  "    hint: the only loop is for: for condition { }\n"
                  "t.gs:2:6: syntax error: cannot use assignment a = b as value\n"
                  "    if a = b { }\n         ^\n    hint: == compares, = assigns\n"
                  "t.gs:3:6: syntax error: right side of |> must be a call\n"
                  "    x |> y\n         ^\n"
                  "    hint: x |> f() is f(x), x |> f(y) is f(x, y)\n"));
    done(&f);
}

static void test_too_many(void) {
    Fixture f;
    Buf text = {0}, want = {0};
    for (int i = 1; i <= 30; i++) {
        buf_adds(&text, "x = )\n");
        if (i <= 10)
            buf_printf(&want, "t.gs:%d:5: syntax error: unexpected ), expected expression\n", i);
    }
    buf_adds(&want, "t.gs:10:5: too many errors\n");
    parse(&f, buf_cstr(&text));
    CHECK(f.diags.nerrors == 30);
    CHECK(printed(&f, DIAG_PLAIN, buf_cstr(&want)));
    buf_free(&text);
    buf_free(&want);
    done(&f);
}

static void test_long_line(void) {
    Fixture f;
    Buf text = {0}, out = {0};
    for (int i = 0; i < 100000; i++)
        buf_adds(&text, "x = 1; ");
    buf_adds(&text, "x = )");
    parse(&f, buf_cstr(&text));
    diags_print(&f.diags, &out, 0);
    CHECK(f.diags.nerrors == 1 && out.len < 500);
    diag_error(&f.diags, 0, "%s", text.data);
    CHECK(f.diags.items[1].msg.len < 2100);
    buf_free(&text);
    buf_free(&out);
    done(&f);
}

static bool unquotes(const char *lit, const char *want, size_t n) {
    Buf b = {0};
    bool ok = syntax_unquote(str_of(lit), &b) && b.len == n && memcmp(b.data, want, n) == 0;
    buf_free(&b);
    return ok;
}

static void test_literals(void) {
    Buf b = {0};
    uint32_t r;
    CHECK(unquotes("\"a\\tb\\x41\\101\\u00e9\\U0001F600\\\"\"", "a\tbAA\xC3\xA9\xF0\x9F\x98\x80\"",
                   12));
    CHECK(unquotes("\"\\xff\\377\"", "\xFF\xFF", 2));
    CHECK(unquotes("`a\r\n\\n`", "a\n\\n", 4));
    CHECK(!syntax_unquote(STR_LIT("\"\\q\""), &b) && !syntax_unquote(STR_LIT("\"a"), &b));
    CHECK(!syntax_unquote(STR_LIT("\"\\x4\""), &b) && !syntax_unquote(STR_LIT("\"\\\""), &b));
    CHECK(syntax_unquote_char(STR_LIT("'\\''"), &r) && r == '\'');
    CHECK(syntax_unquote_char(STR_LIT("'世'"), &r) && r == 0x4E16);
    CHECK(syntax_unquote_char(STR_LIT("'\\xff'"), &r) && r == 255);
    CHECK(!syntax_unquote_char(STR_LIT("'ab'"), &r) && !syntax_unquote_char(STR_LIT("''"), &r));
    buf_free(&b);
}

static bool doc_is(const CommentGroup *g, const char *want) {
    Buf b = {0};
    syntax_doc_text(g, &b);
    bool ok = strcmp(buf_cstr(&b), want) == 0;
    if (!ok)
        printf("doc: %s", b.data);
    buf_free(&b);
    return ok;
}

static void test_docs(void) {
    Fixture f;
    File *file = parse(&f, "// Not of the package.\n\n// Package p.\n//go:x y\npackage p\n"
                           "// far\n\n// F does.\n//\n//   code\nfunc F() {} // trails\n"
                           "/* C are\n   consts. */\nconst (\n\t// A one\n\tA = 1 // after A\n"
                           "\t// A list\n\n\tB = 2\n)\n"
                           "type T struct { // of T\n\t// X doc\n\tX int // X line\n\tY int\n}\n");
    CHECK(f.diags.len == 0 && file->ndecls == 4 && file->ncomments == 12);
    CHECK(doc_is(file->doc, "Package p.\n"));
    FuncDecl *fn = as_FuncDecl(file->decls[0]);
    CHECK(doc_is(fn->doc, "F does.\n\n  code\n") && doc_is(fn->trailing, "trails\n"));
    ConstDecl *a = as_ConstDecl(file->decls[1]), *b = as_ConstDecl(file->decls[2]);
    CHECK(doc_is(a->group->doc, " C are\n   consts.\n") && a->group == b->group);
    CHECK(doc_is(a->doc, "A one\n") && doc_is(a->trailing, "after A\n"));
    CHECK(b->doc == NULL && b->trailing == NULL && b->iota == 1);
    StructType *t = as_StructType(as_TypeDecl(file->decls[3])->typex);
    CHECK(doc_is(t->fields.list[0]->doc, "X doc\n"));
    CHECK(doc_is(t->fields.list[0]->trailing, "X line\n"));
    CHECK(t->fields.list[1]->doc == NULL);
    done(&f);
}

static void test_spans(void) {
    Fixture f;
    File *file = parse(&f, "x, y := (a + b[1:2]) * -c.d(e...)?, T{1}\nfor i := range 3 { }\n"
                           "var v []int = nil\nfunc (r *R) m(p ...int) (q int) { return }\n"
                           "z |> f(1)?\n");
    CHECK(f.diags.len == 0 && file->nstmts == 4);
    AssignStmt *as = as_AssignStmt(file->stmts[0]);
    CHECK(str_eqz(source_of(&f, as), "x, y := (a + b[1:2]) * -c.d(e...)?, T{1}"));
    BinaryExpr *mul = as_BinaryExpr(as->rhs[0]);
    CHECK(str_eqz(source_of(&f, mul), "(a + b[1:2]) * -c.d(e...)?"));
    CHECK(fileset_pos(&f.files, mul->at).col == 22 && fileset_pos(&f.files, as->at).col == 6);
    UnaryExpr *neg = as_UnaryExpr(mul->y);
    TryExpr *try = as_TryExpr(neg->x);
    CallExpr *call = as_CallExpr(try->x);
    CHECK(str_eqz(source_of(&f, try), "c.d(e...)?") && call->has_dots && call->nargs == 1);
    CHECK(fileset_pos(&f.files, call->at).col == 28);
    CHECK(str_eqz(source_of(&f, file->stmts[1]), "for i := range 3 { }"));
    CHECK(str_eqz(source_of(&f, file->decls[0]), "var v []int = nil"));
    CHECK(str_eqz(source_of(&f, file->decls[1]), "func (r *R) m(p ...int) (q int) { return }"));
    TryExpr *t = as_TryExpr(as_ExprStmt(file->stmts[3])->x);
    CHECK(str_eqz(source_of(&f, t), "z |> f(1)?"));
    CHECK(str_eqz(source_of(&f, as_PipeExpr(t->x)), "z |> f(1)"));
    done(&f);
}

static void test_branches(void) {
    Fixture f;
    File *file = parse(&f, "L: for { switch { case true: break; default: continue L }; goto M }\n"
                           "M: x := func() { for { break } }\n");
    CHECK(f.diags.len == 0);
    LabeledStmt *l = as_LabeledStmt(file->stmts[0]), *m = as_LabeledStmt(file->stmts[1]);
    ForStmt *loop = as_ForStmt(l->stmt);
    SwitchStmt *sw = as_SwitchStmt(loop->body->stmts[0]);
    CHECK(l->used && m->used);
    CHECK(as_BranchStmt(sw->cases[0]->body[0])->target == &sw->node);
    CHECK(as_BranchStmt(sw->cases[1]->body[0])->target == &loop->node);
    CHECK(as_BranchStmt(loop->body->stmts[1])->target == &m->node);
    done(&f);
}

static bool version_is(const char *line, const char *want) {
    Fixture f;
    Buf b = {0};
    buf_printf(&b, "// x\n\n//go:build %s\n\npackage p\n//go:build go1.5\n", line);
    bool ok = str_eqz(parse(&f, buf_cstr(&b))->go_version, want);
    buf_free(&b);
    done(&f);
    return ok;
}

static void test_versions(void) {
    CHECK(version_is("go1.21", "go1.21") && version_is("linux", "") && version_is("go1", "go1"));
    CHECK(version_is("linux && (go1.20 || go1.22)", "go1.20"));
    CHECK(version_is("go1.20&&go1.22", "go1.22") && version_is("linux || go1.3", ""));
    CHECK(version_is("!(!go1.4 || !linux)", "go1.4") && version_is("!go1.4", ""));
    CHECK(version_is("go1.20 &&", "") && version_is("(go1.20", "") && version_is("go1.x", ""));
}

static void test_consts(void) {
    Fixture f;
    File *file = parse(&f, "const (\n\tA, B = iota, 1\n\tC, D\n\tE = 2\n\tF\n)\n");
    ConstDecl *a = as_ConstDecl(file->decls[0]), *c = as_ConstDecl(file->decls[1]);
    ConstDecl *e = as_ConstDecl(file->decls[2]), *g = as_ConstDecl(file->decls[3]);
    CHECK(a->inherit == NULL && c->inherit == a && g->inherit == e && e->inherit == NULL);
    CHECK(c->iota == 1 && g->iota == 3 && file->nstmts == 1);
    done(&f);
}

static void test_expr_and_incomplete(void) {
    Fixture f;
    setup(&f);
    Expr *x = syntax_parse_expr(&f.ctx, STR_LIT("e"), STR_LIT("func(a, b int) (c chan<- T) { x }("
                                                              "[]T{1}, x.(type), m[1:2:3]...)"),
                                SYNTAX_GO);
    Buf b = {0};
    CHECK(x != NULL);
    if (x)
        ast_print_expr(&b, x);
    CHECK(strcmp(buf_cstr(&b), "func(a, b int) (c chan<- T) {…}([]T{…}, x.(type), m[1:2:3]...)")
          == 0);
    buf_free(&b);
    CHECK(syntax_parse_expr(&f.ctx, STR_LIT("e"), STR_LIT("a b"), SYNTAX_GO) == NULL);
    done(&f);
    static const char *const open[] = {"func f() {", "x := f(1,", "x := `a", "/* c", "x +", "x |>",
                                       "if a {\n} else", "type T struct {\n a int"};
    static const char *const closed[] = {"", "x := 1", "a, b", "x := )", "f() }", "x := \"a",
                                         "L: for { break }", "func f() { ) "};
    for (size_t i = 0; i < sizeof open / sizeof *open; i++)
        if (!syntax_incomplete(str_of(open[i]), SYNTAX_SCRIPT))
            CHECK(!open[i]);
    for (size_t i = 0; i < sizeof closed / sizeof *closed; i++)
        if (syntax_incomplete(str_of(closed[i]), SYNTAX_SCRIPT))
            CHECK(!closed[i]);
}

// `head`, n times `unit`, `tail`: how many errors?
static uint32_t errors_of(const char *head, const char *unit, int n, const char *tail) {
    Fixture f;
    Buf b = {0};
    buf_adds(&b, head);
    for (int i = 0; i < n; i++)
        buf_adds(&b, unit);
    buf_adds(&b, tail);
    parse(&f, buf_cstr(&b));
    uint32_t n_errors = f.diags.nerrors;
    buf_free(&b);
    done(&f);
    return n_errors;
}

static void test_limits(void) {
    static const char *const nested[][2] = {
        {"x = ", "("},         {"x = ", "-"},           {"x = ", "a["},       {"x = ", "[]T{"},
        {"x = ", "func() { "}, {"var x ", "[]"},        {"var x ", "*"},      {"", "{"},
        {"var x ", "map[int]"}, {"", "if a {"},         {"", "for {"},        {"var x ", "chan "},
        {"var x ", "func("},   {"var x ", "struct { a "}, {"x = ", "<-chan "},
        {"", "switch { case a: "},
    };
    for (size_t i = 0; i < sizeof nested / sizeof *nested; i++)
        if (errors_of(nested[i][0], nested[i][1], 100000, "") != 1)
            CHECK(!nested[i][1]);
    CHECK(errors_of("x = 1", "+1", 9000, "\n") == 0);
    CHECK(errors_of("x = 1", "+1", 1000000, "\n") == 1);
    CHECK(errors_of("x = a", ".b", 9000, "\n") == 0);
    CHECK(errors_of("x = a", "()", 1000000, "\n") == 1);
    CHECK(errors_of("if a {}", " else if a {}", 9000, "\n") == 0);
    CHECK(errors_of("if a {}", " else if a {}", 100000, "\n") == 1);
    CHECK(errors_of("x = ", "(", 900, "1") == 1 && errors_of("x = f(", "a, ", 1000000, ")\n") == 0);
    CHECK(errors_of("x", "\n\n|> f()", 5000, "\n") == 0);
    CHECK(errors_of("", "x = 1\n", 100000, "") == 0);
}

// Front end from the command line: prints dumps and messages.
static int front_end(int argc, char **argv) {
    int bad = 0;
    for (int i = 2; i < argc; i++) {
        Fixture f;
        Buf out = {0};
        setup(&f);
        unsigned mode = syntax_mode_of(str_of(argv[i]));
        Str text;
        if (strcmp(argv[1], "tokens") == 0) {
            if (source_read(&f.arena, argv[i], &text) == 0)
                syntax_dump_tokens(&f.ctx, str_of(argv[i]), text, mode, &out);
        } else {
            File *file = syntax_parse_file(&f.ctx, argv[i], mode);
            if (file && strcmp(argv[1], "ast") == 0)
                syntax_dump_ast(&f.files, &file->node, &out);
        }
        bad |= f.diags.nerrors > 0;
        diags_print(&f.diags, &out, DIAG_PLAIN | DIAG_ALL);
        fwrite(out.data, 1, out.len, stdout);
        buf_free(&out);
        done(&f);
    }
    return bad;
}

int main(int argc, char **argv) {
    if (argc > 2)
        return front_end(argc, argv);
    test_names();
    test_unicode();
    test_positions();
    test_line_directives();
    test_messages();
    test_hints();
    test_too_many();
    test_long_line();
    test_literals();
    test_docs();
    test_spans();
    test_branches();
    test_versions();
    test_consts();
    test_expr_and_incomplete();
    test_limits();
    if (failures)
        printf("%d failures\n", failures);
    return failures != 0;
}
