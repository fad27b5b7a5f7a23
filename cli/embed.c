// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which files a pattern of //go:embed names: Go's rules. A pattern is a path below the package's
// folder, with the wildcards of path.Match in each element; a folder stands for the files in it,
// without those that begin with . or _ unless the pattern begins with all:. Nothing outside of the
// folder can be named: no .., no symbolic link, no folder with a go.mod of its own.
#include <dirent.h>
#include <errno.h>
#include <fnmatch.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "cli/cli.h"

enum { FILE_MAX = 512 << 20, DEPTH_MAX = 256 };

typedef struct Search {
    Frontend *s;
    const char *dir; // of the package
    TypesFiles *files;
    bool hidden; // all:
    const char *why;
} Search;

static const char *under(Search *q, const char *dir, const char *name) {
    return *dir ? arena_printf(&q->s->arena, NULL, "%s/%s", dir, name) : name;
}

static bool is_kind(const Search *q, const char *rel, mode_t kind) {
    char path[4096];
    struct stat st;
    int n = snprintf(path, sizeof path, "%s/%s", q->dir, rel);
    return n > 0 && (size_t)n < sizeof path && lstat(path, &st) == 0 &&
           (st.st_mode & S_IFMT) == kind;
}

static bool is_module(Search *q, const char *rel) {
    return is_kind(q, under(q, rel, "go.mod"), S_IFREG);
}

static bool is_repository(const char *name) {
    return strcmp(name, ".git") == 0 || strcmp(name, ".hg") == 0 || strcmp(name, ".svn") == 0 ||
           strcmp(name, ".bzr") == 0;
}

static void add_file(Search *q, const char *rel) {
    const char *path = under(q, q->dir, rel);
    struct stat st;
    TypesFile file = {rel, {"", 0}};
    int err = stat(path, &st) == 0 && st.st_size > FILE_MAX
                  ? -EFBIG
                  : source_read(&q->s->arena, path, &file.data);
    if (err)
        q->why = arena_printf(&q->s->arena, NULL, "open %s: %s", rel, strerror(-err));
    else
        VEC_PUSH(q->files, file);
}

static int all_entries(const struct dirent *e) {
    return strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0;
}

// What to do with an entry: its path, its depth, the rest of the pattern, its name.
typedef void Visit(Search *q, const char *rel, int depth, const char *rest, const char *name);

// Calls fn for the entries of a folder below the package's, sorted.
static void each_entry(Search *q, const char *rel, Visit *fn, int depth, const char *rest) {
    struct dirent **list;
    int n = scandir(*rel ? under(q, q->dir, rel) : q->dir, &list, all_entries, alphasort);
    for (int i = 0; i < n; i++) {
        const char *name = arena_strndup(&q->s->arena, list[i]->d_name, strlen(list[i]->d_name));
        if (!q->why)
            fn(q, under(q, rel, name), depth, rest, name);
        free(list[i]);
    }
    if (n >= 0)
        free(list);
}

static void walk(Search *q, const char *rel, int depth, const char *rest, const char *name) {
    (void)rest;
    if ((!q->hidden && (*name == '.' || *name == '_')) || is_repository(name) || depth > DEPTH_MAX)
        return;
    if (is_kind(q, rel, S_IFREG))
        add_file(q, rel);
    else if (is_kind(q, rel, S_IFDIR) && !is_module(q, rel))
        each_entry(q, rel, walk, depth + 1, NULL);
}

static void take(Search *q, const char *rel) {
    if (is_kind(q, rel, S_IFREG)) {
        add_file(q, rel);
    } else if (!is_kind(q, rel, S_IFDIR)) {
        q->why = arena_printf(&q->s->arena, NULL, "cannot embed irregular file %s", rel);
    } else if (is_module(q, rel)) {
        q->why = arena_printf(&q->s->arena, NULL, "cannot embed directory %s: in different module",
                              rel);
    } else {
        uint32_t before = q->files->len;
        each_entry(q, rel, walk, 0, NULL);
        if (q->files->len == before && !q->why)
            q->why = arena_printf(&q->s->arena, NULL, "cannot embed directory %s: contains no "
                                                      "embeddable files", rel);
    }
}

// Matches one entry against the first element of `rest` and goes on behind it.
static void match(Search *q, const char *rel, int depth, const char *rest, const char *name) {
    size_t n = strcspn(rest, "/");
    const char *element = arena_strndup(&q->s->arena, rest, n);
    if (fnmatch(element, name, 0) != 0 || depth > DEPTH_MAX)
        return;
    if (is_repository(name))
        q->why = arena_printf(&q->s->arena, NULL, "cannot embed %s: invalid name %s", rel, name);
    else if (!rest[n])
        take(q, rel);
    else if (is_kind(q, rel, S_IFDIR) && !is_module(q, rel))
        each_entry(q, rel, match, depth + 1, rest + n + 1);
}

// Elements that are not empty, . or .. .
static bool is_valid(const char *pattern) {
    for (const char *p = pattern;; p++) {
        size_t n = strcspn(p, "/");
        if (n == 0 || (n <= 2 && memcmp(p, "..", n) == 0))
            return false;
        p += n;
        if (!*p)
            return !strchr(pattern, '\\');
    }
}

const char *frontend_embed(void *user, const Package *pkg, const char *pattern, TypesFiles *files) {
    Frontend *s = user;
    Search q = {.s = s, .dir = locate_dir(&s->locator, pkg->path->text), .files = files};
    uint32_t before = files->len;
    if (strncmp(pattern, "all:", 4) == 0) {
        q.hidden = true;
        pattern += 4;
    }
    if (!q.dir)
        return "no folder";
    if (strcmp(pattern, ".") == 0)
        each_entry(&q, "", walk, 0, NULL);
    else if (!is_valid(pattern))
        return "invalid pattern syntax";
    else
        each_entry(&q, "", match, 0, pattern);
    if (!q.why && files->len == before)
        q.why = "no matching files found";
    return q.why;
}
