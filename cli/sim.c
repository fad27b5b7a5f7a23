// SPDX-License-Identifier: GPL-3.0-or-later
//
// Simulated runs: one seed in this process, or a search through many.
#include "cli/sim.h"

#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/sim.h"

static bool number(const char **s, uint64_t *n) {
    char *end;
    if (**s < '0' || **s > '9')
        return false;
    errno = 0;
    *n = strtoull(*s, &end, 10);
    *s = end;
    return errno == 0;
}

const char *sim_seeds(SimRange *r, const char *s) {
    uint64_t last;
    bool ok = number(&s, &r->first);
    if (ok && strncmp(s, "..", 2) == 0) {
        s += 2;
        ok = number(&s, &last) && last >= r->first && last - r->first < UINT64_MAX;
        r->count = ok ? last - r->first + 1 : 0;
    }
    r->on = true;
    return ok && *s == '\0' ? NULL : "-sim= is a seed, or FIRST..LAST";
}

const char *sim_count(SimRange *r, const char *s) {
    bool ok = number(&s, &r->count) && *s == '\0' && r->count > 0;
    if (!r->on)
        r->first = 1;
    r->on = true;
    return ok ? NULL : "-sim-count=N is a number of seeds";
}

typedef struct Body {
    int (*fn)(void *arg);
    void *arg;
} Body;

static int runseed(uint64_t seed, void *arg) {
    Body *b = arg;
    go_sim_begin(seed, NULL);
    return b->fn(b->arg);
}

// A word as a shell takes it.
static void printword(const char *s) {
    bool plain = *s != '\0';
    for (const char *p = s; *p; p++)
        plain &= isalnum((unsigned char)*p) || strchr("_./-+=:,@%", *p);
    if (plain) {
        fprintf(stderr, " %s", s);
        return;
    }
    fputs(" '", stderr);
    for (; *s; s++)
        if (*s == '\'')
            fputs("'\\''", stderr);
        else
            fputc(*s, stderr);
    fputc('\'', stderr);
}

int sim_run(const SimRange *r, int (*fn)(void *arg), void *arg, int argc, char **again) {
    Body b = {fn, arg};
    uint64_t failed;
    const char *verb = r->verb ? r->verb : "run";
    if (!r->count)
        return runseed(r->first, &b);
    uint64_t last = r->count - 1 > UINT64_MAX - r->first ? UINT64_MAX : r->first + r->count - 1;
    int status = go_sim_search(r->first, last, runseed, &b, &failed);
    if (status == 0) {
        fprintf(stderr, "gos %s: seeds %" PRIu64 " to %" PRIu64 ": none fails\n", verb, r->first,
                last);
        return 0;
    }
    if (status < 0) {
        fprintf(stderr, "gos %s: cannot start a process: %s\n", verb, strerror(-status));
        return 1;
    }
    fprintf(stderr, "gos %s: seed %" PRIu64 " fails with status %d; the same again:\n", verb,
            failed, status);
    fprintf(stderr, "  gos %s -sim=%" PRIu64, verb, failed);
    for (int i = 0; i < argc; i++)
        printword(again[i]);
    fputc('\n', stderr);
    return status;
}
