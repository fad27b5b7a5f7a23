// SPDX-License-Identifier: GPL-3.0-or-later
// The table of nodes at work: names, children, and the dump.
#include "vm/syntax/ast.h"

#include <stdlib.h>

#include "vm/syntax/parse.h"

typedef enum FieldType { F_NODE, F_LIST, F_NAME, F_TOKEN, F_TEXT, F_BOOL, F_FIELDS, F_INT }
    FieldType;

typedef struct FieldInfo {
    FieldType type;
    const char *name;
    size_t offset, size, count_offset;
} FieldInfo;

// n<member> holds the length of list <member>; the other types have no such member.
#define COUNT_NODE(T, m) 0
#define COUNT_LIST(T, m) offsetof(T, n##m)
#define COUNT_NAME(T, m) 0
#define COUNT_TOKEN(T, m) 0
#define COUNT_TEXT(T, m) 0
#define COUNT_BOOL(T, m) 0
#define COUNT_FIELDS(T, m) 0
#define COUNT_INT(T, m) 0
#define F(T, type, m)                                                                          \
    {F_##type, #m, offsetof(T, m), sizeof(((T *)0)->m), COUNT_##type(T, m)},
#define NODE(kind, T, class, ...)                                                              \
    static const FieldInfo kind##_fields[] = {__VA_ARGS__{F_BOOL, NULL, 0, 0, 0}};
#include "vm/syntax/ast.def"
#undef NODE

typedef enum NodeClass { CLASS_EXPR, CLASS_STMT, CLASS_DECL, CLASS_OTHER } NodeClass;

static const struct {
    const char *name;
    NodeClass class;
    const FieldInfo *fields;
    size_t size;
} nodes[NODE_COUNT] = {
    [NODE_NONE] = {"NONE", CLASS_OTHER, NULL, 0},
#define NODE(kind, T, class, ...)                                                              \
    [NODE_##kind] = {#kind, CLASS_##class, kind##_fields, sizeof(T)},
#include "vm/syntax/ast.def"
#undef NODE
};

const char *node_kind_name(NodeKind k) { return k < NODE_COUNT ? nodes[k].name : "?"; }

static bool has_class(const void *n, NodeClass c) {
    const Node *x = n;
    return x && x->kind && nodes[x->kind].class == c;
}
bool node_is_expr(const void *n) { return has_class(n, CLASS_EXPR); }
bool node_is_stmt(const void *n) { return has_class(n, CLASS_STMT); }
bool node_is_decl(const void *n) { return has_class(n, CLASS_DECL); }

Expr *ast_unparen(Expr *x) {
    for (;;) {
        if (x->kind == NODE_PAREN)
            x = ((ParenExpr *)x)->x;
        else if (x->kind == NODE_INDEX && ((IndexExpr *)x)->info)
            x = ((IndexExpr *)x)->x;
        else
            return x;
    }
}

static const void *field_at(const Node *n, const FieldInfo *f) {
    return (const char *)n + f->offset;
}

// The nodes that a field holds, as an array.
static Node **field_nodes(const Node *n, const FieldInfo *f, uint32_t *count) {
    if (f->type == F_NODE) {
        Node **x = (Node **)(uintptr_t)field_at(n, f);
        *count = *x != NULL;
        return x;
    }
    if (f->type == F_LIST) {
        *count = *(const uint32_t *)(const void *)((const char *)n + f->count_offset);
        return *(Node ***)(uintptr_t)field_at(n, f);
    }
    if (f->type == F_FIELDS) {
        const FieldList *l = field_at(n, f);
        *count = l->nlist;
        return (Node **)l->list;
    }
    *count = 0;
    return NULL;
}

Node *ast_copy(Arena *a, const Node *n) {
    Node *copy = arena_copy(a, n, 1, nodes[n->kind].size);
    for (const FieldInfo *f = nodes[n->kind].fields; f->name; f++) {
        uint32_t count;
        Node **list = field_nodes(n, f, &count);
        if (f->type != F_LIST && f->type != F_FIELDS)
            continue;
        list = arena_copy(a, list, count, sizeof *list);
        void *at = (char *)copy + f->offset;
        if (f->type == F_LIST)
            *(Node ***)at = list;
        else
            ((FieldList *)at)->list = (Field **)list;
    }
    return copy;
}

void ast_map_children(Node *n, NodeMap map, void *arg) {
    for (const FieldInfo *f = nodes[n->kind].fields; f->name; f++) {
        uint32_t count;
        Node **list = field_nodes(n, f, &count);
        for (uint32_t i = 0; i < count; i++)
            list[i] = map(arg, list[i]);
    }
}

void ast_children(Node *n, NodeVisit visit, void *arg) {
    for (const FieldInfo *f = nodes[n->kind].fields; f->name; f++) {
        uint32_t count;
        Node **list = field_nodes(n, f, &count);
        for (uint32_t i = 0; i < count; i++)
            visit(arg, list[i]);
    }
}

// ---- Dump -------------------------------------------------------------------------------------

void syntax_dump_text(Str s, Buf *out) {
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        if (c == '\n')
            buf_adds(out, "\\n");
        else if (c < 0x20 || c == 0x7F)
            buf_printf(out, "\\x%02x", c);
        else
            buf_addc(out, (char)c);
    }
}

// A node whose dump is under way. The dump keeps its own stack since trees may be high.
typedef struct DumpFrame {
    const Node *node;
    const FieldInfo *field;
    uint32_t index;
    uint32_t indent;
    bool in_list; // the field's opening bracket has been printed
} DumpFrame;

enum { INDENT_MAX = 60 }; // deeper nodes are not shifted further: dumps stay linear in size

typedef struct Dump {
    const FileSet *files;
    Buf *out;
    VEC(DumpFrame) stack;
} Dump;

static void newline(Dump *d, uint32_t indent) {
    buf_addc(d->out, '\n');
    for (uint32_t i = 0; i < indent && i < INDENT_MAX; i++)
        buf_adds(d->out, "  ");
}

static void open_node(Dump *d, const Node *n, uint32_t indent) {
    SourcePos sp = fileset_pos(d->files, n->pos);
    buf_printf(d->out, "(%s %u:%u", nodes[n->kind].name, sp.real_line, sp.real_col);
    DumpFrame f = {n, nodes[n->kind].fields, 0, indent, false};
    VEC_PUSH(&d->stack, f);
}

static void dump_scalar(Dump *d, const Node *n, const FieldInfo *f) {
    const void *at = field_at(n, f);
    switch (f->type) {
    case F_NAME:
        buf_printf(d->out, " %s", (*(const Name *const *)at)->text);
        break;
    case F_TOKEN:
        buf_printf(d->out, " %s", token_id(*(const uint8_t *)at));
        break;
    case F_TEXT:
        buf_addc(d->out, ' ');
        syntax_dump_text(*(const Str *)at, d->out);
        break;
    case F_BOOL:
        if (*(const bool *)at)
            buf_printf(d->out, " %s", f->name);
        break;
    case F_INT:
        buf_printf(d->out, " %s=%u", f->name,
                   f->size == 1 ? *(const uint8_t *)at : *(const uint32_t *)at);
        break;
    default:
        break;
    }
}

// Prints until a child is to be dumped, which it opens, or until the node is done. Returns false
// when the node is done.
static bool dump_step(Dump *d) {
    DumpFrame *fr = &d->stack.data[d->stack.len - 1];
    for (; fr->field->name; fr->field++, fr->index = 0, fr->in_list = false) {
        uint32_t count;
        Node **list = field_nodes(fr->node, fr->field, &count);
        if (!list || count == 0) {
            dump_scalar(d, fr->node, fr->field);
            continue;
        }
        if (!fr->in_list) {
            newline(d, fr->indent + 1);
            buf_printf(d->out, fr->field->type == F_NODE ? "%s: " : "%s: [", fr->field->name);
            fr->in_list = true;
        }
        if (fr->index < count) {
            uint32_t indent = fr->indent + 1;
            if (fr->field->type != F_NODE)
                newline(d, ++indent);
            open_node(d, list[fr->index++], indent); // fr is stale from here on
            return true;
        }
        if (fr->field->type != F_NODE)
            buf_addc(d->out, ']');
    }
    return false;
}

void syntax_dump_ast(const FileSet *files, const Node *root, Buf *out) {
    Dump d = {.files = files, .out = out};
    open_node(&d, root, 0);
    while (d.stack.len) {
        if (dump_step(&d))
            continue;
        buf_addc(out, ')');
        d.stack.len--;
    }
    buf_addc(out, '\n');
    VEC_FREE(&d.stack);
}
