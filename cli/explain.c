// SPDX-License-Identifier: GPL-3.0-or-later
//
// gos explain: what a mistake is about, with an example that has it.
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"

enum { WIDTH = 88 };

static void put_paragraph(const char *text) {
    int column = 0;
    while (*text) {
        int n = (int)strcspn(text, " ");
        if (column > 0 && column + 1 + n > WIDTH) {
            putchar('\n');
            column = 0;
        }
        printf("%s%.*s", column ? " " : "", n, text);
        column += n + (column > 0);
        text += n + (text[n] == ' ');
    }
    putchar('\n');
}

static void put_example(const char *text, const char *indent) {
    while (*text) {
        int n = (int)strcspn(text, "\n");
        printf("%s%.*s\n", n ? indent : "", n, text);
        text += n + (text[n] == '\n');
    }
}

int cli_explain(int argc, char **argv) {
    OptionScan scan = {.verb = "explain", .argc = argc, .argv = argv};
    const char *value;
    bool example = false;
    while (cli_next_option(&scan, &value))
        example = true;
    if (scan.status)
        return scan.status;
    int i = scan.i;
    if (argc > i + 1)
        return cli_usage("explain", "one code at a time");
    if (argc == i) {
        for (int k = 0; k < diag_ncodes; k++)
            if (!example || diag_codes[k].example)
                puts(diag_codes[k].code);
        return 0;
    }
    for (int k = 0; k < diag_ncodes; k++) {
        const DiagCode *c = &diag_codes[k];
        if (strcmp(c->code, argv[i]) != 0)
            continue;
        if (!example)
            put_paragraph(c->text);
        if (c->example && !example)
            putchar('\n');
        if (c->example)
            put_example(c->example, example ? "" : "    ");
        return 0;
    }
    return cli_usage("explain", "no code %s; gos explain lists them", argv[i]);
}
