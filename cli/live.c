// SPDX-License-Identifier: GPL-3.0-or-later
//
// An input becomes a file, the file a unit of the session's package (vm/types/types.h: Sessions),
// the unit code to be installed in the running program (vm/compile/compile.h). Trees, types and
// code stay in the session's arena: later inputs refer to them.
#include "cli/live.h"

#include <stdio.h>
#include <string.h>

typedef struct Job {
    Live *s;
    const char *text;
    size_t n;
    const char *name;
    unsigned flags;
    bool look;  // do not compile
    Buf *types; // with look: the values' types go there, unless it is NULL
    Type *type; // with look: of the first value
    LiveResult result;
} Job;

static bool verified(Live *s, uint32_t from) {
    const Program *p = &s->unit.next;
    for (uint32_t i = from; i < p->nfuncs; i++) {
        const Func *f = p->funcs[i];
        const char *why = f->code ? code_verify(p, f) : NULL;
        if (!why)
            continue;
        fprintf(stderr, "gos: internal error: code of %s does not verify: %s\n", f->name, why);
        return false;
    }
    return true;
}

static File *parse(Live *s, const Job *j) {
    Frontend *f = &s->front;
    diags_init(&f->diags, &f->arena, &f->files);
    const char *name = j->name ? arena_strndup(&f->arena, j->name, strlen(j->name))
                               : arena_printf(&f->arena, NULL, "<input %u>", s->ninputs + 1);
    Str text = {arena_strndup(&f->arena, j->text, j->n), j->n};
    return syntax_parse(&f->syntax, str_of(name), text, SYNTAX_SCRIPT);
}

static void report(Live *s, unsigned flags) {
    s->out.len = 0;
    diags_print(&s->front.diags, &s->out, flags | DIAG_NO_WARN);
}

static LiveResult compile(Live *s, Job *j) {
    Frontend *f = &s->front;
    uint32_t nfuncs = compile_session_program(s->compiler)->nfuncs;
    File *file = parse(s, j);
    if (!file || f->diags.nerrors)
        return LIVE_WRONG;
    if (s->ninputs > 0 && file->nstmts == 0 && file->ndecls == 0)
        return LIVE_EMPTY;
    if (!types_check_unit(f->types, s->pkg, file, !j->look))
        return LIVE_WRONG;
    if (j->look) {
        int n;
        Type *const *types = types_unit_values(s->pkg, &n);
        j->type = n > 0 ? types[0] : NULL;
        for (int i = 0; j->types && i < n; i++)
            buf_printf(j->types, "%s%s", i ? ", " : "",
                       type_string(&f->arena, types[i], QUALIFY_RELATIVE, s->pkg));
        types_unit_drop(s->pkg);
        return LIVE_READY;
    }
    if (!compile_unit(s->compiler, &s->unit)) {
        types_unit_drop(s->pkg);
        return LIVE_WRONG;
    }
    if (!verified(s, nfuncs))
        abort();
    types_unit_commit(s->pkg);
    s->ninputs++;
    return LIVE_READY;
}

static void *work(void *arg) {
    Job *j = arg;
    Live *s = j->s;
    j->result = compile(s, j);
    if (j->result == LIVE_WRONG)
        report(s, j->flags);
    return NULL;
}

static LiveResult run(Job *j) {
    if (cli_deep(work, j) == 0)
        return j->result;
    j->s->out.len = 0;
    buf_adds(&j->s->out, "cannot start a thread\n");
    return LIVE_WRONG;
}

LiveResult live_compile(Live *s, const char *text, size_t n, const char *name, unsigned flags) {
    Job j = {.s = s, .text = text, .n = n, .name = name, .flags = flags};
    return run(&j);
}

bool live_types(Live *s, const char *text, size_t n, unsigned flags, Buf *types) {
    Job j = {.s = s, .text = text, .n = n, .flags = flags, .look = true,
             .types = types};
    return run(&j) == LIVE_READY;
}

Type *live_typeof(Live *s, const char *text, size_t n) {
    Job j = {.s = s, .text = text, .n = n, .look = true};
    return run(&j) == LIVE_READY ? j.type : NULL;
}

// The path of the one standard package whose last element is the name, or NULL.
static const char *standard_path(Live *s, const char *name) {
    const char *found = NULL;
    for (const char *const *p = frontend_stdpackages(&s->front); *p; p++) {
        const char *slash = strrchr(*p, '/');
        if (strcmp(slash ? slash + 1 : *p, name) != 0 || strncmp(*p, "internal/", 9) == 0)
            continue;
        if (found)
            return NULL;
        found = *p;
    }
    return found;
}

Package *live_package(Live *s, const char *name) {
    const Scope *scope = s->pkg->scope;
    for (uint32_t i = 0; scope->table && i <= scope->mask; i++) {
        const Object *o = scope->table[i];
        if (o && strcmp(o->name->text, name) == 0)
            return o->kind == OBJ_PKGNAME ? o->pkgname.imported : NULL;
    }
    const char *path = standard_path(s, name);
    Package *p = path ? types_package(s->front.types, path) : NULL;
    if (p || !path)
        return p;
    Buf b = {0};
    buf_printf(&b, "import _ \"%s\"", path);
    live_typeof(s, b.data, b.len);
    buf_free(&b);
    return types_package(s->front.types, path);
}

bool live_incomplete(const char *text, size_t n) {
    return syntax_incomplete((Str){text, n}, SYNTAX_SCRIPT);
}

bool live_init(Live *s) {
    memset(s, 0, sizeof *s);
    frontend_init(&s->front);
    locate_root(&s->front.locator, ".", true);
    s->pkg = types_session_new(s->front.types, "internal/repl");
    s->config = (CompileConfig){.arena = &s->front.arena, .files = &s->front.files,
                                .diags = &s->front.diags, .types = s->front.types,
                                .native = cli_native};
    s->compiler = compile_session_new(&s->config, s->pkg);
    // The first unit brings the packages that print; as an input it is not counted.
    bool ok = live_compile(s, "", 0, NULL, 0) == LIVE_READY;
    s->ninputs = 0;
    return ok;
}

void live_free(Live *s) {
    compile_session_free(s->compiler);
    frontend_free(&s->front);
    buf_free(&s->out);
}
