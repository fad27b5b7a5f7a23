// SPDX-License-Identifier: GPL-3.0-or-later
#include <ctype.h>
#include <stdio.h>

#include "natives.h"

// The C library's text with small letters where Go has them: a first word that is not an acronym.
NATIVE(syscall_Errno_Error) {
    char text[128], low[128];
    const char *s = strerror_r((int)a->e, text, sizeof text);
    size_t n = 0;
    if (strncmp(s, "Unknown error", 13) == 0) {
        n = (size_t)snprintf(low, sizeof low, "errno %d", (int)a->e);
    } else {
        for (; s[n] && n < sizeof low; n++) low[n] = (char)tolower((unsigned char)s[n]);
    }
    a->r0 = vm_str(t, low, n);
    return NAT_OK;
}

static const char *const SIGNALS[] = {
    [1] = "hangup",
    [2] = "interrupt",
    [3] = "quit",
    [4] = "illegal instruction",
    [5] = "trace/breakpoint trap",
    [6] = "aborted",
    [7] = "bus error",
    [8] = "floating point exception",
    [9] = "killed",
    [10] = "user defined signal 1",
    [11] = "segmentation fault",
    [12] = "user defined signal 2",
    [13] = "broken pipe",
    [14] = "alarm clock",
    [15] = "terminated",
    [17] = "child exited",
    [18] = "continued",
    [19] = "stopped (signal)",
    [20] = "stopped",
};

NATIVE(syscall_Signal_String) {
    int64_t s = a->s;
    if (s > 0 && s < (int64_t)(sizeof SIGNALS / sizeof *SIGNALS) && SIGNALS[s]) {
        a->r0 = vm_cstr(t, SIGNALS[s]);
        return NAT_OK;
    }
    char tmp[32];
    snprintf(tmp, sizeof tmp, "signal %lld", (long long)s);
    a->r0 = vm_cstr(t, tmp);
    return NAT_OK;
}
