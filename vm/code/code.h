// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program as the compiler makes it and the interpreter runs it.
//
// A frame is an array of 8-byte slots addressed from fp. An integer narrower than 64 bits is kept
// sign- or zero-extended to its slot, float32 as its bits in the low half, bool as 0 or 1. Strings,
// slices and interfaces take two slots; structs and arrays lie flat in their memory layout, rounded
// up to whole slots.
//
//   fp[-2]  Closure * of the running function          } header, HDRSLOTS
//   fp[-1]  return address, distance in the top 16 bits}
//   fp[0 .. nres)             results, valid only from the return on (the collector ignores them)
//   fp[nres .. nres+nparams)  parameters (receiver first)
//   ...                       locals and temporaries; those with pointers are contiguous, in
//                             [zlo, zlo+zn), and zeroed at entry
//   fp[out]                   the outgoing call area: header, results and arguments of calls, at
//                             one fixed place per function. CALL a=out makes fp += a + HDRSLOTS and
//                             leaves that distance in the high 16 bits of the return address
//                             (addresses have 48): a return waits for one load.
//
// Every slot has one kind for the whole function (slotkinds), so a frame needs one map and no
// per-pc tables. The outgoing area is not in the map: between the first argument stored there and
// the CALL no instruction may allocate, call, park or poll. Arguments whose evaluation could are
// evaluated into temporaries first.
//
// Rejected: per-call-site stack maps (tables as big as the code); a separate stack of call records
// (two cache lines a call); conservative frames (an integer would keep garbage alive).
#ifndef VM_CODE_CODE_H
#define VM_CODE_CODE_H

#include "vm/code/rtype.h"

typedef union Slot {
    int64_t i;
    uint64_t u;
    double f;
    float f32;
    void *p;
} Slot;

_Static_assert(sizeof(Slot) == 8, "a slot is 8 bytes");

enum { HDRSLOTS = 2, MAXFRAMESLOTS = 0x7fff };
enum { SLICE_WIDE = 8 }; // opcodes.def, SLICE

typedef enum Op {
#define OP(name, format, operands) OP_##name,
#include "vm/code/opcodes.def"
#undef OP
    NOPS
} Op;

// One instruction. The word after an instruction whose format has 'x' is its extension, an ExtWord.
typedef union Instr {
    struct { uint16_t op, a, b, c; };
    struct { uint16_t op_, a_; int32_t bc; };  // 32-bit operand in place of b and c
    struct { uint16_t op__, a__, b__; int16_t sc; };
    uint64_t word;
} Instr;

typedef union ExtWord {
    struct { uint32_t lo, hi; };
    struct { uint16_t h0, h1, h2, h3; };
    uint64_t word;
} ExtWord;

_Static_assert(sizeof(Instr) == 8, "an instruction is 8 bytes");

typedef struct VmG VmG;

typedef enum NatStatus {
    NAT_OK,
    NAT_PANIC,   // vm_panic* was called: unwind
    // a park is prepared (runtime/embed.h): call this native again when resumed, with VmG.nstate as
    // it left it
    NAT_PARK,
    // a callback is being unwound to a frame below this native: free what you hold and return this
    NAT_UNWIND,
    NAT_YIELD,   // let others run, then call again
} NatStatus;

typedef NatStatus (*Native)(VmG *t, void *args);

// A function value is a pointer to a Closure: in the heap when it captures, static otherwise.
typedef struct Closure {
    Func *fn;
    Slot captured[];  // layout given by fn->closuretype: offsets are from the Closure's start
} Closure;

enum {
    FN_DEFERS = 1 << 0,   // has defer statements: must leave through RUNDEFERS
    // promoted method, boxed receiver or go/defer thunk: hidden in traces, transparent to recover
    FN_WRAPPER = 1 << 1,
    FN_STD = 1 << 2,      // from the standard library
    FN_INIT = 1 << 3,
};

// from pc on; ascending
typedef struct LineEntry { uint32_t pc; uint32_t line; uint32_t file; } LineEntry;

struct Func {
    Instr *code;            // NULL for a native
    uint32_t ncode;
    uint32_t framesize;     // slots from fp to the end of the outgoing area
    uint16_t nres, nparams; // slots
    uint16_t zlo, zn;       // slots with pointers among the locals
    uint16_t nslots;        // mapped slots: slotkinds[0 .. nslots)
    uint16_t out;           // where the outgoing area begins (== nslots)
    uint32_t flags;         // FN_*
    uint8_t *slotkinds;     // GcWord a slot; results are GCW_SCALAR
    Native native;
    const char *name;       // as in Go's traces: "main.f", "main.(*T).M", "main.main.func1"
    LineEntry *lines;
    uint32_t nlines;
    uint32_t nuindexes;
    uint32_t *uindexes;     // ascending: pcs whose index is unsigned, as texts of panics show it
    RType *closuretype;     // RK_CLOSURE type of its closures when it captures, else NULL
    RType *type;            // RK_FUNC (without receiver)
    // with FN_DEFERS: index of the code that a recovered panic goes on with: RUNDEFERS, then a
    // return of the named results (or zeros)
    uint32_t recoverpc;
    Closure self;           // the static closure of a function that captures nothing
};

typedef struct GoStr { const uint8_t *ptr; int64_t len; } GoStr;
typedef struct GoSlice { void *ptr; int32_t len, cap; } GoSlice;
typedef struct GoIface { const RType *type; Slot data; } GoIface;

typedef struct Global {
    uint64_t offset;       // in the globals area
    RType *type;
    const char *name;
} Global;

typedef struct CodeFile {
    const char *name;
    bool real;             // a path; else what a line directive says, "" when that names none
} CodeFile;

typedef struct Program {
    Func **funcs; uint32_t nfuncs;
    RType **types; uint32_t ntypes;       // types[0] is NULL
    uint64_t *consts; uint32_t nconsts;
    GoStr *strings; uint32_t nstrings;    // bytes are static
    Global *globals; uint32_t nglobals;
    uint64_t globalsize;                  // bytes; the area is 16-aligned, zeroed, a root
    const char **methodnames; uint32_t nmethodnames;  // RMethod.id -> name
    struct CodeFile *files; uint32_t nfiles;  // what LineEntry.file counts
    // runs package initialisation in order, then main.main (or the script's top level)
    Func *entry;
    // Types the interpreter itself makes values of:
    RType *t_string, *t_int, *t_error_iface, *t_runtime_error, *t_bytes, *t_runes;
    struct Arena *arena;                  // owns all of the above
} Program;

// ---- A program that grows (vm/compile/compile.h: Sessions)

// For the type t new method tables.
typedef struct ProgramMethods {
    RType *type;
    RMethod *methods;
    RMethod **mtab;
    uint32_t n, mask;
} ProgramMethods;

// The function of that number is now fn.
typedef struct ProgramFunc {
    uint32_t index;
    Func *fn;
} ProgramFunc;

// What a unit adds: the program's tables, of which nothing that was there has changed, and what is
// to be changed in them while nobody looks (vm_install of vm/exec/vm.h).
typedef struct ProgramUnit {
    Program next;
    Func *entry; // initialises what the unit reached first, then runs its statements
    const ProgramMethods *methods;
    uint32_t nmethods;
    const ProgramFunc *replaced;
    uint32_t nreplaced;
} ProgramUnit;

// Prints f as assembly, one instruction a line, to out (the -dump=code format).
struct OutBuf;
void code_dump_func(const Program *p, const Func *f,
                    void (*put)(void *ctx, const char *s, size_t n), void *ctx);
extern const char *const code_opnames[NOPS];
extern const char *const code_opformats[NOPS];  // the format string of opcodes.def
extern const char *const code_opoperands[NOPS];  // the operand letters
// Instruction words from pc on that belong to one instruction: extension and jump table included.
static inline uint32_t code_length(const Instr *i) {
    if (i->op == OP_SWITCHI)
        return 2 + (((const ExtWord *)i)[1].hi + 1) / 2;
    return 1 + (code_opformats[i->op][0] == 'x');
}

// Checks f: operands inside the frame, jump targets on instruction starts, indexes inside the
// program's tables, the last instruction leaves. Returns NULL, or what is wrong (static or in the
// program's arena).
const char *code_verify(const Program *p, const Func *f);

#endif
