// SPDX-License-Identifier: GPL-3.0-or-later
//
// Format strings, and the natives of package fmt: `render` makes a string, `renderb` a []byte.
#include <stdlib.h>

#include "stdlib/fmt/fmt.h"

enum { MODE_PRINT, MODE_PRINTLN, MODE_PRINTF, MODE_ERRORF };

// Where the reading of a format string stands.
typedef struct Verbs {
    const uint8_t *s;
    size_t n, i;
    const GoIface *args;
    int nargs, arg;
    bool afterindex; // the last thing read was an argument index
} Verbs;

enum { TOO_LARGE = 1000000 };

// A decimal number at s[*i .. end); false when there is none or it is too large, and then *i is
// end in the second case.
static bool read_number(const uint8_t *s, size_t *i, size_t end, int *num) {
    bool any = false;
    *num = 0;
    for (; *i < end && s[*i] >= '0' && s[*i] <= '9'; ++*i) {
        if (*num > TOO_LARGE) {
            *num = 0;
            *i = end;
            return false;
        }
        *num = *num * 10 + s[*i] - '0';
        any = true;
    }
    return any;
}

// An argument index "[3]" if one stands here.
static void read_index(Fmt *f, Verbs *v) {
    v->afterindex = false;
    if (v->i >= v->n || v->s[v->i] != '[') return;
    f->reordered = true;
    const uint8_t *close = v->n - v->i < 3 ? NULL : memchr(v->s + v->i + 1, ']', v->n - v->i - 1);
    if (!close) {
        f->goodarg = false;
        v->i++;
        return;
    }
    size_t at = v->i + 1, end = (size_t)(close - v->s);
    int num;
    bool ok = end > at && read_number(v->s, &at, end, &num) && at == end;
    v->i = end + 1;
    v->afterindex = ok;
    if (ok && num >= 1 && num <= v->nargs) v->arg = num - 1;
    else f->goodarg = false;
}

// The next argument as a width or precision.
static bool star(Verbs *v, int *num) {
    *num = 0;
    if (v->arg >= v->nargs) return false;
    GoIface a = v->args[v->arg++];
    if (!a.type || a.type->kind < RK_INT || a.type->kind > RK_UINTPTR) return false;
    if (a.data.i > TOO_LARGE || a.data.i < (a.type->kind >= RK_UINT ? 0 : -TOO_LARGE)) return false;
    *num = (int)a.data.i;
    return true;
}

static void read_width(Fmt *f, Verbs *v) {
    bool has;
    if (v->i < v->n && v->s[v->i] == '*') {
        v->i++;
        has = star(v, &f->wid);
        if (!has) fmt_puts(f, "%!(BADWIDTH)");
        if (f->wid < 0) {
            f->wid = -f->wid;
            f->flags = (f->flags | FMT_MINUS) & ~(uint32_t)FMT_ZERO;
        }
        v->afterindex = false;
    } else {
        has = read_number(v->s, &v->i, v->n, &f->wid);
        if (v->afterindex && has) f->goodarg = false;
    }
    if (has) f->flags |= FMT_WID;
}

static void read_precision(Fmt *f, Verbs *v) {
    if (v->i + 1 >= v->n || v->s[v->i] != '.') return;
    v->i++;
    if (v->afterindex) f->goodarg = false;
    read_index(f, v);
    if (v->i < v->n && v->s[v->i] == '*') {
        v->i++;
        bool has = star(v, &f->prec);
        if (f->prec < 0) {
            f->prec = 0;
            has = false;
        }
        if (has) f->flags |= FMT_PREC;
        else fmt_puts(f, "%!(BADPREC)");
        v->afterindex = false;
    } else {
        read_number(v->s, &v->i, v->n, &f->prec);
        f->flags |= FMT_PREC;
    }
}

static void complain(Fmt *f, uint32_t verb, const char *what) {
    fmt_puts(f, "%!");
    buf_addrune(&f->b, verb);
    fmt_puts(f, what);
}

static void print_verb(Fmt *f, Verbs *v, uint32_t verb) {
    if (verb == 'w') {
        f->wrapped = realloc(f->wrapped, (f->nwrapped + 1) * sizeof *f->wrapped);
        if (!f->wrapped) abort();
        f->wrapped[f->nwrapped++] = (uint32_t)v->arg;
    }
    if (verb == 'v' || verb == 'w') {
        if (fmt_has(f, FMT_SHARP)) f->flags |= FMT_SHARPV;
        if (fmt_has(f, FMT_PLUS)) f->flags |= FMT_PLUSV;
        f->flags &= ~(uint32_t)(FMT_SHARP | FMT_PLUS);
    }
    fmt_arg(f, &v->args[v->arg++], verb);
}

static uint32_t flag_of(uint8_t c) {
    switch (c) {
    case '#': return FMT_SHARP;
    case '0': return FMT_ZERO;
    case '+': return FMT_PLUS;
    case '-': return FMT_MINUS;
    case ' ': return FMT_SPACE;
    default: return 0;
    }
}

// One verb, the text behind a '%'. False at the end of the format.
static bool read_verb(Fmt *f, Verbs *v) {
    f->flags = 0;
    f->wid = f->prec = 0;
    for (uint32_t flag; v->i < v->n && (flag = flag_of(v->s[v->i])) != 0; v->i++) f->flags |= flag;
    if (v->i < v->n && v->s[v->i] >= 'a' && v->s[v->i] <= 'z' && v->arg < v->nargs) {
        print_verb(f, v, v->s[v->i++]);
        v->afterindex = false;
        return true;
    }
    read_index(f, v);
    read_width(f, v);
    read_precision(f, v);
    if (!v->afterindex) read_index(f, v);
    if (v->i >= v->n) {
        fmt_puts(f, "%!(NOVERB)");
        return false;
    }
    unsigned len;
    uint32_t verb = text_rune(v->s + v->i, v->n - v->i, &len);
    v->i += len;
    if (verb == '%') fmt_putc(f, '%');
    else if (!f->goodarg) complain(f, verb, "(BADINDEX)");
    else if (v->arg >= v->nargs) complain(f, verb, "(MISSING)");
    else print_verb(f, v, verb);
    return true;
}

static void print_extra(Fmt *f, Verbs *v) {
    f->flags = 0;
    fmt_puts(f, "%!(EXTRA ");
    for (int i = v->arg; i < v->nargs && f->st == NAT_OK; i++) {
        if (i > v->arg) fmt_puts(f, ", ");
        const RType *t = v->args[i].type;
        if (!t) {
            fmt_puts(f, "<nil>");
            continue;
        }
        fmt_puts(f, t->str);
        fmt_putc(f, '=');
        fmt_arg(f, &v->args[i], 'v');
    }
    fmt_putc(f, ')');
}

static void do_printf(Fmt *f, GoStr format, GoSlice args) {
    Verbs v = {.s = format.ptr, .n = (size_t)format.len, .args = args.ptr, .nargs = args.len};
    while (v.i < v.n && f->st == NAT_OK) {
        f->goodarg = true;
        const uint8_t *percent = memchr(v.s + v.i, '%', v.n - v.i);
        size_t upto = percent ? (size_t)(percent - v.s) : v.n;
        fmt_put(f, v.s + v.i, upto - v.i);
        v.i = upto + 1;
        if (!percent || !read_verb(f, &v)) break;
    }
    if (f->st == NAT_OK && !f->reordered && v.arg < v.nargs) print_extra(f, &v);
}

static void do_print(Fmt *f, GoSlice args) {
    const GoIface *a = args.ptr;
    bool prevstring = false;
    for (int i = 0; i < args.len && f->st == NAT_OK; i++) {
        bool isstring = a[i].type && a[i].type->kind == RK_STRING;
        if (i > 0 && !isstring && !prevstring) fmt_putc(f, ' ');
        fmt_arg(f, &a[i], 'v');
        prevstring = isstring;
    }
}

static void do_println(Fmt *f, GoSlice args) {
    const GoIface *a = args.ptr;
    for (int i = 0; i < args.len && f->st == NAT_OK; i++) {
        if (i > 0) fmt_putc(f, ' ');
        fmt_arg(f, &a[i], 'v');
    }
    fmt_putc(f, '\n');
}

static void render(Fmt *f, int64_t mode, GoStr format, GoSlice args) {
    buf_reserve(&f->b, (size_t)format.len + 64);
    if (mode == MODE_PRINTLN) do_println(f, args);
    else if (mode == MODE_PRINT) do_print(f, args);
    else do_printf(f, format, args);
    if (f->st != NAT_OK) buf_free(&f->b);
}

NATIVE(fmt_render) {
    Fmt f = {.t = t, .hook = a->hook};
    render(&f, a->mode, a->format, a->a);
    free(f.wrapped);
    if (f.st != NAT_OK) return f.st;
    GoStr s = text_take(t, &f.b);
    a = vm_args(t);
    a->r0 = s;
    return NAT_OK;
}

NATIVE(fmt_renderb) {
    Fmt f = {.t = t, .hook = a->hook};
    render(&f, a->mode, a->format, a->a);
    free(f.wrapped);
    if (f.st != NAT_OK) return f.st;
    GoSlice s = text_takebytes(t, &f.b);
    a = vm_args(t);
    a->r0 = s;
    return NAT_OK;
}

static int by_number(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

// The arguments of %w in ascending order, each once.
static GoSlice wrapped_args(VmG *t, Fmt *f) {
    if (!f->nwrapped) return (GoSlice){0};
    qsort(f->wrapped, f->nwrapped, sizeof *f->wrapped, by_number);
    uint32_t n = 1;
    for (uint32_t i = 1; i < f->nwrapped; i++)
        if (f->wrapped[i] != f->wrapped[n - 1]) f->wrapped[n++] = f->wrapped[i];
    GoSlice s = vm_makeslice(t, vm_program(t)->t_int, n, n);
    for (uint32_t i = 0; i < n; i++) ((int64_t *)s.ptr)[i] = f->wrapped[i];
    return s;
}

NATIVE(fmt_renderErr) {
    Fmt f = {.t = t, .hook = a->hook, .wraps = true};
    render(&f, MODE_ERRORF, a->format, a->a);
    if (f.st != NAT_OK) {
        free(f.wrapped);
        return f.st;
    }
    GoStr s = text_take(t, &f.b);
    GoSlice w = wrapped_args(t, &f);
    free(f.wrapped);
    a = vm_args(t);
    a->r0 = s;
    a->r1 = w;
    return NAT_OK;
}

NATIVE(fmt_isNilPointer) {
    (void)t;
    a->r0 = a->v.type && a->v.type->kind == RK_POINTER && !a->v.data.p;
    return NAT_OK;
}
