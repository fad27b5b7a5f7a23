// SPDX-License-Identifier: GPL-3.0-or-later
//
// JSON into empty interfaces, and over what nobody wants. The input has been checked.
#include "stdlib/encoding/json/decode.h"
#include "stdlib/strconv/ftoa.h"
#include "vm/heap/gomap.h"

// --- skipping ----------------------------------------------------------------------------------
void json_skipstring(JsonDecoder *d) {
    for (d->s++; *d->s != '"'; d->s++)
        if (*d->s == '\\') d->s++;
    d->s++;
}

void json_skipword(JsonDecoder *d) { // a number, true, false, null
    while (*d->s > ' ' && *d->s != ',' && *d->s != ']' && *d->s != '}' && *d->s != ':') d->s++;
}

void json_skipvalue(JsonDecoder *d) {
    int64_t depth = 0;
    do {
        json_skipspace(d);
        switch (*d->s) {
        case '"': json_skipstring(d); break;
        case '{':
        case '[':
            depth++;
            d->s++;
            break;
        case '}':
        case ']':
            depth--;
            d->s++;
            break;
        case ',':
        case ':': d->s++; break;
        default: json_skipword(d); break;
        }
    } while (depth > 0);
}

// Behind an element: whether another one follows; the end of the container is passed.
bool json_more(JsonDecoder *d) {
    json_skipspace(d);
    return *d->s++ == ',';
}

// In front of the first element, behind the opening bracket: whether the container is empty.
bool json_isempty(JsonDecoder *d, char close) {
    json_skipspace(d);
    if (*d->s != close) return false;
    d->s++;
    return true;
}

GoStr json_readstring(JsonDecoder *d) {
    bool ok = true;
    return json_unquote(d->s, &d->s, &d->tmp, &ok);
}

void json_readcolon(JsonDecoder *d) {
    json_skipspace(d);
    d->s++;
    json_skipspace(d);
}

// --- into an empty interface -------------------------------------------------------------------
static bool decode_any(JsonDecoder *d, GoIface *out);

void json_boxstring(JsonDecoder *d, GoStr s, const RType *type, GoIface *out) {
    GoStr copy = vm_str(d->t, s.ptr, (size_t)s.len), *box = heap_alloc(vm_cache(d->t), type);
    heap_store128(box, &copy);
    *out = (GoIface){type, {.p = box}};
}

void json_anynumber(JsonDecoder *d, GoIface *out) {
    const uint8_t *start = d->s;
    json_skipword(d);
    size_t n = (size_t)(d->s - start);
    double f;
    *out = (GoIface){0};
    if (d->usenumber) {
        json_boxstring(d, (GoStr){start, (int64_t)n}, json_types.number, out);
    } else if (atof_parse((const char *)start, n, 64, &f) != ATOI_OK) {
        json_save(d, json_badnumber(d, start, n, json_types.float64, json_offset(d) + 1));
    } else {
        out->type = json_types.float64;
        memcpy(&out->data, &f, sizeof f);
    }
}

bool json_anyarray(JsonDecoder *d, GoIface *out) {
    const RType *list = json_types.list;
    GoSlice all = vm_makeslice(d->t, list->elem, 0, 0), *box;
    d->s++;
    if (!json_isempty(d, ']')) {
        do {
            GoIface v;
            json_skipspace(d);
            if (!decode_any(d, &v)) return false;
            if (all.len == all.cap) {
                int32_t cap = all.cap ? 2 * all.cap : 4;
                if (all.len >= 1 << 30) vm_fatal(d->t, "out of memory");
                GoSlice bigger = vm_makeslice(d->t, list->elem, all.len, cap);
                heap_copyarray(list->elem, bigger.ptr, all.ptr, (uint64_t)all.len);
                all = bigger;
            }
            heap_store128((GoIface *)all.ptr + all.len++, &v);
        } while (json_more(d));
    }
    box = heap_alloc(vm_cache(d->t), list);
    heap_store128(box, &all);
    *out = (GoIface){list, {.p = box}};
    return true;
}

bool json_anyobject(JsonDecoder *d, GoIface *out) {
    const RType *type = json_types.map;
    GoMap *m = gomap_make(vm_cache(d->t), type, 0);
    d->s++;
    if (!json_isempty(d, '}')) {
        do {
            json_skipspace(d);
            GoStr name = json_readstring(d), key = vm_str(d->t, name.ptr, (size_t)name.len);
            GoIface v;
            json_readcolon(d);
            if (!decode_any(d, &v)) return false;
            heap_store128(gomap_setstr(vm_cache(d->t), type, m, &key), &v);
        } while (json_more(d));
    }
    *out = (GoIface){type, {.p = m}};
    return true;
}

static bool decode_any(JsonDecoder *d, GoIface *out) {
    if (++d->values % POLLVALUES == 0) vm_poll(d->t);
    switch (*d->s) {
    case '{': return json_anyobject(d, out);
    case '[': return json_anyarray(d, out);
    case '"': json_boxstring(d, json_readstring(d), json_types.string, out); return true;
    case 'n':
        *out = (GoIface){0};
        d->s += 4;
        return true;
    case 't':
    case 'f':
        *out = (GoIface){json_types.boolean, {.u = *d->s == 't'}};
        d->s += *d->s == 't' ? 4 : 5;
        return true;
    default: json_anynumber(d, out); return true;
    }
}
