// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the files of the REPL share.
#ifndef CLI_REPL_H
#define CLI_REPL_H

#include "cli/live.h"
#include "runtime/rt.h"

typedef struct Repl {
    Live session;
    GoChan *ended; // the goroutine of the input has
    Buf inputs;    // all that were run, for :save
    bool terminal;
    bool quit;
    unsigned colors; // DIAG_COLOR or 0
} Repl;

extern Repl repl;

void repl_say(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
// Runs an input and waits for its end; name (NULL: its number) is what messages call it. False: it
// was wrong and nothing has run.
bool repl_run(const char *text, size_t n, const char *name);
// --- command.c
// Does what a line that begins with : or ; says. The main goroutine.
void repl_command(const char *line);
// --- complete.c
// Has readline complete names and members by what the session knows.
void repl_completion(void);

#endif
