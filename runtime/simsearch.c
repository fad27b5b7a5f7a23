// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a simulation for many seeds, each in a child process, and finds the least that fails.
//
// Children start in the order of their seeds and write into a file of their own, which is thrown
// away unless they fail. After the first failure no greater seed is started; those under way that
// are less decide whether there is a lesser one. So the answer does not depend on how many run at
// once.
#include "sim.h"

#include <fcntl.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { JOBS = 64, OUTPUT_MAX = 64 << 20 };

typedef struct Job {
    pid_t pid;  // 0: free
    uint64_t seed;
    int out, err;
} Job;

typedef struct Search {
    Job jobs[JOBS];
    int njobs, running;
    bool failed;
    uint64_t seed;  // the least that has failed
    int status;
    int out, err;  // what it wrote
    int error;     // -errno: no more processes
} Search;

static void closeboth(int out, int err)
{
    close(out);
    close(err);
}

static void child(Job *j, int (*run)(uint64_t seed, void *arg), void *arg)
{
    int null = open("/dev/null", O_RDONLY);
    if (null >= 0)
        dup2(null, STDIN_FILENO);
    dup2(j->out, STDOUT_FILENO);
    dup2(j->err, STDERR_FILENO);
    int status = run(j->seed, arg);
    fflush(NULL);
    go_sim_report();
    _exit(status);
}

// Of fixed size, so that a run that never stops writing does not eat the memory; how much of it has
// been written the shared file position tells.
static int newfile(void)
{
    int fd = memfd_create("output", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (fd >= 0 && (ftruncate(fd, OUTPUT_MAX) < 0 || fcntl(fd, F_ADD_SEALS, F_SEAL_GROW) < 0)) {
        close(fd);
        return -1;
    }
    return fd;
}

static bool startjob(Search *s, uint64_t seed, int (*run)(uint64_t seed, void *arg), void *arg)
{
    Job *j = s->jobs;
    while (j->pid != 0)
        j++;
    j->seed = seed;
    j->out = newfile();
    j->err = newfile();
    pid_t pid = j->out >= 0 && j->err >= 0 ? fork() : -1;
    if (pid == 0)
        child(j, run, arg);
    if (pid < 0) {
        s->error = -errno;
        closeboth(j->out, j->err);
        return false;
    }
    j->pid = pid;
    s->running++;
    return true;
}

static void ended(Search *s, Job *j, int status)
{
    j->pid = 0;
    s->running--;
    if (status == 0 || (s->failed && j->seed > s->seed)) {
        closeboth(j->out, j->err);
        return;
    }
    if (s->failed)
        closeboth(s->out, s->err);
    s->failed = true;
    s->seed = j->seed;
    s->out = j->out;
    s->err = j->err;
    s->status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

// Only our own children: the caller may have others.
static void reap(Search *s)
{
    int running = s->running;
    for (int i = 0; i < s->njobs && s->running == running; i++) {
        int status;
        pid_t pid = s->jobs[i].pid;
        if (pid != 0 && waitpid(pid, &status, running == 1 ? 0 : WNOHANG) == pid)
            ended(s, &s->jobs[i], status);
    }
    if (s->running == running)
        usleep(500);
}

static void passon(int from, int to)
{
    char buf[4096];
    off_t end = lseek(from, 0, SEEK_CUR), at = 0;
    ssize_t n;
    for (; at < end && (n = pread(from, buf, sizeof buf, at)) > 0; at += n) {
        n = n < end - at ? n : end - at;
        for (ssize_t done = 0, r; done < n; done += r)
            if ((r = write(to, buf + done, (size_t)(n - done))) <= 0)
                return;
    }
}

int go_sim_search(uint64_t first, uint64_t last, int (*run)(uint64_t seed, void *arg), void *arg,
                  uint64_t *failed)
{
    Search s = {.njobs = go_numcpu() < JOBS ? go_numcpu() : JOBS};
    uint64_t next = first;
    bool more = first <= last;
    fflush(NULL);
    while (s.running > 0 || (more && !s.failed && s.error == 0)) {
        if (more && !s.failed && s.error == 0 && s.running < s.njobs) {
            startjob(&s, next, run, arg);
            more = next++ < last;
        } else {
            reap(&s);
        }
    }
    if (!s.failed)
        return s.error;
    passon(s.out, STDOUT_FILENO);
    passon(s.err, STDERR_FILENO);
    closeboth(s.out, s.err);
    if (failed != NULL)
        *failed = s.seed;
    return s.status;
}
