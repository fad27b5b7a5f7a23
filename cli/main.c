// SPDX-License-Identifier: GPL-3.0-or-later
//
// gos: finds the verb and calls it. What is no verb is for `gos run`: options, or a file, so that a
// script may begin with #!/usr/bin/env gos.
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/cli.h"

const Verb cli_verbs[] = {
#define VERB(name, fn, operands, help) {#name, fn, operands, help},
#include "cli/verbs.def"
    {.name = NULL},
};

const Verb *cli_verb(const char *name) {
    for (const Verb *v = cli_verbs; v->name; v++)
        if (strcmp(v->name, name) == 0)
            return v;
    return NULL;
}

int cli_version(int argc, char **argv) {
    (void)argc, (void)argv;
    puts("gos version " GOS_VERSION);
    return 0;
}

// Whether the first argument, which is no command, names a program to run.
static bool isscript(const char *arg) {
    size_t n = strlen(arg);
    const char *end = n > 3 ? arg + n - 3 : "";
    struct stat st;
    return *arg == '-' || strchr(arg, '/') || strcmp(end, ".gs") == 0 || strcmp(end, ".go") == 0 ||
           (stat(arg, &st) == 0 && S_ISREG(st.st_mode));
}

int main(int argc, char **argv) {
    if (argc < 2 && isatty(STDIN_FILENO))
        return cli_repl(1, argv);
    if (argc < 2)
        return cli_run(2, (char *[]){argv[0], "-", NULL});
    const char *name = argv[1];
    if (strcmp(name, "-h") == 0 || strcmp(name, "--help") == 0)
        name = "help";
    else if (strcmp(name, "--version") == 0)
        name = "version";
    const Verb *v = cli_verb(name);
    if (v)
        return v->fn(argc - 1, argv + 1);
    if (isscript(name))
        return cli_run(argc, argv);
    fprintf(stderr, "gos: no command %s; gos help lists them\n", name);
    return EXIT_USAGE;
}
