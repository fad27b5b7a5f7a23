// SPDX-License-Identifier: GPL-3.0-or-later
// Inside the checker: the state of one package's check and what its files offer each other.
//
// An Operand is what an expression evaluates to. Expression checkers fill one in and leave the
// same on the node; they report a mistake where they meet it and answer MODE_INVALID, which
// everybody else passes on in silence. An expression of untyped type is not final yet: whoever
// gives it a type tells check_final_type, which walks down the tree again.
#ifndef VM_TYPES_IMPL_H
#define VM_TYPES_IMPL_H

#include <stdlib.h>

#include "vm/syntax/syntax.h"
#include "vm/types/types.h"

typedef struct Checker Checker;
typedef struct MonoGraph MonoGraph;

enum { COLOR_WHITE, COLOR_GREY, COLOR_BLACK };

enum { WALK_NEW, WALK_ACTIVE, WALK_DONE }; // IfaceInfo.walk

// Bit of Node.mode while an untyped expression is the left operand of a non-constant shift.
enum { MODE_MASK = 0x0f, MODE_SHIFT_LHS = 0x80 };

typedef struct Operand {
    uint8_t mode; // ExprMode
    uint8_t builtin; // BuiltinId of MODE_BUILTIN
    Expr *expr;
    Type *type;
    ConstVal *val;
} Operand;

typedef VEC(Object *) ObjectVec;

struct DeclInfo {
    Scope *file; // scope to resolve it in
    Object **lhs; // variables that share one initialiser, else NULL
    int32_t nlhs;
    Expr *typex;
    Expr *init;
    bool inherited; // a constant's type and value come from an earlier line
    ConstVal *iota;
    TypeDecl *type_decl;
    FuncDecl *func_decl;
    BlockStmt *body; // of func_decl
    ObjectVec methods; // of a type name, in source order
    bool in_script; // runs where it stands among a script's statements
    bool paired; // a variable that is defined along with others, each by a value of its own
    ObjectVec deps; // package-level objects that it refers to
    const DeclInfo *last_user; // last declaration that noted this one as a dependency
    uint32_t visit; // of the search for initialisation cycles
    bool init_checked; // the initialiser has been checked and all lhs have their type
    bool init_emitted; // in Package.inits
};

typedef struct Env {
    DeclInfo *decl; // declaration whose dependencies are being collected
    Scope *scope;
    ConstVal *iota; // in a constant declaration
    Pos err_pos; // of an inherited constant: report here; else 0
    FuncInfo *func; // NULL at package level
    bool in_tparams; // among the constraints of type parameters
    bool has_call_or_recv; // something in this expression must be evaluated at run time
} Env;

typedef struct Delayed {
    void (*run)(Checker *c, const struct Delayed *d);
    void *p, *q;
    Env env;
    Pos pos;
} Delayed;

struct Checker {
    TypesCtx *ctx;
    Arena *a;
    Package *pkg;
    Env env;
    ObjectVec path; // objects being declared, outermost first
    ObjectVec objects; // package-level objects and methods in source order
    uint32_t first; // session: how many of them are of earlier units
    VEC(Object *) pkgnames; // explicit imports, for those not used
    VEC(Delayed) delayed;
    uint32_t delayed_done;
    uint32_t nlocal; // types declared in functions
    MonoGraph *mono; // what was instantiated with what; NULL: nothing yet
    uint32_t nerrors;
    Diag *last; // of the latest report; NULL when that was kept back
    uint32_t visit;
    int depth; // of nested expressions and statements
};

struct TypesCtx {
    TypesConfig cfg;
    bool report_unused; // in scripts, too
    Arena *a;
    Type *basics[TYPE_UNTYPED_NIL + 1];
    Type *byte_type, *rune_type, *error_type, *any_type, *empty_tuple, *comparable_type;
    Type *unsafe_memory; // what unsafe.Pointer points to; NULL until that package is imported
    Scope *universe, *script_universe;
    VEC(Package *) packages;
    VEC(const char *) importing; // paths of imports under way
    Type **canon; // open hash table of canonical types
    uint32_t ncanon, canon_mask;
    struct MethodSetEntry *msets;
    uint32_t nmsets, msets_mask;
    struct Instance *insts; // open hash table of instances
    uint32_t ninsts, insts_mask;
    uint32_t expansion; // instances being expanded within each other
    uint32_t stencils; // bodies made of generic functions
    bool too_many, too_many_reported; // instances
    uint32_t next_id;
    const Name *blank, *empty, *init_name, *main_name, *error_name;
};

// ---- type.c
Type *type_new(TypesCtx *ctx, TypeKind kind);
Type *types_new_func(TypesCtx *ctx);
Type *types_new_named(TypesCtx *ctx, Object *obj);
Object *object_new(TypesCtx *ctx, ObjKind kind, Package *pkg, const Name *name, Pos pos);
Object *var_new(Checker *c, VarRole role, const Name *name, Pos pos, Type *type);
bool type_has_name(const Type *t); // predeclared or declared
bool type_is_valid(const Type *t);
Type *type_array_deref(Type *t); // array type behind a pointer to an array, else t
extern const Type type_invalid;
extern const Type type_no_core; // what type_core answers when there is none
bool type_is_bytes_or_runes(const Type *t);
bool object_same_id(const Object *o, const Package *pkg, const Name *name);

// ---- typeset.c
// Fills in the terms of an interface whose parts are known, for iface_complete.
void typeset_compute(IfaceInfo *in);
bool typeset_is_methods(Type *iface); // no constraint: it can be the type of a variable
bool typeset_is_empty(Type *iface);
bool typeset_equal(const IfaceInfo *x, const IfaceInfo *y); // terms alone
bool term_overlaps(const Term *x, const Term *y);
bool type_is_param(const Type *t);
Type *param_iface(const Type *tp); // its constraint
// The terms of its constraint; -1 when it allows all types, or none.
int param_terms(const Type *tp, const Term **terms);
// Whether test holds for the underlying types of all that t may be; where nothing limits a type
// parameter it is asked about that itself.
bool type_each_under(Type *t, bool (*test)(Type *u, void *arg), void *arg);
// The underlying type; of a type parameter the one that all its types have, or type_no_core.
Type *type_core(Type *t);
Type *type_core_string(TypesCtx *ctx, Type *t); // where a string may stand for a []byte
bool param_is(const Type *tp, int flags);
bool param_has_nil(const Type *tp);
bool param_comparable(const Type *tp);
// What implements t's methods: whether it is in the type set too.
bool typeset_allows(Checker *c, Type *v, Type *t, bool constraint, const char **why);

// ---- subst.c
enum { SUBST_MAX_DEPTH = 1000 };
// Types `to` for type parameters `from`, NULL for those that stay. local, unless NULL, may say
// what a declared type without arguments becomes.
typedef struct Subst {
    TypesCtx *ctx;
    TypeList from, to;
    Type *(*local)(struct Subst *s, Type *named);
    void *arg; // of local
    int depth;
    bool fresh; // private: copy variables even if their types stay
} Subst;
Type *type_subst(Subst *s, Type *t);
TypeList types_subst(Subst *s, TypeList list);
// A method's or function's type with parameters and results of its own, generic no longer.
Type *subst_signature(Subst *s, Type *t);
bool type_mentions(Type *t, TypeList params);
bool type_mentions_any(Type *t);

// ---- instance.c
// pos: where a new one comes from; 0: of the origin.
Type *instance_named(TypesCtx *ctx, Type *origin, TypeList targs, Pos pos);
Object *instance_func(TypesCtx *ctx, Object *origin, TypeList targs);
void instance_check_number(Checker *c); // reports when they have become too many
void named_expand(Type *t); // gives an instance its underlying type, if that can be known
void named_methods(Type *t); // and its methods
void instances_forget_methods(TypesCtx *ctx, const Type *origin); // it has got others
void method_settle(TypesCtx *ctx, Object *m); // gives the method of an instance its type
bool type_is_generic(const Type *t); // to be instantiated
void check_not_generic(Checker *c, Operand *x);
bool check_type_args(Checker *c, Expr **list, uint32_t n, TypeList *targs);
Type *check_instance_base(Checker *c, IndexExpr *e); // T of T[A], generic or invalid
Type *check_instance_type(Checker *c, IndexExpr *e);
// The function type of the function that fun names, instantiated; fun comes to mean the instance.
// The arguments' constraints are checked later, `at` says where the first nat are written.
Type *check_instantiate(Checker *c, Expr *fun, Pos pos, TypeList targs, Expr **at, uint32_t nat);
TypeList check_rename(Checker *c, TypeList tparams, Subst *s);
// The function type that a generic function is assigned to, as source of type arguments.
typedef struct Target {
    Type *sig;
    Expr *expr; // what messages call it
} Target;
// Instantiates generic function x: with what e, unless NULL, gives, and what the target tells.
// With !infer too few arguments are left in *partial, and the answer is true.
bool check_func_inst(Checker *c, const Target *target, Operand *x, IndexExpr *e, bool infer,
                     TypeList *partial);

// ---- unify.c, infer.c
enum { UNIFY_ASSIGN = 1, UNIFY_EXACT = 2 };
typedef struct Unifier {
    Checker *c;
    TypeList tparams;
    int *cell; // of each parameter
    Type **types; // of each cell; NULL: unknown
    int depth;
} Unifier;
void unifier_init(Unifier *u, Checker *c, TypeList tparams, TypeList targs);
bool unifier_unify(Unifier *u, Type *x, Type *y, int mode);
Type *unifier_at(const Unifier *u, int i);
void unifier_set(Unifier *u, int i, Type *t);
int unifier_unknowns(const Unifier *u);
typedef struct Inference {
    Pos pos;
    TypeList tparams;
    TypeList targs; // in: known ones, NULL or missing where not; out: all
    Type **params; // types of the parameters, one for each argument; overwritten
    Operand *args;
    int nargs;
    bool reverse; // from what a function is assigned to
    const char *message; // on failure; NULL: all has been said
    Pos message_pos;
} Inference;
bool check_infer(Checker *c, Inference *in);

// ---- tparam.c
void check_collect_tparams(Checker *c, TypeList *dst, const FieldList *list);
Type *check_constraint_elem(Checker *c, Expr *e); // of an interface: T, ~T, A | B
IndexExpr *receiver_index(Expr *e); // T[P] of a receiver T[P], *T[P]; or NULL
// The type of such a receiver; declares the names it gives to the type's parameters.
Type *check_generic_receiver(Checker *c, Field *f, TypeList *params);

// ---- mono.c
void mono_record(Checker *c, Pos pos, TypeList tparams, TypeList targs, Expr **at, uint32_t nat);
void mono_check(Checker *c);
void mono_free(Checker *c);

// ---- stencil.c
bool stencil_body(Checker *c, Object *inst);

// ---- check.c, session.c
Package *package_new(TypesCtx *ctx, const char *path, File **files, int nfiles, bool standard);
void check_files(Checker *c); // the package's files, from the start to the end
void checker_free(Checker *c);
typedef struct Session Session;
// Whether s is the scope of the package, or that of a session's earlier units.
bool check_is_package_scope(const Checker *c, const Scope *s);
// The type name, of an earlier unit, that the method m names as its receiver; or NULL.
Object *session_receiver(Checker *c, Object *m, const Name *base);
void session_add_methods(Checker *c); // once all is collected
void session_check_methods(Checker *c); // once all has its type
// Statement `at` of a unit is an expression: its values are kept and shown, by how many statements
// more behind it.
uint32_t session_result(Checker *c, uint32_t at);
Object *session_last(const Checker *c); // what _ means as a value; or NULL
void session_free(Session *s);

// ---- interface.c
void msets_forget(TypesCtx *ctx); // types have got methods

// ---- typestring.c
const char *type_text(Checker *c, const Type *t); // as diagnostics print it
const char *expr_text(Checker *c, const Expr *e);
const char *operand_text(Checker *c, const Operand *x);

// ---- scope.c
Scope *scope_new(Checker *c, Scope *parent);
// Adds obj; returns the object of that name that is already there, and then adds nothing.
Object *scope_insert(TypesCtx *ctx, Scope *s, Object *obj);
// Adds obj, in the place of the object of that name.
void scope_replace(TypesCtx *ctx, Scope *s, Object *obj);
Object *scope_lookup_parent(Scope *s, const Name *name, Scope **where);
void universe_init(TypesCtx *ctx);

// ---- check.c: messages
void check_errorf(Checker *c, Pos pos, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
// The same with a span to underline.
void check_error_at(Checker *c, const void *node, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
// Gives the message just reported a line of advice.
void check_hint(Checker *c, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
// Whether the code under check stands in a script: unused things are allowed there, and packages
// without import, and the scripts' own print.
bool check_in_script(const Checker *c);
// NULL, or "requires go1.n or later ..." when the file's version of Go is an older one.
const char *check_version(Checker *c, int n);
const char *check_printf(Checker *c, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
const char *pos_text(Checker *c, Pos pos); // file:line:col
void check_later(Checker *c, void (*run)(Checker *, const Delayed *), void *p, void *q, Pos pos);
void check_process_delayed(Checker *c, uint32_t from);
// False, with a message, when the tree is too deep to go on; to be paired with check_leave.
bool check_enter(Checker *c, const void *node);
static inline void check_leave(Checker *c)
{
    c->depth--;
}

// ---- resolve.c, decl.c, initorder.c, script.c
void check_collect(Checker *c);
void check_unused_imports(Checker *c);
bool check_declare(Checker *c, Scope *scope, Object *obj);
void check_object(Checker *c, Object *obj); // gives a package-level object its type
void check_decl_stmt(Checker *c, DeclStmt *s);
// Checks the statements of f in its scope, once.
void check_func_body(Checker *c, FuncInfo *f, BlockStmt *body);
void check_add_dep(Checker *c, Object *obj);
void check_cycle_error(Checker *c, Object **cycle, int n, int start);
void check_init_order(Checker *c);
// Decides which file's statements are the program and makes their body.
void check_script_begin(Checker *c);
// Declares what a statement of a script defines with :=.
void check_script_define(Checker *c, Stmt *s, Scope *file_scope);
void check_script_body(Checker *c);
Object *check_add_object(Checker *c, Object *obj, DeclInfo *decl, bool insert);
void check_decl_arity(Checker *c, Pos pos, Ident **names, uint32_t nnames, Expr **values,
                      uint32_t nvalues, bool is_const, bool inherited);
DeclInfo *decl_new(Checker *c, Scope *file);
void check_declare_var_objects(Checker *c, Object **lhs, uint32_t nlhs, Expr *typex, Expr **values,
                               uint32_t nvalues, Scope *file, Pos scope_pos);
// The standard package that x in x.sel means in a script, as an object declared in its file; NULL:
// none has that name.
Object *check_implicit_import(Checker *c, const Ident *x, const Name *sel);
Package *check_import(Checker *c, const char *path, const void *node);
Package *unsafe_package(TypesCtx *ctx);
FuncInfo *func_info_new(Checker *c, FuncInfo *parent);
void func_info_set_sig(FuncInfo *f, Type *sig); // parameters become f's
void check_note_import(Checker *c, Package *p);

// ---- typexpr.c
Type *check_type(Checker *c, Expr *e); // valid or invalid, never NULL
Type *check_var_type(Checker *c, Expr *e); // of a variable: no constraint interface
Type *check_defined_type(Checker *c, Expr *e, Object *def);
// recv, tparams, scope: NULL when there are none.
Type *check_func_type(Checker *c, FuncType *e, const FieldList *recv, const FieldList *tparams,
                      Scope *scope);
// Resolves an identifier; fills in x.
void check_ident(Checker *c, Operand *x, Ident *id, Object *def, bool want_type);
void check_valid_type(Checker *c, Object *typename);
void check_note_capture(Checker *c, Object *v); // v is used in the function being checked
void check_valid_instance(Checker *c, Type *t);
Type *check_generic_type(Checker *c, Expr *e); // need not be instantiated

// ---- lookup.c
typedef struct Lookup {
    Object *obj; // NULL: absent, ambiguous, or (ptr_recv_missing) needs an addressable operand
    Type *holder;
    SelStep *path;
    int npath;
    bool indirect; // went through a pointer
    bool ambiguous;
    bool ptr_recv_missing;
    bool on_pointer; // the receiver reached is a pointer
} Lookup;
Lookup lookup_member(TypesCtx *ctx, Type *t, bool addressable, const Package *pkg,
                     const Name *name, bool fold_case);
// Computes the method set, as far as the embedded types are known.
void iface_complete(Type *iface);
// The same once everything is known, and reports what is wrong with it.
void check_iface(Checker *c, Type *iface);
// A method of iface that v lacks, or NULL. *why receives the explanation Go gives.
Object *missing_method(Checker *c, Type *v, Type *iface, bool is_static, const char **why);
// The same with another idea of which methods' types are the same.
Object *missing_method_by(Checker *c, Type *v, Type *iface, bool is_static,
                          bool (*same)(Type *x, Type *y, void *arg), void *arg, const char **why);
bool check_satisfies(Checker *c, Type *v, Type *constraint, const char **why);
bool check_implements(Checker *c, Type *v, Type *t, const char **why);
// Why there is no field or method `sel` in t; alt is one of similar spelling, or NULL.
const char *lookup_error_text(Checker *c, const Type *t, const Name *sel, const Object *alt,
                              bool struct_lit);
bool type_is_interface_pointer(const Type *t);
// The Selection for what a successful lookup found; sets no `type`.
Selection *selection_new(TypesCtx *ctx, Type *recv, const Lookup *l);

// ---- suggest.c: advice that goes with the message just reported
void check_suggest_name(Checker *c, const Name *name);
void check_suggest_export(Checker *c, const Package *p, const Name *name);
void check_suggest_member(Checker *c, Type *t, const Name *name, bool fields_only);

// ---- embed.c
void check_embeds(Checker *c); // gives variables under //go:embed their initialisers

// ---- unsafe.c
void unsafe_declare(TypesCtx *ctx, Package *p); // fills in package unsafe
// Size, alignment or offset that unsafe.ID(x) gives, as Go lays it out; x is checked and concrete.
int64_t check_unsafe_layout(Expr *x, BuiltinId id);
// Checks a call of a function of package unsafe with arguments x and y, if it has two; x becomes
// the result.
bool check_unsafe_call(Checker *c, Operand *x, Operand *y, BuiltinId id);
// Whether x may be converted to t, one of them being an unsafe.Pointer.
bool check_unsafe_convertible(Checker *c, Operand *x, Type *t, const char **why);

// ---- expr.c
void check_expr(Checker *c, Operand *x, Expr *e); // one value
void check_expr_hint(Checker *c, Operand *x, Expr *e, Type *hint); // elided composite literals
void check_expr_target(Checker *c, Operand *x, Expr *e, const Target *target);
void check_multi_expr(Checker *c, Operand *x, Expr *e); // perhaps a tuple, or comma-ok
// May be a generic function or type.
void check_generic_or_type(Checker *c, Operand *x, Expr *e);
// An argument: perhaps a tuple, or a generic function; *partial receives what type arguments it
// has when they are too few.
void check_argument(Checker *c, Operand *x, Expr *e, TypeList *partial);
void check_expr_or_type(Checker *c, Operand *x, Expr *e);
typedef enum ExprKind { EXPR_CONVERSION, EXPR_EXPRESSION, EXPR_STATEMENT } ExprKind;
// Anything, statements' calls included; says what kind of expression it was.
ExprKind check_raw_expr(Checker *c, Operand *x, Expr *e, Type *hint);
void check_single_value(Checker *c, Operand *x);
void check_record(Checker *c, Operand *x);
void check_record_comma_ok(Checker *c, Expr *e, Type *first, Type *second);
void check_use(Checker *c, Expr **list, uint32_t n); // evaluates for messages and uses only
void check_use_lhs(Checker *c, Expr **list, uint32_t n);
void check_binary(Checker *c, Operand *x, Expr *e, Expr *lhs, Expr *rhs, Token op);
void check_binary_operands(Checker *c, Operand *x, Operand *y, Expr *e, Token op, Pos op_pos);
void check_comparison(Checker *c, Operand *x, Operand *y, Token op, bool switch_case);
void check_match_types(Checker *c, Operand *x, Operand *y);

// ---- untyped.c
typedef enum ConvCode { CONV_OK, CONV_TRUNCATED, CONV_OVERFLOWS, CONV_BAD } ConvCode;
void check_final_type(Checker *c, Expr *e, Type *type, bool final);
void check_final_value(Expr *e, ConstVal *val);
ConvCode check_implicit_type(Checker *c, Operand *x, Type *target, Type **type, ConstVal **val);
void check_convert_untyped(Checker *c, Operand *x, Type *target);
void check_default(Checker *c, Operand *x); // gives an untyped operand its default type
bool const_representable(Checker *c, const ConstVal *v, const Type *basic, ConstVal **rounded);
void check_representable(Checker *c, Operand *x, Type *basic);
void check_overflow(Checker *c, Operand *x, Pos op_pos);
bool operand_is_nil(const Operand *x);

// ---- convert.c
bool check_assignable(Checker *c, Operand *x, Type *t, const char **why);
void check_conversion(Checker *c, Operand *x, Type *t);
void check_assignment(Checker *c, Operand *x, Type *t, const char *context);

// ---- assign.c
void check_init_const(Checker *c, Object *lhs, Operand *x);
// Evaluates e, which is to initialise lhs.
void check_init_expr(Checker *c, Object *lhs, Operand *x, Expr *e);
void check_init_var(Checker *c, Object *lhs, Operand *x, const char *context);
void check_init_vars(Checker *c, Object **lhs, int nlhs, Expr **rhs, uint32_t nrhs, Node *ret);
void check_assign_var(Checker *c, Expr *lhs, Operand *x, Expr *rhs, const char *context);
void check_assign_stmt(Checker *c, AssignStmt *s);
const char *types_summary(Checker *c, Type *const *types, int n, bool variadic);
void check_mark_assigned(Checker *c, Expr *lhs);
void check_mark_address_taken(Checker *c, Expr *x);
Object *expr_root_var(Expr *x); // the variable of which x is the whole or a part in place
void check_short_var_decl(Checker *c, Node *at, Expr **lhs, uint32_t nlhs, Expr **rhs,
                          uint32_t nrhs);

// ---- call.c, builtin.c, selector.c, index.c, literal.c
ExprKind check_call(Checker *c, Operand *x, CallExpr *e);
CallKind check_callee_kind(Expr *fun); // of a function that is neither type nor built-in
// Assigns arguments to the parameters of a function type, which is instantiated first when it is
// generic, the first type arguments given. partial, when not NULL: those of generic functions
// among the arguments. Returns the function type instantiated, sig itself after an error.
Type *check_arguments(Checker *c, CallExpr *call, Type *sig, TypeList targs, Operand *args,
                      int nargs, const TypeList *partial);
void check_pipe(Checker *c, Operand *x, PipeExpr *e, ExprKind *kind);
void check_try(Checker *c, Operand *x, TryExpr *e);
void check_selector(Checker *c, Operand *x, SelectorExpr *e, Object *def, bool want_type);
bool check_builtin(Checker *c, Operand *x, CallExpr *call, BuiltinId id);
ExprKind builtin_kind(BuiltinId id);
const char *builtin_name(BuiltinId id);
// True: x is a generic function, to be instantiated with the indices.
bool check_index_expr(Checker *c, Operand *x, IndexExpr *e);
void check_slice_expr(Checker *c, Operand *x, SliceExpr *e);
// Checks an index or size; max < 0: no upper limit. *val >= 0 receives a constant's value.
Type *check_index(Checker *c, Expr *e, int64_t max, int64_t *val);
bool check_valid_index(Checker *c, Operand *x, const char *what, bool allow_negative);
void check_composite_lit(Checker *c, Operand *x, CompositeLit *e, Type *hint);
void check_func_lit(Checker *c, Operand *x, FuncLit *e);
// Constants met so far in a literal's keys or a switch's cases.
typedef struct SeenConst {
    const ConstVal *val;
    const Type *type; // NULL: types do not matter
    Pos pos;
} SeenConst;
typedef struct SeenSet {
    SeenConst *table;
    uint32_t mask;
} SeenSet;
SeenSet seen_new(Checker *c, uint32_t n); // room for n constants
// The entry of an equal constant (and identical type) when there is one; else adds it.
const SeenConst *seen_add(Checker *c, SeenSet *s, const ConstVal *v, const Type *type, Pos pos);
// Operands of a list of expressions: of a single call with several results its values. In the
// arena; *n receives how many.
Operand *check_expr_list(Checker *c, Expr **list, uint32_t len, int *n);

// ---- stmt.c, switch.c, return.c. Branches and labels are the parser's.
void check_stmt(Checker *c, Stmt *s);
void check_stmt_list(Checker *c, Stmt **list, uint32_t n);
void check_switch(Checker *c, SwitchStmt *s);
void check_type_switch(Checker *c, TypeSwitchStmt *s);
void check_select(Checker *c, SelectStmt *s);
void check_range(Checker *c, RangeStmt *s);
// rangefunc.c. The body of s becomes a function of its own; env is to be restored afterwards.
void check_enter_range_body(Checker *c, RangeStmt *s);
void check_range_branch(Checker *c, const BranchStmt *s);
void check_range_return(Checker *c); // a return, or ?
void check_defers(Checker *c); // a defer statement
const char *check_range_func(const Signature *f); // why it cannot be ranged over, or NULL
void check_open_scope(Checker *c);
void check_close_scope(Checker *c);
void check_usage(Checker *c, Scope *s);
bool stmt_is_terminating(const Stmt *s);
bool stmts_are_terminating(Stmt *const *list, uint32_t n);

#endif
