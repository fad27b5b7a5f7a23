// SPDX-License-Identifier: GPL-3.0-or-later
//
// gos vet: what compiles and is still likely wrong. Works on the checked tree, runs nothing. The
// findings are those of go vet: printf and copylocks in files of their own, unreachable code here;
// and what is an error in Go but not in a script: unused imports and variables.
#include "cli/vet.h"

#include <stdio.h>

#include "vm/types/impl.h"

void vet_report(Vet *v, const void *node, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    diag_addv(&v->front->diags, DIAG_ERROR, node_span(node), fmt, ap);
    va_end(ap);
}

const char *vet_type(Vet *v, const Type *t) {
    return type_string(&v->front->arena, t, QUALIFY_RELATIVE, v->pkg);
}

// --- unreachable code ----------------------------------------------------------------------------

static bool leaves(const Stmt *s) {
    while (s->kind == NODE_LABELED_STMT)
        s = ((const LabeledStmt *)s)->stmt;
    return s->kind == NODE_BRANCH_STMT ? ((const BranchStmt *)s)->tok != TOK_FALLTHROUGH
                                       : stmt_is_terminating(s);
}

// The first statement behind one that does not end; a label may be jumped to.
static void reachable(Vet *v, Stmt *const *list, uint32_t n) {
    for (uint32_t i = 0; i + 1 < n; i++) {
        const Stmt *next = list[i + 1];
        if (!leaves(list[i]) || next->kind == NODE_LABELED_STMT || next->kind == NODE_EMPTY_STMT)
            continue;
        vet_report(v, next, "unreachable code");
        return;
    }
}

// --- the walk ------------------------------------------------------------------------------------

static void visit(void *arg, Node *n) {
    Vet *v = arg;
    const BlockStmt *b = as_BlockStmt(n);
    const CaseClause *cc = as_CaseClause(n);
    const CommClause *comm = as_CommClause(n);
    if (b)
        reachable(v, b->stmts, b->nstmts);
    else if (cc)
        reachable(v, cc->body, cc->nbody);
    else if (comm)
        reachable(v, comm->body, comm->nbody);
    else if (n->kind == NODE_CALL)
        vet_printf(v, (const CallExpr *)n);
    vet_locks(v, n);
    ast_children(n, visit, v);
}

typedef struct VetRun {
    Frontend front;
    char *const *paths;
    int npaths;
} VetRun;

static void vet_file(Vet *v, const File *f) {
    reachable(v, f->stmts, f->nstmts);
    for (uint32_t i = 0; i < f->ndecls; i++) {
        bool local = f->decls[i]->kind == NODE_VAR_DECL && f->nstmts > 0; // met as a statement
        if (!local)
            visit(v, f->decls[i]);
    }
    for (uint32_t i = 0; i < f->nstmts; i++)
        visit(v, f->stmts[i]);
}

static void *vet_package(void *arg) {
    VetRun *r = arg;
    Frontend *s = &r->front;
    frontend_init(s);
    types_report_unused(s->types);
    const Package *pkg = frontend_check(s, r->paths, r->npaths);
    Vet v = {s, pkg};
    for (int i = 0; pkg && i < pkg->nfiles; i++)
        vet_file(&v, pkg->files[i]);
    return NULL;
}

static bool is_go(const char *s) {
    size_t n = strlen(s);
    return n > 3 && strcmp(s + n - 3, ".go") == 0;
}

static int vet(const bool *json, char *const *paths, int n) {
    VetRun r = {.paths = paths, .npaths = n};
    if (cli_deep(vet_package, &r) != 0)
        return EXIT_MISTAKES;
    if (*json)
        frontend_report_json(&r.front);
    else
        frontend_report(&r.front, DIAG_ALL);
    int status = r.front.diags.nerrors ? EXIT_MISTAKES : 0;
    frontend_free(&r.front);
    return status;
}

static int vet_member(void *arg, const char *dir) {
    char *path = (char *)(uintptr_t)dir;
    return vet(arg, &path, 1);
}

int cli_vet(int argc, char **argv) {
    static char here[] = ".";
    static char *const folder[] = {here};
    OptionScan scan = {.verb = "vet", .argc = argc, .argv = argv};
    const char *value;
    bool json = false;
    while (cli_next_option(&scan, &value))
        json = true;
    if (scan.status)
        return scan.status;
    int n = argc - scan.i, status = 0;
    char *const *paths = n ? argv + scan.i : folder;
    n = n ? n : 1;
    for (int i = 0, k; i < n; i += k) {
        char dir[4096];
        for (k = 1; is_go(paths[i]) && i + k < n && is_go(paths[i + k]);) // files of one program
            k++;
        status |= cli_is_tree(paths[i], dir, sizeof dir)
                      ? cli_each_package(dir, false, vet_member, &json)
                      : vet(&json, paths + i, k);
    }
    return status;
}
