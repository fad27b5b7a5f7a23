// Package os/exec: running, output, input, pipes, environment, errors.
package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

func sh(script string, arg ...string) *exec.Cmd {
	return exec.Command("sh", append([]string{"-c", script, "sh"}, arg...)...)
}

func show(what string, err error) {
	var ee *exec.ExitError
	fmt.Printf("%s: %v", what, err)
	if errors.As(err, &ee) {
		fmt.Printf(" | code %d exited %v success %v stderr %q", ee.ExitCode(), ee.Exited(), ee.Success(), ee.Stderr)
	}
	fmt.Println()
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("no room") }

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errors.New("unreadable") }

func main() {
	out, err := exec.Command("echo", "a b", "$HOME", "*", "'q'").Output()
	fmt.Printf("%q %v\n", out, err)
	out, err = sh("echo out; echo err >&2; exit 3").Output()
	fmt.Printf("%q\n", out)
	show("output", err)
	out, err = sh("echo out; echo err >&2").CombinedOutput()
	fmt.Printf("%q %v\n", out, err)
	show("true", sh("exit 0").Run())
	show("status", sh("exit 77").Run())
	show("signal", sh("kill -TERM $$").Run())
	show("kill", sh("kill -KILL $$").Run())
	show("not found", exec.Command("no-such-program-anywhere").Run())
	show("no file", exec.Command("./nosuch").Run())
	show("no dir", func() error { c := sh("true"); c.Dir = "/nosuch"; return c.Run() }())
	show("nothing", (&exec.Cmd{}).Run())
	show("folder", exec.Command("/tmp/").Run())
	show("not executable", exec.Command("/etc/passwd").Run())
	show("unquoted name", &exec.Error{Name: "a\"b", Err: exec.ErrNotFound})
	_, err = exec.LookPath("no-such-program-anywhere")
	fmt.Println(err, errors.Is(err, exec.ErrNotFound))
	p, err := exec.LookPath("sh")
	fmt.Println(filepath.Base(p), err)
	_, err = exec.LookPath("/etc/passwd")
	fmt.Println(err, errors.Is(err, os.ErrPermission))
	fmt.Println(exec.Command("/bin/echo", "x", "y z").String(), (&exec.Cmd{Path: "/p", Args: []string{"p", "q"}}))
	fmt.Println(exec.Command("no-such-program-anywhere", "x"))

	// Input from readers and files, output to writers.
	c := sh("sort; echo done >&2")
	c.Stdin = strings.NewReader("c\nb\na\n")
	var so, se bytes.Buffer
	c.Stdout, c.Stderr = &so, &se
	show("run", c.Run())
	fmt.Printf("%q %q\n", so.String(), se.String())
	show("again", c.Run())
	c = sh("head -c 1")
	c.Stdin = strings.NewReader(strings.Repeat("x", 1<<20))
	out, err = c.Output()
	fmt.Printf("%q %v\n", out, err)
	c = sh("cat")
	c.Stdin = brokenReader{}
	show("reader", c.Run())
	c = sh("echo x; sleep 0.1; exit 0")
	c.Stdout = failing{}
	show("writer", c.Run())
	c = sh("cat")
	out, err = c.Output()
	fmt.Printf("empty input: %q %v\n", out, err)

	// Pipes.
	c = sh("while read l; do echo \"<$l>\"; done; echo end >&2")
	in, _ := c.StdinPipe()
	op, _ := c.StdoutPipe()
	ep, _ := c.StderrPipe()
	fmt.Println(c.Start(), c.Process.Pid > 0, c.ProcessState)
	io.WriteString(in, "one\ntwo\n")
	r := bufio.NewReader(op)
	l1, _ := r.ReadString('\n')
	l2, _ := r.ReadString('\n')
	in.Close()
	rest, _ := io.ReadAll(r)
	said, _ := io.ReadAll(ep)
	fmt.Printf("%q %q %q %q %v\n", l1, l2, rest, said, c.Wait())
	fmt.Println(c.ProcessState, c.ProcessState.Pid() == c.Process.Pid, c.Wait())
	fmt.Println(c.Process.Kill(), c.Process.Signal(os.Interrupt), errors.Is(c.Process.Kill(), os.ErrProcessDone))
	_, err = c.StdinPipe()
	fmt.Println(err)
	_, err = c.StdoutPipe()
	fmt.Println(err)
	_, err = c.Output()
	fmt.Println(err)
	fmt.Println(c.Start(), sh("x").Wait())

	// One goes into the other.
	a, b := sh("for i in 3 1 2; do echo $i; done"), exec.Command("sort")
	b.Stdin, _ = a.StdoutPipe()
	a.Start()
	out, err = b.Output()
	fmt.Printf("%q %v %v\n", out, err, a.Wait())

	// Environment and folder.
	c = sh("echo $A,$B,$0,$1; pwd; echo $PWD", "arg one")
	c.Env = []string{"A=1", "B=2", "A=3", "PATH=" + os.Getenv("PATH")}
	c.Dir = "/usr"
	out, err = c.Output()
	fmt.Printf("%q %v %v\n", out, err, c.Environ()[:2])
	c = sh("echo $PWD")
	c.Dir = "/usr/../usr/bin"
	out, _ = c.Output()
	fmt.Printf("%q\n", out)
	c = sh("true")
	c.Env = []string{"A=\x00"}
	show("nul", c.Run())
	show("nul argument", exec.Command("echo", "a\x00b").Run())
	pr, pw, _ := os.Pipe()
	c = sh("echo third >&3")
	c.ExtraFiles = []*os.File{pw}
	fmt.Println(c.Run(), pw.Close())
	extra, _ := io.ReadAll(pr)
	fmt.Printf("%q\n", extra)

	// The same writer twice; a file.
	f, _ := os.CreateTemp("", "exec")
	c = sh("echo one; echo two >&2")
	c.Stdout, c.Stderr = f, f
	fmt.Println(c.Run())
	data, _ := os.ReadFile(f.Name())
	fmt.Printf("%q\n", data)
	os.Remove(f.Name())

	// Much on standard error: its middle is left out.
	_, err = sh("i=0; while [ $i -lt 20000 ]; do echo line $i >&2; i=$((i+1)); done; exit 1").Output()
	stderr := err.(*exec.ExitError).Stderr
	at := bytes.Index(stderr, []byte("\n... omitting "))
	fmt.Println(len(stderr), at, string(stderr[at:at+40]))

	// Contexts, Cancel, WaitDelay.
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	start := time.Now()
	show("timeout", exec.CommandContext(ctx, "sleep", "20").Run())
	fmt.Println(time.Since(start) < 10*time.Second, ctx.Err())
	cancel()
	show("before", exec.CommandContext(ctx, "sleep", "20").Run())
	show("enough time", exec.CommandContext(context.Background(), "true").Run())
	ctx, cancel = context.WithCancel(context.Background())
	c = exec.CommandContext(ctx, "sh", "-c", "trap 'echo caught; exit 5' TERM; echo ready; while :; do sleep 0.01; done")
	c.Cancel = func() error { return c.Process.Signal(syscall.SIGTERM) }
	op, _ = c.StdoutPipe()
	c.Start()
	r = bufio.NewReader(op)
	r.ReadString('\n')
	cancel()
	rest, _ = io.ReadAll(r)
	fmt.Printf("%q\n", rest)
	show("cancel", c.Wait())
	ctx, cancel = context.WithCancel(context.Background())
	c = exec.CommandContext(ctx, "sh", "-c", "trap '' TERM; echo ready; while :; do sleep 0.01; done")
	c.Cancel = func() error { return c.Process.Signal(syscall.SIGTERM) }
	c.WaitDelay = 50 * time.Millisecond
	op, _ = c.StdoutPipe()
	c.Start()
	bufio.NewReader(op).ReadString('\n')
	cancel()
	show("stubborn", c.Wait())
	c = sh("sleep 3 & echo started")
	c.Stdout = &so
	c.WaitDelay = 50 * time.Millisecond
	show("held open", c.Run())
	c = sh("true")
	c.Cancel = func() error { return nil }
	show("cancel without context", c.Run())
	ctx, cancel = context.WithCancel(context.Background())
	c = exec.CommandContext(ctx, "sleep", "0.2")
	c.Cancel = func() error { return errors.New("cannot") }
	c.Start()
	cancel()
	show("cancel fails", c.Wait())

	// A process group of its own, killed with all in it.
	c = sh("sleep 30 & sleep 30 & echo $$; wait")
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	op, _ = c.StdoutPipe()
	c.Start()
	bufio.NewReader(op).ReadString('\n')
	pgid, err := syscall.Getpgid(c.Process.Pid)
	fmt.Println(pgid == c.Process.Pid, err, syscall.Kill(-pgid, syscall.SIGKILL))
	io.ReadAll(op)
	show("group", c.Wait())

	// Children get default signals: a writer whose reader has gone ends by SIGPIPE.
	out, err = sh("(yes; echo $? >&2) 2>&1 | head -n 1").Output()
	fmt.Printf("%q %v\n", out, err)
	out, _ = sh("yes | head -n 1; kill -l $((0x$(grep SigIgn /proc/self/status | cut -f2) & 0x1000 ? 13 : 1))").Output()
	fmt.Printf("%q\n", out)
}

// expect: "a b $HOME * 'q'\n" <nil>
// expect: "out\n"
// expect: output: exit status 3 | code 3 exited true success false stderr "err\n"
// expect: "out\nerr\n" <nil>
// expect: true: <nil>
// expect: status: exit status 77 | code 77 exited true success false stderr ""
// expect: signal: signal: terminated | code -1 exited false success false stderr ""
// expect: kill: signal: killed | code -1 exited false success false stderr ""
// expect: not found: exec: "no-such-program-anywhere": executable file not found in $PATH
// expect: no file: fork/exec ./nosuch: no such file or directory
// expect: no dir: chdir /nosuch: no such file or directory
// expect: nothing: exec: no command
// expect: folder: fork/exec /tmp/: permission denied
// expect: not executable: fork/exec /etc/passwd: permission denied
// expect: unquoted name: exec: "a\"b": executable file not found in $PATH
// expect: exec: "no-such-program-anywhere": executable file not found in $PATH true
// expect: sh <nil>
// expect: exec: "/etc/passwd": permission denied true
// expect: /bin/echo x y z /p q
// expect: no-such-program-anywhere x
// expect: run: <nil>
// expect: "a\nb\nc\n" "done\n"
// expect: again: exec: already started
// expect: "x" <nil>
// expect: reader: unreadable
// expect: writer: no room
// expect: empty input: "" <nil>
// expect: <nil> true <nil>
// expect: "<one>\n" "<two>\n" "" "end\n" <nil>
// expect: exit status 0 true exec: Wait was already called
// expect: os: process already finished os: process already finished true
// expect: exec: Stdin already set
// expect: exec: Stdout already set
// expect: exec: Stdout already set
// expect: exec: already started exec: not started
// expect: "1\n2\n3\n" <nil> <nil>
// expect: "3,2,sh,arg one\n/usr\n/usr\n" <nil> [B=2 A=3]
// expect: "/usr/bin\n"
// expect: nul: exec: environment variable contains NUL
// expect: nul argument: fork/exec /usr/bin/echo: invalid argument
// expect: <nil> <nil>
// expect: "third\n"
// expect: <nil>
// expect: "one\ntwo\n"
// expect: 65567 32768 
// expect: ... omitting 143354 bytes ...
// expect: ine 17021
// expect: timeout: signal: killed | code -1 exited false success false stderr ""
// expect: true context deadline exceeded
// expect: before: context deadline exceeded
// expect: enough time: <nil>
// expect: "caught\n"
// expect: cancel: exit status 5 | code 5 exited true success false stderr ""
// expect: stubborn: signal: killed | code -1 exited false success false stderr ""
// expect: held open: exec: WaitDelay expired before I/O complete
// expect: cancel without context: exec: command with a non-nil Cancel was not created with CommandContext
// expect: cancel fails: exec: canceling Cmd: cannot
// expect: true <nil> <nil>
// expect: group: signal: killed | code -1 exited false success false stderr ""
// expect: "y\n" <nil>
// expect: "y\nHUP\n"
