// SPDX-License-Identifier: GPL-3.0-or-later
// The Io interface (runtime/io.h): the same programs on each back end, each in a process of its
// own.
#include "runtime/rt.h"
#include "simprog.h"

typedef struct Run {
    const Program *prog;
    int backend;
    int procs;
} Run;

static Run run;

static void start(void *arg)
{
    go_gomaxprocs(run.procs);
    CHECK(go_setio(GO_IO_EVENTS) == GO_MISUSE);
    CHECK(strcmp(go_ioname(), run.backend == GO_IO_BLOCKING ? "blocking" : "events") == 0);
    run.prog->fn(arg);
}

static int body(void *arg)
{
    (void)arg;
    CHECK(go_setio(99) == GO_MISUSE && go_setio(run.backend) == GO_OK);
    return go_run(start, NULL);
}

int main(void)
{
    static const int procs[] = {1, 2, 8};
    static char out[TEXT];
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
        for (run.backend = GO_IO_EVENTS; run.backend <= GO_IO_BLOCKING; run.backend++) {
            for (int k = 0; k < 3; k++) {
                run.prog = &programs[i];
                run.procs = procs[k];
                int status = inchild(body, NULL, out, NULL);
                if (status == 0 && strcmp(out, run.prog->expect) == 0)
                    continue;
                fprintf(stderr, "%s, back end %d, GOMAXPROCS=%d: status %d\n%s", run.prog->name,
                        run.backend, run.procs, status, out);
                return 1;
            }
        }
    }
    puts("ok");
    return 0;
}
