// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef STDLIB_OS_PATH_H
#define STDLIB_OS_PATH_H

#include <limits.h>
#include <sys/stat.h>

#include "natives.h"

enum { OS_PATHMAX = PATH_MAX };

// s as a C string; 0, or EINVAL for a NUL byte inside and ENAMETOOLONG.
int os_path(char out[OS_PATHMAX], GoStr s);

// Fills in the numbers of os.fileInfo.
void os_fillinfo(void *info, const struct stat *st);

// The names and types (DT_*) of the entries of directory fd, without . and .. ; closes fd. 0 or
// errno.
int os_listdir(VmG *t, int fd, GoSlice *names, GoSlice *types);

#endif
