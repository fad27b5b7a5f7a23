// SPDX-License-Identifier: GPL-3.0-or-later
// Descriptors: pollfd.c as it is. A file is a word that says how much there is to read; who adds to
// it reports that once, as an edge-triggered kernel does, at any later time. A reader tries and
// waits as net.c does. No edge is lost, closing, deadlines and cancellation bring every waiter back
// once, and what is under way for a closed handle does not meet the next one in its slot.
#include "tests/model/park.h"

#undef calloc  // slots are made once, and only one of them is used
#include "runtime/pollfd.c"

static uint64_t available;            // atomic: to be read
static uint64_t taken, closed, expired, canceledreads, destroyed;
static GoFd handle, next;
static PollDesc *desc;                // of both handles, one after the other

// --- what pollfd.c asks of others ----------------------------------------------------------------
static int watch(int fd, uint64_t tag)
{
    (void)fd;
    (void)tag;
    return 0;
}

static void closefile(PollDesc *pd)
{
    (void)pd;
    destroyed++;
}

static const IoBackend backend = {.name = "model", .watch = watch, .wait = pollwait,
                                  .close = closefile};
const IoBackend *iobackend = &backend;

void netpollarm(int fd, uint64_t tag, unsigned what)
{
    (void)fd;
    (void)tag;
    (void)what;
}

void unlinklistener(int fd)
{
    mc_fail("not a listener: %d", fd);
}

// A timer is a thread that calls its function; to stop it may come too late.
void go_timer_init(GoTimer *t, void (*f)(void *arg, uintptr_t seq), void *arg)
{
    t->f = f;
    t->arg = arg;
}

bool go_timer_reset(GoTimer *t, int64_t when, int64_t period)
{
    (void)t;
    (void)when;
    return period > 0;
}

bool go_timer_stop(GoTimer *t)
{
    (void)t;
    return false;
}

// --- readers and what comes to them --------------------------------------------------------------
static bool takeone(void)
{
    uint64_t n = ld_seq(&available);
    while (n > 0)
        if (cas(&available, &n, n - 1))
            return true;
    return false;
}

// As attempt() and go_io_again() of net.c.
static int readone(GoFd h)
{
    PollDesc *pd = pollget(h);
    if (pd == NULL)
        return GO_ERR_CLOSED;
    int r = pollreset(pd, DIR_READ);
    while (r == 0 && !takeone()) {
        r = iobackend->wait(pd, DIR_READ);
        if (r == GO_PARKED) {
            go_park_commit();
            r = pollagain(pd, DIR_READ);
        }
        if (r == GO_OK)
            r = pollreset(pd, DIR_READ);
    }
    pollput(pd);
    return r;
}

static void reader(void)
{
    int r = readone(handle);
    MC_CHECK(r == 0 || r == GO_ERR_CLOSED || r == GO_ERR_TIMEOUT || r == GO_ERR_CANCELED);
    taken += r == 0;
    closed += r == GO_ERR_CLOSED;
    expired += r == GO_ERR_TIMEOUT;
    canceledreads += r == GO_ERR_CANCELED;
}

static void report(GoFd h)
{
    G *list = pollready((uint64_t)h, POLL_READ, NULL);
    if (list != NULL)
        goreadylist(list);
}

static void data(void)
{
    xadd(&available, 1);
    report(handle);
}

static void opened(void)
{
    steady = 1;
    handle = pollopen(3, PollStream);
    MC_CHECK(handle > 0 && slot((uint32_t)handle) == desc);
}

static void edge(int t)
{
    if (t == 0)
        reader();
    else
        data();
}

// A second edge may come between the reader's two reads, or with the first.
static void edges(int t)
{
    if (t == 0) {
        reader();
        reader();
    } else {
        data();
    }
}

static void closing(int t)
{
    if (t == 0)
        reader();
    else if (t == 1)
        MC_CHECK(go_fd_close(handle) == 0);
    else
        data();
}

static void initdeadline(void)
{
    opened();
    desc->deadline[DIR_READ] = 1;  // it is past
}

static void deadline(int t)
{
    if (t == 0)
        reader();
    else if (t == 1)
        expire(desc, 0);
    else
        data();
}

// A deadline that is set in the past and taken back: the reader may not see it, but must not sleep
// through the data.
static void moved(int t)
{
    if (t == 0) {
        reader();
    } else if (t == 1) {
        MC_CHECK(go_fd_deadline(handle, GO_READ, 1) == 0);
        MC_CHECK(go_fd_deadline(handle, GO_READ, 0) == 0);
    } else {
        data();
    }
}

static void initcancel(void)
{
    opened();
    havecontext();
}

static void cancel(int t)
{
    if (t == 0)
        reader();
    else if (t == 1)
        endcontext();
    else
        data();
}

// An event for the closed handle is on its way while the slot is used again.
static void recycle(int t)
{
    if (t == 0) {
        MC_CHECK(go_fd_close(handle) == 0);
        next = pollopen(4, PollStream);
        MC_CHECK(next > 0 && next != handle);
    } else if (t == 1) {
        report(handle);
    } else {
        expire(desc, 0);
    }
}

// The slot is used again, unless the reader still has it.
static void stale(int t)
{
    if (t == 0) {
        MC_CHECK(go_fd_close(handle) == 0);
        mc_pause();
        if (cache.free == desc)
            next = pollopen(4, PollStream);
    } else {
        int r = readone(handle);
        MC_CHECK(r == GO_ERR_CLOSED);
    }
}

static void quiet(void)
{
    MC_CHECK(desc->lock.key == 0 && desc->wait[DIR_READ] <= READY);
    MC_CHECK(sched.netwaiters == 0);
}

// Thread 2, if there is one, has made something available.
static bool allcounted(void)
{
    return available + taken == (mc_nthreads() > 2);
}

static void allread(void)
{
    quiet();
    MC_CHECK(available == 0 && closed + expired + canceledreads == 0);
}

static void oneclosed(void)
{
    quiet();
    MC_CHECK(destroyed == 1 && taken + closed == 1 && allcounted());
}

static void oneended(void)
{
    quiet();
    MC_CHECK(destroyed == 0 && taken + expired + canceledreads == 1 && allcounted());
}

static void fresh(void)
{
    MC_CHECK(destroyed == 1 && (desc->state & STATE_REFS) == 1);
    MC_CHECK(desc->wait[DIR_READ] == NONE && desc->info == 0);
}

static void gone(void)
{
    quiet();
    MC_CHECK(destroyed == 1 && (next > 0 || cache.free == desc));
}

void mc_setup(void)
{
    park_setup();
    lock(&cache.lock);
    MC_CHECK(growcache());
    unlock(&cache.lock);
    desc = cache.free;
    desc->next = NULL;
    mc_region(desc, sizeof *desc);
    mc_region(&cache, offsetof(__typeof__(cache), chunks));
    mc_region(&available, sizeof available);
    mc_region(&taken, sizeof taken);
    mc_region(&closed, sizeof closed);
    mc_region(&expired, sizeof expired);
    mc_region(&canceledreads, sizeof canceledreads);
    mc_region(&destroyed, sizeof destroyed);
    mc_region(&handle, sizeof handle);
    mc_region(&next, sizeof next);
    mc_region(&sched.netwaiters, sizeof sched.netwaiters);
}

const McScenario mc_scenarios[] = {
    {"poll-edge", 2, .weak = true, .init = opened, .thread = edge, .final = allread},
    {"poll-edges", 3, .weak = true, .init = opened, .thread = edges, .final = allread},
    {"poll-close", 2, .weak = true, .init = opened, .thread = closing, .final = oneclosed},
    {"poll-close-data", 3, .weak = true, .init = opened, .thread = closing, .final = oneclosed},
    {"poll-deadline", 2, .weak = true, .init = initdeadline, .thread = deadline,
     .final = oneended},
    {"poll-deadline-data", 3, .weak = true, .init = initdeadline, .thread = deadline,
     .final = oneended},
    {"poll-deadline-moved", 3, .weak = true, .init = opened, .thread = moved, .final = oneended},
    {"poll-cancel", 2, .weak = true, .init = initcancel, .thread = cancel, .final = oneended},
    {"poll-cancel-data", 3, .weak = true, .init = initcancel, .thread = cancel,
     .final = oneended},
    {"poll-recycle", 3, .weak = true, .init = opened, .thread = recycle, .final = fresh},
    {"poll-stale", 2, .weak = true, .init = opened, .thread = stale, .final = gone},
    {.name = NULL},
};
