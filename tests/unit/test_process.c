// SPDX-License-Identifier: GPL-3.0-or-later
// Child processes (runtime/process.c): arguments, environment, descriptors, groups, waiting with
// and without deadline, signals, no zombies, no thread per child.
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "netcheck.h"
#include "runtime/rt.h"

static GoProcess *start(GoCommand c)
{
    GoProcess *p;
    CHECK(OK(go_process_start(&c, &p)) == 0 && p != NULL && go_process_pid(p) > 0);
    return p;
}

static GoProcess *shell(const char *text, const GoFd *fds, int nfds)
{
    char *argv[] = {"sh", "-c", (char *)text, NULL};
    return start((GoCommand){.path = "sh", .argv = argv, .fds = fds, .nfds = nfds});
}

// A child that runs until a signal, or the end of this process, ends it.
static GoProcess *patient(void)
{
    static GoFd hold[2];
    char *argv[] = {"cat", NULL};
    if (hold[0] == 0)
        OK(go_pipe(hold));
    GoFd fds[] = {hold[0], GO_FD_OWN(1), GO_FD_OWN(2)};
    return start((GoCommand){.path = "cat", .argv = argv, .fds = fds, .nfds = 3});
}

static int statusof(GoProcess *p)
{
    int status = -1;
    CHECK(go_process_wait(p, &status, 0) == 0);
    go_process_free(p);
    return status;
}

static void test_status(void)
{
    CHECK(statusof(shell("exit 3", NULL, 0)) == 3 << 8);
    CHECK(statusof(shell("kill -TERM $$", NULL, 0)) == SIGTERM);
    GoProcess *p = shell("exit 0", NULL, 0);
    int status = -1;
    CHECK(go_process_wait(p, &status, 0) == 0 && status == 0);
    CHECK(go_process_wait(p, NULL, 0) == 0 && go_process_wait(p, &status, in(-1)) == 0);
    CHECK(go_process_kill(p, SIGTERM) == -ESRCH);
    go_process_free(p);
    go_process_free(NULL);
}

static void test_failure(void)
{
    char *argv[] = {"nosuch", NULL};
    GoProcess *p = (GoProcess *)1;
    GoCommand c = {.path = "nosuch/program", .argv = argv};
    CHECK(go_process_start(&c, &p) == -ENOENT && p == NULL);
    c = (GoCommand){.path = "sh", .argv = argv, .dir = "/nosuch"};
    CHECK(go_process_start(&c, &p) == -ENOENT && p == NULL);
    GoFd ends[2];
    OK(go_pipe(ends));
    go_fd_close(ends[0]);
    go_fd_close(ends[1]);
    c = (GoCommand){.path = "sh", .argv = argv, .fds = ends, .nfds = 2};
    CHECK(go_process_start(&c, &p) == GO_ERR_CLOSED && p == NULL);
}

// Through cat and back: the child's ends block, ours do not, and its end is seen.
static void test_pipes(void)
{
    GoFd to[2], from[2];
    char buf[8] = {0}, all[65536];
    OK(go_pipe(to));
    OK(go_pipe(from));
    GoFd fds[] = {to[0], from[1], GO_FD_OWN(2)};
    GoProcess *p = shell("exec cat", fds, 3);
    go_fd_close(to[0]);
    go_fd_close(from[1]);
    for (int i = 0; i < 20; i++) {
        CHECK(go_fd_write(to[1], "abc", 3) == 3);
        CHECK(readall(from[0], buf, 3) == 3 && memcmp(buf, "abc", 3) == 0);
    }
    go_fd_close(to[1]);
    CHECK(go_fd_read(from[0], all, sizeof all) == 0);
    go_fd_close(from[0]);
    CHECK(statusof(p) == 0);
}

// Descriptors in any order, /dev/null, the environment, the folder.
static void test_surroundings(void)
{
    GoFd out[2];
    char buf[256] = {0};
    OK(go_pipe(out));
    char *argv[] = {"sh", "-c", "read x || pwd >&4; echo $A $0 $1 >&3", "zero", "one", NULL};
    char *env[] = {"A=b c", "PATH=/usr/bin:/bin", NULL};
    GoFd fds[] = {0, out[1], GO_FD_OWN(2), out[1], out[1]};
    GoProcess *p = start((GoCommand){.path = "/bin/sh",
                                     .argv = argv,
                                     .env = env,
                                     .dir = "/",
                                     .fds = fds,
                                     .nfds = 5});
    go_fd_close(out[1]);
    size_t n = readall(out[0], buf, sizeof buf - 1);
    CHECK(n > 0 && strcmp(buf, "/\nb c zero one\n") == 0);
    go_fd_close(out[0]);
    CHECK(statusof(p) == 0);
}

// A descriptor that is closed, a session, what the child has computed.
static void test_more(void)
{
    GoFd fds[] = {GO_FD_NONE, GO_FD_OWN(1), GO_FD_OWN(2)};
    char *argv[] = {"sh", "-c", "[ ! -e /proc/$$/fd/0 ] && [ $$ = $(cut -d' ' -f6 /proc/$$/stat) ]",
                    NULL};
    CHECK(statusof(start((GoCommand){
              .path = "sh", .argv = argv, .fds = fds, .nfds = 3, .session = true})) == 0);
    GoProcess *p = shell("i=0; while [ $i -lt 60000 ]; do i=$((i+1)); done", NULL, 0);
    int64_t user = -1, system = -1;
    CHECK(go_process_wait(p, NULL, 0) == 0);
    go_process_times(p, &user, &system);
    CHECK(user >= 0 && system >= 0 && user + system > 0);
    go_process_free(p);
}

// A deadline passes and the child lives on; a signal ends it, and everybody who waits is told.
static void waiter(void *arg)
{
    void **a = arg;
    int status = 0;
    CHECK(go_process_wait(a[0], &status, in(3600000LL * MS)) == 0 && status == SIGKILL);
    go_wg_done(a[1]);
}

static void test_deadline(void)
{
    GoWaitGroup wg = {0};
    GoProcess *p = patient();
    CHECK(go_process_wait(p, NULL, in(2 * MS)) == GO_ERR_TIMEOUT);
    CHECK(go_process_wait(p, NULL, in(-1)) == GO_ERR_TIMEOUT);
    void *a[] = {p, &wg};
    go_wg_add(&wg, 3);
    for (int i = 0; i < 3; i++)
        go(waiter, a);
    go_sleep(2 * MS);
    CHECK(go_process_kill(p, SIGKILL) == 0);
    go_wg_wait(&wg);
    CHECK(statusof(p) == SIGKILL);
}

// A group of its own gets a signal to all of it; the others do not.
static void test_group(void)
{
    GoFd out[2];
    char c;
    OK(go_pipe(out));
    GoFd fds[] = {0, out[1], GO_FD_OWN(2)};
    char *argv[] = {"sh", "-c", "sleep 1000 & echo; wait", NULL};
    GoProcess *p = start(
        (GoCommand){.path = "sh", .argv = argv, .fds = fds, .nfds = 3, .group = true});
    go_fd_close(out[1]);
    CHECK(go_fd_read(out[0], &c, 1) == 1);
    CHECK(getpgid(go_process_pid(p)) == go_process_pid(p));
    CHECK(kill(-go_process_pid(p), SIGTERM) == 0);
    CHECK(go_fd_read(out[0], &c, 1) == 0);  // the grandchild has ended too
    go_fd_close(out[0]);
    CHECK(statusof(p) == SIGTERM);
}

static int threads(void)
{
    int n = 0;
    DIR *d = opendir("/proc/self/task");
    while (readdir(d) != NULL)
        n++;
    closedir(d);
    return n;
}

static int descriptors(void)
{
    int n = 0;
    DIR *d = opendir("/proc/self/fd");
    while (readdir(d) != NULL)
        n++;
    closedir(d);
    return n;
}

// Many children at once cost no threads, leave no descriptors and, whether waited for or given up,
// no zombies.
static void test_many(void)
{
    enum { N = 40 };
    GoProcess *p[N];
    GoProcess *first = patient();  // opens what stays open
    CHECK(go_process_kill(first, SIGTERM) == 0 && statusof(first) == SIGTERM);
    int nthreads = threads(), nfds = descriptors();
    for (int i = 0; i < N; i++)
        p[i] = patient();
    go_sleep(MS);
    bool pidfds = getenv("GOSDEBUG") == NULL || strstr(getenv("GOSDEBUG"), "nopidfd") == NULL;
    bool events = strcmp(go_ioname(), "events") == 0;  // else a thread each, with a descriptor
    if (pidfds && events)
        CHECK(threads() < nthreads + N / 2);
    int pid[N];
    for (int i = 0; i < N; i++) {
        pid[i] = go_process_pid(p[i]);
        CHECK(go_process_kill(p[i], SIGTERM) == 0);
        if (i % 2 == 0)
            CHECK(statusof(p[i]) == SIGTERM);
        else
            go_process_free(p[i]);
    }
    // Those that reap them are not the program's goroutines.
    CHECK(go_numg() == 1);
    for (int i = 0; i < N; i++)
        while (kill(pid[i], 0) == 0)
            go_sleep(MS / 10);
    while (events && descriptors() > nfds)
        go_sleep(MS / 10);
    for (int i = 0; i < N; i++)
        CHECK(waitpid(pid[i], NULL, WNOHANG) == -1 && errno == ECHILD);
    CHECK(!events || descriptors() == nfds);
}

// A context ends the waiting, not the child and not who reaps it, whatever that was started under.
static void canceledwaiter(void *arg)
{
    void **a = arg;
    go_context_set(a[2]);
    CHECK(go_process_wait(a[0], NULL, a[3] != NULL ? in(3600000LL * MS) : 0) == GO_ERR_CANCELED);
    go_wg_done(a[1]);
}

static void test_cancel(void)
{
    GoWaitGroup wg = {0};
    GoContext *c = go_context_with_cancel(go_context_background()), *old = go_context_set(c);
    GoProcess *p = patient();
    go_context_set(old);
    void *a[2][4] = {{p, &wg, c, NULL}, {p, &wg, c, p}};
    go_wg_add(&wg, 2);
    go(canceledwaiter, a[0]);
    go(canceledwaiter, a[1]);
    go_sleep(MS);
    go_context_cancel(c, NULL);
    go_wg_wait(&wg);
    old = go_context_set(c);
    CHECK(go_process_wait(p, NULL, 0) == GO_ERR_CANCELED);
    GoProcess *q = shell("exit 4", NULL, 0);
    go_cancel_mask();
    CHECK(statusof(q) == 4 << 8);
    go_cancel_unmask();
    go_context_set(old);
    go_context_unref(c);
    c = go_context_with_timeout(go_context_background(), MS, NULL);
    old = go_context_set(c);
    CHECK(go_process_wait(p, NULL, 0) == GO_ERR_TIMEOUT);
    go_context_set(old);
    go_context_unref(c);
    CHECK(go_process_kill(p, SIGKILL) == 0 && statusof(p) == SIGKILL);
}

int main(int argc, char **argv)
{
    static const RtTest tests[] = {
        {"status", test_status},   {"failure", test_failure},
        {"pipes", test_pipes},     {"surroundings", test_surroundings},
        {"deadline", test_deadline}, {"group", test_group},
        {"many", test_many},       {"more", test_more},
        {"cancel", test_cancel},
        {NULL, NULL},
    };
    return rt_main(argc, argv, tests);
}
