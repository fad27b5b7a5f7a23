// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where packages are: from an import path, and the folder of the file it stands in, to the folder
// of the package and the path it is known by in the whole program.
#ifndef CLI_LOAD_H
#define CLI_LOAD_H

#include "vm/types/types.h"

typedef struct Place {
    const char *path; // "main", or the path by which the package is known
    const char *dir;  // absolute, symbolic links resolved
} Place;

// A replace line of go.mod that names a folder.
typedef struct Replace {
    const char *path, *dir;
} Replace;

typedef struct Module {
    const char *root; // the folder of go.mod, absolute
    const char *path;
    int version; // n of its line `go 1.n`; 0: it has none
    VEC(Replace) replaces;
} Module;

// The module of a folder, NULL when it is in none; found once.
typedef struct ModuleOf {
    const char *dir;
    Module *module;
} ModuleOf;

typedef struct Locator {
    Arena *arena;
    bool (*standard)(const char *path); // a package of the standard library has that path
    const char *cwd;                    // NULL until asked for
    const char *maindir;                // of the program, absolute
    bool loose;                         // the program is files by name: its module does not matter
    const char *granted;                // an internal standard package that it may import, or NULL
    VEC(Place) places;
    VEC(ModuleOf) modules;
} Locator;

void locator_free(Locator *l);
// Notes where the program (or the package that is checked by itself) is: `dir` as the user wrote
// it. Returns the path to know it by: "main" for a program.
const char *locate_root(Locator *l, const char *dir, bool program);
// The same for a program whose files lie in the folder of another package: external tests.
const char *locate_beside(Locator *l, const char *dir);
// TypesResolver: finds the package that im->path means in im->from.
const char *locate_import(Locator *l, TypesImport *im);
// Go's message for the import of a package main.
const char *locate_program_error(Arena *a, const char *path);
// The folder of a package that was located, NULL when it is a standard one.
const char *locate_dir(const Locator *l, const char *path);
// The version 1.n of Go that the package's module is written in; 0: the newest. As in Go, files
// that are named are of no module. The modules of vendored packages are not looked up.
int locate_version(Locator *l, const char *path);
// A file or folder as messages name it: relative to the current folder where that is shorter.
const char *locate_shown(Locator *l, const char *path);

#endif
