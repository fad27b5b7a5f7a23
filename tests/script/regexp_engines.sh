# SPDX-License-Identifier: GPL-3.0-or-later
# The regexp tests once more on the matcher of linear time alone: both machines find the same.
for test in regexp_all regexp_errors regexp_re2; do
    file=$PWD/../std/$test.go
    sed -n 's@^// expect: \{0,1\}@@p' "$file" >"$TMPDIR/want"
    [ -s "$TMPDIR/want" ] || exit 1
    GOSDEBUG=nojitre=1 "$GOS" run "$file" >"$TMPDIR/got" 2>&1 || exit 1
    cmp "$TMPDIR/want" "$TMPDIR/got" || exit 1
done
