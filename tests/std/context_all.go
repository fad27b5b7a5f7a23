// Cancellation, deadlines, values, causes.
package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

type key string

func main() {
	bg := context.Background()
	fmt.Println(bg, context.TODO(), bg.Err(), bg.Done() == nil, bg.Value("x"))
	ctx, cancel := context.WithCancel(bg)
	child, cancel2 := context.WithCancel(ctx)
	v := context.WithValue(child, key("user"), "ann")
	fmt.Println(ctx, child, v)
	fmt.Println(v.Value(key("user")), v.Value(key("none")), v.Value("user"), v.Err())
	cancel()
	<-v.Done()
	fmt.Println(ctx.Err(), child.Err(), v.Err(), context.Cause(v))
	cancel()
	cancel2()
	t, cancel3 := context.WithTimeout(bg, 10*time.Millisecond)
	defer cancel3()
	_, has := t.Deadline()
	select {
	case <-t.Done():
		fmt.Println("timeout", t.Err(), errors.Is(t.Err(), context.DeadlineExceeded), has)
	case <-time.After(5 * time.Second):
		fmt.Println("too late")
	}
	var te interface{ Timeout() bool }
	fmt.Println(errors.As(t.Err(), &te) && te.Timeout(), context.Cause(t))
	d, cancel4 := context.WithDeadline(bg, time.Now().Add(-time.Second))
	fmt.Println(d.Err())
	cancel4()
	long, cancel5 := context.WithTimeout(t, time.Hour)
	fmt.Println(long.Err())
	cancel5()
	c, cancelCause := context.WithCancelCause(bg)
	cc, stop := context.WithCancel(c)
	cancelCause(errors.New("my reason"))
	fmt.Println(c.Err(), context.Cause(c), cc.Err(), context.Cause(cc), context.Cause(bg))
	stop()
	tc, stop2 := context.WithTimeoutCause(bg, time.Millisecond, errors.New("too slow"))
	<-tc.Done()
	fmt.Println(tc.Err(), context.Cause(tc))
	stop2()
	w := context.WithoutCancel(v)
	fmt.Println(w.Err(), w.Done() == nil, w.Value(key("user")))
	a, cancelA := context.WithCancel(bg)
	called := make(chan string, 1)
	stopf := context.AfterFunc(a, func() { called <- "after" })
	cancelA()
	fmt.Println(<-called, stopf())
	a, cancelA = context.WithCancel(bg)
	stopf = context.AfterFunc(a, func() { called <- "never" })
	fmt.Println(stopf(), stopf())
	cancelA()
	var wg sync.WaitGroup
	work, cancelWork := context.WithCancel(bg)
	results := make(chan int)
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for n := 0; ; n++ {
				select {
				case results <- n:
				case <-work.Done():
					return
				}
			}
		}()
	}
	sum := 0
	for i := 0; i < 100; i++ {
		if x := <-results; x >= 0 {
			sum++
		}
	}
	cancelWork()
	wg.Wait()
	fmt.Println(sum)
	for _, f := range []func(){
		func() { context.WithCancel(nil) },
		func() { context.WithValue(bg, nil, 1) },
		func() { context.WithValue(bg, []int{1}, 1) },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
	fmt.Println(context.Canceled, context.DeadlineExceeded, custom{bg}.Err())
	cu, cancel6 := context.WithCancel(custom{ctx})
	<-cu.Done()
	fmt.Println(cu.Err())
	cancel6()
}

type custom struct{ context.Context }

// expect: context.Background context.TODO <nil> true <nil>
// expect: context.Background.WithCancel context.Background.WithCancel.WithCancel context.Background.WithCancel.WithCancel.WithValue(main.key, ann)
// expect: ann <nil> <nil> <nil>
// expect: context canceled context canceled context canceled context canceled
// expect: timeout context deadline exceeded true true
// expect: true context deadline exceeded
// expect: context deadline exceeded
// expect: context deadline exceeded
// expect: context canceled my reason context canceled my reason <nil>
// expect: context deadline exceeded too slow
// expect: <nil> true ann
// expect: after false
// expect: true false
// expect: 100
// expect: cannot create context from nil parent
// expect: nil key
// expect: key is not comparable
// expect: context canceled context deadline exceeded <nil>
// expect: context canceled
