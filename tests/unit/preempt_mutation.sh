#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The test of the test: breaks runtime/preempt.c in several ways and demands that test_preempt notices each.
# Usage: tests/unit/preempt_mutation.sh [LIBGOSRT.a [scratch directory]]
# timeout: 400
set -u
[ "$(uname -m)" = x86_64 ] || { echo "names registers of x86-64"; exit 77; }
lib=$(realpath "${1:-${BUILD:-build}/libgosrt.a}")
cd "$(dirname "$0")/../.." || exit 2
if nm "$lib" 2>&1 | grep -q -e __asan_ -e __tsan_ -e __ubsan_; then echo "the library is instrumented"; exit 77; fi
dir=${2:-$(mktemp -d)}
mkdir -p "$dir"
flags="-std=gnu11 -D_GNU_SOURCE -O2 -w -fno-strict-aliasing -iquote runtime -I."
# shellcheck disable=SC2086
${CC:-cc} $flags -c -o "$dir/test.o" tests/unit/test_preempt.c || exit 2
bad=0

# name, case that notices, sed commands
mutate() {
    sed "$3" runtime/preempt.c >"$dir/preempt.c"
    if cmp -s runtime/preempt.c "$dir/preempt.c"; then echo "$1: does not apply"; bad=1; return; fi
    # shellcheck disable=SC2086
    ${CC:-cc} $flags -o "$dir/test" "$dir/preempt.c" "$dir/test.o" "$lib" -lpthread 2>"$dir/log" || { cat "$dir/log"; bad=1; return; }
    for try in 1 2 3; do
        timeout 10 "$dir/test" "$2" >"$dir/log" 2>&1 || return
    done
    echo "$1: nobody noticed in $try runs"; bad=1
}

saved='frame_moved(&to, to.lo - from.lo);'
for reg in RAX RBX RCX RDX RSI RDI RBP R8 R9 R10 R11 R12 R13 R14 R15; do
    mutate "$reg not saved" registers "s/$saved/((ucontext_t *)to.lo)->uc_mcontext.gregs[REG_$reg] = 0; &/"
done
mutate "flags not saved" registers "s/$saved/((ucontext_t *)to.lo)->uc_mcontext.gregs[REG_EFL] = 0x202; &/"
mutate "vector registers not saved" registers "s/$saved/& ((ucontext_t *)to.lo)->uc_mcontext.fpregs = NULL;/"
mutate "vector registers left where the kernel put them" registers "s/$saved//"
mutate "only the registers of SSE saved" registers '/if (magic == fp_magic)/{n;d;}'
mutate "no red zone" registers 's/RED_ZONE = 128/RED_ZONE = 0/'
mutate "the signal stack of another thread" registers '/uc->uc_stack.ss_sp = m->altstack;/d'
mutate "any code preemptible" libraries 's/preemptible(uc_pc(uc)) && //'
mutate "no look at the room left" nearend 's/if ((size_t)(sp - s->lo) < .*/if (false)/'
mutate "errno lost" errno '/go_seterrno(e);/d'
mutate "signals of others kept" others 's/codes.old.sa_handler(sig);/;/'
mutate "never signalled" progress 's/syscall(SYS_tgkill, .*/return;/'
[ $# -gt 1 ] || rm -rf "$dir"
[ $bad = 0 ] && echo ok
exit $bad
