// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sessions: units that are compiled into a program which is running (types.h: Sessions).
//
// The compiler's tables go on growing from unit to unit. What the program reads are tables of its
// own, copies in the arena that are only written behind the entries it knows; when one is full a
// larger one takes its place, and the old one stays for who still reads it. So a unit may be
// compiled while the program runs. Existing entries and types change in two ways only, which are
// listed in the unit for whoever installs it with the world stopped: functions that take the place
// of others, and method tables of types that got methods.
//
// After a mistake nothing is published. What was on the queue stays there for the next unit; a
// function that could not be compiled is refused when it is referred to again.
#include "vm/compile/comp.h"

#include <string.h>

typedef struct TableCaps {
    uint32_t funcs, consts, strings, globals, files;
} TableCaps;

struct CompileSession {
    Comp *c;
    CompileConfig config;
    TableCaps caps;
    VEC(ProgramMethods) methods; // of the unit
    VEC(ProgramFunc) funcs;
};

CompileSession *compile_session_new(const CompileConfig *config, Package *session) {
    CompileSession *s = ARENA_NEW(config->arena, CompileSession);
    s->config = *config;
    s->c = comp_new(&s->config, session);
    s->c->session = s;
    s->c->reflects = true; // a later unit may
    comp_slice_types(s->c);
    return s;
}

void compile_session_free(CompileSession *s) {
    Comp *c = s->c;
    VEC_FREE(&c->funcs);
    VEC_FREE(&c->consts);
    VEC_FREE(&c->strings);
    VEC_FREE(&c->globals);
    VEC_FREE(&c->methods);
    VEC_FREE(&c->files);
    VEC_FREE(&c->stdinits);
    VEC_FREE(&c->unfilled);
    VEC_FREE(&c->dynamics);
    VEC_FREE(&s->methods);
    VEC_FREE(&s->funcs);
}

Program *compile_session_program(CompileSession *s) {
    return s->c->prog;
}

void session_methods(Comp *c, RType *t, RMethod *methods, uint32_t n) {
    RType made = {.kind = t->kind, .methods = methods, .nmethods = n};
    rtset_methods(&c->rtypes, &made);
    ProgramMethods m = {t, methods, made.mtab, n, made.mtabmask};
    VEC_PUSH(&c->session->methods, m);
}

// A table with n of the elements at src, of which the first `old` are in the table at *dst already.
static void *publish(Comp *c, const void *dst, uint32_t *cap, const void *src, uint32_t old,
                     uint32_t n, size_t size) {
    char *table = (char *)(uintptr_t)dst;
    if (n > *cap) {
        *cap = n * 2 + 64;
        table = arena_alloc(c->arena, *cap * size);
        if (old)
            memcpy(table, dst, old * size);
    }
    if (n > old)
        memcpy(table + old * size, (const char *)src + old * size, (n - old) * size);
    return table;
}

#define PUBLISH(c, p, caps, member, count)                                                         \
    ((p)->member = publish(c, (p)->member, &(caps)->member, (c)->member.data, (p)->count,          \
                           (c)->member.len, sizeof *(p)->member),                                  \
     (p)->count = (c)->member.len)

static void publish_tables(CompileSession *s, Program *p) {
    Comp *c = s->c;
    comp_hidden_types(c, p->ntypes ? p->ntypes : 1);
    PUBLISH(c, p, &s->caps, funcs, nfuncs);
    PUBLISH(c, p, &s->caps, consts, nconsts);
    PUBLISH(c, p, &s->caps, strings, nstrings);
    PUBLISH(c, p, &s->caps, globals, nglobals);
    PUBLISH(c, p, &s->caps, files, nfiles);
    p->types = c->rtypes.types; // grows in the same way
    p->ntypes = c->rtypes.ntypes;
    p->methodnames = comp_method_names(c);
    p->nmethodnames = c->methods.len;
    p->globalsize = (c->globalsize + 15) / 16 * 16;
}

// --- a unit

typedef struct UnitEntry {
    PackageVec packages; // reached by this unit first
    FuncRef *main;       // NULL: no statements
} UnitEntry;

static void gen_unit(Fn *f, FuncRef *r) {
    const UnitEntry *e = r->arg;
    Comp *c = f->c;
    out_reserve(f, 1);
    for (uint32_t i = 0; i < c->stdinits.len; i++)
        if (c->stdinits.data[i].ref && !c->stdinits.data[i].called)
            emit_w(f, OP_CALL, 0, c->stdinits.data[i].ref->index);
    for (uint32_t i = 0; i < e->packages.len; i++)
        emit_package_inits(f, e->packages.data[i]);
    emit_package_inits(f, c->main);
    if (e->main)
        emit_w(f, OP_CALL, 0, e->main->index);
}

static void replaced_functions(CompileSession *s, const Package *p) {
    for (int32_t i = 0; i < p->nfuncs; i++) {
        const Object *o = p->funcs[i], *old = o->prev;
        if (!old || !old->info)
            continue;
        ProgramFunc r = {((const FuncRef *)old->info)->index,
                         comp_func(s->c, p->funcs[i])->fn};
        VEC_PUSH(&s->funcs, r);
        // Whoever replaces this one replaces the old one too.
        ((FuncRef *)o->info)->older = old->info;
        for (FuncRef *up = ((FuncRef *)old->info)->older; up; up = up->older) {
            r.index = up->index;
            VEC_PUSH(&s->funcs, r);
        }
    }
}

// Types that got methods, themselves or by what they embed.
static void refresh_methods(Comp *c) {
    for (uint32_t i = 0; i < c->dynamics.len && !c->failed; i++)
        ctypes_methods(c, c->dynamics.data[i]);
}

static FuncRef *compile_parts(CompileSession *s, UnitEntry *e) {
    Comp *c = s->c;
    Package *p = c->main;
    bool extends = types_unit_extends(p);
    comp_reach_packages(c, &e->packages);
    for (uint32_t i = 0; i < e->packages.len; i++)
        comp_package_inits(c, e->packages.data[i]);
    p->info = NULL;
    comp_package_inits(c, p);
    if (p->script_body)
        e->main = comp_script(c, p);
    replaced_functions(s, p);
    comp_drain(c);
    for (uint32_t before = 0; extends && before != c->dynamics.len && !c->failed;) {
        before = c->dynamics.len;
        s->methods.len = 0;
        refresh_methods(c);
        comp_drain(c);
    }
    FuncRef *entry = comp_newfunc(c, "runtime.main", gen_unit);
    entry->fn->flags |= FN_STD | FN_WRAPPER;
    entry->arg = e;
    comp_drain(c);
    return entry;
}

bool compile_unit(CompileSession *s, ProgramUnit *u) {
    Comp *c = s->c;
    UnitEntry e = {0};
    c->failed = false;
    s->methods.len = s->funcs.len = 0;
    FuncRef *entry = compile_parts(s, &e);
    VEC_FREE(&e.packages);
    if (c->failed)
        return false;
    u->next = *c->prog;
    publish_tables(s, &u->next);
    u->entry = entry->fn;
    u->methods = s->methods.data;
    u->nmethods = s->methods.len;
    u->replaced = s->funcs.data;
    u->nreplaced = s->funcs.len;
    for (uint32_t i = 0; i < c->stdinits.len; i++)
        c->stdinits.data[i].called |= c->stdinits.data[i].ref != NULL;
    return true;
}
