# SPDX-License-Identifier: GPL-3.0-or-later
# examples/jsonlines.gs counts what awk counts in the log that the JSON lines were made of, for several seeds and sizes;
# the two lines that are no JSON are reported and do not stop it.
export LC_ALL=C
script=$PWD/../../examples/jsonlines.gs
data=$(cd ../scenarios && pwd)
count() {
    awk 'NR != 5000 && NR != 70000 { n[$7]++; if ($9 >= 500) e[$7]++ }
         END { for (p in n) print p, n[p], e[p] + 0 }' "$1" | sort
}
for case in "42 80000" "7 6000" "1 1" "99 300"; do
    set -- $case
    awk -v seed="$1" -v n="$2" -f "$data/access-log.awk" >"$TMPDIR/log" || exit 1
    awk -f "$data/access-jsonl.awk" "$TMPDIR/log" >"$TMPDIR/lines"
    count "$TMPDIR/log" >"$TMPDIR/want"
    "$GOS" run "$script" "$TMPDIR/lines" >"$TMPDIR/got" 2>"$TMPDIR/err" || exit 1
    cmp "$TMPDIR/want" "$TMPDIR/got" || exit 1
    "$GOS" run "$script" <"$TMPDIR/lines" 2>&1 >"$TMPDIR/got" | cmp "$TMPDIR/err" - || exit 1
    cmp "$TMPDIR/want" "$TMPDIR/got" || exit 1
    bad=$(wc -l <"$TMPDIR/err")
    [ "$bad" = $((($2 >= 5000) + ($2 >= 70000))) ] || exit 1
    [ "$2" -lt 5000 ] || grep -q "line 5000: invalid character 'o' in literal null" "$TMPDIR/err" || exit 1
    [ "$2" -lt 70000 ] || grep -q 'line 70000: unexpected end of JSON input' "$TMPDIR/err" || exit 1
done

# cut off: ends quietly
"$GOS" run "$script" "$TMPDIR/lines" 2>"$TMPDIR/err" | head -1 >"$TMPDIR/first"
[ -s "$TMPDIR/err" ] && exit 1
head -1 "$TMPDIR/want" | cmp - "$TMPDIR/first" || exit 1

# the writer dies half-way: what has come is counted
(head -c 5000 "$TMPDIR/lines"; kill -9 "$(exec sh -c 'echo $PPID')") 2>/dev/null |
    "$GOS" run "$script" >"$TMPDIR/got" 2>"$TMPDIR/err" || exit 1
[ "$(wc -l <"$TMPDIR/err")" -le 1 ] && [ -s "$TMPDIR/got" ]
