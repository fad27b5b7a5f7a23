// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the files of the command line share. Each verb takes its arguments (argv[0] is the verb) and
// returns the process's exit status: 0, 1 for mistakes in a script, 2 for a wrong command line.
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <stdbool.h>

#include "cli/load.h"
#include "vm/code/code.h"
#include "vm/syntax/syntax.h"
#include "vm/types/types.h"

enum { EXIT_MISTAKES = 1, EXIT_USAGE = 2 };

#define VERB(name, fn, operands, help) int fn(int argc, char **argv);
#include "cli/verbs.def"

typedef struct Verb {
    const char *name;
    int (*fn)(int argc, char **argv);
    const char *operands, *help;
} Verb;

extern const Verb cli_verbs[]; // ends with a NULL name
const Verb *cli_verb(const char *name); // NULL: there is none

// --- options.c ---------------------------------------------------------------------------------

typedef enum OptionForm { FLAG, WORD, MAYBE, EQUALS, NAMED } OptionForm;

typedef enum OptionId {
    OPT_NONE,
#define OPTION(verb, id, name, form, arg, help) OPT_##verb##_##id,
#include "cli/verbs.def"
} OptionId;

typedef struct Option {
    OptionId id;
    const char *verb, *name;
    OptionForm form;
    const char *arg, *help;
} Option;

extern const Option cli_options[]; // ends with a NULL name

// Begins with the verb, argc and argv, argv[0] being the verb, and zeros.
typedef struct OptionScan {
    const char *verb;
    int argc;
    char **argv;
    int i;               // of the next argument; behind the options: of the first operand
    int status;          // not 0 after a mistake, which has been reported
    const char *letters; // left behind one dash
} OptionScan;

// The next option, with its argument (NULL if it has none, "" for a MAYBE without); NULL at the
// first operand and after a mistake.
const Option *cli_next_option(OptionScan *s, const char **value);
// Appends an option as help writes it: "-e CODE", "-i[SUFFIX]", "-dump=KIND".
void cli_option_form(const Option *o, Buf *out);

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

typedef VEC(File *) FileVec;

void frontend_init(Frontend *s);
void frontend_free(Frontend *s);
// Parses and checks the package in a folder (n == 1), or that of the files named. NULL after
// mistakes, which are in s->diags. Its path is "main" when it is a program.
Package *frontend_check(Frontend *s, char *const *paths, int n);
// The same for a script given as text (copied). It may import the package `granted` (NULL: none)
// besides those that every program may.
Package *frontend_check_text(Frontend *s, Str name, Str text, const char *granted);
// The two halves of frontend_check for gos test: reads a folder with its test files, or files;
// false after mistakes. Then, of the files that make a package together, checks them. As Go:
// mistakes of syntax alone, of types once those are gone. beside: they are not the package that
// others find in dir.
bool frontend_read_tests(Frontend *s, char *const *paths, int n, FileVec *files);
Package *frontend_check_files(Frontend *s, const FileVec *files, const char *dir, bool beside);
// Reads, without checking, a standard package by its path, or that in a folder. False: there is
// none.
bool frontend_read_package(Frontend *s, const char *path, FileVec *files);
// The paths of the standard packages, NULL-terminated; user is the Frontend.
const char *const *frontend_stdpackages(void *user);
// Whether a file's name ends as those of tests do.
bool frontend_is_test(Str name);
// TypesEmbed: the files of the package's folder that a pattern names.
const char *frontend_embed(void *user, const Package *pkg, const char *pattern, TypesFiles *files);
// Prints the diagnostics to standard error, in colour on a terminal unless NO_COLOR is set, and,
// except with DIAG_PLAIN, where to read more.
void frontend_report(Frontend *s, unsigned flags);
// Prints them to standard output as JSON, one a line.
void frontend_report_json(Frontend *s);

// --- tree.c ------------------------------------------------------------------------------------

// Whether an operand is DIR/... (or just ...); then DIR is stored.
bool cli_is_tree(const char *arg, char *dir, size_t size);
// Calls fn for DIR and each folder below it that has sources, tests: those of tests count; the
// results are joined by |.
int cli_each_package(const char *dir, bool tests, int (*fn)(void *arg, const char *dir),
                     void *arg);

// --- run.c -------------------------------------------------------------------------------------

// Compiles a package whose function `entry` (NULL: main, or a script's statements) is the program.
// NULL after mistakes. On a deep stack.
Program *cli_compile(Frontend *s, Package *pkg, const char *entry);
// Runs fn on a thread with a deep stack and waits for it; 0 or an error number.
int cli_deep(void *(*fn)(void *), void *arg);
// CompileConfig.native.
Native cli_native(void *user, const char *name);

#endif
