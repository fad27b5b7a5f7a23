// SPDX-License-Identifier: GPL-3.0-or-later
//
// The interpreter's inside: a script goroutine, its stack, and what the files of this folder call
// of each other.
//
// A VmG lies behind its G, its first stack inside it; the stack moves when it grows, so that places
// in it are named by offsets in slots from VmG.lo wherever they outlive a call. fp and pc are
// locals of the dispatch loop: VmG.fp and VmG.pc hold them whenever anything else may look
// (allocation, panic, park, call of a native).
//
// A frame that no CALL instruction made (first of a goroutine, deferred call, callback from a
// native) returns to one of vm_special[], and has two slots more below its header:
//   fp[-4]  pc at which the frame below stands (NULL below the first frame and below a native)
//   fp[-3]  distance to the frame below, in slots (0: there is none)
//
// A G runs bare at depth 0: parking returns from vm_loop. A native that calls back runs vm_loop
// again at depth + 1; there parking switches native stacks, and a recovered panic of a frame below
// leaves by RUN_UNWIND.
#ifndef VM_EXEC_EXEC_H
#define VM_EXEC_EXEC_H

#include <stdio.h>

#include "runtime/embed.h"
#include "vm/exec/native.h"
#include "vm/exec/vm.h"
#include "vm/heap/gomap.h"

#define likely(x) __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)
#define SLOWPATH __attribute__((noinline, cold))

enum { SPECIALSLOTS = 4 }; // header of a frame that no CALL made

typedef enum RunResult {
    RUN_GO,   // go on at VmG.fp, VmG.pc
    RUN_DONE, // the goroutine has ended
    RUN_PARK, // a park is prepared
    RUN_YIELD,
    RUN_RETURN, // the callback has returned, its results at VmG.fp
    RUN_UNWIND, // unwind to VmG.target, which is below this level's frames
} RunResult;

typedef struct Defer {
    struct Defer *next;
    Closure *clo;   // NULL: a nil function, which panics when its turn comes
    uint32_t frame; // offset of the frame that deferred it
    uint32_t nargs; // slots
    void **list;    // instead of a call: those of a loop over a function, see DEFERLIST
    Slot args[];
} Defer;

typedef struct Panic {
    struct Panic *next; // older
    GoIface value;
    uint32_t start; // offset of the frame that panicked
    uint32_t frame; // offset of the frame whose deferred call runs
    uint32_t call;  // offset of that call's frame
    bool started, recovered, goexit, segv;
    const Instr *pc; // in the frame that panicked
} Panic;

// Limit poisoned: the next call or backward jump takes its slow path and yields.
#define POISON ((Slot *)0)
enum { NOTARGET = 0xffffffffu };

struct VmG {
    Slot *limit; // end of the stack, or POISON; written by other threads (preemption)
    Slot *fp;
    Slot *lo;
    const Instr *pc; // not beside fp: gcc would keep the two in one vector register
    Slot *hi;
    Defer *defers;
    Panic *panics;
    uint64_t nstate;   // see vm_nstate
    const Instr *gopc; // where it was started, in
    const Func *gofn;
    uint32_t base; // offset of the first frame of the innermost vm_loop
    uint32_t target; // while unwinding across natives: frame to go to, NOTARGET to end
    uint32_t depth; // of nested vm_loops
    bool parked;    // VmG.pc is an operation whose second half is to be done
    bool ending;    // uncaught panic being printed
    uint16_t unit;  // session: number of the unit that started it, and UNIT_ flags
    Slot inl[];     // the first stack
};

enum {
    UNIT_FIRST = 0x8000, // the goroutine that vm_start made
    UNIT_STOP = 0x4000,  // is to end at its next safe point; set with the world stopped
    UNIT_NUMBER = 0x3fff,
};

// What each P has for the script: behind it comes its HeapCache.
typedef struct VmP {
    Defer *defers; // free records of DEFERARGS arguments
    uint32_t ndefers;
    uint32_t pad;
} __attribute__((aligned(16))) VmP;
enum { DEFERARGS = 6, DEFERCACHE = 64 };

typedef struct Vm {
    const Program *prog;
    Func *const *funcs;
    RType *const *types;
    const uint64_t *consts;
    const GoStr *strings;
    uint8_t *globals;
    uint64_t maxslots; // of one stack; atomic, debug.SetMaxStack changes it
    uint32_t ninline;  // slots of the first stack
    Closure *finalizers; // runs them; atomic, set with the first
    char *cwd;         // at the start: traces show absolute paths; NULL: unknown
    const VmSession *session; // NULL: a program that was compiled at once
} Vm;
extern Vm vm;

// --- special return addresses ------------------------------------------------------------------
enum { SP_GOEXIT, SP_RETURN, SP_DEFERRET, SP_PANICRET, SP_NATRESUME, NSPECIALS };
extern const Instr vm_special[NSPECIALS];

// fp[-1]: the return address, and in the high 16 bits the distance to the caller's frame in slots,
// so that a return waits for one load only. User addresses have at most 48 bits.
static inline uint64_t retword(const Instr *pc, uint64_t dist) {
    return (uint64_t)(uintptr_t)pc | dist << 48;
}
static inline const Instr *retpc(uint64_t w) {
    return (const Instr *)(uintptr_t)(w << 16 >> 16);
}
static inline bool isspecial(const Instr *ret) {
    return ret >= vm_special && ret < vm_special + NSPECIALS;
}
static inline const Func *framefunc(const Slot *fp) {
    return ((const Closure *)fp[-2].p)->fn;
}
// Slots of a frame that are in use, its outgoing area included.
static inline uint32_t frameused(const Func *f) {
    return f->code ? f->framesize : (uint32_t)f->nres + f->nparams;
}
// The frame below fp, and where it stands; NULL when fp is the first.
Slot *vm_prevframe(Slot *fp, const Instr **pc);

// --- interp.c ----------------------------------------------------------------------------------
RunResult vm_loop(VmG *t);

// --- frame.c: stacks and frames ----------------------------------------------------------------
// Makes room for n slots from fp on (an address in t's stack). Moves the stack: fp and every frame
// address is stale afterwards. Beyond the limit it is Go's fatal "stack overflow".
void vm_growstack(VmG *t, const Slot *fp, uint64_t n);
// Pushes a frame for clo above the frame at t->fp with SPECIALSLOTS; its arguments (nargs slots;
// the rest are zero) are copied. Sets t->fp and t->pc to run it.
void vm_pushframe(VmG *t, Closure *clo, const Slot *args, uint32_t nargs, int special,
                  const Instr *below);
// The slow path of a call: callee's frame at nf does not fit, or the limit is poisoned. Arguments
// are in place; fills in the header. True if a yield was asked for. Sets t->fp and t->pc.
bool vm_slowcall(VmG *t, Slot *nf, Closure *clo, uint64_t ret);
// Takes the poison away.
void vm_unpoison(VmG *t);
void vm_enterframe(Slot *fp, const Func *f); // zeroes what must be at entry

// --- gor.c: goroutines -------------------------------------------------------------------------
GoResume vm_resume(G *g);
// A goroutine that nothing runs yet.
G *vm_makeg(VmG *parent, const Instr *pc, Closure *clo, const Slot *args, uint32_t nargs);
void vm_newg(VmG *parent, const Instr *pc, Closure *clo, const Slot *args, uint32_t nargs);
// The closure a CALL* instruction calls and where its arguments are; NULL for a nil function value.
// *nilrecv: a method of a nil interface.
Closure *vm_callee(Slot *fp, const Instr *call, Slot **nf, bool *nilrecv);
// A park is prepared: RUN_PARK, or at depth > 0 commits it and finishes it.
RunResult vm_parked(VmG *t);
RunResult vm_yield(VmG *t); // the same for a yield
bool vm_simulate(const Program *p); // natives can be interrupted, too; false: out of memory
RunResult vm_polled(VmG *t); // after a poisoned limit, which may be stale or a simulation's
// At a resume with t->parked: the second half of the operation at t->pc. RUN_GO, RUN_PARK, or the
// outcome of a panic.
RunResult vm_finish(VmG *t);
void vm_gexit(G *g);
void vm_finalize(void); // starts the goroutine that runs finalizers; heap.h
void vm_dying(void);
// The name of g's first function, for execution traces.
const char *vm_gname(G *g);
void vm_preempt(G *g);

// --- chan.c ------------------------------------------------------------------------------------
// Operation at t->pc. GO_OK: done. GO_PARKED, or GO_CLOSED: panicked.
int vm_send(VmG *t);
int vm_recv(VmG *t);
int vm_select(VmG *t);
int vm_chanagain(VmG *t);
bool vm_makechan(VmG *t, Slot *dst, RType *type, int64_t cap); // false: panicked
bool vm_closechan(VmG *t, GoChan *c);
void vm_extend(Slot *s, unsigned kind); // a value in memory layout to slot form

// --- panic.c: all of these leave a new panic in t->panics; the loop then calls vm_unwind -------
// A runtime.Error with this text, "runtime error: " included where Go has it.
void vm_throw(VmG *t, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void vm_throwstr(VmG *t, const char *text, size_t n);
void vm_thrownil(VmG *t);
void vm_throwindex(VmG *t, int64_t i, int64_t len);
void vm_throwvalue(VmG *t, GoIface v);
void vm_throwgoexit(VmG *t);
RunResult vm_unwind(VmG *t);  // RUN_GO, RUN_DONE, RUN_PARK or RUN_UNWIND
RunResult vm_unwound(VmG *t); // a native has returned NAT_UNWIND
// A deferred call of the panic in progress has returned; t->fp is the frame below.
RunResult vm_panicret(VmG *t);
bool vm_adddefer(VmG *t, const Instr *call); // false: panicked
void vm_panicinit(void); // after heap_init
bool vm_deferto(VmG *t, const Instr *call, void **list); // the same, to the list of a loop
void *vm_deferlist(VmG *t); // deferred calls put there run when t->fp's do
void vm_throwrange(VmG *t, int64_t state);
RunResult vm_rundefers(VmG *t); // RUN_GO; t->pc moves behind the instruction when none is left
void vm_recover(VmG *t, GoIface *out);
Defer *vm_freedefer(Defer *d); // returns the next
void vm_freepanics(VmG *t);

// --- unsafe.c: package unsafe; false: panicked -------------------------------------------------
bool vm_unsafeview(VmG *t, Slot *dst, const Slot *p, const RType *type);
bool vm_unsafeforge(VmG *t, Slot *dst, const Slot *n);
bool vm_unsafeadd(VmG *t, Slot *dst, const Slot *p, const Slot *n);
bool vm_unsafeslice(VmG *t, Slot *dst, const Slot *p, const Slot *n, const RType *elem);
bool vm_unsafestring(VmG *t, Slot *dst, const Slot *p, const Slot *n);
bool vm_unsafeslicedata(VmG *t, Slot *dst, const Slot *slice, const RType *elem);
bool vm_unsafestringdata(VmG *t, Slot *dst, const Slot *string);

// --- trace.c -----------------------------------------------------------------------------------
void vm_traceback(G *g, FILE *f);
// The file and line of an instruction of fn, which has code; NULL when they are not known. The
// file's absolute path is the first *n bytes of vm.cwd, a slash unless *n is 0, and the result.
const char *vm_funcfile(const Func *fn, const Instr *pc, int64_t *line, size_t *n);
void vm_printpanics(VmG *t, Panic *p);                                      // as Go, standard error
void vm_panictexts(VmG *t, Panic *p); // panic values become the texts they give of themselves
void vm_formatpanics(VmG *t, Panic *p, FILE *f); // after that
void vm_printvalue(FILE *f, const RType *type, const void *v, bool indent); // builtin print
void vm_flush(void); // what vm_onexit registered
int vm_status(int status); // 1 instead of 0 when vm_flush failed
void vm_catchsigpipe(void); // writes to closed pipes are errors from now on; see vm_brokenpipe
_Noreturn void vm_die(int status);

// --- dyntype.c ---------------------------------------------------------------------------------
// The program has got types of these numbers.
void vm_dyntypes(RType **types, uint32_t from, uint32_t to);

// --- vm.c --------------------------------------------------------------------------------------
void vm_settables(const Program *p);             // the program's tables
void vm_prepare(Func *const *funcs, uint32_t n); // of functions that are to be run first

// --- session.c ---------------------------------------------------------------------------------
void vm_sessiongexit(VmG *t);                   // in a session, of every goroutine
void vm_sessionpanic(VmG *t, Panic *p);         // p is uncaught
RunResult vm_stop(VmG *t); // UNIT_STOP was found: unwinds as runtime.Goexit does
void vm_sessionerror(VmG *t, const GoStr *text); // of x? at top level; the goroutine is to end

// --- roots.c -----------------------------------------------------------------------------------
void vm_roots(void *ctx);

// --- slice.c, string.c, iface.c: out of line halves of instructions; false: panicked -----------
bool vm_makesliceop(VmG *t, Slot *dst, const RType *elem, int64_t len, int64_t cap);
bool vm_grow(VmG *t, Slot *dst, const Slot *src, const RType *elem, int64_t more);
bool vm_appendslice(VmG *t, Slot *dst, const Slot *a, const Slot *b, const RType *elem);
bool vm_appendstr(VmG *t, Slot *dst, const Slot *a, const Slot *b);
bool vm_appendval(VmG *t, Slot *dst, const Slot *a, const Slot *v, const RType *elem);
bool vm_slice(VmG *t, Slot *dst, const Slot *src, const Slot *ix, unsigned flags,
              uint64_t elemsize);
bool vm_slicestr(VmG *t, Slot *dst, const Slot *src, const Slot *ix, unsigned flags);
bool vm_slicearr(VmG *t, Slot *dst, const Slot *src, const Slot *ix, unsigned flags,
                 const RType *arr);
void vm_clearslice(Slot *s, const RType *elem);
int vm_strcmp(const Slot *a, const Slot *b);
void vm_concatop(VmG *t, Slot *dst, const Slot *strs, uint32_t n);
void vm_bytes2str(VmG *t, Slot *dst, const Slot *src);
void vm_str2bytes(VmG *t, Slot *dst, const Slot *src);
void vm_runes2str(VmG *t, Slot *dst, const Slot *src);
void vm_str2runes(VmG *t, Slot *dst, const Slot *src);
void vm_rune2str(VmG *t, Slot *dst, int64_t r);
// The rune at p (n > 0 bytes); returns its length in bytes. An invalid byte is 0xfffd, length 1.
int vm_decoderune(const uint8_t *p, int64_t n, int32_t *r);
int vm_encoderune(uint8_t *p, int64_t r);

bool vm_ifaceeq(VmG *t, const Slot *a, const Slot *b, bool *eq);
bool vm_ifaceeqt(VmG *t, const Slot *a, const Slot *v, const RType *type, bool *eq);
bool vm_eqt(VmG *t, const Slot *a, const Slot *b, const RType *type, bool *eq);
void vm_unbox(Slot *dst, const Slot *iface, const RType *type);
void vm_box(VmG *t, Slot *dst, const Slot *src, const RType *type);
void vm_throwassert(VmG *t, const Slot *iface, const RType *type, const RType *static_);
bool vm_implements(const RType *type, const RType *iface);
void vm_forgetimpls(void); // types have got methods; world stopped
bool vm_mapbad(VmG *t, const RType *bad); // throws for an unhashable key; false

// --- complex.c: two slots each; dst may be an operand
void vm_complexmul(Slot *dst, const Slot *x, const Slot *y);
void vm_complexdiv(Slot *dst, const Slot *x, const Slot *y);

// --- values between frame slots (8-aligned) and memory -----------------------------------------
// Whole words move in one access each,
// 16-byte parts too, so that a race cannot tear them.
SCRIPTMEM static inline void valload(const RType *t, Slot *dst, const void *src) {
    uint64_t n = t->size;
    if (t->align == 16) {
        for (uint64_t i = 0; i < n; i += 16)
            heap_load128((char *)dst + i, (const char *)src + i);
    } else if (t->align == 8) {
        for (uint64_t i = 0; i < n / 8; i++)
            dst[i].u = __atomic_load_n((const uint64_t *)src + i, __ATOMIC_RELAXED);
    } else {
        if (n)
            dst[(n - 1) / 8].u = 0;
        memcpy(dst, src, n);
    }
}
SCRIPTMEM static inline void valstore(const RType *t, void *dst, const Slot *src) {
    uint64_t n = t->size;
    if (t->align == 16) {
        for (uint64_t i = 0; i < n; i += 16)
            heap_store128((char *)dst + i, (const char *)src + i);
    } else if (t->align == 8) {
        for (uint64_t i = 0; i < n / 8; i++)
            heap_store((uint64_t *)dst + i, src[i].p);
    } else {
        memcpy(dst, src, n);
    }
}

static inline VmP *vm_p(void) {
    return go_pextra();
}
static inline HeapCache *cache(void) {
    return (HeapCache *)((char *)go_pextra() + sizeof(VmP));
}
static inline uint32_t slotoff(const VmG *t, const Slot *s) {
    return (uint32_t)(s - t->lo);
}

#endif
