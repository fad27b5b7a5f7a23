// SPDX-License-Identifier: GPL-3.0-or-later
//
// From a checked package to a program of bytecode.
//
// The compiler has no state of its own: everything lives in the arena and in the `info` words of
// the tree. Only what the program can reach is compiled; bodies of standard packages are checked
// on first reference.
#ifndef VM_COMPILE_COMPILE_H
#define VM_COMPILE_COMPILE_H

#include "vm/code/code.h"
#include "vm/types/types.h"

typedef struct CompileConfig {
    Arena *arena; // owns the program; must outlive it, and be that of the tree or outlive it too
    const FileSet *files;
    DiagList *diags;
    TypesCtx *types;
    // Finds the C body of a native by name ("strings.Index", "strings.(*Builder).String"), NULL
    // when there is none. When the hook itself is NULL, Func.native stays NULL and whoever runs
    // the program binds it by Func.name.
    Native (*native)(void *user, const char *name);
    void *user;
    const char *entry; // the function that is the program; NULL: main, or a script's statements
} CompileConfig;

// Compiles main and all that it reaches. The package has been checked without errors, and each
// `info` word of the tree is still NULL: a tree compiles once. Returns NULL after reporting to
// config->diags what cannot be compiled (a feature that is missing, a frame that is too large).
// Recursion is as deep as the tree is high: run it on a stack of some 16 MiB.
Program *compile_program(const CompileConfig *config, Package *main);

// ---- Sessions (vm/types/types.h): units compiled into a program that may be running

typedef struct CompileSession CompileSession;
CompileSession *compile_session_new(const CompileConfig *config, Package *session);
void compile_session_free(CompileSession *s);
// The program, empty before the first unit is installed.
Program *compile_session_program(CompileSession *s);
// Compiles the unit that types_check_unit has checked; as compile_program otherwise. The lists in
// *u are good until the next unit. False after reporting what cannot be compiled; the session is
// as it was.
bool compile_unit(CompileSession *s, ProgramUnit *u);

#endif
