// SPDX-License-Identifier: GPL-3.0-or-later
//
// Programs given on the command line: gos -e, -n, -p.
#ifndef CLI_ONELINER_H
#define CLI_ONELINER_H

#include "stdlib/internal/oneline/oneline.h"
#include "vm/syntax/syntax.h"

typedef struct Oneliner {
    Buf code, before, after; // -e, -b, -z, each the lines of all its options
    bool given;              // any of them
    bool loop, print;        // -n or -p; -p
    bool options;            // any of those that only -n and -p have
    int workers;             // -j; 0: the lines are worked on in turn
    Buf sep;                 // -F, as it is meant
    OnelineConfig config;
} Oneliner;

enum { ONELINER_WORKERS = 256 };

struct Option;
// Takes an option of gos run if it is one of these. Returns false when it is another; *err is NULL
// or what is wrong.
bool oneliner_option(Oneliner *l, const struct Option *o, const char *value, const char **err);
// After the options: takes the code and the files from the operands; *n is how many are left to
// the program from *args on. NULL, or what is wrong.
const char *oneliner_operands(Oneliner *l, char ***args, int *n);
// Appends the program as one script. Mistakes in the syntax of its parts go to ctx->diags, and
// nothing is appended. Positions are those in the parts, whose names are -e, -b and -z.
void oneliner_source(const Oneliner *l, SyntaxContext *ctx, Buf *out);

#endif
