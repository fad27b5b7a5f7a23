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

// The C library's text of an error number, in lower case; in buf.
const char *stdio_errortext(int err, char *buf, size_t size);

// --- standard output of scripts: out.c ----------------------------------------------------------

// From now on what the program writes to descriptor 1 is buffered, unless that is a terminal.
// Called before the program runs.
void stdio_buffer(void);
// What stdio_buffer gives to vm_onexit: writes all. False, with a message, when something could not
// be written and nobody was told.
bool stdio_end(void);
bool stdio_buffered(void);
// Appends to standard output, when stdio_buffered. May give the processor away. Returns the errno
// of a write that failed, of these bytes or of some before, or 0.
int stdio_put(VmG *t, const void *p, size_t n);
// The same; a failure ends the program with a message and status 1.
void stdio_must(VmG *t, const void *p, size_t n);
// Writes what is buffered: before anybody else writes to the same place (standard error, a child).
void stdio_flush(VmG *t);
// The same, if fd is standard input and has nothing to read now.
void stdio_beforeread(VmG *t, int fd);
// Sends standard output to another file, which messages call `name`, or with fd < 0 back to
// descriptor 1. Ends the program, as stdio_must, when something could not be written before.
void stdio_redirect(VmG *t, int fd, const char *name);
// From now on what goroutine t writes to standard output is kept for stdio_captured, which ends
// that. False: STDIO_CAPTURES goroutines do so already.
enum { STDIO_CAPTURES = 256 };
bool stdio_capture(VmG *t);
GoStr stdio_captured(VmG *t);

#endif
