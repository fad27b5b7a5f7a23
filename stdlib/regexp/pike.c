// SPDX-License-Identifier: GPL-3.0-or-later
//
// Our own matcher: a list of threads in order of preference goes through the text once (Pike's
// machine, as in Go's regexp and RE2), in time linear in the text and the program's size.
//
// The program is Go's, so that preferences are too: x* over an x that may be empty is (x+)?, counts
// are written out. Threads live in malloc'd memory, hold no heap pointers, and each keeps its own
// captures; the text is read with every index checked, so that a script that changes a []byte
// while it is matched only gets a wrong answer.
#include "stdlib/regexp/regex.h"

typedef enum PikeOp {
    P_RUNE,
    P_CLASS,
    P_ANY,
    P_ANYNOTNL, // read a character
    P_ALT,
    P_CAP,
    P_ASSERT,
    P_FAIL,
    P_MATCH,
} PikeOp;

typedef struct PikeInst {
    uint8_t op;    // PikeOp
    uint8_t what;  // ASSERT: the ReOp
    uint32_t x, y; // ALT: where to, preferred first; others: x is the next
    union {
        uint32_t rune, slot;
        struct {
            uint32_t at, n; // CLASS: in ranges
        } cls;
    };
} PikeInst;

struct RePike {
    VEC(PikeInst) insts;
    VEC(ReRange) ranges;
    uint32_t start, ncaps;
};

// --- compiling ---------------------------------------------------------------------------------
// Compiled from the end: emit(n, next) makes the code of n that goes on at next.
static uint32_t inst(RePike *p, PikeOp op, uint32_t x, uint32_t y) {
    VEC_PUSH(&p->insts, ((PikeInst){.op = (uint8_t)op, .x = x, .y = y}));
    return p->insts.len - 1;
}

static uint32_t emit(RePike *p, const ReNode *n, uint32_t next);

static uint32_t either(RePike *p, uint32_t body, uint32_t exit, bool lazy) {
    return lazy ? inst(p, P_ALT, exit, body) : inst(p, P_ALT, body, exit);
}

static uint32_t emit_plus(RePike *p, const ReNode *body, bool lazy, uint32_t next) {
    uint32_t loop = either(p, 0, next, lazy), start = emit(p, body, loop);
    PikeInst *alt = &p->insts.data[loop];
    if (lazy) alt->y = start;
    else alt->x = start;
    return start;
}

static uint32_t emit_star(RePike *p, const ReNode *body, bool lazy, uint32_t next) {
    if (rgx_nullable(body)) return either(p, emit_plus(p, body, lazy, next), next, lazy);
    uint32_t loop = either(p, 0, next, lazy), start = emit(p, body, loop);
    PikeInst *alt = &p->insts.data[loop];
    if (lazy) alt->y = start;
    else alt->x = start;
    return loop;
}

static uint32_t emit_repeat(RePike *p, const ReNode *n, uint32_t next) {
    const ReNode *body = n->subs[0];
    int copies = n->min;
    if (n->max < 0) {
        if (n->min == 0) return emit_star(p, body, n->lazy, next);
        next = emit_plus(p, body, n->lazy, next);
        copies--;
    } else {
        uint32_t exit = next; // (x(x(x)?)?)?
        for (int i = n->min; i < n->max; i++) next = either(p, emit(p, body, next), exit, n->lazy);
    }
    for (int i = 0; i < copies; i++) next = emit(p, body, next);
    return next;
}

static uint32_t emit_class(RePike *p, const ReNode *n, uint32_t next) {
    uint32_t at = p->ranges.len, i = inst(p, P_CLASS, next, 0);
    for (uint32_t k = 0; k < n->nranges; k++) VEC_PUSH(&p->ranges, n->ranges[k]);
    p->insts.data[i].cls.at = at;
    p->insts.data[i].cls.n = n->nranges;
    return i;
}

static uint32_t emit_slot(RePike *p, uint32_t slot, uint32_t next) {
    uint32_t i = inst(p, P_CAP, next, 0);
    p->insts.data[i].slot = slot;
    return i;
}

static uint32_t emit(RePike *p, const ReNode *n, uint32_t next) {
    uint32_t i;
    switch (n->op) {
    case RE_NONE: return inst(p, P_FAIL, 0, 0);
    case RE_EMPTY: return next;
    case RE_RUNE:
        i = inst(p, P_RUNE, next, 0);
        p->insts.data[i].rune = n->rune;
        return i;
    case RE_CLASS: return emit_class(p, n, next);
    case RE_ANY: return inst(p, P_ANY, next, 0);
    case RE_ANYNOTNL: return inst(p, P_ANYNOTNL, next, 0);
    case RE_CAP:
        next = emit_slot(p, (uint32_t)n->cap * 2 + 1, next);
        return emit_slot(p, (uint32_t)n->cap * 2, emit(p, n->subs[0], next));
    case RE_STAR: return emit_star(p, n->subs[0], n->lazy, next);
    case RE_PLUS: return emit_plus(p, n->subs[0], n->lazy, next);
    case RE_QUEST: return either(p, emit(p, n->subs[0], next), next, n->lazy);
    case RE_REPEAT: return emit_repeat(p, n, next);
    case RE_CAT:
        for (uint32_t k = n->nsubs; k-- > 0;) next = emit(p, n->subs[k], next);
        return next;
    case RE_ALT:
        i = emit(p, n->subs[n->nsubs - 1], next);
        for (uint32_t k = n->nsubs - 1; k-- > 0;) i = inst(p, P_ALT, emit(p, n->subs[k], next), i);
        return i;
    default:
        i = inst(p, P_ASSERT, next, 0);
        p->insts.data[i].what = n->op;
        return i;
    }
}

RePike *rgx_pikecompile(const ReTree *t) {
    RePike *p = calloc(1, sizeof *p);
    if (!p) return NULL;
    p->ncaps = 2 * (uint32_t)(t->ncap + 1);
    p->start = emit(p, t->root, inst(p, P_MATCH, 0, 0));
    return p;
}

void rgx_pikefree(RePike *p) {
    if (!p) return;
    VEC_FREE(&p->insts);
    VEC_FREE(&p->ranges);
    free(p);
}

// --- running -----------------------------------------------------------------------------------
// Threads by instruction (a sparse set) in order of preference; captures row by row.
typedef struct Threads {
    uint32_t *sparse, *pc;
    uint32_t n;
    VEC(int64_t) caps;
} Threads;

// What is still to be followed when threads spread: an instruction, or a capture to restore.
typedef struct Todo {
    uint32_t pc, slot;
    int64_t old;
} Todo;
enum { NOSLOT = UINT32_MAX };

typedef struct Machine {
    const RePike *p;
    const uint8_t *s;
    int64_t n;
    uint32_t ncaps; // slots that are kept, at least 2
    Threads a, b;
    int64_t *caps; // of the thread that is spreading
    VEC(Todo) todo;
} Machine;

static bool is_word(const Machine *m, int64_t at) {
    if (at < 0 || at >= m->n) return false;
    uint8_t c = m->s[at], low = c | 0x20;
    return (c >= '0' && c <= '9') || (low >= 'a' && low <= 'z') || c == '_';
}

static bool holds(const Machine *m, unsigned what, int64_t at) {
    switch (what) {
    case RE_BOT: return at == 0;
    case RE_EOT: return at == m->n;
    case RE_BOL: return at == 0 || m->s[at - 1] == '\n';
    case RE_EOL: return at == m->n || m->s[at] == '\n';
    case RE_WORD: return is_word(m, at - 1) != is_word(m, at);
    default: return is_word(m, at - 1) == is_word(m, at);
    }
}

static void add_row(Machine *m, Threads *l, uint32_t pc) {
    l->sparse[pc] = l->n;
    l->pc[l->n++] = pc;
    uint64_t need = (uint64_t)l->n * m->ncaps;
    if (need > l->caps.cap)
        l->caps.data = vec_grow(l->caps.data, &l->caps.cap, (uint32_t)need, sizeof *l->caps.data);
}

// Follows pc without reading a character; adds to l what it leads to. m->caps are its captures.
static void spread(Machine *m, Threads *l, uint32_t pc, int64_t at) {
    VEC_PUSH(&m->todo, ((Todo){pc, NOSLOT, 0}));
    while (m->todo.len) {
        Todo d = m->todo.data[--m->todo.len];
        if (d.slot != NOSLOT) {
            m->caps[d.slot] = d.old;
            continue;
        }
        uint32_t seen = l->sparse[d.pc];
        if (seen < l->n && l->pc[seen] == d.pc) continue;
        const PikeInst *i = &m->p->insts.data[d.pc];
        add_row(m, l, d.pc);
        switch (i->op) {
        case P_ALT:
            VEC_PUSH(&m->todo, ((Todo){i->y, NOSLOT, 0}));
            VEC_PUSH(&m->todo, ((Todo){i->x, NOSLOT, 0}));
            break;
        case P_CAP:
            if (i->slot < m->ncaps) {
                VEC_PUSH(&m->todo, ((Todo){0, i->slot, m->caps[i->slot]}));
                m->caps[i->slot] = at;
            }
            VEC_PUSH(&m->todo, ((Todo){i->x, NOSLOT, 0}));
            break;
        case P_ASSERT:
            if (holds(m, i->what, at)) VEC_PUSH(&m->todo, ((Todo){i->x, NOSLOT, 0}));
            break;
        default:
            memcpy(l->caps.data + (uint64_t)(l->n - 1) * m->ncaps, m->caps,
                   m->ncaps * sizeof *m->caps);
            break;
        }
    }
}

static bool in_class(const ReRange *r, uint32_t n, uint32_t c) {
    uint32_t lo = 0, hi = n;
    while (lo < hi) {
        uint32_t mid = (lo + hi) / 2;
        if (c < r[mid].lo) hi = mid;
        else if (c > r[mid].hi) lo = mid + 1;
        else return true;
    }
    return false;
}

static bool reads(const RePike *p, const PikeInst *i, uint32_t c) {
    switch (i->op) {
    case P_RUNE: return i->rune == c;
    case P_CLASS: return in_class(p->ranges.data + i->cls.at, i->cls.n, c);
    case P_ANY: return true;
    case P_ANYNOTNL: return c != '\n';
    default: return false;
    }
}

// All threads read c (n characters wide; 0 at the end of the text) at `at`. Whether a match was
// found, in caps.
static bool step(Machine *m, Threads *from, Threads *to, uint32_t c, int64_t at, unsigned width,
                 bool longest, bool matched, int64_t *caps) {
    bool found = false;
    to->n = 0;
    for (uint32_t k = 0; k < from->n; k++) {
        const PikeInst *i = &m->p->insts.data[from->pc[k]];
        int64_t *row = from->caps.data + (uint64_t)k * m->ncaps;
        if (i->op == P_ALT || i->op == P_CAP || i->op == P_ASSERT || i->op == P_FAIL) continue;
        if (longest && (matched || found) && caps[0] < row[0]) continue;
        if (i->op == P_MATCH) {
            if (longest && (matched || found) && caps[0] == row[0] && caps[1] >= at) continue;
            memcpy(caps, row, m->ncaps * sizeof *caps);
            caps[1] = at;
            found = true;
            if (!longest) break;
        } else if (width && reads(m->p, i, c)) {
            memcpy(m->caps, row, m->ncaps * sizeof *row);
            spread(m, to, i->x, at + width);
        }
    }
    return found;
}

enum { POLLWORK = 1 << 17 }; // threads stepped between two safe points

static bool run(VmG *t, Machine *m, int64_t at, bool longest, int64_t *caps, uint32_t want) {
    Threads *from = &m->a, *to = &m->b;
    bool matched = false;
    uint64_t work = 0;
    for (;;) {
        unsigned width = 0;
        uint32_t c = at < m->n ? text_rune(m->s + at, (size_t)(m->n - at), &width) : 0;
        if (!matched) {
            for (uint32_t i = 0; i < m->ncaps; i++) m->caps[i] = -1;
            m->caps[0] = at;
            spread(m, from, m->p->start, at);
        }
        if (!from->n) break;
        if (step(m, from, to, c, at, width, longest, matched, caps)) {
            matched = true;
            if (!want) break;
        }
        work += from->n + 1;
        if (work > POLLWORK) {
            vm_poll(t);
            work = 0;
        }
        if (!width) break;
        at += width;
        Threads *swap = from;
        from = to;
        to = swap;
    }
    return matched;
}

static bool init_threads(Threads *l, uint32_t n) {
    l->sparse = calloc(n, sizeof *l->sparse);
    l->pc = malloc(n * sizeof *l->pc);
    return l->sparse && l->pc;
}

static void free_threads(Threads *l) {
    free(l->sparse);
    free(l->pc);
    VEC_FREE(&l->caps);
}

int rgx_pikematch(VmG *t, const RePike *p, const uint8_t *s, int64_t n, int64_t at, bool longest,
                  int64_t *caps, uint32_t want) {
    Machine m = {.p = p, .s = s, .n = n, .ncaps = want <= 2 ? 2 : p->ncaps};
    m.caps = malloc(m.ncaps * sizeof *m.caps);
    bool ok = init_threads(&m.a, p->insts.len) && init_threads(&m.b, p->insts.len) && m.caps;
    if (!ok) vm_fatal(t, "out of memory");
    bool matched = run(t, &m, at, longest, caps, want);
    free_threads(&m.a);
    free_threads(&m.b);
    free(m.caps);
    VEC_FREE(&m.todo);
    return matched;
}
