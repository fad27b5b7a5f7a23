// SPDX-License-Identifier: GPL-3.0-or-later
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "stdlib/os/path.h"

NATIVE(os_exec_access) {
    char path[OS_PATHMAX];
    a->r0 = os_path(path, a->file);
    if (a->r0) return NAT_OK;
    vm_entersyscall(t);
    a->r0 = faccessat(AT_FDCWD, path, X_OK, AT_EACCESS) < 0 ? errno : 0;
    vm_exitsyscall(t);
    return NAT_OK;
}
