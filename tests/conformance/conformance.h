// SPDX-License-Identifier: GPL-3.0-or-later
// Go's own tests under gos. A test is a file of Go's test/ folder; the first comment in it is its
// recipe: what kind of test it is, with options and arguments (recipe.c). It is done by processes
// of its own (attempt.c); for errorcheck, the compiler's messages are held against the comments
// ERROR "regexp" (errors.c). main.c walks, runs in parallel, counts, and compares with
// passing.txt, the tests that passed before. exclude.txt names what cannot apply, and why.
#ifndef TESTS_CONFORMANCE_H
#define TESTS_CONFORMANCE_H

#include "tests/driver/driver.h"

typedef enum Kind {
#define KIND(name, word, tried) KIND_##name,
#include "kinds.def"
#undef KIND
    NKINDS
} Kind;

typedef struct KindInfo {
    const char *word; // in the recipe
    bool tried;
} KindInfo;
extern const KindInfo kinds[NKINDS];

typedef struct Recipe {
    Buf source;
    Kind kind;
    List flags; // of the Go command or compiler
    List args;  // of the program
    char *whynot; // not for this machine, or unreadable: the reason; else NULL
} Recipe;

// Reads the test at path. False when it has no recipe.
bool recipe_read(Recipe *r, const char *path);
void recipe_free(Recipe *r);

typedef struct Settings {
    const char *gos;
    double seconds; // for one process
} Settings;

// Does the test at `path`; says why not in `why` when it returns false.
bool attempt(const Settings *set, const Recipe *r, const char *path, Buf *why);

// The packages of a test that is a folder, in a module of their own; see packages.c.
typedef struct Unit {
    char *name; // of the package
    char *dir;
    List files;
} Unit;

typedef struct Units {
    Unit *v;
    int n, cap;
} Units;

// Lays the packages of folder `from` out under `to`, in the order of their first files. each: every
// file is a package. False when something cannot be read or written.
bool units_lay_out(Units *u, const char *from, const char *to, bool each);
void units_free(Units *u);

// Whether the messages of a compiler are those that the source of file `name` asks for. bodies:
// functions must have one.
bool errors_match(const Buf *source, const char *name, const Buf *messages, bool bodies,
                  Buf *why);

#endif
