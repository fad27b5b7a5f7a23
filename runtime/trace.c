// SPDX-License-Identifier: GPL-3.0-or-later
// The execution trace, written as Chrome's trace event format (JSON), which Perfetto reads too: a
// track for each P with a slice for each time a goroutine runs, arrows from where a goroutine was
// made or readied to where it then ran, tracks for stops of the world and for what happens outside
// of any P.
//
// Each P has a buffer that only the M holding the P appends to; n is released after the event.
// Whoever writes events out holds out.lock: the owner when its buffer is full, anybody at the end.
// What is in the file is valid JSON at every moment: each write ends with the closing brackets, and
// the next one begins on top of them. So memory is bounded, and a killed process loses its last
// events only. The file is bounded by knob tracemb.
// Rejected: writing at the end (memory), one buffer for all (a lock at each switch).
#include "trace.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { EVENTS = 2048, TEXT = 64 << 10, EVENT_TEXT = 512, OUTSIDE = MAXPROCS, TRIES = 1000 };

typedef struct Event {
    int64_t when;
    uint64_t goid;
    const char *arg;  // lives for ever
    uint32_t what;
} Event;

typedef struct Buffer {
    Event *events;     // made by the owner
    uint32_t n;        // atomic: written by the owner
    uint32_t done;     // out.lock: how many of them are in the file
    bool named;        // out.lock: the track has its name
} Buffer;

uint32_t tracing;
static struct {
    Lock lock;         // what follows, and the buffer OUTSIDE
    const char *file;
    int fd;
    off_t at, max;     // where the closing brackets are; where the trace ends
    char text[TEXT];   // of events on their way out
    size_t ntext;
    bool any;          // an event is in the file
    bool full;
} out = {.fd = -1};
static Buffer buffers[MAXPROCS + 1];

static const char tail[] = "\n]}\n";

// --- text; out.lock held -----------------------------------------------------------------------
// Everything in out.text, and the closing brackets, to the file. After an error no more.
static void flushtext(void)
{
    size_t n = out.ntext, done = 0;
    if (n == 0)
        return;
    memcpy(out.text + n, tail, sizeof tail - 1);
    n += sizeof tail - 1;
    while (done < n) {
        ssize_t w = pwrite(out.fd, out.text + done, n - done, out.at + (off_t)done);
        if (w < 0 && errno == EINTR)
            continue;
        if (w <= 0) {
            // No room: what was there stays, with its brackets.
            st_rlx(&tracing, 0);
            w = pwrite(out.fd, tail, sizeof tail - 1, out.at);
            w = ftruncate(out.fd, out.at + (off_t)sizeof tail - 1);
            out.ntext = 0;
            (void)w;
            return;
        }
        done += (size_t)w;
    }
    out.at += (off_t)out.ntext;
    out.ntext = 0;
}

static __attribute__((format(printf, 1, 2))) void put(const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    int n = vsnprintf(out.text + out.ntext, TEXT - out.ntext, fmt, ap);
    va_end(ap);
    out.ntext += n > 0 ? (size_t)n : 0;
}

// A string in JSON, at most so long that an event fits.
static void putstring(const char *s)
{
    put("\"");
    for (int i = 0; s != NULL && *s != '\0' && i < EVENT_TEXT / 8; s++, i++) {
        unsigned char c = (unsigned char)*s;
        if (c == '"' || c == '\\')
            put("\\%c", c);
        else if (c < 0x20 || c >= 0x7f)
            put("\\u%04x", c);
        else
            put("%c", c);
    }
    put("\"");
}

static void beginevent(const char *phase, int track, int64_t when)
{
    if (out.ntext > TEXT - 2 * EVENT_TEXT - sizeof tail)
        flushtext();
    int64_t ns = when - sched.starttime;
    put("%s{\"ph\":\"%s\",\"pid\":1,\"tid\":%d,\"ts\":%" PRId64 ".%03d", out.any ? ",\n" : "",
        phase, track, ns / 1000, (int)(ns % 1000));
    out.any = true;
}

static void nametrack(int track)
{
    beginevent("M", track, sched.starttime);
    if (track == OUTSIDE)
        put(",\"name\":\"thread_name\",\"args\":{\"name\":\"no P\"}}");
    else
        put(",\"name\":\"thread_name\",\"args\":{\"name\":\"P%d\"}}", track);
    beginevent("M", track, sched.starttime);
    put(",\"name\":\"thread_sort_index\",\"args\":{\"sort_index\":%d}}", track);
}

static void putarrow(const char *phase, int track, const Event *e)
{
    beginevent(phase, track, e->when);
    put(",\"cat\":\"ready\",\"name\":\"ready\",\"id\":%" PRIu64 "%s}", e->goid,
        *phase == 'f' ? ",\"bp\":\"e\"" : "");
}

static void putinstant(const char *name, int track, const Event *e)
{
    beginevent("i", track, e->when);
    put(",\"s\":\"t\",\"name\":");
    putstring(name);
    if (e->goid != 0)
        put(",\"args\":{\"goroutine\":%" PRIu64 "}", e->goid);
    put("}");
}

static void putevent(const Event *e, int track)
{
    switch (e->what) {
    case TraceGo:
        putinstant("go", track, e);
        putarrow("s", track, e);
        break;
    case TraceReady:
        putarrow("s", track, e);
        break;
    case TraceStart:
    case TraceResume:
        beginevent("B", track, e->when);
        put(",\"cat\":\"g\",\"name\":");
        char name[32];
        snprintf(name, sizeof name, "G%" PRIu64, e->goid);
        putstring(e->arg != NULL ? e->arg : name);
        put(",\"args\":{\"goroutine\":%" PRIu64 "}}", e->goid);
        if (e->what == TraceStart)
            putarrow("f", track, e);
        break;
    case TraceStop:
        beginevent("E", track, e->when);
        put(",\"args\":{\"until\":");
        putstring(e->arg);
        put("}}");
        break;
    case TraceSyscall:
        putinstant("syscall", track, e);
        break;
    case TraceSysexit:
        putinstant("syscall exit", track, e);
        break;
    case TraceTimer:
        putinstant("timer", track, e);
        break;
    case TraceProcStart:
        putinstant("proc start", track, e);
        break;
    case TraceProcStop:
        putinstant("proc stop", track, e);
        break;
    case TraceStopWorld:
    case TraceStartWorld:
        beginevent(e->what == TraceStopWorld ? "b" : "e", track, e->when);
        put(",\"cat\":\"world\",\"id\":1,\"name\":\"stopped\",\"args\":{\"why\":");
        putstring(e->arg);
        put("}}");
        break;
    }
}

static void flushbuffer(int track)
{
    Buffer *b = &buffers[track];
    uint32_t n = ld_acq(&b->n);
    if (b->done < n && !b->named) {
        b->named = true;
        nametrack(track);
    }
    for (; b->done < n && !out.full; b->done++) {
        putevent(&b->events[b->done], track);
        if (out.at + (off_t)out.ntext > out.max) {
            out.full = true;
            putinstant("trace full (tracemb)", track, &(Event){.when = b->events[b->done].when});
        }
    }
    b->done = n;
    if (out.full)
        st_rlx(&tracing, 0);
}

// --- events --------------------------------------------------------------------------------------
static void append(Buffer *b, enum TraceEvent ev, uint64_t goid, const char *arg)
{
    if (b->events == NULL && (b->events = calloc(EVENTS, sizeof *b->events)) == NULL)
        return;
    b->events[b->n] = (Event){eventtime(), goid, arg, ev};
    st_rel(&b->n, b->n + 1);
}

// The buffer is full: all of it to the file, and from the beginning. out.lock held.
static void empty(int track)
{
    flushbuffer(track);
    flushtext();
    buffers[track].done = 0;
    st_rlx(&buffers[track].n, 0);
}

void tracerecord(enum TraceEvent ev, uint64_t goid, const char *arg)
{
    M *m = getm();
    P *p = m != NULL ? m->p : NULL;
    if (p == NULL) {
        lock(&out.lock);
        append(&buffers[OUTSIDE], ev, goid, arg);
        if (buffers[OUTSIDE].n == EVENTS)
            empty(OUTSIDE);
        unlock(&out.lock);
        return;
    }
    Buffer *b = &buffers[p->id];
    append(b, ev, goid, arg);
    if (b->n == EVENTS) {
        lock(&out.lock);
        empty(p->id);
        unlock(&out.lock);
    }
}

void go_trace_log(const char *text)
{
    if (ld_rlx(&tracing) == 0)
        return;
    M *m = getm();
    Event e = {.when = eventtime(), .goid = m != NULL && m->curg != NULL ? m->curg->goid : 0};
    lock(&out.lock);
    putinstant(text, m != NULL && m->p != NULL ? m->p->id : OUTSIDE, &e);
    unlock(&out.lock);
}

bool go_tracing(void)
{
    return ld_rlx(&tracing) != 0;
}

// --- begin and end -------------------------------------------------------------------------------
int go_trace_to(const char *file)
{
    int fd = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (fd < 0)
        return -errno;
    lockinit(&out.lock, LockTrace);
    out.fd = fd;
    out.file = file;
    return 0;
}

void traceinit(void)
{
    if (out.fd < 0 && knobs.trace != NULL && go_trace_to(knobs.trace) != 0)
        fprintf(stderr, "runtime: cannot write the trace %s: %s\n", knobs.trace, strerror(errno));
    if (out.fd < 0)
        return;
    out.max = (off_t)knobs.tracemb << 20;
    put("{\"displayTimeUnit\":\"ns\",\"traceEvents\":[\n");
    beginevent("M", 0, sched.starttime);
    put(",\"name\":\"process_name\",\"args\":{\"name\":\"gos\"}}");
    flushtext();
    st_rlx(&tracing, 1);
    atexit(go_trace_end);
}

void go_trace_end(void)
{
    if (out.fd < 0)
        return;
    st_rlx(&tracing, 0);
    // The caller may be dying with the lock in hand: then the file stays as it is.
    for (int i = 0; !trylock(&out.lock); i++) {
        if (i == TRIES)
            return;
        usleep(100);
    }
    for (int i = 0; i <= MAXPROCS; i++)
        flushbuffer(i);
    flushtext();
    unlock(&out.lock);
}
