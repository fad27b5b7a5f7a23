#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Breaks runtime/preempt.c: test_preempt notices. Usage: see tests/unit/mutation.
# timeout: 400
set -u
[ "$(uname -m)" = x86_64 ] || { echo "names registers of x86-64"; exit 77; }
. "$(dirname "$0")/mutation"
tries=3 limit=10

saved='frame_moved(&to, to.lo - from.lo);'
for reg in RAX RBX RCX RDX RSI RDI RBP R8 R9 R10 R11 R12 R13 R14 R15; do
    mutate "$reg not saved" preempt.c test_preempt registers "s/$saved/((ucontext_t *)to.lo)->uc_mcontext.gregs[REG_$reg] = 0; &/"
done
mutate "flags not saved" preempt.c test_preempt registers "s/$saved/((ucontext_t *)to.lo)->uc_mcontext.gregs[REG_EFL] = 0x202; &/"
mutate "vector registers not saved" preempt.c test_preempt registers "s/$saved/& ((ucontext_t *)to.lo)->uc_mcontext.fpregs = NULL;/"
mutate "vector registers left where the kernel put them" preempt.c test_preempt registers "s/$saved//"
mutate "only the registers of SSE saved" preempt.c test_preempt registers '/if (magic == fp_magic)/{n;d;}'
mutate "no red zone" preempt.c test_preempt registers 's/RED_ZONE = 128/RED_ZONE = 0/'
mutate "the signal stack of another thread" preempt.c test_preempt registers '/uc->uc_stack.ss_sp = m->altstack;/d'
mutate "any code preemptible" preempt.c test_preempt libraries 's/preemptible(uc_pc(uc)) && //'
mutate "no look at the room left" preempt.c test_preempt nearend 's/if ((size_t)(sp - s->lo) < .*/if (false)/'
mutate "errno lost" preempt.c test_preempt errno '/go_seterrno(e);/d'
mutate "signals of others kept" preempt.c test_preempt others 's/codes.old.sa_handler(sig);/;/'
mutate "never signalled" preempt.c test_preempt progress 's/syscall(SYS_tgkill, .*/return;/'
verdict
