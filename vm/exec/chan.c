// SPDX-License-Identifier: GPL-3.0-or-later
//
// Channel operations. The runtime moves elements straight between buffers and frame slots; a parked
// goroutine's stack stays where it is, so the slots it waits with do too. The channel waited for is
// kept in VmG.nstate: the value received may take the place of the channel's own slot.
#include "vm/exec/exec.h"

void vm_extend(Slot *s, unsigned kind) {
    switch (kind) {
    case RK_BOOL:
    case RK_UINT8:
        s->u = (uint8_t)s->u;
        break;
    case RK_INT8:
        s->i = (int8_t)s->u;
        break;
    case RK_INT16:
        s->i = (int16_t)s->u;
        break;
    case RK_UINT16:
        s->u = (uint16_t)s->u;
        break;
    case RK_INT32:
        s->i = (int32_t)s->u;
        break;
    case RK_UINT32:
    case RK_FLOAT32:
        s->u = (uint32_t)s->u;
        break;
    default:
        break;
    }
}

static const RType *exttype(const Instr *pc) {
    return vm.types[((const ExtWord *)pc)[1].lo];
}

int vm_send(VmG *t) {
    const Instr *pc = t->pc;
    GoChan *c = t->fp[pc->a].p;
    int s = go_chan_send_start(c, &t->fp[pc->b], true);
    if (s == GO_CLOSED)
        vm_throw(t, "send on closed channel");
    t->nstate = (uintptr_t)c;
    return s;
}

static void received(VmG *t, const Instr *pc, bool ok) {
    const RType *elem = exttype(pc);
    if (elem->size < 8)
        vm_extend(&t->fp[pc->a], elem->kind);
    if (pc->op == OP_RECVOK)
        t->fp[pc->c].u = ok;
}

int vm_recv(VmG *t) {
    const Instr *pc = t->pc;
    GoChan *c = t->fp[pc->b].p;
    Slot *dst = &t->fp[pc->a];
    uint64_t size = exttype(pc)->size;
    if (size & 7)
        dst[size / 8].u = 0;
    int s = go_chan_recv_start(c, dst, true);
    t->nstate = (uintptr_t)c;
    if (s == GO_PARKED)
        return s;
    received(t, pc, s == GO_OK);
    return GO_OK;
}

static int selected(VmG *t, int s, int chosen, bool ok) {
    if (s == GO_CLOSED) {
        vm_throw(t, "send on closed channel");
        return s;
    }
    if (s != GO_PARKED) {
        t->fp[t->pc->a].i = s == GO_WOULDBLOCK ? -1 : chosen;
        t->fp[t->pc->a + 1].u = ok;
        return GO_OK;
    }
    return s;
}

int vm_select(VmG *t) {
    const Instr *pc = t->pc;
    const ExtWord *ext = (const ExtWord *)pc + 1;
    int nsend = ext->h0, nrecv = ext->h1, chosen = -1;
    bool ok = false;
    Slot *fp = t->fp, *in = fp + pc->b;
    GoSelCase *cases = (GoSelCase *)(fp + pc->c);
    for (int i = 0; i < nsend + nrecv; i++) {
        uint64_t slot = in[2 * i + 1].u & 0xffff;
        cases[i].c = in[2 * i].p;
        cases[i].elem = slot == 0xffff ? NULL : fp + slot;
    }
    int s = go_select_start(cases, nsend, nrecv, ext->h2 == 0, &chosen, &ok);
    return selected(t, s, chosen, ok);
}

int vm_chanagain(VmG *t) {
    const Instr *pc = t->pc;
    GoChan *c = (GoChan *)(uintptr_t)t->nstate;
    int s;
    switch (pc->op) {
    case OP_SEND:
        s = go_chan_send_again(c);
        if (s == GO_CLOSED)
            vm_throw(t, "send on closed channel");
        return s;
    case OP_SELECT: {
        const ExtWord *ext = (const ExtWord *)pc + 1;
        int chosen = -1;
        bool ok = false;
        s = go_select_again((GoSelCase *)(t->fp + pc->c), ext->h0, ext->h1, &chosen, &ok);
        return selected(t, s, chosen, ok);
    }
    default:
        s = go_chan_recv_again(c);
        if (s != GO_PARKED) {
            received(t, pc, s == GO_OK);
            s = GO_OK;
        }
        return s;
    }
}

bool vm_makechan(VmG *t, Slot *dst, RType *type, int64_t cap) {
    const RType *elem = type->elem;
    size_t bytes = cap < 0 ? SIZE_MAX : go_chan_size(elem->size, (size_t)cap);
    if (bytes == SIZE_MAX || bytes > (1ull << 40)) {
        vm_throw(t, "makechan: size out of range");
        return false;
    }
    GoChan *c = heap_alloctyped(cache(), type->hchan, bytes);
    go_chan_init(c, elem->size, (size_t)cap);
    if (!(elem->flags & RT_NOSCAN))
        go_chan_trace(c);
    dst->p = c;
    return true;
}

bool vm_closechan(VmG *t, GoChan *c) {
    int s = go_chan_close(c);
    if (s == GO_OK)
        return true;
    vm_throw(t, s == GO_NIL ? "close of nil channel" : "close of closed channel");
    return false;
}
