// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/readline.h"

#include <dlfcn.h>

#define STRING(x) STRING2(x)
#define STRING2(x) #x

Readline rl;

bool readline_load(const char **why) {
    void *lib = dlopen("libreadline.so." STRING(RL_VERSION_MAJOR), RTLD_NOW | RTLD_LOCAL);
    if (!lib) {
        *why = dlerror();
        return false;
    }
    // POSIX has data and function pointers share a representation; C wants the detour.
    const struct {
        const char *name;
        void *at;
    } symbols[] = {
#define F(name) {"rl_" #name, &rl.name},
#define V(name) {"rl_" #name, &rl.name},
#include "cli/readline.def"
#undef F
#undef V
        {"add_history", &rl.add_history},
        {"stifle_history", &rl.stifle_history},
    };
    for (size_t i = 0; i < sizeof symbols / sizeof symbols[0]; i++) {
        void *p = dlsym(lib, symbols[i].name);
        if (!p) {
            *why = dlerror();
            return false;
        }
        *(void **)symbols[i].at = p;
    }
    return true;
}
