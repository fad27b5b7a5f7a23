// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the files of gos vet share.
#ifndef CLI_VET_H
#define CLI_VET_H

#include "cli/cli.h"

typedef struct Vet {
    Frontend *front;
    const Package *pkg;
} Vet;

// Reports a finding about a node.
void vet_report(Vet *v, const void *node, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
// A type as messages write it; in the front end's arena.
const char *vet_type(Vet *v, const Type *t);
// Looks at a checked call: formats and arguments of printf-like functions.
void vet_printf(Vet *v, const CallExpr *call);
// The same for values with locks that are passed on, in any node.
void vet_locks(Vet *v, const Node *n);

#endif
