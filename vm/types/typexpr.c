// SPDX-License-Identifier: GPL-3.0-or-later
// Identifiers and type expressions. A type under construction is handed to its declaration
// before its parts are looked at, so that it may refer to itself.
#include "vm/types/impl.h"

static Type *invalid(Checker *c)
{
    return c->ctx->basics[TYPE_INVALID];
}

void check_note_capture(Checker *c, Object *v)
{
    FuncInfo *owner = v->var.owner;
    if (owner == NULL || owner == c->env.func)
        return;
    for (FuncInfo *f = c->env.func; f != NULL && f != owner; f = f->parent) {
        bool have = false;
        for (int i = 0; i < f->ncaptures && !have; i++)
            have = f->captures[i] == v;
        if (have)
            break;
        if (f->ncaptures == f->captures_cap) {
            int32_t cap = f->captures_cap > 0 ? 2 * f->captures_cap : 4;
            Object **list = ARENA_ARRAY(c->a, Object *, cap);
            if (f->ncaptures > 0)
                memcpy(list, f->captures, sizeof(Object *) * (size_t)f->ncaptures);
            f->captures = list;
            f->captures_cap = cap;
        }
        f->captures[f->ncaptures++] = v;
    }
    v->var.captured = true;
}

// A script's statements see its globals in order; its functions see them all.
static bool declared_later(Checker *c, const Object *obj, Pos use)
{
    const FuncInfo *f = func_returning(c->env.func);
    return obj->scope_pos != 0 && use < obj->scope_pos && obj->pkg == c->pkg && f != NULL &&
           f->is_script_body;
}

static bool use_const(Checker *c, Operand *x, const Ident *id, Object *obj)
{
    check_add_dep(c, obj);
    if (!type_is_valid(obj->type))
        return false;
    x->val = obj->cval;
    if (obj->pkg == NULL && strcmp(obj->name->text, "iota") == 0) {
        if (c->env.iota == NULL) {
            check_error_at(c, id, "cannot use iota outside constant declaration");
            return false;
        }
        x->val = c->env.iota;
    }
    x->mode = MODE_CONST;
    return true;
}

// Finds what id means; NULL, with a message, when nothing.
static Object *resolve_ident(Checker *c, Ident *id)
{
    Scope *where = NULL;
    Object *obj = scope_lookup_parent(c->env.scope, id->name, &where);
    if (obj != NULL && declared_later(c, obj, id->pos)) {
        const Object *outer = where->parent != NULL
                                  ? scope_lookup_parent(where->parent, id->name, NULL)
                                  : NULL;
        if (outer == NULL) {
            SourcePos p = fileset_pos(c->ctx->cfg.diags->files, obj->pos);
            check_error_at(c, id, "undefined: %s (declared later, at line %u)", id->name->text,
                           p.line);
            obj->used = true;
            return NULL;
        }
        return (Object *)outer;
    }
    if (obj == NULL || where == c->ctx->universe) {
        Object *own = scope_lookup(c->ctx->script_universe, id->name);
        if (own != NULL && check_in_script(c))
            obj = own;
    }
    if (obj != NULL)
        return obj;
    if (id->name == c->ctx->blank && session_last(c) != NULL)
        return session_last(c);
    if (id->name == c->ctx->blank)
        check_error_at(c, id, "cannot use _ as value or type");
    else
        check_error_at(c, id, "undefined: %s", id->name->text);
    check_suggest_name(c, id->name);
    return NULL;
}

// A name of another package stands for itself only through `import .`, which is used by that.
static void use_dot_import(Checker *c, const Package *p)
{
    for (uint32_t i = 0; i < c->pkgnames.len; i++)
        if (c->pkgnames.data[i]->pkgname.imported == p &&
            strcmp(c->pkgnames.data[i]->name->text, ".") == 0)
            c->pkgnames.data[i]->used = true;
}

void check_ident(Checker *c, Operand *x, Ident *id, Object *def, bool want_type)
{
    (void)def;
    x->mode = MODE_INVALID;
    x->expr = &id->expr;
    Object *obj = resolve_ident(c, id);
    if (obj == NULL)
        return;
    id->obj = obj;
    if (obj->pkg != NULL && obj->pkg != c->pkg)
        use_dot_import(c, obj->pkg);
    bool is_type = obj->kind == OBJ_TYPENAME;
    const char *old;
    if (want_type && !is_type) {
        check_error_at(c, id, "%s is not a type", obj->name->text);
        obj->used = true;
        return;
    }
    if (obj->type == NULL || (is_type && want_type))
        check_object(c, obj);
    x->type = obj->type != NULL ? obj->type : invalid(c);
    switch (obj->kind) {
    case OBJ_PKGNAME:
        check_error_at(c, id, "use of package %s not in selector", obj->name->text);
        return;
    case OBJ_CONST:
        use_const(c, x, id, obj);
        return;
    case OBJ_TYPENAME:
        if (obj->type == c->ctx->any_type && obj->pkg == NULL &&
            (old = check_version(c, 18)) != NULL)
            check_error_at(c, id, "predeclared any %s", old);
        x->mode = MODE_TYPE;
        return;
    case OBJ_VAR:
        obj->used = true;
        check_add_dep(c, obj);
        check_note_capture(c, obj);
        if (type_is_valid(x->type))
            x->mode = MODE_VAR;
        return;
    case OBJ_FUNC:
        check_add_dep(c, obj);
        x->mode = MODE_VALUE;
        return;
    case OBJ_BUILTIN:
        x->mode = MODE_BUILTIN;
        x->builtin = obj->builtin;
        return;
    case OBJ_NIL:
        x->mode = MODE_NIL;
        return;
    default:
        return;
    }
}

// ---- Type expressions

static void set_def(Object *def, Type *t)
{
    if (def != NULL && def->type != NULL && def->type->kind == TYPE_NAMED &&
        def->type->named.obj == def && def->type != t && def->type->named.from == NULL)
        def->type->named.from = t;
}

static Type *named_type_expr(Checker *c, Expr *e, Object *def)
{
    Operand x = {0};
    if (e->kind == NODE_IDENT)
        check_ident(c, &x, (Ident *)e, def, true);
    else
        check_selector(c, &x, (SelectorExpr *)e, def, true);
    if (x.mode == MODE_TYPE)
        return x.type;
    if (x.mode == MODE_NOVALUE)
        check_error_at(c, e, "%s used as type", operand_text(c, &x));
    else if (x.mode != MODE_INVALID)
        check_error_at(c, e, "%s is not a type", operand_text(c, &x));
    return invalid(c);
}

static int64_t array_length(Checker *c, Expr *e)
{
    if (e->kind == NODE_IDENT) {
        Ident *id = (Ident *)e;
        Object *obj = scope_lookup_parent(c->env.scope, id->name, NULL);
        if (obj == NULL) {
            check_error_at(c, e, "undefined array length %s or missing type constraint",
                           id->name->text);
            return -1;
        }
        if (obj->kind != OBJ_CONST) {
            check_error_at(c, e, "invalid array length %s", id->name->text);
            obj->used = true;
            return -1;
        }
    }
    Operand x = {0};
    check_expr(c, &x, e);
    if (x.mode == MODE_INVALID)
        return -1;
    if (x.mode != MODE_CONST) {
        check_error_at(c, e, "array length %s must be constant", operand_text(c, &x));
        return -1;
    }
    int64_t n;
    if (type_is_untyped(x.type) || type_is(x.type, TBASIC_INTEGER)) {
        if (const_int64(const_to_int(c->a, x.val), &n) && n >= 0) {
            if (type_is_untyped(x.type))
                check_convert_untyped(c, &x, c->ctx->basics[TYPE_INT]);
            return n;
        }
    }
    check_error_at(c, e,
                   type_is(x.type, TBASIC_INTEGER) ? "invalid array length %s"
                                                   : "array length %s must be integer",
                   operand_text(c, &x));
    return -1;
}

static const int64_t ADDRESS_SPACE = (int64_t)1 << 47;

static void later_array_size(Checker *c, const Delayed *d)
{
    Type *t = d->p;
    if (type_size(t) >= ADDRESS_SPACE && type_size(t->array.elem) < ADDRESS_SPACE)
        check_errorf(c, d->pos, "type %s larger than address space", type_text(c, t));
}

static Type *array_type(Checker *c, ArrayType *e, Object *def)
{
    Type *t = types_new_array(c->ctx, invalid(c), -1);
    set_def(def, t);
    if (e->len != NULL)
        t->array.len = array_length(c, e->len);
    else
        check_error_at(c, e, "invalid use of [...] array (outside a composite literal)");
    t->array.elem = check_var_type(c, e->elem);
    if (t->array.len < 0)
        return invalid(c);
    check_later(c, later_array_size, t, NULL, e->pos);
    return t;
}

static void later_map_key(Checker *c, const Delayed *d)
{
    Type *t = d->p;
    if (!type_comparable(t->map.key))
        check_error_at(c, d->q, "invalid map key type %s%s", type_text(c, t->map.key),
                       type_is_param(t->map.key) ? " (missing comparable constraint)" : "");
}

static Type *map_type(Checker *c, MapType *e, Object *def)
{
    Type *t = types_new_map(c->ctx, invalid(c), invalid(c));
    set_def(def, t);
    t->map.key = check_var_type(c, e->key);
    t->map.elem = check_var_type(c, e->value);
    check_later(c, later_map_key, t, e->key, e->key->pos);
    return t;
}

static Type *pointer_type(Checker *c, StarExpr *e, Object *def)
{
    Type *t = types_new_pointer(c->ctx, invalid(c));
    set_def(def, t);
    t->pointer.elem = check_var_type(c, e->x);
    return type_is_valid(t->pointer.elem) ? t : invalid(c);
}

static void later_chan_elem(Checker *c, const Delayed *d)
{
    Type *t = d->p;
    if (type_size(t->chan.elem) >= 1 << 16)
        check_errorf(c, d->pos, "channel element type too large (>64kB)");
}

static Type *chan_type(Checker *c, ChanType *e, Object *def)
{
    static const uint8_t dirs[] = {[AST_CHAN_BOTH] = CHAN_BOTH, [AST_CHAN_SEND] = CHAN_SEND,
                                   [AST_CHAN_RECV] = CHAN_RECV};
    Type *t = types_new_chan(c->ctx, invalid(c), dirs[e->dir]);
    set_def(def, t);
    t->chan.elem = check_var_type(c, e->elem);
    check_later(c, later_chan_elem, t, NULL, e->pos);
    return t;
}

// ---- Structs

static void later_embedded(Checker *c, const Delayed *d)
{
    const Type *t = d->p, *elem = type_deref(t);
    const Type *u = type_under(elem != NULL ? elem : t);
    if (u->kind == TYPE_PARAM)
        check_errorf(c, d->pos,
                     "embedded field type cannot be a (pointer to a) type parameter");
    else if (u->kind == TYPE_POINTER)
        check_errorf(c, d->pos, "embedded field type cannot be a pointer");
    else if (u->kind == TYPE_INTERFACE && elem != NULL)
        check_errorf(c, d->pos, "embedded field type cannot be a pointer to an interface");
}

// The identifier that names an embedded field, or NULL when the type has no such form.
static Ident *embedded_name(Expr *e)
{
    if (e->kind == NODE_STAR) {
        e = ((StarExpr *)e)->x;
        if (e->kind == NODE_STAR)
            return NULL;
    }
    if (e->kind == NODE_PAREN)
        return NULL;
    if (e->kind == NODE_IDENT)
        return (Ident *)e;
    if (e->kind == NODE_SELECTOR)
        return ((SelectorExpr *)e)->name;
    if (e->kind == NODE_INDEX)
        return embedded_name(((IndexExpr *)e)->x);
    return NULL;
}

typedef struct FieldVec {
    ObjectVec fields;
    VEC(const char *) tags;
    Scope *names;
    bool tagged;
} FieldVec;

static void add_field(Checker *c, FieldVec *v, const Name *name, Ident *id, Pos pos, Type *type,
                      bool embedded, const char *tag)
{
    Object *f = var_new(c, VAR_FIELD, name, pos, type);
    f->var.embedded = embedded;
    if (id != NULL && !embedded)
        id->obj = f;
    if (name != c->ctx->blank) {
        Object *alt = scope_insert(c->ctx, v->names, f);
        f->parent = NULL;
        if (alt != NULL) {
            check_errorf(c, pos, "%s redeclared\n\t%s: other declaration of %s", name->text,
                         pos_text(c, alt->pos), name->text);
            return;
        }
    }
    f->var.index = v->fields.len;
    VEC_PUSH(&v->fields, f);
    VEC_PUSH(&v->tags, tag);
    v->tagged = v->tagged || tag[0] != '\0';
}

static const char *field_tag(Checker *c, const BasicLit *lit)
{
    if (lit == NULL || lit->bad)
        return "";
    Operand x = {0};
    check_expr(c, &x, (Expr *)&lit->expr);
    if (x.mode != MODE_CONST || x.val->kind != CONST_STRING)
        return "";
    int64_t len;
    const char *s = const_string(x.val, &len);
    return arena_strndup(c->a, s, (size_t)len);
}

static void embedded_field(Checker *c, FieldVec *v, Field *f, Type *type, const char *tag)
{
    Ident *id = embedded_name(f->typex);
    if (id == NULL) {
        check_error_at(c, f->typex, "invalid embedded field type %s", expr_text(c, f->typex));
        add_field(c, v, c->ctx->blank, NULL, f->typex->pos, invalid(c), true, "");
        return;
    }
    add_field(c, v, id->name, id, id->pos, type, true, tag);
    check_later(c, later_embedded, type, NULL, f->typex->pos);
}

static void later_struct_size(Checker *c, const Delayed *d)
{
    Type *t = d->p;
    bool large = type_size(t) >= ADDRESS_SPACE;
    for (int i = 0; i < t->strct.nfields; i++)
        large = large && type_size(t->strct.fields[i]->type) < ADDRESS_SPACE;
    if (large)
        check_errorf(c, d->pos, "type %s larger than address space", type_text(c, t));
}

static Type *struct_type(Checker *c, StructType *e, Object *def)
{
    Type *t = type_new(c->ctx, TYPE_STRUCT);
    set_def(def, t);
    FieldVec v = {.names = scope_new(c, NULL)};
    for (uint32_t i = 0; i < e->fields.nlist; i++) {
        Field *f = e->fields.list[i];
        Type *type = check_var_type(c, f->typex);
        const char *tag = field_tag(c, f->tag);
        for (uint32_t k = 0; k < f->nnames; k++)
            add_field(c, &v, f->names[k]->name, f->names[k], f->names[k]->pos, type, false, tag);
        if (f->nnames == 0)
            embedded_field(c, &v, f, type, tag);
    }
    StructInfo *s = &t->strct;
    s->fields = arena_copy(c->a, v.fields.data, v.fields.len, sizeof(Object *));
    if (v.tagged)
        s->tags = arena_copy(c->a, v.tags.data, v.tags.len, sizeof(char *));
    s->offsets = ARENA_ARRAY(c->a, int64_t, v.fields.len);
    s->nfields = (int32_t)v.fields.len;
    check_later(c, later_struct_size, t, NULL, e->pos);
    VEC_FREE(&v.fields);
    VEC_FREE(&v.tags);
    return t;
}

// ---- Interfaces

// Whether a walk through type literals, interfaces' methods included, comes back to where it has
// been. Named types end it: a cycle through one is fine.
static bool anonymous_cycle(Type *t);

static bool cycle_in_tuple(const Tuple *t)
{
    for (int i = 0; i < t->len; i++)
        if (anonymous_cycle(t->vars[i]->type))
            return true;
    return false;
}

static bool cycle_in_interface(Type *t)
{
    IfaceInfo *in = &t->iface;
    if (in->walk == WALK_ACTIVE)
        return true;
    if (in->walk == WALK_DONE)
        return false;
    in->walk = WALK_ACTIVE;
    iface_complete(t);
    bool found = false;
    for (int i = 0; i < in->nmethods && !found; i++)
        found = in->methods[i]->type != NULL && anonymous_cycle(in->methods[i]->type);
    in->walk = WALK_DONE;
    return found;
}

static bool anonymous_cycle(Type *t)
{
    switch (t->kind) {
    case TYPE_INTERFACE:
        return cycle_in_interface(t);
    case TYPE_ARRAY:
        return anonymous_cycle(t->array.elem);
    case TYPE_SLICE:
        return anonymous_cycle(t->slice.elem);
    case TYPE_POINTER:
        return anonymous_cycle(t->pointer.elem);
    case TYPE_CHAN:
        return anonymous_cycle(t->chan.elem);
    case TYPE_MAP:
        return anonymous_cycle(t->map.key) || anonymous_cycle(t->map.elem);
    case TYPE_FUNC:
        return cycle_in_tuple(&t->func.params) || cycle_in_tuple(&t->func.results);
    case TYPE_STRUCT:
        for (int i = 0; i < t->strct.nfields; i++)
            if (anonymous_cycle(t->strct.fields[i]->type))
                return true;
        return false;
    default:
        return false;
    }
}

static void later_iface(Checker *c, const Delayed *d)
{
    check_iface(c, d->p);
}

static void later_iface_cycle(Checker *c, const Delayed *d)
{
    if (anonymous_cycle(d->p))
        check_errorf(c, d->pos, "invalid recursive type: anonymous interface refers to itself");
}

static Type *interface_type(Checker *c, InterfaceType *e, Object *def)
{
    Type *t = type_new(c->ctx, TYPE_INTERFACE);
    set_def(def, t);
    check_later(c, later_iface_cycle, t, NULL, e->pos);
    ObjectVec methods = {0};
    VEC(Type *) embedded = {0};
    VEC(Pos) at = {0};
    Type *recv_type = def != NULL && def->type != NULL ? def->type : t;
    for (uint32_t i = 0; i < e->methods.nlist; i++) {
        Field *f = e->methods.list[i];
        if (f->nnames == 0) {
            VEC_PUSH(&at, f->typex->pos);
            VEC_PUSH(&embedded, check_constraint_elem(c, f->typex));
            continue;
        }
        Ident *id = f->names[0];
        if (id->name == c->ctx->blank) {
            check_error_at(c, id, "methods must have a unique non-blank name");
            continue;
        }
        Object *m = object_new(c->ctx, OBJ_FUNC, c->pkg, id->name, id->pos);
        m->func.is_iface = true;
        m->type = check_type(c, f->typex);
        m->color = COLOR_BLACK;
        id->obj = m;
        if (m->type->kind != TYPE_FUNC)
            continue;
        Object *recv = var_new(c, VAR_RECV, c->ctx->empty, id->pos, recv_type);
        m->type->func.recv = recv;
        VEC_PUSH(&methods, m);
    }
    IfaceInfo *in = &t->iface;
    in->explicit_methods = arena_copy(c->a, methods.data, methods.len, sizeof(Object *));
    in->nexplicit = (int32_t)methods.len;
    in->embedded = arena_copy(c->a, embedded.data, embedded.len, sizeof(Type *));
    in->embedded_at = arena_copy(c->a, at.data, at.len, sizeof(Pos));
    in->nembedded = (int32_t)embedded.len;
    in->collected = true;
    check_later(c, later_iface, t, NULL, e->pos);
    VEC_FREE(&methods);
    VEC_FREE(&embedded);
    VEC_FREE(&at);
    return t;
}

// ---- Dispatch

static Type *literal_type(Checker *c, Expr *e, Object *def)
{
    switch (e->kind) {
    case NODE_ARRAY_TYPE:
        return array_type(c, (ArrayType *)e, def);
    case NODE_SLICE_TYPE: {
        Type *t = types_new_slice(c->ctx, invalid(c));
        set_def(def, t);
        t->slice.elem = check_var_type(c, ((SliceType *)e)->elem);
        return t;
    }
    case NODE_STRUCT_TYPE:
        return struct_type(c, (StructType *)e, def);
    case NODE_STAR:
        return pointer_type(c, (StarExpr *)e, def);
    case NODE_FUNC_TYPE:
        return check_func_type(c, (FuncType *)e, NULL, NULL, NULL);
    case NODE_INTERFACE_TYPE:
        return interface_type(c, (InterfaceType *)e, def);
    case NODE_MAP_TYPE:
        return map_type(c, (MapType *)e, def);
    case NODE_CHAN_TYPE:
        return chan_type(c, (ChanType *)e, def);
    default:
        return NULL;
    }
}

static Type *type_expr(Checker *c, Expr *e, Object *def)
{
    switch (e->kind) {
    case NODE_BAD_EXPR:
        return invalid(c);
    case NODE_IDENT:
    case NODE_SELECTOR:
        return named_type_expr(c, e, def);
    case NODE_PAREN:
        return check_defined_type(c, ((ParenExpr *)e)->x, def);
    case NODE_INDEX:
        return check_instance_type(c, (IndexExpr *)e);
    case NODE_DOTS_TYPE:
        check_error_at(c, e, "invalid use of '...'");
        check_use(c, &((DotsType *)e)->elem, 1);
        return invalid(c);
    default: {
        Type *t = literal_type(c, e, def);
        if (t != NULL)
            return t;
        check_error_at(c, e, "%s is not a type", expr_text(c, e));
        check_use(c, &e, 1);
        return invalid(c);
    }
    }
}

Type *check_generic_type(Checker *c, Expr *e)
{
    Type *t = invalid(c);
    if (check_enter(c, e))
        t = type_expr(c, e, NULL);
    check_leave(c);
    e->mode = MODE_TYPE;
    e->type = t;
    return t;
}

Type *check_defined_type(Checker *c, Expr *e, Object *def)
{
    Type *t = invalid(c);
    if (check_enter(c, e))
        t = type_expr(c, e, def);
    check_leave(c);
    if (type_is_generic(t) && t->kind == TYPE_NAMED) {
        check_error_at(c, e, "cannot use generic type %s without instantiation", type_text(c, t));
        t = invalid(c);
    }
    set_def(def, t);
    e->mode = MODE_TYPE;
    e->type = t;
    e->cval = NULL;
    return t;
}

Type *check_type(Checker *c, Expr *e)
{
    return check_defined_type(c, e, NULL);
}

static void later_var_type(Checker *c, const Delayed *d)
{
    Type *t = d->p, *u = type_under(t);
    if (u->kind != TYPE_INTERFACE)
        return;
    iface_complete(u);
    if (u->iface.nterms >= 0)
        check_error_at(c, d->q,
                       "cannot use type %s outside a type constraint: interface contains type "
                       "constraints",
                       type_text(c, t));
    else if (u->iface.is_comparable)
        check_error_at(c, d->q,
                       "cannot use type %s outside a type constraint: interface is (or embeds) "
                       "comparable",
                       type_text(c, t));
}

Type *check_var_type(Checker *c, Expr *e)
{
    Type *t = check_type(c, e);
    if (t->kind == TYPE_NAMED || t->kind == TYPE_INTERFACE)
        check_later(c, later_var_type, t, e, e->pos);
    return t;
}

// ---- Signatures

static void add_param(Checker *c, ObjectVec *v, VarRole role, Ident *id, Pos pos, Type *type,
                      Scope *scope)
{
    Object *p = var_new(c, role, id != NULL ? id->name : c->ctx->empty,
                        id != NULL ? id->pos : pos, type);
    p->var.index = v->len;
    if (id != NULL) {
        id->obj = p;
        check_declare(c, scope, p);
    }
    VEC_PUSH(v, p);
}

static Tuple collect_params(Checker *c, const FieldList *list, VarRole role, bool *variadic,
                            Scope *scope)
{
    ObjectVec v = {0};
    for (uint32_t i = 0; i < list->nlist; i++) {
        Field *f = list->list[i];
        Expr *typex = f->typex;
        bool dots = typex->kind == NODE_DOTS_TYPE, last = i + 1 == list->nlist;
        if (dots) {
            typex = ((DotsType *)typex)->elem;
            if (variadic == NULL || !last || f->nnames > 1) {
                check_error_at(c, f->typex, "can only use ... with final parameter in list");
                dots = false;
            }
        }
        Type *type = check_var_type(c, typex);
        if (dots) {
            *variadic = true;
            type = types_new_slice(c->ctx, type);
        }
        f->typex->type = type;
        f->typex->mode = MODE_TYPE;
        for (uint32_t k = 0; k < f->nnames; k++)
            add_param(c, &v, role, f->names[k], f->pos, type, scope);
        if (f->nnames == 0)
            add_param(c, &v, role, NULL, f->typex->pos, type, scope);
    }
    Tuple t = {arena_copy(c->a, v.data, v.len, sizeof(Object *)), (int32_t)v.len};
    VEC_FREE(&v);
    return t;
}

// Receivers' base types are looked at once all types are known.
static void later_receiver(Checker *c, const Delayed *d)
{
    Object *recv = d->p;
    Type *t = recv->type, *elem = type_deref(t), *base = elem != NULL ? elem : t;
    if (!type_is_valid(base))
        return;
    if (base->kind != TYPE_NAMED) {
        if (base->kind <= TYPE_UNTYPED_NIL)
            check_errorf(c, d->pos, "cannot define new methods on non-local type %s",
                         type_text(c, base));
        else
            check_errorf(c, d->pos, "invalid receiver type %s", type_text(c, t));
        return;
    }
    if (base->named.origin != NULL && d->q == NULL) {
        check_errorf(c, d->pos, "cannot define new methods on instantiated type %s",
                     type_text(c, base));
        return;
    }
    if (base->named.obj->pkg != c->pkg) {
        check_errorf(c, d->pos, "cannot define new methods on non-local type %s",
                     type_text(c, base));
        return;
    }
    int kind = type_under(base)->kind;
    if (kind == TYPE_POINTER || kind == TYPE_INTERFACE)
        check_errorf(c, d->pos, "invalid receiver type %s (pointer or interface type)",
                     type_text(c, base));
}

// A receiver T[P] declares P.
static Object *generic_receiver(Checker *c, Field *f, Type *sig, Scope *scope)
{
    Type *type = check_generic_receiver(c, f, &sig->func.rparams);
    ObjectVec v = {0};
    Ident *id = f->nnames > 0 ? f->names[0] : NULL;
    add_param(c, &v, VAR_RECV, id, f->typex->pos, type, scope);
    Object *recv = v.data[0];
    VEC_FREE(&v);
    return recv;
}

static void collect_receiver(Checker *c, const FieldList *list, Type *sig, Scope *scope)
{
    Field *f = list->list[0];
    if (list->nlist == 1 && f->nnames <= 1 && receiver_index(f->typex) != NULL) {
        sig->func.recv = generic_receiver(c, f, sig, scope);
    } else {
        Tuple t = collect_params(c, list, VAR_RECV, NULL, scope);
        if (t.len == 0)
            return;
        if (t.len > 1)
            check_errorf(c, t.vars[t.len - 1]->pos, "method must have exactly one receiver");
        sig->func.recv = t.vars[0];
    }
    check_later(c, later_receiver, sig->func.recv, sig->func.rparams.list, sig->func.recv->pos);
}

// Type parameters and parameters are of one scope, though the latter are no part of types.
static void redeclared(Checker *c, const Scope *tparams, const Scope *params)
{
    for (uint32_t i = 0; params->table != NULL && i <= params->mask; i++) {
        const Object *o = params->table[i];
        const Object *alt = o != NULL ? scope_lookup(tparams, o->name) : NULL;
        if (alt != NULL)
            check_errorf(c, o->pos,
                         "%s redeclared in this block\n\t%s: other declaration of %s",
                         o->name->text, pos_text(c, alt->pos), o->name->text);
    }
}

Type *check_func_type(Checker *c, FuncType *e, const FieldList *recv, const FieldList *tparams,
                      Scope *scope)
{
    Type *t = types_new_func(c->ctx);
    Scope *outer = c->env.scope;
    if (scope == NULL)
        scope = scope_new(c, outer);
    bool generic = tparams != NULL && tparams->nlist > 0;
    if (recv != NULL && recv->nlist > 0)
        generic = generic || receiver_index(recv->list[0]->typex) != NULL;
    if (generic)
        scope->parent = c->env.scope = scope_new(c, outer);
    if (tparams != NULL && tparams->nlist > 0)
        check_collect_tparams(c, &t->func.tparams, tparams);
    if (recv != NULL && recv->nlist > 0)
        collect_receiver(c, recv, t, scope);
    t->func.params = collect_params(c, &e->params, VAR_PARAM, &t->func.variadic, scope);
    t->func.results = collect_params(c, &e->results, VAR_RESULT, NULL, scope);
    if (generic)
        redeclared(c, c->env.scope, scope);
    c->env.scope = outer;
    return t;
}
