# SPDX-License-Identifier: GPL-3.0-or-later
# Memory, threads and files that run out end the script with Go's fatal error and status 2, never with a signal.
# timeout: 120
# skip-gcstress: exhausting memory with a collection at every allocation takes hours
# A sanitizer's shadow memory does not fit under a limit of address space.
nm "$GOS" 2>&1 | grep -q -e __asan_init -e __tsan_init && { echo "instrumented"; exit 77; }
cd "$TMPDIR" || exit 1
ends() { # ends NAME STATUS PATTERN LIMITS SCRIPT: the pattern on either output
    name=$1 want=$2 pattern=$3 limits=$4
    printf '%s\n' "$5" >"$name.gs"
    (eval "$limits"; exec timeout 30 "$GOS" run "$name.gs") >out 2>&1
    status=$?
    if [ $status != "$want" ] || ! grep -q -e "$pattern" out; then
        echo "$name: status $status"; head -c 300 out; bad=1
    fi
}
oom="^fatal error: .*out of memory"
ends append 2 "$oom" "ulimit -v 1000000" 'var s [][]byte; for { s = append(s, make([]byte, 1<<20)) }'
ends small 2 "$oom" "ulimit -v 900000" 'var s [][]byte; for { s = append(s, make([]byte, 100)) }'
ends gomemlimit 2 "$oom" "export GOMEMLIMIT=100MiB" 'var s [][]byte; for { s = append(s, make([]byte, 1<<20)) }'
ends garbage 0 "^fine" "export GOMEMLIMIT=50MiB" 'n := 0; for i := range 2000 { n += len(make([]byte, 1<<20+i)) }; println("fine")'
ends map 2 "$oom" "ulimit -v 800000" 'm := map[int]int{}; for i := range 50000000 { m[i] = i }; println(len(m))'
ends string 2 "$oom" "ulimit -v 900000" 'x := "a"; for { x += x }'
ends make 2 "$oom" "ulimit -v 1500000" 'n := 1 << 30; println(len(make([]int, n)))'
ends chan 2 "$oom" "ulimit -v 1500000" 'n := 1 << 28; println(cap(make(chan int, n)))'
ends chans 2 "$oom" "ulimit -v 800000" 'var cs []chan int; for { cs = append(cs, make(chan int, 10)) }'
ends goroutines 2 "$oom" "ulimit -v 800000" 'for { go func() { select {} }() }'
ends defers 2 "$oom" "ulimit -v 800000" 'for { defer func() {}() }'
ends makeneg 2 "panic: runtime error: makeslice: len out of range" : 'n := -1; println(len(make([]int, n)))'
ends makehuge 2 "panic: runtime error: makeslice: len out of range" : 'n := 1 << 62; println(len(make([]int, n)))'
ends chanhuge 2 "panic: makechan: size out of range" : 'n := 1 << 62; println(cap(make(chan int, n)))'
ends repeat 2 "strings: Repeat output length overflow" : 'println(len(strings.Repeat("abc", 1<<62)))'
ends files 0 "^hi" "ulimit -n 4" 'println("hi")'
ends nothreads 1 "^gos: cannot start a thread" "ulimit -v 100000" 'println("hi")'
mkfifo fifo # to open it without a writer blocks a thread
ends threads 2 "^fatal error: runtime: cannot create a thread" "ulimit -v 450000" '
for range 300 { go os.Open("fifo") }
time.Sleep(10 * time.Second)'
exit ${bad:-0}
