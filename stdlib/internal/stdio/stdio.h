// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef STDLIB_INTERNAL_STDIO_STDIO_H
#define STDLIB_INTERNAL_STDIO_STDIO_H

#include <sys/types.h>

#include "natives.h"

// Writes all of p[0..n) to fd, through interruptions and partial writes. Returns how much was
// written; *err gets errno, or 0. A closed pipe behind descriptor 1 or 2 ends the process by
// SIGPIPE, as in Go; other descriptors report EPIPE. Gives the processor away while it blocks.
int64_t stdio_write(VmG *t, int fd, const void *p, size_t n, int64_t *err);

// One read(2), or pread(2) with off >= 0, again after interruptions; 0 at the end of the file.
// The same otherwise.
int64_t stdio_read(VmG *t, int fd, void *p, size_t n, int64_t off, int64_t *err);

#endif
