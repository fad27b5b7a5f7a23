// SPDX-License-Identifier: GPL-3.0-or-later
//
// An import path is looked for in this order: a standard package of that name; ./x and ../x, next
// to the importing file; the module of the importing package (the nearest go.mod above it), its
// replace lines that name folders, and its vendor folder; the same of the program's module; without
// a module, vendor folders from the importing package's folder up to the program's, or GOPATH's
// src; src of each folder in GOPATH. Nothing is ever fetched.
//
// A package is its folder: two spellings that end in one folder are one package. It is known by its
// path below its module or GOPATH, else below the program's folder, else by _ and the folder.
#include <ctype.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/load.h"

// ---- Paths

static const char *resolved(Locator *l, const char *path) {
    char *real = realpath(path, NULL);
    const char *s = real ? arena_strndup(l->arena, real, strlen(real)) : NULL;
    free(real);
    return s;
}

static const char *joined(Locator *l, const char *dir, const char *rest) {
    return arena_printf(l->arena, NULL, "%s/%s", dir, rest);
}

// The absolute path of DIR/REST when it is a folder, else NULL.
static const char *folder(Locator *l, const char *dir, const char *rest) {
    const char *path = *rest ? joined(l, dir, rest) : dir;
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode) ? resolved(l, path) : NULL;
}

// The folder above, NULL above the root.
static const char *parent(Locator *l, const char *dir) {
    const char *slash = strrchr(dir, '/');
    if (!slash || !slash[1])
        return NULL;
    return slash == dir ? "/" : arena_strndup(l->arena, dir, (size_t)(slash - dir));
}

// What follows `prefix` and a slash in path; "" when they are equal, NULL when path is not below.
static const char *below(const char *path, const char *prefix) {
    size_t n = strlen(prefix);
    if (n > 0 && prefix[n - 1] == '/')
        n--;
    if (strncmp(path, prefix, n) != 0 || (path[n] && path[n] != '/'))
        return NULL;
    return path[n] ? path + n + 1 : path + n;
}

static const char *cwd(Locator *l) {
    if (!l->cwd)
        l->cwd = resolved(l, ".");
    if (!l->cwd)
        l->cwd = "/";
    return l->cwd;
}

const char *locate_shown(Locator *l, const char *path) {
    const char *rest = below(path, cwd(l));
    if (rest)
        return *rest ? rest : ".";
    Buf up = {0};
    const char *shown = path;
    for (const char *d = cwd(l); (d = parent(l, d)) != NULL && d[1];) {
        buf_adds(&up, "../");
        if ((rest = below(path, d)) != NULL) {
            if (up.len + strlen(rest) < strlen(path))
                shown = arena_printf(l->arena, NULL, "%s%s", buf_cstr(&up), rest);
            break;
        }
    }
    buf_free(&up);
    return shown;
}

// ---- go.mod

enum { GOMOD_MAX = 1 << 20 };

// The next word of a line of go.mod, without its quotes; empty at the line's end or a comment.
static Str word(Str *line) {
    while (line->len > 0 && strchr(" \t\r", *line->ptr))
        line->ptr++, line->len--;
    Str w = {line->ptr, 0};
    if (line->len == 0 || (line->len > 1 && memcmp(line->ptr, "//", 2) == 0))
        return w;
    char quote = strchr("\"`", *line->ptr) ? *line->ptr : 0;
    size_t n = quote != 0;
    while (n < line->len && (quote ? line->ptr[n] != quote : !strchr(" \t\r", line->ptr[n])))
        n++;
    w = quote ? (Str){line->ptr + 1, n - 1} : (Str){line->ptr, n};
    n += quote && n < line->len;
    line->ptr += n;
    line->len -= n;
    return w;
}

static void read_replace(Locator *l, Module *m, Str old, Str line) {
    Str w = word(&line), target;
    while (w.len > 0 && !str_eqz(w, "=>"))
        w = word(&line);
    target = word(&line);
    if (w.len == 0 || target.len == 0 || !strchr("./", *target.ptr))
        return;
    const char *dir = arena_strndup(l->arena, target.ptr, target.len);
    dir = *dir == '/' ? resolved(l, dir) : folder(l, m->root, dir);
    if (dir) {
        Replace r = {arena_strndup(l->arena, old.ptr, old.len), dir};
        VEC_PUSH(&m->replaces, r);
    }
}

// n of 1.n, 1.n.3, 1.nrc1; 0: something else.
static int minor_version(Str s) {
    int n = 0;
    if (s.len < 3 || memcmp(s.ptr, "1.", 2) != 0)
        return 0;
    for (size_t i = 2; i < s.len && isdigit((unsigned char)s.ptr[i]) && n < 1000; i++)
        n = n * 10 + s.ptr[i] - '0';
    return n;
}

static void read_line(Locator *l, Module *m, Str *block, Str line) {
    Str verb = word(&line);
    if (str_eqz(verb, ")"))
        *block = (Str){"", 0};
    if (verb.len == 0 || str_eqz(verb, ")"))
        return;
    Str arg = verb;
    if (block->len > 0)
        verb = *block;
    else
        arg = word(&line);
    if (str_eqz(arg, "("))
        *block = verb;
    else if (str_eqz(verb, "module"))
        m->path = arena_strndup(l->arena, arg.ptr, arg.len);
    else if (str_eqz(verb, "go"))
        m->version = minor_version(arg);
    else if (str_eqz(verb, "replace"))
        read_replace(l, m, arg, line);
}

static Module *read_gomod(Locator *l, const char *root, const char *file) {
    Str text, block = {"", 0};
    Module *m = ARENA_NEW(l->arena, Module);
    m->root = root;
    m->path = "";
    if (source_read(l->arena, file, &text) != 0)
        return m;
    for (const char *p = text.ptr, *end = p + text.len; p < end;) {
        const char *nl = memchr(p, '\n', (size_t)(end - p));
        read_line(l, m, &block, (Str){p, (size_t)((nl ? nl : end) - p)});
        p = nl ? nl + 1 : end;
    }
    return m;
}

static Module *module_of(Locator *l, const char *dir) {
    for (uint32_t i = 0; i < l->modules.len; i++)
        if (strcmp(l->modules.data[i].dir, dir) == 0)
            return l->modules.data[i].module;
    const char *file = joined(l, dir, "go.mod"), *up = parent(l, dir);
    struct stat st;
    Module *m = NULL;
    if (stat(file, &st) == 0 && S_ISREG(st.st_mode) && st.st_size < GOMOD_MAX)
        m = read_gomod(l, dir, file);
    else if (up)
        m = module_of(l, up);
    ModuleOf of = {dir, m};
    VEC_PUSH(&l->modules, of);
    return m;
}

// ---- GOPATH

// The i-th folder of GOPATH, NULL behind the last.
static const char *gopath(Locator *l, int i) {
    const char *list = getenv("GOPATH"), *home = getenv("HOME");
    if (!list || !*list)
        return i == 0 && home && *home ? joined(l, home, "go/src") : NULL;
    for (;; i--) {
        size_t n = strcspn(list, ":");
        if (i == 0)
            return arena_printf(l->arena, NULL, "%.*s/src", (int)n, list);
        if (!list[n])
            return NULL;
        list += n + 1;
    }
}

// ---- Names of folders

// What a package in dir is called when it is not in a module: its path in GOPATH or below the
// program, else NULL.
static const char *loose_path(Locator *l, const char *dir) {
    const char *src, *rest;
    for (int i = 0; (src = gopath(l, i)) != NULL; i++)
        if (*src == '/' && (src = resolved(l, src)) != NULL && (rest = below(dir, src)) && *rest)
            return rest;
    rest = l->maindir ? below(dir, l->maindir) : NULL;
    return rest && *rest ? rest : NULL;
}

static const char *path_of(Locator *l, const char *dir) {
    const Module *m = module_of(l, dir);
    const char *path;
    if (m && *m->path) {
        const char *rest = below(dir, m->root), *vendored = below(rest, "vendor");
        if (vendored && *vendored)
            path = vendored;
        else
            path = *rest ? joined(l, m->path, rest) : m->path;
    } else {
        path = loose_path(l, dir);
    }
    if (!path || l->standard(path) || strcmp(path, "main") == 0)
        path = arena_printf(l->arena, NULL, "_%s", dir);
    return path;
}

static const char *note_place(Locator *l, const char *path, const char *dir) {
    for (uint32_t i = 0; i < l->places.len; i++)
        if (strcmp(l->places.data[i].dir, dir) == 0)
            return l->places.data[i].path;
    // One path for two folders (a replaced module, say): the second goes by its folder.
    if (locate_dir(l, path))
        path = arena_printf(l->arena, NULL, "_%s", dir);
    Place p = {path, dir};
    VEC_PUSH(&l->places, p);
    return path;
}

const char *locate_dir(const Locator *l, const char *path) {
    for (uint32_t i = 0; i < l->places.len; i++)
        if (strcmp(l->places.data[i].path, path) == 0)
            return l->places.data[i].dir;
    return NULL;
}

int locate_version(Locator *l, const char *path) {
    const char *dir = locate_dir(l, path);
    if (!dir || (l->loose && strcmp(path, "main") == 0))
        return 0;
    const Module *m = module_of(l, dir);
    const char *rest = m ? below(dir, m->root) : NULL;
    bool vendored = rest && (strncmp(rest, "vendor/", 7) == 0 || strstr(rest, "/vendor/"));
    return m && !vendored ? m->version : 0;
}

const char *locate_beside(Locator *l, const char *dir) {
    l->maindir = resolved(l, dir);
    if (!l->maindir)
        l->maindir = cwd(l);
    return note_place(l, "main", arena_printf(l->arena, NULL, "%s/.", l->maindir));
}

const char *locate_root(Locator *l, const char *dir, bool program) {
    l->maindir = resolved(l, dir);
    if (!l->maindir)
        l->maindir = cwd(l);
    return note_place(l, program ? "main" : path_of(l, l->maindir), l->maindir);
}

void locator_free(Locator *l) {
    for (uint32_t i = 0; i < l->modules.len; i++)
        if (l->modules.data[i].module)
            VEC_FREE(&l->modules.data[i].module->replaces);
    VEC_FREE(&l->modules);
    VEC_FREE(&l->places);
}

// ---- Imports

static const char *in_module(Locator *l, const Module *m, const char *path) {
    if (!m)
        return NULL;
    const char *rest = *m->path ? below(path, m->path) : NULL;
    const char *dir = rest ? folder(l, m->root, rest) : NULL;
    for (uint32_t i = 0; !dir && i < m->replaces.len; i++)
        if ((rest = below(path, m->replaces.data[i].path)) != NULL)
            dir = folder(l, m->replaces.data[i].dir, rest);
    if (!dir)
        dir = folder(l, joined(l, m->root, "vendor"), path);
    return dir;
}

// The top of the tree that a folder without a module is in: src of GOPATH, or the program's folder.
static const char *tree_of(Locator *l, const char *dir) {
    const char *src;
    for (int i = 0; (src = gopath(l, i)) != NULL; i++)
        if (*src == '/' && (src = resolved(l, src)) != NULL && below(dir, src))
            return src;
    return l->maindir;
}

static const char *in_vendor(Locator *l, const char *from, const char *path) {
    const char *top = tree_of(l, from);
    for (const char *d = from; d && below(d, top); d = parent(l, d)) {
        const char *dir = folder(l, joined(l, d, "vendor"), path);
        if (dir)
            return dir;
    }
    return NULL;
}

static const char *in_gopath(Locator *l, const char *path) {
    const char *src;
    for (int i = 0; (src = gopath(l, i)) != NULL; i++) {
        const char *dir = *src == '/' ? folder(l, src, path) : NULL;
        if (dir)
            return dir;
    }
    return NULL;
}

static const char *find(Locator *l, const char *from, const char *path) {
    const Module *own = module_of(l, from), *program = module_of(l, l->maindir);
    const char *dir = in_module(l, own, path);
    if (!dir && program != own)
        dir = in_module(l, program, path);
    if (!dir && !own)
        dir = in_vendor(l, from, path);
    return dir ? dir : in_gopath(l, path);
}

// Where the last element `internal` of a path begins, NULL when there is none.
static const char *internal_part(const char *path) {
    const char *found = NULL;
    for (const char *p = path; *p; p += *p == '/') {
        size_t n = strcspn(p, "/");
        if (n == 8 && memcmp(p, "internal", n) == 0)
            found = p;
        p += n;
    }
    return found;
}

// Code below the folder that holds `internal` may import what is below that, nobody else.
static bool may_import(Locator *l, const char *from, const char *dir) {
    const char *part = internal_part(dir);
    if (!part)
        return true;
    return below(from, arena_strndup(l->arena, dir, (size_t)(part - dir)));
}

static bool is_relative(const char *path) {
    return strcmp(path, ".") == 0 || strcmp(path, "..") == 0 || strncmp(path, "./", 2) == 0 ||
           strncmp(path, "../", 3) == 0;
}

static const char *internal_error(Locator *l, TypesImport *im) {
    im->why = arena_printf(l->arena, NULL, "use of internal package %s not allowed", im->path);
    return NULL;
}

static const char *missing(Locator *l, TypesImport *im, const char *from) {
    size_t first = strcspn(im->path, "/");
    if (is_relative(im->path)) {
        const char *dir = joined(l, from, im->path + (im->path[1] == '/' ? 2 : 0));
        im->why = arena_printf(l->arena, NULL, "cannot find package \"%s\" in:\n\t%s", im->path,
                               locate_shown(l, dir));
    } else if (memchr(im->path, '.', first)) {
        im->why = arena_printf(l->arena, NULL, "no required module provides package %s", im->path);
        im->hint = "a package comes from the module, its vendor folder, a replace line that names "
                   "a folder, or GOPATH/src; nothing is fetched";
    }
    return NULL;
}

const char *locate_program_error(Arena *a, const char *path) {
    return arena_printf(a, NULL, "import \"%s\" is a program, not an importable package", path);
}

const char *locate_import(Locator *l, TypesImport *im) {
    const char *path = im->path, *from = locate_dir(l, im->from->path->text);
    if (im->from->standard || !from)
        return l->standard(path) ? path : NULL;
    if (l->standard(path) && l->granted && strcmp(path, l->granted) == 0)
        return path;
    if (l->standard(path))
        return internal_part(path) ? internal_error(l, im) : path;
    if (*path == '/') {
        im->why = "cannot import absolute path";
        return NULL;
    }
    const char *dir = is_relative(path) ? folder(l, from, path) : find(l, from, path);
    if (!dir)
        return missing(l, im, from);
    if (!may_import(l, from, dir))
        return internal_error(l, im);
    path = note_place(l, path_of(l, dir), dir);
    if (strcmp(path, "main") != 0)
        return path;
    im->why = locate_program_error(l->arena, im->path);
    return NULL;
}
