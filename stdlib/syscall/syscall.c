// SPDX-License-Identifier: GPL-3.0-or-later
#include <ctype.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

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
    [21] = "stopped (tty input)",
    [22] = "stopped (tty output)",
    [23] = "urgent I/O condition",
    [24] = "CPU time limit exceeded",
    [25] = "file size limit exceeded",
    [26] = "virtual timer expired",
    [27] = "profiling timer expired",
    [28] = "window changed",
    [29] = "I/O possible",
    [30] = "power failure",
    [31] = "bad system call",
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

NATIVE(syscall_kill) {
    (void)t;
    a->r0 = kill((pid_t)a->pid, (int)a->sig) < 0 ? errno : 0;
    return NAT_OK;
}

NATIVE(syscall_getpgid) {
    (void)t;
    a->r0 = getpgid((pid_t)a->pid);
    a->r1 = a->r0 < 0 ? errno : 0;
    return NAT_OK;
}

NATIVE(syscall_Getpid) {
    (void)t;
    a->r0 = getpid();
    return NAT_OK;
}
