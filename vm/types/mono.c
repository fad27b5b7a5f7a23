// SPDX-License-Identifier: GPL-3.0-or-later
// Instantiation that would never end: f[T] that calls f[*T].
//
// A graph: its vertices are type parameters, and types local to generic functions, which depend on
// those of the function; an edge leads from what a type argument mentions to the parameter it is
// given for, and weighs 1 when the argument is more than that alone. A cycle that weighs anything
// makes longer and longer types. Found as Bellman and Ford do it.
#include "vm/types/impl.h"

typedef struct MonoVertex {
    const Object *obj;
    bool is_param;
    int weight; // of the heaviest path that leads here
    int pre; // last edge of that path
    uint32_t len; // its number of edges
} MonoVertex;

typedef struct MonoEdge {
    int dst, src, weight;
    Pos pos;
    Type *type; // the argument
} MonoEdge;

struct MonoGraph {
    VEC(MonoVertex) vertices;
    VEC(MonoEdge) edges;
};

static MonoGraph *graph(Checker *c)
{
    if (c->mono == NULL)
        c->mono = ARENA_NEW(c->a, MonoGraph);
    return c->mono;
}

void mono_free(Checker *c)
{
    if (c->mono == NULL)
        return;
    VEC_FREE(&c->mono->vertices);
    VEC_FREE(&c->mono->edges);
    c->mono = NULL;
}

static int vertex(MonoGraph *g, const Object *obj, bool is_param, bool *fresh)
{
    for (uint32_t i = 0; i < g->vertices.len; i++) {
        if (g->vertices.data[i].obj == obj) {
            *fresh = false;
            return (int)i;
        }
    }
    VEC_PUSH(&g->vertices, ((MonoVertex){.obj = obj, .is_param = is_param}));
    *fresh = true;
    return (int)g->vertices.len - 1;
}

static int param_vertex(MonoGraph *g, const Type *tp)
{
    bool fresh;
    while (tp->param.canon != NULL)
        tp = tp->param.canon;
    return vertex(g, tp->param.obj, true, &fresh);
}

static void add_edge(MonoGraph *g, int dst, int src, int weight, Pos pos, Type *type)
{
    VEC_PUSH(&g->edges, ((MonoEdge){dst, src, weight, pos, type}));
}

// A type declared in a generic function depends on the function's type parameters; -1 for others.
static int local_vertex(Checker *c, const Object *obj)
{
    MonoGraph *g = graph(c);
    if (obj->pkg != c->pkg || obj->parent == NULL || check_is_package_scope(c, obj->parent))
        return -1;
    int v = -1;
    bool fresh = true;
    for (const Scope *s = obj->parent; s != NULL && !check_is_package_scope(c, s) && fresh;
         s = s->parent) {
        for (uint32_t i = 0; s->table != NULL && i <= s->mask && fresh; i++) {
            const Object *o = s->table[i];
            if (o == NULL || o->kind != OBJ_TYPENAME || o->type->kind != TYPE_PARAM)
                continue;
            if (v < 0)
                v = vertex(g, obj, false, &fresh);
            if (fresh)
                add_edge(g, v, param_vertex(g, o->type), 1, obj->pos, o->type);
        }
    }
    return v;
}

typedef struct Flow {
    Checker *c;
    int dst;
    Pos pos;
    Type *targ;
} Flow;

static void flow(Flow *f, Type *t, int depth);

static void flow_tuple(Flow *f, const Tuple *t, int depth)
{
    for (int i = 0; i < t->len; i++)
        flow(f, t->vars[i]->type, depth);
}

static void flow_from(Flow *f, int src, const Type *t)
{
    if (src >= 0)
        add_edge(graph(f->c), f->dst, src, t == f->targ ? 0 : 1, f->pos, f->targ);
}

static void flow(Flow *f, Type *t, int depth)
{
    if (t == NULL || ++depth > SUBST_MAX_DEPTH)
        return;
    switch (t->kind) {
    case TYPE_PARAM:
        flow_from(f, param_vertex(graph(f->c), t), t);
        break;
    case TYPE_NAMED:
        flow_from(f, local_vertex(f->c, t->named.obj), t);
        for (int i = 0; i < t->named.targs.len; i++)
            flow(f, t->named.targs.list[i], depth);
        break;
    case TYPE_ARRAY:
        flow(f, t->array.elem, depth);
        break;
    case TYPE_SLICE:
        flow(f, t->slice.elem, depth);
        break;
    case TYPE_POINTER:
        flow(f, t->pointer.elem, depth);
        break;
    case TYPE_CHAN:
        flow(f, t->chan.elem, depth);
        break;
    case TYPE_MAP:
        flow(f, t->map.key, depth);
        flow(f, t->map.elem, depth);
        break;
    case TYPE_FUNC:
        flow_tuple(f, &t->func.params, depth);
        flow_tuple(f, &t->func.results, depth);
        break;
    case TYPE_STRUCT:
        flow_tuple(f, &(Tuple){t->strct.fields, t->strct.nfields}, depth);
        break;
    case TYPE_INTERFACE:
        iface_complete(t);
        for (int i = 0; i < t->iface.nmethods; i++)
            flow(f, t->iface.methods[i]->type, depth);
        break;
    default:
        break;
    }
}

void mono_record(Checker *c, Pos pos, TypeList tparams, TypeList targs, Expr **at, uint32_t nat)
{
    for (int i = 0; i < tparams.len; i++) {
        if (tparams.list[i]->param.obj->pkg != c->pkg || !type_is_valid(targs.list[i]))
            continue;
        Flow f = {c, param_vertex(graph(c), tparams.list[i]),
                  (uint32_t)i < nat ? at[i]->pos : pos, targs.list[i]};
        flow(&f, targs.list[i], 0);
    }
}

static void report_cycle(Checker *c, int v)
{
    MonoGraph *g = c->mono;
    bool *seen = ARENA_ARRAY(c->a, bool, g->vertices.len);
    VEC(int) stack = {0};
    while (!seen[v]) {
        VEC_PUSH(&stack, v);
        seen[v] = true;
        v = g->edges.data[g->vertices.data[v].pre].src;
    }
    uint32_t first = 0;
    while (stack.data[first] != v)
        first++;
    Buf b = {0};
    buf_adds(&b, "instantiation cycle:");
    for (uint32_t i = first; i < stack.len; i++) {
        const MonoEdge *e = &g->edges.data[g->vertices.data[stack.data[i]].pre];
        const MonoVertex *dst = &g->vertices.data[e->dst];
        buf_printf(&b, "\n\t%s: %s %s %s", pos_text(c, e->pos), dst->obj->name->text,
                   dst->is_param ? "instantiated as" : "implicitly parameterized by",
                   type_text(c, e->type));
    }
    check_errorf(c, g->vertices.data[v].obj->pos, "%s", buf_cstr(&b));
    buf_free(&b);
    VEC_FREE(&stack);
}

void mono_check(Checker *c)
{
    MonoGraph *g = c->mono;
    bool again = g != NULL;
    while (again) {
        again = false;
        for (uint32_t i = 0; i < g->edges.len; i++) {
            const MonoEdge *e = &g->edges.data[i];
            const MonoVertex *src = &g->vertices.data[e->src];
            MonoVertex *dst = &g->vertices.data[e->dst];
            if (src->weight + e->weight <= dst->weight)
                continue;
            dst->pre = (int)i;
            dst->len = src->len + 1;
            if (dst->len == g->vertices.len) {
                report_cycle(c, e->dst);
                return;
            }
            dst->weight = src->weight + e->weight;
            again = true;
        }
    }
}
