// SPDX-License-Identifier: GPL-3.0-or-later
// What the two halves of the model checker share: explore.c searches, steps.c does what a thread is
// about to do, in memory that may be weak.
#ifndef TESTS_MODEL_STATE_H
#define TESTS_MODEL_STATE_H

#include "runtime/switch.h"
#include "tests/model/explore.h"

enum {
    LOCS = 40,  // shared words that are modelled
    HIST = 12   // values of one that are kept
};

enum Kind { Start, Load, Store, Exchange, Add, Cas, Fence, Take, Await, AwaitWord, Choose, Touch };

typedef struct Op {
    int kind;  // enum Kind
    int order, onfail, size, line, unused;  // no padding: it is hashed
    const char *file;
    volatile void *p;
    uint64_t v, old;
    bool (*cond)(void *arg);
    void *arg;
} Op;

typedef struct Thread {
    Gobuf ctx;
    Op op;            // what it is about to do
    uint64_t result;
    bool done, won;
    void *tls;
} Thread;

typedef struct View {
    uint8_t at[LOCS];
} View;

typedef struct Value {
    uint64_t v;
    View view;
} Value;

typedef struct Memory {
    View cur[MC_THREADS], acq[MC_THREADS], rel[MC_THREADS];  // acq, rel: for fences
    View sc;
    uint8_t n[LOCS];  // values kept of each; the newest is what lies in memory, too
    Value val[LOCS][HIST];
} Memory;

typedef struct Model {
    const McScenario *sc;
    // Part of the state; mem only in a weak scenario.
    Thread threads[MC_THREADS];
    Memory mem;
    Gobuf explorer;
    int running;        // -1: none
    int nlocs;
    bool learned;       // a word has turned out to be shared, or there are fences
    bool fences;        // there are any
    bool cut;           // the path goes beyond the scenario's bounds
    uint64_t histcut;   // values forgotten for want of room
} Model;

extern Model model;

// Before a scenario: no word is known.
void model_forgetwords(void);
// Values that no thread can read any more go; so a state has one form.
void model_tidy(void);
// How many ways there are to do what t is about to do; 0: it is blocked.
int model_ways(int t);
// Whether what t is about to do can matter to nobody else.
bool model_private(int t);
// Does it, in the way chosen.
void model_perform(int t, int choice);

#endif
