// SPDX-License-Identifier: GPL-3.0-or-later
// Diagnostics: every message about a script, collected, then sorted and printed.
//
// Model: stages append to a DiagList and go on; nobody prints or exits. Printing sorts by
// position, drops duplicates, and shows file:line:col, message, and (unless DIAG_PLAIN) the
// source line with a caret under the span. Like Go's compiler we print 10 errors and then
// "too many errors" unless DIAG_ALL. A list lives in an arena, one thread at a time.
#ifndef VM_BASE_DIAG_H
#define VM_BASE_DIAG_H

#include <stdarg.h>

#include "vm/base/buf.h"
#include "vm/base/source.h"

typedef enum DiagSeverity { DIAG_ERROR, DIAG_WARNING, DIAG_NOTE } DiagSeverity;

typedef struct Diag {
    DiagSeverity severity;
    Span span;        // pos 0: about the program as a whole; end 0: a point
    Str msg;          // may hold "\n\t..." continuation lines, as Go's do
    Str hint;         // one line of advice, or empty
    uint32_t seq;     // order of arrival
} Diag;

typedef struct DiagList {
    Arena *arena;
    FileSet *files;
    Diag *items;
    uint32_t len, cap;
    uint32_t next_seq;
    uint32_t nerrors, nwarnings; // also of messages that were too many to keep
    Diag spill;                  // given to the caller for those
} DiagList;

enum DiagFlags {
    DIAG_PLAIN = 1,   // Go's one-line form only
    DIAG_ALL = 2,     // no limit of 10
    DIAG_COLOR = 4,   // ANSI colours
    DIAG_NO_WARN = 8, // errors only
};

// What is said about mistakes of one kind: codes.def.
typedef struct DiagCode {
    const char *code; // stable: "undefined"
    const char *text; // what it means
    const char *example; // a program with such a mistake, or NULL
} DiagCode;

extern const DiagCode diag_codes[];
extern const int diag_ncodes;
// The kind of a message; never NULL.
const DiagCode *diag_code(const Diag *d);

void diags_init(DiagList *l, Arena *arena, FileSet *files);
// Appends a message; returns it so that the caller may set the hint (valid until the next
// append). Formatting is printf's.
Diag *diag_add(DiagList *l, DiagSeverity sev, Span span, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
Diag *diag_addv(DiagList *l, DiagSeverity sev, Span span, const char *fmt, va_list ap)
    __attribute__((format(printf, 4, 0)));
// Appends an error at a point.
Diag *diag_error(DiagList *l, Pos pos, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
// Sorts by position (stable) and drops duplicates: an equal message on the same line, and a second
// "syntax error" on a line that has one (the one reported first stays).
void diags_sort(DiagList *l);
// Sorts, then appends the printed form to `out`.
void diags_print(DiagList *l, Buf *out, unsigned flags);
// Sorts, then appends one JSON object a line: file, line, column, end {line, column}, severity,
// code, message, hint; what is not known is left out.
void diags_json(DiagList *l, Buf *out);
// Appends the source line of a place and a line with a caret under it.
void diag_excerpt(const FileSet *files, Span span, Buf *out);
// Appends one message in printed form.
void diag_print(const DiagList *l, const Diag *d, Buf *out, unsigned flags);

#endif
