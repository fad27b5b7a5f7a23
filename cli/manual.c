// SPDX-License-Identifier: GPL-3.0-or-later
//
// The manual page gos(1) and the completions for bash, zsh and fish. All of them walk the table of
// verbs and options; what a verb's operands are is read off their names in it.
#include "cli/manual.h"

#include <stdio.h>
#include <string.h>

#include "cli/cli.h"

// How operands and arguments are completed.
typedef enum Kind { KIND_NONE, KIND_FILES, KIND_VERBS, KIND_MISTAKES, KIND_PACKAGES } Kind;

static Kind kind_of(const char *arg) {
    static const struct {
        const char *word;
        Kind kind;
    } kinds[] = {{"FILE", KIND_FILES}, {"COMMAND", KIND_VERBS}, {"MISTAKE", KIND_MISTAKES},
                 {"PACKAGE", KIND_PACKAGES}, {"DIR", KIND_FILES}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strstr(arg, kinds[i].word))
            return kinds[i].kind;
    return KIND_NONE;
}

// The choices of an argument a|b|c.
static bool has_choices(const Option *o) {
    return strchr(o->arg, '|') != NULL;
}

// s with each of `special` behind a backslash, or doubled if that is the quote.
static void put_quoted(const char *s, const char *special) {
    for (; *s; s++) {
        if (strchr(special, *s))
            putchar('\\');
        putchar(*s);
    }
}

static void put_choices(const Option *o) {
    for (const char *s = o->arg; *s; s++)
        putchar(*s == '|' ? ' ' : *s);
}

static const Option *next_of(const Option *o, const char *verb) {
    while (o->name && strcmp(o->verb, verb) != 0)
        o++;
    return o->name ? o : NULL;
}

#define EACH_OPTION(o, v)                                                                          \
    (const Option *o = next_of(cli_options, (v)->name); o; o = next_of(o + 1, (v)->name))

// --- the manual page -----------------------------------------------------------------------------

static const char man_head[] =
    ".TH GOS 1 \"\" \"gos " GOS_VERSION "\" \"User Commands\"\n"
    ".SH NAME\n"
    "gos \\- run scripts written in Go\n"
    ".SH SYNOPSIS\n"
    ".nf\n"
    "\\fBgos\\fR \\fIFILE\\fR [\\fIARGUMENT\\fR...]\n"
    "\\fBgos \\-e\\fR \\fICODE\\fR [\\fIARGUMENT\\fR...]\n"
    "\\fBgos \\-n\\fR|\\fB\\-p\\fR [\\fIOPTION\\fR...] \\fICODE\\fR [\\fIFILE\\fR...]\n"
    "\\fBgos\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR...] [\\fIARGUMENT\\fR...]\n"
    ".fi\n"
    ".SH DESCRIPTION\n"
    "\\fBgos\\fR runs programs in Go and scripts: files without the extension \\fI.go\\fR, whose\n"
    "statements may stand at top level and whose packages need no import.\n"
    "With \\fB\\-n\\fR and \\fB\\-p\\fR the code runs for each line of its input and sees\n"
    "\\fIline\\fR, the line without its newline, \\fIf\\fR, the list of its fields, and\n"
    "\\fInr\\fR, its number from 1; \\fBcontinue\\fR goes to the next line and\n"
    "\\fBbreak\\fR ends the loop.\n"
    "Options stand before code and files; those of one letter may share a dash.\n"
    ".SH COMMANDS\n";

static const char man_tail[] =
    ".SH EXIT STATUS\n"
    "The program's own; 1 for mistakes in it, an error that it leaves unhandled, output that\n"
    "cannot be written and files of \\fB\\-n\\fR that cannot be read; 2 for a panic, a deadlock\n"
    "and a wrong command line; 128 and the signal's number when one ends it.\n"
    ".SH ENVIRONMENT\n"
    ".TP\n.B GOMAXPROCS\nhow many threads run goroutines at the same time\n"
    ".TP\n.B GOGC, GOMEMLIMIT\nas Go has them\n"
    ".TP\n.B GOSDEBUG\nknobs for debugging; GOSDEBUG=help lists them\n"
    ".TP\n.B NO_COLOR\nmessages without colours\n"
    ".SH EXAMPLES\n"
    ".nf\n"
    "gos \\-n 'if len(line) > 80 { println(nr, line) }' *.c\n"
    "gos \\-F: \\-n 'println(f[0], f[6])' /etc/passwd\n"
    "gos \\-b 'n := 0' \\-ne 'n += len(f)' \\-z 'println(n)' FILE\n"
    "gos \\-i.bak \\-pe 'line = strings.TrimRight(line, \" \\et\")' *.txt\n"
    ".fi\n";

static void man_text(const char *s) {
    for (; *s; s++) {
        if (*s == '\\')
            fputs("\\e", stdout);
        else if (*s == '-')
            fputs("\\-", stdout);
        else
            putchar(*s);
    }
}

static void put_man(void) {
    fputs(man_head, stdout);
    Buf form = {0};
    for (const Verb *v = cli_verbs; v->name; v++) {
        printf(".SS gos %s ", v->name);
        man_text(v->operands);
        printf("\n");
        man_text(v->help);
        puts(".");
        for EACH_OPTION(o, v) {
            form.len = 0;
            cli_option_form(o, &form);
            fputs(".TP\n\\fB", stdout);
            man_text(buf_cstr(&form));
            fputs("\\fR\n", stdout);
            man_text(o->help);
            puts("");
        }
    }
    buf_free(&form);
    fputs(man_tail, stdout);
}

// --- bash ----------------------------------------------------------------------------------------

static const char bash_head[] =
    "# bash completion for gos; made by gos help -as=bash\n"
    "_gos() {\n"
    "    local verb=run cur=$2 prev=$3 at=1 options words\n"
    "    COMPREPLY=()\n"
    "    if [ \"$COMP_CWORD\" -gt 1 ]; then\n"
    "        case ${COMP_WORDS[1]} in\n";

static void bash_operands(Kind kind) {
    static const char *const words[] = {
        [KIND_VERBS] = "$verbs", [KIND_MISTAKES] = "$(gos explain 2>/dev/null)",
        [KIND_PACKAGES] = "$(gos doc 2>/dev/null)"};
    if (kind == KIND_FILES)
        puts("            files=1");
    else if (kind != KIND_NONE)
        printf("            words=\"%s\"\n", words[kind]);
    puts("            ;;");
}

static void put_bash(void) {
    fputs(bash_head, stdout);
    printf("        ");
    for (const Verb *v = cli_verbs; v->name; v++)
        printf("%s%s", v == cli_verbs ? "" : "|", v->name);
    puts(") verb=${COMP_WORDS[1]} at=2 ;;\n        esac\n    fi");
    printf("    local files= verbs=\"");
    for (const Verb *v = cli_verbs; v->name; v++)
        printf("%s%s", v == cli_verbs ? "" : " ", v->name);
    puts("\"\n    # readline splits words at =: -dump = to\n"
         "    [ \"$cur\" = = ] && cur=\n"
         "    if [ \"$prev\" = = ]; then prev=${COMP_WORDS[COMP_CWORD - 2]}; fi\n"
         "    if [ \"${COMP_WORDS[COMP_CWORD]}\" = = ]; then\n"
         "        prev=${COMP_WORDS[COMP_CWORD - 1]}\n"
         "    fi\n"
         "    case $verb$prev in");
    for (const Option *o = cli_options; o->name; o++) {
        if (!has_choices(o) && o->form != WORD && o->form != NAMED && kind_of(o->arg) != KIND_FILES)
            continue;
        printf("    %s-%s) ", o->verb, o->name);
        if (kind_of(o->arg) == KIND_FILES) {
            printf("COMPREPLY=($(compgen -f -- \"$cur\"))");
        } else if (has_choices(o)) {
            printf("COMPREPLY=($(compgen -W \"");
            put_choices(o);
            printf("\" -- \"$cur\"))");
        } else {
            putchar(':'); // nothing to suggest
        }
        puts("; return ;;");
    }
    puts("    esac\n    case $verb in");
    for (const Verb *v = cli_verbs; v->name; v++) {
        printf("        %s)\n            options=\"", v->name);
        const char *gap = "";
        for EACH_OPTION(o, v) {
            printf("%s-%s%s", gap, o->name, o->form == EQUALS ? "=" : "");
            gap = " ";
        }
        puts("\"");
        bash_operands(kind_of(v->operands));
    }
    puts("    esac\n"
         "    [ \"$COMP_CWORD\" = \"$at\" ] && [ \"$at\" = 1 ] && words=$verbs\n"
         "    case $cur in\n"
         "    -*)\n"
         "        COMPREPLY=($(compgen -W \"$options\" -- \"$cur\"))\n"
         "        case ${COMPREPLY[0]} in *=) compopt -o nospace 2>/dev/null ;; esac\n"
         "        ;;\n"
         "    *)\n"
         "        COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
         "        [ -n \"$files\" ] && COMPREPLY+=($(compgen -f -- \"$cur\"))\n"
         "        ;;\n"
         "    esac\n"
         "}\n"
         "complete -o filenames -F _gos gos");
}

// --- zsh -----------------------------------------------------------------------------------------

static void zsh_argument(const Option *o) {
    if (has_choices(o)) {
        printf(":%s:(", "kind");
        put_choices(o);
        printf(")");
    } else {
        printf(":%s:%s", o->arg, kind_of(o->arg) == KIND_FILES ? "_files" : " ");
    }
}

static void zsh_options(const Verb *v) {
    static const char *const behind[] = {[FLAG] = "", [WORD] = "+", [MAYBE] = "-",
                                         [EQUALS] = "=-", [NAMED] = "="};
    static const char *const operands[] = {
        [KIND_NONE] = "", [KIND_FILES] = " '*:file:_files'", [KIND_VERBS] = " '1:command:($verbs)'",
        [KIND_MISTAKES] = " '1:mistake:($(gos explain 2>/dev/null))'",
        [KIND_PACKAGES] = " '1:package:($(gos doc 2>/dev/null))'"};
    printf("    %s) _arguments", v->name);
    for EACH_OPTION(o, v) {
        printf(" \\\n        '%s-%s%s[", o->form == WORD ? "*" : "", o->name, behind[o->form]);
        for (const char *s = o->help; *s; s++) {
            if (*s == '\'')
                fputs("'\\'", stdout);
            if (strchr("[]:", *s))
                putchar('\\');
            putchar(*s);
        }
        putchar(']');
        if (o->form != FLAG)
            zsh_argument(o);
        putchar('\'');
    }
    printf("%s ;;\n", operands[kind_of(v->operands)]);
}

static void put_zsh(void) {
    printf("#compdef gos\n# zsh completion for gos; made by gos help -as=zsh\n_gos() {\n"
           "    local verb=run\n    local -a verbs\n    verbs=(");
    for (const Verb *v = cli_verbs; v->name; v++)
        printf("%s%s", v == cli_verbs ? "" : " ", v->name);
    puts(")\n"
         "    if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n"
         "        _alternative \"commands:command:($verbs)\" 'files:file:_files'\n"
         "        return\n"
         "    fi\n"
         "    if (( $verbs[(Ie)$words[2]] )); then\n"
         "        verb=$words[2]\n"
         "        shift words\n"
         "        (( CURRENT-- ))\n"
         "    fi\n"
         "    case $verb in");
    for (const Verb *v = cli_verbs; v->name; v++)
        zsh_options(v);
    puts("    esac\n}\n_gos \"$@\"");
}

// --- fish ----------------------------------------------------------------------------------------

static void fish_text(const char *s) {
    putchar('\'');
    put_quoted(s, "'\\");
    putchar('\'');
}

static void fish_verb(const Verb *v) {
    static const char *const operands[] = {
        [KIND_NONE] = " -f", [KIND_FILES] = " -F", [KIND_VERBS] = " -f -a \"$__gos_verbs\"",
        [KIND_MISTAKES] = " -f -a '(gos explain 2>/dev/null)'",
        [KIND_PACKAGES] = " -f -a '(gos doc 2>/dev/null)'"};
    bool run = strcmp(v->name, "run") == 0;
    const char *seen = run ? "-n 'not __fish_seen_subcommand_from $__gos_verbs; or "
                             "__fish_seen_subcommand_from run'" : NULL;
    printf("complete -c gos -n '__fish_is_first_arg' -a %s -d ", v->name);
    fish_text(v->help);
    putchar('\n');
    for EACH_OPTION(o, v) {
        if (seen)
            printf("complete -c gos %s", seen);
        else
            printf("complete -c gos -n '__fish_seen_subcommand_from %s'", v->name);
        printf(" %s %s", o->name[1] ? "-o" : "-s", o->name);
        if (o->form != FLAG && o->form != MAYBE)
            fputs(kind_of(o->arg) == KIND_FILES ? " -r" : " -x", stdout);
        if (has_choices(o)) {
            fputs(" -a '", stdout);
            put_choices(o);
            fputs("'", stdout);
        }
        fputs(" -d ", stdout);
        fish_text(o->help);
        putchar('\n');
    }
    if (!run)
        printf("complete -c gos -n '__fish_seen_subcommand_from %s'%s\n", v->name,
               operands[kind_of(v->operands)]);
}

static void put_fish(void) {
    printf("# fish completion for gos; made by gos help -as=fish\nset -g __gos_verbs");
    for (const Verb *v = cli_verbs; v->name; v++)
        printf(" %s", v->name);
    putchar('\n');
    for (const Verb *v = cli_verbs; v->name; v++)
        fish_verb(v);
}

void (*manual_of(const char *form))(void) {
    static const struct {
        const char *name;
        void (*put)(void);
    } forms[] = {{"man", put_man}, {"bash", put_bash}, {"zsh", put_zsh}, {"fish", put_fish}};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (strcmp(form, forms[i].name) == 0)
            return forms[i].put;
    return NULL;
}
