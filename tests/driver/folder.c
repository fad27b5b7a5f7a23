// SPDX-License-Identifier: GPL-3.0-or-later
// A folder with a main.go or main.gs is one test: a program of several files. `gos run .` runs
// inside it; what is expected stands in the main file, compile errors stand in the file and line
// where they are reported. Without go.mod and .gs files the real Go builds it as Go did before
// modules.
#include "driver.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

char *folder_main(const char *dir) {
    static const char *const names[] = {"main.go", "main.gs"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *path = format("%s/%s", dir, names[i]);
        if (access(path, R_OK) == 0) return path;
        free(path);
    }
    return NULL;
}

static bool ends(const char *s, const char *suffix) {
    size_t n = strlen(s), m = strlen(suffix);
    return n >= m && strcmp(s + n - m, suffix) == 0;
}

static bool add_member(Spec *s, const char *path, const char *name) {
    Spec file;
    if (!spec_read(&file, path)) return false;
    buf_printf(&s->tree, "%s %zu\n", name, file.source.n);
    buf_add(&s->tree, file.source.p, file.source.n);
    if (ends(name, ".gs")) s->program = false;
    if (ends(name, ".go") || ends(name, ".gs")) {
        Member *list = realloc(s->members, (size_t)(s->nmembers + 1) * sizeof *list);
        if (!list) abort();
        s->members = list;
        s->members[s->nmembers++] = (Member){format("%s", name), file.diags};
        if (file.diags.n) s->refused = true;
        file.diags = (Diags){0};
    }
    spec_free(&file);
    return true;
}

static int by_name(const struct dirent **a, const struct dirent **b) {
    return strcmp((*a)->d_name, (*b)->d_name);
}

static bool walk(Spec *s, const char *dir, const char *prefix) {
    struct dirent **entries;
    bool ok = true;
    int n = scandir(dir, &entries, NULL, by_name);
    for (int i = 0; i < n; i++) {
        const char *entry = entries[i]->d_name;
        char *path = format("%s/%s", dir, entry), *name = format("%s%s", prefix, entry);
        struct stat st;
        if (strcmp(entry, ".") == 0 || strcmp(entry, "..") == 0 || lstat(path, &st) != 0) {
            // nothing of the test's
        } else if (S_ISDIR(st.st_mode)) {
            char *sub = format("%s/", name);
            ok = walk(s, path, sub) && ok;
            free(sub);
        } else if (S_ISREG(st.st_mode) && strncmp(name, "main.g", 6) != 0) {
            ok = add_member(s, path, name) && ok;
        }
        free(path);
        free(name);
        free(entries[i]);
    }
    if (n >= 0) free(entries);
    return ok;
}

bool spec_read_folder(Spec *s, const char *dir) {
    char *path = folder_main(dir);
    bool ok = path && spec_read(s, path);
    if (ok) {
        s->folder = true;
        s->script = ends(path, ".gs");
        if (s->script) s->program = false;
        ok = walk(s, dir, "");
        if (s->refused && s->exit == 0) s->exit = 1;
        if (!ok) spec_free(s);
    }
    free(path);
    return ok;
}
