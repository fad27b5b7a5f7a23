// SPDX-License-Identifier: GPL-3.0-or-later
//
// gos vet: formats against arguments. Only what is certain is reported: constant formats, and
// arguments of basic types, or made of such, without methods that format them. Formats with
// explicit indexes [n] are left alone.
#include "cli/vet.h"

#include <ctype.h>
#include <string.h>

#include "vm/types/const.h"

typedef struct Callee {
    const char *name; // as messages have it
    bool format;      // takes one
    bool line;        // ends a line by itself
    bool wraps;       // knows %w
    uint32_t first;   // argument: the format, or what is printed
} Callee;

static bool among(const char *name, const char *const *list) {
    for (; *list; list++)
        if (strcmp(name, *list) == 0)
            return true;
    return false;
}

// What the name of a function of fmt, log or testing says about it.
static bool known(const Object *o, Callee *c) {
    static const char *const formats[] = {"Printf", "Sprintf", "Errorf", "Fprintf", "Appendf",
                                          "Fatalf", "Panicf", "Logf", "Skipf", NULL};
    static const char *const lines[] = {"Println", "Sprintln", "Fprintln", "Appendln", "Fatalln",
                                        "Panicln", NULL};
    static const char *const plain[] = {"Print", "Sprint", "Fprint", "Append", "Fatal", "Panic",
                                        "Error", "Log", "Skip", NULL};
    const char *path = o->pkg ? o->pkg->path->text : "", *name = o->name->text;
    bool testing = strcmp(path, "testing") == 0;
    if (strcmp(path, "fmt") != 0 && strcmp(path, "log") != 0 && !testing)
        return false;
    c->format = among(name, formats);
    c->line = among(name, lines) || (testing && among(name, plain));
    c->wraps = strcmp(path, "fmt") == 0 && strcmp(name, "Errorf") == 0;
    c->first = *name == 'F' && name[1] == 'p' ? 1 : strncmp(name, "Append", 6) == 0 ? 1 : 0;
    return c->format || c->line || among(name, plain);
}

static bool callee(Vet *v, const CallExpr *call, Callee *c) {
    *c = (Callee){0};
    if (call->call_kind == CALL_BUILTIN) {
        c->format = call->builtin == BUILTIN_SCRIPT_PRINTF;
        c->line = call->builtin == BUILTIN_SCRIPT_PRINTLN;
        c->name = c->format ? "printf" : c->line ? "println" : "print";
        return c->format || c->line || call->builtin == BUILTIN_SCRIPT_PRINT;
    }
    const SelectorExpr *sel = as_SelectorExpr(call->fun);
    const Object *o = !sel ? NULL : sel->sel ? sel->sel->obj : sel->name->obj;
    if (!o || o->kind != OBJ_FUNC || !known(o, c))
        return false;
    Buf name = {0};
    ast_print_expr(&name, call->fun);
    c->name = arena_strndup(&v->front->arena, buf_cstr(&name), name.len);
    buf_free(&name);
    return true;
}

static bool formats_itself(Vet *v, Type *t) {
    static const char *const names[] = {"Format", "Error", "String", "GoString", NULL};
    int count;
    Selection **set = type_method_set(v->front->types, t, &count);
    for (int i = 0; i < count; i++)
        if (among(set[i]->obj->name->text, names))
            return true;
    return false;
}

static bool mismatch(Vet *v, char verb, Type *t, int depth);

// Of a value made of others: whether the verb is wrong for one of these.
static bool part_mismatch(Vet *v, char verb, const Type *u, int depth) {
    switch (u->kind) {
    case TYPE_STRUCT:
        for (int i = 0; i < u->strct.nfields; i++)
            if (mismatch(v, verb, u->strct.fields[i]->type, depth + 1))
                return true;
        return false;
    case TYPE_ARRAY:
    case TYPE_SLICE: {
        Type *elem = u->kind == TYPE_ARRAY ? u->array.elem : u->slice.elem;
        bool bytes = type_under(elem)->kind == TYPE_UINT8 && strchr("sqxX", verb);
        return !bytes && mismatch(v, verb, elem, depth + 1);
    }
    case TYPE_MAP:
        return mismatch(v, verb, u->map.key, depth + 1) ||
               mismatch(v, verb, u->map.elem, depth + 1);
    default:
        return false;
    }
}

// Whether the verb is wrong for an argument, as far as that is certain.
static bool mismatch(Vet *v, char verb, Type *t, int depth) {
    if (t->kind == TYPE_UNTYPED_NIL || depth > 10 || strchr("vTp", verb))
        return false;
    const Type *u = type_under(type_default(v->front->types, t));
    if (u->kind > TYPE_STRING)
        return part_mismatch(v, verb, u, depth) && !formats_itself(v, t);
    const char *verbs = u->basic & TBASIC_BOOLEAN                    ? "tv"
                        : u->basic & TBASIC_INTEGER                  ? "bcdoOqxXUv"
                        : u->basic & (TBASIC_FLOAT | TBASIC_COMPLEX) ? "beEfFgGxXv"
                        : u->basic & TBASIC_STRING                   ? "sqxXv"
                                                                     : NULL;
    if (!verbs || strchr(verbs, verb))
        return false;
    return !formats_itself(v, t);
}

static const char *text_of(Vet *v, const Expr *x) {
    Buf out = {0};
    ast_print_expr(&out, x);
    const char *s = arena_strndup(&v->front->arena, buf_cstr(&out), out.len);
    buf_free(&out);
    return s;
}

// One directive at s, behind the %; returns where it ends. *next is the argument that is next.
static const char *directive(Vet *v, const Callee *c, const CallExpr *call, const char *s,
                             const char *end, uint32_t *next) {
    const char *start = s - 1;
    for (; s < end && (strchr("+-# 0123456789.*", *s)); s++)
        *next += *s == '*';
    if (s == end) {
        vet_report(v, call, "%s format %.*s is missing verb at end of string", c->name,
                   (int)(s - start), start);
        return s;
    }
    const char *text = arena_strndup(&v->front->arena, start, (size_t)(s + 1 - start));
    if (*s == '%')
        return s + 1;
    if (!strchr("bcdeEfFgGopqsStTUvwxXO", *s) || *s == 'S') {
        vet_report(v, call, "%s format %s has unknown verb %c", c->name, text, *s);
        return s + 1;
    }
    if (*s == 'w' && !c->wraps)
        vet_report(v, call, "%s does not support error-wrapping directive %%w", c->name);
    uint32_t arg = (*next)++;
    if (arg >= call->nargs) {
        uint32_t have = call->nargs - c->first - 1;
        vet_report(v, call, "%s format %s reads arg #%u, but call has %u arg%s", c->name, text,
                   arg - c->first, have, have == 1 ? "" : "s");
        return end;
    }
    Expr *x = call->args[arg];
    if (*s != 'w' && x->type && mismatch(v, *s, x->type, 0))
        vet_report(v, x, "%s format %s has arg %s of wrong type %s", c->name, text, text_of(v, x),
                   vet_type(v, type_default(v->front->types, x->type)));
    return s + 1;
}

static void format(Vet *v, const Callee *c, const CallExpr *call, const char *s, int64_t n) {
    const char *end = s + n;
    uint32_t next = c->first + 1, reported = v->front->diags.nerrors;
    if (memmem(s, (size_t)n, "[", 1) || call->has_dots)
        return;
    while (s < end && (s = memchr(s, '%', (size_t)(end - s))))
        s = directive(v, c, call, s + 1, end, &next);
    uint32_t needs = next - c->first - 1, has = call->nargs - c->first - 1;
    if (needs == 0 && has > 0 && v->front->diags.nerrors == reported)
        vet_report(v, call, "%s call has arguments but no formatting directives", c->name);
    else if (needs < has && v->front->diags.nerrors == reported)
        vet_report(v, call, "%s call needs %u arg%s but has %u arg%s", c->name, needs,
                   needs == 1 ? "" : "s", has, has == 1 ? "" : "s");
}

// Print and Println: a directive in the first argument, a newline at the end of the last.
static void plain(Vet *v, const Callee *c, const CallExpr *call) {
    int64_t n;
    const Expr *first = call->args[c->first], *last = call->args[call->nargs - 1];
    const char *s = first->cval ? const_string(first->cval, &n) : NULL;
    for (int64_t i = 0; s && i + 1 < n; i++)
        if (s[i] == '%' && strchr("dsvqfxtT", s[i + 1])) {
            vet_report(v, call, "%s call has possible Printf formatting directive %.2s", c->name,
                       s + i);
            return;
        }
    s = last->cval && c->line ? const_string(last->cval, &n) : NULL;
    if (s && n > 0 && s[n - 1] == '\n')
        vet_report(v, call, "%s arg list ends with redundant newline", c->name);
}

static bool is_string(const Expr *x) {
    return x->cval && x->type && type_under(x->type)->basic & TBASIC_STRING;
}

void vet_printf(Vet *v, const CallExpr *call) {
    Callee c;
    int64_t n;
    if (!callee(v, call, &c) || call->nargs <= c.first)
        return;
    if (c.format && is_string(call->args[c.first])) {
        const char *s = const_string(call->args[c.first]->cval, &n);
        format(v, &c, call, s, n);
    } else if (!c.format && is_string(call->args[c.first]) &&
               is_string(call->args[call->nargs - 1])) {
        plain(v, &c, call);
    } else if (!c.format && is_string(call->args[c.first])) {
        CallExpr head = *call;
        head.nargs = c.first + 1;
        c.line = false;
        plain(v, &c, &head);
    }
}
