// SPDX-License-Identifier: GPL-3.0-or-later
//
// The manual page and shell completions, made from verbs.def.
#ifndef CLI_MANUAL_H
#define CLI_MANUAL_H

// What prints one of them to standard output: man, bash, zsh, fish. NULL: there is no such form.
void (*manual_of(const char *form))(void);

#endif
