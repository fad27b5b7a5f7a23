// SPDX-License-Identifier: GPL-3.0-or-later
//
// Package reflect, private to this folder but for what fmt asks.
//
// A Value is (type, word, flag). Without FLAG_INDIR the word is what an interface with the value
// would have in its data word: a scalar, extended to 64 bits, or a pointer; that is so only for
// types with RT_DIRECT, and never for what is addressable. With FLAG_INDIR the word points to the
// value in memory layout: with FLAG_ADDR to the variable itself, else to a box nobody writes to. As
// frames are never pointed into, such memory is in the heap or static; the collector takes the word
// for a pointer either way and ignores numbers. A Type is an interface with an RType as *rtype.
// A Value is three words, and goroutines that race for one could mix a type with another's word:
// flag holds a seal of all three, which every native checks first, so that a mixture is refused.
// Rejected: an immutable heap object for each Value (an allocation for every step).
//
// type.c describes types and compares them, value.c makes and reads values, set.c writes them,
// container.c has slices and maps, chan.c channels, call.c calls and is called, convert.c converts,
// equal.c compares deeply, make.c makes types.
#ifndef STDLIB_REFLECT_REFLECT_H
#define STDLIB_REFLECT_REFLECT_H

#include "natives.h"

typedef Nat_reflect_Value Value;

// Bits of Value.flag above the kind; value.gs knows some of them.
enum {
    FLAG_KIND = 31,
    FLAG_STICKYRO = 1 << 5, // reached through an unexported field that is not embedded
    FLAG_EMBEDRO = 1 << 6,  // reached through an unexported embedded field
    FLAG_RO = FLAG_STICKYRO | FLAG_EMBEDRO,
    FLAG_INDIR = 1 << 7,
    FLAG_ADDR = 1 << 8,   // addressable
    // a method value: typ and ptr are its receiver's, the method's number is above
    FLAG_METHOD = 1 << 9,
    FLAG_VARIABLE = 1 << 10, // of a method value: FLAG_ADDR of its receiver
    FLAG_METHODSHIFT = 11,
    FLAG_METHODBITS = 13,
    FLAG_LOW = (1 << (FLAG_METHODSHIFT + FLAG_METHODBITS)) - 1, // above: the seal
};

// The types that natives make values of. Set by the package's init, before anything uses them.
typedef struct ReflectTypes {
    const RType *rtype;      // *rtype, of which every Type is one
    const RType *valueerror; // *ValueError
    const RType *value;
    const RType *pair; // what DeepEqual has still to compare: see equal.c
    const RType *word; // unsafe.Pointer
    uint64_t secret;   // of this process, for seals
} ReflectTypes;
extern ReflectTypes reflect_types;

static inline uint64_t reflect_seal(const void *type, const void *ptr, uint64_t flag) {
    uint64_t x = (uint64_t)(uintptr_t)type * 0x9e3779b97f4a7c15 + (flag & FLAG_LOW);
    unsigned __int128 m = (unsigned __int128)(x ^ reflect_types.secret) *
                          ((uint64_t)(uintptr_t)ptr ^ 0xd1b54a32d192ed03);
    return ((uint64_t)m ^ (uint64_t)(m >> 64)) & ~(uint64_t)FLAG_LOW;
}
static inline Value reflect_make(const RType *type, void *ptr, uint64_t flag) {
    flag &= FLAG_LOW;
    return (Value){(void *)(uintptr_t)type, ptr, flag | reflect_seal(type, ptr, flag)};
}
static inline Value reflect_with(Value v, uint64_t flags) { // and these flags
    return reflect_make(v.typ, v.ptr, v.flag | flags);
}
static inline bool reflect_isvalid(const Value *v) { // no mixture
    return !v->flag || (v->flag & ~(uint64_t)FLAG_LOW) == reflect_seal(v->typ, v->ptr, v->flag);
}
static inline uint32_t reflect_methodindex(const Value *v) {
    return (uint32_t)(v->flag & FLAG_LOW) >> FLAG_METHODSHIFT;
}
static inline RKind reflect_kind(const Value *v) {
    return (RKind)(v->flag & FLAG_KIND);
}
static inline uint64_t reflect_ro(const Value *v) { // the flag of what is reached through v
    return v->flag & FLAG_RO ? FLAG_STICKYRO : 0;
}
// The bytes of v, which is no method value, in memory layout.
static inline const void *reflect_mem(const Value *v) {
    return v->flag & FLAG_INDIR ? v->ptr : (const void *)&v->ptr;
}
static inline bool reflect_hasname(const RType *t) {
    return t->name[0] != 0;
}

// type.c
GoIface reflect_type(const RType *t); // nil for NULL
bool reflect_implements(const RType *t, const RType *iface);
bool reflect_assignable(const RType *to, const RType *from);
// Alike in all but name; with tags the tags of structs count.
bool reflect_sameunder(const RType *a, const RType *b, bool tags);
uint32_t reflect_nmethods(const RType *t); // those that Type.Method numbers
// Bytes a value takes in Go's own layout, which is what Size and Offset tell; *align too.
uint64_t reflect_gosize(const RType *t, uint64_t *align);

// A native with the receiver v, a Value.
#define VALUE_METHOD(name)                                                                         \
    static NatStatus do_##name(VmG *t, NatArgs_reflect_Value_##name *a);                           \
    NATIVE(reflect_Value_##name) {                                                                 \
        return reflect_whole(t, &a->v) ? do_##name(t, a) : NAT_PANIC;                              \
    }                                                                                              \
    static NatStatus do_##name(VmG *t, NatArgs_reflect_Value_##name *a)

// value.c. What returns a bool has raised a panic when that is false: return NAT_PANIC.
uint64_t reflect_word(const RType *t, const void *mem); // of an RT_DIRECT type: the data word
Value reflect_copy(VmG *t, const RType *type, const void *mem, uint64_t ro); // may collect
Value reflect_zero(VmG *t, const RType *type);                               // may collect
Value reflect_unpack(GoIface i);
// What an interface with v would hold; with the receiver of a method value. v is no interface.
// May collect.
GoIface reflect_pack(VmG *t, const Value *v);
bool reflect_whole(VmG *t, const Value *v); // before anything else is done with a Value
NatStatus reflect_badkind(VmG *t, const char *method, RKind kind);
bool reflect_mustbe(VmG *t, const Value *v, RKind kind, const char *method);
bool reflect_exported(VmG *t, const Value *v, const char *method);
bool reflect_settable(VmG *t, const Value *v, const char *method);
// Makes *v, if assignable, a value of type `to`; method values become functions. May collect.
bool reflect_assign(VmG *t, const char *what, Value *v, const RType *to);
// Whether the value at mem, of type t, is its type's zero.
bool reflect_iszero(const RType *t, const void *mem);

// call.c
// The method that a method value stands for, of *word, and its function type in *type.
const RMethod *reflect_method(VmG *t, const char *op, const Value *v, const RType **type,
                              uint64_t *word);
bool reflect_methodvalue(VmG *t, const char *op, Value *v); // *v becomes a function

// For fmt: whether t is reflect.Value; and what the one at p holds, false when nothing. ro tells
// that methods of it may not be called.
bool reflect_isvalue(const RType *t);
bool reflect_look(const void *p, const RType **type, const void **mem, bool *ro);

#endif
