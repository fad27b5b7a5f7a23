# SPDX-License-Identifier: GPL-3.0-or-later
# The driver itself: a test that is wrong fails, one that hangs is ended, the counts are right.
[ -x "$BUILD/driver" ] || exit 77
mkdir -p "$TMPDIR/t/errors"; cd "$TMPDIR" || exit 1
printf '# expect: right\necho right\n' >t/good.sh
printf '# expect: right\necho wrong\n' >t/wrong.sh
printf 'exit 3\n' >t/status.sh
printf '# expect-exit: 3\nexit 3\n' >t/status_ok.sh
printf '# timeout: 0.2\nsleep 10\n' >t/hang.sh
printf 'kill -SEGV $$\n' >t/signal.sh
printf '# expect-stderr: text\necho other >&2\n' >t/stderr.sh
printf 'echo why; exit 77\n' >t/skipped.sh
"$BUILD/driver" -nogo -build . t >out
[ $? = 1 ] || { echo "status"; exit 1; }
for t in wrong status hang signal stderr; do
    grep -q "^FAIL t/$t.sh" out || { echo "$t did not fail"; bad=1; }
done
grep -q '^skip t/skipped.sh' out || { echo "not skipped"; bad=1; }
[ "$(tail -1 out)" = "2 passed, 5 failed, 1 skipped" ] || { tail -1 out; bad=1; }
exit ${bad:-0}
