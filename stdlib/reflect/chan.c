// SPDX-License-Identifier: GPL-3.0-or-later
//
// Channels. What is sent or received lies in the native's arguments or in a box while it waits:
// both stay where they are.
#include "runtime/embed.h"
#include "stdlib/reflect/reflect.h"
#include "vm/exec/exec.h"

static GoChan *chan_of(const Value *v) {
    return *(void *const *)reflect_mem(v);
}

NATIVE(reflect_makeChan) {
    Slot s = {.p = NULL};
    if (!vm_makechan(t, &s, a->t, a->buffer)) return NAT_PANIC;
    a->r0 = reflect_make(a->t, s.p, RK_CHAN);
    return NAT_OK;
}

VALUE_METHOD(Close) {
    const RType *type = a->v.typ;
    if (!reflect_mustbe(t, &a->v, RK_CHAN, "Close") || !reflect_exported(t, &a->v, "Close"))
        return NAT_PANIC;
    if (!(type->flags & RT_CHANSEND))
        return vm_panicstr(t, "reflect: close of receive-only channel");
    return vm_closechan(t, chan_of(&a->v)) ? NAT_OK : NAT_PANIC;
}

// --- sending -------------------------------------------------------------------------------------

// Makes v a channel to send on, held in its word, and x its element. False after a panic.
static bool ready_send(VmG *t, Value *v, Value *x, const char *method) {
    const RType *type = v->typ;
    if (!reflect_mustbe(t, v, RK_CHAN, method) || !reflect_exported(t, v, method)) return false;
    if (!(type->flags & RT_CHANSEND)) {
        vm_panicstr(t, "reflect: send on recv-only channel");
        return false;
    }
    if (!reflect_exported(t, x, method) ||
        !reflect_assign(t, "reflect.Value.Send", x, type->elem))
        return false;
    *v = reflect_make(v->typ, chan_of(v), RK_CHAN);
    return true;
}

static NatStatus sent(VmG *t, int s) {
    if (s == GO_PARKED) {
        *vm_nstate(t) = 1;
        return NAT_PARK;
    }
    if (s != GO_CLOSED) return NAT_OK;
    vm_throw(t, "send on closed channel");
    return NAT_PANIC;
}

VALUE_METHOD(Send) {
    if (*vm_nstate(t)) return sent(t, go_chan_send_again(a->v.ptr));
    if (!ready_send(t, &a->v, &a->x, "Send")) return NAT_PANIC;
    return sent(t, go_chan_send_start(a->v.ptr, reflect_mem(&a->x), true));
}

VALUE_METHOD(TrySend) {
    if (!ready_send(t, &a->v, &a->x, "TrySend")) return NAT_PANIC;
    int s = a->v.ptr ? go_chan_send_start(a->v.ptr, reflect_mem(&a->x), false) : GO_WOULDBLOCK;
    a->r0 = s == GO_OK;
    return sent(t, s);
}

// --- receiving -----------------------------------------------------------------------------------

static bool ready_recv(VmG *t, Value *v, const char *method) {
    const RType *type = v->typ;
    if (!reflect_mustbe(t, v, RK_CHAN, method) || !reflect_exported(t, v, method)) return false;
    if (!(type->flags & RT_CHANRECV)) {
        vm_panicstr(t, "reflect: recv on send-only channel");
        return false;
    }
    *v = reflect_make(v->typ, chan_of(v), RK_CHAN);
    return true;
}

// The element in a box of the channel's element type as a value.
static Value boxed(const RType *elem, void *box) {
    if (elem->flags & RT_DIRECT)
        return reflect_make(elem, (void *)reflect_word(elem, box), elem->kind);
    return reflect_make(elem, box, FLAG_INDIR | elem->kind);
}

VALUE_METHOD(Recv) {
    int s;
    if (*vm_nstate(t)) {
        s = go_chan_recv_again(a->v.ptr);
    } else {
        if (!ready_recv(t, &a->v, "Recv")) return NAT_PANIC;
        a->r0.ptr = heap_alloc(vm_cache(t), ((const RType *)a->v.typ)->elem);
        s = go_chan_recv_start(a->v.ptr, a->r0.ptr, true);
    }
    if (s == GO_PARKED) {
        *vm_nstate(t) = 1;
        return NAT_PARK;
    }
    a->r0 = boxed(((const RType *)a->v.typ)->elem, a->r0.ptr);
    a->r1 = s == GO_OK;
    return NAT_OK;
}

VALUE_METHOD(TryRecv) {
    if (!ready_recv(t, &a->v, "TryRecv")) return NAT_PANIC;
    const RType *elem = ((const RType *)a->v.typ)->elem;
    void *box = heap_alloc(vm_cache(t), elem);
    int s = a->v.ptr ? go_chan_recv_start(a->v.ptr, box, false) : GO_WOULDBLOCK;
    if (s == GO_WOULDBLOCK) return NAT_OK;
    a->r0 = boxed(elem, box);
    a->r1 = s == GO_OK;
    return NAT_OK;
}

// --- select --------------------------------------------------------------------------------------

_Static_assert(sizeof(GoSelCase) == 16 && offsetof(GoSelCase, elem) == 8,
               "value.gs declares selectCase alike");

VALUE_METHOD(sendCase) {
    const RType *type = a->v.typ;
    if (!reflect_mustbe(t, &a->v, RK_CHAN, "reflect.Select") ||
        !reflect_exported(t, &a->v, "reflect.Select"))
        return NAT_PANIC;
    if (!(type->flags & RT_CHANSEND))
        return vm_panicstr(t, "reflect.Select: SendDir case using recv-only channel");
    if (!a->x.flag) return vm_panicstr(t, "reflect.Select: SendDir case missing Send value");
    if (!reflect_exported(t, &a->x, "reflect.Select") ||
        !reflect_assign(t, "reflect.Select", &a->x, type->elem))
        return NAT_PANIC;
    a->r0 = chan_of(&a->v);
    a->r1 = a->x.ptr;
    if (a->x.flag & FLAG_INDIR) return NAT_OK;
    void *box = heap_alloc(vm_cache(t), type->elem);
    heap_copy(type->elem, box, &a->x.ptr);
    a->r1 = box;
    return NAT_OK;
}

VALUE_METHOD(recvCase) {
    const RType *type = a->v.typ;
    if (!reflect_mustbe(t, &a->v, RK_CHAN, "reflect.Select") ||
        !reflect_exported(t, &a->v, "reflect.Select"))
        return NAT_PANIC;
    if (!(type->flags & RT_CHANRECV))
        return vm_panicstr(t, "reflect.Select: RecvDir case using send-only channel");
    a->r0 = chan_of(&a->v);
    a->r1 = heap_alloc(vm_cache(t), type->elem);
    return NAT_OK;
}

NATIVE(reflect_received) {
    if (!reflect_whole(t, &a->v)) return NAT_PANIC;
    a->r0 = boxed(((const RType *)a->v.typ)->elem, a->elem);
    return NAT_OK;
}

NATIVE(reflect_choose) {
    GoSelCase *cases = a->cases.ptr;
    int nsend = (int)a->sends, nrecv = a->cases.len - nsend, chosen = -1, s;
    bool ok = false;
    if (*vm_nstate(t)) s = go_select_again(cases, nsend, nrecv, &chosen, &ok);
    else s = go_select_start(cases, nsend, nrecv, a->block, &chosen, &ok);
    if (s != GO_PARKED) {
        a->r0 = s == GO_WOULDBLOCK ? -1 : chosen;
        a->r1 = ok;
    }
    return sent(t, s);
}
