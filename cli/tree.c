// SPDX-License-Identifier: GPL-3.0-or-later
//
// Operands DIR/...: the folder and all below it that hold a package. As in Go, folders named
// testdata, vendor, .x and _x are left out, and so are other modules (a go.mod of their own) and
// what symbolic links lead to.
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/cli.h"

bool cli_is_tree(const char *arg, char *dir, size_t size) {
    size_t n = strlen(arg);
    if (strcmp(arg, "...") == 0)
        return snprintf(dir, size, ".") > 0;
    if (strcmp(arg, "/...") == 0)
        return snprintf(dir, size, "/") > 0;
    if (n < 4 || n - 4 >= size || strcmp(arg + n - 4, "/...") != 0)
        return false;
    return snprintf(dir, size, "%.*s", (int)(n - 4), arg) > 0;
}

static bool has_sources(const char *dir, bool tests) {
    DIR *d = opendir(dir);
    bool found = false;
    for (struct dirent *e; d && !found && (e = readdir(d));) {
        const char *dot = strrchr(e->d_name, '.');
        found = dot && (strcmp(dot, ".go") == 0 || strcmp(dot, ".gs") == 0) &&
                (tests || !frontend_is_test(str_of(e->d_name)));
    }
    if (d)
        closedir(d);
    return found;
}

static int is_member(const struct dirent *e) {
    return e->d_name[0] != '.' && e->d_name[0] != '_' && strcmp(e->d_name, "testdata") != 0 &&
           strcmp(e->d_name, "vendor") != 0;
}

static bool is_module(const char *dir) {
    char *path;
    if (asprintf(&path, "%s/go.mod", dir) < 0)
        return false;
    bool found = access(path, F_OK) == 0;
    free(path);
    return found;
}

int cli_each_package(const char *dir, bool tests, int (*fn)(void *arg, const char *dir),
                     void *arg) {
    struct dirent **entries;
    int status = has_sources(dir, tests) ? fn(arg, dir) : 0;
    int n = scandir(dir, &entries, is_member, alphasort);
    for (int i = 0; i < n; i++) {
        char *path;
        struct stat st;
        const char *slash = strcmp(dir, "/") == 0 ? "" : "/";
        if (asprintf(&path, "%s%s%s", dir, slash, entries[i]->d_name) >= 0) {
            if (lstat(path, &st) == 0 && S_ISDIR(st.st_mode) && !is_module(path))
                status |= cli_each_package(path, tests, fn, arg);
            free(path);
        }
        free(entries[i]);
    }
    if (n >= 0)
        free(entries);
    return status;
}
