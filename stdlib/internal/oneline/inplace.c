// SPDX-License-Identifier: GPL-3.0-or-later
//
// gos -i: what is printed while the lines of a file are read becomes the file's contents.
//
// The new contents go to a file without a name in the same folder (O_TMPFILE), which gets a name
// only to be renamed over the old one: whoever looks sees the old file or the new one, and a
// program that ends half-way in whatever way leaves the old one and nothing else. On file systems
// without O_TMPFILE it has a name from the start, and only a signal may leave it behind. Symbolic
// links are followed; owner, group and permissions are the old file's. One goroutine at a time
// comes here: the one that prints.
#include "stdlib/internal/oneline/inplace.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stdlib/internal/stdio/stdio.h"

static struct {
    const char *suffix;
    int file;        // its number, -1: none
    const char *shown; // as the user named it
    char *path;      // without symbolic links
    char *temp;      // the name of the new one, NULL when it has none
    int fd;
} rw = {.file = -1, .fd = -1};

static bool atend(void) {
    bool ok = stdio_end();
    if (rw.temp) unlink(rw.temp);
    return ok;
}

void inplace_setup(const char *suffix) {
    rw.suffix = suffix;
    vm_onexit(atend);
}

static _Noreturn void fail(VmG *t, const char *what) {
    char text[128];
    int err = errno;
    fprintf(stderr, "gos: %s %s: %s\n", what, rw.shown, stdio_errortext(err, text, sizeof text));
    vm_exit(t, 1);
}

// A name beside the file that nobody uses, to be freed.
static char *besides(VmG *t) {
    static unsigned count;
    char *name;
    if (asprintf(&name, "%s.gos%d.%u", rw.path, (int)getpid(), count++) < 0)
        vm_fatal(t, "out of memory");
    return name;
}

static void create(VmG *t, const struct stat *st) {
    char folder[PATH_MAX];
    const char *slash = strrchr(rw.path, '/'); // realpath's: there is one
    snprintf(folder, sizeof folder, "%.*s", slash == rw.path ? 1 : (int)(slash - rw.path), rw.path);
    rw.fd = open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    if (rw.fd < 0) {
        rw.temp = besides(t);
        rw.fd = open(rw.temp, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    }
    if (rw.fd < 0) fail(t, "cannot make a new file beside");
    mode_t mode = st->st_mode & 07777;
    if (fchown(rw.fd, st->st_uid, st->st_gid) != 0) { // not the owner: then no setuid either
        if (fchown(rw.fd, (uid_t)-1, st->st_gid) != 0) mode &= 01777;
        mode &= 03777;
    }
    if (fchmod(rw.fd, mode) != 0) fail(t, "chmod");
}

// The old file stays under a second name, which replaces a file of that name.
static void keepold(VmG *t) {
    char *name = besides(t), *final;
    if (asprintf(&final, "%s%s", rw.path, rw.suffix) < 0) vm_fatal(t, "out of memory");
    if (link(rw.path, name) != 0) fail(t, "cannot keep the old");
    if (rename(name, final) != 0) {
        int err = errno;
        unlink(name);
        errno = err;
        fail(t, "cannot keep the old");
    }
    free(name);
    free(final);
}

static void commit(VmG *t) {
    stdio_redirect(t, -1, NULL);
    if (*rw.suffix) keepold(t);
    if (!rw.temp) {
        char proc[64];
        snprintf(proc, sizeof proc, "/proc/self/fd/%d", rw.fd);
        char *name = besides(t);
        if (linkat(AT_FDCWD, proc, AT_FDCWD, name, AT_SYMLINK_FOLLOW) != 0) fail(t, "rewrite");
        rw.temp = name;
    }
    if (close(rw.fd) != 0) fail(t, "write");
    if (rename(rw.temp, rw.path) != 0) fail(t, "rewrite");
    free(rw.temp);
    free(rw.path);
    rw.temp = rw.path = NULL;
    rw.fd = rw.file = -1;
}

void inplace_begin(VmG *t, int file, const char *name) {
    if (file == rw.file) return;
    if (rw.file >= 0) commit(t);
    if (file < 0) return;
    struct stat st;
    rw.shown = name;
    rw.path = realpath(name, NULL);
    if (!rw.path || stat(rw.path, &st) != 0) fail(t, "open");
    if (!S_ISREG(st.st_mode)) {
        fprintf(stderr, "gos: %s: only regular files can be rewritten in place\n", name);
        vm_exit(t, 1);
    }
    create(t, &st);
    rw.file = file;
    stdio_redirect(t, rw.fd, name);
}
