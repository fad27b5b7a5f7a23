// SPDX-License-Identifier: GPL-3.0-or-later
//
// Message digests by libcrypto's block functions, which it has in assembly for each processor.
//
// Its flat contexts are used, not EVP: they live in the script's memory, so that nothing has to be
// freed, a copy is an assignment, and none of OpenSSL's start-up is needed; being linked statically
// they cost a start nothing. Every operation works on a copy of the context and stores it back
// whole: goroutines that race on one Digest get a wrong sum, but never a context whose fill level
// is beyond its block.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/md5.h>
#include <openssl/sha.h>

#include "stdlib/text.h"

typedef union Context {
    MD5_CTX md5;
    SHA_CTX sha1;
    SHA256_CTX sha256;
    SHA512_CTX sha512;
} Context;

typedef struct DigestObject { // Digest of digest.gs
    int64_t alg;
    uint64_t state[28];
} DigestObject;
_Static_assert(sizeof(Context) <= sizeof(((DigestObject *)0)->state), "a context fits");

typedef struct Algorithm {
    uint32_t size, block, word; // bytes: of the sum, of a block, of a word of the chaining state
    uint32_t nwords;
    char magic[5]; // what a marshalled state begins with
    int (*init)(Context *c);
    int (*update)(Context *c, const void *p, size_t n);
    int (*final)(unsigned char *out, Context *c);
} Algorithm;

// The functions of one context type under the union's.
#define FAMILY(name, member, lib)                                                                  \
    static int name##_init(Context *c) {                                                           \
        return lib##_Init(&c->member);                                                             \
    }                                                                                              \
    static int name##_update(Context *c, const void *p, size_t n) {                                \
        return lib##_Update(&c->member, p, n);                                                     \
    }                                                                                              \
    static int name##_final(unsigned char *out, Context *c) {                                      \
        return lib##_Final(out, &c->member);                                                       \
    }
FAMILY(md5, md5, MD5)
FAMILY(sha1, sha1, SHA1)
FAMILY(sha224, sha256, SHA224)
FAMILY(sha256, sha256, SHA256)
FAMILY(sha384, sha512, SHA384)
FAMILY(sha512, sha512, SHA512)

// FIPS 180-4, 5.3.6: SHA-512 with other first values, cut short.
static int truncated_init(Context *c, const uint64_t h[8], unsigned size) {
    SHA512_Init(&c->sha512);
    for (int i = 0; i < 8; i++) c->sha512.h[i] = h[i];
    c->sha512.md_len = size;
    return 1;
}
static int sha512_224_init(Context *c) {
    static const uint64_t h[8] = {0x8c3d37c819544da2, 0x73e1996689dcd4d6, 0x1dfab7ae32ff9c82,
                                  0x679dd514582f9fcf, 0x0f6d2b697bd44da8, 0x77e36f7304c48942,
                                  0x3f9d85a86a1d36c8, 0x1112e6ad91d692a1};
    return truncated_init(c, h, SHA224_DIGEST_LENGTH);
}
static int sha512_256_init(Context *c) {
    static const uint64_t h[8] = {0x22312194fc2bf72c, 0x9f555fa3c84c64c2, 0x2393b86b6f53b151,
                                  0x963877195940eabd, 0x96283ee2a88effe3, 0xbe5e1e2553863992,
                                  0x2b0199fc2c85b8aa, 0x0eb72ddc81c52ca2};
    return truncated_init(c, h, SHA256_DIGEST_LENGTH);
}
// libcrypto's own Final knows no sum of 28 bytes: take the long one and cut.
static int truncated_final(unsigned char *out, Context *c) {
    unsigned char all[SHA512_DIGEST_LENGTH];
    unsigned size = c->sha512.md_len;
    c->sha512.md_len = SHA512_DIGEST_LENGTH;
    SHA512_Final(all, &c->sha512);
    memcpy(out, all, size);
    return 1;
}

static const Algorithm ALGORITHMS[] = {
    {16, 64, 4, 4, "md5\x01", md5_init, md5_update, md5_final},
    {20, 64, 4, 5, "sha\x01", sha1_init, sha1_update, sha1_final},
    {28, 64, 4, 8, "sha\x02", sha224_init, sha224_update, sha224_final},
    {32, 64, 4, 8, "sha\x03", sha256_init, sha256_update, sha256_final},
    {48, 128, 8, 8, "sha\x04", sha384_init, sha384_update, sha384_final},
    {64, 128, 8, 8, "sha\x07", sha512_init, sha512_update, sha512_final},
    {28, 128, 8, 8, "sha\x05", sha512_224_init, sha512_update, truncated_final},
    {32, 128, 8, 8, "sha\x06", sha512_256_init, sha512_update, truncated_final},
};

// Where a context keeps what a marshalled state is made of.
typedef struct Parts {
    void *h;             // nwords words
    void *length;        // bits hashed: low word, high word
    unsigned char *data; // the block that is filling
    unsigned *num;       // its bytes
} Parts;

static Parts parts_of(const Algorithm *g, Context *c) {
    if (g->word == 8) return (Parts){c->sha512.h, &c->sha512.Nl, c->sha512.u.p, &c->sha512.num};
    if (g->nwords == 8)
        return (Parts){c->sha256.h, &c->sha256.Nl, (unsigned char *)c->sha256.data, &c->sha256.num};
    if (g->nwords == 5)
        return (Parts){&c->sha1.h0, &c->sha1.Nl, (unsigned char *)c->sha1.data, &c->sha1.num};
    return (Parts){&c->md5.A, &c->md5.Nl, (unsigned char *)c->md5.data, &c->md5.num};
}

SCRIPTMEM static void load(Context *c, const DigestObject *d) {
    for (size_t i = 0; i < sizeof *c / 8; i++) ((uint64_t *)c)[i] = d->state[i];
}
SCRIPTMEM static void store(DigestObject *d, const Context *c) {
    for (size_t i = 0; i < sizeof *c / 8; i++) d->state[i] = ((const uint64_t *)c)[i];
}

enum { CHUNK = 1 << 20 }; // bytes between two safe points

static void update(VmG *t, const Algorithm *g, Context *c, const uint8_t *p, int64_t n) {
    while (n > CHUNK) {
        g->update(c, p, CHUNK);
        p += CHUNK;
        n -= CHUNK;
        vm_poll(t);
    }
    if (n) g->update(c, p, (size_t)n);
}

static void write_to(VmG *t, DigestObject *d, const uint8_t *p, int64_t n) {
    const Algorithm *g = &ALGORITHMS[d->alg];
    Context c;
    load(&c, d);
    update(t, g, &c, p, n);
    store(d, &c);
}

NATIVE(internal_digest_Digest_Reset) {
    DigestObject *d = a->d;
    if (!d) return vm_panicruntime(t, "invalid memory address or nil pointer dereference");
    Context c = {0};
    ALGORITHMS[d->alg].init(&c);
    store(d, &c);
    return NAT_OK;
}

NATIVE(internal_digest_Digest_Write) {
    if (!a->d) return vm_panicruntime(t, "invalid memory address or nil pointer dereference");
    write_to(t, a->d, a->p.ptr, a->p.len);
    a->r0 = a->p.len;
    return NAT_OK;
}

NATIVE(internal_digest_Digest_WriteString) {
    if (!a->d) return vm_panicruntime(t, "invalid memory address or nil pointer dereference");
    write_to(t, a->d, a->s.ptr, a->s.len);
    a->r0 = a->s.len;
    return NAT_OK;
}

NATIVE(internal_digest_Digest_sum) {
    DigestObject *d = a->d;
    if (!d) return vm_panicruntime(t, "invalid memory address or nil pointer dereference");
    const Algorithm *g = &ALGORITHMS[d->alg];
    unsigned char out[SHA512_DIGEST_LENGTH];
    Context c;
    load(&c, d);
    g->final(out, &c);
    a->r0 = vm_byteslice(t, out, g->size, g->size);
    return NAT_OK;
}

NATIVE(internal_digest_Sum) {
    const Algorithm *g = &ALGORITHMS[a->alg];
    unsigned char out[SHA512_DIGEST_LENGTH];
    Context c;
    g->init(&c);
    update(t, g, &c, a->p.ptr, a->p.len);
    g->final(out, &c);
    a->r0 = vm_byteslice(t, out, g->size, g->size);
    return NAT_OK;
}

NATIVE(internal_digest_size) {
    (void)t;
    a->r0 = ALGORITHMS[a->alg].size;
    return NAT_OK;
}

NATIVE(internal_digest_blockSize) {
    (void)t;
    a->r0 = ALGORITHMS[a->alg].block;
    return NAT_OK;
}

// A word of the machine's order at p in big-endian order, or back.
static uint64_t word_at(const void *p, uint32_t size) {
    uint64_t w = 0;
    memcpy(&w, p, size);
    return w;
}
static void put_big(uint8_t *out, uint64_t w, uint32_t size) {
    for (uint32_t i = size; i-- > 0; w >>= 8) out[i] = (uint8_t)w;
}
static uint64_t get_big(const uint8_t *in, uint32_t size) {
    uint64_t w = 0;
    for (uint32_t i = 0; i < size; i++) w = w << 8 | in[i];
    return w;
}

static uint32_t marshalled_size(const Algorithm *g) {
    return 4 + g->word * g->nwords + g->block + 8;
}

NATIVE(internal_digest_Digest_marshal) {
    DigestObject *d = a->d;
    if (!d) return vm_panicruntime(t, "invalid memory address or nil pointer dereference");
    const Algorithm *g = &ALGORITHMS[d->alg];
    Context c;
    load(&c, d);
    Parts p = parts_of(g, &c);
    uint8_t out[4 + 64 + 128 + 8] = {0}, *at = out + 4;
    memcpy(out, g->magic, 4);
    for (uint32_t i = 0; i < g->nwords; i++, at += g->word)
        put_big(at, word_at((uint8_t *)p.h + i * g->word, g->word), g->word);
    memcpy(at, p.data, *p.num);
    uint64_t low = word_at(p.length, g->word);
    uint64_t high = word_at((uint8_t *)p.length + g->word, g->word);
    put_big(at + g->block, g->word == 8 ? low >> 3 | high << 61 : (low | high << 32) >> 3, 8);
    a->r0 = vm_byteslice(t, out, marshalled_size(g), marshalled_size(g));
    return NAT_OK;
}

NATIVE(internal_digest_Digest_unmarshal) {
    DigestObject *d = a->d;
    if (!d) return vm_panicruntime(t, "invalid memory address or nil pointer dereference");
    const Algorithm *g = &ALGORITHMS[d->alg];
    const uint8_t *in = a->b.ptr;
    a->r0 = 1;
    if (a->b.len < 4 || memcmp(in, g->magic, 4) != 0) return NAT_OK;
    a->r0 = 2;
    if ((uint32_t)a->b.len != marshalled_size(g)) return NAT_OK;
    Context c = {0};
    g->init(&c);
    Parts p = parts_of(g, &c);
    in += 4;
    for (uint32_t i = 0; i < g->nwords; i++, in += g->word) {
        uint64_t w = get_big(in, g->word);
        memcpy((uint8_t *)p.h + i * g->word, &w, g->word);
    }
    uint64_t bytes = get_big(in + g->block, 8);
    *p.num = (unsigned)(bytes % g->block);
    memcpy(p.data, in, *p.num);
    uint64_t low = bytes << 3, high = g->word == 8 ? bytes >> 61 : low >> 32;
    memcpy(p.length, &low, g->word);
    memcpy((uint8_t *)p.length + g->word, &high, g->word);
    store(d, &c);
    a->r0 = 0;
    return NAT_OK;
}
