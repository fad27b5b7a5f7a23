// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes, alignments and field offsets: Go's on a 64-bit machine, save that 16-byte values are
// aligned to 16 so that one access moves them whole. Sizes saturate at LAYOUT_MAX, which the
// checker refuses; a type that contains itself counts as empty here and is reported elsewhere.
#include "vm/types/impl.h"

static const int64_t LAYOUT_MAX = INT64_MAX / 4;

static int64_t align_up(int64_t n, int64_t align)
{
    return (n + align - 1) / align * align;
}

static void set(Type *t, int64_t size, int32_t align, bool pointers)
{
    t->size = size;
    t->align = align;
    t->has_pointers = pointers;
}

static void layout(Type *t);

static void layout_struct(Type *t)
{
    StructInfo *s = &t->strct;
    int64_t offset = 0, last = -1;
    int32_t align = 1;
    bool pointers = false;
    for (int i = 0; i < s->nfields; i++) {
        Type *f = s->fields[i]->type;
        layout(f);
        offset = align_up(offset, f->align);
        s->offsets[i] = offset;
        last = f->size;
        offset = f->size > LAYOUT_MAX - offset ? LAYOUT_MAX : offset + f->size;
        if (f->align > align)
            align = f->align;
        pointers = pointers || f->has_pointers;
    }
    // A pointer to a last field of size zero must not point behind the object.
    if (offset > 0 && last == 0)
        offset++;
    set(t, align_up(offset, align), align, pointers);
}

static void layout(Type *t)
{
    if (t->laid_out)
        return;
    t->laid_out = true;
    set(t, 0, 1, false);
    switch (t->kind) {
    case TYPE_BOOL:
    case TYPE_INT8:
    case TYPE_UINT8:
    case TYPE_UNTYPED_BOOL:
        set(t, 1, 1, false);
        break;
    case TYPE_INT16:
    case TYPE_UINT16:
        set(t, 2, 2, false);
        break;
    case TYPE_INT32:
    case TYPE_UINT32:
    case TYPE_FLOAT32:
        set(t, 4, 4, false);
        break;
    case TYPE_INT:
    case TYPE_INT64:
    case TYPE_UINT:
    case TYPE_UINT64:
    case TYPE_UINTPTR:
    case TYPE_FLOAT64:
    case TYPE_UNTYPED_INT:
    case TYPE_UNTYPED_RUNE:
    case TYPE_UNTYPED_FLOAT:
        set(t, 8, 8, false);
        break;
    case TYPE_COMPLEX64:
        set(t, 8, 4, false);
        break;
    case TYPE_COMPLEX128:
    case TYPE_UNTYPED_COMPLEX:
        set(t, 16, 8, false);
        break;
    case TYPE_STRING:
    case TYPE_UNTYPED_STRING:
    case TYPE_SLICE:
    case TYPE_INTERFACE:
        set(t, 16, 16, true);
        break;
    case TYPE_POINTER:
    case TYPE_FUNC:
    case TYPE_MAP:
    case TYPE_CHAN:
    case TYPE_UNTYPED_NIL:
        set(t, 8, 8, true);
        break;
    case TYPE_ARRAY: {
        Type *e = t->array.elem;
        layout(e);
        int64_t n = t->array.len > 0 ? t->array.len : 0, size;
        if (__builtin_mul_overflow(n, e->size, &size) || size > LAYOUT_MAX)
            size = LAYOUT_MAX;
        set(t, size, e->align, e->has_pointers && n > 0);
        break;
    }
    case TYPE_STRUCT:
        layout_struct(t);
        break;
    case TYPE_NAMED: {
        Type *u = type_under(t);
        if (u->kind == TYPE_INVALID)
            break;
        layout(u);
        set(t, u->size, u->align, u->has_pointers);
        break;
    }
    default:
        break;
    }
}

int64_t type_size(Type *t)
{
    layout(t);
    return t->size;
}

int32_t type_align(Type *t)
{
    layout(t);
    return t->align;
}

int64_t type_field_offset(Type *strct, int index)
{
    Type *u = type_under(strct);
    layout(u);
    return u->strct.offsets[index];
}
