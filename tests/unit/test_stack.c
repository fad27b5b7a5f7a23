// SPDX-License-Identifier: GPL-3.0-or-later
// Native stacks (runtime/stack.c): classes, guards, pools, giving memory back, a hundred thousand
// alive.
#include "runtime/stack.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define CHECK(cond) \
    ((cond) ? (void)0 : (fprintf(stderr, "test_stack:%d: %s\n", __LINE__, #cond), exit(1)))

#if defined(GO_ASAN) || defined(GO_TSAN)
enum { MANY = 2000 };
#else
enum { MANY = 100000 };
#endif

static size_t residentpages(char *lo, size_t size)
{
    static unsigned char vec[1 << 20];
    size_t pages = size / 4096, n = 0;
    CHECK(pages <= sizeof vec && mincore(lo, size, vec) == 0);
    for (size_t i = 0; i < pages; i++)
        n += vec[i] & 1;
    return n;
}

static void test_classes(void)
{
    static const size_t sizes[] = {1, 64 << 10, (64 << 10) + 1, 1 << 20, 5 << 20};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        Stack *s = stackalloc(NULL, sizes[i]);
        CHECK(s != NULL && (uintptr_t)s->hi % 16 == 0);
        CHECK((size_t)(s->hi - s->lo) + 2048 >= sizes[i]);
        CHECK(!s->started && s->ctx.sp == NULL);
        s->lo[0] = 1;
        s->hi[-1] = 1;
        size_t size = 0;
        CHECK(stack_find(s->lo) == s && stack_find(s->hi - 1) == s);
        CHECK(stack_find(s->lo - 1) == NULL);
        CHECK(stack_guard_hit(s->lo - 1, &size) && size >= sizes[i]);
        CHECK(!stack_guard_hit(s->lo, &size) && !stack_guard_hit(&size, &size));
        stackfree(NULL, s);
        CHECK(stackalloc(NULL, sizes[i]) == s);
        stackfree(NULL, s);
    }
    CHECK(stackalloc(NULL, (size_t)2 << 30) == NULL);
}

static void test_cache(void)
{
    StackCache cache = {0};
    Stack *s[40];
    for (int i = 0; i < 40; i++)
        s[i] = stackalloc(&cache, 0);
    for (int i = 0; i < 40; i++) {
        stackfree(&cache, s[i]);
        CHECK(cache.n <= STACK_CACHE_MAX);
    }
    CHECK(cache.n > 0);
    size_t made, pooled;
    stackcache_flush(&cache);
    CHECK(cache.n == 0 && cache.head == NULL);
    stackstats(&made, &pooled);
    CHECK(made == pooled);
    for (int i = 0; i < 40; i++)
        CHECK(stackalloc(&cache, 0) != NULL);
    size_t made2;
    stackstats(&made2, &pooled);
    CHECK(made2 == made);
    for (int i = 0; i < 40; i++)
        stackfree(&cache, s[i]);
    stackcache_flush(&cache);
}

// A deep use leaves memory behind that goes back; what lies near the top stays.
static void test_giveback(void)
{
    Stack *s = stackalloc(NULL, 16 << 20);
    memset(s->hi - (2 << 20), 7, 2 << 20);
    size_t size = (size_t)(s->hi - s->lo) & ~(size_t)4095;
    CHECK(residentpages(s->lo, size) >= 500);
    stackgiveback(s);
    CHECK(residentpages(s->lo, size) <= 17);
    CHECK(s->hi[-1] == 7 && s->hi[-32768] == 7 && s->hi[-(1 << 20)] == 0);
    int given = 0;
    for (int i = 0; i < 64; i++) {
        memset(s->hi - (2 << 20), 7, 2 << 20);
        stackfree(NULL, s);
        given += residentpages(s->lo, size) <= 17;
        CHECK(stackalloc(NULL, 16 << 20) == s);
    }
    CHECK(given >= 2);
    s->started = true;
    memset(s->hi - 8192, 7, 8192);
    stackfree(NULL, s);
    CHECK(stacktrim(0) > 0);
    CHECK(!s->started && residentpages(s->lo, size) == 0);
    CHECK(stackalloc(NULL, 16 << 20) == s);
    stackfree(NULL, s);
}

static int mappings(void)
{
    FILE *f = fopen("/proc/self/maps", "r");
    int n = 0;
    for (int c; (c = getc(f)) != EOF;)
        n += c == '\n';
    fclose(f);
    return n;
}

static void test_many(void)
{
    static Stack *s[MANY];
    for (int i = 0; i < MANY; i++) {
        s[i] = stackalloc(NULL, 0);
        CHECK(s[i] != NULL);
        memset(s[i]->hi - 512, i, 512);
    }
    size_t size;
    for (int i = 0; i < MANY; i += 97) {
        CHECK(stack_guard_hit(s[i]->lo - 1, &size) && stack_find(s[i]->hi - 1) == s[i]);
        CHECK(s[i]->hi[-512] == (char)i && s[i]->hi[-1] == (char)i);
    }
    CHECK(mappings() < 10000);
    for (int i = 0; i < MANY; i++)
        stackfree(NULL, s[i]);
    CHECK(stacktrim(8) >= MANY - 100);
}

static void onfault(int sig, siginfo_t *info, void *ctx)
{
    (void)sig;
    (void)ctx;
    size_t size;
    _exit(stack_guard_hit(info->si_addr, &size) ? 42 : 43);
}

// Writes into the guards of count fresh stacks, in a child each.
static void test_guard(bool useprotect)
{
    if (useprotect)
        stack_usemprotect();
    Stack *s[64];
    for (int i = 0; i < 64; i++)
        s[i] = stackalloc(NULL, 256 << 10);
    for (int i = 0; i < 64; i += 21) {
        pid_t pid = fork();
        if (pid == 0) {
            struct sigaction sa = {.sa_sigaction = onfault, .sa_flags = SA_SIGINFO};
            sigaction(SIGSEGV, &sa, NULL);
            s[i]->lo[-(i + 1) * 64] = 1;
            _exit(0);
        }
        int status;
        waitpid(pid, &status, 0);
        CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 42);
    }
}

int main(void)
{
    stackinit(0);
    test_classes();
    test_cache();
    test_giveback();
    test_guard(false);
    test_many();
    test_guard(true);
    printf("ok\n");
    return 0;
}
