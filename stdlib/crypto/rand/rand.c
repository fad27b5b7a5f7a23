// SPDX-License-Identifier: GPL-3.0-or-later
#include <errno.h>
#include <sys/random.h>

#include "natives.h"

enum { CHUNK = 1 << 16 };

NATIVE(crypto_rand_fill) {
    uint8_t *p = a->b.ptr;
    size_t n = (size_t)a->b.len;
    while (n) {
        ssize_t got = getrandom(p, n < CHUNK ? n : CHUNK, 0);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) {
            a->r0 = errno;
            return NAT_OK;
        }
        p += got;
        n -= (size_t)got;
        vm_poll(t);
    }
    return NAT_OK;
}
