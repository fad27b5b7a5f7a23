// SPDX-License-Identifier: GPL-3.0-or-later
//
// The grammar, as a machine that is given one byte after the other. One bit a level says what kind
// of container it is; only the innermost object can be before its colon.
#include "stdlib/encoding/json/json.h"

typedef enum JsonState {
    S_VALUE, // the first, so that a zeroed machine is at its beginning
    S_VALUE_OR_END,
    S_KEY,
    S_KEY_OR_END,
    S_STRING,
    S_ESCAPE,
    S_U1,
    S_U2,
    S_U3,
    S_U4,
    S_NEG,
    S_ZERO,
    S_DIGITS,
    S_DOT,
    S_FRACTION,
    S_E,
    S_ESIGN,
    S_EXPONENT,
    S_T,
    S_TR,
    S_TRU,
    S_F,
    S_FA,
    S_FAL,
    S_FALS,
    S_N,
    S_NU,
    S_NUL,
    S_AFTER, // a value
    S_TOP,   // the value that is all
    S_DEAD,
    S_DEPTH, // only as the reason of an error
} JsonState;

void json_scaninit(JsonScan *s) {
    s->state = S_VALUE;
    s->key = false;
    s->bad = s->why = 0;
    s->depth = 0;
}

static bool is_space(uint8_t c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
static bool is_digit(uint8_t c) {
    return c >= '0' && c <= '9';
}
static bool is_hex(uint8_t c) {
    return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

static JsonEvent wrong(JsonScan *s, uint8_t c, unsigned why) {
    s->bad = c;
    s->why = (uint8_t)why;
    s->state = S_DEAD;
    return JSON_ERROR;
}

static bool in_object(const JsonScan *s) {
    return s->objects[(s->depth - 1) / 64] >> ((s->depth - 1) % 64) & 1;
}

static JsonEvent open_level(JsonScan *s, uint8_t c) {
    if (s->depth == JSON_MAXDEPTH) return wrong(s, c, S_DEPTH);
    uint64_t bit = (uint64_t)1 << (s->depth % 64), *word = &s->objects[s->depth / 64];
    *word = c == '{' ? *word | bit : *word & ~bit;
    s->depth++;
    s->key = c == '{';
    s->state = c == '{' ? S_KEY_OR_END : S_VALUE_OR_END;
    return JSON_OPEN;
}

static JsonEvent close_level(JsonScan *s) {
    s->depth--;
    s->key = false;
    s->state = s->depth ? S_AFTER : S_TOP;
    return JSON_CLOSE;
}

static JsonEvent begin_value(JsonScan *s, uint8_t c) {
    switch (c) {
    case '{':
    case '[': return open_level(s, c);
    case '"': s->state = S_STRING; break;
    case '-': s->state = S_NEG; break;
    case '0': s->state = S_ZERO; break;
    case 't': s->state = S_T; break;
    case 'f': s->state = S_F; break;
    case 'n': s->state = S_N; break;
    default:
        if (!is_digit(c)) return wrong(s, c, S_VALUE);
        s->state = S_DIGITS;
        break;
    }
    return JSON_BEGIN;
}

static JsonEvent after_value(JsonScan *s, uint8_t c) {
    if (!s->depth) {
        s->state = S_TOP;
        if (!is_space(c)) wrong(s, c, S_TOP);
        return JSON_END;
    }
    s->state = S_AFTER;
    if (is_space(c)) return JSON_SPACE;
    bool object = in_object(s);
    if (object && s->key) {
        if (c != ':') return wrong(s, c, S_AFTER);
        s->key = false;
        s->state = S_VALUE;
        return JSON_COLON;
    }
    if (c == ',') {
        s->key = object;
        s->state = object ? S_KEY : S_VALUE;
        return JSON_COMMA;
    }
    if (c == (object ? '}' : ']')) return close_level(s);
    return wrong(s, c, S_AFTER);
}

static JsonEvent go(JsonScan *s, uint8_t c, bool ok, unsigned next) {
    if (!ok) return wrong(s, c, s->state);
    s->state = (uint8_t)next;
    return JSON_CONTINUE;
}

// The states within true, false and null come in the order of their letters.
static const char LETTERS[] = "ruealseull";

JsonEvent json_step(JsonScan *s, uint8_t c) {
    switch (s->state) {
    case S_VALUE_OR_END:
        if (c == ']') return close_level(s);
        // fallthrough
    case S_VALUE:
        if (is_space(c)) return JSON_SPACE;
        return begin_value(s, c);
    case S_KEY_OR_END:
        if (c == '}') return close_level(s);
        // fallthrough
    case S_KEY:
        if (is_space(c)) return JSON_SPACE;
        if (c != '"') return wrong(s, c, S_KEY);
        s->state = S_STRING;
        return JSON_BEGIN;
    case S_STRING:
        if (c == '"') s->state = S_AFTER;
        else if (c == '\\') s->state = S_ESCAPE;
        else if (c < 0x20) return wrong(s, c, S_STRING);
        return JSON_CONTINUE;
    case S_ESCAPE:
        if (c == 'u') return go(s, c, true, S_U1);
        return go(s, c, c && strchr("bfnrt\\/\"", c), S_STRING);
    case S_U1:
    case S_U2:
    case S_U3:
    case S_U4: return go(s, c, is_hex(c), s->state == S_U4 ? S_STRING : s->state + 1u);
    case S_NEG: return go(s, c, is_digit(c), c == '0' ? S_ZERO : S_DIGITS);
    case S_DIGITS:
        if (is_digit(c)) return JSON_CONTINUE;
        // fallthrough
    case S_ZERO:
        if (c == '.') return go(s, c, true, S_DOT);
        if (c == 'e' || c == 'E') return go(s, c, true, S_E);
        return after_value(s, c);
    case S_DOT: return go(s, c, is_digit(c), S_FRACTION);
    case S_FRACTION:
        if (is_digit(c)) return JSON_CONTINUE;
        if (c == 'e' || c == 'E') return go(s, c, true, S_E);
        return after_value(s, c);
    case S_E:
        if (c == '+' || c == '-') return go(s, c, true, S_ESIGN);
        s->state = S_ESIGN;
        // fallthrough
    case S_ESIGN: return go(s, c, is_digit(c), S_EXPONENT);
    case S_EXPONENT:
        if (is_digit(c)) return JSON_CONTINUE;
        // fallthrough
    case S_AFTER: return after_value(s, c);
    case S_TOP:
        if (!is_space(c)) wrong(s, c, S_TOP);
        return JSON_END;
    case S_DEAD: return JSON_ERROR;
    default: { // within a word
        uint8_t want = (uint8_t)LETTERS[s->state - S_T];
        bool last = s->state == S_TRU || s->state == S_FALS || s->state == S_NUL;
        return go(s, c, c == want, last ? S_AFTER : s->state + 1u);
    }
    }
}

// What Go's scanner does at the end: a blank must end the value.
JsonEvent json_eof(JsonScan *s) {
    if (s->state == S_DEAD) return JSON_ERROR;
    if (s->state == S_TOP) return JSON_END;
    if (json_step(s, ' ') == JSON_END && s->state == S_TOP) return JSON_END;
    if (s->state != S_DEAD) {
        s->why = S_DEAD; // the end came too early
        s->state = S_DEAD;
    }
    return JSON_ERROR;
}

int64_t json_check(JsonScan *s, const uint8_t *p, size_t n) {
    for (size_t i = 0; i < n; i++) {
        if (s->state == S_STRING)
            while (i < n && p[i] >= 0x20 && p[i] != '"' && p[i] != '\\') i++;
        if (i == n) break;
        if (json_step(s, p[i]) >= JSON_END && s->state == S_DEAD) return (int64_t)i + 1;
    }
    return json_eof(s) == JSON_ERROR ? (int64_t)n : -1;
}

// --- messages ----------------------------------------------------------------------------------
static void put_char(Buf *b, uint8_t c) {
    static const char from[] = "\a\b\f\n\r\t\v\\", to[] = "abfnrtv\\";
    const char *e = c ? strchr(from, c) : NULL;
    if (c == '\'') buf_adds(b, "'\\''");
    else if (e) buf_printf(b, "'\\%c'", to[e - from]);
    else if (c < 0x20 || c == 0x7f) buf_printf(b, "'\\x%02x'", c);
    else if (!unicode_is_print(c)) buf_printf(b, "'\\u%04x'", c);
    else {
        buf_addc(b, '\'');
        buf_addrune(b, c);
        buf_addc(b, '\'');
    }
}

static void put_word(const JsonScan *s, Buf *b) {
    const char *word = s->why < S_F ? "true" : s->why < S_N ? "false" : "null";
    buf_printf(b, "in literal %s (expecting '%c')", word, LETTERS[s->why - S_T]);
}

void json_message(const JsonScan *s, Buf *out) {
    if (s->why == S_DEAD) {
        buf_adds(out, "unexpected end of JSON input");
        return;
    }
    buf_adds(out, "invalid character ");
    put_char(out, s->bad);
    buf_addc(out, ' ');
    switch (s->why) {
    case S_VALUE: buf_adds(out, "looking for beginning of value"); break;
    case S_KEY: buf_adds(out, "looking for beginning of object key string"); break;
    case S_STRING: buf_adds(out, "in string literal"); break;
    case S_ESCAPE: buf_adds(out, "in string escape code"); break;
    case S_U1:
    case S_U2:
    case S_U3:
    case S_U4: buf_adds(out, "in \\u hexadecimal character escape"); break;
    case S_NEG: buf_adds(out, "in numeric literal"); break;
    case S_DOT: buf_adds(out, "after decimal point in numeric literal"); break;
    case S_ESIGN: buf_adds(out, "in exponent of numeric literal"); break;
    case S_AFTER:
        buf_adds(out, !in_object(s) ? "after array element"
                      : s->key      ? "after object key"
                                    : "after object key:value pair");
        break;
    case S_TOP: buf_adds(out, "after top-level value"); break;
    case S_DEPTH: buf_adds(out, "exceeded max depth"); break;
    default: put_word(s, out); break;
    }
}

// --- compacting and indenting ------------------------------------------------------------------
bool json_compact(Buf *out, const uint8_t *src, size_t n, bool escape, JsonScan *s) {
    size_t start = out->len;
    for (size_t i = 0; i < n; i++) {
        uint8_t c = src[i];
        JsonEvent e = json_step(s, c);
        if (s->state == S_DEAD) break;
        if (e == JSON_SPACE || e == JSON_END) continue;
        if (escape && (c == '<' || c == '>' || c == '&')) {
            buf_printf(out, "\\u%04x", c);
        } else if (escape && c == 0xE2 && i + 2 < n && src[i + 1] == 0x80 &&
                   (src[i + 2] & ~1) == 0xA8) {
            buf_printf(out, "\\u202%x", src[i + 2] & 15);
            i += 2;
        } else {
            buf_addc(out, (char)c);
        }
    }
    if (json_eof(s) != JSON_ERROR) return true;
    out->len = start;
    return false;
}

static void new_line(Buf *out, GoStr prefix, GoStr indent, int64_t depth) {
    buf_addc(out, '\n');
    buf_add(out, prefix.ptr, (size_t)prefix.len);
    for (int64_t i = 0; i < depth; i++) buf_add(out, indent.ptr, (size_t)indent.len);
}

// The offset behind which src is wrong, or -1.
static int64_t indent(Buf *out, const uint8_t *src, size_t n, GoStr prefix, GoStr step,
                      JsonScan *s) {
    int64_t depth = 0;
    bool pending = false; // a container was opened; nothing of it has come
    for (size_t i = 0; i < n; i++) {
        uint8_t c = src[i];
        JsonEvent e = json_step(s, c);
        if (s->state == S_DEAD) return (int64_t)i + 1;
        if (e == JSON_SPACE) continue;
        if (pending && e != JSON_CLOSE) {
            pending = false;
            new_line(out, prefix, step, ++depth);
        }
        if (e == JSON_CLOSE) {
            if (!pending) new_line(out, prefix, step, --depth);
            pending = false;
        }
        buf_addc(out, (char)c);
        if (e == JSON_OPEN) pending = true;
        else if (e == JSON_COMMA) new_line(out, prefix, step, depth);
        else if (e == JSON_COLON) buf_addc(out, ' ');
    }
    return json_eof(s) == JSON_ERROR ? (int64_t)n : -1;
}

static GoStr message_of(VmG *t, const JsonScan *s) {
    Buf b = {0};
    json_message(s, &b);
    return text_take(t, &b);
}

NATIVE(encoding_json_check) {
    JsonScan s;
    json_scaninit(&s);
    int64_t bad = json_check(&s, a->data.ptr, (size_t)a->data.len);
    a->r0 = bad;
    if (bad >= 0) a->r1 = message_of(t, &s);
    return NAT_OK;
}

NATIVE(encoding_json_compact) {
    JsonScan s;
    Buf b = {0};
    json_scaninit(&s);
    if (json_compact(&b, a->src.ptr, (size_t)a->src.len, a->escape, &s)) {
        a->r0 = text_takebytes(t, &b);
    } else {
        buf_free(&b);
        a->r1 = message_of(t, &s);
    }
    return NAT_OK;
}

NATIVE(encoding_json_indent) {
    JsonScan s;
    Buf b = {0};
    json_scaninit(&s);
    a->r1 = indent(&b, a->src.ptr, (size_t)a->src.len, a->prefix, a->step, &s);
    if (a->r1 < 0) {
        a->r0 = text_takebytes(t, &b);
    } else {
        buf_free(&b);
        a->r2 = message_of(t, &s);
    }
    return NAT_OK;
}

NATIVE(encoding_json_escapeHTML) {
    Buf b = {0};
    json_escapehtml(&b, a->src.ptr, (size_t)a->src.len);
    a->r0 = text_takebytes(t, &b);
    return NAT_OK;
}

// --- the Decoder's scanner ---------------------------------------------------------------------
NATIVE(encoding_json_scanner_reset) {
    (void)t;
    json_scaninit(a->s);
    return NAT_OK;
}

enum { READ_MORE, READ_END, READ_ERROR };

// Work is done on a copy: goroutines that race on one Decoder must not leave a depth that is none.
SCRIPTMEM static void load(JsonScan *s, const JsonScan *from) {
    memcpy(s, from, sizeof *s);
    if (s->depth < 0 || s->depth > JSON_MAXDEPTH || s->state > S_DEAD) json_scaninit(s);
}
SCRIPTMEM static void store(JsonScan *to, const JsonScan *s) {
    memcpy(to, s, sizeof *s);
}

// Reads b until the value has ended: r0 bytes belong to it, r1 says how it stopped, r2 how many
// were looked at.
NATIVE(encoding_json_scanner_read) {
    JsonScan s;
    const uint8_t *p = a->b.ptr;
    int32_t n = a->b.len, i = 0;
    load(&s, a->s);
    a->r1 = READ_MORE;
    for (; i < n && a->r1 == READ_MORE; i++) {
        if (s.state == S_STRING)
            while (i < n - 1 && p[i] >= 0x20 && p[i] != '"' && p[i] != '\\') i++;
        JsonEvent e = json_step(&s, p[i]);
        if (e == JSON_END) break;
        if (e == JSON_CLOSE && s.state == S_TOP) a->r1 = READ_END;
        if (e == JSON_ERROR) a->r1 = READ_ERROR;
    }
    if (i < n && a->r1 == READ_MORE) a->r1 = READ_END; // before this byte
    a->r0 = a->r2 = i;
    if (a->r1 == READ_ERROR) a->r3 = message_of(t, &s);
    store(a->s, &s);
    return NAT_OK;
}

// Whether the end of the input ends the value.
NATIVE(encoding_json_scanner_eof) {
    (void)t;
    JsonScan s;
    load(&s, a->s);
    a->r0 = json_step(&s, ' ') == JSON_END;
    return NAT_OK;
}
