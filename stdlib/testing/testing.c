// SPDX-License-Identifier: GPL-3.0-or-later
//
// Package testing: which tests the command line asks for. Patterns are the C library's extended
// regular expressions, which agree with Go's in what such patterns hold.
#include <regex.h>
#include <stdlib.h>

#include "stdlib/text.h"

static char *cstring(VmG *t, GoStr s) {
    char *c = strndup(s.len ? (const char *)s.ptr : "", (size_t)s.len);
    if (!c) vm_fatal(t, "out of memory");
    return c;
}

NATIVE(testing_matchPattern) {
    regex_t re;
    char *pattern = cstring(t, a->pattern), *name = cstring(t, a->name);
    int err = regcomp(&re, pattern, REG_EXTENDED | REG_NOSUB);
    if (err) {
        char text[256];
        regerror(err, NULL, text, sizeof text);
        a->r1 = vm_cstr(t, text);
    } else {
        a->r0 = regexec(&re, name, 0, NULL, 0) == 0;
        regfree(&re);
    }
    free(pattern);
    free(name);
    return NAT_OK;
}
