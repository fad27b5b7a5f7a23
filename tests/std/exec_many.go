// Many children at once and one after the other: none is left, nor a goroutine or a descriptor.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"time"
)

func fds() int {
	names, _ := os.ReadDir("/proc/self/fd")
	return len(names)
}

func children() int {
	out, err := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/children", os.Getpid(), os.Getpid()))
	if err != nil {
		return 0
	}
	return len(strings.Fields(string(out)))
}

// settles waits until f is back at what it was; the last of a goroutine ends after who waits for it goes on.
func settles(f func() int, was int) int {
	for i := 0; i < 200 && f() > was; i++ {
		time.Sleep(5 * time.Millisecond)
	}
	return f() - was
}

func main() {
	exec.Command("true").Run()
	goroutines, files := runtime.NumGoroutine(), fds()
	var wg sync.WaitGroup
	var mu sync.Mutex
	ok := 0
	for i := range 60 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c := exec.Command("sh", "-c", "cat; sleep 0.0$0", fmt.Sprint(i%7))
			c.Stdin = strings.NewReader(fmt.Sprint("job ", i))
			out, err := c.Output()
			if err == nil && string(out) == fmt.Sprint("job ", i) {
				mu.Lock()
				ok++
				mu.Unlock()
			}
		}()
	}
	wg.Wait()
	for range 40 {
		if exec.Command("true").Run() == nil {
			ok++
		}
	}
	for range 20 {
		if exec.Command("/nosuch/program").Run() != nil {
			ok++
		}
	}
	fmt.Println(ok, settles(runtime.NumGoroutine, goroutines), settles(fds, files), children())
}

// expect: 120 0 0 0
