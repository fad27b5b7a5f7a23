#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The test of the test: builds the switch with each saved register left out in turn, and demands that
# the stress harness notices; also that it passes with none left out. AArch64 when its cross compiler
# and qemu are installed. Usage: tests/unit/switch_mutation.sh [scratch directory]
# timeout: 300
set -u
cd "$(dirname "$0")/../.." || exit 2
dir=${1:-$(mktemp -d)}
mkdir -p "$dir"
bad=0

# arch, compiler with its flags, runner, registers
mutate() {
    arch=$1 compiler=$2 runner=$3
    shift 3
    for reg in none "$@"; do
        exe=$dir/switch_${arch}_$reg
        $compiler -DSWITCH_BREAK="$reg" -c -o "$exe.o" "runtime/switch_$arch.S" &&
            $compiler -pthread -o "$exe" "$exe.o" "$dir/test_$arch.o" "$dir/switch_$arch.o" || exit 2
        if timeout 60 $runner "$exe" >"$exe.log" 2>&1; then passed=yes; else passed=no; fi
        case $reg:$passed in
            none:no) echo "$arch: the unbroken switch fails: $(head -1 "$exe.log")"; bad=1 ;;
            none:yes) ;;
            *:yes) echo "$arch: nobody noticed that $reg is not saved"; bad=1 ;;
        esac
    done
}

build() {
    arch=$1 compiler=$2
    $compiler -std=gnu11 -D_GNU_SOURCE -O2 -I. -c -o "$dir/test_$arch.o" tests/unit/test_switch.c &&
        $compiler -std=gnu11 -D_GNU_SOURCE -O2 -I. -c -o "$dir/switch_$arch.o" runtime/switch.c || exit 2
}

if [ "$(uname -m)" = x86_64 ]; then
    build amd64 "${CC:-cc}"
    mutate amd64 "${CC:-cc}" "" rbx rbp r12 r13 r14 r15 mxcsr fpcw
fi
cross=aarch64-linux-gnu-gcc
if command -v $cross >/dev/null && command -v qemu-aarch64 >/dev/null; then
    build arm64 "$cross -static"
    mutate arm64 "$cross -static" qemu-aarch64 \
        x19 x20 x21 x22 x23 x24 x25 x26 x27 x28 x29 x30 d8 d9 d10 d11 d12 d13 d14 d15 fpcr
fi
[ $# -gt 0 ] || rm -rf "$dir"
[ $bad = 0 ] && echo ok
exit $bad
