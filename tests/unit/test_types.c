// SPDX-License-Identifier: GPL-3.0-or-later
// Units of the type checker that dumps and error tests do not reach: exact constants, layout,
// identity, lookups and method sets, marks on variables, initialisation order, lazy bodies,
// scripts, limits. `test_types check|dump FILE...` serves as a stand-alone checker without imports.
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vm/syntax/syntax.h"
#include "vm/types/types.h"

typedef struct Fixture {
    Arena arena;
    NameTable names;
    FileSet files;
    DiagList diags;
    SyntaxContext syntax;
    TypesCtx *types;
    Package *pkg;
} Fixture;

static int failures;

#define CHECK(cond)                                                                            \
    do {                                                                                       \
        if (!(cond)) {                                                                         \
            printf("%s:%d: %s\n", __FILE__, __LINE__, #cond);                                  \
            failures++;                                                                        \
        }                                                                                      \
    } while (0)

// Packages that tests may import: path, source.
static const char *const library[][2] = {
    {"lib", "package lib\n"
            "type T struct { X int; y int }\n"
            "func (t *T) Set(n int) { t.y = helper(n) }\n"
            "func helper(n int) int { return n + base }\n"
            "func Native(s string) int\n"
            "func Unused() { undefinedName() }\n"
            "var base = start()\n"
            "func start() int { return 40 }\n"
            "const Big = 1 << 100\n"},
    {"fmt", "package fmt\nfunc Print(a ...any) (n int, err error)\n"},
    {"a/dup", "package dup\nfunc F() {}\n"},
    {"b/dup", "package dup\nfunc F() {}\n"},
};

static const char *const *std_packages(void *user)
{
    static const char *const list[] = {"lib", "fmt", "a/dup", "b/dup", NULL};
    (void)user;
    return list;
}

static Package *import(void *user, const char *path, TypesImport *im)
{
    (void)im;
    Fixture *f = user;
    for (size_t i = 0; i < sizeof library / sizeof library[0]; i++) {
        if (strcmp(library[i][0], path) != 0)
            continue;
        File *file = syntax_parse(&f->syntax, str_of(path), str_of(library[i][1]), SYNTAX_GO);
        return types_check_package(f->types, path, &file, 1, true);
    }
    return NULL;
}

static void setup(Fixture *f)
{
    arena_init(&f->arena);
    names_init(&f->names, &f->arena);
    fileset_init(&f->files, &f->arena);
    diags_init(&f->diags, &f->arena, &f->files);
    f->syntax = (SyntaxContext){&f->arena, &f->names, &f->files, &f->diags};
    TypesConfig config = {.arena = &f->arena, .names = &f->names, .diags = &f->diags,
                          .import = import, .std_packages = std_packages, .user = f};
    f->types = types_ctx_new(&config);
    f->pkg = NULL;
}

static void done(Fixture *f)
{
    types_ctx_free(f->types);
    arena_free(&f->arena);
}

static void check_text(Fixture *f, const char *name, const char *text)
{
    setup(f);
    unsigned mode = syntax_mode_of(str_of(name));
    File *file = syntax_parse(&f->syntax, str_of(name), str_of(text), mode);
    if (f->diags.nerrors == 0)
        f->pkg = types_check_package(f->types, "main", &file, 1, false);
}

// Checks text as NAME and compares all messages with want, "" for none.
static void expect(const char *name, const char *text, const char *want)
{
    Fixture f;
    check_text(&f, name, text);
    Buf out = {0};
    diags_print(&f.diags, &out, DIAG_PLAIN | DIAG_ALL);
    if (strcmp(buf_cstr(&out), want) != 0) {
        printf("--- text\n%s\n--- got\n%s--- want\n%s", text, out.data, want);
        failures++;
    }
    buf_free(&out);
    done(&f);
}

// The named object of the package f checked without mistakes.
static Object *object(Fixture *f, const char *name)
{
    if (f->pkg == NULL || f->pkg->failed) {
        Buf out = {0};
        diags_print(&f->diags, &out, DIAG_PLAIN | DIAG_ALL);
        printf("%s", buf_cstr(&out));
        exit(1);
    }
    Object *o = scope_lookup(f->pkg->scope, names_internz(&f->names, name));
    if (o == NULL) {
        printf("no object %s\n", name);
        exit(1);
    }
    return o;
}

// ---- Constants

static void test_constants(void)
{
    static const struct {
        const char *expr, *text;
    } cases[] = {
        {"1<<100 - 1", "1267650600228229401496703205375"},
        {"-7 / 2", "-3"},
        {"-7 % 3", "-1"},
        {"7 &^ 5", "2"},
        {"^0", "-1"},
        {"^uint8(1)", "254"},
        {"-1 >> 100", "-1"},
        {"1.0 / 3 * 3 == 1", "true"},
        {"0.1 + 0.2 == 0.3", "true"},
        {"0x1p-2", "0.25"},
        {"1e400 / 1e390", "1e+10"},
        {"1e1000000 / 1e999999", "10"},
        {"1e5000", "1e+5000"},
        {"0b101 + 0o17 + 0_7 + 1_000", "1027"},
        {"'a' + 1.0", "98"},
        {"\"a\" + \"\\u00e9\"", "\"aé\""},
        {"string(rune(0x4e16))", "\"世\""},
        {"string(rune(-1))", "\"\uFFFD\""},
        {"len(\"héllo\")", "6"},
        {"float32(16777217.0)", "1.67772e+07"},
        {"int64(1) << 62", "4611686018427387904"},
        {"max(1, 2.5, 'a')", "97"},
        {"5.0 % 2", NULL}, // not an integer operation on untyped floats
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        Fixture f;
        char text[200];
        snprintf(text, sizeof text, "package main\nconst c = %s\nfunc main() {}\n", cases[i].expr);
        check_text(&f, "t.go", text);
        if (cases[i].text == NULL) {
            CHECK(f.diags.nerrors == 1);
        } else {
            const char *got = const_text(&f.arena, object(&f, "c")->cval, true);
            if (strcmp(got, cases[i].text) != 0) {
                printf("%s is %s, want %s\n", cases[i].expr, got, cases[i].text);
                failures++;
            }
        }
        done(&f);
    }
}

// What the literal rounds to must be what the C library's correct rounding gives.
static void test_rounding(void)
{
    static const char *const literals[] = {
        "0.1", "1e23", "9007199254740993", "4.9e-324", "2.4703282292062327e-324",
        "2.4703282292062328e-324", "1.7976931348623157e308", "2.2250738585072011e-308", "1e-400",
        "123456789012345678901234567890", "0x1.fffffffffffff8p1023", "8.41e21", "5e-324",
    };
    Arena a;
    arena_init(&a);
    for (size_t i = 0; i < sizeof literals / sizeof literals[0]; i++) {
        const char *s = literals[i];
        ConstVal *v = const_from_float_literal(&a, s, strlen(s));
        double d = strtod(s, NULL);
        float f = strtof(s, NULL);
        CHECK(const_double(v) == d);
        CHECK(const_float32(v) == f);
    }
    CHECK(const_from_float_literal(&a, "1e9999999999", 12)->kind == CONST_UNKNOWN);
    CHECK(const_sign(const_from_float_literal(&a, "1e-9999999999", 13)) == 0);
    int64_t n;
    CHECK(const_int64(const_from_float_literal(&a, "3.0e2", 5), &n) && n == 300);
    CHECK(!const_int64(const_from_float_literal(&a, "3.5", 3), &n));
    uint64_t u;
    CHECK(const_uint64(const_from_uint(&a, UINT64_MAX), &u) && u == UINT64_MAX);
    CHECK(const_bits64(const_neg(&a, const_from_int(&a, INT64_MIN))) == (uint64_t)1 << 63);
    arena_free(&a);
}

// ---- Types

static void test_layout(void)
{
    Fixture f;
    check_text(&f, "t.go",
               "package main\n"
               "type A struct { b bool; i int64; c byte }\n"
               "type B struct { b bool; s string; n int32 }\n"
               "type C struct { x []int; y int32; z [0]int }\n"
               "type D [3]B\n"
               "type E struct { p *E; m map[string]int; f func(); c chan int }\n"
               "type F struct { a, b int16; c float32 }\n"
               "func main() {}\n");
    CHECK(type_size(object(&f, "A")->type) == 24);
    CHECK(type_field_offset(object(&f, "A")->type, 2) == 16);
    CHECK(!object(&f, "A")->type->has_pointers);
    Type *b = object(&f, "B")->type;
    CHECK(type_size(b) == 48 && type_align(b) == 16 && b->has_pointers);
    CHECK(type_field_offset(b, 1) == 16 && type_field_offset(b, 2) == 32);
    CHECK(type_size(object(&f, "C")->type) == 32);
    CHECK(type_size(object(&f, "D")->type) == 144);
    CHECK(type_size(object(&f, "E")->type) == 32);
    CHECK(type_size(object(&f, "F")->type) == 8);
    done(&f);
}

static void test_identity(void)
{
    Fixture f;
    check_text(&f, "t.go",
               "package main\n"
               "type T struct{}\n"
               "type U = T\n"
               "var a, b = map[string][]func(int, ...T) (error, U){}, map[string][]func(x int, y "
               "...U) (error, T){}\n"
               "var c, d chan<- int\n"
               "var e <-chan int\n"
               "var g, h interface { M(); N() int }\n"
               "var i interface { N() int; M() }\n"
               "var j, k struct { A int `x`; T }\n"
               "func main() {}\n");
    Type *a = object(&f, "a")->type, *b = object(&f, "b")->type;
    CHECK(type_identical(a, b));
    CHECK(type_canonical(f.types, a) == type_canonical(f.types, b));
    CHECK(!type_identical(object(&f, "c")->type, object(&f, "e")->type));
    CHECK(type_identical(object(&f, "g")->type, object(&f, "i")->type));
    CHECK(type_canonical(f.types, object(&f, "h")->type) ==
          type_canonical(f.types, object(&f, "i")->type));
    const char *s = type_string(&f.arena, object(&f, "j")->type, QUALIFY_NAME, NULL);
    CHECK(strcmp(s, "struct { A int \"x\"; main.T }") == 0);
    s = type_string(&f.arena, object(&f, "g")->type, QUALIFY_RELATIVE, f.pkg);
    CHECK(strcmp(s, "interface{M(); N() int}") == 0);
    s = type_string(&f.arena, object(&f, "i")->type, QUALIFY_NAME, NULL);
    CHECK(strcmp(s, "interface { M(); N() int }") == 0);
    s = type_string(&f.arena, types_byte(f.types), QUALIFY_NAME, NULL);
    CHECK(strcmp(s, "uint8") == 0);
    done(&f);
}

static Selection *lookup(Fixture *f, const char *type, const char *name, bool addressable)
{
    return type_lookup(f->types, object(f, type)->type, addressable, f->pkg,
                       names_internz(&f->names, name));
}

static void test_lookup(void)
{
    Fixture f;
    check_text(&f, "t.go",
               "package main\n"
               "type I interface { Get() int; aux() }\n"
               "type Base struct { n int }\n"
               "func (b *Base) Inc() {}\n"
               "func (b Base) Get() int { return b.n }\n"
               "type Mid struct { *Base; x int }\n"
               "type Top struct { Mid; I2 I }\n"
               "type L struct { amb int }\n"
               "type R struct { amb int }\n"
               "type Both struct { L; R }\n"
               "type Holder struct { I }\n"
               "type P *Base\n"
               "func main() {}\n");
    Selection *s = lookup(&f, "Top", "n", false);
    CHECK(s != NULL && s->kind == SEL_FIELD && s->npath == 3);
    CHECK(s->path[0].index == 0 && !s->path[0].deref && !s->path[1].deref && s->path[2].deref);
    s = lookup(&f, "Top", "Inc", false);
    CHECK(s != NULL && s->kind == SEL_METHOD && s->npath == 2 && !s->recv_addr && !s->recv_deref);
    s = lookup(&f, "Top", "Get", false);
    CHECK(s != NULL && s->recv_deref);
    CHECK(lookup(&f, "Base", "Inc", false) == NULL);
    s = lookup(&f, "Base", "Inc", true);
    CHECK(s != NULL && s->recv_addr);
    CHECK(lookup(&f, "Both", "amb", true) == NULL);
    s = lookup(&f, "Holder", "aux", false);
    CHECK(s != NULL && s->kind == SEL_IFACE_METHOD && s->npath == 1 && s->iface_index == 1);
    CHECK(lookup(&f, "P", "n", false) != NULL && lookup(&f, "P", "Get", true) == NULL);
    int n;
    Type *base = object(&f, "Base")->type;
    type_method_set(f.types, base, &n);
    CHECK(n == 1);
    Selection **set = type_method_set(f.types, types_new_pointer(f.types, base), &n);
    CHECK(n == 2 && strcmp(set[0]->obj->name->text, "Get") == 0 && set[0]->recv_deref);
    CHECK(type_method_set(f.types, types_new_pointer(f.types, base), &n) == set);
    type_method_set(f.types, object(&f, "Top")->type, &n);
    CHECK(n == 2);
    CHECK(type_implements(f.types, object(&f, "Holder")->type, object(&f, "I")->type));
    CHECK(!type_implements(f.types, object(&f, "Top")->type, object(&f, "I")->type));
    done(&f);
}

// ---- What the compiler needs

static void find_var(void *arg, Node *n)
{
    Object **slot = arg;
    const Ident *id = as_Ident(n);
    if (id != NULL && id->obj != NULL && id->obj->kind == OBJ_VAR &&
        strcmp(id->name->text, (*slot)->name->text) == 0)
        (*slot)->info = id->obj;
    ast_children(n, find_var, arg);
}

static Object *local(Fixture *f, const char *name)
{
    Object key = {.name = names_internz(&f->names, name)}, *slot = &key;
    find_var(&slot, &f->pkg->files[0]->node);
    return key.info;
}

static void test_marks(void)
{
    Fixture f;
    check_text(&f, "t.go",
               "package main\n"
               "type T struct { a [4]int; p *T }\n"
               "func (t *T) Set() {}\n"
               "func (t T) Get() {}\n"
               "func main() {\n"
               "  once, twice, inner := 1, 2, 3\n"
               "  twice = once; _ = twice\n"
               "  func() { inner++; func() { _ = once }() }()\n"
               "  var addr, sliced, method, through, value, part T\n"
               "  _ = &addr.a[1]; _ = sliced.a[:]; method.Set(); through.p.Set(); value.Get()\n"
               "  part.a[2] = 1; _ = &through.p.a\n"
               "  for i := 0; i < 3; i++ { go func() { _ = i }() }\n"
               "}\n");
    object(&f, "main");
    CHECK(local(&f, "once")->var.captured && local(&f, "once")->var.assigned == 0);
    CHECK(!local(&f, "twice")->var.captured && local(&f, "twice")->var.assigned == 1);
    CHECK(local(&f, "inner")->var.captured && local(&f, "inner")->var.assigned_captured);
    CHECK(local(&f, "addr")->var.address_taken && local(&f, "sliced")->var.address_taken);
    CHECK(local(&f, "method")->var.address_taken);
    CHECK(!local(&f, "through")->var.address_taken && !local(&f, "value")->var.address_taken);
    CHECK(local(&f, "part")->var.assigned == 1);
    CHECK(local(&f, "i")->var.per_iteration && local(&f, "i")->var.captured);
    FuncInfo *main_info = object(&f, "main")->func.body;
    CHECK(main_info->has_closure && main_info->nlits == 3 && main_info->checked);
    done(&f);
}

static void test_init_order(void)
{
    Fixture f;
    check_text(&f, "t.go",
               "package main\n"
               "var a = c + b\n"
               "var b = f()\n"
               "var c, d = g()\n"
               "var e T\n"
               "var h = e.m()\n"
               "var k = 1\n"
               "type T int\n"
               "func (T) m() int { return k }\n"
               "func f() int { return d + 1 }\n"
               "func g() (int, int) { return 1, 2 }\n"
               "func main() {}\n");
    object(&f, "main");
    char order[64] = "";
    for (int i = 0; i < f.pkg->ninits; i++)
        for (int k = 0; k < f.pkg->inits[i].nlhs; k++)
            strcat(order, f.pkg->inits[i].lhs[k]->name->text);
    CHECK(strcmp(order, "cdbakh") == 0);
    done(&f);
}

static void test_lazy_bodies(void)
{
    Fixture f;
    check_text(&f, "t.go", "package main\nimport \"lib\"\n"
                           "var t lib.T\n"
                           "func main() { t.Set(lib.Native(\"\")); _ = lib.Big >> 99 }\n");
    object(&f, "main");
    Package *lib = types_package(f.types, "lib");
    CHECK(lib != NULL && lib->standard && f.pkg->nimports == 1 && f.pkg->imports[0] == lib);
    Object *set = NULL, *start = NULL, *unused = NULL, *native = NULL;
    for (int i = 0; i < lib->nfuncs; i++) {
        const char *name = lib->funcs[i]->name->text;
        Object **slot = strcmp(name, "Set") == 0      ? &set
                        : strcmp(name, "start") == 0  ? &start
                        : strcmp(name, "Unused") == 0 ? &unused
                        : strcmp(name, "Native") == 0 ? &native
                                                      : NULL;
        if (slot != NULL)
            *slot = lib->funcs[i];
    }
    CHECK(start->func.body->checked); // an initialiser runs it
    CHECK(!set->func.body->checked && native->func.is_native && native->func.body == NULL);
    CHECK(types_check_body(f.types, set) && set->func.body->checked);
    CHECK(!types_check_body(f.types, unused) && f.diags.nerrors == 1);
    CHECK(!types_check_body(f.types, native));
    done(&f);
}

// ---- Scripts

static void test_scripts(void)
{
    expect("t.gs",
           "n := lib.Native(\"x\")\n"
           "func f() int { return n + later }\n"
           "later := f\n",
           "t.gs:2:23: invalid operation: n + later (mismatched types int and func() int)\n");
    expect("t.gs", "fact := func(n int) int { if n == 0 { return 1 }; return n * fact(n-1) }\n"
                   "println(fact(5))\nvar unused int\nimport \"lib\"\n",
           "");
    expect("t.gs", "println(a)\na := 1\n", "t.gs:1:9: undefined: a (declared later, at line 2)\n");
    expect("t.gs", "dup.F()\n", "t.gs:1:1: undefined: dup (import \"a/dup\" or \"b/dup\")\n");
    expect("t.gs", "import \"a/dup\"\ndup.F()\n", "");
    expect("t.gs", "func f() (int, error) { return 1, nil }\n"
                   "func g() error { x := f()?; _ = x; f()?; return nil }\n"
                   "y := f()?\nz := 1 |> add(2) |> add(y)\n"
                   "func add(a, b int) int { return a + b }\n"
                   "func h() { f()? }\nf()?\nadd(1, 2)?\nz |> add(\"\")\n",
           "t.gs:6:12: cannot use ? on f(): "
           "the last result of the enclosing function is not error\n"
           "t.gs:8:1: cannot use ? on add(1, 2): its last result is not an error\n"
           "t.gs:9:10: cannot use \"\" (untyped string constant) as int value in argument to "
           "add\n");
    expect("t.gs", "func main() {}\nprintln(1)\n",
           "t.gs:2:1: statement outside a function: func main is the program, or the statements "
           "are\n");
    expect("t.gs", "x, y := 1, 2\ny, z := \"a\", 3\nx, y := 1, 2\n",
           "t.gs:2:9: cannot use \"a\" (untyped string constant) as int value in assignment\n"
           "t.gs:3:6: no new variables on left side of :=\n");
}

static void test_refusals(void)
{
    expect("t.go", "package main\nimport \"C\"\nimport \"nowhere\"\nfunc main() {}\n",
           "t.go:2:8: package C is not supported\n"
           "t.go:3:8: package nowhere is not in std\n");
}

// Long and deep programs end in time, and not in a fault.
static void test_limits(void)
{
    Buf b = {0};
    buf_adds(&b, "package main\nfunc main() { a := 1; _ = a");
    for (int i = 0; i < 9000; i++)
        buf_adds(&b, "+a");
    buf_adds(&b, " }\n");
    expect("t.go", buf_cstr(&b), "");
    b.len = 0;
    buf_adds(&b, "package main\nfunc main() { x := 1; if x == 0 {}");
    for (int i = 0; i < 4000; i++)
        buf_adds(&b, " else if x == 1 {}");
    buf_adds(&b, " }\n");
    expect("t.go", buf_cstr(&b), "");
    b.len = 0;
    buf_adds(&b, "package main\n");
    for (int i = 0; i < 40; i++)
        buf_printf(&b, "type t%d struct { t%d; u%d }\ntype u%d struct { t%d }\n", i, i + 1, i, i,
                   i + 1);
    buf_adds(&b, "type t40 struct {}\nvar x, y t0\nvar z = x == y\nfunc main() {}\n");
    expect("t.go", buf_cstr(&b), "");
    b.len = 0;
    buf_adds(&b, "package main\ntype T struct{}\nfunc (t T) f() T { return t }\nfunc main() { T{}");
    for (int i = 0; i < 4500; i++)
        buf_adds(&b, ".f()");
    buf_adds(&b, " }\n");
    Fixture f;
    check_text(&f, "t.go", buf_cstr(&b));
    CHECK(f.diags.nerrors == 1);
    done(&f);
    buf_free(&b);
}

static int run_file(const char *verb, const char *path)
{
    Fixture f;
    setup(&f);
    File *file = syntax_parse_file(&f.syntax, path, syntax_mode_of(str_of(path)));
    if (file != NULL && f.diags.nerrors == 0)
        f.pkg = types_check_package(f.types, "main", &file, 1, false);
    Buf out = {0};
    diags_print(&f.diags, &out, DIAG_PLAIN | DIAG_ALL);
    if (strcmp(verb, "dump") == 0 && f.pkg != NULL)
        types_dump(f.types, f.pkg, &out);
    fputs(buf_cstr(&out), stdout);
    buf_free(&out);
    int status = f.diags.nerrors > 0;
    done(&f);
    return status;
}

static void *test_all(void *arg)
{
    test_constants();
    test_rounding();
    test_layout();
    test_identity();
    test_lookup();
    test_marks();
    test_init_order();
    test_lazy_bodies();
    test_scripts();
    test_refusals();
    test_limits();
    return arg;
}

// On a deep stack, as gos itself: sanitizers' frames are larger.
int main(int argc, char **argv)
{
    if (argc > 2) {
        int status = 0;
        for (int i = 2; i < argc; i++)
            status |= run_file(argv[1], argv[i]);
        return status;
    }
    pthread_attr_t attr;
    pthread_t thread;
    pthread_attr_init(&attr);
    pthread_attr_setstacksize(&attr, 256 << 20);
    CHECK(pthread_create(&thread, &attr, test_all, NULL) == 0);
    if (failures == 0)
        pthread_join(thread, NULL);
    if (failures == 0)
        printf("ok\n");
    return failures > 0;
}
