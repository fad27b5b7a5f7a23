// SPDX-License-Identifier: GPL-3.0-or-later
//
// Inside the compiler: the state of a compilation and of one function, registers, locations.
//
// Model: one pass over the annotated tree, destination driven. A Reg names a slot before the
// frame's layout is known: its upper two bits are a region (results and parameters, scalars,
// slots with pointers, outgoing area), the rest the index in it; finish_code turns Regs into
// slots by the operand letters of opcodes.def. Within a region of pointers each slot keeps one
// GcWord for the whole function: temporaries are handed out by Shape (the list of GcWords of a
// value) and go back to free lists of that shape, in stack order (temp_mark/_release).
//
// Invariant: a Reg of the outgoing area (R_OUT) is good only until the next instruction that
// calls, allocates or parks, since the collector does not see it. Only callers that ask for
// ANYREG get one. A function with a 16-bit jump that is too short is compiled again with long
// forms (Fn.longjumps).
#ifndef VM_COMPILE_COMP_H
#define VM_COMPILE_COMP_H

#include <stdlib.h>

#include "vm/code/code.h"
#include "vm/code/rtbuild.h"
#include "vm/compile/compile.h"

typedef uint16_t Reg;

enum {
    R_FIXED = 0x0000,
    R_SCALAR = 0x4000,
    R_PTR = 0x8000,
    R_OUT = 0xc000,
    R_REGION = 0xc000,
    R_INDEX = 0x3fff,
    MAXREGION = 0x3ff0,
    NOREG = 0xffff,  // as a destination: any register that stays good
    ANYREG = 0xfffe, // the same or one of the outgoing area
    BOXSLOTS = 128,  // larger variables live in the heap
};

// How a value of a type moves between memory and slots; in the order of LD_I8 .. LD_128.
typedef enum MemKind { M_I8, M_U8, M_I16, M_U16, M_I32, M_U32, M_64, M_128, M_T } MemKind;

typedef enum ValClass {
    V_BOOL,
    V_INT,
    V_F32,
    V_F64,
    V_PTR,
    V_STRING,
    V_SLICE,
    V_IFACE,
    V_AGG,
    V_NONE
} ValClass;

typedef struct Shape {
    uint32_t n;
    bool ptrs;
    const uint8_t *kinds;  // GcWord
    struct Shape *next;
} Shape;

// What the compiler knows of a type: Type.info.
typedef struct TInfo {
    Type *type;          // canonical
    Type *under;
    uint8_t cls;         // ValClass
    uint8_t mem;         // MemKind
    uint8_t bits;        // integers: 8 .. 64
    bool is_signed;
    bool isptr;          // one slot, a pointer
    bool direct;         // RT_DIRECT
    uint32_t slots;
    int64_t size;
    Shape *shape;
    RType *rt;           // NULL until asked for
    bool dynamic;        // its methods have been asked for
    bool waits;          // it is in Comp.reflected
    struct TInfo *next;  // of those that are dynamic
} TInfo;

// A variable: Object.info. Boxed: reg holds a pointer to it.
typedef struct VarInfo {
    bool decided, boxed, global;
    Reg reg;
    uint32_t serial;     // of the function that reg belongs to
    uint64_t offset;     // global
} VarInfo;

typedef struct Comp Comp;
typedef struct Fn Fn;

// A function to be compiled. Object.info of a declared one, FuncInfo.info of every one.
typedef struct FuncRef {
    Func *fn;
    uint32_t index;
    void (*gen)(Fn *f, struct FuncRef *r);  // emits the body; may run twice
    Object *obj;
    FuncInfo *info;
    Type *recv;          // wrappers: type of the receiver as it comes
    Selection *sel;
    void *arg;
    uint32_t nlits;      // literals named so far
    uint32_t nranges;    // the same for bodies of loops over functions
    bool failed;         // could not be compiled
    struct FuncRef *older; // session: the function whose place it took
    bool boxed;          // a method whose receiver comes as a pointer to the boxed value
    struct FuncRef *next;
} FuncRef;

typedef struct StdInit { // initialiser of a standard package's variables: compiled when one is used
    Initializer *init;
    Package *pkg;
    FuncRef *ref;
    bool called;         // session: by an earlier unit
} StdInit;

// Where a value is, for loading, storing and taking its address.
typedef enum LocKind {
    L_REG,     // in slots base..
    L_FRAME,   // off bytes into an aggregate in slots base..
    L_FRAMEX,  // element `index` of the array of len elements in slots base..
    L_MEM,     // *(base + off)
    L_GLOBAL,  // off bytes into the globals
    L_ELEM,    // base[index], base a slice
    L_MAP,     // base[key], key in slots index..; ctype the map
    L_BLANK,
} LocKind;

typedef struct Loc {
    uint8_t kind;
    Reg base, index;
    uint64_t off;
    Type *type;
    Type *ctype;
    int64_t len;
    bool nonnil;         // L_MEM: base is never nil
    bool uindex;         // index is of an unsigned type of 64 bits
    Pos at;              // of the `[` whose bounds a store checks; else 0
    struct Loc
        *outer; // base holds a copy of an element of this array in slots: stores go on into it
    Reg whole;           // with outer: first slot of the copy
} Loc;

typedef int32_t Label;

typedef struct Fixup { uint32_t pc; Label label; } Fixup;
typedef struct Temp { Shape *shape; Reg reg; } Temp;
typedef struct ConstReg { uint64_t bits; bool isstr; Reg reg; } ConstReg;
typedef struct Table { uint32_t pc, n; Label *labels; } Table;  // of a SWITCHI at pc
typedef struct Override { const Expr *e; Reg reg; } Override;
typedef struct GotoLabel { const void *stmt; Label label; } GotoLabel;

// A statement that break or continue may leave.
typedef struct Control {
    const void *stmt;
    Label brk, cont;     // cont -1: none
    struct Control *up;
} Control;

struct Fn {
    Comp *c;
    FuncRef *ref;
    Func *fn;
    FuncInfo *info;          // NULL: made by the compiler
    Type *sig;               // NULL: no parameters and results
    const Tuple *results;    // of a return statement: in the body of a loop the outer function's
    uint32_t serial;
    VEC(Instr) code;
    VEC(Instr) prologue;     // loads of constants used in loops
    VEC(LineEntry) lines;
    VEC(int32_t) labels;     // pc, or -1
    VEC(uint32_t) labelrefs;
    VEC(Fixup) fixups;
    VEC(uint32_t) slotrefs;  // LOADI of a slot number
    VEC(uint32_t) uindexes;  // Func.uindexes
    VEC(Table) tables;
    VEC(Temp) live;
    VEC(Temp) freed;
    VEC(ConstReg) constregs;
    VEC(uint8_t) ptrkinds;
    VEC(Override) overrides;
    VEC(GotoLabel) gotos;
    uint8_t *fixedkinds;
    uint32_t nres, nparams, nscalars, outsize;
    uint32_t loopdepth;
    Control *control;
    Label nextcase;          // of fallthrough, or -1
    VarInfo **resvars; // result variables; NULL when results have no names and there are no defers
    Label epilogue;          // of functions with defers, else -1
    Reg self;                // body of a loop over a function: its closure
    Label leave;             // the same: where it leaves the loop
    bool defers;
    bool dead;               // the next instruction cannot be reached
    bool fresh;              // the last temp_new had never been used
    bool haslabels;
    uint32_t inlining; // inside the expression of an inlined function: lines stay the caller's
    uint32_t lastbound;      // pc of the label bound last
    bool longjumps, retry, toolarge;
    Pos pos;
    uint32_t line, file;     // of the last LineEntry
    uint32_t linelo, linehi; // Pos range known to be on `curline`
    uint32_t curline, curfile;
};

struct Comp {
    const CompileConfig *cfg;
    Arena *arena;
    TypesCtx *types;
    Program *prog;
    Package *main;
    const char *entry; // as CompileConfig
    bool *reached; // by Package.index: main needs it
    uint32_t nreached; // entries of that
    VEC(Func *) funcs;
    VEC(uint64_t) consts;
    VEC(GoStr) strings;
    VEC(Global) globals;
    VEC(Object *) methods;       // by id; only name and package count
    VEC(CodeFile) files;
    VEC(StdInit) stdinits;
    VEC(FuncRef *) stubs;        // closures' thunks and wrappers made so far, by key
    RTypeSet rtypes;
    VEC(TInfo *) unfilled;       // run-time types whose parts are to be filled in
    uint32_t rtdepth;            // calls of rtype_of within each other
    uint32_t *consttab, *strtab, *methtab;
    uint32_t constcap, strcap, methcap;
    FuncRef *queue, **queuetail;
    TInfo *dynamic;              // types whose methods are to be compiled
    struct CompileSession *session; // NULL: a program that is compiled at once
    VEC(TInfo *) dynamics;       // session: all that have been dynamic
    Shape *shapes;
    Shape *s_scalar, *s_ptr, *s_string, *s_iface;
    TInfo *t_int, *t_string, *t_error, *t_any, *t_bool, *t_uint8;
    uint64_t globalsize;
    uint32_t serial;
    bool reflects;               // the program has package reflect
    bool finds_methods;          // and looks for methods with it
    TInfo *reflected;            // types with method tables whose signatures wait for that
    bool failed;
};

// --- program.c
void comp_error(Comp *c, Pos pos, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
uint32_t comp_const(Comp *c, uint64_t bits);
uint32_t comp_string(Comp *c, const void *bytes, size_t n);
uint32_t comp_method(Comp *c, const Object *m);        // id of a method's name
FuncRef *comp_newfunc(Comp *c, const char *name, void (*gen)(Fn *, FuncRef *));
FuncRef *comp_func(Comp *c, Object *obj);              // of a declared function or method
const char *comp_funcname(Comp *c, const Object *o, uint32_t index);  // index: of an init function
VarInfo *comp_global(Comp *c, Object *var);
uint32_t comp_file(Comp *c, const SourcePos *p);
const char *comp_pkgname(const Package *p);

typedef VEC(Package *) PackageVec;
Comp *comp_new(const CompileConfig *config, Package *main);
void comp_drain(Comp *c); // compiles what is on the queue, and what that needs
// Adds the packages that main needs and that were not reached before, in the order of their
// initialisation.
void comp_reach_packages(Comp *c, PackageVec *list);
void comp_package_inits(Comp *c, Package *p); // puts its initialisation on the queue
void emit_package_inits(Fn *f, Package *p);   // calls it, but for what waits in stdinits
FuncRef *comp_script(Comp *c, Package *p);    // the statements of a script
void comp_slice_types(Comp *c); // t_bytes and t_runes of the program
void comp_hidden_types(Comp *c, uint32_t from); // rtset_hidden of the types from that number on
const char **comp_method_names(Comp *c);

// --- session.c
void session_methods(Comp *c, RType *t, RMethod *methods, uint32_t n); // t is to get those

// --- ctypes.c
void ctypes_init(Comp *c);
TInfo *tinfo(Comp *c, Type *t);
Shape *shape_of(Comp *c, const uint8_t *kinds, uint32_t n);
RType *rtype_of(Comp *c, Type *t);
uint32_t rtype_id(Comp *c, Type *t);
void ctypes_dynamic(Comp *c, Type *t);                 // values of t go into interfaces
void ctypes_methods(Comp *c, TInfo *ti); // fills in the method table of a dynamic type
void ctypes_selected(Fn *f, const Object *m);          // f uses method m
void ctypes_signatures(Comp *c, TInfo *ti); // parameters and results of methods are dynamic too
RType *ctypes_runtime_error(Comp *c);
static inline Type *under(const Type *t) { return type_under(t); }
static inline bool is_iface(const Type *t) { return type_is_interface(t); }

// --- emit.c
void fn_begin(Fn *f, Comp *c, FuncRef *r);
bool fn_finish(Fn *f);                                 // false: to be compiled again
void fn_free(Fn *f);
uint32_t emit(Fn *f, Op op, unsigned a, unsigned b, unsigned c);
uint32_t emit_w(Fn *f, Op op, unsigned a, int64_t w);
uint32_t emit_x(Fn *f, Op op, unsigned a, unsigned b, unsigned c, uint32_t lo, uint32_t hi);
Label label_new(Fn *f);
void label_bind(Fn *f, Label l);
void label_bind_live(Fn *f, Label l, bool live);       // for labels that are jumped to from below
void emit_jmp(Fn *f, Label l);
void emit_jcc(Fn *f, Op op, unsigned a, unsigned b, Label l);
void emit_jccx(Fn *f, Op op, unsigned a, unsigned b, Label l, uint32_t lo, uint32_t hi);
void emit_table(Fn *f, Reg a, int32_t lo, uint32_t n, const Label *labels);
void emit_slotnumber(Fn *f, Reg a, Reg slot);
void emit_move(Fn *f, Reg dst, Reg src, uint32_t n);
void emit_zero(Fn *f, Reg dst, uint32_t n);
void emit_int(Fn *f, Reg dst, int64_t v);
Reg temp_new(Fn *f, Shape *s);
uint32_t temp_mark(const Fn *f);
void temp_release(Fn *f, uint32_t mark);
Reg temp_permanent(Fn *f, Shape *s);                   // never reused
Reg const_reg(Fn *f, uint64_t bits);                   // a register that holds these bits
Reg string_reg(Fn *f, uint32_t index);
Reg out_reg(Fn *f, uint32_t index); // slot `index` behind the header of the outgoing area
static inline bool is_out(Reg r) { return (r & R_REGION) == R_OUT && r < ANYREG; }
static inline bool is_dst(Reg r) { return r < ANYREG; }
static inline Reg reg_for(Fn *f, Reg dst, const TInfo *ti) {
    return is_dst(dst) ? dst : temp_new(f, ti->shape);
}

// --- func.c
FuncRef *func_lit(Fn *f, FuncInfo *info);
void func_gen(Fn *f, FuncRef *r);
void emit_ret(Fn *f, Reg from, uint32_t n);
void func_signature(Fn *f, Type *sig, Type *recv);
VarInfo *var_info(Fn *f, Object *o);
Reg var_declare(Fn *f, Object *o); // gives o a place; its value is undefined (boxed: zero)
void var_zero(Fn *f, Object *o);
Loc var_loc(Fn *f, Object *o);
void func_return(Fn *f, ReturnStmt *s);
void func_ret_values(Fn *f);                           // leaves with what the result variables hold
void func_return_error(Fn *f, Reg err);                // zero values and an error
Reg gen_closure(Fn *f, FuncRef *r, Object **captures, int n, Reg dst);
// The same with `lead` words of zeros in front of the captured variables.
Reg gen_closure_lead(Fn *f, FuncRef *r, uint32_t lead, Object **captures, int n, Reg dst);
void bind_captures(Fn *f, uint32_t lead); // loads them, at a function's entry

// --- wrapper.c
FuncRef *wrap_method(Comp *c, Type *recv, Selection *sel, bool boxed);
FuncRef *box_method(Comp *c, Type *recv, Selection *sel);
bool method_is_plain(const Selection *sel);
Reg gen_method_value(Fn *f, SelectorExpr *e, Reg dst);
Reg gen_method_expr(Fn *f, SelectorExpr *e, Reg dst);
void gen_go_defer(Fn *f, Expr *call, bool defer);

// --- loc.c
Loc loc_of(Fn *f, Expr *e); // of an addressable expression, map element or any value
Loc loc_walk(Fn *f, Expr *x, const Selection *sel, int n, Reg want);
Loc loc_steps(Fn *f, Loc l, const Selection *sel, int n);
Reg map_access(Fn *f, const Loc *l, Op base, Reg dst);
Loc loc_deref(Fn *f, Loc l);
Loc loc_field(Fn *f, Loc l, uint64_t off, Type *type);
Loc loc_any(Fn *f, Expr *e); // as loc_of, to be loaded before anything else is emitted
Loc loc_reg(Reg r, Type *type);
Loc loc_mem(Reg p, uint64_t off, Type *type);
Reg load(Fn *f, const Loc *l, Reg dst);
Reg load_release(Fn *f, const Loc *l, Reg dst,
                 uint32_t mark); // load; temporaries since mark are done with
void store(Fn *f, const Loc *l, Reg src);
void gen_to_loc(Fn *f, Expr *e, const Loc *l); // l is fresh memory or slots that e does not read
Reg loc_addr(Fn *f, const Loc *l, Reg dst);
void loc_pin(Fn *f, Loc *l, Object *const *assigned, int n);
bool loc_copies(Fn *f, const Loc *dst, Expr *e);       // large values: memory to memory
void loc_copy(Fn *f, const Loc *dst, const Loc *src);
bool loc_boxed(Fn *f, Expr *e, Loc *box);              // large literals
bool loc_effect(Fn *f, Expr *e);
void note_index(Fn *f, bool wide); // before an instruction that checks an index; wide: is_wide
bool is_wide(Fn *f, const Expr *e); // a variable of an unsigned type of 64 bits

// --- expr.c
Reg gen(Fn *f, Expr *e, Reg dst);
Reg gen_as(Fn *f, Expr *e, Type *t, Reg dst);          // converted implicitly to t
void gen_effect(Fn *f, Expr *e);                       // value not needed
Reg gen_const(Fn *f, Type *t, const ConstVal *v, Reg dst);
Reg gen_zero(Fn *f, Type *t, Reg dst);
bool const_imm(const Expr *e, int64_t *v); // an integer or bool constant that fits 16 bits
bool const_is_zero(Fn *f, const Expr *e);              // a constant that is its type's zero
uint64_t const_bits(Comp *c, Type *t, const ConstVal *v);
bool clobbers(Fn *f, const Expr *e);                   // its evaluation may call, allocate or park
bool clobbers_as(Fn *f, const Expr *e, Type *t);
bool mentions(Fn *f, const Expr *e, const Object *o);
bool overridden(const Fn *f, const Expr *e, Reg *r);

// --- order.c
void hoist_units(Fn *f, Expr *e);         // evaluates the calls in e, in order
void hoist_call(Fn *f, Expr *x, Expr *y); // the same for both, if y calls and x could see that
void hoist_list(Fn *f, Expr **list,
                uint32_t n); // the same for a list: calls in order, then the rest
void gen_commaok(Fn *f, Expr *e, Reg *val, Reg *ok);   // in: destinations or NOREG
Reg gen_try(Fn *f, TryExpr *e, Reg dst);

// --- arith.c
Reg gen_binary(Fn *f, BinaryExpr *e, Reg dst);
Reg gen_unary(Fn *f, UnaryExpr *e, Reg dst);
Reg gen_arith(Fn *f, Token op, Type *t, Reg x, Expr *y, Reg dst);
void emit_extend(Fn *f, const TInfo *ti, Reg r);
Reg gen_shift(Fn *f, Token op, Type *t, Reg x, Expr *y, Reg dst);
Reg gen_minmax(Fn *f, CallExpr *e, bool max, Reg dst);
bool is_nil(const Expr *e);

// --- complex.c
bool is_complex(const TInfo *ti);
Reg gen_complex_const(Fn *f, const TInfo *ti, const ConstVal *v, Reg dst);
void complex_arith(Fn *f, Token op, const TInfo *ti, Reg x, Expr *y, Reg dst); // dst = x op y
void complex_neg(Fn *f, const TInfo *ti, Reg x, Reg dst);
Reg complex_convert(Fn *f, Expr *x, TInfo *to, Reg dst);
Reg gen_complex(Fn *f, CallExpr *e, Reg dst);          // complex(re, im)
Reg gen_part(Fn *f, CallExpr *e, bool real, Reg dst);  // real(z), imag(z)

// --- cond.c
void gen_cond(Fn *f, Expr *e, bool sense, Label l);    // jumps to l when e == sense
Reg gen_bool(Fn *f, Expr *e, Reg dst);
Reg gen_equal(Fn *f, Type *t, Reg x, Reg y, Reg dst);  // x == y to a bool

// --- conv.c
Reg gen_conversion(Fn *f, CallExpr *e, Reg dst);
Reg gen_iface(Fn *f, Type *from, Reg src, Type *to, Reg dst);
bool conv_clobbers(Fn *f, const CallExpr *e);
Reg gen_assert(Fn *f, TypeAssertExpr *e, Reg dst, Reg ok);

// --- call.c
typedef enum CallMode { CM_PLAIN, CM_GO, CM_DEFER } CallMode;
// A value to be passed: an expression, or (e NULL) what a register holds.
typedef struct Val { Expr *e; Reg reg; Type *type; } Val;
Reg val_gen(Fn *f, const Val *v, Type *t, Reg dst);
bool val_clobbers(Fn *f, const Val *v, Type *t);
Val *vals_of_tuple(Fn *f, Expr *call);                 // its results, in registers
void gen_call(Fn *f, CallExpr *e, CallMode mode);      // results at out_reg(f, 0)
void gen_call_object(Fn *f, Object *func, Expr **args, uint32_t n, bool dots, CallMode mode);
Reg gen_call_value(Fn *f, CallExpr *e, Reg dst);
Reg gen_receiver(Fn *f, SelectorExpr *e, Reg dst);
void emit_call(Fn *f, Op op, unsigned b, int64_t w, CallMode mode);
uint32_t sig_slots(Comp *c, const Tuple *t);
void out_reserve(Fn *f, uint32_t slots);

// --- inline.c
bool is_inlined(Fn *f, const CallExpr *e);
bool gen_inline(Fn *f, CallExpr *e, Reg *dst);

// --- builtin.c
Reg gen_builtin(Fn *f, CallExpr *e, Reg dst);
CallExpr *spread_args(Fn *f, CallExpr *e);
bool builtin_clobbers(Fn *f, const CallExpr *e);
Reg gen_len(Fn *f, Type *t, Reg x, Reg dst);
bool is_script_print(const CallExpr *e);
void gen_script_print(Fn *f, CallExpr *e, CallMode mode);

// --- append.c
Reg gen_append(Fn *f, CallExpr *e, Reg dst);
void store_values(Fn *f, Type *elem, Reg base, const Val *v, uint32_t n); // to fresh memory
Reg gen_slice_of(Fn *f, Type *slice, const Val *elems, uint32_t n, Reg dst);

// --- lit.c
Reg gen_composite(Fn *f, CompositeLit *e, Reg dst);
void gen_composite_loc(Fn *f, CompositeLit *e, const Loc *l, bool zeroed);
Reg gen_composite_ptr(Fn *f, CompositeLit *e, Reg dst);

// --- stmt.c
void gen_stmt(Fn *f, Stmt *s);
void gen_block(Fn *f, Stmt **stmts, uint32_t n);
void gen_branch(Fn *f, BranchStmt *s);

// --- assign.c
void gen_assign(Fn *f, AssignStmt *s);
void gen_incdec(Fn *f, IncDecStmt *s);
void gen_vardecl(Fn *f, VarDecl *d);
void gen_init(Fn *f, Object **vars, int n, Expr *rhs); // package variables
void gen_assign_reg(Fn *f, Expr *lhs, bool define, Reg src, Type *t);
void gen_assign_two(Fn *f, Expr **lhs, const Reg *src,
                    Type *const *t);                   // lhs[0], lhs[1] = src[0], src[1]
bool declares(const Expr *lhs);                        // lhs of := is a new variable

// --- loop.c
void gen_for(Fn *f, ForStmt *s);
void gen_range(Fn *f, RangeStmt *s);
void push_control(Fn *f, Control *c, const void *stmt, Label brk, Label cont);
Expr *range_var(const RangeStmt *s, uint32_t i); // NULL: none, or blank
// A loop variable takes the value in r; it may become that register.
void range_bind(Fn *f, const RangeStmt *s, Expr *lhs, Reg r, Type *t);

// --- rangefunc.c
void gen_range_func(Fn *f, RangeStmt *s);
FuncRef *range_func(Fn *f, FuncInfo *info);
bool range_leave(Fn *f, const BranchStmt *s);  // false: s stays inside the loop body
void range_return(Fn *f);                      // leaves the body to return from the outer function
Reg range_defers(Fn *f);                       // holds where defer statements of the body defer to

// --- switch.c, select.c
void gen_switch(Fn *f, SwitchStmt *s);
void gen_typeswitch(Fn *f, TypeSwitchStmt *s);
void gen_select(Fn *f, SelectStmt *s);

#endif
