// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole program: tables of constants, strings, methods and globals; the queue of functions to
// compile; package initialisation and the entry.
//
// A function joins the queue on its first reference. When the queue is empty the method tables of
// types that go into interfaces are filled in, which may put more on it. Variables of standard
// packages get a place, and their initialisers are compiled, on first reference too; the entry
// calls those initialisers in the checker's order.
#include "vm/compile/comp.h"

#include <string.h>

void comp_error(Comp *c, Pos pos, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    diag_addv(c->cfg->diags, DIAG_ERROR, (Span){pos, 0}, fmt, ap);
    va_end(ap);
    c->failed = true;
}

// --- tables: open addressing, entries are index + 1

static uint32_t hash_bytes(const void *p, size_t n) {
    const uint8_t *b = p;
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < n; i++)
        h = (h ^ b[i]) * 16777619u;
    return h ^ (h >> 15);
}

static void table_add(uint32_t *tab, uint32_t cap, uint32_t hash, uint32_t index) {
    uint32_t i = hash & (cap - 1);
    while (tab[i])
        i = (i + 1) & (cap - 1);
    tab[i] = index + 1;
}

uint32_t comp_const(Comp *c, uint64_t bits) {
    uint32_t h = hash_bytes(&bits, sizeof bits);
    for (uint32_t i = h & (c->constcap - 1); c->constcap && c->consttab[i];
         i = (i + 1) & (c->constcap - 1))
        if (c->consts.data[c->consttab[i] - 1] == bits)
            return c->consttab[i] - 1;
    if (c->consts.len * 2 >= c->constcap) {
        c->constcap = c->constcap ? c->constcap * 2 : 64;
        c->consttab = ARENA_ARRAY(c->arena, uint32_t, c->constcap);
        for (uint32_t i = 0; i < c->consts.len; i++)
            table_add(c->consttab, c->constcap, hash_bytes(&c->consts.data[i], 8), i);
    }
    table_add(c->consttab, c->constcap, h, c->consts.len);
    VEC_PUSH(&c->consts, bits);
    return c->consts.len - 1;
}

uint32_t comp_string(Comp *c, const void *bytes, size_t n) {
    uint32_t h = hash_bytes(bytes, n);
    for (uint32_t i = h & (c->strcap - 1); c->strcap && c->strtab[i];
         i = (i + 1) & (c->strcap - 1)) {
        const GoStr *s = &c->strings.data[c->strtab[i] - 1];
        if ((size_t)s->len == n && (n == 0 || memcmp(s->ptr, bytes, n) == 0))
            return c->strtab[i] - 1;
    }
    if (c->strings.len * 2 >= c->strcap) {
        c->strcap = c->strcap ? c->strcap * 2 : 64;
        c->strtab = ARENA_ARRAY(c->arena, uint32_t, c->strcap);
        for (uint32_t i = 0; i < c->strings.len; i++) {
            const GoStr *s = &c->strings.data[i];
            table_add(c->strtab, c->strcap, hash_bytes(s->ptr, (size_t)s->len), i);
        }
    }
    GoStr s = {n ? (const uint8_t *)arena_strndup(c->arena, bytes, n) : NULL, (int64_t)n};
    table_add(c->strtab, c->strcap, h, c->strings.len);
    VEC_PUSH(&c->strings, s);
    return c->strings.len - 1;
}

static bool same_method(const Object *a, const Object *b) {
    if (strcmp(a->name->text, b->name->text) != 0 || a->exported != b->exported)
        return false;
    return a->exported || a->pkg == b->pkg;
}

uint32_t comp_method(Comp *c, const Object *m) {
    uint32_t h = hash_bytes(m->name->text, m->name->len);
    for (uint32_t i = h & (c->methcap - 1); c->methcap && c->methtab[i];
         i = (i + 1) & (c->methcap - 1))
        if (same_method(c->methods.data[c->methtab[i] - 1], m))
            return c->methtab[i] - 1;
    if (c->methods.len * 2 >= c->methcap) {
        c->methcap = c->methcap ? c->methcap * 2 : 64;
        c->methtab = ARENA_ARRAY(c->arena, uint32_t, c->methcap);
        for (uint32_t i = 0; i < c->methods.len; i++) {
            const Name *n = c->methods.data[i]->name;
            table_add(c->methtab, c->methcap, hash_bytes(n->text, n->len), i);
        }
    }
    table_add(c->methtab, c->methcap, h, c->methods.len);
    VEC_PUSH(&c->methods, (Object *)(uintptr_t)m);
    if (c->methods.len > UINT16_MAX)
        comp_error(c, m->pos, "too many different method names");
    return c->methods.len - 1;
}

uint32_t comp_file(Comp *c, const SourcePos *p) {
    bool real = p->name.ptr == p->file->name.ptr;
    for (uint32_t i = c->files.len; i-- > 0;) {
        const CodeFile *f = &c->files.data[i];
        if (f->real == real && str_eq(str_of(f->name), p->name))
            return i;
    }
    CodeFile f = {arena_strndup(c->arena, p->name.ptr, p->name.len), real};
    VEC_PUSH(&c->files, f);
    return c->files.len - 1;
}

// --- functions

FuncRef *comp_newfunc(Comp *c, const char *name, void (*gen)(Fn *, FuncRef *)) {
    FuncRef *r = ARENA_NEW(c->arena, FuncRef);
    r->fn = ARENA_NEW(c->arena, Func);
    r->fn->name = name;
    r->fn->self.fn = r->fn;
    r->index = c->funcs.len;
    r->gen = gen;
    VEC_PUSH(&c->funcs, r->fn);
    if (gen) {
        *c->queuetail = r;
        c->queuetail = &r->next;
    }
    return r;
}

// A package's path as names of functions hold it: dots of its last element become %2e.
static const char *symbol_path(Comp *c, const Package *p) {
    const char *path = p->path->text, *slash = strrchr(path, '/');
    const char *last = slash ? slash + 1 : path;
    if (!strpbrk(last, ".%\""))
        return path;
    Buf b = {0};
    buf_add(&b, path, (size_t)(last - path));
    for (; *last; last++) {
        if (strchr(".%\"", *last))
            buf_printf(&b, "%%%02x", (unsigned char)*last);
        else
            buf_addc(&b, *last);
    }
    const char *s = arena_strndup(c->arena, b.data, b.len);
    buf_free(&b);
    return s;
}

const char *comp_funcname(Comp *c, const Object *o, uint32_t index) {
    const char *pkg = o->pkg ? symbol_path(c, o->pkg) : "";
    const char *args = o->func.origin ? "[...]" : "";
    if (o->func.is_init)
        return arena_printf(c->arena, NULL, "%s.init.%u", pkg, index);
    if (!o->func.recv_type)
        return arena_printf(c->arena, NULL, "%s.%s%s", pkg, o->name->text, args);
    return arena_printf(c->arena, NULL, o->func.ptr_recv ? "%s.(*%s%s).%s" : "%s.%s%s.%s", pkg,
                        o->func.recv_type->name->text, args, o->name->text);
}

static void describe_native(Comp *c, FuncRef *r) {
    const Object *o = r->obj;
    const Signature *s = &o->type->func;
    r->fn->nres = (uint16_t)sig_slots(c, &s->results);
    r->fn->nparams =
        (uint16_t)(sig_slots(c, &s->params) + (s->recv ? tinfo(c, s->recv->type)->slots : 0));
    r->fn->type = rtype_of(c, o->type);
    r->fn->nslots = r->fn->out = (uint16_t)(r->fn->nres + r->fn->nparams);
    r->fn->framesize = r->fn->nslots;
    r->fn->slotkinds = arena_alloc(c->arena, r->fn->nslots + 1u);
    uint32_t at = r->fn->nres;
    for (int32_t i = s->recv ? -1 : 0; i < s->params.len; i++) {
        TInfo *ti = tinfo(c, i < 0 ? s->recv->type : s->params.vars[i]->type);
        memcpy(r->fn->slotkinds + at, ti->shape->kinds, ti->slots);
        at += ti->slots;
    }
    if (c->cfg->native) {
        r->fn->native = c->cfg->native(c->cfg->user, r->fn->name);
        if (!r->fn->native)
            comp_error(c, o->pos, "native function %s has no body", r->fn->name);
    }
}

// An instance that has no body has had a message.
static void missing_body(Comp *c, const Object *o) {
    if (!o->func.origin || c->cfg->diags->nerrors == 0)
        comp_error(c, o->pos, "missing function body of %s", comp_funcname(c, o, 0));
    c->failed = true;
}

FuncRef *comp_func(Comp *c, Object *o) {
    FuncRef *r = o->info;
    if (r && r->failed)
        comp_error(c, o->pos, "%s has not been compiled", r->fn->name);
    if (r)
        return r;
    bool native = o->func.is_native;
    if (o->func.origin)
        types_check_body(c->types, o);
    r = o->info = comp_newfunc(c, comp_funcname(c, o, 0), native ? NULL : func_gen);
    r->obj = o;
    r->info = o->func.body;
    if (o->pkg && o->pkg->standard)
        r->fn->flags |= FN_STD;
    if (native)
        describe_native(c, r);
    else if (r->info)
        r->info->info = r;
    else
        missing_body(c, o);
    return r;
}

static void compile_one(Comp *c, FuncRef *r) {
    static const Fn zero;
    Fn *f = malloc(sizeof *f);
    *f = zero;
    bool done = false;
    for (int attempt = 0; attempt < 2 && !done; attempt++) {
        fn_begin(f, c, r);
        r->gen(f, r);
        done = c->failed || fn_finish(f);
        f->longjumps = true;
    }
    if (!done)
        comp_error(c, f->pos, "function %s too big: a jump does not reach", r->fn->name);
    r->failed = c->failed;
    fn_free(f);
    free(f);
}

void comp_drain(Comp *c) {
    while (!c->failed && (c->queue || c->dynamic || (c->finds_methods && c->reflected))) {
        if (c->queue) {
            FuncRef *r = c->queue;
            c->queue = r->next;
            if (!c->queue)
                c->queuetail = &c->queue;
            compile_one(c, r);
        } else if (c->dynamic) {
            TInfo *ti = c->dynamic;
            c->dynamic = ti->next;
            ctypes_methods(c, ti);
        } else {
            TInfo *ti = c->reflected;
            c->reflected = ti->next;
            ti->waits = false;
            ctypes_signatures(c, ti);
        }
    }
}

// --- package variables

static void gen_std_init(Fn *f, FuncRef *r) {
    const Initializer *in = r->arg;
    f->pos = in->rhs->pos;
    gen_init(f, in->lhs, in->nlhs, in->rhs);
}

static void want_initializer(Comp *c, const Object *var) {
    for (uint32_t i = 0; i < c->stdinits.len; i++) {
        StdInit *s = &c->stdinits.data[i];
        if (s->ref || s->pkg != var->pkg)
            continue;
        for (int32_t k = 0; k < s->init->nlhs; k++) {
            if (s->init->lhs[k] != var)
                continue;
            const char *name = arena_printf(c->arena, NULL, "%s.init", s->pkg->path->text);
            FuncRef *r = s->ref = comp_newfunc(c, name, gen_std_init);
            r->arg = s->init;
            r->fn->flags |= FN_STD | FN_INIT;
            return;
        }
    }
}

VarInfo *comp_global(Comp *c, Object *var) {
    VarInfo *v = var->info;
    if (v)
        return v;
    if (var->prev)
        return var->info = comp_global(c, var->prev);
    TInfo *ti = tinfo(c, var->type);
    uint64_t align = (uint64_t)type_align(var->type);
    v = var->info = ARENA_NEW(c->arena, VarInfo);
    v->decided = v->global = true;
    v->offset = (c->globalsize + align - 1) / align * align;
    c->globalsize = v->offset + (uint64_t)(ti->size > 0 ? ti->size : 1);
    if (c->globalsize > INT32_MAX)
        comp_error(c, var->pos, "package variables take more than 2 GiB");
    Global g = {v->offset, rtype_of(c, var->type), var->name->text};
    VEC_PUSH(&c->globals, g);
    if (var->pkg && var->pkg->standard)
        want_initializer(c, var);
    return v;
}

// --- initialisation and entry

static void gen_package_init(Fn *f, FuncRef *r) {
    const Package *p = r->arg;
    for (int32_t i = 0; i < p->ninits; i++) {
        f->pos = p->inits[i].rhs->pos;
        uint32_t mark = temp_mark(f);
        gen_init(f, p->inits[i].lhs, p->inits[i].nlhs, p->inits[i].rhs);
        temp_release(f, mark);
    }
}

static void gen_script(Fn *f, FuncRef *r) {
    const Package *p = f->c->main;
    f->info = r->info;
    f->ref = r;
    f->defers = r->info->has_defer;
    func_signature(f, r->info->sig, NULL);
    r->fn->type = rtype_of(f->c, r->info->sig);
    if (f->defers) {
        r->fn->flags |= FN_DEFERS;
        f->epilogue = label_new(f);
    }
    gen_block(f, p->script_file->stmts, p->script_file->nstmts);
    func_ret_values(f);
    if (f->defers) {
        label_bind_live(f, f->epilogue, true);
        emit(f, OP_RUNDEFERS, 0, 0, 0);
        emit(f, OP_RET, 0, 0, 0);
    }
}

static void add_package(Comp *c, PackageVec *l, Package *p) {
    uint32_t n = (uint32_t)types_package_count(c->types);
    if (c->nreached < n) {
        bool *reached = ARENA_ARRAY(c->arena, bool, n + 1);
        if (c->reached)
            memcpy(reached, c->reached, c->nreached);
        c->reached = reached;
        c->nreached = n;
    }
    if (c->reached[p->index])
        return;
    c->reached[p->index] = true;
    VEC_PUSH(l, p);
}

static int by_path(const void *a, const void *b) {
    const Package *p = *(Package *const *)a, *q = *(Package *const *)b;
    return strcmp(p->path->text, q->path->text);
}

static void collect_std_inits(Comp *c, Package *p) {
    for (int32_t i = 0; p->standard && i < p->ninits; i++) {
        StdInit s = {.init = &p->inits[i], .pkg = p};
        VEC_PUSH(&c->stdinits, s);
    }
}

// Go's order: sorted by path, again and again the first whose imports are all done.
void comp_reach_packages(Comp *c, PackageVec *l) {
    Package *fmt = types_package(c->types, "fmt");
    if (fmt)
        add_package(c, l, fmt);
    for (int32_t i = 0; i < c->main->nimports; i++)
        add_package(c, l, c->main->imports[i]);
    for (uint32_t i = 0; i < l->len; i++)
        for (int32_t k = 0; k < l->data[i]->nimports; k++)
            add_package(c, l, l->data[i]->imports[k]);
    uint32_t n = l->len, done = 0, from = 0;
    Package **sorted = ARENA_ARRAY(c->arena, Package *, n + 1);
    for (uint32_t i = 0; i < n; i++)
        sorted[i] = l->data[i];
    qsort(sorted, n, sizeof *sorted, by_path);
    bool *waits = ARENA_ARRAY(c->arena, bool, types_package_count(c->types) + 1);
    for (uint32_t i = 0; i < n; i++)
        waits[sorted[i]->index] = true;
    while (done < n) {
        uint32_t i = from;
        for (; i < n; i++) {
            Package *p = sorted[i];
            int32_t k = 0;
            while (waits[p->index] && k < p->nimports && !waits[p->imports[k]->index])
                k++;
            if (waits[p->index] && k == p->nimports)
                break;
        }
        waits[sorted[i]->index] = false;
        l->data[done++] = sorted[i];
        while (from < n && !waits[sorted[from]->index])
            from++;
    }
    for (uint32_t i = 0; i < n; i++)
        collect_std_inits(c, l->data[i]);
}

// Puts the initialisation of a package's variables and its init functions on the queue. Variables
// of standard packages are initialised when something refers to them.
void comp_package_inits(Comp *c, Package *p) {
    uint32_t n = 0;
    if (!p->standard && p->ninits > 0) {
        FuncRef *r = comp_newfunc(c, arena_printf(c->arena, NULL, "%s.init", symbol_path(c, p)),
                                  gen_package_init);
        r->arg = p;
        r->fn->flags |= FN_INIT;
        p->info = r;
    }
    for (int32_t i = 0; i < p->nfuncs; i++) {
        Object *o = p->funcs[i];
        if (!o->func.is_init)
            continue;
        FuncRef *r = comp_func(c, o);
        r->fn->name = comp_funcname(c, o, n++);
        r->fn->flags |= FN_INIT;
    }
}

void emit_package_inits(Fn *f, Package *p) {
    if (p->info)
        emit_w(f, OP_CALL, 0, ((const FuncRef *)p->info)->index);
    for (int32_t i = 0; i < p->nfuncs; i++)
        if (p->funcs[i]->func.is_init)
            emit_w(f, OP_CALL, 0, comp_func(f->c, p->funcs[i])->index);
}

typedef struct Entry {
    PackageVec *packages;
    FuncRef *main;
} Entry;

static void gen_entry(Fn *f, FuncRef *r) {
    const Entry *e = r->arg;
    Comp *c = f->c;
    out_reserve(f, 1);
    for (uint32_t i = 0; i < e->packages->len; i++) {
        Package *p = e->packages->data[i];
        for (uint32_t k = 0; k < c->stdinits.len; k++)
            if (c->stdinits.data[k].pkg == p && c->stdinits.data[k].ref)
                emit_w(f, OP_CALL, 0, c->stdinits.data[k].ref->index);
        emit_package_inits(f, p);
    }
    emit_w(f, OP_CALL, 0, e->main->index);
}

FuncRef *comp_script(Comp *c, Package *p) {
    FuncRef *r = comp_newfunc(c, "main.main", gen_script);
    r->info = p->script_body;
    r->info->info = r;
    return r;
}

static FuncRef *main_function(Comp *c) {
    Package *p = c->main;
    const char *entry = c->entry;
    if (!entry && p->script && p->script_body)
        return comp_script(c, p);
    for (int32_t i = 0; i < p->nfuncs; i++)
        if (!p->funcs[i]->func.recv_type &&
            str_eqz(name_str(p->funcs[i]->name), entry ? entry : "main"))
            return comp_func(c, p->funcs[i]);
    if (p->nfiles == 1 && p->files[0]->script) {  // declarations alone
        FuncRef *r = comp_newfunc(c, "main.main", gen_package_init);
        static const Package nothing;
        r->arg = (void *)(uintptr_t)&nothing;
        return r;
    }
    comp_error(c, 0, "function main is undeclared in the main package");
    return NULL;
}

void comp_slice_types(Comp *c) {
    c->prog->t_bytes = rtype_of(c, types_new_slice(c->types, types_byte(c->types)));
    c->prog->t_runes = rtype_of(c, types_new_slice(c->types, types_rune(c->types)));
}

void comp_hidden_types(Comp *c, uint32_t from) {
    for (uint32_t i = from; i < c->rtypes.ntypes; i++)
        rtset_hidden(&c->rtypes, c->rtypes.types[i]);
}

const char **comp_method_names(Comp *c) {
    const char **names = ARENA_ARRAY(c->arena, const char *, c->methods.len + 1);
    for (uint32_t i = 0; i < c->methods.len; i++)
        names[i] = c->methods.data[i]->name->text;
    return names;
}

#define MOVE_VEC(c, p, vec, member, n)                                                             \
    ((p)->member = arena_copy((c)->arena, (c)->vec.data, (c)->vec.len, sizeof *(c)->vec.data),     \
     (p)->n = (c)->vec.len)

static void finish_program(Comp *c, FuncRef *entry) {
    Program *p = c->prog;
    comp_slice_types(c);
    comp_hidden_types(c, 1);
    p->types = c->rtypes.types;
    p->ntypes = c->rtypes.ntypes;
    MOVE_VEC(c, p, funcs, funcs, nfuncs);
    MOVE_VEC(c, p, consts, consts, nconsts);
    MOVE_VEC(c, p, strings, strings, nstrings);
    MOVE_VEC(c, p, globals, globals, nglobals);
    MOVE_VEC(c, p, files, files, nfiles);
    p->methodnames = comp_method_names(c);
    p->nmethodnames = c->methods.len;
    p->globalsize = (c->globalsize + 15) / 16 * 16;
    p->entry = entry->fn;
}

static void free_tables(Comp *c, PackageVec *l) {
    VEC_FREE(&c->funcs);
    VEC_FREE(&c->consts);
    VEC_FREE(&c->strings);
    VEC_FREE(&c->globals);
    VEC_FREE(&c->methods);
    VEC_FREE(&c->files);
    VEC_FREE(&c->stdinits);
    VEC_FREE(&c->unfilled);
    VEC_FREE(l);
}

static FuncRef *compile_all(Comp *c, PackageVec *packages) {
    comp_reach_packages(c, packages);
    VEC_PUSH(packages, c->main);
    const Package *reflect = types_package(c->types, "reflect");
    c->reflects = reflect && c->reached[reflect->index];
    Entry *e = ARENA_NEW(c->arena, Entry);
    e->packages = packages;
    e->main = main_function(c);
    if (!e->main)
        return NULL;
    for (uint32_t i = 0; i < packages->len; i++)
        comp_package_inits(c, packages->data[i]);
    comp_drain(c);
    FuncRef *entry = comp_newfunc(c, "runtime.main", gen_entry);
    entry->fn->flags |= FN_STD | FN_WRAPPER;  // like the frames of Go's runtime not shown
    entry->arg = e;
    comp_drain(c);
    return entry;
}

Comp *comp_new(const CompileConfig *config, Package *main) {
    Comp *c = ARENA_NEW(config->arena, Comp);
    c->cfg = config;
    c->arena = config->arena;
    c->types = config->types;
    c->main = main;
    c->entry = config->entry;
    c->queuetail = &c->queue;
    Program *p = c->prog = ARENA_NEW(c->arena, Program);
    p->arena = c->arena;
    rtset_init(&c->rtypes, c->arena);
    ctypes_init(c);
    p->t_string = rtype_of(c, c->t_string->type);
    p->t_int = rtype_of(c, c->t_int->type);
    p->t_error_iface = rtype_of(c, c->t_error->type);
    p->t_runtime_error = ctypes_runtime_error(c);
    return c;
}

Program *compile_program(const CompileConfig *config, Package *main) {
    Comp *c = comp_new(config, main);
    PackageVec packages = {0};
    FuncRef *entry = compile_all(c, &packages);
    if (!c->failed)
        finish_program(c, entry);
    free_tables(c, &packages);
    return c->failed ? NULL : c->prog;
}
