// SPDX-License-Identifier: GPL-3.0-or-later
//
// Completion: what stands before the last dot is checked as an expression, and its type, or the
// package that it names, says what may follow. Without a dot: names of the session, predeclared
// ones, packages, keywords. Behind :load and ; readline completes file names. Called by readline
// from within a system call of the main goroutine.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/readline.h"
#include "cli/repl.h"

static struct {
    VEC(char *) list; // candidates
    uint32_t next;
    const char *lead, *stem; // what was typed: lead up to the dot, then stem
    size_t nlead, nstem;
} found;

static void offer(const char *name) {
    if (strncmp(name, found.stem, found.nstem) != 0 || strpbrk(name, " .\xc2"))
        return;
    Buf b = {0};
    buf_add(&b, found.lead, found.nlead);
    buf_adds(&b, name);
    for (uint32_t i = 0; i < found.list.len; i++)
        if (strcmp(found.list.data[i], buf_cstr(&b)) == 0) {
            buf_free(&b);
            return;
        }
    VEC_PUSH(&found.list, strdup(buf_cstr(&b)));
    buf_free(&b);
}

static void offer_object(const Object *o, bool script, void *arg) {
    (void)script, (void)arg;
    offer(o->name->text);
}

static void offer_scope(const Scope *s, bool exported) {
    for (uint32_t i = 0; s->table && i <= s->mask; i++)
        if (s->table[i] && (!exported || s->table[i]->exported))
            offer(s->table[i]->name->text);
}

static void offer_names(void) {
    Live *s = &repl.session;
    offer_scope(s->pkg->scope, false);
    types_each_predeclared(s->front.types, offer_object, NULL);
    for (const char *const *p = frontend_stdpackages(&s->front); *p; p++) {
        const char *slash = strrchr(*p, '/');
        if (strncmp(*p, "internal/", 9) != 0)
            offer(slash ? slash + 1 : *p);
    }
    for (int t = TOK_BREAK; t <= TOK_VAR; t++)
        offer(token_text((Token)t));
}

static void offer_commands(void) {
#define COMMAND(name, arg, help) offer(#name);
#include "cli/command.def"
#undef COMMAND
}

static bool isname(char c) {
    return isalnum((unsigned char)c) || c == '_' || (c & 0x80);
}

// Where the operand that ends before line[end] begins: names, dots, and what is in brackets.
static int operand_start(const char *line, int end) {
    int i = end, depth = 0;
    for (; i > 0; i--) {
        char c = line[i - 1];
        if (strchr(")]}", c))
            depth++;
        else if (strchr("([{", c) && depth-- == 0)
            break;
        else if (depth == 0 && !strchr("([{", c) && !isname(c) && c != '.')
            break;
    }
    return i;
}

// What the text before a dot has as members.
static void offer_members(const char *expr, int n) {
    Live *s = &repl.session;
    char *text = strndup(expr, (size_t)n);
    Package *p = live_package(s, text);
    Type *t = p ? NULL : live_typeof(s, text, strlen(text));
    if (p)
        offer_scope(p->scope, true);
    else if (t)
        types_each_member(t, s->pkg, offer_object, NULL);
    free(text);
}

static char *next_candidate(const char *text, int state) {
    (void)text, (void)state;
    return found.next < found.list.len ? found.list.data[found.next++] : NULL;
}

static char **complete(const char *text, int start, int end) {
    const char *line = *rl.line_buffer, *dot = strrchr(text, '.');
    *rl.attempted_completion_over = 1;
    *rl.completion_append_character = '\0';
    if (line[0] == ';' || (line[0] == ':' && strncmp(line, ":load", 5) == 0 && start > 4) ||
        (line[0] == ':' && strncmp(line, ":save", 5) == 0 && start > 4)) {
        *rl.attempted_completion_over = 0;
        return NULL;
    }
    found.list.len = found.next = 0;
    found.lead = text;
    found.nlead = dot ? (size_t)(dot + 1 - text) : 0;
    found.stem = text + found.nlead;
    found.nstem = strlen(found.stem);
    if (line[0] == ':' && start == 1) {
        offer_commands();
    } else if (dot) {
        int at = end - (int)found.nstem - 1, from = operand_start(line, at);
        offer_members(line + from, at - from);
    } else if (*text || line[strspn(line, " \t")] == '\0' || start > 0) {
        offer_names();
    }
    return rl.completion_matches(text, next_candidate);
}

void repl_completion(void) {
    static const char breaks[] = " \t\n\"\\'`@$><=;|&{(}[]),+-*/%^!~:";
    *rl.attempted_completion_function = complete;
    *rl.completer_word_break_characters = breaks;
    *rl.basic_quote_characters = "";
    *rl.completer_quote_characters = "";
}
