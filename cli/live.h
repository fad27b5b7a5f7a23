// SPDX-License-Identifier: GPL-3.0-or-later
//
// An interactive session without its terminal: text in, checked, compiled and run in one program
// that goes on; diagnostics out. One thread at a time; running wants a goroutine.
#ifndef CLI_LIVE_H
#define CLI_LIVE_H

#include "cli/cli.h"
#include "vm/compile/compile.h"
#include "vm/exec/vm.h"

typedef struct Live {
    Frontend front;
    CompileConfig config;
    Package *pkg;
    CompileSession *compiler;
    ProgramUnit unit;
    uint32_t ninputs;
    Buf out; // diagnostics of the last input, in printed form
} Live;

// False: s->out says why (what is built in is broken).
bool live_init(Live *s);
void live_free(Live *s);

typedef enum LiveResult {
    LIVE_EMPTY, // nothing but blanks and comments
    LIVE_WRONG, // s->out says what; nothing has changed
    LIVE_READY, // s->unit is to be installed and started
} LiveResult;

// Checks and compiles an input, called name in messages (NULL: by its number). flags: DIAG_COLOR.
LiveResult live_compile(Live *s, const char *text, size_t n, const char *name, unsigned flags);
// Whether more lines would make a whole input of it.
bool live_incomplete(const char *text, size_t n);
// Checks an input without running it, and appends the types of the values it would show, in a
// line; false: s->out says what is wrong.
bool live_types(Live *s, const char *text, size_t n, unsigned flags, Buf *types);
// The type of the first of those values; NULL: it has none, or mistakes.
Type *live_typeof(Live *s, const char *text, size_t n);
// The package that a name means: imported, or a standard one; NULL: none.
Package *live_package(Live *s, const char *name);

#endif
