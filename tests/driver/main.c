// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the given files and folders, runs what it finds on all cores and reports. What a file is,
// its name and place say:
//   *.go, *.gs     run by gos; with a package clause and no skip-go by real Go too;
//                  in conc/ and examples/ on 1, 2 and 8 Ps;
//                  in golden/ dumped with -dump=KIND and compared with NAME.KIND beside it
//   a folder with main.go or main.gs
//                  one program of several files (folder.c)
//   *.sh           run by sh, with $GOS, $BUILD and an empty $TMPDIR; status 77 is "skipped"
//   an executable  run as it is (the C unit tests and C examples)
#include "driver.h"

#include <dirent.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { SKIPPED = 77 };

typedef enum Kind { SCRIPT, GOLDEN, SHELL, FOLDER, PROGRAM } Kind;
typedef enum Verdict { PASSED, FAILED, LEFTOUT } Verdict;

static struct {
    char *gos, *build;
    Oracle oracle;
    double slow;
    int jobs, repeat;
    unsigned seed; // of a stress run
    bool verbose, nogo, golden, expect;
    List tests;
} opt = {.slow = 1, .repeat = 1};

static struct {
    pthread_mutex_t lock; // protects all below
    int next, passed, failed, skipped, compared;
} state = {.lock = PTHREAD_MUTEX_INITIALIZER};

static const char *const dumps[] = {"tokens", "ast", "types", "code"};
static const char *const left_out[] = {"bench", "testdata"};

static bool ends(const char *s, const char *suffix) {
    size_t n = strlen(s), m = strlen(suffix);
    return n >= m && strcmp(s + n - m, suffix) == 0;
}

static Kind kind_of(const char *path) {
    struct stat st;
    if (stat(path, &st) == 0 && S_ISDIR(st.st_mode)) return FOLDER;
    if (ends(path, ".sh")) return SHELL;
    if (!ends(path, ".go") && !ends(path, ".gs")) return PROGRAM;
    return strstr(path, "golden/") ? GOLDEN : SCRIPT;
}

static int by_name(const struct dirent **a, const struct dirent **b) {
    return strcmp((*a)->d_name, (*b)->d_name);
}

static void walk(const char *path, bool named) {
    struct stat st;
    if (stat(path, &st) != 0) {
        perror(path);
        exit(3);
    }
    if (!S_ISDIR(st.st_mode)) {
        if (named || kind_of(path) != PROGRAM) list_add(&opt.tests, path, strlen(path));
        return;
    }
    const char *base = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    for (size_t i = 0; !named && i < sizeof left_out / sizeof *left_out; i++) {
        if (strcmp(base, left_out[i]) == 0) return;
    }
    char *program = folder_main(path);
    free(program);
    if (program) {
        list_add(&opt.tests, path, strlen(path));
        return;
    }
    struct dirent **entries;
    int n = scandir(path, &entries, NULL, by_name);
    for (int i = 0; i < n; i++) {
        char *sub = format("%s/%s", path, entries[i]->d_name);
        if (entries[i]->d_name[0] != '.') walk(sub, false);
        free(sub);
        free(entries[i]);
    }
    if (n >= 0) free(entries);
}

// --- one test -------------------------------------------------------------------------------

static const char *base_name(const char *path) {
    return strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
}
static char *dir_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? format("%.*s", (int)(slash - path), path) : format(".");
}

// What messages call the file that holds the expectations.
static const char *main_name(const Spec *s, const char *path) {
    return !s->folder ? base_name(path) : s->script ? "main.gs" : "main.go";
}

// Runs `gos VERB [extra] FILE ARGS` in the test's folder.
static void run_gos(const Spec *s, const char *path, const char *verb, const char *extra,
                    const char *procs, const char *debug, Result *r) {
    List argv = {0}, env = {0};
    list_add(&argv, opt.gos, strlen(opt.gos));
    list_add(&argv, verb, strlen(verb));
    if (extra) list_add(&argv, extra, strlen(extra));
    const char *file = s->folder ? "." : base_name(path);
    list_add(&argv, file, strlen(file));
    bool run = strcmp(verb, "run") == 0;
    for (int i = 0; run && i < s->args.n; i++)
        list_add(&argv, s->args.v[i], strlen(s->args.v[i]));
    if (procs) list_add(&env, procs, strlen(procs));
    if (debug) list_add(&env, debug, strlen(debug));
    for (int i = 0; i < s->env.n; i++) list_add(&env, s->env.v[i], strlen(s->env.v[i]));
    char *dir = s->folder ? format("%s", path) : dir_name(path);
    proc_run(r, &(Command){.argv = argv.v,
                           .dir = dir,
                           .env = env.v,
                           .input = s->hasinput ? &s->input : NULL,
                           .seconds = s->seconds * opt.slow});
    free(dir);
    list_free(&argv);
    list_free(&env);
}

// `gos check` must print exactly the mistakes; `gos run` must refuse the program and run nothing.
static bool refused_by_gos(const Spec *s, const char *path, Buf *why) {
    Result r;
    Buf said = {0};
    run_gos(s, path, "check", NULL, NULL, NULL, &r);
    bool ok = check_diags(s, &r, main_name(s, path), false, &said);
    result_free(&r);
    if (ok) {
        run_gos(s, path, "run", NULL, NULL, NULL, &r);
        ok = r.status == s->exit && r.out.n == 0 && r.err.n > 0;
        if (!ok) buf_printf(&said, "gos run does not refuse it: status %d\n", r.status);
        result_free(&r);
    }
    if (!ok) buf_printf(why, "under gos:\n%s", said.p);
    buf_free(&said);
    return ok;
}

// The environment of one round of a stress run: every other one disturbs the scheduler.
static char *disturbed(int round, char *buf, size_t n) {
    if (opt.repeat == 1 || round % 2 == 0) return NULL;
    unsigned seed = opt.seed + (unsigned)round;
    snprintf(buf, n, "GOSDEBUG=perturb=%u,seed=%u", 2 + seed % 29, seed);
    return buf;
}

static bool under_gos(const Spec *s, const char *path, Buf *why) {
    static const char *const procs[] = {"GOMAXPROCS=1", "GOMAXPROCS=2", "GOMAXPROCS=8"};
    bool many = strstr(path, "conc/") || strstr(path, "examples/");
    for (int round = 0; round < opt.repeat; round++) {
        char buf[64], *debug = disturbed(round, buf, sizeof buf);
        for (int i = 0; i < (many ? 3 : 1); i++) {
            Result r;
            run_gos(s, path, "run", NULL, many ? procs[i] : NULL, debug, &r);
            Buf said = {0};
            bool ok = check_run(s, &r, &said);
            if (!ok)
                buf_printf(why, "under gos%s%s%s%s, round %d:\n%s", many ? ", " : "",
                           many ? procs[i] : "", debug ? ", " : "", debug ? debug : "", round + 1,
                           said.p);
            buf_free(&said);
            result_free(&r);
            if (!ok) return false;
        }
    }
    return true;
}

static bool under_go(const Spec *s, const char *path, Buf *why) {
    Result r;
    Buf said = {0};
    bool ok = oracle_run(&opt.oracle, s, path, &r);
    if (!ok) buf_printf(&said, "does not compile:\n%s", r.err.p ? r.err.p : "");
    else if (s->refused) ok = check_diags(s, &r, main_name(s, path), true, &said);
    else ok = check_run(s, &r, &said);
    if (!ok)
        buf_printf(why, "under %s (the expectation is wrong):\n%s", opt.oracle.version, said.p);
    buf_free(&said);
    result_free(&r);
    return ok;
}

static Verdict script(const char *path, bool folder, Buf *why) {
    Spec s;
    bool ok = folder ? spec_read_folder(&s, path) : spec_read(&s, path);
    bool go = ok && opt.oracle.go && s.program && !s.goskip;
    Verdict v = ok ? PASSED : FAILED;
    if (ok && opt.expect) {
        Result r = {0};
        char *file = folder ? folder_main(path) : format("%s", path);
        if (!go || !oracle_run(&opt.oracle, &s, path, &r)) {
            if (!strstr(path, "errors/")) v = FAILED;
            buf_printf(why, "%s", go ? r.err.p : "not for Go\n");
        }
        if (v == PASSED && !rewrite_expectations(&s, file, &r)) v = FAILED;
        result_free(&r);
        free(file);
    } else if (ok && s.skip) {
        buf_printf(why, "%s\n", s.skip);
        v = LEFTOUT;
    } else if (ok) {
        if (opt.gos && !(s.refused ? refused_by_gos(&s, path, why) : under_gos(&s, path, why)))
            v = FAILED;
        if (go && !under_go(&s, path, why)) v = FAILED;
        pthread_mutex_lock(&state.lock);
        state.compared += go;
        pthread_mutex_unlock(&state.lock);
    }
    spec_free(&s);
    return v;
}

static bool has_dump(const char *path, const char *kind) {
    char *file = format("%.*s%s", (int)strlen(path) - 2, path, kind);
    bool exists = access(file, R_OK) == 0;
    free(file);
    return exists;
}

// -golden writes the dumps that exist anew, and for a new source all of them.
static Verdict golden(const char *path, Buf *why) {
    Spec s;
    if (!spec_read(&s, path)) return FAILED;
    Verdict v = PASSED;
    bool fresh = opt.golden;
    for (size_t i = 0; i < sizeof dumps / sizeof *dumps; i++) {
        if (has_dump(path, dumps[i])) fresh = false;
    }
    for (size_t i = 0; i < sizeof dumps / sizeof *dumps; i++) {
        char *file = format("%.*s%s", (int)strlen(path) - 2, path, dumps[i]),
             *flag = format("-dump=%s", dumps[i]);
        Buf want = {0};
        bool exists = buf_readfile(&want, file);
        if (exists || fresh) {
            Result r;
            run_gos(&s, path, "run", flag, NULL, NULL, &r);
            if (r.status != 0 || r.timedout) {
                buf_printf(why, "gos run %s: status %d\n%s", flag, r.status, r.err.p);
                v = FAILED;
            } else if (opt.golden) {
                if (!buf_writefile(&r.out, file)) v = FAILED;
            } else if (!check_same(file, &want, &r.out, why)) {
                v = FAILED;
            }
            result_free(&r);
        }
        buf_free(&want);
        free(file);
        free(flag);
    }
    spec_free(&s);
    return v;
}

static void remove_tree(const char *dir) {
    char *const argv[] = {"rm", "-rf", (char *)dir, NULL};
    Result r;
    proc_run(&r, &(Command){.argv = argv, .seconds = 60});
    result_free(&r);
}

static Verdict shell(const char *path, Buf *why) {
    Spec s;
    if (!spec_read(&s, path)) return FAILED;
    if (s.skip) {
        buf_printf(why, "%s\n", s.skip);
        spec_free(&s);
        return LEFTOUT;
    }
    char tmp[] = "/tmp/gos-test-XXXXXX", *dir = dir_name(path);
    char *file = realpath(path, NULL), *build = realpath(opt.build, NULL);
    char *tmpenv = mkdtemp(tmp) ? format("TMPDIR=%s", tmp) : format("TMPDIR=/tmp");
    char *gosenv = format("GOS=%s", opt.gos ? opt.gos : ""), *buildenv = format("BUILD=%s", build);
    char *const argv[] = {"sh", file, NULL}, *const env[] = {tmpenv, gosenv, buildenv, NULL};
    Result r;
    proc_run(&r, &(Command){.argv = argv, .dir = dir, .env = env, .seconds = s.seconds * opt.slow});
    Verdict v = r.status == SKIPPED ? LEFTOUT : check_run(&s, &r, why) ? PASSED : FAILED;
    if (v == LEFTOUT) buf_add(why, r.out.p, r.out.n);
    remove_tree(tmp);
    free(dir);
    free(file);
    free(build);
    free(tmpenv);
    free(gosenv);
    free(buildenv);
    result_free(&r);
    spec_free(&s);
    return v;
}

static Verdict program(const char *path, Buf *why) {
    char *file = realpath(path, NULL), *const argv[] = {file, NULL};
    Spec s = {.seconds = 60};
    Result r;
    proc_run(&r, &(Command){.argv = argv, .seconds = s.seconds * opt.slow});
    Verdict v = r.status == SKIPPED ? LEFTOUT : check_run(&s, &r, why) ? PASSED : FAILED;
    if (v == LEFTOUT) buf_add(why, r.out.p, r.out.n);
    free(file);
    result_free(&r);
    return v;
}

// --- all of them ----------------------------------------------------------------------------

static void report(const char *path, Verdict v, const Buf *why) {
    static const char *const word[] = {"ok", "FAIL", "skip"};
    pthread_mutex_lock(&state.lock);
    *(v == PASSED ? &state.passed : v == FAILED ? &state.failed : &state.skipped) += 1;
    if (v != PASSED || opt.verbose) printf("%-4s %s\n", word[v], path);
    const char *p = why->p;
    while (v != PASSED && p && *p) {
        size_t n = strcspn(p, "\n");
        printf("     %.*s\n", (int)n, p);
        p += n + (p[n] == '\n');
    }
    fflush(stdout);
    pthread_mutex_unlock(&state.lock);
}

static void *worker(void *arg) {
    (void)arg;
    for (;;) {
        pthread_mutex_lock(&state.lock);
        int i = state.next++;
        pthread_mutex_unlock(&state.lock);
        if (i >= opt.tests.n) return NULL;
        const char *path = opt.tests.v[i];
        Buf why = {0};
        Verdict v = PASSED;
        switch (kind_of(path)) {
        case SCRIPT:
        case FOLDER: v = script(path, kind_of(path) == FOLDER, &why); break;
        case GOLDEN: v = golden(path, &why); break;
        case SHELL: v = shell(path, &why); break;
        case PROGRAM: v = program(path, &why); break;
        }
        report(path, v, &why);
        buf_free(&why);
    }
}

static _Noreturn void usage(void) {
    fprintf(stderr, "usage: driver [-gos FILE] [-go FILE] [-build DIR] [-j N] [-repeat N [-seed N]]"
                    " [-slow FACTOR] [-nogo] [-v]\n"
                    "              [-golden | -expect] PATH...\n");
    exit(3);
}

static void options(int argc, char **argv) {
    const char *go = NULL;
    opt.build = "build";
    opt.jobs = (int)sysconf(_SC_NPROCESSORS_ONLN);
    for (int i = 1; i < argc; i++) {
        const char *a = argv[i];
        if (*a != '-') walk(a, true);
        else if (strcmp(a, "-v") == 0) opt.verbose = true;
        else if (strcmp(a, "-nogo") == 0) opt.nogo = true;
        else if (strcmp(a, "-golden") == 0) opt.golden = true;
        else if (strcmp(a, "-expect") == 0) opt.expect = true;
        else if (i + 1 == argc) usage();
        else if (strcmp(a, "-gos") == 0) opt.gos = realpath(argv[++i], NULL);
        else if (strcmp(a, "-go") == 0) go = argv[++i];
        else if (strcmp(a, "-build") == 0) opt.build = argv[++i];
        else if (strcmp(a, "-j") == 0) opt.jobs = atoi(argv[++i]);
        else if (strcmp(a, "-repeat") == 0) opt.repeat = atoi(argv[++i]);
        else if (strcmp(a, "-seed") == 0) opt.seed = (unsigned)strtoul(argv[++i], NULL, 10);
        else if (strcmp(a, "-slow") == 0) opt.slow = atof(argv[++i]);
        else usage();
    }
    if (opt.jobs < 1 || opt.jobs > 64) opt.jobs = 1;
    if (opt.repeat > 1 && opt.seed == 0) opt.seed = (unsigned)time(NULL) ^ (unsigned)getpid() << 16;
    if (opt.repeat > 1) printf("%d rounds each, -seed %u\n", opt.repeat, opt.seed);
    if (!opt.nogo) oracle_find(&opt.oracle, go, opt.build);
}

int main(int argc, char **argv) {
    options(argc, argv);
    pthread_t threads[64];
    for (int i = 0; i < opt.jobs; i++) pthread_create(&threads[i], NULL, worker, NULL);
    for (int i = 0; i < opt.jobs; i++) pthread_join(threads[i], NULL);
    if (opt.oracle.go)
        printf("%d of %d compared with %s\n", state.compared, opt.tests.n, opt.oracle.version);
    else if (!opt.nogo) printf("no Go 1.23 here: nothing compared with it (make test-deps)\n");
    printf("%d passed, %d failed, %d skipped\n", state.passed, state.failed, state.skipped);
    return state.failed ? 1 : 0;
}
