// SPDX-License-Identifier: GPL-3.0-or-later
//
// The file holds one input a line, oldest first: line breaks are \n, backslashes \\. It is
// $XDG_STATE_HOME/gos/history (~/.local/state/gos/history), readable by its owner alone. Each input
// is appended by one write, so that sessions side by side keep theirs whole; one that starts and
// finds the file too long writes it anew, and renames that into place.
#include "cli/history.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/readline.h"
#include "vm/base/buf.h"

enum { MOST = 5000, LONGEST = 64 << 10 };

static char *file;  // its path; NULL: none
static char *last;  // the last input

// Makes the folders above path, as far as they are missing.
static void makefolders(char *path) {
    for (char *s = strchr(path + 1, '/'); s; s = strchr(s + 1, '/')) {
        *s = '\0';
        mkdir(path, 0700);
        *s = '/';
    }
}

static char *filename(void) {
    const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
    Buf b = {0};
    if (state && state[0] == '/')
        buf_printf(&b, "%s/gos/history", state);
    else if (home && home[0] == '/')
        buf_printf(&b, "%s/.local/state/gos/history", home);
    char *name = b.len ? strdup(buf_cstr(&b)) : NULL;
    buf_free(&b);
    return name;
}

static void encode(Buf *b, const char *text, size_t n) {
    for (size_t i = 0; i < n; i++) {
        if (text[i] == '\n')
            buf_adds(b, "\\n");
        else if (text[i] == '\\')
            buf_adds(b, "\\\\");
        else
            buf_addc(b, text[i]);
    }
    buf_addc(b, '\n');
}

static void decode(char *line) {
    char *to = line;
    for (const char *p = line; *p; p++) {
        bool pair = *p == '\\' && p[1];
        p += pair;
        *to++ = pair && *p == 'n' ? '\n' : *p;
    }
    *to = '\0';
}

static void writeall(int fd, const char *p, size_t n) {
    while (n > 0) {
        ssize_t w = write(fd, p, n);
        if (w < 0 && errno != EINTR)
            return;
        p += w > 0 ? w : 0;
        n -= w > 0 ? (size_t)w : 0;
    }
}

// Keeps the end of a file that has become too long.
static void shorten(const char *text) {
    Buf name = {0};
    buf_printf(&name, "%s.%d", file, (int)getpid());
    int fd = open(buf_cstr(&name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd >= 0) {
        writeall(fd, text, strlen(text));
        close(fd);
        rename(buf_cstr(&name), file);
    }
    buf_free(&name);
}

static char *readfile(void) {
    Buf b = {0};
    char chunk[4096];
    int fd = open(file, O_RDONLY | O_CLOEXEC);
    for (ssize_t n; fd >= 0 && (n = read(fd, chunk, sizeof chunk)) > 0;)
        buf_add(&b, chunk, (size_t)n);
    if (fd >= 0)
        close(fd);
    buf_addc(&b, '\0');
    return b.data;
}

void history_load(void) {
    rl.stifle_history(MOST);
    file = filename();
    if (!file)
        return;
    makefolders(file);
    char *text = readfile(), *start = text;
    size_t lines = 0;
    for (char *p = text; (p = strchr(p, '\n')); p++)
        lines++;
    for (size_t skip = lines > MOST ? lines - MOST : 0; skip > 0; skip--)
        start = strchr(start, '\n') + 1;
    if (lines > MOST + MOST / 4)
        shorten(start);
    for (char *p = start, *nl; (nl = strchr(p, '\n')); p = nl + 1) {
        *nl = '\0';
        decode(p);
        rl.add_history(p);
    }
    free(text);
}

void history_add(const char *text, size_t n) {
    while (n > 0 && text[n - 1] == '\n')
        n--;
    if (n == 0 || n > LONGEST || memchr(text, '\0', n))
        return;
    char *s = strndup(text, n);
    if (!s || (last && strcmp(s, last) == 0)) {
        free(s);
        return;
    }
    free(last);
    last = s;
    rl.add_history(s);
    int fd = file ? open(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600) : -1;
    if (fd < 0)
        return;
    Buf b = {0};
    encode(&b, s, n);
    fchmod(fd, 0600);
    writeall(fd, b.data, b.len);
    close(fd);
    buf_free(&b);
}
