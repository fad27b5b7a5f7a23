// SPDX-License-Identifier: GPL-3.0-or-later
//
// New types: exec/dyntype.c makes them, the limits are checked here.
#include <stdlib.h>

#include "stdlib/reflect/reflect.h"
#include "stdlib/text.h"

enum {
    ADDRESSBITS = 47, // no type is larger, as in the checker
    LONGEST = 1 << 16 // bytes of a type's name, which bounds how deep types nest
};

// Whether a type of these may be made; false after a panic.
static bool within(VmG *t, const RType *const *parts, uint32_t n) {
    size_t sum = 0;
    for (uint32_t i = 0; i < n; i++) sum += strlen(parts[i]->str) + 1;
    if (sum <= LONGEST) return true;
    vm_panicstr(t, "reflect: type too large");
    return false;
}

NATIVE(reflect_rtype_pointerTo) {
    const RType *elem = a->t;
    if (!within(t, &elem, 1)) return NAT_PANIC;
    a->r0 = reflect_type(vm_ptrto(a->t));
    return NAT_OK;
}

NATIVE(reflect_rtype_sliceOf) {
    const RType *elem = a->t;
    if (!within(t, &elem, 1)) return NAT_PANIC;
    a->r0 = reflect_type(vm_sliceof(a->t));
    return NAT_OK;
}

NATIVE(reflect_rtype_arrayOf) {
    const RType *elem = a->t;
    if (!within(t, &elem, 1)) return NAT_PANIC;
    if (elem->size && (uint64_t)a->length >= ((uint64_t)1 << ADDRESSBITS) / elem->size)
        return vm_panicstr(t, "reflect.ArrayOf: array size would exceed virtual address space");
    a->r0 = reflect_type(vm_arrayof(elem, (uint64_t)a->length));
    return NAT_OK;
}

NATIVE(reflect_rtype_chanOf) {
    const RType *elem = a->t;
    if (!within(t, &elem, 1)) return NAT_PANIC;
    uint32_t dir = (a->dir & 1 ? RT_CHANRECV : 0) | (a->dir & 2 ? RT_CHANSEND : 0);
    a->r0 = reflect_type(vm_chanof(a->t, dir));
    return NAT_OK;
}

NATIVE(reflect_rtype_mapTo) {
    const RType *parts[] = {a->t, a->elem};
    if (!within(t, parts, 2)) return NAT_PANIC;
    a->r0 = reflect_type(vm_mapof(a->t, a->elem));
    return NAT_OK;
}

NATIVE(reflect_funcOf) {
    if (!within(t, a->in.ptr, (uint32_t)a->in.len) || !within(t, a->out.ptr, (uint32_t)a->out.len))
        return NAT_PANIC;
    a->r0 = reflect_type(vm_funcof(a->in.ptr, (uint32_t)a->in.len, a->out.ptr,
                                   (uint32_t)a->out.len, a->variadic));
    return NAT_OK;
}

NATIVE(reflect_isIdentifier) {
    unsigned len = 0;
    (void)t;
    a->r0 = a->s.len > 0;
    for (int64_t i = 0; i < a->s.len && a->r0; i += len) {
        uint32_t c = text_rune(a->s.ptr + i, (size_t)(a->s.len - i), &len);
        a->r0 = c == '_' || unicode_is_letter(c) || (i > 0 && unicode_is_digit(c));
    }
    return NAT_OK;
}

static char *c_string(const void *list, uint32_t i) {
    const GoStr *s = (const GoStr *)list + i;
    char *c = malloc((size_t)s->len + 1);
    if (!c)
        abort();
    if (s->len)
        memcpy(c, s->ptr, (size_t)s->len);
    c[s->len] = 0;
    return c;
}

NATIVE(reflect_structOf) {
    uint32_t n = (uint32_t)a->names.len;
    uint64_t size = 0;
    if (!within(t, a->types.ptr, n)) return NAT_PANIC;
    for (uint32_t i = 0; i < n; i++) {
        size += ((const RType *const *)a->types.ptr)[i]->size + 16;
        if (size >> ADDRESSBITS)
            return vm_panicstr(t, "reflect.StructOf: struct size would exceed virtual address "
                                  "space");
    }
    RField *fields = calloc(n + 1, sizeof *fields);
    if (!fields)
        abort();
    for (uint32_t i = 0; i < n; i++) {
        bool exported = ((const GoStr *)a->pkgs.ptr)[i].len == 0;
        fields[i] = (RField){
            .name = c_string(a->names.ptr, i),
            .pkg = exported ? NULL : c_string(a->pkgs.ptr, i),
            .tag = c_string(a->tags.ptr, i),
            .type = ((RType **)a->types.ptr)[i],
            .embedded = ((const uint8_t *)a->embedded.ptr)[i],
        };
    }
    a->r0 = reflect_type(vm_structof(fields, n));
    for (uint32_t i = 0; i < n; i++) {
        free((char *)(uintptr_t)fields[i].name);
        free((char *)(uintptr_t)fields[i].pkg);
        free((char *)(uintptr_t)fields[i].tag);
    }
    free(fields);
    return NAT_OK;
}
