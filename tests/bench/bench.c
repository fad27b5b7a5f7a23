// SPDX-License-Identifier: GPL-3.0-or-later
// The benchmark runner. Every tests/bench/NAME.go runs under gos and, where installed, compiled by
// Go; a NAME.lua beside it under Lua 5.4 and LuaJIT (with and without its JIT). All run in turn,
// round after round, since only ratios of one run mean anything; medians are printed. The output of
// each must equal that of the first, so that nobody is fast by being wrong. parked.go is measured
// in bytes: growth of the peak resident memory over hello.go's, per goroutine.
//
// tests/bench/c/NAME.c and NAME.go are the same measurements of the C library and of Go: without an
// argument the C program lists their names, with one both print nanoseconds per operation and fail
// if the result is wrong.
#include <dirent.h>
#include <fcntl.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { GOS, GO, LUA, LUAJIT, LUAJIT_OFF, NSYS };
enum { MAX_ROUNDS = 31, HELLO_FACTOR = 5, PARKED = 100000 };

static const char *const sysname[NSYS] = {"gos", "Go", "Lua 5.4", "LuaJIT", "LuaJIT -joff"};

typedef struct Row {
    char name[64];
    bool has[NSYS], wrong[NSYS];
    double seconds[NSYS], memory[NSYS]; // medians; bytes
} Row;

static struct {
    const char *gos, *go, *build, *dir;
    bool lua, luajit;
    int rounds;
} opt = {.build = "build", .dir = "tests/bench", .rounds = 3};

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

// Runs argv with its output in `out`; false when it failed. Gives seconds and peak memory.
static bool run(char *const argv[], const char *out, double *seconds, double *memory) {
    double start = now();
    pid_t pid = fork();
    if (pid < 0) return false;
    if (pid == 0) {
        int fd = open(out, O_WRONLY | O_CREAT | O_TRUNC, 0666), null = open("/dev/null", O_RDWR);
        dup2(null, 0);
        dup2(fd, 1);
        dup2(null, 2);
        execvp(argv[0], argv);
        _exit(127);
    }
    int status;
    struct rusage use;
    if (wait4(pid, &status, 0, &use) < 0) return false;
    if (seconds) *seconds = now() - start;
    if (memory) *memory = (double)use.ru_maxrss * 1024;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool installed(const char *name, const char *flag) {
    char *const argv[] = {(char *)name, (char *)flag, NULL};
    return run(argv, "/dev/null", NULL, NULL);
}

static bool same_file(const char *a, const char *b) {
    FILE *f = fopen(a, "rb"), *g = fopen(b, "rb");
    bool same = f && g;
    for (int c = 0; same && c != EOF;) same = (c = getc(f)) == getc(g);
    if (f) fclose(f);
    if (g) fclose(g);
    return same;
}

static bool build_go(const char *source, const char *binary) {
    setenv("GO111MODULE", "on", 1);
    setenv("GOFLAGS", "", 1);
    char *const argv[] = {(char *)opt.go, "build", "-o", (char *)binary, (char *)source, NULL};
    return run(argv, "/dev/null", NULL, NULL);
}

static int by_value(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *v, int n) {
    qsort(v, (size_t)n, sizeof *v, by_value);
    return n % 2 ? v[n / 2] : (v[n / 2 - 1] + v[n / 2]) / 2;
}

static void measure(Row *r) {
    char source[512], lua[512], binary[512], out[NSYS][512];
    snprintf(source, sizeof source, "%s/%s.go", opt.dir, r->name);
    snprintf(lua, sizeof lua, "%s/%s.lua", opt.dir, r->name);
    snprintf(binary, sizeof binary, "%s/bench/%s", opt.build, r->name);
    bool haslua = access(lua, R_OK) == 0;
    char *const argv[NSYS][4] = {{(char *)opt.gos, "run", source},
                                 {binary},
                                 {"lua5.4", lua},
                                 {"luajit", lua},
                                 {"luajit", "-joff", lua}};
    r->has[GOS] = opt.gos != NULL;
    r->has[GO] = opt.go && build_go(source, binary);
    r->has[LUA] = haslua && opt.lua;
    r->has[LUAJIT] = r->has[LUAJIT_OFF] = haslua && opt.luajit;
    double seconds[NSYS][MAX_ROUNDS], memory[NSYS][MAX_ROUNDS];
    int rounds = opt.rounds * (strcmp(r->name, "hello") == 0 ? HELLO_FACTOR : 1);
    if (rounds > MAX_ROUNDS) rounds = MAX_ROUNDS;
    for (int round = 0; round < rounds; round++) {
        for (int s = 0; s < NSYS; s++) {
            if (!r->has[s]) continue;
            snprintf(out[s], sizeof out[s], "%s/bench/%s.%d", opt.build, r->name, s);
            if (!run(argv[s], out[s], &seconds[s][round], &memory[s][round])) r->has[s] = false;
        }
    }
    int first = -1;
    for (int s = 0; s < NSYS; s++) {
        if (!r->has[s]) continue;
        if (s != GOS && first < 0) first = s; // Go's output judges, else Lua's
        r->seconds[s] = median(seconds[s], rounds);
        r->memory[s] = median(memory[s], rounds);
    }
    for (int s = 0; s < NSYS && first >= 0; s++) {
        r->wrong[s] = r->has[s] && !same_file(out[first], out[s]);
    }
}

// --- the table ---------------------------------------------------------------------------------

static void head(void) {
    printf("%-14s", "seconds");
    for (int s = 0; s < NSYS; s++) printf(" %12s", sysname[s]);
    printf("  ");
    for (int s = 1; s < NSYS; s++) printf(" %12s", sysname[s]);
    printf("\n%-14s %*s   gos's time divided by that of ...\n", "", 13 * NSYS - 1, "");
}

static void print_row(const Row *r) {
    printf("%-14s", r->name);
    for (int s = 0; s < NSYS; s++) {
        if (!r->has[s]) printf(" %12s", s == GOS ? "failed" : "-");
        else printf(" %11.4f%c", r->seconds[s], r->wrong[s] ? '!' : ' ');
    }
    printf("  ");
    for (int s = 1; s < NSYS; s++) {
        if (r->has[s] && r->has[GOS]) printf(" %12.3f", r->seconds[GOS] / r->seconds[s]);
        else printf(" %12s", "-");
    }
    printf("\n");
    fflush(stdout);
}

static void print_means(const Row *rows, int n, bool conc) {
    printf("%-14s %*s", "geometric mean", 13 * NSYS - 1 + 2, "");
    for (int s = 1; s < NSYS; s++) {
        double sum = 0;
        int k = 0;
        for (int i = 0; i < n; i++) {
            const Row *r = &rows[i];
            bool isconc = strncmp(r->name, "go_", 3) == 0;
            if (isconc != conc || !r->has[GOS] || !r->has[s] || r->wrong[GOS]) continue;
            sum += log(r->seconds[GOS] / r->seconds[s]);
            k++;
        }
        if (k) printf(" %12.3f", exp(sum / k));
        else printf(" %12s", "-");
    }
    printf("\n\n");
}

static void print_parked(const Row *parked, const Row *hello) {
    printf("%-14s", "bytes/parked");
    double bytes[NSYS] = {0};
    for (int s = 0; s < NSYS; s++) {
        if (!parked->has[s] || !hello->has[s]) {
            printf(" %12s", s == GOS ? "failed" : "-");
            continue;
        }
        bytes[s] = (parked->memory[s] - hello->memory[s]) / PARKED;
        printf(" %11.0f%c", bytes[s], parked->wrong[s] ? '!' : ' ');
    }
    if (bytes[GOS] > 0 && bytes[GO] > 0) printf("   %12.3f", bytes[GOS] / bytes[GO]);
    printf("\n");
}

// --- the C library -----------------------------------------------------------------------------

// Runs argv and reads the first number it prints; -1 when it failed.
static double run_number(char *const argv[], const char *out) {
    double ns = -1;
    if (!run(argv, out, NULL, NULL)) return -1;
    FILE *f = fopen(out, "r");
    if (f == NULL || fscanf(f, "%lf", &ns) != 1) ns = -1;
    if (f) fclose(f);
    return ns;
}

static void measure_c(const char *program, const char *gobinary, const char *name) {
    double c[MAX_ROUNDS], go[MAX_ROUNDS];
    char out[512];
    char *const cargv[] = {(char *)program, (char *)name, NULL};
    char *const goargv[] = {(char *)gobinary, (char *)name, NULL};
    bool cok = true, gook = opt.go != NULL;
    snprintf(out, sizeof out, "%s/bench/c.out", opt.build);
    int rounds = opt.rounds < MAX_ROUNDS ? opt.rounds : MAX_ROUNDS;
    for (int r = 0; r < rounds; r++) {
        cok = cok && (c[r] = run_number(cargv, out)) >= 0;
        gook = gook && (go[r] = run_number(goargv, out)) >= 0;
    }
    printf("%-16s", name);
    if (cok) printf(" %12.1f", median(c, rounds));
    else printf(" %12s", "failed");
    if (gook) printf(" %12.1f", median(go, rounds));
    else printf(" %12s", "-");
    if (cok && gook) printf(" %12.2f", median(c, rounds) / median(go, rounds));
    printf("\n");
    fflush(stdout);
}

static int only_c(const struct dirent *d) {
    size_t n = strlen(d->d_name);
    return n > 2 && strcmp(d->d_name + n - 2, ".c") == 0;
}

// Those whose names begin with one of the n wanted, or all.
static void bench_c(char *const wanted[], int nwanted) {
    char dir[300], program[512], binary[520], source[512], list[512], name[64];
    struct dirent **d;
    snprintf(dir, sizeof dir, "%s/c", opt.dir);
    snprintf(list, sizeof list, "%s/bench/c.list", opt.build);
    int n = scandir(dir, &d, only_c, alphasort);
    printf("\n%-16s %12s %12s %12s\n", "ns/operation", "C library", "Go", "ratio");
    for (int i = 0; i < n; i++) {
        int stem = (int)strlen(d[i]->d_name) - 2;
        snprintf(program, sizeof program, "%s/bench/c/%.*s", opt.build, stem, d[i]->d_name);
        snprintf(binary, sizeof binary, "%s.go", program);
        snprintf(source, sizeof source, "%s/%.*s.go", dir, stem, d[i]->d_name);
        char *const argv[] = {program, NULL};
        if (opt.go) build_go(source, binary);
        FILE *f = run(argv, list, NULL, NULL) ? fopen(list, "r") : NULL;
        if (f == NULL) printf("%s: failed\n", program);
        while (f != NULL && fscanf(f, "%63s", name) == 1) {
            bool want = nwanted == 0;
            for (int k = 0; k < nwanted && !want; k++) {
                want = strncmp(wanted[k], name, strlen(wanted[k])) == 0;
            }
            if (want) measure_c(program, binary, name);
        }
        if (f) fclose(f);
        free(d[i]);
    }
    if (n >= 0) free(d);
}

static int only_go(const struct dirent *d) {
    size_t n = strlen(d->d_name);
    return n > 3 && strcmp(d->d_name + n - 3, ".go") == 0;
}

static void parse(int argc, char **argv, int *firstname) {
    opt.go = getenv("GO");
    int i = 1;
    for (; i + 1 < argc && argv[i][0] == '-'; i += 2) {
        if (strcmp(argv[i], "-gos") == 0) opt.gos = argv[i + 1];
        else if (strcmp(argv[i], "-go") == 0) opt.go = argv[i + 1];
        else if (strcmp(argv[i], "-build") == 0) opt.build = argv[i + 1];
        else if (strcmp(argv[i], "-rounds") == 0) opt.rounds = atoi(argv[i + 1]);
    }
    *firstname = i;
    if (opt.rounds < 1) opt.rounds = 1;
    if (!opt.go || !*opt.go) opt.go = "/usr/lib/go-1.23/bin/go";
    if (!installed(opt.go, "version")) opt.go = installed("go", "version") ? "go" : NULL;
    opt.lua = installed("lua5.4", "-v");
    opt.luajit = installed("luajit", "-v");
}

int main(int argc, char **argv) {
    int firstname;
    parse(argc, argv, &firstname);
    char path[512];
    snprintf(path, sizeof path, "%s/bench", opt.build);
    mkdir(path, 0777);
    struct dirent **d;
    int n = scandir(opt.dir, &d, only_go, alphasort), nrows = 0;
    if (n < 0) {
        perror(opt.dir);
        return 1;
    }
    Row *rows = calloc((size_t)n, sizeof *rows);
    const Row *hello = NULL, *parked = NULL;
    head();
    for (int group = 0; group < 3; group++) { // the interpreter, the scheduler, the whole program
        for (int i = 0; i < n; i++) {
            const char *name = d[i]->d_name;
            bool whole = strcmp(name, "hello.go") == 0 || strcmp(name, "parked.go") == 0;
            int mine = whole ? 2 : strncmp(name, "go_", 3) == 0 ? 1 : 0;
            bool wanted = firstname >= argc;
            for (int k = firstname; k < argc && !wanted; k++) {
                wanted = strncmp(argv[k], name, strlen(argv[k])) == 0;
            }
            if (mine != group || !wanted) continue;
            Row *r = &rows[nrows++];
            snprintf(r->name, sizeof r->name, "%.*s", (int)strlen(name) - 3, name);
            measure(r);
            print_row(r);
            if (strcmp(name, "hello.go") == 0) hello = r;
            if (strcmp(name, "parked.go") == 0) parked = r;
        }
        if (group < 2) print_means(rows, nrows, group == 1);
    }
    if (hello && parked) print_parked(parked, hello);
    bench_c(argv + firstname, argc - firstname);
    bool wrong = false;
    for (int i = 0; i < nrows; i++) {
        for (int s = 0; s < NSYS; s++) wrong = wrong || rows[i].wrong[s];
    }
    if (wrong) printf("! prints something else than the others\n");
    for (int i = 0; i < n; i++) free(d[i]);
    free(d);
    free(rows);
    return wrong;
}
