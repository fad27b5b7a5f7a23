// SPDX-License-Identifier: GPL-3.0-or-later
// A crawler and the site it crawls, over loopback. Each page is fetched once, by a goroutine of its
// own, at most FETCHERS at a time; the links on it are crawled at once. A page that does not answer
// costs a deadline and nothing else.
//
// The site speaks the smallest HTTP there is: page /N links to /2N and /2N+1 and back to /N/2; /13
// never answers.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/rt.h"

enum { PAGES = 64, MUTE = 13, FETCHERS = 8, REQUEST = 512 };
static const int64_t ms = 1000000;

// --- the site ------------------------------------------------------------------------------------
static void answer(void *arg)
{
    GoFd c = (GoFd)(intptr_t)arg;
    char request[REQUEST] = "", body[256] = "", reply[512];
    size_t got = 0;
    int64_t n;
    while (strstr(request, "\r\n\r\n") == NULL && got < sizeof request - 1 &&
           (n = go_fd_read(c, request + got, sizeof request - 1 - got)) > 0)
        request[got += (size_t)n] = '\0';
    int page = 0;
    sscanf(request, "GET /%d ", &page);
    if (page == MUTE) {
        go_fd_read(c, request, sizeof request);  // until the other side gives up
    } else if (page >= 1 && page < PAGES) {
        snprintf(body, sizeof body, "<a href=/%d> <a href=/%d> <a href=/%d>", 2 * page,
                 2 * page + 1, page / 2);
        int len = snprintf(reply, sizeof reply, "HTTP/1.0 200 OK\r\nContent-Length: %zu\r\n\r\n%s",
                           strlen(body), body);
        go_fd_write(c, reply, (size_t)len);
    } else {
        go_fd_write(c, "HTTP/1.0 404 Not Found\r\n\r\n", 26);
    }
    go_fd_close(c);
}

static void serve(void *arg)
{
    GoFd listener = (GoFd)(intptr_t)arg, c;
    while ((c = go_accept(listener, NULL)) > 0)
        go(answer, (void *)(intptr_t)c);
}

// --- the crawler ---------------------------------------------------------------------------------
typedef struct Crawler {
    char addr[GO_ADDR_TEXT];
    GoChan *tokens;    // one for each fetch under way
    GoSyncMap seen;    // page -> anything
    GoWaitGroup pages; // to be done
    int found, missing, silent;  // atomic
} Crawler;

typedef struct Page {
    Crawler *crawler;
    int number;
} Page;

// The page's text into buf; its length, or an error.
static int64_t fetch(const char *addr, int page, char *buf, size_t size)
{
    char request[64];
    GoFd c = go_tcp_dial(addr, go_nanotime() + 10000 * ms);
    if (c < 0)
        return c;
    go_fd_deadline(c, GO_READ | GO_WRITE, go_nanotime() + (page == MUTE ? 50 : 10000) * ms);
    int len = snprintf(request, sizeof request, "GET /%d HTTP/1.0\r\n\r\n", page);
    int64_t n = go_fd_write(c, request, (size_t)len);
    size_t got = 0;
    while (n > 0 && got < size - 1 && (n = go_fd_read(c, buf + got, size - 1 - got)) > 0)
        got += (size_t)n;
    buf[got] = '\0';
    go_fd_close(c);
    return n < 0 ? n : (int64_t)got;
}

static void visit(Crawler *w, int number);

static void crawl(void *arg)
{
    Page *p = arg;
    Crawler *w = p->crawler;
    char text[1024];
    go_send(w->tokens, NULL);
    int64_t n = fetch(w->addr, p->number, text, sizeof text);
    go_recv(w->tokens, NULL);
    if (n == GO_ERR_TIMEOUT) {
        __atomic_add_fetch(&w->silent, 1, __ATOMIC_RELAXED);
    } else if (n < 0 || strncmp(text, "HTTP/1.0 200", 12) != 0) {
        __atomic_add_fetch(&w->missing, 1, __ATOMIC_RELAXED);
    } else {
        __atomic_add_fetch(&w->found, 1, __ATOMIC_RELAXED);
        for (const char *at = text; (at = strstr(at, "href=/")) != NULL; at++)
            visit(w, atoi(at + 6));
    }
    free(p);
    go_wg_done(&w->pages);
}

// Crawls a page that nobody has seen yet.
static void visit(Crawler *w, int number)
{
    void *old;
    if (go_map_loadorstore(&w->seen, (uintptr_t)number, w, &old))
        return;
    Page *p = malloc(sizeof *p);
    if (p == NULL)
        go_fatal("out of memory");
    *p = (Page){w, number};
    go_wg_add(&w->pages, 1);
    go(crawl, p);
}

static void start(void *arg)
{
    (void)arg;
    Crawler w = {.tokens = go_chan_make(0, FETCHERS)};
    GoAddr a;
    GoFd listener = go_tcp_listen("127.0.0.1:0");
    if (listener < 0) {
        printf("listen: %s\n", go_io_error(listener));
        return;
    }
    go_fd_localaddr(listener, &a);
    go_addr_format(&a, w.addr, sizeof w.addr);
    go(serve, (void *)(intptr_t)listener);
    visit(&w, 1);
    go_wg_wait(&w.pages);
    printf("%d pages, %d dead links, %d gave no answer\n", w.found, w.missing, w.silent);
    go_fd_close(listener);
    go_map_free(&w.seen);
    go_chan_free(w.tokens);
}

int main(void)
{
    return go_run(start, NULL);
}

// expect: 56 pages, 57 dead links, 1 gave no answer
