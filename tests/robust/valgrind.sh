# SPDX-License-Identifier: GPL-3.0-or-later
# valgrind, where installed, can run a script: callgrind counts what a clock cannot settle, memcheck finds nothing.
# timeout: 120
# skip-gcstress: a conservative scan of a native stack reads what was never written
command -v valgrind >/dev/null || { echo "needs valgrind"; exit 77; }
nm "$GOS" 2>&1 | grep -q -e __asan_ -e __tsan_ -e __ubsan_ && { echo "instrumented"; exit 77; }
cd "$TMPDIR" || exit 1
cat >script.gs <<'GS'
c := make(chan int)
for i := range 20 {
    go func() { time.Sleep(time.Millisecond); c <- i }()
}
sum := 0
for range 20 { sum += <-c }
println(sum)
GS
for tool in "callgrind --callgrind-out-file=counts" "memcheck --leak-check=no --error-exitcode=9"; do
    valgrind --fair-sched=yes --log-file=log --tool=$tool "$GOS" run script.gs >out 2>&1
    status=$?
    [ $status = 0 ] && [ "$(cat out)" = 190 ] || { echo "$tool: status $status"; cat out; tail -20 log; bad=1; }
done
exit ${bad:-0}
