// SPDX-License-Identifier: GPL-3.0-or-later
//
// gos repl: the loop that reads an input, runs it and prints what became of it.
//
// The loop is the main goroutine, a C function; what an input does runs on goroutines of the
// script, so that those it leaves behind go on while the next input is read.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/live.h"
#include "runtime/rt.h"
#include "vm/exec/native.h"

typedef struct Repl {
    Live session;
    GoChan *ended; // the goroutine of the input has
    int status;
} Repl;

static Repl repl;

static void say(const char *text, size_t n) {
    while (n > 0) {
        go_entersyscall();
        ssize_t w = write(STDERR_FILENO, text, n);
        go_exitsyscall();
        if (w < 0 && go_errno() != EINTR)
            return;
        text += w > 0 ? w : 0;
        n -= w > 0 ? (size_t)w : 0;
    }
}

static void ended(void) {
    go_trysend(repl.ended, NULL);
}

static void runinput(const char *text, size_t n) {
    Live *s = &repl.session;
    go_entersyscall();
    LiveResult r = live_compile(s, text, n, 0);
    go_exitsyscall();
    if (r == LIVE_WRONG)
        say(s->out.data, s->out.len);
    if (r != LIVE_READY)
        return;
    vm_install(&s->unit);
    vm_start(s->unit.entry);
    go_recv(repl.ended, NULL);
}

// Reads inputs from a standard input that is no terminal.
static void readplain(void) {
    Buf text = {0};
    char *line = NULL;
    size_t cap = 0;
    for (;;) {
        go_entersyscall();
        ssize_t n = getline(&line, &cap, stdin);
        go_exitsyscall();
        if (n > 0)
            buf_add(&text, line, (size_t)n);
        if (n > 0 && live_incomplete(text.data, text.len))
            continue;
        if (text.len > 0)
            runinput(text.data, text.len);
        text.len = 0;
        if (n <= 0)
            break;
    }
    free(line);
    buf_free(&text);
}

static void replmain(void *arg) {
    (void)arg;
    repl.ended = go_chan_make(0, 1);
    vm_install(&repl.session.unit);
    vm_start(repl.session.unit.entry);
    go_recv(repl.ended, NULL);
    readplain();
    go_setexit(repl.status);
}

int cli_repl(int argc, char **argv) {
    static const VmSession hooks = {.say = say, .ended = ended};
    if (argc > 1)
        return cli_usage("repl", "no argument %s", argv[1]);
    if (!live_init(&repl.session)) {
        fwrite(repl.session.out.data, 1, repl.session.out.len, stderr);
        return EXIT_MISTAKES;
    }
    vm_setargs(0, NULL, "gos");
    VmConfig config;
    vm_config(&config);
    return vm_session(compile_session_program(repl.session.compiler), &config, &hooks, replmain,
                      NULL);
}
