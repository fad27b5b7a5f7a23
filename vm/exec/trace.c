// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the user sees of a dying program: panics and traces in Go's form, and the builtin print.
#include "vm/exec/exec.h"

#include <inttypes.h>
#include <math.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "runtime/sim.h"

enum { TRACETOP = 50, TRACEBOTTOM = 50 };

// --- leaving -----------------------------------------------------------------------------------
static bool (*onexit)(void);
static bool lost; // of what was written, some could not be: set by whoever ends the program

void vm_onexit(bool (*fn)(void)) {
    __atomic_store_n(&onexit, fn, __ATOMIC_RELEASE);
}

void vm_flush(void) {
    bool (*fn)(void) = __atomic_exchange_n(&onexit, NULL, __ATOMIC_ACQ_REL);
    if (fn && !fn())
        __atomic_store_n(&lost, true, __ATOMIC_RELAXED);
    fflush(stdout);
}

int vm_status(int status) {
    return status == 0 && __atomic_load_n(&lost, __ATOMIC_RELAXED) ? 1 : status;
}

void vm_die(int status) {
    vm_flush();
    if (vm.session && vm.session->leave)
        vm.session->leave();
    fflush(stderr);
    go_trace_end();
    go_sim_report();
    _exit(vm_status(status));
}

// Not SIG_IGN, which children would inherit.
static void onsigpipe(int sig) {
    (void)sig;
}

void vm_catchsigpipe(void) {
    struct sigaction sa = {.sa_handler = onsigpipe, .sa_flags = SA_ONSTACK | SA_RESTART};
    sigaction(SIGPIPE, &sa, NULL);
}

void vm_brokenpipe(void) {
    struct sigaction sa;
    if (sigaction(SIGPIPE, NULL, &sa) == 0 && sa.sa_handler != onsigpipe)
        return;
    go_trace_end();
    signal(SIGPIPE, SIG_DFL);
    raise(SIGPIPE);
    _exit(128 + SIGPIPE);
}

// --- builtin print -----------------------------------------------------------------------------
// Go's print of a float: seven digits, sign and three digits of exponent.
static void printfloat(FILE *f, double v) {
    char digits[16];
    if (isnan(v)) {
        fputs("NaN", f);
    } else if (isinf(v)) {
        fputs(v > 0 ? "+Inf" : "-Inf", f);
    } else {
        snprintf(digits, sizeof digits, "%+.6e", v);
        char *e = strchr(digits, 'e');
        int x = atoi(e + 1);
        *e = 0;
        fprintf(f, "%se%c%03d", digits, x < 0 ? '-' : '+', abs(x));
    }
}

// Text of a panic: its further lines are indented, so that they cannot pass for a trace.
static void printtext(FILE *f, const uint8_t *s, int64_t n, bool indent) {
    for (int64_t i = 0; i < n; i++) {
        fputc(s[i], f);
        if (indent && s[i] == '\n')
            fputc('\t', f);
    }
}

static void printcomplex(FILE *f, double re, double im) {
    fputc('(', f);
    printfloat(f, re);
    printfloat(f, im);
    fputs("i)", f);
}

static bool printscalar(FILE *f, const RType *type, const void *v, bool indent) {
    switch (type->kind) {
    case RK_BOOL:
        fputs(*(const uint8_t *)v ? "true" : "false", f);
        break;
    case RK_INT8:
        fprintf(f, "%d", *(const int8_t *)v);
        break;
    case RK_INT16:
        fprintf(f, "%d", *(const int16_t *)v);
        break;
    case RK_INT32:
        fprintf(f, "%d", *(const int32_t *)v);
        break;
    case RK_INT:
    case RK_INT64:
        fprintf(f, "%" PRId64, *(const int64_t *)v);
        break;
    case RK_UINT8:
        fprintf(f, "%u", *(const uint8_t *)v);
        break;
    case RK_UINT16:
        fprintf(f, "%u", *(const uint16_t *)v);
        break;
    case RK_UINT32:
        fprintf(f, "%u", *(const uint32_t *)v);
        break;
    case RK_UINT:
    case RK_UINT64:
    case RK_UINTPTR:
        fprintf(f, "%" PRIu64, *(const uint64_t *)v);
        break;
    case RK_FLOAT32:
        printfloat(f, *(const float *)v);
        break;
    case RK_FLOAT64:
        printfloat(f, *(const double *)v);
        break;
    case RK_COMPLEX64:
        printcomplex(f, ((const float *)v)[0], ((const float *)v)[1]);
        break;
    case RK_COMPLEX128:
        printcomplex(f, ((const double *)v)[0], ((const double *)v)[1]);
        break;
    case RK_STRING:
        printtext(f, ((const GoStr *)v)->ptr, ((const GoStr *)v)->len, indent);
        break;
    default:
        return false;
    }
    return true;
}

void vm_printvalue(FILE *f, const RType *type, const void *v, bool indent) {
    const uint64_t *w = v;
    if (printscalar(f, type, v, indent))
        return;
    switch (type->kind) {
    case RK_INTERFACE:
        fprintf(f, "(0x%" PRIx64 ",0x%" PRIx64 ")", w[0], w[1]);
        break;
    case RK_SLICE:
        fprintf(f, "[%u/%u]0x%" PRIx64, (uint32_t)w[1], (uint32_t)(w[1] >> 32), w[0]);
        break;
    default:
        fprintf(f, "0x%" PRIx64, w[0]);
        break;
    }
}

// --- panics ------------------------------------------------------------------------------------
// The value as Go's printpanicval prints it: basic types bare, named basic types as T(v), others by
// address.
static void printpanicvalue(FILE *f, const GoIface *v) {
    if (!v->type) {
        fputs("nil", f);
        return;
    }
    const void *p = vm_ifaceptr(v);
    unsigned kind = v->type->kind;
    if (!(v->type->flags & RT_NAMED) && kind <= RK_STRING && printscalar(f, v->type, p, true))
        return;
    if (kind == RK_STRING) {
        fprintf(f, "%s(\"", v->type->str);
        printscalar(f, v->type, p, true);
        fputs("\")", f);
    } else if (kind == RK_COMPLEX64 || kind == RK_COMPLEX128) {
        fputs(v->type->str, f); // it brings its own parentheses
        printscalar(f, v->type, p, true);
    } else if (kind >= RK_BOOL && kind <= RK_FLOAT64) {
        fprintf(f, "%s(", v->type->str);
        printscalar(f, v->type, p, true);
        fputc(')', f);
    } else {
        fprintf(f, "(%s) 0x%" PRIx64, v->type->str, v->data.u);
    }
}

// The text an error or a Stringer gives of itself replaces it, as Go's preprintpanics does.
static void textof(VmG *t, GoIface *v) {
    Slot res[2];
    bool found = false;
    NatStatus st = vm_callmethod(t, *v, "Error", NULL, 0, res, 2, &found);
    if (st == NAT_OK && !found)
        st = vm_callmethod(t, *v, "String", NULL, 0, res, 2, &found);
    if (st == NAT_OK && found) {
        GoStr s = {res[0].p, res[1].i}, *box = heap_alloc(cache(), vm.prog->t_string);
        heap_store128(box, &s);
        *v = (GoIface){vm.prog->t_string, {.p = box}};
    }
}

static void printchain(FILE *f, const Panic *p) {
    if (p->next) {
        printchain(f, p->next);
        if (!p->next->goexit)
            fputc('\t', f);
    }
    if (p->goexit)
        return;
    fputs("panic: ", f);
    printpanicvalue(f, &p->value);
    if (p->recovered)
        fputs(" [recovered]", f);
    fputc('\n', f);
}

void vm_panictexts(VmG *t, Panic *p) {
    if (t->ending) {
        const RType *type = p->value.type;
        const GoStr *text = type == vm.prog->t_string ? p->value.data.p : NULL;
        if (text)
            go_fatal("panic while printing panic value: %.*s", (int)text->len,
                     (const char *)text->ptr);
        go_fatal("panic while printing panic value: type %s", type ? type->str : "nil");
    }
    t->ending = true;
    for (Panic *q = p; q; q = q->next) {
        const RType *type = q->value.type;
        if (!type)
            continue;
        if (type == vm.prog->t_runtime_error && type->kind != RK_POINTER)
            q->value.type = vm.prog->t_string;
        else
            textof(t, &q->value);
    }
}

void vm_formatpanics(VmG *t, Panic *p, FILE *f) {
    bool segv = false;
    for (Panic *q = p; q; q = q->next)
        segv |= q->segv;
    printchain(f, p);
    if (segv)
        fprintf(f,
                "[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x%" PRIxPTR "]\n",
                (uintptr_t)p->pc);
    fprintf(f, "\ngoroutine %" PRIu64 " [running]:\n", go_goid(go_gof(t)));
    vm_traceback(go_gof(t), f);
}

void vm_printpanics(VmG *t, Panic *p) {
    vm_panictexts(t, p);
    // One goroutine tells its end, whoever else panics meanwhile: never unlocked.
    static pthread_mutex_t telling = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&telling);
    vm_flush();
    vm_formatpanics(t, p, stderr);
}

// --- traces ------------------------------------------------------------------------------------
static const char *absolute(const char *file, size_t *n) {
    bool nofile = file[0] == '-' || file[0] == '<'; // -e, an input
    *n = nofile || file[0] == '/' || !vm.cwd ? 0 : strlen(vm.cwd);
    while (*n > 0 && file[0] == '.') {
        if (file[1] == '/') {
            file += 2;
        } else if (file[1] == '.' && file[2] == '/') {
            file += 3;
            while (*n > 0 && vm.cwd[--*n] != '/')
                continue;
            if (*n == 0)
                return file - 1; // the root's own slash
        } else {
            break;
        }
    }
    return file;
}

const char *vm_funcfile(const Func *fn, const Instr *pc, int64_t *line, size_t *n) {
    *n = 0;
    uint32_t at = (uint32_t)(pc - fn->code), lo = 0, hi = fn->nlines;
    while (lo < hi) {
        uint32_t mid = (lo + hi) / 2;
        if (fn->lines[mid].pc <= at)
            lo = mid + 1;
        else
            hi = mid;
    }
    const LineEntry *e = lo ? &fn->lines[lo - 1] : fn->nlines ? fn->lines : NULL;
    if (!e || e->file >= vm.prog->nfiles)
        return NULL;
    *line = e->line;
    const CodeFile *f = &vm.prog->files[e->file];
    if (!f->real)
        return f->name[0] ? f->name : "??";
    return fn->flags & FN_STD ? f->name : absolute(f->name, n);
}

static void printline(FILE *f, const Func *fn, const Instr *pc) {
    unsigned offset = (unsigned)((size_t)(pc - fn->code) * sizeof(Instr));
    int64_t line = 0;
    size_t n;
    const char *file = vm_funcfile(fn, pc, &line, &n);
    if (!file) {
        fprintf(f, "\t?:0 +0x%x\n", offset);
        return;
    }
    fprintf(f, "\t%.*s%s%s:%" PRId64 " +0x%x\n", (int)n, vm.cwd ? vm.cwd : "", n ? "/" : "", file,
            line, offset);
}

static void printframe(FILE *f, const Func *fn, const Instr *pc) {
    fprintf(f, fn->nparams ? "%s(...)\n" : "%s()\n", fn->name);
    if (fn->code)
        printline(f, fn, pc);
    else
        fputs("\t[native]\n", f);
}

void vm_traceback(G *g, FILE *f) {
    VmG *t = go_gextra(g);
    const Instr *pc = t->pc;
    uint64_t n = 0, i = 0;
    if (!t->fp)
        return;
    for (Slot *fp = t->fp; fp; fp = vm_prevframe(fp, &pc))
        n += !(framefunc(fp)->flags & FN_WRAPPER);
    pc = t->pc;
    for (Slot *fp = t->fp; fp; fp = vm_prevframe(fp, &pc)) {
        const Func *fn = framefunc(fp);
        if (fn->flags & FN_WRAPPER)
            continue;
        if (i < TRACETOP || i + TRACEBOTTOM >= n) {
            printframe(f, fn, pc);
            if (fp[-1].p == &vm_special[SP_PANICRET])
                fputs("panic(...)\n\t[runtime]\n", f);
        } else if (i == TRACETOP)
            fprintf(f, "...%" PRIu64 " frames elided...\n", n - TRACETOP - TRACEBOTTOM);
        i++;
    }
    if (t->gofn) {
        fprintf(f, "created by %s in goroutine %" PRIu64 "\n", t->gofn->name, go_parentid(g));
        if (t->gofn->code && t->gopc)
            printline(f, t->gofn, t->gopc);
    }
}
