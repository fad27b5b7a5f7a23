# SPDX-License-Identifier: GPL-3.0-or-later
# examples/top_errors.gs and top_words.gs print what awk and sort do, for several seeds and sizes and any number of workers; also cut short by
# head, with a reader or writer that is killed, and again and again.
# timeout: 120
here=$PWD
examples=$here/../../examples
cd "$TMPDIR" || exit 1
awk=awk
command -v mawk >/dev/null && awk=mawk
bad() { echo "$*"; exit 1; }

for seed in 42 1 977; do
    for n in 0 1 500 40000; do
        if [ $n = 0 ]; then : >log; : >words; else
            $awk -v seed=$seed -v n=$n -f "$here/access-log.awk" >log
            $awk -v seed=$seed -v n=$n -f "$here/words.awk" >words
        fi
        $awk '$9>=500{c[$1]++}END{for(i in c)print c[i],i}' log | LC_ALL=C sort -k1,1nr -k2,2 | head -5 >want
        "$GOS" run "$examples/top_errors.gs" log >got || bad "top_errors: status $?"
        cmp want got || bad "top_errors: seed $seed, $n lines"
        "$GOS" run "$examples/top_errors.gs" <log | cmp want - || bad "top_errors: standard input"
        tr ' ' '\n' <words | grep . | LC_ALL=C sort | uniq -c | awk '{print $1,$2}' | LC_ALL=C sort -k1,1nr -k2,2 | head -5 >want
        for j in 1 2 7; do
            "$GOS" run "$examples/top_words.gs" -j $j words >got || bad "top_words: status $?"
            cmp want got || bad "top_words: seed $seed, $n words, $j workers"
        done
    done
done

# Cut short: quickly and quietly.
for e in top_errors top_words; do
    "$GOS" run "$examples/$e.gs" log 2>err | head -1 >out
    [ -s out ] && [ ! -s err ] || bad "$e | head: $(cat err)"
done
cat >endless.gs <<'END'
pipe.Lines(os.Stdin) |> pipe.Map(2, strings.ToUpper) |> pipe.Print()?
END
yes | "$GOS" run endless.gs 2>err | head -1 >out
[ "$(cat out)" = Y ] && [ ! -s err ] || bad "endless | head: $(cat out err)"

# Memory is flat: ten times as much passes through as there may be.
cat >flat.gs <<'END'
println(pipe.Lines(os.Stdin) |> pipe.Map(1, strings.ToUpper) |> pipe.Filter(func(s string) bool { return len(s) > 10 }) |> pipe.Len())
END
[ "$(yes "$(printf %0200d 7)" | head -n 2000000 | GOMEMLIMIT=40MiB "$GOS" run flat.gs)" = "2000000 <nil>" ] || bad "not flat"

# A writer that is killed is the end of the input.
sh -c 'cat log; kill -KILL $$' | "$GOS" run "$examples/top_errors.gs" >got
$awk '$9>=500{c[$1]++}END{for(i in c)print c[i],i}' log | LC_ALL=C sort -k1,1nr -k2,2 | head -5 >want
cmp want got || bad "killed writer"

# A stage that is killed is an error, and nothing is left of the others.
cat >stage.gs <<'END'
pipe.Exec("sh", "-c", "sleep 83 & yes") |> pipe.Through("sh", "-c", "head -n 1000; kill -KILL $$") |> pipe.Print()?
END
"$GOS" run stage.gs >out 2>err
[ $? = 1 ] || bad "killed stage: no error"
grep -q 'signal: killed' err || bad "killed stage: $(cat err)"
sleep 0.1
pgrep -fx 'sleep 83' >/dev/null && bad "killed stage: something is left"

# A file that cannot be read: its name, status 1, nothing on standard output.
"$GOS" run "$examples/top_errors.gs" log /nosuch >out 2>err
[ $? = 1 ] && [ ! -s out ] && grep -q /nosuch err || bad "missing file: $(cat out err)"

# A hundred times in a row in one process: no goroutine, file or child is left.
cat >again.gs <<'END'
files := func() int {
	names, _ := os.ReadDir("/proc/self/fd")
	return len(names)
}
once := func() error {
	_, err := pipe.Files("log") |> pipe.Through("grep", " 50") |> pipe.Fields() |>
		pipe.Map(3, func(f []string) string { return f[0] }) |> pipe.Count() |> pipe.Head(5) |> pipe.Len()
	return err
}
once()?
goroutines, open := runtime.NumGoroutine(), files()
for range 100 {
	once()?
}
for range 200 {
	if runtime.NumGoroutine() > goroutines {
		time.Sleep(5 * time.Millisecond)
	}
}
left, _ := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/children", os.Getpid(), os.Getpid()))
println(runtime.NumGoroutine()-goroutines, files()-open, len(left))
END
head -500 log >few && mv few log
[ "$("$GOS" run again.gs)" = "0 0 0" ] || bad "left: $("$GOS" run again.gs 2>&1)"
exit 0
