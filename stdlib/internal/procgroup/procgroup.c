// SPDX-License-Identifier: GPL-3.0-or-later
#include <signal.h>

#include "natives.h"

NATIVE(internal_procgroup_caught) {
    (void)t;
    struct sigaction sa;
    a->r0 = sigaction((int)a->sig, NULL, &sa) == 0 && sa.sa_handler != SIG_DFL;
    return NAT_OK;
}
