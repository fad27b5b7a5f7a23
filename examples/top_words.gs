#!/usr/bin/env -S gos run
// SPDX-License-Identifier: GPL-3.0-or-later
// The five most frequent words of files, or of standard input, counted by some workers at a time:
//	top_words.gs [-j N] [FILE...]

workers := flag.Int("j", runtime.NumCPU(), "how many `workers` count")
flag.Parse()
counts := pipe.Files(flag.Args()...) |>
	pipe.Batch(4096) |>
	pipe.Map(*workers, func(lines []string) map[string]int {
		words := map[string]int{}
		for _, line := range lines {
			for _, w := range strings.Fields(line) {
				words[w]++
			}
		}
		return words
	}) |>
	pipe.Reduce(map[string]int{}, func(all, some map[string]int) map[string]int {
		for w, n := range some {
			all[w] += n
		}
		return all
	})?
words := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
	return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
})
for _, w := range words[:min(5, len(words))] {
	println(counts[w], w)
}

// args: -j 3
// stdin: the quick brown fox
// stdin: jumps over the lazy dog
// stdin: and over the fox
// expect: 3 the
// expect: 2 fox
// expect: 2 over
// expect: 1 and
// expect: 1 brown
