// SPDX-License-Identifier: GPL-3.0-or-later
//
// The commands' options: the table, and the one loop that reads command lines. Options stand before
// operands; `--` ends them, `-` is an operand. Long names have one dash or two; options of one
// letter may share a dash (-ne CODE), the last one taking an argument.
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"

const Option cli_options[] = {
#define OPTION(verb, id, name, form, arg, help) {OPT_##verb##_##id, #verb, name, form, arg, help},
#include "cli/verbs.def"
    {.name = NULL},
};

static const Option *find(const char *verb, const char *name, size_t n) {
    for (const Option *o = cli_options; o->name; o++)
        if (strcmp(o->verb, verb) == 0 && strlen(o->name) == n && memcmp(o->name, name, n) == 0)
            return o;
    return NULL;
}

static const Option *refuse(OptionScan *s, const char *why, const char *arg, size_t n) {
    s->status = cli_usage(s->verb, "%s -%.*s", why, (int)n, arg);
    return NULL;
}

// The next of the letters behind one dash.
static const Option *letter(OptionScan *s, const char **value) {
    const char *at = s->letters++;
    const Option *o = find(s->verb, at, 1);
    if (!o || o->form >= EQUALS)
        return refuse(s, "no option", at, s->letters - at > 1 ? 1 : strlen(at));
    bool last = !*s->letters;
    if (o->form == WORD && last && s->i == s->argc)
        return refuse(s, "nothing behind", at, 1);
    if (o->form == WORD)
        *value = last ? s->argv[s->i++] : s->letters;
    else if (o->form == MAYBE)
        *value = s->letters;
    if (o->form != FLAG || last)
        s->letters = NULL;
    return o;
}

const Option *cli_next_option(OptionScan *s, const char **value) {
    *value = NULL;
    if (s->letters)
        return letter(s, value);
    if (s->i == 0)
        s->i = 1;
    if (s->i >= s->argc || s->argv[s->i][0] != '-' || !s->argv[s->i][1])
        return NULL;
    const char *arg = s->argv[s->i++] + 1;
    if (strcmp(arg, "-") == 0)
        return NULL;
    const char *name = arg + (*arg == '-');
    size_t n = strcspn(name, "=");
    const Option *o = find(s->verb, name, n);
    if (o && o->form == NAMED) {
        if (name[n] != '=' && s->i == s->argc)
            return refuse(s, "nothing behind", name, n);
        *value = name[n] == '=' ? name + n + 1 : s->argv[s->i++];
        return o;
    }
    if (o && (n > 1 || *arg == '-' || o->form == EQUALS)) {
        if ((o->form == EQUALS) != (name[n] == '='))
            return refuse(s, o->form == EQUALS ? "nothing behind" : "no argument behind", name, n);
        *value = o->form == EQUALS ? name + n + 1 : NULL;
        return o;
    }
    if (*arg == '-' || !find(s->verb, arg, 1))
        return refuse(s, "no option", arg, strlen(arg));
    s->letters = arg;
    return letter(s, value);
}
