// SPDX-License-Identifier: GPL-3.0-or-later
// skip-go: the program races on purpose; Go may crash
// skip-tsan: the program races on purpose
package main

// An interface variable changes its dynamic type under its readers: the type word and the data word
// belong together, always. So do those of elements, fields, channels' elements and map values.
import (
	"fmt"
	"sync"
	"time"
)

type Shape interface{ Area() int }
type A struct{ p *int }
type B int
type C struct{ x, y, z int }
type D struct{ s string }

func (a A) Area() int  { return *a.p }
func (b B) Area() int  { return int(b) }
func (c *C) Area() int { return c.x + c.y + c.z }
func (d D) Area() int  { return len(d.s) }

var (
	g    Shape = B(7)
	any1 any   = 7
	arr  [4]Shape
	st   = struct {
		n int32
		s Shape
	}{0, B(7)}
	list = make([]any, 5)
)

func main() {
	seven := 7
	vals := []Shape{A{&seven}, B(7), &C{1, 2, 4}, D{"1234567"}}
	for i := range arr {
		arr[i] = B(7)
	}
	var wg sync.WaitGroup
	stop := time.Now().Add(300 * time.Millisecond)
	for w := range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := w; time.Now().Before(stop); {
				for range 1000 {
					i++
					v := vals[i%4]
					g, st.s, arr[i&3], any1, list[i%5] = v, v, v, v, v
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
				for _, s := range []Shape{g, st.s, arr[0], arr[3]} {
					if s.Area() != 7 {
						n++
					}
				}
				for _, x := range []any{any1, list[2]} {
					switch x := x.(type) {
					case nil:
					case int:
						n += x - 7
					case Shape:
						n += x.Area() - 7
					default:
						n++
					}
				}
				if g == nil || fmt.Sprint(any1) == "" {
					n++
				}
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
