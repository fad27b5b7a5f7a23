// SPDX-License-Identifier: GPL-3.0-or-later
//
// PCRE2's just-in-time compiled code.
//
// It backtracks, so its time is not bounded by the text's length as Go's is. A short text is
// matched at once, with a limit on backtracking. A longer one is taken in growing windows of places
// where a match may begin, with the P handed on as around a system call; when the limit is reached,
// or a window takes far longer than the other machine would, that one goes on from there. JIT code
// takes its stack from the native one, 32 KiB; a match that needs more gets one of a few big ones.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <time.h>

#include "stdlib/regexp/regex.h"

enum {
    SHORTTEXT = 4096,   // bytes that are matched with the P held
    SHORTLIMIT = 1000,  // rounds of backtracking there
    LONGLIMIT = 100000, // and in longer text, for each place where a match may begin
    WINDOW = 512,       // places in the first window
    MAXWINDOW = 1 << 20,
    SLOW = 500,           // ns for a place: the other machine is quicker
    STACKSIZE = 64 << 20, // bytes of a big stack, mostly untouched
    NSTACKS = 4,
};

struct ReJit {
    pcre2_code *code;
    pcre2_match_data *spare;    // atomic: one that is not in use
    pcre2_match_context *brief; // shared by all short matches
};

static pcre2_match_context *new_context(uint32_t limit) {
    pcre2_match_context *c = pcre2_match_context_create(NULL);
    if (c) pcre2_set_match_limit(c, limit);
    return c;
}

// Big stacks that are not in use, each slot atomic; beyond NSTACKS they are made and freed.
static pcre2_jit_stack *stacks[NSTACKS];

static pcre2_jit_stack *take_stack(void) {
    for (int i = 0; i < NSTACKS; i++) {
        pcre2_jit_stack *s = __atomic_exchange_n(&stacks[i], NULL, __ATOMIC_ACQ_REL);
        if (s) return s;
    }
    return pcre2_jit_stack_create(32 << 10, STACKSIZE, NULL);
}

static void give_stack(pcre2_jit_stack *s) {
    for (int i = 0; i < NSTACKS && s; i++) s = __atomic_exchange_n(&stacks[i], s, __ATOMIC_ACQ_REL);
    if (s) pcre2_jit_stack_free(s);
}

// How a match's own context names its stack.
static pcre2_jit_stack *stack_of(void *p) {
    return p;
}

ReJit *rgx_jitcompile(const char *pattern, size_t n, bool utf) {
    int error;
    PCRE2_SIZE where;
    pcre2_compile_context *c = pcre2_compile_context_create(NULL);
    ReJit *j = calloc(1, sizeof *j);
    if (!c || !j) goto bad;
    pcre2_set_newline(c, PCRE2_NEWLINE_LF);
    pcre2_set_parens_nest_limit(c, 2000);
    uint32_t options = PCRE2_DOLLAR_ENDONLY | PCRE2_ALT_CIRCUMFLEX | PCRE2_NEVER_BACKSLASH_C |
                       PCRE2_USE_OFFSET_LIMIT | (utf ? PCRE2_UTF : 0);
    j->code = pcre2_compile((PCRE2_SPTR)pattern, n, options, &error, &where, c);
    if (!j->code || pcre2_jit_compile(j->code, PCRE2_JIT_COMPLETE) != 0) goto bad;
    j->brief = new_context(SHORTLIMIT);
    if (!j->brief) goto bad;
    pcre2_compile_context_free(c);
    return j;
bad:
    pcre2_compile_context_free(c);
    rgx_jitfree(j);
    return NULL;
}

void rgx_jitfree(ReJit *j) {
    if (!j) return;
    pcre2_match_data_free(j->spare);
    pcre2_match_context_free(j->brief);
    pcre2_code_free(j->code);
    free(j);
}

static int64_t now_ns(void) {
    struct timespec ts;
    clock_gettime(CLOCK_MONOTONIC, &ts);
    return ts.tv_sec * 1000000000 + ts.tv_nsec;
}

typedef struct LongMatch {
    ReJit *j;
    const uint8_t *s;
    int64_t n;
    pcre2_match_data *md;
    pcre2_match_context *mc; // its own: the window and the stack are set in it
    pcre2_jit_stack *stack;  // NULL while the small one does
} LongMatch;

// One window: a match that begins in [at, end).
static int match_window(LongMatch *m, int64_t at, int64_t end) {
    pcre2_set_offset_limit(m->mc, end < m->n ? (PCRE2_SIZE)end - 1 : PCRE2_UNSET);
    int rc = pcre2_jit_match(m->j->code, m->s, (size_t)m->n, (size_t)at, 0, m->md, m->mc);
    if (rc != PCRE2_ERROR_JIT_STACKLIMIT || m->stack) return rc;
    m->stack = take_stack();
    if (!m->stack) return rc;
    pcre2_jit_stack_assign(m->mc, stack_of, m->stack);
    return pcre2_jit_match(m->j->code, m->s, (size_t)m->n, (size_t)at, 0, m->md, m->mc);
}

// *at: where the search starts, and after an error how far it has come.
static int match_windows(LongMatch *m, int64_t *at) {
    for (int64_t size = WINDOW;; size = size < MAXWINDOW ? size * 2 : MAXWINDOW) {
        int64_t end = m->n - *at > size ? *at + size : m->n, start = now_ns();
        while (end < m->n && (m->s[end] & 0xC0) == 0x80) end++; // not inside a character
        int rc = match_window(m, *at, end);
        if (rc != PCRE2_ERROR_NOMATCH || end == m->n) return rc;
        int64_t took = now_ns() - start;
        bool slow = took > (end - *at) * SLOW;
        *at = end;
        if (slow) return PCRE2_ERROR_MATCHLIMIT;
    }
}

static int match_long(VmG *t, ReJit *j, const uint8_t *s, int64_t n, int64_t *at,
                      pcre2_match_data *md) {
    LongMatch m = {j, s, n, md, new_context(LONGLIMIT), NULL};
    if (!m.mc) return PCRE2_ERROR_NOMEMORY;
    vm_entersyscall(t);
    int rc = match_windows(&m, at);
    vm_exitsyscall(t);
    if (m.stack) give_stack(m.stack);
    pcre2_match_context_free(m.mc);
    return rc;
}

int rgx_jitmatch(VmG *t, ReJit *j, const uint8_t *s, int64_t n, int64_t *at, int64_t *caps,
                 uint32_t ncaps) {
    pcre2_match_data *md = __atomic_exchange_n(&j->spare, NULL, __ATOMIC_ACQ_REL);
    if (!md) md = pcre2_match_data_create_from_pattern(j->code, NULL);
    if (!md) return RE_GAVEUP;
    if (!s) s = (const uint8_t *)"";
    int rc = PCRE2_ERROR_JIT_STACKLIMIT;
    if (n - *at <= SHORTTEXT)
        rc = pcre2_jit_match(j->code, s, (size_t)n, (size_t)*at, 0, md, j->brief);
    if (rc == PCRE2_ERROR_JIT_STACKLIMIT) rc = match_long(t, j, s, n, at, md);
    if (rc > 0) {
        const PCRE2_SIZE *v = pcre2_get_ovector_pointer(md);
        for (uint32_t i = 0; i < ncaps; i++)
            caps[i] = i / 2 < (uint32_t)rc && v[i] != PCRE2_UNSET ? (int64_t)v[i] : -1;
    }
    md = __atomic_exchange_n(&j->spare, md, __ATOMIC_ACQ_REL);
    pcre2_match_data_free(md);
    return rc > 0 ? 1 : rc == PCRE2_ERROR_NOMATCH ? 0 : RE_GAVEUP;
}
