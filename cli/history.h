// SPDX-License-Identifier: GPL-3.0-or-later
//
// The inputs of this session and of earlier ones, for readline.
#ifndef CLI_HISTORY_H
#define CLI_HISTORY_H

#include <stddef.h>

// Reads the file of earlier inputs. Without one, or the right to write it, there is only memory.
void history_load(void);
// Adds an input, of one line or many, to readline's list and the file.
void history_add(const char *text, size_t n);

#endif
