// SPDX-License-Identifier: GPL-3.0-or-later
// Alignment: elastic tab stops, after N. Gatliff. Neighbouring lines that have a cell in a column
// share its width; a line without one ends the block. \t and \v end cells (a column of empty \v
// cells vanishes), \n ends a line, \f a line and all blocks. Empty cells that begin a line are the
// indentation and become tabs. Lines are kept until all blocks end.
#include "vm/syntax/format.h"

enum { TAB_WIDTH = 8, PADDING = 1 };

typedef struct Cell {
    const char *text;
    uint32_t size, width; // bytes; characters
    bool tab;             // ended by \t
} Cell;

typedef struct Line {
    uint32_t first, n; // cells; the last one belongs to no column
} Line;

typedef struct Aligner {
    Buf *out;
    size_t kept; // length of out without the blanks that end it
    VEC(Cell) cells;
    VEC(Line) lines;
    VEC(uint32_t) widths;
} Aligner;

// Appends without the escapes; keeps count of what is not blank.
static void put(Aligner *a, const char *s, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        if ((unsigned char)s[i] == FMT_ESCAPE) {
            a->kept = a->out->len;
            continue;
        }
        buf_addc(a->out, s[i]);
        if (s[i] != ' ')
            a->kept = a->out->len;
    }
}

static void pad(Aligner *a, uint32_t text, uint32_t cell, bool tabs) {
    char c = ' ';
    uint32_t n = cell - text;
    if (tabs) {
        c = '\t';
        cell = (cell + TAB_WIDTH - 1) / TAB_WIDTH * TAB_WIDTH;
        n = (cell - text + TAB_WIDTH - 1) / TAB_WIDTH;
    }
    while (n-- > 0)
        buf_addc(a->out, c);
}

static void put_lines(Aligner *a, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to; i++) {
        Line l = a->lines.data[i];
        bool tabs = true;
        for (uint32_t k = 0; k < l.n; k++) {
            const Cell *c = &a->cells.data[l.first + k];
            tabs &= c->size == 0;
            put(a, c->text, c->size);
            if (k < a->widths.len)
                pad(a, c->width, a->widths.data[k], tabs);
        }
        a->out->len = a->kept;
        buf_addc(a->out, '\n');
        a->kept = a->out->len;
    }
}

// Lays out the lines of a block, the widths of whose columns to the left are known. The depth is
// that of the columns: the indentation and a few.
static void layout(Aligner *a, uint32_t from, uint32_t to) {
    uint32_t col = a->widths.len;
    for (uint32_t i = from; i < to; i++) {
        if (col + 1 >= a->lines.data[i].n)
            continue;
        put_lines(a, from, i);
        from = i;
        uint32_t width = 0;
        bool empty = true;
        for (; i < to && col + 1 < a->lines.data[i].n; i++) {
            const Cell *c = &a->cells.data[a->lines.data[i].first + col];
            if (c->width + PADDING > width)
                width = c->width + PADDING;
            empty &= c->width == 0 && !c->tab;
        }
        VEC_PUSH(&a->widths, empty ? 0 : width);
        layout(a, from, i);
        a->widths.len--;
        from = i;
    }
    put_lines(a, from, to);
}

static void end_section(Aligner *a) {
    layout(a, 0, a->lines.len);
    a->lines.len = a->cells.len = 0;
}

// A cell of n bytes at s; `end` is what ends it.
static void add_cell(Aligner *a, const char *s, const char *e, char end) {
    Cell c = {.text = s, .size = (uint32_t)(e - s), .tab = end == '\t'};
    for (; s < e; s++)
        c.width += ((unsigned char)*s & 0xc0) != 0x80 && (unsigned char)*s != FMT_ESCAPE;
    VEC_PUSH(&a->cells, c);
    a->lines.data[a->lines.len - 1].n++;
}

static void new_line(Aligner *a) {
    VEC_PUSH(&a->lines, ((Line){a->cells.len, 0}));
}

void fmt_align(Str text, Buf *out) {
    Aligner a = {.out = out, .kept = out->len};
    const char *s = text.ptr, *end = s + text.len, *start = s;
    new_line(&a);
    for (; s < end; s++) {
        if ((unsigned char)*s == FMT_ESCAPE) {
            s = memchr(s + 1, FMT_ESCAPE, (size_t)(end - s - 1));
            continue;
        }
        if (*s != '\t' && *s != '\v' && *s != '\n' && *s != '\f')
            continue;
        add_cell(&a, start, s, *s);
        start = s + 1;
        if (*s == '\t' || *s == '\v')
            continue;
        if (*s == '\f' || a.lines.data[a.lines.len - 1].n == 1)
            end_section(&a);
        new_line(&a);
    }
    if (start < end || a.lines.data[a.lines.len - 1].n)
        add_cell(&a, start, end, '\n');
    else
        a.lines.len--;
    end_section(&a);
    VEC_FREE(&a.cells);
    VEC_FREE(&a.lines);
    VEC_FREE(&a.widths);
}
