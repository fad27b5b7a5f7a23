// SPDX-License-Identifier: GPL-3.0-or-later
// The execution trace: what the scheduler does, as events (trace.def). Off it costs a load and a
// branch at each place.
#ifndef RUNTIME_TRACE_H
#define RUNTIME_TRACE_H

#include "sched.h"

enum TraceEvent {
#define E(name, doc) name,
#include "trace.def"
#undef E
};

void tracerecord(enum TraceEvent ev, uint64_t goid, const char *arg);
// Before the first P is made: opens the file the knob or go_trace_to asked for, if any.
void traceinit(void);

static inline void trace(enum TraceEvent ev, const G *g, const char *arg)
{
    if (__builtin_expect(ld_rlx(&tracing) != 0, 0))
        tracerecord(ev, g != NULL ? g->goid : 0, arg);
}

// g begins to run on the calling M (TraceStart), or goes on (TraceResume).
static inline void tracestart(enum TraceEvent ev, G *g)
{
    if (__builtin_expect(ld_rlx(&tracing) != 0, 0))
        tracerecord(ev, g->goid, hooks.name != NULL && g->bare ? hooks.name(g) : NULL);
}

#endif
