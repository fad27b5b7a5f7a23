// SPDX-License-Identifier: GPL-3.0-or-later
// For unit tests of the runtime whose cases end the process: each runs in a child with a time
// limit; its exit status (negative: the signal) and what it writes to standard error are compared.
#ifndef TESTS_UNIT_CHILDCASE_H
#define TESTS_UNIT_CHILDCASE_H

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/unit/rtcheck.h"

typedef struct ChildCase {
    const char *name;
    void (*fn)(void *arg);  // for go_run
    int procs;
    int status;
    const char *debug;      // GOSDEBUG, or NULL
    const char *err[6];     // standard error contains them, in this order
    bool plain;             // not with a sanitizer, which has shadow memory and signal handlers
} ChildCase;

enum { CHILD_LIMIT = 60 };

static inline void child_run(const ChildCase *c, int err)
{
    char procs[16];
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    dup2(err, STDERR_FILENO);
    snprintf(procs, sizeof procs, "%d", c->procs);
    setenv("GOMAXPROCS", procs, 1);
    if (c->debug != NULL)
        setenv("GOSDEBUG", c->debug, 1);
    else
        unsetenv("GOSDEBUG");
    alarm(CHILD_LIMIT);
    exit(go_run(c->fn, NULL));
}

static inline bool child_case(const ChildCase *c)
{
    static char text[1 << 18];
    FILE *f = tmpfile();
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0)
        child_run(c, fileno(f));
    int st;
    waitpid(pid, &st, 0);
    rewind(f);
    text[fread(text, 1, sizeof text - 1, f)] = '\0';
    fclose(f);
    int status = WIFSIGNALED(st) ? -WTERMSIG(st) : WEXITSTATUS(st);
    bool ok = status == c->status;
    const char *at = text;
    for (int i = 0; i < 6 && c->err[i] != NULL; i++) {
        const char *hit = at != NULL ? strstr(at, c->err[i]) : NULL;
        if (at != NULL && hit == NULL)
            printf("%s: no '%s'\n", c->name, c->err[i]);
        at = hit != NULL ? hit + strlen(c->err[i]) : NULL;
    }
    if (ok && at != NULL)
        return true;
    printf("%s: status %d, want %d\n%.20000s\n", c->name, status, c->status, text);
    return false;
}

// Arguments name the cases to run, by how they begin.
static inline int child_cases(int argc, char **argv, const ChildCase *cases, size_t n)
{
    int failed = 0;
    for (size_t i = 0; i < n; i++) {
        bool wanted = argc == 1;
        for (int k = 1; k < argc; k++)
            wanted |= strncmp(argv[k], cases[i].name, strlen(argv[k])) == 0;
#ifdef RT_SANITIZED
        wanted &= !cases[i].plain;
#endif
        if (!wanted)
            continue;
        int64_t t = go_nanotime();
        failed += !child_case(&cases[i]);
        if (getenv("VERBOSE") != NULL)
            printf("%-20s %6lld ms\n", cases[i].name, (long long)(go_nanotime() - t) / 1000000);
    }
    return failed != 0;
}

#endif
