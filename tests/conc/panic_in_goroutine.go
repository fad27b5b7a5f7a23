// SPDX-License-Identifier: GPL-3.0-or-later
package main

// A goroutine's panic recovered in that goroutine does not disturb the others.
import (
	"fmt"
	"sync"
)

func safe(f func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("caught: %v", r)
		}
	}()
	f()
	return nil
}

func main() {
	var wg sync.WaitGroup
	errs := make([]error, 10)
	for i := range errs {
		wg.Add(1)
		go func() {
			defer wg.Done()
			errs[i] = safe(func() {
				if i%3 == 0 {
					panic(i)
				}
				if i%3 == 1 {
					var s []int
					_ = s[i]
				}
			})
		}()
	}
	wg.Wait()
	for i, e := range errs {
		fmt.Println(i, e)
	}
}

// expect: 0 caught: 0
// expect: 1 caught: runtime error: index out of range [1] with length 0
// expect: 2 <nil>
// expect: 3 caught: 3
// expect: 4 caught: runtime error: index out of range [4] with length 0
// expect: 5 <nil>
// expect: 6 caught: 6
// expect: 7 caught: runtime error: index out of range [7] with length 0
// expect: 8 <nil>
// expect: 9 caught: 9
