// SPDX-License-Identifier: GPL-3.0-or-later
//
// gos: finds the verb and calls it. `gos FILE.gs` is `gos run FILE.gs`, so that a script may begin
// with #!.
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"

typedef struct Verb {
    const char *name;
    int (*fn)(int argc, char **argv);
    const char *args, *help;
} Verb;

static const Verb verbs[] = {
#define VERB(name, fn, args, help) {#name, fn, args, help},
#include "cli/verbs.def"
#undef VERB
};

enum { NVERBS = sizeof verbs / sizeof verbs[0] };

static const Verb *findverb(const char *name) {
    for (int i = 0; i < NVERBS; i++)
        if (strcmp(verbs[i].name, name) == 0)
            return &verbs[i];
    return NULL;
}

int cli_usage(const char *verb, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    fprintf(stderr, "gos %s: ", verb);
    vfprintf(stderr, fmt, ap);
    va_end(ap);
    const Verb *v = findverb(verb);
    fprintf(stderr, "\nusage: gos %s %s\n", verb, v ? v->args : "");
    return EXIT_USAGE;
}

int cli_version(int argc, char **argv) {
    (void)argc, (void)argv;
    puts("gos version " GOS_VERSION);
    return 0;
}

int cli_help(int argc, char **argv) {
    if (argc > 1) {
        const Verb *v = findverb(argv[1]);
        if (!v)
            return cli_usage("help", "no command %s", argv[1]);
        printf("usage: gos %s %s\n%s\n", v->name, v->args, v->help);
        return 0;
    }
    puts("gos runs scripts written in Go, on a Go scheduler of its own.\n\n"
         "usage: gos COMMAND [ARGUMENT...]\n       gos FILE.gs [ARGUMENT...]\n");
    for (int i = 0; i < NVERBS; i++)
        printf("  gos %-8s %-46s %s\n", verbs[i].name, verbs[i].args, verbs[i].help);
    return 0;
}

static bool isscript(const char *arg) {
    size_t n = strlen(arg);
    const char *end = n > 3 ? arg + n - 3 : "";
    return strchr(arg, '/') || strcmp(end, ".gs") == 0 || strcmp(end, ".go") == 0;
}

int main(int argc, char **argv) {
    if (argc < 2) {
        cli_help(1, argv);
        return EXIT_USAGE;
    }
    const char *name = argv[1];
    if (strcmp(name, "-h") == 0 || strcmp(name, "--help") == 0)
        name = "help";
    else if (strcmp(name, "--version") == 0)
        name = "version";
    const Verb *v = findverb(name);
    if (v)
        return v->fn(argc - 1, argv + 1);
    if (isscript(name))
        return cli_run(argc, argv);
    fprintf(stderr, "gos: no command %s; gos help lists them\n", name);
    return EXIT_USAGE;
}
