// SPDX-License-Identifier: GPL-3.0-or-later
//
// The hot spots of text pipelines: text into lines, lines into fields, a whole batch per call. What
// comes out shares one copy of the text.
#include <string.h>

#include "natives.h"

static void put(GoStr *to, const char *p, size_t n) {
    GoStr s = {.ptr = (void *)(uintptr_t)p, .len = (int64_t)n};
    heap_store128(to, &s);
}

static size_t count(const char *p, const char *end) {
    size_t n = 0;
    while (p < end && (p = memchr(p, '\n', (size_t)(end - p))) != NULL) {
        n++;
        p++;
    }
    return n;
}

NATIVE(pipe_splitLines) {
    const char *text = a->b.ptr;
    const char *last = a->b.len ? memrchr(text, '\n', (size_t)a->b.len) : NULL;
    if (!last) return NAT_OK;
    size_t used = (size_t)(last - text) + 1;
    GoStr whole = vm_str(t, text, used);
    const char *p = (const char *)whole.ptr, *end = p + used;
    int64_t n = (int64_t)count(p, end);
    GoSlice lines = vm_makeslice(t, vm_program(t)->t_string, n, n);
    for (GoStr *to = lines.ptr; p < end; to++) {
        const char *nl = memchr(p, '\n', (size_t)(end - p));
        put(to, p, (size_t)(nl - p) - (nl > p && nl[-1] == '\r'));
        p = nl + 1;
    }
    a->r0 = lines;
    a->r1 = (int64_t)used;
    return NAT_OK;
}

// White space as strings.Fields has it within ASCII; a byte above is part of a field.
static bool space(unsigned char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static const char *field(const char *p, const char *end, const char **stop) {
    while (p < end && space((unsigned char)*p)) p++;
    const char *q = p;
    while (q < end && !space((unsigned char)*q)) q++;
    *stop = q;
    return p;
}

static int64_t fields(GoStr line) {
    const char *p = (const char *)line.ptr, *end = p + line.len, *stop;
    int64_t n = 0;
    for (; (p = field(p, end, &stop)) < end; p = stop) n++;
    return n;
}

static GoStr *putfields(GoStr *to, GoStr line) {
    const char *p = (const char *)line.ptr, *end = p + line.len, *stop;
    for (; (p = field(p, end, &stop)) < end; p = stop) put(to++, p, (size_t)(stop - p));
    return to;
}

static GoSlice fieldsof(VmG *t, GoSlice lines, GoStr **at) {
    int64_t n = 0;
    for (int64_t i = 0; i < lines.len; i++) n += fields(((const GoStr *)lines.ptr)[i]);
    GoSlice all = vm_makeslice(t, vm_program(t)->t_string, n, n);
    *at = all.ptr;
    return all;
}

NATIVE(pipe_words) {
    GoStr *to;
    GoSlice all = fieldsof(t, a->lines, &to);
    for (int64_t i = 0; i < a->lines.len; i++)
        to = putfields(to, ((const GoStr *)a->lines.ptr)[i]);
    a->r0 = all;
    return NAT_OK;
}

NATIVE(pipe_fieldsInto) {
    GoStr *to;
    GoSlice all = fieldsof(t, a->lines, &to);
    for (int64_t i = 0; i < a->lines.len; i++) {
        GoStr *from = to;
        to = putfields(to, ((const GoStr *)a->lines.ptr)[i]);
        GoSlice own = all;
        own.ptr = from;
        own.len = own.cap = (int32_t)(to - from);
        heap_store128((GoSlice *)a->out.ptr + i, &own);
    }
    return NAT_OK;
}

// Fields begin with their number, so that cutting at a separator needs no second look.
static int64_t pieces(GoStr line, GoStr sep) {
    const char *p = (const char *)line.ptr, *end = p + line.len;
    int64_t n = 1;
    while ((p = memmem(p, (size_t)(end - p), sep.ptr, (size_t)sep.len)) != NULL) {
        n++;
        p += sep.len;
    }
    return n;
}

NATIVE(pipe_splitInto) {
    GoStr sep = a->sep;
    int64_t n = 0;
    for (int64_t i = 0; i < a->lines.len; i++) n += pieces(((const GoStr *)a->lines.ptr)[i], sep);
    GoSlice all = vm_makeslice(t, vm_program(t)->t_string, n, n);
    GoStr *to = all.ptr;
    for (int64_t i = 0; i < a->lines.len; i++) {
        GoStr line = ((const GoStr *)a->lines.ptr)[i], *from = to;
        const char *p = (const char *)line.ptr, *end = p + line.len, *q;
        while ((q = memmem(p, (size_t)(end - p), sep.ptr, (size_t)sep.len)) != NULL) {
            put(to++, p, (size_t)(q - p));
            p = q + sep.len;
        }
        put(to++, p, (size_t)(end - p));
        GoSlice own = all;
        own.ptr = from;
        own.len = own.cap = (int32_t)(to - from);
        heap_store128((GoSlice *)a->out.ptr + i, &own);
    }
    return NAT_OK;
}

NATIVE(pipe_joinLines) {
    size_t n = 0;
    for (int64_t i = 0; i < a->lines.len; i++)
        n += (size_t)((const GoStr *)a->lines.ptr)[i].len + 1;
    GoSlice out = vm_byteslice(t, NULL, 0, n);
    char *p = out.ptr;
    for (int64_t i = 0; i < a->lines.len; i++) {
        GoStr s = ((const GoStr *)a->lines.ptr)[i];
        if (s.len) memcpy(p, s.ptr, (size_t)s.len);
        p += s.len;
        *p++ = '\n';
    }
    out.len = (int32_t)n;
    a->r0 = out;
    return NAT_OK;
}
