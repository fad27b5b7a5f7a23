// SPDX-License-Identifier: GPL-3.0-or-later
//
// editorgen: the host tool that fills the language's words into an editor's syntax file, so that
// editors know exactly the words there are:
//
//     editorgen SEPARATOR <TEMPLATE >FILE
//
// In the template @Group@ stands for the words of a group. Keywords come from the scanner's token
// table, predeclared names from the checker's universe. A keyword without a group, and a group that
// the template does not use, are errors: a new word cannot be forgotten.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vm/types/types.h"

static const char *const keywords[] = {
#define TOKEN(id, text)
#define OPERATOR(id, text, prec)
#define ASSIGNOP(id, text, op)
#define KEYWORD(id, text) text,
#include "vm/syntax/tokens.def"
    NULL,
};

enum { MAXWORDS = 64 };

typedef struct Group {
    const char *name;
    const char *words; // of these keywords; the universe fills the groups without
    const char *list[MAXWORDS];
    int n;
    bool used;
} Group;

enum { TYPES, CONSTANTS, FUNCTIONS, SCRIPTFUNCTIONS };
static Group groups[] = {
    [TYPES] = {.name = "Types"},
    [CONSTANTS] = {.name = "Constants"},
    [FUNCTIONS] = {.name = "Functions"},
    [SCRIPTFUNCTIONS] = {.name = "ScriptFunctions"},
    {.name = "Statements", .words = " defer go goto return break continue fallthrough "},
    {.name = "Conditionals", .words = " if else switch select "},
    {.name = "Loops", .words = " for range "},
    {.name = "Labels", .words = " case default "},
    {.name = "Declarations", .words = " const func type var "},
    {.name = "TypeWords", .words = " chan interface map struct "},
    {.name = "Imports", .words = " import package "},
};
enum { NGROUPS = sizeof groups / sizeof groups[0] };

static _Noreturn void fail(const char *what, const char *which)
{
    fprintf(stderr, "editorgen: %s %s\n", what, which);
    exit(1);
}

static void put(Group *g, const char *word)
{
    for (int i = 0; i < g->n; i++)
        if (strcmp(g->list[i], word) == 0)
            return;
    if (g->n == MAXWORDS)
        fail("too many words in", g->name);
    g->list[g->n++] = word;
}

static void put_keyword(const char *word)
{
    char padded[32];
    snprintf(padded, sizeof padded, " %s ", word);
    for (int i = 0; i < NGROUPS; i++)
        if (groups[i].words != NULL && strstr(groups[i].words, padded) != NULL) {
            put(&groups[i], word);
            return;
        }
    fail("no group has the keyword", word);
}

// print and println exist twice: scripts have their own, under the same names.
static void put_predeclared(const Object *o, bool script, void *arg)
{
    (void)arg;
    if (o->kind == OBJ_TYPENAME)
        put(&groups[TYPES], o->name->text);
    else if (o->kind != OBJ_BUILTIN)
        put(&groups[CONSTANTS], o->name->text);
    else if (!script)
        put(&groups[FUNCTIONS], o->name->text);
    else if (strcmp(o->name->text, "print") != 0 && strcmp(o->name->text, "println") != 0)
        put(&groups[SCRIPTFUNCTIONS], o->name->text);
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void print_group(const char *name, const char *separator)
{
    for (int i = 0; i < NGROUPS; i++) {
        Group *g = &groups[i];
        if (strcmp(g->name, name) != 0)
            continue;
        g->used = true;
        for (int k = 0; k < g->n; k++)
            printf("%s%s", k > 0 ? separator : "", g->list[k]);
        return;
    }
    fail("no group", name);
}

static void fill(const char *separator)
{
    char line[4096];
    while (fgets(line, sizeof line, stdin) != NULL) {
        char *p = line, *at, *end;
        while ((at = strchr(p, '@')) != NULL && at[1] >= 'A' && at[1] <= 'Z' &&
               (end = strchr(at + 1, '@')) != NULL) {
            *at = *end = 0;
            fputs(p, stdout);
            print_group(at + 1, separator);
            p = end + 1;
        }
        fputs(p, stdout);
    }
    for (int i = 0; i < NGROUPS; i++)
        if (!groups[i].used)
            fail("the template does not use", groups[i].name);
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: editorgen SEPARATOR <TEMPLATE >FILE\n");
        return 2;
    }
    Arena arena;
    NameTable names;
    FileSet files;
    DiagList diags;
    arena_init(&arena);
    names_init(&names, &arena);
    fileset_init(&files, &arena);
    diags_init(&diags, &arena, &files);
    TypesConfig config = {.arena = &arena, .names = &names, .diags = &diags};
    TypesCtx *types = types_ctx_new(&config);
    for (int i = 0; keywords[i] != NULL; i++)
        put_keyword(keywords[i]);
    types_each_predeclared(types, put_predeclared, NULL);
    for (int i = 0; i < NGROUPS; i++)
        qsort(groups[i].list, (size_t)groups[i].n, sizeof groups[i].list[0], by_text);
    fill(argv[1]);
    types_ctx_free(types);
    arena_free(&arena);
    return fflush(stdout) != 0;
}
