// SPDX-License-Identifier: GPL-3.0-or-later
// One process, its output in memory files: nothing to pump, so nothing can dead-lock on a full
// pipe. The child leads a process group, which is killed at the end, so that no test leaves
// anything running.
#include "driver.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { OUTPUT_LIMIT = 256 << 20 };

extern char **environ;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

// The environment with the additions of the test in place of what they replace. The vector is the
// caller's to free.
static char **merged_env(char *const *add) {
    size_t n = 0, k = 0;
    while (environ[n]) n++;
    while (add && add[k]) k++;
    char **env = calloc(n + k + 1, sizeof *env);
    size_t out = 0;
    for (size_t i = 0; i < n; i++) {
        bool replaced = false;
        for (size_t j = 0; j < k && !replaced; j++) {
            size_t len = strcspn(add[j], "=") + 1;
            replaced = strncmp(environ[i], add[j], len) == 0;
        }
        if (!replaced) env[out++] = environ[i];
    }
    for (size_t j = 0; j < k; j++) env[out++] = add[j];
    return env;
}

static int memory_file(const char *name, const Buf *content) {
    int fd = memfd_create(name, MFD_CLOEXEC);
    if (fd >= 0 && content && content->n) {
        if (write(fd, content->p, content->n) != (ssize_t)content->n) perror("driver: write");
        lseek(fd, 0, SEEK_SET);
    }
    return fd;
}

static void take(int fd, Buf *b) {
    char chunk[1 << 16];
    ssize_t n;
    lseek(fd, 0, SEEK_SET);
    buf_add(b, "", 0);
    while ((n = read(fd, chunk, sizeof chunk)) > 0) buf_add(b, chunk, (size_t)n);
    close(fd);
}

static _Noreturn void child(const Command *c, char **env, int in, int out, int err) {
    setpgid(0, 0);
    struct rlimit limit = {OUTPUT_LIMIT, OUTPUT_LIMIT};
    setrlimit(RLIMIT_FSIZE, &limit);
    struct rlimit nocore = {0, 0};
    setrlimit(RLIMIT_CORE, &nocore);
    dup2(in, 0);
    dup2(out, 1);
    dup2(c->merged ? out : err, 2);
    close_range(3, ~0U, 0); // what the driver's caller has left open is no business of a test
    if (c->dir && chdir(c->dir) != 0) _exit(126);
    execvpe(c->argv[0], c->argv, env);
    dprintf(2, "driver: %s: %s\n", c->argv[0], strerror(errno));
    _exit(127);
}

// True when the process ended within the time.
static bool wait_for(pid_t pid, double seconds) {
    int fd = (int)syscall(SYS_pidfd_open, pid, 0);
    if (fd < 0) return true; // cannot be watched: the reaping wait is all there is
    struct pollfd p = {.fd = fd, .events = POLLIN};
    double end = now() + seconds;
    int n = 0;
    for (;;) {
        double left = end - now();
        n = poll(&p, 1, left > 0 ? (int)(left * 1000) + 1 : 0);
        if (n > 0 || (n == 0 && left <= 0) || (n < 0 && errno != EINTR)) break;
    }
    close(fd);
    return n > 0;
}

void proc_run(Result *r, const Command *c) {
    *r = (Result){0};
    int in = c->input ? memory_file("stdin", c->input) : open("/dev/null", O_RDONLY | O_CLOEXEC);
    int out = memory_file("stdout", NULL), err = memory_file("stderr", NULL);
    char **env = merged_env(c->env);
    double start = now();
    pid_t pid = fork();
    if (pid == 0) child(c, env, in, out, err);
    if (pid < 0) {
        perror("driver: fork");
        exit(3);
    }
    setpgid(pid, pid); // the child does it too: whoever comes first
    r->timedout = !wait_for(pid, c->seconds);
    if (r->timedout) kill(-pid, SIGKILL);
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    kill(-pid, SIGKILL);
    r->seconds = now() - start;
    r->status = WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
    free(env);
    close(in);
    take(out, &r->out);
    take(err, &r->err);
}

void result_free(Result *r) {
    buf_free(&r->out);
    buf_free(&r->err);
}
