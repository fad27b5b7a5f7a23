// SPDX-License-Identifier: GPL-3.0-or-later
// Tests of several packages. Go's runner keeps all their files in one folder NAME.dir, compiles
// them package by package, and imports one as "./" and the name of its first file. Here each gets a
// folder of that name in a module `test`, and the imports are rewritten; package main lies at the
// top.
#include "conformance.h"

#include <ctype.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static char *package_name(const Buf *source) {
    for (const char *p = source->p; p && *p; p += strcspn(p, "\n"), p += *p == '\n') {
        if (strncmp(p, "package ", 8) != 0) continue;
        p += 8;
        p += strspn(p, " \t");
        size_t n = 0;
        while (isalnum((unsigned char)p[n]) || p[n] == '_') n++;
        return format("%.*s", (int)n, p);
    }
    return NULL;
}

// Imports "./a" become "test/a".
static bool write_rewritten(const Buf *source, const char *path) {
    Buf out = {0};
    for (const char *p = source->p; *p;) {
        const char *next = strstr(p, "\"./");
        size_t n = next ? (size_t)(next - p) : strlen(p);
        buf_add(&out, p, n);
        p += n;
        if (!next) break;
        buf_add(&out, "\"test/", 6);
        p += 3;
    }
    bool ok = buf_writefile(&out, path);
    buf_free(&out);
    return ok;
}

static Unit *unit_of(Units *u, const char *name, const char *file, const char *to, bool each) {
    for (int i = 0; i < u->n && !each; i++)
        if (strcmp(u->v[i].name, name) == 0) return &u->v[i];
    if (u->n == u->cap) {
        u->cap = u->cap ? u->cap * 2 : 8;
        u->v = realloc(u->v, (size_t)u->cap * sizeof *u->v);
        if (!u->v) abort();
    }
    bool top = strcmp(name, "main") == 0;
    Unit *unit = &u->v[u->n++];
    *unit = (Unit){.name = format("%s", name)};
    unit->dir = top ? format("%s", to) : format("%s/%.*s", to, (int)strlen(file) - 3, file);
    mkdir(unit->dir, 0777);
    return unit;
}

static bool place(Units *u, const char *from, const char *file, const char *to, bool each) {
    Buf source = {0};
    size_t n = strlen(file);
    char *path = format("%s/%s", from, file), *name = NULL, *copy = NULL;
    bool ok = buf_readfile(&source, path) && (name = package_name(&source));
    if (ok) {
        Unit *unit = unit_of(u, name, file, to, each);
        list_add(&unit->files, file, strlen(file));
        // Go's runner has no rule for files called _test
        bool test = n > 8 && strcmp(file + n - 8, "_test.go") == 0;
        copy = format("%s/%.*s%s", unit->dir, (int)n - 3, file, test ? "_.go" : ".go");
        ok = write_rewritten(&source, copy);
    }
    free(path);
    free(name);
    free(copy);
    buf_free(&source);
    return ok;
}

static int go_file(const struct dirent *e) {
    size_t n = strlen(e->d_name);
    return n > 3 && strcmp(e->d_name + n - 3, ".go") == 0 && e->d_name[0] != '.';
}

static int by_name(const struct dirent **a, const struct dirent **b) {
    return strcmp((*a)->d_name, (*b)->d_name);
}

bool units_lay_out(Units *u, const char *from, const char *to, bool each) {
    struct dirent **entries;
    int n = scandir(from, &entries, go_file, by_name);
    char *mod = format("%s/go.mod", to);
    Buf text = {0};
    buf_printf(&text, "module test\n\ngo 1.23\n");
    bool ok = n > 0 && buf_writefile(&text, mod);
    for (int i = 0; i < n; i++) {
        ok = ok && place(u, from, entries[i]->d_name, to, each);
        free(entries[i]);
    }
    if (n >= 0) free(entries);
    free(mod);
    buf_free(&text);
    return ok;
}

void units_free(Units *u) {
    for (int i = 0; i < u->n; i++) {
        free(u->v[i].name);
        free(u->v[i].dir);
        list_free(&u->v[i].files);
    }
    free(u->v);
    *u = (Units){0};
}
