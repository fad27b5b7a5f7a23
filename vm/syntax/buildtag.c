// SPDX-License-Identifier: GPL-3.0-or-later
// Build constraints: which files belong to a program for this machine, and the least Go version
// that a //go:build line demands, which is the language version of its file.
//
// The line is a boolean expression of tags: tag, !x, x && y, x || y, (x). go1.N demands version N,
// any other tag nothing. Both sides of && hold, so the greater demand counts; of || the lesser.
// Names are constraints too: NAME_OS.go, NAME_ARCH.go, NAME_OS_ARCH.go; NAME_test.go is for tests.
#include "vm/syntax/parse.h"

#if defined(__x86_64__)
#define THIS_ARCH "amd64"
#elif defined(__aarch64__)
#define THIS_ARCH "arm64"
#else
#define THIS_ARCH "unknown"
#endif
#define THIS_OS "linux"

enum { NOTHING = -1, NEST_MAX = 100, LANGUAGE_MINOR = 23 };

static const char *const systems[] = {
#define SYSTEM(name) name,
#define PROCESSOR(name)
#include "vm/syntax/platform.def"
#undef SYSTEM
#undef PROCESSOR
};

static const char *const processors[] = {
#define SYSTEM(name)
#define PROCESSOR(name) name,
#include "vm/syntax/platform.def"
#undef SYSTEM
#undef PROCESSOR
};

// What holds besides the system, the processor and the versions. Files that ask for gc are Go's
// own compiler's; together with purego they leave assembly out.
static const char *const satisfied[] = {THIS_OS, THIS_ARCH, "unix", "gc", "gos", "purego"};

typedef struct Tags {
    const char *p, *end;
    int nest;
    bool bad;
} Tags;

// What an expression means: the version it demands, and whether it holds here.
typedef struct Meaning {
    int version;
    bool holds;
} Meaning;

static Meaning disjunction(Tags *t, bool negated);

static bool among(const char *const *list, size_t n, Str s) {
    for (size_t i = 0; i < n; i++)
        if (str_eqz(s, list[i]))
            return true;
    return false;
}

#define AMONG(list, s) among(list, sizeof list / sizeof *list, s)

static bool accept(Tags *t, const char *op) {
    while (t->p < t->end && (*t->p == ' ' || *t->p == '\t'))
        t->p++;
    size_t n = strlen(op);
    if ((size_t)(t->end - t->p) < n || memcmp(t->p, op, n) != 0)
        return false;
    t->p += n;
    return true;
}

static bool tag_char(char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_' ||
           c == '.' || (unsigned char)c >= 0x80;
}

// N of go1.N, 0 of go1, else NOTHING.
static int tag_version(Str s) {
    if (s.len < 3 || memcmp(s.ptr, "go1", 3) != 0)
        return NOTHING;
    if (s.len == 3)
        return 0;
    int n = 0;
    for (size_t i = 4; i < s.len && s.ptr[3] == '.'; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9' || n > 9999)
            return NOTHING;
        n = n * 10 + (s.ptr[i] - '0');
    }
    return s.len > 4 && s.ptr[3] == '.' ? n : NOTHING;
}

static Meaning tag(Tags *t, bool negated) {
    const char *start = t->p;
    while (t->p < t->end && tag_char(*t->p))
        t->p++;
    Str s = {start, (size_t)(t->p - start)};
    t->bad |= s.len == 0;
    int version = tag_version(s);
    bool holds = AMONG(satisfied, s) || (version != NOTHING && version <= LANGUAGE_MINOR);
    return (Meaning){negated ? NOTHING : version, holds != negated};
}

static Meaning negation(Tags *t, bool negated) {
    Meaning result = {NOTHING, false};
    while (accept(t, "!"))
        negated = !negated;
    if (!accept(t, "("))
        return tag(t, negated);
    if (++t->nest > NEST_MAX)
        t->bad = true;
    else
        result = disjunction(t, negated);
    t->bad |= !accept(t, ")");
    t->nest--;
    return result;
}

// Under a negation the roles of && and || change.
static Meaning combine(Meaning x, Meaning y, bool both) {
    return (Meaning){(x.version > y.version) == both ? x.version : y.version,
                     both ? x.holds && y.holds : x.holds || y.holds};
}

static Meaning conjunction(Tags *t, bool negated) {
    Meaning x = negation(t, negated);
    while (!t->bad && accept(t, "&&"))
        x = combine(x, negation(t, negated), !negated);
    return x;
}

static Meaning disjunction(Tags *t, bool negated) {
    Meaning x = conjunction(t, negated);
    while (!t->bad && accept(t, "||"))
        x = combine(x, conjunction(t, negated), negated);
    return x;
}

// The meaning of a comment that is a //go:build line; false when it is none, or malformed.
static bool build_line(Str comment, Meaning *m) {
    static const char mark[] = "//go:build ";
    if (comment.len < sizeof mark || memcmp(comment.ptr, mark, sizeof mark - 1) != 0)
        return false;
    Tags t = {.p = comment.ptr + sizeof mark - 1, .end = comment.ptr + comment.len};
    *m = disjunction(&t, false);
    accept(&t, "\r");
    return !t.bad && t.p == t.end;
}

Str buildtag_version(Arena *arena, Str comment) {
    Meaning m;
    if (!build_line(comment, &m) || m.version == NOTHING)
        return (Str){"", 0};
    Str s;
    s.ptr = m.version == 0 ? arena_printf(arena, &s.len, "go1")
                           : arena_printf(arena, &s.len, "go1.%d", m.version);
    return s;
}

// ---- Files

// Takes the last part, behind an underscore, off *name.
static bool last_part(Str *name, Str *part) {
    for (size_t i = name->len; i-- > 0;) {
        if (name->ptr[i] != '_')
            continue;
        *part = (Str){name->ptr + i + 1, name->len - i - 1};
        name->len = i;
        return true;
    }
    return false;
}

static bool name_wanted(Str name) {
    if (name.len == 0 || name.ptr[0] == '_' || name.ptr[0] == '.')
        return false;
    const char *dot = memchr(name.ptr, '.', name.len);
    if (dot)
        name.len = (size_t)(dot - name.ptr);
    Str part;
    if (!last_part(&name, &part))
        return true;
    if (str_eqz(part, "test"))
        return false;
    if (AMONG(systems, part))
        return str_eqz(part, THIS_OS);
    if (!AMONG(processors, part))
        return true;
    bool wanted = str_eqz(part, THIS_ARCH);
    if (last_part(&name, &part) && AMONG(systems, part))
        wanted = wanted && str_eqz(part, THIS_OS);
    return wanted;
}

// The next line of *text without its end and leading blanks.
static bool next_line(Str *text, Str *line) {
    if (text->len == 0)
        return false;
    const char *nl = memchr(text->ptr, '\n', text->len);
    size_t n = nl ? (size_t)(nl - text->ptr) : text->len, skip = nl ? n + 1 : n;
    *line = (Str){text->ptr, n};
    while (line->len > 0 && (line->ptr[0] == ' ' || line->ptr[0] == '\t')) {
        line->ptr++;
        line->len--;
    }
    text->ptr += skip;
    text->len -= skip;
    return true;
}

static bool starts(Str s, const char *prefix) {
    size_t n = strlen(prefix);
    return s.len >= n && memcmp(s.ptr, prefix, n) == 0;
}

bool syntax_build_wanted(Str name, Str text) {
    Meaning m;
    Str line;
    if (!name_wanted(name))
        return false;
    // The line stands among the comments that a file begins with.
    bool comment = false;
    while (next_line(&text, &line)) {
        if (!comment && build_line(line, &m))
            return m.holds;
        if (!comment && starts(line, "/*"))
            comment = true;
        if (comment)
            comment = !memmem(line.ptr, line.len, "*/", 2);
        else if (line.len > 0 && !starts(line, "\r") && !starts(line, "//") && !starts(line, "#!"))
            break;
    }
    return true;
}
