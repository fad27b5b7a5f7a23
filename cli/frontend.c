// SPDX-License-Identifier: GPL-3.0-or-later
//
// From files or a folder to a checked package: the arena, names, files and diagnostics of one
// compilation, and the importer. Standard packages are embedded in the executable; other packages
// are the files of a folder, each read once, in the order of their names.
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/cli.h"
#include "vm/exec/native.h"

static bool is_standard(const char *path) {
    for (uint32_t i = 0; i < vm_nstdfiles; i++)
        if (strcmp(vm_stdfiles[i].pkg, path) == 0)
            return true;
    return false;
}

static Package *import_standard(Frontend *s, const char *path) {
    FileVec files = {0};
    for (uint32_t i = 0; i < vm_nstdfiles; i++) {
        const StdFile *f = &vm_stdfiles[i];
        if (strcmp(f->pkg, path) != 0)
            continue;
        Str text = {(const char *)f->text, f->len};
        File *file =
            syntax_parse_static(&s->syntax, str_of(f->file), text, f->bodies, f->nbodies);
        if (file)
            VEC_PUSH(&files, file);
    }
    Package *p = NULL;
    if (files.len)
        p = types_check_package(s->types, path, files.data, (int)files.len, true);
    VEC_FREE(&files);
    return p;
}

// ---- A folder

static bool ends(const char *s, const char *suffix) {
    size_t n = strlen(s), m = strlen(suffix);
    return n > m && strcmp(s + n - m, suffix) == 0;
}

static int by_name(const struct dirent **a, const struct dirent **b) {
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int is_source(const struct dirent *e) {
    return ends(e->d_name, ".go") || ends(e->d_name, ".gs");
}

// Files that call C belong to builds with a C compiler alone.
static bool imports_c(const File *f) {
    for (uint32_t i = 0; i < f->ndecls; i++) {
        const ImportDecl *d = as_ImportDecl(f->decls[i]);
        if (d && d->path && str_eqz(d->path->text, "\"C\""))
            return true;
    }
    return false;
}

// Which files of a folder make the package.
typedef enum Members { PROGRAM, IMPORTED, WITH_TESTS } Members;

bool frontend_is_test(Str name) {
    return name.len > 8 && (memcmp(name.ptr + name.len - 8, "_test.go", 8) == 0 ||
                            memcmp(name.ptr + name.len - 8, "_test.gs", 8) == 0);
}

// Whether its name and text make a file a member. What x_test.go depends on is what x.go would.
static bool wanted(const char *name, Str text, Members members) {
    char plain[256];
    size_t n = strlen(name);
    if (members != WITH_TESTS || !frontend_is_test((Str){name, n}) || n >= sizeof plain)
        return syntax_build_wanted(str_of(name), text);
    snprintf(plain, sizeof plain, "%.*s.go", (int)(n - 8), name);
    return syntax_build_wanted(str_of(plain), text);
}

// Reads one file of a folder and adds it when it belongs to the package. In a folder that is
// imported, files that begin with #! are programs of their own.
static void read_member(Frontend *s, const char *dir, const char *name, Members members,
                        FileVec *files) {
    bool here = strcmp(dir, ".") == 0;
    const char *path = here ? name : arena_printf(&s->arena, NULL, "%s/%s", dir, name);
    struct stat st;
    if (!wanted(name, (Str){0}, members) || stat(path, &st) != 0 ||
        !S_ISREG(st.st_mode))
        return;
    Str text;
    int err = source_read(&s->arena, path, &text);
    if (err) {
        diag_error(&s->diags, 0, "%s: %s", path, strerror(-err));
        return;
    }
    if (!wanted(name, text, members) ||
        (members == IMPORTED && text.len > 2 && memcmp(text.ptr, "#!", 2) == 0))
        return;
    File *f = syntax_parse(&s->syntax, str_of(path), text, syntax_mode_of(str_of(name)));
    if (f && !imports_c(f))
        VEC_PUSH(files, f);
}

// The base of a file's name.
static Str base_name(const File *f) {
    Str name = f->source->name;
    const char *slash = memrchr(name.ptr, '/', name.len);
    return slash ? (Str){slash + 1, name.len - (size_t)(slash + 1 - name.ptr)} : name;
}

// Go's message when the files of a folder are of two packages; NULL when they agree.
static const char *disagreement(Frontend *s, const FileVec *files, const char *dir) {
    const File *first = NULL;
    for (uint32_t i = 0; i < files->len; i++) {
        const File *f = files->data[i];
        if (!f->package)
            continue;
        if (!first)
            first = f;
        if (f->package->name != first->package->name)
            return arena_printf(&s->arena, NULL, "found packages %s (%.*s) and %s (%.*s) in %s",
                                first->package->name->text, STR_ARG(base_name(first)),
                                f->package->name->text, STR_ARG(base_name(f)), dir);
    }
    return NULL;
}

// Reads the package in a folder. On failure *why is Go's message, or NULL when files do not parse.
static bool read_folder(Frontend *s, const char *dir, Members members, FileVec *files,
                        const char **why) {
    struct dirent **entries;
    uint32_t errors = s->diags.nerrors;
    *why = NULL;
    int n = scandir(dir, &entries, is_source, by_name);
    if (n < 0) {
        *why = arena_printf(&s->arena, NULL, "open %s: %s", dir, strerror(errno));
        return false;
    }
    for (int i = 0; i < n; i++) {
        read_member(s, dir, entries[i]->d_name, members, files);
        free(entries[i]);
    }
    free(entries);
    if (s->diags.nerrors > errors)
        return false;
    if (files->len == 0)
        *why = arena_printf(&s->arena, NULL, n ? "build constraints exclude all Go files in %s"
                                               : "no Go files in %s", dir);
    else if (members != WITH_TESTS) // where external tests are a package of their own
        *why = disagreement(s, files, dir);
    return !*why;
}

// ---- The importer

static const char *resolve(void *user, TypesImport *im) {
    return locate_import(&((Frontend *)user)->locator, im);
}

// Whether a file has the package clause `main`; *named: whether one has any.
static bool is_main(const FileVec *files, bool *named) {
    *named = false;
    for (uint32_t i = 0; i < files->len; i++) {
        const Ident *name = files->data[i]->package;
        if (name && strcmp(name->name->text, "main") == 0)
            return *named = true;
        *named |= name != NULL;
    }
    return false;
}

static Package *import(void *user, const char *path, TypesImport *im) {
    Frontend *s = user;
    const char *dir = locate_dir(&s->locator, path);
    if (!dir)
        return import_standard(s, path);
    FileVec files = {0};
    Package *p = NULL;
    bool named;
    if (!read_folder(s, locate_shown(&s->locator, dir), IMPORTED, &files, &im->why))
        im->reported = !im->why;
    else if (is_main(&files, &named))
        im->why = locate_program_error(&s->arena, im->path);
    else
        p = types_check_package(s->types, path, files.data, (int)files.len, false);
    VEC_FREE(&files);
    return p;
}

static int version(void *user, const char *path) {
    return locate_version(&((Frontend *)user)->locator, path);
}

const char *const *frontend_stdpackages(void *user) {
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
    s->locator = (Locator){.arena = &s->arena, .standard = is_standard};
    TypesConfig config = {.arena = &s->arena, .names = &s->names, .diags = &s->diags,
                          .resolve = resolve, .import = import, .embed = frontend_embed,
                          .version = version,
                          .std_packages = frontend_stdpackages, .user = s};
    s->types = types_ctx_new(&config);
}

void frontend_free(Frontend *s) {
    types_ctx_free(s->types);
    locator_free(&s->locator);
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

static bool is_folder(const char *path) {
    struct stat st;
    return strcmp(path, "-") != 0 && stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static const char *folder_of(Frontend *s, const char *path) {
    const char *slash = strrchr(path, '/');
    if (!slash)
        return ".";
    return slash == path ? "/" : arena_strndup(&s->arena, path, (size_t)(slash - path));
}

static void read_files(Frontend *s, char *const *paths, int n, FileVec *files) {
    const char *dir = folder_of(s, paths[0]);
    for (int i = 0; i < n; i++) {
        unsigned mode = ends(paths[i], ".go") ? SYNTAX_GO : SYNTAX_SCRIPT;
        if (strcmp(folder_of(s, paths[i]), dir) != 0)
            diag_error(&s->diags, 0, "named files must all be in one directory; have %s and %s",
                       dir, folder_of(s, paths[i]));
        File *f = syntax_parse_file(&s->syntax, paths[i], mode);
        if (f)
            VEC_PUSH(files, f);
    }
    const char *why = disagreement(s, files, dir);
    if (why)
        diag_error(&s->diags, 0, "%s", why);
}

// A folder as the user wrote it, without needless parts at its ends.
static const char *tidy(Frontend *s, const char *dir) {
    size_t n = strlen(dir);
    while (n > 1 && dir[n - 1] == '/')
        n--;
    while (n > 2 && dir[0] == '.' && dir[1] == '/')
        for (dir += 2, n -= 2; n > 1 && dir[0] == '/'; n--)
            dir++;
    return arena_strndup(&s->arena, dir, n);
}

bool frontend_read_tests(Frontend *s, char *const *paths, int n, FileVec *files) {
    const char *why = NULL;
    uint32_t errors = s->diags.nerrors;
    if (n == 1 && is_folder(paths[0])) {
        if (!read_folder(s, tidy(s, paths[0]), WITH_TESTS, files, &why) && why)
            diag_error(&s->diags, 0, "%s", why);
    } else {
        read_files(s, paths, n, files);
    }
    return s->diags.nerrors == errors;
}

bool frontend_read_package(Frontend *s, const char *path, FileVec *files) {
    const char *why;
    bool standard = is_standard(path);
    for (uint32_t i = 0; standard && i < vm_nstdfiles; i++) {
        const StdFile *f = &vm_docfiles[i];
        Str text = {(const char *)f->text, f->len};
        File *file = strcmp(f->pkg, path) != 0
                         ? NULL
                         : syntax_parse(&s->syntax, str_of(f->file), text, SYNTAX_GO);
        if (file)
            VEC_PUSH(files, file);
    }
    if (standard)
        return files->len > 0;
    if (is_folder(path))
        read_folder(s, tidy(s, path), PROGRAM, files, &why);
    return files->len > 0;
}

Package *frontend_check_files(Frontend *s, const FileVec *files, const char *dir, bool beside) {
    s->parse_errors = s->diags.nerrors;
    Package *pkg = NULL;
    if (files->len && parsed(&s->diags)) {
        bool named, lone = files->len == 1 && files->data[0]->script;
        bool program = is_main(files, &named) || !named || lone;
        const char *path = beside ? locate_beside(&s->locator, dir)
                                  : locate_root(&s->locator, dir, program);
        pkg = types_check_package(s->types, path, files->data, (int)files->len, false);
    }
    return !pkg || pkg->failed || s->diags.nerrors ? NULL : pkg;
}

Package *frontend_check(Frontend *s, char *const *paths, int n) {
    FileVec files = {0};
    const char *dir, *why;
    if (n == 1 && is_folder(paths[0])) {
        dir = tidy(s, paths[0]);
        if (!read_folder(s, dir, PROGRAM, &files, &why) && why)
            diag_error(&s->diags, 0, "%s", why);
    } else {
        dir = folder_of(s, paths[0]);
        s->locator.loose = true;
        read_files(s, paths, n, &files);
    }
    Package *pkg = frontend_check_files(s, &files, dir, false);
    VEC_FREE(&files);
    return pkg;
}

Package *frontend_check_text(Frontend *s, Str name, Str text, const char *granted) {
    FileVec files = {0};
    s->locator.granted = granted;
    File *f = s->diags.nerrors ? NULL : syntax_parse(&s->syntax, name, text, SYNTAX_SCRIPT);
    if (f)
        VEC_PUSH(&files, f);
    Package *pkg = frontend_check_files(s, &files, ".", false);
    VEC_FREE(&files);
    return pkg;
}

// Which codes the printed mistakes have, in the order of the table.
static void put_codes(const DiagList *l, Buf *out) {
    bool first = true;
    for (int k = 0; k < diag_ncodes; k++) {
        bool found = false;
        for (uint32_t i = 0; i < l->len && !found; i++)
            found = l->items[i].severity == DIAG_ERROR && diag_code(&l->items[i]) == &diag_codes[k];
        if (!found || strcmp(diag_codes[k].code, "other") == 0)
            continue;
        buf_printf(out, "%s%s", first ? "more: gos explain " : ", ", diag_codes[k].code);
        first = false;
    }
    if (!first)
        buf_addc(out, '\n');
}

void frontend_report(Frontend *s, unsigned flags) {
    const char *nocolor = getenv("NO_COLOR");
    if (isatty(STDERR_FILENO) && !(nocolor && *nocolor))
        flags |= DIAG_COLOR;
    Buf out = {0};
    diags_print(&s->diags, &out, flags);
    if (!(flags & DIAG_PLAIN))
        put_codes(&s->diags, &out);
    fwrite(out.data, 1, out.len, stderr);
    buf_free(&out);
}

void frontend_report_json(Frontend *s) {
    Buf out = {0};
    diags_json(&s->diags, &out);
    fwrite(out.data, 1, out.len, stdout);
    buf_free(&out);
}
