// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: any bytes through the type checker, its dump and messages. `make fuzz` builds
// and runs it.
#include "tests/fuzz/fuzz.h"

static void dump(Frontend *s, Package *pkg) {
    if (!pkg)
        return;
    Buf out = {0};
    types_dump(s->types, pkg, &out);
    buf_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    fuzz_run(data, size, dump);
    return 0;
}
