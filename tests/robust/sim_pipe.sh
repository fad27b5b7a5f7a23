# SPDX-License-Identifier: GPL-3.0-or-later
# Packages pipe, io and net within the program, simulated: whatever the schedule, order is kept, errors and ends stop all stages, and none
# is left.
# timeout: 120
cd "$TMPDIR" || exit 1
cat >pipes.gs <<'END'
fail := func(n int) (int, error) {
	if n >= 300 {
		return 0, errors.New("bad")
	}
	return n, nil
}
id := func(n int) int { return n }
for range 3 {
	out := pipe.Range(0, 1000) |> pipe.Map(5, id) |> pipe.Filter(func(n int) bool { return n%3 != 0 }) |> pipe.Map(3, id) |> pipe.Collect()?
	if len(out) != 666 || !slices.IsSorted(out) {
		panic("order")
	}
	out, err := pipe.Range(0, 1<<40) |> pipe.Try(4, fail) |> pipe.Map(2, id) |> pipe.Collect()
	if err == nil || !slices.IsSorted(out) {
		panic("error")
	}
	out, err = pipe.Range(0, 1<<40) |> pipe.Map(4, id) |> pipe.MapUnordered(3, id) |> pipe.Head(700) |> pipe.Collect()
	if err != nil || len(out) != 700 {
		panic("head")
	}
	c := make(chan int)
	out, err = pipe.Merge(pipe.Chan(c), pipe.Range(0, 2000) |> pipe.Map(2, id)) |> pipe.Batch(7) |> pipe.FlatMap(func(b []int) []int { return b }) |> pipe.Head(1000) |> pipe.Collect()
	if err != nil || len(out) != 1000 {
		panic("merge")
	}
	p, q := io.Pipe()
	go func() {
		for i := range 100 {
			if _, err := fmt.Fprintln(q, i); err != nil {
				return
			}
		}
		q.Close()
	}()
	n := pipe.Lines(p) |> pipe.Words() |> pipe.Count() |> pipe.Len()?
	if n != 100 {
		panic(n)
	}
	_, err = pipe.Range(0, 1<<40) |> pipe.Map(3, id) |> pipe.Timeout(time.Millisecond) |> pipe.Map(1, func(n int) int { time.Sleep(time.Microsecond); return n }) |> pipe.Len()
	if !errors.Is(err, context.DeadlineExceeded) {
		panic(err)
	}
	cc, dd := net.Pipe()
	go cc.Write([]byte("x"))
	dd.Read(make([]byte, 1))
	dd.SetReadDeadline(time.Now().Add(time.Millisecond))
	_, err = dd.Read(make([]byte, 1))
	if err == nil {
		panic("deadline")
	}
}
for range 1000 {
	if runtime.NumGoroutine() == 1 {
		os.Exit(0)
	}
	time.Sleep(time.Millisecond)
}
panic(runtime.NumGoroutine())
END
"$GOS" run pipes.gs || exit 1
"$GOS" run -sim=1..60 pipes.gs >out 2>&1 || { tail -30 out; exit 1; }
