# SPDX-License-Identifier: GPL-3.0-or-later
# The word count of a real text, by argument and on standard input, equals that of tr, sort and uniq.
export LC_ALL=C
text=$PWD/../../LICENSE
count() { tr -cs A-Za-z '\n' | tr A-Z a-z | grep . | sort | uniq -c; }

count <"$text" >"$TMPDIR/want"
for procs in 1 2 8; do
    GOMAXPROCS=$procs "$GOS" run ../../examples/wordcount.gs "$text" >"$TMPDIR/got" || exit 1
    cmp "$TMPDIR/want" "$TMPDIR/got" || exit 1
done
"$GOS" run ../../examples/wordcount.gs <"$text" | cmp "$TMPDIR/want" - || exit 1

# larger: the text forty times over
for i in 1 2 3 4 5 6 7 8; do cat "$text" "$text" "$text" "$text" "$text"; done >"$TMPDIR/large"
count <"$TMPDIR/large" >"$TMPDIR/want"
"$GOS" run ../../examples/wordcount.gs "$TMPDIR/large" | cmp "$TMPDIR/want" - || exit 1

# a missing file is an error with its name
"$GOS" run ../../examples/wordcount.gs "$TMPDIR/none" >"$TMPDIR/out" 2>"$TMPDIR/err" && exit 1
[ $? = 1 ] || exit 1
grep -q "none: no such file or directory" "$TMPDIR/err"
