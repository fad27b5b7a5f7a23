// SPDX-License-Identifier: GPL-3.0-or-later
// Simulation: a run of the scheduler in which a number, the seed, decides everything.
//
//     static void test(void *arg) { ... goroutines, channels, sockets, go_sleep ... }
//     int main(void) { return go_sim_run(17, NULL, test, NULL); }
//
// One thread runs all goroutines. The seed decides which of the runnable ones goes on, where one is
// interrupted, what select picks, what go_fastrand says. Time is virtual: it stands nearly still
// while something runs and jumps to the next timer or packet when nothing can. Sockets, names and
// pipes are those of a simulated network, of hosts that the program names. The same seed gives the
// same run, and another seed another one; the end of a run says on standard error
//     simulation: seed 17, 1234 steps, 1.503s, trace 9c0e63a7d43f8a21
// where trace is a hash of every decision. What hangs for real is seen: goroutines that wait for
// each other, over the simulated network too, are a deadlock at once, and a run of more than
// maxsteps steps ends with a fatal error.
//
// A goroutine of C is interrupted where it calls the runtime: at go_checkpreempt and in the
// operations of channels, select, mutexes and files. Between two such calls it is alone, so a data
// race on plain memory is not found here (ThreadSanitizer finds those).
//
// What is real: regular files, terminals and the process's standard files can be read (and what was
// wrapped by go_fd_wrap written) as ever, by system calls that keep everybody waiting; go_fd_open
// for writing says -EROFS. Real sockets cannot be wrapped (-ENOTSUP), and simulated ones have no
// descriptor for go_fd_control. Signals are not delivered, they keep their effect. The outcome of
// system calls is the program's own affair: a simulation that reads /dev/urandom is not repeated by
// its seed.
#ifndef RUNTIME_SIM_H
#define RUNTIME_SIM_H

#include "rt.h"

#ifdef __cplusplus
extern "C" {
#endif

// How packets travel between two hosts. Probabilities are from 0 to 1.
typedef struct GoSimLink {
    int64_t latency;   // ns
    int64_t jitter;    // up to so much more, at random: datagrams overtake each other
    double loss;       // datagrams that never arrive; a stream's are sent again, 200 ms later
    double duplicate;  // datagrams that arrive twice
    double reorder;    // datagrams held back for several latencies
    double reset;      // segments of a stream on which the connection breaks (-ECONNRESET)
} GoSimLink;

typedef struct GoSimOptions {
    uint64_t maxsteps;  // picks and polls, at most; 0: 200 million
    int64_t walltime;   // go_walltime at the start; 0: 2024 begins
    GoSimLink link;     // between different hosts; all 0: 500 us and up to 500 us of jitter
    bool quiet;         // nothing is said at the end
} GoSimOptions;

// go_run as a simulation; opt may be NULL. Once per process, as go_run.
int go_sim_run(uint64_t seed, const GoSimOptions *opt, void (*fn)(void *), void *arg);
// The same in two steps: from here on the process is a simulation, and whatever starts the
// scheduler next (go_run, go_main, go_mainbare) starts it as one. GOSDEBUG=sim=SEED in the
// environment does so for a program that knows nothing of it.
void go_sim_begin(uint64_t seed, const GoSimOptions *opt);
bool go_sim_active(void);
uint64_t go_sim_seed(void);
// The hash of all decisions so far.
uint64_t go_sim_trace(void);
// Says the line about the run, once: for a program that ends by _exit. exit and signals do it by
// themselves.
void go_sim_report(void);

// Calls run(seed, arg) for the seeds from first to last, each in a process of its own without
// standard input, several at a time: run calls go_sim_run and its result is the status of the
// process. 0 when all have ended with status 0. Else *failed is the least seed whose run has not,
// what that one wrote is written again by the caller, and the result is its status, or 128 + the
// signal that ended it. Before go_run. -errno when no process can be made. A run may write 64 MiB
// to each of its outputs, after that the writes fail.
int go_sim_search(uint64_t first, uint64_t last, int (*run)(uint64_t seed, void *arg), void *arg,
                  uint64_t *failed);

// For an embedder, before an operation that other goroutines can see: shall this one be interrupted
// here? Then let it yield. false outside a simulation. (Loops ask go_preempted.)
bool go_sim_point(void);

// --- hosts and links -----------------------------------------------------------------------------
// Goroutines run on hosts, and sockets belong to the host of who makes them. A host has a name,
// which go_resolve knows, and an address 10.0.0.N; "localhost" and 127.0.0.1 are each one's own.
// The main goroutine is on "home", 10.0.0.1. A host exists from its first mention here; there can
// be 64; a function that says int says GO_OK, -ENAMETOOLONG or -ENOSPC. Only in a simulation.

// The calling goroutine is on host from now on, and so are those that it starts.
int go_sim_host(const char *host);
int go_sim_go(const char *host, void (*fn)(void *), void *arg);
const char *go_sim_hostname(void);  // where the caller is
// Packets sent from now on, from a to b and back, travel so. NULL for a or b means every host there
// is (the path from a host to itself, 10 us, stays).
int go_sim_link(const char *a, const char *b, const GoSimLink *link);
// No packet gets from a to b or back. Datagrams are lost; streams stand still, and go on after
// go_sim_heal or end with -ETIMEDOUT after 150 s; dialling goes on for 127 s.
int go_sim_partition(const char *a, const char *b);
int go_sim_heal(const char *a, const char *b);
// Every connection between the two breaks, on both sides.
int go_sim_reset(const char *a, const char *b);

#ifdef __cplusplus
}
#endif
#endif
