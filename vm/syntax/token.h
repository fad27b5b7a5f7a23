// SPDX-License-Identifier: GPL-3.0-or-later
// Token kinds, generated from tokens.def. Operators in the tree are token kinds too.
#ifndef VM_SYNTAX_TOKEN_H
#define VM_SYNTAX_TOKEN_H

#include <stdbool.h>
#include <stdint.h>

typedef enum Token {
#define TOKEN(id, text) TOK_##id,
#define OPERATOR(id, text, prec) TOK_##id,
#define ASSIGNOP(id, text, op) TOK_##id,
#define KEYWORD(id, text) TOK_##id,
#include "vm/syntax/tokens.def"
#undef TOKEN
#undef OPERATOR
#undef ASSIGNOP
#undef KEYWORD
    TOK_COUNT
} Token;

// The token as messages show it: "+", "name", "semicolon or newline".
const char *token_text(Token t);
// The enum's name without TOK_, for dumps: "ADD", "NAME".
const char *token_id(Token t);
// Binary precedence 1 (||) .. 5 (*), 0 for what is not a binary operator.
int token_prec(Token t);
// The operator of an op= token (TOK_ADD for TOK_ADD_ASSIGN), else TOK_NONE.
Token token_assign_op(Token t);
static inline bool token_is_keyword(Token t) { return t >= TOK_BREAK && t <= TOK_VAR; }
static inline bool token_is_literal(Token t) { return t >= TOK_INT && t <= TOK_STRING; }

#endif
