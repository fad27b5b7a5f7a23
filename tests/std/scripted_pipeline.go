// Producer, workers, collector over channels with cancellation and errors.
package main

import (
	"context"
	"errors"
	"fmt"
	"sort"
	"sync"
	"time"
)

type result struct {
	in, out int
	err     error
}

var errOdd = errors.New("multiple of seven")

func work(ctx context.Context, n int) (int, error) {
	select {
	case <-time.After(time.Duration(n%3) * time.Millisecond):
	case <-ctx.Done():
		return 0, ctx.Err()
	}
	if n%7 == 0 {
		return 0, fmt.Errorf("item %d: %w", n, errOdd)
	}
	return n * n, nil
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	in := make(chan int)
	out := make(chan result, 4)
	go func() {
		defer close(in)
		for i := 1; i <= 40; i++ {
			select {
			case in <- i:
			case <-ctx.Done():
				return
			}
		}
	}()
	var wg sync.WaitGroup
	for w := 0; w < 5; w++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for n := range in {
				v, err := work(ctx, n)
				out <- result{n, v, err}
			}
		}()
	}
	go func() { wg.Wait(); close(out) }()
	var all []result
	for r := range out {
		all = append(all, r)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].in < all[j].in })
	sum, failed := 0, 0
	for _, r := range all {
		if errors.Is(r.err, errOdd) {
			failed++
			fmt.Println(r.err)
			continue
		}
		sum += r.out
	}
	fmt.Println(len(all), sum, failed)
	c2, cancel2 := context.WithCancel(context.Background())
	cancel2()
	_, err := work(c2, 2)
	fmt.Println(err)
}

// expect: item 7: multiple of seven
// expect: item 14: multiple of seven
// expect: item 21: multiple of seven
// expect: item 28: multiple of seven
// expect: item 35: multiple of seven
// expect: 40 19445 5
// expect: context canceled
