// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a test: build constraints, and the recipe in the first comment that is none.
#include "conformance.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>

const KindInfo kinds[NKINDS] = {
#define KIND(name, word, tried) [KIND_##name] = {word, tried},
#include "kinds.def"
#undef KIND
};

// --- build constraints

static bool tag_holds(const char *tag, size_t n) {
    static const char *const held[] = {"linux", "unix", "gc", "test_run"};
    struct utsname u;
    uname(&u);
    const char *arch = strcmp(u.machine, "x86_64") == 0    ? "amd64"
                       : strcmp(u.machine, "aarch64") == 0 ? "arm64"
                                                           : u.machine;
    if (n == strlen(arch) && memcmp(tag, arch, n) == 0) return true;
    for (size_t i = 0; i < sizeof held / sizeof *held; i++) {
        if (n == strlen(held[i]) && memcmp(tag, held[i], n) == 0) return true;
    }
    return n > 4 && memcmp(tag, "go1.", 4) == 0 && atoi(tag + 4) <= 23;
}

// expr := and {|| and}; and := not {&& not}; not := !not | (expr) | tag. *p moves behind it.
static bool constraint(const char **p, int level) {
    while (**p == ' ' || **p == '\t') (*p)++;
    if (level < 2) {
        char op = level == 0 ? '|' : '&';
        bool v = constraint(p, level + 1);
        for (;;) {
            while (**p == ' ' || **p == '\t') (*p)++;
            if ((*p)[0] != op || (*p)[1] != op) return v;
            *p += 2;
            bool w = constraint(p, level + 1);
            v = level == 0 ? v || w : v && w;
        }
    }
    if (**p == '!') {
        (*p)++;
        return !constraint(p, level);
    }
    if (**p == '(') {
        (*p)++;
        bool v = constraint(p, 0);
        *p += **p == ')';
        return v;
    }
    const char *tag = *p;
    while (isalnum((unsigned char)**p) || **p == '_' || **p == '.') (*p)++;
    return tag_holds(tag, (size_t)(*p - tag));
}

// --- the recipe

// Words of a line; "..." and `...` are one.
static void words(List *l, const char *p, const char *end) {
    while (p < end) {
        while (p < end && isspace((unsigned char)*p)) p++;
        const char *start = p;
        if (p < end && (*p == '"' || *p == '`')) {
            const char *close = memchr(p + 1, *p, (size_t)(end - p - 1));
            close = close ? close : end;
            list_add(l, p + 1, (size_t)(close - p - 1));
            p = close + (close < end);
            continue;
        }
        while (p < end && !isspace((unsigned char)*p)) p++;
        if (p > start) list_add(l, start, (size_t)(p - start));
    }
}

static bool take_kind(Recipe *r, const char *word) {
    for (int k = 0; k < NKINDS; k++) {
        if (strcmp(kinds[k].word, word) == 0) {
            r->kind = (Kind)k;
            return true;
        }
    }
    return false;
}

static bool take_recipe(Recipe *r, const char *line, const char *end) {
    List w = {0};
    words(&w, line, end);
    bool ok = w.n > 0 && take_kind(r, w.v[0]);
    int i = 1;
    for (; ok && i < w.n && w.v[i][0] == '-'; i++) {
        const char *f = w.v[i];
        if (strcmp(f, "-t") == 0) i++; // seconds: the limit is ours
        else list_add(&r->flags, f, strlen(f));
    }
    for (; ok && i < w.n; i++) list_add(&r->args, w.v[i], strlen(w.v[i]));
    list_free(&w);
    return ok;
}

bool recipe_read(Recipe *r, const char *path) {
    *r = (Recipe){0};
    if (!buf_readfile(&r->source, path)) return false;
    bool found = false;
    for (const char *p = r->source.p; *p && strncmp(p, "package ", 8) != 0;) {
        const char *end = p + strcspn(p, "\n");
        if (strncmp(p, "//go:build ", 11) == 0) {
            const char *expr = p + 11;
            if (!constraint(&expr, 0) && !r->whynot)
                r->whynot = format("%.*s", (int)(end - p), p);
        } else if (!found && end > p && strncmp(p, "// +build", 9) != 0) {
            if (strncmp(p, "//", 2) != 0 || !take_recipe(r, p + 2, end)) return false;
            found = true;
        }
        p = end + (*end == '\n');
    }
    return found;
}

void recipe_free(Recipe *r) {
    buf_free(&r->source);
    list_free(&r->flags);
    list_free(&r->args);
    free(r->whynot);
}
