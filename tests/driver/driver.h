// SPDX-License-Identifier: GPL-3.0-or-later
// The test driver. A test is a file found by walking; what it must do stands in comments inside it
// (spec.c); it is run as processes of its own with a time limit (proc.c) and judged (check.c),
// under gos and, for strict Go, under the real Go as well, whose results are kept by content hash
// (oracle.c). main.c walks, runs in parallel, counts.
#ifndef TESTS_DRIVER_H
#define TESTS_DRIVER_H

#include <stdbool.h>
#include <stddef.h>

// A growing byte string; always NUL-terminated once anything was added.
typedef struct Buf {
    char *p;
    size_t n, cap;
} Buf;

void buf_add(Buf *b, const void *p, size_t n);
void buf_printf(Buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void buf_free(Buf *b);
bool buf_readfile(Buf *b, const char *path); // false when it cannot be read
bool buf_writefile(const Buf *b, const char *path);

// A growing list of strings that it owns; NULL-terminated when v is not NULL.
typedef struct List {
    char **v;
    int n, cap;
} List;

void list_add(List *l, const char *s, size_t n);
void list_split(List *l, const char *s); // add the words of s
void list_free(List *l);

char *format(const char *fmt, ...) __attribute__((format(printf, 1, 2))); // to be freed

// --- spec.c: what a test file says about itself -------------------------------------------------
typedef struct Diag {
    int line;
    char *text; // a line break inside a message is written \n, a tab \t
} Diag;

typedef struct Diags {
    Diag *v;
    int n, cap;
} Diags;

void diags_add(Diags *d, int line, const char *text, size_t n);
void diags_sort(Diags *d);
void diags_free(Diags *d);

// A file of a folder's test beside its main file.
typedef struct Member {
    char *name; // below the folder
    Diags diags;
} Member;

typedef struct Spec {
    Buf source;
    Buf expect;     // standard output, lines ended by \n
    bool checkout;  // compare standard output (a shell test without expectation does not)
    List errs;      // each must occur in standard error
    Diags diags;    // compile errors; any makes it a compile-error test
    int exit;       // expected status
    double seconds; // time limit
    List args, env; // K=V
    Buf input;      // standard input
    bool hasinput;
    bool program; // has a package clause: strict Go
    bool goskip;  // not to be run under Go
    char *skip;   // reason for not running at all, or NULL
    bool refused; // there are compile errors: in diags, or in a member's
    bool folder;  // the test is a folder, source that of its main file
    bool script;  // which is main.gs
    Member *members;
    int nmembers;
    Buf tree; // names and contents of the folder's other files
} Spec;

// Reads path; the comment mark is // or, for a shell test, #. False (with a message) when it is
// unreadable or a directive is malformed.
bool spec_read(Spec *s, const char *path);
void spec_free(Spec *s);

// --- folder.c: a folder as one test -------------------------------------------------------------
// The path of a folder's main.go or main.gs, to be freed; NULL when it is no test by itself.
char *folder_main(const char *dir);
// The same as spec_read for such a folder.
bool spec_read_folder(Spec *s, const char *dir);

// --- proc.c: one process ------------------------------------------------------------------------
typedef struct Result {
    Buf out, err;
    int status; // exit status, or -signal
    bool timedout;
    double seconds;
} Result;

typedef struct Command {
    char *const *argv;
    const char *dir;  // NULL: stay
    char *const *env; // NULL-terminated K=V added to the environment, or NULL
    const Buf *input; // NULL: /dev/null
    bool merged;      // standard error goes where standard output does
    double seconds;
} Command;

// Runs the command in a process group of its own, which is killed when the time is up and when it
// ends.
void proc_run(Result *r, const Command *c);
void result_free(Result *r);

// --- check.c: judging ---------------------------------------------------------------------------
// Each appends to why and returns false when the result is not what the test says.
bool check_run(const Spec *s, const Result *r, Buf *why);
bool check_diags(const Spec *s, const Result *r, const char *name, bool isgo, Buf *why);
bool check_same(const char *what, const Buf *want, const Buf *got, Buf *why);
// The lines of standard error that every implementation of Go prints alike: panic:, fatal error:,
// goroutine 1 [...].
void check_panic_lines(const Buf *err, List *lines);
// Diagnostics `name:line:col: text` out of compiler output.
void check_parse_diags(const Buf *err, const char *name, Diags *d);

// --- oracle.c: the real Go ----------------------------------------------------------------------
typedef struct Oracle {
    char *go;      // path of the go command, NULL when there is no Go 1.23
    char *version; // "go1.23.5"
    char *cache;   // directory
} Oracle;

// Looks for Go 1.23: the given path, $GO, the Debian package's place, PATH.
void oracle_find(Oracle *o, const char *path, const char *builddir);
// What Go does with the test: builds and runs it, or, for a compile-error test, only compiles it.
// Kept by content. False when the program unexpectedly did not compile; r->err says why.
bool oracle_run(const Oracle *o, const Spec *s, const char *path, Result *r);

// --- rewrite.c: expectations out of what Go does ------------------------------------------------
bool rewrite_expectations(const Spec *s, const char *path, const Result *r);

#endif
