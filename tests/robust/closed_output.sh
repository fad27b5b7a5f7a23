# SPDX-License-Identifier: GPL-3.0-or-later
# A reader that goes away ends the script quietly; a full or closed output is not a crash.
cd "$TMPDIR" || exit 1
cat >many.gs <<'END'
for i := range 1000000 {
	println(i)
}
END
timeout 20 "$GOS" run many.gs 2>err | head -1 >out
[ "$(cat out)" = 0 ] || { echo "first line lost"; exit 1; }
if [ -s err ]; then echo "noise on standard error:"; head -3 err; exit 1; fi
"$GOS" run many.gs >&- 2>/dev/null
[ $? -lt 126 ] || { echo "closed output: crash"; exit 1; }
exit 0
