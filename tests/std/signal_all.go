// Package os/signal: Notify, Stop, Ignore, Reset, NotifyContext.
package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"
)

func send(s syscall.Signal) { syscall.Kill(os.Getpid(), s) }

func got(c chan os.Signal) any {
	select {
	case s := <-c:
		return s
	case <-time.After(5 * time.Second):
		return "nothing"
	}
}

func main() {
	a, b := make(chan os.Signal, 10), make(chan os.Signal, 10)
	signal.Notify(a, syscall.SIGUSR1, syscall.SIGHUP)
	signal.Notify(b, syscall.SIGUSR1)
	send(syscall.SIGUSR1)
	fmt.Println(got(a), got(b))
	send(syscall.SIGHUP)
	fmt.Println(got(a), len(b))
	signal.Notify(b, syscall.SIGUSR2, syscall.SIGWINCH)
	send(syscall.SIGUSR2)
	fmt.Println(got(b), len(a))
	signal.Stop(b)
	send(syscall.SIGUSR1)
	fmt.Println(got(a), len(b))
	full := make(chan os.Signal)
	signal.Notify(full, syscall.SIGUSR1)
	send(syscall.SIGUSR1)
	fmt.Println(got(a), len(full))
	signal.Stop(full)
	signal.Stop(make(chan os.Signal))

	signal.Ignore(syscall.SIGUSR1, syscall.SIGTERM)
	fmt.Println(signal.Ignored(syscall.SIGUSR1), signal.Ignored(syscall.SIGUSR2))
	send(syscall.SIGUSR1)
	send(syscall.SIGTERM)
	send(syscall.SIGHUP)
	fmt.Println(got(a), len(a))
	signal.Reset(syscall.SIGUSR1, syscall.SIGTERM)

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	fmt.Println(ctx, ctx.Err())
	send(syscall.SIGTERM)
	<-ctx.Done()
	fmt.Println(ctx.Err())
	stop()
	ctx, stop = signal.NotifyContext(context.Background(), os.Interrupt)
	stop()
	<-ctx.Done()
	fmt.Println(ctx.Err())

	// All signals; what comes before Stop arrives.
	all := make(chan os.Signal, 100)
	signal.Notify(all)
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGUSR1, syscall.SIGUSR2, syscall.SIGALRM} {
		send(s)
		fmt.Print(got(all), " ")
	}
	fmt.Println()
	signal.Stop(all)

	// A child does not inherit that signals are caught, but that they are ignored.
	signal.Notify(a, syscall.SIGUSR2)
	signal.Ignore(syscall.SIGUSR1)
	out, err := exec.Command("sh", "-c", "(kill -USR1 $$; echo survived; kill -USR2 $$; echo not)").CombinedOutput()
	fmt.Printf("%q %v\n", out, err)
	func() {
		defer func() { fmt.Println(recover()) }()
		signal.Notify(nil)
	}()
	signal.Reset()
}

// expect: user defined signal 1 user defined signal 1
// expect: hangup 0
// expect: user defined signal 2 0
// expect: user defined signal 1 0
// expect: user defined signal 1 0
// expect: true false
// expect: hangup 0
// expect: signal.NotifyContext(context.Background, [interrupt terminated]) <nil>
// expect: context canceled
// expect: context canceled
// expect: interrupt terminated user defined signal 1 user defined signal 2 alarm clock 
// expect: "survived\nnot\n" signal: user defined signal 2
// expect: os/signal: Notify using nil channel
