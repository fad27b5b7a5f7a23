// SPDX-License-Identifier: GPL-3.0-or-later
//
// gos run and gos check.
//
// The front end and the compiler recurse as deep as the tree is high, so they run on a thread with
// a deep stack; the program itself then runs on the scheduler.
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli/cli.h"
#include "cli/oneliner.h"
#include "cli/sim.h"
#include "runtime/embed.h"
#include "stdlib/internal/stdio/stdio.h"
#include "vm/compile/compile.h"
#include "vm/exec/native.h"
#include "vm/exec/vm.h"

enum { DEEPSTACK = 256 << 20 };

typedef enum DumpKind { DUMP_NONE, DUMP_TOKENS, DUMP_AST, DUMP_TYPES, DUMP_CODE, NDUMPS } DumpKind;

static const char *const dumpnames[NDUMPS] = {"", "tokens", "ast", "types", "code"};

typedef struct Build {
    Frontend front;
    char *const *paths; // a folder, or files
    int npaths;
    Oneliner *line;     // instead of them, or NULL
    Buf text;           // what that makes
    DumpKind dump;
    bool check;        // look for mistakes, in packages that are no programs too
    Buf out;           // of a dump
    bool script;       // a file of the program is one
    Program *program;  // NULL after mistakes, and for dumps
} Build;

static int entryorder(const void *name, const void *entry) {
    return strcmp(name, ((const NatEntry *)entry)->name);
}

Native cli_native(void *user, const char *name) {
    (void)user;
    const NatEntry *e = bsearch(name, vm_natives, vm_nnatives, sizeof *e, entryorder);
    return e ? e->fn : NULL;
}

static void putbuf(void *ctx, const char *s, size_t n) {
    buf_add(ctx, s, n);
}

// Only the program's own functions, not those of packages it uses.
static void dumpcode(Build *b) {
    for (uint32_t i = 0; i < b->program->nfuncs; i++) {
        const Func *f = b->program->funcs[i];
        if (f->code && !(f->flags & FN_STD))
            code_dump_func(b->program, f, putbuf, &b->out);
    }
}

static bool ends(const char *s, const char *suffix) {
    size_t n = strlen(s), m = strlen(suffix);
    return n > m && strcmp(s + n - m, suffix) == 0;
}

static void dumpsource(Build *b) {
    Frontend *s = &b->front;
    const char *path = b->line ? "-e" : b->paths[0];
    Str name = str_of(path), text = {b->text.data, b->text.len};
    unsigned mode = ends(path, ".go") ? SYNTAX_GO : SYNTAX_SCRIPT;
    int err = b->line ? 0 : source_read(&s->arena, path, &text);
    if (err) {
        diag_add(&s->diags, DIAG_ERROR, (Span){0, 0}, "open %s: %s", path, strerror(-err));
        return;
    }
    if (b->dump == DUMP_TOKENS) {
        syntax_dump_tokens(&s->syntax, name, text, mode, &b->out);
        return;
    }
    File *file = syntax_parse(&s->syntax, name, text, mode);
    if (file)
        syntax_dump_ast(&s->files, &file->node, &b->out);
}

static bool verify(const Program *p) {
    for (uint32_t i = 0; i < p->nfuncs; i++) {
        const Func *f = p->funcs[i];
        const char *why = f->code ? code_verify(p, f) : NULL;
        if (!why)
            continue;
        fprintf(stderr, "gos: internal error: code of %s does not verify: %s\n", f->name, why);
        return false;
    }
    return true;
}

Program *cli_compile(Frontend *s, Package *pkg, const char *entry) {
    CompileConfig config = {.arena = &s->arena, .files = &s->files, .diags = &s->diags,
                            .types = s->types, .native = cli_native, .entry = entry};
    Program *p = compile_program(&config, pkg);
    if (!p || s->diags.nerrors)
        return NULL;
    if (!verify(p))
        abort();
    return p;
}

static void *buildprogram(void *arg) {
    Build *b = arg;
    Frontend *s = &b->front;
    frontend_init(s);
    if (b->line)
        oneliner_source(b->line, &s->syntax, &b->text);
    if (b->dump == DUMP_TOKENS || b->dump == DUMP_AST) {
        dumpsource(b);
        return NULL;
    }
    Package *pkg = b->line ? frontend_check_text(s, str_of("-e"), (Str){b->text.data, b->text.len},
                                                 b->line->loop ? "internal/oneline" : NULL)
                           : frontend_check(s, b->paths, b->npaths);
    if (!pkg)
        return NULL;
    for (int32_t i = 0; i < pkg->nfiles; i++)
        b->script = b->script || pkg->files[i]->script;
    if (b->dump == DUMP_TYPES) {
        types_dump(s->types, pkg, &b->out);
        return NULL;
    }
    if (strcmp(pkg->path->text, "main") != 0) {
        if (!b->check)
            diag_error(&s->diags, 0, "package %s is not a main package", pkg->name->text);
        return NULL;
    }
    b->program = cli_compile(s, pkg, NULL);
    if (b->program && b->dump == DUMP_CODE)
        dumpcode(b);
    return NULL;
}

int cli_deep(void *(*fn)(void *), void *arg) {
    pthread_attr_t attr;
    pthread_t thread;
    pthread_attr_init(&attr);
    int err = pthread_attr_setstacksize(&attr, DEEPSTACK);
    if (!err)
        err = pthread_create(&thread, &attr, fn, arg);
    pthread_attr_destroy(&attr);
    return err ? err : pthread_join(thread, NULL);
}

static int build(Build *b) {
    int err = cli_deep(buildprogram, b);
    if (err)
        fprintf(stderr, "gos: cannot start a thread: %s\n", strerror(err));
    return err ? EXIT_MISTAKES : 0;
}

static int rundump(Build *b) {
    fwrite(b->out.data, 1, b->out.len, stdout);
    if (fflush(stdout) != 0) {
        fprintf(stderr, "gos: standard output: %s\n", strerror(errno));
        return EXIT_MISTAKES;
    }
    return 0;
}

// How many arguments name the program: a folder, a script, or, as the go command has it, all .go
// files that follow each other. A first argument for the program that ends so stands behind --.
static int nsources(char **argv, int n) {
    int k = 1;
    if (ends(argv[0], ".go"))
        while (k < n && ends(argv[k], ".go"))
            k++;
    return k;
}

static int runprogram(void *arg) {
    VmConfig config;
    vm_config(&config);
    return vm_run(((Build *)arg)->program, &config);
}

// How mistakes are reported.
typedef struct CheckOptions {
    unsigned flags;
    bool json;
} CheckOptions;

static void report(Frontend *s, unsigned flags, bool json) {
    if (json)
        frontend_report_json(s);
    else
        frontend_report(s, flags);
}

typedef struct RunOptions {
    Oneliner line;
    SimRange sim;
    DumpKind dump;
    const char *trace;
    CheckOptions mistakes;
} RunOptions;

static int rundumpkind(const char *name, DumpKind *kind) {
    for (int k = 1; k < NDUMPS; k++)
        if (strcmp(name, dumpnames[k]) == 0)
            *kind = (DumpKind)k;
    return *kind ? 0 : cli_usage("run", "-dump= is one of tokens, ast, types, code");
}

static int runoptions(OptionScan *scan, RunOptions *r) {
    const Option *o;
    const char *value, *err = NULL;
    while (!err && (o = cli_next_option(scan, &value))) {
        if (oneliner_option(&r->line, o, value, &err))
            continue;
        if (o->id == OPT_run_trace)
            r->trace = *value ? value : (err = "-trace= wants a file");
        else if (o->id == OPT_run_short)
            r->mistakes.flags |= DIAG_PLAIN;
        else if (o->id == OPT_run_json)
            r->mistakes.json = true;
        else if (o->id == OPT_run_sim)
            err = sim_seeds(&r->sim, value);
        else if (o->id == OPT_run_simcount)
            err = sim_count(&r->sim, value);
        else if (rundumpkind(value, &r->dump))
            return EXIT_USAGE;
    }
    if (!err && !scan->status && r->trace && r->sim.count)
        err = "-trace= goes with one seed";
    return err ? cli_usage("run", "%s", err) : scan->status;
}

// Runs the program that has been built, with what the arguments left to it.
static int runbuilt(Build *b, const RunOptions *r, int argc, char **argv) {
    char **program = argv; // and what it is given
    int i = b->npaths;
    i += i + 1 < argc && strcmp(argv[i], "--") == 0 && ends(argv[i + 1], ".go");
    vm_setargs(argc - i, argv + i, b->line ? "-e" : b->paths[0]);
    if (b->script)
        stdio_buffer();
    if (b->line && b->line->loop)
        oneline_setup(&b->line->config);
    int failed = r->trace ? go_trace_to(r->trace) : 0;
    if (failed) {
        fprintf(stderr, "gos: %s: %s\n", r->trace, strerror(-failed));
        return EXIT_MISTAKES;
    }
    return r->sim.on ? sim_run(&r->sim, runprogram, b, argc, program) : runprogram(b);
}

int cli_run(int argc, char **argv) {
    static Build b;  // these live as long as the process: the program runs out of the arena
    static RunOptions r;
    OptionScan scan = {.verb = "run", .argc = argc, .argv = argv};
    int status = runoptions(&scan, &r);
    if (status)
        return status;
    const char *debug = getenv("GOSDEBUG");
    if (debug && strcmp(debug, "help") == 0) {
        vm_knobs_help(stdout);
        return 0;
    }
    char **args = argv + scan.i;
    int nargs = argc - scan.i;
    const char *err = oneliner_operands(&r.line, &args, &nargs);
    if (!err && !r.line.given && !r.line.loop && nargs == 0)
        err = "no file named";
    if (err)
        return cli_usage("run", "%s", err);
    b.dump = r.dump;
    if (r.line.given || r.line.loop) {
        b.line = &r.line;
    } else {
        b.paths = args;
        b.npaths = nsources(args, nargs);
    }
    if (build(&b))
        return EXIT_MISTAKES;
    if (b.front.diags.nerrors) {
        // What does not parse tends to go on so: of that the first ten, as Go. Of the rest all.
        r.mistakes.flags |= DIAG_NO_WARN | (b.front.parse_errors < 10 ? DIAG_ALL : 0);
        report(&b.front, r.mistakes.flags, r.mistakes.json);
        return EXIT_MISTAKES;
    }
    return b.dump ? rundump(&b) : runbuilt(&b, &r, nargs, args);
}

// Checks the package of a folder or of files.
static int check(const CheckOptions *o, char *const *paths, int n) {
    Build b = {.paths = paths, .npaths = n, .check = true};
    if (build(&b))
        return EXIT_MISTAKES;
    report(&b.front, o->flags, o->json);
    int status = b.front.diags.nerrors ? EXIT_MISTAKES : 0;
    frontend_free(&b.front);
    buf_free(&b.out);
    return status;
}

static int check_member(void *arg, const char *dir) {
    char *path = (char *)(uintptr_t)dir;
    return check(arg, &path, 1);
}

int cli_check(int argc, char **argv) {
    OptionScan scan = {.verb = "check", .argc = argc, .argv = argv};
    const Option *o;
    const char *value;
    CheckOptions options = {.flags = DIAG_ALL};
    while ((o = cli_next_option(&scan, &value))) {
        if (o->id == OPT_check_short)
            options.flags |= DIAG_PLAIN;
        else
            options.json = true;
    }
    if (scan.status)
        return scan.status;
    if (scan.i == argc)
        return cli_usage("check", "no file named");
    int status = 0;
    for (int i = scan.i, n; i < argc; i += n) {
        char dir[4096];
        n = nsources(argv + i, argc - i);
        status |= cli_is_tree(argv[i], dir, sizeof dir)
                      ? cli_each_package(dir, false, check_member, &options)
                      : check(&options, argv + i, n);
    }
    return status;
}
