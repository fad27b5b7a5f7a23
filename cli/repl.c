// SPDX-License-Identifier: GPL-3.0-or-later
//
// gos repl: the loop that reads an input, runs it and prints what became of it.
//
// The loop is the main goroutine, a C function; what an input does runs on goroutines of the
// script, so that those it leaves behind go on while the next input is read.
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/history.h"
#include "cli/repl.h"
#include "cli/term.h"
#include "stdlib/internal/repl/repl.h"
#include "vm/exec/native.h"

Repl repl;

static void say(const char *text, size_t n) {
    term_print(text, n);
}

void repl_say(const char *fmt, ...) {
    Buf b = {0};
    va_list ap;
    va_start(ap, fmt);
    buf_vprintf(&b, fmt, ap);
    va_end(ap);
    say(b.data, b.len);
    buf_free(&b);
}

static void ended(void) {
    go_trysend(repl.ended, NULL);
}

// How long an interrupted input may take to end, in reminders: a signal may come just before the
// system call that it is to interrupt. The second is for one that waits for something (a child,
// which the terminal has sent the signal too).
enum { REMINDERS = 20, WAITING = 6 };
static const int64_t reminder = 50000000;

static void abandon(const char *why) {
    vm_abandon();
    go_tryrecv(repl.ended, NULL, NULL); // it may just have ended
    repl_say("left behind: %s\n", why);
}

// Ctrl-C while an input runs: returns when it has ended, or has been left behind.
static void interrupt(void) {
    const char *why;
    bool gone = false;
    say("\n", 1); // behind the terminal's ^C
    bool ends = vm_interrupt(false, &why);
    GoTicker tick = {0};
    go_ticker_start(&tick, reminder, reminder);
    for (int i = 0; i < (ends ? REMINDERS : WAITING) && !gone; i++) {
        int sig = 0;
        int64_t now;
        GoSelCase cases[] = {{repl.ended, NULL}, {tick.c, &now}, {term_signals(), &sig}};
        gone = go_select(cases, 0, 3, true, NULL) == 0;
        if (sig == SIGINT)
            say("\n", 1);
        if (!gone)
            ends = vm_interrupt(sig != SIGINT, &why);
    }
    go_ticker_stop(&tick);
    go_ticker_free(&tick);
    if (!gone)
        abandon(ends ? "it does not react" : why);
}

// Waits until the input's goroutine has ended. Ctrl-C ends it.
static void waitended(void) {
    GoChan *signals = repl.terminal ? term_signals() : NULL;
    for (;;) {
        int sig = 0;
        GoSelCase cases[] = {{repl.ended, NULL}, {signals, &sig}};
        if (go_select(cases, 0, 2, true, NULL) == 0)
            break;
        term_onsignal(sig);
        if (sig == SIGINT) {
            interrupt();
            break;
        }
    }
}

bool repl_run(const char *text, size_t n, const char *name) {
    Live *s = &repl.session;
    go_entersyscall();
    LiveResult r = live_compile(s, text, n, name, repl.colors);
    go_exitsyscall();
    if (r == LIVE_WRONG)
        say(s->out.data, s->out.len);
    if (r != LIVE_READY)
        return r == LIVE_EMPTY;
    buf_add(&repl.inputs, text, n);
    if (n > 0 && text[n - 1] != '\n')
        buf_addc(&repl.inputs, '\n');
    vm_install(&s->unit);
    vm_start(s->unit.entry);
    waitended();
    return true;
}

static bool iscommand(const Buf *text) {
    return text->len > 0 && (text->data[0] == ':' || text->data[0] == ';');
}

// A whole input, or a line for the session itself.
static void runinput(Buf *text) {
    if (iscommand(text))
        repl_command(buf_cstr(text));
    else
        repl_run(text->data, text->len, NULL);
    text->len = 0;
}

// Reads inputs from a standard input that is no terminal.
static void readplain(void) {
    Buf text = {0};
    char *line = NULL;
    size_t cap = 0;
    while (!repl.quit) {
        go_entersyscall();
        ssize_t n = getline(&line, &cap, stdin);
        go_exitsyscall();
        if (n > 0)
            buf_add(&text, line, (size_t)n);
        if (n > 0 && !iscommand(&text) && live_incomplete(text.data, text.len))
            continue;
        if (text.len > 0)
            runinput(&text);
        if (n <= 0)
            break;
    }
    free(line);
    buf_free(&text);
}

static void readterminal(void) {
    Buf text = {0};
    history_load();
    repl_completion();
    while (!repl.quit) {
        TermLine r = term_readline(text.len ? "...> " : "gos> ", &text);
        if (r == TERM_END)
            break;
        if (r == TERM_DISCARD) {
            text.len = 0;
            continue;
        }
        buf_addc(&text, '\n');
        if (!iscommand(&text) && live_incomplete(text.data, text.len))
            continue;
        history_add(text.data, text.len);
        runinput(&text);
    }
    buf_free(&text);
}

static void replmain(void *arg) {
    const char *why;
    (void)arg;
    repl.ended = go_chan_make(0, 1);
    if (repl.terminal && !term_start(&why)) {
        repl.terminal = false;
        fprintf(stderr, "gos: lines cannot be edited: %s\n", why);
    }
    vm_install(&repl.session.unit);
    vm_start(repl.session.unit.entry);
    waitended();
    if (repl.terminal)
        readterminal();
    else
        readplain();
}

int cli_repl(int argc, char **argv) {
    static const VmSession hooks = {
        .say = say, .ended = ended, .write = term_write, .leave = term_leave};
    if (argc > 1)
        return cli_usage("repl", "no argument %s", argv[1]);
    if (!live_init(&repl.session)) {
        fwrite(repl.session.out.data, 1, repl.session.out.len, stderr);
        return EXIT_MISTAKES;
    }
    vm_setargs(0, NULL, "gos");
    VmConfig config;
    vm_config(&config);
    repl.terminal = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
    repl.colors = term_colors() ? DIAG_COLOR : 0;
    repl_setcolor(term_colors());
    return vm_session(compile_session_program(repl.session.compiler), &config, &hooks, replmain,
                      NULL);
}
