// SPDX-License-Identifier: GPL-3.0-or-later
// The interpreter without the compiler: programs assembled by hand. Each case is a child process;
// scripts report through the native `out`, panics by exit status and standard error. Arguments name
// cases; `bench` times fib.
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "vm/base/arena.h"
#include "vm/code/rtbuild.h"
#include "vm/exec/exec.h"

#define CHECK(cond)                                                                                \
    ((cond) ? (void)0                                                                              \
            : (fprintf(stderr, "%s:%d: failed: %s\n", __FILE__, __LINE__, #cond), _exit(3)))

// --- assembler ---------------------------------------------------------------------------------
enum { MAXCODE = 4096, MAXFUNCS = 32, MAXCONSTS = 1024 };

static Arena arena;
static RTypeSet types;
static Func *funcs[MAXFUNCS];
static uint64_t consts[MAXCONSTS];
static GoStr strings[16];
static Global globals[4];
static Program prog;
static Func *cur;
static RType *tint, *tstring, *tptr, *tnode, *tchan, *tany, *tslice, *terror, *tint8;

static int64_t outs[1 << 16];
static int nouts;

static void emit(Op op, int a, int b, int c) {
    CHECK(cur->ncode < MAXCODE);
    cur->code[cur->ncode++] =
        (Instr){.op = (uint16_t)op, .a = (uint16_t)a, .b = (uint16_t)b, .c = (uint16_t)c};
}
static void emitw(Op op, int a, int32_t w) {
    emit(op, a, 0, 0);
    cur->code[cur->ncode - 1].bc = w;
}
static void ext(uint32_t lo, uint32_t hi) {
    ExtWord e = {.lo = lo, .hi = hi};
    cur->code[cur->ncode++].word = e.word;
}
static uint32_t here(void) {
    return cur->ncode;
}
// Makes the jump at `at` (one word) go to `to`.
static void jump16(uint32_t at, uint32_t to) {
    cur->code[at].sc = (int16_t)((int)to - (int)at - 1);
}
static void jump32(uint32_t at, uint32_t to) {
    cur->code[at].bc = (int)to - (int)at - 1;
}
static int addconst(int64_t v) {
    consts[prog.nconsts] = (uint64_t)v;
    return (int)prog.nconsts++;
}
static void loadk(int a, int64_t v) {
    emitw(OP_LOADK, a, addconst(v));
}

// kinds: one letter a mapped slot, s or p; pointers among locals must be contiguous.
static int func(const char *name, int nres, int nparams, const char *kinds) {
    Func *f = calloc(1, sizeof *f);
    size_t n = strlen(kinds);
    f->code = calloc(MAXCODE, sizeof(Instr));
    f->slotkinds = calloc(n + 1, 1);
    f->nres = (uint16_t)nres;
    f->nparams = (uint16_t)nparams;
    f->nslots = f->out = (uint16_t)n;
    f->framesize = (uint32_t)n + 12;
    f->name = name;
    for (size_t i = 0; i < n; i++) {
        f->slotkinds[i] = kinds[i] == 'p' ? GCW_PTR : GCW_SCALAR;
        if (kinds[i] == 'p' && (int)i >= nres + nparams) {
            if (!f->zn)
                f->zlo = (uint16_t)i;
            f->zn = (uint16_t)(i + 1 - f->zlo);
        }
    }
    funcs[prog.nfuncs] = f;
    cur = f;
    return (int)prog.nfuncs++;
}
static int native(const char *name, Native fn, int nres, int nparams) {
    Func *f = calloc(1, sizeof *f);
    f->native = fn;
    f->name = name;
    f->nres = (uint16_t)nres;
    f->nparams = (uint16_t)nparams;
    funcs[prog.nfuncs] = f;
    return (int)prog.nfuncs++;
}

static NatStatus natout(VmG *t, void *args) {
    (void)t;
    CHECK(nouts < (int)(sizeof outs / sizeof *outs));
    outs[__atomic_fetch_add(&nouts, 1, __ATOMIC_SEQ_CST)] = ((Slot *)args)[0].i;
    return NAT_OK;
}
// out(slot)
static void out(int slot) {
    emit(OP_MOV, cur->out + 2, slot, 0);
    emitw(OP_CALLN, cur->out, 0);
}

static RType *basic(RKind kind, const char *str) {
    RType *t = rtset_new(&types, kind);
    t->str = str;
    t->name = t->pkg = "";
    rtset_finish(&types, t);
    return t;
}
static RType *derived(RKind kind, const char *str, RType *elem) {
    RType *t = rtset_new(&types, kind);
    t->str = str;
    t->name = t->pkg = "";
    t->elem = elem;
    rtset_finish(&types, t);
    rtset_hidden(&types, t);
    return t;
}

static void begin(void) {
    static RField fields[2];
    rtset_init(&types, &arena);
    tint = basic(RK_INT, "int");
    tint8 = basic(RK_INT8, "int8");
    tstring = basic(RK_STRING, "string");
    tany = basic(RK_INTERFACE, "interface {}");
    terror = basic(RK_STRING, "runtime.Error");
    terror->flags |= RT_NAMED;
    tptr = derived(RK_POINTER, "*int", tint);
    tnode = rtset_new(&types, RK_STRUCT);
    tnode->str = "main.node";
    tnode->name = "node";
    tnode->pkg = "main";
    tnode->fields = fields;
    tnode->nfields = 2;
    fields[0] = (RField){.name = "next", .tag = "", .type = tptr};
    fields[1] = (RField){.name = "val", .tag = "", .type = tint};
    rtset_finish(&types, tnode);
    tchan = derived(RK_CHAN, "chan int", tint);
    tslice = derived(RK_SLICE, "[]int", tint);
    globals[0] = (Global){.offset = 0, .type = tint, .name = "main.flag"};
    native("out", natout, 0, 1);
}

static int run(int entry) {
    VmConfig c;
    prog.funcs = funcs;
    prog.types = types.types;
    prog.ntypes = types.ntypes;
    prog.consts = consts;
    prog.strings = strings;
    prog.globals = globals;
    prog.nglobals = 1;
    prog.globalsize = 16;
    prog.entry = funcs[entry];
    prog.t_string = tstring;
    prog.t_int = tint;
    prog.t_runtime_error = terror;
    for (uint32_t i = 1; i < prog.nfuncs; i++) {
        const char *why = funcs[i]->code ? code_verify(&prog, funcs[i]) : NULL;
        if (why) {
            fprintf(stderr, "%s: %s\n", funcs[i]->name, why);
            _exit(3);
        }
    }
    vm_config(&c);
    return vm_run(&prog, &c);
}

// --- arithmetic --------------------------------------------------------------------------------
static int64_t fbits(double d) {
    int64_t i;
    memcpy(&i, &d, 8);
    return i;
}

static void test_arith(void) {
    const int64_t MIN = INT64_MIN, MAX = INT64_MAX;
    const double inf = 1.0 / 0.0;
    const struct {
        Op op;
        int64_t x, y, want;
    } rows[] = {
        {OP_ADD, MAX, 1, MIN},
        {OP_SUB, MIN, 1, MAX},
        {OP_MUL, MIN, -1, MIN},
        {OP_ANDNOT, 0xff, 0x0f, 0xf0},
        {OP_ADD_I32, INT32_MAX, 1, INT32_MIN},
        {OP_MUL_I32, 65536, 65536, 0},
        {OP_SUB_U32, 0, 1, UINT32_MAX},
        {OP_ADD_U8, 255, 1, 0},
        {OP_SUB_U8, 0, 1, 255},
        {OP_MUL_U8, 16, 17, 16},
        {OP_DIV_S, -7, 2, -3},
        {OP_REM_S, -7, 2, -1},
        {OP_DIV_S, MIN, -1, MIN},
        {OP_REM_S, MIN, -1, 0},
        {OP_DIV_U, -1, 2, MAX},
        {OP_REM_U, -1, 10, 5},
        {OP_SHL, 1, 63, MIN},
        {OP_SHL, 1, 64, 0},
        {OP_SHL, 1, -1, 0},
        {OP_SHR_S, MIN, 64, -1},
        {OP_SHR_S, -8, 1, -4},
        {OP_SHR_U, -1, 63, 1},
        {OP_SHR_U, -1, 64, 0},
        {OP_XOR, 5, 3, 6},
        {OP_AND, 6, 3, 2},
        {OP_OR, 6, 3, 7},
        {OP_LT_S, -1, 1, 1},
        {OP_LT_U, -1, 1, 0},
        {OP_LE_S, 1, 1, 1},
        {OP_LE_U, 2, 1, 0},
        {OP_EQ, 4, 4, 1},
        {OP_NE, 4, 4, 0},
        {OP_NEG, MIN, 0, MIN},
        {OP_NOT, 0, 0, -1},
        {OP_LNOT, 1, 0, 0},
        {OP_SX8, 0x80, 0, -128},
        {OP_SX16, 0x8000, 0, -32768},
        {OP_SX32, 0x80000000, 0, INT32_MIN},
        {OP_ZX8, -1, 0, 255},
        {OP_ZX16, -1, 0, 65535},
        {OP_ZX32, -1, 0, UINT32_MAX},
        {OP_ADD_F64, fbits(1.5), fbits(2.25), fbits(3.75)},
        {OP_DIV_F64, fbits(1), fbits(0), fbits(inf)},
        {OP_CVT_F64_S64, fbits(-1.9), 0, -1},
        {OP_CVT_F64_S64, fbits(1e300), 0, MIN},
        {OP_CVT_F64_S64, fbits(inf - inf), 0, MIN},
        {OP_CVT_F64_U64, fbits(1.8e19), 0, (int64_t)18000000000000000000u},
        {OP_CVT_U64_F64, -1, 0, fbits(18446744073709551615.0)},
        {OP_CVT_S64_F64, -3, 0, fbits(-3)},
        {OP_CVT_F64_F32, fbits(1.5), 0, 0x3fc00000},
        {OP_CVT_F32_F64, 0x3fc00000, 0, fbits(1.5)},
        {OP_NEG_F64, fbits(0.0), 0, MIN},
        {OP_LT_F64, fbits(1), fbits(2), 1},
        {OP_LE_F64, fbits(inf - inf), fbits(2), 0},
        {OP_EQ_F64, fbits(0.0), MIN, 1},
        {OP_NE_F64, fbits(inf - inf), fbits(inf - inf), 1},
        {OP_ADD_F32, 0x3f800000, 0x40000000, 0x40400000},
    };
    enum { N = sizeof rows / sizeof *rows };
    int m = func("main.main", 0, 0, "sss");
    for (int i = 0; i < N; i++) {
        loadk(0, rows[i].x);
        loadk(1, rows[i].y);
        bool two = code_opoperands[rows[i].op][2] == 's';
        emit(rows[i].op, 2, 0, two ? 1 : 0);
        out(2);
    }
    emit(OP_RET, 0, 0, 0);
    CHECK(run(m) == 0);
    CHECK(nouts == N);
    for (int i = 0; i < N; i++)
        if (outs[i] != rows[i].want) {
            fprintf(stderr, "row %d %s: %lld, want %lld\n", i, code_opnames[rows[i].op],
                    (long long)outs[i], (long long)rows[i].want);
            _exit(3);
        }
}

// --- calls -------------------------------------------------------------------------------------
// slots: 0 result, 1 n, 2 and 3 temporaries
static int makefib(void) {
    int f = func("main.fib", 1, 1, "ssss");
    emit(OP_JGEI_S, 1, 2, 0);
    emit(OP_RET1, 1, 0, 0);
    jump16(here() - 2, here());
    emit(OP_SUBI, cur->out + 3, 1, 1);
    emitw(OP_CALL, cur->out, f);
    emit(OP_MOV, 2, cur->out + 2, 0);
    emit(OP_SUBI, cur->out + 3, 1, 2);
    emitw(OP_CALL, cur->out, f);
    emit(OP_ADD, 2, 2, cur->out + 2);
    emit(OP_RET1, 2, 0, 0);
    return f;
}

static void fib(int n, int64_t want) {
    int f = makefib();
    int m = func("main.main", 0, 0, "s");
    loadk(cur->out + 3, n);
    emitw(OP_CALL, cur->out, f);
    emit(OP_MOV, 0, cur->out + 2, 0);
    out(0);
    emit(OP_RET, 0, 0, 0);
    CHECK(run(m) == 0);
    CHECK(nouts == 1 && outs[0] == want);
}

static void test_fib(void) {
    fib(20, 6765);
}

// down(n) = n == 0 ? 0 : down(n-1) + 1, with a pointer slot to be zeroed
static int makedown(bool forever) {
    int f = func("main.down", 1, 1, "sssp");
    uint32_t j = here();
    if (!forever)
        emit(OP_JEQI, 1, 0, 0);
    emit(OP_SUBI, cur->out + 3, 1, 1);
    emitw(OP_CALL, cur->out, f);
    emit(OP_ADDI, 2, cur->out + 2, 1);
    emit(OP_RET1, 2, 0, 0);
    if (!forever)
        jump16(j, here());
    emit(OP_RET1, 1, 0, 0);
    return f;
}

static void deep(bool forever) {
    int f = makedown(forever);
    int m = func("main.main", 0, 0, "s");
    loadk(cur->out + 3, 1000000);
    emitw(OP_CALL, cur->out, f);
    emit(OP_MOV, 0, cur->out + 2, 0);
    out(0);
    emit(OP_RET, 0, 0, 0);
    CHECK(run(m) == 0);
    CHECK(nouts == 1 && outs[0] == 1000000);
}

static void test_deep(void) {
    deep(false);
}

static void test_overflow(void) {
    deep(true);
}

static void test_closure(void) {
    uint8_t kinds[] = {GCW_SCALAR, GCW_SCALAR};
    RType *tclo = rtset_closure(&types, kinds, 2);
    int f = func("main.main.func1", 1, 1, "ssss");
    emit(OP_LDCAP, 2, 8, 0);
    emit(OP_LDCAP, 3, 16, 0);
    emit(OP_ADD, 2, 2, 3);
    emit(OP_ADD, 2, 2, 1);
    emit(OP_RET1, 2, 0, 0);
    funcs[f]->closuretype = tclo;
    int m = func("main.main", 0, 0, "sssp");
    loadk(0, 100);
    loadk(1, 20);
    emitw(OP_CLOSURE, 3, f);
    ext(0, 2);
    loadk(cur->out + 3, 3);
    emit(OP_CALLC, cur->out, 3, 0);
    emit(OP_MOV, 0, cur->out + 2, 0);
    out(0);
    emit(OP_ZERO, 3, 0, 0);
    emit(OP_CALLC, cur->out, 3, 0);
    emit(OP_RET, 0, 0, 0);
    run(m);
}

// --- panics ------------------------------------------------------------------------------------
// f defers d1 (outs recovered type != nil) and indexes out of range; returns its named result 7
// after recovery.
static void test_recover(void) {
    int d1 = func("main.f.func1", 0, 0, "psss");
    emit(OP_RECOVER, 0, 0, 0);
    emit(OP_ZERO, 2, 0, 0);
    emit(OP_EQ, 3, 0, 2);
    out(3);
    emit(OP_RECOVER, 0, 0, 0);
    emit(OP_EQ, 3, 0, 2);
    out(3);
    emit(OP_RET, 0, 0, 0);
    int d2 = func("main.f.func2", 0, 1, "s");
    out(0);
    emit(OP_RET, 0, 0, 0);
    int f = func("main.f", 1, 0, "sss");
    funcs[f]->flags = FN_DEFERS;
    emitw(OP_LOADI, 1, 7);
    emit(OP_DEFER, 0, 0, 0);
    emitw(OP_CALL, cur->out, d1);
    emitw(OP_LOADI, cur->out + 2, 42);
    emit(OP_DEFER, 0, 0, 0);
    emitw(OP_CALL, cur->out, d2);
    emitw(OP_LOADI, 2, 5);
    emit(OP_CHKIDX, 2, 0, 0);
    ext(3, 0);
    emitw(OP_LOADI, 1, 8);
    funcs[f]->recoverpc = here();
    emit(OP_RUNDEFERS, 0, 0, 0);
    emit(OP_RET1, 1, 0, 0);
    int m = func("main.main", 0, 0, "s");
    emitw(OP_CALL, cur->out, f);
    emit(OP_MOV, 0, cur->out + 2, 0);
    out(0);
    emit(OP_RET, 0, 0, 0);
    CHECK(run(m) == 0);
    CHECK(nouts == 4 && outs[0] == 42 && outs[1] == 0 && outs[2] == 1 && outs[3] == 7);
}

static void test_uncaught(void) {
    int d = func("main.main.func1", 0, 0, "pss");
    emitw(OP_LOADI, 2, -1);
    emit(OP_CHKIDX, 2, 0, 0);
    ext(3, 0);
    emit(OP_RET, 0, 0, 0);
    int m = func("main.main", 0, 0, "sp");
    funcs[m]->flags = FN_DEFERS;
    emit(OP_DEFER, 0, 0, 0);
    emitw(OP_CALL, cur->out, d);
    emit(OP_LD_64, 0, 1, 0);
    funcs[m]->recoverpc = here();
    emit(OP_RUNDEFERS, 0, 0, 0);
    emit(OP_RET, 0, 0, 0);
    run(m);
}

// A panic in a callback passes a native and is recovered below it.
static NatStatus natcall(VmG *t, void *args) {
    Slot res[1];
    NatStatus st = vm_call(t, ((Slot *)args)[1].p, &((Slot *)args)[2], 1, res, 1);
    if (st == NAT_OK)
        ((Slot *)vm_args(t))[0] = res[0];
    else
        outs[nouts++] = 1000 + st;
    return st;
}

static void test_unwindnative(void) {
    int call = native("call", natcall, 1, 2);
    int twice = func("main.twice", 1, 1, "sss");
    emit(OP_JLTI_S, 1, 0, 0);
    emit(OP_ADD, 2, 1, 1);
    emit(OP_RET1, 2, 0, 0);
    jump16(0, here());
    emitw(OP_LOADI, 2, 3);
    emit(OP_CHKIDX, 2, 0, 0);
    ext(3, 0);
    emit(OP_RET1, 2, 0, 0);
    int rec = func("main.f.func1", 0, 0, "ps");
    emit(OP_RECOVER, 0, 0, 0);
    emit(OP_RET, 0, 0, 0);
    int f = func("main.f", 1, 1, "sssp");
    funcs[f]->flags = FN_DEFERS;
    emitw(OP_LOADI, 2, -5);
    emit(OP_DEFER, 0, 0, 0);
    emitw(OP_CALL, cur->out, rec);
    emitw(OP_LOADFN, 3, twice);
    emit(OP_MOV, cur->out + 3, 3, 0);
    emit(OP_MOV, cur->out + 4, 1, 0);
    emitw(OP_CALLN, cur->out, call);
    emit(OP_MOV, 2, cur->out + 2, 0);
    funcs[f]->recoverpc = here();
    emit(OP_RUNDEFERS, 0, 0, 0);
    emit(OP_RET1, 2, 0, 0);
    int m = func("main.main", 0, 0, "s");
    for (int i = 0; i < 2; i++) {
        emitw(OP_LOADI, cur->out + 3, i ? -1 : 21);
        emitw(OP_CALL, cur->out, f);
        emit(OP_MOV, 0, cur->out + 2, 0);
        out(0);
    }
    emit(OP_RET, 0, 0, 0);
    CHECK(run(m) == 0);
    CHECK(nouts == 3 && outs[0] == 42 && outs[1] == 1000 + NAT_UNWIND && outs[2] == -5);
}

// --- goroutines --------------------------------------------------------------------------------
// worker(c, n): for i < n: c <- 1. main starts 50 of them through a native callback or not and adds
// up 50 * n.
static void goroutines(int cap, int n, bool nested) {
    enum { WORKERS = 50 };
    int w = func("main.worker", 0, 2, "psss");
    emitw(OP_LOADI, 2, 0);
    emitw(OP_LOADI, 3, 1);
    uint32_t top = here();
    emit(OP_SEND, 0, 3, 0);
    ext(tint->id, 0);
    emit(OP_INCJLTL, 2, 1, 0);
    jump16(here() - 1, top);
    emit(OP_RET, 0, 0, 0);
    // recv(c) int
    int r = func("main.recv", 1, 1, "spss");
    emit(OP_RECVOK, 2, 1, 3);
    ext(tint->id, 0);
    emit(OP_RET1, 2, 0, 0);
    int call = native("call", natcall, 1, 2);
    int m = func("main.main", 0, 0, "sssspp");
    loadk(0, cap);
    emit(OP_MAKECHAN, 4, 0, 0);
    ext(tchan->id, 0);
    emitw(OP_LOADI, 1, 0);
    top = here();
    emit(OP_MOV, cur->out + 2, 4, 0);
    loadk(cur->out + 3, n);
    emit(OP_GO, 0, 0, 0);
    emitw(OP_CALL, cur->out, w);
    emit(OP_INCJLTIL, 1, WORKERS, 0);
    jump16(here() - 1, top);
    loadk(1, (int64_t)WORKERS * n);
    emitw(OP_LOADI, 2, 0);
    emitw(OP_LOADFN, 5, r);
    top = here();
    if (nested) {
        emit(OP_MOV, cur->out + 3, 5, 0);
        emit(OP_MOV, cur->out + 4, 4, 0);
        emitw(OP_CALLN, cur->out, call);
        emit(OP_MOV, 3, cur->out + 2, 0);
    } else {
        emit(OP_RECV, 3, 4, 0);
        ext(tint->id, 0);
    }
    emit(OP_ADD, 2, 2, 3);
    emit(OP_SUBI, 1, 1, 1);
    emitw(OP_JTL, 1, 0);
    jump32(here() - 1, top);
    out(2);
    emit(OP_RET, 0, 0, 0);
    CHECK(run(m) == 0);
    CHECK(nouts == 1 && outs[0] == (int64_t)WORKERS * n);
}

static void test_unbuffered(void) {
    goroutines(0, 400, false);
}
static void test_buffered(void) {
    goroutines(8, 400, false);
}
static void test_nested(void) {
    goroutines(0, 100, true);
}

static void test_select(void) {
    int w = func("main.worker", 0, 1, "ps");
    emitw(OP_LOADI, 1, 9);
    emit(OP_SEND, 0, 1, 0);
    ext(tint->id, 0);
    emit(OP_RET, 0, 0, 0);
    // 0 chosen, 1 ok, 2 value, 3..6 pairs {chan, slot}, 7.. scratch (4)
    int m = func("main.main", 0, 0, "sssspspssss");
    funcs[m]->slotkinds[3] = GCW_SCALAR;
    emitw(OP_LOADI, 0, 0);
    emit(OP_MAKECHAN, 4, 0, 0);
    ext(tchan->id, 0);
    emit(OP_MAKECHAN, 6, 0, 0);
    ext(tchan->id, 0);
    emitw(OP_LOADI, 5, 2);
    emitw(OP_LOADI, 7, 2);
    emit(OP_MOV, cur->out + 2, 6, 0);
    emit(OP_GO, 0, 0, 0);
    emitw(OP_CALL, cur->out, w);
    emit(OP_SELECT, 0, 4, 8);
    cur->framesize += 4;
    cur->nslots = cur->out = 12;
    free(cur->slotkinds);
    cur->slotkinds = calloc(12, 1);
    cur->slotkinds[4] = cur->slotkinds[6] = GCW_PTR;
    cur->code[cur->ncode++].word = ((ExtWord){.h1 = 2}).word;
    for (int i = 0; i < 3; i++)
        out(i);
    emit(OP_SELECT, 0, 4, 8);
    cur->code[cur->ncode++].word = ((ExtWord){.h1 = 2, .h2 = 1}).word;
    out(0);
    emit(OP_RET, 0, 0, 0);
    CHECK(run(m) == 0);
    CHECK(nouts == 4 && outs[0] == 1 && outs[1] == 1 && outs[2] == 9 && outs[3] == -1);
}

static void test_deadlock(void) {
    int m = func("main.main", 0, 0, "sp");
    emitw(OP_LOADI, 0, 0);
    emit(OP_MAKECHAN, 1, 0, 0);
    ext(tchan->id, 0);
    emit(OP_RECV, 0, 1, 0);
    ext(tint->id, 0);
    emit(OP_RET, 0, 0, 0);
    run(m);
}

// A tight loop waits for a flag that another goroutine sets.
static void test_preempt(void) {
    int w = func("main.set", 0, 0, "s");
    emitw(OP_LOADI, 0, 1);
    emitw(OP_STG_64, 0, 0);
    emit(OP_RET, 0, 0, 0);
    int m = func("main.main", 0, 0, "s");
    emit(OP_GO, 0, 0, 0);
    emitw(OP_CALL, cur->out, w);
    uint32_t top = here();
    emitw(OP_LDG_64, 0, 0);
    emitw(OP_JFL, 0, 0);
    jump32(here() - 1, top);
    out(0);
    emit(OP_RET, 0, 0, 0);
    CHECK(run(m) == 0);
    CHECK(nouts == 1 && outs[0] == 1);
}

// A list of n nodes built and added up, again and again, while collections run.
static void test_gc(void) {
    int m = func("main.main", 0, 0, "ssspp");
    emitw(OP_LOADI, 0, 0);
    uint32_t outer = here();
    emit(OP_ZERO, 3, 0, 0);
    emitw(OP_LOADI, 1, 0);
    uint32_t top = here();
    emitw(OP_NEW, 4, (int32_t)tnode->id);
    emit(OP_ST_P, 4, 0, 3);
    emit(OP_ST_64, 4, 8, 1);
    emit(OP_MOV, 3, 4, 0);
    loadk(2, 1000);
    emit(OP_INCJLTL, 1, 2, 0);
    jump16(here() - 1, top);
    emitw(OP_LOADI, 2, 0);
    top = here();
    emit(OP_LD_64, 1, 3, 8);
    emit(OP_ADD, 2, 2, 1);
    emit(OP_LD_64, 3, 3, 0);
    emitw(OP_JTL, 3, 0);
    jump32(here() - 1, top);
    emit(OP_INCJLTIL, 0, getenv("GOSDEBUG") ? 3 : 300, 0);
    jump16(here() - 1, outer);
    out(2);
    emit(OP_RET, 0, 0, 0);
    CHECK(run(m) == 0);
    CHECK(nouts == 1 && outs[0] == 499500);
}

// The same in eight goroutines at a time, with a channel to end on.
static void test_gcmany(void) {
    int w = func("main.worker", 0, 1, "psspp");
    funcs[w]->zlo = 3;
    emitw(OP_LOADI, 2, 0);
    uint32_t outer = here();
    emit(OP_ZERO, 3, 0, 0);
    emitw(OP_LOADI, 1, 0);
    uint32_t top = here();
    emitw(OP_NEW, 4, (int32_t)tnode->id);
    emit(OP_ST_P, 4, 0, 3);
    emit(OP_MOV, 3, 4, 0);
    emit(OP_INCJLTIL, 1, 500, 0);
    jump16(here() - 1, top);
    emit(OP_INCJLTIL, 2, getenv("GOSDEBUG") ? 1 : 200, 0);
    jump16(here() - 1, outer);
    emitw(OP_LOADI, 2, 0);
    top = here();
    emit(OP_ADDI, 2, 2, 1);
    emit(OP_LD_64, 3, 3, 0);
    emitw(OP_JTL, 3, 0);
    jump32(here() - 1, top);
    emit(OP_SEND, 0, 2, 0);
    ext(tint->id, 0);
    emit(OP_RET, 0, 0, 0);
    int m = func("main.main", 0, 0, "sssp");
    emitw(OP_LOADI, 0, 0);
    emit(OP_MAKECHAN, 3, 0, 0);
    ext(tchan->id, 0);
    top = here();
    emit(OP_MOV, cur->out + 2, 3, 0);
    emit(OP_GO, 0, 0, 0);
    emitw(OP_CALL, cur->out, w);
    emit(OP_INCJLTIL, 0, 8, 0);
    jump16(here() - 1, top);
    emitw(OP_LOADI, 0, 0);
    emitw(OP_LOADI, 1, 0);
    top = here();
    emit(OP_RECV, 2, 3, 0);
    ext(tint->id, 0);
    emit(OP_ADD, 1, 1, 2);
    emit(OP_INCJLTIL, 0, 8, 0);
    jump16(here() - 1, top);
    out(1);
    emit(OP_RET, 0, 0, 0);
    CHECK(run(m) == 0);
    CHECK(nouts == 1 && outs[0] == 4000);
}

static void bench(void) {
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a);
    fib(35, 9227465);
    clock_gettime(CLOCK_MONOTONIC, &b);
    printf("fib(35) %.3f s\n",
           (double)(b.tv_sec - a.tv_sec) + (double)(b.tv_nsec - a.tv_nsec) / 1e9);
}

// --- driver ------------------------------------------------------------------------------------
typedef struct Case {
    const char *name;
    void (*fn)(void);
    const char *procs;
    const char *debug;
    int status;
    const char *text; // in standard error
} Case;

static const Case cases[] = {
    {"arith", test_arith, "1", NULL, 0, NULL},
    {"fib", test_fib, "1", NULL, 0, NULL},
    {"deep", test_deep, "1", NULL, 0, NULL},
    {"overflow", test_overflow, "1", NULL, 2,
     "runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow"},
    {"closure", test_closure, "1", NULL, 2,
     "panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV"},
    {"recover", test_recover, "1", NULL, 0, NULL},
    {"recover-stress", test_recover, "1", "gcstress=1", 0, NULL},
    {"uncaught", test_uncaught, "1", NULL, 2,
     "panic: runtime error: invalid memory address or nil pointer "
     "dereference\n\tpanic: runtime error: index out of range [-1]\n"},
    {"unwindnative", test_unwindnative, "1", NULL, 0, NULL},
    {"unbuffered1", test_unbuffered, "1", NULL, 0, NULL},
    {"unbuffered2", test_unbuffered, "2", NULL, 0, NULL},
    {"unbuffered8", test_unbuffered, "8", NULL, 0, NULL},
    {"buffered1", test_buffered, "1", NULL, 0, NULL},
    {"buffered8", test_buffered, "8", NULL, 0, NULL},
    {"nested1", test_nested, "1", NULL, 0, NULL},
    {"nested8", test_nested, "8", NULL, 0, NULL},
    {"select1", test_select, "1", NULL, 0, NULL},
    {"select8", test_select, "8", NULL, 0, NULL},
    {"deadlock", test_deadlock, "2", NULL, 2,
     "fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [chan "
     "receive]:\nmain.main()"},
    {"preempt1", test_preempt, "1", NULL, 0, NULL},
    {"preempt2", test_preempt, "2", NULL, 0, NULL},
    {"gc", test_gc, "1", NULL, 0, NULL},
    {"gc8", test_gc, "8", NULL, 0, NULL},
    {"gcmany1", test_gcmany, "1", NULL, 0, NULL},
    {"gcmany8", test_gcmany, "8", NULL, 0, NULL},
    {"gcmanystress", test_gcmany, "4", "gcstress=1", 0, NULL},
    {"gcstress", test_gc, "2", "gcstress=1", 0, NULL},
};

static bool runcase(const Case *c) {
    static char text[1 << 16];
    int fds[2], status;
    size_t n = 0;
    ssize_t k;
    CHECK(pipe(fds) == 0);
    pid_t pid = fork();
    CHECK(pid >= 0);
    if (pid == 0) {
        dup2(fds[1], 2);
        close(fds[0]);
        close(fds[1]);
        setenv("GOMAXPROCS", c->procs, 1);
        if (c->debug)
            setenv("GOSDEBUG", c->debug, 1);
        alarm(60);
        begin();
        c->fn();
        _exit(0);
    }
    close(fds[1]);
    while ((k = read(fds[0], text + n, sizeof text - 1 - n)) > 0)
        n += (size_t)k;
    text[n] = 0;
    close(fds[0]);
    CHECK(waitpid(pid, &status, 0) == pid);
    if (WIFEXITED(status) && WEXITSTATUS(status) == c->status &&
        (!c->text || strstr(text, c->text)))
        return true;
    fprintf(stderr, "%s: status %#x, want exit %d\n%.3000s\n", c->name, (unsigned)status, c->status,
            text);
    return false;
}

int main(int argc, char **argv) {
    int failed = 0;
    if (argc > 1 && strcmp(argv[1], "bench") == 0) {
        begin();
        bench();
        return 0;
    }
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bool wanted = argc == 1;
        for (int k = 1; k < argc; k++)
            wanted |= strcmp(argv[k], cases[i].name) == 0;
        if (wanted && !runcase(&cases[i]))
            failed++;
    }
    return failed != 0;
}
