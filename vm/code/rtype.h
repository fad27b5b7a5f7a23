// SPDX-License-Identifier: GPL-3.0-or-later
//
// Run-time types: what the heap, the interpreter, maps, interfaces and fmt know of a Go type.
//
// The compiler makes one RType per distinct type of the program (identity is pointer equality),
// natives and the heap only read them. They live as long as the program and are never collected.
// Layout is Go's, save that strings, slices and interfaces are 16 bytes aligned to 16, so that one
// 16-byte access moves a whole value and a data race cannot tear it.
//
// Rejected: the checker's own Type (the front end must not know of heaps, and its identity is
// structural); a header word on every object (breaks 16-byte alignment of small objects; the span
// keeps the type id).
#ifndef VM_CODE_RTYPE_H
#define VM_CODE_RTYPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct RType RType;
typedef struct Func Func;

// Numbered as reflect.Kind, so that a Kind printed by a script matches Go's.
typedef enum RKind {
    RK_INVALID, RK_BOOL, RK_INT, RK_INT8, RK_INT16, RK_INT32, RK_INT64,
    RK_UINT, RK_UINT8, RK_UINT16, RK_UINT32, RK_UINT64, RK_UINTPTR,
    RK_FLOAT32, RK_FLOAT64, RK_COMPLEX64, RK_COMPLEX128,
    RK_ARRAY, RK_CHAN, RK_FUNC, RK_INTERFACE, RK_MAP, RK_POINTER, RK_SLICE, RK_STRING, RK_STRUCT,
    RK_UNSAFEPOINTER,
    // Hidden kinds: objects no script value has as its type.
    RK_HCHAN,    // a channel object: elem repeated in the buffer behind the runtime's header
    RK_CLOSURE,  // {Func *, captured variables}: gcmap tells
    RK_OTHER,    // any other object of the implementation: gcmap tells
} RKind;

// What one 8-byte word of a value holds, for the collector. Two bits a word in RType.gcmap,
// one byte a slot in Func.slotkinds.
typedef enum GcWord {
    GCW_SCALAR = 0,
    GCW_PTR = 1,    // nil, a pointer to or into a heap object, or a pointer to static memory
    // the data word of an interface: a pointer if the RType in the word before is not RT_SCALARWORD
    GCW_IDATA = 2,
} GcWord;

enum {
    RT_NAMED = 1 << 0,
    // == never panics for lack of equality (interfaces inside may still panic)
    RT_COMPARABLE = 1 << 1,
    // == and hash are those of the bytes (no padding, floats, strings, interfaces)
    RT_PLAINEQ = 1 << 2,
    RT_NOSCAN = 1 << 3,      // holds no pointer at all
    // an interface holds the value itself in its data word (scalar of up to 8 bytes or one pointer)
    RT_DIRECT = 1 << 4,
    RT_SCALARWORD = 1 << 5,  // RT_DIRECT and the word is no pointer
    RT_VARIADIC = 1 << 6,    // RK_FUNC: last parameter is ...T
    RT_CHANRECV = 1 << 7,    // RK_CHAN: may be received from
    RT_CHANSEND = 1 << 8,    // RK_CHAN: may be sent to
    RT_HIDDEN = 1 << 9,      // no type of the script's, whatever its kind
};

typedef struct RField {
    const char *name;     // "" never; an embedded field has its type's name
    const char *pkg;      // package path for an unexported name, NULL if exported
    const char *tag;      // "" if none
    RType *type;
    uint64_t offset;      // bytes
    bool embedded;
} RField;

// A method of a concrete type, callable through an interface: fn takes the interface's data word as
// its receiver slot (a pointer to the boxed value for a type that is not RT_DIRECT), then the
// parameters.
typedef struct RMethod {
    const char *name;
    const char *pkg;      // package path for an unexported name, NULL if exported
    // program-wide number of (name, package if unexported): see Program.methodnames
    uint32_t id;
    RType *type;          // RK_FUNC without receiver
    Func *fn;             // for a concrete type; NULL in an interface type
} RMethod;

struct RType {
    uint64_t size;        // bytes
    uint32_t align;       // bytes: 1, 2, 4, 8, 16
    uint32_t id;          // index in Program.types; what a span stores for each object
    uint32_t flags;       // RT_*
    uint8_t kind;         // RKind
    uint32_t hash;        // of the type's identity
    // 2 bits a word (GcWord), size/8 words rounded up, first word in the low bits;
    const uint8_t *gcmap;
                          // NULL with RT_NOSCAN and for RK_ARRAY (elem repeated len times)
    uint32_t slots;       // 8-byte frame slots a value takes: (size + 7) / 8, at least 1
    const char *str;      // as %T prints it: "main.T", "[]int", "map[string]*main.T"
    const char *name;     // of a named type, without package; "" otherwise
    const char *pkg;      // package path of a named type; "" otherwise
    RType *elem;          // array, chan, map, pointer, slice, RK_HCHAN
    RType *key;           // map
    RType *mapentry;      // map: hidden struct {uint64 hash; key; elem}; made by rtype_finish
    RType *hchan;         // chan: its hidden RK_HCHAN type; made by rtype_finish
    RType *ptrto;         // *T once there is that type, else NULL; atomic
    uint64_t len;         // array length
    // atomic: zeros for absent map values too big for the common block; made by vm/heap
    void *zero;
    RField *fields;       // struct
    RType **in, **out;    // func
    // concrete type: its method set; interface: its methods. Exported ones first, sorted by name
    RMethod *methods;
    // concrete type: open-addressed by id, size mtabmask + 1; NULL when it has no methods
    RMethod **mtab;
    struct Stub *stubs;   // func: see exec/dyntype.c, whose lock protects it
    uint32_t nfields, nin, nout, nmethods, mtabmask;
    uint32_t valoffset;   // map: offset of the value in mapentry
};

// The method with this id, or NULL. Constant time; called for every dynamic call.
static inline RMethod *rtype_method(const RType *t, uint32_t id) {
    if (!t->mtab)
        return NULL;
    for (uint32_t i = id & t->mtabmask;; i = (i + 1) & t->mtabmask) {
        RMethod *m = t->mtab[i];
        if (!m || m->id == id)
            return m;
    }
}

// Whether concrete type t has every method of interface type iface. *missing, when not NULL, gets
// the first one it lacks. No allocation.
bool rtype_implements(const RType *t, const RType *iface, const RMethod **missing);

static inline GcWord rtype_gcword(const RType *t, size_t word) {
    return (GcWord)((t->gcmap[word >> 2] >> ((word & 3) * 2)) & 3);
}

#endif
