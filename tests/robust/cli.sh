# SPDX-License-Identifier: GPL-3.0-or-later
# Verbs and usage.
cd "$TMPDIR" || exit 1
echo 'println("ok", os.Args[1:])' >a.gs
[ "$("$GOS" run a.gs x -y)" = "ok [x -y]" ] || { echo "run with arguments"; bad=1; }
"$GOS" version | grep -q '^gos ' || { echo "version"; bad=1; }
"$GOS" help | grep -q run || { echo "help"; bad=1; }
"$GOS" check a.gs || { echo "check of a good file"; bad=1; }
[ -z "$("$GOS" check a.gs 2>&1)" ] || { echo "check is not silent"; bad=1; }
echo 'x := y' >b.gs
"$GOS" check b.gs 2>err && { echo "check of a bad file"; bad=1; }
grep -q 'b.gs:1:6: undefined: y' err || { echo "check: message"; cat err; bad=1; }
"$GOS" nonsense 2>err
[ $? = 2 ] || { echo "unknown verb: status"; bad=1; }
grep -q nonsense err || { echo "unknown verb: message"; bad=1; }
"$GOS" run 2>/dev/null && { echo "run without a file"; bad=1; }
exit ${bad:-0}
