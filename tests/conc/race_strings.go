// SPDX-License-Identifier: GPL-3.0-or-later
// skip-go: the program races on purpose; Go may crash
// skip-tsan: the program races on purpose
package main

// Two goroutines write strings and slices of very different lengths into one variable, field,
// element, map value box and captured variable while others read them. The values may be old or
// new, but never the length of one with the bytes of the other.
import (
	"fmt"
	"strings"
	"sync"
	"time"
)

type pair struct {
	pad byte
	s   string
	b   []byte
}

var (
	gs string
	gb []byte
	gp = &pair{}
	ga [3]string
	gl = make([]string, 3)
)

func bad(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] != s[0] {
			return true
		}
	}
	return false
}

func badBytes(b []byte) bool {
	if len(b) > cap(b) {
		return true
	}
	for _, c := range b[:cap(b)] {
		if c != b[0] {
			return true
		}
	}
	return false
}

func main() {
	long, short := strings.Repeat("x", 100000), "y"
	lb, sb := []byte(long), []byte{'y'}
	sb = sb[:1:1]
	lb = lb[:len(long):len(long)]
	var local string
	boxed := &local
	var wg sync.WaitGroup
	stop := time.Now().Add(300 * time.Millisecond)
	for w := range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			s, b := long, lb
			if w == 1 {
				s, b = short, sb
			}
			for time.Now().Before(stop) {
				for range 1000 {
					gs, gb, local = s, b, s
					gp.s, gp.b, ga[1], gl[2], *boxed = s, b, s, s, s
					*gp = pair{1, s, b}
				}
			}
		}()
	}
	wrong := 0
	var mu sync.Mutex
	for range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			n := 0
			for time.Now().Before(stop) {
				p := *gp
				for _, s := range []string{gs, gp.s, ga[1], gl[2], *boxed, local, p.s} {
					if len(s) > 0 && (s[len(s)-1] != s[0] || len(s) != 1 && len(s) != 100000) {
						n++
					}
				}
				for _, b := range [][]byte{gb, gp.b, p.b} {
					if len(b) > 0 && (len(b) != cap(b) || b[len(b)-1] != b[0]) {
						n++
					}
				}
			}
			if bad(gs) || len(gb) > 0 && badBytes(gb) {
				n++
			}
			mu.Lock()
			wrong += n
			mu.Unlock()
		}()
	}
	wg.Wait()
	fmt.Println("wrong", wrong)
}

// expect: wrong 0
