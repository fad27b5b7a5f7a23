# SPDX-License-Identifier: GPL-3.0-or-later
# Every kind of mistake has a page, every example on these pages has just that mistake; JSON for editors is JSON.
# timeout: 120
here=$PWD
cd "$TMPDIR" || exit 1
for code in $("$GOS" explain -example); do
    rm -rf x; mkdir x
    "$GOS" explain -example "$code" | awk '
        NR == 1 { name = /^package|^-- / ? "x/main.go" : "x/main.gs" }
        /^-- .* --$/ { name = "x/" $2; dir = name; sub("/[^/]*$", "", dir); system("mkdir -p " dir); next }
        { print > name }'
    what=x; [ "$(find x -type f | wc -l)" = 1 ] && what=$(find x -type f)
    got=$("$GOS" check -json "$what" 2>&1 | sed 's/.*"code":"\([^"]*\)".*/\1/' | sort -u | tr '\n' ' ')
    [ "$got" = "$code " ] || { echo "example of $code has: $got"; "$GOS" check -short x; bad=1; }
    [ "$("$GOS" explain "$code" | wc -l)" -gt 2 ] || { echo "no page: $code"; bad=1; }
done
cd "$here/../errors" || exit 1
for f in $(find . -name '*.g[os]'); do "$GOS" check -json "$f"; done >"$TMPDIR/json" 2>"$TMPDIR/err"
[ -s "$TMPDIR/err" ] && { head "$TMPDIR/err"; bad=1; }
grep -vE '^\{("file":"([^"\\]|\\.)*","line":[0-9]+,"column":[0-9]+,"end":\{"line":[0-9]+,"column":[0-9]+\},)?"severity":"[a-z]+","code":"[a-z-]+","message":"([^"\\]|\\.)*"(,"hint":"([^"\\]|\\.)*")?\}$' "$TMPDIR/json" &&
    { echo "these lines are no JSON objects as promised"; bad=1; }
cd "$TMPDIR" || exit 1
printf 'package main\n\nfunc main() {\n\tx := "a\\tb" +\n\t\t1\n}\n' >j.go
want='{"file":"j.go","line":4,"column":2,"end":{"line":4,"column":2},"severity":"error","code":"unused","message":"declared and not used: x"}'
[ "$("$GOS" check -json j.go | head -1)" = "$want" ] || { echo "JSON:"; "$GOS" check -json j.go; bad=1; }
"$GOS" check j.go 2>&1 | tail -1 | grep -q '^more: gos explain unused, ' || { echo "no reference to the pages"; bad=1; }
"$GOS" explain nonsense 2>err; [ $? = 2 ] && grep -q 'no code nonsense' err || { echo "unknown code"; bad=1; }
exit ${bad:-0}
