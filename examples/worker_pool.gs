#!/usr/bin/env -S gos run
// SPDX-License-Identifier: GPL-3.0-or-later
// A pool of workers takes jobs from one channel; results come back in any order and are put into
// the order of the jobs by their index.

type job struct {
	index int
	text  string
}

func work(text string) string {
	sum := 0
	for _, r := range text {
		sum += int(r)
	}
	return fmt.Sprintf("%-6s %4d", text, sum)
}

texts := []string{"alpha", "beta", "gamma", "delta", "zeta", "eta", "theta", "iota"}
jobs := make(chan job)
results := make([]string, len(texts))

var wg sync.WaitGroup
for range 3 {
	wg.Add(1)
	go func() {
		defer wg.Done()
		for j := range jobs {
			results[j.index] = work(j.text)
		}
	}()
}
for i, t := range texts {
	jobs <- job{i, t}
}
close(jobs)
wg.Wait()

for _, r := range results {
	println(r)
}

// expect: alpha   518
// expect: beta    412
// expect: gamma   515
// expect: delta   522
// expect: zeta    436
// expect: eta     314
// expect: theta   534
// expect: iota    429
