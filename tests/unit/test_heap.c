// SPDX-License-Identifier: GPL-3.0-or-later
//
// The heap and the maps against simple models: what is reachable survives with its contents, what
// is not goes away, interior and conservative pointers keep objects, capacities are Go's, maps
// agree with an array of pairs under random operations with collections in between.
#include <stdio.h>
#include <stdlib.h>

#include "runtime/embed.h"
#include "vm/heap/gomap.h"

static int failures;
#define EXPECT(c) \
    ((c) ? (void)0 : (void)(failures++, fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #c)))

static const uint8_t ptrmap[] = {GCW_PTR};
static const uint8_t nodemap[] = {GCW_PTR | GCW_PTR << 2};               // left, right, scalar
static const uint8_t ifacemap[] = {GCW_SCALAR | GCW_IDATA << 2};
static const uint8_t strmap[] = {GCW_PTR};
enum { DIRECT = RT_COMPARABLE | RT_PLAINEQ | RT_DIRECT };
static RType intt = {.size = 8, .align = 8, .id = 1, .kind = RK_INT, .slots = 1,
                     .flags = DIRECT | RT_NOSCAN | RT_SCALARWORD};
static RType nodet = {.size = 24, .align = 8, .id = 2, .kind = RK_STRUCT, .slots = 3,
                      .gcmap = nodemap};
static RType ptrt = {.size = 8, .align = 8, .id = 3, .kind = RK_POINTER, .slots = 1,
                     .gcmap = ptrmap, .elem = &nodet, .flags = DIRECT};
static RType ifacet = {.size = 16, .align = 16, .id = 4, .kind = RK_INTERFACE, .slots = 2,
                       .gcmap = ifacemap, .flags = RT_COMPARABLE};
static RType strt = {.size = 16, .align = 16, .id = 5, .kind = RK_STRING, .slots = 2,
                     .gcmap = strmap, .flags = RT_COMPARABLE};
static RField entry64[3] = {
    {.name = "hash"}, {.name = "key", .offset = 8}, {.name = "elem", .offset = 16}};
static RField entrystr[3] = {
    {.name = "hash"}, {.name = "key", .offset = 16}, {.name = "elem", .offset = 32}};
static const uint8_t entrystrmap[] = {GCW_PTR << 4, 0};
static RType entry64t = {.size = 24, .align = 8, .id = 6, .kind = RK_STRUCT, .flags = RT_NOSCAN,
                         .fields = entry64, .nfields = 3};
static RType entrystrt = {.size = 48, .align = 16, .id = 7, .kind = RK_STRUCT,
                          .gcmap = entrystrmap, .fields = entrystr, .nfields = 3};
static RType map64t = {.size = 8, .align = 8, .id = 8, .kind = RK_MAP, .gcmap = ptrmap,
                       .key = &intt, .elem = &intt, .mapentry = &entry64t, .valoffset = 16};
static RType mapstrt = {.size = 8, .align = 8, .id = 9, .kind = RK_MAP, .gcmap = ptrmap,
                        .key = &strt, .elem = &intt, .mapentry = &entrystrt, .valoffset = 32};
static RType chant = {.size = 8, .align = 8, .id = 10, .kind = RK_HCHAN, .elem = &ptrt};
static RType *types[] = {NULL,       &intt,   &nodet,   &ptrt,  &ifacet, &strt,
                         &entry64t, &entrystrt, &map64t, &mapstrt, &chant};
static Program prog = {.types = types, .ntypes = 11};

typedef struct Node { struct Node *left, *right; int64_t value; } Node;

static void *roots[8];
static HeapCache *cache;

// A frame, precise, and a stack, conservative.
static const uint8_t kinds[4] = {GCW_PTR, GCW_SCALAR, GCW_SCALAR, GCW_IDATA};
static Slot frame[4];
static void *stack[5];

static void markroots(void *ctx) {
    (void)ctx;
    heap_markslots(frame, kinds, 4);
    heap_markrange(stack, stack + 5);
    for (int i = 0; i < 8; i++)
        heap_mark(roots[i]);
}

// roots[3] leads to the half-built nodes, each through its right child to its parent.
static Node *tree(int depth) {
    Node *n = heap_alloc(cache, &nodet);
    n->value = depth;
    if (depth == 0)
        return n;
    heap_store(&n->right, roots[3]);
    roots[3] = n;
    Node *l = tree(depth - 1);
    heap_store(&n->left, l);
    Node *r = tree(depth - 1);
    roots[3] = n->right;
    heap_store(&n->right, r);
    return n;
}

static int64_t count(const Node *n) {
    return n ? 1 + count(n->left) + count(n->right) : 0;
}

static uint64_t heapobjects(void) {
    HeapStats st;
    heap_gc("test");
    heap_gc("test");
    heap_stats(&st);
    return st.alloc;
}

static void testtrees(void) {
    roots[0] = tree(12);
    EXPECT(count(roots[0]) == 8191);
    uint64_t with = heapobjects();
    EXPECT(count(roots[0]) == 8191);
    for (int i = 0; i < 200; i++)
        tree(10);
    EXPECT(count(roots[0]) == 8191);
    EXPECT(heapobjects() == with);
    Node *inner = ((Node *)roots[0])->left;
    roots[0] = (char *)inner + 16;  // an interior pointer keeps its object, and what that reaches
    heap_gc("test");
    EXPECT(count(inner) == 4095);
    roots[0] = NULL;
    EXPECT(heapobjects() + 8000 * 24 < with);
}

static void testlarge(void) {
    uint64_t before = heapobjects();
    for (int i = 0; i < 64; i++) {
        int64_t *a = heap_allocarray(cache, &intt, 1 << 20);
        EXPECT(a[0] == 0 && a[(1 << 20) - 1] == 0);
        a[0] = a[(1 << 20) - 1] = -1;
        void **p = heap_allocarray(cache, &ptrt, 10000);
        roots[4] = p;
        for (int k = 0; k < 100; k++)
            heap_store(&p[k * 100], heap_alloc(cache, &nodet));
        heap_gc("test");
        for (int k = 0; k < 100; k++)
            ((Node *)p[k * 100])->value = k;
    }
    roots[4] = NULL;
    EXPECT(heapobjects() <= before + 4096);
}

// What is kept, in nodes, when keep leads to some in every way there is; each test makes one node
// more that nothing leads to.
static uint64_t nodebytes;

static Node *node(void) {
    return heap_alloc(cache, &nodet);
}

static void expectkept(uint64_t before, uint64_t nodes, uint64_t bytes, const char *what) {
    uint64_t now = heapobjects();
    if (now != before + nodes * nodebytes + bytes) {
        failures++;
        fprintf(stderr, "%s: %lld bytes kept, not %llu nodes\n", what, (long long)(now - before),
                (unsigned long long)nodes);
    }
}

static void testarrays(void) {
    // Full to the last word of their size class.
    uint64_t before = heapobjects(), size = heap_roundsize(8 * 8, false);
    void **p = heap_allocarray(cache, &ptrt, size / 8);
    roots[5] = p;
    for (uint64_t i = 0; i < size / 8; i++)
        heap_store(&p[i], node());
    node();
    expectkept(before, size / 8, size, "array of pointers");
    size = heap_roundsize(4 * 24, false);
    Node *n = heap_allocarray(cache, &nodet, 4);
    roots[5] = n;
    for (int i = 0; i < 4; i++)
        heap_store(&n[i].right, node());
    node();
    expectkept(before, 4, size, "array of structs");
    roots[5] = NULL;
    expectkept(before, 0, 0, "arrays");
}

static void testiface(void) {
    uint64_t before = heapobjects();
    GoIface *v = heap_allocarray(cache, &ifacet, 2);
    roots[5] = v;
    EXPECT(((uintptr_t)v & 15) == 0);
    GoIface p = {&ptrt, {.p = node()}}, n = {&intt, {.i = 0}};
    n.data.p = node();  // an integer that looks like a pointer keeps nothing
    heap_store128(&v[0], &p);
    heap_store128(&v[1], &n);
    expectkept(before, 1, heap_roundsize(32, false), "interface");
    roots[5] = NULL;
    expectkept(before, 0, 0, "interfaces");
}

static void testroots(void) {
    uint64_t before = heapobjects();
    frame[0].p = node();
    frame[1].p = node();  // a scalar
    frame[2].p = &ptrt;
    frame[3].p = node();
    expectkept(before, 2, 0, "frame");
    frame[2].p = &intt;
    expectkept(before, 1, 0, "frame with an integer in an interface");
    memset(frame, 0, sizeof frame);
    stack[0] = node();
    stack[4] = (char *)node() + 23;  // the last byte
    node();
    expectkept(before, 2, 0, "conservative range");
    // A word that points at what is free keeps it free.
    void *stale = stack[4];
    memset(stack, 0, sizeof stack);
    expectkept(before, 0, 0, "roots");
    stack[2] = stale;
    expectkept(before, 0, 0, "stale word");
    memset(stack, 0, sizeof stack);
}

static void testchan(void) {
    uint64_t before = heapobjects(), size = go_chan_size(8, 3);
    GoChan *c = heap_alloctyped(cache, &chant, size);
    go_chan_init(c, 8, 3);
    roots[5] = c;
    void *v;
    for (int i = 0; i < 3; i++) {
        v = node();
        EXPECT(go_trysend(c, &v));
    }
    for (int i = 0; i < 2; i++)
        EXPECT(go_tryrecv(c, &v, NULL));
    for (int i = 0; i < 2; i++) {
        v = node();
        EXPECT(go_trysend(c, &v));
    }
    // One lies at the ring's end, two at its beginning; then one slot has been emptied.
    expectkept(before, 3, heap_roundsize(size, false), "channel whose buffer wraps");
    EXPECT(go_tryrecv(c, &v, NULL));
    expectkept(before, 2, heap_roundsize(size, false), "channel");
    roots[5] = NULL;
    expectkept(before, 0, 0, "channels");
}

static void testsizes(void) {
    // The capacities of a slice of strings that append doubles.
    static const uint64_t caps[] = {1, 2, 4, 8, 16, 32, 71, 143, 303};
    for (int i = 1; i < 9; i++)
        EXPECT(heap_roundsize(caps[i - 1] * 2 * 16, false) / 16 == caps[i]);
    EXPECT(heap_roundsize(5 * 8, true) == 48);
    EXPECT(heap_roundsize(64 * 16, false) / 16 == 71);
    EXPECT(heap_roundsize(33000, true) == 40960);
    for (uint64_t n = 0; n < 3000; n += 7) {
        void *p = heap_alloctyped(cache, &strt, n);
        EXPECT(n == 0 || ((uintptr_t)p & 15) == 0);
    }
}

enum { KEYS = 700 };
static int64_t model[KEYS];  // 0: absent

static void checkmap(GoMap *m, bool str) {
    int64_t n = 0, seen = 0;
    for (int k = 0; k < KEYS; k++) {
        char text[16];
        GoStr s = {(uint8_t *)text, snprintf(text, sizeof text, "key%d", k)};
        int64_t *v = str ? gomap_getstr(&mapstrt, m, &s)
                         : gomap_get64(&map64t, m, (uint64_t)k * 977);
        EXPECT((v ? *v : 0) == model[k]);
        n += model[k] != 0;
    }
    EXPECT(gomap_len(m) == n);
    GoMapIter it;
    static int times[KEYS];
    memset(times, 0, sizeof times);
    const RType *t = str ? &mapstrt : &map64t;
    for (gomap_iter(t, m, &it); gomap_next(t, &it); seen++) {
        int64_t k = str ? atoi((char *)((GoStr *)it.key)->ptr + 3) : *(int64_t *)it.key / 977;
        EXPECT(k >= 0 && k < KEYS && times[k]++ == 0 && *(int64_t *)it.val == model[k]);
    }
    EXPECT(seen == n);
}

static void testmap(bool str) {
    const RType *t = str ? &mapstrt : &map64t, *bad = NULL;
    GoMap *m = gomap_make(cache, t, 0);
    roots[6] = m;
    memset(model, 0, sizeof model);
    srand(7);
    for (int step = 0; step < 60000; step++) {
        int k = rand() % KEYS;
        int64_t key = (int64_t)k * 977;
        char *text = heap_allocbytes(cache, 16);
        roots[5] = text;
        GoStr s = {(uint8_t *)text, snprintf(text, 16, "key%d", k)};
        switch (rand() % 4) {
        case 0:
            gomap_delete(t, m, str ? (void *)&s : (void *)&key, &bad);
            model[k] = 0;
            break;
        case 1:
            if (rand() % 5000 == 0) {
                gomap_clear(t, m);
                memset(model, 0, sizeof model);
            }
            break;
        default:
            model[k] = step + 1;
            *(int64_t *)(str ? gomap_setstr(cache, t, m, &s)
                             : gomap_set64(cache, t, m, (uint64_t)key)) = step + 1;
        }
        if (step % 5000 == 0) {
            heap_gc("test");
            checkmap(m, str);
        }
    }
    checkmap(m, str);
    // Deleting and inserting while iterating: every key that stays is seen once, none that is gone
    // is seen.
    GoMapIter it;
    int seen[KEYS] = {0};
    for (gomap_iter(t, m, &it); gomap_next(t, &it);) {
        int64_t k = str ? atoi((char *)((GoStr *)it.key)->ptr + 3) : *(int64_t *)it.key / 977;
        EXPECT(model[k] != 0 && !seen[k]);
        seen[k] = 1;
        if (k % 3 == 0) {
            int64_t gone = (k + 3) % KEYS, key = gone * 977;
            char *text = heap_allocbytes(cache, 16);
            GoStr s = {(uint8_t *)text, snprintf(text, 16, "key%d", (int)gone)};
            gomap_delete(t, m, str ? (void *)&s : (void *)&key, &bad);
            model[gone] = 0;
        }
        for (int extra = 0; extra < 20; extra++) {
            uint64_t key = (uint64_t)(1000000 + k * 100 + extra);
            if (!str)
                gomap_set64(cache, t, m, key);
        }
    }
    for (int k = 0; k < KEYS; k++)
        EXPECT(!model[k] || seen[k]);
    EXPECT(!bad);
    roots[5] = roots[6] = NULL;
}

static void run(void *arg) {
    (void)arg;
    char why[200];
    testsizes();
    testtrees();
    testlarge();
    nodebytes = heap_roundsize(24, false);
    testarrays();
    testiface();
    testroots();
    testchan();
    testmap(false);
    testmap(true);
    EXPECT(heap_check(why, sizeof why) || (fprintf(stderr, "%s\n", why), false));
}

int main(void) {
    HeapHooks hooks = {.roots = markroots};
    if (!heap_init(&hooks, &prog, 100, (uint64_t)1 << 30, false))
        return 1;
    gomap_init();
    cache = calloc(1, heap_cachesize());
    go_main(NULL, run, NULL);
    printf(failures ? "test_heap: %d failures\n" : "test_heap: ok\n", failures);
    return failures != 0;
}
