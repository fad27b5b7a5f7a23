// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signals come from the runtime by one channel of its own kind, from which a goroutine of the
// package takes them. The package's marks go the same way and so arrive behind what came before.
#include "runtime/embed.h"
#include "natives.h"

enum { SIGNALS = 65 };

static GoChan *channel; // made by the first start, which the package serialises; then constant

NATIVE(os_signal_start) {
    (void)a;
    if (!channel) channel = go_chan_make(sizeof(int), SIGNALS);
    if (!channel) vm_fatal(t, "out of memory");
    return NAT_OK;
}

// The element is in memory that stays while the goroutine is parked: there is only one receiver.
NATIVE(os_signal_receive) {
    static int sig;
    uint64_t *state = vm_nstate(t);
    int r = *state ? go_chan_recv_again(channel) : go_chan_recv_start(channel, &sig, true);
    if (r == GO_PARKED) {
        *state = 1;
        return NAT_PARK;
    }
    a->r0 = sig;
    return NAT_OK;
}

NATIVE(os_signal_mark) {
    static int mark; // 0 for all
    (void)a;
    uint64_t *state = vm_nstate(t);
    int r = *state ? go_chan_send_again(channel) : go_chan_send_start(channel, &mark, true);
    if (r == GO_PARKED) {
        *state = 1;
        return NAT_PARK;
    }
    return NAT_OK;
}

NATIVE(os_signal_enable) {
    (void)t;
    go_signal_notify(channel, (int)a->sig);
    return NAT_OK;
}

NATIVE(os_signal_disable) {
    (void)t;
    go_signal_reset((int)a->sig);
    return NAT_OK;
}

NATIVE(os_signal_ignore) {
    (void)t;
    go_signal_ignore((int)a->sig);
    return NAT_OK;
}

NATIVE(os_signal_ignored) {
    (void)t;
    a->r0 = go_signal_ignored((int)a->sig);
    return NAT_OK;
}

// What has come and is on its way to the channel goes into it now.
NATIVE(os_signal_flush) {
    (void)t;
    (void)a;
    go_signal_stop(NULL);
    return NAT_OK;
}
