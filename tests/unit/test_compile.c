// SPDX-License-Identifier: GPL-3.0-or-later
// Units of the compiler that golden dumps and language tests do not reach: limits (frames, far
// jumps, many constants), what is compiled at all, lazy initialisers, run-time types, and that
// the verifier refuses code that was damaged.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vm/code/rtbuild.h"
#include "vm/compile/compile.h"
#include "vm/syntax/syntax.h"

typedef struct Fixture {
    Arena arena;
    NameTable names;
    FileSet files;
    DiagList diags;
    SyntaxContext syntax;
    TypesCtx *types;
    Program *program;
} Fixture;

static int failures;

#define CHECK(cond)                                                 \
    do {                                                            \
        if (!(cond)) {                                              \
            printf("%s:%d: %s\n", __FILE__, __LINE__, #cond);       \
            failures++;                                             \
        }                                                           \
    } while (0)

static const char lib[] = "package lib\n"
                          "var Used, Unused = 1, start()\n"
                          "var table = map[string]int{\"a\": start()}\n"
                          "func start() int { n := 40; return n }\n"
                          "func Get(s string) int { return table[s] }\n"
                          "func Dead() int { return start() }\n"
                          "func Native(s string, n int8) (bool, string)\n";

static Package *import(void *user, const char *path, TypesImport *im) {
    (void)im;
    Fixture *f = user;
    if (strcmp(path, "lib") != 0)
        return NULL;
    File *file = syntax_parse(&f->syntax, str_of("lib.gs"), str_of(lib), SYNTAX_GO);
    return types_check_package(f->types, path, &file, 1, true);
}

// Compiles a source file; program is NULL after mistakes.
static void compile(Fixture *f, const char *text) {
    arena_init(&f->arena);
    names_init(&f->names, &f->arena);
    fileset_init(&f->files, &f->arena);
    diags_init(&f->diags, &f->arena, &f->files);
    f->syntax = (SyntaxContext){&f->arena, &f->names, &f->files, &f->diags};
    TypesConfig config = {
        .arena = &f->arena, .names = &f->names, .diags = &f->diags, .import = import, .user = f};
    f->types = types_ctx_new(&config);
    f->program = NULL;
    File *file = syntax_parse(&f->syntax, str_of("t.go"), str_of(text), SYNTAX_GO);
    Package *pkg = types_check_package(f->types, "main", &file, 1, false);
    CompileConfig c = {
        .arena = &f->arena, .files = &f->files, .diags = &f->diags, .types = f->types};
    if (!f->diags.nerrors)
        f->program = compile_program(&c, pkg);
}

static void teardown(Fixture *f) {
    types_ctx_free(f->types);
    arena_free(&f->arena);
}

static Func *find(const Program *p, const char *name) {
    for (uint32_t i = 0; p && i < p->nfuncs; i++)
        if (strcmp(p->funcs[i]->name, name) == 0)
            return p->funcs[i];
    return NULL;
}

static const RType *find_type(const Program *p, const char *str) {
    for (uint32_t i = 1; i < p->ntypes; i++)
        if (strcmp(p->types[i]->str, str) == 0)
            return p->types[i];
    return NULL;
}

static void verify_all(const Fixture *f) {
    CHECK(f->program != NULL);
    for (uint32_t i = 0; f->program && i < f->program->nfuncs; i++) {
        const Func *fn = f->program->funcs[i];
        const char *why = fn->code ? code_verify(f->program, fn) : NULL;
        if (why)
            printf("%s: %s\n", fn->name, why);
        CHECK(why == NULL);
    }
}

static bool says(const Fixture *f, const char *text) {
    for (uint32_t i = 0; i < f->diags.len; i++) {
        char *msg = strndup(f->diags.items[i].msg.ptr, f->diags.items[i].msg.len);
        bool found = strstr(msg, text) != NULL;
        free(msg);
        if (found)
            return true;
    }
    return false;
}

static void test_reachable(void) {
    Fixture f;
    compile(&f, "package main\nimport \"lib\"\n"
                "func dead() {}\n"
                "func main() { println(lib.Get(\"a\"), lib.Used); _, s := lib.Native(\"x\", 1); "
                "println(s) }\n");
    verify_all(&f);
    CHECK(find(f.program, "lib.Get") && find(f.program, "lib.start"));
    CHECK(!find(f.program, "lib.Dead"));
    CHECK(!find(f.program, "main.dead"));
    const Func *n = find(f.program, "lib.Native");
    CHECK(n && !n->code && n->nres == 3 && n->nparams == 3);
    uint32_t inits = 0;
    for (uint32_t i = 0; f.program && i < f.program->nfuncs; i++)
        inits += strcmp(f.program->funcs[i]->name, "lib.init") == 0;
    CHECK(inits == 2);
    teardown(&f);
}

static void test_far_jumps(void) {
    Fixture f;
    Buf b = {0};
    buf_adds(&b, "package main\nfunc f(x, y int, s string) (n int) {\nfor i := 0; i < x; i++ "
                 "{\nfor range s {\n");
    for (int i = 0; i < 14000; i++)
        buf_printf(&b, "if x > %d { y += x; n ^= y }\n", i);
    buf_adds(
        &b, "}\nif x == y { continue }\n}\nreturn n }\nfunc main() { println(f(1, 2, \"ab\")) }\n");
    compile(&f, buf_cstr(&b));
    verify_all(&f);
    const Func *fn = find(f.program, "main.f");
    CHECK(fn && fn->ncode > INT16_MAX);
    buf_free(&b);
    teardown(&f);
}

static void test_large_frames(void) {
    Fixture f;
    Buf b = {0};
    buf_adds(&b, "package main\nfunc main() {\n");
    for (int i = 0; i < 9000; i++)
        buf_printf(&b, "a%d := [3]int{%d}\n", i, i);
    buf_adds(&b, "println(");
    for (int i = 0; i < 9000; i++)
        buf_printf(&b, "%sa%d[%d]", i ? ", " : "", i, i % 3);
    buf_adds(&b, ")\n}\n");
    compile(&f, buf_cstr(&b));
    CHECK(f.program == NULL && says(&f, "function main.main too big"));
    buf_free(&b);
    teardown(&f);
    compile(&f,
            "package main\nfunc f(a [1 << 20]int) {}\nfunc main() { var a [1 << 20]int; f(a) }\n");
    CHECK(f.program == NULL && says(&f, "too big"));
    teardown(&f);
    compile(&f, "package main\nvar a [1 << 20]int\nfunc main() { b := a; c := &b; *c = a; "
                "println(b == a, len(c)) }\n");
    verify_all(&f);
    teardown(&f);
}

static void test_types(void) {
    Fixture f;
    compile(
        &f,
        "package main\n"
        "type S struct { a int8; p *S; m map[string]S; i any; n [2]struct{ s string; x int16 } }\n"
        "func (s *S) M(n int) int { return n }\n"
        "func (s S) private() {}\n"
        "type I interface { M(int) int }\n"
        "type J interface { I; private() }\n"
        "type K interface { M(int8) int }\n"
        "func main() { var i I = &S{}; _, a := i.(J); _, b := i.(K); _, c := any(i).(I); "
        "println(a, b, c) }\n");
    verify_all(&f);
    const RType *s = find_type(f.program, "main.S"), *p = find_type(f.program, "*main.S");
    CHECK(s && p && s->ptrto == p && s->size == 112 && s->align == 16 && s->slots == 14);
    if (s) {
        static const GcWord want[] = {0, 1, 1, 0, 0, 2, 1, 0, 0, 0, 1, 0, 0, 0};
        for (size_t w = 0; w < 14; w++)
            CHECK(rtype_gcword(s, w) == want[w]);
        CHECK(!(s->flags & (RT_NOSCAN | RT_DIRECT | RT_COMPARABLE)) && (s->flags & RT_NAMED));
    }
    const RMethod *missing = NULL;
    const RType *i = find_type(f.program, "main.I"), *j = find_type(f.program, "main.J");
    const RType *k = find_type(f.program, "main.K");
    CHECK(p && i && j && k);
    CHECK(rtype_implements(p, i, NULL) && rtype_implements(p, j, NULL));
    CHECK(!rtype_implements(p, k, &missing) && missing && strcmp(missing->name, "M") == 0);
    CHECK(!rtype_implements(s, i, NULL));
    teardown(&f);
}

static void test_verifier(void) {
    Fixture f;
    compile(
        &f,
        "package main\nfunc f(n int) (s int) { for i := 0; i < n; i++ { s += i * n }; return s }\n"
        "func main() { println(f(3)) }\n");
    verify_all(&f);
    Func *fn = find(f.program, "main.f");
    CHECK(fn != NULL);
    for (uint32_t pc = 0; fn && pc < fn->ncode; pc++) {
        Instr saved = fn->code[pc];
        fn->code[pc].op = NOPS;
        CHECK(code_verify(f.program, fn) != NULL);
        fn->code[pc] = saved;
        fn->code[pc].op = OP_CALL;
        fn->code[pc].bc = (int32_t)f.program->nfuncs;
        CHECK(code_verify(f.program, fn) != NULL);
        fn->code[pc] = saved;
        if (saved.op == OP_INCJLTL || saved.op == OP_JLE_S) {
            fn->code[pc].sc = (int16_t)fn->ncode;
            CHECK(code_verify(f.program, fn) != NULL);
            fn->code[pc] = saved;
        }
        fn->code[pc].a = (uint16_t)fn->framesize;
        if (code_opoperands[saved.op][0] != '-')
            CHECK(code_verify(f.program, fn) != NULL);
        fn->code[pc] = saved;
    }
    if (fn) {
        fn->ncode--;
        CHECK(code_verify(f.program, fn) != NULL);
        fn->ncode++;
        CHECK(code_verify(f.program, fn) == NULL);
    }
    teardown(&f);
}

static void test_refusals(void) {
    Fixture f;
    compile(&f, "package main\nfunc main() { for range 1.5 {} }\n");
    CHECK(f.program == NULL);
    teardown(&f);
}

int main(void) {
    test_reachable();
    test_far_jumps();
    test_large_frames();
    test_types();
    test_verifier();
    test_refusals();
    return failures != 0;
}
