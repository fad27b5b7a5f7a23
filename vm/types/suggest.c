// SPDX-License-Identifier: GPL-3.0-or-later
// Advice for names that are not found: the nearest one that would be, or the package to import.
//
// Near is few edits apart (insert, delete, replace, swap neighbours; upper and lower case count as
// a small difference), at most a third of the name. Names of one letter have no neighbours.
#include <ctype.h>

#include "vm/types/impl.h"

enum { NAME_MAX_LEN = 60, EDIT = 4 }; // an edit costs EDIT, another case of a letter 1

typedef struct Best {
    const Name *wanted;
    const char *found;
    int cost; // of found, or of what is still near enough + 1
} Best;

static int replace_cost(char a, char b)
{
    if (a == b)
        return 0;
    return tolower((unsigned char)a) == tolower((unsigned char)b) ? 1 : EDIT;
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

static int distance(const char *a, int na, const char *b, int nb)
{
    int rows[3][NAME_MAX_LEN + 1], *before = rows[0], *prev = rows[1], *row = rows[2];
    for (int j = 0; j <= nb; j++)
        prev[j] = j * EDIT;
    for (int i = 1; i <= na; i++) {
        row[0] = i * EDIT;
        for (int j = 1; j <= nb; j++) {
            row[j] = least(least(prev[j], row[j - 1]) + EDIT,
                           prev[j - 1] + replace_cost(a[i - 1], b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = least(row[j], before[j - 2] + EDIT);
        }
        int *t = before;
        before = prev;
        prev = row;
        row = t;
    }
    return prev[nb];
}

static Best start(const Name *wanted)
{
    return (Best){.wanted = wanted, .cost = (int)(wanted->len + 1) / 3 * EDIT + 1};
}

static void offer(Best *b, const Name *name)
{
    if (b->wanted->len < 2 || b->wanted->len > NAME_MAX_LEN || name->len < 2 ||
        name->len > NAME_MAX_LEN || name == b->wanted)
        return;
    int cost = distance(b->wanted->text, (int)b->wanted->len, name->text, (int)name->len);
    bool tie = cost == b->cost && b->found != NULL && strcmp(name->text, b->found) < 0;
    if (cost < b->cost || tie) {
        b->cost = cost;
        b->found = name->text;
    }
}

static void offer_scope(Best *b, const Scope *s, bool exported_only)
{
    for (uint32_t i = 0; s->table != NULL && i <= s->mask; i++)
        if (s->table[i] != NULL && (s->table[i]->exported || !exported_only))
            offer(b, s->table[i]->name);
}

void check_suggest_name(Checker *c, const Name *name)
{
    const TypesConfig *cfg = &c->ctx->cfg;
    const char *const *list = NULL;
    if (cfg->std_packages != NULL && !check_in_script(c))
        list = cfg->std_packages(cfg->user);
    for (; list != NULL && *list != NULL; list++) {
        const char *last = strrchr(*list, '/');
        if (strcmp(last != NULL ? last + 1 : *list, name->text) == 0 &&
            strstr(*list, "internal/") == NULL) {
            check_hint(c, "import \"%s\"", *list);
            return;
        }
    }
    Best b = start(name);
    for (const Scope *s = c->env.scope; s != NULL; s = s->parent)
        offer_scope(&b, s, false);
    if (b.found != NULL)
        check_hint(c, "did you mean %s?", b.found);
}

void check_suggest_export(Checker *c, const Package *p, const Name *name)
{
    Best b = start(name);
    offer_scope(&b, p->scope, true);
    if (b.found != NULL)
        check_hint(c, "did you mean %s.%s?", p->name->text, b.found);
}

void check_suggest_member(Checker *c, Type *t, const Name *name, bool fields_only)
{
    Best b = start(name);
    const Type *u = type_under(t);
    if (u->kind == TYPE_POINTER)
        u = type_under(u->pointer.elem);
    for (int i = 0; u->kind == TYPE_STRUCT && i < u->strct.nfields; i++)
        if (u->strct.fields[i]->exported || u->strct.fields[i]->pkg == c->pkg)
            offer(&b, u->strct.fields[i]->name);
    const Type *base = t->kind == TYPE_POINTER ? t->pointer.elem : t;
    for (int i = 0; !fields_only && base->kind == TYPE_NAMED && i < base->named.nmethods; i++)
        if (base->named.methods[i]->exported || base->named.obj->pkg == c->pkg)
            offer(&b, base->named.methods[i]->name);
    for (int i = 0; u->kind == TYPE_INTERFACE && i < u->iface.nmethods; i++)
        offer(&b, u->iface.methods[i]->name);
    if (b.found != NULL)
        check_hint(c, "did you mean %s?", b.found);
}
