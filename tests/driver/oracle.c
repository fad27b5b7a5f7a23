// SPDX-License-Identifier: GPL-3.0-or-later
// The real Go as a second opinion. A result depends only on the version of Go and on the test's
// text and surroundings, so it is kept under their hash and the next run of the tests costs
// nothing.
#include "driver.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BUILD_SECONDS = 240, KEPT_FORMAT = 3 };

static bool try_go(Oracle *o, const char *path) {
    char *const argv[] = {(char *)path, "env", "GOVERSION", NULL};
    Result r;
    proc_run(&r, &(Command){.argv = argv, .seconds = 20});
    bool ok = r.status == 0 && r.out.n && strncmp(r.out.p, "go1.23", 6) == 0;
    if (ok) {
        o->go = format("%s", path);
        o->version = format("%.*s", (int)strcspn(r.out.p, "\n"), r.out.p);
    }
    result_free(&r);
    return ok;
}

void oracle_find(Oracle *o, const char *path, const char *builddir) {
    *o = (Oracle){.cache = format("%s/gocache", builddir)};
    mkdir(o->cache, 0777);
    const char *given = path ? path : getenv("GO");
    if (given && *given) {
        if (!try_go(o, given)) fprintf(stderr, "driver: %s is no Go 1.23\n", given);
        return;
    }
    if (access("/usr/lib/go-1.23/bin/go", X_OK) == 0 && try_go(o, "/usr/lib/go-1.23/bin/go"))
        return;
    try_go(o, "go");
}

static uint64_t hash(uint64_t h, const void *p, size_t n) {
    const unsigned char *s = p;
    for (size_t i = 0; i < n; i++) h = (h ^ s[i]) * 0x100000001b3ULL;
    return (h ^ n) * 0x9e3779b97f4a7c15ULL;
}

static uint64_t test_hash(const Oracle *o, const Spec *s, const char *path) {
    const char *name = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    uint64_t h = hash(0xcbf29ce484222325ULL + KEPT_FORMAT, o->version, strlen(o->version));
    h = hash(h, name, strlen(name));
    h = hash(h, s->source.p, s->source.n);
    h = hash(h, s->input.p, s->input.n);
    h = hash(h, s->tree.p, s->tree.n);
    for (int i = 0; i < s->args.n; i++) h = hash(h, s->args.v[i], strlen(s->args.v[i]));
    for (int i = 0; i < s->env.n; i++) h = hash(h, s->env.v[i], strlen(s->env.v[i]));
    return h;
}

// Kept as: "compiled status outlen errlen\n", then both texts.
static bool kept_read(const char *file, Result *r, bool *compiled) {
    Buf b = {0};
    bool ok = buf_readfile(&b, file);
    int yes = 0, at = 0;
    size_t out = 0, err = 0;
    ok = ok && sscanf(b.p, "%d %d %zu %zu\n%n", &yes, &r->status, &out, &err, &at) == 4 && at > 0;
    at = ok ? (int)(strchr(b.p, '\n') - b.p) + 1 : 0;
    ok = ok && (size_t)at + out + err == b.n;
    if (ok) {
        buf_add(&r->out, b.p + at, out);
        buf_add(&r->err, b.p + at + out, err);
        *compiled = yes;
    }
    buf_free(&b);
    return ok;
}

static void keep(const char *file, const Result *r, bool compiled) {
    Buf b = {0};
    buf_printf(&b, "%d %d %zu %zu\n", compiled, r->status, r->out.n, r->err.n);
    buf_add(&b, r->out.p, r->out.n);
    buf_add(&b, r->err.p, r->err.n);
    buf_writefile(&b, file);
    buf_free(&b);
}

static void build_command(bool modules, char *const *argv, const char *dir, Result *r) {
    char *const env[] = {modules ? "GO111MODULE=on" : "GO111MODULE=off",
                         "GOFLAGS=",
                         "GOTOOLCHAIN=local",
                         "GOPROXY=off", "GOWORK=off",
                         "CGO_ENABLED=0",
                         getenv("HOME") ? "LC_ALL=C" : "HOME=/tmp",
                         NULL};
    proc_run(r, &(Command){.argv = argv, .dir = dir, .env = env, .seconds = BUILD_SECONDS});
}

static bool build_folder(const Oracle *o, const char *dir, const char *binary, Result *r) {
    char *const argv[] = {o->go, "build", "-gcflags=-e", "-ldflags=-s -w", "-o", (char *)binary,
                          ".",   NULL};
    char *gomod = format("%s/go.mod", dir);
    build_command(access(gomod, R_OK) == 0, argv, dir, r);
    free(gomod);
    return r->status == 0;
}

// The go command reads a single file of any name as long as it ends in .go.
static bool build(const Oracle *o, const Spec *s, const char *path, const char *work,
                  const char *binary, Result *r) {
    const char *name = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    char *source = format("%s/%s%s", work, name, strstr(name, ".gs") ? ".go" : "");
    bool ok = buf_writefile(&s->source, source);
    char *const argv[] = {o->go, "build",        "-gcflags=-e", "-ldflags=-s -w",
                          "-o",  (char *)binary, source,        NULL};
    build_command(true, argv, work, r);
    ok = ok && r->status == 0;
    remove(source);
    free(source);
    return ok;
}

bool oracle_run(const Oracle *o, const Spec *s, const char *path, Result *r) {
    *r = (Result){0};
    bool compiled = false;
    char *file = format("%s/%016llx", o->cache, (unsigned long long)test_hash(o, s, path));
    if (!kept_read(file, r, &compiled)) {
        char *work = format("%s.work", file), *cwd = realpath(o->cache, NULL);
        char *abswork = format("%s%s", cwd, strrchr(work, '/'));
        char *binary = format("%s/prog", abswork);
        mkdir(abswork, 0777);
        compiled = s->folder ? build_folder(o, path, binary, r)
                             : build(o, s, path, abswork, binary, r);
        bool keepit = !r->timedout && r->status >= 0;
        if (compiled && !s->refused) {
            result_free(r);
            char *dir = s->folder ? format("%s", path)
                        : strrchr(path, '/')
                            ? format("%.*s", (int)(strrchr(path, '/') - path), path)
                            : format(".");
            List argv = {0};
            list_add(&argv, binary, strlen(binary));
            for (int i = 0; i < s->args.n; i++) list_add(&argv, s->args.v[i], strlen(s->args.v[i]));
            proc_run(r, &(Command){.argv = argv.v,
                                   .dir = dir,
                                   .env = s->env.v,
                                   .input = s->hasinput ? &s->input : NULL,
                                   .seconds = s->seconds});
            keepit = !r->timedout;
            list_free(&argv);
            free(dir);
        }
        if (keepit) keep(file, r, compiled);
        remove(binary);
        rmdir(abswork);
        free(work);
        free(cwd);
        free(abswork);
        free(binary);
    }
    free(file);
    return compiled || s->refused;
}
