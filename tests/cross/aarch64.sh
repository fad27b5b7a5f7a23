# SPDX-License-Identifier: GPL-3.0-or-later
# The switch, preemption and the scheduler, cross-compiled for AArch64 and run under qemu.
# timeout: 600
cc=aarch64-linux-gnu-gcc
if ! command -v $cc >/dev/null || ! command -v qemu-aarch64 >/dev/null; then
    echo "no $cc or qemu-aarch64 here"
    exit 77
fi
cd ../.. || exit 1
b=$TMPDIR/b
tests=
for t in switch preempt thread traceback runq select sync; do tests="$tests $b/unit/test_$t"; done # what the emulator runs in seconds
# shellcheck disable=SC2086  # a list of targets
MAKEFLAGS= make -s SAN= B="$b" CC=$cc LDFLAGS=-static $tests >"$TMPDIR/log" 2>&1 || { tail -20 "$TMPDIR/log"; exit 1; }
for t in $tests; do
    timeout 120 qemu-aarch64 "$t" >"$TMPDIR/out" 2>&1 || {
        echo "$(basename "$t"): status $?"; tail -5 "$TMPDIR/out"; bad=1
    }
done
exit ${bad:-0}
