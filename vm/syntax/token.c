// SPDX-License-Identifier: GPL-3.0-or-later
#include "vm/syntax/token.h"

typedef struct TokenInfo {
    const char *id, *text;
    uint8_t prec, op;
} TokenInfo;

static const TokenInfo tokens[TOK_COUNT] = {
#define TOKEN(id, text) {#id, text, 0, 0},
#define OPERATOR(id, text, prec) {#id, text, prec, 0},
#define ASSIGNOP(id, text, op) {#id, text, 0, TOK_##op},
#define KEYWORD(id, text) {#id, text, 0, 0},
#include "vm/syntax/tokens.def"
#undef TOKEN
#undef OPERATOR
#undef ASSIGNOP
#undef KEYWORD
};

const char *token_text(Token t) { return t < TOK_COUNT ? tokens[t].text : "?"; }

const char *token_id(Token t) { return t < TOK_COUNT ? tokens[t].id : "?"; }

int token_prec(Token t) { return tokens[t].prec; }

Token token_assign_op(Token t) { return tokens[t].op; }
