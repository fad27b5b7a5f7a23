// SPDX-License-Identifier: GPL-3.0-or-later
//
// The terminal of a session: lines edited with readline while goroutines run, and their output
// above the line that is being typed. All but term_write and term_leave is for the main goroutine.
#ifndef CLI_TERM_H
#define CLI_TERM_H

#include "runtime/rt.h"
#include "vm/base/buf.h"

typedef enum TermLine {
    TERM_LINE,    // a line, without its end
    TERM_DISCARD, // Ctrl-C
    TERM_END,     // Ctrl-D on an empty line, or the terminal is gone
} TermLine;

// False: there is no readline, *why says why.
bool term_start(const char **why);
// Reads a line; goroutines go on meanwhile.
TermLine term_readline(const char *prompt, Buf *line);
// The signals that the session gets while no line is being read, of int: SIGINT, and those for
// term_onsignal.
GoChan *term_signals(void);
// VmSession.write: output of goroutines. May park.
bool term_write(int fd, const void *p, size_t n);
// Writes to the terminal itself, in the same way.
void term_print(const char *text, size_t n);
// Whether colours may be used: a terminal that knows them, and no NO_COLOR.
bool term_colors(void);
// Ends the process by the signal, if it is one that ends a session (SIGTERM, SIGHUP).
void term_onsignal(int sig);
// The process is about to end: the terminal gets its modes back.
void term_leave(void);

#endif
