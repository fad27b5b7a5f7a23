// SPDX-License-Identifier: GPL-3.0-or-later
// How a program begins and ends: the mains of rt.h, what is printed for a panic that nobody
// catches, and the status. Each case is a process.
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "runtime/embed.h"
#include "runtime/rt.h"

enum { LIMIT = 30 };

static void nothing(void *arg)
{
    (void)arg;
}

static void setexit(void *arg)
{
    (void)arg;
    go_setexit(3);
}

static void panics(void *arg)
{
    go_panic("%s", arg != NULL ? (char *)arg : "gone wrong");
}

static void say(void *arg)
{
    fprintf(stderr, "%s\n", (char *)arg);
}

static void deferred(void *arg)
{
    go_defer(say, "deferred");
    panics(arg);
}

static void twice(void *arg)
{
    (void)arg;
    go_defer(panics, "second");
    go_panic("first");
}

static void recovers(void *arg)
{
    (void)arg;
    GoPanic p;
    if (go_recover(&p))
        fprintf(stderr, "recovered %s\n", p.text);
}

static void recovered(void *arg)
{
    go_defer(recovers, NULL);
    panics(arg);
}

static void again(void *arg)
{
    (void)arg;
    go_recover(NULL);
    go_panic("second");
}

static void afterrecover(void *arg)
{
    go_defer(again, NULL);
    panics(arg);
}

static void others(void *arg)
{
    (void)arg;
    int before = go_numg();
    go(panics, "in a goroutine");
    while (go_numg() > before)
        go_sleep(10000);
    fprintf(stderr, "still here\n");
    go_setexit(4);
}

static void mainexits(void *arg)
{
    (void)arg;
    go_defer(say, "deferred");
    go_goexit();
}

static void handle(const GoPanic *p, void *arg)
{
    fprintf(stderr, "%s: %s\n", (char *)arg, p->text);
}

static void handled(void *arg)
{
    go_set_panic_handler(handle, "handled");
    others(arg);
    panics(arg);
}

static void badhandler(const GoPanic *p, void *arg)
{
    (void)p;
    go_panic("%s", (char *)arg);
}

static void handlerpanics(void *arg)
{
    go_set_panic_handler(badhandler, "worse");
    panics(arg);
}

static void fire(void *arg, uintptr_t seq)
{
    (void)seq;
    panics(arg);
}

static void intimer(void *arg)
{
    (void)arg;
    static GoTimer t;
    go_timer_init(&t, fire, "in a timer");
    go_timer_start(&t, go_nanotime(), 0);
    go_sleep(1000000000);
}

static void insystem(void *arg)
{
    go_systemstack(panics, arg);
}

static void bodypanics(GoScope *s, void *arg)
{
    (void)s;
    panics(arg);
}

static void scope(void *arg)
{
    go_scope(bodypanics, arg);
}

static int status(void *arg)
{
    go_setexit(1);
    return *(int *)arg;
}

static int statuspanics(void *arg)
{
    panics(NULL);
    return *(int *)arg;
}

static int64_t noerror(void *arg)
{
    (void)arg;
    return 0;
}

static int64_t ioerror(void *arg)
{
    (void)arg;
    return go_tcp_dial("nowhere", 0);
}

static int runstatus(void)
{
    int n = 7;
    return go_run_status(status, &n);
}

static int runstatuspanics(void)
{
    int n = 7;
    return go_run_status(statuspanics, &n);
}

static int runnoerror(void)
{
    return go_run_error(noerror, NULL);
}

static int runioerror(void)
{
    return go_run_error(ioerror, NULL);
}

// Natives of a bare goroutine: a panic ends at go_try, or is fatal.
static GoResume bare(G *g)
{
    (void)g;
    GoPanic p;
    fprintf(stderr, "%d %s\n", go_try(deferred, "bare", &p), p.text);
    fprintf(stderr, "%d\n", go_try(recovered, "too", &p));
    GoWaitGroup wg = {0};
    go_wg_done(&wg);
    return GO_DONE;
}

static int runbare(void)
{
    return go_mainbare(NULL, bare, NULL, NULL);
}

static const struct {
    const char *name;
    void (*fn)(void *);
    int (*run)(void);  // instead of go_run(fn)
    int status;
    const char *err;   // the beginning of stderr
} cases[] = {
    {"nothing", nothing, NULL, 0, ""},
    {"setexit", setexit, NULL, 3, ""},
    {"panic", panics, NULL, 2, "panic: gone wrong\n\ngoroutine 1 [running]:\n"},
    {"deferred", deferred, NULL, 2, "deferred\npanic: gone wrong\n\ngoroutine 1 [running]:\n"},
    {"twice", twice, NULL, 2, "panic: first\n\tpanic: second\n\ngoroutine 1 [running]:\n"},
    {"recovered", recovered, NULL, 0, "recovered gone wrong\n"},
    {"afterrecover", afterrecover, NULL, 2,
     "panic: gone wrong [recovered]\n\tpanic: second\n\ngoroutine 1 [running]:\n"},
    {"others", others, NULL, 4, "panic: in a goroutine\n\ngoroutine "},
    {"mainexits", mainexits, NULL, 0, "deferred\n"},
    {"handled", handled, NULL, 2,
     "handled: in a goroutine\nstill here\nhandled: gone wrong\n"},
    {"handlerpanics", handlerpanics, NULL, 2, "fatal error: panic in the panic handler: worse\n"},
    {"intimer", intimer, NULL, 2, "fatal error: in a timer\n"},
    {"insystem", insystem, NULL, 2, "fatal error: gone wrong\n"},
    {"scope", scope, NULL, 2, "panic: gone wrong\n\ngoroutine 1 [running]:\n"},
    {"status", NULL, runstatus, 7, ""},
    {"statuspanics", NULL, runstatuspanics, 2, "panic: gone wrong\n"},
    {"noerror", NULL, runnoerror, 0, ""},
    {"ioerror", NULL, runioerror, 1, "error: Invalid argument\n"},
    {"bare", NULL, runbare, 2,
     "deferred\n0 bare\nrecovered too\n1\nfatal error: sync: negative WaitGroup counter\n"},
};

static bool testcase(size_t i)
{
    char err[4096];
    int fd[2], st;
    if (pipe(fd) != 0)
        return false;
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0) {
        dup2(fd[1], STDERR_FILENO);
        close(fd[0]);
        close(fd[1]);
        alarm(LIMIT);
        exit(cases[i].run != NULL ? cases[i].run() : go_run(cases[i].fn, NULL));
    }
    close(fd[1]);
    size_t n = 0;
    for (ssize_t r; (r = read(fd[0], err + n, sizeof err - 1 - n)) > 0;)
        n += (size_t)r;
    err[n] = '\0';
    close(fd[0]);
    waitpid(pid, &st, 0);
    int status = WIFSIGNALED(st) ? -WTERMSIG(st) : WEXITSTATUS(st);
    const char *want = cases[i].err;
    bool same = want[0] == '\0' ? n == 0 : strncmp(err, want, strlen(want)) == 0;
    if (status == cases[i].status && same)
        return true;
    printf("%s: status %d, want %d\n%s\n", cases[i].name, status, cases[i].status, err);
    return false;
}

int main(void)
{
    int failed = 0;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        failed += !testcase(i);
    if (failed == 0)
        printf("ok\n");
    return failed != 0;
}
