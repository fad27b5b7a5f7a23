// SPDX-License-Identifier: GPL-3.0-or-later
// The codes of mistakes, found by what a message says, and messages as JSON for editors.
//
// Messages are Go's texts, written where the mistakes are found; their codes come from one table
// instead of from there, so that a message cannot be without a code. What stands in quotes is the
// script's and does not count.
#include "vm/base/diag.h"
#include "vm/base/unicode.h"

typedef enum CodeId {
#define CODE(id, code, text, example) CODE_##id,
#define PART(id, part)
#include "vm/base/codes.def"
#undef CODE
#undef PART
    NCODES
} CodeId;

const DiagCode diag_codes[] = {
#define CODE(id, code, text, example) {code, text, example},
#define PART(id, part)
#include "vm/base/codes.def"
#undef CODE
#undef PART
};

const int diag_ncodes = NCODES;

static const struct {
    const char *part;
    CodeId id;
} parts[] = {
#define CODE(id, code, text, example)
#define PART(id, part) {part, CODE_##id},
#include "vm/base/codes.def"
#undef CODE
#undef PART
};

// The message without what stands in double quotes.
static void unquoted(Str msg, Buf *b) {
    bool inside = false;
    for (size_t i = 0; i < msg.len; i++) {
        if (msg.ptr[i] == '"')
            inside = !inside;
        if (!inside)
            buf_addc(b, msg.ptr[i]);
    }
    if (inside) { // quotes that do not pair up
        b->len = 0;
        buf_add(b, msg.ptr, msg.len);
    }
}

const DiagCode *diag_code(const Diag *d) {
    Buf b = {0};
    unquoted(d->msg, &b);
    const char *msg = buf_cstr(&b);
    CodeId id = CODE_OTHER;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        const char *part = parts[i].part;
        bool found = *part == '^' ? strncmp(msg, part + 1, strlen(part + 1)) == 0
                                  : strstr(msg, part) != NULL;
        if (found) {
            id = parts[i].id;
            break;
        }
    }
    buf_free(&b);
    return &diag_codes[id];
}

static void put_string(Buf *out, const char *key, Str s) {
    buf_printf(out, "\"%s\":\"", key);
    for (size_t i = 0; i < s.len;) {
        unsigned n;
        uint32_t r = utf8_decode(s.ptr + i, s.len - i, &n);
        if (r == '"' || r == '\\')
            buf_printf(out, "\\%c", (int)r);
        else if (r == '\n' || r == '\t')
            buf_adds(out, r == '\n' ? "\\n" : "\\t");
        else if (r < ' ' || r == 0x7f)
            buf_printf(out, "\\u%04x", (unsigned)r);
        else
            buf_addrune(out, r);
        i += n;
    }
    buf_addc(out, '"');
}

static void put_json(const DiagList *l, const Diag *d, Buf *out) {
    static const char *const severities[] = {"error", "warning", "note"};
    SourcePos sp = fileset_pos(l->files, d->span.pos);
    buf_addc(out, '{');
    if (sp.file) {
        SourcePos end = sp;
        if (d->span.end > d->span.pos)
            end = fileset_pos(l->files, d->span.end);
        put_string(out, "file", sp.name);
        buf_printf(out, ",\"line\":%u,\"column\":%u", sp.line, sp.col);
        buf_printf(out, ",\"end\":{\"line\":%u,\"column\":%u},", end.line, end.col);
    }
    put_string(out, "severity", str_of(severities[d->severity]));
    buf_addc(out, ',');
    put_string(out, "code", str_of(diag_code(d)->code));
    buf_addc(out, ',');
    put_string(out, "message", d->msg);
    if (d->hint.len) {
        buf_addc(out, ',');
        put_string(out, "hint", d->hint);
    }
    buf_adds(out, "}\n");
}

void diags_json(DiagList *l, Buf *out) {
    diags_sort(l);
    for (uint32_t i = 0; i < l->len; i++)
        put_json(l, &l->items[i], out);
}
