// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of debug builds, in any build: this file compiles lock.c with GO_DEBUG for itself.
// Each case is a child; one that breaks a rule must abort with the report of it, one that does not
// must end well. Also here: the table of a goroutine's transitions.
#ifndef GO_DEBUG
#define GO_DEBUG
#endif
#include "runtime/lock.c"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

static Lock timers, pollfd, schedlock, chans[3], plain;
static G *g;

static void inorder(void)
{
    lock(&pollfd);
    lock(&timers);
    lock(&chans[0]);
    lock(&chans[1]);
    lock(&plain);
    lock(&schedlock);
    lockheld(&timers);
    unlock(&timers);  // in any order
    unlock(&schedlock);
    unlock(&chans[0]);
    unlock(&pollfd);
    unlock(&plain);
    unlock(&chans[1]);
    locknone();
}

static void tried(void)
{
    lock(&schedlock);
    if (!trylock(&timers))  // cannot wait, so cannot deadlock
        abort();
    if (trylock(&timers))
        abort();
    unlock(&timers);
    unlock(&schedlock);
}

static void outoforder(void)
{
    lock(&pollfd);
    lock(&schedlock);
    lock(&timers);
}

static void chansdescending(void)
{
    lock(&chans[1]);
    lock(&chans[0]);
}

static void afterplain(void)  // one without a rank hides none below it
{
    lock(&schedlock);
    lock(&plain);
    lock(&pollfd);
}

static void twice(void)
{
    lock(&plain);
    if (!trylock(&plain))
        lock(&plain);
}

static void notheld(void)
{
    lock(&pollfd);
    unlock(&timers);
}

static void heldcheck(void)
{
    lockheld(&schedlock);
}

static void nonecheck(void)
{
    lock(&timers);
    locknone();
}

static void lazyrank(void)  // as in sync.Cond, whose zero value is ready
{
    lockrank(&plain, LockNotifyList);
    lock(&schedlock);
    lock(&plain);
}

static void transitions(void)
{
    st_rlx(&g->status, Gdead);
    setgstatus(g, Gdead, Grunnable);
    setgstatus(g, Grunnable, Grunning);
    setgstatus(g, Grunning, Gwaiting);
    casgstatus(g, Gwaiting, Grunnable);
    setgstatus(g, Grunnable, Grunning);
    setgstatus(g, Grunning, Gsyscall);
    setgstatus(g, Gsyscall, Grunning);
    setgstatus(g, Grunning, Gdead);
}

static void badset(void)
{
    st_rlx(&g->status, Gwaiting);
    setgstatus(g, Gwaiting, Grunning);
}

static void badcas(void)
{
    st_rlx(&g->status, Gdead);
    casgstatus(g, Gdead, Grunning);
}

static void readiedtwice(void)
{
    st_rlx(&g->status, Gwaiting);
    casgstatus(g, Gwaiting, Grunnable);
    casgstatus(g, Gwaiting, Grunnable);
}

static const struct {
    const char *name;
    void (*fn)(void);
    const char *says[3];  // NULL: must end well
} cases[] = {
    {"in order", inorder, {NULL}},
    {"tried", tried, {NULL}},
    {"out of order", outoforder, {"0: LockPoll", "1: LockSched", "wanted: LockTimers"}},
    {"channels descending", chansdescending, {"0: LockChan", "lock ordering problem"}},
    {"after one without a rank", afterplain, {"1: LockNone", "wanted: LockPoll"}},
    {"twice", twice, {"lock taken twice"}},
    {"not held", notheld, {"0: LockPoll", "unlock of a lock this thread does not hold"}},
    {"lockheld", heldcheck, {"lock not held where it must be"}},
    {"locknone", nonecheck, {"0: LockTimers", "locks held where none may be"}},
    {"rank given late", lazyrank, {"wanted: LockNotifyList"}},
    {"transitions", transitions, {NULL}},
    {"waiting to running", badset, {"no such transition"}},
    {"dead to running", badcas, {"no such transition"}},
    {"readied twice", readiedtwice, {"is runnable, not waiting", "unexpected state"}},
};

// Runs fn in a child; its standard error, and whether it ended well.
static bool child(void (*fn)(void), char *text, size_t size)
{
    int fd[2], status;
    if (pipe(fd) != 0)
        abort();
    pid_t pid = fork();
    if (pid == 0) {
        dup2(fd[1], 2);
        fn();
        _exit(0);
    }
    close(fd[1]);
    size_t n = 0;
    ssize_t got;
    while (n < size - 1 && (got = read(fd[0], text + n, size - 1 - n)) > 0)
        n += (size_t)got;
    text[n] = '\0';
    close(fd[0]);
    waitpid(pid, &status, 0);
    return status == 0;
}

int main(void)
{
    static char text[1 << 16];
    int bad = 0;
    lockinit(&pollfd, LockPoll);
    lockinit(&timers, LockTimers);
    lockinit(&schedlock, LockSched);
    for (int i = 0; i < 3; i++)
        lockinit(&chans[i], LockChan);
    g = calloc(1, sizeof *g);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        bool well = child(cases[i].fn, text, sizeof text);
        bool ok = well == (cases[i].says[0] == NULL);
        for (int k = 0; k < 3 && cases[i].says[k] != NULL; k++)
            ok = ok && strstr(text, cases[i].says[k]) != NULL;
        if (!ok) {
            fprintf(stderr, "test_lockrank: %s: %s\n%s\n", cases[i].name,
                    well ? "nobody noticed" : "not the right report", text);
            bad = 1;
        }
    }
    return bad;
}
