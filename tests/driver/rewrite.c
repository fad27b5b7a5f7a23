// SPDX-License-Identifier: GPL-3.0-or-later
// Expectations written from what the real Go did, for a maintainer to read before committing: `//
// expect:` lines at the end of the file, `// error:` behind the statements.
#include "driver.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const generated[] = {"// expect: ", "// expect:\n",
                                        "// expect-stderr: ", "// expect-exit: "};

static bool is_generated(const char *p) {
    for (size_t i = 0; i < sizeof generated / sizeof *generated; i++) {
        if (strncmp(p, generated[i], strlen(generated[i])) == 0) return true;
    }
    return false;
}

static void each_line(Buf *to, const char *prefix, const char *p, size_t n) {
    const char *end = p + n;
    while (p < end) {
        const char *nl = memchr(p, '\n', (size_t)(end - p));
        size_t len = (size_t)((nl ? nl : end) - p);
        buf_printf(to, len ? "%s %.*s\n" : "%s\n", prefix, (int)len, p);
        p = nl ? nl + 1 : end;
    }
}

static void run_expectations(Buf *to, const Result *r) {
    List lines = {0};
    check_panic_lines(&r->err, &lines);
    buf_add(to, "\n", 1);
    each_line(to, "// expect:", r->out.p, r->out.n);
    for (int i = 0; i < lines.n; i++) buf_printf(to, "// expect-stderr: %s\n", lines.v[i]);
    if (r->status) buf_printf(to, "// expect-exit: %d\n", r->status);
    list_free(&lines);
}

bool rewrite_expectations(const Spec *s, const char *path, const Result *r) {
    const char *name = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    Diags diags = {0};
    bool errors = s->refused || strstr(path, "errors/");
    if (errors) check_parse_diags(&r->err, name, &diags);
    Buf to = {0};
    const char *p = s->source.p;
    for (int line = 1; *p; line++) {
        size_t len = strcspn(p, "\n"), kept = len;
        bool drop = !errors && is_generated(p);
        if (errors) {
            const char *mark = memmem(p, len, " // error: ", 11);
            if (mark) kept = (size_t)(mark - p);
        }
        if (!drop) {
            buf_add(&to, p, kept);
            for (int i = 0; i < diags.n; i++) {
                if (diags.v[i].line == line) buf_printf(&to, " // error: %s", diags.v[i].text);
            }
            buf_add(&to, "\n", 1);
        }
        p += len + (p[len] == '\n');
    }
    while (to.n > 1 && to.p[to.n - 1] == '\n' && to.p[to.n - 2] == '\n') to.n--;
    if (!errors) run_expectations(&to, r);
    while (to.n > 1 && to.p[to.n - 1] == '\n' && to.p[to.n - 2] == '\n') to.n--;
    bool ok = buf_writefile(&to, path);
    buf_free(&to);
    diags_free(&diags);
    return ok;
}
