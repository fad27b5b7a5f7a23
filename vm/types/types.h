// SPDX-License-Identifier: GPL-3.0-or-later
// The type checker's data: types, objects, scopes, packages, and what it leaves on the tree.
//
// Model: go/types. types_check_package resolves, checks and annotates one package; the tree's
// annotation fields afterwards hold final types and constants, so that nothing downstream looks
// up a name or converts an untyped value again. All data lives in the context's arena and is
// immutable after the check, but for the `info` words, which belong to the compiler, and for
// bodies of standard packages, which types_check_body checks on first reference. One context may
// hold many packages; it is used by one thread at a time.
//
// Types are compared with type_identical, never by address: literal types are not unique.
// type_canonical gives one representative of each class of identical types.
#ifndef VM_TYPES_TYPES_H
#define VM_TYPES_TYPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "vm/base/arena.h"
#include "vm/base/buf.h"
#include "vm/base/diag.h"
#include "vm/base/source.h"
#include "vm/base/str.h"
#include "vm/syntax/ast.h"
#include "vm/types/const.h"

typedef struct Type Type;
typedef struct Object Object;
typedef struct Scope Scope;
typedef struct Package Package;
typedef struct FuncInfo FuncInfo;
typedef struct Selection Selection;
typedef struct TypesCtx TypesCtx;

// ---- Types

typedef enum TypeKind {
    TYPE_INVALID, // of what did not check; silences messages that would follow from it
    TYPE_BOOL,
    TYPE_INT,
    TYPE_INT8,
    TYPE_INT16,
    TYPE_INT32,
    TYPE_INT64,
    TYPE_UINT,
    TYPE_UINT8,
    TYPE_UINT16,
    TYPE_UINT32,
    TYPE_UINT64,
    TYPE_UINTPTR,
    TYPE_FLOAT32,
    TYPE_FLOAT64,
    TYPE_COMPLEX64,
    TYPE_COMPLEX128,
    TYPE_STRING,
    TYPE_UNTYPED_BOOL,
    TYPE_UNTYPED_INT,
    TYPE_UNTYPED_RUNE,
    TYPE_UNTYPED_FLOAT,
    TYPE_UNTYPED_COMPLEX,
    TYPE_UNTYPED_STRING,
    TYPE_UNTYPED_NIL,
    TYPE_ARRAY,
    TYPE_SLICE,
    TYPE_STRUCT,
    TYPE_POINTER,
    TYPE_FUNC,
    TYPE_INTERFACE,
    TYPE_MAP,
    TYPE_CHAN,
    TYPE_NAMED,
    TYPE_TUPLE, // results of a call with none or several; (T, bool) of a comma-ok expression
    TYPE_PARAM, // a type parameter: in generic code alone, its own underlying type
    TYPE_UNION, // ~A | B, an element of a constraint
    TYPE_KIND_COUNT
} TypeKind;

typedef enum ChanDir { CHAN_BOTH, CHAN_SEND, CHAN_RECV } ChanDir;

// A list of variables: parameters, results, or the values of a multi-valued expression.
typedef struct Tuple {
    Object **vars;
    int32_t len;
} Tuple;

// Type parameters, or the arguments for them.
typedef struct TypeList {
    Type **list;
    int32_t len;
} TypeList;

// One element of a type set: `type`, or with the tilde all whose underlying type it is.
typedef struct Term {
    Type *type;
    bool tilde;
} Term;

typedef struct StructInfo {
    Object **fields; // OBJ_VAR with is_field
    const char **tags; // NULL, or one per field, "" where none; unquoted, NUL-terminated
    int64_t *offsets; // nfields of them, filled in by type_size
    int32_t nfields;
} StructInfo;

typedef struct Signature {
    Tuple params; // of a variadic function the last one's type is a slice
    Tuple results;
    Object *recv; // methods and interface methods; not part of the type's identity
    bool variadic;
    TypeList tparams; // of a generic function, which has to be instantiated
    TypeList rparams; // of a method of a generic type: the names its receiver gives them
} Signature;

typedef struct IfaceInfo {
    TypesCtx *ctx;
    Object **explicit_methods;
    Type **embedded;
    Pos *embedded_at; // where each was written
    int32_t nexplicit, nembedded;
    // The method set: OBJ_FUNC in the order of object_name_less. An interface method's number at
    // run time is its index here.
    Object **methods;
    int32_t nmethods;
    bool collected; // explicit_methods and embedded are all there
    bool complete; // methods is computed
    bool completing;
    uint8_t walk; // private to vm/types
    bool is_any; // spelled `any`
    bool is_comparable; // embeds the predeclared `comparable`, a constraint only
    bool implicit; // stands for a constraint written without interface{}
    // The types it is limited to, a constraint only; nterms -1: any. Once complete.
    Term *terms;
    int32_t nterms;
} IfaceInfo;

typedef struct NamedInfo {
    Object *obj; // OBJ_TYPENAME
    Type *underlying; // never TYPE_NAMED; NULL while its declaration is being checked
    Type *from; // right-hand side as declared, a chain to follow while checking
    Object **methods; // OBJ_FUNC in source order
    int32_t nmethods, cap;
    uint8_t valid; // state of the search for infinitely large types
    TypeList tparams; // generic type: to be instantiated
    // Instance of a generic type; one for each list of arguments, so that == of pointers is
    // identity. Its underlying type and methods are made when somebody asks for them.
    Type *origin;
    TypeList targs;
    TypesCtx *ctx;
    bool expanding; // its underlying type is being made
    uint32_t local; // declared in a function: its number among those of the package; else 0
    TypeList implicit; // declared in a generic function: the arguments of the instance it is in
} NamedInfo;

typedef struct ParamInfo {
    Object *obj; // OBJ_TYPENAME
    Type *bound; // constraint as written
    Type *iface; // the same as an interface, made on demand
    Type *canon; // of a name that a receiver gives: the base type's own parameter
    int32_t index; // in its list
    bool comparing; // private to vm/types
} ParamInfo;

typedef struct UnionInfo {
    Term *terms;
    int32_t nterms;
} UnionInfo;

struct Type {
    uint8_t kind; // TypeKind
    uint8_t basic; // TBASIC_* of basic types
    bool laid_out; // size and align are known
    bool has_pointers; // after type_size: contains something the collector follows
    int32_t align;
    int64_t size;
    uint32_t id; // unique in the context, in order of creation
    uint32_t hash; // 0 until asked for
    Type *canonical; // NULL until asked for
    void *info; // the compiler's
    union {
        const char *name; // basic types
        struct {
            Type *elem;
            int64_t len;
        } array;
        struct {
            Type *elem;
        } slice, pointer;
        struct {
            Type *key, *elem;
        } map;
        struct {
            Type *elem;
            uint8_t dir; // ChanDir
        } chan;
        StructInfo strct;
        Signature func;
        IfaceInfo iface;
        NamedInfo named;
        Tuple tuple;
        ParamInfo param;
        UnionInfo onion;
    };
};

enum {
    TBASIC_BOOLEAN = 1,
    TBASIC_INTEGER = 2,
    TBASIC_UNSIGNED = 4,
    TBASIC_FLOAT = 8,
    TBASIC_STRING = 16,
    TBASIC_UNTYPED = 32,
    TBASIC_COMPLEX = 64,
    TBASIC_NUMERIC = TBASIC_INTEGER | TBASIC_FLOAT | TBASIC_COMPLEX,
    TBASIC_ORDERED = TBASIC_INTEGER | TBASIC_FLOAT | TBASIC_STRING,
    TBASIC_CONST = TBASIC_BOOLEAN | TBASIC_NUMERIC | TBASIC_STRING,
};

// ---- Objects

typedef enum ObjKind {
    OBJ_CONST,
    OBJ_TYPENAME,
    OBJ_VAR,
    OBJ_FUNC, // functions, methods and interface methods
    OBJ_PKGNAME,
    OBJ_BUILTIN,
    OBJ_LABEL,
    OBJ_NIL,
} ObjKind;

typedef enum VarRole {
    VAR_LOCAL,
    VAR_GLOBAL, // package level, of scripts too
    VAR_PARAM,
    VAR_RESULT,
    VAR_RECV,
    VAR_FIELD,
} VarRole;

// A package-level declaration waiting for, under or after its check; private to vm/types.
typedef struct DeclInfo DeclInfo;

struct Object {
    uint8_t kind; // ObjKind
    uint8_t color; // state of its declaration's check
    bool exported;
    bool used;
    const Name *name; // "_" for blank, "" for unnamed parameters and results
    Package *pkg; // NULL in the universe
    Scope *parent; // scope of its declaration; NULL for fields and methods
    Type *type; // NULL until checked
    Pos pos;
    uint32_t order; // > 0 for package-level objects: source order
    Pos scope_pos; // a script's global: the statements before this position may not use it
    DeclInfo *decl;
    uint32_t visit; // private to vm/types
    // Session: the function of the same type, or the variable, whose place it takes; else NULL.
    Object *prev;
    void *info; // the compiler's: slot, function number, global's address ...
    union {
        ConstVal *cval; // OBJ_CONST
        struct {
            uint8_t role; // VarRole
            bool embedded; // VAR_FIELD: an embedded field
            bool captured; // used by a function literal inside the one that declares it
            bool address_taken; // &x, x.ptrMethod(), slicing of an array x, of a part of x too
            bool per_iteration; // loop variable of a three-clause for or a range with :=
            bool shared; // the same, made once for the whole loop, as before Go 1.22
            uint32_t assigned; // assignments after the declaration (incl. ++, op=, range, recv)
            bool assigned_captured; // assigned to inside a function other than its own
            uint32_t index; // VAR_FIELD: number in the struct; parameters and results: position
            FuncInfo *owner; // function that declares it; NULL for globals and fields
        } var;
        struct {
            FuncDecl *decl; // NULL for interface methods and predeclared ones
            FuncInfo *body; // NULL when it has none: natives, interface methods
            Object *recv_type; // type name of a method's receiver
            bool ptr_recv; // receiver is a pointer
            bool is_native; // body-less function of a standard package
            bool is_iface; // method of an interface
            bool is_init; // func init: no name to call it by
            // Instance of a generic function, or method of an instance: what it was made from, and
            // for which types. `decl` and `body` are its own, made by types_check_body.
            Object *origin;
            TypeList targs;
        } func;
        struct {
            Package *imported;
            bool implicit; // a script names it without an import
        } pkgname;
        uint8_t builtin; // BuiltinId
        Stmt *label; // labelled statement
        bool is_alias; // OBJ_TYPENAME
    };
};

// A branch in the body of a loop over a function that leaves the loop.
typedef struct RangeExit {
    uint8_t tok; // TOK_BREAK, TOK_CONTINUE or TOK_GOTO
    const Node *target; // BranchStmt.target
} RangeExit;

// One function body: a declaration, a literal, the statements of a script, or the body of a loop
// over a function, which the iterator calls.
struct FuncInfo {
    Object *obj; // the declared function; NULL for literals and script bodies
    FuncLit *lit; // the literal; else NULL
    RangeStmt *range; // the loop over a function (its `info` is this); else NULL
    FuncInfo *parent; // enclosing function of a literal or loop body
    Package *pkg;
    Type *sig; // TYPE_FUNC
    Object *recv; // or NULL
    uint32_t depth; // 1 for declared functions and script bodies, +1 for each literal inside
    uint32_t number; // literals: 1, 2 ... in source order within the outermost function
    Object **captures; // variables of enclosing functions that it or literals in it use
    int32_t ncaptures, captures_cap;
    uint32_t nlits; // outermost function: literals seen so far
    bool has_defer;
    bool has_recover; // calls recover directly
    bool has_closure; // contains a function literal
    bool is_script_body;
    // Of a loop body: where its branches lead to outside of it, each once; whether it holds a
    // return; and, in the outermost loop of those around a defer, the variable for the deferred
    // calls that wait for the function's end.
    RangeExit *exits;
    int32_t nexits, exits_cap;
    bool range_return;
    Object *range_defers;
    bool checked; // its statements are annotated
    bool failed; // they did not check
    Scope *scope; // of parameters and results
    DeclInfo *decl; // private to vm/types
    ConstVal *iota; // private to vm/types
    void *info; // the compiler's
};

// The function that a return statement in f returns from.
static inline FuncInfo *func_returning(FuncInfo *f)
{
    while (f != NULL && f->range != NULL)
        f = f->parent;
    return f;
}

typedef enum BuiltinId {
#define BUILTIN(id, name, min, variadic, kind) id,
#include "builtins.def"
#undef BUILTIN
    BUILTIN_COUNT,
    BUILTIN_UNSAFE_FIRST = BUILTIN_UNSAFE_ALIGNOF,
    BUILTIN_UNSAFE_LAST = BUILTIN_UNSAFE_STRINGDATA,
} BuiltinId;

// ---- Scopes

struct Scope {
    Scope *parent;
    Object **table; // open hash table by name; NULL when empty
    uint32_t count, mask;
    FuncInfo *func; // function whose body it is in, or NULL
    bool is_func; // a function's outermost scope
    bool script; // a file's scope: the file is a script
};

Object *scope_lookup(const Scope *s, const Name *name);

// ---- Packages

// Package-level initialisation: lhs = rhs, in the order the language demands. Several lhs with
// one rhs take the values of a call or comma-ok expression; a blank one is an object named "_".
typedef struct Initializer {
    Object **lhs;
    int32_t nlhs;
    Expr *rhs;
} Initializer;

struct Package {
    const Name *path; // "main" for the program; unique in the context
    const Name *name;
    Scope *scope;
    int version; // TypesVersion
    bool standard; // bodies are checked lazily, body-less functions are natives
    bool script; // statements at top level are the program
    bool checked;
    bool failed; // had errors
    File **files;
    int32_t nfiles;
    Package **imports; // directly, implicit ones included, each once, in order of appearance
    int32_t nimports;
    Object **funcs; // functions and methods in source order, blank ones and inits included
    int32_t nfuncs;
    Object **types; // type names at package level in source order
    int32_t ntypes;
    Object **vars; // variables at package level in source order
    int32_t nvars;
    Initializer *inits;
    int32_t ninits;
    // The script's statements as a body without parameters and results: globals of a script are
    // set where their declarations stand (they are not in `inits`). NULL without statements.
    FuncInfo *script_body;
    File *script_file; // the file of those statements, else NULL
    uint32_t index; // number in the context, from 0 in order of import
    struct Checker *checker; // private to vm/types
    struct Session *session; // private to vm/types; NULL: no session
    void *info; // the compiler's
};

// ---- What the checker leaves on the tree
//
// Expr.type  final type. Constants that never become values (operands of a larger constant
//            expression) may keep an untyped type. Statement calls without results have an empty
//            TYPE_TUPLE, those with several the tuple; a comma-ok use of m[k], <-c, x.(T) has the
//            TYPE_TUPLE (T, bool).
//            nil has the type it is used as. Types in expression position have mode MODE_TYPE.
// Expr.cval  value of constants in final form (floats rounded to their type), else NULL.
// Expr.mode  ExprMode.
// Ident.obj  object used or declared; NULL for the blank identifier in assignments and for a type
//            switch's symbolic variable.
// SelectorExpr.sel   Selection, or NULL for pkg.Name: see SelectorExpr.name->obj.
// CallExpr.call_kind CallKind; CallExpr.builtin BuiltinId. The callee (parentheses removed) is for
//                    CALL_FUNC an Ident or pkg.Name, whose obj is the declared function;
//                    CALL_METHOD a selector with a Selection of SEL_METHOD; CALL_IFACE one of
//                    SEL_IFACE_METHOD; CALL_CLOSURE any value; CALL_CONVERSION a type.
// FuncLit.info, FuncDecl.info  FuncInfo; the compiler's data hangs off FuncInfo.info.
// IndexExpr.info     of an instantiation F[T] the instance, an OBJ_FUNC; its x stands for it then.
// CaseClause.obj     the clause's own variable in a type switch that declares one, else NULL.
// TryExpr.info       TryInfo.
// PipeExpr.info      the Expr it stands for: a CallExpr of the checker's making with the piped
//                    value first, inside TryExprs where those were written; compile that instead.
// No node stands for an implicit conversion: a value goes to a variable of another type exactly
// when the types differ (value to interface, interface to interface, channel direction, named
// to unnamed of identical structure).

typedef enum ExprMode {
    MODE_INVALID,
    MODE_NOVALUE,
    MODE_BUILTIN,
    MODE_TYPE,
    MODE_CONST,
    MODE_VAR, // addressable
    MODE_MAPINDEX, // not addressable, may be assigned to, comma-ok
    MODE_VALUE,
    MODE_NIL,
    MODE_COMMAOK, // a value that may be used in comma-ok form
} ExprMode;

typedef enum SelKind {
    SEL_FIELD, // x.f
    SEL_METHOD, // x.m of a concrete receiver: called, or a method value
    SEL_IFACE_METHOD, // x.m where the last receiver is an interface
    SEL_METHOD_EXPR, // T.m or (*T).m: a function with the receiver as first parameter
} SelKind;

// x? is x's values without the last one, an error. When that is not nil, a function returns its
// results' zero values and the error; at top level the program prints it and exits.
typedef struct TryInfo {
    FuncInfo *func; // the function that returns
    bool top_level; // func is a script's body
} TryInfo;

// One step of a path through embedded fields. When `deref`, the value so far is a pointer to the
// struct that has the field.
typedef struct SelStep {
    Type *strct; // underlying struct type
    int32_t index;
    bool deref;
} SelStep;

// Field: every step, the last one is the field itself. Method: the steps through embedded fields
// to the receiver, then the receiver is adapted.
struct Selection {
    uint8_t kind; // SelKind
    bool recv_addr; // method has a pointer receiver, the value reached is not one: take its address
    bool recv_deref; // method has a value receiver, the value reached is a pointer: load it
    Object *obj; // field or method
    Type *recv; // type of x
    Type *holder; // type that declares the method, or the interface type reached
    Type *type; // type of the whole selector expression
    SelStep *path;
    int32_t npath;
    int32_t iface_index; // SEL_IFACE_METHOD: index in the interface's methods
};

// ---- The context

// An import on its way: what was written, by whom, and, when it fails, why.
typedef struct TypesImport {
    const char *path; // as written
    const Package *from;
    const char *why; // out: the message of a failure; NULL: Go's `package foo is not in std`
    const char *hint; // out: a line of advice, or NULL
    bool reported; // out: the failure stands among the diagnostics, say nothing more
} TypesImport;
// What an import path means where it stands: the path by which the package is known in the whole
// context, or NULL when there is no such package. Without this hook paths mean themselves.
typedef const char *(*TypesResolver)(void *user, TypesImport *im);
// Called for each package, at most once a context, with the path that the resolver gave: parses
// the package (of several files) and gives it to types_check_package, or returns NULL.
typedef Package *(*TypesImporter)(void *user, const char *path, TypesImport *im);
// A file to embed: its path below the package's folder, and what it holds (in the arena).
typedef struct TypesFile {
    const char *name;
    Str data;
} TypesFile;
typedef VEC(TypesFile) TypesFiles;
// Adds the files of pkg's folder that a pattern of //go:embed names. NULL, or what is wrong.
typedef const char *(*TypesEmbed)(void *user, const Package *pkg, const char *pattern,
                                  TypesFiles *files);
// n when the package is written in Go 1.n, 0: the newest. Decides what loop variables are, and
// which features are a mistake; not in scripts. Without this hook 0.
typedef int (*TypesVersion)(void *user, const char *path);
// Paths of all standard packages, NULL-terminated; for scripts that name them without import.
typedef const char *const *(*TypesStdPackages)(void *user);

typedef struct TypesConfig {
    Arena *arena; // everything the checker makes; outlives the context
    NameTable *names;
    DiagList *diags;
    TypesResolver resolve;
    TypesImporter import;
    TypesEmbed embed;
    TypesVersion version;
    TypesStdPackages std_packages;
    void *user;
} TypesConfig;

TypesCtx *types_ctx_new(const TypesConfig *config);
void types_ctx_free(TypesCtx *ctx);
// From now on what scripts declare or import without use is a mistake, too: for gos vet.
void types_report_unused(TypesCtx *ctx);

// Calls fn for every predeclared name, in no order; script: only scripts have it.
typedef void TypesVisit(const Object *o, bool script, void *arg);
void types_each_predeclared(const TypesCtx *ctx, TypesVisit *fn, void *arg);

// Checks the files as one package. `standard` packages have their bodies checked lazily and
// may declare natives. Mistakes go to the diagnostics and to Package.failed; never NULL. A program
// has the path "main"; only its scripts may have statements, one of them.
Package *types_check_package(TypesCtx *ctx, const char *path, File **files, int nfiles,
                             bool standard);

// ---- Sessions: a package that grows
//
// A session is a script's package to which one unit (a file in script mode: one input of a REPL)
// after the other is added. A unit sees what the units before it have declared, and may declare
// the same names again: the new object takes the name, what was compiled before keeps the old
// one, and values keep their type. A variable that is defined again with its own type stays the
// same variable, and a function or method of the same type takes the place of the old one for its
// callers too. Methods may be added to types of earlier units. While a unit is under way the
// lists of Package (funcs, vars, inits, script_body ...) are those of that unit alone.

// show: path of the package whose functions Show(type string, value any) and ShowDynamic, for
// interfaces, print the values of expressions among a unit's statements.
Package *types_session_new(TypesCtx *ctx, const char *show);
// Checks a unit. False after mistakes: the session is as it was. Otherwise compile it, then call
// types_unit_commit to make its names the session's; without that the next unit drops it.
// `print`: values of its expression statements are printed, and become `_`; else only looked at.
bool types_check_unit(TypesCtx *ctx, Package *session, File *unit, bool print);
void types_unit_commit(Package *session);
void types_unit_drop(Package *session);
// The types of the values of the unit's last statement, if that is an expression.
Type *const *types_unit_values(const Package *session, int *n);
// Whether the unit gave methods to types of earlier units.
bool types_unit_extends(const Package *session);

// Whether the body of func waits for types_check_body: a function of a standard package, or an
// instance, which gets a body of its own, a copy in which no type parameter is left.
bool types_body_is_lazy(const Object *func);
// Annotates such a body, if that has not happened. False when it has mistakes or there is none.
// Literals inside come along.
bool types_check_body(TypesCtx *ctx, Object *func);

// The package of that path if it has been imported or checked in this context, else NULL.
Package *types_package(const TypesCtx *ctx, const char *path);
int types_package_count(const TypesCtx *ctx);
Package *types_package_at(const TypesCtx *ctx, int index);

// ---- Making types

// kind is a basic kind.
Type *types_basic(TypesCtx *ctx, TypeKind kind);
Type *types_byte(TypesCtx *ctx); // uint8 and int32 under the names that Go prints
Type *types_rune(TypesCtx *ctx);
Type *types_error(TypesCtx *ctx); // the predeclared interface
Type *types_any(TypesCtx *ctx);
Type *types_new_pointer(TypesCtx *ctx, Type *elem);
Type *types_new_slice(TypesCtx *ctx, Type *elem);
Type *types_new_array(TypesCtx *ctx, Type *elem, int64_t len);
Type *types_new_map(TypesCtx *ctx, Type *key, Type *elem);
Type *types_new_chan(TypesCtx *ctx, Type *elem, ChanDir dir);
Type *types_new_tuple(TypesCtx *ctx, Type **types, int n);

// ---- Asking about types

// The type literal behind a name; the type itself when it has none.
Type *type_under(const Type *t);
bool type_is(const Type *t, int basic_flags); // underlying type is basic with one of TBASIC_*
bool type_is_untyped(const Type *t);
bool type_is_interface(const Type *t);
bool type_has_nil(const Type *t);
bool type_identical(const Type *x, const Type *y);
bool type_identical_ignoring_tags(const Type *x, const Type *y);
// == is defined on it (interfaces included: they may panic).
bool type_comparable(const Type *t);
// Comparing two values cannot panic: comparable, and no interface inside.
bool type_strictly_comparable(const Type *t);
uint32_t type_hash(Type *t);
Type *type_canonical(TypesCtx *ctx, Type *t);
// T of *T, else NULL.
Type *type_deref(const Type *t);
// The unsafe.Pointer p when number e is computed from uintptr(p) and from no other pointer, and p
// may be evaluated twice; else NULL.
Expr *unsafe_pointer_base(const TypesCtx *ctx, Expr *e);
// Whether the conversion of x, an unsafe.Pointer, to pointer type t is sound whatever x points to;
// else the program has to look.
bool unsafe_view_known(const TypesCtx *ctx, Expr *x, Type *t);
bool type_is_unsafe_pointer(const TypesCtx *ctx, const Type *t);
Type *type_default(TypesCtx *ctx, Type *t);

// Whether a value of type v (typed) may be assigned to, or converted to, t.
bool type_assignable(TypesCtx *ctx, Type *v, Type *t);
bool type_convertible(TypesCtx *ctx, Type *v, Type *t);
// v (any type, interfaces included) has all of interface t's methods.
bool type_implements(TypesCtx *ctx, Type *v, Type *t);

// Layout: Go's on amd64, save that string, slice and interface are 16 bytes aligned to 16 (slice:
// pointer, int32 length, int32 capacity). type_size also fills in struct offsets.
int64_t type_size(Type *t);
int32_t type_align(Type *t);
int64_t type_field_offset(Type *strct, int index);

// Field or method `name` of t, pkg deciding about unexported names. NULL when absent or
// ambiguous. Methods with pointer receivers are found for addressable operands alone.
Selection *type_lookup(TypesCtx *ctx, Type *t, bool addressable, Package *pkg, const Name *name);
// Calls fn for every field and method that x.name can mean for an addressable x of type t, promoted
// ones too, as far as pkg may use them; in no order, some perhaps twice.
void types_each_member(Type *t, const Package *pkg, TypesVisit *fn, void *arg);
// Method set of t in the order of object_name_less, promoted methods included; each Selection's
// recv is t. The array lives in the arena; cached per canonical type.
Selection **type_method_set(TypesCtx *ctx, Type *t, int *count);
// Order of methods in interfaces and method sets: exported names first, then by name, then by
// package path.
bool object_name_less(const Object *a, const Object *b);

typedef enum TypeQualify {
    QUALIFY_NAME, // pkg.T by package name, always: what programs print
    QUALIFY_RELATIVE, // T in `rel`, pkg.T elsewhere: what diagnostics print
    QUALIFY_PATH, // path/to/pkg.T: unique
} TypeQualify;
// As Go writes types; NUL-terminated, in arena a.
const char *type_string(Arena *a, const Type *t, TypeQualify q, const Package *rel);

// `-dump=types`: appends one line for each declaration and expression of the checked files, in
// source order: LINE:COL what type [= value].
void types_dump(TypesCtx *ctx, const Package *pkg, Buf *out);

#endif
