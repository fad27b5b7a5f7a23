// SPDX-License-Identifier: GPL-3.0-or-later
// Types, operands and argument lists as text: for diagnostics as Go's compiler writes them, for
// programs (QUALIFY_NAME) as reflect does: struct { X int }, interface {}, uint8 for byte.
#include "vm/types/impl.h"

typedef struct Writer {
    Buf buf;
    TypeQualify q;
    const Package *rel;
    int depth;
    int in_args; // within type arguments
    Checker *c; // to tell where a type parameter is declared that hides a predeclared name; or NULL
} Writer;

static void write_type(Writer *w, const Type *t);

// Another package of the program has the same name: a message tells them apart by their paths.
static bool name_is_shared(const Package *pkg)
{
    const TypesCtx *ctx = pkg->checker->ctx;
    for (uint32_t i = 0; i < ctx->packages.len; i++)
        if (ctx->packages.data[i] != pkg && ctx->packages.data[i]->name == pkg->name)
            return true;
    return false;
}

static void write_package(Writer *w, const Package *pkg)
{
    if (pkg == NULL || (w->q == QUALIFY_RELATIVE && pkg == w->rel))
        return;
    bool path = w->q == QUALIFY_PATH || (w->q == QUALIFY_NAME && w->in_args > 0);
    if (w->q == QUALIFY_RELATIVE && name_is_shared(pkg))
        buf_printf(&w->buf, "\"%s\"", pkg->path->text);
    else
        buf_adds(&w->buf, path ? pkg->path->text : pkg->name->text);
    buf_addc(&w->buf, '.');
}

static void write_tuple(Writer *w, const Tuple *t, bool variadic)
{
    buf_addc(&w->buf, '(');
    for (int i = 0; i < t->len; i++) {
        const Object *v = t->vars[i];
        if (i > 0)
            buf_adds(&w->buf, ", ");
        if (v->name->len > 0 && w->q == QUALIFY_RELATIVE) {
            buf_adds(&w->buf, v->name->text);
            buf_addc(&w->buf, ' ');
        }
        if (variadic && i == t->len - 1 && v->type->kind == TYPE_SLICE) {
            buf_adds(&w->buf, "...");
            write_type(w, v->type->slice.elem);
        } else {
            write_type(w, v->type);
        }
    }
    buf_addc(&w->buf, ')');
}

// [implicit;explicit]
static void write_args(Writer *w, TypeList implicit, TypeList list)
{
    buf_addc(&w->buf, '[');
    const char *comma = w->q == QUALIFY_NAME ? "," : ", ";
    for (int i = 0; i < implicit.len; i++) {
        if (i > 0)
            buf_adds(&w->buf, comma);
        write_type(w, implicit.list[i]);
    }
    if (implicit.len > 0 && list.len > 0)
        buf_addc(&w->buf, ';');
    for (int i = 0; i < list.len; i++) {
        if (i > 0)
            buf_adds(&w->buf, comma);
        write_type(w, list.list[i]);
    }
    buf_addc(&w->buf, ']');
}

// [P, Q any, R C]
static void write_params(Writer *w, TypeList list)
{
    buf_addc(&w->buf, '[');
    for (int i = 0; i < list.len; i++) {
        const ParamInfo *p = &list.list[i]->param;
        bool last = i + 1 == list.len;
        buf_adds(&w->buf, p->obj->name->text);
        if (last || list.list[i + 1]->param.bound != p->bound) {
            buf_addc(&w->buf, ' ');
            write_type(w, p->bound);
        }
        if (!last)
            buf_adds(&w->buf, ", ");
    }
    buf_addc(&w->buf, ']');
}

static void write_signature(Writer *w, const Signature *s)
{
    if (s->tparams.len > 0)
        write_params(w, s->tparams);
    write_tuple(w, &s->params, s->variadic);
    if (s->results.len == 0)
        return;
    buf_addc(&w->buf, ' ');
    bool named = s->results.vars[0]->name->len > 0 && w->q == QUALIFY_RELATIVE;
    if (s->results.len == 1 && !named)
        write_type(w, s->results.vars[0]->type);
    else
        write_tuple(w, &s->results, false);
}

static void write_tag(Writer *w, const char *tag)
{
    buf_adds(&w->buf, " \"");
    for (; *tag != '\0'; tag++) {
        if (*tag == '"' || *tag == '\\')
            buf_addc(&w->buf, '\\');
        buf_addc(&w->buf, *tag);
    }
    buf_addc(&w->buf, '"');
}

static void write_struct(Writer *w, const StructInfo *s)
{
    bool spaced = w->q == QUALIFY_NAME;
    buf_adds(&w->buf, spaced ? "struct {" : "struct{");
    for (int i = 0; i < s->nfields; i++) {
        const Object *f = s->fields[i];
        if (i > 0)
            buf_addc(&w->buf, ';');
        if (i > 0 || spaced)
            buf_addc(&w->buf, ' ');
        if (!f->var.embedded) {
            buf_adds(&w->buf, f->name->text);
            buf_addc(&w->buf, ' ');
        }
        write_type(w, f->type);
        if (s->tags != NULL && s->tags[i][0] != '\0')
            write_tag(w, s->tags[i]);
    }
    buf_adds(&w->buf, spaced && s->nfields > 0 ? " }" : "}");
}

static void write_methods(Writer *w, Object *const *methods, int n, bool spaced)
{
    for (int i = 0; i < n; i++) {
        const Object *m = methods[i];
        if (i > 0)
            buf_addc(&w->buf, ';');
        if (i > 0 || spaced)
            buf_addc(&w->buf, ' ');
        if (spaced && !m->exported)
            write_package(w, m->pkg);
        buf_adds(&w->buf, m->name->text);
        if (m->type != NULL)
            write_signature(w, &m->type->func);
    }
}

static void write_interface(Writer *w, const Type *t)
{
    bool spaced = w->q == QUALIFY_NAME;
    const IfaceInfo *in = &t->iface;
    if (in->is_any && w->q == QUALIFY_RELATIVE) {
        buf_adds(&w->buf, "any");
        return;
    }
    if (in->implicit && in->nexplicit == 0 && in->nembedded == 1) {
        write_type(w, in->embedded[0]);
        return;
    }
    buf_adds(&w->buf, spaced ? "interface {" : "interface{");
    int n = in->nexplicit;
    if (spaced) {
        iface_complete((Type *)t);
        n = in->nmethods;
        write_methods(w, in->methods, n, true);
    } else {
        write_methods(w, in->explicit_methods, n, false);
        for (int i = 0; i < in->nembedded; i++) {
            if (n++ > 0)
                buf_adds(&w->buf, "; ");
            write_type(w, in->embedded[i]);
        }
    }
    buf_adds(&w->buf, spaced && n > 0 ? " }" : "}");
}

static void write_chan(Writer *w, const Type *t)
{
    const Type *e = t->chan.elem;
    bool parens = false;
    if (t->chan.dir == CHAN_SEND) {
        buf_adds(&w->buf, "chan<- ");
    } else if (t->chan.dir == CHAN_RECV) {
        buf_adds(&w->buf, "<-chan ");
    } else {
        buf_adds(&w->buf, "chan ");
        parens = e->kind == TYPE_CHAN && e->chan.dir == CHAN_RECV;
    }
    if (parens)
        buf_addc(&w->buf, '(');
    write_type(w, e);
    if (parens)
        buf_addc(&w->buf, ')');
}

static void write_composite(Writer *w, const Type *t)
{
    Buf *b = &w->buf;
    switch (t->kind) {
    case TYPE_ARRAY:
        if (t->array.len < 0)
            buf_adds(b, "[...]");
        else
            buf_printf(b, "[%lld]", (long long)t->array.len);
        write_type(w, t->array.elem);
        break;
    case TYPE_SLICE:
        buf_adds(b, "[]");
        write_type(w, t->slice.elem);
        break;
    case TYPE_POINTER:
        buf_addc(b, '*');
        write_type(w, t->pointer.elem);
        break;
    case TYPE_STRUCT:
        write_struct(w, &t->strct);
        break;
    case TYPE_FUNC:
        buf_adds(b, "func");
        write_signature(w, &t->func);
        break;
    case TYPE_INTERFACE:
        write_interface(w, t);
        break;
    case TYPE_MAP:
        buf_adds(b, "map[");
        write_type(w, t->map.key);
        buf_addc(b, ']');
        write_type(w, t->map.elem);
        break;
    case TYPE_CHAN:
        write_chan(w, t);
        break;
    case TYPE_TUPLE:
        write_tuple(w, &t->tuple, false);
        break;
    case TYPE_UNION:
        for (int i = 0; i < t->onion.nterms; i++) {
            buf_printf(b, "%s%s", i > 0 ? " | " : "", t->onion.terms[i].tilde ? "~" : "");
            write_type(w, t->onion.terms[i].type);
        }
        break;
    default:
        break;
    }
}

// What follows the name of an instance or generic type. Of arguments the whole path is told, as
// two packages may have the same name.
static void write_instance(Writer *w, const Type *t)
{
    const NamedInfo *n = &t->named;
    if (++w->depth > 200) {
        buf_adds(&w->buf, "...");
    } else if (n->origin != NULL || n->implicit.len > 0) {
        w->in_args++;
        write_args(w, n->origin != NULL ? n->origin->named.implicit : n->implicit, n->targs);
        w->in_args--;
    } else if (n->tparams.len > 0) {
        write_params(w, n->tparams);
    }
    // As Go's linker tells types of one name apart.
    uint32_t local = n->origin != NULL ? n->origin->named.local : n->local;
    if (local > 0 && w->in_args > 0 && w->q == QUALIFY_NAME)
        buf_printf(&w->buf, "·%u", local);
    w->depth--;
}

static void write_type(Writer *w, const Type *t)
{
    if (t == NULL) {
        buf_adds(&w->buf, "invalid type");
        return;
    }
    if (t->kind == TYPE_NAMED) {
        write_package(w, t->named.obj->pkg);
        buf_adds(&w->buf, t->named.obj->name->text);
        write_instance(w, t);
        return;
    }
    if (t->kind == TYPE_PARAM) {
        const Object *o = t->param.obj;
        buf_adds(&w->buf, o->name->text);
        if (w->c != NULL && scope_lookup(w->c->ctx->universe, o->name) != NULL)
            buf_printf(&w->buf, " /* with %s declared at %s */", o->name->text,
                       pos_text(w->c, o->pos));
        return;
    }
    if (t->kind <= TYPE_UNTYPED_NIL) {
        const char *name = t->name;
        if (w->q == QUALIFY_NAME)
            name = t->kind == TYPE_UINT8 ? "uint8" : t->kind == TYPE_INT32 ? "int32" : name;
        buf_adds(&w->buf, name);
        return;
    }
    // Only a type that is in error gets this deep or long.
    if (++w->depth > 200 || w->buf.len > 10000)
        buf_adds(&w->buf, "...");
    else
        write_composite(w, t);
    w->depth--;
}

static const char *finish(Writer *w, Arena *a)
{
    const char *s = arena_strndup(a, w->buf.data != NULL ? w->buf.data : "", w->buf.len);
    buf_free(&w->buf);
    return s;
}

const char *type_string(Arena *a, const Type *t, TypeQualify q, const Package *rel)
{
    Writer w = {.q = q, .rel = rel};
    write_type(&w, t);
    return finish(&w, a);
}

const char *type_text(Checker *c, const Type *t)
{
    Writer w = {.q = QUALIFY_RELATIVE, .rel = c->pkg, .c = c};
    write_type(&w, t);
    return finish(&w, c->a);
}

const char *expr_text(Checker *c, const Expr *e)
{
    Buf b = {0};
    if (e != NULL)
        ast_print_expr(&b, e);
    const char *s = arena_strndup(c->a, b.data != NULL ? b.data : "", b.len);
    buf_free(&b);
    return s;
}

// ---- Operands

static const char *const mode_names[] = {
    [MODE_INVALID] = "invalid operand",
    [MODE_NOVALUE] = "no value",
    [MODE_BUILTIN] = "built-in",
    [MODE_TYPE] = "type",
    [MODE_CONST] = "constant",
    [MODE_VAR] = "variable",
    [MODE_MAPINDEX] = "map index expression",
    [MODE_VALUE] = "value",
    [MODE_NIL] = "nil",
    [MODE_COMMAOK] = "comma, ok expression",
};

const char *operand_text(Checker *c, const Operand *x)
{
    if (x->mode == MODE_NIL) {
        if (x->type == NULL || !type_is_valid(x->type))
            return "nil (with invalid type)";
        if (x->type->kind == TYPE_UNTYPED_NIL)
            return "nil";
        return check_printf(c, "nil (of type %s)", type_text(c, x->type));
    }
    Buf b = {0};
    const char *e = "";
    if (x->expr != NULL)
        e = expr_text(c, x->expr);
    else if (x->mode == MODE_CONST)
        e = const_text(c->a, x->val, true);
    if (e[0] != '\0')
        buf_printf(&b, "%s (", e);
    bool has_type = false;
    if (x->mode > MODE_TYPE && x->type != NULL) {
        if (type_is_untyped(x->type))
            buf_printf(&b, "%s ", x->type->name);
        else
            has_type = true;
    }
    buf_adds(&b, mode_names[x->mode]);
    if (x->mode == MODE_CONST) {
        const char *v = const_text(c->a, x->val, true);
        if (strcmp(v, e) != 0)
            buf_printf(&b, " %s", v);
    }
    if (has_type && type_is_valid(x->type)) {
        buf_printf(&b, " of type %s", type_text(c, x->type));
        if (type_is_param(x->type))
            buf_printf(&b, " constrained by %s%s", type_text(c, x->type->param.bound),
                       typeset_is_empty(param_iface(x->type)) ? " with empty type set" : "");
    }
    else if (has_type)
        buf_adds(&b, " with invalid type");
    if (e[0] != '\0')
        buf_addc(&b, ')');
    const char *s = arena_strndup(c->a, b.data, b.len);
    buf_free(&b);
    return s;
}
