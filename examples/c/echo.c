// SPDX-License-Identifier: GPL-3.0-or-later
// An echo server, one goroutine per connection, and clients that talk to it over loopback. With an
// address as argument it is only the server: ./echo :7777
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/rt.h"

enum { CLIENTS = 10, LINES = 100 };

static int64_t second = 1000000000;

static void check(int64_t r, const char *what)
{
    if (r >= 0)
        return;
    fprintf(stderr, "%s: %s\n", what, go_io_error(r));
    exit(1);
}

// A connection: what comes in goes out, until the peer has no more to say.
static void serve(void *arg)
{
    GoFd conn = (GoFd)(intptr_t)arg;
    char buf[4096];
    for (;;) {
        go_fd_deadline(conn, GO_READ | GO_WRITE, go_nanotime() + 60 * second);
        int64_t n = go_fd_read(conn, buf, sizeof buf);
        if (n <= 0 || go_fd_write(conn, buf, (size_t)n) < 0)
            break;
    }
    go_fd_close(conn);
}

static void acceptall(void *arg)
{
    GoFd listener = (GoFd)(intptr_t)arg, conn;
    while ((conn = go_accept(listener, NULL)) > 0)
        go(serve, (void *)(intptr_t)conn);
    printf("server: %s\n", go_io_error(conn));
}

typedef struct Test {
    char addr[GO_ADDR_TEXT];
    GoWaitGroup clients;
    int64_t echoed;
} Test;

static void client(void *arg)
{
    Test *t = arg;
    GoFd conn = go_tcp_dial(t->addr, go_nanotime() + 10 * second);
    check(conn, "dial");
    char line[64], back[64];
    for (int i = 0; i < LINES; i++) {
        size_t n = (size_t)snprintf(line, sizeof line, "line %d\n", i), got = 0;
        check(go_fd_write(conn, line, n), "write");
        while (got < n) {
            int64_t r = go_fd_read(conn, back + got, n - got);
            check(r > 0 ? r : -ECONNRESET, "read");
            got += (size_t)r;
        }
        if (memcmp(line, back, n) == 0)
            __atomic_fetch_add(&t->echoed, 1, __ATOMIC_RELAXED);
    }
    go_fd_shutdown(conn, GO_WRITE);
    int64_t r = go_fd_read(conn, back, sizeof back);
    check(r, "read");
    if (r != 0)
        printf("more than was sent came back\n");
    go_fd_close(conn);
    go_wg_done(&t->clients);
}

static void start(void *arg)
{
    GoFd listener = go_tcp_listen(arg != NULL ? arg : "127.0.0.1:0");
    check(listener, "listen");
    if (arg != NULL) {
        acceptall((void *)(intptr_t)listener);
        return;
    }
    Test t = {.echoed = 0};
    GoAddr a;
    go_fd_localaddr(listener, &a);
    go_addr_format(&a, t.addr, sizeof t.addr);
    go(acceptall, (void *)(intptr_t)listener);
    go_wg_add(&t.clients, CLIENTS);
    for (int i = 0; i < CLIENTS; i++)
        go(client, &t);
    go_wg_wait(&t.clients);
    printf("%d lines came back\n", (int)t.echoed);
    go_fd_close(listener);
    go_sleep(second / 100);  // the server notices
}

int main(int argc, char **argv)
{
    return go_run(start, argc > 1 ? argv[1] : NULL);
}

// expect: 1000 lines came back
// expect: server: use of closed file or connection
