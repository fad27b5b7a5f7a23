// SPDX-License-Identifier: GPL-3.0-or-later
//
// The natives of package regexp: where matches are, and texts made of them.
#include "stdlib/regexp/regex.h"

typedef struct RegexpObject { // Regexp of regexp.gs
    GoStr expr;
    bool posix, longest;
    uint64_t handle;
    GoSlice names;
} RegexpObject;

NATIVE(regexp_parse) {
    Arena arena;
    ReTree tree;
    Buf prefix = {0};
    arena_init(&arena);
    bool complete = false;
    bool ok = rgx_parse(&arena, (const char *)a->expr.ptr, (size_t)a->expr.len,
                        a->posix ? RE_POSIX : 0, &tree);
    if (ok) {
        rgx_prefix(&tree, &prefix, &complete);
        GoSlice names = vm_makeslice(t, vm_program(t)->t_string, tree.ncap + 1, tree.ncap + 1);
        for (int32_t i = 0; i <= tree.ncap; i++) {
            GoStr s = vm_str(t, tree.names[i].s, tree.names[i].len);
            heap_store128((GoStr *)names.ptr + i, &s);
        }
        a->r0 = names;
        a->r1 = vm_str(t, prefix.data, prefix.len);
        a->r2 = complete;
    } else {
        a->r3 = vm_cstr(t, tree.error);
        a->r4 = vm_str(t, tree.expr, tree.exprlen);
    }
    buf_free(&prefix);
    arena_free(&arena);
    return NAT_OK;
}

// A search under way: the text, and the program that is held while it lasts.
typedef struct Search {
    VmG *t;
    ReProg *p;
    const uint8_t *s;
    int64_t n;
    uint8_t *copy; // of a []byte: PCRE2 must not see characters change while it reads them
    bool valid, longest;
    uint32_t ncaps;
    int64_t few[20], *caps;
} Search;

static void search_begin(Search *x, VmG *t, RegexpObject *re, const void *s, int64_t n,
                         bool isbytes) {
    *x = (Search){.t = t, .s = s ? s : "", .n = n, .longest = re->longest};
    x->p = rgx_acquire(t, (const char *)re->expr.ptr, (size_t)re->expr.len,
                       re->posix ? RE_POSIX : 0, &re->handle);
    x->ncaps = 2 * rgx_ngroups(x->p);
    x->caps = x->ncaps > 20 ? malloc(x->ncaps * sizeof *x->caps) : x->few;
    if (!x->caps) vm_fatal(t, "out of memory");
    if (!rgx_wantsutf8(x->p, x->longest)) return;
    if (isbytes && n) {
        x->copy = malloc((size_t)n);
        if (!x->copy) vm_fatal(t, "out of memory");
        memcpy(x->copy, s, (size_t)n);
        x->s = x->copy;
    }
    x->valid = text_isvalid(x->s, (size_t)n);
}

static void search_end(Search *x) {
    rgx_release(x->p);
    if (x->caps != x->few) free(x->caps);
    free(x->copy);
}

static bool search_at(Search *x, int64_t at, uint32_t want) {
    return rgx_match(x->t, x->p, x->s, x->n, x->valid, at, x->longest, x->caps, want);
}

typedef struct Ints {
    VEC(int64_t) v;
} Ints;

// Appends the places of up to limit matches (-1: all), the first `want` slots of each. An empty
// match right behind another one does not count.
static void search_all(Search *x, int64_t limit, uint32_t want, Ints *out) {
    int64_t end = -1;
    for (int64_t at = 0, found = 0; found != limit && at <= x->n && search_at(x, at, want);) {
        bool counts = true;
        if (x->caps[1] == at) {
            unsigned len = 1;
            counts = x->caps[0] != end;
            if (at < x->n) text_rune(x->s + at, (size_t)(x->n - at), &len);
            at += len;
        } else {
            at = x->caps[1];
        }
        end = x->caps[1];
        found += counts;
        for (uint32_t i = 0; counts && i < want; i++) VEC_PUSH(&out->v, x->caps[i]);
        if ((found & 255) == 255) vm_poll(x->t);
    }
}

static GoSlice ints_of(VmG *t, const int64_t *v, uint32_t n) {
    GoSlice s = vm_makeslice(t, vm_program(t)->t_int, n, n);
    if (n) memcpy(s.ptr, v, n * sizeof *v);
    return s;
}

// The text of one group; a group that took no part is empty.
static GoStr group(const Search *x, GoStr s, uint32_t i) {
    return x->caps[2 * i] < 0 ? (GoStr){0} : text_sub(s, x->caps[2 * i], x->caps[2 * i + 1]);
}

#define NILCHECK(re)                                                                               \
    if (!(re)) return vm_panicruntime(t, "invalid memory address or nil pointer dereference")

// Each of these exists for strings and for []byte.
#define FOR_TEXT(name, field, isbytes)                                                             \
    NATIVE(regexp_Regexp_match##name) {                                                            \
        Search x;                                                                                  \
        NILCHECK(a->re);                                                                           \
        search_begin(&x, t, a->re, a->field.ptr, a->field.len, isbytes);                           \
        a->r0 = search_at(&x, 0, 0);                                                               \
        search_end(&x);                                                                            \
        return NAT_OK;                                                                             \
    }                                                                                              \
    NATIVE(regexp_Regexp_first##name) {                                                            \
        Search x;                                                                                  \
        NILCHECK(a->re);                                                                           \
        search_begin(&x, t, a->re, a->field.ptr, a->field.len, isbytes);                           \
        bool found = search_at(&x, 0, 2);                                                          \
        a->r0 = found ? x.caps[0] : -1;                                                            \
        a->r1 = found ? x.caps[1] : -1;                                                            \
        search_end(&x);                                                                            \
        return NAT_OK;                                                                             \
    }                                                                                              \
    NATIVE(regexp_Regexp_find##name) {                                                             \
        Search x;                                                                                  \
        NILCHECK(a->re);                                                                           \
        search_begin(&x, t, a->re, a->field.ptr, a->field.len, isbytes);                           \
        if (search_at(&x, 0, x.ncaps)) a->r0 = ints_of(t, x.caps, x.ncaps);                        \
        search_end(&x);                                                                            \
        return NAT_OK;                                                                             \
    }                                                                                              \
    NATIVE(regexp_Regexp_all##name) {                                                              \
        Search x;                                                                                  \
        Ints out = {0};                                                                            \
        NILCHECK(a->re);                                                                           \
        search_begin(&x, t, a->re, a->field.ptr, a->field.len, isbytes);                           \
        search_all(&x, a->n, a->whole ? 2 : x.ncaps, &out);                                        \
        search_end(&x);                                                                            \
        a->r0 = ints_of(t, out.v.data, out.v.len);                                                 \
        VEC_FREE(&out.v);                                                                          \
        return NAT_OK;                                                                             \
    }
FOR_TEXT(String, s, false)
FOR_TEXT(Bytes, b, true)

NATIVE(regexp_Regexp_FindStringSubmatch) {
    Search x;
    NILCHECK(a->re);
    search_begin(&x, t, a->re, a->s.ptr, a->s.len, false);
    if (search_at(&x, 0, x.ncaps)) {
        GoSlice all = vm_makeslice(t, vm_program(t)->t_string, x.ncaps / 2, x.ncaps / 2);
        for (uint32_t i = 0; i < x.ncaps / 2; i++) {
            GoStr s = group(&x, a->s, i);
            heap_store128((GoStr *)all.ptr + i, &s);
        }
        a->r0 = all;
    }
    search_end(&x);
    return NAT_OK;
}

NATIVE(regexp_Regexp_FindAllString) {
    Search x;
    Ints out = {0};
    NILCHECK(a->re);
    search_begin(&x, t, a->re, a->s.ptr, a->s.len, false);
    search_all(&x, a->n < 0 ? -1 : a->n, 2, &out);
    search_end(&x);
    uint32_t n = out.v.len / 2;
    if (n) {
        a->r0 = vm_makeslice(t, vm_program(t)->t_string, n, n);
        for (uint32_t i = 0; i < n; i++) {
            GoStr s = text_sub(a->s, out.v.data[2 * i], out.v.data[2 * i + 1]);
            heap_store128((GoStr *)a->r0.ptr + i, &s);
        }
    }
    VEC_FREE(&out.v);
    return NAT_OK;
}

// --- templates ---------------------------------------------------------------------------------
typedef struct Name {
    const uint8_t *s;
    size_t len;
    int64_t num; // -1: not a number
} Name;

static bool name_char(uint32_t r) {
    return r == '_' || unicode_is_letter(r) || unicode_is_digit(r);
}

// What follows a '$' at s: name or {name}. Returns its length; 0 when it is neither.
static size_t read_name(const uint8_t *s, size_t n, Name *out) {
    bool brace = n && *s == '{';
    size_t i = brace, start = brace;
    for (unsigned len; i < n && name_char(text_rune(s + i, n - i, &len));) i += len;
    if (i == start || (brace && (i >= n || s[i] != '}'))) return 0;
    *out = (Name){s + start, i - start, 0};
    for (size_t k = start; k < i && out->num >= 0; k++)
        if (s[k] < '0' || s[k] > '9' || out->num >= 100000000) out->num = -1;
        else out->num = out->num * 10 + s[k] - '0';
    if (s[start] == '0' && out->len > 1) out->num = -1;
    return i + brace;
}

// Appends the template to b; caps are the ncaps places of a match in src.
static void expand(Buf *b, GoStr template, const uint8_t *src, int64_t n, GoSlice names,
                   const int64_t *caps, int64_t ncaps) {
    const uint8_t *s = template.ptr ? template.ptr : (const uint8_t *)"", *end = s + template.len;
    const uint8_t *dollar;
    while (s < end && (dollar = memchr(s, '$', (size_t)(end - s))) != NULL) {
        buf_add(b, s, (size_t)(dollar - s));
        s = dollar + 1;
        if (s < end && *s == '$') {
            buf_addc(b, '$');
            s++;
            continue;
        }
        Name name;
        size_t used = read_name(s, (size_t)(end - s), &name);
        if (!used) buf_addc(b, '$');
        s += used;
        const GoStr *list = names.ptr;
        for (int32_t i = 0; used && name.num < 0 && i < names.len && 2 * i + 1 < ncaps; i++)
            if ((size_t)list[i].len == name.len && memcmp(list[i].ptr, name.s, name.len) == 0 &&
                caps[2 * i] >= 0)
                name.num = i;
        if (!used || name.num < 0 || 2 * name.num + 1 >= ncaps) continue;
        int64_t lo = caps[2 * name.num], hi = caps[2 * name.num + 1];
        if (lo >= 0 && lo <= hi && hi <= n) buf_add(b, src + lo, (size_t)(hi - lo));
    }
    if (s < end) buf_add(b, s, (size_t)(end - s));
}

NATIVE(regexp_Regexp_expandString) {
    Buf b = {0};
    NILCHECK(a->re);
    expand(&b, a->template, a->src.ptr, a->src.len, ((RegexpObject *)a->re)->names, a->match.ptr,
           a->match.len);
    a->r0 = text_takebytes(t, &b);
    return NAT_OK;
}

// *b gets src with every match replaced; false: there was none.
static bool replace(VmG *t, RegexpObject *re, GoStr src, bool isbytes, GoStr repl, bool literal,
                    Buf *b) {
    Search x;
    Ints out = {0};
    int64_t from = 0;
    search_begin(&x, t, re, src.ptr, src.len, isbytes);
    uint32_t want = literal || !repl.len || !memchr(repl.ptr, '$', (size_t)repl.len) ? 2 : x.ncaps;
    search_all(&x, -1, want, &out);
    for (uint32_t i = 0; i < out.v.len; i += want) {
        const int64_t *caps = out.v.data + i;
        buf_add(b, x.s + from, (size_t)(caps[0] - from));
        if (literal) buf_add(b, repl.ptr, (size_t)repl.len);
        else expand(b, repl, x.s, x.n, re->names, caps, want);
        from = caps[1];
    }
    bool any = out.v.len > 0;
    if (any) buf_add(b, x.s + from, (size_t)(x.n - from));
    search_end(&x);
    VEC_FREE(&out.v);
    return any;
}

NATIVE(regexp_Regexp_replaceString) {
    Buf b = {0};
    NILCHECK(a->re);
    a->r0 = a->src;
    if (replace(t, a->re, a->src, false, a->repl, a->literal, &b)) a->r0 = text_take(t, &b);
    return NAT_OK;
}

NATIVE(regexp_Regexp_replaceBytes) {
    Buf b = {0};
    NILCHECK(a->re);
    GoStr src = text_ofslice(a->src);
    if (!replace(t, a->re, src, true, text_ofslice(a->repl), a->literal, &b))
        buf_add(&b, src.ptr, (size_t)src.len);
    a->r0 = text_takebytes(t, &b);
    return NAT_OK;
}

NATIVE(regexp_QuoteMeta) {
    Buf b = {0};
    for (int64_t i = 0; i < a->s.len; i++) {
        uint8_t c = a->s.ptr[i];
        if (c && strchr("\\.+*?()|[]{}^$", c)) buf_addc(&b, '\\');
        buf_addc(&b, (char)c);
    }
    a->r0 = b.len == (size_t)a->s.len ? a->s : vm_str(t, b.data, b.len);
    buf_free(&b);
    return NAT_OK;
}
