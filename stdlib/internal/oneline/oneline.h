// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef STDLIB_INTERNAL_ONELINE_ONELINE_H
#define STDLIB_INTERNAL_ONELINE_ONELINE_H

#include <stdbool.h>
#include <stddef.h>

// What the command line says about the loop over lines.
typedef struct OnelineConfig {
    char *const *files; // "-" is standard input
    int nfiles;         // 0: standard input
    const char *sep;    // of fields; NULL: white space
    size_t seplen;
    bool inplace;       // what is printed becomes each file's new contents
    const char *suffix; // of the copy of the old contents; "": none is kept
} OnelineConfig;

// Before the program runs. config and what it points to are kept.
void oneline_setup(const OnelineConfig *config);

#endif
