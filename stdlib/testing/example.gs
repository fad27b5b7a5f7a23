// SPDX-License-Identifier: GPL-3.0-or-later

package testing

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"
)

func runExamples(examples []InternalExample) (ran, ok bool) {
	ok = true
	for _, e := range examples {
		if wanted(runPattern, e.Name) {
			ran = true
			ok = runExample(e) && ok
		}
	}
	return ran, ok
}

// runExample runs one with its standard output in a pipe.
func runExample(e InternalExample) (ok bool) {
	if verbose {
		fmt.Printf("=== RUN   %s\n", e.Name)
	}
	r, w, err := os.Pipe()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	stdout := os.Stdout
	os.Stdout = w
	printed := make(chan string)
	go func() {
		b, _ := io.ReadAll(r)
		r.Close()
		printed <- string(b)
	}()
	start := time.Now()
	finished := false
	defer func() {
		elapsed := time.Since(start)
		w.Close()
		got := <-printed
		os.Stdout = stdout
		panicked := recover()
		ok = e.judge(got, elapsed, finished)
		if panicked != nil {
			panic(panicked)
		}
	}()
	e.F()
	finished = true
	return ok
}

func (e InternalExample) judge(got string, elapsed time.Duration, finished bool) bool {
	got, want := strings.TrimSpace(got), strings.TrimSpace(e.Output)
	fail := ""
	if e.Unordered {
		if sortLines(got) != sortLines(want) && finished {
			fail = fmt.Sprintf("got:\n%s\nwant (unordered):\n%s\n", got, want)
		}
	} else if got != want && finished {
		fail = fmt.Sprintf("got:\n%s\nwant:\n%s\n", got, want)
	}
	if fail != "" || !finished {
		fmt.Printf("--- FAIL: %s (%.2fs)\n%s", e.Name, elapsed.Seconds(), fail)
		return false
	}
	if verbose {
		fmt.Printf("--- PASS: %s (%.2fs)\n", e.Name, elapsed.Seconds())
	}
	return true
}

func sortLines(s string) string {
	lines := strings.Split(s, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}
