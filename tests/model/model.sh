#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The model checker: builds every scenario from the runtime's sources, runs it, then breaks the
# sources one line at a time and demands that some scenario notices. `make model` is this script with
# -all, which adds the large scenarios and the rest of the mutations; one argument more keeps the
# programs in that directory: they print the path to a failure.
# timeout: 300
set -u
build=$(realpath "${BUILD:-build}")
cd "$(dirname "$0")/../.." || exit 2
if nm "$build/libgosrt.a" 2>&1 | grep -q -e __asan_ -e __tsan_ -e __ubsan_; then echo "the library is instrumented"; exit 77; fi
. tests/mutate
all= keep=
for arg in "$@"; do
    if [ "$arg" = -all ]; then all=-all; else keep=$arg; fi
done
dir=${keep:-$(mktemp -d)}
mkdir -p "$dir/runtime"
dir=$(realpath "$dir")
[ -n "$keep" ] || trap 'rm -rf "$dir"' EXIT
bad=0

compile() { # compile OUTPUT SOURCE [FLAGS]
    out=$1 source=$2
    shift 2
    ${CC:-cc} -std=gnu11 -D_GNU_SOURCE= -O2 -g -fno-strict-aliasing "$@" -I. -c -o "$out" "$source"
}
link() { # link PROGRAM OBJECT
    ${CC:-cc} -o "$1" "$2" "$dir/explore.o" "$dir/steps.o" "$build/libgosrt.a" -lpthread
}

for m in explore steps; do
    compile "$dir/$m.o" tests/model/$m.c || exit 2
done
for m in lock runq chan sync time poll sched; do
    { compile "$dir/$m.o" tests/model/model_$m.c && link "$dir/$m" "$dir/$m.o"; } || exit 2
    # The bound is for sched's largest.
    "$dir/$m" -max 1200000 $all || bad=1
done

# What is broken; scenarios that may notice; file; old text; new text.
mutate() {
    what=$1 m=${2%%:*} scenarios=${2#*:} file=$3
    cp runtime/*.c runtime/*.h runtime/*.def "$dir/runtime/"
    mutated "runtime/$file" "$4" "$5" >"$dir/runtime/$file" || { echo "$what: does not apply"; bad=1; return; }
    { compile "$dir/broken.o" tests/model/model_$m.c -w -iquote "$dir" && link "$dir/broken" "$dir/broken.o"; } ||
        { echo "$what: does not compile"; bad=1; return; }
    # shellcheck disable=SC2086
    "$dir/broken" -max 1200000 $scenarios >"$dir/log" 2>&1
    case $? in
    0) echo "$what: nobody noticed"; bad=1 ;;
    1) echo "$what: $(grep -m 1 -v ' states ' "$dir/log" | cut -c 1-110)" ;;
    *) echo "$what: $(tail -1 "$dir/log")"; bad=1 ;;
    esac
}

. tests/model/mutations
mutations
[ -z "$all" ] || moremutations
[ $bad = 0 ] && echo ok
exit $bad
