// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the files of the command line share. Each verb takes its arguments (argv[0] is the verb) and
// returns the process's exit status: 0, 1 for mistakes in a script, 2 for a wrong command line.
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <stdbool.h>

#include "cli/load.h"
#include "vm/syntax/syntax.h"
#include "vm/types/types.h"

enum { EXIT_MISTAKES = 1, EXIT_USAGE = 2 };

#define VERB(name, fn, args, help) int fn(int argc, char **argv);
#include "cli/verbs.def"
#undef VERB

// Prints "gos NAME: message" and how to call the verb to standard error; returns EXIT_USAGE.
int cli_usage(const char *verb, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

// One compilation: everything the front end makes hangs off it.
typedef struct Frontend {
    Arena arena;
    NameTable names;
    FileSet files;
    DiagList diags;
    SyntaxContext syntax;
    TypesCtx *types;
    uint32_t parse_errors;  // of frontend_check, before types were looked at
    Locator locator;
    const char **stdpaths;  // of the standard packages, NULL-terminated
} Frontend;

void frontend_init(Frontend *s);
void frontend_free(Frontend *s);
// Parses and checks the package in a folder (n == 1), or that of the files named. NULL after
// mistakes, which are in s->diags. Its path is "main" when it is a program.
Package *frontend_check(Frontend *s, char *const *paths, int n);
// TypesEmbed: the files of the package's folder that a pattern names.
const char *frontend_embed(void *user, const Package *pkg, const char *pattern, TypesFiles *files);
// Prints the diagnostics to standard error, in colour on a terminal unless NO_COLOR is set, and,
// except with DIAG_PLAIN, where to read more.
void frontend_report(Frontend *s, unsigned flags);
// Prints them to standard output as JSON, one a line.
void frontend_report_json(Frontend *s);

#endif
