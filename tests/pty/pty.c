// SPDX-License-Identifier: GPL-3.0-or-later
//
// pty [-size=COLSxROWS] COMMAND...: runs a command on a terminal of its own and drives it by a
// script on standard input. What it writes goes to a screen, so that a test sees what a user sees,
// and not how readline drew it. The terminal is a vt100 of a few sequences; rows that scroll off
// are kept.
//
//   send TEXT      types TEXT: \r \n \t \e \\ \xHH, ^X for Ctrl-X; what is searched begins here
//   expect TEXT    waits until a row, from the one where the last send began, is TEXT
//   has TEXT       waits until such a row has TEXT in it
//   count N TEXT   waits until N such rows have TEXT in them
//   absent TEXT    no such row has it, half a second from now either
//   cursor TEXT    waits until the row of the cursor is TEXT
//   prompt TEXT    the same, of a row below that where the last send began
//   resize C R     changes the size and tells the command
//   wait SECONDS   lets time pass
//   exit N         waits for the command's end: its status, 128 + signal
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { COLS = 300, ROWS = 100000, PATIENCE = 30000 };

static char (*rows)[COLS + 1];
static int cols = 80, height = 24;
static int top, y, x;    // first row of the screen; cursor, y counted from the very first row
static bool wrapnext;    // the last column has been written
static int from;         // row where the last send began
static int fd, line;     // terminal; line of the script
static pid_t child;
static char esc[64];
static int nesc;         // bytes of an escape sequence so far

static void show(void) {
    for (int i = y - from > 60 ? y - 60 : from; i <= y || i < top + height; i++) {
        if (i > y && !rows[i][0])
            break;
        fprintf(stderr, "  |%s%s\n", rows[i], i == y ? "  <" : "");
    }
}

static void fail(const char *what, const char *text) {
    fprintf(stderr, "pty: line %d: %s: %s\n", line, what, text);
    show();
    kill(child, SIGKILL);
    exit(1);
}

// --- the screen

static void newline(void) {
    if (++y >= ROWS - 200)
        fail("too much output", "");
    if (y >= top + height)
        top = y - height + 1;
}

static void put(char c) {
    if (wrapnext) {
        x = 0;
        newline();
    }
    wrapnext = false;
    char *r = rows[y];
    for (size_t n = strlen(r); n < (size_t)x; n++)
        r[n] = ' ';
    r[x] = c;
    if (x + 1 < cols)
        x++;
    else
        wrapnext = true;
}

static void blank(int row, int a) {
    if ((int)strlen(rows[row]) > a)
        memset(rows[row] + a, 0, (size_t)(COLS + 1 - a));
}

static void control(char c, int a, int b) {
    int n = a ? a : 1;
    wrapnext = false;
    switch (c) {
    case 'A': y = y - n < top ? top : y - n; break;
    case 'B': y = y + n > top + height - 1 ? top + height - 1 : y + n; break;
    case 'C': x = x + n > cols - 1 ? cols - 1 : x + n; break;
    case 'D': x = x - n < 0 ? 0 : x - n; break;
    case 'H': y = top + (a ? a - 1 : 0), x = b ? b - 1 : 0; break;
    case 'K': blank(y, a == 0 ? x : 0); break;
    case 'J':
        for (int i = a == 2 ? top : y + 1; i < top + height; i++)
            blank(i, 0);
        blank(y, a == 2 ? 0 : x);
        break;
    default: break; // colours, modes
    }
}

static void feed(char c) {
    if (nesc > 0) {
        esc[nesc++] = c;
        bool csi = nesc > 1 && esc[1] == '[';
        if (nesc == sizeof esc - 1 || (csi ? nesc > 2 && c >= '@' && c <= '~' : c >= '0')) {
            int a = 0, b = 0;
            esc[nesc] = '\0';
            sscanf(esc + 2, "%d;%d", &a, &b);
            nesc = 0;
            if (csi)
                control(c, a, b);
        }
        return;
    }
    switch (c) {
    case '\033': esc[nesc++] = c; break;
    case '\r': x = 0, wrapnext = false; break;
    case '\n': newline(), wrapnext = false; break;
    case '\b': x -= x > 0, wrapnext = false; break;
    case '\t': x = (x / 8 + 1) * 8 < cols ? (x / 8 + 1) * 8 : cols - 1; break;
    default:
        if (c >= ' ' && c <= '~')
            put(c);
    }
}

// --- the command

static long now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

// Takes what comes within ms; false: the command has closed the terminal.
static bool take(int ms) {
    char buf[4096];
    struct pollfd p = {.fd = fd, .events = POLLIN};
    if (poll(&p, 1, ms) <= 0)
        return true;
    ssize_t n = read(fd, buf, sizeof buf);
    for (ssize_t i = 0; i < n; i++)
        feed(buf[i]);
    return n > 0 || (n < 0 && errno == EINTR);
}

static int matches(const char *text, bool whole) {
    int n = 0;
    for (int i = from; i <= y || i < top + height; i++) {
        size_t len = strlen(rows[i]);
        while (len > 0 && rows[i][len - 1] == ' ')
            len--;
        n += whole ? strlen(text) == len && memcmp(rows[i], text, len) == 0
                   : strstr(rows[i], text) != NULL;
    }
    return n;
}

static void await(const char *text, bool whole, int count) {
    long end = now() + PATIENCE;
    while (matches(text, whole) < count)
        if (now() > end || (!take(50) && matches(text, whole) < count))
            fail("not seen", text);
}

static void awaitcursor(const char *text, int below) {
    long end = now() + PATIENCE;
    for (;;) {
        size_t len = strlen(rows[y]);
        while (len > 0 && rows[y][len - 1] == ' ')
            len--;
        if (y > below && strlen(text) == len && memcmp(rows[y], text, len) == 0)
            return;
        if (now() > end || !take(50))
            fail("cursor is not in", text);
    }
}

static void type(const char *s) {
    char buf[4096];
    size_t n = 0;
    for (; *s && n < sizeof buf; s++) {
        unsigned hex;
        if (*s == '^' && s[1]) {
            buf[n++] = *++s & 0x1f;
        } else if (*s == '\\' && s[1]) {
            s++;
            if (*s == 'x' && sscanf(s + 1, "%2x", &hex) == 1) {
                buf[n++] = (char)hex;
                s += 2;
            } else {
                buf[n++] = *s == 'r' ? '\r' : *s == 'n' ? '\n' : *s == 't' ? '\t'
                         : *s == 'e' ? '\033' : *s;
            }
        } else {
            buf[n++] = *s;
        }
    }
    take(0);
    from = y;
    for (size_t done = 0; done < n;) {
        ssize_t w = write(fd, buf + done, n - done);
        if (w < 0 && errno != EINTR && errno != EAGAIN)
            fail("cannot type", strerror(errno));
        done += w > 0 ? (size_t)w : 0;
        take(0);
    }
}

static void awaitexit(int want) {
    long end = now() + PATIENCE;
    int status;
    pid_t done;
    while ((done = waitpid(child, &status, WNOHANG)) == 0) {
        if (now() > end)
            fail("still runs", "");
        if (!take(50))
            usleep(10000);
    }
    int got = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    char text[32];
    snprintf(text, sizeof text, "%d", got);
    while (take(10) && poll(&(struct pollfd){.fd = fd, .events = POLLIN}, 1, 0) > 0)
        continue;
    if (got != want)
        fail("exit status", text);
}

static void step(char *s) {
    char *arg = strchr(s, ' ');
    int a = 0, b = 0;
    if (arg)
        *arg++ = '\0';
    else
        arg = s + strlen(s);
    if (strcmp(s, "send") == 0) {
        type(arg);
    } else if (strcmp(s, "expect") == 0) {
        await(arg, true, 1);
    } else if (strcmp(s, "has") == 0) {
        await(arg, false, 1);
    } else if (strcmp(s, "count") == 0) {
        a = (int)strtol(arg, &arg, 10);
        await(arg + 1, false, a);
    } else if (strcmp(s, "absent") == 0) {
        for (long end = now() + 500; now() < end;)
            take(50);
        if (matches(arg, false))
            fail("seen", arg);
    } else if (strcmp(s, "cursor") == 0) {
        awaitcursor(arg, -1);
    } else if (strcmp(s, "prompt") == 0) {
        awaitcursor(arg, from);
    } else if (strcmp(s, "resize") == 0 && sscanf(arg, "%d %d", &a, &b) == 2) {
        struct winsize w = {.ws_col = (unsigned short)a, .ws_row = (unsigned short)b};
        cols = a, height = b;
        ioctl(fd, TIOCSWINSZ, &w);
    } else if (strcmp(s, "wait") == 0) {
        for (long end = now() + (long)(atof(arg) * 1000); now() < end;)
            take(20);
    } else if (strcmp(s, "exit") == 0) {
        awaitexit(atoi(arg));
    } else if (*s && *s != '#') {
        fail("no such step", s);
    }
}

int main(int argc, char **argv) {
    int i = 1;
    if (i < argc && sscanf(argv[i], "-size=%dx%d", &cols, &height) == 2)
        i++;
    if (i == argc || cols < 1 || cols > COLS || height < 1 || height > 200)
        return fprintf(stderr, "usage: pty [-size=COLSxROWS] COMMAND...\n"), 2;
    rows = calloc(ROWS, sizeof *rows);
    struct winsize w = {.ws_col = (unsigned short)cols, .ws_row = (unsigned short)height};
    setenv("TERM", "vt100", 1);
    child = forkpty(&fd, NULL, NULL, &w);
    if (!rows || child < 0)
        return perror("pty"), 2;
    if (child == 0) {
        execvp(argv[i], argv + i);
        perror(argv[i]);
        _exit(127);
    }
    char *s = NULL;
    size_t cap = 0;
    for (ssize_t n; (n = getline(&s, &cap, stdin)) > 0;) {
        line++;
        s[strcspn(s, "\n")] = '\0';
        step(s);
    }
    free(s);
    kill(child, SIGKILL);
    return 0;
}
