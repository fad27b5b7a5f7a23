// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzzers of checker and compiler share: one input as a program of one file, parsed and
// checked on a deep stack. Standard packages can be imported; so can the folders below the current
// one.
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>

#include "cli/cli.h"

// Called with what frontend_check_files returned: NULL when there are mistakes.
typedef void FuzzBody(Frontend *s, Package *pkg);

typedef struct FuzzInput {
    Str text;
    unsigned mode; // SYNTAX_GO or SYNTAX_SCRIPT
    FuzzBody *body;
} FuzzInput;

static inline void *fuzz_thread(void *arg) {
    const FuzzInput *in = arg;
    Frontend s;
    FileVec files = {0};
    frontend_init(&s);
    File *f = syntax_parse(&s.syntax, STR_LIT("fuzz.go"), in->text, in->mode);
    if (f)
        VEC_PUSH(&files, f);
    Package *pkg = frontend_check_files(&s, &files, ".", false);
    if (!pkg != (s.diags.nerrors > 0)) // a program without mistakes, or a reason why there is none
        abort();
    in->body(&s, pkg);
    Buf out = {0};
    diags_print(&s.diags, &out, DIAG_ALL);
    diags_json(&s.diags, &out);
    buf_free(&out);
    VEC_FREE(&files);
    frontend_free(&s);
    return NULL;
}

// Runs body on the input in both languages.
static inline void fuzz_run(const uint8_t *data, size_t size, FuzzBody *body) {
    static const unsigned modes[] = {SYNTAX_GO, SYNTAX_SCRIPT};
    for (int i = 0; i < 2; i++) {
        FuzzInput in = {{(const char *)data, size}, modes[i], body};
        pthread_attr_t attr;
        pthread_t thread;
        pthread_attr_init(&attr);
        // gos gives these stages 16 MiB; frames are larger under sanitizers.
        if (pthread_attr_setstacksize(&attr, (size_t)256 << 20) != 0 ||
            pthread_create(&thread, &attr, fuzz_thread, &in) != 0)
            abort();
        pthread_join(thread, NULL);
        pthread_attr_destroy(&attr);
    }
}

#endif
