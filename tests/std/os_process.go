// Processes by package os: StartProcess, FindProcess, Wait, Signal, Release.
package main

import (
	"errors"
	"fmt"
	"os"
	"syscall"
	"time"
)

func main() {
	files := []*os.File{nil, os.Stdout, os.Stdout}
	p, err := os.StartProcess("/bin/sh", []string{"sh", "-c", "echo $0 $X; exit 4"}, &os.ProcAttr{Files: files, Env: []string{"X=y"}})
	started := err
	st, err := p.Wait()
	fmt.Println(started, p.Pid > 0)
	ws := st.Sys().(syscall.WaitStatus)
	fmt.Println(st, err, st.ExitCode(), st.Exited(), st.Success(), st.Pid() == p.Pid, ws.ExitStatus(), ws.Signaled(), ws.Signal() == -1)
	fmt.Println(st.UserTime() >= 0, st.SystemTime() >= 0)
	_, err = p.Wait()
	fmt.Println(err, p.Signal(os.Interrupt), p.Kill() == os.ErrProcessDone)
	for _, f := range []func() (*os.Process, error){
		func() (*os.Process, error) { return os.StartProcess("/nosuch/x", []string{"x"}, &os.ProcAttr{}) },
		func() (*os.Process, error) { return os.StartProcess("sh", []string{"sh"}, &os.ProcAttr{}) },
		func() (*os.Process, error) { return os.StartProcess("/bin/sh", []string{"sh"}, &os.ProcAttr{Dir: "/nosuch"}) },
		func() (*os.Process, error) { return os.StartProcess("/etc", []string{"etc"}, &os.ProcAttr{}) },
	} {
		p, err := f()
		var pe *os.PathError
		fmt.Println(p == nil, err, errors.As(err, &pe))
	}
	p, _ = os.StartProcess("/bin/sleep", []string{"sleep", "30"}, &os.ProcAttr{})
	go func() {
		time.Sleep(20 * time.Millisecond)
		fmt.Println(p.Signal(syscall.Signal(0)), p.Signal(syscall.SIGTERM))
	}()
	st, err = p.Wait()
	ws = st.Sys().(syscall.WaitStatus)
	fmt.Println(st, err, st.ExitCode(), st.Exited(), ws.Signaled(), ws.Signal(), ws.CoreDump())
	p, _ = os.StartProcess("/bin/true", []string{"true"}, nil2())
	fmt.Println(p.Release(), p.Pid)
	_, err = p.Wait()
	fmt.Println(err, p.Kill())
	me, err := os.FindProcess(os.Getpid())
	fmt.Println(me.Pid == os.Getpid(), err, me.Signal(syscall.Signal(0)))
	_, err = me.Wait()
	fmt.Println(err)
	fmt.Println(syscall.Kill(1<<22+5, 0), os.Interrupt, os.Kill, syscall.SIGPIPE, syscall.Signal(99))
	var none *os.ProcessState
	fmt.Println(none, none.ExitCode())
}

func nil2() *os.ProcAttr { return &os.ProcAttr{} }

// expect: sh y
// expect: <nil> true
// expect: exit status 4 <nil> 4 true false true 4 false true
// expect: true true
// expect: wait: no child processes os: process already finished true
// expect: true fork/exec /nosuch/x: no such file or directory true
// expect: true fork/exec sh: no such file or directory true
// expect: true chdir /nosuch: no such file or directory true
// expect: true fork/exec /etc: permission denied true
// expect: <nil> <nil>
// expect: signal: terminated <nil> -1 false true terminated false
// expect: <nil> -1
// expect: invalid argument os: process already released
// expect: true <nil> <nil>
// expect: waitid: no child processes
// expect: no such process interrupt killed broken pipe signal 99
// expect: <nil> -1
