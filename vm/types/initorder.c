// SPDX-License-Identifier: GPL-3.0-or-later
// Package initialisation order, initialisation cycles, and types that contain themselves.
//
// As the specification says: again and again the variable earliest in the source that depends on
// no uninitialised one, where dependence passes through functions and methods. Nodes are
// declarations of variables (constants too, for their cycles: those come first, so that no
// variable waits for one); a queue ordered by source holds those that are ready.
#include "vm/types/impl.h"

typedef struct InitNode {
    DeclInfo *decl;
    Object *obj; // the first that it declares
    VEC(struct InitNode *) users;
    uint32_t waiting; // dependencies not yet initialised
    bool done;
} InitNode;

typedef struct InitGraph {
    Checker *c;
    InitNode *nodes;
    uint32_t len;
    uint32_t *node_of; // by object order, less Checker.first: index of its node + 1, or 0
} InitGraph;

static bool is_node(const Object *o)
{
    return (o->kind == OBJ_VAR || o->kind == OBJ_CONST) && !o->decl->in_script;
}

// The objects that o's declaration or body refers to. Bodies of standard packages are checked now.
static const ObjectVec *object_deps(Checker *c, const Object *o)
{
    if (o->kind == OBJ_FUNC && o->func.body != NULL && o->type != NULL)
        check_func_body(c, o->func.body, o->decl->body);
    return &o->decl->deps;
}

static void add_edge(InitNode *user, InitNode *dep)
{
    for (uint32_t i = dep->users.len; i-- > 0;)
        if (dep->users.data[i] == user)
            return;
    VEC_PUSH(&dep->users, user);
    user->waiting++;
}

// Edges from a node to what it depends on, directly or through functions.
static void add_edges(InitGraph *g, InitNode *n)
{
    Checker *c = g->c;
    ObjectVec stack = {0};
    uint32_t visit = ++c->visit;
    for (uint32_t i = 0; i < n->decl->deps.len; i++)
        VEC_PUSH(&stack, n->decl->deps.data[i]);
    while (stack.len > 0) {
        Object *o = stack.data[--stack.len];
        if (o->decl->visit == visit)
            continue;
        o->decl->visit = visit;
        if (o->kind == OBJ_FUNC) {
            const ObjectVec *deps = object_deps(c, o);
            for (uint32_t i = 0; i < deps->len; i++)
                VEC_PUSH(&stack, deps->data[i]);
        } else if (g->node_of[o->order - c->first] != 0) {
            add_edge(n, &g->nodes[g->node_of[o->order - c->first] - 1]);
        }
    }
    VEC_FREE(&stack);
}

// Puts a path of dependencies from `from` to `to` on path; false when there is none.
static bool find_path(Checker *c, Object *from, const Object *to, uint32_t visit, ObjectVec *path)
{
    if (from->visit == visit)
        return false;
    from->visit = visit;
    VEC_PUSH(path, from);
    const ObjectVec *deps = object_deps(c, from);
    bool found = false;
    if (check_enter(c, &(Node){.pos = from->pos})) {
        for (uint32_t i = 0; i < deps->len && !found; i++)
            found = deps->data[i] == to || find_path(c, deps->data[i], to, visit, path);
    }
    check_leave(c);
    if (!found)
        path->len--;
    return found;
}

// False when obj is not part of a cycle, but depends on one.
static bool report_cycle(Checker *c, Object *obj)
{
    ObjectVec path = {0};
    bool found = find_path(c, obj, obj, ++c->visit, &path);
    if (found) {
        Buf b = {0};
        if (path.len == 1) {
            buf_printf(&b, "initialization cycle: %s refers to itself", obj->name->text);
        } else {
            buf_printf(&b, "initialization cycle for %s", obj->name->text);
            for (uint32_t i = 0; i < path.len; i++)
                buf_printf(&b, "\n\t%s: %s refers to", pos_text(c, path.data[i]->pos),
                           path.data[i]->name->text);
            buf_printf(&b, "\n\t%s: %s", pos_text(c, obj->pos), obj->name->text);
        }
        check_errorf(c, obj->pos, "%s", buf_cstr(&b));
        buf_free(&b);
    }
    VEC_FREE(&path);
    return found;
}

static void report_cycles(Checker *c, const InitNode *n)
{
    bool found = report_cycle(c, n->obj);
    for (int i = 1; i < n->decl->nlhs && !found; i++)
        found = report_cycle(c, n->decl->lhs[i]);
}

static void emit(Checker *c, InitNode *n)
{
    Package *p = c->pkg;
    n->done = true;
    for (uint32_t i = 0; i < n->users.len; i++)
        n->users.data[i]->waiting--;
    if (n->obj->kind != OBJ_VAR || n->decl->init == NULL)
        return;
    Initializer *in = &p->inits[p->ninits++];
    in->rhs = n->decl->init;
    in->nlhs = n->decl->lhs != NULL ? n->decl->nlhs : 1;
    in->lhs = n->decl->lhs != NULL ? n->decl->lhs : arena_copy(c->a, &n->obj, 1, sizeof n->obj);
}

static void add_node(InitGraph *g, Object *o)
{
    uint32_t first = g->c->first;
    if (o->decl->lhs != NULL && o->decl->lhs[0] != o) {
        g->node_of[o->order - first] = g->node_of[o->decl->lhs[0]->order - first];
        return;
    }
    g->nodes[g->len] = (InitNode){.decl = o->decl, .obj = o};
    g->node_of[o->order - first] = ++g->len;
}

static InitGraph build_graph(Checker *c)
{
    InitGraph g = {.c = c};
    uint32_t total = c->objects.len;
    g.nodes = ARENA_ARRAY(c->a, InitNode, total - c->first);
    g.node_of = ARENA_ARRAY(c->a, uint32_t, total - c->first + 1);
    for (uint32_t i = c->first; i < total; i++)
        if (is_node(c->objects.data[i]) && c->objects.data[i]->kind == OBJ_CONST)
            add_node(&g, c->objects.data[i]);
    for (uint32_t i = c->first; i < total; i++)
        if (is_node(c->objects.data[i]) && c->objects.data[i]->kind == OBJ_VAR)
            add_node(&g, c->objects.data[i]);
    for (uint32_t i = 0; i < g.len; i++)
        if (g.nodes[i].decl->deps.len > 0)
            add_edges(&g, &g.nodes[i]);
    return g;
}

// The ready nodes are a heap of indices; the numbers of variables follow the source.
typedef struct Heap {
    uint32_t *data;
    uint32_t len;
} Heap;

static void heap_push(Heap *h, uint32_t v)
{
    uint32_t i = h->len++;
    for (; i > 0 && h->data[(i - 1) / 2] > v; i = (i - 1) / 2)
        h->data[i] = h->data[(i - 1) / 2];
    h->data[i] = v;
}

static uint32_t heap_pop(Heap *h)
{
    uint32_t top = h->data[0], v = h->data[--h->len], i = 0;
    for (;;) {
        uint32_t k = 2 * i + 1;
        if (k >= h->len)
            break;
        if (k + 1 < h->len && h->data[k + 1] < h->data[k])
            k++;
        if (h->data[k] >= v)
            break;
        h->data[i] = h->data[k];
        i = k;
    }
    h->data[i] = v;
    return top;
}

void check_init_order(Checker *c)
{
    InitGraph g = build_graph(c);
    c->pkg->inits = ARENA_ARRAY(c->a, Initializer, g.len);
    Heap ready = {.data = ARENA_ARRAY(c->a, uint32_t, g.len + 1)};
    for (uint32_t i = 0; i < g.len; i++)
        if (g.nodes[i].waiting == 0)
            heap_push(&ready, i);
    uint32_t blocked = 0; // every node before it is done
    for (;;) {
        uint32_t i;
        if (ready.len > 0) {
            i = heap_pop(&ready);
        } else {
            while (blocked < g.len && g.nodes[blocked].done)
                blocked++;
            if (blocked == g.len)
                break;
            i = blocked; // part of a cycle, or behind one
            report_cycles(c, &g.nodes[i]);
        }
        InitNode *n = &g.nodes[i];
        if (n->done)
            continue;
        emit(c, n);
        for (uint32_t k = 0; k < n->users.len; k++)
            if (n->users.data[k]->waiting == 0 && !n->users.data[k]->done)
                heap_push(&ready, (uint32_t)(n->users.data[k] - g.nodes));
    }
    for (uint32_t i = 0; i < g.len; i++)
        VEC_FREE(&g.nodes[i].users);
    check_process_delayed(c, 0);
}

// ---- Types of infinite size
//
// What a type consists of is walked as it is declared. `nest` are the types on the way, each part
// of the one before; one that is met again contains itself. A type parameter stands for what the
// innermost instance has for it, which is part of what that instance is part of.

enum { VALID_UNKNOWN, VALID_YES, VALID_NO };

typedef struct ValidWalk {
    Checker *c;
    ObjectVec path; // all types entered, for messages
    VEC(Type *) nest;
} ValidWalk;

static bool valid_type(ValidWalk *w, Type *t);

static void infinite_type(ValidWalk *w, const Type *t)
{
    ObjectVec *path = &w->path;
    uint32_t start = 0;
    while (path->data[start] != t->named.obj)
        start++;
    check_cycle_error(w->c, path->data + start, (int)(path->len - start), 0);
    for (uint32_t i = start; i < path->len; i++) {
        NamedInfo *bad = &path->data[i]->type->named;
        bad->valid = VALID_NO;
        bad->underlying = w->c->ctx->basics[TYPE_INVALID];
        if (bad->origin != NULL)
            bad->origin->named.underlying = bad->underlying;
    }
}

static bool valid_named(ValidWalk *w, Type *t)
{
    NamedInfo *n = &t->named;
    const NamedInfo *o = n->origin != NULL ? &n->origin->named : n;
    if (n->valid == VALID_NO)
        return false;
    if (n->valid == VALID_YES || (n->obj->pkg != w->c->pkg && n->targs.len == 0))
        return true;
    for (uint32_t i = 0; i < w->nest.len; i++) {
        if (w->nest.data[i] == t) {
            infinite_type(w, t);
            return false;
        }
    }
    VEC_PUSH(&w->nest, t);
    VEC_PUSH(&w->path, n->obj);
    bool ok = valid_type(w, o->from != NULL ? o->from : o->underlying);
    w->path.len--;
    w->nest.len--;
    n->valid = ok ? VALID_YES : VALID_NO;
    return ok;
}

static bool valid_param(ValidWalk *w, const Type *t)
{
    if (w->nest.len == 0)
        return true;
    Type *inst = w->nest.data[w->nest.len - 1];
    bool ok = true;
    for (int i = 0; inst->named.origin != NULL && i < inst->named.targs.len && ok; i++) {
        TypeList params = inst->named.origin->named.tparams;
        if (i >= params.len || params.list[i] != t)
            continue;
        w->nest.len--;
        ok = valid_type(w, inst->named.targs.list[i]);
        VEC_PUSH(&w->nest, inst);
    }
    return ok;
}

static bool valid_type(ValidWalk *w, Type *t)
{
    if (t == NULL)
        return true;
    switch (t->kind) {
    case TYPE_ARRAY:
        return valid_type(w, t->array.elem);
    case TYPE_STRUCT:
        for (int i = 0; i < t->strct.nfields; i++)
            if (!valid_type(w, t->strct.fields[i]->type))
                return false;
        return true;
    case TYPE_INTERFACE:
        for (int i = 0; i < t->iface.nembedded; i++)
            if (!valid_type(w, t->iface.embedded[i]))
                return false;
        return true;
    case TYPE_UNION:
        for (int i = 0; i < t->onion.nterms; i++)
            if (!valid_type(w, t->onion.terms[i].type))
                return false;
        return true;
    case TYPE_NAMED:
        return valid_named(w, t);
    case TYPE_PARAM:
        return valid_param(w, t);
    default:
        return true;
    }
}

void check_valid_instance(Checker *c, Type *t)
{
    ValidWalk w = {.c = c};
    valid_type(&w, t);
    VEC_FREE(&w.path);
    VEC_FREE(&w.nest);
}

void check_valid_type(Checker *c, Object *obj)
{
    if (obj->type != NULL && obj->type->kind == TYPE_NAMED && obj->type->named.obj == obj)
        check_valid_instance(c, obj->type);
}
