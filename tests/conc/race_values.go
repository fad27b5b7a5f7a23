// SPDX-License-Identifier: GPL-3.0-or-later
// A data race may give a wrong value, never a broken one: strings, slices and interfaces are read and
// written in one piece.
// skip-go: the races are on purpose
// env: TSAN_OPTIONS=report_bugs=0
package main

import (
	"fmt"
	"strings"
	"sync"
)

type T struct {
	s  string
	sl []int
	i  any
	m  map[string]int
	a  [3]string
}

var gs string
var gsl []int
var gi any
var gt T
var gm = map[int]string{}

func main() {
	var wg sync.WaitGroup
	h := &T{}
	bad := 0
	for w := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := range 5000 {
				n := (k*7 + w*13) % 50
				s := strings.Repeat(string(rune('a'+n%26)), n)
				sl := make([]int, n)
				for j := range sl {
					sl[j] = n
				}
				gs, gsl = s, sl
				h.s, h.sl = s, sl
				if n%3 == 0 {
					gi = s
					h.i = n
				} else if n%3 == 1 {
					gi = n
					h.i = sl
				} else {
					gi = &T{s: s}
					h.i = s
				}
				gt = T{s: s, sl: sl, i: n}
				h.a = [3]string{s, s, s}
			}
		}()
	}
	for range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 10000 {
				for _, s := range []string{gs, h.s, gt.s, h.a[0], h.a[2]} {
					if len(s) > 0 && s[0] != s[len(s)-1] {
						bad++
					}
				}
				for _, sl := range [][]int{gsl, h.sl, gt.sl} {
					if len(sl) > 0 && (sl[0] != len(sl) || sl[len(sl)-1] != len(sl)) {
						bad++
					}
				}
				t := *h
				if len(t.s) > 0 && t.s[0] != t.s[len(t.s)-1] {
					bad++
				}
				switch v := gi.(type) {
				case string:
					if len(v) > 0 && v[0] != v[len(v)-1] {
						bad++
					}
				case *T:
					if len(v.s) > 100 {
						bad++
					}
				}
				switch v := h.i.(type) {
				case string:
					_ = v + "x"
				case []int:
					_ = append(v, 1)
				}
			}
		}()
	}
	wg.Wait()
	fmt.Println("bad", bad)
}

// expect: bad 0
