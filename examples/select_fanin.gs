#!/usr/bin/env -S gos run
// SPDX-License-Identifier: GPL-3.0-or-later
// Two sources merged by one select, with a deadline for the whole. A source that has ended is set
// to nil: a nil channel is never ready, so its case drops out.

func source(name string, n int, pause time.Duration) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		for i := range n {
			time.Sleep(pause)
			out <- fmt.Sprintf("%s%d", name, i)
		}
	}()
	return out
}

fast, slow := source("fast", 5, time.Millisecond), source("slow", 3, 2*time.Millisecond)
deadline := time.After(10 * time.Second)
var got []string

for fast != nil || slow != nil {
	select {
	case s, ok := <-fast:
		if !ok {
			fast = nil
			continue
		}
		got = append(got, s)
	case s, ok := <-slow:
		if !ok {
			slow = nil
			continue
		}
		got = append(got, s)
	case <-deadline:
		println("too late")
		os.Exit(1)
	}
}

sort.Strings(got) // they came in the order of the clock
println(len(got), got)

// expect: 8 [fast0 fast1 fast2 fast3 fast4 slow0 slow1 slow2]
