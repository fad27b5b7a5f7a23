#!/usr/bin/env -S gos run
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a command for each line of standard input, some at a time, and prints their outputs in the order of the input. One that takes too
// long is killed, with all that it has started: jobs.gs [-n AT_A_TIME] [-t TIMEOUT] COMMAND [ARG...]

n := flag.Int("n", 4, "how many at a time")
limit := flag.Duration("t", time.Second, "how long each may take")
flag.Parse()
type result struct {
	out string
	err error
}
run := func(input string) result {
	args := append(slices.Clone(flag.Args()[1:]), input)
	out, err := sh.Cmd(flag.Arg(0), args...).Timeout(*limit).Out()
	return result{out, err}
}
ok, failed, late := 0, 0, 0
pipe.Lines(os.Stdin) |> pipe.Map(*n, run) |> pipe.ForEach(func(r result) error {
	println(r.out)
	switch sh.Status(r.err) {
	case 0:
		ok++
	case sh.StatusTimeout:
		late++
	default:
		failed++
	}
	return nil
})?
printf("%d ok, %d failed, %d timed out\n", ok, failed, late)
if failed+late > 0 {
	os.Exit(1)
}

// args: -n 2 -t 10s expr 7 %
// stdin: 4
// stdin: 7
// stdin: x
// expect: 3
// expect: 0
// expect:
// expect: 1 ok, 2 failed, 0 timed out
// expect-exit: 1
