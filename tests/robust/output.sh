# SPDX-License-Identifier: GPL-3.0-or-later
# A script's output is buffered off a terminal, and neither lost, nor late, nor out of order.
cd "$TMPDIR" || exit 1
bad=0
is() { [ "$2" = "$3" ] || { echo "$1: got '$2', want '$3'"; bad=1; }; }
is "before os.Exit" "$("$GOS" -e 'print("x"); os.Exit(0)')" x
is "before a panic" "$("$GOS" -e 'print("x"); panic(1)' 2>&1 | head -1)" 'xpanic: 1'
is "before a deadlock" "$("$GOS" -e 'print("x"); select {}' 2>&1 | head -1)" 'xfatal error: all goroutines are asleep - deadlock!'
is "before an unhandled error" "$("$GOS" -e 'print("x"); _ = os.Open("nothing")?' 2>&1 | head -c 4)" 'x-e:'
is "both streams in one file" "$("$GOS" -e 'for i := range 3 { println(i); fmt.Fprintln(os.Stderr, "e", i) }' 2>&1 |
    tr '\n' ' ')" '0 e 0 1 e 1 2 e 2 '
is "children in their turn" "$("$GOS" -e 'println(1); c := exec.Command("echo", "2"); c.Stdout = os.Stdout; c.Run()?; println(3)' | tr '\n' ' ')" '1 2 3 '
is "children die of a closed pipe" "$("$GOS" -e 'c := exec.Command("sh", "-c", "yes; kill -l $?"); p := c.StdoutPipe()?; c.Start()?; b := make([]byte, 2)
p.Read(b)?; p.Close(); c.Wait(); println(c.ProcessState)')" 'signal: broken pipe'
is "all ways to print" "$("$GOS" -e 'print(1); fmt.Print(2); os.Stdout.WriteString("3"); fmt.Fprint(os.Stdout, 4); println(5)')" 12345
# One write, or one for each 10 ms that it takes: a slow build may need some.
writes=$(strace -f -e trace=write -o trace "$GOS" -e 'for i := range 1000 { println(i) }' >out 2>/dev/null &&
    grep -c 'write(1' trace || echo 1)
[ "$writes" -lt 100 ] || { echo "a thousand lines: $writes writes"; bad=1; }
"$GOS" -e 'for i := range 300000 { println(i) }' >out
seq 0 299999 | cmp - out || { echo "more than a buffer"; bad=1; }
"$GOS" -e 'println(strings.Repeat("x", 1000000)); println("y")' >out
is "more than a buffer at once" "$(wc -c <out)" 1000003
for code in 'println(1)' 'println(1); os.Exit(0)' 'fmt.Println(1); time.Sleep(20 * time.Millisecond)' 'for { println(1) }' \
    'os.Stdout.WriteString("1")' 'func f() { for { println(1) } }; go f(); time.Sleep(time.Hour)' \
    'println(1); time.Sleep(time.Second); println(2); time.Sleep(time.Hour)'; do
    timeout 60 "$GOS" -e "$code" >/dev/full 2>err
    is "full disk: $code" "$? $(cat err)" '1 gos: write /dev/stdout: no space left on device'
done
"$GOS" -e 'println(1); panic(2)' >/dev/full 2>err
is "full disk and a panic" "$? $(grep -c '^panic: 2\|no space' err)" '2 2'
"$GOS" -e 'println(1)' >&- 2>err
is "closed output" $? 1
printf 'package main\nimport "fmt"\nfunc main() { _, err := fmt.Println(1); if err != nil { panic(0) } }\n' >strict.go
"$GOS" -e 'for { if _, err := os.Stdout.Write(make([]byte, 1000)); err != nil { println(err == nil); os.Exit(5) } }' >/dev/full 2>err
is "who asks gets the error" "$?" 5
"$GOS" run strict.go >/dev/full 2>err
is "a Go program gets the error" $? 2
# What was printed is there although the program goes on, or waits for more input.
mkfifo to from
"$GOS" -n 'println("got", line)' <to >from &
pid=$!
exec 3>to 4<from
for i in 1 2 3; do
    echo $i >&3
    read -r answer <&4
    is "answer" "$answer" "got $i"
done
exec 3>&-
wait $pid
"$GOS" -e 'println("on time"); select { case <-time.After(time.Hour): }' >from &
pid=$!
exec 4<from
read -r answer <&4
is "while it sleeps" "$answer" "on time"
kill $pid
wait $pid 2>/dev/null
"$GOS" -e 'println("busy"); for { }' >from &
pid=$!
exec 4<from
read -r answer <&4
is "while it computes" "$answer" "busy"
kill -INT $pid 2>/dev/null || kill $pid
exec 4<&-
kill $pid 2>/dev/null
wait $pid 2>/dev/null
# Many goroutines: lines stay whole.
"$GOS" -e 'var wg sync.WaitGroup' -e 'for g := range 8 { wg.Add(1); go func() { defer wg.Done(); for range 5000 { println("line of goroutine", g) } }() }' \
    -e 'wg.Wait()' | sort | uniq -c | sort -k5n | tr -s ' ' >out
for g in 0 1 2 3 4 5 6 7; do echo " 5000 line of goroutine $g"; done | cmp - out || { head -5 out; bad=1; }
status=$("$GOS" -e 'for { println(1) }' | head -1 >/dev/null; echo)
{ "$GOS" -e 'for { println(1) }' 2>err; echo $? >status; } | head -1 >/dev/null
is "closed pipe: status$status" "$(cat status)" 141
is "closed pipe: silent" "$(cat err)" ''
exit $bad
