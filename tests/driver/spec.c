// SPDX-License-Identifier: GPL-3.0-or-later
// Expectations inside test files. A directive is `MARK name: value` anywhere in a line, MARK being
// // (in a shell test # at the line's start), so that it may follow the statement it speaks of:
//   expect: LINE          the next line of standard output
//   expect-file: NAME     all of standard output, in a file beside the test
//   expect-stderr: TEXT   occurs in standard error
//   expect-exit: N        status (without it 0, or 1 for a compile-error test)
//   error: TEXT           compile error at this line; several may follow each other on a line
//   error@N: TEXT         compile error at line N, where a comment cannot stand
//   args: A B      stdin: LINE      stdin-file: NAME      env: K=V      timeout: SECONDS
//   skip-go: WHY   skip: WHY   skip-tsan: WHY (the script races on purpose)
//   skip-gcstress: WHY (with a collection at every allocation it takes minutes)
#include "driver.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LIMIT_SECONDS = 60 };

// The driver is built with the flags of what it drives.
#if defined(__has_feature)
#define UNDER_TSAN __has_feature(thread_sanitizer)
#else
#define UNDER_TSAN 0
#endif

static bool under_gcstress(void) {
    const char *knobs = getenv("GOSDEBUG");
    return knobs && strstr(knobs, "gcstress=1");
}

static char *beside(const char *path, const char *name, size_t n) {
    const char *slash = strrchr(path, '/');
    int dir = slash ? (int)(slash - path) + 1 : 0;
    return format("%.*s%.*s", dir, path, (int)n, name);
}

static bool add_file(Buf *b, const char *path, const char *name, size_t n) {
    char *file = beside(path, name, n);
    bool ok = buf_readfile(b, file);
    if (!ok) fprintf(stderr, "%s: cannot read %s\n", path, file);
    free(file);
    return ok;
}

// One directive. A name that is not one of ours is ordinary prose in a comment.
static bool directive(Spec *s, const char *path, int line, const char *name, size_t nlen,
                      const char *v, size_t n) {
#define IS(lit) (nlen == sizeof lit - 1 && memcmp(name, lit, nlen) == 0)
    if (IS("expect")) {
        buf_add(&s->expect, v, n);
        buf_add(&s->expect, "\n", 1);
        s->checkout = true;
    } else if (IS("expect-file")) {
        s->checkout = true;
        return add_file(&s->expect, path, v, n);
    } else if (IS("expect-stderr")) {
        list_add(&s->errs, v, n);
    } else if (IS("expect-exit")) {
        s->exit = atoi(v);
    } else if (IS("error")) {
        diags_add(&s->diags, line, v, n);
    } else if (nlen > 6 && memcmp(name, "error@", 6) == 0) {
        diags_add(&s->diags, atoi(name + 6), v, n);
    } else if (IS("args")) {
        char *words = format("%.*s", (int)n, v);
        list_split(&s->args, words);
        free(words);
    } else if (IS("stdin")) {
        buf_add(&s->input, v, n);
        buf_add(&s->input, "\n", 1);
        s->hasinput = true;
    } else if (IS("stdin-file")) {
        s->hasinput = true;
        return add_file(&s->input, path, v, n);
    } else if (IS("env")) {
        list_add(&s->env, v, n);
    } else if (IS("timeout")) {
        s->seconds = atof(v);
        if (s->seconds <= 0) {
            fprintf(stderr, "%s:%d: bad timeout\n", path, line);
            return false;
        }
    } else if (IS("skip-go")) {
        s->goskip = true;
    } else if (IS("skip") || (IS("skip-tsan") && UNDER_TSAN) ||
               (IS("skip-gcstress") && under_gcstress())) {
        free(s->skip);
        s->skip = format("%.*s", (int)n, v);
    }
    return true;
#undef IS
}

static bool name_char(char c) {
    return isalnum((unsigned char)c) || c == '-' || c == '@';
}

// Finds `MARK name:` in [p, end); on success *name.. and the position behind the colon are set.
static const char *next_directive(const char *p, const char *end, const char *mark,
                                  const char **name, size_t *nlen, const char **value) {
    size_t m = strlen(mark);
    for (; p + m < end; p++) {
        if (memcmp(p, mark, m) != 0) continue;
        const char *q = p + m;
        if (q < end && *q == ' ') q++;
        const char *start = q;
        while (q < end && name_char(*q)) q++;
        if (q > start && q < end && *q == ':') {
            *name = start;
            *nlen = (size_t)(q - start);
            *value = q + 1;
            return p;
        }
    }
    return NULL;
}

static bool read_line(Spec *s, const char *path, int line, const char *p, const char *end,
                      const char *mark) {
    const char *name, *value;
    size_t nlen;
    const char *at = next_directive(p, end, mark, &name, &nlen, &value);
    while (at) {
        const char *stop = end, *nextname = NULL, *nextvalue = NULL, *next = NULL;
        size_t nextlen = 0;
        bool iserror = nlen >= 5 && memcmp(name, "error", 5) == 0;
        if (iserror) { // several errors on one line
            next = next_directive(value, end, mark, &nextname, &nextlen, &nextvalue);
            if (next) stop = next > value && next[-1] == ' ' ? next - 1 : next;
        }
        const char *v = value < stop && *value == ' ' ? value + 1 : value;
        if (!directive(s, path, line, name, nlen, v, (size_t)(stop - v))) return false;
        at = next, name = nextname, nlen = nextlen, value = nextvalue;
    }
    return true;
}

bool spec_read(Spec *s, const char *path) {
    *s = (Spec){.seconds = LIMIT_SECONDS, .exit = -1};
    if (!buf_readfile(&s->source, path)) {
        fprintf(stderr, "%s: cannot be read\n", path);
        return false;
    }
    size_t len = strlen(path);
    bool shell = len > 3 && strcmp(path + len - 3, ".sh") == 0;
    s->checkout = !shell;
    const char *p = s->source.p, *end = p + s->source.n;
    for (int line = 1; p < end; line++) {
        const char *nl = memchr(p, '\n', (size_t)(end - p));
        const char *stop = nl ? nl : end;
        if (!shell && stop - p > 8 && memcmp(p, "package ", 8) == 0) s->program = true;
        // In a shell test only whole comment lines count: its text may hold other tests.
        if (!(shell && *p != '#') && !read_line(s, path, line, p, stop, shell ? "#" : "//"))
            return false;
        p = nl ? nl + 1 : end;
    }
    if (s->exit < 0) s->exit = s->diags.n ? 1 : 0;
    s->refused = s->diags.n > 0;
    diags_sort(&s->diags);
    return true;
}

void spec_free(Spec *s) {
    for (int i = 0; i < s->nmembers; i++) {
        free(s->members[i].name);
        diags_free(&s->members[i].diags);
    }
    free(s->members);
    buf_free(&s->tree);
    buf_free(&s->source);
    buf_free(&s->expect);
    buf_free(&s->input);
    list_free(&s->errs);
    list_free(&s->args);
    list_free(&s->env);
    diags_free(&s->diags);
    free(s->skip);
    *s = (Spec){0};
}
