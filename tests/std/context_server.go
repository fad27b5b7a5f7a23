// A request tree with values, deadlines and cancellation reaching all leaves.
package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

type traceKey struct{}

var cancelled, finished atomic.Int32

func leaf(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		finished.Add(1)
		return nil
	case <-ctx.Done():
		cancelled.Add(1)
		return fmt.Errorf("leaf of %v: %w", ctx.Value(traceKey{}), ctx.Err())
	}
}

func fan(ctx context.Context, n int, d time.Duration) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var wg sync.WaitGroup
	for i := 0; i < n; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if err := leaf(ctx, d); err != nil {
				cancel(err)
			}
		}()
	}
	wg.Wait()
	return context.Cause(ctx)
}

func main() {
	root := context.WithValue(context.Background(), traceKey{}, "request 7")
	fmt.Println(fan(root, 5, time.Millisecond), finished.Load(), cancelled.Load())
	short, stop := context.WithTimeout(root, 10*time.Millisecond)
	err := fan(short, 5, time.Hour)
	stop()
	fmt.Println(errors.Is(err, context.DeadlineExceeded), finished.Load(), cancelled.Load())
	parent, cancel := context.WithCancel(root)
	go func() {
		time.Sleep(5 * time.Millisecond)
		cancel()
	}()
	err = fan(parent, 100, time.Hour)
	fmt.Println(errors.Is(err, context.Canceled), finished.Load(), cancelled.Load())
	ctx := root
	for i := 0; i < 50; i++ {
		ctx = context.WithValue(ctx, i, i*i)
	}
	fmt.Println(ctx.Value(0), ctx.Value(49), ctx.Value(50), ctx.Value(traceKey{}))
	var kids []context.Context
	top, cancelTop := context.WithCancel(ctx)
	for i := 0; i < 20; i++ {
		k, c := context.WithTimeout(top, time.Hour)
		defer c()
		kids = append(kids, k)
	}
	cancelTop()
	n := 0
	for _, k := range kids {
		<-k.Done()
		if k.Err() == context.Canceled {
			n++
		}
	}
	fmt.Println(n)
}

// expect: <nil> 5 0
// expect: true 5 5
// expect: true 5 105
// expect: 0 2401 <nil> request 7
// expect: 20
