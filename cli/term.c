// SPDX-License-Identifier: GPL-3.0-or-later
//
// One goroutine, the session's main one, calls readline, always through go_syscall. At the prompt
// it waits for the first of: a key, which another goroutine reads from the terminal by the network
// poller (one byte at a time, and only while a line is wanted: what follows it belongs to whoever
// reads next); a signal; output. Output of goroutines goes to `pending` while a line is shown, and
// the main goroutine takes the line off the screen, writes what has come, and draws the line again
// below: a thousand goroutines that print cost one redrawing. Text that does not end its line is
// remembered, so that what continues it stands behind it. While no line is shown output is written
// at once by who makes it; `writing` counts those, and the prompt waits for them. Rejected:
// readline called by whoever prints (each would redraw, and keys would wait in the same queue).
#include "cli/term.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/readline.h"

enum { PENDING_MOST = 256 << 10, TAIL_MOST = 512 };

typedef struct Key {
    int32_t n; // 1, or 0 and less at the end
    char c;
} Key;

static struct {
    GoFd in;
    GoChan *want, *keys, *signals, *output;
    bool wanted; // a key has been asked for and has not come
    Key key;     // the one that readline is to get
    bool shown;  // readline shows a line
    bool gotline;
    char *line;
} term;

static struct {
    pthread_mutex_t lock; // all of it; never held while waiting
    bool shown;           // as term.shown
    uint32_t writing;     // goroutines that write to the terminal
    Buf pending;
    bool midline; // what was written last did not end its line
    char tail[TAIL_MOST];
    size_t ntail; // the end of that line, if it is short
} out = {.lock = PTHREAD_MUTEX_INITIALIZER};

// --- output --------------------------------------------------------------------------------------

static void writeall(int fd, const char *p, size_t n) {
    while (n > 0) {
        ssize_t w = write(fd, p, n);
        if (w < 0 && errno == EAGAIN)
            poll(&(struct pollfd){.fd = fd, .events = POLLOUT}, 1, -1);
        else if (w < 0 && errno != EINTR)
            return;
        p += w > 0 ? w : 0;
        n -= w > 0 ? (size_t)w : 0;
    }
}

// Whether text takes as many columns as it has bytes.
static bool isplain(const char *p, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (p[i] < ' ' || p[i] > '~')
            return false;
    return true;
}

// Remembers the end of what has been written. Lock held.
static void notetail(const char *p, size_t n) {
    const char *nl = n ? memrchr(p, '\n', n) : NULL;
    if (nl) {
        n -= (size_t)(nl + 1 - p);
        p = nl + 1;
        out.ntail = 0;
        out.midline = false;
    }
    if (n == 0)
        return;
    bool fits = (!out.midline || out.ntail > 0) && out.ntail + n <= TAIL_MOST && isplain(p, n);
    out.midline = true;
    if (fits)
        memcpy(out.tail + out.ntail, p, n);
    out.ntail = fits ? out.ntail + n : 0;
}

static void writenow(int fd, const char *p, size_t n) {
    go_entersyscall();
    writeall(fd, p, n);
    go_exitsyscall();
    pthread_mutex_lock(&out.lock);
    out.writing--;
    pthread_mutex_unlock(&out.lock);
}

bool term_write(int fd, const void *text, size_t n) {
    const char *p = text;
    if ((fd != STDOUT_FILENO && fd != STDERR_FILENO) || !isatty(fd))
        return false;
    while (n > 0) {
        pthread_mutex_lock(&out.lock);
        bool shown = out.shown;
        size_t room = PENDING_MOST - out.pending.len, k = shown && n > room ? room : n;
        if (shown) {
            buf_add(&out.pending, p, k);
        } else {
            out.writing++;
            notetail(p, n);
        }
        pthread_mutex_unlock(&out.lock);
        if (!shown)
            writenow(fd, p, n);
        else
            go_trysend(term.output, NULL);
        p += k;
        n -= k;
        if (n > 0)
            go_sleep(1000000);
    }
    return true;
}

void term_print(const char *text, size_t n) {
    if (!term_write(STDERR_FILENO, text, n)) {
        go_entersyscall();
        writeall(STDERR_FILENO, text, n);
        go_exitsyscall();
    }
}

bool term_colors(void) {
    const char *no = getenv("NO_COLOR"), *type = getenv("TERM");
    return isatty(STDOUT_FILENO) && !(no && *no) && type && *type && strcmp(type, "dumb") != 0;
}

// The line that goes on is above the prompt, if it was not too long for that.
static void resumeline(Buf *b) {
    int rows = 0, cols = 80;
    rl.get_screen_size(&rows, &cols);
    if (out.midline && out.ntail > 0 && out.ntail < (size_t)cols) {
        buf_adds(b, "\033[A\r\033[K");
        buf_add(b, out.tail, out.ntail);
    }
}

// Writes what goroutines have printed above the line. In a syscall.
static void paint(void *arg) {
    Buf b = {0};
    (void)arg;
    pthread_mutex_lock(&out.lock);
    if (out.pending.len > 0) {
        resumeline(&b);
        buf_add(&b, out.pending.data, out.pending.len);
        notetail(out.pending.data, out.pending.len);
        if (out.midline)
            buf_addc(&b, '\n');
        out.pending.len = 0;
    }
    pthread_mutex_unlock(&out.lock);
    if (b.len > 0) {
        rl.clear_visible_line();
        fflush(stdout);
        writeall(STDOUT_FILENO, b.data, b.len);
        rl.on_new_line();
        rl.redisplay();
    }
    buf_free(&b);
}

// --- readline, all in go_syscall -----------------------------------------------------------------

static int getkey(FILE *f) {
    (void)f;
    if (term.key.n > 0) {
        term.key.n = 0;
        return (unsigned char)term.key.c;
    }
    for (;;) { // the rest of a key's sequence, or of what is pasted
        unsigned char c;
        ssize_t n = read(STDIN_FILENO, &c, 1);
        if (n == 1)
            return c;
        if (n == 0 || (errno != EINTR && errno != EAGAIN))
            return EOF;
        poll(&(struct pollfd){.fd = STDIN_FILENO, .events = POLLIN}, 1, -1);
    }
}

static void online(char *line) {
    term.line = line;
    term.gotline = true;
    rl.callback_handler_remove();
}

static void install(void *prompt) {
    rl.callback_handler_install(prompt, online);
}

static bool keypending(void) {
    struct pollfd p = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&p, 1, 0) > 0 && p.revents & POLLIN;
}

static void readkeys(void *arg) {
    (void)arg;
    do
        rl.callback_read_char();
    while (!term.gotline && keypending());
}

static void discard(void *arg) {
    (void)arg;
    *rl.point = *rl.end;
    rl.redisplay();
    fputs("^C\n", stdout);
    fflush(stdout);
    rl.free_line_state();
    rl.callback_sigcleanup();
    rl.replace_line("", 1);
    rl.callback_handler_remove();
}

static void resize(void *arg) {
    (void)arg;
    rl.resize_terminal();
}

// The process was stopped, and whoever stopped it has changed the terminal's modes.
static void resume(void *arg) {
    (void)arg;
    rl.prep_terminal(1);
    rl.forced_update_display();
}

static void removeline(void *arg) {
    (void)arg;
    rl.callback_handler_remove();
}

// --- events --------------------------------------------------------------------------------------

static void keyreader(void *arg) {
    (void)arg;
    while (go_recv(term.want, NULL)) {
        Key k = {.n = 0};
        k.n = (int32_t)go_fd_read(term.in, &k.c, 1);
        go_send(term.keys, &k);
    }
}

bool term_start(const char **why) {
    if (!readline_load(why))
        return false;
    *rl.readline_name = "gos";
    *rl.catch_signals = 0;
    *rl.catch_sigwinch = 0;
    *rl.change_environment = 0;
    *rl.getc_function = getkey;
    rl.variable_bind("enable-bracketed-paste", "on");
    term.in = go_fd_wrap(STDIN_FILENO);
    term.want = go_chan_make(0, 1);
    term.keys = go_chan_make(sizeof(Key), 1);
    term.output = go_chan_make(0, 1);
    term.signals = go_chan_make(sizeof(int), 16);
    static const int signals[] = {SIGINT, SIGWINCH, SIGCONT, SIGTERM, SIGHUP};
    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++)
        go_signal_notify(term.signals, signals[i]);
    go(keyreader, NULL);
    return true;
}

GoChan *term_signals(void) {
    return term.signals;
}

void term_onsignal(int sig) {
    if (sig != SIGTERM && sig != SIGHUP)
        return;
    signal(sig, SIG_DFL);
    raise(sig);
}

void term_leave(void) {
    if (term.shown)
        rl.callback_handler_remove();
}

// From now on output goes above the line; before it is shown, what is under way is written.
static void showline(const char *prompt) {
    for (;;) {
        pthread_mutex_lock(&out.lock);
        bool quiet = out.shown = out.writing == 0;
        bool midline = out.midline;
        out.midline = quiet ? false : midline;
        out.ntail = quiet ? 0 : out.ntail;
        pthread_mutex_unlock(&out.lock);
        if (quiet && midline) {
            go_entersyscall();
            writeall(STDOUT_FILENO, "\n", 1);
            go_exitsyscall();
        }
        if (quiet)
            break;
        go_sleep(100000);
    }
    term.gotline = false;
    term.shown = true;
    go_syscall(install, (void *)(uintptr_t)prompt);
}

static void hideline(void) {
    term.shown = false;
    pthread_mutex_lock(&out.lock);
    Buf rest = out.pending;
    out.pending = (Buf){0};
    out.shown = out.midline = false;
    out.ntail = 0;
    notetail(rest.data, rest.len);
    out.writing++;
    pthread_mutex_unlock(&out.lock);
    writenow(STDOUT_FILENO, rest.data, rest.len);
    buf_free(&rest);
}

// What a signal at the prompt does; true: the line is over.
static bool onsignal(int sig) {
    switch (sig) {
    case SIGINT:
        go_syscall(discard, NULL);
        return true;
    case SIGWINCH:
        go_syscall(resize, NULL);
        return false;
    case SIGCONT:
        go_syscall(resume, NULL);
        return false;
    default:
        go_syscall(removeline, NULL);
        term_onsignal(sig);
        return true;
    }
}

TermLine term_readline(const char *prompt, Buf *line) {
    int sig = 0, which;
    TermLine result = TERM_LINE;
    showline(prompt);
    while (!term.gotline) {
        if (!term.wanted)
            go_send(term.want, NULL);
        term.wanted = true;
        GoSelCase cases[] = {{term.keys, &term.key}, {term.signals, &sig}, {term.output, NULL}};
        which = go_select(cases, 0, 3, true, NULL);
        if (which == 2) {
            go_syscall(paint, NULL);
        } else if (which == 1) {
            if (!onsignal(sig))
                continue;
            result = sig == SIGINT ? TERM_DISCARD : TERM_END;
            break;
        } else if (term.key.n <= 0) {
            term.wanted = false;
            go_syscall(removeline, NULL);
            result = TERM_END;
            break;
        } else {
            term.wanted = false;
            go_syscall(readkeys, NULL);
        }
    }
    hideline();
    if (result == TERM_LINE && !term.line) {
        term_print("\n", 1);
        return TERM_END;
    }
    if (result == TERM_LINE) {
        buf_adds(line, term.line);
        free(term.line);
    }
    return result;
}
