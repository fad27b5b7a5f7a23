// SPDX-License-Identifier: GPL-3.0-or-later
//
// Go's generator, an additive lagged Fibonacci generator seeded through a multiplicative one, and
// the tables of Marsaglia and Tsang's ziggurat, which are computed when first needed.
#include <math.h>
#include <pthread.h>

#include "natives.h"
#include "runtime/rt.h"
#include "stdlib/math/rand/ziggurat.h"

enum { LEN = 607, TAP = 273, PRIME = 0x7fffffff };

typedef struct RngSource { // rand.gs's
    int64_t tap, feed;
    uint64_t vec[LEN];
} RngSource;

static const uint64_t STATE[] = {
#define W(x) x,
#include "stdlib/math/rand/state.def"
#undef W
};

_Static_assert(sizeof STATE == LEN * sizeof *STATE, "length of the state");

static uint64_t next_seed(uint64_t x) {
    return x * 48271 % PRIME;
}

NATIVE(math_rand_rngSource_Seed) {
    (void)t;
    RngSource *r = a->r;
    int64_t s = a->seed % PRIME;
    uint64_t x = (uint64_t)(s < 0 ? s + PRIME : s == 0 ? 89482311 : s);
    r->tap = 0;
    r->feed = LEN - TAP;
    for (int i = 0; i < 20; i++) x = next_seed(x);
    for (int i = 0; i < LEN; i++) {
        uint64_t u = (x = next_seed(x)) << 40;
        u ^= (x = next_seed(x)) << 20;
        u ^= (x = next_seed(x));
        r->vec[i] = u ^ STATE[i];
    }
    return NAT_OK;
}

static uint64_t next(RngSource *r) {
    // Two goroutines may misuse one source: indexes are kept in range whatever they read.
    uint64_t tap = (uint64_t)(r->tap + LEN - 1) % LEN, feed = (uint64_t)(r->feed + LEN - 1) % LEN;
    r->tap = (int64_t)tap;
    r->feed = (int64_t)feed;
    return r->vec[feed] += r->vec[tap];
}

NATIVE(math_rand_rngSource_Uint64) {
    (void)t;
    a->r0 = next(a->r);
    return NAT_OK;
}

NATIVE(math_rand_rngSource_Int63) {
    (void)t;
    a->r0 = (int64_t)(next(a->r) & INT64_MAX);
    return NAT_OK;
}

NATIVE(math_rand_random) {
    (void)t;
    a->r0 = go_fastrand();
    return NAT_OK;
}

#define RN 3.442619855899
#define RE 7.69711747013104972

static struct {
    uint32_t kn[128], ke[256];
    float wn[128], fn[128], we[256], fe[256];
} zig;
static pthread_once_t zigonce = PTHREAD_ONCE_INIT;

static void make_ziggurat(void) {
    double dn = RN, tn = dn, vn = 9.91256303526217e-3, m = 2147483648.0;
    double q = vn / exp(-.5 * dn * dn);
    zig.kn[0] = (uint32_t)(dn / q * m);
    zig.wn[0] = (float)(q / m);
    zig.wn[127] = (float)(dn / m);
    zig.fn[0] = 1;
    zig.fn[127] = (float)exp(-.5 * dn * dn);
    for (int i = 126; i >= 1; i--) {
        dn = sqrt(-2 * log(vn / dn + exp(-.5 * dn * dn)));
        zig.kn[i + 1] = (uint32_t)(dn / tn * m);
        tn = dn;
        zig.fn[i] = (float)exp(-.5 * dn * dn);
        zig.wn[i] = (float)(dn / m);
    }
    double de = RE, te = de, ve = 3.949659822581572e-3;
    m = 4294967296.0;
    q = ve / exp(-de);
    zig.ke[0] = (uint32_t)(de / q * m);
    zig.we[0] = (float)(q / m);
    zig.we[255] = (float)(de / m);
    zig.fe[0] = 1;
    zig.fe[255] = (float)exp(-de);
    for (int i = 254; i >= 1; i--) {
        de = -log(ve / de + exp(-de));
        zig.ke[i + 1] = (uint32_t)(de / te * m);
        te = de;
        zig.fe[i] = (float)exp(-de);
        zig.we[i] = (float)(de / m);
    }
}

bool ziggurat_normal(int32_t j, unsigned i, double *x) {
    pthread_once(&zigonce, make_ziggurat);
    uint32_t size = j < 0 ? 0u - (uint32_t)j : (uint32_t)j;
    *x = (double)j * (double)zig.wn[i];
    return size < zig.kn[i];
}

bool ziggurat_normalwedge(unsigned i, double u, double x) {
    float y = zig.fn[i] + (float)u * (zig.fn[i - 1] - zig.fn[i]);
    return y < (float)exp(-.5 * x * x);
}

bool ziggurat_normaltail(double u1, double u2, double *x) {
    double d = -log(u1) * (1.0 / RN), y = -log(u2);
    *x = RN + d;
    return y + y >= d * d;
}

bool ziggurat_exponential(uint32_t j, unsigned i, double *x) {
    pthread_once(&zigonce, make_ziggurat);
    *x = (double)j * (double)zig.we[i];
    return j < zig.ke[i];
}

bool ziggurat_exponentialwedge(unsigned i, double u, double x) {
    float y = zig.fe[i] + (float)u * (zig.fe[i - 1] - zig.fe[i]);
    return y < (float)exp(-x);
}

double ziggurat_exponentialtail(double u) {
    return RE - log(u);
}

NATIVE(math_rand_normal) {
    (void)t;
    a->r1 = ziggurat_normal((int32_t)a->j, a->j & 0x7f, &a->r0);
    return NAT_OK;
}

NATIVE(math_rand_normalWedge) {
    (void)t;
    a->r0 = ziggurat_normalwedge(a->j & 0x7f, a->u, a->x);
    return NAT_OK;
}

NATIVE(math_rand_normalTail) {
    (void)t;
    a->r1 = ziggurat_normaltail(a->u1, a->u2, &a->r0);
    return NAT_OK;
}

NATIVE(math_rand_exponential) {
    (void)t;
    a->r1 = ziggurat_exponential((uint32_t)a->j, a->j & 0xff, &a->r0);
    return NAT_OK;
}

NATIVE(math_rand_exponentialWedge) {
    (void)t;
    a->r0 = ziggurat_exponentialwedge(a->j & 0xff, a->u, a->x);
    return NAT_OK;
}

NATIVE(math_rand_exponentialTail) {
    (void)t;
    a->r0 = ziggurat_exponentialtail(a->u);
    return NAT_OK;
}
