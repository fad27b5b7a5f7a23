// SPDX-License-Identifier: GPL-3.0-or-later
//
// GNU readline, loaded when a session starts on a terminal: no other command pays for linking it.
#ifndef CLI_READLINE_H
#define CLI_READLINE_H

#include <stdbool.h>
#include <stdio.h>

#include <readline/history.h>
#include <readline/readline.h>

typedef struct Readline {
#define F(name) __typeof__(rl_##name) *name;
#define V(name) __typeof__(rl_##name) *name;
#include "cli/readline.def"
#undef F
#undef V
    __typeof__(add_history) *add_history;
    __typeof__(stifle_history) *stifle_history;
} Readline;

extern Readline rl;

// Loads it into rl; false, with the linker's reason, when it is not installed.
bool readline_load(const char **why);

#endif
