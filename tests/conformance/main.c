// SPDX-License-Identifier: GPL-3.0-or-later
// Finds Go's tests, runs them on all cores, prints how many of each kind pass, and fails when one
// of passing.txt no longer does. -update writes that list anew; -v says why each of the others
// fails; names as arguments (ken/cplx0.go) run only those.
#include "conformance.h"

#include <dirent.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Where Go's runner looks, and in no folder below.
static const char *const folders[] = {".",       "ken",     "chan",      "interface",
                                      "syntax",  "dwarf",   "fixedbugs", "codegen",
                                      "runtime", "abi",     "typeparam", "typeparam/mdempsky",
                                      "arenas"};
static const char *const places[] = {"/usr/share/go-1.23/test", "/usr/lib/go-1.23/test",
                                     "/usr/local/go/test"};

static struct {
    Settings set;
    char *tests; // Go's test/
    const char *lists; // folder of exclude.txt and passing.txt
    int jobs;
    bool verbose, update;
    List only, names, exclude, passing;
} opt = {.set.seconds = 60, .lists = "tests/conformance"};

typedef enum Verdict { OTHER, EXCLUDED, UNTRIED, PASSED, FAILED } Verdict;

typedef struct Count {
    int tried, passed, excluded, others;
} Count;

static struct {
    pthread_mutex_t lock; // protects all below
    int next;
    Count counts[NKINDS];
    List passed, lost, won;
} state = {.lock = PTHREAD_MUTEX_INITIALIZER};

// --- lists

static int by_text(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static int find(const List *l, const char *s) {
    char *const *at = l->n ? bsearch(&s, l->v, (size_t)l->n, sizeof *l->v, by_text) : NULL;
    return at ? (int)(at - l->v) : -1;
}

static void sort(List *l) {
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, by_text);
}

// Lines `NAME [REASON]`; # begins a comment. Sorted by name; reasons must be there when asked for.
static void read_list(List *l, const char *file, bool reasons) {
    Buf b = {0};
    char *path = format("%s/%s", opt.lists, file);
    if (!buf_readfile(&b, path) && !opt.update) {
        perror(path);
        exit(3);
    }
    for (const char *p = b.p; p && *p;) {
        size_t n = strcspn(p, "\n"), name = strcspn(p, " \n");
        if (*p != '#' && n > 0) list_add(l, p, name);
        if (*p != '#' && n > 0 && reasons && name == n) {
            fprintf(stderr, "%s: %.*s is excluded without a reason\n", path, (int)n, p);
            exit(3);
        }
        p += n + (p[n] == '\n');
    }
    sort(l);
    free(path);
    buf_free(&b);
}

static bool write_passing(void) {
    Buf b = {0};
    char *path = format("%s/passing.txt", opt.lists);
    buf_printf(&b, "# Go's tests that pass: written by `make conformance UPDATE=1`.\n");
    for (int i = 0; i < state.passed.n; i++) buf_printf(&b, "%s\n", state.passed.v[i]);
    bool ok = buf_writefile(&b, path);
    if (!ok) perror(path);
    free(path);
    buf_free(&b);
    return ok;
}

static void add_folder(const char *folder) {
    char *path = format("%s/%s", opt.tests, folder);
    DIR *d = opendir(path);
    struct dirent *e;
    while (d && (e = readdir(d))) {
        size_t n = strlen(e->d_name);
        if (n < 4 || strcmp(e->d_name + n - 3, ".go") != 0 || e->d_name[0] == '.') continue;
        char *name = strcmp(folder, ".") == 0 ? format("%s", e->d_name)
                                              : format("%s/%s", folder, e->d_name);
        list_add(&opt.names, name, strlen(name));
        free(name);
    }
    if (d) closedir(d);
    free(path);
}

// --- running

static Verdict judge(const Recipe *r, const char *name, const char *path, Buf *why) {
    bool named = opt.only.n > 0;
    if (r->whynot) return OTHER;
    if (find(&opt.exclude, name) >= 0 && !named) return EXCLUDED;
    if (!kinds[r->kind].tried) return UNTRIED;
    return attempt(&opt.set, r, path, why) ? PASSED : FAILED;
}

static void record(const Recipe *r, const char *name, Verdict v, const Buf *why) {
    bool listed = find(&opt.passing, name) >= 0;
    pthread_mutex_lock(&state.lock);
    Count *c = &state.counts[r->kind];
    c->tried += v == PASSED || v == FAILED;
    c->passed += v == PASSED;
    c->excluded += v == EXCLUDED;
    c->others += v == OTHER || v == UNTRIED;
    if (v == PASSED) list_add(&state.passed, name, strlen(name));
    if (v == PASSED && !listed) list_add(&state.won, name, strlen(name));
    if (v != PASSED && listed) list_add(&state.lost, name, strlen(name));
    if (v == FAILED && (opt.verbose || (listed && !opt.update))) {
        printf("FAIL %s (%s)\n", name, kinds[r->kind].word);
        for (const char *p = why->p; p && *p;) {
            size_t n = strcspn(p, "\n");
            printf("     %.*s\n", (int)n, p);
            p += n + (p[n] == '\n');
        }
        fflush(stdout);
    }
    pthread_mutex_unlock(&state.lock);
}

static void *worker(void *arg) {
    const List *names = arg;
    for (;;) {
        pthread_mutex_lock(&state.lock);
        int i = state.next++;
        pthread_mutex_unlock(&state.lock);
        if (i >= names->n) return NULL;
        char *path = format("%s/%s", opt.tests, names->v[i]);
        Recipe r;
        Buf why = {0};
        if (recipe_read(&r, path)) {
            Verdict v = judge(&r, names->v[i], path, &why);
            record(&r, names->v[i], v, &why);
        }
        recipe_free(&r);
        buf_free(&why);
        free(path);
    }
}

// --- reporting

static void report(void) {
    printf("%-20s %7s %7s %9s %10s\n", "kind", "passed", "tried", "excluded", "not tried");
    Count sum = {0};
    for (int k = 0; k < NKINDS; k++) {
        const Count *c = &state.counts[k];
        if (c->tried + c->excluded + c->others == 0) continue;
        printf("%-20s %7d %7d %9d %10d\n", kinds[k].word, c->passed, c->tried, c->excluded,
               c->others);
        sum.passed += c->passed;
        sum.tried += c->tried;
        sum.excluded += c->excluded;
        sum.others += c->others;
    }
    printf("%-20s %7d %7d %9d %10d\n", "all", sum.passed, sum.tried, sum.excluded, sum.others);
}

static void show(const char *what, List *l) {
    sort(l);
    if (l->n) printf("%s: %d\n", what, l->n);
    for (int i = 0; i < l->n; i++) printf("  %s\n", l->v[i]);
}

static int finish(void) {
    report();
    if (opt.only.n) return state.lost.n > 0;
    sort(&state.passed);
    if (opt.update) return write_passing() ? 0 : 3;
    show("pass now, and are not in passing.txt (UPDATE=1 adds them)", &state.won);
    show("NO LONGER PASS", &state.lost);
    return state.lost.n > 0;
}

static _Noreturn void usage(void) {
    fprintf(stderr, "usage: conformance -gos FILE [-tests DIR] [-lists DIR] [-j N] [-v] [-update]"
                    " [NAME...]\n");
    exit(3);
}

static void options(int argc, char **argv) {
    const char *tests = NULL;
    opt.jobs = (int)sysconf(_SC_NPROCESSORS_ONLN);
    for (int i = 1; i < argc; i++) {
        const char *a = argv[i];
        if (*a != '-') list_add(&opt.only, a, strlen(a));
        else if (strcmp(a, "-v") == 0) opt.verbose = true;
        else if (strcmp(a, "-update") == 0) opt.update = true;
        else if (i + 1 == argc) usage();
        else if (strcmp(a, "-gos") == 0) opt.set.gos = realpath(argv[++i], NULL);
        else if (strcmp(a, "-tests") == 0) tests = argv[++i];
        else if (strcmp(a, "-lists") == 0) opt.lists = argv[++i];
        else if (strcmp(a, "-j") == 0) opt.jobs = atoi(argv[++i]);
        else usage();
    }
    if (!opt.set.gos) usage();
    if (opt.jobs < 1 || opt.jobs > 64) opt.jobs = 1;
    for (size_t i = 0; !tests && i < sizeof places / sizeof *places; i++)
        if (access(places[i], R_OK) == 0) tests = places[i];
    opt.tests = tests ? realpath(tests, NULL) : NULL;
}

int main(int argc, char **argv) {
    options(argc, argv);
    if (!opt.tests) {
        printf("conformance: skipped: no sources of Go 1.23 here (make test-deps)\n");
        return 0;
    }
    read_list(&opt.exclude, "exclude.txt", true);
    read_list(&opt.passing, "passing.txt", false);
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) add_folder(folders[i]);
    sort(&opt.names);
    List *names = opt.only.n ? &opt.only : &opt.names;
    pthread_t threads[64];
    for (int i = 0; i < opt.jobs; i++) pthread_create(&threads[i], NULL, worker, names);
    for (int i = 0; i < opt.jobs; i++) pthread_join(threads[i], NULL);
    return finish();
}
