// SPDX-License-Identifier: GPL-3.0-or-later
//
// From a path to a checked package: the arena, names, files and diagnostics of one compilation, and
// the importer that finds standard packages among the sources embedded in the executable.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/cli.h"
#include "vm/exec/native.h"

static Package *import(void *user, const char *path) {
    Frontend *s = user;
    File *files[64];
    int n = 0;
    for (uint32_t i = 0; i < vm_nstdfiles && n < 64; i++) {
        const StdFile *f = &vm_stdfiles[i];
        if (strcmp(f->pkg, path) != 0)
            continue;
        Str text = {(const char *)f->text, f->len};
        File *file = syntax_parse(&s->syntax, str_of(f->file), text, SYNTAX_GO);
        if (file)
            files[n++] = file;
    }
    return n ? types_check_package(s->types, path, files, n, true) : NULL;
}

static const char *const *stdpackages(void *user) {
    Frontend *s = user;
    if (s->stdpaths)
        return s->stdpaths;
    const char **list = ARENA_ARRAY(&s->arena, const char *, vm_nstdfiles + 1);
    uint32_t n = 0;
    for (uint32_t i = 0; i < vm_nstdfiles; i++)
        if (i == 0 || strcmp(vm_stdfiles[i].pkg, vm_stdfiles[i - 1].pkg) != 0)
            list[n++] = vm_stdfiles[i].pkg;
    s->stdpaths = list;
    return list;
}

void frontend_init(Frontend *s) {
    memset(s, 0, sizeof *s);
    arena_init(&s->arena);
    names_init(&s->names, &s->arena);
    fileset_init(&s->files, &s->arena);
    diags_init(&s->diags, &s->arena, &s->files);
    s->syntax = (SyntaxContext){&s->arena, &s->names, &s->files, &s->diags};
    TypesConfig config = {.arena = &s->arena, .names = &s->names, .diags = &s->diags,
                          .import = import, .std_packages = stdpackages, .user = s};
    s->types = types_ctx_new(&config);
}

void frontend_free(Frontend *s) {
    types_ctx_free(s->types);
    arena_free(&s->arena);
}

// Whether the tree is whole: other mistakes that the parser reports (labels, literals) leave it so.
static bool parsed(const DiagList *l) {
    static const char broken[] = "syntax error";
    for (uint32_t i = 0; i < l->len; i++) {
        Str msg = l->items[i].msg;
        if (msg.len >= sizeof broken - 1 && memcmp(msg.ptr, broken, sizeof broken - 1) == 0)
            return false;
    }
    return true;
}

Package *frontend_check(Frontend *s, const char *path) {
    unsigned mode = strcmp(path, "-") == 0 ? SYNTAX_SCRIPT : syntax_mode_of(str_of(path));
    File *file = syntax_parse_file(&s->syntax, path, mode);
    s->parse_errors = s->diags.nerrors;
    if (!file || !parsed(&s->diags))
        return NULL;  // as Go: syntax errors alone, types once they are gone
    Package *pkg = types_check_package(s->types, "main", &file, 1, false);
    return pkg->failed || s->diags.nerrors ? NULL : pkg;
}

void frontend_report(Frontend *s, unsigned flags) {
    const char *nocolor = getenv("NO_COLOR");
    if (isatty(STDERR_FILENO) && !(nocolor && *nocolor))
        flags |= DIAG_COLOR;
    Buf out = {0};
    diags_print(&s->diags, &out, flags);
    fwrite(out.data, 1, out.len, stderr);
    buf_free(&out);
}
