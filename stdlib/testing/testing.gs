// SPDX-License-Identifier: GPL-3.0-or-later

// Package testing is for tests and benchmarks that gos test runs: functions TestXxx(t *testing.T),
// BenchmarkXxx(b *testing.B) and ExampleXxx() with a comment "Output:" in files whose names end in _test.go or
// _test.gs.
package testing

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"time"
)

// What the command line says, as -test.NAME=VALUE among the program's arguments.
var (
	verbose    bool
	short      bool
	failfast   bool
	count      = 1
	runPattern string
	benchmark  string
	benchtime  = time.Second
	benchcount int // -benchtime=Nx
	pkgpath    string
)

// TB is what T and B have in common.
type TB interface {
	Cleanup(func())
	Error(args ...any)
	Errorf(format string, args ...any)
	Fail()
	FailNow()
	Failed() bool
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Helper()
	Log(args ...any)
	Logf(format string, args ...any)
	Name() string
	Setenv(key, value string)
	Skip(args ...any)
	SkipNow()
	Skipf(format string, args ...any)
	Skipped() bool
	TempDir() string
}

// A lock for what is printed while tests run, and whose lines were the last.
var (
	sayLock  sync.Mutex
	lastName string
)

// say prints a line about the test called name.
func say(name, line string) {
	sayLock.Lock()
	defer sayLock.Unlock()
	fmt.Print(line)
	lastName = name
}

// tell prints lines that a test called name has logged.
func tell(name, text string) {
	sayLock.Lock()
	defer sayLock.Unlock()
	if lastName != name {
		fmt.Printf("=== NAME  %s\n", name)
		lastName = name
	}
	fmt.Print(text)
}

type common struct {
	mu       sync.Mutex // guards what other goroutines of the test may come to: out to helpers
	out      strings.Builder
	failed   bool
	skipped  bool
	ended    bool // its function has ended, whoever logs now comes too late
	cleanups []func()
	helpers  map[string]bool

	name     string
	level    int // 0: what the command line asked for as a whole
	parent   *common
	finished bool // its function went to its end, or to FailNow or SkipNow
	parallel bool
	nested   map[string]int // how often a name was taken by a test inside this one
	waiting  []*T           // parallel tests inside this one
	barrier  chan bool      // closed when those may go on
	signal   chan bool      // a test has ended, or waits for others to end
	start    time.Time
	elapsed  time.Duration
	dir      string
	dirs     int
	env      bool // Setenv was used
}

func newCommon(parent *common, name string) common {
	return common{name: name, parent: parent, level: parent.level + 1, barrier: make(chan bool),
		signal: make(chan bool, 1), nested: map[string]int{}}
}

// Name returns the name of the test, with those of the tests around it.
func (c *common) Name() string { return c.name }

// Fail marks the test as failed, and those around it; it goes on.
func (c *common) Fail() {
	for p := c; p != nil; p = p.parent {
		p.mu.Lock()
		ended := p.ended
		p.failed = true
		p.mu.Unlock()
		if ended {
			panic("Fail in goroutine after " + p.name + " has completed")
		}
	}
}

// Failed reports whether the test has failed.
func (c *common) Failed() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.failed
}

// FailNow marks the test as failed and ends it.
func (c *common) FailNow() {
	c.Fail()
	c.finished = true
	runtime.Goexit()
}

// SkipNow marks the test as skipped and ends it.
func (c *common) SkipNow() {
	c.mu.Lock()
	c.skipped = true
	c.mu.Unlock()
	c.finished = true
	runtime.Goexit()
}

// Skipped reports whether the test was skipped.
func (c *common) Skipped() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.skipped
}

// Helper says that places in the calling function are not worth naming: those of its callers are.
func (c *common) Helper() {
	pc := make([]uintptr, 1)
	if runtime.Callers(2, pc) == 0 {
		return
	}
	frame, _ := runtime.CallersFrames(pc).Next()
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.helpers == nil {
		c.helpers = map[string]bool{}
	}
	c.helpers[frame.Function] = true
}

// place is the file and line of the first caller outside this package that is no helper.
func (c *common) place() string {
	pcs := make([]uintptr, 50)
	n := runtime.Callers(3, pcs)
	frames := runtime.CallersFrames(pcs[:n])
	first := ""
	for {
		f, more := frames.Next()
		if !strings.HasPrefix(f.Function, "testing.") && f.Line > 0 {
			at := fmt.Sprintf("%s:%d", f.File[strings.LastIndex(f.File, "/")+1:], f.Line)
			if first == "" {
				first = at
			}
			if !c.helpers[f.Function] {
				return at
			}
		}
		if !more {
			return first
		}
	}
}

func (c *common) log(s string) {
	s = strings.TrimSuffix(s, "\n")
	c.mu.Lock()
	text := "    " + c.place() + ": " + strings.ReplaceAll(s, "\n", "\n        ") + "\n"
	ended := c.ended
	if !ended && !verbose {
		c.out.WriteString(text)
	}
	c.mu.Unlock()
	if ended {
		panic("Log in goroutine after " + c.name + " has completed: " + s)
	}
	if verbose {
		tell(c.name, text)
	}
}

// Log notes its arguments, formatted as Println does; they are printed if the test fails, or with -v.
func (c *common) Log(args ...any) { c.log(fmt.Sprintln(args...)) }

// Logf is Log with a format.
func (c *common) Logf(format string, args ...any) { c.log(fmt.Sprintf(format, args...)) }

// Error is Log and Fail.
func (c *common) Error(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.Fail()
}

// Errorf is Logf and Fail.
func (c *common) Errorf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.Fail()
}

// Fatal is Log and FailNow.
func (c *common) Fatal(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.FailNow()
}

// Fatalf is Logf and FailNow.
func (c *common) Fatalf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.FailNow()
}

// Skip is Log and SkipNow.
func (c *common) Skip(args ...any) {
	c.log(fmt.Sprintln(args...))
	c.SkipNow()
}

// Skipf is Logf and SkipNow.
func (c *common) Skipf(format string, args ...any) {
	c.log(fmt.Sprintf(format, args...))
	c.SkipNow()
}

// Cleanup has f called when the test and those inside it have ended; the last one given is called first.
func (c *common) Cleanup(f func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.cleanups = append(c.cleanups, f)
}

func (c *common) popCleanup() func() {
	c.mu.Lock()
	defer c.mu.Unlock()
	n := len(c.cleanups) - 1
	if n < 0 {
		return nil
	}
	f := c.cleanups[n]
	c.cleanups = c.cleanups[:n]
	return f
}

// cleanup calls all, also when one of them panics or fails the test.
func (c *common) cleanup() {
	f := c.popCleanup()
	if f == nil {
		return
	}
	defer c.cleanup()
	f()
}

// TempDir makes a directory that is removed when the test has ended.
func (c *common) TempDir() string {
	c.mu.Lock()
	fresh := c.dir == ""
	var err error
	if fresh {
		plain := strings.Map(func(r rune) rune {
			if r == '/' || r == '*' || r < ' ' || r > '~' {
				return '_'
			}
			return r
		}, c.name)
		c.dir, err = os.MkdirTemp("", plain)
	}
	c.dirs++
	dir := fmt.Sprintf("%s/%03d", c.dir, c.dirs)
	c.mu.Unlock()
	if err == nil {
		err = os.Mkdir(dir, 0777)
	}
	if err != nil {
		c.Fatalf("TempDir: %v", err)
	}
	if fresh {
		all := c.dir
		c.Cleanup(func() {
			if err := os.RemoveAll(all); err != nil {
				c.Errorf("TempDir RemoveAll cleanup: %v", err)
			}
		})
	}
	return dir
}

// Setenv sets an environment variable until the test ends. Parallel tests cannot.
func (c *common) Setenv(key, value string) {
	for p := c; p != nil; p = p.parent {
		if p.parallel {
			panic("testing: t.Setenv called after t.Parallel; cannot set environment variables in parallel tests")
		}
	}
	c.env = true
	old, had := os.LookupEnv(key)
	if err := os.Setenv(key, value); err != nil {
		c.Fatalf("cannot set environment variable: %v", err)
	}
	c.Cleanup(func() {
		if had {
			os.Setenv(key, old)
		} else {
			os.Unsetenv(key)
		}
	})
}

// report gives what is to be said about a test that has ended to the one around it, or prints it.
func (c *common) report() {
	word := "PASS"
	if c.failed {
		word = "FAIL"
	} else if c.skipped {
		word = "SKIP"
	}
	if !c.failed && !verbose {
		return
	}
	text := fmt.Sprintf("--- %s: %s (%.2fs)\n", word, c.name, c.elapsed.Seconds()) + c.out.String()
	if c.level <= 1 {
		say(c.name, text)
		return
	}
	c.parent.mu.Lock()
	defer c.parent.mu.Unlock()
	for _, line := range strings.SplitAfter(text, "\n") {
		if line != "" {
			c.parent.out.WriteString("    " + line)
		}
	}
}

// subName is the name of a test inside this one: white space becomes _, and a second one gets a number.
func (c *common) subName(name string) string {
	name = strings.Map(func(r rune) rune {
		if r <= ' ' {
			return '_'
		}
		return r
	}, name)
	if name == "" {
		name = "#00"
		c.nested[""]++
		if n := c.nested[""] - 1; n > 0 {
			name = fmt.Sprintf("#%02d", n)
		}
	} else if n := c.nested[name]; n > 0 {
		c.nested[name]++
		name = fmt.Sprintf("%s#%02d", name, n)
	} else {
		c.nested[name] = 1
	}
	if c.level > 0 {
		name = c.name + "/" + name
	}
	return name
}

func matchPattern(pattern, name string) (ok bool, err string)

// wanted tells whether a test may run, or one inside it: each part of its name matches that of the pattern.
func wanted(pattern, name string) bool {
	names := strings.Split(name, "/")
	for i, p := range splitPattern(pattern) {
		if i == len(names) {
			break
		}
		ok, err := matchPattern(p, names[i])
		if err != "" {
			fmt.Fprintf(os.Stderr, "testing: invalid regexp %q: %s\n", p, err)
			os.Exit(1)
		}
		if !ok {
			return false
		}
	}
	return true
}

// splitPattern cuts at slashes outside brackets.
func splitPattern(s string) []string {
	var parts []string
	start, brackets, parens := 0, 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '[':
			brackets++
		case ']':
			if brackets > 0 {
				brackets--
			}
		case '(':
			parens++
		case ')':
			parens--
		case '/':
			if brackets == 0 && parens == 0 {
				parts = append(parts, s[start:i])
				start = i + 1
			}
		}
	}
	return append(parts, s[start:])
}

// T is what a test gets.
type T struct {
	common
}

// The right to run for parallel tests.
var slots chan bool

// Deadline says when the run will be ended: never.
func (t *T) Deadline() (deadline time.Time, ok bool) { return time.Time{}, false }

// Parallel lets this test run together with other parallel ones, when the function around it has ended.
func (t *T) Parallel() {
	if t.parallel {
		panic("testing: t.Parallel called multiple times")
	}
	if t.env {
		panic("testing: t.Parallel called after t.Setenv; cannot set environment variables in parallel tests")
	}
	t.parallel = true
	t.elapsed += time.Since(t.start)
	t.parent.mu.Lock()
	t.parent.waiting = append(t.parent.waiting, t)
	t.parent.mu.Unlock()
	if verbose {
		say(t.name, "=== PAUSE "+t.name+"\n")
	}
	t.signal <- true
	<-t.parent.barrier
	slots <- true
	if verbose {
		say(t.name, "=== CONT  "+t.name+"\n")
	}
	t.start = time.Now()
}

// Run runs f as a test inside this one and returns whether it passed; of a parallel one, before it has begun.
func (t *T) Run(name string, f func(t *T)) bool {
	name = t.subName(name)
	if !wanted(runPattern, name) {
		return true
	}
	sub := &T{newCommon(&t.common, name)}
	if verbose {
		say(name, "=== RUN   "+name+"\n")
	}
	go sub.run(f)
	<-sub.signal
	return !sub.Failed()
}

func (t *T) run(f func(t *T)) {
	t.start = time.Now()
	defer t.leave()
	f(t)
	t.finished = true
}

// leave ends a test: after its function has returned, panicked or exited.
func (t *T) leave() {
	e := recover()
	if e == nil && !t.finished {
		e = errors.New("test executed panic(nil) or runtime.Goexit")
	}
	if e != nil {
		t.Fail()
		t.elapsed += time.Since(t.start)
		for c := &t.common; c.level > 0; c = c.parent {
			c.report()
		}
		panic(e)
	}
	t.elapsed += time.Since(t.start)
	t.waitInner()
	ok := false
	defer func() { // what the cleanups did is the test's, too
		if e := recover(); e != nil {
			t.failed = true
			t.report()
			panic(e)
		}
		if ok || t.Failed() || t.Skipped() {
			t.end()
		}
	}()
	from := time.Now()
	t.cleanup()
	t.elapsed += time.Since(from)
	ok = true
}

func (t *T) end() {
	t.report()
	t.mu.Lock()
	t.ended = true
	t.mu.Unlock()
	t.signal <- true
}

// waitInner runs the parallel tests inside this one.
func (t *T) waitInner() {
	if t.parallel {
		<-slots
	}
	close(t.barrier)
	for _, sub := range t.waiting {
		<-sub.signal
	}
}

// InternalTest is a test as the generated main program names it.
type InternalTest struct {
	Name string
	F    func(*T)
}

// InternalBenchmark is the same for a benchmark.
type InternalBenchmark struct {
	Name string
	F    func(b *B)
}

// InternalExample is the same for an example.
type InternalExample struct {
	Name      string
	F         func()
	Output    string
	Unordered bool
}

// M is what TestMain gets.
type M struct {
	tests    []InternalTest
	benches  []InternalBenchmark
	examples []InternalExample
	code     int
}

// Run runs the tests and returns the status to exit with.
func (m *M) Run() (code int) {
	ran, ok := false, true
	for range count {
		r, o := runTests(m.tests)
		ran, ok = ran || r, ok && o
		r, o = runExamples(m.examples)
		ran, ok = ran || r, ok && o
	}
	if !ran && benchmark == "" {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	if ok && benchmark != "" {
		ok = runBenchmarks(m.benches)
	}
	if ok {
		fmt.Println("PASS")
	} else {
		fmt.Println("FAIL")
		m.code = 1
	}
	return m.code
}

func runTests(tests []InternalTest) (ran, ok bool) {
	slots = make(chan bool, runtime.GOMAXPROCS(0))
	root := &T{common{barrier: make(chan bool), nested: map[string]int{}}}
	for _, test := range tests {
		if !wanted(runPattern, test.Name) {
			continue
		}
		ran = true
		if !root.Run(test.Name, test.F) && failfast {
			break
		}
	}
	root.waitInner()
	return ran, !root.failed
}

// parseArgs takes -test.NAME=VALUE out of the program's arguments.
func parseArgs() {
	rest := os.Args[:1:1]
	for _, arg := range os.Args[1:] {
		name, isTest := strings.CutPrefix(arg, "-test.")
		name, value, _ := strings.Cut(name, "=")
		if !isTest {
			rest = append(rest, arg)
			continue
		}
		var err error
		switch name {
		case "v":
			verbose = true
		case "short":
			short = true
		case "failfast":
			failfast = true
		case "run":
			runPattern = value
		case "bench":
			benchmark = value
		case "pkg":
			pkgpath = value
		case "count":
			_, err = fmt.Sscan(value, &count)
		case "benchtime":
			if n, isCount := strings.CutSuffix(value, "x"); isCount {
				_, err = fmt.Sscan(n, &benchcount)
			} else {
				benchtime, err = time.ParseDuration(value)
			}
		}
		if err != nil {
			fmt.Fprintf(os.Stderr, "testing: -%s=%s: %v\n", name, value, err)
			os.Exit(2)
		}
	}
	os.Args = rest
}

// Program is what a test program does.
func Program(main func(*M), tests []InternalTest, benches []InternalBenchmark, examples []InternalExample) {
	parseArgs()
	m := &M{tests: tests, benches: benches, examples: examples}
	if main != nil {
		main(m)
	} else {
		m.Run()
	}
	os.Exit(m.code)
}

// Short reports whether -short is set: long tests may leave something out.
func Short() bool { return short }

// Verbose reports whether -v is set.
func Verbose() bool { return verbose }

// Testing reports whether the program is one of tests.
func Testing() bool { return true }
