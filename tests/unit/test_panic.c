// SPDX-License-Identifier: GPL-3.0-or-later
// Panics of C goroutines (runtime/panic.c, scope.c): boundaries, deferred calls, recovering, what a
// misuse panics with, go_goexit, scopes.
#include "rtcheck.h"
#include "runtime/rt.h"

static char order[256];

static void note(void *what)
{
    strcat(order, what);
}

static void begin(void)
{
    order[0] = '\0';
}

// --- go_try --------------------------------------------------------------------------------------
static int payload;

static void throwvalue(void *arg)
{
    *(int *)arg = 7;
    go_panic_value(&payload, "bad %s %d", "thing", 42);
}

static void returns(void *arg)
{
    ++*(int *)arg;
}

static void test_try(void)
{
    GoPanic p = {NULL, ""};
    int n = 0;
    CHECK(!go_try(throwvalue, &n, &p));
    CHECK(n == 7 && p.value == &payload && strcmp(p.text, "bad thing 42") == 0);
    CHECK(go_try(returns, &n, &p) && n == 8);
    CHECK(!go_try(throwvalue, &n, NULL));
    CHECK(!go_recover(&p));
}

static void longtext(void *arg)
{
    go_panic("%s", (char *)arg);
}

static void test_longtext(void)
{
    char text[2 * GO_PANIC_TEXT];
    memset(text, 'x', sizeof text);
    text[sizeof text - 1] = '\0';
    GoPanic p;
    CHECK(!go_try(longtext, text, &p));
    CHECK(strlen(p.text) == GO_PANIC_TEXT - 1 && p.value == NULL);
}

static void rethrow(void *arg)
{
    GoPanic p;
    int n;
    CHECK(!go_try(throwvalue, &n, &p));
    *(int *)arg = n;
    go_repanic(&p);
}

static void test_repanic(void)
{
    GoPanic p;
    int n = 0;
    CHECK(!go_try(rethrow, &n, &p));
    CHECK(n == 7 && p.value == &payload && strcmp(p.text, "bad thing 42") == 0);
}

// --- deferred calls ------------------------------------------------------------------------------
static void three(void *arg)
{
    go_defer(note, "1");
    go_defer(note, "2");
    go_defer(note, "3");
    note("f");
    if (arg != NULL)
        go_panic("%s", (char *)arg);
}

static void inner(void *arg)
{
    go_defer(note, "a");
    CHECK(go_try(three, NULL, NULL));
    note("b");
    CHECK(!go_try(three, "x", NULL));
    note("c");
    if (arg != NULL)
        go_panic("%s", (char *)arg);
}

static void popped(void *arg)
{
    (void)arg;
    go_defer(note, "1");
    go_defer(note, "2");
    go_defer(note, "3");
    go_defer_pop(true);
    go_defer_pop(false);
    note("f");
}

static void toomany(void *arg)
{
    (void)arg;
    go_defer_pop(true);
}

static void many(void *arg)
{
    for (int i = 0; i < 1000; i++)
        go_defer(returns, arg);
}

static void test_defer(void)
{
    begin();
    CHECK(go_try(three, NULL, NULL) && strcmp(order, "f321") == 0);
    begin();
    CHECK(!go_try(three, "x", NULL) && strcmp(order, "f321") == 0);
    begin();
    CHECK(go_try(inner, NULL, NULL) && strcmp(order, "f321bf321ca") == 0);
    begin();
    CHECK(!go_try(inner, "x", NULL) && strcmp(order, "f321bf321ca") == 0);
    begin();
    CHECK(go_try(popped, NULL, NULL) && strcmp(order, "3f1") == 0);
    GoPanic p;
    go_defer(note, "outer");
    CHECK(!go_try(toomany, NULL, &p) && strcmp(p.text, "go_defer_pop without a go_defer") == 0);
    go_defer_pop(false);
    int n = 0;
    CHECK(go_try(many, &n, NULL) && n == 1000);
}

static void addmore(void *arg)
{
    go_defer(note, arg);
    note("d");
}

static void nesteddefer(void *arg)
{
    (void)arg;
    go_defer(note, "1");
    go_defer(addmore, "2");
}

static GoWaitGroup wg;

static void atend(void *arg)
{
    (void)arg;
    go_wg_done(&wg);
}

static void deferonly(void *arg)
{
    go_defer(atend, NULL);
    go_defer(note, arg);
    note("g");
}

static void test_deferingoroutine(void)
{
    begin();
    CHECK(go_try(nesteddefer, NULL, NULL) && strcmp(order, "d21") == 0);
    begin();
    go_wg_add(&wg, 1);
    go(deferonly, "1");
    go_wg_wait(&wg);
    CHECK(strcmp(order, "g1") == 0);
}

// --- recovering ----------------------------------------------------------------------------------
static GoPanic caught;

static void recovers(void *arg)
{
    note(go_recover(&caught) ? arg : "-");
}

static void recovered(void *arg)
{
    go_defer(note, "1");
    go_defer(recovers, "R");
    go_defer(note, "2");
    if (arg != NULL)
        go_panic("%s", (char *)arg);
}

static void panicsagain(void *arg)
{
    go_panic("%s", (char *)arg);
}

static void second(void *arg)
{
    (void)arg;
    go_defer(note, "1");
    go_defer(panicsagain, "second");
    go_panic("first");
}

static void secondrecovered(void *arg)
{
    (void)arg;
    go_defer(note, "1");
    go_defer(recovers, "R");
    go_defer(panicsagain, "second");
    go_panic("first");
}

static void onlyasks(void *arg)
{
    (void)arg;
    CHECK(!go_recover(NULL));
    int n = 0;
    CHECK(!go_try(throwvalue, &n, NULL) && n == 7);
}

static void throughtry(void *arg)
{
    (void)arg;
    CHECK(go_try(onlyasks, NULL, NULL));
    note("t");
}

static void notmine(void *arg)
{
    go_defer(throughtry, NULL);
    go_panic("%s", (char *)arg);
}

static void afterrecover(void *arg)
{
    (void)arg;
    CHECK(go_recover(&caught) && !go_recover(&caught));
    go_panic("third");
}

static void recoverthenpanic(void *arg)
{
    (void)arg;
    go_defer(afterrecover, NULL);
    go_panic("first");
}

static void test_recover(void)
{
    GoPanic p;
    begin();
    CHECK(go_try(recovered, "gone", &p));
    CHECK(strcmp(order, "2R1") == 0 && strcmp(caught.text, "gone") == 0);
    begin();
    CHECK(go_try(recovered, NULL, &p) && strcmp(order, "2-1") == 0);
    begin();
    CHECK(!go_try(second, NULL, &p) && strcmp(p.text, "second") == 0 && strcmp(order, "1") == 0);
    begin();
    CHECK(go_try(secondrecovered, NULL, &p));
    CHECK(strcmp(caught.text, "second") == 0 && strcmp(order, "R1") == 0);
    begin();
    CHECK(!go_try(notmine, "mine", &p) && strcmp(p.text, "mine") == 0 && strcmp(order, "t") == 0);
    CHECK(!go_try(recoverthenpanic, NULL, &p) && strcmp(p.text, "third") == 0);
}

// --- goroutines ----------------------------------------------------------------------------------
static int reports;
static GoPanic reported;

static void handler(const GoPanic *p, void *arg)
{
    CHECK(arg == &reports);
    reported = *p;
    __atomic_fetch_add((int *)arg, 1, __ATOMIC_RELEASE);
}

static void uncaught(void *arg)
{
    go_defer(atend, NULL);
    go_panic_value(arg, "lost");
}

static void quiet(void *arg)
{
    go_defer(atend, NULL);
    recovered(arg);
}

static void test_goroutine(void)
{
    reports = 0;
    go_set_panic_handler(handler, &reports);
    int v;
    go_wg_add(&wg, 1);
    go(uncaught, &v);
    go_wg_wait(&wg);
    while (__atomic_load_n(&reports, __ATOMIC_ACQUIRE) == 0)
        go_gosched();
    CHECK(reports == 1 && reported.value == &v && strcmp(reported.text, "lost") == 0);
    begin();
    go_wg_add(&wg, 1);
    go(quiet, "gone");
    go_wg_wait(&wg);
    CHECK(reports == 1 && strcmp(order, "2R1") == 0);
    go_set_panic_handler(NULL, NULL);
}

static void passes(void *arg)
{
    go_defer(note, arg);
    go_goexit();
}

static void exits(void *arg)
{
    go_defer(atend, NULL);
    go_defer(note, "2");
    go_try(passes, arg, NULL);
    note("never");
}

static void panicsinexit(void *arg)
{
    (void)arg;
    go_defer(panicsagain, "in exit");
    go_goexit();
}

static void trieslater(void *arg)
{
    (void)arg;
    int n = 0;
    GoPanic p;
    CHECK(!go_try(throwvalue, &n, &p) && n == 7);
    note("l");
}

static void exitspanicking(void *arg)
{
    (void)arg;
    go_defer(atend, NULL);
    go_defer(trieslater, NULL);
    go_try(panicsinexit, NULL, NULL);
    note("never");
}

static void test_goexit(void)
{
    begin();
    go_wg_add(&wg, 1);
    go(exits, "1");
    go_wg_wait(&wg);
    CHECK(strcmp(order, "12") == 0);
    begin();
    go_wg_add(&wg, 1);
    go(exitspanicking, NULL);
    go_wg_wait(&wg);
    CHECK(strcmp(order, "l") == 0);
}

// Panics from deep frames, after moving between threads, with the caller's registers in use.
static volatile int always = 1;

static __attribute__((noinline)) void deep(int n)
{
    volatile char frame[200];
    frame[0] = (char)n;
    if (n == 0)
        go_panic("deep");
    if (n % 16 == 0)
        go_gosched();
    if (always)
        deep(n - 1);
    CHECK(frame[0] == (char)n);
}

static void deepcall(void *arg)
{
    deep(*(int *)arg);
}

static void churn(void *arg)
{
    uint64_t a = 1, b = 2, c = 3, d = 4, e = (uintptr_t)arg;
    for (int i = 0; i < ROUNDS(200); i++) {
        int n = (int)(go_fastrand() % 100);
        GoPanic p;
        CHECK(!go_try(deepcall, &n, &p) && strcmp(p.text, "deep") == 0);
        a += b++, c += d++, e += a ^ c;
    }
    uint64_t n = ROUNDS(200);
    CHECK(b == 2 + n && d == 4 + n && a == 1 + 2 * n + n * (n - 1) / 2);
    CHECK(c == 3 + 4 * n + n * (n - 1) / 2 && e != 0);
    go_defer(atend, NULL);
    go_panic("end");
}

static void swallow(const GoPanic *p, void *arg)
{
    CHECK(strcmp(p->text, "end") == 0);
    __atomic_fetch_add((int *)arg, 1, __ATOMIC_SEQ_CST);
}

static void test_churn(void)
{
    enum { N = 200 };
    int swallowed = 0, before = go_numg();
    go_set_panic_handler(swallow, &swallowed);
    go_wg_add(&wg, N);
    for (int i = 0; i < N; i++)
        go(churn, NULL);
    go_wg_wait(&wg);
    while (go_numg() > before)
        go_gosched();
    CHECK(__atomic_load_n(&swallowed, __ATOMIC_SEQ_CST) == N);
    go_set_panic_handler(NULL, NULL);
}

// --- what misuse panics with ---------------------------------------------------------------------
static GoChan *ch;

static void closer(void *arg)
{
    (void)arg;
    while (go_chan_len(ch) > 0)
        go_gosched();
    go_sleep(100000);
    go_close(ch);
}

static void sendclosed(void *arg)
{
    (void)arg;
    int n = 0;
    go_send(ch, &n);
}

static void sendparked(void *arg)
{
    (void)arg;
    int n = 0;
    go(closer, NULL);
    go_send(ch, &n);
}

static void trysendclosed(void *arg)
{
    (void)arg;
    int n = 0;
    go_trysend(ch, &n);
}

static void selectclosed(void *arg)
{
    (void)arg;
    int n = 0;
    GoSelCase k[] = {{ch, &n}};
    go_select(k, 1, 0, true, NULL);
}

static void closeclosed(void *arg)
{
    (void)arg;
    go_close(ch);
}

static void closenil(void *arg)
{
    (void)arg;
    go_close(NULL);
}

static void unlockfree(void *arg)
{
    (void)arg;
    GoMutex m = {0};
    go_mutex_unlock(&m);
}

static void unlockrw(void *arg)
{
    (void)arg;
    GoRWMutex m = {0};
    go_rwmutex_unlock(&m);
}

static void runlockrw(void *arg)
{
    (void)arg;
    GoRWMutex m = {0};
    go_rwmutex_runlock(&m);
}

static void negative(void *arg)
{
    (void)arg;
    GoWaitGroup w = {0};
    go_wg_add(&w, 1);
    go_wg_add(&w, -2);
}

static void condunlocked(void *arg)
{
    (void)arg;
    GoMutex m = {0};
    GoCond c = {0};
    go_cond_wait(&c, &m);
}

static void overrelease(void *arg)
{
    (void)arg;
    GoSem s = {.size = 3};
    go_sem_acquire(&s, 2);
    go_sem_release(&s, 3);
}

static void acquirenegative(void *arg)
{
    (void)arg;
    GoSem s = {.size = 3};
    go_sem_tryacquire(&s, -1);
}

static void unmask(void *arg)
{
    (void)arg;
    go_cancel_unmask();
}

static void test_misuse(void)
{
    static const struct {
        void (*fn)(void *);
        const char *text;
    } t[] = {
        {sendparked, "send on closed channel"},
        {sendclosed, "send on closed channel"},
        {trysendclosed, "send on closed channel"},
        {selectclosed, "send on closed channel"},
        {closeclosed, "close of closed channel"},
        {closenil, "close of nil channel"},
        {unlockfree, "sync: unlock of unlocked mutex"},
        {unlockrw, "sync: Unlock of unlocked RWMutex"},
        {runlockrw, "sync: RUnlock of unlocked RWMutex"},
        {negative, "sync: negative WaitGroup counter"},
        {condunlocked, "sync: unlock of unlocked mutex"},
        {overrelease, "semaphore: released more than held"},
        {acquirenegative, "semaphore: negative number of units"},
        {unmask, "go_cancel_unmask without a go_cancel_mask"},
    };
    ch = go_chan_make(sizeof(int), 0);
    for (size_t i = 0; i < sizeof t / sizeof t[0]; i++) {
        GoPanic p = {NULL, ""};
        CHECK(!go_try(t[i].fn, NULL, &p));
        CHECK(strcmp(p.text, t[i].text) == 0);
    }
    go_chan_free(ch);
}

static void panics(void *arg)
{
    go_panic("%s", (char *)arg);
}

typedef struct OnceCall {
    GoOnce *once;
    void (*fn)(void *);
} OnceCall;

static void callonce(void *arg)
{
    OnceCall *c = arg;
    go_once_do(c->once, c->fn, "once");
}

static bool rangepanics(uintptr_t key, void *value, void *arg)
{
    (void)key;
    (void)value;
    go_panic("%s", (char *)arg);
}

static void rangemap(void *arg)
{
    go_map_range(arg, rangepanics, "range");
}

// The library's own functions that call the user's are left in order.
static void test_callbacks(void)
{
    GoOnce once = {0};
    OnceCall c = {&once, panics};
    CHECK(!go_try(callonce, &c, NULL));
    CHECK(go_try(callonce, &c, NULL));  // counts as run, and nobody holds its lock
    GoSyncMap m = {NULL};
    go_map_store(&m, 1, "x");
    GoPanic p;
    CHECK(!go_try(rangemap, &m, &p) && strcmp(p.text, "range") == 0);
    go_map_store(&m, 1, "y");
    go_map_free(&m);
}

// --- scopes --------------------------------------------------------------------------------------
static void *thrower(void *arg)
{
    go_sleep((int64_t)(go_fastrand() % 100000));
    go_panic("%s", (char *)arg);
}

static void *adder(void *arg)
{
    go_sleep((int64_t)(go_fastrand() % 100000));
    __atomic_fetch_add((int *)arg, 1, __ATOMIC_SEQ_CST);
    return arg;
}

static void *untilcanceled(void *arg)
{
    CHECK(go_recv_ctx(NULL, NULL) == GO_CANCELED);
    return adder(arg);
}

static void *exiter(void *arg)
{
    go_defer(note, arg);
    go_goexit();
}

static void joins(GoScope *s, void *arg)
{
    GoJoin *bad = go_scope_go(s, thrower, "child"), *good = go_scope_go(s, adder, arg);
    GoPanic p;
    void *r = NULL;
    CHECK(go_join_try(bad, &r, &p) == GO_PANICKED && strcmp(p.text, "child") == 0);
    CHECK(go_join_try(bad, NULL, NULL) == GO_PANICKED);
    CHECK(go_join_try(good, &r, &p) == GO_OK && r == arg && go_join(good) == arg);
    GoJoin *gone = go_scope_go(s, exiter, "e");
    CHECK(go_join(gone) == NULL);
}

static void *untilclosed(void *arg)
{
    go_recv(arg, NULL);
    return arg;
}

// Joining ends with the context; the goroutine stays, and can be joined again.
static void cancelsjoin(GoScope *s, void *arg)
{
    GoChan *c = go_chan_make(0, 0);
    GoJoin *h = go_scope_go(s, untilclosed, c), *bad = go_scope_go(s, thrower, "child");
    GoPanic p;
    void *r = NULL;
    GoContext *brief = go_context_with_timeout(go_context(), 300000, NULL);
    GoContext *old = go_context_set(brief);
    CHECK(go_join_ctx(h, &r, &p) == GO_CANCELED && r == NULL);
    CHECK(go_join_ctx(h, NULL, NULL) == GO_CANCELED);
    go_cancel_mask();
    CHECK(go_join_ctx(bad, &r, &p) == GO_PANICKED && strcmp(p.text, "child") == 0);
    go_close(c);
    CHECK(go_join_ctx(h, &r, &p) == GO_OK && r == c);
    go_cancel_unmask();
    go_context_set(old);
    go_context_unref(brief);
    go_chan_free(c);
    note(arg);
}

static void joinpanics(GoScope *s, void *arg)
{
    for (int i = 0; i < 5; i++)
        go_scope_go(s, adder, arg);
    go_join(go_scope_go(s, thrower, "joined"));
    note("never");
}

static void nobodyjoins(GoScope *s, void *arg)
{
    for (int i = 0; i < 5; i++)
        go_scope_go(s, untilcanceled, arg);
    go_scope_go(s, thrower, "alone");
}

static void bodypanics(GoScope *s, void *arg)
{
    for (int i = 0; i < 5; i++)
        go_scope_go(s, untilcanceled, arg);
    go_panic("body");
}

static void bodyexits(GoScope *s, void *arg)
{
    for (int i = 0; i < 5; i++)
        go_scope_go(s, untilcanceled, arg);
    go_goexit();
}

typedef struct ScopeCall {
    void (*body)(GoScope *s, void *arg);
    int n;
} ScopeCall;

static void callscope(void *arg)
{
    ScopeCall *c = arg;
    go_scope(c->body, &c->n);
}

static void callcanceled(void *arg)
{
    (void)arg;
    go_scope(cancelsjoin, "j");
}

static void exitscope(void *arg)
{
    go_defer(atend, NULL);
    callscope(arg);
    note("never");
}

static void test_scope(void)
{
    GoPanic p;
    GoContext *outer = go_context();
    begin();
    ScopeCall c = {joins, 0};
    CHECK(go_try(callscope, &c, &p) && c.n == 1 && strcmp(order, "e") == 0);
    begin();
    begin();
    CHECK(go_try(callcanceled, NULL, &p) && strcmp(order, "j") == 0);
    begin();
    c = (ScopeCall){joinpanics, 0};
    CHECK(!go_try(callscope, &c, &p) && strcmp(p.text, "joined") == 0 && c.n == 5);
    c = (ScopeCall){nobodyjoins, 0};
    CHECK(!go_try(callscope, &c, &p) && strcmp(p.text, "alone") == 0 && c.n == 5);
    c = (ScopeCall){bodypanics, 0};
    CHECK(!go_try(callscope, &c, &p) && strcmp(p.text, "body") == 0 && c.n == 5);
    c = (ScopeCall){bodyexits, 0};
    go_wg_add(&wg, 1);
    go(exitscope, &c);
    go_wg_wait(&wg);
    CHECK(c.n == 5 && order[0] == '\0' && go_context() == outer);
}

// A panic takes the goroutine back to the context and the masking of its boundary.
static void leavesthem(void *arg)
{
    go_context_set(arg);
    go_cancel_mask();
    go_panic("out");
}

static void test_restored(void)
{
    GoContext *c = go_context_with_cancel(go_context_background());
    go_context_cancel(c, NULL);
    GoContext *old = go_context_set(c);
    CHECK(go_canceled() == GO_CANCELED);
    CHECK(!go_try(leavesthem, go_context_background(), NULL));
    CHECK(go_context() == c && go_canceled() == GO_CANCELED);
    go_context_set(old);
    go_context_unref(c);
}

int main(int argc, char **argv)
{
    static const RtTest tests[] = {
        {"try", test_try},
        {"longtext", test_longtext},
        {"repanic", test_repanic},
        {"defer", test_defer},
        {"deferingoroutine", test_deferingoroutine},
        {"recover", test_recover},
        {"goroutine", test_goroutine},
        {"goexit", test_goexit},
        {"churn", test_churn},
        {"misuse", test_misuse},
        {"callbacks", test_callbacks},
        {"scope", test_scope},
        {"restored", test_restored},
        {NULL, NULL},
    };
    return rt_main(argc, argv, tests);
}
