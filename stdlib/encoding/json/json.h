// SPDX-License-Identifier: GPL-3.0-or-later
//
// JSON, private to this folder.
//
// scan.c knows the grammar: a machine that reads byte by byte and can stop anywhere; it also
// compacts and indents. string.c writes and reads strings. plan.c works out once for each type how
// its values are written and read. encode.c and decode.c walk values by these plans.
//
// Input is checked as a whole first, then read from a copy that ends in a NUL: reading needs no
// checks, and scripts that change a []byte meanwhile change nothing here. Methods of script values
// (MarshalJSON and the like) are called in the midst of it: text gathers in malloc'd memory, and
// whatever points into the heap is on the native stack or in heap memory.
#ifndef STDLIB_ENCODING_JSON_JSON_H
#define STDLIB_ENCODING_JSON_JSON_H

#include "stdlib/text.h"

// --- scan.c ------------------------------------------------------------------------------------
enum { JSON_MAXDEPTH = 10000 };

// What a byte, or the end, meant.
typedef enum JsonEvent {
    JSON_CONTINUE, // within a literal
    JSON_BEGIN,    // begins a literal
    JSON_OPEN, JSON_CLOSE, JSON_COLON, JSON_COMMA,
    JSON_SPACE,
    JSON_END, // the value ended before this byte
    JSON_ERROR,
} JsonEvent;

// Scanner of json.gs: where reading one value stands.
typedef struct JsonScan {
    uint8_t state; // JsonState of scan.c
    bool key;      // in the innermost object: a key comes or has come, no colon yet
    uint8_t bad;   // after an error: the byte
    uint8_t why;   // and the state it was met in, or the depth exceeded
    int32_t depth;
    uint64_t objects[JSON_MAXDEPTH / 64 + 1]; // a bit for each level: object, not array
} JsonScan;

void json_scaninit(JsonScan *s);
JsonEvent json_step(JsonScan *s, uint8_t c);
JsonEvent json_eof(JsonScan *s); // JSON_END or JSON_ERROR
// Reads all of p[0..n); the offset behind which it is wrong, or -1.
int64_t json_check(JsonScan *s, const uint8_t *p, size_t n);
void json_message(const JsonScan *s, Buf *out); // of an error

// Appends src without white space; false: it is wrong. escape: <, > and & become \u003c etc.
bool json_compact(Buf *out, const uint8_t *src, size_t n, bool escape, JsonScan *s);

// --- string.c ----------------------------------------------------------------------------------
void json_putstring(Buf *b, const uint8_t *s, size_t n, bool escapehtml);
void json_escapehtml(Buf *b, const uint8_t *s, size_t n);
// The literal that begins with the quote at s; *end gets what follows it. The text is in the source
// or in tmp. Escapes are right, or (in what a ",string" field holds) *ok is cleared.
GoStr json_unquote(const uint8_t *s, const uint8_t **end, Buf *tmp, bool *ok);
bool json_isnumber(const uint8_t *s, size_t n);
bool json_foldequal(const char *a, size_t na, const uint8_t *b, size_t nb);

// --- plan.c ------------------------------------------------------------------------------------
typedef enum JsonKind {
    J_BAD, J_BOOL, J_INT, J_UINT, J_FLOAT, J_STRING, J_NUMBER, J_ANY, J_IFACE, J_STRUCT, J_MAP,
    J_SLICE, J_BYTES, J_ARRAY, J_POINTER,
} JsonKind;

// A step on the way to a field: down a struct, and through a pointer to the next one.
typedef struct JsonStep {
    uint64_t offset;
    const RType *through; // the pointer's element; NULL on the last step
    bool hidden;          // the pointer is an unexported field
} JsonStep;

typedef struct JsonPlan JsonPlan;
typedef struct JsonField {
    const char *name;
    uint32_t len;
    bool tagged, omitempty, quoted;
    const char *plain, *escaped; // "name": as it is written
    uint32_t nplain, nescaped;
    JsonStep *steps;
    uint32_t nsteps;
    const RType *type;
    const JsonPlan *plan; // atomic: made on first use
    uint32_t *index, nindex;
} JsonField;

struct JsonPlan {
    const RType *type;
    JsonKind kind;
    bool textkey; // map: keys are written by MarshalText
    // Methods of the type itself, and of the pointer to it when it is none itself; or NULL.
    const RMethod *marshal, *marshaltext, *pmarshal, *pmarshaltext;
    const RMethod *unmarshal, *unmarshaltext;
    JsonField *fields; // struct: in the order of the type
    uint32_t nfields;
};

// The types that natives make values of or must know. Set by the package's init.
typedef struct JsonTypes {
    const RType *boolean, *float64, *string, *number, *list, *map;
} JsonTypes;
extern JsonTypes json_types;

// Never NULL, never freed; of any thread.
const JsonPlan *json_plan(VmG *t, const RType *type);
const JsonPlan *json_fieldplan(VmG *t, JsonField *f);

// --- errors, made by json.gs out of what natives return ----------------------------------------
typedef enum JsonError {
    JSON_OK,
    JSON_SYNTAX,           // text, offset
    JSON_UNSUPPORTEDTYPE,  // type
    JSON_UNSUPPORTEDVALUE, // text, value
    JSON_MARSHALER,        // type, cause, text: the method
    JSON_PLAIN,            // text
    JSON_CAUSE,            // cause as it is
    JSON_INVALID,          // type: not a pointer, or nil
    JSON_MISMATCH,         // type, text: what was found, offset, structname, field
    JSON_BASE64,           // offset
} JsonError;

#endif
