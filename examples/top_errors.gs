#!/usr/bin/env -S gos run
// SPDX-License-Identifier: GPL-3.0-or-later
// The addresses that got the most 5xx responses, five at most, from access logs (files, or standard input):
//	top_errors.gs [LOG...]

pipe.Files(os.Args[1:]...) |>
	pipe.Fields() |>
	pipe.Filter(func(f []string) bool { return len(f) > 8 && f[8] >= "500" }) |>
	pipe.Map(1, func(f []string) string { return f[0] }) |>
	pipe.Count() |>
	pipe.SortFunc(func(a, b pipe.Counted[string]) int {
		return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Value, b.Value))
	}) |>
	pipe.Head(5) |>
	pipe.Print()?

// stdin: 10.0.0.2 - - [01/Jan/2024:00:00:00 +0000] "GET / HTTP/1.1" 503 9 876
// stdin: 10.0.0.1 - - [01/Jan/2024:00:00:01 +0000] "GET / HTTP/1.1" 500 8 400
// stdin: 10.0.0.3 - - [01/Jan/2024:00:00:02 +0000] "GET / HTTP/1.1" 200 7 100
// stdin: 10.0.0.2 - - [01/Jan/2024:00:00:03 +0000] "GET /login HTTP/1.1" 500 6 386
// expect: 2 10.0.0.2
// expect: 1 10.0.0.1
