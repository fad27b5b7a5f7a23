// SPDX-License-Identifier: GPL-3.0-or-later
//
// gos fmt: the layout is vm/syntax's; here are files, folders and what is said about them. A file
// is replaced as a whole, by renaming, so that no moment leaves half of it. Go on after a mistake;
// the exit status is 2 if there was one, as gofmt's.
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/cli.h"
#include "cli/diff.h"

typedef struct FmtRun {
    char *const *paths;
    int npaths, status;
    bool list, write, diff;
} FmtRun;

static void fail(FmtRun *r, const char *path, int err) {
    fprintf(stderr, "gos fmt: %s: %s\n", path, strerror(err));
    r->status = EXIT_USAGE;
}

static int write_all(int fd, const Buf *text) {
    for (size_t done = 0; done < text->len;) {
        ssize_t n = write(fd, text->data + done, text->len - done);
        if (n < 0 && errno != EINTR)
            return errno;
        done += n > 0 ? (size_t)n : 0;
    }
    return fsync(fd) == 0 ? 0 : errno;
}

// Puts text into the place of a file, following links, with its owner and rights. 0 or an error.
static int replace(const char *path, const Buf *text) {
    char *real = realpath(path, NULL);
    if (!real)
        return errno;
    struct stat st;
    Buf tmp = {0};
    buf_printf(&tmp, "%s.XXXXXX", real);
    buf_cstr(&tmp);
    int err = stat(real, &st) == 0 && access(real, W_OK) == 0 ? 0 : errno;
    int fd = err ? -1 : mkstemp(tmp.data);
    if (!err && fd < 0)
        err = errno;
    if (!err) {
        err = write_all(fd, text);
        if (!err && (st.st_uid != geteuid() || st.st_gid != getegid()) &&
            fchown(fd, st.st_uid, st.st_gid) != 0)
            err = errno;
        if (!err && fchmod(fd, st.st_mode & 07777) != 0)
            err = errno;
        if (close(fd) != 0 && !err)
            err = errno;
        if (!err && rename(tmp.data, real) != 0)
            err = errno;
        if (err)
            unlink(tmp.data);
    }
    buf_free(&tmp);
    free(real);
    return err;
}

static void show_diff(const char *path, Str old, const Buf *new, Buf *out) {
    Buf name = {0};
    buf_printf(&name, "%s.orig", path);
    diff_unified((Str){name.data, name.len}, old, str_of(path), (Str){new->data, new->len}, out);
    buf_free(&name);
}

static void deliver(FmtRun *r, const char *path, Str old, const Buf *new) {
    bool differs = !str_eq(old, (Str){new->data, new->len});
    if (!r->list && !r->write && !r->diff)
        fwrite(new->data, 1, new->len, stdout);
    if (!differs)
        return;
    if (r->list)
        puts(path);
    if (r->write) {
        int err = replace(path, new);
        if (err)
            fail(r, path, err);
    }
    if (r->diff) {
        Buf out = {0};
        show_diff(path, old, new, &out);
        fwrite(out.data, 1, out.len, stdout);
        buf_free(&out);
    }
}

// Standard input is a Go file if it has a package clause.
static unsigned mode_of(const char *path, Str text) {
    bool input = strcmp(path, "<standard input>") == 0;
    size_t n = strlen(path);
    if (!input)
        return n > 3 && strcmp(path + n - 3, ".go") == 0 ? SYNTAX_GO : SYNTAX_SCRIPT;
    Frontend s;
    frontend_init(&s);
    File *f = syntax_parse(&s.syntax, STR_LIT("input"), text,
                           SYNTAX_SCRIPT | SYNTAX_IMPORTS_ONLY | SYNTAX_NO_BRANCHES);
    bool script = !f || !f->package;
    frontend_free(&s);
    return script ? SYNTAX_SCRIPT : SYNTAX_GO;
}

// source: what is opened; path: what it is called.
static void format(FmtRun *r, const char *source, const char *path) {
    Frontend s;
    frontend_init(&s);
    Str text;
    Buf out = {0};
    int err = source_read(&s.arena, source, &text);
    if (err) {
        fail(r, path, -err);
    } else if (syntax_format(&s.syntax, str_of(path), text, mode_of(path, text), &out)) {
        deliver(r, path, text, &out);
    } else {
        frontend_report(&s, DIAG_NO_WARN);
        r->status = EXIT_USAGE;
    }
    buf_free(&out);
    frontend_free(&s);
}

static bool is_source(const char *name) {
    size_t n = strlen(name);
    return name[0] != '.' && n > 3 &&
           (strcmp(name + n - 3, ".go") == 0 || strcmp(name + n - 3, ".gs") == 0);
}

// All sources in and below a folder, by name. Links are not followed.
static void folder(FmtRun *r, const char *dir) {
    struct dirent **list;
    int n = scandir(dir, &list, NULL, alphasort);
    if (n < 0) {
        fail(r, dir, errno);
        return;
    }
    for (int i = 0; i < n; i++) {
        const char *name = list[i]->d_name;
        Buf path = {0};
        struct stat st;
        size_t len = strlen(dir);
        if (strcmp(dir, ".") != 0)
            buf_printf(&path, "%s%s", dir, len && dir[len - 1] == '/' ? "" : "/");
        buf_adds(&path, name);
        bool dots = strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
        if (!dots && lstat(buf_cstr(&path), &st) == 0) {
            if (S_ISDIR(st.st_mode))
                folder(r, path.data);
            else if (S_ISREG(st.st_mode) && is_source(name))
                format(r, path.data, path.data);
        }
        buf_free(&path);
        free(list[i]);
    }
    free(list);
}

static void *run(void *arg) {
    FmtRun *r = arg;
    for (int i = 0; i < r->npaths; i++) {
        struct stat st;
        bool input = strcmp(r->paths[i], "-") == 0;
        if (!input && stat(r->paths[i], &st) == 0 && S_ISDIR(st.st_mode))
            folder(r, r->paths[i]);
        else
            format(r, r->paths[i], input ? "<standard input>" : r->paths[i]);
    }
    if (fflush(stdout) != 0)
        fail(r, "standard output", errno);
    return NULL;
}

int cli_fmt(int argc, char **argv) {
    static char input[] = "-";
    static char *const none[] = {input};
    OptionScan scan = {.verb = "fmt", .argc = argc, .argv = argv};
    FmtRun r = {0};
    const Option *o;
    const char *value;
    while ((o = cli_next_option(&scan, &value))) {
        r.list |= o->id == OPT_fmt_l;
        r.write |= o->id == OPT_fmt_w;
        r.diff |= o->id == OPT_fmt_d;
    }
    if (scan.status)
        return scan.status;
    bool operands = scan.i < argc;
    r.npaths = operands ? argc - scan.i : 1;
    r.paths = operands ? argv + scan.i : none;
    for (int i = 0; i < r.npaths; i++)
        if (r.write && strcmp(r.paths[i], "-") == 0)
            return cli_usage("fmt", "-w is for files, not for standard input");
    int err = cli_deep(run, &r);
    if (err) {
        fprintf(stderr, "gos: cannot start a thread: %s\n", strerror(err));
        return EXIT_USAGE;
    }
    return r.status;
}
