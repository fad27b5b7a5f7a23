// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lines for the REPL itself: `:command argument`, and `;` before a command for the shell.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/repl.h"
#include "cli/term.h"

static void do_help(const char *arg) {
    static const char *const lines[][3] = {
#define COMMAND(name, arg, help) {#name, arg, help},
#include "cli/command.def"
#undef COMMAND
    };
    (void)arg;
    repl_say("%s",
             "Type statements, declarations or expressions, Go as in scripts; lines go on while\n"
             "something is open. An expression shows its values and types, and _ is the last one.\n"
             "Names may be declared again. Goroutines go on at the prompt. Tab completes, Ctrl-R\n"
             "searches, Ctrl-C ends what runs or drops the line, Ctrl-D leaves.\n\n");
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        char name[32];
        snprintf(name, sizeof name, ":%s %s", lines[i][0], lines[i][1]);
        repl_say("  %-18s %s\n", name, lines[i][2]);
    }
    repl_say("  %-18s %s\n", ";COMMAND", "run a command of the shell");
}

static void do_type(const char *arg) {
    Buf types = {0};
    go_entersyscall();
    bool ok = live_types(&repl.session, arg, strlen(arg), repl.colors, &types);
    go_exitsyscall();
    if (ok)
        repl_say("%s\n", types.len ? buf_cstr(&types) : "no value");
    else
        repl_say("%.*s", (int)repl.session.out.len, repl.session.out.data);
    buf_free(&types);
}

// Runs a program on the terminal and waits for it. A signal of the terminal's reaches it, too.
static void spawn(const char *path, char *const *argv) {
    GoCommand command = {.path = path, .argv = argv};
    GoProcess *p;
    int status = 0, err = go_process_start(&command, &p);
    if (err) {
        repl_say("%s: %s\n", argv[0], go_io_error(err));
        return;
    }
    go_process_wait(p, &status, 0);
    go_process_free(p);
    int sig;
    while (repl.terminal && go_tryrecv(term_signals(), &sig, NULL))
        term_onsignal(sig);
    if (WIFSIGNALED(status))
        repl_say("\nsignal: %s\n", strsignal(WTERMSIG(status)));
    else if (WEXITSTATUS(status))
        repl_say("exit status %d\n", WEXITSTATUS(status));
}

static void do_shell(const char *arg) {
    spawn("/bin/sh", (char *[]){"sh", "-c", (char *)(uintptr_t)arg, NULL});
}

static void do_doc(const char *arg) {
    char *name = (char *)(uintptr_t)arg;
    spawn("/proc/self/exe", (char *[]){"gos", "doc", *arg ? name : NULL, NULL});
}

static void do_go(const char *arg) {
    char *text = NULL;
    size_t n = 0;
    (void)arg;
    FILE *f = open_memstream(&text, &n);
    if (!f)
        return;
    vm_goroutines(f);
    fclose(f);
    repl_say("%s", n ? text : "no goroutines\n");
    free(text);
}

static void do_time(const char *arg) {
    int64_t start = go_nanotime();
    if (!repl_run(arg, strlen(arg), NULL))
        return;
    double ns = (double)(go_nanotime() - start);
    if (ns < 1e6)
        repl_say("%.1fµs\n", ns / 1e3);
    else if (ns < 1e9)
        repl_say("%.2fms\n", ns / 1e6);
    else
        repl_say("%.3fs\n", ns / 1e9);
}

static void do_load(const char *arg) {
    Str text;
    int err = source_read(&repl.session.front.arena, arg, &text);
    if (err)
        repl_say("%s: %s\n", arg, strerror(-err));
    else
        repl_run(text.ptr, text.len, arg);
}

static void do_save(const char *arg) {
    int fd = open(arg, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666), err = fd < 0 ? errno : 0;
    for (size_t done = 0; !err && done < repl.inputs.len;) {
        ssize_t w = write(fd, repl.inputs.data + done, repl.inputs.len - done);
        if (w < 0 && errno != EINTR)
            err = errno;
        done += w > 0 ? (size_t)w : 0;
    }
    if (fd >= 0 && close(fd) != 0 && !err)
        err = errno;
    if (err)
        repl_say("%s: %s\n", arg, strerror(err));
}

static void do_quit(const char *arg) {
    (void)arg;
    repl.quit = true;
}

typedef struct Command {
    const char *name;
    void (*run)(const char *arg);
    bool wants; // an argument
} Command;

static const Command commands[] = {
#define COMMAND(name, arg, help) {#name, do_##name, arg[0] != '\0'},
#include "cli/command.def"
#undef COMMAND
};

void repl_command(const char *line) {
    const char *name = line + 1;
    if (line[0] == ';') {
        do_shell(name);
        return;
    }
    size_t n = strcspn(name, " \t\n");
    Buf arg = {0};
    buf_adds(&arg, name + n + strspn(name + n, " \t"));
    while (arg.len > 0 && strchr(" \t\n", arg.data[arg.len - 1]))
        arg.len--;
    // A beginning will do, and the first of those that begin so is meant.
    for (size_t i = 0; n > 0 && i < sizeof commands / sizeof commands[0]; i++) {
        const Command *c = &commands[i];
        if (strncmp(c->name, name, n) != 0)
            continue;
        if (c->wants && arg.len == 0)
            repl_say(":%s wants an argument; :help tells\n", c->name);
        else
            c->run(buf_cstr(&arg));
        buf_free(&arg);
        return;
    }
    repl_say("no command :%.*s; :help lists them\n", (int)n, name);
    buf_free(&arg);
}
