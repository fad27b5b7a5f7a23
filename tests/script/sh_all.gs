// SPDX-License-Identifier: GPL-3.0-or-later
// Package sh: output, lines, statuses, arguments that need no quoting, timeouts that kill the whole group, contexts.
func show(v any, err error) { printf("%q %v\n", v, err) }

show(sh.Out("echo", "a  b", "$HOME", "*", "'\"", "; ls"))
show(sh.Lines("printf", "one\ntwo\n\nfour\n"))
show(sh.Lines("true"))
println(sh.Run("sh", "-c", "echo to our output; exit 0"))
for _, c := range []*sh.Command{
	sh.Cmd("sh", "-c", "exit 3"), sh.Shell("kill -TERM $$"), sh.Cmd("no-such-program"), sh.Cmd("/etc/passwd"), sh.Cmd("./nosuch"),
	sh.Cmd("true"), sh.Cmd("true").Dir("/nosuch"),
} {
	err := c.Run()
	code, err2 := c.Code()
	println(err, sh.Status(err), code, err2 == nil)
}
println(sh.Status(nil), sh.Status(errors.New("x")))
out, err := sh.Cmd("tr", "a-z", "A-Z").Input("shout").Out()
println(out, err)
out, err = sh.Shell("echo $1-$GREETING; pwd", "arg").Env("GREETING=hi").Dir("/usr").Out()
printf("%q %v\n", out, err)
var both bytes.Buffer
println(sh.Shell("echo one; echo two >&2").Stdout(&both).Stderr(&both).Run(), strings.ReplaceAll(both.String(), "\n", ","))
println(sh.Cmd("ls", "-l", "a b", "it's", ""))

// Grandchildren hold the output open; they go with the group.
start := time.Now()
out, err = sh.Shell("sleep 60 & sleep 60 & echo before; wait").Timeout(100 * time.Millisecond).Out()
println(out, err, sh.Status(err), errors.Is(err, context.DeadlineExceeded), time.Since(start) < 20*time.Second)
out, err = sh.Shell("sleep 61 & echo the leader has gone").Timeout(100 * time.Millisecond).Out()
println(out, err)
// One that leaves the group cannot make us wait.
out, err = sh.Shell("setsid sleep 3 & echo fled; sleep 62").Timeout(100 * time.Millisecond).Out()
println(out, err, time.Since(start) < 20*time.Second)
out, err = sh.Cmd("cat").Input("in time").Timeout(20 * time.Second).Out()
println(out, err)
_, err = sh.Cmd("sh", "-c", "exit 9").Timeout(20 * time.Second).Out()
println(err)
ctx, cancel := context.WithCancel(context.Background())
go func() {
	time.Sleep(50 * time.Millisecond)
	cancel()
}()
err = sh.Cmd("sleep", "63").Context(ctx).Run()
println(err, errors.Is(err, context.Canceled), sh.Status(err))
println(sh.Cmd("true").Context(ctx).Run())
left, _ := sh.Lines("pgrep", "-fx", "sleep 6[0123]")
println(len(left))

// expect: "a  b $HOME * '\" ; ls" <nil>
// expect: ["one" "two" "" "four"] <nil>
// expect: [] <nil>
// expect: to our output
// expect: <nil>
// expect: sh: exit status 3 3 3 true
// expect: /bin/sh: signal: terminated 143 143 true
// expect: no-such-program: command not found 127 127 false
// expect: /etc/passwd: permission denied 126 126 false
// expect: ./nosuch: command not found 127 127 false
// expect: <nil> 0 0 true
// expect: true: chdir /nosuch: no such file or directory 1 1 false
// expect: 0 1
// expect: SHOUT <nil>
// expect: "arg-hi\n/usr" <nil>
// expect: <nil> one,two,
// expect: ls -l 'a b' 'it'\''s' ''
// expect: before /bin/sh: timed out 124 true true
// expect: the leader has gone /bin/sh: timed out
// expect: fled /bin/sh: timed out true
// expect: in time <nil>
// expect: sh: exit status 9
// expect: sleep: context canceled true 124
// expect: true: context canceled
// expect: 0
