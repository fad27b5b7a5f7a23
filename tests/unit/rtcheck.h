// SPDX-License-Identifier: GPL-3.0-or-later
// For unit tests of the runtime: CHECK, and a main that runs every test of a table at GOMAXPROCS 1,
// 2 and 8.
#ifndef TESTS_UNIT_RTCHECK_H
#define TESTS_UNIT_RTCHECK_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/embed.h"

#define CHECK(cond) \
    ((cond) ? (void)0 : (fprintf(stderr, "%s:%d: %s (GOMAXPROCS=%d)\n", __FILE__, __LINE__, #cond, \
                                 go_gomaxprocs(0)), abort()))

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define RT_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define RT_SANITIZED 1
#endif
#endif
// Rounds of a stress test, fewer where everything is slower.
#ifdef RT_SANITIZED
#define ROUNDS(n) ((n) / 10)
#else
#define ROUNDS(n) (n)
#endif

typedef struct RtTest {
    const char *name;
    void (*fn)(void);
} RtTest;

typedef struct RtRun {
    const RtTest *tests;
    const char *only;
} RtRun;

static inline void rt_runall(void *arg)
{
    static const int procs[] = {1, 2, 8};
    const RtRun *r = arg;
    for (size_t i = 0; i < sizeof procs / sizeof procs[0]; i++) {
        go_gomaxprocs(procs[i]);
        for (const RtTest *t = r->tests; t->name != NULL; t++) {
            if (r->only != NULL && strcmp(r->only, t->name) != 0)
                continue;
            int64_t start = go_nanotime();
            t->fn();
            if (getenv("RT_VERBOSE") != NULL)
                fprintf(stderr, "%d %-24s %.3f s\n", procs[i], t->name,
                        (double)(go_nanotime() - start) / 1e9);
        }
    }
}

// tests ends with a NULL name; argument 1 names the only one to run.
__attribute__((unused)) static int rt_main(int argc, char **argv, const RtTest *tests)
{
    RtRun r = {tests, argc > 1 ? argv[1] : NULL};
    int status = go_run(rt_runall, &r);
    if (status == 0)
        printf("ok\n");
    return status;
}

#endif
