// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: what checks is compiled, or refused with a message, and its code verifies.
// `make fuzz` builds and runs it.
#include "tests/fuzz/fuzz.h"
#include "vm/compile/compile.h"

static void compile(Frontend *s, Package *pkg) {
    if (!pkg)
        return;
    CompileConfig config = {
        .arena = &s->arena, .files = &s->files, .diags = &s->diags, .types = s->types};
    Program *p = compile_program(&config, pkg);
    if (!p && s->diags.nerrors == 0)
        abort();
    if (s->diags.nerrors)
        return;
    for (uint32_t i = 0; i < p->nfuncs; i++)
        if (p->funcs[i]->code && code_verify(p, p->funcs[i]))
            abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    fuzz_run(data, size, compile);
    return 0;
}
