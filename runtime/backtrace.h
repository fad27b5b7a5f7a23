// SPDX-License-Identifier: GPL-3.0-or-later
// C frames for traces. See backtrace.c.
#ifndef RUNTIME_BACKTRACE_H
#define RUNTIME_BACKTRACE_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "switch.h"

// Where the text goes: a FILE, or standard error by write(2) when f is NULL.
typedef struct TraceOut {
    FILE *f;
} TraceOut;

void traceputs(const TraceOut *o, const char *s);
void traceputu(const TraceOut *o, uint64_t v);

// The frames of a suspended context that nobody resumes meanwhile; none when there is no room below
// it for the unwinder. lo: the end of its stack. These tell whether there were any.
bool traceframes(const TraceOut *o, Gobuf *b, const void *lo);
// The caller's own; in a signal handler, those from the interrupted instruction at pc on (0: all).
bool traceself(const TraceOut *o, uintptr_t pc);
// One frame, at the start of the function fn.
void tracefunction(const TraceOut *o, uintptr_t fn);

#endif
