// SPDX-License-Identifier: GPL-3.0-or-later
//
// gos: finds the verb and calls it. What is no verb is for `gos run`: options, or a file, so that a
// script may begin with #!/usr/bin/env gos.
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/cli.h"

const Verb cli_verbs[] = {
#define VERB(name, fn, operands, help) {#name, fn, operands, help},
#include "cli/verbs.def"
    {.name = NULL},
};

static const Verb *findverb(const char *name) {
    for (const Verb *v = cli_verbs; v->name; v++)
        if (strcmp(v->name, name) == 0)
            return v;
    return NULL;
}

static bool hasoptions(const char *verb) {
    for (const Option *o = cli_options; o->name; o++)
        if (strcmp(o->verb, verb) == 0)
            return true;
    return false;
}

static void put_usage(FILE *f, const Verb *v) {
    fprintf(f, "usage: gos %s%s%s%s\n", v->name, hasoptions(v->name) ? " [OPTION...]" : "",
            *v->operands ? " " : "", v->operands);
}

int cli_usage(const char *verb, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    fprintf(stderr, "gos %s: ", verb);
    vfprintf(stderr, fmt, ap);
    va_end(ap);
    fputc('\n', stderr);
    put_usage(stderr, findverb(verb));
    return EXIT_USAGE;
}

int cli_version(int argc, char **argv) {
    (void)argc, (void)argv;
    puts("gos version " GOS_VERSION);
    return 0;
}

// How an option is written: "-e CODE", "-i[SUFFIX]", "-dump=KIND".
static void option_form(const Option *o, Buf *out) {
    static const char *const forms[] = {[FLAG] = "-%s", [WORD] = "-%s %s", [MAYBE] = "-%s[%s]",
                                        [EQUALS] = "-%s=%s"};
    if (o->form == FLAG)
        buf_printf(out, "-%s", o->name);
    else
        buf_printf(out, forms[o->form], o->name, o->arg);
}

static int help_of(const Verb *v) {
    Buf form = {0};
    put_usage(stdout, v);
    printf("\n%s\n", v->help);
    if (hasoptions(v->name))
        puts("");
    for (const Option *o = cli_options; o->name; o++) {
        if (strcmp(o->verb, v->name) != 0)
            continue;
        form.len = 0;
        option_form(o, &form);
        printf("  %-28.*s %s\n", (int)form.len, form.data, o->help);
    }
    buf_free(&form);
    return 0;
}

int cli_help(int argc, char **argv) {
    if (argc > 1) {
        const Verb *v = findverb(argv[1]);
        return v ? help_of(v) : cli_usage("help", "no command %s", argv[1]);
    }
    puts("gos runs scripts written in Go, on a Go scheduler of its own.\n\n"
         "usage: gos FILE [ARGUMENT...]       the same as gos run\n"
         "       gos -e CODE [ARGUMENT...]\n"
         "       gos -n CODE [FILE...]        CODE for each line; -p prints each line, too\n"
         "       gos COMMAND [ARGUMENT...]\n");
    for (const Verb *v = cli_verbs; v->name; v++)
        printf("  gos %-8s %-27s %s\n", v->name, v->operands, v->help);
    puts("\ngos help COMMAND lists a command's options.");
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
