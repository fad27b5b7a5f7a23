# SPDX-License-Identifier: GPL-3.0-or-later
# A program that races on maps, slices, channels and functions may end with Go's "concurrent map" error, never otherwise.
# timeout: 60
nm "$GOS" 2>&1 | grep -q __tsan_init && { echo "the script races on purpose"; exit 77; }
cd "$TMPDIR" || exit 1
cat >race.go <<'END'
package main

// Maps, slices' headers and channels variables used by many goroutines without a lock: elements may be
// lost and the run may end with Go's "concurrent map" errors, but nothing is broken.
import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func main() {
	m := map[int]string{}
	ms := map[string][]int{}
	var list []int
	var ch chan int = make(chan int, 1)
	var fn func() int = func() int { return 1 }
	var wg sync.WaitGroup
	stop := time.Now().Add(400 * time.Millisecond)
	for w := range 6 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			sum := 0
			for i := 0; time.Now().Before(stop); i++ {
				func() {
					defer func() {
						if e := recover(); e != nil {
							sum++
						}
					}()
					k := (i*7 + w*13) % 3000
					switch (i + w) % 10 {
					case 0, 1:
						m[k] = fmt.Sprint(k)
						ms[m[k]] = append(ms[m[k]], k)
					case 2:
						delete(m, k)
						delete(ms, fmt.Sprint(k+1))
					case 3:
						for k, v := range m {
							sum += k + len(v)
							if sum%5 == 0 {
								break
							}
						}
					case 4:
						list = append(list, i)
						if len(list) > 2000 {
							list = list[:k%100]
						}
					case 5:
						for _, x := range list {
							sum += x
						}
					case 6:
						ch = make(chan int, i%5)
						select {
						case ch <- i:
						case <-ch:
						default:
						}
					case 7:
						sum += fn()
						x := i
						fn = func() int { return x }
					case 8:
						if i%500 == 0 {
							m = map[int]string{}
							clear(ms)
						}
						sum += len(m) + len(ms[fmt.Sprint(k)])
					case 9:
						if i%200 == 0 {
							runtime.GC()
						}
						v, ok := m[k]
						if ok {
							sum += len(v)
						}
					}
				}()
			}
		}()
	}
	wg.Wait()
	fmt.Println("alive")
}
END
for procs in 1 2 4 8; do
    GOMAXPROCS=$procs timeout 30 "$GOS" run race.go >out 2>err
    status=$?
    case $status in
    0) grep -q '^alive$' out ;;
    2) grep -q '^fatal error: concurrent map' err ;;
    *) false ;;
    esac || { echo "GOMAXPROCS=$procs: status $status"; head -c 1000 err; bad=1; }
done
exit ${bad:-0}
