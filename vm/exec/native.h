// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a native function may do: the whole interface between the interpreter and the C half of the
// standard library.
//
// A native is declared in its package's .gs file as a function without a body and defined in C as
//
//     NATIVE(strings_Index) { a->r0 = find(a->s, a->substr); return NAT_OK; }
//
// The build generates struct NatArgs_strings_Index {results r0, r1, ...; receiver; parameters by
// name} and the table that binds the names; a missing definition fails the link. Field types:
// int64_t for signed integers, uint64_t for unsigned ones and bool, double, float in a slot
// (NatF32), GoStr, GoSlice, GoIface, void * for pointers, maps, channels and functions. Results are
// zero when the native is entered.
//
// Rules. `a` points into the goroutine's script stack: after vm_call (which may grow that stack)
// fetch it again with vm_args(t). The argument area and the native stack are scanned
// conservatively, so C locals keep objects alive. Never hold a lock across anything that may
// collect, park or call back. A native that may take long calls vm_poll; one that blocks in the
// kernel wraps the call in vm_entersyscall/vm_exitsyscall.
#ifndef VM_EXEC_NATIVE_H
#define VM_EXEC_NATIVE_H

#include "vm/heap/heap.h"

typedef union NatF32 {
    float f;
    uint64_t u;
} NatF32;

#define NATIVE(name) NatStatus nat_##name(VmG *t, NatArgs_##name *a)

// --- memory; any of these may collect ----------------------------------------------------------
// Of the current P: not to be kept across allocations, parks, syscalls, callbacks.
HeapCache *vm_cache(VmG *t);
GoStr vm_str(VmG *t, const void *bytes, size_t n); // copies
GoStr vm_cstr(VmG *t, const char *s);
GoSlice vm_byteslice(VmG *t, const void *bytes, size_t n, size_t cap);
GoSlice vm_makeslice(VmG *t, const RType *elem, int64_t len, int64_t cap);
GoStr vm_concat(VmG *t, const GoStr *s, size_t n);

// --- panics: set the pending panic and return NAT_PANIC from the native ------------------------
// panic(a string): printed as is.
NatStatus vm_panicstr(VmG *t, const char *fmt, ...);
// A runtime.Error: "runtime error: " + text.
NatStatus vm_panicruntime(VmG *t, const char *fmt, ...);
NatStatus vm_panicvalue(VmG *t, GoIface v);
// "fatal error: " + text, not recoverable, exit status 2.
_Noreturn void vm_fatal(VmG *t, const char *fmt, ...);
// os.Exit.
_Noreturn void vm_exit(VmG *t, int status);
NatStatus vm_goexit(VmG *t); // runtime.Goexit: return what it returns
// fn is called once, before the process ends in whatever way (return of main, os.Exit, panic,
// deadlock): to write buffered output. It must not park. When it returns false (output is lost) the
// status is not 0. One registration; the last counts.
void vm_onexit(bool (*fn)(void));
// What is written to descriptor 1 or 2: false, and it is to be written as ever, unless a line is
// being typed on the terminal. May park in place.
bool vm_output(VmG *t, int fd, const void *p, size_t n);
// A write to standard output or error met EPIPE: ends the process by SIGPIPE, as Go does, unless
// the script handles or ignores that signal. (Elsewhere EPIPE is an error.)
void vm_brokenpipe(void);

// --- calling back into script ------------------------------------------------------------------
// Runs closure f with nargs slots of arguments (receiver first) and copies the callee's result
// slots to res. NAT_OK, NAT_PANIC or NAT_UNWIND; anything but NAT_OK must be returned at once.
NatStatus vm_call(VmG *t, Closure *f, const Slot *args, uint32_t nargs, Slot *res, uint32_t nres);
// Calls method `name` of v's dynamic type when it has one with that name and nargs/nres slots;
// *found tells.
NatStatus vm_callmethod(VmG *t, GoIface v, const char *name, const Slot *args, uint32_t nargs,
                        Slot *res, uint32_t nres, bool *found);
void *vm_args(VmG *t);

// --- scheduling --------------------------------------------------------------------------------
void vm_poll(VmG *t); // safe point in long natives: lets the collector and other goroutines in
void vm_entersyscall(VmG *t);
void vm_exitsyscall(VmG *t);
// A native parks by the runtime's start/again protocol: r = go_X_start(...); if (r == GO_PARKED) {
// *vm_nstate(t) = 1; return NAT_PARK; } When resumed the same native is called again and finds
// *vm_nstate(t) == what it stored (it is 0 on a first call); it then calls go_X_again(...).
// vm_nstate is reset to 0 after any other status.
uint64_t *vm_nstate(VmG *t);
void vm_go(VmG *t, Closure *f); // starts f() as a goroutine (from a timer callback: t may be NULL)
// f() calls vm_runfinalizer until it says false (*more); it is started when there is something to
// do.
void vm_setfinalizers(Closure *f);
NatStatus vm_runfinalizer(VmG *t, bool *more);

// --- stacks, for package runtime --------------------------------------------------------------
// The program counters of the calls that led here, innermost first, without the first `skip`; the
// first of all is the native's own. Returns how many of at most `max`.
uint32_t vm_callers(VmG *t, uint32_t skip, uint64_t *pcs, uint32_t max);
typedef struct PcInfo {
    const char *func; // "main.f"
    uint64_t entry;
    int64_t line;
    char file[4096]; // absolute, "" when not known
} PcInfo;
bool vm_pcinfo(VmG *t, uint64_t pc, PcInfo *info); // false: no counter of this program
// The trace of runtime.Stack's caller, or of all goroutines (stops the world), as a panic prints
// it. To be freed; NULL when there is no memory.
char *vm_stacktrace(VmG *t, bool all, size_t *n);
// Sets the most bytes that a stack may have; returns what it was.
uint64_t vm_setmaxstack(uint64_t bytes);

// --- types -------------------------------------------------------------------------------------
const Program *vm_program(VmG *t);
const RType *vm_type(VmG *t,
                     const char *str); // by its %T string, NULL when the program has no such type
static inline const void *
vm_ifaceptr(const GoIface *v) { // the bytes of the value in v, in memory layout
    return (v->type->flags & RT_DIRECT) ? (const void *)&v->data : v->data.p;
}

// Types made at run time (dyntype.c). The program's own type where it has one, so that identity
// stays that of pointers; else a new one, which lives as long as the program. Any thread may call.
// What the caller checks: map keys are comparable, sizes fit (rtype layout overflows nowhere),
// the last parameter of a variadic function is a slice.
const RType *vm_ptrto(const RType *elem);
const RType *vm_sliceof(const RType *elem);
const RType *vm_arrayof(const RType *elem, uint64_t len);
const RType *vm_chanof(const RType *elem, uint32_t dir); // RT_CHANRECV | RT_CHANSEND
const RType *vm_mapof(const RType *key, const RType *elem);
const RType *vm_funcof(const RType **in, uint32_t nin, const RType **out, uint32_t nout,
                       bool variadic);
// Names, tags and packages are copied; offsets are filled in.
const RType *vm_structof(const RField *fields, uint32_t n);
// A function value of type `type` that runs `body`, with two captured words the collector follows
// if they are heap pointers. What body calls may recover as if called in its place. `name` (static)
// is for traces. May collect. NULL: its parameters and results are too large for a frame.
Closure *vm_closure(VmG *t, const RType *type, Native body, const char *name, void *x, void *y);
// The closure of the running native.
const Closure *vm_running(VmG *t);

// Program arguments for os.Args: set by the CLI.
void vm_setargs(int argc, char **argv, const char *script);
void vm_getargs(int *argc, char ***argv);

// The value of a knob of knob.def in GOSDEBUG, 0 when it is not set.
int64_t vm_debug(const char *name);

// Whether the goroutine is to end: give up what blocks, and return.
bool vm_stopping(VmG *t);

// The generated table.
typedef struct NatEntry {
    const char *name;
    Native fn;
} NatEntry; // "strings.Index", "strings.(*Builder).String"
extern const NatEntry vm_natives[];
extern const uint32_t vm_nnatives;
// Embedded sources of the standard packages.
typedef struct StdFile {
    const char *pkg;
    const char *file;
    const uint8_t *text; // NUL behind it
    uint32_t len;
    const struct BodySpan *bodies; // of its functions (vm/base/source.h)
    uint32_t nbodies;
} StdFile;
extern const StdFile vm_stdfiles[];
extern const uint32_t vm_nstdfiles;
extern const StdFile vm_docfiles[]; // the same files with comments, without what bodies hold

#endif
