// SPDX-License-Identifier: GPL-3.0-or-later
// Source files and positions.
//
// Model: a FileSet gives every file a range of one 32-bit number line, so that a Pos alone names
// file and byte (as Go's token.Pos does). Pos 0 is "no position"; the position just behind the
// last byte of a file is valid. Lines and columns are found from the file's line table on demand.
// Columns count bytes from 1, as Go's do. //line directives change what SourcePos reports as
// name, line and column, never what excerpts show. A file's line table is made when it is first
// asked for.
#ifndef VM_BASE_SOURCE_H
#define VM_BASE_SOURCE_H

#include <stdbool.h>
#include <stdint.h>

#include "vm/base/arena.h"
#include "vm/base/str.h"

typedef uint32_t Pos;

typedef struct Span {
    Pos pos, end; // [pos, end)
} Span;

// The bytes of a function's body in a text: where its { and its } stand.
typedef struct BodySpan {
    uint32_t open, close;
} BodySpan;

typedef struct LineDirective {
    uint32_t offset;    // applies from this byte on
    Str name;
    uint32_t line, col; // col 0: columns are not known, report none
} LineDirective;

typedef struct SourceFile {
    Str name;              // as the user wrote it
    Str text;              // owned by the arena or the caller; text.ptr[text.len] is readable and 0
    Pos base;              // Pos of the first byte
    uint32_t *lines;       // byte offset of each line's start, ascending; lines[0] == 0; or NULL
    uint32_t nlines;
    LineDirective *directives;
    uint32_t ndirectives, capdirectives;
    struct FileSet *set;
} SourceFile;

typedef struct FileSet {
    Arena *arena;
    SourceFile **files; // ascending base
    uint32_t nfiles, capfiles;
    Pos next; // base of the next file
} FileSet;

typedef struct SourcePos {
    SourceFile *file;   // NULL: no position
    Str name;           // file name as reported
    uint32_t line, col; // as reported; 0: unknown
    uint32_t offset;    // real byte offset in file
    uint32_t real_line, real_col;
} SourcePos;

void fileset_init(FileSet *fs, Arena *arena);
// Adds a file; copies name and text into the arena. NULL when the set's 4 GiB are used up.
SourceFile *fileset_add(FileSet *fs, Str name, Str text);
// The same for name and text that outlive the set and end in a NUL: they are not copied.
SourceFile *fileset_add_static(FileSet *fs, Str name, Str text);
// Reads a whole file from disk ("-" is standard input) into *out (arena). 0 or -errno.
int source_read(Arena *arena, const char *path, Str *out);
// Finds the file of a position; NULL for 0 or a position outside every file.
SourceFile *fileset_file(const FileSet *fs, Pos pos);
// Resolves a position; .file == NULL when it has none.
SourcePos fileset_pos(const FileSet *fs, Pos pos);
// Records a //line directive that takes effect at `offset`.
void source_add_directive(SourceFile *f, LineDirective d);
// The text of line `line` (from 1) without its newline.
Str source_line(SourceFile *f, uint32_t line);

#endif
