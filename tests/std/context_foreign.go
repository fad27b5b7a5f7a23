// SPDX-License-Identifier: GPL-3.0-or-later
package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

type key string

// Somebody else's context: hides whose it is.
type custom struct {
	context.Context
	done chan struct{}
}

func (c *custom) Done() <-chan struct{} { return c.done }
func (c *custom) Err() error {
	select {
	case <-c.done:
		return errors.New("custom end")
	default:
		return nil
	}
}

type watched struct {
	custom
	fns []func()
}

func (w *watched) AfterFunc(f func()) func() bool {
	w.fns = append(w.fns, f)
	return func() bool { fmt.Println("unwatched"); return true }
}

func state(name string, c context.Context) {
	fmt.Println(name, c.Err(), context.Cause(c))
}

func panics(f func()) {
	defer func() { fmt.Println("panic:", recover()) }()
	f()
}

func tree() {
	root, cancel := context.WithCancel(context.Background())
	child, cancelChild := context.WithCancelCause(context.WithValue(root, key("k"), 1))
	grand, cancelGrand := context.WithTimeout(child, time.Hour)
	free := context.WithoutCancel(grand)
	_, hasDeadline := grand.Deadline()
	_, freeHas := free.Deadline()
	fmt.Println(hasDeadline, freeHas, grand.Value(key("k")), free.Value(key("k")), free.Value(key("x")))
	state("root", root)
	cancelChild(errors.New("why"))
	cancelChild(errors.New("too late"))
	state("root", root)
	state("child", child)
	state("grand", grand)
	state("free", free)
	<-grand.Done()
	cancel()
	cancelGrand()
	state("root", root)
	state("child", child)
	late, stop := context.WithCancel(root)
	state("late", late)
	stop()
}

func deadlines() {
	ctx, cancel := context.WithTimeoutCause(context.Background(), 2*time.Millisecond, errors.New("slow"))
	<-ctx.Done()
	state("timeout", ctx)
	cancel()
	state("timeout", ctx)
	var timeout interface{ Timeout() bool }
	fmt.Println(errors.As(ctx.Err(), &timeout) && timeout.Timeout(), errors.Is(ctx.Err(), context.DeadlineExceeded))
	past, cancel2 := context.WithDeadline(context.Background(), time.Now().Add(-time.Second))
	state("past", past)
	cancel2()
	early, cancel3 := context.WithTimeout(context.Background(), time.Hour)
	later, cancel4 := context.WithTimeout(early, 2*time.Hour)
	a, _ := early.Deadline()
	b, ok := later.Deadline()
	fmt.Println(a.Equal(b), ok)
	cancel3()
	state("later", later)
	cancel4()
}

func afters() {
	ctx, cancel := context.WithCancel(context.Background())
	ran := make(chan int)
	stop1 := context.AfterFunc(ctx, func() { ran <- 1 })
	stop2 := context.AfterFunc(ctx, func() { ran <- 2 })
	fmt.Println(stop2(), stop2())
	cancel()
	fmt.Println(<-ran, stop1())
	stop3 := context.AfterFunc(ctx, func() { ran <- 3 })
	fmt.Println(<-ran, stop3())
}

func foreign() {
	c := &custom{context.Background(), make(chan struct{})}
	ctx, cancel := context.WithCancel(c)
	value := context.WithValue(c, key("v"), "w")
	close(c.done)
	<-ctx.Done()
	state("foreign", ctx)
	state("value", value)
	cancel()
	again, cancel := context.WithCancel(c)
	state("again", again)
	cancel()
	w := &watched{custom: custom{context.Background(), make(chan struct{})}}
	x, cancelX := context.WithCancel(w)
	y, cancelY := context.WithCancel(w)
	cancelX()
	state("x", x)
	close(w.done)
	for _, f := range w.fns {
		f()
	}
	state("y", y)
	cancelY()
	inner, cancelInner := context.WithCancelCause(context.Background())
	hidden := &custom{inner, make(chan struct{})}
	z, cancelZ := context.WithCancel(hidden)
	cancelInner(errors.New("inner"))
	state("z", z)
	close(hidden.done)
	<-z.Done()
	state("z", z)
	cancelZ()
}

// Workers end when their context does; cancelled from many sides at once.
func workers() {
	root, cancel := context.WithCancel(context.Background())
	var wg sync.WaitGroup
	for i := range 50 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			ctx, stop := context.WithTimeout(root, time.Duration(i%5)*time.Millisecond+time.Minute)
			defer stop()
			for range 20 {
				sub, end := context.WithCancel(ctx)
				context.AfterFunc(sub, func() {})
				end()
				if sub.Err() == nil {
					fmt.Println("alive after its end")
				}
			}
			<-ctx.Done()
			if ctx.Err() != context.Canceled {
				fmt.Println(ctx.Err())
			}
		}()
	}
	for range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			time.Sleep(time.Millisecond)
			cancel()
			child, stop := context.WithCancel(root)
			defer stop()
			if child.Err() == nil {
				fmt.Println("child of the cancelled is alive")
			}
		}()
	}
	wg.Wait()
	fmt.Println("all ended")
}

func main() {
	tree()
	deadlines()
	afters()
	foreign()
	workers()
	ctx, cancel := context.WithCancel(context.WithValue(context.WithValue(context.TODO(), key("a"), "b"), 1, nil))
	fmt.Println(ctx, context.Background(), context.WithoutCancel(ctx), context.WithValue(&custom{}, "s", time.Second))
	cancel()
	panics(func() { context.WithCancel(nil) })
	panics(func() { context.WithValue(context.Background(), nil, 1) })
	panics(func() { context.WithValue(context.Background(), []int{}, 1) })
}

// expect: true false 1 1 <nil>
// expect: root <nil> <nil>
// expect: root <nil> <nil>
// expect: child context canceled why
// expect: grand context canceled why
// expect: free <nil> <nil>
// expect: root context canceled context canceled
// expect: child context canceled why
// expect: late context canceled context canceled
// expect: timeout context deadline exceeded slow
// expect: timeout context deadline exceeded slow
// expect: true true
// expect: past context deadline exceeded context deadline exceeded
// expect: true true
// expect: later context canceled context canceled
// expect: true false
// expect: 1 false
// expect: 3 false
// expect: foreign custom end custom end
// expect: value custom end custom end
// expect: again custom end custom end
// expect: unwatched
// expect: x context canceled context canceled
// expect: y custom end custom end
// expect: z <nil> <nil>
// expect: z custom end inner
// expect: all ended
// expect: context.TODO.WithValue(main.key, b).WithValue(int, <nil>).WithCancel context.Background context.TODO.WithValue(main.key, b).WithValue(int, <nil>).WithCancel.WithoutCancel *main.custom.WithValue(s, 1s)
// expect: panic: cannot create context from nil parent
// expect: panic: nil key
// expect: panic: key is not comparable
