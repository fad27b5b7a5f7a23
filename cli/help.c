// SPDX-License-Identifier: GPL-3.0-or-later
//
// gos help, and what is said about wrong command lines.
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/manual.h"

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
    put_usage(stderr, cli_verb(verb));
    return EXIT_USAGE;
}

void cli_option_form(const Option *o, Buf *out) {
    static const char *const forms[] = {[FLAG] = "-%s", [WORD] = "-%s %s", [NAMED] = "-%s %s",
                                        [MAYBE] = "-%s[%s]",
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
        cli_option_form(o, &form);
        printf("  %-28.*s %s\n", (int)form.len, form.data, o->help);
    }
    buf_free(&form);
    return 0;
}

int cli_help(int argc, char **argv) {
    OptionScan scan = {.verb = "help", .argc = argc, .argv = argv};
    const char *value;
    while (cli_next_option(&scan, &value)) {
        void (*put)(void) = manual_of(value);
        if (!put)
            return cli_usage("help", "-as= is one of man, bash, zsh, fish");
        put();
        return 0;
    }
    if (scan.status)
        return scan.status;
    if (scan.i < argc) {
        const Verb *v = cli_verb(argv[scan.i]);
        return v ? help_of(v) : cli_usage("help", "no command %s", argv[scan.i]);
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
