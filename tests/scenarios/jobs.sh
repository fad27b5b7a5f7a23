# SPDX-License-Identifier: GPL-3.0-or-later
# examples/jobs.gs: forty jobs, four at a time, in order; one fails, one hangs and is killed with its grandchildren.
# timeout: 60
jobs=$PWD/../../examples/jobs.gs
cd "$TMPDIR" || exit 1
cat >job.sh <<'END'
mkdir "running.$1"
set -- "$1" running.*
[ $# -le 5 ] || echo "more than four at a time"
case $1 in
13) status=3 ;;
27) sleep 91 & sh -c 'sleep 92; :' & wait ;;
*) sleep 0.0$(($1 % 5)) ;;
esac
echo "job $1"
rmdir "running.$1"
exit ${status:-0}
END
for round in 1 2; do
    seq 40 | "$GOS" run "$jobs" sh job.sh >got 2>err
    [ $? = 1 ] || { echo "status"; cat got err; exit 1; }
    seq 40 | sed 's/^/job /; s/^job 27$//' >want
    echo "38 ok, 1 failed, 1 timed out" >>want
    cmp want got || { diff want got; cat err; exit 1; }
    rmdir running.27
    sleep 0.1
    pgrep -fx 'sleep 9[12]' >/dev/null && { echo "a grandchild lives"; exit 1; }
done
seq 10 | "$GOS" run "$jobs" echo 2>err | head -1 >got
[ "$(cat got)" = 1 ] && [ ! -s err ] || { echo "cut: $(cat got err)"; exit 1; }
# Killed half-way by a signal: its children go with it.
(echo 27; sleep 20) | "$GOS" run "$jobs" -t 30s sh job.sh >got 2>err &
i=0
while [ ! -d running.27 ]; do i=$((i + 1)); [ $i -lt 200 ] || exit 1; sleep 0.05; done
sleep 0.2
kill -TERM $!
wait $!
[ $? = 143 ] || { echo "killed: status"; exit 1; }
i=0
while pgrep -fx 'sleep 9[12]' >/dev/null; do i=$((i + 1)); [ $i -lt 100 ] || { echo "killed: a grandchild lives"; exit 1; }; sleep 0.05; done
exit 0
