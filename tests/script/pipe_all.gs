// SPDX-License-Identifier: GPL-3.0-or-later
// Package pipe: every source, stage and end; order, errors, early ends; nothing is left running.
func show[T any](v []T, err error) { printf("%v %v\n", v, err) }
func num(v int, err error) { println(v, err) }

func settled(before int) bool {
	for range 400 {
		if runtime.NumGoroutine() <= before {
			return true
		}
		time.Sleep(5 * time.Millisecond)
	}
	return false
}

func files() int {
	names, _ := os.ReadDir("/proc/self/fd")
	return len(names)
}

func lines(text string) *pipe.Stream[string] { return pipe.Lines(strings.NewReader(text)) }
func even(n int) bool                        { return n%2 == 0 }

show(lines("a\nb\r\n\nlast") |> pipe.Collect())
show(lines("") |> pipe.Collect())
show(pipe.Range(0, 10) |> pipe.Filter(even) |> pipe.Collect())
show(pipe.Range(0, 2000) |> pipe.Map(1, func(n int) int { return n * n }) |> pipe.Tail(3) |> pipe.Collect())
show(pipe.Range(0, 5000) |> pipe.Skip(4990) |> pipe.Head(4) |> pipe.Collect())
show(pipe.Slice([]string{"b", "a", "c"}) |> pipe.Sort() |> pipe.Collect())
show(pipe.Slice([]string{"bb", "a", "cc"}) |> pipe.SortFunc(func(a, b string) int { return len(a) - len(b) }) |> pipe.Collect())
show(pipe.Slice([]int{1, 1, 2, 2, 2, 1}) |> pipe.Uniq() |> pipe.Collect())
show(lines("x y x\nz x y") |> pipe.Words() |> pipe.Count() |> pipe.Collect())
show(lines(" a  b\tc \n\nd") |> pipe.Fields() |> pipe.Map(1, func(f []string) int { return len(f) }) |> pipe.Collect())
show(lines("a:b::c\n:\n") |> pipe.Split(":") |> pipe.Map(1, func(f []string) string { return fmt.Sprintf("%q", f) }) |> pipe.Collect())
show(pipe.Range(0, 7) |> pipe.Batch(3) |> pipe.Collect())
show(pipe.Range(0, 7) |> pipe.GroupBy(even) |> pipe.Collect())
show(pipe.Range(1, 4) |> pipe.FlatMap(func(n int) []int { return make([]int, n) }) |> pipe.Collect())
show(lines("one\ntwo\nthree\n") |> pipe.Contains("o") |> pipe.Collect())
c := make(chan int)
go func() {
	for i := range 5 {
		c <- i
	}
	close(c)
}()
show(pipe.Chan(c) |> pipe.Collect())
show(pipe.Seq(slices.Values([]string{"s", "e", "q"})) |> pipe.Collect())
num(pipe.Range(0, 100001) |> pipe.Len())
num(pipe.Range(0, 101) |> pipe.Reduce(0, func(a, n int) int { return a + n }))
var tee strings.Builder
show(pipe.Range(0, 3) |> pipe.Tee(&tee) |> pipe.Collect())
printf("%q\n", tee.String())
merged, err := pipe.Merge(pipe.Range(0, 3), pipe.Range(10, 13), pipe.Range(20, 23)) |> pipe.Sort() |> pipe.Collect()
println(merged, err)

// The first use of a pipe makes the poller's own descriptors.
r, w, _ := os.Pipe()
r.SetReadDeadline(time.Now())
r.Close()
w.Close()
before, fds := runtime.NumGoroutine(), files()

// Order is kept by many workers, whatever each takes.
slow := func(n int) int {
	time.Sleep(time.Duration(n*7919%5) * time.Millisecond)
	return n
}
out, err := pipe.Range(0, 200) |> pipe.Map(16, slow) |> pipe.Collect()
println(len(out), slices.IsSorted(out), err)
var now, most atomic.Int32
count := func(n int) int {
	if k := now.Add(1); k > most.Load() {
		most.Store(k)
	}
	time.Sleep(time.Millisecond)
	now.Add(-1)
	return n
}
out, err = pipe.Range(0, 100) |> pipe.MapUnordered(8, count) |> pipe.Sort() |> pipe.Collect()
println(len(out), slices.IsSorted(out), err, most.Load() <= 8)

// The first error stops all; so do the end of a context, and a timeout.
fail := func(n int) (int, error) {
	if n >= 50 {
		return 0, fmt.Errorf("value %d is bad", n)
	}
	return n, nil
}
for _, workers := range []int{1, 7} {
	out, err = pipe.Range(0, 1<<40) |> pipe.Try(workers, fail) |> pipe.Collect()
	println(len(out), err)
}
num(pipe.Range(0, 1<<40) |> pipe.Timeout(20*time.Millisecond) |> pipe.Filter(func(n int) bool { return false }) |> pipe.Len())
ctx, cancel := context.WithCancel(context.Background())
time.AfterFunc(20*time.Millisecond, cancel)
num(pipe.Range(0, 1<<40) |> pipe.Context(ctx) |> pipe.Filter(func(n int) bool { return false }) |> pipe.Len())
println(pipe.Range(0, 1<<40) |> pipe.ForEach(func(n int) error {
	if n == 3 {
		return errors.New("three")
	}
	return nil
}))
println(pipe.Files("/nosuch/file") |> pipe.Print())
println(settled(before), files() == fds)

// Who wants no more stops endless sources, also those that wait.
show(pipe.Range(0, 1<<40) |> pipe.Map(4, func(n int) int { return n }) |> pipe.Head(3) |> pipe.Collect())
r, w, _ = os.Pipe()
w.WriteString("one\ntwo\n")
show(pipe.Lines(r) |> pipe.Head(1) |> pipe.Collect())
w.WriteString("three\n")
show(pipe.Lines(r) |> pipe.Timeout(30*time.Millisecond) |> pipe.Collect())
r.Close()
w.Close()
quiet := make(chan int)
show(pipe.Merge(pipe.Chan(quiet), pipe.Range(0, 5)) |> pipe.Head(5) |> pipe.Collect())
println(settled(before), files() == fds)

// Programs.
pipe.Exec("true") |> pipe.Collect()
before, fds = runtime.NumGoroutine(), files()
show(pipe.Exec("printf", "b\na\nc") |> pipe.Through("sort", "-r") |> pipe.Collect())
show(pipe.Exec("yes") |> pipe.Head(2) |> pipe.Collect())
show(pipe.Exec("sh", "-c", "echo first; sleep 71") |> pipe.Head(1) |> pipe.Collect())
show(pipe.Exec("yes", "long") |> pipe.Through("head", "-n", "2") |> pipe.Collect())
show(pipe.Range(0, 100000) |> pipe.Map(1, strconv.Itoa) |> pipe.Through("sh", "-c", "exec tail -n 1") |> pipe.Collect())
show(pipe.Exec("sh", "-c", "echo out; exit 3") |> pipe.Collect())
show(pipe.Exec("no-such-program") |> pipe.Collect())
show(pipe.Exec("sleep", "72") |> pipe.Timeout(50*time.Millisecond) |> pipe.Collect())
_, err = pipe.Exec("yes") |> pipe.Through("sh", "-c", "head -n 3 >/dev/null; kill -KILL $$") |> pipe.Len()
println(err)
println(settled(before), files() == fds)
left, _ := sh.Lines("pgrep", "-fx", "sleep 7[12]")
println(len(left))

// Files are written whole or not at all.
dir := os.MkdirTemp("", "pipe")?
defer os.RemoveAll(dir)
name := dir + "/out"
println(pipe.Range(0, 3) |> pipe.WriteFile(name), string(os.ReadFile(name)?) == "0\n1\n2\n")
println(pipe.Range(0, 100) |> pipe.Try(1, fail) |> pipe.WriteFile(name))
println(string(os.ReadFile(name)?) == "0\n1\n2\n", len(os.ReadDir(dir)?))

s := pipe.Range(0, 3)
s |> pipe.Len()
func() {
	defer func() { println(recover()) }()
	s |> pipe.Len()
}()
pipe.Slice([]any{1, "two", 3.5, nil}) |> pipe.Print()?

// expect: [a b  last] <nil>
// expect: [] <nil>
// expect: [0 2 4 6 8] <nil>
// expect: [3988009 3992004 3996001] <nil>
// expect: [4990 4991 4992 4993] <nil>
// expect: [a b c] <nil>
// expect: [a bb cc] <nil>
// expect: [1 2 1] <nil>
// expect: [3 x 2 y 1 z] <nil>
// expect: [3 0 1] <nil>
// expect: [["a" "b" "" "c"] ["" ""]] <nil>
// expect: [[0 1 2] [3 4 5] [6]] <nil>
// expect: [{true [0 2 4 6]} {false [1 3 5]}] <nil>
// expect: [0 0 0 0 0 0] <nil>
// expect: [one two] <nil>
// expect: [0 1 2 3 4] <nil>
// expect: [s e q] <nil>
// expect: 100001 <nil>
// expect: 5050 <nil>
// expect: [0 1 2] <nil>
// expect: "0\n1\n2\n"
// expect: [0 1 2 10 11 12 20 21 22] <nil>
// expect: 200 true <nil>
// expect: 100 true <nil> true
// expect: 50 value 50 is bad
// expect: 50 value 50 is bad
// expect: 0 pipe: after 20ms: context deadline exceeded
// expect: 0 context canceled
// expect: three
// expect: open /nosuch/file: no such file or directory
// expect: true true
// expect: [0 1 2] <nil>
// expect: [one] <nil>
// expect: [three] pipe: after 30ms: context deadline exceeded
// expect: [0 1 2 3 4] <nil>
// expect: true true
// expect: [c b a] <nil>
// expect: [y y] <nil>
// expect: [first] <nil>
// expect: [long long] <nil>
// expect: [99999] <nil>
// expect: [out] sh: exit status 3
// expect: [] exec: "no-such-program": executable file not found in $PATH
// expect: [] pipe: after 50ms: context deadline exceeded
// expect: sh: signal: killed
// expect: true true
// expect: 0
// expect: <nil> true
// expect: value 50 is bad
// expect: true 1
// expect: pipe: a Stream is used again
// expect: 1
// expect: two
// expect: 3.5
// expect: <nil>
