// SPDX-License-Identifier: GPL-3.0-or-later
// Names into addresses. getaddrinfo blocks for seconds, wants a deep stack and reads files: it runs
// on threads of its own that are no Ms and hold no P, up to THREADS of them, made when needed and
// asleep otherwise. Rejected: a resolver of our own (nsswitch, hosts and mDNS are the system's),
// and go_syscall, since a hundred slow names would be a hundred Ms.
//
// A Lookup is shared by the goroutine that waits, the thread that asks and the deadline's timer;
// the last one to leave frees it. Who finds l->g under l->lock readies it. Past the deadline the
// goroutine goes its way, and the answer is thrown away when it comes; likewise when its context
// ends.
#include "local.h"
#include "netpoll.h"

#include <netdb.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

enum { THREADS = 8, ADDRS = 32 };

struct Lookup {
    Lock lock;
    int32_t refs;  // atomic
    G *g;          // lock: waits; NULL: not yet, or readied
    bool done;     // lock: result and addrs are there
    bool timed;
    bool passive;
    int socktype;
    int64_t deadline;
    int result;
    GoTimer timer;
    Lookup *next;  // queue
    char host[ADDR_TEXT], service[ADDR_TEXT];
    GoAddr addrs[ADDRS];
};

static struct {
    pthread_mutex_t lock;  // all of this; held for a few lines only
    pthread_cond_t work;
    Lookup *head, *tail;
    int threads, idle, queued;
} pool = {.lock = PTHREAD_MUTEX_INITIALIZER, .work = PTHREAD_COND_INITIALIZER};

static void unref(Lookup *l)
{
    if (xadd(&l->refs, -1) == 1)
        free(l);
}

static int errorof(int eai)
{
    switch (eai) {
    case EAI_AGAIN:
        return -EAGAIN;
    case EAI_MEMORY:
        return -ENOMEM;
    case EAI_SYSTEM:
        return errno != 0 ? -errno : -EIO;
    case EAI_FAIL:
        return -EIO;
    default:
        return GO_ERR_NOHOST;
    }
}

static int ask(Lookup *l)
{
    struct addrinfo hints = {.ai_socktype = l->socktype, .ai_flags = l->passive ? AI_PASSIVE : 0};
    struct addrinfo *list = NULL;
    const char *host = l->host[0] != '\0' ? l->host : NULL;
    const char *service = l->service[0] != '\0' ? l->service : NULL;
    int err = getaddrinfo(host, service, &hints, &list), n = 0;
    if (err != 0)
        return errorof(err);
    for (struct addrinfo *a = list; a != NULL && n < ADDRS; a = a->ai_next) {
        if (a->ai_addrlen > sizeof l->addrs[n].sa)
            continue;
        memcpy(l->addrs[n].sa, a->ai_addr, a->ai_addrlen);
        l->addrs[n++].len = a->ai_addrlen;
    }
    freeaddrinfo(list);
    return n > 0 ? n : GO_ERR_NOHOST;
}

static void answer(Lookup *l)
{
    int result = ask(l);
    lock(&l->lock);
    l->result = result;
    l->done = true;
    G *g = l->g;
    l->g = NULL;
    unlock(&l->lock);
    if (g != NULL)
        g->schedlink = NULL;
    injectglist(g);
    externalend();
    unref(l);
}

static void *resolver(void *arg)
{
    (void)arg;
    pthread_mutex_lock(&pool.lock);
    for (;;) {
        while (pool.head == NULL) {
            pool.idle++;
            pthread_cond_wait(&pool.work, &pool.lock);
            pool.idle--;
        }
        Lookup *l = pool.head;
        pool.queued--;
        pool.head = l->next;
        if (pool.head == NULL)
            pool.tail = NULL;
        pthread_mutex_unlock(&pool.lock);
        answer(l);
        pthread_mutex_lock(&pool.lock);
    }
    return NULL;
}

// pool.lock held. Without another thread the ones there are have to do.
static bool morethreads(void)
{
    pthread_t thread;
    pthread_attr_t attr;
    sigset_t all, old;
    pthread_attr_init(&attr);
    pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);  // signals are for the others
    bool ok = pthread_create(&thread, &attr, resolver, NULL) == 0;
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    pthread_attr_destroy(&attr);
    pool.threads += ok;
    return ok;
}

static int enqueue(Lookup *l)
{
    int err = 0;
    pthread_mutex_lock(&pool.lock);
    if (pool.queued >= pool.idle && pool.threads < THREADS && !morethreads() && pool.threads == 0)
        err = -EAGAIN;
    if (err == 0) {
        externalbegin();
        if (pool.tail != NULL)
            pool.tail->next = l;
        else
            pool.head = l;
        pool.tail = l;
        pool.queued++;
        pthread_cond_signal(&pool.work);
    }
    pthread_mutex_unlock(&pool.lock);
    return err;
}

static void toolate(void *arg, uintptr_t seq)
{
    (void)seq;
    Lookup *l = arg;
    lock(&l->lock);
    G *g = l->g;
    l->g = NULL;
    unlock(&l->lock);
    if (g != NULL)
        goready(g);
    unref(l);
}

static G *takewaiter(CancelWait *w)
{
    Lookup *l = w->obj;
    lock(&l->lock);
    G *g = l->g;
    l->g = NULL;
    unlock(&l->lock);
    return g;
}

static int lookupnew(Lookup **out, const char *host, const char *service, int socktype,
                     bool passive, int64_t deadline)
{
    *out = NULL;
    if (strlen(host) >= ADDR_TEXT || strlen(service) >= ADDR_TEXT)
        return GO_ERR_NOHOST;
    if (deadline != 0 && deadline <= go_nanotime())
        return GO_ERR_TIMEOUT;
    Lookup *l = calloc(1, sizeof *l);
    if (l == NULL)
        return -ENOMEM;
    lockinit(&l->lock, LockPoll);
    l->socktype = socktype;
    l->passive = passive;
    l->deadline = deadline;
    strcpy(l->host, host);
    strcpy(l->service, service);
    *out = l;
    return GO_OK;
}

int lookupstart(Lookup **out, const char *host, const char *service, int socktype, bool passive,
                int64_t deadline)
{
    int err = lookupnew(out, host, service, socktype, passive, deadline);
    if (err != GO_OK)
        return err;
    Lookup *l = *out;
    l->refs = 2;
    err = enqueue(l);
    if (err != 0) {
        free(l);
        *out = NULL;
        return err;
    }
    G *g = getm()->curg;
    CancelWait *w = cancelable(g);
    if (w != NULL && !cancelarm(w, takewaiter, l))
        return cancelerror(g);
    lock(&l->lock);
    if (l->done || canceled(w)) {
        int r = l->done ? GO_OK : cancelerror(g);
        unlock(&l->lock);
        if (w != NULL)
            canceldisarm(w);
        return r;
    }
    l->g = g;
    if (deadline != 0) {
        l->timed = true;
        xadd(&l->refs, 1);
        go_timer_init(&l->timer, toolate, l);
        go_timer_reset(&l->timer, deadline, 0);
    }
    parkprepare(parkunlock, &l->lock, WaitIO);
    return GO_PARKED;
}

static void asknow(void *arg)
{
    Lookup *l = arg;
    l->result = ask(l);
}

int lookupnow(Lookup **out, const char *host, const char *service, int socktype, bool passive,
              int64_t deadline)
{
    int err = lookupnew(out, host, service, socktype, passive, deadline);
    if (err != GO_OK)
        return err;
    Lookup *l = *out;
    l->refs = 1;
    go_syscall(asknow, l);
    l->done = deadline == 0 || go_nanotime() < deadline;
    return GO_OK;
}

int lookupresult(Lookup *l)
{
    G *g = getm()->curg;
    CancelWait *w = cancelarmed(g);
    bool taken = w != NULL && canceldisarm(w);
    if (l->timed && go_timer_stop(&l->timer))
        unref(l);
    l->timed = false;
    lock(&l->lock);
    int r = l->done ? l->result : taken ? cancelerror(g) : GO_ERR_TIMEOUT;
    unlock(&l->lock);
    return r;
}

const GoAddr *lookupaddr(Lookup *l, int i)
{
    return &l->addrs[i];
}

void lookupend(Lookup *l)
{
    if (l != NULL)
        unref(l);
}
