// SPDX-License-Identifier: GPL-3.0-or-later
// Type sets: which types a constraint allows, and what they have in common.
//
// A set is a list of terms, in IfaceInfo along with the methods; a count of -1 means every type.
// The terms of a list are disjoint. A type parameter counts as its own underlying type, so that
// whoever switches on kinds refuses it, unless he asks for its core type or for all terms. That
// is the reverse of Go's checker, where it is an interface and everybody has to exclude it.
#include "vm/types/impl.h"

typedef VEC(Term) TermVec;

enum { ALL_TYPES = -1 };

// ---- Terms. Those of one list are normal: no two of them overlap.

static bool disjoint(const Term *x, const Term *y)
{
    const Type *xt = y->tilde ? type_under(x->type) : x->type;
    const Type *yt = x->tilde ? type_under(y->type) : y->type;
    return !type_identical(xt, yt);
}

static bool includes(const Term *x, const Type *t)
{
    return type_identical(x->type, x->tilde ? type_under(t) : t);
}

static void add_term(TermVec *v, Term t)
{
    for (uint32_t i = 0; i < v->len; i++) {
        if (disjoint(&v->data[i], &t))
            continue;
        if (t.tilde)
            v->data[i] = t;
        return;
    }
    VEC_PUSH(v, t);
}

// The terms of an interface that is complete as far as it can be.
static bool interface_terms(Type *iface, TermVec *out)
{
    for (int i = 0; i < iface->iface.nterms; i++)
        add_term(out, iface->iface.terms[i]);
    return iface->iface.nterms != ALL_TYPES;
}

// The terms of a union; false when they are all types.
static bool union_terms(const UnionInfo *u, TermVec *out)
{
    for (int i = 0; i < u->nterms; i++) {
        Term t = u->terms[i];
        Type *under = type_under(t.type);
        if (under->kind == TYPE_INTERFACE) {
            iface_complete(under);
            if (!interface_terms(under, out))
                return false;
        } else if (type_is_valid(under) && (!t.tilde || type_identical(under, t.type))) {
            add_term(out, t);
        }
    }
    return true;
}

static void intersect(TermVec *x, const TermVec *y)
{
    TermVec both = {0};
    for (uint32_t i = 0; i < x->len; i++)
        for (uint32_t k = 0; k < y->len; k++)
            if (!disjoint(&x->data[i], &y->data[k]))
                add_term(&both, !x->data[i].tilde || y->data[k].tilde ? x->data[i] : y->data[k]);
    VEC_FREE(x);
    *x = both;
}

static void drop_incomparable(TermVec *v)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < v->len; i++)
        if (type_strictly_comparable(v->data[i].type))
            v->data[n++] = v->data[i];
    v->len = n;
}

void typeset_compute(IfaceInfo *in)
{
    TermVec terms = {0};
    bool all = true;
    for (int i = 0; i < in->nembedded; i++) {
        Type *e = in->embedded[i], *u = type_under(e);
        TermVec other = {0};
        bool limited = true;
        if (u->kind == TYPE_INTERFACE)
            limited = interface_terms(u, &other);
        else if (u->kind == TYPE_UNION)
            limited = union_terms(&u->onion, &other);
        else if (type_is_valid(u) && u->kind != TYPE_PARAM)
            add_term(&other, (Term){e, false});
        else
            limited = false;
        if (limited && all) {
            terms = other;
            all = false;
            continue;
        }
        if (limited)
            intersect(&terms, &other);
        VEC_FREE(&other);
    }
    if (!all && in->is_comparable) {
        drop_incomparable(&terms);
        in->is_comparable = false;
    }
    in->nterms = all ? ALL_TYPES : (int32_t)terms.len;
    in->terms = arena_copy(in->ctx->a, terms.data, terms.len, sizeof(Term));
    VEC_FREE(&terms);
}

bool typeset_is_methods(Type *iface)
{
    iface_complete(iface);
    return iface->iface.nterms == ALL_TYPES && !iface->iface.is_comparable;
}

bool typeset_is_empty(Type *iface)
{
    iface_complete(iface);
    return iface->iface.nterms == 0;
}

static bool same_terms(const Term *x, int n, const Term *y, int m)
{
    int found = 0;
    for (int i = 0; i < n; i++)
        for (int k = 0; k < m; k++)
            if (x[i].tilde == y[k].tilde && type_identical(x[i].type, y[k].type)) {
                found++;
                break;
            }
    return n == m && (n < 0 || found == n);
}

bool typeset_equal(const IfaceInfo *x, const IfaceInfo *y)
{
    return x->is_comparable == y->is_comparable &&
           same_terms(x->terms, x->nterms, y->terms, y->nterms);
}

bool term_overlaps(const Term *x, const Term *y)
{
    return !disjoint(x, y);
}

// ---- Type parameters

bool type_is_param(const Type *t)
{
    return t->kind == TYPE_PARAM;
}

Type *param_iface(const Type *tp)
{
    ParamInfo *p = (ParamInfo *)&tp->param;
    if (p->iface != NULL)
        return p->iface;
    TypesCtx *ctx = p->obj->pkg->checker->ctx;
    Type *u = p->bound != NULL ? type_under(p->bound) : ctx->any_type;
    if (u->kind == TYPE_INTERFACE) {
        // A bound that is still being declared may be asked again later.
        if (u->iface.collected)
            p->iface = u;
        return u;
    }
    if (!type_is_valid(u) || u->kind == TYPE_PARAM)
        return ctx->any_type;
    Type *t = type_new(ctx, TYPE_INTERFACE);
    t->iface.embedded = arena_copy(ctx->a, &p->bound, 1, sizeof(Type *));
    t->iface.embedded_at = arena_copy(ctx->a, &p->obj->pos, 1, sizeof(Pos));
    t->iface.nembedded = 1;
    t->iface.collected = t->iface.implicit = true;
    return p->iface = t;
}

int param_terms(const Type *tp, const Term **terms)
{
    Type *iface = param_iface(tp);
    iface_complete(iface);
    *terms = iface->iface.terms;
    return iface->iface.nterms == 0 ? ALL_TYPES : iface->iface.nterms;
}

bool type_each_under(Type *t, bool (*test)(Type *u, void *arg), void *arg)
{
    if (t->kind != TYPE_PARAM)
        return test(type_under(t), arg);
    const Term *terms;
    int n = param_terms(t, &terms);
    for (int i = 0; i < n; i++)
        if (!test(type_under(terms[i].type), arg))
            return false;
    return n != ALL_TYPES || test(t, arg);
}

// The more specific of two types that are the same but for a channel's direction, or NULL.
static Type *match(Type *x, Type *y)
{
    if (type_identical(x, y))
        return x;
    if (x->kind == TYPE_CHAN && y->kind == TYPE_CHAN &&
        type_identical(x->chan.elem, y->chan.elem)) {
        if (x->chan.dir == CHAN_BOTH)
            return y;
        if (y->chan.dir == CHAN_BOTH)
            return x;
    }
    return NULL;
}

typedef struct Core {
    TypesCtx *ctx; // strings count as []byte; NULL: they do not
    Type *type;
    bool has_string;
} Core;

static bool core_step(Type *u, void *arg)
{
    Core *c = arg;
    if (u->kind == TYPE_PARAM)
        return false;
    if (c->ctx != NULL && (u->basic & TBASIC_STRING)) {
        u = types_new_slice(c->ctx, c->ctx->byte_type);
        c->has_string = true;
    }
    c->type = c->type != NULL ? match(c->type, u) : u;
    return c->type != NULL;
}

Type *type_core(Type *t)
{
    Core c = {0};
    if (t->kind != TYPE_PARAM)
        return type_under(t);
    return type_each_under(t, core_step, &c) ? c.type : (Type *)&type_no_core;
}

Type *type_core_string(TypesCtx *ctx, Type *t)
{
    Core c = {.ctx = ctx};
    if (t->kind != TYPE_PARAM)
        return type_under(t);
    if (!type_each_under(t, core_step, &c))
        return (Type *)&type_no_core;
    return c.has_string ? ctx->basics[TYPE_STRING] : c.type;
}

typedef struct Flags {
    int want;
} Flags;

static bool flags_step(Type *u, void *arg)
{
    return (u->basic & ((const Flags *)arg)->want) != 0;
}

bool param_is(const Type *tp, int flags)
{
    Flags f = {flags};
    return type_each_under((Type *)tp, flags_step, &f);
}

static bool nil_step(Type *u, void *arg)
{
    (void)arg;
    return u->kind != TYPE_PARAM && type_has_nil(u);
}

bool param_has_nil(const Type *tp)
{
    return type_each_under((Type *)tp, nil_step, NULL);
}

bool param_comparable(const Type *tp)
{
    const Term *terms;
    int n = param_terms(tp, &terms);
    ParamInfo *p = (ParamInfo *)&tp->param;
    if (n == ALL_TYPES)
        return param_iface(tp)->iface.is_comparable;
    if (p->comparing) // its constraint mentions it
        return true;
    p->comparing = true;
    bool ok = true;
    for (int i = 0; i < n && ok; i++)
        ok = type_strictly_comparable(terms[i].type);
    p->comparing = false;
    return ok;
}

// ---- Satisfying a constraint

static bool set_includes(const IfaceInfo *in, const Type *t)
{
    for (int i = 0; i < in->nterms; i++)
        if (includes(&in->terms[i], t))
            return true;
    return false;
}

static bool is_subset(const IfaceInfo *x, const IfaceInfo *y)
{
    if (x->nterms == ALL_TYPES)
        return false;
    for (int i = 0; i < x->nterms; i++) {
        bool found = false;
        for (int k = 0; k < y->nterms && !found; k++)
            found = !disjoint(&x->terms[i], &y->terms[k]) &&
                    (!x->terms[i].tilde || y->terms[k].tilde);
        if (!found)
            return false;
    }
    return true;
}

static bool mentions(const Type *t, const Type *v)
{
    if (t->kind == TYPE_INTERFACE) {
        for (int i = 0; i < t->iface.nembedded; i++)
            if (mentions(t->iface.embedded[i], v))
                return true;
        return false;
    }
    if (t->kind == TYPE_UNION) {
        for (int i = 0; i < t->onion.nterms; i++)
            if (mentions(t->onion.terms[i].type, v))
                return true;
        return false;
    }
    return type_identical(t, v);
}

static const char *terms_text(Checker *c, const IfaceInfo *in)
{
    Buf b = {0};
    for (int i = 0; i < in->nterms; i++)
        buf_printf(&b, "%s%s%s", i > 0 ? " | " : "", in->terms[i].tilde ? "~" : "",
                   type_string(c->a, in->terms[i].type, QUALIFY_PATH, NULL));
    const char *s = check_printf(c, "%s", b.len > 0 ? buf_cstr(&b) : "∅");
    buf_free(&b);
    return s;
}

static const char *not_included(Checker *c, Type *v, Type *t, const IfaceInfo *in)
{
    for (int i = 0; i < in->nterms; i++) {
        Type *term = in->terms[i].type;
        if (!in->terms[i].tilde && type_identical(term, type_under(term)) &&
            includes(&(Term){term, true}, v))
            return check_printf(c, "possibly missing ~ for %s in %s", type_text(c, term),
                                type_text(c, t));
    }
    const char *vs = type_text(c, v), *ts = type_text(c, t);
    if (mentions(type_under(t), v))
        return check_printf(c, "%s mentions %s, but %s is not in the type set of %s", ts, vs, vs,
                            ts);
    return check_printf(c, "%s missing in %s", vs, terms_text(c, in));
}

bool typeset_allows(Checker *c, Type *v, Type *t, bool constraint, const char **why)
{
    const char *verb = constraint ? "satisfy" : "implement";
    const IfaceInfo *in = &type_under(t)->iface;
    Type *vi = v->kind == TYPE_PARAM ? param_iface(v) : type_under(v);
    if (in->nterms != ALL_TYPES) {
        bool ok;
        const char *detail = NULL;
        if (vi->kind == TYPE_INTERFACE) {
            iface_complete(vi);
            ok = is_subset(&vi->iface, in);
        } else {
            ok = set_includes(in, v);
            if (!ok && why != NULL)
                detail = not_included(c, v, t, in);
        }
        if (!ok && why != NULL)
            *why = check_printf(c, detail != NULL ? "%s does not %s %s (%s)" : "%s does not %s %s",
                                type_text(c, v), verb, type_text(c, t), detail);
        if (!ok)
            return false;
    }
    if (!in->is_comparable || (constraint ? type_comparable(v) : type_strictly_comparable(v)))
        return true;
    if (why != NULL)
        *why = check_printf(c, "%s does not %s comparable", type_text(c, v), verb);
    return false;
}
