// SPDX-License-Identifier: GPL-3.0-or-later
//
// Patience diff: lines that occur once in each text are anchors; of these the longest ascending run
// is kept and each is grown in both directions over equal lines. What lies between is replaced.
// Rejected: the shortest difference, which takes quadratic time for texts that differ throughout.
#include "cli/diff.h"

enum { CONTEXT = 3 };

typedef VEC(Str) Lines;

typedef struct Pair {
    uint32_t x, y;
} Pair;
typedef VEC(Pair) Pairs;

// One distinct line.
typedef struct Entry {
    Str line;
    uint32_t nx, ny, x, y; // how often and where it occurs
} Entry;

// A line keeps its newline; one without it ends the text.
static void split(Str t, Lines *l) {
    while (t.len) {
        const char *nl = memchr(t.ptr, '\n', t.len);
        size_t n = nl ? (size_t)(nl - t.ptr) + 1 : t.len;
        VEC_PUSH(l, ((Str){t.ptr, n}));
        t = (Str){t.ptr + n, t.len - n};
    }
}

static Entry *find(Entry *table, uint32_t cap, Str line) {
    uint64_t h = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < line.len; i++)
        h = (h ^ (unsigned char)line.ptr[i]) * UINT64_C(1099511628211);
    for (uint32_t i = (uint32_t)(h >> 20) & (cap - 1);; i = (i + 1) & (cap - 1))
        if (!table[i].line.ptr || str_eq(table[i].line, line))
            return &table[i];
}

// The lines that occur once in each text, in the order of x.
static void unique(const Lines *a, const Lines *b, Pairs *out) {
    uint32_t cap = 16;
    while (cap < 2 * (a->len + b->len))
        cap *= 2;
    Entry *table = calloc(cap, sizeof *table);
    if (!table)
        return; // without anchors everything differs, which is true too
    for (uint32_t i = 0; i < a->len; i++) {
        Entry *e = find(table, cap, a->data[i]);
        e->line = a->data[i];
        e->nx++;
    }
    for (uint32_t i = 0; i < b->len; i++) {
        Entry *e = find(table, cap, b->data[i]);
        e->line = b->data[i];
        e->ny++;
        e->y = i;
    }
    for (uint32_t i = 0; i < a->len; i++) {
        const Entry *e = find(table, cap, a->data[i]);
        if (e->nx == 1 && e->ny == 1)
            VEC_PUSH(out, ((Pair){i, e->y}));
    }
    free(table);
}

// Keeps a longest run of pairs with ascending y.
static void ascending(Pairs *l) {
    VEC(uint32_t) tails = {0}, before = {0};
    for (uint32_t i = 0; i < l->len; i++) {
        uint32_t lo = 0, hi = tails.len;
        while (lo < hi) {
            uint32_t mid = lo + (hi - lo) / 2;
            if (l->data[tails.data[mid]].y < l->data[i].y)
                lo = mid + 1;
            else
                hi = mid;
        }
        VEC_PUSH(&before, lo ? tails.data[lo - 1] : 0);
        if (lo == tails.len)
            VEC_PUSH(&tails, i);
        else
            tails.data[lo] = i;
    }
    Pairs run = {0};
    if (tails.len) {
        uint32_t at = tails.data[tails.len - 1];
        for (uint32_t n = tails.len; n-- > 0; at = before.data[at])
            VEC_PUSH(&run, l->data[at]);
    }
    l->len = 0;
    for (uint32_t i = run.len; i-- > 0;)
        VEC_PUSH(l, run.data[i]);
    VEC_FREE(&run);
    VEC_FREE(&tails);
    VEC_FREE(&before);
}

// The hunk that is being gathered.
typedef struct Hunk {
    Buf *out, body;
    uint32_t x, y, nx, ny; // from 0; how many lines
} Hunk;

static void add(Hunk *h, char mark, Str line) {
    buf_addc(&h->body, mark);
    buf_add(&h->body, line.ptr, line.len);
    if (line.ptr[line.len - 1] != '\n')
        buf_adds(&h->body, "\n\\ No newline at end of file\n");
    h->nx += mark != '+';
    h->ny += mark != '-';
}

static void end_hunk(Hunk *h) {
    if (h->body.len) {
        buf_printf(h->out, "@@ -%u,%u +%u,%u @@\n", h->x + (h->nx > 0), h->nx, h->y + (h->ny > 0),
                   h->ny);
        buf_add(h->out, h->body.data, h->body.len);
    }
    h->body.len = 0;
    h->nx = h->ny = 0;
}

// Equal lines [x, x+n), [y, y+n) between two changes; first, last: none stands before, behind.
static void equal(Hunk *h, const Lines *a, uint32_t x, uint32_t y, uint32_t n, bool first,
                  bool last) {
    uint32_t head = first ? 0 : n < CONTEXT ? n : CONTEXT, tail = last ? 0 : CONTEXT;
    if (head + tail >= n && !first && !last) {
        head = n;
        tail = 0;
    }
    for (uint32_t i = 0; i < head; i++)
        add(h, ' ', a->data[x + i]);
    if (head == n && !first)
        return;
    end_hunk(h);
    if (last)
        return;
    if (tail > n)
        tail = n;
    h->x = x + n - tail;
    h->y = y + n - tail;
    for (uint32_t i = n - tail; i < n; i++)
        add(h, ' ', a->data[x + i]);
}

static void hunks(const Lines *a, const Lines *b, const Pairs *anchors, Buf *out) {
    Hunk h = {.out = out};
    uint32_t x = 0, y = 0; // what comes before is done
    for (uint32_t i = 0; i <= anchors->len; i++) {
        bool end = i == anchors->len;
        Pair from = end ? (Pair){a->len, b->len} : anchors->data[i], to = from;
        if (from.x < x)
            continue; // an earlier one has grown over it
        while (from.x > x && from.y > y && str_eq(a->data[from.x - 1], b->data[from.y - 1])) {
            from.x--;
            from.y--;
        }
        while (to.x < a->len && to.y < b->len && str_eq(a->data[to.x], b->data[to.y])) {
            to.x++;
            to.y++;
        }
        bool first = x == 0 && y == 0 && from.x == 0 && from.y == 0;
        for (; x < from.x; x++)
            add(&h, '-', a->data[x]);
        for (; y < from.y; y++)
            add(&h, '+', b->data[y]);
        equal(&h, a, from.x, from.y, to.x - from.x, first, to.x == a->len && to.y == b->len);
        x = to.x;
        y = to.y;
    }
    end_hunk(&h);
    buf_free(&h.body);
}

void diff_unified(Str oldname, Str old, Str newname, Str new, Buf *out) {
    if (str_eq(old, new))
        return;
    Lines a = {0}, b = {0};
    Pairs anchors = {0};
    split(old, &a);
    split(new, &b);
    unique(&a, &b, &anchors);
    ascending(&anchors);
    buf_printf(out, "diff %.*s %.*s\n--- %.*s\n+++ %.*s\n", STR_ARG(oldname), STR_ARG(newname),
               STR_ARG(oldname), STR_ARG(newname));
    hunks(&a, &b, &anchors, out);
    VEC_FREE(&a);
    VEC_FREE(&b);
    VEC_FREE(&anchors);
}
