# SPDX-License-Identifier: GPL-3.0-or-later
# examples/checksums.gs prints what sha256sum does, for any number of files at a time.
export LC_ALL=C
script=$PWD/../../examples/checksums.gs
dir=$TMPDIR/files
mkdir "$dir" "$dir/sub" || exit 1
for i in $(seq 300); do yes "file $((i % 250))" | head -c $((1000 + i % 250 * 997)) >"$dir/f$i"; done
: >"$dir/empty"
(cd "$dir" && sha256sum f* empty | sort -k2) >"$TMPDIR/want"
for n in 1 4 50; do
    "$GOS" run "$script" "$dir" $n >"$TMPDIR/got" || exit 1
    cmp "$TMPDIR/want" "$TMPDIR/got" || exit 1
done
for procs in 1 8; do
    GOMAXPROCS=$procs "$GOS" run "$script" "$dir" 8 | cmp "$TMPDIR/want" - || exit 1
done

# cut off: ends quietly
head -1 "$TMPDIR/want" >"$TMPDIR/first"
"$GOS" run "$script" "$dir" 2>"$TMPDIR/err" | head -1 | cmp - "$TMPDIR/first" || exit 1
[ -s "$TMPDIR/err" ] && exit 1

# what is no file is passed over; a folder that is not there is an error with its name
ln -s nowhere "$dir/g"
"$GOS" run "$script" "$dir" | cmp "$TMPDIR/want" - || exit 1
"$GOS" run "$script" "$TMPDIR/none" >"$TMPDIR/out" 2>"$TMPDIR/err" && exit 1
grep -q "none: no such file or directory" "$TMPDIR/err"
