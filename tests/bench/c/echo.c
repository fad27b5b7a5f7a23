// SPDX-License-Identifier: GPL-3.0-or-later
// TCP echo over loopback, server and clients in one process: 64 connections, one message of 64
// bytes under way on each; echo.go beside it is the same for Go. Nanoseconds per message.
#include <stdio.h>
#include <stdlib.h>

#include "runtime/rt.h"

enum { CONNS = 64, SIZE = 64, ROUNDS = 5000 };

static char addr[GO_ADDR_TEXT];
static GoWaitGroup wg;

static int64_t must(int64_t r)
{
    if (r < 0) {
        fprintf(stderr, "echo: %s\n", go_io_error(r));
        exit(1);
    }
    return r;
}

static void serve(void *arg)
{
    GoFd c = (GoFd)(intptr_t)arg;
    char buf[4096];
    int64_t n;
    while ((n = go_fd_read(c, buf, sizeof buf)) > 0)
        must(go_fd_write(c, buf, (size_t)n));
    go_fd_close(c);
}

static void acceptall(void *arg)
{
    GoFd l = (GoFd)(intptr_t)arg, c;
    while ((c = go_accept(l, NULL)) > 0)
        go(serve, (void *)(intptr_t)c);
}

static void client(void *arg)
{
    GoFd c = (GoFd)(intptr_t)arg;
    char buf[SIZE] = {0};
    for (int i = 0; i < ROUNDS; i++) {
        must(go_fd_write(c, buf, sizeof buf));
        for (size_t got = 0; got < sizeof buf;)
            got += (size_t)must(go_fd_read(c, buf + got, sizeof buf - got));
    }
    go_fd_close(c);
    go_wg_done(&wg);
}

static void start(void *arg)
{
    (void)arg;
    GoAddr a;
    GoFd l = must(go_tcp_listen("127.0.0.1:0")), c[CONNS];
    go_fd_localaddr(l, &a);
    go_addr_format(&a, addr, sizeof addr);
    go(acceptall, (void *)(intptr_t)l);
    for (int i = 0; i < CONNS; i++)
        c[i] = must(go_tcp_dial(addr, 0));
    int64_t begin = go_nanotime();
    go_wg_add(&wg, CONNS);
    for (int i = 0; i < CONNS; i++)
        go(client, (void *)(intptr_t)c[i]);
    go_wg_wait(&wg);
    printf("%.1f\n", (double)(go_nanotime() - begin) / (CONNS * (double)ROUNDS));
}

int main(int argc, char **argv)
{
    (void)argv;
    if (argc < 2) {
        puts("echo64");
        return 0;
    }
    return go_run(start, NULL);
}
