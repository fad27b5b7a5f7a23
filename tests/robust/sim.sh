#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# gos run -sim: a seed gives one run, seeds differ, planted bugs are found and come again, and the
# same programs without the bug pass a thousand seeds.
# timeout: 120
set -u
cd "$TMPDIR" || exit 1
bad=0
fail() { echo "$*"; bad=1; }

cat >mixed.gs <<'END'
// What a seed decides: map order, random numbers, select, who runs, and the time.
m := map[string]int{"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}
for k := range m {
	print(k, " ")
}
println(rand.Intn(1000000))
c, d := make(chan int, 100), make(chan int, 100)
for i := range 20 {
	c <- i
	d <- i
}
picks := ""
for range 20 {
	select {
	case <-c:
		picks += "c"
	case <-d:
		picks += "d"
	}
}
println(picks)
var wg sync.WaitGroup
out := make(chan int, 20)
for i := range 10 {
	wg.Add(1)
	go func() {
		defer wg.Done()
		for range 1000 {
			out <- i
			<-out
		}
		time.Sleep(time.Duration(rand.Intn(5)) * time.Hour)
		out <- i
	}()
}
start := time.Now()
wg.Wait()
close(out)
for i := range out {
	print(i, " ")
}
println(time.Since(start) < 24*time.Hour, start.Year(), runtime.NumCPU(), runtime.GOMAXPROCS(0))
END
for seed in 1 2 3; do
    "$GOS" run -sim=$seed mixed.gs >out$seed 2>err$seed || fail "seed $seed: status $?"
    grep -q "^simulation: seed $seed, [0-9]* steps, [0-9.]*s, trace [0-9a-f]\{16\}$" err$seed || fail "seed $seed: no line"
    for again in 1 2 3; do
        "$GOS" run -sim=$seed mixed.gs >out 2>err
        cmp out out$seed || fail "seed $seed: other output"
        cmp err err$seed || fail "seed $seed: other trace"
    done
done
cmp -s out1 out2 && fail "seeds 1 and 2 give the same"
cmp -s out2 out3 && fail "seeds 2 and 3 give the same"
grep -q "true 2024 1 1" out1 || fail "the clock, the processors: $(tail -1 out1)"

cat >lost.gs <<'END'
var mu sync.Mutex
locked := len(os.Args) > 1
count := 0
var wg sync.WaitGroup
for range 2 {
	wg.Add(1)
	go func() {
		defer wg.Done()
		for range 3 {
			if locked {
				mu.Lock()
			}
			n := count
			runtime.Gosched()
			count = n + 1
			if locked {
				mu.Unlock()
			}
		}
	}()
}
wg.Wait()
if count != 6 {
	println("lost an update:", count)
	os.Exit(3)
}
END
cat >order.gs <<'END'
var a, b sync.Mutex
first, second := &b, &a
if len(os.Args) > 1 {
	first, second = &a, &b
}
var wg sync.WaitGroup
wg.Add(2)
go func() {
	defer wg.Done()
	a.Lock()
	b.Lock()
	b.Unlock()
	a.Unlock()
}()
go func() {
	defer wg.Done()
	first.Lock()
	second.Lock()
	second.Unlock()
	first.Unlock()
}()
wg.Wait()
END
# name, status, what it says
planted() {
    "$GOS" run -sim=1..200 $1.gs >out 2>err
    [ $? = $2 ] || fail "$1: status not $2"
    grep -q "$3" out err || fail "$1: not found"
    seed=$(sed -n 's/^  gos run -sim=\([0-9]*\) .*/\1/p' err)
    [ -n "$seed" ] || { fail "$1: no seed"; cat err; return; }
    grep "^simulation: seed $seed," err >line
    for again in 1 2 3; do
        "$GOS" run -sim=$seed $1.gs >out2 2>err2
        [ $? = $2 ] || fail "$1: seed $seed does not fail again"
        cmp out out2
        grep -qxF "$(cat line)" err2 || fail "$1: seed $seed: other trace"
    done
    "$GOS" run -sim-count=1000 $1.gs right >out 2>err || { fail "$1: the right one fails"; cat err; }
    [ "$(cat out err)" = "gos run: seeds 1 to 1000: none fails" ] || fail "$1: $(cat out err)"
}
planted lost 3 "lost an update: [345]"
planted order 2 "all goroutines are asleep - deadlock"

# The answer is the least seed, wherever the search begins; arguments come through.
"$GOS" run -sim=1..500 lost.gs >out 2>err
least=$(sed -n 's/^  gos run -sim=\([0-9]*\) .*/\1/p' err)
"$GOS" run -sim="$least" -sim-count=300 lost.gs >out 2>err
grep -q "^  gos run -sim=$least lost.gs$" err || fail "the least seed is not told: $(cat err)"
echo 'println(len(os.Args), os.Args[1]); os.Exit(7)' >args.gs
"$GOS" run -sim=5..9 args.gs "it's" 2>err >out
[ "$?" = 7 ] && [ "$(cat out)" = "2 it's" ] || fail "arguments: $(cat out)"
grep -qF "gos run -sim=5 args.gs 'it'\\''s'" err || fail "arguments: $(cat err)"
echo 'var s string; fmt.Scanln(&s); println(s)' >in.gs
[ "$(echo word | "$GOS" run -sim=1 in.gs 2>err)" = word ] || fail "standard input"
echo 'for { }' >spin.gs
GOSDEBUG=simsteps=100000 "$GOS" run -sim=1 spin.gs 2>err
[ $? = 2 ] && grep -q "fatal error: simulation: no end after 100000 steps" err || fail "no end: $(cat err)"

for wrong in -sim= -sim=x -sim=1. -sim=1.. -sim=5..3 -sim=99999999999999999999 -sim-count=0 -sim-count=; do
    "$GOS" run $wrong args.gs 2>err
    [ $? = 2 ] && grep -q "^gos run: -sim" err || fail "$wrong: $(cat err)"
done
[ $bad = 0 ] && echo ok
exit $bad
