// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the simulation, to each other: sim.c decides (seed, schedule, clock, trace),
// simnet.c is the network's map and its packets under way, simsock.c the sockets, io_sim.c the back
// end.
//
// Only the one M of a simulation comes here, from goroutines or from its scheduler loop, so nothing
// has a lock.
#ifndef RUNTIME_SIMWORLD_H
#define RUNTIME_SIMWORLD_H

#include "io.h"
#include "sim.h"

// --- sim.c ---------------------------------------------------------------------------------------
// A number below n, and a coin that falls so with probability p: decisions, part of the trace.
uint64_t simbelow(uint64_t n);
bool simchance(double p);
// Something has happened that a run with this seed must repeat.
void simtrace(uint64_t what);
int64_t simnanotime(void);
// Without letting time pass.
int64_t simnow(void);
const GoSimOptions *simoptions(void);
int64_t simwalltime(void);
// The host number of the calling goroutine; the old one.
int simhost(void);
int simsethost(int host);

// --- simnet.c ------------------------------------------------------------------------------------
enum { SIMHOSTS = 64, SIM_LOCAL = -1 };
typedef struct SimSock SimSock;

typedef enum SimEvent {
    EvSyn,      // to a listener's address
    EvSynAck,
    EvRefused,
    EvSegment,  // the next of to's segments under way (or its end)
    EvRoom,     // to's peer has read n bytes
    EvReset,    // the connection breaks with error n
    EvPacket,   // a datagram, to an address
    EvDead      // to has heard nothing for a while: partitioned since?
} SimEvent;

typedef struct SimPacket {
    struct SimPacket *next;  // in a socket's queue
    int64_t when;
    uint64_t order;  // breaks ties: first sent, first arrived
    SimEvent what;
    int from, tohost;     // hosts
    SimSock *sender, *to;  // referenced; may be NULL
    GoAddr src, dst;
    int64_t n;            // a count, an error
    int tries;
    size_t len, off;
    char data[];
} SimPacket;

SimPacket *simpacket(SimEvent what, int from, int tohost, size_t len);
void simpacketfree(SimPacket *p);
// Under way from now on, to arrive after delay.
void simpost(SimPacket *p, int64_t delay);
// How long a packet from one host to another takes, this time.
int64_t simdelay(int from, int to);
const GoSimLink *simlinkof(int from, int to);
bool simcut(int a, int b);
// Cuts so far between the two: a stream that was cut and healed sees another number.
uint64_t simcuts(int a, int b);
// The host that an address names, as seen from a host; -1: none.
int simhostof(const GoAddr *a, int from);
void simhostaddr(int host, GoAddr *a);  // its address, port 0
bool simhosttext(const char *name, char *ip, size_t size);  // a name's; false: there is none
int simephemeral(int host);             // a port for a socket that asked for none
// When the next packet arrives, 0: none is under way. simarrive delivers what is due.
int64_t simnext(void);
void simarrive(void);

// --- simsock.c -----------------------------------------------------------------------------------
// p has arrived; takes it over. Called on the scheduler's loop.
void simdeliver(SimPacket *p);
void simsockref(SimSock *s);
void simsockunref(SimSock *s);
// For each connection between two hosts (-1: any).
void simstreams(int a, int b, void (*fn)(SimSock *s));
void simsocketcut(SimSock *s);    // has just been partitioned
void simsocketreset(SimSock *s);

#endif
