// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading JSON: what decode.c, which goes by types, and any.c, which makes values for empty
// interfaces, share.
#ifndef STDLIB_ENCODING_JSON_DECODE_H
#define STDLIB_ENCODING_JSON_DECODE_H

#include "stdlib/encoding/json/json.h"

enum { POLLVALUES = 2048 }; // values between two safe points

typedef struct JsonFailure {
    JsonError error;
    const RType *type, *within; // the struct
    GoStr text, field;
    GoIface cause;
    int64_t offset;
} JsonFailure;

typedef struct JsonDecoder {
    VmG *t;
    const uint8_t *base, *s; // the input, where reading stands
    bool usenumber, strict;
    uint32_t values;
    Buf tmp;               // of the string read last
    VEC(JsonField *) path; // the fields on the way here
    const RType *within;   // the struct of the last of them
    JsonFailure saved, fatal;
    GoIface top;             // what Unmarshal was given,
    const JsonPlan *topplan; // and the plan of what it points to
    NatStatus st;
} JsonDecoder;

static inline int64_t json_offset(const JsonDecoder *d) {
    return d->s - d->base;
}

static inline void json_skipspace(JsonDecoder *d) {
    while (*d->s == ' ' || *d->s == '\n' || *d->s == '\t' || *d->s == '\r') d->s++;
}

// decode.c. The first failure is kept; reading goes on.
void json_save(JsonDecoder *d, JsonFailure f);
JsonFailure json_badnumber(JsonDecoder *d, const uint8_t *s, size_t n, const RType *type,
                           int64_t offset);

// any.c: past a value, or a part of one, that begins at d->s.
void json_skipvalue(JsonDecoder *d);
void json_skipstring(JsonDecoder *d);
void json_skipword(JsonDecoder *d); // a number, true, false, null
// Behind an element: whether another one follows; the end of the container is passed.
bool json_more(JsonDecoder *d);
// Behind the opening bracket: whether the container is empty; then its end is passed.
bool json_isempty(JsonDecoder *d, char close);
GoStr json_readstring(JsonDecoder *d); // valid until the next one is read
void json_readcolon(JsonDecoder *d);
// Values for empty interfaces. False: a callback did not return.
void json_boxstring(JsonDecoder *d, GoStr s, const RType *type, GoIface *out);
void json_anynumber(JsonDecoder *d, GoIface *out);
bool json_anyarray(JsonDecoder *d, GoIface *out);
bool json_anyobject(JsonDecoder *d, GoIface *out);

#endif
