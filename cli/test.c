// SPDX-License-Identifier: GPL-3.0-or-later
//
// gos test: builds each package with its test files and a generated function that gives the list
// of tests to package testing, and runs it in a process of its own, in the package's folder.
//
// Tests inside the package and those of package x_test are two programs, one after the other. The
// package is compiled as the program itself, so nothing is imported twice; the generated function,
// not main, is where it begins. What is printed is what the go command prints: without -v and
// -bench the output of a package that was named only when something fails.
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "cli/cli.h"
#include "cli/sim.h"
#include "vm/exec/native.h"
#include "vm/exec/vm.h"

#define ENTRY "gos_test_main"

// What a child tells its parent, in shared memory.
typedef struct Told {
    bool built;
    bool external;   // there are tests of package x_test, too
    bool none;       // there is no test file at all
    char path[1024]; // of the package
} Told;

typedef struct TestRun {
    char *const *paths; // a folder, or files
    int npaths;
    char **operands; // of the command line, for who wants to see a failed seed again
    int noperands;
    bool external;
    SimRange sim;
    bool stream; // show output as it comes
    bool local;  // nothing was named: the folder we are in
    VEC(char *) args; // of the program, the package's path first, NULL-terminated
    int nargs;
    Told *told;
    Arena arena; // of the arguments
    Frontend front;
    Program *program;
} TestRun;

// --- the generated function ----------------------------------------------------------------------

// TestX, Test, Test1, but not Testing: what follows the prefix is no lower-case letter.
static bool is_named(const FuncDecl *d, const char *prefix) {
    const char *name = d->name->name->text;
    size_t n = strlen(prefix);
    return !d->is_method && d->tparams.nlist == 0 && strncmp(name, prefix, n) == 0 &&
           !islower((unsigned char)name[n]);
}

static void quote(Buf *out, const char *s, size_t n) {
    buf_addc(out, '"');
    for (size_t i = 0; i < n; i++)
        buf_printf(out, "\\x%02x", (unsigned char)s[i]);
    buf_addc(out, '"');
}

// What an example prints, out of the last comment in its body. False: it is only compiled.
static bool example_output(const File *f, const FuncDecl *d, Buf *text, bool *unordered) {
    const CommentGroup *last = NULL;
    for (uint32_t i = 0; d->body && i < f->ncomments; i++)
        if (f->comments[i]->list[0].pos > d->body->pos &&
            f->comments[i]->list[0].pos < d->body->end)
            last = f->comments[i];
    if (!last)
        return false;
    syntax_doc_text(last, text);
    const char *s = buf_cstr(text), *begin = s;
    s += strspn(s, " \t\n");
    *unordered = strncasecmp(s, "unordered ", 10) == 0;
    s += *unordered ? 10 : 0;
    if (strncasecmp(s, "output:", 7) != 0)
        return false;
    s += 7;
    size_t rest = text->len - (size_t)(s - begin);
    memmove(text->data, s, rest);
    text->len = rest;
    return true;
}

static void list_functions(const FileVec *files, const char *type, const char *prefix, Buf *out) {
    buf_printf(out, "[]gos_testing.Internal%s{", type);
    for (uint32_t i = 0; i < files->len; i++) {
        const File *f = files->data[i];
        for (uint32_t k = 0; frontend_is_test(f->source->name) && k < f->ndecls; k++) {
            const FuncDecl *d = as_FuncDecl(f->decls[k]);
            if (!d || !is_named(d, prefix) || strcmp(d->name->name->text, "TestMain") == 0)
                continue;
            const char *name = d->name->name->text;
            Buf text = {0};
            bool unordered = false, example = strcmp(prefix, "Example") == 0;
            if (!example) {
                buf_printf(out, "{\"%s\", %s},", name, name);
            } else if (example_output(f, d, &text, &unordered)) {
                buf_printf(out, "{\"%s\", %s, ", name, name);
                quote(out, text.data, text.len);
                buf_printf(out, ", %s},", unordered ? "true" : "false");
            }
            buf_free(&text);
        }
    }
    buf_adds(out, "}");
}

static bool declares(const FileVec *files, const char *function) {
    for (uint32_t i = 0; i < files->len; i++)
        for (uint32_t k = 0; k < files->data[i]->ndecls; k++) {
            const FuncDecl *d = as_FuncDecl(files->data[i]->decls[k]);
            if (d && !d->is_method && strcmp(d->name->name->text, function) == 0)
                return true;
        }
    return false;
}

// Adds the file with the function that runs the tests of `files`.
static void add_entry(Frontend *s, FileVec *files) {
    Buf text = {0};
    const char *package = "main";
    for (uint32_t i = 0; i < files->len; i++)
        if (files->data[i]->package)
            package = files->data[i]->package->name->text;
    buf_printf(&text, "package %s\nimport gos_testing \"testing\"\nfunc " ENTRY "() {\n"
                      "gos_testing.Program(%s, ", package,
               declares(files, "TestMain") ? "TestMain" : "nil");
    list_functions(files, "Test", "Test", &text);
    buf_adds(&text, ", ");
    list_functions(files, "Benchmark", "Benchmark", &text);
    buf_adds(&text, ", ");
    list_functions(files, "Example", "Example", &text);
    buf_adds(&text, ")\n}\n");
    if (strcmp(package, "main") == 0 && !declares(files, "main"))
        buf_adds(&text, "func main() {}\n");
    File *f = syntax_parse(&s->syntax, str_of("gos test"), (Str){text.data, text.len}, SYNTAX_GO);
    if (f)
        VEC_PUSH(files, f);
    buf_free(&text);
}

// --- building, in the child ----------------------------------------------------------------------

static bool is_external(const File *f) {
    size_t n = f->package ? f->package->name->len : 0;
    return n > 5 && strcmp(f->package->name->text + n - 5, "_test") == 0 &&
           frontend_is_test(f->source->name);
}

// Keeps the files of the program wanted; false when it has no test file.
static bool choose(TestRun *r, FileVec *files) {
    uint32_t n = 0;
    bool inside = false, outside = false;
    for (uint32_t i = 0; i < files->len; i++) {
        File *f = files->data[i];
        bool external = is_external(f);
        inside |= !external && frontend_is_test(f->source->name);
        outside |= external;
        if (external == r->external)
            files->data[n++] = f;
    }
    files->len = n;
    r->told->external = outside;
    r->told->none = !inside && !outside;
    return r->external ? outside : inside;
}

static void *build_tests(void *arg) {
    TestRun *r = arg;
    Frontend *s = &r->front;
    FileVec files = {0};
    frontend_init(s);
    if (frontend_read_tests(s, r->paths, r->npaths, &files) && choose(r, &files)) {
        add_entry(s, &files);
        Package *pkg = frontend_check_files(s, &files, ".", r->external);
        if (pkg && !r->external)
            snprintf(r->told->path, sizeof r->told->path, "%s", pkg->path->text);
        if (pkg && pkg->script_body)
            diag_error(&s->diags, pkg->script_file->stmts[0]->pos,
                       "a script with statements at top level cannot be tested");
        else if (pkg)
            r->program = cli_compile(s, pkg, ENTRY);
    }
    VEC_FREE(&files);
    return NULL;
}

static int run_program(void *arg) {
    VmConfig config;
    vm_config(&config);
    return vm_run(((TestRun *)arg)->program, &config);
}

static int child(TestRun *r) {
    if (cli_deep(build_tests, r) != 0)
        return EXIT_MISTAKES;
    if (r->front.diags.nerrors) {
        frontend_report(&r->front, DIAG_NO_WARN | DIAG_ALL);
        return EXIT_MISTAKES;
    }
    r->told->built = true;
    if (!r->program)
        return 0;
    r->args.data[0] = arena_printf(&r->arena, NULL, "-test.pkg=%s", r->told->path);
    vm_setargs(r->nargs, r->args.data, "test");
    if (r->sim.on)
        return sim_run(&r->sim, run_program, r, r->noperands, r->operands);
    return run_program(r);
}

// --- running, in the parent ----------------------------------------------------------------------

static void gather(int fd, Buf *out) {
    ssize_t n;
    do {
        buf_reserve(out, 1 << 16);
        n = read(fd, out->data + out->len, 1 << 16);
        out->len += n > 0 ? (size_t)n : 0;
    } while (n > 0 || (n < 0 && errno == EINTR));
}

// Runs one program in a process of its own and returns its status, as a shell does.
static int in_child(TestRun *r, const char *dir, Buf *out) {
    int fds[2], status;
    if (pipe(fds) != 0)
        return -1;
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0) {
        close(fds[0]);
        if (!r->stream)
            dup2(fds[1], STDOUT_FILENO), dup2(fds[1], STDERR_FILENO);
        close(fds[1]);
        if (dir && chdir(dir) != 0) {
            fprintf(stderr, "gos test: %s: %s\n", dir, strerror(errno));
            _exit(EXIT_MISTAKES);
        }
        status = child(r);
        fflush(stdout);
        exit(status);
    }
    close(fds[1]);
    if (pid > 0)
        gather(fds[0], out);
    close(fds[0]);
    while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
        continue;
    if (pid < 0)
        return -1;
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

static double seconds(void) {
    struct timespec ts;
    clock_gettime(CLOCK_MONOTONIC, &ts);
    return (double)ts.tv_sec + (double)ts.tv_nsec / 1e9;
}

// Tests one package; the status to exit with.
static int test_package(const TestRun *options, const char *dir, char *const *paths, int npaths) {
    static char here[] = ".";
    static char *const folder[] = {here};
    Told *told = mmap(NULL, sizeof *told, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1,
                      0);
    if (told == MAP_FAILED)
        return -1;
    double start = seconds();
    Buf out = {0};
    TestRun r = *options;
    r.told = told;
    r.paths = dir ? folder : paths;
    r.npaths = dir ? 1 : npaths;
    int status = in_child(&r, dir, &out);
    if (status == 0 && told->external) {
        r.external = true;
        told->built = false;
        status = in_child(&r, dir, &out);
    }
    const char *name = *told->path && strcmp(told->path, "main") != 0 ? told->path
                       : dir                                         ? dir
                                                                     : paths[0];
    if (status != 0)
        fwrite(out.data, 1, out.len, stdout);
    if (status != 0 && told->built && (options->local || (!options->stream && out.len == 0)))
        printf("exit status %d\n", status);
    if (status != 0 && told->built)
        printf("FAIL\t%s\t%.3fs\n", name, seconds() - start);
    else if (status != 0)
        printf("FAIL\t%s [build failed]\n", name);
    else if (told->none)
        printf("?   \t%s\t[no test files]\n", name);
    else
        printf("ok  \t%s\t%.3fs\n", name, seconds() - start);
    buf_free(&out);
    munmap(told, sizeof *told);
    return status != 0;
}

static int test_member(void *arg, const char *dir) {
    return test_package(arg, dir, NULL, 0);
}

static int test_options(OptionScan *scan, TestRun *r) {
    const Option *o;
    const char *value, *err = NULL;
    while (!err && (o = cli_next_option(scan, &value))) {
        if (o->id == OPT_test_sim)
            err = sim_seeds(&r->sim, value);
        else if (o->id == OPT_test_simcount)
            err = sim_count(&r->sim, value);
        else
            VEC_PUSH(&r->args, arena_printf(&r->arena, NULL, "-test.%s=%s", o->name,
                                            value ? value : "true"));
        r->stream |= o->id == OPT_test_v || o->id == OPT_test_bench;
    }
    return err ? cli_usage("test", "%s", err) : scan->status;
}

int cli_test(int argc, char **argv) {
    static TestRun r; // its children run out of its arena
    OptionScan scan = {.verb = "test", .argc = argc, .argv = argv};
    arena_init(&r.arena);
    r.sim.verb = "test";
    VEC_PUSH(&r.args, NULL); // -test.pkg, known later
    int status = test_options(&scan, &r);
    if (status)
        return status;
    int end = scan.i, failed = 0;
    while (end < argc && strcmp(argv[end], "--") != 0)
        end++;
    for (int i = end + 1; i < argc; i++)
        VEC_PUSH(&r.args, argv[i]);
    r.nargs = (int)r.args.len;
    VEC_PUSH(&r.args, NULL);
    r.operands = argv + scan.i;
    r.noperands = end - scan.i;
    if (scan.i == end) {
        r.local = r.stream = true;
        return test_package(&r, ".", NULL, 0);
    }
    for (int i = scan.i; i < end; i++) {
        char dir[4096];
        struct stat st;
        if (cli_is_tree(argv[i], dir, sizeof dir))
            failed |= cli_each_package(dir, true, test_member, &r);
        else if (stat(argv[i], &st) != 0)
            failed |= cli_usage("test", "%s: %s", argv[i], strerror(errno));
        else if (S_ISDIR(st.st_mode))
            failed |= test_package(&r, argv[i], NULL, 0);
        else
            failed |= test_package(&r, NULL, argv + i, end - i), i = end;
    }
    if (failed)
        puts("FAIL");
    return failed;
}
