// SPDX-License-Identifier: GPL-3.0-or-later
//
// Regular expressions, private to this folder.
//
// parse.c reads Go's syntax into a tree (class.c: sets of characters), with Go's errors. Two
// machines run it:
//   - PCRE2's compiled code (emit.c, jit.c), by far the quicker one, where its answer is Go's;
//   - our own (pike.c), whose time is linear in the text and whose rules are Go's, for all else:
//     leftmost-longest matching, loops over what may be empty, text that is not UTF-8 under a
//     pattern that sees characters, patterns too large for PCRE2, and whatever PCRE2 gave up on
//     because it backtracked too much. So there is no match that fails for want of effort.
// cache.c keeps what was compiled, outside the collected heap; a script's Regexp names it.
#ifndef STDLIB_REGEXP_REGEX_H
#define STDLIB_REGEXP_REGEX_H

#include "stdlib/text.h"

typedef enum ReOp {
    RE_NONE,  // matches nothing
    RE_EMPTY, // the empty text
    RE_RUNE,
    RE_CLASS,
    RE_ANY,      // any character
    RE_ANYNOTNL, // but '\n'
    RE_BOL, RE_EOL, RE_BOT, RE_EOT, RE_WORD, RE_NOTWORD, // assertions
    RE_CAP,
    RE_STAR, RE_PLUS, RE_QUEST, RE_REPEAT, // REPEAT: min to max times, max -1: no limit
    RE_CAT, RE_ALT,
    RE_LPAREN, RE_VBAR, // only on the parser's stack
} ReOp;

typedef struct ReRange {
    uint32_t lo, hi;
} ReRange;

typedef struct ReNode {
    uint8_t op; // ReOp
    bool lazy;
    uint8_t flags;  // LPAREN: the flags to go back to
    uint32_t rune;
    int32_t cap;    // LPAREN: 0 when it does not capture
    int32_t min, max;
    int32_t height; // as Go counts it
    uint64_t size;  // instructions, roughly, capped
    const ReRange *ranges; // CLASS: ascending, apart
    uint32_t nranges;
    struct ReNode **subs;
    uint32_t nsubs;
} ReNode;

typedef struct ReName {
    const char *s; // "" for a group without
    uint32_t len;
} ReName;

// What the parser makes. All memory is the arena's.
typedef struct ReTree {
    ReNode *root;
    ReName *names; // of groups 0..ncap
    int32_t ncap;  // groups, without the whole
    const char *error; // Go's text, or NULL
    const char *expr;  // the part of the pattern that it is about
    size_t exprlen;
} ReTree;

enum { RE_POSIX = 1 }; // flag of rgx_parse: egrep's syntax

// Parses s. False: t->error says why.
bool rgx_parse(Arena *a, const char *s, size_t n, unsigned flags, ReTree *t);
bool rgx_nullable(const ReNode *n); // may match the empty text

// --- class.c: sets of characters under construction --------------------------------------------
typedef struct ReSet {
    VEC(ReRange) r;
} ReSet;
void rgxset_add(ReSet *s, uint32_t lo, uint32_t hi);
void rgxset_addfolded(ReSet *s, uint32_t lo, uint32_t hi); // and all that fold to them
void rgxset_clean(ReSet *s);                               // ascending, apart
void rgxset_negate(ReSet *s);                              // s is clean; stays so
// Adds the set \d, \s or \w (c in capitals: the rest of all characters) or [:name:]; false: there
// is none of that name.
bool rgxset_addperl(ReSet *s, char c, bool fold);
bool rgxset_addposix(ReSet *s, const char *name, size_t n, bool negate, bool fold);
// Adds a category or script by Go's name.
bool rgxset_addunicode(ReSet *s, const char *name, size_t n, bool negate, bool fold);

// --- emit.c ------------------------------------------------------------------------------------
// Writes the tree in PCRE2's syntax. False: PCRE2 would not do what Go does. *utf: the pattern must
// see characters (and text be valid UTF-8); else bytes will do.
bool rgx_emit(const ReTree *t, Buf *out, bool *utf);

// --- pike.c ------------------------------------------------------------------------------------
typedef struct RePike RePike;
RePike *rgx_pikecompile(const ReTree *t); // NULL: out of memory
void rgx_pikefree(RePike *p);
// Looks for a match in s[0..n) from at on; fills caps[0 .. 2 * (ncap + 1)), -1 where unset. 1:
// found, 0: not. May let other goroutines run. want: how many of caps matter (0: only whether).
int rgx_pikematch(VmG *t, const RePike *p, const uint8_t *s, int64_t n, int64_t at, bool longest,
                 int64_t *caps, uint32_t want);
// The text that every match begins with; *complete: and that is all of the match.
void rgx_prefix(const ReTree *t, Buf *out, bool *complete);

// --- cache.c, jit.c ----------------------------------------------------------------------------
typedef struct ReProg ReProg;
// The compiled form of a pattern that parses; *handle (0 at first) remembers where it is kept. Give
// it back with rgx_release before anything else happens.
ReProg *rgx_acquire(VmG *t, const char *s, size_t n, unsigned flags, uint64_t *handle);
void rgx_release(ReProg *p);
uint32_t rgx_ngroups(const ReProg *p); // with the whole
// One match, by whichever machine suits; the rest as rgx_pikematch.
int rgx_match(VmG *t, ReProg *p, const uint8_t *s, int64_t n, bool valid, int64_t at, bool longest,
             int64_t *caps, uint32_t want);
// Whether text has to be looked at with text_isvalid first: `valid` of rgx_match, else false.
bool rgx_wantsutf8(const ReProg *p, bool longest);

typedef struct ReJit ReJit;
ReJit *rgx_jitcompile(const char *pattern, size_t n, bool utf); // NULL: PCRE2 cannot
void rgx_jitfree(ReJit *j);
enum { RE_GAVEUP = -1 };
// As rgx_pikematch; or RE_GAVEUP, and then no match begins before *at, which may have moved on.
int rgx_jitmatch(VmG *t, ReJit *j, const uint8_t *s, int64_t n, int64_t *at, int64_t *caps,
                uint32_t ncaps);

#endif
