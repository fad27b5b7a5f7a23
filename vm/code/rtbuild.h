// SPDX-License-Identifier: GPL-3.0-or-later
//
// Building run-time types. The compiler fills in kind, names and parts of an RType from
// rtset_new, then calls rtset_finish, which computes what follows from them. A named type may be
// referred to by others before it is finished; only the parts that lie inside a value (array
// elements, struct fields) must be finished first.
#ifndef VM_CODE_RTBUILD_H
#define VM_CODE_RTBUILD_H

#include "vm/code/rtype.h"

struct Arena;

typedef struct RTypeSet {
    struct Arena *arena;
    RType **types;       // types[0] is NULL
    uint32_t ntypes, cap;
    uint32_t base;       // number that types[0] would have
} RTypeSet;

void rtset_init(RTypeSet *s, struct Arena *arena);
// A zeroed type with its id.
RType *rtset_new(RTypeSet *s, RKind kind);
// Computes size, align, slots, offsets, flags, gcmap and hash; makes the hidden types of maps and
// channels. Flags that the kind does not imply (RT_NAMED, RT_VARIADIC, channel directions) are
// kept. The key and elem of a map and the elem of a channel must be finished; hidden types are
// made by rtset_hidden.
void rtset_finish(RTypeSet *s, RType *t);
// mapentry and valoffset, or hchan, once the parts are finished.
void rtset_hidden(RTypeSet *s, RType *t);
// Sorts methods (exported ones first, by name) and builds a concrete type's mtab of them.
void rtset_methods(RTypeSet *s, RType *t);
// An RK_CLOSURE type of n captured words of these GcWords.
RType *rtset_closure(RTypeSet *s, const uint8_t *kinds, uint32_t n);

#endif
