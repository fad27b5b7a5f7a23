// SPDX-License-Identifier: GPL-3.0-or-later
// One test, by its kind. Programs run in an empty folder of their own, which is removed.
#include "conformance.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct Attempt {
    const Settings *set;
    const Recipe *recipe;
    const char *path, *name; // name: the end of path
    char dir[32]; // the test's own
    Buf *why;
} Attempt;

// A .go file among the arguments is a further source, and lies beside the tests.
static void add_argument(const Attempt *a, List *argv, const char *arg) {
    size_t n = strlen(arg);
    bool source = n > 3 && strcmp(arg + n - 3, ".go") == 0;
    const char *base = source && strncmp(arg, "./", 2) == 0 ? arg + 2 : arg;
    char *file = format("%.*s%s", (int)(a->name - a->path), a->path, base);
    list_add(argv, source ? file : arg, strlen(source ? file : arg));
    free(file);
}

static void gos(const Attempt *a, const char *verb, const char *file, const List *args, Result *r) {
    List argv = {0};
    list_add(&argv, a->set->gos, strlen(a->set->gos));
    list_add(&argv, verb, strlen(verb));
    list_add(&argv, file, strlen(file));
    for (int i = 0; args && i < args->n; i++) add_argument(a, &argv, args->v[i]);
    proc_run(r, &(Command){
                    .argv = argv.v, .dir = a->dir, .seconds = a->set->seconds, .merged = true});
    list_free(&argv);
}

static bool ended_well(const Attempt *a, const Result *r) {
    if (r->timedout) buf_printf(a->why, "still running after %.0f s\n", r->seconds);
    else if (r->status < 0) buf_printf(a->why, "killed by signal %d\n", -r->status);
    else if (r->status > 0) buf_printf(a->why, "exit status %d\n", r->status);
    else return true;
    buf_printf(a->why, "%.600s%.600s", r->out.p, r->err.p);
    return false;
}

// Both outputs together are what the file beside the test with the ending .out holds, or nothing.
static bool output_matches(const Attempt *a, const Result *r) {
    Buf want = {0};
    char *file = format("%.*sout", (int)strlen(a->path) - 2, a->path);
    buf_readfile(&want, file);
    buf_add(&want, "", 0);
    bool ok = check_same("output", &want, &r->out, a->why);
    free(file);
    buf_free(&want);
    return ok;
}

static bool run(const Attempt *a, const char *file, const List *args) {
    Result r;
    gos(a, "run", file, args, &r);
    bool ok = ended_well(a, &r) && output_matches(a, &r);
    result_free(&r);
    return ok;
}


// Checks `what` from folder dir: messages name files as their comments do. False when that is
// beside the point: a crash, no end.
static bool check(const Attempt *a, const char *dir, const char *what, Result *r) {
    char *const argv[] = {(char *)a->set->gos, "check", (char *)what, NULL};
    proc_run(r, &(Command){.argv = argv, .dir = dir, .seconds = a->set->seconds});
    if (!r->timedout && (r->status == 0 || (r->status == 1 && r->err.n > 0))) return true;
    ended_well(a, r);
    return false;
}

static bool has_flag(const Attempt *a, const char *flag) {
    for (int i = 0; i < a->recipe->flags.n; i++)
        if (strcmp(a->recipe->flags.v[i], flag) == 0) return true;
    return false;
}

// The messages are those that `source` asks for. Go's runner compiles everything as a library: a
// program need not have a main function.
static bool messages_match(const Attempt *a, const Buf *source) {
    Result r;
    char *dir = format("%.*s", (int)(a->name - a->path), a->path);
    bool ok = check(a, dir, a->name, &r) &&
              errors_match(source, a->name, &r.err, has_flag(a, "-complete"), a->why);
    result_free(&r);
    free(dir);
    return ok;
}

static bool check_unit(const Attempt *a, const Unit *u, bool wanted) {
    Result r;
    bool ok = check(a, u->dir, ".", &r);
    for (int i = 0; i < u->files.n && ok; i++) {
        Buf source = {0};
        char *file = format("%s/%s", u->dir, u->files.v[i]);
        ok = buf_readfile(&source, file) &&
             errors_match(wanted ? &source : &(Buf){0}, u->files.v[i], &r.err, false, a->why);
        free(file);
        buf_free(&source);
    }
    result_free(&r);
    return ok;
}

// The program writes a program, which is run or checked.
static bool written(const Attempt *a) {
    static const char name[] = "written.go";
    Result r;
    gos(a, "run", a->path, &a->recipe->args, &r);
    char *file = format("%s/%s", a->dir, name);
    bool ok = ended_well(a, &r) && buf_writefile(&r.out, file);
    if (ok && a->recipe->kind == KIND_RUNOUTPUT) {
        ok = run(a, file, NULL);
    } else if (ok) {
        Result checked;
        ok = check(a, a->dir, name, &checked) &&
             errors_match(&r.out, name, &checked.err, false, a->why);
        result_free(&checked);
    }
    result_free(&r);
    free(file);
    return ok;
}

// All packages of the folder beside the test, in order.
static bool check_units(const Attempt *a, const Units *u, bool wanted) {
    for (int i = 0; i < u->n; i++)
        if (!check_unit(a, &u->v[i], wanted)) return false;
    return true;
}

static bool folder(const Attempt *a) {
    Units u = {0};
    Kind k = a->recipe->kind;
    char *from = format("%.*sdir", (int)strlen(a->path) - 2, a->path);
    bool ok = units_lay_out(&u, from, a->dir, has_flag(a, "-s"));
    if (!ok) buf_printf(a->why, "%s cannot be laid out\n", from);
    if (ok && k == KIND_COMPILEDIR) ok = check_units(a, &u, false);
    if (ok && (k == KIND_ERRORCHECKDIR || k == KIND_ERRORCHECKANDRUNDIR))
        ok = check_units(a, &u, true);
    if (ok && (k == KIND_RUNDIR || k == KIND_ERRORCHECKANDRUNDIR))
        ok = run(a, ".", &a->recipe->args);
    free(from);
    units_free(&u);
    return ok;
}

// A copy of the folder beside the test, a module called as it, is run or checked.
static bool copied(const Attempt *a, bool ran) {
    const char *stem = a->name;
    char *from = format("%.*sdir/.", (int)strlen(a->path) - 2, a->path);
    char *mod = format("%s/go.mod", a->dir);
    char *const argv[] = {"cp", "-r", from, (char *)a->dir, NULL};
    Result r;
    Buf text = {0};
    buf_printf(&text, "module %.*sdir\n\ngo 1.14\n", (int)strlen(stem) - 2, stem);
    proc_run(&r, &(Command){.argv = argv, .seconds = a->set->seconds});
    bool ok = ended_well(a, &r) && buf_writefile(&text, mod);
    result_free(&r);
    if (ok && ran) {
        ok = run(a, ".", &a->recipe->args);
    } else if (ok) {
        ok = check(a, a->dir, ".", &r) && ended_well(a, &r);
        result_free(&r);
    }
    free(from);
    free(mod);
    buf_free(&text);
    return ok;
}

static bool by_kind(const Attempt *a) {
    switch (a->recipe->kind) {
    case KIND_RUN:
    case KIND_BUILDRUN: return run(a, a->path, &a->recipe->args);
    case KIND_RUNOUTPUT:
    case KIND_ERRORCHECKOUTPUT: return written(a);
    case KIND_ERRORCHECK:
    case KIND_ERRORCHECKWITHAUTO: return messages_match(a, &a->recipe->source);
    case KIND_COMPILE:
    case KIND_BUILD: return messages_match(a, &(Buf){0});
    case KIND_RUNDIR:
    case KIND_COMPILEDIR:
    case KIND_ERRORCHECKDIR:
    case KIND_ERRORCHECKANDRUNDIR: return folder(a);
    case KIND_RUNINDIR:
    case KIND_BUILDRUNDIR: return copied(a, true);
    case KIND_BUILDDIR: return copied(a, false);
    default: buf_printf(a->why, "tests of this kind are not tried\n"); return false;
    }
}

bool attempt(const Settings *set, const Recipe *r, const char *path, Buf *why) {
    Attempt a = {set, r, path, strrchr(path, '/') + 1, "/tmp/gos-conf-XXXXXX", why};
    if (!mkdtemp(a.dir)) {
        perror(a.dir);
        exit(3);
    }
    bool ok = by_kind(&a);
    char *const argv[] = {"rm", "-rf", a.dir, NULL};
    Result gone;
    proc_run(&gone, &(Command){.argv = argv, .seconds = 60});
    result_free(&gone);
    return ok;
}
