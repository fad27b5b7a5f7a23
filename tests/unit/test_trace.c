// SPDX-License-Identifier: GPL-3.0-or-later
// The execution trace: whatever way a program ends, the file is JSON, and what it says about
// goroutines is what they did. Each case is a child that writes a trace. With a file name as
// argument, checks that file alone (tests/robust/trace.sh).
#include "runtime/embed.h"

#include <ctype.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

// --- JSON ----------------------------------------------------------------------------------------
typedef struct Text {
    const char *at, *start;
    bool bad;
    size_t events;
    int64_t begun, ended, arrows, heads, world;  // phases B, E, s, f; b and e
    bool user;
} Text;

static bool value(Text *t, int depth);

static void space(Text *t)
{
    while (*t->at != '\0' && strchr(" \t\r\n", *t->at) != NULL)
        t->at++;
}

static bool eat(Text *t, char c)
{
    space(t);
    if (*t->at != c)
        return false;
    t->at++;
    return true;
}

static bool string(Text *t)
{
    if (!eat(t, '"'))
        return false;
    for (; *t->at != '"'; t->at++) {
        if ((unsigned char)*t->at < 0x20)
            return false;
        if (*t->at != '\\')
            continue;
        t->at++;
        if (*t->at == 'u') {
            for (int i = 0; i < 4; i++) {
                if (!isxdigit((unsigned char)*++t->at))
                    return false;
            }
        } else if (*t->at == '\0' || strchr("\"\\/bfnrt", *t->at) == NULL) {
            return false;
        }
    }
    t->at++;
    return true;
}

static bool number(Text *t)
{
    const char *from = t->at;
    if (*t->at == '-')
        t->at++;
    const char *digits = t->at;
    while (isdigit((unsigned char)*t->at))
        t->at++;
    if (t->at == digits)
        return false;
    if (*t->at == '.') {
        digits = ++t->at;
        while (isdigit((unsigned char)*t->at))
            t->at++;
        if (t->at == digits)
            return false;
    }
    return t->at > from;
}

// An event's phase is counted as its member goes by.
static void member(Text *t, const char *name)
{
    if (strncmp(name, "\"ph\"", 4) == 0) {
        const char *v = t->at + strspn(t->at, " ");
        t->events++;
        t->begun += v[1] == 'B';
        t->ended += v[1] == 'E';
        t->arrows += v[1] == 's';
        t->heads += v[1] == 'f';
        t->world += v[1] == 'b' || v[1] == 'e';
    }
    t->user |= strncmp(name, "\"name\"", 6) == 0 && strncmp(t->at, "\"half \\\"way\\\"", 13) == 0;
}

static bool list(Text *t, char close, int depth)
{
    t->at++;
    if (eat(t, close))
        return true;
    do {
        if (close == '}') {
            space(t);
            const char *name = t->at;
            if (!string(t) || !eat(t, ':'))
                return false;
            member(t, name);
        }
        if (!value(t, depth + 1))
            return false;
    } while (eat(t, ','));
    return eat(t, close);
}

static bool value(Text *t, int depth)
{
    space(t);
    if (depth > 8)
        return false;
    if (*t->at == '{')
        return list(t, '}', depth);
    if (*t->at == '[')
        return list(t, ']', depth);
    return *t->at == '"' ? string(t) : number(t);
}

// Reads and checks the file; what has been counted in it.
static Text check(const char *file)
{
    Text t = {0};
    FILE *f = fopen(file, "r");
    struct stat st;
    if (f == NULL || fstat(fileno(f), &st) != 0) {
        perror(file);
        exit(1);
    }
    char *text = calloc(1, (size_t)st.st_size + 1);
    if (text == NULL || fread(text, 1, (size_t)st.st_size, f) != (size_t)st.st_size)
        exit(1);
    fclose(f);
    t.at = t.start = text;
    t.bad = !value(&t, 0);
    space(&t);
    if (t.bad || *t.at != '\0') {
        fprintf(stderr, "%s: no JSON at byte %td: %.60s\n", file, t.at - t.start, t.at);
        exit(1);
    }
    free(text);
    return t;
}

// --- programs ------------------------------------------------------------------------------------
static GoChan *c;

static void sender(void *n)
{
    for (int64_t i = 0; i < (int64_t)(intptr_t)n; i++)
        go_send(c, &i);
}

static void nothing(void *arg)
{
    (void)arg;
}

static void work(int n)
{
    int64_t v;
    c = go_chan_make(8, 0);
    go(sender, (void *)(intptr_t)n);
    for (int i = 0; i < n; i++)
        go_recv(c, &v);
    go_syscall(nothing, NULL);
    go_sleep(1000000);
    go_trace_log("half \"way\"");
    go_gomaxprocs(3);
}

static void ends(void *arg)
{
    (void)arg;
    work(100);
}

static void exits(void *arg)
{
    (void)arg;
    work(100);
    exit(0);
}

static void fatal(void *arg)
{
    (void)arg;
    work(100);
    go_fatal("as meant");
}

static void deadlock(void *arg)
{
    int64_t v;
    (void)arg;
    work(100);
    go_recv(c, &v);
}

static char deeper(int n)
{
    volatile char here[1 << 12];
    for (size_t i = 0; i < sizeof here; i += 64)
        here[i] = (char)n;
    return n == 0 ? 0 : (char)(deeper(n - 1) + here[n % 100]);
}

static void overflow(void *arg)
{
    (void)arg;
    work(100);
    deeper(1000000);
}

static void killed(void *arg)
{
    (void)arg;
    work(5000);
    raise(SIGKILL);
}

static void toomuch(void *arg)
{
    (void)arg;
    work(60000);
}

static const struct {
    const char *name, *debug;
    void (*fn)(void *arg);
    int status;    // of the child
    int64_t runs;  // at least
    bool whole;    // nothing may be missing
} cases[] = {
    {"ends", "", ends, 0, 100, true},
    {"exits", "", exits, 0, 100, false},
    {"fatal", "", fatal, 2 << 8, 100, false},
    {"deadlock", "", deadlock, 2 << 8, 100, true},
    {"overflow", ",stack=1048576", overflow, 2 << 8, 100, false},
    {"killed", "", killed, SIGKILL, 1000, false},
    {"too much", ",tracemb=1", toomuch, 0, 1000, false},
};

static int run(size_t i, const char *file)
{
    int status;
    pid_t pid = fork();
    if (pid == 0) {
        char debug[300];
        snprintf(debug, sizeof debug, "trace=%s%s", file, cases[i].debug);
        setenv("GOSDEBUG", debug, 1);
        setenv("GOMAXPROCS", "2", 1);
        if (freopen("/dev/null", "w", stderr) == NULL)
            _exit(9);
        alarm(60);
        _exit(go_run(cases[i].fn, NULL));
    }
    waitpid(pid, &status, 0);
    return status;
}

int main(int argc, char **argv)
{
    int bad = 0;
    if (argc > 1) {
        Text t = check(argv[1]);
        printf("%zu events\n", t.events);
        return t.begun == 0;
    }
    char file[] = "/tmp/test_traceXXXXXX";
    const char *dir = getenv("TMPDIR");
    char path[200];
    snprintf(path, sizeof path, "%s/test_trace.json", dir != NULL ? dir : "");
    if (dir == NULL) {
        close(mkstemp(file));
        snprintf(path, sizeof path, "%s", file);
    }
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        int status = run(i, path);
        Text t = check(path);
        struct stat st;
        stat(path, &st);
        bool ok = status == cases[i].status && t.begun >= cases[i].runs && t.arrows > 0;
        if (cases[i].whole)
            ok = ok && t.begun == t.ended && t.user && t.world >= 2 && t.heads == t.arrows;
        if (strstr(cases[i].debug, "tracemb=1") != NULL)
            ok = ok && st.st_size < (1 << 20) + (1 << 16);
        if (!ok) {
            fprintf(stderr,
                    "test_trace: %s: status %d, %zu events: B %lld E %lld s %lld f %lld world %lld "
                    "user %d, %lld bytes\n",
                    cases[i].name, status, t.events, (long long)t.begun, (long long)t.ended,
                    (long long)t.arrows, (long long)t.heads, (long long)t.world, t.user,
                    (long long)st.st_size);
            bad = 1;
        }
    }
    unlink(path);
    return bad;
}
