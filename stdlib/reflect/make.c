// SPDX-License-Identifier: GPL-3.0-or-later
//
// New types: exec/dyntype.c makes them, the limits are checked here.
#include <stdlib.h>

#include "stdlib/reflect/reflect.h"

enum { ADDRESSBITS = 47 }; // no type is larger, as in the checker

NATIVE(reflect_rtype_pointerTo) {
    (void)t;
    a->r0 = reflect_type(vm_ptrto(a->t));
    return NAT_OK;
}

NATIVE(reflect_rtype_sliceOf) {
    (void)t;
    a->r0 = reflect_type(vm_sliceof(a->t));
    return NAT_OK;
}

NATIVE(reflect_rtype_arrayOf) {
    const RType *elem = a->t;
    if (elem->size && (uint64_t)a->length >= ((uint64_t)1 << ADDRESSBITS) / elem->size)
        return vm_panicstr(t, "reflect.ArrayOf: array size would exceed virtual address space");
    a->r0 = reflect_type(vm_arrayof(elem, (uint64_t)a->length));
    return NAT_OK;
}

NATIVE(reflect_rtype_chanOf) {
    (void)t;
    uint32_t dir = (a->dir & 1 ? RT_CHANRECV : 0) | (a->dir & 2 ? RT_CHANSEND : 0);
    a->r0 = reflect_type(vm_chanof(a->t, dir));
    return NAT_OK;
}

NATIVE(reflect_rtype_mapTo) {
    (void)t;
    a->r0 = reflect_type(vm_mapof(a->t, a->elem));
    return NAT_OK;
}

NATIVE(reflect_funcOf) {
    (void)t;
    a->r0 = reflect_type(vm_funcof(a->in.ptr, (uint32_t)a->in.len, a->out.ptr,
                                   (uint32_t)a->out.len, a->variadic));
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
